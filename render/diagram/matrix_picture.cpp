// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/matrix_picture.hpp"

#include <algorithm>
#include <set>

#include "render/diagram/matrix_layout.hpp"
#include "render/diagram/svg_page.hpp"

namespace standpoint {
namespace {

constexpr double kCellMargin = 2.5;
constexpr double kLongestBar = 24;
constexpr double kSmallestUnit = 1.5;
constexpr double kFarCount = 5;  // from a sign to its figure, where there is room

class MatrixWriter {
 public:
  MatrixWriter(const MatrixPicture& picture, const SvgOptions& options)
      : m_(picture),
        at_(picture, typesetting_for(options.width, options.font)),
        type_(at_.type),
        page_(options),
        svg_(page_.svg) {
    for (const MatrixCell& cell : m_.cells) full_.insert({cell.row, cell.column});
  }

  SvgDrawing write() {
    const auto linked = [](const auto& things) {
      return std::any_of(things.begin(), things.end(), [](const auto& thing) { return checked_href(thing.href); });
    };
    const bool links =
        has_links(m_.pages) || linked(m_.rows) || linked(m_.columns) || linked(m_.column_bands) || linked(m_.cells);
    page_.open({m_.id, m_.language, m_.title, m_.description, at_.width, at_.height, links});
    lines(at_.title, type_.title, Ink::text);
    lines(at_.subtitle, type_.subtitle, Ink::muted_text);
    for (const MatrixBlock& block : at_.blocks) write_block(block);
    write_legend();
    lines(at_.notes, type_.note, Ink::muted_text);
    at_.pages.write(m_.pages, type_, page_);
    return {page_.take(), at_.width, at_.height, LayoutRung::layered};
  }

 private:
  void lines(const TextBlock& block, const TextStyle& style, Ink ink) {
    page_.write_lines(block.lines, {type_.margin, block.top}, style, ink, TextAnchor::start);
  }

  void write_rule(Point from, Point to, Ink ink) {
    svg_.open("path").attribute("d", path_data(straight_curve(from, to))).paint(std::nullopt, ink, 0.7).close();
  }

  void write_block(const MatrixBlock& block) {
    write_columns(block);
    for (std::size_t i = 0; i < block.rows.size(); ++i) write_row(block, i);
    write_empty_cells(block);
    for (const MatrixCell& cell : m_.cells) {
      if (cell.column < block.first || cell.column >= block.end) continue;
      const auto row = std::lower_bound(block.rows.begin(), block.rows.end(), cell.row);
      write_cell(cell, at_.left_of(block, cell.column), block.tops[static_cast<std::size_t>(row - block.rows.begin())]);
    }
    if (!m_.balances.empty()) write_balances(block);
  }

  void write_columns(const MatrixBlock& block) {
    for (const MatrixColumnBand& band : at_.bands_of(m_, block)) {
      const double x = at_.left_of(block, band.first);
      if (!band.words.empty()) {
        const MatrixBand& heading = m_.column_bands[band.index];
        const bool linked = page_.open_thing(heading.id, "sp-issue", heading.href, heading.label, {heading.id});
        page_.write_lines(band.words, {x + 4, block.column_bands_top}, type_.note, Ink::muted_text, TextAnchor::start);
        page_.close_thing(linked);
      }
      write_rule({x, block.column_bands_top}, {x, block.bottom}, Ink::group_border);
    }
    for (std::size_t i = block.first; i < block.end; ++i) {
      const MatrixHeading& heading = m_.columns[i];
      const bool linked = page_.open_thing(heading.id, "sp-column", heading.href, heading.tooltip, {heading.subject()});
      const double middle = at_.left_of(block, i) + at_.column / 2;
      const double height = static_cast<double>(at_.headers[i].size()) * type_.column_name.line_height;
      if (at_.turned)
        page_.write_turned_lines(at_.headers[i], {middle - height / 2, block.headers_bottom}, type_.column_name,
                                 Ink::text);
      else
        page_.write_lines(at_.headers[i], {middle, block.headers_bottom - height}, type_.column_name, Ink::text,
                          TextAnchor::middle);
      page_.close_thing(linked);
    }
  }

  void write_row(const MatrixBlock& block, std::size_t i) {
    const std::size_t row = block.rows[i];
    const double top = block.tops[i], height = at_.height_of_row(row);
    if (!block.bands[i].empty()) write_row_band(block, block.bands[i], top - type_.band);
    const MatrixHeading& heading = m_.rows[row];
    const bool linked = page_.open_thing(heading.id, "sp-row", heading.href, heading.tooltip, {heading.subject()});
    const double text = static_cast<double>(at_.names[row].size()) * type_.name.line_height +
                        static_cast<double>(at_.seconds[row].size()) * type_.second_line.line_height;
    const double next = page_.write_lines(at_.names[row], {type_.margin, top + (height - text) / 2}, type_.name,
                                          Ink::text, TextAnchor::start);
    page_.write_lines(at_.seconds[row], {type_.margin, next}, type_.second_line, Ink::muted_text, TextAnchor::start);
    page_.close_thing(linked);
    write_rule({type_.margin, top + height}, {at_.right_of(block), top + height}, Ink::group_border);
  }

  void write_row_band(const MatrixBlock& block, const std::string& label, double top) {
    const double right = at_.right_of(block);
    svg_.open("rect").attribute("x", type_.margin - 6).attribute("y", top + 1);
    svg_.attribute("width", right - type_.margin + 6).attribute("height", type_.band - 2);
    svg_.paint(Ink::group_surface, std::nullopt).close();
    page_.write_lines(wrap_text(label, type_.group, {right - type_.margin, 1, 200}), {type_.margin, top + 3},
                      type_.group, Ink::muted_text, TextAnchor::start);
  }

  // A dot each, all in one path of lines without length: an element each would be a third of the file.
  void write_empty_cells(const MatrixBlock& block) {
    std::string dots;
    for (std::size_t i = 0; i < block.rows.size(); ++i)
      for (std::size_t column = block.first; column < block.end; ++column) {
        if (full_.contains({block.rows[i], column})) continue;
        const std::string place = svg_number(at_.left_of(block, column) + at_.column / 2) + "," +
                                  svg_number(block.tops[i] + at_.height_of_row(block.rows[i]) / 2);
        dots.append("M").append(place).append("L").append(place);
      }
    if (dots.empty()) return;
    svg_.open("path").attribute("d", dots).attribute("stroke-linecap", "round");
    svg_.paint(std::nullopt, Ink::group_border, 1.6).close();
  }

  void write_surface(const Rectangle& box, StanceSign sign, bool dashed, int lean = 0) {
    if (lean != 0) sign = lean > 0 ? StanceSign::support : StanceSign::oppose;
    svg_.open("rect").attribute("x", box.left).attribute("y", box.top);
    svg_.attribute("width", box.width()).attribute("height", box.height()).attribute("rx", 3.0);
    if (dashed) svg_.attribute("stroke-dasharray", "3 2");
    if (dashed)
      svg_.paint(Ink::background, Ink::border, 0.9);
    else
      svg_.paint(surface_of(sign), std::nullopt);
    svg_.close();
  }

  MarkSubject subject_of(const MatrixCell& cell) const {
    return {m_.rows[cell.row].subject() + " " + m_.columns[cell.column].subject(),
            m_.of_stances ? stance_words(cell.sign) : std::string_view(), cell.when};
  }

  // In a narrow cell the sign moves aside for its count.
  void write_cell(const MatrixCell& cell, double x, double top) {
    const double margin = at_.turned ? 1.2 : kCellMargin;
    const Rectangle box{x + margin, top + margin, x + at_.column - margin, top + at_.height_of_row(cell.row) - margin};
    const double sign = width_of(cell.sign), all = width_of(cell, type_.matrix_count);
    // In the middle, or aside where its figure would not fit.
    const bool aside = all - sign / 2 + kFarCount > box.width() / 2;
    const Point center{aside ? box.center().x - (all - sign) / 2 : box.center().x, box.center().y};
    const bool linked = page_.open_thing(cell.id, "sp-cell", cell.href, cell.tooltip, subject_of(cell));
    write_surface(box, cell.sign, cell.dashed, cell.lean);
    draw_stance_sign(svg_, center, cell.sign, cell.hollow);
    if (cell.count > 1)
      page_.write_line(std::to_string(cell.count),
                       {center.x + sign / 2 + (aside ? kBeforeCount : kFarCount), center.y + 3}, type_.matrix_count,
                       Ink::text, TextAnchor::start);
    page_.close_thing(linked);
  }

  void write_balances(const MatrixBlock& block) {
    page_.write_lines({m_.balance_label},
                      {type_.margin, block.bottom + (kBalanceHeight - type_.note.line_height) / 2 + 3}, type_.note,
                      Ink::muted_text, TextAnchor::start);
    std::size_t most = 1;
    for (const MatrixBalance& balance : m_.balances) most = std::max({most, balance.supporting, balance.opposing});
    const double figure = text_width(std::to_string(most), type_.matrix_count);
    const double longest = std::min(kLongestBar, at_.column / 2 - figure - 4);
    const double unit = std::max(longest, 0.0) / static_cast<double>(most);
    for (std::size_t column = block.first; column < block.end; ++column) {
      const MatrixBalance& balance = m_.balances[column];
      const double middle = at_.left_of(block, column) + at_.column / 2, y = block.bottom + kBalanceHeight / 2 - 2;
      const auto bar = [&](std::size_t count, double side, Ink ink) {
        if (count == 0) return;
        const double length = std::max(unit * static_cast<double>(count), kSmallestUnit);
        svg_.open("rect").attribute("x", side > 0 ? middle : middle - length).attribute("y", y);
        svg_.attribute("width", length).attribute("height", 10.0).paint(ink, std::nullopt).close();
        page_.write_line(std::to_string(count), {middle + side * (length + 2.5), y + 8.2}, type_.matrix_count,
                         Ink::text, side > 0 ? TextAnchor::start : TextAnchor::end);
      };
      const MatrixHeading& heading = m_.columns[column];
      page_.open_thing(
          heading.id + "--balance", "sp-balance", {},
          heading.label + "\n▼ " + std::to_string(balance.opposing) + " ▲ " + std::to_string(balance.supporting),
          {heading.subject()});
      bar(balance.opposing, -1, Ink::oppose);
      bar(balance.supporting, 1, Ink::support);
      write_rule({middle, y - 3}, {middle, y + 13}, Ink::neutral);
      page_.close_thing(false);
    }
  }

  void write_legend() {
    if (at_.legend.empty()) return;
    svg_.open("g").attribute("class", "sp-legend");
    page_.write_lines({m_.legend_title}, {type_.margin, at_.legend_top}, type_.group, Ink::muted_text,
                      TextAnchor::start);
    for (const PlacedMatrixSign& item : at_.legend) {
      write_surface(item.swatch, item.sign, item.dashed);
      draw_stance_sign(svg_, item.swatch.center(), item.sign, item.hollow);
      page_.write_line(item.label, {item.swatch.right + 6, item.swatch.center().y + 3}, type_.note, Ink::text,
                       TextAnchor::start);
    }
    svg_.close();
  }

  const MatrixPicture& m_;
  MatrixLayout at_;
  const Typesetting& type_;
  std::set<std::pair<std::size_t, std::size_t>> full_;  // cells that are not empty
  SvgPage page_;
  SvgDocument& svg_;
};

}  // namespace

SvgDrawing write_matrix_svg(const MatrixPicture& picture, const SvgOptions& options) {
  return MatrixWriter(picture, options).write();
}

}  // namespace standpoint
