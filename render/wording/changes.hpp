#pragma once
// SPDX-License-Identifier: Apache-2.0
// What changed between two dossiers, line by line, as its authors and its readers say it.

#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/change.hpp"
#include "graph/model/replies.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {

// The heading of a section: `Claims`, `Types of tie`.
Phrase phrase_for(Section section);

// What a record is: a claim with its sources and, of what accuses someone, the reply; of any other what it is called.
std::string record_in_words(const Dossier& dossier, const Replies& replies, SectionRecord record,
                            std::string_view language);

// An item of a key's value as the format writes it, texts in quotation marks: `gazette “two green days” (nth: 2)`. What
// it names is named by the ids of `dossier`, the one that it was read from.
std::string item_in_words(const Dossier& dossier, std::string_view key, const ChangedItem& item,
                          std::string_view language);

// How the format names a key, with the language of a wording: `stance`, `name (fr)`, `coded.frame`.
std::string field_name(const FieldChange& field);

// `support → oppose`, `+ council, − trade`, `+ “Le Port”`. Of a `note` only that it is another, unless `notes`.
std::string field_change_in_words(const Change& change, const FieldChange& field, std::string_view language,
                                  bool notes);

// `Ana Ruiz supports: “…” (hedged)`, of one that moved `Ana Ruiz, on “…”: supports → opposes (score 1 → -1)`; with its
// sources and, of what accuses someone, the reply.
std::string position_change_in_words(const Change& change, const PositionChange& position, const Replies& before,
                                     const Replies& after, std::string_view language);

// The conflict's sentence as it is now, of one that closed as it was, with its kind, sources and replies.
std::string conflict_change_in_words(const Change& change, const ConflictChange& changed, const Replies& before,
                                     const Replies& after, std::string_view language);

// What is different about a conflict that goes on: `for: + Ana Ruiz`, `severity: 0.5 → 1`; one line each.
std::vector<std::string> conflict_details_in_words(const Change& change, const ConflictChange& changed,
                                                   std::string_view language);

}  // namespace standpoint
