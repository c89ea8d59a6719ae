// SPDX-License-Identifier: Apache-2.0
#include "cli/position_data.hpp"

#include <algorithm>
#include <cmath>

#include "cli/choose.hpp"
#include "cli/record_data.hpp"
#include "render/wording/conflicts.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/positions.hpp"

namespace standpoint {
namespace {

// Ten digits after the point: what differs beyond is rounding.
double rounded(double number) { return std::round(number * 1e10) / 1e10; }

std::string_view sign_word(int sign) { return sign > 0 ? "support" : sign < 0 ? "oppose" : "neutral"; }

Value date_value(const Dossier& d, const Date& date) { return text_or_null(edtf_of(d, date)); }

ValueFields segment_data(const Dossier& d, const Positions& positions, const Segment& segment) {
  return {{"stance", sign_word(segment.sign)},
          {"since", date_value(d, segment.since)},
          {"until", date_value(d, segment.until)},
          {"claims", id_list(d, positions.claims_of(segment.claims))}};
}

// The ids of the actors of a side, each once.
ValueList actors_of(const Dossier& d, const ConflictSide& side) {
  std::vector<EntityId> actors;
  for (const Party& party : side.parties)
    if (actors.empty() || actors.back() != party.actor) actors.push_back(party.actor);
  return id_list(d, actors);
}

ValueList evidence_of(const Dossier& d, const Conflicts& conflicts, const ConflictSide& side) {
  std::vector<RecordRef> out;
  for (const Party& party : side.parties)
    for (const ClaimId claim : conflicts.claims_of(party))
      if (std::find(out.begin(), out.end(), ref(claim)) == out.end()) out.push_back(ref(claim));
  out.insert(out.end(), side.also.begin(), side.also.end());
  return id_list(d, out);
}

// Who stands on a side, on whose word and by which claims.
ValueList parties_of(const Dossier& d, const Conflicts& conflicts, const ConflictSide& side) {
  ValueList out;
  for (const Party& party : side.parties)
    out.push_back(ValueFields{{"actor", d.id_of(party.actor)},
                              {"origin", keyword(party.origin)},
                              {"through", id_list(d, conflicts.positions.speakers_of(party.through))},
                              {"assumed", party.assumed},
                              {"claims", id_list(d, conflicts.claims_of(party))}});
  return out;
}

}  // namespace

void PositionBasis::declare(Arguments& arguments) {
  arguments.option("--roll-up", "ORIGINS", roll_up,
                   "also ascribed, voiced or implied positions, several with commas, or all");
  arguments.flag("--media", media, "media take sides too, and a source's own voice is its author's or publisher's");
}

Result<PositionOptions> PositionBasis::position_options(const Dossier& dossier, const Selection& selection) const {
  static constexpr std::array<std::string_view, 4> kWords = {"ascribed", "voiced", "implied", "all"};
  static constexpr std::array<Origins, 4> kOrigins = {bit(Origin::ascribed), bit(Origin::voiced), bit(Origin::implied),
                                                      kAllOrigins};
  PositionOptions options;
  options.media = media;
  for (std::size_t begin = 0; begin < roll_up.size();) {
    const std::size_t comma = std::min(roll_up.find(',', begin), roll_up.size());
    const std::string_view word = std::string_view(roll_up).substr(begin, comma - begin);
    if (auto known = expect_word(word, kWords, "origin"); !known) return tl::unexpected(known.error());
    const auto place = std::find(kWords.begin(), kWords.end(), word);
    options.origins |= kOrigins[static_cast<std::size_t>(place - kWords.begin())];
    begin = comma + 1;
  }
  if (!selection.given().empty())
    options.admits = [&](const Claim& claim) { return selection.admits_basis(dossier, claim); };
  return options;
}

ValueFields position_data(const Dossier& d, const Positions& positions, const Position& position,
                          const Replies& replies) {
  ValueList shifts, trajectory;
  for (const Shift& shift : positions.shifts_of(position.shifts))
    shifts.push_back(ValueFields{{"from", sign_word(shift.from)},
                                 {"to", sign_word(shift.to)},
                                 {"after", date_value(d, shift.after)},
                                 {"before", date_value(d, shift.before)},
                                 {"claims", id_list(d, positions.claims_of(shift.claims))}});
  for (const Segment& segment : positions.segments_of(position.segments))
    trajectory.push_back(segment_data(d, positions, segment));
  return {{"actor", d.id_of(position.actor)},
          {"proposition", d.id_of(position.proposition)},
          {"label", keyword(position.label)},
          {"score", rounded(position.score)},
          {"strength", rounded(position.strength)},
          {"supporting", position.supporting},
          {"neutral", position.neutral},
          {"opposing", position.opposing},
          {"origin", keyword(position.origin)},
          {"through", id_list(d, positions.speakers_of(position.through))},
          {"assumed", position.assumed},
          {"since", date_value(d, position.since)},
          {"until", date_value(d, position.until)},
          {"claims", id_list(d, positions.claims_of(position.claims))},
          {"shifts", std::move(shifts)},
          {"trajectory", std::move(trajectory)},
          {"accuses", id_list(d, d.entities_of(d[position.proposition].accuses))},
          {"replies", id_list(d, replies.to(position.proposition))}};
}

ValueFields trajectory_data(const Dossier& d, const Positions& positions, const IssueTrajectory& trajectory) {
  ValueList steps;
  for (const IssueStep& step : trajectory.steps) {
    ValueFields fields{{"proposition", d.id_of(step.proposition)}};
    ValueFields segment = segment_data(d, positions, step.segment);
    fields.insert(fields.end(), segment.begin(), segment.end());
    steps.push_back(std::move(fields));
  }
  return {{"actor", d.id_of(trajectory.actor)}, {"issue", d.id_of(trajectory.issue)}, {"steps", std::move(steps)}};
}

ValueFields conflict_data(const Dossier& d, const Conflicts& conflicts, const Conflict& conflict,
                          const Replies& replies) {
  ValueList met, accused, answers;
  for (const auto& [a, b] : conflict.met) met.push_back(ValueList{d.id_of(a), d.id_of(b)});
  for (const PropositionId p : conflict.propositions) {
    for (const EntityId entity : d.entities_of(d[p].accuses)) accused.emplace_back(d.id_of(entity));
    for (const ClaimId reply : replies.to(p)) answers.emplace_back(d.id_of(reply));
  }
  return {
      {"kind", keyword(conflict.kind)},
      {"sides", ValueList{actors_of(d, conflict.sides[0]), actors_of(d, conflict.sides[1])}},
      {"propositions", id_list(d, conflict.propositions)},
      {"severity", value_if(conflict.severity.has_value(), rounded(conflict.severity.value_or(0)))},
      {"since", date_value(d, conflict.since)},
      {"until", date_value(d, conflict.until)},
      {"certain", conflict.certain},
      {"evidence",
       ValueList{evidence_of(d, conflicts, conflict.sides[0]), evidence_of(d, conflicts, conflict.sides[1])}},
      {"parties", ValueList{parties_of(d, conflicts, conflict.sides[0]), parties_of(d, conflicts, conflict.sides[1])}},
      {"met", std::move(met)},
      {"body", text_or_null(conflict.body.valid() ? d.id_of(conflict.body) : std::string_view())},
      {"accuses", std::move(accused)},
      {"replies", std::move(answers)},
      {"sentence", ValueFields{{"fr", conflict_in_words(d, conflicts, conflict, "fr")},
                               {"en", conflict_in_words(d, conflicts, conflict, "en")}}}};
}

}  // namespace standpoint
