#pragma once
// SPDX-License-Identifier: Apache-2.0
// Choosing among changes: --actor and --proposition, each in the dossier before, the one after, or both.

#include <array>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "graph/analysis/change.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

struct ChangeSelection {
  std::vector<std::string> actor_texts, proposition_texts;

  void declare(Arguments& arguments);

  // Finds what was named. Failure: unknown in both dossiers, or ambiguous.
  Result<void> resolve(const Dossier& before, const Dossier& after);

  // Leaves only changes of, or to what names, one of the actors and one of the propositions; counts them anew.
  void apply(Change& change) const;

 private:
  // What was chosen among the records of one dossier.
  struct Chosen {
    std::vector<EntityId> actors;
    std::vector<PropositionId> propositions;
  };
  enum Which : std::size_t { kBefore, kAfter };

  // Reads both dossiers, once for all changes.
  using Readers = std::array<FieldReader, 2>;

  bool fits(const Readers& readers, const RecordChange& record) const;
  bool names_chosen(const FieldReader& reader, Which which, SectionRecord record) const;
  bool fits(const Change& change, const PositionChange& position) const;
  bool fits(const Change& change, const ConflictChange& conflict) const;
  bool fits(const Change& change, const CampRegrouping& camps) const;
  bool fits(Which which, const std::vector<EntityId>& actors, const std::vector<PropositionId>& propositions) const;

  std::array<Chosen, 2> chosen_;
};

}  // namespace standpoint
