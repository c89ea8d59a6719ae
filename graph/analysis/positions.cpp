// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/positions.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "graph/analysis/simultaneous.hpp"
#include "graph/analysis/stance_rows.hpp"
#include "graph/analysis/voices.hpp"

namespace standpoint {
namespace {

bool same_position(const StanceRow& a, const StanceRow& b) {
  return a.actor == b.actor && a.proposition == b.proposition && a.origin == b.origin;
}

class PositionFinder {
 public:
  explicit PositionFinder(const Dossier& dossier) : d_(dossier) {}

  Positions find(std::span<const StanceRow> rows) {
    std::size_t positions = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) positions += i == 0 || !same_position(rows[i - 1], rows[i]) ? 1 : 0;
    out_.all.reserve(positions);
    out_.claims.reserve(rows.size());
    out_.segments.reserve(positions + positions / 4);
    for (std::size_t first = 0, end = 0; first < rows.size(); first = end) {
      for (end = first + 1; end < rows.size() && same_position(rows[first], rows[end]);) ++end;
      add(rows.subspan(first, end - first));
    }
    return std::move(out_);
  }

 private:
  // A body with a position of its own takes no voiced one, and what an actor says itself is not implied.
  bool has_own(const StanceRow& row) const {
    if ((row.origin != Origin::voiced && row.origin != Origin::implied) || out_.all.empty()) return false;
    std::size_t i = out_.all.size();
    while (i > 0 && out_.all[i - 1].actor == row.actor && out_.all[i - 1].proposition == row.proposition)
      if (out_.all[--i].origin == Origin::own) return true;
    return false;
  }

  void add(std::span<const StanceRow> rows) {
    if (has_own(rows[0])) return;
    Position position;
    position.actor = rows[0].actor;
    position.proposition = rows[0].proposition;
    position.origin = rows[0].origin;
    if (position.origin == Origin::voiced) add_speakers(rows, position);
    put_in_order(rows);
    position.claims = {static_cast<std::uint32_t>(out_.claims.size()), static_cast<std::uint32_t>(claims_.size())};
    StanceMean mean;
    for (const DatedStance& c : claims_) {
      out_.claims.push_back(c.claim);
      mean.add(c.weight, c.stance);
      ++(c.sign > 0 ? position.supporting : c.sign < 0 ? position.opposing : position.neutral);
    }
    position.score = mean.score();
    position.strength = mean.strength();
    add_segments(position);
    judge(position);
    out_.all.push_back(position);
  }

  void add_speakers(std::span<const StanceRow> rows, Position& position) {
    const auto first = out_.speakers.size();
    for (const StanceRow& row : rows) {
      out_.speakers.push_back(row.through);
      position.assumed = position.assumed || (row.role.valid() && undated(d_[row.role]));
    }
    const auto begin = out_.speakers.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, out_.speakers.end());
    out_.speakers.erase(std::unique(begin, out_.speakers.end()), out_.speakers.end());
    position.through = {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(out_.speakers.size() - first)};
  }

  // The claims of the rows in order of time, each once.
  void put_in_order(std::span<const StanceRow> rows) {
    claims_.clear();
    for (const StanceRow& row : rows)
      if (claims_.empty() || claims_.back().claim != row.claim)
        claims_.push_back({row.date, row.claim, row.stance, sign_of(static_cast<float>(row.stance)), row.weight});
    if (claims_.size() > 1) sort_by_time(claims_);
  }

  void add_segments(Position& position) {
    position.segments.first = static_cast<std::uint32_t>(out_.segments.size());
    for (std::size_t first = 0, end = 0; first < claims_.size(); first = end) {
      StanceMean mean;
      for (end = first; end < claims_.size() && claims_[end].sign == claims_[first].sign; ++end)
        mean.add(claims_[end].weight, claims_[end].stance);
      Segment segment{claims_[first].sign, range(position, first, end), claims_[first].date, {}, mean.strength()};
      if (end < claims_.size()) segment.until = claims_[end].date;
      out_.segments.push_back(segment);
    }
    position.segments.count = static_cast<std::uint32_t>(out_.segments.size()) - position.segments.first;
  }

  static Range range(const Position& position, std::size_t first, std::size_t end) {
    return {position.claims.first + static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end - first)};
  }

  // The label, the shifts, and the time of the position.
  void judge(Position& position) {
    position.since = claims_[0].date;
    position.shifts.first = static_cast<std::uint32_t>(out_.shifts.size());
    if (position.supporting == 0 && position.opposing == 0) return;
    if (position.supporting > 0 && position.opposing > 0) return judge_both_signs(position);
    position.label = position.supporting > 0 ? PositionLabel::supports : PositionLabel::opposes;
    const auto segments = out_.segments_of(position.segments);
    const std::size_t first = segments[0].sign == 0 ? 1 : 0;
    position.since = segments[first].since;
    if (segments.back().sign == 0) position.until = segments.back().since;
  }

  void judge_both_signs(Position& position) {
    const std::vector<Run> runs = runs_of(claims_);
    for (std::size_t i = 1; i < runs.size(); ++i) {
      const Run& before = runs[i - 1];
      const Run& after = runs[i];
      if (certainly_before(before, after))
        out_.shifts.push_back({before.sign, after.sign, claims_[before.last].date, claims_[after.first].date,
                               range(position, before.first, after.last + 1)});
    }
    position.shifts.count = static_cast<std::uint32_t>(out_.shifts.size()) - position.shifts.first;
    position.label = certainly_ordered(runs) ? PositionLabel::shifted
                     : is_divided()          ? PositionLabel::divided
                                             : PositionLabel::unclear;
  }

  bool is_divided() const { return both_in_one_source(d_, claims_).found() || both_on_one_day(claims_).found(); }

  const Dossier& d_;
  std::vector<DatedStance> claims_;  // of the position being worked out
  Positions out_;
};

}  // namespace

Positions find_positions(const Dossier& dossier, const PositionOptions& options) {
  return PositionFinder(dossier).find(find_stances(dossier, options));
}

std::vector<IssueTrajectory> find_issue_trajectories(const Dossier& dossier, const Positions& positions) {
  std::vector<IssueTrajectory> out;
  const auto issue_of = [&](const Position& p) { return dossier[p.proposition].issue; };
  std::vector<const Position*> actor;
  for (std::size_t i = 0; i < positions.all.size(); ++i) {
    const Position& position = positions.all[i];
    if (position.origin == Origin::own && issue_of(position).valid()) actor.push_back(&position);
    if (i + 1 < positions.all.size() && positions.all[i + 1].actor == position.actor) continue;
    std::stable_sort(actor.begin(), actor.end(),
                     [&](const Position* a, const Position* b) { return issue_of(*a) < issue_of(*b); });
    for (std::size_t k = 0; k < actor.size(); ++k) {
      if (k == 0 || issue_of(*actor[k]) != issue_of(*actor[k - 1]))
        out.push_back({actor[k]->actor, issue_of(*actor[k]), {}});
      for (const Segment& segment : positions.segments_of(actor[k]->segments))
        out.back().steps.push_back({actor[k]->proposition, segment});
    }
    actor.clear();
  }
  for (IssueTrajectory& trajectory : out)
    std::stable_sort(trajectory.steps.begin(), trajectory.steps.end(), [](const IssueStep& a, const IssueStep& b) {
      return std::tuple(a.segment.since.earliest, a.segment.since.latest) <
             std::tuple(b.segment.since.earliest, b.segment.since.latest);
    });
  return out;
}

double weight_of(const Statement& statement) {
  const double certainty = statement.certainty == Certainty::asserted ? 1.0
                           : statement.certainty == Certainty::hedged ? 0.5
                                                                      : 0.25;
  return as_written(statement.confidence) * certainty;
}

double weight_of(const Dossier& dossier, const Claim& claim) {
  return weight_of(claim.statement) * (dossier.extra_of(claim).only_if.empty() ? 1.0 : 0.5);
}

Date time_of(const Dossier& dossier, const Claim& claim) {
  const Date date = dossier.date_of(claim);
  return date.given() ? date : Date{kBeginningOfTime, kEndOfTime, false, 0};
}

}  // namespace standpoint
