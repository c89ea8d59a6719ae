// SPDX-License-Identifier: Apache-2.0
// CALL arguments(): as `standpoint arguments`.

#include "graph/analysis/arguments.hpp"

#include "graph/analysis/keywords.hpp"
#include "graph/query/call_arguments.hpp"
#include "graph/query/dossier_procedures.hpp"

namespace standpoint::query {
namespace {

// The claims at one end of links.
template <class Links, class End>
std::vector<ClaimId> ends_of(const Links& links, End end) {
  std::vector<ClaimId> out;
  for (const auto& link : links) out.push_back(link.*end);
  return out;
}

std::vector<Value> row_of(const DossierPropertyGraph& graph, const Argumentation& all, ClaimId id, ValueHeap& heap) {
  return {Value::node(graph.nodes().node(id)),
          Value::borrowed(keyword(all[id].status)),
          Value::integer(all[id].thread),
          nodes_of(graph, ends_of(all.replies_to(id), &ClaimReply::from), heap),
          nodes_of(graph, ends_of(all.replies_by(id), &ClaimReply::to), heap),
          nodes_of(graph, ends_of(all.supports_of(id), &ClaimSupport::from), heap),
          nodes_of(graph, ends_of(all.supports_by(id), &ClaimSupport::to), heap),
          nodes_of(graph, all.reasons_of(id), heap)};
}

}  // namespace

Procedure arguments_procedure(const DossierPropertyGraph& graph) {
  constexpr auto kNodes = StaticType::list_of(StaticType::of(ValueKind::node));
  Procedure out;
  out.name = "arguments";
  out.summary = "the claims that answer or support others, and what the replies leave of each";
  out.example = "CALL arguments() YIELD claim, status, answered_by RETURN claim.id, status, [c IN answered_by | c.id]";
  out.results = {{"claim", StaticType::of(ValueKind::node)},
                 {"status", StaticType::of(ValueKind::string)},
                 {"thread", StaticType::of(ValueKind::integer)},
                 {"answered_by", kNodes},
                 {"answers", kNodes},
                 {"supported_by", kNodes},
                 {"supports", kNodes},
                 {"because", kNodes}};
  out.call = [&graph](Evaluation& evaluation, std::span<const Value>, CallRows& rows) {
    ArgumentOptions options;
    options.admits = graph.options().analysis.positions.admits;
    const Argumentation all = find_argumentation(graph.dossier(), options);
    for (const NodeId node : graph.nodes().of_kind(RecordKind::claim)) {
      const ClaimId id{graph.nodes().index(node)};
      const bool argued = all[id].admitted && all[id].thread != ArguedClaim::kNoThread;
      if (argued && !rows.add(row_of(graph, all, id, evaluation.heap))) return;
    }
  };
  return out;
}

}  // namespace standpoint::query
