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

Value property_of(const DossierValues& values, const Entity& entity, Key key, ValueHeap& heap) {
  const Dossier& d = values.dossier();
  switch (key) {
    case Key::id: return Value::borrowed(d.names[entity.id]);
    case Key::name: return values.text(entity.name);
    case Key::names: return values.texts(entity.name, heap);
    case Key::aliases: return DossierValues::words(d.strings_of(entity.aliases), heap);
    case Key::tags: return DossierValues::words(d.strings_of(entity.tags), heap);
    case Key::type: return Value::borrowed(to_string(entity.type));
    case Key::types: return types_of(entity, heap);
    case Key::country: return DossierValues::word(entity.country);
    case Key::wikidata: return DossierValues::word(entity.wikidata);
    case Key::description: return values.text(entity.description);
    case Key::since: return values.date(entity.since, heap);
    case Key::until: return values.date(entity.until, heap);
    case Key::date: return values.date(entity.date, heap);
    default: return {};
  }
}

Value property_of(const DossierValues& values, const Proposition& proposition, Key key, ValueHeap& heap) {
  const Dossier& d = values.dossier();
  switch (key) {
    case Key::id: return Value::borrowed(d.names[proposition.id]);
    case Key::text: return values.text(proposition.text);
    case Key::texts: return values.texts(proposition.text, heap);
    case Key::kind: return DossierValues::word(keyword(proposition.kind));
    case Key::issue: return values.id(proposition.issue);
    case Key::implies: return values.ids(d.propositions_of(proposition.implies), heap);
    case Key::contradicts: return values.ids(d.propositions_of(proposition.contradicts), heap);
    case Key::accuses: return values.ids(d.entities_of(proposition.accuses), heap);
    case Key::benefits: return benefiting(values, proposition, heap);
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

Value property_of(const DossierValues& values, const Source& source, Key key, ValueHeap& heap) {
  switch (key) {
    case Key::id: return Value::borrowed(values.dossier().names[source.id]);
    case Key::title: return values.text(source.title);
    case Key::titles: return values.texts(source.title, heap);
    case Key::publisher: return id_or_word(values, source.publisher, source.publisher_text);
    case Key::author: return id_or_word(values, source.author, source.author_text);
    case Key::section: return DossierValues::word(source.section);
    case Key::url: return DossierValues::word(source.url);
    case Key::kind: return DossierValues::word(keyword(source.kind));
    case Key::sha256: return DossierValues::word(source.sha256);
    case Key::date: return values.date(source.date, heap);
    default: return {};
  }
}

}  // namespace standpoint::query
