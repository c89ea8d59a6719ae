// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/stream_layout.hpp"

#include <algorithm>

namespace standpoint {
namespace {

constexpr double kPlotWidth = 560;
constexpr double kLeastPlot = 140;
constexpr double kLabelShare = 0.37;  // of the room, of a bounded width
constexpr double kLabelWidth = 230;
constexpr double kAfterLabels = 12;
constexpr double kRowPadding = 4;
constexpr double kAroundPeak = 2;
constexpr double kTallestRow = 84;     // from the highest to the lowest place of a stream
constexpr double kTallestWeight = 13;  // of a weight of 1
constexpr double kAllStreams = 430;    // what the streams of a page take at most together

double label_width(const Typesetting& type) { return type.bounded() ? type.room() * kLabelShare : kLabelWidth; }

double plot_width(const Typesetting& type) {
  return type.bounded() ? std::max(kLeastPlot, type.room() - label_width(type) - kAfterLabels) : kPlotWidth;
}

// The days of the bins in which something was said.
std::vector<DayRange> used_days(const StreamPicture& picture) {
  std::vector<DayRange> out;
  for (const StreamBin& bin : picture.bins)
    if (bin.used) out.push_back({bin.first, bin.last});
  return out;
}

struct Reach {
  double above = 0, below = 0;
  double all() const { return above + below; }
};

std::vector<Reach> reach_of_rows(const StreamPicture& picture) {
  std::vector<Reach> out(picture.rows.size());
  for (const StreamSlice& slice : picture.slices) {
    out[slice.row].above = std::max(out[slice.row].above, slice.above());
    out[slice.row].below = std::max(out[slice.row].below, slice.below());
  }
  return out;
}

// Points for a weight of 1, so that neither a row nor all of them together grow too tall.
double scale_for(const std::vector<Reach>& reach) {
  double tallest = 0, sum = 0;
  for (const Reach& row : reach) {
    tallest = std::max(tallest, row.all());
    sum += row.all();
  }
  if (sum <= 0) return kTallestWeight;
  return std::min({kTallestWeight, kTallestRow / tallest, std::max(kAllStreams / sum, 12 / tallest)});
}

}  // namespace

StreamLayout::StreamLayout(const StreamPicture& picture, const Typesetting& setting)
    : AxisPage(setting, TimeAxis(used_days(picture), plot_width(setting), picture.language, setting.note)) {
  plot_left = type.margin + label_width(type) + kAfterLabels;
  plot_right = plot_left + plot_width(type);
  width = plot_right + type.margin;
  double y = type.margin;
  place_heading(picture.title, picture.subtitle, y);
  place_axis(y);
  y += 2;
  place_rows(picture, y);
  end_rows(y);
  y += 12;
  place_legend(picture, y);
  place_foot(picture.notes, picture.source_line, picture.pages, y);
}

void StreamLayout::place_rows(const StreamPicture& picture, double& y) {
  const std::vector<Reach> reach = reach_of_rows(picture);
  scale = scale_for(reach);
  std::vector<std::vector<const StreamSlice*>> slices(picture.rows.size());
  for (const StreamSlice& slice : picture.slices) slices[slice.row].push_back(&slice);
  const double figure = type.mark_number.size + kAroundPeak;
  for (std::size_t i = 0; i < picture.rows.size(); ++i) {
    PlacedStream row;
    row.name = wrap_evenly(picture.rows[i].label, type.key, {label_width(type), 6, 300});
    row.top = y;
    const double above = reach[i].above * scale + (reach[i].above > 0 ? figure : 0);
    const double below = reach[i].below * scale + (reach[i].below > 0 ? figure : 0);
    const double words = height_of(row.name, type.key);
    row.height = std::max(words, above + below) + 2 * kRowPadding;
    row.line = y + kRowPadding + above + (row.height - 2 * kRowPadding - above - below) / 2;
    place_peaks(picture, slices[i], row);
    y += row.height;
    rows.push_back(std::move(row));
  }
}

void StreamLayout::place_peaks(const StreamPicture& picture, const std::vector<const StreamSlice*>& slices,
                               const PlacedStream& stream) {
  const auto place = [&](auto&& weight_of, bool up) {
    const auto most = std::max_element(slices.begin(), slices.end(), [&](const StreamSlice* a, const StreamSlice* b) {
      return weight_of(*a) < weight_of(*b);
    });
    if (most == slices.end() || weight_of(**most) <= 0) return;
    const StreamBin& bin = picture.bins[(*most)->bin];
    std::string text = short_weight_in_words(weight_of(**most), picture.language);
    const double half = text_width(text, type.mark_number) / 2;
    const double x = std::clamp((left_of(bin) + right_of(bin)) / 2, plot_left + half, plot_right - half);
    const double edge = up ? stream.line - (*most)->above() * scale : stream.line + (*most)->below() * scale;
    peaks.push_back({std::move(text), {x, up ? edge - kAroundPeak : edge + type.mark_number.size * 0.8 + kAroundPeak}});
  };
  place([](const StreamSlice& slice) { return slice.supporting; }, true);
  place([](const StreamSlice& slice) { return slice.opposing; }, false);
}

void StreamLayout::place_legend(const StreamPicture& picture, double& y) {
  const StreamLabels& labels = picture.labels;
  const auto any = [&](auto&& holds) { return std::any_of(picture.slices.begin(), picture.slices.end(), holds); };
  const auto add = [&](StreamSign kind, bool present, const std::string& label) {
    if (present) legend.push_back({kind, label, {}});
  };
  add(StreamSign::support, any([](const auto& s) { return s.supporting > 0; }), labels.signs[0]);
  add(StreamSign::oppose, any([](const auto& s) { return s.opposing > 0; }), labels.signs[1]);
  add(StreamSign::neutral, any([](const auto& s) { return s.neutral > 0; }), labels.signs[2]);
  add(StreamSign::peak, !peaks.empty(), labels.peak);
  add(StreamSign::gap, !axis.breaks().empty(), labels.gap);
  place_legend_signs(legend, y, [](StreamSign) { return 24.0; });
}

}  // namespace standpoint
