// SPDX-License-Identifier: Apache-2.0
#include "render/wording/conflicts.hpp"

#include "render/wording/dates.hpp"
#include "tests/graph/analysis/conflict_lines.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// Narrow and no-break spaces as plain ones, so that the expected sentences can be read.
std::string plain(std::string text) {
  for (const std::string_view space : {"\u202F", "\u00A0"})
    for (auto at = text.find(space); at != std::string::npos; at = text.find(space))
      text.replace(at, space.size(), " ");
  return text;
}

// The sentence of the first conflict of a kind, in both languages.
Ids sentences(std::string_view said, ConflictKind kind, const ConflictOptions& options = {}) {
  const Dossier d = harbour(said);
  const Conflicts conflicts = find_conflicts(d, options);
  for (const Conflict& conflict : conflicts.all)
    if (conflict.kind == kind)
      return {plain(conflict_in_words(d, conflicts, conflict, "en")),
              plain(conflict_in_words(d, conflicts, conflict, "fr"))};
  return {};
}

constexpr auto kStance = ConflictKind::stance;

}  // namespace

TEST_CASE("opposite stances are told as supporting and opposing, of facts as affirming and disputing") {
  CHECK(sentences(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  b: {by: [ben, cy], about: grow, stance: oppose, source: s20}
)",
                  kStance) == Ids{"Ana supports: “The port should grow.”; Ben and Cy oppose it.",
                                  "Ana soutient : « Le port doit grandir. » ; Ben et Cy s’y opposent."});
  CHECK(sentences(R"(
claims:
  a: {by: [ana, ben], about: pays, stance: support, source: s20}
  c: {by: cy, about: pays, stance: oppose, source: s20}
)",
                  kStance) == Ids{"Ana and Ben affirm: “The port pays its way.”; Cy disputes it.",
                                  "Ana et Ben affirment : « Le port couvre ses frais. » ; Cy le conteste."});
}

TEST_CASE("a sentence carries conditions and doubts") {
  CHECK(sentences(R"(
claims:
  a: {by: ana, about: grow, stance: support, only_if: {en: it rains, fr: il pleut}, source: s20}
  b: {by: ben, about: grow, stance: oppose, certainty: hedged, source: s20}
)",
                  kStance) ==
        Ids{"Ana (only if: it rains) supports: “The port should grow.”; Ben (hedged) opposes it.",
            "Ana (sous réserve : il pleut) soutient : « Le port doit grandir. » ; Ben (au conditionnel) s’y oppose."});
}

TEST_CASE("a sentence says on whose word a side rests that is not the actor's own") {
  constexpr std::string_view kSaid = R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  b: {by: ben, about: grow, stance: oppose, reported_by: cy, source: s20}
  c: {by: yard, about: grow, stance: oppose, words: ascribed, source: s20}
  e: {by: dora, about: shrink, stance: support, source: s20}
relations:
  lead: {from: ana, type: leads, to: port, since: 2019, source: s20}
  head: {from: ana, type: leads, to: guild, source: s20}
)";
  const Ids said = sentences(kSaid, kStance, with_origins(kAllOrigins));
  REQUIRE(said.size() == 2);
  CHECK(said[0] ==
        "Ana, Port (by the voice of Ana) and Guild (by the voice of Ana, whose role has no date) support: “The port "
        "should grow.”; Ben (according to Cy), Dora (follows from its stance on “The port should shrink.”) and Yard "
        "(ascribed by the source) oppose it.");
  CHECK(
      said[1] ==
      "Ana, Port (par la voix de Ana) et Guild (par la voix de Ana, dont la fonction est sans date) soutiennent : « "
      "Le port doit grandir. » ; Ben (selon Cy), Dora (découle de sa position sur « Le port doit rétrécir. ») et Yard "
      "(prêté par la source) s’y opposent.");
}

TEST_CASE("of more than six on a side the sentence says how many others there are, and how many speak not themselves") {
  const Ids said = sentences(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  b: {by: [ben, cy, dora, port, yard, bank, town], about: grow, stance: oppose, source: s20}
  g: {by: guild, about: grow, stance: oppose, reported_by: ana, source: s20}
)",
                             kStance, with_origins(kOwnOnly | bit(Origin::ascribed)));
  CHECK(said ==
        Ids{"Ana supports: “The port should grow.”; Ben, Cy, Dora, Port, Yard, Bank and 2 others (1 of them not "
            "by their own words or acts) oppose it.",
            "Ana soutient : « Le port doit grandir. » ; Ben, Cy, Dora, Port, Yard, Bank et 2 autres (dont 1 "
            "autrement que par leurs propres propos ou actes) s’y opposent."});
}

TEST_CASE("contradictory positions are told with both propositions") {
  CHECK(sentences(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  b: {by: ben, about: shrink, stance: support, only_if: it rains, source: s20}
)",
                  ConflictKind::contradiction) ==
        Ids{"Ana supports: “The port should grow.”; Ben (only if: it rains) supports: “The port should shrink.”; the "
            "two contradict each other.",
            "Ana soutient : « Le port doit grandir. » ; Ben (sous réserve : it rains) soutient : « Le port doit "
            "rétrécir. » ; les deux se contredisent."});
}

TEST_CASE("a dispute says on whose word one claim answers the other") {
  const auto dispute = [](std::string_view link) {
    return sentences(fmt::format(R"(
claims:
  a: {{by: ana, about: pays, stance: support, certainty: hedged, disputes: [{}], source: s20}}
  b: {{by: ben, about: grow, stance: oppose, source: s20}}
)",
                                 link),
                     ConflictKind::dispute);
  };
  CHECK(dispute("{claim: b, by: speaker}") ==
        Ids{"Ana (hedged) affirms: “The port pays its way.”, in answer to Ben, who opposes: “The port should grow.”.",
            "Ana (au conditionnel) affirme : « Le port couvre ses frais. », en réponse à Ben, qui s’oppose à : « Le "
            "port doit grandir. »."});
  CHECK(dispute("{claim: b, by: source}") ==
        Ids{"Ana (hedged) affirms: “The port pays its way.”; according to “Gazette of 2020”, 1 June 2020, it answers "
            "Ben, who opposes: “The port should grow.”.",
            "Ana (au conditionnel) affirme : « Le port couvre ses frais. » ; selon « Gazette of 2020 », 1er juin 2020, "
            "c’est une réponse à Ben, qui s’oppose à : « Le port doit grandir. »."});
  CHECK(dispute("b") ==
        Ids{"Ana (hedged) affirms: “The port pays its way.”; this dossier takes it as an answer to Ben, who opposes: "
            "“The port should grow.”.",
            "Ana (au conditionnel) affirme : « Le port couvre ses frais. » ; ce dossier y voit une réponse à Ben, qui "
            "s’oppose à : « Le port doit grandir. »."});
}

TEST_CASE("a shift is told with the dates of both sides and what each reserves") {
  CHECK(sentences(R"(
claims:
  a: {by: ana, about: grow, stance: support, date: 2018, source: s18}
  b: {by: ana, about: grow, stance: oppose, date: 2020-02, certainty: hedged, only_if: it rains, source: s20}
)",
                  ConflictKind::shift) ==
        Ids{"Ana first supports: “The port should grow.” (2018), then opposes it (February 2020; only if: it rains; "
            "hedged).",
            "Ana d’abord soutient : « Le port doit grandir. » (2018), puis s’y oppose (février 2020 ; sous réserve : "
            "it rains ; au conditionnel)."});
  CHECK(sentences(R"(
claims:
  a: {by: ana, about: pays, stance: oppose, date: 2018, source: s18}
  b: {by: ana, about: pays, stance: support, source: s21, date: 2020/..}
)",
                  ConflictKind::shift) ==
        Ids{"Ana first disputes: “The port pays its way.” (2018), then affirms it (2020 or later).",
            "Ana d’abord conteste : « Le port couvre ses frais. » (2018), puis l’affirme (en 2020 ou plus tard)."});
  CHECK(
      sentences(R"(
claims:
  a: {by: ana, about: grow, stance: support, date: 2018, source: s18}
  b: {by: ana, about: shrink, stance: support, date: 2020, source: s20}
  c: {by: ana, about: grow, stance: support, date: 2021, source: s21}
)",
                ConflictKind::shift) ==
      Ids{"Ana first supports: “The port should grow.” (2018), then supports: “The port should shrink.” (2020), which "
          "contradicts it.",
          "Ana d’abord soutient : « Le port doit grandir. » (2018), puis soutient : « Le port doit rétrécir. » "
          "(2020), ce qui le contredit."});
}

TEST_CASE("an inconsistency is told with its date and what each side reserves") {
  CHECK(sentences(R"(
claims:
  a: {by: ana, about: pays, stance: support, source: s20}
  b: {by: ana, about: pays, stance: oppose, source: s20}
)",
                  ConflictKind::inconsistency) ==
        Ids{"Ana both affirms and disputes: “The port pays its way.” (by 1 June 2020).",
            "Ana affirme et conteste à la fois : « Le port couvre ses frais. » (au plus tard le 1er juin 2020)."});
  CHECK(sentences(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: leaf}
  b: {by: ana, about: grow, stance: oppose, certainty: questioned, source: leaf}
)",
                  ConflictKind::inconsistency) ==
        Ids{"Ana supports and at the same time opposes (questioned): “The port should grow.” (undated).",
            "Ana soutient et en même temps s’oppose à (mis en doute) : « Le port doit grandir. » (sans date)."});
  CHECK(sentences(R"(
claims:
  a: {by: ana, about: dredge, stance: support, certainty: hedged, source: s20}
  b: {by: ana, about: grow, stance: oppose, source: s20}
)",
                  ConflictKind::inconsistency) ==
        Ids{"Ana (hedged) supports: “The channel should be dredged.”, and at the same time opposes: “The port should "
            "grow.”, which follows from it (by 1 June 2020).",
            "Ana (au conditionnel) soutient : « Il faut draguer le chenal. », et en même temps s’oppose à : « Le port "
            "doit grandir. », qui en découle (au plus tard le 1er juin 2020)."});
}

TEST_CASE("discordant voices are told under the body that they speak for, and whose role has no date") {
  CHECK(sentences(R"(
claims:
  a: {by: ana, about: grow, stance: support, source: s20}
  t: {by: town, about: grow, stance: oppose, source: s20}
relations: {r: {from: ana, type: represents, to: town, source: s20}}
)",
                  ConflictKind::voice) ==
        Ids{"Speaking for Town: Ana (whose role has no date) supports: “The port should grow.”; Town opposes it.",
            "Au nom de Ville : Ana (dont la fonction est sans date) soutient : « Le port doit grandir. » ; Ville s’y "
            "oppose."});
}

TEST_CASE("a hostile tie is told with its time, its status and its doubts") {
  CHECK(sentences("relations: {r: {from: ana, type: sues, to: town, since: 2019, status: rejected, reported_by: ben, "
                  "source: s20}}\n",
                  ConflictKind::relation) == Ids{"Ana sues Town (since 2019; rejected; according to Ben).",
                                                 "Ana poursuit Ville (depuis 2019 ; rejeté ; selon Ben)."});
}

TEST_CASE("accounts that differ are told source by source") {
  CHECK(sentences(R"(
claims:
  a: {by: ana, about: grow, stance: support, date: 2020-02-03, only_if: it rains, source: s20}
  b: {by: ana, about: grow, stance: oppose, date: 2020-02-03, source: s21}
)",
                  ConflictKind::account) ==
        Ids{"The sources differ on Ana (3 February 2020): according to “Gazette of 2020”, 1 June 2020, Ana supports "
            "(only if: it rains); according to “Gazette of 2021”, 1 June 2021, Ana opposes: “The port should grow.”.",
            "Les sources divergent sur Ana (3 février 2020) : selon « Gazette of 2020 », 1er juin 2020, Ana soutient "
            "(sous réserve : it rains) ; selon « Gazette of 2021 », 1er juin 2021, Ana s’oppose à : « Le port doit "
            "grandir. »."});
}

TEST_CASE("an interest is told as a tie, with the source that says who gains, and never as a conflict of interest") {
  const Ids tied = sentences(R"(
claims: {a: {by: ana, about: gift, stance: support, source: s20}}
relations: {r: {from: ana, type: owns, to: yard, since: 2019, source: s20}}
)",
                             ConflictKind::interest, with_interest());
  CHECK(tied == Ids{"Ana supports: “The yard should have the land.”, from which Yard would gain, according to “Gazette "
                    "of 2020”, 1 June 2020; Ana is tied to Yard: Ana owns Yard (since 2019).",
                    "Ana soutient : « Le terrain revient au chantier. », ce qui profiterait à Yard, selon « Gazette of "
                    "2020 », 1er juin 2020 ; Ana est lié à Yard : Ana possède Yard (depuis 2019)."});
  CHECK(
      sentences("claims: {a: {by: town, about: gift, stance: support, source: s20}}\n", ConflictKind::interest,
                with_interest()) ==
      Ids{"Town supports: “The yard should have the land.”, from which it would gain itself, by this dossier, without "
          "a source.",
          "Ville soutient : « Le terrain revient au chantier. », ce qui lui profiterait, d’après ce dossier, sans "
          "source."});
}

TEST_CASE("the time of a conflict says whether it is certain") {
  const auto time = [](std::string_view said, std::string_view language) {
    const Dossier d = harbour(said);
    const Conflicts conflicts = find_conflicts(d);
    REQUIRE(conflicts.all.size() == 1);
    return plain(conflict_time_in_words(d, conflicts.all[0], language));
  };
  constexpr std::string_view kOpen = R"(
claims:
  a: {by: ana, about: grow, stance: support, date: 2018, source: s18}
  b: {by: ben, about: grow, stance: oppose, date: 2020-02, source: s20}
)";
  CHECK(time(kOpen, "en") == "since February 2020");
  CHECK(time(kOpen, "fr") == "depuis février 2020");
  constexpr std::string_view kMaybe = R"(
claims:
  a: {by: ana, about: grow, stance: support, date: 2018, source: s18}
  a2: {by: ana, about: grow, stance: neutral, date: 2020, source: s20}
  b: {by: ben, about: grow, stance: oppose, date: 2020-02, source: s20}
)";
  CHECK(time(kMaybe, "en") == "since February 2020, until 2020; not certain that both held at one time");
  CHECK(time(kMaybe, "fr") == "depuis février 2020, jusqu’en 2020 ; pas certain que les deux aient valu en même temps");
}

TEST_CASE("an end that was worked out from two is told by its days") {
  const Dossier d = harbour("");
  const Day day = parse_date("2020-05-04").date->earliest;
  CHECK(edtf_of(d, {kBeginningOfTime, day, false, 0}) == "../2020-05-04");
  CHECK(edtf_of(d, {day, kEndOfTime, false, 0}) == "2020-05-04/..");
  CHECK(edtf_of(d, {day, day + 1, false, 0}) == "2020-05-04/2020-05-05");
  CHECK(edtf_of(d, {kBeginningOfTime, kEndOfTime, false, 0}).empty());
  CHECK(until_in_words(edtf_of(d, {kBeginningOfTime, day, false, 0}), "en") == "until 4 May 2020 at the latest");
}
