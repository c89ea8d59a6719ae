// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/stream_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "graph/analysis/stance_rows.hpp"
#include "render/diagram/calendar_units.hpp"
#include "render/diagram/mark_links.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/diagram/time_axis.hpp"
#include "render/diagram/timeline_picture.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostTold = 6;  // claims of a slice
constexpr std::size_t kMostBins = 2000;
constexpr Phrase kTitle{"What is debated when?", "De quoi débat-on, et quand\u202F?"};
constexpr Phrase kTitleOfGroups{"Who speaks when?", "Qui s’exprime, et quand\u202F?"};

// A claim in a row.
struct Voice {
  std::size_t row = 0;
  ClaimId claim;
  Date date;
  int sign = 0;
  double weight = 0;
};

// What was said in one row in one bin.
struct Slice {
  double weights[3] = {0, 0, 0};  // by sign, from -1
  std::vector<std::pair<double, ClaimId>> claims;
};

class StreamView {
 public:
  StreamView(const Dossier& dossier, const StreamViewOptions& options)
      : d_(dossier),
        options_(options),
        links_(dossier, options.link),
        replies_(dossier),
        language_(options.language),
        fr_(language_ == "fr") {}

  StreamPicture make() {
    collect();
    limit();
    order();
    choose_bins();
    spread();
    add_slices();
    describe();
    return std::move(out_);
  }

 private:
  // The row of a stance, made where it is the first one in it; -1: none.
  int row_of(const StanceRow& stance) {
    if (options_.rows == StreamRows::groups) {
      const int group = options_.group_of(stance.actor);
      if (group < 0) return -1;
      const StreamGroup& of = options_.groups[static_cast<std::size_t>(group)];
      return row_for(static_cast<std::size_t>(group), {of.id, of.label, of.tooltip, {}});
    }
    const PropositionId p = stance.proposition;
    if (options_.rows == StreamRows::propositions) return row_for(p.value, row_of_record(ref(p)));
    const IssueId issue = d_[p].issue;
    if (issue.valid()) return row_for(issue.value, row_of_record(ref(issue)));
    return row_for(d_.issues.size(), {"no-issue", fr_ ? "Sans question" : "Without an issue", {}, {}});
  }

  StreamRow row_of_record(RecordRef record) const {
    const std::string text(d_.name_of(record, language_));
    return {std::string(d_.id_of(record)), text, text, links_.to(record)};
  }

  int row_for(std::size_t key, StreamRow row) {
    const auto [at, is_new] = rows_.try_emplace(key, out_.rows.size());
    if (is_new) out_.rows.push_back(std::move(row));
    return static_cast<int>(at->second);
  }

  void collect() {
    std::set<std::tuple<std::size_t, ClaimId, int>> known;  // a joint claim counts once
    for (const StanceRow& stance : find_stances(d_, options_.basis)) {
      if (options_.admits_actor && !options_.admits_actor(stance.actor)) continue;
      if (options_.admits_proposition && !options_.admits_proposition(stance.proposition)) continue;
      if (stance.origin == Origin::implied && options_.rows != StreamRows::propositions) continue;  // nobody said it
      const int row = row_of(stance);
      if (row < 0) continue;
      const int sign = sign_of(static_cast<float>(stance.stance));
      if (!known.insert({static_cast<std::size_t>(row), stance.claim, sign}).second) continue;
      voices_.push_back({static_cast<std::size_t>(row), stance.claim, stance.date, sign, stance.weight});
    }
    all_rows_ = out_.rows.size();
  }

  // Keeps the rows with most weight; voices of the others go.
  void limit() {
    std::vector<double> weights(out_.rows.size(), 0);
    for (const Voice& voice : voices_)
      if (has_place(voice.date)) weights[voice.row] += voice.weight;
    std::vector<std::size_t> kept(out_.rows.size());
    for (std::size_t i = 0; i < kept.size(); ++i) kept[i] = i;
    std::sort(kept.begin(), kept.end(), [&](std::size_t a, std::size_t b) {
      return std::tuple(-weights[a], std::string_view(out_.rows[a].id)) <
             std::tuple(-weights[b], std::string_view(out_.rows[b].id));
    });
    if (kept.size() > options_.most_rows) kept.resize(options_.most_rows);
    std::erase_if(kept, [&](std::size_t row) { return weights[row] <= 0; });
    keep(kept);
  }

  // The rows in that order, and the voices in them.
  void keep(const std::vector<std::size_t>& order) {
    std::vector<std::size_t> place(out_.rows.size(), SIZE_MAX);
    std::vector<StreamRow> rows;
    for (const std::size_t row : order) {
      place[row] = rows.size();
      rows.push_back(std::move(out_.rows[row]));
    }
    for (Voice& voice : voices_) voice.row = place[voice.row];
    std::erase_if(voices_, [](const Voice& voice) { return voice.row == SIZE_MAX; });
    out_.rows = std::move(rows);
  }

  // The days over which a claim is spread: those that its date may mean, or the known one of its ends.
  static DayRange days_of(const Date& date) {
    const bool open = date.earliest == kBeginningOfTime || date.latest == kEndOfTime;
    return open ? DayRange{anchor_of(date), anchor_of(date)} : DayRange{date.earliest, date.latest};
  }

  // What was spoken of first comes first: by the mean day of the weight. Groups keep their order.
  void order() {
    std::vector<std::pair<double, double>> sums(out_.rows.size());
    for (const Voice& voice : voices_) {
      if (!has_place(voice.date)) continue;
      const DayRange days = days_of(voice.date);
      sums[voice.row].first += voice.weight;
      sums[voice.row].second += voice.weight * (days.first + days.last) / 2;
    }
    std::vector<std::size_t> order(out_.rows.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::map<std::string_view, std::size_t> group_place;
    for (std::size_t i = 0; i < options_.groups.size(); ++i) group_place[options_.groups[i].id] = i;
    const auto place = [&](std::size_t row) {
      const double mean = sums[row].first > 0 ? sums[row].second / sums[row].first : 0;
      return options_.rows == StreamRows::groups ? static_cast<double>(group_place[out_.rows[row].id]) : mean;
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return std::tuple(place(a), std::string_view(out_.rows[a].id)) <
             std::tuple(place(b), std::string_view(out_.rows[b].id));
    });
    keep(order);
  }

  // The shortest unit, a month or longer, of which not too many are shown.
  void choose_bins() {
    constexpr std::size_t kMonths = 2;
    for (std::size_t unit = kMonths; unit < kCalendarUnits.size(); ++unit) {
      add_bins(kCalendarUnits[unit]);
      if (out_.bins.size() <= options_.most_bins) return;
    }
  }

  // Those of a unit in the stretches of time that an axis shows.
  void add_bins(const CalendarUnit& unit) {
    std::vector<DayRange> used;
    for (const Voice& voice : voices_) {
      if (!has_place(voice.date)) continue;
      const DayRange days = days_of(voice.date);
      used.push_back({floor_of(days.first, unit), next_of(floor_of(days.last, unit), unit) - 1});
    }
    out_.bins.clear();
    for (const DayRange& shown : days_on_axis(std::move(used)))
      for (Day day = shown.first; day <= shown.last && out_.bins.size() <= kMostBins; day = next_of(day, unit))
        out_.bins.push_back({day, next_of(day, unit) - 1, words_of(day, unit, language_)});
  }

  void spread() {
    for (const Voice& voice : voices_) {
      if (!has_place(voice.date)) {
        ++undated_;
        continue;
      }
      const DayRange days = days_of(voice.date);
      auto bin = std::partition_point(out_.bins.begin(), out_.bins.end(),
                                      [&](const StreamBin& b) { return b.last < days.first; });
      const bool within = bin->last >= days.last;
      open_ += voice.date.earliest == kBeginningOfTime || voice.date.latest == kEndOfTime ? 1 : 0;
      spread_ += within ? 0 : 1;
      for (; bin != out_.bins.end() && bin->first <= days.last; ++bin) {
        const double share =
            (std::min(days.last, bin->last) - std::max(days.first, bin->first) + 1.0) / (days.last - days.first + 1.0);
        Slice& slice = slices_[{voice.row, static_cast<std::size_t>(bin - out_.bins.begin())}];
        slice.weights[voice.sign + 1] += voice.weight * share;
        slice.claims.emplace_back(voice.weight * share, voice.claim);
        bin->used = true;
      }
      reserved_ += voice.weight < 1 ? 1 : 0;
      ++shown_;
      add_sources(d_, std::span(&voice.claim, 1), sources_);
    }
  }

  void add_slices() {
    for (auto& [place, slice] : slices_) {
      StreamSlice out;
      out.row = place.first;
      out.bin = place.second;
      out.opposing = slice.weights[0];
      out.neutral = slice.weights[1];
      out.supporting = slice.weights[2];
      // What weighs most first; of the same weight in the order of the dossier.
      std::stable_sort(slice.claims.begin(), slice.claims.end(), [](const auto& a, const auto& b) {
        return std::pair(-a.first, a.second) < std::pair(-b.first, b.second);
      });
      const StreamBin& bin = out_.bins[out.bin];
      out.id = fmt::format("{}--{}", out_.rows[out.row].id, iso_day(bin.first));
      out.tooltip = tooltip_of(out, slice);
      const ClaimId last = slice.claims.front().second;
      out.href = links_.to(last);
      out_.slices.push_back(std::move(out));
    }
  }

  std::string tooltip_of(const StreamSlice& of, const Slice& slice) const {
    std::string out = fmt::format("{} — {}{}", out_.bins[of.bin].words, out_.rows[of.row].label, colon());
    const auto add = [&](double weight, std::string_view sign) {
      if (weight > 0) out += fmt::format(" {} {}", sign, short_weight_in_words(weight, language_));
    };
    add(of.supporting, "▲");
    add(of.neutral, "◆");
    add(of.opposing, "▼");
    const std::size_t told = std::min(kMostTold, slice.claims.size());
    for (std::size_t i = 0; i < told; ++i) {
      const ClaimId claim = slice.claims[i].second;
      out += "\n" + claim_tooltip(d_, claim, language_);
      append_part(out, reply_in_words(d_, replies_, claim, language_), " — ");
    }
    if (const std::size_t more = slice.claims.size() - told; more > 0)
      out += "\n" + fmt::format(fmt::runtime(fr_ ? "et {} de plus" : "and {} more"), more);
    return out;
  }

  void describe() {
    const bool groups = options_.rows == StreamRows::groups;
    set_heading(out_, d_, "stream", std::string((groups ? kTitleOfGroups : kTitle).in(language_)), sources_, language_);
    out_.labels = {
        fr_ ? "Légende" : "Legend",
        {std::string(phrases::kSignSupports.in(language_)), std::string(phrases::kSignOpposes.in(language_)),
         std::string(phrases::kSignNeutral.in(language_))},
        fr_ ? "poids des prises de position, là où il est le plus grand" : "weight of the claims, where it is greatest",
        fr_ ? "temps omis" : "time left out"};
    const std::string_view of = options_.rows == StreamRows::issues ? (fr_ ? "questions" : "issues")
                                : groups                            ? (fr_ ? "groupes d’acteurs" : "groups of actors")
                                                                    : "propositions";
    out_.description = fmt::format(
        fmt::runtime(
            fr_ ? "{} {}, {} prises de position dans le temps. Au-dessus de sa ligne ce qui soutient ou affirme, "
                  "au-dessous ce qui s’oppose ou conteste."
                : "{} {}, {} claims over time. Above its line what supports or affirms, below it what opposes "
                  "or disputes."),
        out_.rows.size(), of, shown_);
    say_what_is_left_out(of);
    if (options_.rows == StreamRows::propositions) add_accusations();
  }

  void say_what_is_left_out(std::string_view of) {
    const auto say = [&](bool it, std::string_view en, std::string_view fr, auto... values) {
      if (it) out_.notes.push_back(fmt::format(fmt::runtime(fr_ ? fr : en), values...));
    };
    say(out_.slices.empty() && undated_ == 0, "No claim fits this choice.",
        "Aucune prise de position ne répond à ce choix.");
    say(out_.rows.size() < all_rows_, "{} {} out of {}: those on which most is said.",
        "{} {} sur {}\u00A0: ce dont on parle le plus.", out_.rows.size(), of, all_rows_);
    say(reserved_ > 0, "A claim weighs 1; what is hedged, doubtful or conditional weighs less ({} of {}).",
        "Une prise de position pèse 1\u202F; ce qui est au conditionnel, douteux ou sous condition pèse moins ({} sur "
        "{}).",
        reserved_, shown_);
    say(spread_ > 0, "Claims spread evenly over the time that their date may mean: {}.",
        "Prises de position réparties également sur le temps que leur date peut désigner\u00A0: {}.", spread_);
    say(open_ > 0, "Claims of which only the first or the last possible day is known, placed at that day: {}.",
        "Prises de position dont seul le premier ou le dernier jour possible est connu, placées à ce jour\u00A0: {}.",
        open_);
    say(undated_ > 0, "Claims without any date, not shown: {}.",
        "Prises de position sans date, non montrées\u00A0: {}.", undated_);
  }

  void add_accusations() {
    std::vector<PropositionId> shown;
    for (const StreamRow& row : out_.rows)
      if (const RecordRef record = d_.find(row.id); record.kind == RecordKind::proposition)
        shown.push_back({record.index});
    for (std::string& note : accusation_notes(d_, shown, language_)) out_.notes.push_back(std::move(note));
  }

  std::string_view colon() const { return fr_ ? "\u00A0:" : ":"; }

  const Dossier& d_;
  const StreamViewOptions& options_;
  MarkLinks links_;
  Replies replies_;
  std::string language_;
  bool fr_;
  std::map<std::size_t, std::size_t> rows_;
  std::vector<Voice> voices_;
  std::map<std::pair<std::size_t, std::size_t>, Slice> slices_;  // by row and bin
  std::set<SourceId> sources_;
  std::size_t all_rows_ = 0, shown_ = 0, undated_ = 0, open_ = 0, spread_ = 0, reserved_ = 0;
  StreamPicture out_;
};

}  // namespace

StreamPicture stream_picture(const Dossier& dossier, const StreamViewOptions& options) {
  return StreamView(dossier, options).make();
}

void set_groups(const Dossier& d, Grouping grouping, StreamViewOptions& options, const CampGroups* camps) {
  std::map<GroupPlace, std::size_t> places;
  std::map<GroupPlace, ActorGroup> groups;
  std::vector<GroupPlace> of_actor;
  for (std::uint32_t i = 0; i < d.entities.size(); ++i) {
    auto [place, group] = group_of(d, {i}, grouping, options.language, camps);
    groups.try_emplace(place, std::move(group));
    of_actor.push_back(std::move(place));
  }
  options.groups.clear();
  for (const auto& [place, group] : groups) {
    places[place] = options.groups.size();
    options.groups.push_back({group.id, group.label, group.label});
  }
  std::vector<int> index;
  index.reserve(of_actor.size());
  for (const GroupPlace& place : of_actor) index.push_back(static_cast<int>(places.at(place)));
  options.group_of = [index = std::move(index)](EntityId id) { return index[id.value]; };
}

StreamPicture part_of(const StreamPicture& picture, const std::function<bool(const StreamRow&)>& admits) {
  StreamPicture out = picture;
  std::vector<std::size_t> place(picture.rows.size(), SIZE_MAX);
  out.rows.clear();
  for (std::size_t i = 0; i < picture.rows.size(); ++i) {
    if (!admits(picture.rows[i])) continue;
    place[i] = out.rows.size();
    out.rows.push_back(picture.rows[i]);
  }
  for (StreamSlice& slice : out.slices) slice.row = place[slice.row];
  std::erase_if(out.slices, [](const StreamSlice& slice) { return slice.row == SIZE_MAX; });
  return out;
}

}  // namespace standpoint
