// SPDX-License-Identifier: Apache-2.0
#include "cli/argument_data.hpp"

#include <algorithm>

#include "cli/record_data.hpp"
#include "render/wording/arguments.hpp"

namespace standpoint {
namespace {

std::string_view linker(ArgumentLink::By by) {
  switch (by) {
    case ArgumentLink::By::speaker: return "speaker";
    case ArgumentLink::By::source: return "source";
    case ArgumentLink::By::coder: break;
  }
  return "coder";
}

// The label of the grounded labelling, as researchers call it.
std::string_view label_of(ClaimStatus status) {
  switch (status) {
    case ClaimStatus::standing: return "in";
    case ClaimStatus::defeated: return "out";
    case ClaimStatus::undecided: break;
  }
  return "undecided";
}

}  // namespace

ValueFields argument_data(const Dossier& d, const Argumentation& arguments, const Replies& replies, ClaimId id) {
  const Claim& claim = d[id];
  const ArguedClaim& argued = arguments[id];
  ValueList answered_by, answers, supported_by, supports, sources;
  for (const ClaimReply& reply : arguments.replies_to(id))
    answered_by.push_back(ValueFields{{"claim", d.id_of(reply.from)},
                                      {"by", linker(d.argument_links[reply.link].by)},
                                      {"rebuttal", reply.rebuttal},
                                      {"returned", reply.returned}});
  for (const ClaimReply& reply : arguments.replies_by(id)) answers.emplace_back(d.id_of(reply.to));
  for (const ClaimSupport& support : arguments.supports_of(id))
    supported_by.push_back(ValueFields{{"claim", d.id_of(support.from)}, {"required", support.required}});
  for (const ClaimSupport& support : arguments.supports_by(id)) supports.emplace_back(d.id_of(support.to));
  for (const Citation& citation : d.citations_of(claim.statement.citations))
    if (citation.source.valid()) sources.emplace_back(d.id_of(citation.source));
  return {{"id", d.id_of(id)},
          {"by", claim.by_source ? ValueList{Value("source")} : id_list(d, d.entities_of(claim.by))},
          {"about", d.id_of(claim.about)},
          {"stance", as_written(claim.stance)},
          {"status", keyword(argued.status)},
          {"label", label_of(argued.status)},
          {"thread", value_if(argued.thread != ArguedClaim::kNoThread, argued.thread)},
          {"answered_by", std::move(answered_by)},
          {"answers", std::move(answers)},
          {"supported_by", std::move(supported_by)},
          {"supports", std::move(supports)},
          {"because", id_list(d, arguments.reasons_of(id))},
          {"sources", std::move(sources)},
          {"accuses", id_list(d, d.entities_of(d[claim.about].accuses))},
          {"replies", id_list(d, replies.to(claim.about))}};
}

std::vector<std::vector<ClaimId>> sets_by_id(const Dossier& d, const Obstacles& obstacles) {
  const auto by_id = [&](ClaimId a, ClaimId b) { return d.id_of(a) < d.id_of(b); };
  std::vector<std::vector<ClaimId>> out;
  for (const std::vector<Argument>& set : obstacles.sets) {
    std::vector<ClaimId>& claims = out.emplace_back();
    for (const Argument a : set) claims.push_back({a});
    std::sort(claims.begin(), claims.end(), by_id);
  }
  std::sort(out.begin(), out.end(), [&](const auto& a, const auto& b) {
    if (a.size() != b.size()) return a.size() < b.size();
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), by_id);
  });
  return out;
}

ValueFields obstacle_data(const Dossier& d, const Obstacles& obstacles) {
  ValueList sets;
  for (const std::vector<ClaimId>& set : sets_by_id(d, obstacles)) sets.emplace_back(id_list(d, set));
  return {{"sets", std::move(sets)}, {"all", obstacles.all}};
}

}  // namespace standpoint
