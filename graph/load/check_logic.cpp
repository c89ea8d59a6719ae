// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>

#include "graph/load/checks.hpp"
#include "graph/model/cycles.hpp"
#include "graph/model/implications.hpp"
#include "graph/model/replies.hpp"
#include "graph/text/codes.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kShownSteps = 12;  // of a circle

// `'a' → 'b' → 'a'`; the middle of a long circle is left out.
template <class NameOf>
std::string round_trip(const std::vector<std::uint32_t>& cycle, NameOf name_of) {
  std::string out;
  for (std::size_t i = 0; i < cycle.size(); ++i) {
    if (i == kShownSteps && i + 1 < cycle.size()) {
      out += fmt::format("{} more → ", cycle.size() - i);
      break;
    }
    out += fmt::format("'{}' → ", name_of(cycle[i]));
  }
  return out + fmt::format("'{}'", name_of(cycle.front()));
}

void check_part_of(Builder& builder) {
  const Dossier& dossier = builder.dossier;
  const RelationTypeId part_of = dossier.find_relation_type("part_of");
  std::vector<Arc> arcs;
  std::vector<std::uint32_t> relations;  // of each arc
  for (std::uint32_t i = 0; i < dossier.relations.size(); ++i) {
    const Relation& relation = dossier.relations[i];
    if (!relation.type.valid() || relation.type != part_of || !relation.from.valid() || !relation.to.valid() ||
        relation.from == relation.to)
      continue;
    arcs.emplace_back(relation.from.value, relation.to.value);
    relations.push_back(i);
  }
  const auto cycles = find_cycles(static_cast<std::uint32_t>(dossier.entities.size()), arcs);
  if (cycles.empty()) return;
  std::map<Arc, std::uint32_t> relation_of;
  for (std::size_t i = 0; i < arcs.size(); ++i) relation_of.emplace(arcs[i], relations[i]);
  const auto name_of = [&](std::uint32_t entity) { return dossier.names[dossier.entities[entity].id]; };
  const auto place_of = [&](std::uint32_t from, std::uint32_t to) {
    return dossier.relations[relation_of.at({from, to})].statement.where.span();
  };
  for (const auto& cycle : cycles)
    builder.diagnostics
        .add(codes::kPartOfCycle, place_of(cycle[0], cycle[1]),
             fmt::format("part_of goes in a circle: {}", round_trip(cycle, name_of)), "delete one of these relations")
        .notes.push_back({place_of(cycle.back(), cycle.front()), "the circle closes here"});
}

// True where `implies` has no cycle.
bool check_implies(Builder& builder) {
  const Dossier& dossier = builder.dossier;
  std::vector<Arc> arcs;
  for (std::uint32_t p = 0; p < dossier.propositions.size(); ++p)
    for (const PropositionId q : dossier.propositions_of(dossier.propositions[p].implies))
      if (q.valid()) arcs.emplace_back(p, q.value);
  const auto name_of = [&](std::uint32_t p) { return dossier.names[dossier.propositions[p].id]; };
  const auto cycles = find_cycles(static_cast<std::uint32_t>(dossier.propositions.size()), arcs);
  for (const auto& cycle : cycles)
    builder.diagnostics.add(
        codes::kImpliesCycle, id_span(dossier, ref(PropositionId{cycle.front()})),
        fmt::format("implies goes in a circle: {}", round_trip(cycle, name_of)),
        "propositions that imply each other are one proposition: merge them, or delete one 'implies'");
  return cycles.empty();
}

void check_contradictions(Builder& builder) {
  const Dossier& dossier = builder.dossier;
  const Implications implications(dossier);
  if (!implications.complete()) {
    builder.diagnostics.add(codes::kTooManyRecords, id_span(dossier, ref(PropositionId{0})),
                            fmt::format("what the {} propositions imply and contradict makes more than {} pairs",
                                        dossier.propositions.size(), Implications::kMostPairs),
                            "split the dossier, or delete some 'implies' or an 'exclusive'");
    return;
  }
  for (std::uint32_t i = 0; i < dossier.propositions.size(); ++i) {
    const PropositionId p{i};
    const Clash clash = implications.clash_within(p);
    if (!clash.first.valid()) continue;
    const auto name = [&](PropositionId q) { return dossier.names[dossier[q].id]; };
    const bool direct = clash.first == p || clash.second == p;
    const PropositionId other = clash.first == p ? clash.second : clash.first;
    builder.diagnostics
        .add(codes::kSelfContradiction, id_span(dossier, ref(p)),
             direct ? fmt::format("'{}' both implies and contradicts '{}'", name(p), name(other))
                    : fmt::format("'{}' implies both '{}' and '{}', which contradict each other", name(p),
                                  name(clash.first), name(clash.second)),
             "delete an 'implies' or a 'contradicts', or make the issue not exclusive")
        .notes.push_back({id_span(dossier, ref(other)), "it is defined here"});
  }
}

// One note for each proposition of whose accused some have not replied.
void note_unanswered_accusations(Builder& builder) {
  const Dossier& dossier = builder.dossier;
  const Replies replies(dossier);
  for (std::uint32_t i = 0; i < dossier.propositions.size(); ++i) {
    std::string silent;
    for (const EntityId accused : replies.silent({i}))
      silent += fmt::format("{}'{}'", silent.empty() ? "" : ", ", dossier.names[dossier[accused].id]);
    if (silent.empty()) continue;
    builder.diagnostics.add(codes::kAccusationWithoutReply, id_span(dossier, ref(PropositionId{i})),
                            fmt::format("'{}' accuses {}: no reply of the accused in this dossier",
                                        dossier.names[dossier.propositions[i].id], silent),
                            "code the reply of the accused as a claim, if they made one");
  }
}

}  // namespace

Span id_span(const Dossier& dossier, RecordRef record) {
  Span span = where_of(dossier, record).span();
  span.end = span.begin + static_cast<std::uint32_t>(dossier.id_of(record).size());
  return span;
}

void check_logic(Builder& builder) {
  check_part_of(builder);
  if (check_implies(builder)) check_contradictions(builder);
  if (!builder.incomplete) note_unanswered_accusations(builder);
}

}  // namespace standpoint
