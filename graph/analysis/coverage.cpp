// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/coverage.hpp"

#include <algorithm>

namespace standpoint {
namespace {

void count_sources(const Dossier& d, const Statement& statement, std::vector<std::size_t>& counts) {
  for (const Citation& citation : d.citations_of(statement.citations))
    if (citation.source.valid()) ++counts[citation.source.value];
}

// Who takes each side of a proposition: actors in their own words or acts, and sources in their own voice.
struct Sides {
  std::vector<EntityId> actors[2];
  std::vector<SourceId> sources[2];
};

void add_stance(const Dossier& d, const Claim& claim, Sides& sides) {
  const int sign = sign_of(claim.stance);
  if (sign == 0 || claim.statement.words == Words::ascribed || claim.statement.hearsay) return;
  const std::size_t side = sign > 0 ? 0 : 1;
  for (const EntityId speaker : d.entities_of(claim.by)) sides.actors[side].push_back(speaker);
  if (!claim.by_source) return;
  for (const Citation& citation : d.citations_of(claim.statement.citations))
    if (citation.source.valid()) sides.sources[side].push_back(citation.source);
}

template <class IdType>
std::vector<IdType> distinct(std::vector<IdType> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

void add_one_sided(std::vector<Sides>& all, Coverage& out) {
  for (std::uint32_t p = 0; p < all.size(); ++p) {
    Sides& sides = all[p];
    if (sides.actors[0].empty() == sides.actors[1].empty()) continue;
    const bool supported = !sides.actors[0].empty();
    out.one_sided.push_back({{p},
                             supported,
                             distinct(std::move(sides.actors[supported ? 0 : 1])),
                             distinct(std::move(sides.sources[0])),
                             distinct(std::move(sides.sources[1]))});
  }
  std::stable_sort(out.one_sided.begin(), out.one_sided.end(),
                   [](const OneSided& a, const OneSided& b) { return a.actors.size() > b.actors.size(); });
}

void add_parts(const Dossier& d, const DossierGraph& graph, const DossierGraph::EdgeFilter& filter, Coverage& out) {
  const Components components = graph.components(filter);
  std::vector<std::size_t> entities(components.count, 0);
  std::vector<std::size_t> size(components.count, 0);
  for (Vertex v = 0; v < graph.vertex_count(); ++v) {
    ++size[components.of[v]];
    if (v < d.entities.size()) ++entities[components.of[v]];
  }
  for (std::uint32_t part = 0; part < components.count; ++part) {
    if (size[part] > 1 && entities[part] > 0) ++out.parts;
    if (size[part] > 1) out.largest_part = std::max(out.largest_part, entities[part]);
  }
  for (std::uint32_t e = 0; e < d.entities.size(); ++e)
    if (size[components.of[e]] == 1) out.untied.push_back({e});
}

// Counts the claims by source, and adds the time that they span, who is silent, what nobody addressed, and one side.
void add_claims(const Dossier& d, const std::function<bool(const Claim&)>& admits, Coverage& out) {
  out.claims_of_source.assign(d.sources.size(), 0);
  std::vector<bool> speaks(d.entities.size(), false);
  std::vector<bool> addressed(d.propositions.size(), false);
  std::vector<Sides> sides(d.propositions.size());
  for (const Claim& claim : d.claims) {
    if (admits && !admits(claim)) continue;
    count_sources(d, claim.statement, out.claims_of_source);
    addressed[claim.about.value] = true;
    for (const EntityId speaker : d.entities_of(claim.by)) speaks[speaker.value] = true;
    add_stance(d, claim, sides[claim.about.value]);
    const Date made = d.date_of(claim);
    if (!made.given()) continue;
    if (!out.first.given() || made.latest < out.first.latest) out.first = made;
    if (!out.last.given() || made.latest > out.last.latest) out.last = made;
  }
  for (std::uint32_t e = 0; e < d.entities.size(); ++e)
    if (!speaks[e] && any_is_a(d.entities[e].types, EntityType::actor)) out.silent_actors.push_back({e});
  for (std::uint32_t p = 0; p < d.propositions.size(); ++p)
    if (!addressed[p]) out.unaddressed.push_back({p});
  add_one_sided(sides, out);
}

}  // namespace

Coverage measure_coverage(const Dossier& d, const DossierGraph& graph,
                          const std::function<bool(const Claim&)>& admits_claim,
                          const std::function<bool(const Relation&)>& admits_relation) {
  Coverage out;
  add_claims(d, admits_claim, out);
  out.relations_of_source.assign(d.sources.size(), 0);
  for (const Relation& relation : d.relations)
    if (!admits_relation || admits_relation(relation)) count_sources(d, relation.statement, out.relations_of_source);
  add_parts(
      d, graph,
      [&](const GraphEdge& edge) {
        switch (edge.kind) {
          case EdgeKind::relation:
          case EdgeKind::against:
          case EdgeKind::concerns: return !admits_relation || admits_relation(d.relations[edge.record]);
          case EdgeKind::authorship:
          case EdgeKind::stance: return !admits_claim || admits_claim(d.claims[edge.record]);
          default: return false;
        }
      },
      out);
  return out;
}

}  // namespace standpoint
