// SPDX-License-Identifier: Apache-2.0
// relations:

#include <fmt/format.h>

#include "graph/load/decode_statement.hpp"

namespace standpoint {
namespace {

struct RelationDraft : StatementDraft {
  Relation relation;
  PendingType type;
  Span from;
  Span to;
};

constexpr Keyword<Status> kStatuses[] = {{"in_force", Status::in_force},   {"planned", Status::planned},
                                         {"filed", Status::filed},         {"pending", Status::pending},
                                         {"upheld", Status::upheld},       {"rejected", Status::rejected},
                                         {"withdrawn", Status::withdrawn}, {"ended", Status::ended}};

EntityId read_end(ValueReader& r, const YamlNode& v) {
  if (v.kind == YamlNode::Kind::scalar && v.text == "unknown") return {};
  return r.reference<EntityId>(v, bit(RecordKind::entity), "an entity or 'unknown'");
}

void read_about(ValueReader& r, const YamlNode& v, RelationDraft& d) {
  auto& list = r.dossier().record_lists;
  const auto first = static_cast<std::uint32_t>(list.size());
  const KindSet kinds = bit(RecordKind::proposition) | bit(RecordKind::entity);
  r.tree().for_each_item(v, [&](const YamlNode& item) {
    const auto name = r.reference<NameId>(item, kinds, "a proposition or an entity");
    if (name.valid()) list.emplace_back(RecordKind::none, name.value);
  });
  r.dossier().make_extra(d.relation).about = {first, static_cast<std::uint32_t>(list.size()) - first};
}

constexpr NumberRule kAmountRule{0, 1e15, codes::kBadNumber, "a number from 0 to 10^15",
                                 "write the plain amount, as in 200000"};

constexpr std::array<KeyReader<Amount>, 2> kAmountKeys = {{
    {"value", [](ValueReader& r, const YamlNode& v, Amount& a) { a.value = r.number(v, kAmountRule).value_or(0); }},
    {"currency",
     [](ValueReader& r, const YamlNode& v, Amount& a) {
       a.currency = r.text(v, "a currency such as EUR");
       if (a.currency.empty()) return;
       if (a.currency.size() != 3 ||
           a.currency.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string_view::npos)
         r.report(
             codes::kBadValue, v,
             fmt::format("'{}' is not a currency, expected three capital letters such as EUR (ISO 4217)", a.currency),
             "write the currency's three letters");
     }},
}};

void read_amount(ValueReader& r, const YamlNode& v, RelationDraft& d) {
  if (!expect_mapping(r, v, "an amount")) return;
  decode_entries<Amount>(r, v, kAmountKeys, "an amount", r.dossier().make_extra(d.relation).amount);
  require_keys(r, v, v, "an amount", {"value", "currency"});
}

constexpr std::array<KeyReader<RelationDraft>, 9> kOwnKeys = {{
    {"from",
     [](ValueReader& r, const YamlNode& v, RelationDraft& d) {
       d.relation.from = read_end(r, v);
       d.from = r.span(v);
     }},
    {"type",
     [](ValueReader& r, const YamlNode& v, RelationDraft& d) {
       const auto name = r.scalar(v, "a relation type");
       if (name) d.type = {r.dossier().names.intern(*name), r.span(v)};
     }},
    {"to",
     [](ValueReader& r, const YamlNode& v, RelationDraft& d) {
       d.relation.to = read_end(r, v);
       d.to = r.span(v);
     }},
    {"since", [](ValueReader& r, const YamlNode& v, RelationDraft& d) { d.relation.since = r.date(v); }},
    {"until", [](ValueReader& r, const YamlNode& v, RelationDraft& d) { d.relation.until = r.date(v); }},
    {"about", read_about},
    {"against", [](ValueReader& r, const YamlNode& v,
                   RelationDraft& d) { r.dossier().make_extra(d.relation).against = r.entities(v); }},
    {"status",
     [](ValueReader& r, const YamlNode& v, RelationDraft& d) {
       d.relation.status = r.keyword(v, std::span<const Keyword<Status>>(kStatuses)).value_or(Status::in_force);
     }},
    {"amount", read_amount},
}};

constexpr auto kRelationKeys = joined(kOwnKeys, statement_keys<RelationDraft>());

}  // namespace

void decode_relation(ValueReader& reader, const YamlNode* key, const YamlNode& value) {
  Dossier& dossier = reader.dossier();
  const RelationId id{static_cast<std::uint32_t>(dossier.relations.size())};
  RelationDraft draft;
  draft.statement.where = reader.where(key == nullptr ? value : *key);
  if (expect_mapping(reader, value, "a relation")) {
    decode_entries<RelationDraft>(reader, value, kRelationKeys, "a relation", draft);
    require_keys(reader, value, key == nullptr ? value : *key, "a relation", {"from", "type", "to"});
  }
  const Relation& read = draft.relation;
  if (read.since.given() && read.until.given() && certainly_before(read.until, read.since))
    reader.report(codes::kImpossibleInterval, key == nullptr ? value : *key, "this relation ends before it begins",
                  "swap 'since' and 'until'");
  dossier.relations.push_back(draft.relation);
  dossier.relations.back().statement = draft.statement;  // what define() reports of a duplicate
  const NameId name = finish_statement(reader, draft, key, ref(id), "a relation");
  dossier.relations.back().statement = draft.statement;
  dossier.relations.back().id = name;
  Builder& builder = reader.builder();
  builder.relation_words_given.push_back(draft.words_given);
  builder.pending_types.push_back(draft.type);
  builder.relation_ends.push_back(draft.from);
  builder.relation_ends.push_back(draft.to);
}

}  // namespace standpoint
