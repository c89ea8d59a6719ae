#pragma once
// SPDX-License-Identifier: Apache-2.0
// Choosing among records: --actor, --proposition, --source, --type, --kind, --tag, --since, --until, --at.

#include <string>
#include <vector>

#include "cli/options.hpp"

namespace standpoint {

// What a command lets its user choose; a record must satisfy every option given, by one of its values.
struct Selection {
  std::vector<std::string> actor_texts, proposition_texts, source_texts, type_texts, kinds, tags;
  TimeOptions time;

  // --type is declared by the command itself, whose types differ.
  void declare(Arguments& arguments);

  // The options that were given, by name.
  std::vector<std::string_view> given() const;

  // Finds what was named. Failure: unknown or ambiguous.
  Result<void> resolve(const Dossier& dossier);

  bool admits(const Dossier& dossier, const Claim& claim) const;
  bool admits(const Dossier& dossier, const Relation& relation) const;

  // By source and time alone: what positions and conflicts are worked out from, before actors are chosen.
  bool admits_basis(const Dossier& dossier, const Claim& claim) const;
  bool admits_basis(const Dossier& dossier, const Relation& relation) const;

  // Entities by id and tag; types are the command's.
  bool admits_entity(const Dossier& dossier, EntityId id) const;
  bool admits_proposition(PropositionId id) const;
  bool admits_source(SourceId id) const;

 private:
  bool has_tag(const Dossier& dossier, EntityId id) const;
  bool cites(const Dossier& dossier, const Statement& statement) const;

  std::vector<EntityId> actors_;
  std::vector<PropositionId> propositions_;
  std::vector<SourceId> sources_;
};

}  // namespace standpoint
