// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "cli/choose.hpp"
#include "cli/dossier_command.hpp"
#include "cli/record_data.hpp"
#include "cli/selection.hpp"
#include "graph/model/quotes.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

Phrase state_phrase(QuoteState state) {
  switch (state) {
    case QuoteState::none: return {"no quote", "sans citation"};
    case QuoteState::unchecked: return {"not checked: text not at hand", "non vérifiée\u00A0: texte absent"};
    case QuoteState::found: return {"found", "trouvée"};
    case QuoteState::moved: return {"found, text changed", "trouvée, texte modifié"};
    case QuoteState::ambiguous: return {"ambiguous", "ambiguë"};
    case QuoteState::missing: break;
  }
  return {"missing", "introuvable"};
}

// What rests on one source.
struct Support {
  std::vector<RecordRef> claims;
  std::vector<RecordRef> relations;
  std::size_t alone = 0;  // of these, how many rest on this source alone
};

class Evidence : public DossierCommand {
 public:
  void declare(Arguments& arguments) override {
    selection_.declare(arguments);
    arguments.choice("--state", state_, {"none", "unchecked", "found", "moved", "ambiguous", "missing"},
                     "only quotes in this state");
    declare_common(arguments, true);
  }

 private:
  Result<Report> make_report(const LoadedDossier& loaded, const std::string& language) override {
    const Dossier& d = loaded.dossier;
    if (auto resolved = selection_.resolve(d); !resolved) return tl::unexpected(resolved.error());
    places_ = locate_quotes(d, loaded.texts);
    supports_.assign(d.sources.size(), {});
    language_ = language;
    Report report;
    report.records = "quotes";
    Table quotes;
    for (const auto& phrase : {phrases::kId, phrases::kSource, phrases::kStatus, phrases::kPlace, phrases::kQuote})
      quotes.columns.emplace_back(phrase.in(language));
    ValueList data;
    for (std::uint32_t i = 0; i < d.claims.size(); ++i)
      if (selection_.admits(d, d.claims[i])) add(d, ref(ClaimId{i}), d.claims[i].statement, data, quotes);
    for (std::uint32_t i = 0; i < d.relations.size(); ++i)
      if (selection_.admits(d, d.relations[i])) add(d, ref(RelationId{i}), d.relations[i].statement, data, quotes);
    report.sections.push_back({language == "fr" ? "Citations" : "Quotes", {}, std::move(quotes)});
    ValueList sources = what_rests_on_what(d, report);
    report.data = {{"quotes", std::move(data)}, {"sources", std::move(sources)}};
    return report;
  }

  void add(const Dossier& d, RecordRef record, const Statement& statement, ValueList& data, Table& table) {
    for (std::uint32_t i = 0; i < statement.citations.count; ++i) {
      const std::size_t index = statement.citations.first + i;
      const Citation& citation = d.citations[index];
      if (!citation.source.valid() || !selection_.admits_source(citation.source)) continue;
      Support& support = supports_[citation.source.value];
      (record.kind == RecordKind::claim ? support.claims : support.relations).push_back(record);
      support.alone += statement.citations.count == 1;
      const QuotePlace& place = places_[index];
      if (!state_.empty() && state_ != to_string(place.state)) continue;
      const bool located = place.end > place.begin;
      data.push_back(ValueFields{{"record", d.id_of(record)},
                                 {"source", d.id_of(citation.source)},
                                 {"quote", text_or_null(citation.quote)},
                                 {"state", to_string(place.state)},
                                 {"begin", value_if(located, place.begin)},
                                 {"end", value_if(located, place.end)},
                                 {"occurrences", place.occurrences}});
      table.rows.push_back({std::string(d.id_of(record)), std::string(d.id_of(citation.source)),
                            std::string(state_phrase(place.state).in(language_)),
                            located ? fmt::format("{}–{}", place.begin, place.end) : "",
                            citation.quote.empty() ? "" : quoted(citation.quote, language_)});
    }
  }

  ValueList what_rests_on_what(const Dossier& d, Report& report) const {
    const bool fr = language_ == "fr";
    Table table;
    table.columns = {std::string(phrases::kSource.in(language_)), std::string(phrases::kClaims.in(language_)),
                     std::string(phrases::kRelations.in(language_)),
                     fr ? "Reposent sur elle seule" : "Rest on it alone"};
    table.right = {false, true, true, true};
    ValueList out;
    for (std::uint32_t i = 0; i < d.sources.size(); ++i) {
      const Support& support = supports_[i];
      if (!selection_.admits_source({i})) continue;
      table.rows.push_back({fmt::format("{} [{}]", source_in_words(d, {i}, language_, true), d.id_of(SourceId{i})),
                            std::to_string(support.claims.size()), std::to_string(support.relations.size()),
                            std::to_string(support.alone)});
      out.push_back(ValueFields{{"id", d.id_of(SourceId{i})},
                                {"claims", id_list(d, support.claims)},
                                {"relations", id_list(d, support.relations)},
                                {"alone", support.alone}});
    }
    report.sections.push_back({fr ? "Ce qui repose sur quoi" : "What rests on what", {}, std::move(table)});
    return out;
  }

  Selection selection_;
  std::string state_;
  std::string language_;
  std::vector<QuotePlace> places_;
  std::vector<Support> supports_;
};

}  // namespace

std::unique_ptr<Command> make_evidence() { return std::make_unique<Evidence>(); }

}  // namespace standpoint
