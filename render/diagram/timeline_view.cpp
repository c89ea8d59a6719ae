// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/timeline_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "render/diagram/mark_links.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/positions.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

// A claim as part of a position.
struct Entry {
  const Position* position = nullptr;
  ClaimId claim;
  int sign = 0;
  Date date;
  bool leads = false;   // first of its side, or last before a change
  bool turned = false;  // the first after a change
};

class TimelineView {
 public:
  TimelineView(const Dossier& dossier, const Positions& positions, const TimelineViewOptions& options)
      : d_(dossier),
        positions_(positions),
        options_(options),
        links_(dossier, options.link),
        language_(options.table.language),
        fr_(language_ == "fr"),
        table_(make_position_table(dossier, positions, options.table)) {}

  TimelinePicture make() {
    collect();
    limit();
    add_rows();
    add_keys();
    add_marks();
    add_turns();
    std::set<EntityId> shown;
    for (const auto& [actor, row] : row_of_) shown.insert(actor);
    if (!shown.empty()) out_.events = timeline_events(d_, shown, options_, all_events_);
    out_.labels = timeline_labels(language_);
    describe();
    return std::move(out_);
  }

 private:
  using TurnEnds = std::tuple<const Position*, ClaimId, ClaimId>;

  void collect() {
    std::set<EntityId> actors;
    for (const ActorGroup& group : table_.groups) actors.insert(group.actors.begin(), group.actors.end());
    const std::set<PropositionId> propositions(table_.propositions.begin(), table_.propositions.end());
    for (const Position& position : positions_.all)
      if (actors.contains(position.actor) && propositions.contains(position.proposition)) collect(position);
  }

  void collect(const Position& position) {
    std::set<ClaimId> leading, turned;
    for (const Shift& shift : positions_.shifts_of(position.shifts)) {
      const auto [before, after] = ends_of(position, shift);
      leading.insert(before);
      turned.insert(after);
      turns_.emplace_back(&position, before, after);
    }
    for (const Segment& segment : positions_.segments_of(position.segments)) {
      bool first = true;
      for (const ClaimId claim : positions_.claims_of(segment.claims)) {
        const bool turn = turned.contains(claim);
        entries_.push_back(
            {&position, claim, segment.sign, d_.date_of(d_[claim]), first || turn || leading.contains(claim), turn});
        first = false;
      }
    }
  }

  // The last claim of the old side and the first of the new one.
  std::pair<ClaimId, ClaimId> ends_of(const Position& position, const Shift& shift) const {
    std::map<ClaimId, int> signs;
    for (const Segment& segment : positions_.segments_of(position.segments))
      for (const ClaimId claim : positions_.claims_of(segment.claims)) signs[claim] = segment.sign;
    std::pair<ClaimId, ClaimId> ends;
    for (const ClaimId claim : positions_.claims_of(shift.claims)) {
      if (signs[claim] == shift.from && !ends.second.valid()) ends.first = claim;
      if (signs[claim] == shift.to && !ends.second.valid()) ends.second = claim;
    }
    return ends;
  }

  // When a claim was made, to sort by: by its sign's place, then by the start of its bar; what has no date comes last.
  static std::tuple<bool, Day, Day> moment_of(const Date& date) {
    if (!has_place(date)) return {true, 0, 0};
    return {false, anchor_of(date), date.earliest};
  }

  auto order_of(const Entry& e) const {
    return std::tuple(moment_of(e.date), d_.id_of(e.position->proposition), d_.id_of(e.claim), e.position->origin);
  }

  void limit() {
    all_claims_ = entries_.size();
    std::sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) {
      return std::tuple(!a.leads, order_of(a), d_.id_of(a.position->actor)) <
             std::tuple(!b.leads, order_of(b), d_.id_of(b.position->actor));
    });
    if (entries_.size() > options_.most_claims) entries_.resize(options_.most_claims);
  }

  void add_rows() {
    std::map<EntityId, std::tuple<bool, Day, Day>> first;
    for (const Entry& entry : entries_) {
      const auto moment = moment_of(entry.date);
      const auto [at, is_new] = first.try_emplace(entry.position->actor, moment);
      if (!is_new) at->second = std::min(at->second, moment);
    }
    for (ActorGroup& group : table_.groups) {
      std::erase_if(group.actors, [&](EntityId actor) { return !first.contains(actor); });
      std::sort(group.actors.begin(), group.actors.end(), [&](EntityId a, EntityId b) {
        return std::tuple(first.at(a), d_.id_of(a)) < std::tuple(first.at(b), d_.id_of(b));
      });
      for (const EntityId actor : group.actors) add_row(actor, group.label);
    }
  }

  void add_row(EntityId actor, const std::string& band) {
    row_of_[actor] = out_.rows.size();
    const std::string id(d_.id_of(actor)), name(d_.name(actor, language_));
    out_.rows.push_back({id, name, described_name(d_, actor, language_), links_.to(actor), band});
  }

  void add_keys() {
    std::set<PropositionId> used;
    for (const Entry& entry : entries_) used.insert(entry.position->proposition);
    std::erase_if(table_.propositions, [&](PropositionId p) { return !used.contains(p); });
    for (const PropositionId p : table_.propositions) {
      key_of_[p] = out_.keys.size();
      const std::string id(d_.id_of(p)), text(d_.text(d_[p].text, language_));
      out_.keys.push_back({id, text, text, links_.to(p)});
    }
  }

  void add_marks() {
    std::sort(entries_.begin(), entries_.end(), [&](const Entry& a, const Entry& b) {
      const auto place = [&](const Entry& e) {
        return std::tuple(row_of_.at(e.position->actor), moment_of(e.date), key_of_.at(e.position->proposition),
                          d_.id_of(e.claim), e.position->origin);
      };
      return place(a) < place(b);
    });
    for (const Entry& entry : entries_) {
      mark_of_[{entry.position, entry.claim}] = out_.marks.size();
      const Claim& claim = d_[entry.claim];
      TimelineMark mark;
      mark.row = row_of_.at(entry.position->actor);
      mark.key = key_of_.at(entry.position->proposition);
      mark.date = entry.date;
      mark.date_words = moment_in_words(d_, entry.date, options_.table.language);
      mark.sign = sign_for(role_of_sign(entry.sign));
      mark.hollow = is_reserved(d_, claim);
      mark.dashed = entry.position->origin != Origin::own;
      mark.turned = entry.turned;
      mark.id = id_of(entry);
      mark.tooltip = tooltip_of(entry);
      mark.href = links_.to(entry.claim);
      mark.label = out_.keys.size() > 1 ? out_.keys[mark.key].label : own_words(claim);
      add_sources(d_, std::span(&entry.claim, 1), sources_);
      out_.marks.push_back(std::move(mark));
    }
  }

  // The claim's id, with whose row it stands in where others say it too, and with what it is taken to say.
  std::string id_of(const Entry& entry) const {
    const Claim& claim = d_[entry.claim];
    std::string out(d_.id_of(entry.claim));
    const auto speakers = d_.entities_of(claim.by);
    const bool alone = speakers.empty() || (speakers.size() == 1 && speakers[0] == entry.position->actor);
    const bool same = claim.about == entry.position->proposition;
    if (!alone || !same) out += fmt::format("--{}", d_.id_of(entry.position->actor));
    if (!same) out += fmt::format("--{}", d_.id_of(entry.position->proposition));
    return out;
  }

  // The first quote of what someone is said to have said in those words; empty for any other claim.
  std::string own_words(const Claim& claim) const {
    if (claim.statement.words != Words::direct || claim.statement.hearsay) return {};
    for (const Citation& citation : d_.citations_of(claim.statement.citations))
      if (!citation.quote.empty()) return quoted(citation.quote, language_);
    return {};
  }

  std::string tooltip_of(const Entry& entry) const {
    const Position& p = *entry.position;
    std::string out = claim_tooltip(d_, entry.claim, language_);
    if (p.origin == Origin::own) return out;
    const std::string through = position_reservations(d_, p.origin, std::span(&entry.claim, 1),
                                                      positions_.speakers_of(p.through), p.assumed, language_);
    return out + fmt::format("\n{}{} {}{}", d_.name(p.actor, language_), colon(),
                             quoted(d_.text(d_[p.proposition].text, language_), language_),
                             through.empty() ? std::string() : fmt::format(" ({})", through));
  }

  void add_turns() {
    for (const auto& [position, before, after] : turns_) {
      const auto from = mark_of_.find({position, before}), to = mark_of_.find({position, after});
      if (from == mark_of_.end() || to == mark_of_.end()) continue;
      const TimelineMark &old = out_.marks[from->second], &now = out_.marks[to->second];
      out_.turns.push_back({from->second, to->second, fmt::format("{}--{}", old.id, now.id),
                            fmt::format("{}\n→ {}", old.tooltip, now.tooltip), now.href});
    }
    std::sort(out_.turns.begin(), out_.turns.end(), [](const TimelineTurn& a, const TimelineTurn& b) {
      return std::tuple(a.from, a.to) < std::tuple(b.from, b.to);
    });
  }

  void describe() {
    out_.id = "timeline";
    out_.language = language_;
    out_.title = questions::kTimeline.in(language_);
    out_.subtitle = timeline_subtitle(d_, out_);
    out_.source_line = source_line_of(d_, sources_, language_);
    out_.description = description();
    if (out_.marks.empty())
      out_.notes.emplace_back(fr_ ? "Aucune prise de position ne répond à ce choix." : "No claim fits this choice.");
    for (std::string& note : notes_on_limits(table_, out_.rows.size(), out_.keys.size(), language_))
      out_.notes.push_back(std::move(note));
    const auto note = [&](std::size_t shown, std::size_t all, std::string_view en, std::string_view fr) {
      if (shown < all) out_.notes.push_back(fmt::format(fmt::runtime(fr_ ? fr : en), shown, all));
    };
    note(
        out_.marks.size(), all_claims_,
        "{} claims of these actors on these propositions out of {}: the first on each side, and the earliest.",
        "{} prises de position de ces acteurs sur ces propositions, sur {}\u00A0: les premières de chaque camp, et les "
        "plus anciennes.");
    note(out_.events.size(), all_events_, "{} events out of {}: those tied to these actors first.",
         "{} événements sur {}\u00A0: d’abord ceux qui sont liés à ces acteurs.");
    for (std::string& accusation : accusation_notes(d_, table_.propositions, language_))
      out_.notes.push_back(std::move(accusation));
  }

  std::string description() const {
    std::string out = fmt::format(
        fmt::runtime(fr_ ? "{} acteurs, {} prises de position sur {} propositions et {} événements, dans le temps."
                         : "{} actors, {} claims on {} propositions and {} events in time."),
        out_.rows.size(), out_.marks.size(), out_.keys.size(), out_.events.size());
    std::vector<std::string> turned;
    for (const TimelineTurn& turn : out_.turns)
      if (const std::string& name = out_.rows[out_.marks[turn.from].row].label;
          std::find(turned.begin(), turned.end(), name) == turned.end())
        turned.push_back(name);
    if (!turned.empty())
      out += fmt::format(" {}{} {}.", fr_ ? "Ont changé de position" : "Changed sides", colon(),
                         joined_names(turned, language_, turned.size()));
    return out;
  }

  std::string_view colon() const { return fr_ ? "\u00A0:" : ":"; }

  const Dossier& d_;
  const Positions& positions_;
  const TimelineViewOptions& options_;
  MarkLinks links_;
  std::string language_;
  bool fr_;
  PositionTable table_;
  std::vector<Entry> entries_;
  std::vector<TurnEnds> turns_;
  std::map<EntityId, std::size_t> row_of_;
  std::map<PropositionId, std::size_t> key_of_;
  std::map<std::pair<const Position*, ClaimId>, std::size_t> mark_of_;
  std::set<SourceId> sources_;
  std::size_t all_claims_ = 0, all_events_ = 0;
  TimelinePicture out_;
};

}  // namespace

TimelinePicture timeline_picture(const Dossier& dossier, const Positions& positions,
                                 const TimelineViewOptions& options) {
  return TimelineView(dossier, positions, options).make();
}

}  // namespace standpoint
