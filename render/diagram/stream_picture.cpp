// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/stream_picture.hpp"

#include <algorithm>

#include "render/diagram/stance_signs.hpp"
#include "render/diagram/stream_layout.hpp"
#include "render/diagram/svg_page.hpp"

namespace standpoint {
namespace {

constexpr double kPassing = 0.22;  // of a bin, on each side of a border, in which the edge passes to the next one
constexpr double kOutline = 1;

class StreamWriter {
 public:
  StreamWriter(const StreamPicture& picture, const SvgOptions& options)
      : s_(picture),
        at_(picture, typesetting_for(options.width, options.font)),
        type_(at_.type),
        page_(options),
        svg_(page_.svg),
        axis_(page_, at_.axis, type_, at_.plot_left, at_.plot_right) {}

  SvgDrawing write() {
    const auto linked = [](const auto& things) {
      return std::any_of(things.begin(), things.end(), [](const auto& thing) { return checked_href(thing.href); });
    };
    const bool links = has_links(s_.pages) || linked(s_.rows) || linked(s_.slices);
    page_.open({s_.id, s_.language, s_.title, s_.description, at_.width, at_.height, links});
    at_.write_heading(page_);
    axis_.write_grid(at_.axis_top, at_.axis_line, at_.rows_bottom);
    axis_.write_line(at_.axis_line);
    at_.write_axis_labels(axis_);
    for (std::size_t row = 0; row < s_.rows.size(); ++row) write_row(row);
    for (const PlacedPeak& peak : at_.peaks)
      page_.write_line(peak.text, peak.base, type_.mark_number, Ink::text, TextAnchor::middle);
    at_.write_legend(s_.labels.legend, at_.legend, page_,
                     [&](const PlacedSign<StreamSign>& sign) { write_swatch(sign); });
    at_.write_foot(s_.pages, page_);
    return {page_.take(), at_.width, at_.height, LayoutRung::layered};
  }

 private:
  void write_row(std::size_t index) {
    const StreamRow& row = s_.rows[index];
    const PlacedStream& place = at_.rows[index];
    const bool linked = page_.open_thing(row.id, "sp-row", row.href, row.tooltip, {row.id});
    const double words = height_of(place.name, type_.key);
    page_.write_lines(place.name, {type_.margin, place.top + (place.height - words) / 2}, type_.key, Ink::text,
                      TextAnchor::start);
    page_.close_thing(linked);
    while (next_ < s_.slices.size() && s_.slices[next_].row == index) write_slice(s_.slices[next_++], place.line);
    axis_.rule({at_.plot_left, place.line}, {at_.plot_right, place.line}, Ink::border, 0.7);
    const double bottom = place.top + place.height;
    axis_.rule({type_.margin, bottom}, {at_.plot_right, bottom}, Ink::group_border, 0.7);
  }

  // The slice before or after in the same row, where the two touch.
  const StreamSlice* beside(const StreamSlice& slice, std::ptrdiff_t by) const {
    const auto index = (&slice - s_.slices.data()) + by;
    if (index < 0 || index >= static_cast<std::ptrdiff_t>(s_.slices.size())) return nullptr;
    const StreamSlice& other = s_.slices[static_cast<std::size_t>(index)];
    const auto bin = static_cast<std::ptrdiff_t>(slice.bin) + by;
    return other.row == slice.row && static_cast<std::ptrdiff_t>(other.bin) == bin ? &other : nullptr;
  }

  static Ink surface_for(int sign) {
    return sign > 0 ? Ink::support_surface : sign < 0 ? Ink::oppose_surface : Ink::neutral_surface;
  }

  static std::string stances_of(const StreamSlice& slice) {
    std::string out;
    const auto add = [&](double weight, int sign) {
      if (weight > 0) out.append(out.empty() ? "" : " ").append(stance_word(sign));
    };
    add(slice.supporting, 1);
    add(slice.opposing, -1);
    add(slice.neutral, 0);
    return out;
  }

  void write_slice(const StreamSlice& slice, double line) {
    const StreamBin& bin = s_.bins[slice.bin];
    const std::string stances = stances_of(slice);
    const Date when{bin.first, bin.last};
    const bool linked =
        page_.open_thing(slice.id, "sp-slice", slice.href, slice.tooltip, {s_.rows[slice.row].id, stances, when});
    for (const int sign : {1, -1})
      if (takes(slice, sign)) write_area(outer_edge(slice, line, sign), inner_edge(slice, line, sign), sign);
    if (slice.neutral > 0) write_area(inner_edge(slice, line, 1), inner_edge(slice, line, -1), 0);
    page_.close_thing(linked);
  }

  // How far a slice goes from the line, in weight: what takes no side lies around it, then what takes one; positive is
  // above.
  static double inner(const StreamSlice& slice, int sign) { return sign * slice.neutral / 2; }
  static double outer(const StreamSlice& slice, int sign) { return sign > 0 ? slice.above() : -slice.below(); }
  static bool takes(const StreamSlice& slice, int sign) { return (sign > 0 ? slice.supporting : slice.opposing) > 0; }

  // Where an edge crosses the border to the slice beside it: halfway between the two, or, where that has nothing of the
  // kind, it ends down on what it stands on.
  struct Border {
    double y;
    bool ends;
  };
  Border inner_border(const StreamSlice& slice, const StreamSlice* other, double line, int sign) const {
    if (other == nullptr || slice.neutral <= 0 || other->neutral <= 0) return {line, true};
    return {line - (inner(slice, sign) + inner(*other, sign)) / 2 * at_.scale, false};
  }
  Border outer_border(const StreamSlice& slice, const StreamSlice* other, double line, int sign) const {
    if (other == nullptr || !takes(*other, sign)) return inner_border(slice, other, line, sign);
    return {line - (outer(slice, sign) + outer(*other, sign)) / 2 * at_.scale, false};
  }

  Curve inner_edge(const StreamSlice& slice, double line, int sign) const {
    return edge_of(slice, line - inner(slice, sign) * at_.scale, inner_border(slice, beside(slice, -1), line, sign),
                   inner_border(slice, beside(slice, 1), line, sign));
  }
  Curve outer_edge(const StreamSlice& slice, double line, int sign) const {
    return edge_of(slice, line - outer(slice, sign) * at_.scale, outer_border(slice, beside(slice, -1), line, sign),
                   outer_border(slice, beside(slice, 1), line, sign));
  }

  // Through one bin: level in its middle; what goes on beyond a border crosses it in the middle of one curve.
  Curve edge_of(const StreamSlice& slice, double own, Border before, Border after) const {
    const StreamBin& bin = s_.bins[slice.bin];
    const double left = at_.left_of(bin), right = at_.right_of(bin), pass = (right - left) * kPassing;
    const auto first_control = [&](double border, double inwards, Border at) {
      return at.ends ? Point{border + inwards * pass / 2, at.y} : Point{border + inwards * pass / 4, (own + at.y) / 2};
    };
    return {{left, before.y},
            first_control(left, 1, before),
            {left + pass / 2, own},
            {left + pass, own},
            {left + pass, own},
            {right - pass, own},
            {right - pass, own},
            {right - pass / 2, own},
            first_control(right, -1, after),
            {right, after.y}};
  }

  // What lies between two edges: a surface, and its outer edge as a line; of what takes no side both.
  void write_area(const Curve& outside, Curve inside, int sign) {
    std::reverse(inside.begin(), inside.end());
    const bool flat = std::all_of(inside.begin(), inside.end(), [&](Point p) { return p.y == inside.front().y; });
    const std::string back =
        flat ? line_to(inside.front()) + line_to(inside.back()) : line_to(inside.front()) + along(inside);
    svg_.open("path").attribute("d", move_to(outside.front()) + along(outside) + back + "Z");
    svg_.paint(surface_for(sign), std::nullopt).close();
    const Ink ink = ink_of(role_of_sign(sign));
    svg_.open("path").attribute("d", move_to(outside.front()) + along(outside));
    svg_.paint(std::nullopt, ink, kOutline).close();
    if (sign != 0) return;
    svg_.open("path")
        .attribute("d", move_to(inside.front()) + along(inside))
        .paint(std::nullopt, ink, kOutline)
        .close();
  }

  static std::string place(Point p) { return svg_number(p.x) + "," + svg_number(p.y); }
  static std::string move_to(Point p) { return "M" + place(p); }
  static std::string line_to(Point p) { return "L" + place(p); }

  // The rest of an edge behind its first point: a curve, the level part as a straight line, a curve.
  static std::string along(const Curve& edge) {
    const auto curve = [&](std::size_t first) {
      return "C" + place(edge[first]) + " " + place(edge[first + 1]) + " " + place(edge[first + 2]);
    };
    return curve(1) + line_to(edge[6]) + curve(7);
  }

  void write_swatch(const PlacedSign<StreamSign>& sign) {
    const Point middle = sign.swatch.center();
    switch (sign.kind) {
      case StreamSign::support: return write_band(sign.swatch, 1);
      case StreamSign::oppose: return write_band(sign.swatch, -1);
      case StreamSign::neutral: return write_band(sign.swatch, 0);
      case StreamSign::peak:
        return page_.write_line(short_weight_in_words(2.5, s_.language), {middle.x, middle.y + kSignBaseLine},
                                type_.mark_number, Ink::text, TextAnchor::middle);
      case StreamSign::gap: return axis_.write_break(middle);
    }
  }

  // A stretch of a stream and its line.
  void write_band(const Rectangle& box, int sign) {
    const double middle = box.center().y;
    const double line = sign > 0 ? box.bottom - 3 : sign < 0 ? box.top + 3 : middle;
    const double top = sign > 0 ? line - 9 : sign < 0 ? line : middle - 4;
    const double bottom = sign > 0 ? line : sign < 0 ? line + 9 : middle + 4;
    axis_.surface({box.left, top, box.right, bottom}, surface_for(sign));
    const Ink ink = ink_of(role_of_sign(sign));
    if (sign >= 0) axis_.rule({box.left, top}, {box.right, top}, ink, kOutline);
    if (sign <= 0) axis_.rule({box.left, bottom}, {box.right, bottom}, ink, kOutline);
    axis_.rule({box.left, line}, {box.right, line}, Ink::border, 0.7);
  }

  const StreamPicture& s_;
  StreamLayout at_;
  const Typesetting& type_;
  SvgPage page_;
  SvgDocument& svg_;
  AxisDrawing axis_;
  std::size_t next_ = 0;  // slice to be written
};

}  // namespace

std::string short_weight_in_words(double weight, std::string_view language) {
  std::string out = svg_number(weight);
  if (out == "0" && weight > 0) out = "0.1";
  if (const std::size_t point = out.find('.'); language == "fr" && point != std::string::npos) out[point] = ',';
  return out;
}

SvgDrawing write_stream_svg(const StreamPicture& picture, const SvgOptions& options) {
  return StreamWriter(picture, options).write();
}

}  // namespace standpoint
