// SPDX-License-Identifier: Apache-2.0
#include "graph/query/record_properties.hpp"

#include "graph/model/keywords.hpp"

namespace standpoint::query {
namespace {

// The first type given, then the others in the order of EntityType.
Value types_of(const Entity& entity, ValueHeap& heap) {
  std::vector<Value> out{Value::borrowed(to_string(entity.type))};
  for (unsigned i = 0; i <= static_cast<unsigned>(EntityType::place); ++i)
    if (const auto type = static_cast<EntityType>(i); type != entity.type && (entity.types & bit(type)) != 0)
      out.push_back(Value::borrowed(to_string(type)));
  return Value::list(heap, std::move(out));
}

Value benefiting(const DossierValues& values, const Proposition& proposition, ValueHeap& heap) {
  std::vector<EntityId> out;
  for (const Benefit& benefit : values.dossier().benefits_of(proposition.benefits)) out.push_back(benefit.entity);
  return values.ids(out, heap);
}

Value id_or_word(const DossierValues& values, EntityId id, std::string_view word) {
  return id.valid() ? values.id(id) : DossierValues::word(word);
}

}  // namespace

Value property_of(const DossierValues& values, const Entity& e, Key key, ValueHeap& heap) {
  const Dossier& d = values.dossier();
  switch (key) {
    case Key::id: return Value::borrowed(d.names[e.id]);
    case Key::name: return values.text(e.name);
    case Key::names: return values.texts(e.name, heap);
    case Key::aliases: return values.words(d.strings_of(e.aliases), heap);
    case Key::tags: return values.words(d.strings_of(e.tags), heap);
    case Key::type: return Value::borrowed(to_string(e.type));
    case Key::types: return types_of(e, heap);
    case Key::country: return DossierValues::word(e.country);
    case Key::wikidata: return DossierValues::word(e.wikidata);
    case Key::description: return values.text(e.description);
    case Key::since: return values.date(e.since, heap);
    case Key::until: return values.date(e.until, heap);
    case Key::date: return values.date(e.date, heap);
    default: return {};
  }
}

Value property_of(const DossierValues& values, const Proposition& p, Key key, ValueHeap& heap) {
  const Dossier& d = values.dossier();
  switch (key) {
    case Key::id: return Value::borrowed(d.names[p.id]);
    case Key::text: return values.text(p.text);
    case Key::texts: return values.texts(p.text, heap);
    case Key::kind: return DossierValues::word(keyword(p.kind));
    case Key::issue: return values.id(p.issue);
    case Key::implies: return values.ids(d.propositions_of(p.implies), heap);
    case Key::contradicts: return values.ids(d.propositions_of(p.contradicts), heap);
    case Key::accuses: return values.ids(d.entities_of(p.accuses), heap);
    case Key::benefits: return benefiting(values, p, heap);
    default: return {};
  }
}

Value property_of(const DossierValues& values, const Issue& issue, Key key, ValueHeap& heap) {
  switch (key) {
    case Key::id: return Value::borrowed(values.dossier().names[issue.id]);
    case Key::text: return values.text(issue.text);
    case Key::texts: return values.texts(issue.text, heap);
    case Key::exclusive: return Value::boolean(issue.exclusive);
    default: return {};
  }
}

Value property_of(const DossierValues& values, const Source& s, Key key, ValueHeap& heap) {
  switch (key) {
    case Key::id: return Value::borrowed(values.dossier().names[s.id]);
    case Key::title: return values.text(s.title);
    case Key::titles: return values.texts(s.title, heap);
    case Key::publisher: return id_or_word(values, s.publisher, s.publisher_text);
    case Key::author: return id_or_word(values, s.author, s.author_text);
    case Key::section: return DossierValues::word(s.section);
    case Key::url: return DossierValues::word(s.url);
    case Key::kind: return DossierValues::word(keyword(s.kind));
    case Key::sha256: return DossierValues::word(s.sha256);
    case Key::date: return values.date(s.date, heap);
    default: return {};
  }
}

}  // namespace standpoint::query
