// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/timeline_picture.hpp"

#include <algorithm>

#include "render/diagram/svg_page.hpp"
#include "render/diagram/timeline_layout.hpp"

namespace standpoint {
namespace {

constexpr double kCircle = 7.2;
constexpr double kFrame = 7;

class TimelineWriter {
 public:
  TimelineWriter(const TimelinePicture& picture, const SvgOptions& options)
      : t_(picture),
        at_(picture, typesetting_for(options.width, options.font)),
        type_(at_.type),
        page_(options),
        svg_(page_.svg),
        axis_(page_, at_.axis, type_, at_.plot_left, at_.plot_right) {}

  SvgDrawing write() {
    const auto linked = [](const auto& things) {
      return std::any_of(things.begin(), things.end(), [](const auto& thing) { return checked_href(thing.href); });
    };
    const bool links =
        has_links(t_.pages) || linked(t_.rows) || linked(t_.marks) || linked(t_.events) || linked(t_.keys);
    page_.open({t_.id, t_.language, t_.title, t_.description, at_.width, at_.height, links});
    at_.write_heading(page_);
    axis_.write_grid(at_.axis_top, at_.axis_line, at_.rows_bottom);
    write_undated_heading();
    axis_.write_line(at_.axis_line);
    for (std::size_t i = 0; i < t_.rows.size(); ++i) write_row(i);
    for (std::size_t i = 0; i < t_.events.size(); ++i) write_event(i);
    at_.write_axis_labels(axis_);
    for (const TimelineTurn& turn : t_.turns) write_turn(turn);
    for (std::size_t i = 0; i < t_.marks.size(); ++i) write_mark(i);
    write_keys();
    at_.write_legend(t_.labels.legend, at_.legend, page_,
                     [&](const PlacedSign<TimelineSign>& sign) { write_swatch(sign); });
    at_.write_foot(t_.pages, page_);
    return {page_.take(), at_.width, at_.height, LayoutRung::layered};
  }

 private:
  void rule(Point from, Point to, Ink ink, double width, std::string_view dashes = {}) {
    axis_.rule(from, to, ink, width, dashes);
  }

  void write_undated_heading() {
    if (at_.undated_left <= 0) return;
    page_.write_line(t_.labels.undated, {at_.undated_left, at_.axis_line - 4}, type_.note, Ink::muted_text,
                     TextAnchor::start);
    if (!at_.axis.slots().empty())
      rule({at_.plot_left, at_.axis_top}, {at_.plot_left, at_.rows_bottom}, Ink::group_border, 0.8);
  }

  void write_row(std::size_t i) {
    const TimelineRow& row = t_.rows[i];
    const PlacedRow& place = at_.rows[i];
    if (place.band_top > 0) {
      axis_.surface({type_.margin - 6, place.band_top + 1, at_.right, place.top - 1}, Ink::group_surface);
      page_.write_lines(wrap_text(row.band, type_.group, {at_.right - type_.margin, 1, 200}),
                        {type_.margin, place.band_top + 3}, type_.group, Ink::muted_text, TextAnchor::start);
    }
    const bool linked = page_.open_thing(row.id, "sp-row", row.href, row.tooltip, {row.id});
    page_.write_lines(place.name, {type_.margin, place.top + 6}, type_.name, Ink::text, TextAnchor::start);
    page_.close_thing(linked);
    const double bottom = place.top + place.height;
    rule({type_.margin, bottom}, {at_.right, bottom}, Ink::group_border, 0.7);
  }

  void write_event(std::size_t i) {
    const TimelineEvent& event = t_.events[i];
    const PlacedEvent& place = at_.events[i];
    rule({place.x, at_.axis_line}, {place.x, at_.rows_bottom}, Ink::border, 0.6, "2 4");
    const bool linked = page_.open_thing(event.id, "sp-event", event.href, event.tooltip, {event.id, {}, event.date});
    rule({place.x, place.box.top + 2}, {place.x, at_.axis_line}, Ink::border, 0.8);
    if (place.left < place.x) bar(place.left, place.x, at_.axis_line, Ink::border);
    write_event_sign({place.x, at_.axis_line});
    const double below =
        page_.write_lines(place.words, {place.box.left, place.box.top}, type_.note, Ink::text, TextAnchor::start);
    page_.write_lines(place.date_words, {place.box.left, below}, type_.mark_label, Ink::muted_text, TextAnchor::start);
    page_.close_thing(linked);
  }

  void write_event_sign(Point at) {
    svg_.open("rect").attribute("x", at.x - 2.5).attribute("y", at.y - 2.5);
    svg_.attribute("width", 5.0).attribute("height", 5.0).paint(Ink::background, Ink::neutral, 1.1).close();
  }

  static Ink ink_of_sign(StanceSign sign) {
    return sign == StanceSign::support ? Ink::support : sign == StanceSign::oppose ? Ink::oppose : Ink::neutral;
  }

  void bar(double left, double right, double y, Ink ink) {
    rule({left, y}, {right, y}, ink, 1.8);
    rule({left, y - 3}, {left, y + 3}, ink, 1.2);
  }

  // Dots that grow less, away from the sign.
  void fade(Point sign, double side, Ink ink) {
    double x = sign.x + side * (kMarkHalf - 2.5);
    for (const double length : {5.0, 2.6, 1.2}) {
      rule({x, sign.y}, {x + side * length, sign.y}, ink, 1.6);
      x += side * (length + 1.8);
    }
  }

  void write_turn(const TimelineTurn& turn) {
    const PlacedMark &from = at_.marks[turn.from], &to = at_.marks[turn.to];
    if (!has_place(t_.marks[turn.from].date) || !has_place(t_.marks[turn.to].date)) return;
    const bool linked = page_.open_thing(turn.id, "sp-turn", turn.href, turn.tooltip, {});
    if (from.center.y == to.center.y)
      rule({from.right + 1, from.center.y}, {to.center.x - kCircle, to.center.y}, Ink::shift, 0.8);
    else
      rule({from.center.x, from.center.y}, {to.center.x, to.center.y}, Ink::shift, 0.8);
    page_.close_thing(linked);
  }

  MarkSubject subject_of(const TimelineMark& mark) const {
    return {t_.rows[mark.row].id + " " + t_.keys[mark.key].id, stance_words(mark.sign), mark.date};
  }

  void write_mark(std::size_t i) {
    const TimelineMark& mark = t_.marks[i];
    const PlacedMark& place = at_.marks[i];
    const Ink ink = ink_of_sign(mark.sign);
    const bool linked = page_.open_thing(mark.id, "sp-mark", mark.href, mark.tooltip, subject_of(mark));
    if (!place.number.empty() || !place.label.empty())
      axis_.surface({place.words_left - 1, place.center.y - 6, place.right + 1, place.center.y + 6}, Ink::background);
    if (place.left < place.center.x) bar(place.left, place.center.x, place.center.y, ink);
    if (place.open_left) fade(place.center, -1, ink);
    if (place.open_right) fade(place.center, 1, ink);
    write_sign(place.center, mark.sign, mark.hollow, mark.dashed, mark.turned);
    const double base = place.center.y + kSignBaseLine;
    if (!place.number.empty())
      page_.write_line(place.number, {place.words_left, base}, type_.mark_number, Ink::text, TextAnchor::start);
    if (!place.label.empty())
      page_.write_line(place.label, {place.label_left, base}, type_.mark_label, Ink::muted_text, TextAnchor::start);
    page_.close_thing(linked);
  }

  void write_sign(Point at, StanceSign sign, bool hollow, bool dashed, bool turned) {
    if (dashed) {
      svg_.open("rect").attribute("x", at.x - kFrame).attribute("y", at.y - kFrame);
      svg_.attribute("width", 2 * kFrame).attribute("height", 2 * kFrame).attribute("rx", 3.0);
      svg_.attribute("stroke-dasharray", "3 2").paint(Ink::background, Ink::border, 0.9).close();
    }
    if (turned) {
      svg_.open("circle").attribute("cx", at.x).attribute("cy", at.y).attribute("r", kCircle);
      svg_.paint(Ink::background, Ink::shift, 1.2).close();
    }
    draw_stance_sign(svg_, {at.x, at.y - (turned ? 0.4 : 0)}, sign, hollow);
  }

  void write_keys() {
    if (t_.keys.empty()) return;
    page_.write_lines({t_.labels.keys}, {type_.margin, at_.keys_top}, type_.group, Ink::muted_text, TextAnchor::start);
    for (std::size_t i = 0; i < t_.keys.size(); ++i) {
      const TimelineKey& key = t_.keys[i];
      const PlacedKey& place = at_.keys[i];
      const bool linked = page_.open_thing(key.id, "sp-proposition", key.href, key.tooltip, {key.id});
      const bool alone = t_.keys.size() == 1;
      if (!alone)
        page_.write_lines({std::to_string(i + 1)}, place.corner,
                          {type_.key.size, FontWeight::bold, type_.key.line_height}, Ink::text, TextAnchor::start);
      page_.write_lines(place.words, {place.corner.x + (alone ? 0 : 18), place.corner.y}, type_.key, Ink::text,
                        TextAnchor::start);
      page_.close_thing(linked);
    }
  }

  void write_swatch(const PlacedSign<TimelineSign>& sign) {
    const Rectangle& box = sign.swatch;
    const Point middle = box.center(), end{box.right - kMarkHalf, middle.y}, start{box.left + kMarkHalf, middle.y};
    switch (sign.kind) {
      case TimelineSign::support: return write_sign(middle, StanceSign::support, false, false, false);
      case TimelineSign::oppose: return write_sign(middle, StanceSign::oppose, false, false, false);
      case TimelineSign::neutral: return write_sign(middle, StanceSign::neutral, false, false, false);
      case TimelineSign::hollow: return write_sign(middle, StanceSign::support, true, false, false);
      case TimelineSign::dashed: return write_sign(middle, StanceSign::support, false, true, false);
      case TimelineSign::turned: return write_sign(middle, StanceSign::oppose, false, false, true);
      case TimelineSign::span:
        bar(box.left, end.x, middle.y, Ink::support);
        return write_sign(end, StanceSign::support, false, false, false);
      case TimelineSign::open:
        fade(end, -1, Ink::support);
        return write_sign(end, StanceSign::support, false, false, false);
      case TimelineSign::open_end:
        fade(start, 1, Ink::support);
        return write_sign(start, StanceSign::support, false, false, false);
      case TimelineSign::uncertain:
        return page_.write_line("?", {middle.x, middle.y + kSignBaseLine}, type_.mark_number, Ink::text,
                                TextAnchor::middle);
      case TimelineSign::event: return write_event_sign(middle);
      case TimelineSign::gap: return axis_.write_break(middle);
    }
  }

  const TimelinePicture& t_;
  TimelineLayout at_;
  const Typesetting& type_;
  SvgPage page_;
  SvgDocument& svg_;
  AxisDrawing axis_;
};

}  // namespace

SvgDrawing write_timeline_svg(const TimelinePicture& picture, const SvgOptions& options) {
  return TimelineWriter(picture, options).write();
}

}  // namespace standpoint
