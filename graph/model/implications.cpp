// SPDX-License-Identifier: Apache-2.0
#include "graph/model/implications.hpp"

#include <algorithm>

#include "graph/model/cycles.hpp"

namespace standpoint {
namespace {

using PropositionLists = std::vector<std::vector<PropositionId>>;

void sort_unique(std::vector<PropositionId>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

PropositionLists close_implications(const Dossier& dossier, bool& complete) {
  const auto count = static_cast<std::uint32_t>(dossier.propositions.size());
  std::vector<Arc> arcs;
  for (std::uint32_t p = 0; p < count; ++p)
    for (const PropositionId q : dossier.propositions_of(dossier.propositions[p].implies))
      if (q.valid()) arcs.emplace_back(p, q.value);
  PropositionLists implied(count);
  for (std::uint32_t p = 0; p < count; ++p) implied[p].push_back({p});
  const auto order = topological_order(count, arcs);
  if (!order) return implied;
  std::size_t pairs = 0;
  for (auto p = order->rbegin(); p != order->rend() && complete; ++p) {
    for (const PropositionId q : dossier.propositions_of(dossier.propositions[*p].implies))
      if (q.valid()) implied[*p].insert(implied[*p].end(), implied[q.value].begin(), implied[q.value].end());
    sort_unique(implied[*p]);
    pairs += implied[*p].size();
    complete = pairs <= Implications::kMostPairs;
  }
  return implied;
}

PropositionLists state_contradictions(const Dossier& dossier, const PropositionLists& implied, bool& complete) {
  const auto count = static_cast<std::uint32_t>(dossier.propositions.size());
  PropositionLists stated(count);
  const auto add = [&](PropositionId p, PropositionId q) {
    stated[p.value].push_back(q);
    stated[q.value].push_back(p);
  };
  PropositionLists by_issue(dossier.issues.size());
  for (std::uint32_t p = 0; p < count; ++p) {
    const Proposition& proposition = dossier.propositions[p];
    for (const PropositionId q : dossier.propositions_of(proposition.contradicts))
      if (q.valid()) add({p}, q);
    if (proposition.issue.valid() && dossier[proposition.issue].exclusive)
      by_issue[proposition.issue.value].push_back({p});
  }
  const auto implies = [&](PropositionId p, PropositionId q) {
    return std::binary_search(implied[p.value].begin(), implied[p.value].end(), q);
  };
  std::size_t pairs = 0;
  for (const auto& rivals : by_issue) {
    pairs += rivals.size() * rivals.size();
    complete = complete && pairs <= Implications::kMostPairs;
    for (std::size_t i = 0; i < rivals.size() && complete; ++i)
      for (std::size_t j = i + 1; j < rivals.size(); ++j)
        if (!implies(rivals[i], rivals[j]) && !implies(rivals[j], rivals[i])) add(rivals[i], rivals[j]);
  }
  for (auto& list : stated) sort_unique(list);
  return stated;
}

}  // namespace

Implications::Lists Implications::pack(const PropositionLists& lists) {
  Lists out;
  out.starts.push_back(0);
  for (const auto& list : lists) {
    out.items.insert(out.items.end(), list.begin(), list.end());
    out.starts.push_back(static_cast<std::uint32_t>(out.items.size()));
  }
  return out;
}

Implications::Implications(const Dossier& dossier) {
  const PropositionLists implied = close_implications(dossier, complete_);
  implied_ = pack(implied);
  stated_ = pack(state_contradictions(dossier, implied, complete_));
}

std::span<const PropositionId> Implications::implied_by(PropositionId p) const { return implied_.of(p); }

bool Implications::implies(PropositionId p, PropositionId q) const {
  const auto list = implied_by(p);
  return std::binary_search(list.begin(), list.end(), q);
}

std::span<const PropositionId> Implications::stated_contradictions(PropositionId p) const { return stated_.of(p); }

bool Implications::contradict(PropositionId p, PropositionId q) const {
  for (const PropositionId x : implied_by(p))
    for (const PropositionId y : stated_contradictions(x))
      if (implies(q, y)) return true;
  return false;
}

Clash Implications::clash_within(PropositionId p) const {
  for (const PropositionId x : implied_by(p))
    for (const PropositionId y : stated_contradictions(x))
      if (implies(p, y)) return {x, y};
  return {};
}

}  // namespace standpoint
