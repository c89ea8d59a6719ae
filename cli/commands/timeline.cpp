// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "cli/dossier_command.hpp"
#include "cli/record_data.hpp"
#include "cli/selection.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

// One thing that happened.
struct Entry {
  Date date;
  std::string_view kind;  // claim, begins, ends, event
  RecordRef record;
  std::string text;
  std::string sources;
};

class Timeline : public DossierCommand {
 public:
  void declare(Arguments& arguments) override {
    selection_.declare(arguments);
    arguments.choice("--kind", kind_, {"claim", "relation", "event"}, "only entries of this kind");
    declare_common(arguments);
  }

 private:
  Result<Report> make_report(const LoadedDossier& loaded, const std::string& language) override {
    const Dossier& d = loaded.dossier;
    if (auto resolved = selection_.resolve(d); !resolved) return tl::unexpected(resolved.error());
    std::vector<Entry> entries = collect(d, language);
    std::stable_sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
      return std::tuple(start_of(a.date), a.date.latest, d.id_of(a.record)) <
             std::tuple(start_of(b.date), b.date.latest, d.id_of(b.record));
    });
    Report report;
    report.records = "timeline";
    ValueList data;
    Table& table = report.sections.emplace_back().table;
    for (const auto& phrase : {phrases::kWhen, phrases::kWhat, phrases::kSource, phrases::kId})
      table.columns.emplace_back(phrase.in(language));
    for (const Entry& entry : entries) {
      data.push_back(ValueFields{{"date", text_or_null(d.date_text(entry.date))},
                                 {"kind", entry.kind},
                                 {"id", d.id_of(entry.record)},
                                 {"text", entry.text},
                                 {"sources", entry.sources}});
      table.rows.push_back(
          {moment_in_words(d, entry.date, language), entry.text, entry.sources, std::string(d.id_of(entry.record))});
    }
    report.data = {{"timeline", std::move(data)}};
    return report;
  }

  // What has no start stands at its end.
  static Day start_of(const Date& date) { return date.earliest == kBeginningOfTime ? date.latest : date.earliest; }

  std::vector<Entry> collect(const Dossier& d, const std::string& language) const {
    std::vector<Entry> out;
    const Replies replies(d);
    if (kind_.empty() || kind_ == "claim")
      for (std::uint32_t i = 0; i < d.claims.size(); ++i) {
        const Claim& claim = d.claims[i];
        const Date made = d.date_of(claim);
        if (made.given() && selection_.admits(d, claim))
          out.push_back({made, "claim", ref(ClaimId{i}), claim_with_reply(d, replies, {i}, language),
                         sources_in_words(d, claim.statement.citations, language)});
      }
    if (kind_.empty() || kind_ == "relation")
      for (std::uint32_t i = 0; i < d.relations.size(); ++i) add_relation(d, i, language, out);
    if (kind_.empty() || kind_ == "event")
      for (std::uint32_t i = 0; i < d.entities.size(); ++i) {
        const Entity& entity = d.entities[i];
        if (entity.date.given() && selection_.admits_entity(d, {i}) && selection_.time.admits_moment(entity.date))
          out.push_back({entity.date,
                         "event",
                         ref(EntityId{i}),
                         fmt::format("{} ({})", d.text(entity.name, language), phrase_for(entity.type).in(language)),
                         {}});
      }
    return out;
  }

  void add_relation(const Dossier& d, std::uint32_t index, const std::string& language, std::vector<Entry>& out) const {
    const Relation& relation = d.relations[index];
    if (!selection_.admits(d, relation)) return;
    const std::string text = relation_in_words(d, relation, language);
    const std::string sources = sources_in_words(d, relation.statement.citations, language);
    if (relation.since.given() && selection_.time.admits_moment(relation.since))
      out.push_back({relation.since, "begins", ref(RelationId{index}), text, sources});
    const std::string end =
        fmt::format("{}{} {}", language == "fr" ? "fin" : "end", language == "fr" ? "\u00A0:" : ":", text);
    if (relation.until.given() && selection_.time.admits_moment(relation.until))
      out.push_back({relation.until, "ends", ref(RelationId{index}), end, sources});
  }

  Selection selection_;
  std::string kind_;
};

}  // namespace

std::unique_ptr<Command> make_timeline() { return std::make_unique<Timeline>(); }

}  // namespace standpoint
