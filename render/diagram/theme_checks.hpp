#pragma once
// SPDX-License-Identifier: Apache-2.0
// What in a theme some readers could not read, see or tell apart.

#include <span>
#include <vector>

#include "render/diagram/colour_vision.hpp"
#include "render/diagram/theme.hpp"

namespace standpoint {

// An ink, what it stands on, and the contrast that it needs there (WCAG 2.1: 4.5 for words, 3 for lines and signs).
struct ContrastRule {
  Ink ink;
  Ink ground;
  double least;
};

// Every pair that a picture may show, in the order of Ink.
std::span<const ContrastRule> contrast_rules();

// Two inks that tell stances apart, and by how much they must differ for one who looks so.
struct DifferenceRule {
  Ink one;
  Ink other;
  Vision vision;
  double least;
};

std::span<const DifferenceRule> difference_rules();

// A pair that falls short of its rule in one palette.
struct ThemeFault {
  Palette palette;
  Ink one;
  Ink other;      // of a contrast: the ground
  Vision vision;  // full for a contrast
  double value;   // what it is
  double least;   // what it should be
  bool contrast;  // else a difference
};

// All of them: by palette, contrasts first, each in the order of the rules. None for the built-in theme. O(rules).
std::vector<ThemeFault> faults_of(const ThemeColours& colours);

}  // namespace standpoint
