// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/matrix_picture.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "render/diagram/composition.hpp"
#include "render/diagram/legend_flow.hpp"
#include "render/diagram/svg_page.hpp"

namespace standpoint {
namespace {

constexpr double kMargin = 20;
constexpr double kColumn = 78;
constexpr double kNarrowestText = 340;  // for title, notes and legend
constexpr double kBandHeight = 20;
constexpr double kRowPadding = 5;
constexpr double kSmallestRow = 25;
constexpr double kCellMargin = 2.5;
constexpr double kBalanceHeight = 30;
constexpr double kLongestBar = 24;
constexpr TextStyle kColumnName{8.5, FontWeight::bold, 10.5};
constexpr TextStyle kCount{8.5, FontWeight::bold, 10};
constexpr WrapLimits kRowLimits{170, 2, 120};
constexpr WrapLimits kColumnLimits{kColumn - 6, 9, 200};

class MatrixWriter {
 public:
  MatrixWriter(const MatrixPicture& picture, const SvgOptions& options) : m_(picture), page_(options), svg_(page_.svg) {
    measure();
  }

  SvgDrawing write() {
    const bool links =
        std::any_of(m_.rows.begin(), m_.rows.end(), [](const auto& r) { return checked_href(r.href); }) ||
        std::any_of(m_.columns.begin(), m_.columns.end(), [](const auto& c) { return checked_href(c.href); });
    page_.open({m_.id, m_.language, m_.title, m_.description, width_, height_, links});
    page_.write_lines(title_, {kMargin, kMargin}, type::kTitle, Ink::text, TextAnchor::start);
    page_.write_lines(subtitle_, {kMargin, subtitle_top_}, type::kSubtitle, Ink::muted_text, TextAnchor::start);
    write_columns();
    write_rows();
    write_empty_cells();
    for (const MatrixCell& cell : m_.cells) write_cell(cell);
    if (!m_.balances.empty()) write_balances();
    write_legend();
    page_.write_lines(notes_, {kMargin, notes_top_}, type::kNote, Ink::muted_text, TextAnchor::start);
    return {page_.take(), width_, height_, LayoutRung::layered};
  }

 private:
  // Everything wrapped, and every edge of the drawing.
  void measure() {
    double label_width = widest(wrap_text(m_.balance_label, type::kNote, kRowLimits), type::kNote);
    double header = 0;
    for (const MatrixHeading& row : m_.rows) {
      names_.push_back(wrap_evenly(row.label, type::kName, kRowLimits));
      seconds_.push_back(wrap_evenly(row.sublabel, type::kSecondLine, kRowLimits));
      label_width =
          std::max({label_width, widest(names_.back(), type::kName), widest(seconds_.back(), type::kSecondLine)});
    }
    for (const MatrixHeading& column : m_.columns) {
      headers_.push_back(wrap_text(column.label, kColumnName, kColumnLimits));
      header = std::max(header, static_cast<double>(headers_.back().size()) * kColumnName.line_height);
    }
    left_ = kMargin + label_width + 12;
    right_ = left_ + kColumn * static_cast<double>(m_.columns.size());
    width_ = std::max(right_, kMargin + kNarrowestText) + kMargin;
    const double room = width_ - 2 * kMargin;
    double y = kMargin;
    title_ = wrap_text(m_.title, type::kTitle, {room, 4, 600});
    y += static_cast<double>(title_.size()) * type::kTitle.line_height;
    subtitle_top_ = y;
    subtitle_ = wrap_text(m_.subtitle, type::kSubtitle, {room, 4, 600});
    y += static_cast<double>(subtitle_.size()) * type::kSubtitle.line_height + 12;
    column_bands_top_ = y;
    if (!m_.column_bands.empty()) y += band_lines() * type::kNote.line_height + 8;
    headers_bottom_ = y + header;
    y = headers_bottom_ + 6;
    for (std::size_t row = 0; row < m_.rows.size(); ++row) {
      if (starts_band(row)) y += kBandHeight;
      tops_.push_back(y);
      y += height_of_row(row);
    }
    bottom_ = y;
    if (!m_.balances.empty()) y += kBalanceHeight;
    y += 14;
    place_legend(y);
    notes_top_ = y;
    std::vector<std::string> notes = m_.notes;
    notes.push_back(m_.source_line);
    for (const std::string& note : notes)
      for (std::string& line : wrap_text(note, type::kNote, {room, 4, 600})) notes_.push_back(std::move(line));
    height_ = notes_top_ + static_cast<double>(notes_.size()) * type::kNote.line_height + kMargin - 6;
  }

  bool starts_band(std::size_t row) const {
    return std::any_of(m_.row_bands.begin(), m_.row_bands.end(),
                       [&](const MatrixBand& band) { return band.first == row && !band.label.empty(); });
  }

  double height_of_row(std::size_t row) const {
    return std::max(kSmallestRow, static_cast<double>(names_[row].size()) * type::kName.line_height +
                                      static_cast<double>(seconds_[row].size()) * type::kSecondLine.line_height +
                                      kRowPadding);
  }

  double column_left(std::size_t column) const { return left_ + kColumn * static_cast<double>(column); }

  // The lines of each heading above the columns, within the columns that it heads.
  std::vector<std::string> band_words(std::size_t band) const {
    const std::size_t end = band + 1 < m_.column_bands.size() ? m_.column_bands[band + 1].first : m_.columns.size();
    const double room = kColumn * static_cast<double>(end - m_.column_bands[band].first) - 8;
    return wrap_text(m_.column_bands[band].label, type::kNote, {room, 4, 200});
  }

  double band_lines() const {
    std::size_t most = 0;
    for (std::size_t band = 0; band < m_.column_bands.size(); ++band) most = std::max(most, band_words(band).size());
    return static_cast<double>(most);
  }

  void write_rule(Point from, Point to, Ink ink) {
    svg_.open("path").attribute("d", path_data(straight_curve(from, to))).paint(std::nullopt, ink, 0.7).close();
  }

  void write_columns() {
    for (std::size_t band = 0; band < m_.column_bands.size(); ++band) {
      const double x = column_left(m_.column_bands[band].first);
      page_.write_lines(band_words(band), {x + 4, column_bands_top_}, type::kNote, Ink::muted_text, TextAnchor::start);
      write_rule({x, column_bands_top_}, {x, bottom_}, Ink::group_border);
    }
    for (std::size_t column = 0; column < m_.columns.size(); ++column) {
      const MatrixHeading& heading = m_.columns[column];
      const bool linked = page_.open_thing(heading.id, "sp-column", heading.href, heading.tooltip, {heading.subject()});
      const double top = headers_bottom_ - static_cast<double>(headers_[column].size()) * kColumnName.line_height;
      page_.write_lines(headers_[column], {column_left(column) + kColumn / 2, top}, kColumnName, Ink::text,
                        TextAnchor::middle);
      page_.close_thing(linked);
    }
  }

  void write_rows() {
    for (std::size_t row = 0; row < m_.rows.size(); ++row) {
      const double top = tops_[row], height = height_of_row(row);
      if (starts_band(row)) write_row_band(row, top - kBandHeight);
      const MatrixHeading& heading = m_.rows[row];
      const bool linked = page_.open_thing(heading.id, "sp-row", heading.href, heading.tooltip, {heading.subject()});
      const double text = static_cast<double>(names_[row].size()) * type::kName.line_height +
                          static_cast<double>(seconds_[row].size()) * type::kSecondLine.line_height;
      const double next = page_.write_lines(names_[row], {kMargin, top + (height - text) / 2}, type::kName, Ink::text,
                                            TextAnchor::start);
      page_.write_lines(seconds_[row], {kMargin, next}, type::kSecondLine, Ink::muted_text, TextAnchor::start);
      page_.close_thing(linked);
      write_rule({kMargin, top + height}, {right_, top + height}, Ink::group_border);
    }
  }

  void write_row_band(std::size_t row, double top) {
    svg_.open("rect").attribute("x", kMargin - 6).attribute("y", top + 1);
    svg_.attribute("width", right_ - kMargin + 6).attribute("height", kBandHeight - 2);
    svg_.paint(Ink::group_surface, std::nullopt).close();
    for (const MatrixBand& band : m_.row_bands)
      if (band.first == row)
        page_.write_lines(wrap_text(band.label, type::kGroup, {right_ - kMargin, 1, 200}), {kMargin, top + 3},
                          type::kGroup, Ink::muted_text, TextAnchor::start);
  }

  // A line without length: a dot, where its ends are round.
  static std::string point_path(Point at) {
    const std::string place = svg_number(at.x) + "," + svg_number(at.y);
    return "M" + place + "L" + place;
  }

  void write_empty_cells() {
    std::set<std::pair<std::size_t, std::size_t>> full;
    for (const MatrixCell& cell : m_.cells) full.insert({cell.row, cell.column});
    std::string dots;  // one line of dots: an element for each would be a third of the file
    for (std::size_t row = 0; row < m_.rows.size(); ++row)
      for (std::size_t column = 0; column < m_.columns.size(); ++column)
        if (!full.contains({row, column}))
          dots += point_path({column_left(column) + kColumn / 2, tops_[row] + height_of_row(row) / 2});
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

  void write_cell(const MatrixCell& cell) {
    const double x = column_left(cell.column), top = tops_[cell.row];
    const Rectangle box{x + kCellMargin, top + kCellMargin, x + kColumn - kCellMargin,
                        top + height_of_row(cell.row) - kCellMargin};
    const bool linked = page_.open_thing(cell.id, "sp-cell", {}, cell.tooltip, subject_of(cell));
    write_surface(box, cell.sign, cell.dashed, cell.lean);
    draw_stance_sign(svg_, box.center(), cell.sign, cell.hollow);
    if (cell.count > 1)
      page_.write_line(std::to_string(cell.count), {box.center().x + width_of(cell.sign) / 2 + 5, box.center().y + 3},
                       kCount, Ink::text, TextAnchor::start);
    page_.close_thing(linked);
  }

  void write_balances() {
    page_.write_lines({m_.balance_label}, {kMargin, bottom_ + (kBalanceHeight - type::kNote.line_height) / 2 + 3},
                      type::kNote, Ink::muted_text, TextAnchor::start);
    std::size_t most = 1;
    for (const MatrixBalance& balance : m_.balances) most = std::max({most, balance.supporting, balance.opposing});
    const double unit = kLongestBar / static_cast<double>(most);
    for (std::size_t column = 0; column < m_.balances.size(); ++column) {
      const MatrixBalance& balance = m_.balances[column];
      const double middle = column_left(column) + kColumn / 2, y = bottom_ + kBalanceHeight / 2 - 2;
      const auto bar = [&](std::size_t count, double side, Ink ink) {
        if (count == 0) return;
        const double length = unit * static_cast<double>(count);
        svg_.open("rect").attribute("x", side > 0 ? middle : middle - length).attribute("y", y);
        svg_.attribute("width", length).attribute("height", 10.0).paint(ink, std::nullopt).close();
        page_.write_line(std::to_string(count), {middle + side * (length + 3), y + 8.2}, kCount, Ink::text,
                         side > 0 ? TextAnchor::start : TextAnchor::end);
      };
      bar(balance.opposing, -1, Ink::oppose);
      bar(balance.supporting, 1, Ink::support);
      write_rule({middle, y - 3}, {middle, y + 13}, Ink::neutral);
    }
  }

  struct LegendItem {
    StanceSign sign = StanceSign::neutral;
    bool hollow = false, dashed = false;
    std::string label;
    Rectangle swatch;
  };

  // The signs that occur, in rows; y moves below them.
  void place_legend(double& y) {
    std::array<bool, kStanceSignCount> present{};
    bool hollow = false, dashed = false;
    for (const MatrixCell& cell : m_.cells) {
      present[static_cast<std::size_t>(cell.sign)] = true;
      hollow = hollow || cell.hollow;
      dashed = dashed || cell.dashed;
    }
    for (std::size_t i = 0; i < kStanceSignCount; ++i)
      if (present[i]) legend_.push_back({static_cast<StanceSign>(i), false, false, m_.sign_labels[i], {}});
    if (hollow) legend_.push_back({StanceSign::support, true, false, m_.hollow_label, {}});
    if (dashed) legend_.push_back({StanceSign::support, false, true, m_.dashed_label, {}});
    if (legend_.empty()) return;
    legend_top_ = y;
    y += type::kGroup.line_height + 4;
    LegendFlow flow(kMargin, width_ - kMargin, y, {});
    for (LegendItem& item : legend_)
      item.swatch = flow.add(width_of(item.sign) + 10, text_width(item.label, type::kNote.size));
    y = flow.last_row() + 26;
  }

  void write_legend() {
    if (legend_.empty()) return;
    svg_.open("g").attribute("class", "sp-legend");
    page_.write_lines({m_.legend_title}, {kMargin, legend_top_}, type::kGroup, Ink::muted_text, TextAnchor::start);
    for (const LegendItem& item : legend_) {
      write_surface(item.swatch, item.sign, item.dashed);
      draw_stance_sign(svg_, item.swatch.center(), item.sign, item.hollow);
      page_.write_line(item.label, {item.swatch.right + 6, item.swatch.center().y + 3}, type::kNote, Ink::text,
                       TextAnchor::start);
    }
    svg_.close();
  }

  const MatrixPicture& m_;
  SvgPage page_;
  SvgDocument& svg_;
  std::vector<std::string> title_, subtitle_, notes_;
  std::vector<std::vector<std::string>> names_, seconds_, headers_;
  std::vector<double> tops_;
  std::vector<LegendItem> legend_;
  double left_ = 0, right_ = 0, width_ = 0, height_ = 0, bottom_ = 0;
  double subtitle_top_ = 0, column_bands_top_ = 0, headers_bottom_ = 0, legend_top_ = 0, notes_top_ = 0;
};

}  // namespace

SvgDrawing write_matrix_svg(const MatrixPicture& picture, const SvgOptions& options) {
  return MatrixWriter(picture, options).write();
}

}  // namespace standpoint
