// SPDX-License-Identifier: Apache-2.0
// References: from names to records.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "graph/load/builder.hpp"
#include "graph/text/codes.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

constexpr RecordKind kKinds[] = {RecordKind::entity, RecordKind::source,   RecordKind::proposition, RecordKind::issue,
                                 RecordKind::claim,  RecordKind::relation, RecordKind::view};

RecordRef record_named(const Dossier& dossier, std::uint32_t name) {
  return name < dossier.record_of_name.size() ? dossier.record_of_name[name] : RecordRef{};
}

// Turns a name into a record of `kind`, or into an invalid id.
template <class IdType>
void resolve(const Dossier& dossier, IdType& slot, RecordKind kind) {
  if (!slot.valid()) return;
  const RecordRef record = record_named(dossier, slot.value);
  slot = record.kind == kind ? IdType{record.index} : IdType{};
}

void resolve_fields(Dossier& dossier) {
  for (EntityId& id : dossier.entity_lists) resolve(dossier, id, RecordKind::entity);
  for (PropositionId& id : dossier.proposition_lists) resolve(dossier, id, RecordKind::proposition);
  for (RecordRef& record : dossier.record_lists) record = record_named(dossier, record.index);
  for (Citation& citation : dossier.citations) resolve(dossier, citation.source, RecordKind::source);
  for (Benefit& benefit : dossier.benefits) resolve(dossier, benefit.entity, RecordKind::entity);
  for (ArgumentLink& link : dossier.argument_links) resolve(dossier, link.to, RecordKind::claim);
  for (Source& source : dossier.sources) {
    resolve(dossier, source.publisher, RecordKind::entity);
    resolve(dossier, source.author, RecordKind::entity);
  }
  for (Proposition& proposition : dossier.propositions) resolve(dossier, proposition.issue, RecordKind::issue);
  for (Claim& claim : dossier.claims) resolve(dossier, claim.about, RecordKind::proposition);
  for (ClaimExtra& extra : dossier.claim_extras) {
    resolve(dossier, extra.to, RecordKind::entity);
    resolve(dossier, extra.on_behalf_of, RecordKind::entity);
  }
  for (Relation& relation : dossier.relations) {
    resolve(dossier, relation.from, RecordKind::entity);
    resolve(dossier, relation.to, RecordKind::entity);
  }
}

std::string expected_kinds(KindSet kinds) {
  std::string out;
  for (const RecordKind kind : kKinds) {
    if ((kinds & bit(kind)) == 0) continue;
    if (!out.empty()) out += " or ";
    out += with_article(kind);
  }
  return out;
}

std::vector<std::string_view> ids_of_kinds(const Dossier& dossier, KindSet kinds) {
  std::vector<std::string_view> out;
  for (std::uint32_t name = 0; name < dossier.record_of_name.size(); ++name)
    if ((kinds & bit(dossier.record_of_name[name].kind)) != 0) out.push_back(dossier.names[NameId{name}]);
  std::sort(out.begin(), out.end());
  return out;
}

// Finds ids like one that is not known. Looking through all ids is done for the first mistakes only: whoever has more
// of them has made one mistake in all, and a hostile file would make this quadratic.
class Suggestions {
 public:
  explicit Suggestions(const Dossier& dossier) : dossier_(dossier) {}

  std::string did_you_mean(std::string_view name, KindSet kinds) {
    if (given_++ >= kMost) return {};
    const auto [known, fresh] = ids_.try_emplace(kinds);
    if (fresh) known->second = ids_of_kinds(dossier_, kinds);
    return standpoint::did_you_mean(name, known->second);
  }

 private:
  static constexpr std::size_t kMost = 100;

  const Dossier& dossier_;
  std::map<KindSet, std::vector<std::string_view>> ids_;
  std::size_t given_ = 0;
};

void report(Builder& builder, const PendingReference& reference, Suggestions& suggestions) {
  const Dossier& dossier = builder.dossier;
  const std::string_view name = dossier.names[reference.name];
  const RecordRef found = record_named(dossier, reference.name.value);
  std::string fix = suggestions.did_you_mean(name, reference.kinds);
  if (found.kind != RecordKind::none) {
    if (fix.empty()) fix = fmt::format("name {}", expected_kinds(reference.kinds));
    builder.diagnostics
        .add(codes::kWrongReference, reference.where,
             fmt::format("'{}' is {}, expected {}", name, with_article(found.kind), expected_kinds(reference.kinds)),
             std::move(fix))
        .notes.push_back({where_of(dossier, found).span(), "it is defined here"});
    return;
  }
  if (builder.incomplete) return;  // the part of the file that could not be read may define it
  if (fix.empty()) fix = "define it, or correct the spelling";
  builder.diagnostics.add(codes::kDanglingReference, reference.where,
                          fmt::format("there is no '{}', expected {}", name, expected_kinds(reference.kinds)),
                          std::move(fix));
}

void resolve_types(Builder& builder) {
  Dossier& dossier = builder.dossier;
  std::vector<RelationTypeId> by_name(dossier.names.size());
  std::vector<std::string_view> known;
  for (std::uint32_t i = 0; i < dossier.relation_types.size(); ++i) {
    if (const NameId name = dossier.relation_types[i].name; name.valid()) by_name[name.value] = {i};
    known.push_back(dossier.names[dossier.relation_types[i].name]);
  }
  for (std::uint32_t i = 0; i < dossier.relations.size(); ++i) {
    const PendingType& pending = builder.pending_types[i];
    if (!pending.name.valid()) continue;
    const RelationTypeId type = by_name[pending.name.value];
    dossier.relations[i].type = type;
    if (type.valid() || builder.incomplete) continue;
    const std::string_view name = dossier.names[pending.name];
    std::string fix = did_you_mean(name, known);
    if (fix.empty()) fix = "define it under 'relation_types:', or use one of docs/format.md";
    builder.diagnostics.add(codes::kUnknownRelationType, pending.where,
                            fmt::format("there is no relation type '{}'", name), std::move(fix));
  }
}

}  // namespace

void resolve_references(Builder& builder) {
  Suggestions suggestions(builder.dossier);
  for (const PendingReference& reference : builder.pending)
    if ((bit(record_named(builder.dossier, reference.name.value).kind) & reference.kinds) == 0)
      report(builder, reference, suggestions);
  resolve_fields(builder.dossier);
  resolve_types(builder);
}

}  // namespace standpoint
