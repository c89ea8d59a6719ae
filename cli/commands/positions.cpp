// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/positions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "cli/choose.hpp"
#include "cli/dossier_command.hpp"
#include "cli/position_data.hpp"
#include "cli/record_data.hpp"
#include "cli/selection.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/positions.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

class PositionsCommand : public DossierCommand {
 public:
  void declare(Arguments& arguments) override {
    arguments.option("--kind", "LABEL", selection_.kinds, "only positions of this label");
    arguments.choice("--by", by_, {"proposition", "issue"},
                     "each proposition, or what was said on each issue in order");
    basis_.declare(arguments);
    selection_.declare(arguments);
    declare_common(arguments);
  }

 private:
  Result<Report> make_report(const LoadedDossier& loaded, const std::string& language) override {
    const Dossier& d = loaded.dossier;
    if (auto resolved = selection_.resolve(d); !resolved) return tl::unexpected(resolved.error());
    for (const std::string& kind : selection_.kinds)
      if (auto known = expect_word(kind, kPositionLabels, "label"); !known) return tl::unexpected(known.error());
    const auto options = basis_.position_options(d, selection_);
    if (!options) return tl::unexpected(options.error());
    const Positions positions = find_positions(d, *options);
    return by_ == "issue" ? trajectories(d, positions, language) : table(d, positions, language);
  }

  Report table(const Dossier& d, const Positions& positions, const std::string& language) const {
    Report report;
    report.records = "positions";
    ValueList records;
    const Replies replies(d);
    Table& table = report.sections.emplace_back().table;
    for (const auto& phrase :
         {phrases::kWho, phrases::kStance, phrases::kProposition, phrases::kSince, phrases::kClaims, phrases::kSources})
      table.columns.emplace_back(phrase.in(language));
    for (const Position* position : in_order_of_id(d, positions)) {
      if (!admits(d, *position)) continue;
      records.emplace_back(position_data(d, positions, *position, replies));
      const auto claims = positions.claims_of(position->claims);
      std::string verb = position_verb(d, positions, *position, language);
      if (const std::string reservations = position_reservations(
              d, position->origin, claims, positions.speakers_of(position->through), position->assumed, language);
          !reservations.empty())
        verb += fmt::format(" ({})", reservations);
      if (replies.need_reply(d, claims)) verb += " — " + replies_in_words(d, replies, position->proposition, language);
      table.rows.push_back({std::string(d.name(position->actor, language)), std::move(verb),
                            std::string(d.text(d[position->proposition].text, language)),
                            moment_in_words(d, position->since, language), std::to_string(claims.size()),
                            sources_of_claims(d, claims, language)});
    }
    table.right = {false, false, false, false, true, false};
    report.data = {{"positions", std::move(records)}};
    return report;
  }

  Report trajectories(const Dossier& d, const Positions& positions, const std::string& language) const {
    Report report;
    report.records = "trajectories";
    ValueList records;
    const Replies replies(d);
    std::vector<IssueTrajectory> all = find_issue_trajectories(d, positions);
    std::stable_sort(all.begin(), all.end(), [&](const IssueTrajectory& a, const IssueTrajectory& b) {
      return std::tuple(d.id_of(a.actor), d.id_of(a.issue)) < std::tuple(d.id_of(b.actor), d.id_of(b.issue));
    });
    for (const IssueTrajectory& trajectory : all) {
      if (!selection_.admits_entity(d, trajectory.actor) || !admits_any(trajectory)) continue;
      ReportSection& section = report.sections.emplace_back();
      section.heading =
          fmt::format("{} — {}", d.name(trajectory.actor, language), d.text(d[trajectory.issue].text, language));
      for (const IssueStep& step : trajectory.steps) {
        section.lines.push_back("  " + step_in_words(d, positions, step, language));
        if (replies.need_reply(d, positions.claims_of(step.segment.claims)))
          section.lines.push_back("    " + replies_in_words(d, replies, step.proposition, language));
      }
      records.emplace_back(trajectory_data(d, positions, trajectory));
    }
    report.data = {{"trajectories", std::move(records)}};
    return report;
  }

  static std::string step_in_words(const Dossier& d, const Positions& positions, const IssueStep& step,
                                   const std::string& language) {
    const bool fr = language == "fr";
    const auto claims = positions.claims_of(step.segment.claims);
    const std::string date = moment_in_words(d, step.segment.since, language);
    const Proposition& p = d[step.proposition];
    std::string out = fmt::format("{} — {}{} {}", date.empty() ? (fr ? "sans date" : "undated") : date,
                                  stance_verb(Act::says, p.kind, static_cast<float>(step.segment.sign), language),
                                  fr ? "\u00A0:" : ":", quoted(d.text(p.text, language), language));
    if (const std::string reservations = position_reservations(d, Origin::own, claims, {}, false, language);
        !reservations.empty())
      out += fmt::format(" ({})", reservations);
    return out + fmt::format(" [{}]", sources_of_claims(d, claims, language));
  }

  static std::vector<const Position*> in_order_of_id(const Dossier& d, const Positions& positions) {
    std::vector<const Position*> out;
    out.reserve(positions.all.size());
    for (const Position& position : positions.all) out.push_back(&position);
    std::sort(out.begin(), out.end(), [&](const Position* a, const Position* b) {
      return std::tuple(d.id_of(a->actor), d.id_of(a->proposition), a->origin) <
             std::tuple(d.id_of(b->actor), d.id_of(b->proposition), b->origin);
    });
    return out;
  }

  bool admits(const Dossier& d, const Position& position) const {
    const auto& labels = selection_.kinds;
    return selection_.admits_entity(d, position.actor) && selection_.admits_proposition(position.proposition) &&
           (labels.empty() || std::find(labels.begin(), labels.end(), keyword(position.label)) != labels.end());
  }

  bool admits_any(const IssueTrajectory& trajectory) const {
    return std::any_of(trajectory.steps.begin(), trajectory.steps.end(),
                       [&](const IssueStep& step) { return selection_.admits_proposition(step.proposition); });
  }

  std::string by_ = "proposition";
  PositionBasis basis_;
  Selection selection_;
};

}  // namespace

std::unique_ptr<Command> make_positions() { return std::make_unique<PositionsCommand>(); }

}  // namespace standpoint
