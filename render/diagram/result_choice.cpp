// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/result_choice.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/diagram/most_active.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {
namespace {

using query::DossierType;
using query::NodeId;
using query::RelationshipId;

class Chooser {
 public:
  Chooser(const ResultLines& relationships, ResultElements elements, const ResultLimits& limits) : limits_(limits) {
    out_.elements = std::move(elements);
    const auto& nodes = out_.elements.nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) number_[nodes[i]] = i;
    kept_.assign(nodes.size(), true);
    for (const RelationshipId id : out_.elements.relationships)
      for (const LineLook& look : relationships.looks_of(id)) out_.lines[look].push_back(id);
    out_.all_lines = out_.lines.size();
  }

  ChosenResult choose() {
    if (kept_.size() > limits_.nodes || out_.lines.size() > limits_.followed) keep_most_active();
    if (out_.lines.size() > limits_.lines) drop_lines();
    for (std::size_t i = 0; i < kept_.size(); ++i)
      if (kept_[i]) out_.nodes.insert(out_.elements.nodes[i]);
    out_.activity = activity();
    return std::move(out_);
  }

 private:
  std::vector<std::size_t> activity() const {
    std::vector<std::size_t> count(kept_.size());
    for (const auto& [look, relationships] : out_.lines) {
      count[number_.at(look.from)] += relationships.size();
      count[number_.at(look.to)] += relationships.size();
    }
    return count;
  }

  // Nodes without any relationship take what room is left.
  void keep_most_active() {
    const std::vector<std::size_t> active = activity();
    std::vector<std::pair<std::size_t, std::size_t>> ends;
    ends.reserve(out_.lines.size());
    for (const auto& [look, relationships] : out_.lines) ends.emplace_back(number_.at(look.from), number_.at(look.to));
    kept_ = keep_followable(active, ends, limits_.nodes, limits_.followed);
    const auto count = static_cast<std::size_t>(std::count(kept_.begin(), kept_.end(), true));
    std::size_t room = limits_.nodes - std::min(limits_.nodes, count);
    for (std::size_t i = 0; i < kept_.size() && room > 0; ++i) {
      if (active[i] > 0) continue;
      kept_[i] = true;
      --room;
    }
    std::erase_if(out_.lines, [&](const auto& line) {
      return !kept_[number_.at(line.first.from)] || !kept_[number_.at(line.first.to)];
    });
  }

  // Nodes that lose all of their lines go with them.
  void drop_lines() {
    const std::vector<std::size_t> before = activity();
    const auto worth = [&](const LineLook& look) {
      return before[number_.at(look.from)] + before[number_.at(look.to)];
    };
    std::vector<LineLook> order;
    for (const auto& [look, relationships] : out_.lines) order.push_back(look);
    std::stable_sort(order.begin(), order.end(),
                     [&](const LineLook& a, const LineLook& b) { return worth(a) > worth(b); });
    for (std::size_t i = limits_.lines; i < order.size(); ++i) out_.lines.erase(order[i]);
    const std::vector<std::size_t> after = activity();
    for (std::size_t i = 0; i < kept_.size(); ++i)
      if (before[i] > 0 && after[i] == 0) kept_[i] = false;
  }

  const ResultLimits& limits_;
  std::map<NodeId, std::size_t> number_;  // where it stands among the elements
  std::vector<bool> kept_;
  ChosenResult out_;
};

template <class T>
bool all_among(const std::set<T>& some, const std::set<T>& all) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

ResultColumns columns_of_claims(const std::set<RecordKind>& kinds, std::string_view language) {
  const auto name = [&](const Phrase& phrase) { return std::string(phrase.in(language)); };
  ResultColumns out;
  const bool actors = kinds.contains(RecordKind::entity), sources = kinds.contains(RecordKind::source);
  const bool propositions = kinds.contains(RecordKind::proposition);
  if (actors || sources) out.headings.push_back(name(actors ? phrases::kActors : phrases::kSources));
  out.of[RecordKind::entity] = 0;
  out.of[RecordKind::claim] = static_cast<int>(out.headings.size());
  out.headings.push_back(name(phrases::kClaims));
  const int last = static_cast<int>(out.headings.size());
  out.of[RecordKind::proposition] = last;
  out.of[RecordKind::source] = actors ? last : 0;
  if (actors && sources && propositions)
    out.headings.push_back(fmt::format("{}, sources", phrases::kPropositions.in(language)));
  else if (propositions || (actors && sources))
    out.headings.push_back(name(propositions ? phrases::kPropositions : phrases::kSources));
  return out;
}

}  // namespace

ChosenResult choose_result(const ResultLines& relationships, ResultElements elements, const ResultLimits& limits) {
  return Chooser(relationships, std::move(elements), limits).choose();
}

std::optional<ResultColumns> columns_of(const ChosenResult& chosen, const query::DossierPropertyGraph& graph,
                                        std::string_view language, int most) {
  std::set<query::TypeId> types;
  std::set<RecordKind> kinds;
  for (const auto& [look, relationships] : chosen.lines) types.insert(graph.ends(relationships.front()).type);
  for (const NodeId node : chosen.nodes) kinds.insert(graph.nodes().kind(node));
  const auto id = [](DossierType type) { return query::type_of(type); };
  if (types.empty()) return std::nullopt;
  if (types == std::set{id(DossierType::position)} && all_among(kinds, {RecordKind::entity, RecordKind::proposition}))
    return ResultColumns{{{RecordKind::entity, 0}, {RecordKind::proposition, 1}}, {}};
  const bool of_claims =
      all_among(types, {id(DossierType::makes), id(DossierType::about), id(DossierType::in)}) &&
      all_among(kinds, {RecordKind::entity, RecordKind::claim, RecordKind::proposition, RecordKind::source});
  if (!of_claims) return std::nullopt;
  ResultColumns columns = columns_of_claims(kinds, language);
  if (static_cast<int>(columns.headings.size()) > most) return std::nullopt;
  return columns;
}

}  // namespace standpoint
