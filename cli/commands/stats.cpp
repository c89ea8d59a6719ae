// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"
#include "cli/record_data.hpp"
#include "graph/analysis/coverage.hpp"
#include "graph/model/quotes.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

class Stats : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("dossiers", positional_, 0, 0, "the dossiers, folders or files; merged");
    time_.declare(arguments, true);
    dossier_.declare(arguments, true);
    result_.declare(arguments);
  }

  int run(Context& context) override {
    dossier_.paths.insert(dossier_.paths.begin(), positional_.begin(), positional_.end());
    int code = kFine;
    const auto loaded = open_dossier(context, dossier_, code);
    if (!loaded) return code;
    if (const auto read = time_.read(); !read)
      return print_failure(context, read.error().message, read.error().remedy, kUsage);
    const Dossier& d = loaded->dossier;
    language_ = result_.language_for(d);
    const DossierGraph graph(d);
    const auto claims = [&](const Claim& claim) { return time_.admits_claim(d, claim); };
    const auto relations = [&](const Relation& relation) { return time_.admits_relation(d, relation); };
    const Coverage coverage = measure_coverage(d, graph, claims, relations);
    Report report;
    report.records = "sources";
    counts(d, coverage, claims, relations, report);
    types(d, report);
    sources(*loaded, coverage, report);
    gaps(d, coverage, report);
    return write_report(context, result_.output, report);
  }

 private:
  bool fr() const { return language_ == "fr"; }

  template <class Claims, class Relations>
  void counts(const Dossier& d, const Coverage& coverage, const Claims& admits_claim, const Relations& admits_relation,
              Report& report) const {
    const auto claims = static_cast<std::size_t>(std::count_if(d.claims.begin(), d.claims.end(), admits_claim));
    const auto relations =
        static_cast<std::size_t>(std::count_if(d.relations.begin(), d.relations.end(), admits_relation));
    ReportSection& section = report.sections.emplace_back();
    section.heading = d.title.empty() ? "Dossier" : std::string(d.text(d.title, language_));
    section.table.columns = {fr() ? "Contenu" : "What", fr() ? "Nombre" : "Number"};
    section.table.right = {false, true};
    ValueFields data;
    const auto count = [&](std::string key, const Phrase& phrase, std::size_t number) {
      section.table.rows.push_back({std::string(phrase.in(language_)), std::to_string(number)});
      data.emplace_back(std::move(key), number);
    };
    count("entities", phrases::kEntities, d.entities.size());
    count("sources", phrases::kSources, d.sources.size());
    count("issues", phrases::kIssues, d.issues.size());
    count("propositions", phrases::kPropositions, d.propositions.size());
    count("claims", phrases::kClaims, claims);
    count("relations", phrases::kRelations, relations);
    count("parts", {"Connected parts", "Parties connexes"}, coverage.parts);
    if (coverage.first.given()) {
      const std::string first = moment_in_words(d, coverage.first, language_),
                        last = moment_in_words(d, coverage.last, language_);
      section.lines.push_back(fr() ? fmt::format("Prises de position\u00A0: {} – {}", first, last)
                                   : fmt::format("Claims: {} – {}", first, last));
    }
    report.data.emplace_back("counts", std::move(data));
  }

  void types(const Dossier& d, Report& report) const {
    std::map<EntityType, std::size_t> entities;
    std::map<std::string, std::size_t> ties;
    for (const Entity& entity : d.entities) ++entities[entity.type];
    for (const Relation& relation : d.relations) ++ties[std::string(d.names[d[relation.type].name])];
    ReportSection& section = report.sections.emplace_back();
    section.heading = fr() ? "Entités par type" : "Entities by type";
    ValueFields data, tie_data;
    std::string line;
    for (const auto& [type, count] : entities) {
      line += fmt::format("{}{} {}", line.empty() ? "" : ", ", phrase_for(type).in(language_), count);
      data.emplace_back(std::string(to_string(type)), count);
    }
    section.lines.push_back(line);
    for (const auto& [type, count] : ties) tie_data.emplace_back(type, count);
    report.data.emplace_back("entity_types", std::move(data));
    report.data.emplace_back("relation_types", std::move(tie_data));
  }

  void sources(const LoadedDossier& loaded, const Coverage& coverage, Report& report) const {
    const Dossier& d = loaded.dossier;
    std::vector<std::size_t> quotes(d.sources.size(), 0), checked(d.sources.size(), 0);
    const auto places = locate_quotes(d, loaded.texts);
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i].state == QuoteState::none) continue;
      ++quotes[d.citations[i].source.value];
      checked[d.citations[i].source.value] += places[i].state != QuoteState::unchecked;
    }
    ReportSection& section = report.sections.emplace_back();
    section.heading = fr() ? "Couverture par source" : "Coverage by source";
    section.table.columns = {std::string(phrases::kSource.in(language_)), std::string(phrases::kClaims.in(language_)),
                             std::string(phrases::kRelations.in(language_)), fr() ? "Citations" : "Quotes",
                             fr() ? "Vérifiées" : "Checked"};
    section.table.right = {false, true, true, true, true};
    ValueList data;
    for (std::uint32_t i = 0; i < d.sources.size(); ++i) {
      section.table.rows.push_back(
          {fmt::format("{} [{}]", source_in_words(d, {i}, language_, true), d.id_of(SourceId{i})),
           std::to_string(coverage.claims_of_source[i]), std::to_string(coverage.relations_of_source[i]),
           std::to_string(quotes[i]), std::to_string(checked[i])});
      data.push_back(ValueFields{{"id", d.id_of(SourceId{i})},
                                 {"claims", coverage.claims_of_source[i]},
                                 {"relations", coverage.relations_of_source[i]},
                                 {"quotes", quotes[i]},
                                 {"checked", checked[i]}});
    }
    report.data.emplace_back("sources", std::move(data));
  }

  void one_sided(const Dossier& d, const Coverage& coverage, Report& report) const {
    ReportSection section;
    section.heading = fr() ? "Propositions dont les acteurs n’ont pris qu’un parti"
                           : "Propositions of which actors took one side only";
    ValueList data;
    const Replies replies(d);
    for (const OneSided& item : coverage.one_sided) {
      const Phrase side =
          item.supported ? Phrase{"supported by", "soutenue par"} : Phrase{"opposed by", "contestée par"};
      section.lines.push_back(fmt::format("  {} ({} {}{}) [{}]", d.text(d[item.proposition].text, language_),
                                          side.in(language_), item.actors.size(), dissent(d, item),
                                          d.id_of(item.proposition)));
      if (const std::string answered = replies_in_words(d, replies, item.proposition, language_); !answered.empty())
        section.lines.push_back("    " + answered);
      data.push_back(ValueFields{{"proposition", d.id_of(item.proposition)},
                                 {"side", item.supported ? "support" : "oppose"},
                                 {"actors", item.actors.size()},
                                 {"who", id_list(d, item.actors)},
                                 {"supporting_sources", id_list(d, item.supporting_sources)},
                                 {"opposing_sources", id_list(d, item.opposing_sources)}});
    }
    report.data.emplace_back("one_sided", std::move(data));
    if (!section.lines.empty()) report.sections.push_back(std::move(section));
  }

  // The articles that alone take the other side.
  std::string dissent(const Dossier& d, const OneSided& item) const {
    std::string out;
    for (const SourceId source : item.dissenting_sources())
      out += (out.empty() ? "" : ", ") + source_in_words(d, source, language_, true);
    if (out.empty()) return out;
    return (fr() ? "\u202F; l’autre parti n’est pris que par\u00A0: " : "; the other side is taken only by ") + out;
  }

  template <class Ids>
  void named(const Dossier& d, std::string key, const Phrase& heading, const Ids& ids, Report& report) const {
    report.data.emplace_back(std::move(key), id_list(d, ids));
    if (ids.empty()) return;
    ReportSection& section = report.sections.emplace_back();
    section.heading = heading.in(language_);
    std::string line;
    for (const auto id : ids) line += fmt::format("{}{}", line.empty() ? "  " : ", ", d.id_of(id));
    section.lines.push_back(std::move(line));
  }

  void gaps(const Dossier& d, const Coverage& coverage, Report& report) const {
    one_sided(d, coverage, report);
    named(d, "silent_actors", {"Actors without claims", "Acteurs sans prise de position"}, coverage.silent_actors,
          report);
    named(d, "untied", {"Entities without ties or claims", "Entités sans lien ni prise de position"}, coverage.untied,
          report);
    named(d, "unaddressed", {"Propositions without claims", "Propositions sans prise de position"},
          coverage.unaddressed, report);
  }

  std::vector<std::string> positional_;
  TimeOptions time_;
  DossierOptions dossier_;
  ResultOptions result_;
  std::string language_;
};

}  // namespace

std::unique_ptr<Command> make_stats() { return std::make_unique<Stats>(); }

}  // namespace standpoint
