// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/timeline_layout.hpp"

#include <algorithm>

#include "render/diagram/legend_flow.hpp"

namespace standpoint {
namespace {

constexpr double kMargin = kTimelineMargin;
constexpr double kPlotWidth = 570;
constexpr double kRightRoom = 165;  // for the words of what is last
constexpr double kUndatedColumn = 66;
constexpr double kBandHeight = 20;
constexpr double kRowPadding = 5;
constexpr double kSecondAxisFrom = 420;  // height of rows from which the axis is drawn below them too
constexpr double kKeyNumber = 18;
constexpr double kKeyGap = 20;
constexpr WrapLimits kNameLimits{150, 3, 120};
constexpr WrapLimits kEventLimits{150, 3, 120};

std::vector<DayRange> days_of(const TimelinePicture& picture) {
  std::vector<DayRange> out;
  const auto add = [&](const Date& date) {
    if (!has_place(date)) return;
    const Day anchor = anchor_of(date);
    out.push_back({date.earliest == kBeginningOfTime ? anchor : std::min(date.earliest, anchor), anchor});
  };
  for (const TimelineMark& mark : picture.marks) add(mark.date);
  for (const TimelineEvent& event : picture.events) add(event.date);
  return out;
}

double height_of(const std::vector<std::string>& lines, const TextStyle& style) {
  return static_cast<double>(lines.size()) * style.line_height;
}

// Text below `y`, which moves to its end.
TextBlock stack(const std::string& text, const TextStyle& style, double room, double& y) {
  TextBlock block{wrap_text(text, style, {room, 4, 600}), y};
  y += height_of(block.lines, style);
  return block;
}

// Where a bar begins: at the first day that the date may mean, where that is earlier than its sign.
double bar_left(const TimeAxis& axis, const Date& date) {
  const double anchor = axis.place_of(anchor_of(date));
  return date.earliest == kBeginningOfTime ? anchor : std::min(axis.start_of(date.earliest), anchor);
}

bool has_bar(const Date& date) {
  return date.earliest != kBeginningOfTime && date.latest != kEndOfTime && date.earliest < date.latest;
}

PlacedMark measure(const TimelinePicture& picture, const TimelineMark& mark, const TimeAxis& axis, double plot_left) {
  PlacedMark out;
  if (has_place(mark.date)) {
    out.center.x = plot_left + axis.place_of(anchor_of(mark.date));
    out.open_left = mark.date.earliest == kBeginningOfTime;
    out.open_right = mark.date.latest == kEndOfTime;
    out.left = has_bar(mark.date) ? plot_left + bar_left(axis, mark.date) : out.center.x;
  }
  if (picture.keys.size() > 1) out.number = std::to_string(mark.key + 1);
  if (mark.date.given() && mark.date.uncertain) out.number += "?";
  out.words_left =
      out.center.x + kMarkHalf + (out.open_right ? kOpenStub : 0) + (mark.turned || mark.dashed ? 1.5 : 0.5);
  out.right = out.words_left + text_width(out.number, type::kMarkNumber.size, FontWeight::bold);
  return out;
}

}  // namespace

TimelineLayout::TimelineLayout(const TimelinePicture& picture) : axis(days_of(picture), kPlotWidth, picture.language) {
  double names = 60;
  for (const TimelineRow& row : picture.rows) {
    rows.push_back({wrap_evenly(row.label, type::kName, kNameLimits), 0, 0, 0});
    names = std::max(names, widest(rows.back().name, type::kName));
  }
  plot_left = kMargin + names + 16;
  if (std::any_of(picture.marks.begin(), picture.marks.end(), [](const auto& m) { return !has_place(m.date); })) {
    undated_left = plot_left;
    plot_left += kUndatedColumn;
  }
  plot_right = plot_left + kPlotWidth;
  right = plot_right + kRightRoom;
  width = right + kMargin;
  const double room = width - 2 * kMargin;
  double y = kMargin;
  title = stack(picture.title, type::kTitle, room, y);
  subtitle = stack(picture.subtitle, type::kSubtitle, room, y);
  y += 10;
  place_events(picture, y);
  axis_top = y;
  y += axis_height();
  axis_line = y;
  y += 4;
  place_rows(picture, y);
  rows_bottom = y;
  if (rows_bottom - axis_line > kSecondAxisFrom) {
    second_axis_top = y + 2;
    y += axis_height() + 2;
  }
  y += 14;
  place_keys(picture, y);
  place_legend(picture, y);
  notes.top = y;
  std::vector<std::string> all = picture.notes;
  all.push_back(picture.source_line);
  for (const std::string& note : all)
    for (std::string& line : stack(note, type::kNote, room, y).lines) notes.lines.push_back(std::move(line));
  height = y + kMargin - 6;
}

double TimelineLayout::axis_height() const {
  return axis.slots().empty() ? 0 : (axis.headings().empty() ? 1 : 2) * type::kNote.line_height + 3;
}

void TimelineLayout::place_events(const TimelinePicture& picture, double& y) {
  for (const TimelineEvent& event : picture.events) {
    PlacedEvent placed;
    placed.x = plot_left + axis.place_of(anchor_of(event.date));
    placed.left = has_bar(event.date) ? plot_left + bar_left(axis, event.date) : placed.x;
    placed.words = wrap_evenly(event.label, type::kNote, kEventLimits);
    placed.date_words = wrap_text(event.date_words, type::kMarkLabel, kEventLimits);
    events.push_back(std::move(placed));
  }
  const double highest = stack_events(events);
  for (PlacedEvent& event : events) {
    event.box = event.box.moved(0, y + highest);
    if (const double over = event.box.right - right; over > 0) width = std::max(width, event.box.right + kMargin);
  }
  y += highest + (events.empty() ? 0 : 6);
}

void TimelineLayout::place_rows(const TimelinePicture& picture, double& y) {
  for (const TimelineMark& mark : picture.marks) marks.push_back(measure(picture, mark, axis, plot_left));
  std::size_t mark = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    PlacedRow& row = rows[i];
    const std::string& band = picture.rows[i].band;
    if (!band.empty() && (i == 0 || picture.rows[i - 1].band != band)) {
      row.band_top = y;
      y += kBandHeight;
    }
    row.top = y;
    std::size_t end = mark;
    while (end < picture.marks.size() && picture.marks[end].row == i) ++end;
    const std::size_t lanes = place_in_lanes(picture, mark, end, undated_left, right, marks);
    const double middle = row.top + kRowPadding + type::kName.line_height / 2 + 1;
    for (; mark < end; ++mark) marks[mark].center.y += middle;
    row.height = 2 * kRowPadding +
                 std::max(height_of(row.name, type::kName),
                          type::kName.line_height + kLaneHeight * static_cast<double>(lanes - 1)) +
                 2;
    y += row.height;
  }
}

void TimelineLayout::place_keys(const TimelinePicture& picture, double& y) {
  if (picture.keys.empty()) return;
  keys_top = y;
  y += type::kGroup.line_height + 4;
  const std::size_t columns = picture.keys.size() > 3 ? 2 : 1;
  const double column =
      (width - 2 * kMargin - kKeyGap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  double all = 0;
  for (const TimelineKey& key : picture.keys) {
    keys.push_back({wrap_text(key.label, type::kKey, {column - kKeyNumber, 3, 300}), {}});
    all += height_of(keys.back().words, type::kKey) + 3;
  }
  const double top = y;
  double x = kMargin, bottom = y;
  for (PlacedKey& key : keys) {
    if (columns > 1 && x == kMargin && y - top >= all / 2) {
      x += column + kKeyGap;
      y = top;
    }
    key.corner = {x, y};
    y += height_of(key.words, type::kKey) + 3;
    bottom = std::max(bottom, y);
  }
  y = bottom + 10;
}

void TimelineLayout::place_legend(const TimelinePicture& picture, double& y) {
  const TimelineLabels& labels = picture.labels;
  using Kind = TimelineSign;
  const auto any_mark = [&](auto&& holds) { return std::any_of(picture.marks.begin(), picture.marks.end(), holds); };
  const auto add = [&](Kind kind, bool present, const std::string& label) {
    if (present) legend.push_back({kind, label, {}});
  };
  for (std::size_t i = 0; i < 3; ++i)
    add(static_cast<Kind>(i), any_mark([&](const auto& m) { return static_cast<std::size_t>(m.sign) == i; }),
        labels.signs[i]);
  add(Kind::hollow, any_mark([](const auto& m) { return m.hollow; }), labels.hollow);
  add(Kind::dashed, any_mark([](const auto& m) { return m.dashed; }), labels.dashed);
  add(Kind::turned, any_mark([](const auto& m) { return m.turned; }), labels.turned);
  const auto any_date = [&](auto&& holds) {
    return any_mark([&](const auto& m) { return has_place(m.date) && holds(m.date); }) ||
           std::any_of(picture.events.begin(), picture.events.end(), [&](const auto& e) { return holds(e.date); });
  };
  add(Kind::span, any_date(has_bar), labels.span);
  add(Kind::open, any_mark([](const auto& m) { return has_place(m.date) && m.date.earliest == kBeginningOfTime; }),
      labels.open);
  add(Kind::open_end, any_mark([](const auto& m) { return has_place(m.date) && m.date.latest == kEndOfTime; }),
      labels.open_end);
  add(Kind::uncertain, any_mark([](const auto& m) { return m.date.given() && m.date.uncertain; }), labels.uncertain);
  add(Kind::event, !picture.events.empty(), labels.event);
  add(Kind::gap, !axis.breaks().empty(), labels.gap);
  if (legend.empty()) return;
  legend_top = y;
  y += type::kGroup.line_height + 4;
  LegendFlow flow(kMargin, width - kMargin, y, {.before_label = 5});
  for (PlacedTimelineSign& sign : legend) {
    const bool wide = sign.kind == Kind::span || sign.kind == Kind::open || sign.kind == Kind::open_end;
    sign.swatch = flow.add(wide ? 34 : 18, text_width(sign.label, type::kNote.size));
  }
  y = flow.last_row() + 26;
}

}  // namespace standpoint
