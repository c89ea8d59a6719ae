// SPDX-License-Identifier: Apache-2.0
// Where the marks of every view lead, and what they say when pointed at.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "tests/cli/program_runs.hpp"
#include "tests/render/diagram/svg_facts.hpp"
#include "tests/support/health_data_hub.hpp"
#include "tests/support/places.hpp"

namespace standpoint::test {
namespace {

using Catch::Contains;

// Everything that a view can show: changes of sides, hearsay, someone unnamed, events, conflicts and agreements.
constexpr std::string_view kHarbour = R"yaml(
dossier: {title: The harbour, language: en}
sources:
  post: {title: The post, date: 2021-03-01, url: "https://example.org/post"}
  wire: {title: The wire, date: 2022-03-01, url: "https://example.org/wire?a=1&b=2"}
entities:
  ana: {type: person, name: Ana, wikidata: Q1}
  bob: {type: person, name: Bob, wikidata: Q2}
  cy: {type: company, name: Cy}
  act: {type: law, name: The act, date: 2020-05-05, wikidata: Q3}
issues: {quay: {text: "What of the quay?"}}
propositions:
  grow: {text: The quay should grow., kind: policy, issue: quay}
  safe: {text: The quay is safe., kind: fact}
claims:
  a1: {by: ana, about: grow, stance: oppose, date: 2020-01-01, source: post, quote: "no more quay"}
  a2: {by: ana, about: grow, stance: support, date: 2022-01-01, source: wire, quote: "more quay"}
  b1: {by: bob, about: grow, stance: oppose, date: 2021-02-01, source: post, quote: "enough quay"}
  b2: {by: bob, about: safe, stance: support, source: wire, reported_by: cy}
  c1: {by: cy, about: safe, stance: support, source: wire}
  c2: {by: cy, about: grow, stance: support, source: wire, quote: "we want quay", disputes: [b1]}
  a3: {by: ana, about: safe, stance: support, source: post}
relations:
  r1: {from: ana, type: criticises, to: cy, since: 2021, source: post, quote: "Cy is slow"}
  r2: {from: ana, type: member_of, to: cy, source: wire}
  r3: {from: bob, type: pays, to: unknown, source: post}
)yaml";

const std::vector<std::vector<std::string>> kEveryView = {
    {"relations"},
    {"positions"},
    {"matrix"},
    {"timeline"},
    {"conflicts"},
    {"conflicts", "--limit", "2"},
    {"conflicts", "--between", "bob", "--between", "cy"},
    {"ego", "ana"},
    {"provenance"},
    {"stream"},
    {"arguments"},
    {"network"},
    {"camps"},
};

using Elements = std::vector<facts::Element>;

Elements drawn(std::vector<std::string> words, const std::string& dossier, const std::string& link) {
  words.insert(words.begin(), "render");
  words.insert(words.end(), {"-d", dossier});
  if (!link.empty()) words.insert(words.end(), {"--link", link});
  const Outcome outcome = run(words);
  INFO(outcome.err);
  REQUIRE(outcome.code == kFine);
  const auto elements = facts::read_svg(outcome.out);
  REQUIRE(elements);
  return *elements;
}

// What stands for something of the dossier: every group but the legend and those that turn words.
bool is_mark(const facts::Element& element) {
  return element.name == "g" && !element.is("class", "sp-legend") && !element.attributes.contains("transform");
}

// Headings of types and counts of columns stand for no one record.
bool is_of_one_record(const facts::Element& element) {
  return is_mark(element) && !element.is("class", "sp-group") && !element.is("class", "sp-balance");
}

std::string href_of(const Elements& elements, const facts::Element& mark) {
  const facts::Element& parent = elements[mark.parent];
  return parent.name == "a" ? parent.attributes.at("href") : "";
}

}  // namespace

TEST_CASE("Every mark of every view says something when pointed at, and no bare shape of a colour stands outside one") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kHarbour);
  for (const auto& view : kEveryView) {
    const Elements elements = drawn(view, dossier, "");
    std::size_t marks = 0;
    for (std::size_t i = 0; i < elements.size(); ++i) {
      CAPTURE(view, elements[i].name, elements[i].attributes);
      if (is_mark(elements[i])) {
        ++marks;
        CHECK(elements[i + 1].name == "title");
        CHECK_FALSE(elements[i + 1].text.empty());
      }
      const auto& attributes = elements[i].attributes;
      const auto its_class = attributes.find("class");
      const bool stance = its_class != attributes.end() &&
                          (its_class->second.ends_with("-support") || its_class->second.ends_with("-oppose") ||
                           its_class->second.ends_with("-shift") || its_class->second.ends_with("-hostile"));
      if (stance) CHECK(elements[elements[i].parent].name == "g");
    }
    CHECK(marks > 2);
  }
}

TEST_CASE("With an id in the pattern every mark leads to a record of the dossier") {
  const LoadedDossier& reference = health_data_hub();
  const std::string folder = (source_root() / "data/health-data-hub").string();
  for (auto view : kEveryView) {
    if (view.size() == 2) view[1] = "cedric-o";
    if (view.size() == 5) view = {"conflicts", "--between", "gouvernement-francais", "--between", "cnll"};
    const Elements elements = drawn(view, folder, "#{id}");
    std::size_t marks = 0;
    for (const facts::Element& element : elements) {
      if (!is_of_one_record(element)) continue;
      ++marks;
      CAPTURE(view, element.attributes);
      const std::string href = href_of(elements, element);
      CHECK(href.starts_with("#"));
      CHECK(reference.dossier.find(std::string_view(href).substr(std::min<std::size_t>(1, href.size()))).kind !=
            RecordKind::none);
    }
    CHECK(marks > 2);
  }
}

TEST_CASE("With 'source' every mark that rests on an address leads there, and to no other place") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kHarbour);
  const std::set<std::string> addresses = {"https://example.org/post", "https://example.org/wire?a=1&amp;b=2",
                                           "https://www.wikidata.org/wiki/Q1", "https://www.wikidata.org/wiki/Q2",
                                           "https://www.wikidata.org/wiki/Q3"};
  for (const auto& view : kEveryView) {
    const Elements elements = drawn(view, dossier, "source");
    for (const facts::Element& element : elements) {
      if (!is_of_one_record(element)) continue;
      CAPTURE(view, element.attributes);
      const std::string id = element.attributes.at("id"), href = href_of(elements, element);
      const bool has_none = id == "cy" || id == "cy--column" || id == "quay";
      CHECK(href.empty() == has_none);
      if (!has_none) CHECK(addresses.contains(href));
    }
  }
}

TEST_CASE("A position leads to the last claim, a proposition by way of its first, and a tie to its first source") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kHarbour);
  const auto lead = [&](const std::vector<std::string>& view, const std::string& link, const std::string& id) {
    const Elements elements = drawn(view, dossier, link);
    for (const facts::Element& element : elements)
      if (element.is("id", id)) return href_of(elements, element);
    return std::string("no such mark");
  };
  CHECK(lead({"matrix"}, "#{id}", "ana--grow") == "#a2");
  CHECK(lead({"positions"}, "source", "ana--grow") == "https://example.org/wire?a=1&amp;b=2");
  CHECK(lead({"positions"}, "source", "grow") == "https://example.org/post");
  CHECK(lead({"relations"}, "source", "r1") == "https://example.org/post");
  CHECK(lead({"relations"}, "#{id}", "unknown--r3") == "#r3");
  CHECK(lead({"matrix"}, "https://example.org/{kind}/{id}", "quay") == "https://example.org/issue/quay");
  CHECK(lead({"timeline"}, "https://example.org/{kind}/{source}", "a1") == "https://example.org/claim/post");
  CHECK(lead({"timeline"}, "https://example.org/{kind}/{source}", "ana").empty());
  CHECK(lead({"ego", "ana"}, "https://example.org/?{url}", "r1") == "https://example.org/?https://example.org/post");
}

TEST_CASE("Two in conflict are told with the words of both sides, and lead to them") {
  const TemporaryFolder folder;
  const Elements elements = drawn({"conflicts"}, folder.write("dossier.yaml", kHarbour), "#{id}");
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (!elements[i].is("id", "bob--cy")) continue;
    CHECK_THAT(elements[i + 1].text, Contains("enough quay") && Contains("we want quay"));
    CHECK(href_of(elements, elements[i]).starts_with("#"));
    return;
  }
  FAIL("no line from bob to cy");
}

TEST_CASE("A pattern that leads nowhere, or everywhere to one place, is a mistake of usage") {
  const TemporaryFolder folder;
  const std::string dossier = folder.write("dossier.yaml", kHarbour);
  const auto refused = [&](const std::string& link) {
    const Outcome outcome = run({"render", "matrix", "-d", dossier, "--link", link});
    CHECK(outcome.code == kUsage);
    CHECK(outcome.out.empty());
    return outcome.err;
  };
  CHECK_THAT(refused("https://example.org/{ids}"),
             Contains("'{ids}' stands for nothing") && Contains("did you mean 'id'"));
  CHECK_THAT(refused("https://example.org/"), Contains("everything leads to one place") && Contains("write it like"));
  CHECK_THAT(refused("javascript:{id}"), Contains("is neither an http or https address nor a #anchor"));
  CHECK_THAT(refused("{id}"), Contains("is neither an http or https address nor a #anchor"));
  CHECK_THAT(refused("sources"), Contains("everything leads to one place"));
}

}  // namespace standpoint::test
