// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/conflicts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/choose.hpp"
#include "cli/dossier_command.hpp"
#include "cli/position_data.hpp"
#include "cli/record_data.hpp"
#include "graph/analysis/coverage.hpp"
#include "render/wording/conflicts.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/positions.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 9> kKinds = {"stance", "contradiction", "dispute", "shift",   "inconsistency",
                                                    "voice",  "relation",      "account", "interest"};

class ConflictsCommand : public DossierCommand {
 public:
  void declare(Arguments& arguments) override {
    arguments.option("--kind", "KIND", selection_.kinds, "only conflicts of this kind; interest is found only by it");
    arguments.option("--between", "WHO", between_, "given twice: only what the two have with each other");
    arguments.flag("--pairs", pairs_, "take conflicts between sides apart into pairs of actors");
    basis_.declare(arguments);
    selection_.declare(arguments);
    declare_common(arguments);
  }

 private:
  Result<Report> make_report(const LoadedDossier& loaded, const std::string& language) override {
    const Dossier& d = loaded.dossier;
    if (auto resolved = selection_.resolve(d); !resolved) return tl::unexpected(resolved.error());
    for (const std::string& kind : selection_.kinds)
      if (auto known = expect_word(kind, kKinds, "kind of conflict"); !known) return tl::unexpected(known.error());
    if (!between_.empty() && between_.size() != 2)
      return failure("--between takes two entities", "write --between A --between B");
    const auto ends = choose_all(d, between_, {RecordKind::entity});
    if (!ends) return tl::unexpected(ends.error());
    const auto positions = basis_.position_options(d, selection_);
    if (!positions) return tl::unexpected(positions.error());
    ConflictOptions options;
    options.positions = *positions;
    options.interest = holds(selection_.kinds, "interest");
    options.admits_relation = [&](const Relation& relation) { return selection_.admits_basis(d, relation); };
    const Conflicts conflicts = find_conflicts(d, options);
    std::optional<std::pair<EntityId, EntityId>> pair;
    if (!ends->empty()) pair = {EntityId{(*ends)[0].index}, EntityId{(*ends)[1].index}};
    return describe(d, conflicts, chosen(d, conflicts, pair), language);
  }

  template <class Item>
  static bool holds(const std::vector<std::string>& list, const Item& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
  }

  std::vector<Conflict> chosen(const Dossier& d, const Conflicts& conflicts,
                               const std::optional<std::pair<EntityId, EntityId>>& pair) const {
    std::vector<Conflict> out;
    for (const Conflict& conflict : conflicts.all) {
      if (!selection_.kinds.empty() && !holds(selection_.kinds, keyword(conflict.kind))) continue;
      if (!conflict.propositions.empty() &&
          std::none_of(conflict.propositions.begin(), conflict.propositions.end(),
                       [&](PropositionId p) { return selection_.admits_proposition(p); }))
        continue;
      if (conflict.propositions.empty() && !selection_.proposition_texts.empty()) continue;
      if (!pair && !pairs_) {
        if (concerns_chosen(d, conflict)) out.push_back(conflict);
        continue;
      }
      for (Conflict& part : take_apart(d, conflicts, conflict, pair))
        if (concerns_chosen(d, part) && (!pair || lies_between(part, pair->first, pair->second)))
          out.push_back(std::move(part));
    }
    std::stable_sort(out.begin(), out.end(), [](const Conflict& a, const Conflict& b) {
      return a.severity.value_or(-1) > b.severity.value_or(-1);
    });
    return out;
  }

  bool concerns_chosen(const Dossier& d, const Conflict& conflict) const {
    for (const ConflictSide& side : conflict.sides)
      for (const Party& party : side.parties)
        if (selection_.admits_entity(d, party.actor)) return true;
    return false;
  }

  static bool lies_between(const Conflict& conflict, EntityId a, EntityId b) {
    const auto has = [&](int side, EntityId actor) {
      const auto& parties = conflict.sides[side].parties;
      return std::any_of(parties.begin(), parties.end(), [&](const Party& p) { return p.actor == actor; });
    };
    return (has(0, a) && has(1, b)) || (has(0, b) && has(1, a));
  }

  Report describe(const Dossier& d, const Conflicts& conflicts, const std::vector<Conflict>& chosen,
                  const std::string& language) const {
    const Replies replies(d);
    Report report;
    report.records = "conflicts";
    ValueList records;
    for (const Conflict& conflict : chosen) {
      report.sections.push_back(section_of(d, conflicts, conflict, replies, language));
      records.emplace_back(conflict_data(d, conflicts, conflict, replies));
    }
    const bool fr = language == "fr";
    if (chosen.empty())
      report.sections.emplace_back().lines.emplace_back(fr ? "Aucun conflit parmi ce qui est choisi."
                                                           : "No conflict in what was chosen.");
    report.data = {{"conflicts", std::move(records)}};
    if (selection_.kinds.empty() && between_.empty()) add_articles_apart(d, replies, language, report);
    return report;
  }

  // Propositions on which only articles, in their own voice, contradict the actors: no conflict among these.
  void add_articles_apart(const Dossier& d, const Replies& replies, const std::string& language, Report& report) const {
    const bool fr = language == "fr";
    const Coverage coverage =
        measure_coverage(d, DossierGraph(d), [&](const Claim& claim) { return selection_.admits_basis(d, claim); });
    ReportSection section;
    section.heading = fr ? "Un seul parti parmi les acteurs\u202F; l’autre n’est pris que par un article"
                         : "One side only among actors; the other is taken only by an article";
    ValueList data;
    for (const OneSided& item : coverage.one_sided) {
      if (item.dissenting_sources().empty() || !selection_.admits_proposition(item.proposition)) continue;
      if (std::none_of(item.actors.begin(), item.actors.end(),
                       [&](EntityId a) { return selection_.admits_entity(d, a); }))
        continue;
      const auto verb = [&](bool supports, bool many) {
        return stance_verb(Act::says, d[item.proposition].kind, supports ? 1 : -1, language, many);
      };
      std::vector<std::string> actors, sources;
      for (const EntityId actor : item.actors) actors.emplace_back(d.name(actor, language));
      for (const SourceId source : item.dissenting_sources())
        sources.push_back(source_in_words(d, source, language, true));
      section.lines.push_back(fmt::format(
          "  {} {}{} {} — {} {} [{}]", joined_names(actors, language, 6), verb(item.supported, actors.size() > 1),
          fr ? "\u00A0:" : ":", quoted(d.text(d[item.proposition].text, language), language),
          joined_names(sources, language, 6), verb(!item.supported, sources.size() > 1), d.id_of(item.proposition)));
      add_replies(d, replies, item.proposition, language, section);
      data.push_back(ValueFields{{"proposition", d.id_of(item.proposition)},
                                 {"stance", item.supported ? "support" : "oppose"},
                                 {"actors", id_list(d, item.actors)},
                                 {"supporting_sources", id_list(d, item.supporting_sources)},
                                 {"opposing_sources", id_list(d, item.opposing_sources)}});
    }
    if (!section.lines.empty()) report.sections.push_back(std::move(section));
    report.data.emplace_back("one_sided", std::move(data));
  }

  static ReportSection section_of(const Dossier& d, const Conflicts& conflicts, const Conflict& conflict,
                                  const Replies& replies, const std::string& language) {
    const bool fr = language == "fr";
    ReportSection out;
    out.heading = conflict_in_words(d, conflicts, conflict, language);
    std::string about(phrase_for(conflict.kind).in(language));
    if (conflict.severity) {
      std::string number = fmt::format("{:.2g}", *conflict.severity);
      if (fr) std::replace(number.begin(), number.end(), '.', ',');
      about += fmt::format(" · {} {}", fr ? "gravité" : "severity", number);
    }
    if (const std::string time = conflict_time_in_words(d, conflict, language); !time.empty()) about += " · " + time;
    for (const PropositionId p : conflict.propositions) about += fmt::format(" [{}]", d.id_of(p));
    out.lines.push_back("  " + about);
    for (const auto& [a, b] : conflict.met)
      out.lines.push_back(fmt::format(
          "  {} {} {} {}", fr ? "l’un répond ou s’adresse à l’autre\u00A0:" : "one answers or addresses the other:",
          d.name(a, language), fr ? "et" : "and", d.name(b, language)));
    for (const ConflictSide& side : conflict.sides) add_evidence(d, conflicts, side, language, out);
    for (const PropositionId p : conflict.propositions) add_replies(d, replies, p, language, out);
    return out;
  }

  static void add_evidence(const Dossier& d, const Conflicts& conflicts, const ConflictSide& side,
                           const std::string& language, ReportSection& out) {
    std::vector<ClaimId> told;  // a joint claim stands below its first signatory
    for (const Party& party : side.parties)
      for (const ClaimId id : conflicts.claims_of(party)) {
        if (std::find(told.begin(), told.end(), id) != told.end()) continue;
        told.push_back(id);
        out.lines.push_back(fmt::format("    {} — {} [{}]", moment_in_words(d, d.date_of(d[id]), language),
                                        claim_in_words(d, d[id], language), d.id_of(id)));
        for (const std::string& line : evidence_in_words(d, d[id].statement, language))
          out.lines.push_back("      " + line);
      }
    for (const RecordRef record : side.also) {
      if (record.kind != RecordKind::relation) continue;
      const Relation& relation = d.relations[record.index];
      out.lines.push_back(fmt::format("    {} [{}]", relation_in_words(d, relation, language), d.id_of(record)));
      for (const std::string& line : evidence_in_words(d, relation.statement, language))
        out.lines.push_back("      " + line);
    }
  }

  // Who is accused by the proposition and has said nothing to it in the dossier (MODEL 2.5).
  static void add_replies(const Dossier& d, const Replies& replies, PropositionId p, const std::string& language,
                          ReportSection& out) {
    std::vector<std::string> silent;
    for (const EntityId accused : replies.silent(p)) silent.emplace_back(d.name(accused, language));
    if (!silent.empty())
      out.lines.push_back(fmt::format("    {}{} {}", joined_names(silent, language, silent.size()),
                                      language == "fr" ? "\u00A0:" : ":", phrases::kNoReply.in(language)));
    for (const ClaimId reply : replies.to(p))
      out.lines.push_back(fmt::format("    {}{} {} [{}]", language == "fr" ? "réponse" : "reply",
                                      language == "fr" ? "\u00A0:" : ":", claim_in_words(d, d[reply], language),
                                      d.id_of(reply)));
  }

  std::vector<std::string> between_;
  bool pairs_ = false;
  PositionBasis basis_;
  Selection selection_;
};

}  // namespace

std::unique_ptr<Command> make_conflicts() { return std::make_unique<ConflictsCommand>(); }

}  // namespace standpoint
