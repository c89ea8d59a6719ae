// SPDX-License-Identifier: Apache-2.0
// What must come out of the reference dossier, and what must never be said of anyone in it.

#include <algorithm>
#include <array>
#include <set>

#include "tests/graph/analysis/conflict_lines.hpp"
#include "tests/support/health_data_hub.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

const Dossier& hub() { return health_data_hub().dossier; }

ConflictOptions options(Origins origins = kOwnOnly, bool media = false) {
  ConflictOptions out;
  out.positions.origins = origins;
  out.positions.media = media;
  out.interest = true;
  return out;
}

Ids actors(const ConflictSide& side) {
  Ids out;
  for (const Party& party : side.parties) out.emplace_back(hub().id_of(party.actor));
  return out;
}

// The conflict over these propositions, or null.
const Conflict* find(const Conflicts& conflicts, ConflictKind kind, const Ids& propositions) {
  for (const Conflict& conflict : conflicts.all)
    if (conflict.kind == kind && ids_of(hub(), conflict.propositions) == propositions) return &conflict;
  return nullptr;
}

const Position* position(const Positions& positions, std::string_view who, std::string_view what) {
  for (const Position& p : positions.all)
    if (hub().id_of(p.actor) == who && hub().id_of(p.proposition) == what && p.origin == Origin::own) return &p;
  return nullptr;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

constexpr std::array<std::string_view, 2> kLanguages = {"fr", "en"};

void check_named_with_whose_word(const Conflicts& conflicts, const Conflict& conflict, const Party& party) {
  for (const std::string_view language : kLanguages) {
    const std::string label =
        position_reservations(hub(), party.origin, conflicts.claims_of(party),
                              conflicts.positions.speakers_of(party.through), party.assumed, language);
    REQUIRE_FALSE(label.empty());
    const std::string sentence = conflict_in_words(hub(), conflicts, conflict, language);
    INFO(sentence);
    CHECK(contains(sentence, fmt::format("{} ({})", hub().name(party.actor, language), label)));
  }
}

}  // namespace

TEST_CASE("the choice of the host and whether an alternative existed are the great conflicts of the reference case") {
  const Conflicts conflicts = find_conflicts(hub());
  REQUIRE(conflicts.all.size() > 2);
  const Conflict& choice = conflicts.all[0];
  CHECK(choice.kind == ConflictKind::stance);
  CHECK(ids_of(hub(), choice.propositions) == Ids{"microsoft-choice"});
  CHECK(actors(choice.sides[0]) == Ids{"gouvernement-francais", "guillaume-poupard"});
  const Ids against = actors(choice.sides[1]);
  for (const std::string who : {"cnll", "nexedi", "santenathon", "coalition-du-cnll", "conseil-de-la-cnam"})
    CHECK(std::count(against.begin(), against.end(), who) == 1);
  CHECK(std::count(against.begin(), against.end(), "senat") == 0);  // only Anticor says so

  const Conflict& alternative = conflicts.all[1];
  CHECK(alternative.kind == ConflictKind::stance);
  CHECK(ids_of(hub(), alternative.propositions) == Ids{"alternative-existed"});
  CHECK(actors(alternative.sides[0]) == Ids{"adrien-parrot"});
  CHECK(actors(alternative.sides[1]) == Ids{"cedric-o", "guy-mamou-mani"});
  REQUIRE(alternative.met.size() == 1);
  CHECK(hub().id_of(alternative.met[0].first) == "adrien-parrot");
  CHECK(hub().id_of(alternative.met[0].second) == "guy-mamou-mani");
}

TEST_CASE("the conflict over an alternative stands since both sides were reported, not since the first was") {
  const Conflicts conflicts = find_conflicts(hub());
  const Conflict* alternative = find(conflicts, ConflictKind::stance, {"alternative-existed"});
  REQUIRE(alternative != nullptr);
  CHECK(conflict_time_in_words(hub(), *alternative, "en") == "since October 2020 (?) at the latest");
}

TEST_CASE("nobody among the stakeholders supports the award's lawfulness, so that it is no conflict of theirs") {
  const Conflicts conflicts = find_conflicts(hub());
  for (const Position& p : conflicts.positions.all)
    if (hub().id_of(p.proposition) == "award-lawful") CHECK(p.label == PositionLabel::opposes);
  REQUIRE(position(conflicts.positions, "anticor", "award-lawful") != nullptr);
  CHECK(find(conflicts, ConflictKind::stance, {"award-lawful"}) == nullptr);
  CHECK(find(find_conflicts(hub(), options(kAllOrigins)), ConflictKind::stance, {"award-lawful"}) == nullptr);
}

TEST_CASE("the articles that differ on the award's lawfulness would do so under their publishers' names, if asked") {
  LoadedDossier loaded = load_health_data_hub();
  Dossier& d = loaded.dossier;
  // The two articles name no publisher, so that nobody stands for them.
  CHECK(find(find_conflicts(d, options(kOwnOnly, true)), ConflictKind::stance, {"award-lawful"}) == nullptr);
  d.sources[d.find("hosting-2020-10").index].publisher = actor(d, "france-info");
  d.sources[d.find("anticor-2021-04").index].publisher = actor(d, "boursorama");
  CHECK(find(find_conflicts(d), ConflictKind::stance, {"award-lawful"}) == nullptr);
  const Conflicts with_media = find_conflicts(d, options(kOwnOnly, true));
  const Conflict* found = find(with_media, ConflictKind::stance, {"award-lawful"});
  REQUIRE(found != nullptr);
  CHECK(actors(found->sides[0]) == Ids{"france-info"});
  const Ids against = actors(found->sides[1]);
  for (const std::string who : {"anticor", "boursorama"}) CHECK(std::count(against.begin(), against.end(), who) == 1);
}

TEST_CASE("what Cedric O said in July and in October 2020 is a dated sequence, which nothing calls a change of mind") {
  const Positions positions = find_positions(hub());
  bool found = false;
  for (const IssueTrajectory& trajectory : find_issue_trajectories(hub(), positions)) {
    if (hub().id_of(trajectory.actor) != "cedric-o" || hub().id_of(trajectory.issue) != "hosting-provider") continue;
    found = true;
    REQUIRE(trajectory.steps.size() == 2);
    CHECK(hub().id_of(trajectory.steps[0].proposition) == "alternative-existed");
    CHECK(trajectory.steps[0].segment.sign == -1);
    CHECK(iso_day(trajectory.steps[0].segment.since.latest) == "2020-07-06");
    CHECK(hub().id_of(trajectory.steps[1].proposition) == "sovereign-hosting");
    CHECK(trajectory.steps[1].segment.sign == 1);
    CHECK(days(trajectory.steps[1].segment.since) == "2020-10-08");
  }
  CHECK(found);
  const std::set<ConflictKind> judgements = {ConflictKind::shift, ConflictKind::inconsistency, ConflictKind::account,
                                             ConflictKind::voice};
  for (const bool media : {false, true}) {
    const Conflicts conflicts = find_conflicts(hub(), options(kAllOrigins, media));
    for (const Conflict& conflict : conflicts.all) {
      if (!judgements.contains(conflict.kind)) continue;
      for (const ConflictSide& side : conflict.sides) {
        const Ids who = actors(side);
        CHECK(std::count(who.begin(), who.end(), "cedric-o") == 0);
      }
    }
    for (const Position& p : conflicts.positions.all)
      if (hub().id_of(p.actor) == "cedric-o") CHECK(conflicts.positions.shifts_of(p.shifts).empty());
  }
}

TEST_CASE("the council of the Cnam supports the project and opposes its hosting") {
  const Positions positions = find_positions(hub());
  const auto label = [&](std::string_view what) {
    const Position* found = position(positions, "conseil-de-la-cnam", what);
    REQUIRE(found != nullptr);
    return found->label;
  };
  CHECK(label("platform-pursued") == PositionLabel::supports);
  CHECK(label("microsoft-choice") == PositionLabel::opposes);
  CHECK(label("microsoft-hosting") == PositionLabel::opposes);
  CHECK(label("sovereign-hosting") == PositionLabel::supports);
}

TEST_CASE("Guillaume Poupard's support of the choice is conditional on the prototype phase, wherever it is told") {
  const Conflicts conflicts = find_conflicts(hub());
  const Position* poupard = position(conflicts.positions, "guillaume-poupard", "microsoft-choice");
  REQUIRE(poupard != nullptr);
  CHECK(poupard->strength == 0.5);
  const auto claims = conflicts.positions.claims_of(poupard->claims);
  CHECK(position_reservations(hub(), Origin::own, claims, {}, false, "en") == "only if: for the prototype phase");
  CHECK(contains(position_reservations(hub(), Origin::own, claims, {}, false, "fr"), "pour la phase de prototypage"));
  const Conflict& choice = conflicts.all[0];
  CHECK(contains(conflict_in_words(hub(), conflicts, choice, "en"),
                 "Guillaume Poupard (only if: for the prototype phase)"));
  CHECK(contains(conflict_in_words(hub(), conflicts, choice, "fr"), "pour la phase de prototypage)"));
  for (const Conflict& pair : take_apart(hub(), conflicts, choice))
    if (actors(pair.sides[0]) == Ids{"guillaume-poupard"})
      CHECK(contains(conflict_in_words(hub(), conflicts, pair, "en"), "prototype phase"));
}

TEST_CASE("by default every side of every conflict rests on what the actors say or do themselves") {
  const Conflicts conflicts = find_conflicts(hub());
  for (const Conflict& conflict : conflicts.all)
    for (const ConflictSide& side : conflict.sides)
      for (const Party& party : side.parties) {
        CHECK(party.origin == Origin::own);
        CHECK_FALSE(any_is_a(hub()[party.actor].types, EntityType::media));
        for (const ClaimId id : conflicts.claims_of(party)) {
          const Claim& claim = hub()[id];
          const auto speakers = hub().entities_of(claim.by);
          CHECK_FALSE(claim.by_source);
          CHECK(claim.statement.words != Words::ascribed);
          CHECK(hub().entities_of(hub().extra_of(claim.statement).reported_by).empty());
          CHECK(std::count(speakers.begin(), speakers.end(), party.actor) == 1);
        }
      }
}

TEST_CASE("whoever is named on another's word is named with whose word it is, in both languages") {
  for (const bool media : {false, true}) {
    const Conflicts conflicts = find_conflicts(hub(), options(kAllOrigins, media));
    std::size_t named = 0;
    for (const Conflict& whole : conflicts.all)
      for (const Conflict& conflict : take_apart(hub(), conflicts, whole))
        for (const ConflictSide& side : conflict.sides)
          for (const Party& party : side.parties)
            if (party.origin != Origin::own) {
              ++named;
              check_named_with_whose_word(conflicts, conflict, party);
            }
    CHECK(named > 10);
  }
}

TEST_CASE("no sentence calls anything proven, standing or undisputed, nor an interest a conflict of interest") {
  constexpr std::array<std::string_view, 12> kForbidden = {
      "standing",  "undisputed", "uncontested", "proven",  "established",          "refuted",
      "incontest", "avéré",      "prouvé",      "établi ", "conflict of interest", "conflit d’intérêt"};
  for (const bool media : {false, true}) {
    const Conflicts conflicts = find_conflicts(hub(), options(kAllOrigins, media));
    for (const Conflict& conflict : conflicts.all)
      for (const std::string_view language : kLanguages) {
        std::string sentence = conflict_in_words(hub(), conflicts, conflict, language);
        sentence += conflict_time_in_words(hub(), conflict, language);
        sentence += phrase_for(conflict.kind).in(language);
        for (const std::string_view word : kForbidden) {
          INFO(sentence);
          CHECK_FALSE(contains(sentence, word));
        }
      }
  }
}
