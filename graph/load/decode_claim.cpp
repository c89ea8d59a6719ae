// SPDX-License-Identifier: Apache-2.0
// claims:

#include <fmt/format.h>

#include <charconv>

#include "graph/load/decode_statement.hpp"

namespace standpoint {
namespace {

struct ClaimDraft : StatementDraft {
  Claim claim;
  const YamlNode* by = nullptr;
  const YamlNode* supports = nullptr;
  const YamlNode* disputes = nullptr;
};

constexpr Keyword<float> kStances[] = {{"support", 1.0F}, {"oppose", -1.0F}, {"neutral", 0.0F}};
constexpr Keyword<Act> kActs[] = {{"says", Act::says},     {"asks", Act::asks},         {"decides", Act::decides},
                                  {"orders", Act::orders}, {"promises", Act::promises}, {"rules", Act::rules}};
constexpr Keyword<ArgumentLink::By> kLinkers[] = {
    {"speaker", ArgumentLink::By::speaker}, {"source", ArgumentLink::By::source}, {"coder", ArgumentLink::By::coder}};

bool looks_like_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.-+eE_,") == std::string_view::npos;
}

void read_stance(ValueReader& r, const YamlNode& v, ClaimDraft& d) {
  if (v.kind == YamlNode::Kind::scalar && looks_like_number(v.text)) {
    static constexpr NumberRule kRule{-1, 1, codes::kStanceOutOfRange, "a stance from -1 to 1",
                                      "write support, oppose, neutral or a number such as -0.5"};
    d.claim.stance = static_cast<float>(r.number(v, kRule).value_or(0));
    return;
  }
  d.claim.stance = r.keyword(v, std::span<const Keyword<float>>(kStances)).value_or(0.0F);
}

void read_by(ValueReader& r, const YamlNode& v, ClaimDraft& d) {
  d.by = &v;
  d.claim.by_source = v.kind == YamlNode::Kind::scalar && v.text == "source";
  if (!d.claim.by_source) d.claim.by = r.entities(v);
}

void read_on_behalf_of(ValueReader& r, const YamlNode& v, ClaimDraft& d) {
  d.claim.on_behalf_of_self = v.kind == YamlNode::Kind::scalar && v.text == "self";
  if (!d.claim.on_behalf_of_self)
    r.dossier().make_extra(d.claim).on_behalf_of =
        r.reference<EntityId>(v, bit(RecordKind::entity), "an entity or 'self'");
}

CodedValue coded_value(ValueReader& r, const YamlNode& key, const YamlNode& value) {
  CodedValue coded;
  coded.key = r.dossier().names.intern(key.text);
  if (key.text.size() > r.builder().limits.key_bytes)
    r.report(codes::kBadKey, key, fmt::format("a key of more than {} bytes", r.builder().limits.key_bytes),
             "shorten it");
  const auto text = r.scalar(value, "a text, a whole number, true or false");
  if (!text) return coded;
  coded.text = *text;
  if (value.quoted) return coded;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), coded.number);
  if (error == std::errc() && end == text->data() + text->size()) {
    coded.kind = CodedValue::Kind::integer;
  } else if (*text == "true" || *text == "false") {
    coded.kind = CodedValue::Kind::boolean;
    coded.number = *text == "true" ? 1 : 0;
  }
  return coded;
}

void read_coded(ValueReader& r, const YamlNode& v, ClaimDraft& d) {
  if (!expect_mapping(r, v, "'coded'")) return;
  auto& all = r.dossier().coded;
  const auto first = static_cast<std::uint32_t>(all.size());
  r.tree().for_each_entry(
      v, [&](const YamlNode& key, const YamlNode& value) { all.push_back(coded_value(r, key, value)); });
  r.dossier().make_extra(d.claim).coded = {first, static_cast<std::uint32_t>(all.size()) - first};
}

constexpr std::array<KeyReader<ArgumentLink>, 4> kLinkKeys = {{
    {"claim", [](ValueReader& r, const YamlNode& v,
                 ArgumentLink& l) { l.to = r.reference<ClaimId>(v, bit(RecordKind::claim), "a claim"); }},
    {"by",
     [](ValueReader& r, const YamlNode& v, ArgumentLink& l) {
       l.by = r.keyword(v, std::span<const Keyword<ArgumentLink::By>>(kLinkers)).value_or(ArgumentLink::By::coder);
     }},
    {"quote", [](ValueReader& r, const YamlNode& v, ArgumentLink& l) { r.quote(l.citations, &v); }},
    {"requires", [](ValueReader& r, const YamlNode& v, ArgumentLink& l) { l.required = r.boolean(v).value_or(false); }},
}};

void read_links(ValueReader& r, const YamlNode* node, ClaimId from, ArgumentLink::Kind kind) {
  if (node == nullptr) return;
  r.tree().for_each_item(*node, [&](const YamlNode& item) {
    ArgumentLink link;
    link.from = from;
    link.kind = kind;
    if (item.kind == YamlNode::Kind::mapping) {
      decode_entries<ArgumentLink>(r, item, kLinkKeys, "a link between claims", link);
      require_keys(r, item, item, "a link between claims", {"claim"});
      if (link.required && kind == ArgumentLink::Kind::disputes)
        r.report(codes::kBadValue, *find_value(r.tree(), item, "requires"), "a dispute cannot be required",
                 "put 'requires' under 'supports', or delete it");
    } else {
      link.to = r.reference<ClaimId>(item, bit(RecordKind::claim), "a claim");
    }
    r.dossier().argument_links.push_back(link);
  });
}

constexpr std::array<KeyReader<ClaimDraft>, 12> kOwnKeys = {{
    {"by", read_by},
    {"about",
     [](ValueReader& r, const YamlNode& v, ClaimDraft& d) {
       d.claim.about = r.reference<PropositionId>(v, bit(RecordKind::proposition), "a proposition");
     }},
    {"stance", read_stance},
    {"date", [](ValueReader& r, const YamlNode& v, ClaimDraft& d) { d.claim.date = r.date(v); }},
    {"to",
     [](ValueReader& r, const YamlNode& v, ClaimDraft& d) {
       r.dossier().make_extra(d.claim).to = r.reference<EntityId>(v, bit(RecordKind::entity), "an entity");
     }},
    {"on_behalf_of", read_on_behalf_of},
    {"act",
     [](ValueReader& r, const YamlNode& v, ClaimDraft& d) {
       d.claim.act = r.keyword(v, std::span<const Keyword<Act>>(kActs)).value_or(Act::says);
     }},
    {"due", [](ValueReader& r, const YamlNode& v, ClaimDraft& d) { r.dossier().make_extra(d.claim).due = r.date(v); }},
    {"only_if", [](ValueReader& r, const YamlNode& v,
                   ClaimDraft& d) { r.dossier().make_extra(d.claim).only_if = r.localized(v, "a condition"); }},
    {"supports", [](ValueReader&, const YamlNode& v, ClaimDraft& d) { d.supports = &v; }},
    {"disputes", [](ValueReader&, const YamlNode& v, ClaimDraft& d) { d.disputes = &v; }},
    {"coded", read_coded},
}};

constexpr auto kClaimKeys = joined(kOwnKeys, statement_keys<ClaimDraft>());

}  // namespace

void decode_claim(ValueReader& reader, const YamlNode* key, const YamlNode& value) {
  Dossier& dossier = reader.dossier();
  const ClaimId id{static_cast<std::uint32_t>(dossier.claims.size())};
  ClaimDraft draft;
  draft.statement.where = reader.where(key == nullptr ? value : *key);
  const bool readable = expect_mapping(reader, value, "a claim");
  if (readable) {
    decode_entries<ClaimDraft>(reader, value, kClaimKeys, "a claim", draft);
    require_keys(reader, value, key == nullptr ? value : *key, "a claim", {"about", "stance"});
  }
  dossier.claims.push_back(draft.claim);
  dossier.claims.back().statement = draft.statement;  // what define() reports of a duplicate
  const NameId name = finish_statement(reader, draft, key, ref(id), "a claim");
  read_links(reader, draft.supports, id, ArgumentLink::Kind::supports);
  read_links(reader, draft.disputes, id, ArgumentLink::Kind::disputes);
  Claim& claim = dossier.claims.back();
  claim.statement = draft.statement;
  claim.id = name;
  reader.builder().claim_words_given.push_back(draft.words_given);
  const bool speaker_given = draft.by != nullptr || !readable;
  reader.builder().claim_speakers.push_back(speaker_given ? reader.span(draft.by != nullptr ? *draft.by : value)
                                                          : Span{});
}

}  // namespace standpoint
