// SPDX-License-Identifier: Apache-2.0
#include "graph/query/dossier_relationships.hpp"

#include <algorithm>
#include <map>

#include "tests/graph/query/dossier_graph.hpp"
#include "tests/support/health_data_hub.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kSaid = R"(
relation_types:
  supports: {label: supports}
claims:
  one:
    by: [ana, ben]
    about: grow
    stance: support
    to: town
    on_behalf_of: guild
    reported_by: radio
    source: [{source: s20, quote: first}, {source: s20, quote: second}, s21]
    disputes: [{claim: two, by: speaker, quote: first}]
  two: {by: cy, about: shrink, stance: support, source: s20, supports: [{claim: three, requires: true}]}
  three: {by: source, about: pays, stance: 0.1, source: leader}
relations:
  ana-leads-port: {from: ana, type: leads, to: port, source: s20}
  yard-helps-bank: {from: yard, type: supports, to: bank, source: s20}
  complaint: {from: guild, type: files_complaint_with, to: town, against: [port, yard], about: [grow, bank], status: pending, source: s20}
  anonymous: {from: unknown, type: criticises, to: port, against: yard, source: s20}
)";

}  // namespace

TEST_CASE("each reference between records is a relationship") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  CHECK(view.ties("MAKES") == Ids{"ana one", "ben one", "cy two"});
  CHECK(view.ties("ABOUT") == Ids{"one grow", "three pays", "two shrink"});
  CHECK(view.ties("IN") == Ids{"one s20", "one s20", "one s21", "three leader", "two s20"});
  CHECK(view.ties("SUPPORTS") == Ids{"two three"});
  CHECK(view.ties("DISPUTES") == Ids{"one two"});
  CHECK(view.ties("TO") == Ids{"one town"});
  CHECK(view.ties("ON_BEHALF_OF") == Ids{"one guild"});
  CHECK(view.ties("REPORTED_BY") == Ids{"one radio"});
  CHECK(view.ties("IMPLIES") == Ids{"dredge grow", "quay north"});
  CHECK(view.ties("ANSWERS") ==
        Ids{"dredge growth", "grow growth", "north site", "quay site", "shrink growth", "south site"});
  CHECK(view.ties("BENEFITS") == Ids{"gift yard", "gift town"});
  CHECK(view.ties("PUBLISHED_BY") == Ids{"column paper", "leader paper"});
  CHECK(view.ties("AUTHORED_BY") == Ids{"column dora"});
  CHECK(view.ties("LEADS") == Ids{"ana port"});
  CHECK(view.ties("KNOWS").empty());
}

TEST_CASE("contradictions stand once, from the first id, and tell whether they are written or follow from an issue") {
  const Dossier d = harbour("");
  const DossierGraphView view(d);
  CHECK(view.ties("CONTRADICTS") == Ids{"grow shrink", "north south", "quay south"});
  CHECK(view.of(view.tie("grow", "CONTRADICTS", "shrink"), "origin") == "stated");
  CHECK(view.of(view.tie("north", "CONTRADICTS", "south"), "origin") == "issue");
}

TEST_CASE("a relation type whose name is taken stays apart") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  CHECK(view.ties("SUPPORTS_RELATION") == Ids{"yard bank"});
  CHECK(view.of(view.tie("yard", "SUPPORTS_RELATION", "bank"), "type") == "supports");
}

TEST_CASE("whom a relation is aimed at and what it concerns are relationships from its first end") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  CHECK(view.ties("AGAINST") == Ids{"guild port", "guild yard"});
  CHECK(view.ties("CONCERNS") == Ids{"guild grow", "guild bank"});
  const auto against = view.tie("guild", "AGAINST", "yard");
  CHECK(view.of(against, "relation") == "complaint");
  CHECK(view.of(against, "id") == "null");
  CHECK(view.of(against, "status") == "pending");
}

TEST_CASE("a relation of which an end is unknown is no relationship") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  CHECK(view.ties("CRITICISES").empty());
  CHECK_FALSE(view.graph.relationship({d.find("anonymous").index}).valid());
  const auto leads = view.graph.relationship({d.find("ana-leads-port").index});
  CHECK(view.of(leads, "id") == "ana-leads-port");
  CHECK(view.graph.relation(leads) == RelationId{d.find("ana-leads-port").index});
  CHECK_FALSE(view.graph.relation(view.tie("ana", "MAKES", "one")).valid());
}

TEST_CASE("the reference dossier has as many relationships of each type as it has references") {
  const DossierGraphView view(health_data_hub().dossier);
  const Dossier& d = view.dossier;
  std::size_t speakers = 0, citations = 0, relations = 0;
  for (const Claim& claim : d.claims) {
    speakers += claim.by.count;
    citations += claim.statement.citations.count;
  }
  std::map<std::string, std::size_t> by_type;
  for (const Relation& r : d.relations)
    if (r.from.valid() && r.to.valid()) {
      ++relations;
      ++by_type[query::relation_type_name(d.names[d[r.type].name], {})];
    }
  CHECK(view.ties("MAKES").size() == speakers);
  CHECK(view.ties("ABOUT").size() == d.claims.size());
  CHECK(view.ties("IN").size() == citations);
  CHECK(view.ties("SUPPORTS").size() + view.ties("DISPUTES").size() == d.argument_links.size());
  for (const auto& [type, count] : by_type) CHECK(view.ties(type).size() == count);
  std::size_t stored = 0;
  for (query::TypeId type = 0; type < view.graph.types().size(); ++type)
    if (!view.graph.is_derived(type)) stored += view.graph.statistics(type).count;
  CHECK(stored == view.graph.relationship_count());
  CHECK(relations > 0);
}

TEST_CASE("what is not published is not there") {
  const std::string said =
      std::string(kSaid) + "  secret: {from: ben, type: leads, to: bank, source: s20, publish: false}\n";
  const Dossier d = harbour(said);
  const DossierGraphView view(d);
  CHECK(view.ties("LEADS") == Ids{"ana port"});
  LoadOptions all;
  all.unpublished = true;
  const LoadedDossier loaded = load(std::string(kHarbour) + said, all);
  CHECK(DossierGraphView(loaded.dossier).ties("LEADS") == Ids{"ana port", "ben bank"});
}

TEST_CASE("lists of relationships are in order of type, then number, and the same from both ends") {
  const DossierGraphView view(health_data_hub().dossier);
  const auto& graph = view.graph;
  const auto key = [](const query::Adjacent& a) { return std::pair(a.type, a.relationship); };
  std::size_t seen = 0;
  for (const query::NodeId node : graph.nodes().all())
    for (const bool out : {true, false}) {
      const auto all = out ? graph.outgoing(node) : graph.incoming(node);
      CHECK(std::is_sorted(all.begin(), all.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); }));
      for (const query::Adjacent& a : all) {
        ++seen;
        const query::RelationshipEnds ends = graph.ends(a.relationship);
        CHECK(ends.type == a.type);
        CHECK((out ? ends.start : ends.end) == node);
        CHECK((out ? ends.end : ends.start) == a.other);
      }
    }
  CHECK(seen == 2 * graph.relationship_count());
}
