#pragma once
// SPDX-License-Identifier: Apache-2.0
// How far the words of boxes and lines may go, so that a picture is as wide as it may be.

#include "render/diagram/typesetting.hpp"

namespace standpoint {

// Distances that the room of words and the layout share, in points.
inline constexpr double kLayerGap = 11;        // between boxes of layers, and the words between them, where it is tight
inline constexpr double kPlainLayerGap = 46;   // where no line has words
inline constexpr double kAroundEdgeWords = 3;  // so that lines end before them
inline constexpr double kAroundGroup = 9;      // between a frame and its boxes

class WordRoom {
 public:
  // As much as is read well.
  WordRoom() = default;
  // Where the setting bounds the width: what is left when the columns or layers of the picture, the gaps between them
  // and the signs of stances have their room. O(nodes + edges).
  WordRoom(const Picture& picture, const Typesetting& type);

  WrapLimits name(NodeRole role) const;
  WrapLimits second_line(NodeRole role) const;
  WrapLimits edge() const { return {edge_, 3, 200}; }

 private:
  void share_columns(const Picture& picture, double room);
  void share_layers(const Picture& picture, double room);
  double width_for(NodeRole role) const;

  double entity_ = 108, proposition_ = 230, source_ = 150, claim_ = 230, edge_ = 76;
  bool bounded_ = false;
};

// How wide the signs on the sides of a box are: less where they have no counts and the width is bounded.
double cell_width(const PictureNode& node, bool bounded);

// The gap between columns at least, where it is tight.
double least_column_gap(std::size_t columns);

}  // namespace standpoint
