// SPDX-License-Identifier: Apache-2.0
#include "tests/property/plain_results.hpp"

#include <fmt/format.h>

#include <cmath>

#include "render/wording/conflicts.hpp"
#include "render/wording/positions.hpp"

namespace standpoint::test {
namespace {

template <class T>
std::vector<T> copied(std::span<const T> items) {
  return {items.begin(), items.end()};
}

// To six decimals, and nothing is below zero by less.
double rounded(double value) { return std::round(value * 1e6) / 1e6 + 0.0; }

PlainSegment written_out(const Positions& all, const Segment& s) {
  return {s.sign, copied(all.claims_of(s.claims)), s.since, s.until, s.strength};
}

std::string line(const Dossier& d, const PlainSegment& s) {
  return fmt::format("; segment {} [{}] {:.6f} since {} until {}", s.sign, ids_in(d, s.claims), s.strength,
                     days_of(s.since), days_of(s.until));
}

std::string line(const Dossier& d, const PlainParty& party) {
  return fmt::format("{} {} [{}] through [{}]{}", d.id_of(party.actor), keyword(party.origin), ids_in(d, party.claims),
                     ids_in(d, party.through), party.assumed ? " assumed" : "");
}

}  // namespace

std::vector<PlainPosition> written_out(const Positions& all) {
  std::vector<PlainPosition> out;
  for (const Position& p : all.all) {
    PlainPosition& q = out.emplace_back();
    q = {p.actor, p.proposition, p.origin, p.label, p.assumed, p.supporting, p.neutral, p.opposing,
         p.score, p.strength,    {},       {},      {},        {},           p.since,   p.until};
    q.claims = copied(all.claims_of(p.claims));
    q.through = copied(all.speakers_of(p.through));
    for (const Segment& s : all.segments_of(p.segments)) q.segments.push_back(written_out(all, s));
    for (const Shift& s : all.shifts_of(p.shifts))
      q.shifts.push_back({s.from, s.to, s.after, s.before, copied(all.claims_of(s.claims))});
  }
  return out;
}

std::vector<PlainTrajectory> written_out(const Positions& all, const std::vector<IssueTrajectory>& trajectories) {
  std::vector<PlainTrajectory> out;
  for (const IssueTrajectory& t : trajectories) {
    out.push_back({t.actor, t.issue, {}});
    for (const IssueStep& step : t.steps)
      out.back().steps.emplace_back(step.proposition, written_out(all, step.segment));
  }
  return out;
}

PlainConflict written_out(const Conflicts& conflicts, const Conflict& conflict) {
  PlainConflict out{
      conflict.kind,     {},           conflict.propositions, conflict.since, conflict.until, conflict.certain,
      conflict.severity, conflict.met, conflict.body};
  for (const int side : {0, 1}) {
    out.sides[side].also = conflict.sides[side].also;
    for (const Party& party : conflict.sides[side].parties)
      out.sides[side].parties.push_back({party.actor, party.origin, copied(conflicts.claims_of(party)),
                                         copied(conflicts.positions.speakers_of(party.through)), party.assumed});
  }
  return out;
}

std::string days_of(const Date& date) {
  if (!date.given()) return "-";
  return fmt::format("{}..{}{}", iso_day(date.earliest), iso_day(date.latest), date.uncertain ? "?" : "");
}

std::string line(const Dossier& d, const PlainPosition& p) {
  std::string out =
      fmt::format("{} on {}, {}: {} +{} 0{} -{} score {:.6f} strength {:.6f} [{}] through [{}]{} since {} until {}",
                  d.id_of(p.actor), d.id_of(p.proposition), keyword(p.origin), keyword(p.label), p.supporting,
                  p.neutral, p.opposing, rounded(p.score), p.strength, ids_in(d, p.claims), ids_in(d, p.through),
                  p.assumed ? " assumed" : "", days_of(p.since), days_of(p.until));
  for (const PlainSegment& s : p.segments) out += line(d, s);
  for (const PlainShift& s : p.shifts)
    out += fmt::format("; shift {} to {} after {} before {} [{}]", s.from, s.to, days_of(s.after), days_of(s.before),
                       ids_in(d, s.claims));
  return out;
}

std::string line(const Dossier& d, const PlainTrajectory& t) {
  std::string out = fmt::format("{} on {}:", d.id_of(t.actor), d.id_of(t.issue));
  for (const auto& [proposition, segment] : t.steps)
    out += fmt::format(" {}{}", d.id_of(proposition), line(d, segment));
  return out;
}

std::string line(const Dossier& d, const PlainConflict& c) {
  std::string out = fmt::format("{} {} since {} until {}{} severity {}", keyword(c.kind), ids_in(d, c.propositions),
                                days_of(c.since), days_of(c.until), c.certain ? "" : " possible",
                                c.severity ? fmt::format("{:.6f}", *c.severity) : "none");
  if (c.body.valid()) out += fmt::format(" for {}", d.id_of(c.body));
  for (const PlainSide& side : c.sides) {
    out += " |";
    for (const PlainParty& party : side.parties) out += " " + line(d, party);
    for (const RecordRef record : side.also) out += fmt::format(" [{}]", d.id_of(record));
  }
  for (const auto& [a, b] : c.met) out += fmt::format("; met {}-{}", d.id_of(a), d.id_of(b));
  return out;
}

}  // namespace standpoint::test
