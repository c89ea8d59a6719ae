#pragma once
// SPDX-License-Identifier: Apache-2.0
// The entries of a legend, side by side and in as many rows as they need.

#include <algorithm>

#include "render/diagram/geometry.hpp"

namespace standpoint {

// Distances within a legend, in points.
struct LegendLook {
  double swatch_height = 16;
  double row = 20;          // from one row to the next
  double before_label = 6;  // from a swatch to its label
  double after_entry = 18;
};

class LegendFlow {
 public:
  LegendFlow(double left, double right, double top, const LegendLook& look)
      : left_(left), right_(right), x_(left), y_(top), look_(look) {}

  // The place of the next swatch; its label stands behind it. An entry that is too wide for what is left of the row
  // begins the next one.
  Rectangle add(double swatch_width, double label_width) {
    const double width = swatch_width + look_.before_label + label_width;
    if (x_ > left_ && x_ + width > right_) {
      x_ = left_;
      y_ += look_.row;
    }
    const Rectangle swatch{x_, y_, x_ + swatch_width, y_ + look_.swatch_height};
    x_ += width + look_.after_entry;
    return swatch;
  }

  // The top of the last row.
  double last_row() const { return y_; }

 private:
  double left_, right_, x_, y_;
  LegendLook look_;
};

}  // namespace standpoint
