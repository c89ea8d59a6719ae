// SPDX-License-Identifier: Apache-2.0
#include "render/export/dossier_attributes.hpp"

#include <fmt/format.h>

#include "graph/query/value_text.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

using query::Key;

std::string text_of(const query::Value& value) { return query::plain_text(value).value_or(std::string()); }

// Of a value that is neither null nor a map.
ExportedValue exported(const query::Value& value) {
  switch (value.kind()) {
    case query::ValueKind::boolean: return value.as_boolean();
    case query::ValueKind::integer: return value.as_integer();
    case query::ValueKind::real: return value.as_real();
    case query::ValueKind::list: {
      std::vector<std::string> texts;
      for (const query::Value& element : value.as_list()) texts.push_back(text_of(element));
      return texts;
    }
    default: return text_of(value);
  }
}

// `name` for `names`, whose parts are `name_fr` and the like.
std::string_view singular(std::string_view key) {
  if (key == "names" || key == "texts" || key == "titles") key.remove_suffix(1);
  return key;
}

}  // namespace

template <class Element>
void DossierAttributes::add_properties(Element element, query::Holder holder, AttributeColumns& columns,
                                       ExportedValues& values) {
  for (const query::PropertyEntry& entry : query::properties_of(holder)) {
    if (entry.key == Key::id || (holder == query::Holder::claim && entry.key == Key::about)) continue;
    const query::Value value = graph_.property(element, static_cast<query::KeyId>(entry.key), heap_);
    const std::string_view name = query::name_of(entry.key);
    if (value.is_null()) continue;
    if (!value.is(query::ValueKind::map)) {
      columns.add(values, name, exported(value));
      continue;
    }
    for (const auto& [part, of_part] : value.as_map())
      columns.add(values, fmt::format("{}_{}", singular(name), part), exported(of_part));
  }
}

void DossierAttributes::add(query::NodeId node, AttributeColumns& columns, ExportedValues& values) {
  const RecordRef record = graph_.nodes().record(node);
  add_properties(node, query::holder_of(record.kind), columns, values);
  std::string reply;
  if (record.kind == RecordKind::entity)
    add_wordings(columns, values, "description", d_.entities[record.index].description);
  if (record.kind == RecordKind::proposition) reply = replies_in_words(d_, replies_, {record.index}, language_);
  if (record.kind == RecordKind::claim) {
    const Claim& claim = d_.claims[record.index];
    add_wordings(columns, values, "only_if", d_.extra_of(claim).only_if);
    add_quoted_from(columns, values, claim.statement.citations);
    reply = reply_in_words(d_, replies_, {record.index}, language_);
  }
  if (!reply.empty()) columns.add(values, "reply", std::move(reply));
}

void DossierAttributes::add(query::RelationshipId relationship, AttributeColumns& columns, ExportedValues& values) {
  const query::TypeId type = graph_.ends(relationship).type;
  add_properties(relationship, query::holder_of(type), columns, values);
  if (type == query::type_of(query::DossierType::contradicts)) columns.add(values, "symmetric", true);
  const query::Holder holder = query::holder_of(type);
  if (holder != query::Holder::relation && holder != query::Holder::aspect) return;
  const RelationId id{graph_.origin(relationship)};
  add_quoted_from(columns, values, d_[id].statement.citations);
  if (!graph_.relation(relationship).valid()) return;
  const RelationType& of = d_[d_[id].type];
  columns.add(values, "relation", std::string(d_.id_of(id)));
  columns.add(values, "polarity", std::int64_t{of.polarity});
  if (of.symmetric) columns.add(values, "symmetric", true);
}

// Each of several wordings.
void DossierAttributes::add_wordings(AttributeColumns& columns, ExportedValues& values, std::string_view name,
                                     const LocalizedText& text) const {
  const auto all = d_.list(text);
  if (all.size() < 2) return;
  for (const TextVariant& variant : all)
    columns.add(values, fmt::format("{}_{}", name, d_.names[variant.language]), std::string(variant.text));
}

// Where each of several quotes stands.
void DossierAttributes::add_quoted_from(AttributeColumns& columns, ExportedValues& values, Range citations) const {
  if (citations.count < 2) return;
  std::vector<std::string> sources;
  for (const Citation& citation : d_.citations_of(citations))
    if (!citation.quote.empty())
      sources.emplace_back(citation.source.valid() ? d_.id_of(citation.source) : std::string_view());
  if (!sources.empty()) columns.add(values, "quoted_from", std::move(sources));
}

}  // namespace standpoint
