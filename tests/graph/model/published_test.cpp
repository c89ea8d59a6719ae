// SPDX-License-Identifier: Apache-2.0
#include "graph/model/published.hpp"

#include <catch2/catch.hpp>

#include "tests/graph/load/loading.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kTown = R"(
sources:
  s: {title: Gazette, publisher: gazette-house, author: hidden}
  secret: {title: Leak, publish: false}
entities:
  ana: {type: person, name: Ana}
  ben: {type: person, name: Ben}
  hidden: {type: person, name: Hidden Person, aliases: [Deep Throat], publish: false}
  gazette-house: {type: media, name: Gazette House}
  port: {type: company, name: Port}
issues:
  quiet: {text: Which, publish: false}
propositions:
  grow: {text: It should grow., issue: quiet, implies: [dig, buried], benefits: [{entity: port, source: secret}, port, hidden]}
  dig: {text: Dig.}
  buried: {text: A secret plan., publish: false}
  charge: {text: Hidden Person was bribed., accuses: [hidden]}
  shared-charge: {text: They colluded., accuses: [hidden, port]}
claims:
  plain: {by: ana, about: grow, stance: support, source: s}
  joint: {by: [ana, hidden], about: grow, stance: support, source: s}
  alone: {by: hidden, about: grow, stance: support, source: s}
  leaked: {by: ana, about: dig, stance: support, source: secret}
  both-sources: {by: ana, about: dig, stance: oppose, source: [secret, s]}
  on-buried: {by: ana, about: buried, stance: support, source: s}
  on-charge: {by: ana, about: charge, stance: support, source: s}
  on-shared: {by: ana, about: shared-charge, stance: support, source: s}
  hearsay: {by: ben, about: dig, stance: support, source: s, reported_by: hidden}
  hearsay-two: {by: ben, about: dig, stance: support, source: s, reported_by: [hidden, gazette-house]}
  for-hidden: {by: ben, about: dig, stance: support, source: s, on_behalf_of: hidden, to: hidden}
  withheld: {by: ben, about: dig, stance: oppose, source: s, publish: false}
  answer: {by: ben, about: dig, stance: oppose, source: s, disputes: [leaked, plain, withheld], supports: [alone]}
relations:
  open: {from: ana, type: knows, to: ben, source: s, about: [grow, buried, hidden], against: [hidden, port]}
  to-hidden: {from: ana, type: knows, to: hidden, source: s}
  unsigned: {from: unknown, type: knows, to: ben, source: s}
  leaked-tie: {from: ana, type: knows, to: port, source: secret}
  off: {from: ana, type: knows, to: gazette-house, source: s, publish: false}
)";

std::vector<std::string> ids(const Dossier& dossier, std::span<const EntityId> list) {
  std::vector<std::string> out;
  for (const EntityId id : list) out.emplace_back(dossier.id_of(id));
  return out;
}

const Dossier& published() {
  static const LoadedDossier loaded = load(kTown);
  REQUIRE_FALSE(loaded.diagnostics.has_errors());
  return loaded.dossier;
}

}  // namespace

TEST_CASE("unpublished records and all that rests on them alone are gone") {
  CHECK(all_ids(published()) == std::vector<std::string>{"ana", "answer", "ben", "both-sources", "dig", "for-hidden",
                                                         "gazette-house", "grow", "hearsay-two", "joint", "on-shared",
                                                         "open", "plain", "port", "s", "shared-charge", "unsigned"});
}

TEST_CASE("asked for, unpublished records stay and are checked like others") {
  LoadOptions options;
  options.unpublished = true;
  const LoadedDossier loaded = load(kTown, options);
  CHECK(loaded.dossier.claims.size() == 13);
  CHECK(loaded.dossier.entities.size() == 5);
  const auto with_error = places("entities:\n  a: {type: person, name: A, publish: false, country: france}\n");
  CHECK(with_error == Places{"bad-value:2:55"});
}

TEST_CASE("lists lose the references to what is gone") {
  const Dossier& d = published();
  CHECK(ids(d, d.entities_of(claim(d, "joint").by)) == std::vector<std::string>{"ana"});
  CHECK(ids(d, d.entities_of(d.extra_of(claim(d, "hearsay-two").statement).reported_by)) ==
        std::vector<std::string>{"gazette-house"});
  CHECK(ids(d, d.entities_of(d.extra_of(relation(d, "open")).against)) == std::vector<std::string>{"port"});
  CHECK(ids(d, d.entities_of(proposition(d, "shared-charge").accuses)) == std::vector<std::string>{"port"});
  REQUIRE(d.records_of(d.extra_of(relation(d, "open")).about).size() == 1);
  CHECK(d.id_of(d.records_of(d.extra_of(relation(d, "open")).about)[0]) == "grow");
  REQUIRE(d.propositions_of(proposition(d, "grow").implies).size() == 1);
  CHECK(d.id_of(d.propositions_of(proposition(d, "grow").implies)[0]) == "dig");
  CHECK_FALSE(proposition(d, "grow").issue.valid());
}

TEST_CASE("a claim keeps its published sources, a benefit goes with its source or its entity") {
  const Dossier& d = published();
  const auto citations = d.citations_of(claim(d, "both-sources").statement.citations);
  REQUIRE(citations.size() == 1);
  CHECK(d.id_of(citations[0].source) == "s");
  const auto benefits = d.benefits_of(proposition(d, "grow").benefits);
  REQUIRE(benefits.size() == 1);
  CHECK(d.id_of(benefits[0].entity) == "port");
  CHECK(benefits[0].citations.empty());
}

TEST_CASE("a claim for an unpublished body is for no other body instead") {
  const Dossier& d = published();
  CHECK_FALSE(d.extra_of(claim(d, "for-hidden")).on_behalf_of.valid());
  CHECK(claim(d, "for-hidden").on_behalf_of_self);
  CHECK_FALSE(d.extra_of(claim(d, "for-hidden")).to.valid());
}

TEST_CASE("links between claims stay only where both claims do") {
  const Dossier& d = published();
  REQUIRE(d.argument_links.size() == 1);
  CHECK(d.id_of(d.argument_links[0].from) == "answer");
  CHECK(d.id_of(d.argument_links[0].to) == "plain");
}

TEST_CASE("no reference that is left points past its list, nor to another record than before") {
  const Dossier& d = published();
  for (const Claim& c : d.claims) {
    CHECK(d.find(d.names[c.id]) == ref(ClaimId{static_cast<std::uint32_t>(&c - d.claims.data())}));
    CHECK(c.about.value < d.propositions.size());
    for (const EntityId by : d.entities_of(c.by)) CHECK(by.value < d.entities.size());
    for (const Citation& citation : d.citations_of(c.statement.citations))
      CHECK(citation.source.value < d.sources.size());
  }
  CHECK(d.id_of(claim(d, "plain").about) == "grow");
  CHECK(d.id_of(relation(d, "open").from) == "ana");
  CHECK(d.id_of(relation(d, "open").to) == "ben");
  CHECK_FALSE(relation(d, "unsigned").from.valid());
  CHECK(d.find("hidden").kind == RecordKind::none);
  CHECK(d.find("withheld").kind == RecordKind::none);
}

TEST_CASE("an unpublished author is not named by text either") {
  const Dossier& d = published();
  CHECK(d.sources[0].author_text.empty());
  CHECK_FALSE(d.sources[0].author.valid());
  CHECK(d.id_of(d.sources[0].publisher) == "gazette-house");
}

TEST_CASE("nothing is copied where all is published") {
  LoadedDossier loaded = load("entities:\n  a: {type: person, name: A}\n");
  CHECK_FALSE(withhold_unpublished(loaded.dossier));
}
