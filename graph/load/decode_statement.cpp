// SPDX-License-Identifier: Apache-2.0
#include "graph/load/decode_statement.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace standpoint {
namespace {

// A quote without a source of its own takes the default one; where there is none it belongs to nothing and is dropped.
void apply_citations(Dossier& dossier, const Defaults& defaults, Statement& statement) {
  if (statement.citations.empty()) {
    statement.citations = defaults.citations;
    return;
  }
  Citation& first = dossier.citations[statement.citations.first];
  if (first.source.valid()) return;
  if (defaults.citations.empty())
    statement.citations = {};
  else
    first.source = dossier.citations[defaults.citations.first].source;
}

void apply(Dossier& dossier, const Defaults& defaults, Statement& statement, bool words_given) {
  apply_citations(dossier, defaults, statement);
  if (!words_given && defaults.words_given) statement.words = defaults.words;
  if (statement.hearsay || defaults.reported_by.empty()) return;
  dossier.make_extra(statement).reported_by = defaults.reported_by;
  statement.hearsay = true;
}

std::string_view first_source(const Dossier& dossier, const Statement& statement) {
  if (statement.citations.empty()) return {};
  return dossier.names[NameId{dossier.citations[statement.citations.first].source.value}];
}

std::string with_dashes(std::string text) {
  std::replace(text.begin(), text.end(), '_', '-');
  return text;
}

// BY--ON--SOURCE (MODEL 2); names, since references are not resolved yet.
std::string claim_id(const Dossier& dossier, const Claim& claim) {
  const std::string_view by =
      claim.by.empty() ? "source" : dossier.names[NameId{dossier.entity_lists[claim.by.first].value}];
  return with_dashes(
      fmt::format("{}--{}--{}", by, dossier.names[NameId{claim.about.value}], first_source(dossier, claim.statement)));
}

// FROM--TYPE--TO (MODEL 2).
std::string relation_id(const Dossier& dossier, const Relation& relation, NameId type) {
  const std::string_view from = relation.from.valid() ? dossier.names[NameId{relation.from.value}] : "unknown";
  const std::string_view to = relation.to.valid() ? dossier.names[NameId{relation.to.value}] : "unknown";
  return with_dashes(fmt::format("{}--{}--{}", from, dossier.names[type], to));
}

void finish_claim(Builder& builder, std::uint32_t index, bool words_given) {
  Dossier& dossier = builder.dossier;
  Claim& claim = dossier.claims[index];
  const Defaults& defaults = builder.defaults;
  apply(dossier, defaults, claim.statement, words_given);
  if (claim.by.empty() && !claim.by_source) {
    claim.by = defaults.by;
    claim.by_source = defaults.by_source;
  }
  if (!claim.date.given()) claim.date = defaults.date;
  if (defaults.to.valid() && !dossier.extra_of(claim).to.valid()) dossier.make_extra(claim).to = defaults.to;
  const Span where = claim.statement.where.span();
  if (claim.by.empty() && !claim.by_source && !builder.claim_speakers[index].end)
    builder.diagnostics.add(codes::kMissingKey, where, "a claim needs the key 'by'",
                            "add 'by: …': an entity, a list of entities, or 'source' for the source's own voice");
  if (!claim.id.valid() && claim.about.valid()) {
    const std::string_view id = dossier.arena.copy(claim_id(dossier, claim));
    dossier.claims[index].id = builder.define(id, ref(ClaimId{index}), where, true);
  }
}

}  // namespace

NameId finish_statement(ValueReader& reader, StatementDraft& draft, const YamlNode* key, RecordRef record,
                        std::string_view what) {
  reader.quote(draft.statement.citations, draft.quote, draft.at);
  if (key == nullptr) {
    if (draft.id == nullptr) return {};
    const auto id = reader.scalar(*draft.id, "an id");
    return id ? reader.builder().define(*id, record, reader.span(*draft.id)) : NameId{};
  }
  if (draft.id != nullptr)
    reader.report(codes::kUnknownKey, *draft.id, fmt::format("{} in a mapping has its id before the ':' already", what),
                  "delete the key 'id'");
  return reader.builder().define(key->text, record, reader.span(*key));
}

void finish_file(Builder& builder, std::uint32_t first_claim, std::uint32_t first_relation) {
  Dossier& dossier = builder.dossier;
  for (std::uint32_t i = first_claim; i < dossier.claims.size(); ++i)
    finish_claim(builder, i, builder.claim_words_given[i - first_claim]);
  for (auto link = dossier.argument_links.rbegin(); link != dossier.argument_links.rend(); ++link) {
    if (link->from.value < first_claim) break;
    const Range sources = dossier.claims[link->from.value].statement.citations;
    if (sources.empty())
      link->citations = {};
    else if (!link->citations.empty())
      dossier.citations[link->citations.first].source = dossier.citations[sources.first].source;
  }
  for (std::uint32_t i = first_relation; i < dossier.relations.size(); ++i) {
    Relation& relation = dossier.relations[i];
    apply(dossier, builder.defaults, relation.statement, builder.relation_words_given[i - first_relation]);
    const NameId type = builder.pending_types[i].name;
    if (relation.id.valid() || !type.valid()) continue;
    const std::string_view id = dossier.arena.copy(relation_id(dossier, relation, type));
    relation.id = builder.define(id, ref(RelationId{i}), relation.statement.where.span(), true);
  }
  builder.claim_words_given.clear();
  builder.relation_words_given.clear();
  builder.defaults = {};
}

}  // namespace standpoint
