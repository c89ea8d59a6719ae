#pragma once
// SPDX-License-Identifier: Apache-2.0
// From what a user types to a record: ids, names and aliases, accents and case folded.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// The record that `text` names among `kinds` (none given: any): its id, else its only name or alias that is the same
// but for case and accents. Failure: unknown, with the nearest names; or ambiguous, with the candidates. O(names).
Result<RecordRef> choose(const Dossier& dossier, std::string_view text, const std::vector<RecordKind>& kinds);

// The same for several.
Result<std::vector<RecordRef>> choose_all(const Dossier& dossier, const std::vector<std::string>& texts,
                                          const std::vector<RecordKind>& kinds);

// The relation type of that name or label.
Result<RelationTypeId> choose_relation_type(const Dossier& dossier, std::string_view text);

// The entity type of that name; `actor` and `any` are known too.
Result<EntityType> choose_entity_type(std::string_view text);

// The word of `known` that `text` is; `what` completes "there is no …".
Result<void> expect_word(std::string_view text, std::span<const std::string_view> known, std::string_view what);

}  // namespace standpoint
