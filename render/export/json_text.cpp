// SPDX-License-Identifier: Apache-2.0
#include "render/export/json_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

// What stands in JSON as it is, byte by byte.
bool is_plain(char c) { return c >= ' ' && c <= '~' && c != '"' && c != '\\'; }

}  // namespace

std::string json_string(std::string_view text) {
  constexpr char32_t kReplacement = 0xFFFD;
  std::string out = "\"";
  for (;;) {
    const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) return out + '"';
    const Decoded decoded = decode_utf8(text);
    const char32_t c = decoded.bytes == 0 ? kReplacement : decoded.code_point;
    text.remove_prefix(std::max<std::size_t>(decoded.bytes, 1));
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (c < 0x20)
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      append_utf8(out, c);
  }
}

std::string json_number(double number) {
  constexpr double kWhole = 1e15;
  if (!std::isfinite(number)) return "null";
  if (std::abs(number) < kWhole && std::trunc(number) == number)
    return fmt::format("{}", static_cast<std::int64_t>(number));
  return fmt::format("{}", number);
}

}  // namespace standpoint
