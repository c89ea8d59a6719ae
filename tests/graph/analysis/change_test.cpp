// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/change.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "tests/graph/load/loading.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// A text with one thing put for another, wherever it stands.
std::string with(std::string text, std::initializer_list<std::pair<std::string_view, std::string_view>> changes) {
  for (const auto& [from, to] : changes) {
    REQUIRE(text.find(from) != std::string::npos);
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
      text.replace(at, from.size(), to);
  }
  return text;
}

const std::string kPort = R"yaml(
dossier: {title: The port, language: en}
sources:
  gazette: {title: Ships, date: 2024-03-02}
  minutes: {title: Minutes, date: 2022-05}
entities:
  ana: {type: person, name: Ana Ruiz, tags: [council, port]}
  ben: {type: person, name: Ben Moss}
  harbour: {type: company, name: Harbour Ltd}
propositions:
  expand: {text: The port should be extended., implies: [works]}
  works: {text: There should be works.}
claims:
  - {by: ana, about: expand, stance: support, source: gazette}
  - {by: ben, about: expand, stance: oppose, source: minutes, quote: no need, disputes: [ana--expand--gazette]}
  - {id: ben-on-works, by: ben, about: works, stance: neutral, source: gazette, supports: [ben--expand--minutes]}
relations:
  - {from: ana, type: leads, to: harbour, source: minutes}
)yaml";

struct Pair {
  LoadedDossier before, after;
  Change change;

  Pair(const std::string& a, const std::string& b)
      : before(load(a)), after(load(b)), change(find_change(before.dossier, after.dossier)) {
    REQUIRE_FALSE(before.diagnostics.has_errors());
    REQUIRE_FALSE(after.diagnostics.has_errors());
  }
};

// `claims x added`, `claims a->b renamed`, `claims x edited: key, key (fr)`.
std::vector<std::string> lines(const Pair& pair) {
  std::vector<std::string> out;
  for (const RecordChange& c : pair.change.records.all) {
    const auto was = c.before ? id_of(pair.before.dossier, {c.section, *c.before}) : std::string_view();
    const auto is = c.after ? id_of(pair.after.dossier, {c.section, *c.after}) : std::string_view();
    std::string line(kSections[static_cast<std::size_t>(c.section)]);
    line += !c.before ? fmt::format(" {} added", is) : !c.after ? fmt::format(" {} removed", was) : "";
    if (c.renamed) line += fmt::format(" {}->{} {}", was, is, c.id_follows ? "follows" : "renamed");
    if (!c.renamed && c.before && c.after) line += fmt::format(" {} edited", is);
    for (const FieldChange& field : c.fields)
      line += fmt::format("{}{}{}", &field == &c.fields.front() ? ": " : ", ", field.key,
                          field.part.empty() ? "" : fmt::format(" ({})", field.part));
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> lines(const std::string& a, const std::string& b) { return lines(Pair(a, b)); }

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("what is added, removed and edited is told by section and id, key by key") {
  const std::string after = with(kPort, {{"  ben: {type: person, name: Ben Moss}",
                                          "  carl: {type: person, name: Carl}\n  ben: {type: person, name: "
                                          "Ben Moss, tags: [press]}"},
                                         {"stance: neutral", "stance: oppose"},
                                         {"  - {from: ana, type: leads, to: harbour, source: minutes}", "  []"}});
  CHECK(lines(kPort, after) == Lines{"entities ben edited: tags", "entities carl added",
                                     "claims ben-on-works edited: stance", "relations ana--leads--harbour removed"});
}

TEST_CASE("an entity that is renamed takes what names it along, and the ids made from it") {
  const std::string after = with(kPort, {{"  ana:", "  ana-ruiz:"},
                                         {"by: ana,", "by: ana-ruiz,"},
                                         {"[ana--expand", "[ana-ruiz--expand"},
                                         {"from: ana,", "from: ana-ruiz,"}});
  CHECK(lines(kPort, after) == Lines{"entities ana->ana-ruiz renamed",
                                     "claims ana--expand--gazette->ana-ruiz--expand--gazette follows",
                                     "relations ana--leads--harbour->ana-ruiz--leads--harbour follows"});
}

TEST_CASE("renames of a source, of a proposition that others imply and of a claim that is answered go together") {
  const std::string after = with(kPort, {{"  works:", "  building:"},
                                         {"[works]", "[building]"},
                                         {"about: works", "about: building"},
                                         {"  expand:", "  extend:"},
                                         {"about: expand", "about: extend"},
                                         {"  gazette:", "  gazette-2024:"},
                                         {"source: gazette", "source: gazette-2024"},
                                         {"id: ben-on-works", "id: ben-on-building"},
                                         {"ana--expand--gazette", "ana--extend--gazette-2024"},
                                         {"ben--expand--minutes", "ben--extend--minutes"}});
  CHECK(lines(kPort, after) == Lines{"sources gazette->gazette-2024 renamed", "propositions works->building renamed",
                                     "propositions expand->extend renamed",
                                     "claims ana--expand--gazette->ana--extend--gazette-2024 follows",
                                     "claims ben--expand--minutes->ben--extend--minutes follows",
                                     "claims ben-on-works->ben-on-building renamed"});
}

TEST_CASE("a claim whose made id follows a rename is still one when it is edited too") {
  const std::string after = with(
      kPort, {{"  ben:", "  benjamin:"}, {"by: ben,", "by: benjamin,"}, {"[ben--", "[benjamin--"}, {"no need", "no"}});
  CHECK(lines(kPort, after) == Lines{"entities ben->benjamin renamed",
                                     "claims ben--expand--minutes->benjamin--expand--minutes follows: source"});
}

TEST_CASE("what is renamed and edited at once is one where what tells it from others is its own") {
  const std::string after = with(kPort, {{"id: ben-on-works", "id: b-on-works"},
                                         {"stance: neutral", "stance: 0.1"},
                                         {"  ben:", "  benjamin:"},
                                         {"by: ben,", "by: benjamin,"},
                                         {"[ben--", "[benjamin--"},
                                         {"name: Ben Moss", "name: Ben Moss, tags: [press]"}});
  CHECK(lines(kPort, after) == Lines{"entities ben->benjamin renamed: tags",
                                     "claims ben-on-works->b-on-works renamed: stance",
                                     "claims ben--expand--minutes->benjamin--expand--minutes follows"});
  const std::string twice =
      with(kPort, {{"  ben:", "  carl: {type: person, name: Ben Moss, tags: [a]}\n  benjamin:"},
                   {"by: ben,", "by: benjamin,"},
                   {"[ben--", "[benjamin--"},
                   {"{type: person, name: Ben Moss}", "{type: person, name: Ben Moss, tags: [press]}"}});
  CHECK(lines(kPort, twice).front() == "entities ben removed");
}

TEST_CASE("a record with another id and another word is removed and added") {
  const std::string after = with(kPort, {{"id: ben-on-works", "id: b-on-works"}, {"about: works", "about: expand"}});
  CHECK(lines(kPort, after) == Lines{"claims b-on-works added", "claims ben-on-works removed"});
}

TEST_CASE("claims that lead to each other in a circle are renamed together") {
  const std::string circle = R"yaml(
entities: {ana: {type: person, name: Ana}}
propositions: {p: {text: One.}}
claims:
  c1: {by: ana, about: p, stance: support, disputes: [c2]}
  c2: {by: ana, about: p, stance: oppose, disputes: [c1]}
)yaml";
  const std::string after = with(circle, {{"c1", "d1"}, {"c2", "d2"}});
  CHECK(lines(circle, after) == Lines{"claims c1->d1 renamed", "claims c2->d2 renamed"});
  CHECK(lines(circle, with(after, {{"oppose", "-0.9"}})) ==
        Lines{"claims c1 removed", "claims c2 removed", "claims d1 added", "claims d2 added"});  // two by one on one
}

TEST_CASE("a type of tie is renamed with the ties of that type") {
  const std::string types = with(kPort, {{"relations:", "relation_types: {hosts_it: {label: hosts}}\nrelations:"},
                                         {"type: leads", "type: hosts_it"}});
  CHECK(lines(types, with(types, {{"hosts_it", "lodges"}})) ==
        Lines{"relations ana--hosts-it--harbour->ana--lodges--harbour follows",
              "relation_types hosts_it->lodges renamed"});
}

TEST_CASE("an override of a built-in type of tie is an edit of it") {
  const std::string after = kPort + "relation_types: {leads: {polarity: 1}}\n";
  CHECK(lines(kPort, after) == Lines{"relation_types leads edited: polarity"});
}

TEST_CASE("the order of lists without a meaning, defaults and the dossier's own language make no difference") {
  const std::string after = with(kPort, {{"[council, port]", "[port, council]"},
                                         {"name: Ben Moss", "name: {en: Ben Moss}"},
                                         {"stance: support, source: gazette", "stance: 1.0"},
                                         {"stance: neutral, source: gazette", "stance: 0"},
                                         {"dossier:", "defaults: {source: gazette}\ndossier:"}});
  CHECK(lines(kPort, after) == Lines{});
}

TEST_CASE("another language of the dossier is one change, not one of each text") {
  CHECK(lines(kPort, with(kPort, {{"language: en", "language: fr"}})) == Lines{"dossier  edited: language"});
}

TEST_CASE("each wording of a text is compared by its language") {
  const std::string before = with(kPort, {{"name: Ben Moss", "name: {fr: Ben M., en: Ben Moss}"}});
  CHECK(lines(before, with(before, {{"fr: Ben M.", "fr: Benoît M."}})) == Lines{"entities ben edited: name (fr)"});
  CHECK(lines(before, with(before, {{"fr: Ben M.", "de: Ben M."}})) ==
        Lines{"entities ben edited: name (de), name (fr)"});
}

TEST_CASE("an id that was a claim and is an entity is removed and added") {
  const std::string after = with(kPort, {{"id: ben-on-works, by: ben, about", "id: other, by: ben, about"},
                                         {"about: works", "about: expand"},
                                         {"entities:", "entities:\n  ben-on-works: {type: person, name: B}"}});
  CHECK(lines(kPort, after) ==
        Lines{"entities ben-on-works added", "claims ben-on-works removed", "claims other added"});
}

TEST_CASE("counts say how many there were, are, and what happened to them") {
  const Pair pair(kPort, with(kPort, {{"  ana:", "  ana-ruiz:"},
                                      {"by: ana,", "by: ana-ruiz,"},
                                      {"[ana--expand", "[ana-ruiz--expand"},
                                      {"from: ana,", "from: ana-ruiz,"},
                                      {"stance: neutral", "stance: 0.1"},
                                      {"  harbour:", "  new: {type: person, name: New}\n  harbour:"}}));
  const SectionCount entities = pair.change.records[Section::entities], claims = pair.change.records[Section::claims];
  CHECK((entities.before == 3 && entities.after == 4 && entities.added == 1 && entities.renamed == 1));
  CHECK((claims.before == 3 && claims.after == 3 && claims.edited == 1 && claims.renamed == 1 && claims.removed == 0));
}

TEST_CASE("what is not published is no part of a comparison") {
  const std::string hidden =
      with(kPort, {{"  harbour:", "  secret: {type: person, name: Secret, publish: false}\n  harbour:"}});
  CHECK(lines(kPort, hidden) == Lines{});
  CHECK(lines(kPort, with(kPort, {{"name: Ben Moss", "name: Ben Moss, publish: false"}})) ==
        Lines{"entities ben removed", "claims ben--expand--minutes removed", "claims ben-on-works removed"});
}
