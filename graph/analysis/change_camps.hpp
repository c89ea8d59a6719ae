#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which camps appeared, dissolved, merged, split or changed members from one dossier to another (MODEL 3.6).

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/analysis/camps.hpp"
#include "graph/analysis/change_matches.hpp"

namespace standpoint {

// One who stands in a camp on one side of a change and not there on the other.
struct CampMember {
  std::uint32_t actor = 0;             // Camps::actors of the side on which it stands there
  std::optional<std::uint32_t> other;  // Camps::camps of the other side: where it came from, or went; nothing: no camp
};

// Camps before, and what they have become. Neither list is empty unless they appeared, or dissolved.
struct CampRegrouping {
  enum class Kind : std::uint8_t {
    appeared,
    dissolved,
    merged,     // several have become one
    split,      // one has become several
    regrouped,  // several have become several others
    changed,    // one goes on, with other members
  } kind = Kind::changed;
  std::vector<std::uint32_t> before, after;  // Camps::camps of the one and the other, ascending
  std::vector<CampMember> joined;            // members now who were in none of the camps before, by id
  std::vector<CampMember> left;              // members before who are in none of the camps now, by id
};

// How the camps of two dossiers differ. A camp has become another where they share more than half of the smaller one's
// members who are in a camp in both dossiers, as from window to window (camps.hpp); what hangs together by that is one
// regrouping. Camps that go on with the same members are left out, and renames make no difference of their own. By the
// ids of the camps, those after first. O(actors log actors).
std::vector<CampRegrouping> find_camp_changes(const Camps& before, const Camps& after, const RecordMatches& matches);

}  // namespace standpoint
