#pragma once
// SPDX-License-Identifier: Apache-2.0
// Records as data: the JSON shapes that several commands share.

#include "cli/value.hpp"
#include "graph/model/dossier.hpp"
#include "graph/model/keywords.hpp"
#include "graph/model/replies.hpp"

namespace standpoint {

ValueFields entity_data(const Dossier& dossier, EntityId id, std::string_view language);
ValueFields source_data(const Dossier& dossier, SourceId id, std::string_view language);
ValueFields proposition_data(const Dossier& dossier, PropositionId id, std::string_view language);
ValueFields issue_data(const Dossier& dossier, IssueId id, std::string_view language);
// With what the proposition accuses someone of, and the replies.
ValueFields claim_data(const Dossier& dossier, const Replies& replies, ClaimId id, std::string_view language);
ValueFields relation_data(const Dossier& dossier, RelationId id, std::string_view language);

// The ids of records, in the order given.
template <class Ids>
ValueList id_list(const Dossier& dossier, const Ids& ids) {
  ValueList out;
  for (const auto id : ids) out.emplace_back(dossier.id_of(id));
  return out;
}

// Texts as a list.
ValueList text_list(std::span<const std::string_view> texts);

// Each citation as {source, quote}.
ValueList evidence_data(const Dossier& dossier, const Statement& statement);

}  // namespace standpoint
