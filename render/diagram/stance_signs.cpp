// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/stance_signs.hpp"

#include "render/diagram/mark_subject.hpp"

namespace standpoint {
namespace {

constexpr double kHalf = 4.8;   // of a sign's width
constexpr double kApart = 8.5;  // from the centre to each of two signs

enum class Shape { up, down, diamond };

void draw_shape(SvgDocument& svg, Point c, Shape shape, Ink ink, bool hollow) {
  std::vector<Point> points;
  switch (shape) {
    case Shape::up: points = {{c.x, c.y - 4.4}, {c.x + kHalf, c.y + 4}, {c.x - kHalf, c.y + 4}}; break;
    case Shape::down: points = {{c.x, c.y + 4.4}, {c.x + kHalf, c.y - 4}, {c.x - kHalf, c.y - 4}}; break;
    case Shape::diamond: points = {{c.x, c.y - 4.8}, {c.x + 4.8, c.y}, {c.x, c.y + 4.8}, {c.x - 4.8, c.y}}; break;
  }
  svg.open("polygon").attribute("points", point_list(points));
  if (hollow)
    svg.paint(Ink::background, ink, 1.3);
  else
    svg.paint(ink, std::nullopt);
  svg.close();
}

void draw_arrow(SvgDocument& svg, Point c) {
  svg.open("path").attribute("d", path_data(straight_curve({c.x - 3, c.y}, {c.x + 1.5, c.y})));
  svg.paint(std::nullopt, Ink::shift, 1.1).close();
  svg.open("polygon").attribute("points",
                                point_list({{c.x + 3.4, c.y}, {c.x + 0.6, c.y - 2.2}, {c.x + 0.6, c.y + 2.2}}));
  svg.paint(Ink::shift, std::nullopt).close();
}

}  // namespace

void draw_stance_sign(SvgDocument& svg, Point c, StanceSign sign, bool hollow) {
  const Point left{c.x - kApart, c.y}, right{c.x + kApart, c.y};
  switch (sign) {
    case StanceSign::support: return draw_shape(svg, c, Shape::up, Ink::support, hollow);
    case StanceSign::oppose: return draw_shape(svg, c, Shape::down, Ink::oppose, hollow);
    case StanceSign::neutral: return draw_shape(svg, c, Shape::diamond, Ink::neutral, hollow);
    case StanceSign::to_support:
      draw_shape(svg, left, Shape::down, Ink::oppose, hollow);
      draw_arrow(svg, c);
      return draw_shape(svg, right, Shape::up, Ink::support, hollow);
    case StanceSign::to_oppose:
      draw_shape(svg, left, Shape::up, Ink::support, hollow);
      draw_arrow(svg, c);
      return draw_shape(svg, right, Shape::down, Ink::oppose, hollow);
    case StanceSign::both:
      draw_shape(svg, left, Shape::up, Ink::support, hollow);
      return draw_shape(svg, right, Shape::down, Ink::oppose, hollow);
  }
}

double width_of(StanceSign sign) { return sign >= StanceSign::to_support ? 2 * (kApart + kHalf) : 2 * kHalf; }

std::string_view stance_words(StanceSign sign) {
  switch (sign) {
    case StanceSign::support: return stance_word(1);
    case StanceSign::oppose: return stance_word(-1);
    case StanceSign::neutral: return stance_word(0);
    default: return kBothStances;
  }
}

Ink surface_of(StanceSign sign) {
  switch (sign) {
    case StanceSign::support: return Ink::support_surface;
    case StanceSign::oppose: return Ink::oppose_surface;
    default: return Ink::neutral_surface;
  }
}

StanceSign sign_for(EdgeRole role) {
  switch (role) {
    case EdgeRole::support:
    case EdgeRole::alliance: return StanceSign::support;
    case EdgeRole::oppose:
    case EdgeRole::hostile: return StanceSign::oppose;
    default: return StanceSign::neutral;
  }
}

}  // namespace standpoint
