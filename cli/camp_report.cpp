// SPDX-License-Identifier: Apache-2.0
#include "cli/camp_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cli/camp_data.hpp"
#include "graph/analysis/time_steps.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/networks.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kShownEvidence = 2;  // of a side
constexpr std::size_t kAll = SIZE_MAX;

constexpr Phrase kCamp{"Camp", "Camp"};
constexpr Phrase kHoldsTogether{"What holds it together", "Ce qui le tient ensemble"};
constexpr Phrase kSetsApart{"What sets it apart", "Ce qui le distingue"};
constexpr Phrase kMembers{"Members", "Membres"};
constexpr Phrase kNoCampAtAll{"nobody agrees or disagrees with anybody",
                              "personne n’est d’accord ni en désaccord avec personne"};

// What a camp holds, each with its evidence; what was shown of its members already is not shown again.
class StanceLines {
 public:
  StanceLines(const CampWords& words, std::uint32_t camp, const CampReportOptions& options, ReportSection& section)
      : w_(words), camp_(camp), options_(options), section_(section) {}

  void add(const std::vector<CampStance>& stances, bool apart) {
    if (stances.empty()) return;
    const bool fr = w_.language == "fr";
    section_.lines.push_back(
        fmt::format("  {}{}", (apart ? kSetsApart : kHoldsTogether).in(w_.language), fr ? "\u00A0:" : ":"));
    const std::size_t shown = std::min(options_.propositions, stances.size());
    for (std::size_t i = 0; i < shown; ++i) {
      section_.lines.push_back("    " + camp_stance_in_words(w_, camp_, stances[i], apart));
      if (shown_.insert(stances[i].id).second) add_evidence(stances[i].members);
      if (apart) add_evidence(stances[i].others);
    }
    if (const std::size_t more = stances.size() - shown; more > 0)
      section_.lines.push_back(fmt::format(fmt::runtime(fr ? "    et {} de plus" : "    and {} more"), more));
  }

 private:
  void add_evidence(const std::vector<CampStatement>& side) {
    for (const std::string& line : camp_evidence_in_words(w_, side, options_.all_evidence ? kAll : kShownEvidence))
      section_.lines.push_back("      " + line);
  }

  const CampWords& w_;
  std::uint32_t camp_;
  const CampReportOptions& options_;
  ReportSection& section_;
  std::set<std::string> shown_;  // propositions
};

ReportSection camp_section(const CampWords& words, std::uint32_t camp, const CampReportOptions& options) {
  ReportSection section;
  const Camp& c = words.camps.camps[camp];
  section.heading = fmt::format("{} {}: {} [{}]", kCamp.in(words.language), camp + 1, camp_title(words, camp), c.id);
  if (words.language == "fr") section.heading.replace(section.heading.find(':'), 1, "\u00A0:");
  section.lines.push_back(
      fmt::format("  {} ({}) — {}", kMembers.in(words.language), c.members.size(), camp_members_in_words(words, camp)));
  StanceLines lines(words, camp, options, section);
  lines.add(c.together, false);
  lines.add(c.apart, true);
  return section;
}

// Every actor: those who stand between camps first within each, then by id; those in no camp last.
Table actors_table(const CampWords& words) {
  const std::string_view language = words.language;
  const bool fr = language == "fr";
  Table table;
  for (const Phrase phrase :
       {phrases::kWho, kCamp, phrases::kPlace, phrases::kClaims, Phrase{"Agreement", "Accord"},
        Phrase{"with others", "avec d’autres"}, Phrase{"Conflict", "Conflit"}, Phrase{"with own", "avec les siens"},
        Phrase{"Betweenness", "Intermédiarité"}, Phrase{"Participation", "Participation"}})
    table.columns.emplace_back(phrase.in(language));
  table.right = {false, false, false, true, true, true, true, true, true, true};
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < words.camps.actors.size(); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const CampActor &x = words.camps.actors[a], &y = words.camps.actors[b];
    return x.camp != y.camp ? x.camp < y.camp : x.broker && !y.broker;
  });
  for (const std::uint32_t i : order) {
    const CampActor& actor = words.camps.actors[i];
    const bool in_camp = actor.camp != kNoCamp;
    std::string place(in_camp ? phrase_for(actor.place).in(language) : fr ? "hors camp" : "in no camp");
    if (actor.broker) place += fr ? ", entre les camps" : ", between camps";
    const auto number = [&](double n) { return in_camp ? decimal_in_words(n, 2, language) : std::string(); };
    table.rows.push_back({actor.name, in_camp ? std::to_string(actor.camp + 1) : "", std::move(place),
                          std::to_string(actor.statements), number(actor.positive_within),
                          number(actor.positive_between), number(actor.negative_between), number(actor.negative_within),
                          number(actor.betweenness), number(actor.participation_positive)});
  }
  return table;
}

// In words, but for windows that begin or end within a day.
std::string time_in_words(const Camps& window, std::string_view language) {
  for (const Second end : {window.since, window.until})
    if (end != start_of(day_of(end))) return window_in_words(window.since, window.until, language);
  const auto day = [&](Second moment) { return date_in_words(iso_day(day_of(moment)), language); };
  return fmt::format(fmt::runtime(language == "fr" ? "{} au {}" : "{} to {}"), day(window.since), day(window.until));
}

// Nothing of a window's camps is printed twice: windows whose camps have not changed are told in one line.
ReportSection window_section(const CampHistory& history, std::uint32_t window, const CampWords& words) {
  const Camps& camps = history.windows[window];
  const bool fr = words.language == "fr";
  ReportSection section;
  section.heading = time_in_words(camps, words.language);
  section.lines.push_back(fmt::format(
      fmt::runtime(fr ? "  {} prises de position, modularité signée {}, {} du poids des conflits entre les camps"
                      : "  {} statements, signed modularity {}, {} of the weight of conflict between camps"),
      camps.statements, decimal_in_words(camps.modularity, 3, words.language),
      decimal_in_words(100 * camps.conflict_between, 0, words.language) + (fr ? "\u00A0%" : "%")));
  for (const CampInTime& camp : history.camps) {
    if (camp.window != window) continue;
    const CampWords own{camps, words.table, words.dossier, words.replies, words.language};
    section.lines.push_back(fmt::format("  {} — {}", camp.track, camp_change_in_words(history, camp, words.language)));
    section.lines.push_back(fmt::format("    {} ({}) — {}", kMembers.in(words.language),
                                        camps.camps[camp.camp].members.size(), camp_members_in_words(own, camp.camp)));
  }
  return section;
}

// True where a window has the same camps, members and all, as the one before.
bool unchanged(const CampHistory& history, std::uint32_t window) {
  if (window == 0) return false;
  std::size_t here = 0, before = 0;
  for (const CampInTime& camp : history.camps) {
    before += camp.window + 1 == window ? 1 : 0;
    if (camp.window != window) continue;
    ++here;
    if (camp.change != CampChange::continues || !camp.joined.empty() || !camp.left.empty() || camp.ends) return false;
  }
  return here == before;
}

}  // namespace

Report camps_report(const CampWords& words, const CampReportOptions& options) {
  Report report;
  report.records = "actors";
  report.data = camps_data(words);
  report.sections.emplace_back().lines = camps_overview_in_words(words);
  if (words.camps.camps.empty() && !words.camps.actors.empty())
    report.sections.back().lines.push_back(std::string(kNoCampAtAll.in(words.language)) + ".");
  for (std::uint32_t c = 0; c < words.camps.camps.size(); ++c)
    report.sections.push_back(camp_section(words, c, options));
  if (words.camps.actors.empty()) return report;
  ReportSection& actors = report.sections.emplace_back();
  actors.heading = phrases::kActors.in(words.language);
  actors.table = actors_table(words);
  return report;
}

Report camp_history_report(const CampHistory& history, const CampWords& words) {
  Report report;
  report.records = "history";
  ValueList windows, all;
  for (std::uint32_t w = 0; w < history.windows.size(); ++w) {
    const CampWords own{history.windows[w], words.table, words.dossier, words.replies, words.language};
    ValueFields data = window_data(history.windows[w]);
    for (auto& field : camps_data(own)) data.push_back(std::move(field));
    windows.emplace_back(std::move(data));
    if (!unchanged(history, w)) report.sections.push_back(window_section(history, w, words));
  }
  for (const CampInTime& camp : history.camps) all.emplace_back(camp_in_time_data(history, camp));
  report.data = {{"history", std::move(all)}, {"windows", std::move(windows)}};
  return report;
}

}  // namespace standpoint
