#pragma once
// SPDX-License-Identifier: Apache-2.0
// The facts that hold for every drawing of ours, whatever it shows.

#include <catch2/catch.hpp>
#include <set>
#include <string>
#include <vector>

#include "render/diagram/font_metrics.hpp"
#include "render/diagram/svg_writer.hpp"
#include "tests/render/diagram/svg_facts.hpp"

namespace standpoint::facts {

inline const std::set<std::string> kElements = {"svg",  "g",    "path",  "polygon", "rect",  "circle",
                                                "line", "text", "title", "desc",    "style", "a"};
inline const std::set<std::string> kAttributes = {"xmlns",
                                                  "id",
                                                  "width",
                                                  "height",
                                                  "viewBox",
                                                  "role",
                                                  "lang",
                                                  "font-family",
                                                  "class",
                                                  "x",
                                                  "y",
                                                  "rx",
                                                  "x1",
                                                  "y1",
                                                  "x2",
                                                  "y2",
                                                  "cx",
                                                  "cy",
                                                  "r",
                                                  "points",
                                                  "d",
                                                  "fill",
                                                  "stroke",
                                                  "stroke-width",
                                                  "stroke-dasharray",
                                                  "stroke-linecap",
                                                  "fill-opacity",
                                                  "font-size",
                                                  "font-weight",
                                                  "text-anchor",
                                                  "textLength",
                                                  "lengthAdjust",
                                                  "transform",
                                                  "href",
                                                  "rel",
                                                  "target"};

// A text as it was before it was escaped.
inline std::string unescaped(std::string text) {
  const std::vector<std::pair<std::string, std::string>> entities = {{"&lt;", "<"},  {"&gt;", ">"},  {"&quot;", "\""},
                                                                     {"&#61;", "="}, {"&#58;", ":"}, {"&amp;", "&"}};
  for (const auto& [entity, character] : entities)
    for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
      text.replace(at, entity.size(), character);
  return text;
}

// Where a line of text begins and ends.
inline std::pair<double, double> extent_of(const Element& text) {
  const FontWeight weight = text.is("font-weight", "bold") ? FontWeight::bold : FontWeight::regular;
  const double width = text_width(unescaped(text.text), text.number("font-size"), weight);
  const double x = text.number("x");
  if (text.is("text-anchor", "middle")) return {x - width / 2, x + width / 2};
  if (text.is("text-anchor", "end")) return {x - width, x};
  return {x, x + width};
}

// Known elements and attributes only, ids once each, everything within the view, no text under 8 points, and each as
// long as it says for browsers without our fonts. Returns the elements.
inline std::vector<Element> check_drawing(const SvgDrawing& drawing) {
  const auto elements = read_svg(drawing.svg);
  REQUIRE(elements);
  std::set<std::string> ids;
  const auto inside = [&drawing](double x, double y) {
    return x >= -0.1 && y >= -0.1 && x <= drawing.width + 0.1 && y <= drawing.height + 0.1;
  };
  for (const Element& element : *elements) {
    CAPTURE(element.name, element.text);
    CHECK(kElements.contains(element.name));
    for (const auto& [name, value] : element.attributes) CHECK(kAttributes.contains(name));
    if (element.attributes.contains("id")) CHECK(ids.insert(element.attributes.at("id")).second);
    const Element& around = (*elements)[element.parent];
    if (element.name == "text" && around.attributes.contains("transform")) {  // turned to be read upwards
      const auto place = numbers_of(around.attributes.at("transform"));
      REQUIRE(place.size() == 3);
      CHECK(inside(place[0], place[1] - extent_of(element).second));
      CHECK(inside(place[0] - element.number("font-size"), place[1]));
      CHECK(element.number("font-size") >= 8);
      continue;
    }
    if (element.name == "text") {
      CHECK(element.number("font-size") >= 8);
      CHECK(inside(extent_of(element).first, element.number("y")));
      CHECK(inside(extent_of(element).second, element.number("y")));
      if (unescaped(element.text).size() > 3)
        CHECK(element.number("textLength") ==
              Approx(extent_of(element).second - extent_of(element).first).margin(0.06));
    }
    if (element.name == "rect") {
      CHECK(inside(element.number("x"), element.number("y")));
      CHECK(inside(element.number("x") + element.number("width"), element.number("y") + element.number("height")));
    }
    if (element.name == "circle") CHECK(inside(element.number("cx"), element.number("cy")));
    const auto& attributes = element.attributes;
    const auto numbers = numbers_of(element.name == "path"      ? attributes.at("d")
                                    : element.name == "polygon" ? attributes.at("points")
                                                                : "");
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2) CHECK(inside(numbers[i], numbers[i + 1]));
    const bool mark = element.name == "path" || element.name == "polygon" || element.name == "rect" ||
                      element.name == "text" || element.name == "circle";
    if (mark) CHECK(attributes.contains("fill"));
  }
  return *elements;
}

}  // namespace standpoint::facts
