// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

#include "graph/model/keywords.hpp"
#include "render/export/turtle_writer.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {

void TurtleWriter::add_sources(TurtleBlock& block, Range citations, bool quoted) {
  std::vector<SourceId> named;
  for (const Citation& citation : dossier_.citations_of(citations)) {
    if (!citation.source.valid() || std::find(named.begin(), named.end(), citation.source) != named.end()) continue;
    named.push_back(citation.source);
    block.add(quoted && !citation.quote.empty() ? "prov:wasQuotedFrom" : "prov:wasDerivedFrom", term(citation.source));
  }
}

void TurtleWriter::write_quotes(std::string_view subject, Range citations) {
  std::size_t number = 0;
  for (const Citation& citation : dossier_.citations_of(citations)) {
    if (citation.quote.empty()) continue;
    if (!citation.source.valid()) {
      exported_.lose("quotes without a source");
      continue;
    }
    std::string selector = fmt::format("[ a oa:TextQuoteSelector ; oa:exact {}", turtle_literal(citation.quote));
    if (citation.selector != Citation::kNoSelector) {
      const Selector& at = dossier_.selectors[citation.selector];
      if (!at.prefix.empty()) selector += fmt::format(" ; oa:prefix {}", turtle_literal(at.prefix));
      if (!at.suffix.empty()) selector += fmt::format(" ; oa:suffix {}", turtle_literal(at.suffix));
      exported_.lose("numbers and offsets that choose among places of a quote", at.nth < 0 && at.offset < 0 ? 0 : 1);
    }
    TurtleBlock block(out_, fmt::format("{}_quote{}", subject, ++number));
    block.add("a", "oa:Annotation");
    block.add("oa:motivatedBy", "oa:identifying");
    block.add("oa:hasBody", subject);
    block.add("oa:hasTarget", fmt::format("[ a oa:SpecificResource ; oa:hasSource {} ; oa:hasSelector {} ] ]",
                                          term(citation.source), selector));
    const bool gap = std::string_view(citation.quote).find("[…]") != std::string_view::npos;
    exported_.lose("gaps in quotes, which oa:exact writes […]", gap ? 1 : 0);
  }
}

void TurtleWriter::add_statement(TurtleBlock& block, const Statement& statement) {
  block.add_words("sp:words", keyword(statement.words));
  if (statement.certainty != Certainty::asserted) block.add_words("sp:certainty", keyword(statement.certainty));
  if (statement.confidence != 1.0F) block.add("sp:confidence", turtle_number(as_written(statement.confidence)));
  const StatementExtra& extra = dossier_.extra_of(statement);
  if (statement.hearsay) {
    std::string reporters = "(";
    for (const EntityId reporter : dossier_.entities_of(extra.reported_by)) reporters += " " + term(reporter);
    block.add("sp:reportedBy", reporters + " )");
  }
  add_sources(block, statement.citations, statement.words == Words::direct);
  exported_.lose("notes of the coder", extra.note.empty() ? 0 : 1);
  count_unpublished(statement.publish);
}

void TurtleWriter::write_claim(ClaimId id) {
  const Claim& claim = dossier_[id];
  const ClaimExtra& extra = dossier_.extra_of(claim);
  const std::string subject = term(id);
  {
    TurtleBlock block(out_, subject);
    block.add("a", "schema:Claim, aif:I-node");
    block.add("rdfs:label",
              turtle_literal(claim_with_reply(dossier_, replies_, id, options_.language), options_.language));
    for (const EntityId speaker : dossier_.entities_of(claim.by)) block.add("schema:author", term(speaker));
    if (claim.by_source) block.add("sp:bySource", "true");
    block.add("schema:about", term(claim.about));
    block.add("sp:stance", turtle_number(as_written(claim.stance)));
    const int sign = sign_of(claim.stance);
    block.add("sp:side", sign > 0 ? "sp:support" : sign < 0 ? "sp:oppose" : "sp:neutral");
    block.add_words("sp:act", keyword(claim.act));
    add_date(block, "schema:datePublished", claim.date);
    add_date(block, "sp:due", extra.due);
    add_text(block, "sp:onlyIf", extra.only_if);
    if (extra.to.valid()) block.add("sp:addressee", term(extra.to));
    if (extra.on_behalf_of.valid()) block.add("sp:onBehalfOf", term(extra.on_behalf_of));
    if (claim.on_behalf_of_self) block.add("sp:forItself", "true");
    for (const CodedValue& coded : dossier_.coded_of(extra.coded)) {
      const std::string value = coded.kind == CodedValue::Kind::text      ? turtle_literal(coded.text)
                                : coded.kind == CodedValue::Kind::integer ? fmt::format("{}", coded.number)
                                : coded.number != 0                       ? "true"
                                                                          : "false";
      block.add("schema:additionalProperty",
                fmt::format("[ a schema:PropertyValue ; schema:name {} ; schema:value {} ]",
                            turtle_literal(dossier_.names[coded.key]), value));
    }
    for (const Citation& citation : dossier_.citations_of(claim.statement.citations)) {
      if (citation.source.valid()) block.add("schema:appearance", term(citation.source));
      // Only the speaker's own words are the text of a claim (MODEL 2.4).
      if (claim.statement.words == Words::direct) block.add_words("schema:text", citation.quote);
    }
    add_statement(block, claim.statement);
  }
  write_quotes(subject, claim.statement.citations);
}

void TurtleWriter::write_links() {
  std::vector<std::size_t> order(dossier_.argument_links.size());
  std::iota(order.begin(), order.end(), 0);
  const auto key = [&](std::size_t i) {
    const ArgumentLink& link = dossier_.argument_links[i];
    return std::tuple(dossier_.id_of(link.from), link.kind, dossier_.id_of(link.to), link.by, i);
  };
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
  ClaimId from;
  std::size_t number = 0;
  for (const std::size_t i : order) {
    const ArgumentLink& link = dossier_.argument_links[i];
    number = link.from == from ? number + 1 : 1;
    from = link.from;
    const bool disputes = link.kind == ArgumentLink::Kind::disputes;
    const std::string_view predicate = disputes ? "cito:disputes" : "cito:supports";
    const std::string node = fmt::format("{}_link{}", term(link.from), number);
    TurtleBlock(out_, term(link.from)).add(predicate, term(link.to));
    {
      TurtleBlock block(out_, node);
      block.add("a", disputes ? "rdf:Statement, aif:CA-node" : "rdf:Statement, aif:RA-node");
      block.add("rdf:subject", term(link.from));
      block.add("rdf:predicate", predicate);
      block.add("rdf:object", term(link.to));
      block.add_words("sp:linkedBy", keyword(link.by));
      if (link.required) block.add("sp:requires", "true");
      add_sources(block, link.citations, false);
    }
    write_quotes(node, link.citations);
  }
}

void TurtleWriter::write_relation(RelationId id) {
  const Relation& relation = dossier_[id];
  const RelationExtra& extra = dossier_.extra_of(relation);
  const std::string subject = term(id);
  const std::string predicate = type_term(dossier_[relation.type]);
  if (relation.from.valid() && relation.status == Status::in_force && relation.statement.own_and_asserted())
    TurtleBlock(out_, term(relation.from)).add(predicate, term(relation.to));
  {
    TurtleBlock block(out_, subject);
    block.add("a", "rdf:Statement");
    block.add("rdfs:label",
              turtle_literal(relation_in_words(dossier_, relation, options_.language), options_.language));
    if (relation.from.valid()) block.add("rdf:subject", term(relation.from));
    block.add("rdf:predicate", predicate);
    block.add("rdf:object", term(relation.to));
    add_date(block, "schema:startDate", relation.since);
    add_date(block, "schema:endDate", relation.until);
    if (relation.status != Status::in_force) block.add_words("sp:status", keyword(relation.status));
    for (const RecordRef about : dossier_.records_of(extra.about)) block.add("schema:about", term(about));
    for (const EntityId against : dossier_.entities_of(extra.against)) block.add("sp:against", term(against));
    if (extra.amount.given())
      block.add("schema:amount", fmt::format("[ a schema:MonetaryAmount ; schema:value {} ; schema:currency {} ]",
                                             turtle_number(extra.amount.value), turtle_literal(extra.amount.currency)));
    add_statement(block, relation.statement);
  }
  write_quotes(subject, relation.statement.citations);
}

}  // namespace standpoint
