// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/dot_writer.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "tests/render/diagram/sample_pictures.hpp"

namespace standpoint {
namespace {

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

bool dot_at_hand() {
  if (std::system("dot -V >/dev/null 2>&1") == 0) return true;
  std::printf("[SKIPPED] Graphviz is not installed\n");
  return false;
}

// What stock Graphviz draws of the file; empty where it complains.
std::string drawn(const std::string& dot) {
  const samples::Script input("");
  const samples::Script output("");
  const samples::Script messages("");
  std::ofstream(input.path()) << dot;
  const std::string command = "dot -Tsvg " + input.path() + " -o " + output.path() + " 2>" + messages.path();
  if (std::system(command.c_str()) != 0) return {};
  std::ifstream said(messages.path());
  if (said.peek() != std::ifstream::traits_type::eof()) return {};
  std::ifstream file(output.path());
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("Strings of a DOT file are escaped and cut") {
  CHECK(escape_dot("a\"b\\N&c\nd") == "a\\\"b\\\\N&amp;c\\nd");
  CHECK(escape_dot("x\x01y") == "x\uFFFDy");
  CHECK(escape_dot(std::string(40000, 'x')).size() <= 16000);
  CHECK(escape_dot(std::string(40000, '"')).size() <= 16000);
  CHECK(escape_dot(std::string(40000, '"')).find("\\…") == std::string::npos);
}

TEST_CASE("A DOT file has every node and edge with its words") {
  const std::string dot = write_dot(samples::small_map());
  for (const char* part :
       {"\"cedric-o\" [label=\"Cédric O\\nsecrétaire d’État\"", "\"microsoft\" -> \"hdh\"",
        "label=\"héberge\\ndepuis 2019\"", "arrowhead=\"tee\"", "style=\"dashed\"", "newrank=\"true\""}) {
    CAPTURE(part, dot);
    CHECK(dot.find(part) != std::string::npos);
  }
}

TEST_CASE("A DOT file is the same for any order of the picture") {
  Picture picture = samples::small_map();
  const std::string dot = write_dot(picture);
  std::reverse(picture.nodes.begin(), picture.nodes.end());
  std::reverse(picture.edges.begin(), picture.edges.end());
  CHECK(write_dot(picture) == dot);
}

TEST_CASE("Edges between the same two nodes are one statement") {
  Picture picture = samples::small_map();
  picture.edges.push_back({"vend", "microsoft", "hdh", {"vend à"}, EdgeRole::tie, true, false, "", ""});
  const std::string dot = write_dot(picture);
  CHECK(count(dot, "\"microsoft\" -> \"hdh\"") == 1);
  CHECK(dot.find("vend à") != std::string::npos);
}

TEST_CASE("Stock Graphviz draws every node and edge of a DOT file without a warning") {
  if (!dot_at_hand()) return;
  for (unsigned seed = 1; seed <= 4; ++seed) {
    Picture picture = samples::random_picture(seed, 14, 18, false);
    const std::string svg = drawn(write_dot(picture));
    CAPTURE(seed);
    CHECK(count(svg, "class=\"node\"") == 14);
    CHECK(count(svg, "class=\"edge\"") == count(write_dot(picture), " -> "));
    picture.frame_groups = true;
    const std::string framed = write_dot(picture);
    CHECK(count(drawn(framed), "class=\"edge\"") == count(framed, " -> "));
  }
}

TEST_CASE("Hostile words do not leave their strings in a DOT file") {
  Picture picture;
  picture.title = "x\\";
  picture.nodes = {{"a", "\"]; evil [label=\"", "\\", NodeRole::person, "", "\\", "javascript:x", false},
                   {"b", "<b>bold</b> &lt; \\N", "", NodeRole::law, "", "", "https://example.org/?a=1&b=2", false}};
  picture.edges = {{"e", "a", "b", {"\\", "\"", "\\l"}, EdgeRole::hostile, true, false, "", ""}};
  const std::string dot = write_dot(picture);
  CHECK(dot.find("javascript") == std::string::npos);
  if (!dot_at_hand()) return;
  const std::string svg = drawn(dot);
  CHECK(count(svg, "class=\"node\"") == 2);
  CHECK(count(svg, "class=\"edge\"") == 1);
  CHECK(svg.find("&lt;b&gt;bold") != std::string::npos);
}

}  // namespace standpoint
