// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/typesetting.hpp"

namespace standpoint {
namespace {

Typesetting sizes_for(double width) {
  Typesetting out;
  out.width = width;
  if (!out.bounded() || width >= 1.5 * kPageColumn) return out;
  out.margin = 10;
  out.title = {12.5, FontWeight::bold, 16};
  out.subtitle = {8.5, FontWeight::regular, 11};
  out.name = {9, FontWeight::bold, 11};
  out.proposition = {9, FontWeight::regular, 11};
  out.second_line = {8, FontWeight::regular, 9.8};
  out.edge = {8, FontWeight::regular, 9.4};
  out.group = {8.5, FontWeight::bold, 12};
  out.note = {8, FontWeight::regular, 10.2};
  out.column_name = {8, FontWeight::bold, 9.8};
  out.key = {8, FontWeight::regular, 10.2};
  out.row = 18;
  out.band = 17;
  return out;
}

}  // namespace

Typesetting typesetting_for(double width, FontFamily font) {
  Typesetting out = sizes_for(width);
  for (TextStyle* style :
       {&out.title, &out.subtitle, &out.name, &out.proposition, &out.second_line, &out.edge, &out.group, &out.note,
        &out.column_name, &out.key, &out.mark_number, &out.mark_label, &out.cell_count, &out.matrix_count})
    style->family = font;
  return out;
}

}  // namespace standpoint
