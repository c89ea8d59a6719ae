// SPDX-License-Identifier: Apache-2.0
// Texts as XML, JSON and Mermaid have them.
#include <catch2/catch.hpp>

#include "render/export/graphml.hpp"
#include "render/export/json_text.hpp"
#include "render/export/mermaid.hpp"
#include "render/export/xml_text.hpp"

namespace standpoint::test {
namespace {

// Two nodes with these labels and an edge between them.
ExportedGraph pair_named(const std::string& one, const std::string& other) {
  ExportedGraph graph;
  graph.nodes = {{"a", one, "entity", NodeRole::person, {}, {}, {}},
                 {"b", other, "claim", NodeRole::claim, {}, {}, {}}};
  graph.edges = {{"a--b", 0, 1, "says", "SAYS", EdgeRole::support, 1, {}, {}, {}}};
  return graph;
}

std::string mermaid_of(const ExportedGraph& graph) { return write_mermaid(graph, {}).value().files.front().bytes; }

TEST_CASE("XML keeps line breaks, tabs and every quotation mark, and nothing that it does not allow") {
  XmlText text;
  CHECK(text("a & b < c > d \"e\" 'f' ]]>") == "a &amp; b &lt; c &gt; d &quot;e&quot; 'f' ]]&gt;");
  CHECK(text("one\ntwo\tthree\r") == "one&#10;two&#9;three&#13;");
  CHECK(text.replaced() == 0);
  CHECK(text(std::string("a\0b\x01\x1f\x7f", 6)) == "a\uFFFDb\uFFFD\uFFFD\x7f");
  CHECK(text.replaced() == 3);
  CHECK(text("\xEF\xBF\xBE\xEF\xBF\xBF\xFF") == "\uFFFD\uFFFD\uFFFD");
  CHECK(text.replaced() == 6);
}

TEST_CASE("What XML does not allow is counted as lost") {
  const auto exported = write_graphml(pair_named("a\x01", "b"), {});
  REQUIRE(exported);
  REQUIRE(exported->losses.size() == 1);
  CHECK(exported->losses.front().what == "characters that XML does not allow");
  CHECK(exported->losses.front().count == 1);
}

TEST_CASE("Whole numbers of JSON have no fraction, and others read back the same") {
  CHECK(json_number(1) == "1");
  CHECK(json_number(-0.1) == "-0.1");
  CHECK(json_number(1.0 / 3) == "0.3333333333333333");
  CHECK(json_number(std::numeric_limits<double>::quiet_NaN()) == "null");
  CHECK(json_string("a\"b\\c\nd\x01") == "\"a\\\"b\\\\c\\nd\\u0001\"");
}

TEST_CASE("A flowchart has shapes by what nodes are and colours by what lines say") {
  CHECK(mermaid_of(pair_named("Ana", "No")) ==
        "flowchart LR\n"
        "  n1([\"Ana\"])\n"
        "  n2(\"No\")\n"
        "  n1 -->|\"says\"| n2\n"
        "  classDef person fill:#ffffff,stroke:#7d8590,color:#1f2328\n"
        "  class n1 person\n"
        "  classDef claim fill:#ffffff,stroke:#7d8590,color:#1f2328\n"
        "  class n2 claim\n"
        "  linkStyle 0 stroke:#0a4a7d,color:#0a4a7d\n");
}

TEST_CASE("No character of a label means anything to Mermaid, Markdown or HTML") {
  const std::string text =
      mermaid_of(pair_named("%%{init: {}}%% \"x\"; `y` <b> &amp; #35; a[b] {c} |d|", "1. x - end"));
  CHECK(text.find("n1([\"#37;#37;#123;init#58; #123;#125;#125;#37;#37; #34;x#34;#59; #96;y#96; #60;b#62; #38;amp#59; "
                  "#35;35#59; a#91;b#93; #123;c#125; #124;d#124;\"])") != std::string::npos);
  CHECK(text.find("n2(\"1#46; x #45; end\")") != std::string::npos);
}

TEST_CASE("Long labels of a flowchart are cut between characters and counted") {
  std::string name;
  for (int i = 0; i < 201; ++i) name += "é";
  const auto exported = write_mermaid(pair_named(name, "b"), {});
  REQUIRE(exported);
  REQUIRE(exported->losses.size() == 1);
  CHECK(exported->losses.front().what == "ends of long labels");
  CHECK(exported->files.front().bytes.find("é…\"") != std::string::npos);
}

TEST_CASE("Edges that say the same of the same two nodes are one line with their number") {
  ExportedGraph graph = pair_named("a", "b");
  graph.edges.push_back(graph.edges.front());
  graph.edges.push_back(graph.edges.front());
  graph.edges.back().role = EdgeRole::oppose;
  const std::string text = mermaid_of(graph);
  CHECK(text.find("n1 -->|\"says ×2\"| n2\n  n1 -->|\"says\"| n2\n") != std::string::npos);
  CHECK(text.find("linkStyle 0 ") != std::string::npos);
  CHECK(text.find("linkStyle 1 ") != std::string::npos);
}

TEST_CASE("A flowchart of more lines than Mermaid draws is refused with what to do") {
  ExportedGraph graph = pair_named("a", "b");
  for (int i = 0; i < 500; ++i) {
    graph.edges.push_back(graph.edges.front());
    graph.edges.back().label = std::to_string(i);
  }
  const auto exported = write_mermaid(graph, {});
  REQUIRE_FALSE(exported);
  CHECK(exported.error().message.find("501 edges") != std::string::npos);
  CHECK(exported.error().remedy.find("--limit") != std::string::npos);
}

}  // namespace
}  // namespace standpoint::test
