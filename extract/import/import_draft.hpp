#pragma once
// SPDX-License-Identifier: Apache-2.0
// The records that coded work becomes, before they are written: who, what, where, and what is left over.

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/import/existing_records.hpp"
#include "extract/import/imported_dossier.hpp"
#include "extract/import/record_ids.hpp"

namespace standpoint {

struct EntityDraft {
  std::string id;
  std::string name;
  std::string type;
  std::vector<std::string> aliases;
  std::vector<std::string> tags;
  std::string description;
  std::string country;
  std::string wikidata;
  bool existing = false;
};

struct PropositionDraft {
  std::string id;
  std::string text;
  bool existing = false;
};

struct SourceDraft {
  std::string id;
  std::string title;
  std::string date;  // EDTF; empty for none
  bool existing = false;
};

// A claim refers to its drafts by index; -1 for none.
struct ClaimDraft {
  std::string id;
  std::size_t statement = 0;
  std::size_t source = 0;
  std::size_t proposition = 0;
  std::ptrdiff_t person = -1;
  std::ptrdiff_t organization = -1;
  double stance = 0;
  std::string quote;
  std::int64_t offset = -1;  // of the quote, in code points
  std::vector<std::string> notes;
};

struct MembershipDraft {
  std::size_t person = 0;
  std::size_t organization = 0;
  std::string since;
  std::string until;
  std::size_t source = 0;  // the first one
};

// Counts remarks by what they say.
class ImportRemarks {
 public:
  void add(std::string_view what, std::string_view kept, std::string_view example, std::size_t count = 1);
  std::vector<ImportRemark> take() { return std::move(all_); }

 private:
  std::vector<ImportRemark> all_;
};

// Everything that is to be written.
struct ImportDraft {
  const CodedWork& work;
  const ImportOptions& options;
  CodingScheme scheme;
  StanceRule scale;
  RecordIds ids;
  ExistingRecords existing;
  ImportRemarks remarks;
  std::vector<ImportMatch> matches;
  std::size_t claims_there = 0;  // in the dossier imported into

  std::vector<EntityDraft> persons;
  std::vector<EntityDraft> organizations;
  std::vector<PropositionDraft> propositions;
  std::vector<SourceDraft> sources;  // by number of document
  std::vector<ClaimDraft> claims;    // by document, then by place in it
  std::vector<MembershipDraft> memberships;

  ImportDraft(const CodedWork& coded, const ImportOptions& how, CodingScheme variables);

  // Fill the lists above, in this order.
  void draft_sources();
  void draft_entities();
  void draft_propositions();
  void draft_claims();

 private:
  using Names = std::unordered_map<std::string, std::size_t>;  // of a value, as coded: the index of its draft

  std::string day_of(const CodedDocument& document) const;
  std::string fitting(std::string_view text, std::string_view what);
  std::string name_of(std::string_view text, std::string_view what);
  EntityDraft draft_actor(const std::string& value, bool organization);
  void draft_actors(std::uint32_t variable, bool organization, std::vector<EntityDraft>& out, Names& names);
  void add_attributes(std::uint32_t variable, bool organization, std::vector<EntityDraft>& out, const Names& names);
  void add_attribute(EntityDraft& entity, bool organization, const std::string& name, const std::string& value);
  std::ptrdiff_t find(const Names& names, const CodedStatement& statement, std::optional<std::uint32_t> variable) const;
  bool draft_claim(std::size_t index);
  void quote(ClaimDraft& claim, const CodedStatement& statement);
  void add_membership(const ClaimDraft& claim);
  void keep_leftovers(const std::vector<std::size_t>& leftovers);
  std::int64_t time_of_day(const CodedDocument& document) const;
  void look_at_times();
  void keep_document_notes();
  void keep_concept_attributes();
  std::string described(const CodedStatement& statement) const;

  Names person_of_, organization_of_, proposition_of_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> membership_of_;
  std::vector<std::vector<std::size_t>> claims_of_document_;
  std::vector<Utf16Text> texts_;  // of the documents
};

}  // namespace standpoint
