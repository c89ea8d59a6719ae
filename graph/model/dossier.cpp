// SPDX-License-Identifier: Apache-2.0
#include "graph/model/dossier.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace standpoint {

RecordRef Dossier::find(std::string_view id) const {
  const NameId name = names.find(id);
  if (!name.valid() || name.value >= record_of_name.size()) return {};
  return record_of_name[name.value];
}

std::string_view Dossier::id_of(RecordRef record) const {
  switch (record.kind) {
    case RecordKind::entity: return names[entities[record.index].id];
    case RecordKind::source: return names[sources[record.index].id];
    case RecordKind::proposition: return names[propositions[record.index].id];
    case RecordKind::issue: return names[issues[record.index].id];
    case RecordKind::claim: return names[claims[record.index].id];
    case RecordKind::relation: return names[relations[record.index].id];
    case RecordKind::view: return names[views[record.index].id];
    case RecordKind::none: break;
  }
  return {};
}

std::span<const TextVariant> Dossier::list(const LocalizedText& localized) const {
  if (localized.empty()) return {};
  std::size_t count = 1;
  while (!texts[localized.first + count - 1].last) ++count;
  return std::span(texts).subspan(localized.first, count);
}

std::string_view Dossier::text(const LocalizedText& localized, std::string_view wanted) const {
  const auto variants = list(localized);
  if (variants.empty()) return {};
  const auto has_language = [&](std::string_view tongue) {
    return std::find_if(variants.begin(), variants.end(), [&](const TextVariant& variant) {
      return (variant.language.valid() ? names[variant.language] : names[language]) == tongue;
    });
  };
  auto found = has_language(wanted);
  if (found == variants.end() && language.valid()) found = has_language(names[language]);
  return (found == variants.end() ? variants.front() : *found).text;
}

std::string_view Dossier::name_of(RecordRef record, std::string_view wanted) const {
  switch (record.kind) {
    case RecordKind::entity: return text(entities[record.index].name, wanted);
    case RecordKind::source: return text(sources[record.index].title, wanted);
    case RecordKind::proposition: return text(propositions[record.index].text, wanted);
    case RecordKind::issue: return text(issues[record.index].text, wanted);
    default: return id_of(record);
  }
}

Date Dossier::date_of(const Claim& claim) const {
  if (claim.date.given()) return claim.date;
  Date by;
  for (const Citation& citation : citations_of(claim.statement.citations)) {
    if (!citation.source.valid()) continue;
    const Date& published = (*this)[citation.source].date;
    if (published.given() && (!by.given() || published.latest < by.latest))
      by = {kBeginningOfTime, published.latest, published.uncertain, published.spelling};
  }
  return by;
}

Date Dossier::span_of(const Relation& relation) const {
  if (relation.since.given() || relation.until.given()) return span_between(relation.since, relation.until);
  for (const Citation& citation : citations_of(relation.statement.citations))
    if (citation.source.valid() && (*this)[citation.source].date.given()) return (*this)[citation.source].date;
  return {};
}

RelationTypeId Dossier::find_relation_type(std::string_view name) const {
  for (std::uint32_t i = 0; i < relation_types.size(); ++i)
    if (names[relation_types[i].name] == name) return {i};
  return {};
}

std::size_t Dossier::memory() const {
  const auto bytes = [](const auto& list) { return list.capacity() * sizeof(list[0]); };
  return bytes(entities) + bytes(sources) + bytes(propositions) + bytes(issues) + bytes(claims) + bytes(relations) +
         bytes(relation_types) + bytes(argument_links) + bytes(statement_extras) + bytes(claim_extras) +
         bytes(relation_extras) + bytes(texts) + bytes(strings) + bytes(entity_lists) + bytes(proposition_lists) +
         bytes(record_lists) + bytes(citations) + bytes(selectors) + bytes(benefits) + bytes(coded) + bytes(views) +
         bytes(view_options) + bytes(record_of_name) + names.memory() + arena.bytes();
}

void Dossier::shrink() {
  const auto shrink_all = [](auto&... lists) { (lists.shrink_to_fit(), ...); };
  shrink_all(entities, sources, propositions, issues, claims, relations, argument_links, statement_extras, claim_extras,
             relation_extras, texts, strings, entity_lists, proposition_lists, record_lists, citations, selectors,
             benefits, coded, views, view_options, record_of_name);
  names.shrink();
}

std::string edtf_of(const Dossier& dossier, const Date& date) {
  if (!date.given()) return {};
  const std::string_view edtf = dossier.date_text(date);
  if (edtf.empty()) {
    const std::string from = iso_day(date.earliest), to = iso_day(date.latest);
    if (from.empty() && to.empty()) return {};
    return fmt::format("{}/{}", from.empty() ? ".." : from, to.empty() ? ".." : to);
  }
  const bool open = date.earliest == kBeginningOfTime && edtf.find('/') == std::string_view::npos;
  return (open ? "../" : "") + std::string(edtf);
}

std::string_view with_article(RecordKind kind) {
  switch (kind) {
    case RecordKind::entity: return "an entity";
    case RecordKind::source: return "a source";
    case RecordKind::proposition: return "a proposition";
    case RecordKind::issue: return "an issue";
    case RecordKind::claim: return "a claim";
    case RecordKind::relation: return "a relation";
    case RecordKind::view: return "a view";
    case RecordKind::none: break;
  }
  return "no record";
}

}  // namespace standpoint
