#pragma once
// SPDX-License-Identifier: Apache-2.0
// Conflicts as lines that a test can write down whole.

#include "render/wording/conflicts.hpp"
#include "render/wording/positions.hpp"
#include "tests/graph/analysis/harbour.hpp"

namespace standpoint::test {

// `ana=a+b`: an actor with its claims; `port(voiced by ana, assumed)=a` where it does not speak itself.
inline std::string party_line(const Dossier& d, const Conflicts& conflicts, const Party& party) {
  std::string out(d.id_of(party.actor));
  const bool own = party.origin == Origin::own;
  if (!own || party.assumed) {
    std::string how(own ? "" : keyword(party.origin));
    if (party.through.count > 0)
      how += fmt::format(" by {}", fmt::join(ids_of(d, conflicts.positions.speakers_of(party.through)), "+"));
    if (party.assumed) how += how.empty() ? "assumed" : ", assumed";
    out += fmt::format("({})", how);
  }
  if (party.claims.count > 0) out += fmt::format("={}", fmt::join(ids_of(d, conflicts.claims_of(party)), "+"));
  return out;
}

inline std::string side_line(const Dossier& d, const Conflicts& conflicts, const ConflictSide& side) {
  Ids out;
  for (const Party& party : side.parties) out.push_back(party_line(d, conflicts, party));
  for (const RecordRef record : side.also) out.push_back(fmt::format("[{}]", d.id_of(record)));
  return fmt::format("{}", fmt::join(out, " "));
}

// `stance grow: ana=a | ben=b; since 2020-06-01; severity 0.5; met ana-ben`.
inline std::string conflict_line(const Dossier& d, const Conflicts& conflicts, const Conflict& conflict) {
  std::string out =
      fmt::format("{} {}: {} | {}", keyword(conflict.kind), fmt::join(ids_of(d, conflict.propositions), "+"),
                  side_line(d, conflicts, conflict.sides[0]), side_line(d, conflicts, conflict.sides[1]));
  if (conflict.body.valid()) out += fmt::format("; for {}", d.id_of(conflict.body));
  if (conflict.since.given()) out += fmt::format("; since {}", days(conflict.since));
  if (conflict.until.given()) out += fmt::format("; until {}", days(conflict.until));
  if (!conflict.certain) out += "; possible";
  if (conflict.severity) out += fmt::format("; severity {:.4g}", *conflict.severity);
  for (const auto& [a, b] : conflict.met) out += fmt::format("; met {}-{}", d.id_of(a), d.id_of(b));
  return out;
}

// The conflicts of one kind in a harbour where that was said, in their order.
inline Ids conflict_lines(std::string_view said, ConflictKind kind, const ConflictOptions& options = {}) {
  const Dossier d = harbour(said);
  const Conflicts conflicts = find_conflicts(d, options);
  Ids out;
  for (const Conflict& conflict : conflicts.all)
    if (conflict.kind == kind) out.push_back(conflict_line(d, conflicts, conflict));
  return out;
}

inline ConflictOptions with_media() {
  ConflictOptions options;
  options.positions.media = true;
  return options;
}

inline ConflictOptions with_origins(Origins origins) {
  ConflictOptions options;
  options.positions.origins = origins;
  return options;
}

inline ConflictOptions with_interest() {
  ConflictOptions options;
  options.interest = true;
  return options;
}

}  // namespace standpoint::test
