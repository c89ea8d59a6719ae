#pragma once
// SPDX-License-Identifier: Apache-2.0
// Camps in words: who is in one, what it holds, what sets it apart, and how camps change.

#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/camps.hpp"
#include "graph/analysis/keywords.hpp"
#include "graph/model/replies.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {

// What sentences about camps are made from. Without a dossier the words of statements are those of the table.
struct CampWords {
  const Camps& camps;
  const StatementTable& table;
  const Dossier* dossier = nullptr;
  const Replies* replies = nullptr;  // given with a dossier
  std::string_view language = "en";
};

// `Health insurance fund's council, CNLL and 7 others`: the most active members first.
std::string camp_title(const CampWords& words, std::uint32_t camp);

// `core: A, B; middle: C; fringe: D`, the places that are filled, each by id.
std::string camp_members_in_words(const CampWords& words, std::uint32_t camp);

// `7 of 9 members (A, B, C and 4 others) oppose: “…”`, behind the name of one whose stance only follows from other
// claims that it is implied; with `apart`, what the others hold, and the two mean stances. Of a proposition that
// accuses someone all who take a side are named, and behind a dash stands the reply, or that there is none.
std::string camp_stance_in_words(const CampWords& words, std::uint32_t camp, const CampStance& stance, bool apart);

// The statements behind it, a line each: of a dossier the claims, each once, with their reservations, sources and ids;
// else whose they are, in which document, when, and their words. Of one side, CampStance::members or ::others: `most`
// at most, of as many actors as that gives, and how many more there are.
std::vector<std::string> camp_evidence_in_words(const CampWords& words, const std::vector<CampStatement>& side,
                                                std::size_t most);

// How many actors and camps there are, how the camps were found, how far apart they are, and how balanced the network
// is.
std::vector<std::string> camps_overview_in_words(const CampWords& words);

// `merges A and B; joined by C; without D`: what became of a camp since the window before.
std::string camp_change_in_words(const CampHistory& history, const CampInTime& camp, std::string_view language);

// A number with so many digits behind the point or comma, and a real minus sign.
std::string decimal_in_words(double number, int digits, std::string_view language);

// The place for readers.
Phrase phrase_for(CampPlace place);

// `appears`, `continues`, `merges`, `splits`, as in JSON.
std::string_view keyword(CampChange change);

// `exhaustive`, `moves`, as in JSON.
std::string_view keyword(CommunityMethod method);

}  // namespace standpoint
