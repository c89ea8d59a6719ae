#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a person has made of a proposal: decided or not, edited or not, and the record of the dossier that it becomes.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/proposals/proposals_file.hpp"

namespace standpoint {

enum class Decision : std::uint8_t { open, accepted, rejected };
std::string_view to_string(Decision decision);

// As it stands in the record.
Decision decision_of(const ProposalRecord& record);

// The id that the record has or would have in the dossier: `accepted_as`, else its own.
std::string_view dossier_id(const ProposalRecord& record);

// Write a decision into a record. The id in the dossier and the reason are kept where they say something.
void mark_accepted(ProposalRecord& record, std::string_view id);
void mark_rejected(ProposalRecord& record, std::string_view reason);
void mark_open(ProposalRecord& record);

// Keys that a person has set or taken away.
bool is_edited(const ProposalRecord& record, std::string_view key);
void set_by_person(ProposalRecord& record, std::string_view key, YamlValue value);
void erase_by_person(ProposalRecord& record, std::string_view key);

// What a dossier says of it: the keys that dossiers know, in their usual order, but for an extractor's remarks.
YamlFields dossier_record(std::string_view section, const ProposalRecord& record);

// Keys that it lacks before it can stand in a dossier.
std::vector<std::string_view> missing_keys(std::string_view section, const ProposalRecord& record);

// Every id that a record of a dossier refers to, as it stands there. O(values).
std::vector<std::string> references_of(std::string_view section, const YamlFields& fields);

// The id of the first source; empty where there is none.
std::string source_of(const ProposalRecord& record);

// Somebody or something that may be meant.
struct ProposalCandidate {
  std::string id;
  std::string score;  // as written; may be empty
};

// Who is proposed for `key`, in the order of the file; the value that stands is among them. O(candidates).
std::vector<ProposalCandidate> candidates_of(const ProposalRecord& record, std::string_view key);

}  // namespace standpoint
