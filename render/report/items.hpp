#pragma once
// SPDX-License-Identifier: Apache-2.0
// Claims, positions, ties and conflicts as sentences of a page, each with what it rests on.

#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/conflicts.hpp"
#include "graph/model/replies.hpp"
#include "render/report/page.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {

class ItemWriter {
 public:
  // All of these must outlive the writer.
  ItemWriter(const Dossier& dossier, const Conflicts& conflicts, const Replies& replies, std::string_view language)
      : d_(dossier), conflicts_(conflicts), replies_(replies), language_(language), fr_(language == "fr") {}

  // A claim with its date, its words and its reply, under its own anchor; in brief, without its words, with a link to
  // that place.
  PageItem claim(ClaimId id) const;
  PageItem brief_claim(ClaimId id) const;

  // What an actor holds, without naming it, with the words of every claim that it rests on.
  PageItem position(const Position& position) const;

  // A tie with its words, under its own anchor; in brief, with a link to that place. `forward` false tells it from the
  // other end.
  PageItem tie(RelationId id) const;
  PageItem brief_tie(RelationId id, bool forward) const;

  // A conflict of conflicts().all with its time, the replies of the accused and links to all claims, under its own
  // anchor; in brief, with a link to that place.
  PageItem conflict(const Conflict& conflict) const;
  PageItem brief_conflict(const Conflict& conflict) const;

  // A proposition's beginning, and the name of any other record, with `#id`.
  PageLink link(PropositionId id) const;
  template <class Tag>
  PageLink link(Id<Tag> id) const {
    return {std::string(d_.name_of(ref(id), language_)), anchor_of(id)};
  }
  template <class Tag>
  std::string anchor_of(Id<Tag> id) const {
    return "#" + std::string(d_.id_of(id));
  }

  const Dossier& dossier() const { return d_; }
  const Conflicts& conflicts() const { return conflicts_; }
  const Replies& replies() const { return replies_; }
  std::string_view language() const { return language_; }

  // The wording of a phrase in the language of the page.
  std::string in_words(const Phrase& phrase) const { return std::string(phrase.in(language_)); }

 private:
  std::string in_words(const Claim& claim) const;
  void add_evidence(const Statement& statement, PageItem& item) const;
  void add_reply(PropositionId about, PageItem& item) const;

  const Dossier& d_;
  const Conflicts& conflicts_;
  const Replies& replies_;
  std::string_view language_;
  bool fr_;
};

// The ids of records, separated by spaces.
template <class Ids>
std::string joined_ids(const Dossier& dossier, const Ids& ids) {
  std::string out;
  for (const auto id : ids) out.append(out.empty() ? "" : " ").append(dossier.id_of(id));
  return out;
}

}  // namespace standpoint
