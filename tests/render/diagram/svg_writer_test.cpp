// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/svg_writer.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <set>

#include "render/diagram/svg_document.hpp"
#include "tests/render/diagram/drawing_facts.hpp"
#include "tests/render/diagram/sample_pictures.hpp"

namespace standpoint {
namespace {

using facts::Element;

// Every fact that holds for any picture of ours.
void check_facts(const Picture& picture, const SvgDrawing& drawing) {
  const std::vector<Element> elements = facts::check_drawing(drawing);
  CHECK(facts::count_with(elements, "class", "sp-node") == picture.nodes.size());
  CHECK(facts::count_with(elements, "class", "sp-edge") == picture.edges.size());
}

std::string shuffled_svg(unsigned seed) {
  Picture picture = samples::small_map();
  std::mt19937 random(seed);
  std::shuffle(picture.nodes.begin(), picture.nodes.end(), random);
  std::shuffle(picture.edges.begin(), picture.edges.end(), random);
  return write_svg(picture).svg;
}

}  // namespace

TEST_CASE("A picture has one group per node and edge, its words, and nothing outside its view") {
  Picture picture = samples::small_map();
  for (const bool frames : {false, true}) {
    picture.frame_groups = frames;
    const SvgDrawing drawing = write_svg(picture);
    check_facts(picture, drawing);
    for (const char* words :
         {"Qui est lié à qui ?", "Microsoft", "héberge", "Quatre acteurs", "Source", "id=\"cedric-o\""}) {
      CAPTURE(words);
      CHECK(drawing.svg.find(words) != std::string::npos);
    }
    CHECK((drawing.svg.find("class=\"sp-group\"") != std::string::npos) == frames);
  }
}

TEST_CASE("The legend explains the signs present and no others") {
  const std::string svg = write_svg(samples::small_map()).svg;
  CHECK(svg.find(">personne<") != std::string::npos);
  CHECK(svg.find(">hostilité<") != std::string::npos);
  CHECK(svg.find(">énoncé<") == std::string::npos);
}

TEST_CASE("Random pictures of any size keep every fact") {
  for (unsigned seed = 1; seed <= 24; ++seed) {
    const Picture picture =
        samples::random_picture(seed, 1 + std::size_t{seed} * 2, std::size_t{seed} * 3, seed % 3 == 0);
    CAPTURE(seed);
    check_facts(picture, write_svg(picture));
  }
}

TEST_CASE("An empty picture is drawn") {
  Picture picture;
  picture.title = "Rien";
  check_facts(picture, write_svg(picture));
}

TEST_CASE("The same picture in any order gives the same bytes") {
  const std::string svg = shuffled_svg(0);
  for (unsigned seed = 1; seed < 5; ++seed) CHECK(shuffled_svg(seed) == svg);
}

TEST_CASE("Hostile words come out as words") {
  const std::vector<std::string> hostile = {"\"><svg onload=alert(1)>",
                                            "</title><script>x</script>",
                                            "a & b &lt; \\N \\G",
                                            "javascript:alert(1)",
                                            "tab\tbell\x07 esc\x1b[2J",
                                            "\xFF\xFE broken \xC3",
                                            "right\u202Eleft",
                                            "😀 漢字 e\u0301",
                                            "]]> --> <!--",
                                            std::string(2 << 20, 'x'),
                                            ""};
  Picture picture;
  for (std::size_t i = 0; i < hostile.size(); ++i) {
    const std::string& words = hostile[i];
    picture.nodes.push_back({"n" + std::to_string(i), words, words, NodeRole::person, "", words, words, false});
    picture.edges.push_back({"e" + std::to_string(i),
                             "n0",
                             "n" + std::to_string(i),
                             {words, words},
                             EdgeRole::tie,
                             true,
                             false,
                             words,
                             words});
  }
  picture.title = picture.subtitle = picture.description = picture.source_line = hostile[0];
  picture.notes = hostile;
  const SvgDrawing drawing = write_svg(picture);
  check_facts(picture, drawing);
  for (const char* trace : {"<script", " onload=", "javascript:", "\x07", "\x1b", "\u202E", "]]>", "<!--"}) {
    CAPTURE(trace);
    CHECK(drawing.svg.find(trace) == std::string::npos);
  }
  CHECK(drawing.svg.find("&lt;svg onload&#61;alert(1)&gt;") != std::string::npos);
  CHECK(drawing.svg.size() < (1U << 20));
}

TEST_CASE("Ids are made safe and unique, and take a prefix") {
  Picture picture;
  picture.nodes = {{"a b\"<", "One", "", NodeRole::person, "", "", "", false},
                   {"a b\"=", "Two", "", NodeRole::person, "", "", "", false}};
  SvgOptions options;
  options.id_prefix = "fig1-";
  const SvgDrawing drawing = write_svg(picture, options);
  check_facts(picture, drawing);
  CHECK(drawing.svg.find("id=\"fig1-a_b__\"") != std::string::npos);
  CHECK(drawing.svg.find("id=\"fig1-a_b___2\"") != std::string::npos);
}

TEST_CASE("Only web addresses and ids become links") {
  CHECK(checked_href("https://example.org/a?b=1&c=2") == "https://example.org/a?b=1&amp;c=2");
  CHECK(checked_href("HTTP://example.org").has_value());
  CHECK(checked_href("#cedric-o").has_value());
  for (const char* refused :
       {"javascript:alert(1)", " https://example.org", "https://", "https://a@example.org/", "https://example.org/\"x",
        "https://example.org/<", "//example.org", "data:text/html,x", "#a b", "#", "", "https://:80/",
        "https://exam\nple.org", "vbscript:x", "file:///etc/passwd"}) {
    CAPTURE(refused);
    CHECK_FALSE(checked_href(refused).has_value());
  }
  CHECK_FALSE(checked_href("https://example.org/" + std::string(3000, 'a')).has_value());
}

TEST_CASE("A picture with links is a document, one without is an image") {
  Picture picture = samples::small_map();
  CHECK(write_svg(picture).svg.find("role=\"img\"") != std::string::npos);
  picture.nodes[0].href = "https://example.org/";
  const SvgDrawing drawing = write_svg(picture);
  check_facts(picture, drawing);
  CHECK(drawing.svg.find("role=\"graphics-document\"") != std::string::npos);
  CHECK(drawing.svg.find("rel=\"noopener noreferrer nofollow\"") != std::string::npos);
}

TEST_CASE("A picture says when a simpler layout had to do") {
  SvgOptions options;
  options.layout.program.clear();
  const SvgDrawing drawing = write_svg(samples::small_map(), options);
  CHECK(drawing.rung == LayoutRung::rows);
  CHECK(drawing.svg.find("mise en page en rangées") != std::string::npos);
  check_facts(samples::small_map(), drawing);
}

TEST_CASE("A layout that takes too long is cut off, and the picture says what it fell back to") {
  const samples::Script slow("exec sleep 60");
  SvgOptions options;
  options.layout.program = slow.path();
  options.layout.budget = std::chrono::milliseconds(300);
  for (const double width : {0.0, kPageColumn}) {
    options.width = width;
    const SvgDrawing drawing = write_svg(samples::small_map(), options);
    CHECK(drawing.rung == LayoutRung::rows);
    CHECK(drawing.svg.find("mise en page en rangées") != std::string::npos);
    check_facts(samples::small_map(), drawing);
  }
}

TEST_CASE("A layout that is slow in full but not with few passes is drawn so, and says it") {
  if (!samples::layout_program_at_hand()) return;
  // Answers only what asks for the faster rung; for the full one it sleeps until it is ended.
  const samples::Script choosy(
      "request=$(mktemp); cat >\"$request\"; trap 'rm -f \"$request\"' EXIT\n"
      "grep -q '^graph 0 ' \"$request\" && exec sleep 60\n" +
      LayoutOptions::find_program() + " <\"$request\"");
  SvgOptions options;
  options.layout.program = choosy.path();
  options.layout.budget = std::chrono::milliseconds(2500);
  const SvgDrawing drawing = write_svg(samples::small_map(), options);
  CHECK(drawing.rung == LayoutRung::layered_fast);
  CHECK(drawing.svg.find("mise en page simplifiée") != std::string::npos);
  check_facts(samples::small_map(), drawing);
}

TEST_CASE("Numbers have at most one decimal and no sign for zero") {
  CHECK(svg_number(1.25) == "1.3");
  CHECK(svg_number(-0.01) == "0");
  CHECK(svg_number(12) == "12");
  CHECK(svg_number(-3.14159) == "-3.1");
}

TEST_CASE("xmllint takes every picture") {
  if (std::system("xmllint --version >/dev/null 2>&1") != 0) {
    std::printf("[SKIPPED] xmllint is not installed\n");
    return;
  }
  for (unsigned seed = 1; seed <= 3; ++seed) {
    const samples::Script file("");
    std::ofstream(file.path()) << write_svg(samples::random_picture(seed, 20, 30, seed == 2)).svg;
    CHECK(std::system(("xmllint --noout --nonet " + file.path()).c_str()) == 0);
  }
}

}  // namespace standpoint
