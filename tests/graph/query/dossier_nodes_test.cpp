// SPDX-License-Identifier: Apache-2.0
#include "graph/query/dossier_nodes.hpp"

#include <algorithm>

#include "tests/graph/query/dossier_graph.hpp"
#include "tests/support/health_data_hub.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kSaid = R"(
claims:
  b-claim: {by: ana, about: grow, stance: support, source: s20}
  a-claim: {by: ben, about: grow, stance: oppose, source: s20}
)";

}  // namespace

TEST_CASE("nodes are numbered by kind, then by id, whatever the order of the files") {
  const Dossier d = harbour(kSaid);
  const query::DossierNodes nodes(d);
  REQUIRE(nodes.count() ==
          d.entities.size() + d.propositions.size() + d.issues.size() + d.claims.size() + d.sources.size());
  std::vector<std::pair<int, std::string>> order;
  const std::array kinds = {RecordKind::entity, RecordKind::proposition, RecordKind::issue, RecordKind::claim,
                            RecordKind::source};
  for (const query::NodeId node : nodes.all()) {
    const RecordRef record = nodes.record(node);
    order.emplace_back(std::find(kinds.begin(), kinds.end(), record.kind) - kinds.begin(), d.id_of(record));
    CHECK(nodes.node(record) == node);
  }
  CHECK(std::is_sorted(order.begin(), order.end()));
}

TEST_CASE("an entity has the labels of all its types and of those above them, and Actor where it is one") {
  const Dossier d = load_right(
      "entities:\n"
      "  hub: {type: [public_body, system], name: Hub}\n"
      "  law: {type: law, name: Law}\n"
      "  crowd: {type: collective, name: Crowd}\n"
      "  ana: {type: person, name: Ana}\n");
  const DossierGraphView view(d);
  CHECK(view.labels("hub") == Ids{"Entity", "Actor", "Organization", "PublicBody", "System"});
  CHECK(view.labels("law") == Ids{"Entity", "Law"});
  CHECK(view.labels("crowd") == Ids{"Entity", "Actor", "Collective"});
  CHECK(view.labels("ana") == Ids{"Entity", "Actor", "Person"});
  CHECK(view.with("Actor") == Ids{"ana", "crowd", "hub"});
  CHECK(view.with("PublicBody") == Ids{"hub"});
  CHECK(view.with("Court").empty());
}

TEST_CASE("every label has exactly the nodes that carry it") {
  const DossierGraphView view(health_data_hub().dossier);
  const auto& graph = view.graph;
  for (query::LabelId label = 0; label < graph.labels().size(); ++label) {
    std::vector<query::NodeId> carrying;
    for (const query::NodeId node : graph.nodes().all()) {
      const auto labels = graph.labels_of(node);
      CHECK(std::is_sorted(labels.begin(), labels.end()));
      if (std::find(labels.begin(), labels.end(), label) != labels.end()) carrying.push_back(node);
    }
    const auto with = graph.nodes_with(label);
    CHECK(std::vector(with.begin(), with.end()) == carrying);
  }
  CHECK(view.with("Claim").size() == view.dossier.claims.size());
  CHECK(view.with("Source").size() == view.dossier.sources.size());
  CHECK(view.with("Entity").size() == view.dossier.entities.size());
}

TEST_CASE("a node is found by its id, and entities by their name in the language asked for") {
  const Dossier d = harbour(kSaid);
  const DossierGraphView view(d);
  const auto found = [&](const DossierGraphView& where, std::string_view key, std::string_view text) {
    Ids out;
    const auto all = where.graph.find(where.key(key), query::Value::borrowed(text)).value();
    for (const query::NodeId node : all) out.push_back(where.id(node));
    return out;
  };
  for (const query::NodeId node : view.graph.nodes().all())
    CHECK(found(view, "id", view.id(node)) == Ids{view.id(node)});
  CHECK(found(view, "id", "nobody").empty());
  CHECK(found(view, "name", "Town") == Ids{"town"});
  CHECK(found(view, "name", "Ville").empty());
  CHECK(found(view, "name", "town").empty());
  CHECK(found(DossierGraphView(d, {"fr", {}}), "name", "Ville") == Ids{"town"});
  CHECK(view.graph.find(view.key("id"), query::Value::integer(1))->empty());
  CHECK_FALSE(view.graph.find(view.key("text"), query::Value::borrowed("x")).has_value());
}
