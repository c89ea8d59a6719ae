// SPDX-License-Identifier: Apache-2.0
#include "extract/document/kept_characters.hpp"

#include <algorithm>

#include "graph/text/utf8.hpp"

namespace standpoint {

bool is_left_out(char32_t c) {
  if (c < 0x80) return is_forbidden(c);
  const bool invisible = c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0x180E;
  return invisible || is_forbidden(c);
}

std::string one_line(std::string_view text, std::size_t limit) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode_utf8(text.substr(at, 4));
    const std::string_view written = text.substr(at, std::max<std::size_t>(c.bytes, 1));
    at += written.size();
    if (c.bytes > 0 && is_unicode_space(c.code_point) && c.code_point != 0xFEFF) {
      gap = !out.empty();
    } else if (c.bytes > 0 && !is_left_out(c.code_point)) {
      if (out.size() + written.size() + 1 > limit) break;
      if (gap) out += ' ';
      gap = false;
      out += written;
    }
  }
  return out;
}

}  // namespace standpoint
