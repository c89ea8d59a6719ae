// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "graph/model/keywords.hpp"
#include "render/export/rdf_terms.hpp"
#include "render/export/turtle_writer.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

std::string_view class_of(EntityType type) {
  switch (type) {
    case EntityType::person: return "schema:Person";
    case EntityType::organization:
    case EntityType::association: return "schema:Organization";
    case EntityType::company: return "schema:Corporation";
    case EntityType::public_body:
    case EntityType::court: return "schema:GovernmentOrganization";
    case EntityType::party: return "schema:PoliticalParty";
    case EntityType::media: return "schema:NewsMediaOrganization";
    case EntityType::collective: return "sp:Collective";
    case EntityType::system: return "sp:System";
    case EntityType::law: return "schema:Legislation";
    case EntityType::document: return "schema:CreativeWork";
    case EntityType::procedure: return "sp:Procedure";
    case EntityType::event: return "schema:Event";
    case EntityType::place: return "schema:Place";
    case EntityType::actor:
    case EntityType::any: break;
  }
  return "schema:Thing";
}

std::string_view class_of(SourceKind kind) {
  if (kind == SourceKind::press) return "schema:NewsArticle";
  return kind == SourceKind::social ? "schema:SocialMediaPosting" : "schema:CreativeWork";
}

struct SpanTerms {
  std::string_view since, until;
};

SpanTerms span_terms(EntityType type) {
  if (type == EntityType::person) return {"schema:birthDate", "schema:deathDate"};
  if (is_a(type, EntityType::actor)) return {"schema:foundingDate", "schema:dissolutionDate"};
  return {"schema:startDate", "schema:endDate"};
}

}  // namespace

void TurtleWriter::write_dossier() {
  out_ += '\n';
  TurtleBlock block(out_, ":");
  block.add("a", "schema:Dataset");
  add_text(block, "schema:name", dossier_.title);
  if (dossier_.language.valid()) block.add_words("schema:inLanguage", dossier_.names[dossier_.language]);
}

void TurtleWriter::write_source(SourceId id) {
  const Source& source = dossier_[id];
  TurtleBlock block(out_, term(id));
  block.add("a", class_of(source.kind));
  add_text(block, "schema:name", source.title);
  if (source.publisher.valid())
    block.add("schema:publisher", term(source.publisher));
  else
    block.add_words("schema:publisher", source.publisher_text);
  if (source.author.valid())
    block.add("schema:author", term(source.author));
  else
    block.add_words("schema:author", source.author_text);
  block.add_words("schema:articleSection", source.section);
  add_date(block, "schema:datePublished", source.date);
  if (!source.url.empty()) block.add("schema:url", turtle_iri(source.url));
  block.add_words("sp:kind", keyword(source.kind));
  block.add_words("schema:sha256", source.sha256);
  exported_.lose("texts of sources", source.text_path.empty() ? 0 : 1);
  count_unpublished(source.publish);
}

void TurtleWriter::write_entity(EntityId id) {
  const Entity& entity = dossier_[id];
  TurtleBlock block(out_, term(id));
  block.add("a", class_of(entity.type));
  for (const std::string_view name : entity_type_names()) {
    const auto type = parse_entity_type(name);
    if (!type || (entity.types & bit(*type)) == 0) continue;
    if (class_of(*type) != class_of(entity.type)) block.add("a", class_of(*type));
    block.add_words("sp:type", name);
  }
  exported_.lose("which of several types of an entity comes first", (entity.types & (entity.types - 1)) == 0 ? 0 : 1);
  add_text(block, "schema:name", entity.name);
  for (const std::string_view alias : dossier_.strings_of(entity.aliases))
    block.add_words("schema:alternateName", alias);
  if (!entity.wikidata.empty())
    block.add("schema:sameAs", turtle_iri(fmt::format("http://www.wikidata.org/entity/{}", entity.wikidata)));
  block.add_words("sp:country", entity.country);
  const auto [since, until] = span_terms(entity.type);
  add_date(block, since, entity.since);
  add_date(block, until, entity.until);
  add_date(block, "dcterms:date", entity.date);
  for (const std::string_view tag : dossier_.strings_of(entity.tags)) block.add_words("schema:keywords", tag);
  add_text(block, "schema:description", entity.description);
  count_unpublished(entity.publish);
}

void TurtleWriter::write_issue(IssueId id) {
  const Issue& issue = dossier_[id];
  TurtleBlock block(out_, term(id));
  block.add("a", "schema:Question");
  add_text(block, "schema:text", issue.text);
  if (issue.exclusive) block.add("sp:exclusive", "true");
  count_unpublished(issue.publish);
}

void TurtleWriter::write_proposition(PropositionId id) {
  const Proposition& proposition = dossier_[id];
  const std::string subject = term(id);
  {
    TurtleBlock block(out_, subject);
    block.add("a", "schema:Statement");
    add_text(block, "schema:text", proposition.text);
    block.add_words("sp:kind", keyword(proposition.kind));
    if (proposition.issue.valid()) block.add("sp:answers", term(proposition.issue));
    for (const PropositionId other : dossier_.propositions_of(proposition.implies))
      block.add("sp:implies", term(other));
    for (const PropositionId other : dossier_.propositions_of(proposition.contradicts))
      block.add("sp:contradicts", term(other));
    for (const EntityId accused : dossier_.entities_of(proposition.accuses)) block.add("sp:accuses", term(accused));
    // What charges someone goes with what they answered, or that they did not (MODEL 2.5).
    if (const std::string replies = replies_in_words(dossier_, replies_, id, options_.language); !replies.empty())
      block.add("rdfs:comment", turtle_literal(replies, options_.language));
  }
  std::size_t number = 0;
  for (const Benefit& benefit : dossier_.benefits_of(proposition.benefits)) {
    // Only told with its source: it is a lead to check.
    const std::string node = fmt::format("{}_benefit{}", subject, ++number);
    {
      TurtleBlock block(out_, node);
      block.add("a", "rdf:Statement");
      block.add("rdf:subject", subject);
      block.add("rdf:predicate", "sp:benefits");
      block.add("rdf:object", term(benefit.entity));
      add_sources(block, benefit.citations, false);
    }
    write_quotes(node, benefit.citations);
  }
  count_unpublished(proposition.publish);
}

void TurtleWriter::write_relation_types() {
  std::vector<bool> used(dossier_.relation_types.size(), false);
  for (const Relation& relation : dossier_.relations) used[relation.type.value] = true;
  std::vector<const RelationType*> types;
  for (std::size_t i = 0; i < used.size(); ++i)
    if (used[i] || !dossier_.relation_types[i].built_in) types.push_back(&dossier_.relation_types[i]);
  std::sort(types.begin(), types.end(), [&](const RelationType* a, const RelationType* b) {
    return dossier_.names[a->name] < dossier_.names[b->name];
  });
  for (const RelationType* type : types) {
    const std::string subject = type_term(*type);
    const std::string inverse = subject + "-inverse";
    {
      TurtleBlock block(out_, subject);
      block.add("a", "rdf:Property");
      if (type->symmetric) block.add("a", "owl:SymmetricProperty");
      add_text(block, "rdfs:label", type->label);
      if (!type->inverse.empty() && !type->symmetric) block.add("owl:inverseOf", inverse);
      if (type->polarity != 0) block.add("sp:polarity", fmt::format("{}", type->polarity));
      if (type->speaks_for) block.add("sp:speaksFor", "true");
      if (type->gains != Gains::none) block.add_words("sp:gains", keyword(type->gains));
    }
    exported_.lose("types of entities that a relation type allows at its ends",
                   (type->from == 0 ? 0U : 1U) + (type->to == 0 ? 0U : 1U));
    if (type->inverse.empty() || type->symmetric) continue;
    TurtleBlock block(out_, inverse);
    block.add("a", "rdf:Property");
    add_text(block, "rdfs:label", type->inverse);
  }
}

void TurtleWriter::write_terms() {
  for (const RdfTerm& term : rdf_terms()) {
    TurtleBlock block(out_, fmt::format("sp:{}", term.name));
    block.add("a", term.kind == RdfTermKind::type       ? "rdfs:Class"
                   : term.kind == RdfTermKind::property ? "rdf:Property"
                                                        : "skos:Concept");
    block.add(term.kind == RdfTermKind::side ? "skos:definition" : "rdfs:comment", turtle_literal(term.meaning, "en"));
  }
}

}  // namespace standpoint
