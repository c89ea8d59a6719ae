// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/matrix_layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "render/diagram/legend_flow.hpp"

namespace standpoint {
namespace {

constexpr double kWidestColumn = 78;
constexpr double kNarrowestColumn = 56;  // in which names are read without being turned
constexpr double kNarrowestTurned = 24;
constexpr double kWidestTurned = 46;
constexpr double kAfterNames = 12;
constexpr double kNarrowestText = 340;  // for title, notes and legend
constexpr double kRowPadding = 5;
constexpr double kAfterBlock = 14;
constexpr LegendLook kLegendLook{};
constexpr double kCellEdge = 2.6;  // between what is in a cell and the next one

// The room that the signs and figures of cells need.
double widest_cell(const MatrixPicture& picture, const TextStyle& count) {
  double widest_of = kNarrowestTurned;
  for (const MatrixCell& cell : picture.cells) widest_of = std::max(widest_of, width_of(cell, count) + 2 * kCellEdge);
  return widest_of;
}

}  // namespace

double width_of(const MatrixCell& cell, const TextStyle& count) {
  const double sign = width_of(cell.sign);
  if (cell.count < 2) return sign;
  return sign + kBeforeCount + text_width(std::to_string(cell.count), count);
}

MatrixLayout::MatrixLayout(const MatrixPicture& picture, const Typesetting& setting) : type(setting) {
  name_rows(picture);
  choose_columns(picture);
  choose_rows(picture);
  double right = type.margin + (type.bounded() ? std::min(kNarrowestText, type.room()) : kNarrowestText);
  for (const MatrixBlock& block : blocks) right = std::max(right, right_of(block));
  width = right + type.margin;
  const double room = width - 2 * type.margin;
  double y = type.margin;
  title = stack(picture.title, type.title, room, y);
  subtitle = stack(picture.subtitle, type.subtitle, room, y);
  y += 12;
  for (MatrixBlock& block : blocks) {
    place_block(picture, block, y);
    y += kAfterBlock;
  }
  place_legend(picture, y);
  notes.top = y;
  std::vector<std::string> all = picture.notes;
  if (blocks.size() > 1) all.push_back(picture.split_note);
  all.push_back(picture.source_line);
  for (const std::string& note : all)
    for (std::string& line : stack(note, type.note, room, y).lines) notes.lines.push_back(std::move(line));
  pages = PageLinks(picture.pages, type, width, y);
  height = y + type.margin - 6;
}

void MatrixLayout::name_rows(const MatrixPicture& picture) {
  const WrapLimits limits =
      type.bounded() ? WrapLimits{std::min(170.0, type.room() * 0.25), 3, 120} : WrapLimits{170, 2, 120};
  double widest_name = widest(wrap_text(picture.balance_label, type.note, limits), type.note);
  for (const MatrixHeading& row : picture.rows) {
    names.push_back(wrap_evenly(row.label, type.name, limits));
    seconds.push_back(wrap_evenly(row.sublabel, type.second_line, limits));
    widest_name = std::max({widest_name, widest(names.back(), type.name), widest(seconds.back(), type.second_line)});
  }
  left = type.margin + widest_name + kAfterNames;
}

void MatrixLayout::choose_columns(const MatrixPicture& picture) {
  const std::size_t count = picture.columns.size();
  const double room = type.width - type.margin - left;
  const auto fitting = [&](double wide) { return static_cast<std::size_t>(std::max(1.0, room / wide)); };
  if (!type.bounded() || count <= fitting(kNarrowestColumn)) {
    if (type.bounded()) column = std::min(kWidestColumn, room / static_cast<double>(std::max<std::size_t>(1, count)));
    for (const MatrixHeading& heading : picture.columns)
      headers.push_back(wrap_text(heading.label, type.column_name, {column - 6, 9, 200}));
    if (count > 0) blocks.push_back({0, count, {}, {}, {}, 0, 0, 0});
    return;
  }
  turned = true;
  if (!turn_names(picture, 2, 80) && !turn_names(picture, 3, 110) && !turn_names(picture, 3, 140))
    turn_names(picture, 3, 170);
  std::size_t lines = 1;
  for (const auto& header : headers) lines = std::max(lines, header.size());
  column =
      std::max(widest_cell(picture, type.matrix_count), static_cast<double>(lines) * type.column_name.line_height + 4);
  const std::size_t most = split_columns(picture, fitting(column));
  column = std::clamp(room / static_cast<double>(most), column, std::max(column, kWidestTurned));
}

// False where a name is shortened.
bool MatrixLayout::turn_names(const MatrixPicture& picture, std::size_t lines, double length) {
  headers.clear();
  const WrapLimits limits{length, lines, 200};
  bool whole = true;
  for (const MatrixHeading& heading : picture.columns) {
    headers.push_back(wrap_evenly(heading.label, type.column_name, limits));
    whole = whole && !is_shortened(heading.label, type.column_name, limits);
  }
  return whole;
}

// Returns the number of columns of the widest block.
std::size_t MatrixLayout::split_columns(const MatrixPicture& picture, std::size_t per_block) {
  const std::size_t count = picture.columns.size();
  std::size_t most = 1;
  for (std::size_t first = 0; first < count;) {
    const std::size_t left_over = count - first;
    const std::size_t blocks_left = (left_over + per_block - 1) / per_block;
    const std::size_t even = (left_over + blocks_left - 1) / blocks_left;
    std::size_t end = first + even;
    for (const MatrixBand& band : picture.column_bands)  // the last band that begins near the end, on either side
      if (band.first > first + even * 2 / 3 && band.first <= first + per_block &&
          count - band.first <= (blocks_left - 1) * per_block)
        end = band.first;
    if (blocks_left == 1) end = count;
    blocks.push_back({first, end, {}, {}, {}, 0, 0, 0});
    most = std::max(most, end - first);
    first = end;
  }
  return most;
}

void MatrixLayout::choose_rows(const MatrixPicture& picture) {
  for (MatrixBlock& block : blocks) {
    std::vector<bool> full(picture.rows.size(), blocks.size() == 1);
    for (const MatrixCell& cell : picture.cells)
      if (cell.column >= block.first && cell.column < block.end) full[cell.row] = true;
    for (std::size_t row = 0; row < full.size(); ++row)
      if (full[row]) block.rows.push_back(row);
  }
}

double MatrixLayout::height_of_row(std::size_t row) const {
  return std::max(type.row, height_of(names[row], type.name) + height_of(seconds[row], type.second_line) + kRowPadding);
}

double MatrixLayout::right_of(const MatrixBlock& block) const { return left_of(block, block.end); }

double MatrixLayout::left_of(const MatrixBlock& block, std::size_t at) const {
  return left + column * static_cast<double>(at - block.first);
}

std::vector<MatrixColumnBand> MatrixLayout::bands_of(const MatrixPicture& picture, const MatrixBlock& block) const {
  std::vector<MatrixColumnBand> out;
  for (std::size_t i = 0; i < picture.column_bands.size(); ++i) {
    const MatrixBand& band = picture.column_bands[i];
    const std::size_t next = i + 1 < picture.column_bands.size() ? picture.column_bands[i + 1].first : block.end;
    const std::size_t first = std::max(band.first, block.first), end = std::min(next, block.end);
    if (first >= end) continue;
    const WrapLimits limits{column * static_cast<double>(end - first) - 8, 4, 200};
    MatrixColumnBand placed{{}, first, i};
    if (!type.bounded() || !is_shortened(band.label, type.note, limits))
      placed.words = wrap_text(band.label, type.note, limits);
    out.push_back(std::move(placed));
  }
  return out;
}

void MatrixLayout::place_block(const MatrixPicture& picture, MatrixBlock& block, double& y) const {
  block.column_bands_top = y;
  std::size_t lines = 0;
  for (const MatrixColumnBand& band : bands_of(picture, block)) lines = std::max(lines, band.words.size());
  if (!picture.column_bands.empty()) y += static_cast<double>(lines) * type.note.line_height + 8;
  double header = 0;
  for (std::size_t i = block.first; i < block.end; ++i)
    header = std::max(header, turned ? widest(headers[i], type.column_name) : height_of(headers[i], type.column_name));
  y += header;
  block.headers_bottom = y;
  y += 6;
  std::size_t before = picture.row_bands.size();
  for (const std::size_t row : block.rows) {
    std::size_t band = 0;
    while (band + 1 < picture.row_bands.size() && picture.row_bands[band + 1].first <= row) ++band;
    const bool begins = band < picture.row_bands.size() && band != before && !picture.row_bands[band].label.empty();
    before = band;
    block.bands.push_back(begins ? picture.row_bands[band].label : std::string());
    if (begins) y += type.band;
    block.tops.push_back(y);
    y += height_of_row(row);
  }
  block.bottom = y;
  if (!picture.balances.empty()) y += kBalanceHeight;
}

// The signs that occur, in rows; y moves below them.
void MatrixLayout::place_legend(const MatrixPicture& picture, double& y) {
  std::array<bool, kStanceSignCount> present{};
  bool hollow = false, dashed = false;
  for (const MatrixCell& cell : picture.cells) {
    present[static_cast<std::size_t>(cell.sign)] = true;
    hollow = hollow || cell.hollow;
    dashed = dashed || cell.dashed;
  }
  for (std::size_t i = 0; i < kStanceSignCount; ++i)
    if (present[i]) legend.push_back({static_cast<StanceSign>(i), false, false, picture.sign_labels[i], {}});
  if (hollow) legend.push_back({StanceSign::support, true, false, picture.hollow_label, {}});
  if (dashed) legend.push_back({StanceSign::support, false, true, picture.dashed_label, {}});
  if (legend.empty()) return;
  legend_top = y;
  y += type.group.line_height + 4;
  LegendFlow flow(type.margin, width - type.margin, y, kLegendLook);
  for (PlacedMatrixSign& item : legend)
    item.swatch = flow.add(width_of(item.sign) + 10, text_width(item.label, type.note));
  y = flow.last_row() + 26;
}

}  // namespace standpoint
