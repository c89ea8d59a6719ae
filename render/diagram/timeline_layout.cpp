// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/timeline_layout.hpp"

#include <algorithm>

namespace standpoint {
namespace {

constexpr double kPlotWidth = 570;
constexpr double kLeastPlot = 120;
constexpr double kRightRoom = 165;  // for the words of what is last
constexpr double kNarrowRightRoom = 86;
constexpr double kUndatedColumn = 66;
constexpr double kAfterNames = 16;
constexpr double kRowPadding = 5;
constexpr double kKeyNumber = 18;
constexpr double kKeyGap = 20;
constexpr double kMostWords = 150;  // of names and events
constexpr double kAfterStem = 5;

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

// Where a bar begins: at the first day that the date may mean, where that is earlier than its sign.
double bar_left(const TimeAxis& axis, const Date& date) {
  const double anchor = axis.place_of(anchor_of(date));
  return date.earliest == kBeginningOfTime ? anchor : std::min(axis.start_of(date.earliest), anchor);
}

bool has_bar(const Date& date) {
  return date.earliest != kBeginningOfTime && date.latest != kEndOfTime && date.earliest < date.latest;
}

WrapLimits name_limits(const Typesetting& type) {
  return {type.bounded() ? std::min(kMostWords, type.room() * 0.2) : kMostWords, type.bounded() ? 4U : 3U, 120};
}

PlacedMark measure(const TimelinePicture& picture, const TimelineMark& mark, const TimeAxis& axis, double plot_left,
                   const TextStyle& number) {
  PlacedMark out;
  if (has_place(mark.date)) {
    out.center.x = plot_left + axis.place_of(anchor_of(mark.date));
    out.open_left = mark.date.earliest == kBeginningOfTime;
    out.open_right = mark.date.latest == kEndOfTime;
    const double first = has_bar(mark.date) ? plot_left + bar_left(axis, mark.date) : out.center.x;
    out.left = first < out.center.x - kMarkHalf ? first : out.center.x;  // a shorter bar would hide behind the sign
  }
  if (picture.keys.size() > 1) out.number = std::to_string(mark.key + 1);
  if (mark.date.given() && mark.date.uncertain) out.number += "?";
  out.words_left =
      out.center.x + kMarkHalf + (out.open_right ? kOpenStub : 0) + (mark.turned || mark.dashed ? 1.5 : 0.5);
  out.right = out.words_left + text_width(out.number, number);
  return out;
}

// Whether any mark has no place on the axis.
bool any_undated(const TimelinePicture& picture) {
  return std::any_of(picture.marks.begin(), picture.marks.end(), [](const auto& m) { return !has_place(m.date); });
}

// How wide the names of rows are.
double widest_name(const TimelinePicture& picture, const Typesetting& type) {
  double widest_of = type.bounded() ? 40 : 60;
  for (const TimelineRow& row : picture.rows)
    widest_of = std::max(widest_of, widest(wrap_evenly(row.label, type.name, name_limits(type)), type.name));
  return widest_of;
}

// What names, claims without a date and the words behind the axis leave of the width.
double plot_width(const TimelinePicture& picture, const Typesetting& type) {
  if (!type.bounded()) return kPlotWidth;
  const double left = type.room() - widest_name(picture, type) - kAfterNames -
                      (any_undated(picture) ? kUndatedColumn : 0) - kNarrowRightRoom;
  return std::clamp(left, kLeastPlot, std::max(kPlotWidth, type.room() / 2));
}

}  // namespace

TimelineLayout::TimelineLayout(const TimelinePicture& picture, const Typesetting& setting)
    : AxisPage(setting, TimeAxis(days_of(picture), plot_width(picture, setting), picture.language, setting.note)) {
  for (const TimelineRow& row : picture.rows)
    rows.push_back({wrap_evenly(row.label, type.name, name_limits(type)), 0, 0, 0});
  plot_left = type.margin + widest_name(picture, type) + kAfterNames;
  if (any_undated(picture)) {
    undated_left = plot_left;
    plot_left += kUndatedColumn;
  }
  const double plot = plot_width(picture, type);
  plot_right = plot_left + plot;
  right = type.bounded() ? std::min(plot_right + kRightRoom, type.width - type.margin) : plot_right + kRightRoom;
  width = right + type.margin;
  double y = type.margin;
  place_heading(picture.title, picture.subtitle, y);
  place_events(picture, y);
  place_axis(y);
  y += 4;
  place_rows(picture, y);
  end_rows(y);
  y += 14;
  place_keys(picture, y);
  place_legend(picture, y);
  place_foot(picture.notes, picture.source_line, picture.pages, y);
}

void TimelineLayout::place_events(const TimelinePicture& picture, double& y) {
  for (const TimelineEvent& event : picture.events) {
    PlacedEvent placed;
    placed.x = plot_left + axis.place_of(anchor_of(event.date));
    placed.left = has_bar(event.date) ? plot_left + bar_left(axis, event.date) : placed.x;
    // Towards the right edge words go less far.
    const double room = type.bounded() ? std::min(kMostWords, right - placed.x - kAfterStem) : kMostWords;
    const WrapLimits limits{room, type.bounded() ? 5U : 3U, 120};
    placed.words = wrap_evenly(event.label, type.note, limits);
    placed.date_words = wrap_text(event.date_words, type.mark_label, limits);
    events.push_back(std::move(placed));
  }
  const double highest = stack_events(events, type.note, type.mark_label);
  for (PlacedEvent& event : events) {
    event.box = event.box.moved(0, y + highest);
    if (const double over = event.box.right - right; over > 0) width = std::max(width, event.box.right + type.margin);
  }
  y += highest + (events.empty() ? 0 : 6);
}

void TimelineLayout::place_rows(const TimelinePicture& picture, double& y) {
  for (const TimelineMark& mark : picture.marks)
    marks.push_back(measure(picture, mark, axis, plot_left, type.mark_number));
  std::size_t mark = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    PlacedRow& row = rows[i];
    const std::string& band = picture.rows[i].band;
    if (!band.empty() && (i == 0 || picture.rows[i - 1].band != band)) {
      row.band_top = y;
      y += type.band;
    }
    row.top = y;
    std::size_t end = mark;
    while (end < picture.marks.size() && picture.marks[end].row == i) ++end;
    const std::size_t lanes = place_in_lanes(picture, mark, end, undated_left, right, type.mark_label, marks);
    const double middle = row.top + kRowPadding + type.name.line_height / 2 + 1;
    for (; mark < end; ++mark) marks[mark].center.y += middle;
    row.height =
        2 * kRowPadding +
        std::max(height_of(row.name, type.name), type.name.line_height + kLaneHeight * static_cast<double>(lanes - 1)) +
        2;
    y += row.height;
  }
}

void TimelineLayout::place_keys(const TimelinePicture& picture, double& y) {
  if (picture.keys.empty()) return;
  keys_top = y;
  y += type.group.line_height + 4;
  const std::size_t columns = picture.keys.size() > 3 ? 2 : 1;
  const double column =
      (width - 2 * type.margin - kKeyGap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
  double all = 0;
  for (const TimelineKey& key : picture.keys) {
    keys.push_back({wrap_text(key.label, type.key, {column - kKeyNumber, 3, 300}), {}});
    all += height_of(keys.back().words, type.key) + 3;
  }
  const double top = y;
  double x = type.margin, bottom = y;
  for (PlacedKey& key : keys) {
    if (columns > 1 && x == type.margin && y - top >= all / 2) {
      x += column + kKeyGap;
      y = top;
    }
    key.corner = {x, y};
    y += height_of(key.words, type.key) + 3;
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
  const bool bars = std::any_of(marks.begin(), marks.end(), [](const auto& m) { return m.left < m.center.x; }) ||
                    std::any_of(events.begin(), events.end(), [](const auto& e) { return e.left < e.x; });
  add(Kind::span, bars, labels.span);
  add(Kind::open, any_mark([](const auto& m) { return has_place(m.date) && m.date.earliest == kBeginningOfTime; }),
      labels.open);
  add(Kind::open_end, any_mark([](const auto& m) { return has_place(m.date) && m.date.latest == kEndOfTime; }),
      labels.open_end);
  add(Kind::uncertain, any_mark([](const auto& m) { return m.date.given() && m.date.uncertain; }), labels.uncertain);
  add(Kind::event, !picture.events.empty(), labels.event);
  add(Kind::gap, !axis.breaks().empty(), labels.gap);
  place_legend_signs(legend, y, [](Kind kind) {
    return kind == Kind::span || kind == Kind::open || kind == Kind::open_end ? 34.0 : 18.0;
  });
}

}  // namespace standpoint
