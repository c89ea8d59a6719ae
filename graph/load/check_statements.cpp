// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "graph/load/checks.hpp"
#include "graph/text/codes.hpp"

namespace standpoint {
namespace {

std::string describe_types(EntityTypeSet types) {
  std::string out;
  for (unsigned i = 0; i <= static_cast<unsigned>(EntityType::any); ++i)
    if (const auto type = static_cast<EntityType>(i); (types & bit(type)) != 0)
      out += (out.empty() ? "" : " or ") + std::string(to_string(type));
  return out;
}

void check_end(Builder& builder, EntityId end, EntityTypeSet allowed, const RelationType& type, bool is_from,
               Span where) {
  const Dossier& dossier = builder.dossier;
  if (!end.valid() || dossier[end].types == 0 || any_is_one_of(dossier[end].types, allowed)) return;
  builder.diagnostics
      .add(codes::kEndNotAllowed, where,
           fmt::format("'{}' is of type {}, but '{}' goes {} {}", dossier.names[dossier[end].id],
                       describe_types(dossier[end].types), dossier.names[type.name], is_from ? "from" : "to",
                       describe_types(allowed)),
           is_from ? "swap the ends, choose another type, or correct the entity's type"
                   : "choose another type, or correct the entity's type")
      .notes.push_back({dossier[end].where.span(), "the entity is defined here"});
}

void check_relation(Builder& builder, std::uint32_t index) {
  const Dossier& dossier = builder.dossier;
  const Relation& relation = dossier.relations[index];
  const Span from = builder.relation_ends[std::size_t{2} * index];
  const Span to = builder.relation_ends[std::size_t{2} * index + 1];
  const bool unreadable = from.end == 0 && to.end == 0;  // reported already
  if (relation.statement.citations.empty() && !builder.incomplete && !unreadable)
    builder.diagnostics.add(codes::kNoSource, relation.statement.where.span(), "this relation rests on no source",
                            "add 'source: …'");
  if (!relation.type.valid()) return;
  const RelationType& type = dossier[relation.type];
  check_end(builder, relation.from, type.from, type, true, from);
  check_end(builder, relation.to, type.to, type, false, to);
  if (relation.from.valid() && relation.from == relation.to)
    builder.diagnostics.add(codes::kSelfRelation, to,
                            fmt::format("'{}' is tied to itself", dossier.names[dossier[relation.from].id]),
                            "name the other end");
}

bool has_source(const Dossier& dossier, const Statement& statement) {
  for (const Citation& citation : dossier.citations_of(statement.citations))
    if (citation.source.valid()) return true;
  return false;
}

void check_date(Builder& builder, const Claim& claim) {
  const Dossier& dossier = builder.dossier;
  for (const Citation& citation : dossier.citations_of(claim.statement.citations)) {
    if (!citation.source.valid() || !certainly_before(dossier[citation.source].date, claim.date)) continue;
    builder.diagnostics
        .add(codes::kClaimAfterSource, claim.statement.where.span(),
             fmt::format("this claim is dated {}, after its source ({})", dossier.date_text(claim.date),
                         dossier.date_text(dossier[citation.source].date)),
             "correct one of the two dates")
        .notes.push_back({dossier[citation.source].where.span(), "the source is defined here"});
    return;
  }
}

void check_claim(Builder& builder, std::uint32_t index) {
  const Dossier& dossier = builder.dossier;
  const Claim& claim = dossier.claims[index];
  const Span by = builder.claim_speakers[index];
  for (const EntityId speaker : dossier.entities_of(claim.by)) {
    if (!speaker.valid() || dossier[speaker].types == 0 || any_is_a(dossier[speaker].types, EntityType::actor))
      continue;
    builder.diagnostics
        .add(codes::kCannotSpeak, by.end == 0 ? claim.statement.where.span() : by,
             fmt::format("'{}' is of type {}, which makes no claims: expected a person, organization or collective",
                         dossier.names[dossier[speaker].id], describe_types(dossier[speaker].types)),
             "name who speaks; 'by: source' is the source's own voice")
        .notes.push_back({dossier[speaker].where.span(), "the entity is defined here"});
  }
  if (const EntityId body = dossier.extra_of(claim).on_behalf_of;
      body.valid() && dossier[body].types != 0 && !any_is_a(dossier[body].types, EntityType::actor))
    builder.diagnostics
        .add(codes::kCannotSpeak, claim.statement.where.span(),
             fmt::format("this claim is on behalf of '{}', which is of type {}: expected a person, organization or "
                         "collective",
                         dossier.names[dossier[body].id], describe_types(dossier[body].types)),
             "name the body that the speaker speaks for, or leave 'on_behalf_of' out")
        .notes.push_back({dossier[body].where.span(), "the entity is defined here"});
  check_date(builder, claim);
  const bool unreadable = !claim.about.valid() && claim.by.empty() && !claim.by_source;  // reported already
  if (has_source(dossier, claim.statement) || builder.incomplete || unreadable) return;
  const bool accuses = claim.about.valid() && !dossier[claim.about].accuses.empty();
  if (accuses)
    builder.diagnostics.add(codes::kAccusationWithoutSource, claim.statement.where.span(),
                            fmt::format("this claim is about '{}', which accuses someone, and has no source",
                                        dossier.names[dossier[claim.about].id]),
                            "add 'source: …': an accusation is never printed without one");
  else if (claim.statement.citations.empty())
    builder.diagnostics.add(codes::kNoSource, claim.statement.where.span(), "this claim rests on no source",
                            "add 'source: …'");
}

void check_unused_sources(Builder& builder) {
  const Dossier& dossier = builder.dossier;
  std::vector<bool> used(dossier.sources.size(), false);
  for (const Citation& citation : dossier.citations)
    if (citation.source.valid()) used[citation.source.value] = true;
  for (std::uint32_t i = 0; i < used.size(); ++i)
    if (!used[i])
      builder.diagnostics.add(codes::kUnusedSource, dossier.sources[i].where.span(),
                              fmt::format("nothing rests on the source '{}'", dossier.names[dossier.sources[i].id]),
                              "code what it says, or delete it");
}

}  // namespace

void check_statements(Builder& builder) {
  for (std::uint32_t i = 0; i < builder.dossier.claims.size(); ++i) check_claim(builder, i);
  for (std::uint32_t i = 0; i < builder.dossier.relations.size(); ++i) check_relation(builder, i);
  if (!builder.incomplete) check_unused_sources(builder);
}

}  // namespace standpoint
