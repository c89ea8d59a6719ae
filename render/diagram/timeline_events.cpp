// SPDX-License-Identifier: Apache-2.0
// What happened while the claims of a chart were made.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>

#include "render/diagram/mark_links.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/diagram/timeline_view.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

// Ties that begin with an act which a chronicle would name.
constexpr std::array<std::string_view, 4> kActs = {"founded", "files_complaint_with", "sues", "rules_on"};

// How soon a kind of thing gives way where there is no room for all.
int rank_of(EntityType type) {
  switch (type) {
    case EntityType::event: return 0;
    case EntityType::procedure: return 1;
    case EntityType::law: return 2;
    case EntityType::document: return 4;
    default: return 5;
  }
}
constexpr int kActRank = 3;

struct Candidate {
  TimelineEvent event;
  bool of_others = false;  // not tied to those shown
  int rank = 0;
};

class EventFinder {
 public:
  EventFinder(const Dossier& dossier, const std::set<EntityId>& actors, const TimelineViewOptions& options)
      : d_(dossier),
        actors_(actors),
        options_(options),
        links_(dossier, options.link),
        language_(options.table.language) {}

  std::vector<TimelineEvent> find(std::size_t& all) {
    find_tied();
    for (std::uint32_t i = 0; i < d_.entities.size(); ++i) add_entity({i});
    for (std::uint32_t i = 0; i < d_.relations.size(); ++i) add_act({i});
    all = found_.size();
    const auto worth = [](const Candidate& c) { return std::tuple(c.of_others, c.rank, std::string_view(c.event.id)); };
    std::sort(found_.begin(), found_.end(),
              [&](const Candidate& a, const Candidate& b) { return worth(a) < worth(b); });
    if (found_.size() > options_.most_events) found_.resize(options_.most_events);
    std::vector<TimelineEvent> out;
    for (Candidate& candidate : found_) out.push_back(std::move(candidate.event));
    std::sort(out.begin(), out.end(), [](const TimelineEvent& a, const TimelineEvent& b) {
      return std::tuple(anchor_of(a.date), std::string_view(a.id)) <
             std::tuple(anchor_of(b.date), std::string_view(b.id));
    });
    return out;
  }

 private:
  bool fits(const Date& date) const {
    return has_place(date) && (!options_.admits_moment || options_.admits_moment(date));
  }

  void find_tied() {
    for (const Relation& r : d_.relations) {
      if (actors_.contains(r.from)) tied_.insert(r.to);
      if (actors_.contains(r.to)) tied_.insert(r.from);
    }
  }

  std::string colon(std::string_view head, std::string_view rest) const {
    return rest.empty() ? std::string(head) : fmt::format("{}{} {}", head, language_ == "fr" ? "\u00A0:" : ":", rest);
  }

  void add_entity(EntityId id) {
    const Entity& entity = d_[id];
    if (!fits(entity.date)) return;
    const std::string name(d_.name(id, language_)), own(d_.id_of(id));
    const std::string when = moment_in_words(d_, entity.date, language_);
    std::string tooltip = colon(fmt::format("{} — {} ({})", when, name, phrase_for(entity.type).in(language_)),
                                d_.text(entity.description, language_));
    found_.push_back(
        {{entity.date, own, name, when, std::move(tooltip), links_.to(id)}, !tied_.contains(id), rank_of(entity.type)});
    dates_.insert({entity.date.earliest, entity.date.latest});
  }

  // An act on the date of a thing is most often that thing told again.
  void add_act(RelationId id) {
    const Relation& r = d_[id];
    const std::string_view type = d_.names[d_[r.type].name];
    if (std::find(kActs.begin(), kActs.end(), type) == kActs.end() || !fits(r.since)) return;
    if (r.status == Status::planned || !r.statement.own_and_asserted()) return;
    if (options_.admits_relation && !options_.admits_relation(r)) return;
    if (!dates_.insert({r.since.earliest, r.since.latest}).second) return;
    const std::string when = moment_in_words(d_, r.since, language_);
    std::string label = fmt::format("{} {} {}", end_name(d_, r.from, language_), type_label(d_, r.type, language_),
                                    end_name(d_, r.to, language_));
    std::string tooltip = fmt::format("{} — {}", when, relation_in_words(d_, r, language_));
    for (const std::string& line : evidence_in_words(d_, r.statement, language_)) tooltip += "\n" + line;
    const std::string own(d_.id_of(id));
    found_.push_back({{r.since, own, std::move(label), when, std::move(tooltip), links_.to(id)},
                      !actors_.contains(r.from) && !actors_.contains(r.to),
                      kActRank});
  }

  const Dossier& d_;
  const std::set<EntityId>& actors_;
  const TimelineViewOptions& options_;
  MarkLinks links_;
  std::string language_;
  std::set<EntityId> tied_;
  std::set<std::pair<Day, Day>> dates_;
  std::vector<Candidate> found_;
};

}  // namespace

std::vector<TimelineEvent> timeline_events(const Dossier& dossier, const std::set<EntityId>& actors,
                                           const TimelineViewOptions& options, std::size_t& all) {
  return EventFinder(dossier, actors, options).find(all);
}

}  // namespace standpoint
