#pragma once
// SPDX-License-Identifier: Apache-2.0
// What every drawing of ours has in common: the root element with its title and description, lines of text, and things
// with an id, a tooltip and perhaps a link.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/diagram/mark_subject.hpp"
#include "render/diagram/svg_document.hpp"
#include "render/diagram/svg_writer.hpp"
#include "render/diagram/wrap.hpp"

namespace standpoint {

// What the root element says of the drawing.
struct PageHead {
  std::string id;
  std::string language;
  std::string title;
  std::string description;
  double width = 0;  // points
  double height = 0;
  bool has_links = false;
};

enum class TextAnchor { start, middle, end };

class SvgPage {
 public:
  // `options` must outlive the page.
  explicit SvgPage(const SvgOptions& options)
      : svg(options.theme, options.colours, options.in_report), options_(options) {}

  // The root element, its style rules, and the background.
  void open(const PageHead& head);

  // Closes the root and returns the document. Everything else must have been closed.
  std::string take();

  // One line of text on its base line. It says how long it is, so that a browser without our fonts fits it in: the
  // layout has given it the room of our widths and no more.
  void write_line(std::string_view text, Point base, const TextStyle& style, Ink ink, TextAnchor anchor);

  // Lines one under the other from a top edge; returns where the next line would start.
  double write_lines(const std::vector<std::string>& lines, Point top, const TextStyle& style, Ink ink,
                     TextAnchor anchor);

  // Lines beside one another from a left edge, read from the bottom to the top.
  void write_turned_lines(const std::vector<std::string>& lines, Point bottom, const TextStyle& style, Ink ink);

  // Opens the element of a thing, within a link where `href` is one to follow; tells close_thing() whether it is. Its
  // subject is told in a report only.
  bool open_thing(std::string_view id, std::string_view kind, std::string_view href, std::string_view tooltip,
                  const MarkSubject& subject);
  void close_thing(bool linked);

  SvgDocument svg;

 private:
  // The id of an element, made unique where two would be the same.
  std::string unique_id(std::string_view id);
  void write_subject(const MarkSubject& subject);

  // How the words of the open element look; and the words themselves, with which it is closed.
  void write_style(const TextStyle& style, Ink ink, TextAnchor anchor);
  void write_words(std::string_view text, const TextStyle& style);

  const SvgOptions& options_;
  std::set<std::string> used_ids_;
};

}  // namespace standpoint
