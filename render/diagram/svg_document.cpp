// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/svg_document.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "render/diagram/wrap.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kLongestHref = 2048;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_id_character(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-'; }

bool is_address_character(char c) {
  constexpr std::string_view kRefused = "\"'<>\\^{}|`";
  return c > ' ' && c < 0x7F && kRefused.find(c) == std::string_view::npos;
}

// The length of `http://` or `https://` at the start, in any case; 0 for anything else.
std::size_t scheme_length(std::string_view href) {
  for (const std::string_view scheme : {std::string_view("http://"), std::string_view("https://")}) {
    if (href.size() < scheme.size()) continue;
    bool same = true;
    for (std::size_t i = 0; i < scheme.size(); ++i) {
      const char c = href[i];
      same = same && (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) == scheme[i];
    }
    if (same) return scheme.size();
  }
  return 0;
}

void append_escaped(std::string& out, std::string_view text, std::size_t i) {
  const char c = text[i];
  const bool inside_word = i > 0 && is_letter(text[i - 1]) && i + 1 < text.size() && text[i + 1] != ' ';
  switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '=': out += "&#61;"; break;
    case ':': out += inside_word ? "&#58;" : ":"; break;
    default: out += c;
  }
}

}  // namespace

std::string svg_number(double value) {
  const double rounded = std::round(value * 10) / 10;
  std::array<char, 32> buffer;
  const auto [end, error] =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded, std::chars_format::fixed, 1);
  if (error != std::errc()) return "0";
  std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  if (text.ends_with(".0")) text.remove_suffix(2);
  return std::string(text == "-0" ? "0" : text);
}

std::string escape_xml(std::string_view text) {
  const std::string shown = printable(text);
  std::string out;
  out.reserve(shown.size());
  for (std::size_t i = 0; i < shown.size(); ++i) append_escaped(out, shown, i);
  return out;
}

std::optional<std::string> checked_href(std::string_view href) {
  if (href.size() > kLongestHref) return std::nullopt;
  if (href.starts_with('#') && href.size() > 1) {
    for (const char c : href.substr(1)) {
      if (!is_id_character(c)) return std::nullopt;
    }
    return std::string(href);
  }
  const std::size_t scheme = scheme_length(href);
  if (scheme == 0) return std::nullopt;
  for (const char c : href) {
    if (!is_address_character(c)) return std::nullopt;
  }
  const std::string_view rest = href.substr(scheme);
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  if (host.empty() || host.front() == ':' || host.find('@') != std::string_view::npos) return std::nullopt;
  std::string out;
  for (const char c : href) out += c == '&' ? std::string("&amp;") : std::string(1, c);
  return out;
}

std::string element_id(std::string_view prefix, std::string_view id) {
  std::string out(prefix);
  out += id;
  for (char& c : out) c = is_id_character(c) ? c : '_';
  return out;
}

void SvgDocument::end_tag() {
  if (in_tag_) out_ += '>';
  in_tag_ = false;
}

SvgDocument& SvgDocument::open(std::string_view element) {
  end_tag();
  if (!out_.empty() && !has_text_) out_ += '\n';
  out_.append("<").append(element);
  open_.push_back(element);
  in_tag_ = true;
  has_text_ = false;
  return *this;
}

SvgDocument& SvgDocument::attribute(std::string_view name, std::string_view value) {
  out_.append(" ").append(name).append("=\"").append(value).append("\"");
  return *this;
}

SvgDocument& SvgDocument::attribute(std::string_view name, double value) { return attribute(name, svg_number(value)); }

SvgDocument& SvgDocument::paint(std::optional<Ink> fill, std::optional<Ink> stroke, double stroke_width) {
  if (in_report_) {
    if (stroke) attribute("stroke-width", stroke_width);
    return attribute("class", class_in_report(fill, stroke));
  }
  std::string classes;
  attribute("fill", fill ? colours_.of(*fill, palette_) : std::string_view("none"));
  if (fill) classes.append("sp-fill-").append(name_of(*fill));
  if (stroke) {
    attribute("stroke", colours_.of(*stroke, palette_)).attribute("stroke-width", stroke_width);
    classes.append(classes.empty() ? "sp-stroke-" : " sp-stroke-").append(name_of(*stroke));
  }
  return classes.empty() ? *this : attribute("class", classes);
}

SvgDocument& SvgDocument::close() {
  if (in_tag_) {
    out_ += "/>";
    in_tag_ = false;
  } else {
    if (!has_text_) out_ += '\n';
    out_.append("</").append(open_.back()).append(">");
  }
  open_.pop_back();
  has_text_ = false;
  return *this;
}

void SvgDocument::text(std::string_view text) {
  end_tag();
  out_ += escape_xml(text);
  has_text_ = true;
}

void SvgDocument::text_element(std::string_view element, std::string_view content) {
  open(element);
  text(content);
  close();
}

void SvgDocument::style_element(std::string_view rules) {
  open("style");
  end_tag();
  out_ += rules;
  has_text_ = true;
  close();
}

std::string path_data(const Curve& curve) {
  std::string data;
  for (std::size_t i = 0; i < curve.size(); ++i) {
    if (i == 0) data += 'M';
    if (i % 3 == 1) data += 'C';
    if (i > 0 && i % 3 != 1) data += ' ';
    data += svg_number(curve[i].x);
    data += ',';
    data += svg_number(curve[i].y);
  }
  return data;
}

std::string point_list(const std::vector<Point>& points) {
  std::string list;
  for (const Point& point : points) {
    if (!list.empty()) list += ' ';
    list += svg_number(point.x) + "," + svg_number(point.y);
  }
  return list;
}

}  // namespace standpoint
