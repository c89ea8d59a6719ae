// SPDX-License-Identifier: Apache-2.0
#include "render/report/html.hpp"

#include <mstch/mstch.hpp>

#include <fmt/format.h>

#include "graph/text/checksum.hpp"
#include "graph/text/html_text.hpp"
#include "render/diagram/font_names.hpp"
#include "render/diagram/svg_document.hpp"
#include "render/diagram/wrap.hpp"
#include "render/report/embedded_template.hpp"
#include "render/report/page_words.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kLongestText = 100000;

std::string_view embedded(std::string_view name) {
  for (const EmbeddedFile& file : embedded_template())
    if (file.name == name) return file.text;
  return {};
}

// A template with its parts put in, each as often as it is named: mstch would parse it anew wherever it is used, which
// of a report of a thousand links is half of the time. A part on a line of its own replaces the line. O(bytes of what
// comes out); no part may contain itself.
std::string with_parts(std::string_view name) {
  std::string_view rest = embedded(fmt::format("{}.html", name));
  std::string out;
  constexpr std::string_view kOpen = "{{> ", kClose = "}}";
  for (std::size_t open = rest.find(kOpen); open != std::string_view::npos; open = rest.find(kOpen)) {
    const std::size_t close = rest.find(kClose, open);
    out += rest.substr(0, open);
    const bool alone = (out.empty() || out.back() == '\n') && rest.substr(close + kClose.size()).starts_with('\n');
    out += with_parts(rest.substr(open + kOpen.size(), close - open - kOpen.size()));
    rest.remove_prefix(close + kClose.size() + (alone ? 1 : 0));
  }
  return out += rest;
}

// What the page tells the browser of its own parts, such as the fields of forms.
std::string_view scheme_of(Theme theme) {
  return theme == Theme::automatic ? "light dark" : theme == Theme::dark ? "dark" : "light";
}

mstch::node text(std::string_view words) { return printable(words, kLongestText); }

template <class List, class Each>
mstch::array each(const List& list, Each make) {
  mstch::array out;
  for (const auto& item : list) out.push_back(make(item));
  return out;
}

// Links, items and rows occur by the thousand and are written here: the template's library copies whatever it iterates
// over, at each level that it lies below.
std::string link_html(const PageLink& link) {
  const std::string words = html_text(printable(link.text, kLongestText));
  const std::optional<std::string> href = checked_href(link.href);
  if (!href || href->empty()) return words;
  const bool outside = !href->starts_with('#');
  return fmt::format("<a href=\"{}\"{}>{}</a>", *href, outside ? " rel=\"noopener noreferrer nofollow\"" : "", words);
}

std::string attribute(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : fmt::format(" {}=\"{}\"", name, html_text(value));
}

std::string attributes_of(const MarkSubject& subject) {
  const bool timed = subject.when.given();
  return attribute("data-of", printable(subject.records, kLongestText)) + attribute("data-stance", subject.stance) +
         attribute("data-from", timed ? iso_day(subject.when.earliest) : std::string()) +
         attribute("data-to", timed ? iso_day(subject.when.latest) : std::string());
}

std::string item_html(const PageItem& item, std::string_view word_see) {
  std::string out = fmt::format("<li{}{}>{}", attribute("id", item.anchor), attributes_of(item.subject),
                                link_html({item.text, item.href}));
  if (!item.links.empty()) {
    out += fmt::format(" <span class=\"links\">({}", word_see);
    for (const PageLink& link : item.links) out += " " + link_html(link);
    out += ")</span>";
  }
  if (!item.evidence.empty() || !item.reply.empty()) {
    out += "\n<ul>\n";
    for (const PageLink& link : item.evidence) out += fmt::format("<li>{}</li>\n", link_html(link));
    for (const PageLink& link : item.reply) out += fmt::format("<li class=\"reply\">{}</li>\n", link_html(link));
    out += "</ul>\n";
  }
  return out += "</li>";
}

std::string row_html(const PageRow& row) {
  std::string out = fmt::format("<tr{}{}>", attribute("id", row.anchor), attributes_of(row.subject));
  for (const PageLink& cell : row.cells) out += fmt::format("<td>{}</td>", link_html(cell));
  return out += "</tr>";
}

// Data of a page for its template. Every map sets every key of its part of the template: one that is missing would be
// looked for further out, as the level of headings is on purpose.
mstch::node node(const PageField& field) {
  return mstch::map{{"label", text(field.label)}, {"values", each(field.values, link_html)}};
}

mstch::map map_of(const PageGroup& group, std::string_view word_see) {
  return {{"heading", text(group.heading)},
          {"group_text", text(group.text)},
          {"has_items", !group.items.empty()},
          {"items", each(group.items, [&](const PageItem& item) { return item_html(item, word_see); })},
          {"rest", text(group.rest)}};
}

// The group as a part of the page itself.
mstch::node main_part(const PageGroup& group, std::string_view word_see) {
  mstch::map out = map_of(group, word_see);
  out["level"] = std::string("2");
  return out;
}

mstch::node node(const PageSection& section, std::string_view word_see) {
  mstch::map out;
  out["subject"] = attributes_of(section.subject);
  out["section_anchor"] = section.anchor;
  out["section_heading"] = text(section.heading);
  out["kind"] = text(section.kind);
  out["section_text"] = text(section.text);
  out["type"] = section.type;
  out["tags"] = text(section.tags);
  out["has_fields"] = !section.fields.empty();
  out["fields"] = each(section.fields, [](const PageField& field) { return node(field); });
  out["groups"] = each(section.groups, [&](const PageGroup& group) { return map_of(group, word_see); });
  return out;
}

mstch::node node(const PageChapter& chapter, std::string_view word_see) {
  return mstch::map{
      {"level", std::string("5")},
      {"chapter_anchor", chapter.anchor},
      {"chapter_heading", text(chapter.heading)},
      {"count", static_cast<int>(chapter.sections.size())},
      {"sections", each(chapter.sections, [&](const PageSection& section) { return node(section, word_see); })}};
}

mstch::node node(const PageTable& table) {
  return mstch::map{{"caption", text(table.caption)},
                    {"row_count", static_cast<int>(table.rows.size())},
                    {"columns", each(table.columns, [](const std::string& column) { return text(column); })},
                    {"rows", each(table.rows, row_html)},
                    {"notes", each(table.notes, [](const std::string& note) { return text(note); })}};
}

mstch::node node(const PageFigure& figure) {
  return mstch::map{{"figure_anchor", figure.anchor},
                    {"figure_title", text(figure.title)},
                    {"svg", figure.svg},
                    {"table", node(figure.table)}};
}

mstch::node node(const PageChoice& choice) {
  return mstch::map{{"value", text(choice.value)}, {"label", text(choice.label)}};
}

template <class T>
mstch::array nodes(const std::vector<T>& list) {
  return each(list, [](const T& item) { return node(item); });
}

}  // namespace

std::string write_html(const ReportPage& page, const PageLook& look) {
  const std::string style = fmt::format("body{{font-family:{}}}:root{{color-scheme:{}}}",
                                        font_list(look.font, ",", "\""), scheme_of(look.theme)) +
                            page_rules(look.theme, look.colours) + std::string(embedded("report.css"));
  const std::string script(embedded("report.js"));
  mstch::map context;
  for (const auto& [key, phrase] : page_words())
    context["word_" + std::string(key)] = std::string(phrase.in(page.language));
  context["language"] = page.language;
  context["policy"] = fmt::format(
      "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
      sha256_base64(style), sha256_base64(script));
  context["scheme"] = std::string(scheme_of(look.theme));
  context["style"] = style;
  context["script"] = script;
  context["title"] = text(page.title);
  context["subtitle"] = text(page.subtitle);
  context["figures"] = nodes(page.figures);
  context["level"] = std::string("3");
  const std::string word_see = html_text(boost::get<std::string>(context["word_see"]));
  const auto chapter = [&](const PageChapter& part) { return node(part, word_see); };
  context["summary"] = each(page.summary, [&](const PageGroup& group) { return map_of(group, word_see); });
  context["conflicts"] = main_part(page.conflicts, word_see);
  context["ties"] = main_part(page.ties, word_see);
  context["entities"] = each(page.entities, chapter);
  context["propositions"] = each(page.propositions, chapter);
  context["bibliography"] = node(page.bibliography);
  context["making"] = nodes(page.making);
  context["types"] = nodes(page.types);
  context["has_tags"] = !page.tags.empty();
  context["tags_offered"] = nodes(page.tags);
  context["first_day"] = page.first_day;
  context["last_day"] = page.last_day;
  mstch::config::escape = [](const std::string& words) { return html_text(words); };
  return mstch::render(with_parts("report"), context);
}

}  // namespace standpoint
