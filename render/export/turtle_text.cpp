// SPDX-License-Identifier: Apache-2.0
#include "render/export/turtle_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/export/plain_date.hpp"

namespace standpoint {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool may_stand_in_iri(char c) {
  return static_cast<unsigned char>(c) > 0x20 && c != 0x7F &&
         std::string_view("<>\"{}|^`\\").find(c) == std::string_view::npos;
}

// A namespace, two colons and a name (RFC 8141).
bool is_urn(std::string_view base) {
  const std::size_t colon = base.find(':', 4);
  if (!base.starts_with("urn:") || colon == std::string_view::npos || colon + 1 == base.size()) return false;
  const std::string_view space = base.substr(4, colon - 4);
  return space.size() >= 2 && space.size() <= 32 && space.front() != '-' && space.back() != '-' &&
         std::all_of(space.begin(), space.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

bool is_web_address(std::string_view base) {
  const std::size_t start = base.starts_with("https://") ? 8 : base.starts_with("http://") ? 7 : base.size();
  const std::size_t end = base.find_first_of("/?#", start);
  return end != std::string_view::npos && end > start &&
         base.substr(start, end - start).find('@') == std::string_view::npos;
}

}  // namespace

std::string turtle_iri(std::string_view address) {
  std::string out = "<";
  for (const char c : address)
    if (may_stand_in_iri(c))
      out += c;
    else
      out += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return out + '>';
}

bool is_turtle_language(std::string_view tag) {
  if (tag.empty() || tag.back() == '-' || tag.find("--") != std::string_view::npos) return false;
  const std::string_view primary = tag.substr(0, tag.find('-'));
  return !primary.empty() && std::all_of(primary.begin(), primary.end(), is_letter) &&
         std::all_of(tag.begin(), tag.end(), [](char c) { return is_letter(c) || is_digit(c) || c == '-'; });
}

std::string turtle_literal(std::string_view text, std::string_view language) {
  std::string out = "\"";
  for (const char c : text) switch (c) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      default:
        if (static_cast<unsigned char>(c) < 0x20)
          out += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
        else
          out += c;
    }
  out += '"';
  if (is_turtle_language(language)) (out += '@') += language;
  return out;
}

std::string turtle_date(std::string_view edtf) {
  switch (plain_date(edtf)) {
    case PlainDate::year: return turtle_literal(edtf) + "^^xsd:gYear";
    case PlainDate::month: return turtle_literal(edtf) + "^^xsd:gYearMonth";
    case PlainDate::day: return turtle_literal(edtf) + "^^xsd:date";
    case PlainDate::none: break;
  }
  return turtle_literal(edtf) + "^^edtf:EDTF";
}

std::string turtle_number(double number) {
  const std::string text = fmt::format("{}", number);
  return fmt::format("\"{}\"^^xsd:{}", text, text.find('e') == std::string::npos ? "decimal" : "double");
}

Result<std::string> turtle_base(std::string_view base) {
  if (base.empty()) return "#";
  const std::string message = fmt::format("'{}' cannot begin the addresses of records", base);
  if (!std::all_of(base.begin(), base.end(),
                   [](char c) { return may_stand_in_iri(c) && static_cast<signed char>(c) > 0; }))
    return failure(message, "percent-encode spaces, quotation marks, brackets and letters with accents");
  if (!is_web_address(base) && !is_urn(base))
    return failure(message, "name an address such as https://example.org/dossier#, or a urn");
  const bool ends = base.ends_with('/') || base.ends_with('#') || (base.starts_with("urn:") && base.ends_with(':'));
  if (!ends || base.find('#') < base.size() - 1)
    return failure(message, "end it with '/' or '#': ids of records come behind it");
  return std::string(base);
}

}  // namespace standpoint
