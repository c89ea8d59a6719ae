#pragma once
// SPDX-License-Identifier: Apache-2.0
// Deciding on proposals, one step at a time, each of which can be taken back.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/review_store.hpp"
#include "extract/proposals/decisions.hpp"

namespace standpoint {

// One proposal among those of all articles.
struct ProposalKey {
  std::size_t article = 0;
  std::string section;  // claims, relations or entities
  std::string id;
  friend bool operator==(const ProposalKey&, const ProposalKey&) = default;
};

// A key and its new value; nothing: the key goes.
using EditedField = std::pair<std::string, std::optional<YamlValue>>;

class ReviewSession {
 public:
  explicit ReviewSession(ReviewStore store) : store_(std::move(store)) {}

  ReviewStore& store() { return store_; }
  const ReviewStore& store() const { return store_; }
  const Dossier& dossier() const { return store_.dossier(); }

  // All proposals in the order of review: by article; claims and relations in the order of the text, then entities.
  std::vector<ProposalKey> proposals() const;

  // The one of that id, or of `ARTICLE/ID`. Failure: there is none, with the nearest; or several, with their names.
  Result<ProposalKey> find(std::string_view id) const;

  // Null where the file has lost it.
  const ProposalRecord* record(const ProposalKey& key) const;

  // What was decided: as the proposal says, or the dossier, where writing was interrupted between the two.
  Decision decision(const ProposalKey& key);

  // A proposed record that the dossier does not have, in the same article: somebody or something new, not rejected.
  const ProposalRecord* proposed(std::size_t article, std::string_view section, std::string_view id) const;

  // The source whose file of the dossier the record goes into: its own, else the first of its article.
  std::string source_for(const ProposalKey& key) const;

  // A step each. What is accepted brings along what it refers to and the dossier lacks: its source, new entities and
  // propositions. Refusal: keys are missing, the dossier would have mistakes, it is decided already, or files changed.
  ReviewOutcome accept(const ProposalKey& key);
  ReviewOutcome reject(const ProposalKey& key, std::string_view reason);
  ReviewOutcome reopen(const ProposalKey& key);
  ReviewOutcome edit(const ProposalKey& key, const std::vector<EditedField>& fields);

  // Makes a new record of `section` in the article's file and, in the same step, edits a proposal.
  ReviewOutcome add(const ProposalKey& key, std::string_view section, const ProposalRecord& made,
                    const std::vector<EditedField>& fields);

  // Edits a record that was proposed or made beside a proposal, such as a new proposition.
  ReviewOutcome edit_beside(const ProposalKey& key, std::string_view section, std::string_view id,
                            const std::vector<EditedField>& fields);

  // An id that neither the dossier nor the article has, made of a name.
  std::string free_id(std::size_t article, std::string_view name, std::string_view prefix) const;

  // Takes the last step back; the proposal that it was about. `warnings` of the outcome are those of the dossier.
  bool can_undo() const { return !steps_.empty(); }
  std::string_view last_step() const { return steps_.back().what; }
  tl::expected<ProposalKey, ReviewRefusal> undo();

 private:
  struct Step {
    std::string what;  // "accepted", …
    ProposalKey key;
    ReviewChange change;
  };

  ReviewOutcome make_step(std::string what, const ProposalKey& key, ReviewChange change);
  ReviewOutcome apply_or_keep_company(ReviewChange& change);
  tl::expected<ReviewChange, ReviewRefusal> acceptance(const ProposalKey& key) const;

  struct Accepted {
    std::string source;
    const ProposalRecord* record = nullptr;
  };
  Accepted in_dossier(const ProposalKey& key);

  ReviewStore store_;
  std::vector<Step> steps_;
};

}  // namespace standpoint
