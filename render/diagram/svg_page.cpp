// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/svg_page.hpp"

#include "render/diagram/font_names.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kLinkRelation = "noopener noreferrer nofollow";
constexpr double kAscent = 0.8;       // of the font size, from the top of a line to its base line
constexpr std::size_t kShortest = 3;  // bytes of a text that may be wider in another font
constexpr int kLinesInReport = 3;     // who, when, in whose words
constexpr std::size_t kLongestInReport = 240;
constexpr std::size_t kLongestTooltip = 16000;

// In a report the rest is where the mark leads.
std::string_view first_lines(std::string_view text) {
  std::size_t end = 0;
  for (int line = 0; line < kLinesInReport && end != std::string_view::npos; ++line) end = text.find('\n', end + 1);
  return text.substr(0, end);
}

std::string_view anchor_word(TextAnchor anchor) { return anchor == TextAnchor::middle ? "middle" : "end"; }

}  // namespace

std::string SvgPage::unique_id(std::string_view id) {
  const std::string wanted = element_id(options_.id_prefix, id);
  std::string given = wanted;
  for (int count = 2; !used_ids_.insert(given).second; ++count) given = wanted + "_" + std::to_string(count);
  return given;
}

void SvgPage::open(const PageHead& head) {
  const std::string width = svg_number(head.width);
  const std::string height = svg_number(head.height);
  svg.open("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
  if (!head.id.empty()) svg.attribute("id", unique_id(head.id));
  svg.attribute("width", width + "pt").attribute("height", height + "pt");
  svg.attribute("viewBox", "0 0 " + width + " " + height);
  const bool interactive = head.has_links;
  if (!(interactive && options_.in_report))  // where HTML says so itself
    svg.attribute("role", interactive ? "graphics-document" : "img");
  if (!head.language.empty()) svg.attribute("lang", element_id({}, head.language));
  svg.attribute("font-family", font_list(options_.font, ", ", "'"));
  if (options_.theme == Theme::automatic) svg.attribute("class", "sp-auto");
  svg.text_element("title", head.title);
  if (!head.description.empty()) svg.text_element("desc", head.description);
  const std::string rules = style_rules(options_.theme, options_.colours);
  if (!rules.empty() && !options_.in_report) svg.style_element(rules);
  svg.open("rect").attribute("x", 0.0).attribute("y", 0.0);
  svg.attribute("width", head.width).attribute("height", head.height);
  svg.paint(Ink::background, std::nullopt).close();
}

std::string SvgPage::take() {
  svg.close();
  return (options_.xml_declaration ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "") + svg.take() + "\n";
}

void SvgPage::write_style(const TextStyle& style, Ink ink, TextAnchor anchor) {
  svg.attribute("font-size", style.size);
  if (style.weight == FontWeight::bold) svg.attribute("font-weight", "bold");
  if (anchor != TextAnchor::start) svg.attribute("text-anchor", anchor_word(anchor));
  svg.paint(ink, std::nullopt);
}

void SvgPage::write_words(std::string_view text, const TextStyle& style) {
  if (text.size() > kShortest) svg.attribute("textLength", text_width(text, style.in(options_.font)));
  if (text.size() > kShortest && !options_.in_report)  // a report's script says so, once for all
    svg.attribute("lengthAdjust", "spacingAndGlyphs");
  svg.text(text);
  svg.close();
}

void SvgPage::write_line(std::string_view text, Point base, const TextStyle& style, Ink ink, TextAnchor anchor) {
  svg.open("text").attribute("x", base.x).attribute("y", base.y);
  write_style(style, ink, anchor);
  write_words(text, style);
}

double SvgPage::write_lines(const std::vector<std::string>& lines, Point top, const TextStyle& style, Ink ink,
                            TextAnchor anchor) {
  const bool together = options_.in_report && lines.size() > 1;
  if (together) {
    svg.open("g");
    write_style(style, ink, anchor);
  }
  double y = top.y + (style.line_height - style.size) / 2 + style.size * kAscent + 0.6;
  for (const std::string& line : lines) {
    svg.open("text").attribute("x", top.x).attribute("y", y);
    if (!together) write_style(style, ink, anchor);
    write_words(line, style);
    y += style.line_height;
  }
  if (together) svg.close();
  return top.y + style.line_height * static_cast<double>(lines.size());
}

void SvgPage::write_subject(const MarkSubject& subject) {
  if (!subject.records.empty()) svg.attribute("data-of", escape_xml(subject.records));
  if (!subject.stance.empty()) svg.attribute("data-stance", subject.stance);
  if (!subject.when.given()) return;
  if (subject.when.earliest != kBeginningOfTime) svg.attribute("data-from", iso_day(subject.when.earliest));
  if (subject.when.latest != kEndOfTime) svg.attribute("data-to", iso_day(subject.when.latest));
}

void SvgPage::write_turned_lines(const std::vector<std::string>& lines, Point bottom, const TextStyle& style, Ink ink) {
  double x = bottom.x + (style.line_height - style.size) / 2 + style.size * kAscent + 0.6;
  for (const std::string& line : lines) {
    svg.open("g").attribute("transform", "translate(" + svg_number(x) + " " + svg_number(bottom.y) + ") rotate(-90)");
    write_line(line, {0, 0}, style, ink, TextAnchor::start);
    svg.close();
    x += style.line_height;
  }
}

bool SvgPage::open_thing(std::string_view id, std::string_view kind, std::string_view href, std::string_view tooltip,
                         const MarkSubject& subject) {
  const std::optional<std::string> link = checked_href(href);
  if (link) {
    svg.open("a").attribute("href", *link);
    if (link->find("//") != std::string::npos) svg.attribute("rel", kLinkRelation).attribute("target", "_blank");
  }
  if (options_.in_report) {
    if (!link) svg.open("g");
    write_subject(subject);
    svg.text_element("title", printable(first_lines(tooltip), kLongestInReport));
  } else {
    svg.open("g").attribute("id", unique_id(id)).attribute("class", kind);
    svg.text_element("title", printable(tooltip, kLongestTooltip));
  }
  return link.has_value();
}

void SvgPage::close_thing(bool linked) {
  svg.close();
  if (linked && !options_.in_report) svg.close();
}

}  // namespace standpoint
