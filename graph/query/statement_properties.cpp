// SPDX-License-Identifier: Apache-2.0
// The properties of claims and relations.

#include <algorithm>

#include "graph/model/keywords.hpp"
#include "graph/query/record_properties.hpp"

namespace standpoint::query {
namespace {

Value speakers(const DossierValues& values, const Claim& claim, ValueHeap& heap) {
  if (claim.by_source) return Value::list(heap, {Value::borrowed("source")});
  return values.ids(values.dossier().entities_of(claim.by), heap);
}

Value body_spoken_for(const DossierValues& values, const Claim& claim) {
  return claim.on_behalf_of_self ? Value::borrowed("self") : values.id(values.dossier().extra_of(claim).on_behalf_of);
}

Value coded_values(const Dossier& d, const Claim& claim, ValueHeap& heap) {
  MapEntries entries;
  for (const CodedValue& coded : d.coded_of(d.extra_of(claim).coded)) {
    Value value = Value::borrowed(coded.text);
    if (coded.kind == CodedValue::Kind::integer) value = Value::integer(coded.number);
    if (coded.kind == CodedValue::Kind::boolean) value = Value::boolean(coded.number != 0);
    entries.emplace_back(d.names[coded.key], std::move(value));
  }
  return entries.empty() ? Value() : Value::map(heap, std::move(entries));
}

// The claims to which a claim has links of a kind. The links of all claims stand in the order of these.
Value linked(const DossierValues& values, ClaimId claim, ArgumentLink::Kind kind, ValueHeap& heap) {
  const auto& links = values.dossier().argument_links;
  std::vector<ClaimId> out;
  auto link = std::lower_bound(links.begin(), links.end(), claim,
                               [](const ArgumentLink& a, ClaimId from) { return a.from < from; });
  for (; link != links.end() && link->from == claim; ++link)
    if (link->kind == kind) out.push_back(link->to);
  return values.ids(out, heap);
}

}  // namespace

Value sign_value(float stance) {
  const int sign = sign_of(stance);
  return Value::borrowed(sign > 0 ? "support" : sign < 0 ? "oppose" : "neutral");
}

Value property_of(const DossierValues& values, const Statement& statement, Key key, ValueHeap& heap) {
  switch (key) {
    case Key::words: return Value::borrowed(keyword(statement.words));
    case Key::certainty: return Value::borrowed(keyword(statement.certainty));
    case Key::confidence: return Value::real(as_written(statement.confidence));
    case Key::hearsay: return Value::boolean(statement.hearsay);
    case Key::reported_by:
      return values.ids(values.dossier().entities_of(values.dossier().extra_of(statement).reported_by), heap);
    case Key::sources: return values.sources(statement.citations, heap);
    case Key::quote: return values.quote(statement.citations);
    case Key::quotes: return values.quotes(statement.citations, heap);
    default: return {};
  }
}

Value property_of(const DossierValues& values, ClaimId id, Key key, ValueHeap& heap) {
  const Dossier& d = values.dossier();
  const Claim& c = d[id];
  switch (key) {
    case Key::id: return Value::borrowed(d.names[c.id]);
    case Key::stance: return Value::real(as_written(c.stance));
    case Key::sign: return sign_value(c.stance);
    case Key::by: return speakers(values, c, heap);
    case Key::about: return values.id(c.about);
    case Key::act: return Value::borrowed(keyword(c.act));
    case Key::date: return values.date(c.date, heap);
    case Key::made: return values.date(d.date_of(c), heap);
    case Key::due: return values.date(d.extra_of(c).due, heap);
    case Key::only_if: return values.text(d.extra_of(c).only_if);
    case Key::to: return values.id(d.extra_of(c).to);
    case Key::on_behalf_of: return body_spoken_for(values, c);
    case Key::coded: return coded_values(d, c, heap);
    case Key::supports: return linked(values, id, ArgumentLink::Kind::supports, heap);
    case Key::disputes: return linked(values, id, ArgumentLink::Kind::disputes, heap);
    default: return property_of(values, c.statement, key, heap);
  }
}

Value property_of(const DossierValues& values, RelationId id, Key key, ValueHeap& heap) {
  const Dossier& d = values.dossier();
  const Relation& r = d[id];
  const RelationExtra& extra = d.extra_of(r);
  switch (key) {
    case Key::id: return Value::borrowed(d.names[r.id]);
    case Key::type: return Value::borrowed(d.names[d[r.type].name]);
    case Key::since: return values.date(r.since, heap);
    case Key::until: return values.date(r.until, heap);
    case Key::holds: return values.date(d.span_of(r), heap);
    case Key::status: return Value::borrowed(keyword(r.status));
    case Key::about: return values.ids(d.records_of(extra.about), heap);
    case Key::against: return values.ids(d.entities_of(extra.against), heap);
    case Key::amount: return extra.amount.given() ? Value::real(extra.amount.value) : Value();
    case Key::currency: return DossierValues::word(extra.amount.currency);
    default: return property_of(values, r.statement, key, heap);
  }
}

}  // namespace standpoint::query
