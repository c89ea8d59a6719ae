// SPDX-License-Identifier: Apache-2.0
// propositions: and issues:

#include <fmt/format.h>

#include <array>

#include "graph/load/decode.hpp"

namespace standpoint {
namespace {

constexpr Keyword<PropositionKind> kKinds[] = {
    {"policy", PropositionKind::policy}, {"fact", PropositionKind::fact}, {"value", PropositionKind::value}};

constexpr std::array<KeyReader<Benefit>, 4> kBenefitKeys = {{
    {"entity", [](ValueReader& r, const YamlNode& v,
                  Benefit& b) { b.entity = r.reference<EntityId>(v, bit(RecordKind::entity), "an entity"); }},
    {"source", [](ValueReader& r, const YamlNode& v, Benefit& b) { b.citations = r.citations(v); }},
    {"quote", [](ValueReader&, const YamlNode&, Benefit&) {}},
    {"at", [](ValueReader&, const YamlNode&, Benefit&) {}},
}};

void read_benefit(ValueReader& r, const YamlNode& item) {
  Benefit benefit;
  if (item.kind == YamlNode::Kind::mapping) {
    decode_entries<Benefit>(r, item, kBenefitKeys, "a benefit", benefit);
    require_keys(r, item, item, "a benefit", {"entity"});
    const YamlNode* quote = find_value(r.tree(), item, "quote");
    if (quote != nullptr) require_keys(r, item, item, "a benefit with a quote", {"source"});
    r.quote(benefit.citations, quote, find_value(r.tree(), item, "at"));
  } else {
    benefit.entity = r.reference<EntityId>(item, bit(RecordKind::entity), "an entity");
  }
  r.dossier().benefits.push_back(benefit);
}

void read_benefits(ValueReader& r, const YamlNode& v, Proposition& p) {
  p.benefits = {static_cast<std::uint32_t>(r.dossier().benefits.size()), 0};
  r.tree().for_each_item(v, [&](const YamlNode& item) {
    read_benefit(r, item);
    ++p.benefits.count;
  });
}

constexpr std::array<KeyReader<Proposition>, 8> kPropositionKeys = {{
    {"text", [](ValueReader& r, const YamlNode& v,
                Proposition& p) { p.text = r.localized(v, "one sentence", r.builder().limits.name_characters); }},
    {"kind",
     [](ValueReader& r, const YamlNode& v, Proposition& p) {
       p.kind = r.keyword(v, std::span<const Keyword<PropositionKind>>(kKinds)).value_or(PropositionKind::none);
     }},
    {"issue", [](ValueReader& r, const YamlNode& v,
                 Proposition& p) { p.issue = r.reference<IssueId>(v, bit(RecordKind::issue), "an issue"); }},
    {"implies", [](ValueReader& r, const YamlNode& v, Proposition& p) { p.implies = r.propositions(v); }},
    {"contradicts", [](ValueReader& r, const YamlNode& v, Proposition& p) { p.contradicts = r.propositions(v); }},
    {"benefits", read_benefits},
    {"accuses", [](ValueReader& r, const YamlNode& v, Proposition& p) { p.accuses = r.entities(v); }},
    {"publish", [](ValueReader& r, const YamlNode& v, Proposition& p) { p.publish = r.boolean(v).value_or(true); }},
}};

constexpr std::array<KeyReader<Issue>, 3> kIssueKeys = {{
    {"text", [](ValueReader& r, const YamlNode& v,
                Issue& i) { i.text = r.localized(v, "a question", r.builder().limits.name_characters); }},
    {"exclusive", [](ValueReader& r, const YamlNode& v, Issue& i) { i.exclusive = r.boolean(v).value_or(false); }},
    {"publish", [](ValueReader& r, const YamlNode& v, Issue& i) { i.publish = r.boolean(v).value_or(true); }},
}};

}  // namespace

void decode_proposition(ValueReader& reader, const YamlNode& key, const YamlNode& value) {
  Dossier& dossier = reader.dossier();
  const PropositionId id{static_cast<std::uint32_t>(dossier.propositions.size())};
  dossier.propositions.emplace_back();
  dossier.propositions.back().where = reader.where(key);
  dossier.propositions.back().id = reader.builder().define(key.text, ref(id), reader.span(key));
  if (!expect_mapping(reader, value, "a proposition")) return;
  decode_entries<Proposition>(reader, value, kPropositionKeys, "a proposition", dossier.propositions[id.value]);
  require_keys(reader, value, key, "a proposition", {"text"});
}

void decode_issue(ValueReader& reader, const YamlNode& key, const YamlNode& value) {
  Dossier& dossier = reader.dossier();
  const IssueId id{static_cast<std::uint32_t>(dossier.issues.size())};
  dossier.issues.emplace_back();
  dossier.issues.back().where = reader.where(key);
  dossier.issues.back().id = reader.builder().define(key.text, ref(id), reader.span(key));
  if (!expect_mapping(reader, value, "an issue")) return;
  decode_entries<Issue>(reader, value, kIssueKeys, "an issue", dossier.issues[id.value]);
  require_keys(reader, value, key, "an issue", {"text"});
}

}  // namespace standpoint
