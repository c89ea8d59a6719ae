// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "graph/analysis/affiliations.hpp"
#include "graph/analysis/label_column.hpp"
#include "graph/analysis/positions.hpp"
#include "graph/analysis/stance_rows.hpp"
#include "graph/analysis/time_steps.hpp"

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 13> kBuiltIn = {"actor", "organisation", "type",      "tag",    "proposition",
                                                       "issue", "source",       "publisher", "author", "section",
                                                       "kind",  "sign",         "number"};
constexpr double kWidestStances = 2;  // from -1 to 1

// The day in the middle of the days that a date may mean, or its one known end; nothing where there is neither.
std::optional<Day> middle_of(const Date& date) {
  if (!date.given()) return std::nullopt;
  const bool open_start = date.earliest == kBeginningOfTime, open_end = date.latest == kEndOfTime;
  if (open_start && open_end) return std::nullopt;
  if (open_start) return date.latest;
  if (open_end) return date.earliest;
  return date.earliest + (date.latest - date.earliest) / 2;
}

// What kind of values a key of the coding scheme has: of several kinds they are texts.
std::map<NameId, VariableKind> kinds_of_keys(const Dossier& d) {
  std::map<NameId, VariableKind> out;
  for (const CodedValue& value : d.coded) {
    const VariableKind kind = value.kind == CodedValue::Kind::boolean   ? VariableKind::boolean
                              : value.kind == CodedValue::Kind::integer ? VariableKind::integer
                                                                        : VariableKind::text;
    const auto [place, is_new] = out.try_emplace(value.key, kind);
    if (place->second != kind) place->second = VariableKind::text;
  }
  return out;
}

// A coded value as its author wrote it, near enough: `150`, `true`, `economic`.
std::string text_of(const CodedValue& value) {
  if (value.kind == CodedValue::Kind::text) return std::string(value.text);
  if (value.kind == CodedValue::Kind::boolean) return value.number != 0 ? "true" : "false";
  return std::to_string(value.number);
}

class DossierStatements {
 public:
  DossierStatements(const Dossier& d, const StatementTableOptions& options)
      : d_(d), media_(options.media), affiliations_(d), language_(options.language) {
    for (const std::string_view name : {"actor", "organisation", "type", "tag", "proposition", "issue", "source",
                                        "publisher", "author", "section", "kind"})
      columns_.emplace_back(d, language_, std::string(name), VariableOf::statement);
    for (const std::string_view name : {"source", "publisher", "author", "section", "kind"})
      document_columns_.emplace_back(d, language_, std::string(name), VariableOf::document);
    prepare_actors();
    prepare_coded();
  }

  StatementTable fill() {
    for (std::uint32_t i = 0; i < d_.claims.size(); ++i) {
      const Claim& claim = d_.claims[i];
      const std::uint32_t rows = table_.size();
      if (is_own(claim)) add({i});
      if (table_.size() != rows) continue;
      ++(claim.statement.words == Words::ascribed ? table_.not_own.ascribed
         : claim.statement.hearsay                ? table_.not_own.reported
                                                  : table_.not_own.media);
    }
    add_documents();
    table_.type_names = {"claim"};
    for (LabelColumn& column : columns_) table_.variables.push_back(column.take());
    table_.variables.push_back(sign_.take());
    table_.variables.push_back(number_.take());
    table_.variables.back().scale = kWidestStances;
    for (auto& [key, column] : coded_) table_.variables.push_back(column.take());
    for (LabelColumn& column : document_columns_) table_.variables.push_back(column.take());
    return std::move(table_);
  }

 private:
  // Columns in the order of the constructor.
  enum Column : std::uint8_t { actor, organisation, type, tag, proposition, issue, of_source };
  static constexpr std::size_t kSourceColumns = 5;

  void prepare_actors() {
    const auto prepare = [&](const Entity& entity) {
      std::vector<Label> types, tags;
      for (const std::string_view name : entity_type_names())
        if (const auto known = parse_entity_type(name); known && (entity.types & bit(*known)) != 0)
          types.push_back(columns_[type].of(name));
      for (const std::string_view name : d_.strings_of(entity.tags)) tags.push_back(columns_[tag].of(name));
      return std::pair(std::move(types), std::move(tags));
    };
    actors_.resize(d_.entities.size());
    for (const Claim& claim : d_.claims)
      for (const EntityId speaker : d_.entities_of(claim.by)) actors_[speaker.value].speaks = true;
    for (std::uint32_t i = 0; i < actors_.size(); ++i)
      if (actors_[i].speaks || media_) std::tie(actors_[i].types, actors_[i].tags) = prepare(d_.entities[i]);
  }

  void prepare_coded() {
    for (const auto& [key, kind] : kinds_of_keys(d_)) {
      std::string name(d_.names[key]);
      if (std::find(kBuiltIn.begin(), kBuiltIn.end(), name) != kBuiltIn.end()) name.insert(0, kCodedPrefix);
      coded_.emplace_back(key, VariableBuilder(std::move(name), kind));
    }
    std::sort(coded_.begin(), coded_.end(),
              [&](const auto& a, const auto& b) { return d_.names[a.first] < d_.names[b.first]; });
  }

  void add(ClaimId id) {
    const Claim& claim = d_[id];
    if (claim.by_source) {
      if (!media_) return;
      for (const EntityId medium : media_of(d_, claim)) add_row(id, medium);
      return;
    }
    for (const EntityId speaker : d_.entities_of(claim.by))
      if (media_ || !any_is_a(d_[speaker].types, EntityType::media)) add_row(id, speaker);
  }

  void add_row(ClaimId id, EntityId speaker) {
    const Claim& claim = d_[id];
    add_time(claim);
    table_.claims.push_back(id);
    table_.documents.push_back(document_of(claim));
    table_.begins.push_back(0);
    table_.ends.push_back(0);
    table_.ids.push_back(static_cast<std::int64_t>(table_.ids.size()));
    table_.types.push_back(0);
    columns_[actor].add(columns_[actor].of(ref(speaker)));
    columns_[organisation].add(organisations_of(claim, speaker));
    columns_[type].add(actors_[speaker.value].types);
    columns_[tag].add(actors_[speaker.value].tags);
    columns_[proposition].add(columns_[proposition].of(ref(claim.about)));
    const IssueId asked = d_[claim.about].issue;
    columns_[issue].add(asked.valid() ? columns_[issue].of(ref(asked)) : kNoLabel);
    add_sources(claim);
    add_stances(claim);
  }

  std::vector<Label> organisations_of(const Claim& claim, EntityId speaker) {
    std::vector<Label> out;
    if (const EntityId body = d_.extra_of(claim).on_behalf_of; body.valid())
      return {columns_[organisation].of(ref(body))};
    if (claim.on_behalf_of_self && any_is_a(d_[speaker].types, EntityType::person)) return out;
    for (const EntityId body : affiliations_.of(speaker, d_.date_of(claim)))
      out.push_back(columns_[organisation].of(ref(body)));
    return out;
  }

  void add_time(const Claim& claim) {
    const Date may_be = d_.date_of(claim);
    Date best = claim.date;
    if (!best.given())
      for (const Citation& citation : d_.citations_of(claim.statement.citations))
        if (const Date& published = d_[citation.source].date;
            published.given() && (!best.given() || published.latest < best.latest))
          best = published;
    const auto middle = middle_of(best);
    table_.times.push_back(middle ? start_of(*middle) : kNoTime);
    const bool open_start = !may_be.given() || may_be.earliest == kBeginningOfTime;
    const bool open_end = !may_be.given() || may_be.latest == kEndOfTime;
    table_.earliest.push_back(open_start ? kFirstSecond : start_of(may_be.earliest));
    table_.latest.push_back(open_end ? kLastSecond : start_of(may_be.latest) + kSecondsOfDay - 1);
  }

  // Claims without a source are in a document of their own.
  std::uint32_t document_of(const Claim& claim) const {
    const auto citations = d_.citations_of(claim.statement.citations);
    return citations.empty() ? static_cast<std::uint32_t>(d_.sources.size()) : citations.front().source.value;
  }

  // What a source is, publisher, author, section and kind: kNoLabel where it does not say.
  std::array<Label, kSourceColumns> labels_of(std::span<LabelColumn> columns, SourceId id) const {
    static constexpr std::array<std::string_view, 8> kKinds = {"",       "press",  "official", "hearing",
                                                               "ruling", "letter", "social",   "other"};
    const Source& source = d_[id];
    const auto text = [](LabelColumn& column, std::string_view t) { return t.empty() ? kNoLabel : column.of(t); };
    return {columns[0].of(ref(id)),
            source.publisher.valid() ? columns[1].of(ref(source.publisher)) : text(columns[1], source.publisher_text),
            source.author.valid() ? columns[2].of(ref(source.author)) : text(columns[2], source.author_text),
            text(columns[3], source.section), text(columns[4], kKinds[static_cast<std::size_t>(source.kind)])};
  }

  void add_sources(const Claim& claim) {
    const std::span<LabelColumn> columns = std::span(columns_).subspan(of_source, kSourceColumns);
    std::array<std::vector<Label>, kSourceColumns> all;
    for (const Citation& citation : d_.citations_of(claim.statement.citations)) {
      const auto labels = labels_of(columns, citation.source);
      for (std::size_t i = 0; i < kSourceColumns; ++i)
        if (labels[i] != kNoLabel) all[i].push_back(labels[i]);
    }
    for (std::size_t i = 0; i < kSourceColumns; ++i) columns[i].add(all[i]);
  }

  void add_documents() {
    for (std::uint32_t i = 0; i < d_.sources.size(); ++i) {
      const auto labels = labels_of(document_columns_, SourceId{i});
      for (std::size_t c = 0; c < kSourceColumns; ++c) document_columns_[c].add(labels[c]);
      table_.document_names.emplace_back(d_.id_of(SourceId{i}));
    }
    for (LabelColumn& column : document_columns_) column.add(kNoLabel);
    table_.document_names.emplace_back();
  }

  void add_stances(const Claim& claim) {
    const int sign = sign_of(claim.stance);
    if (sign == 0)
      sign_.add("");
    else
      sign_.add(sign > 0 ? "support" : "oppose", sign > 0 ? 1 : 0);
    const double stance = as_written(claim.stance);
    number_.add(fmt::format("{}", stance), stance);
    const auto values = d_.coded_of(d_.extra_of(claim).coded);
    for (auto& [key, column] : coded_) {
      const auto value =
          std::find_if(values.begin(), values.end(), [k = key](const CodedValue& v) { return v.key == k; });
      if (value == values.end())
        column.add("");
      else
        column.add(text_of(*value), static_cast<double>(value->number));
    }
  }

  struct Actor {
    bool speaks = false;
    std::vector<Label> types, tags;
  };

  const Dossier& d_;
  const bool media_;
  Affiliations affiliations_;
  std::string language_;
  std::vector<LabelColumn> columns_, document_columns_;
  std::vector<Actor> actors_;
  VariableBuilder sign_{"sign", VariableKind::boolean}, number_{"number", VariableKind::number};
  std::vector<std::pair<NameId, VariableBuilder>> coded_;  // by name of the key
  StatementTable table_;
};

}  // namespace

StatementTable statement_table(const Dossier& dossier, const StatementTableOptions& options) {
  return DossierStatements(dossier, options).fill();
}

}  // namespace standpoint
