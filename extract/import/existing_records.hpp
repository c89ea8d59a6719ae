#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which record of a dossier an imported name, sentence, title or claim is.

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "graph/model/dossier.hpp"

namespace standpoint {

// What tells one claim from another; the same for a claim of a dossier and for one that is about to be written.
struct ClaimTraits {
  std::string_view by;            // id of its first speaker
  std::string_view on_behalf_of;  // id; empty for nobody
  std::string_view about;         // id
  std::string_view source;        // id
  std::string_view date;          // as written
  std::string_view quote;
  float stance = 0;

  std::string key() const;
};

// Looks up records of a dossier by what a reader takes for the same (fold_name()); without a dossier, finds nothing.
class ExistingRecords {
 public:
  // O(records).
  explicit ExistingRecords(const Dossier* dossier);

  // The only actor of that name or alias; of one name and another's alias, the one of that name. An organization is
  // no person; where no person has the name, a person may be a body.
  std::optional<EntityId> actor(std::string_view name, bool organization) const;
  std::optional<PropositionId> proposition(std::string_view text) const;
  std::optional<SourceId> source(std::string_view title, std::string_view date) const;

  // True once for each claim of those traits.
  bool take_claim(const ClaimTraits& traits);

  // True where such a relation is there, whatever its dates.
  bool relation(std::string_view from, std::string_view type, std::string_view to) const;

  std::string_view id_of(RecordRef record) const { return dossier_->id_of(record); }

 private:
  static constexpr std::uint32_t kSeveral = UINT32_MAX;
  using Index = std::unordered_map<std::string, std::uint32_t>;
  struct Actors {
    Index names, aliases;
  };
  static void note(Index& index, std::string key, std::uint32_t value);
  void index_claims();

  const Dossier* dossier_;
  Actors persons_, bodies_;
  Index propositions_, sources_;
  std::unordered_map<std::string, std::size_t> claims_;
  std::unordered_set<std::string> relations_;
};

}  // namespace standpoint
