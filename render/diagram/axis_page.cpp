// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/axis_page.hpp"

namespace standpoint {
namespace {

constexpr double kSecondAxisFrom = 420;  // height of rows from which the axis is drawn below them too

void write_block(const TextBlock& block, const TextStyle& style, Ink ink, const Typesetting& type, SvgPage& page) {
  page.write_lines(block.lines, {type.margin, block.top}, style, ink, TextAnchor::start);
}

}  // namespace

void AxisPage::place_heading(const std::string& words, const std::string& second, double& y) {
  const double room = width - 2 * type.margin;
  title = stack(words, type.title, room, y);
  subtitle = stack(second, type.subtitle, room, y);
  y += 10;
}

void AxisPage::place_axis(double& y) {
  axis_top = y;
  y += axis_height(axis, type);
  axis_line = y;
}

void AxisPage::end_rows(double& y) {
  rows_bottom = y;
  if (rows_bottom - axis_line <= kSecondAxisFrom) return;
  second_axis_top = y + 2;
  y += axis_height(axis, type) + 2;
}

void AxisPage::place_foot(const std::vector<std::string>& lines, const std::string& source_line,
                          const PictureLinks& links, double& y) {
  notes.top = y;
  std::vector<std::string> all = lines;
  all.push_back(source_line);
  for (const std::string& note : all)
    for (std::string& line : stack(note, type.note, width - 2 * type.margin, y).lines)
      notes.lines.push_back(std::move(line));
  pages = PageLinks(links, type, width, y);
  height = y + type.margin - 6;
}

void AxisPage::write_heading(SvgPage& page) const {
  write_block(title, type.title, Ink::text, type, page);
  write_block(subtitle, type.subtitle, Ink::muted_text, type, page);
}

void AxisPage::write_axis_labels(const AxisDrawing& drawing) const {
  drawing.write_labels(axis_top);
  if (second_axis_top <= 0) return;
  drawing.write_line(second_axis_top);
  drawing.write_labels(second_axis_top);
}

void AxisPage::write_foot(const PictureLinks& links, SvgPage& page) const {
  write_block(notes, type.note, Ink::muted_text, type, page);
  pages.write(links, type, page);
}

}  // namespace standpoint
