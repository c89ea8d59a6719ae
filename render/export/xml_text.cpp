// SPDX-License-Identifier: Apache-2.0
#include "render/export/xml_text.hpp"

#include <algorithm>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

// What stands in XML as it is, byte by byte.
bool is_plain(char c) { return c >= ' ' && c <= '~' && c != '&' && c != '<' && c != '>' && c != '"'; }

bool is_allowed(char32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != 0xFFFE && c != 0xFFFF;  // surrogates are no UTF-8
}

}  // namespace

std::string XmlText::operator()(std::string_view text) {
  constexpr char32_t kReplacement = 0xFFFD;
  std::string out;
  out.reserve(text.size());
  for (;;) {
    const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_plain) - text.begin());
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    if (text.empty()) return out;
    const Decoded decoded = decode_utf8(text);
    const bool allowed = decoded.bytes > 0 && is_allowed(decoded.code_point);
    if (!allowed) ++replaced_;
    const char32_t c = allowed ? decoded.code_point : kReplacement;
    text.remove_prefix(std::max<std::size_t>(decoded.bytes, 1));
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\t': out += "&#9;"; break;
      case '\n': out += "&#10;"; break;
      case '\r': out += "&#13;"; break;
      default: append_utf8(out, c);
    }
  }
}

}  // namespace standpoint
