// SPDX-License-Identifier: Apache-2.0
#include "cli/record_data.hpp"

namespace standpoint {
namespace {

Value id_or_null(const Dossier& dossier, EntityId id) { return id.valid() ? Value(dossier.id_of(id)) : Value(); }

ValueList types_of(const Entity& entity) {
  ValueList out{to_string(entity.type)};
  for (unsigned i = 0; i <= static_cast<unsigned>(EntityType::place); ++i)
    if (const auto type = static_cast<EntityType>(i); type != entity.type && (entity.types & bit(type)) != 0)
      out.emplace_back(to_string(type));
  return out;
}

ValueList source_ids(const Dossier& dossier, const Statement& statement) {
  ValueList out;
  for (const Citation& citation : dossier.citations_of(statement.citations))
    if (citation.source.valid()) out.emplace_back(dossier.id_of(citation.source));
  return out;
}

}  // namespace

ValueList text_list(std::span<const std::string_view> texts) {
  ValueList out;
  for (const std::string_view text : texts) out.emplace_back(text);
  return out;
}

ValueList evidence_data(const Dossier& dossier, const Statement& statement) {
  ValueList out;
  for (const Citation& citation : dossier.citations_of(statement.citations))
    if (citation.source.valid())
      out.push_back(ValueFields{{"source", dossier.id_of(citation.source)}, {"quote", text_or_null(citation.quote)}});
  return out;
}

ValueFields entity_data(const Dossier& d, EntityId id, std::string_view language) {
  const Entity& e = d[id];
  return {{"id", d.id_of(id)},
          {"type", to_string(e.type)},
          {"types", types_of(e)},
          {"name", d.text(e.name, language)},
          {"aliases", text_list(d.strings_of(e.aliases))},
          {"tags", text_list(d.strings_of(e.tags))},
          {"country", text_or_null(e.country)},
          {"wikidata", text_or_null(e.wikidata)},
          {"since", text_or_null(d.date_text(e.since))},
          {"until", text_or_null(d.date_text(e.until))},
          {"date", text_or_null(d.date_text(e.date))},
          {"description", text_or_null(d.text(e.description, language))}};
}

ValueFields source_data(const Dossier& d, SourceId id, std::string_view language) {
  const Source& s = d[id];
  return {{"id", d.id_of(id)},
          {"title", d.text(s.title, language)},
          {"publisher", s.publisher.valid() ? Value(d.id_of(s.publisher)) : text_or_null(s.publisher_text)},
          {"author", s.author.valid() ? Value(d.id_of(s.author)) : text_or_null(s.author_text)},
          {"section", text_or_null(s.section)},
          {"date", text_or_null(d.date_text(s.date))},
          {"url", text_or_null(s.url)},
          {"kind", text_or_null(keyword(s.kind))},
          {"sha256", text_or_null(s.sha256)}};
}

ValueFields proposition_data(const Dossier& d, PropositionId id, std::string_view language) {
  const Proposition& p = d[id];
  ValueList benefits;
  for (const Benefit& benefit : d.benefits_of(p.benefits)) benefits.emplace_back(d.id_of(benefit.entity));
  return {{"id", d.id_of(id)},
          {"text", d.text(p.text, language)},
          {"kind", text_or_null(keyword(p.kind))},
          {"issue", p.issue.valid() ? Value(d.id_of(p.issue)) : Value()},
          {"implies", id_list(d, d.propositions_of(p.implies))},
          {"contradicts", id_list(d, d.propositions_of(p.contradicts))},
          {"accuses", id_list(d, d.entities_of(p.accuses))},
          {"benefits", std::move(benefits)}};
}

ValueFields issue_data(const Dossier& d, IssueId id, std::string_view language) {
  ValueList propositions;
  for (std::uint32_t i = 0; i < d.propositions.size(); ++i)
    if (d.propositions[i].issue == id) propositions.emplace_back(d.id_of(PropositionId{i}));
  return {{"id", d.id_of(id)},
          {"text", d.text(d[id].text, language)},
          {"exclusive", d[id].exclusive},
          {"propositions", std::move(propositions)}};
}

ValueFields claim_data(const Dossier& d, const Replies& replies, ClaimId id, std::string_view language) {
  const Claim& c = d[id];
  const ClaimExtra& extra = d.extra_of(c);
  ValueFields out{{"id", d.id_of(id)},
                  {"by", c.by_source ? ValueList{Value("source")} : id_list(d, d.entities_of(c.by))},
                  {"about", d.id_of(c.about)},
                  {"stance", as_written(c.stance)},
                  {"date", text_or_null(d.date_text(c.date))},
                  {"sources", source_ids(d, c.statement)},
                  {"evidence", evidence_data(d, c.statement)},
                  {"words", keyword(c.statement.words)},
                  {"reported_by", id_list(d, d.entities_of(d.extra_of(c.statement).reported_by))},
                  {"to", id_or_null(d, extra.to)},
                  {"on_behalf_of", c.on_behalf_of_self ? Value("self") : id_or_null(d, extra.on_behalf_of)},
                  {"act", keyword(c.act)},
                  {"certainty", keyword(c.statement.certainty)},
                  {"confidence", as_written(c.statement.confidence)}};
  out.emplace_back("only_if", text_or_null(d.text(extra.only_if, language)));
  out.emplace_back("due", text_or_null(d.date_text(extra.due)));
  out.emplace_back("accuses", id_list(d, d.entities_of(d[c.about].accuses)));
  out.emplace_back("replies", id_list(d, replies.to(c.about)));
  return out;
}

ValueFields relation_data(const Dossier& d, RelationId id, std::string_view) {
  const Relation& r = d[id];
  const Amount& paid = d.extra_of(r).amount;
  Value amount;
  if (paid.given()) amount = ValueFields{{"value", paid.value}, {"currency", paid.currency}};
  return {{"id", d.id_of(id)},
          {"from", id_or_null(d, r.from)},
          {"type", d.names[d[r.type].name]},
          {"to", id_or_null(d, r.to)},
          {"since", text_or_null(d.date_text(r.since))},
          {"until", text_or_null(d.date_text(r.until))},
          {"sources", source_ids(d, r.statement)},
          {"evidence", evidence_data(d, r.statement)},
          {"status", keyword(r.status)},
          {"against", id_list(d, d.entities_of(d.extra_of(r).against))},
          {"about", id_list(d, d.records_of(d.extra_of(r).about))},
          {"amount", std::move(amount)},
          {"words", keyword(r.statement.words)},
          {"reported_by", id_list(d, d.entities_of(d.extra_of(r.statement).reported_by))},
          {"certainty", keyword(r.statement.certainty)},
          {"confidence", as_written(r.statement.confidence)}};
}

}  // namespace standpoint
