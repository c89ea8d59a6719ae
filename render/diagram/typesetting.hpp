#pragma once
// SPDX-License-Identifier: Apache-2.0
// How a drawing is set: how wide it may be, and the styles of its text.

#include "graph/text/page_width.hpp"
#include "render/diagram/picture.hpp"
#include "render/diagram/wrap.hpp"

namespace standpoint {

// Nothing is under 8 points, whatever the width.
struct Typesetting {
  double width = 0;  // at most, margins included, in points; 0: as wide as the picture wants
  double margin = 20;
  TextStyle title{15, FontWeight::bold, 19};
  TextStyle subtitle{9.5, FontWeight::regular, 12.5};
  TextStyle name{11, FontWeight::bold, 13};
  TextStyle proposition{10.5, FontWeight::regular, 13};
  TextStyle second_line{9.5, FontWeight::regular, 11.5};
  TextStyle edge{8.5, FontWeight::regular, 10};
  TextStyle group{10, FontWeight::bold, 14};
  TextStyle note{8.5, FontWeight::regular, 11};
  TextStyle column_name{8.5, FontWeight::bold, 10.5};
  TextStyle key{9, FontWeight::regular, 11.5};
  TextStyle mark_number{8, FontWeight::bold, 10};
  TextStyle mark_label{8, FontWeight::regular, 10};
  TextStyle cell_count{9.5, FontWeight::bold, 11};
  TextStyle matrix_count{8.5, FontWeight::bold, 10};
  double row = 25;   // height of a row at least
  double band = 20;  // height of the heading of rows

  bool bounded() const { return width > 0; }
  // Between the margins; 0 where nothing bounds it.
  double room() const { return bounded() ? width - 2 * margin : 0; }
  // How the name of a box is set.
  const TextStyle& name_of(NodeRole role) const {
    return role == NodeRole::proposition || role == NodeRole::issue ? proposition : name;
  }
};

// The setting for a width: large text where it is not bounded or as wide as a page and a half; else the sizes of the
// text that the picture stands in, with narrow margins. All of it in one font.
Typesetting typesetting_for(double width, FontFamily font = FontFamily::sans);

}  // namespace standpoint
