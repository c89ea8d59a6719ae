// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/opposition.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <unordered_map>

namespace standpoint {
namespace {

// A date that is uncertain, or not given, may lie anywhere.
bool is_fixed(const Date& date) { return date.given() && !date.uncertain; }
Day first_day(const Date& date) { return is_fixed(date) ? date.earliest : kBeginningOfTime; }
Day last_day(const Date& date) { return is_fixed(date) ? std::min(date.latest, kEndOfTime - 1) : kEndOfTime - 1; }

// From one day to the day before another; empty where it ends before it begins.
struct Days {
  Day from = 0, end = 0;
};

// The days on which a holding may have stood: one at least.
Days possible_days(const Holding& h) {
  const Day from = first_day(h.since);
  return {from, h.until.given() ? std::max(last_day(h.until), from + 1) : kEndOfTime};
}

// The days on which it must have stood.
Days certain_days(const Holding& h) { return {last_day(h.since), h.until.given() ? first_day(h.until) : kEndOfTime}; }

// Goes through the days on which anything begins or ends, and keeps the pairs of different actors that face each other.
class Sweep {
 public:
  Sweep(std::span<const Holding> first, std::span<const Holding> second, Days (*days)(const Holding&), bool certain)
      : sides_{first, second}, certain_(certain) {
    for (const int side : {0, 1}) {
      faces_[side].assign(sides_[side].size(), false);
      ended_[side].assign(sides_[side].size(), false);
      for (std::uint32_t i = 0; i < sides_[side].size(); ++i) {
        const Holding& h = sides_[side][i];
        const Days stood = days(h);
        if (stood.from >= stood.end || (certain && h.only_possible)) continue;
        events_.push_back({stood.from, true, side, i});
        if (stood.end != kEndOfTime) events_.push_back({stood.end, false, side, i});
      }
    }
    std::sort(events_.begin(), events_.end(), [&](const Event& a, const Event& b) { return comes_before(a, b); });
    find_shared_actors();
    for (const Event& event : events_) event.begins ? begin(event) : end(event);
  }

  bool found() const { return found_; }

  Opposition opposition() const {
    Opposition out;
    double greatest[2] = {};
    for (const int side : {0, 1})
      for (std::uint32_t i = 0; i < sides_[side].size(); ++i)
        if (faces_[side][i]) {
          out.sides[side].push_back(i);
          greatest[side] = std::max(greatest[side], sides_[side][i].strength);
        }
    out.severity = std::min(greatest[0], greatest[1]);
    out.since = since_;
    if (pairs_ == 0) out.until = until_;
    return out;
  }

 private:
  struct Event {
    Day day = 0;
    bool begins = false;
    int side = 0;
    std::uint32_t holding = 0;
  };

  const Holding& at(const Event& event) const { return sides_[event.side][event.holding]; }

  // What ends makes room first; of ends on one day, the one that may have come first goes first.
  bool comes_before(const Event& a, const Event& b) const {
    if (std::tuple(a.day, a.begins) != std::tuple(b.day, b.begins))
      return std::tuple(a.day, a.begins) < std::tuple(b.day, b.begins);
    if (!a.begins && is_later(at(b).until, at(a).until)) return true;
    if (!a.begins && is_later(at(a).until, at(b).until)) return false;
    return std::tuple(a.side, a.holding) < std::tuple(b.side, b.holding);
  }

  // Actors on both sides, who do not face themselves.
  void find_shared_actors() {
    std::vector<EntityId> actors[2], both;
    for (const int side : {0, 1}) {
      for (const Holding& h : sides_[side]) actors[side].push_back(h.actor);
      if (!std::is_sorted(actors[side].begin(), actors[side].end()))
        std::sort(actors[side].begin(), actors[side].end());
    }
    std::set_intersection(actors[0].begin(), actors[0].end(), actors[1].begin(), actors[1].end(),
                          std::back_inserter(both));
    for (const EntityId actor : both) shared_[0][actor.value] = shared_[1][actor.value] = 0;
  }

  // How many of the other side stand now that are not of the same actor.
  std::size_t others(const Event& event) const {
    const int other = 1 - event.side;
    const auto own = shared_[other].find(at(event).actor.value);
    return standing_[other] - (own == shared_[other].end() ? 0 : own->second);
  }

  void count(const Event& event, std::size_t more) {
    standing_[event.side] += more;
    if (const auto own = shared_[event.side].find(at(event).actor.value); own != shared_[event.side].end())
      own->second += more;
  }

  // The earliest of the times by which two who face each other had both begun: now this one faces all who stand.
  void look_for_beginning(const Event& event) {
    const Date& since = at(event).since;
    if (certain_ || (found_ && !is_later(since_, since))) return;
    const int other = 1 - event.side;
    for (const auto& [latest, earliest, uncertain, i] : by_beginning_[other]) {
      if (sides_[other][i].actor == at(event).actor) continue;
      const Date& later = is_later(sides_[other][i].since, since) ? sides_[other][i].since : since;
      if (!found_ || is_later(since_, later)) since_ = later;
      return;
    }
  }

  using Beginning = std::tuple<Day, Day, bool, std::uint32_t>;

  // As is_later() puts them, then by number.
  static Beginning beginning(const Date& since, std::uint32_t holding) {
    return since.given() ? Beginning(since.latest, since.earliest, since.uncertain, holding)
                         : Beginning(kEndOfTime, kEndOfTime, true, holding);
  }

  void begin(const Event& event) {
    const std::size_t facing = others(event);
    count(event, 1);
    pairs_ += facing;
    if (!certain_) by_beginning_[event.side].insert(beginning(at(event).since, event.holding));
    if (facing == 0) {
      waiting_[event.side].push_back(event.holding);
      return;
    }
    look_for_beginning(event);
    found_ = true;
    faces_[event.side][event.holding] = true;
    const int other = 1 - event.side;
    std::erase_if(waiting_[other], [&](std::uint32_t i) {
      if (ended_[other][i]) return true;
      if (sides_[other][i].actor == at(event).actor) return false;
      faces_[other][i] = true;
      return true;
    });
  }

  void end(const Event& event) {
    count(event, static_cast<std::size_t>(-1));
    ended_[event.side][event.holding] = true;
    if (!certain_) by_beginning_[event.side].erase(beginning(at(event).since, event.holding));
    const std::size_t facing = others(event);
    pairs_ -= facing;
    if (facing > 0 && pairs_ == 0) until_ = at(event).until;
  }

  std::span<const Holding> sides_[2];
  std::vector<Event> events_;
  std::unordered_map<std::uint32_t, std::size_t> shared_[2];  // by actor: how many of its holdings stand
  std::vector<bool> faces_[2];
  std::vector<bool> ended_[2];
  std::vector<std::uint32_t> waiting_[2];  // standing, and have faced nobody so far
  std::set<Beginning> by_beginning_[2];    // those standing, the earliest beginning first
  std::size_t standing_[2] = {};
  std::size_t pairs_ = 0;
  bool certain_;
  bool found_ = false;
  Date since_, until_;
};

// True where two of different actors certainly hold on: that is so in most oppositions, and quickly seen.
bool any_hold_on(std::span<const Holding> first, std::span<const Holding> second) {
  const auto holds_on = [](const Holding& h) { return !h.until.given() && !h.only_possible; };
  const auto a = std::find_if(first.begin(), first.end(), holds_on);
  return a != first.end() && std::any_of(second.begin(), second.end(),
                                         [&](const Holding& b) { return holds_on(b) && b.actor != a->actor; });
}

// The opposition of two holdings of different actors that both hold on: what the sweep would find.
Opposition lasting_opposition(const Holding& a, const Holding& b) {
  Opposition out;
  out.sides = {std::vector<std::uint32_t>{0}, std::vector<std::uint32_t>{0}};
  out.since = is_later(a.since, b.since) ? a.since : b.since;
  out.certain = !a.only_possible && !b.only_possible;
  out.severity = std::min(a.strength, b.strength);
  return out;
}

}  // namespace

std::optional<Opposition> find_opposition(std::span<const Holding> first, std::span<const Holding> second) {
  if (first.empty() || second.empty()) return std::nullopt;
  if (first.size() == 1 && second.size() == 1 && first[0].actor != second[0].actor && !first[0].until.given() &&
      !second[0].until.given())
    return lasting_opposition(first[0], second[0]);
  const Sweep possible(first, second, possible_days, false);
  if (!possible.found()) return std::nullopt;
  Opposition out = possible.opposition();
  out.certain = any_hold_on(first, second) || Sweep(first, second, certain_days, true).found();
  return out;
}

}  // namespace standpoint
