#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where the marks of a picture lead: to the address that a thing rests on, or to a place made of its id.

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "graph/model/dossier.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// `source`, or an address or #anchor with `{id}`, `{kind}`, `{source}` or `{url}` in it. Failure: a pattern by which no
// mark could lead anywhere, or all would lead to one place.
Result<void> check_link_pattern(std::string_view pattern);

class MarkLinks {
 public:
  // `dossier` must outlive it. An empty pattern leads nowhere. O(claims) for patterns that ask for addresses, else
  // O(1).
  MarkLinks(const Dossier& dossier, std::string_view pattern);

  // Where a mark of that record leads. In the pattern `{id}` is its id; `{kind}` entity, proposition, claim, relation,
  // source or issue; `{source}` the id of the first source that it rests on; `{url}`, or `source` as the whole pattern,
  // the address of the first source that has one: of a proposition by way of its earliest claim, of an entity its page
  // at Wikidata. Empty where the record has no such thing. O(citations).
  std::string to(RecordRef record) const;
  template <class Tag>
  std::string to(Id<Tag> id) const {
    return to(ref(id));
  }

  // The same for what rests on several claims, or records: the last claim, or the first record, that leads anywhere.
  std::string to_latest(std::span<const ClaimId> claims) const;
  std::string to_first(std::span<const RecordRef> records) const;

 private:
  SourceId source_of(RecordRef record, bool with_address) const;
  std::string address_of(RecordRef record) const;

  const Dossier& d_;
  std::string pattern_;
  std::map<PropositionId, ClaimId> first_claims_;
};

}  // namespace standpoint
