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

// The font that a drawing says it is set in, from the root element.
inline FontFamily font_of(const Element& root) {
  const std::string& list = root.attributes.at("font-family");
  return list.ends_with("monospace")    ? FontFamily::mono
         : list.ends_with("sans-serif") ? FontFamily::sans
                                        : FontFamily::serif;
}

// Where a line of text begins and ends.
inline std::pair<double, double> extent_of(const Element& text, FontFamily font = FontFamily::sans) {
  const FontWeight weight = text.is("font-weight", "bold") ? FontWeight::bold : FontWeight::regular;
  const double width = text_width(unescaped(text.text), text.number("font-size"), weight, font);
  const double x = text.number("x");
  if (text.is("text-anchor", "middle")) return {x - width / 2, x + width / 2};
  if (text.is("text-anchor", "end")) return {x - width, x};
  return {x, x + width};
}

// Not under 8 points, as long as it says for browsers without our fonts, and within the view, also where it is turned
// to be read upwards.
template <class Inside>
void check_text(const Element& text, const Element& around, FontFamily font, const Inside& inside) {
  const auto [left, right] = extent_of(text, font);
  CHECK(text.number("font-size") >= 8);
  if (unescaped(text.text).size() > 3) CHECK(text.number("textLength") == Approx(right - left).margin(0.06));
  if (!around.attributes.contains("transform")) {
    CHECK(inside(left, text.number("y")));
    CHECK(inside(right, text.number("y")));
    return;
  }
  const auto place = numbers_of(around.attributes.at("transform"));
  REQUIRE(place.size() == 3);
  CHECK(inside(place[0], place[1] - right));
  CHECK(inside(place[0] - text.number("font-size"), place[1]));
}

// Known elements and attributes only, ids once each, everything within the view. Returns the elements.
inline std::vector<Element> check_drawing(const SvgDrawing& drawing) {
  const auto elements = read_svg(drawing.svg);
  REQUIRE(elements);
  std::set<std::string> ids;
  const FontFamily font = font_of(elements->front());
  const auto inside = [&drawing](double x, double y) {
    return x >= -0.1 && y >= -0.1 && x <= drawing.width + 0.1 && y <= drawing.height + 0.1;
  };
  for (const Element& element : *elements) {
    CAPTURE(element.name, element.text);
    CHECK(kElements.contains(element.name));
    for (const auto& [name, value] : element.attributes) CHECK(kAttributes.contains(name));
    if (element.attributes.contains("id")) CHECK(ids.insert(element.attributes.at("id")).second);
    if (element.name == "text") check_text(element, (*elements)[element.parent], font, inside);
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
