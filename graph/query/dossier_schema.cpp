// SPDX-License-Identifier: Apache-2.0
#include "graph/query/dossier_schema.hpp"

#include <fmt/format.h>

#include "graph/query/dossier_keys.hpp"

namespace standpoint::query {
namespace {

constexpr std::string_view kRelations = "relations";

std::string_view summary_of_label(LabelId label) {
  switch (static_cast<DossierLabel>(label)) {
    case DossierLabel::entity: return "people, bodies, and the things they speak of";
    case DossierLabel::actor: return "entities that can speak: persons, organizations and collectives";
    case DossierLabel::proposition: return "sentences that can be supported or opposed";
    case DossierLabel::issue: return "the questions that propositions answer";
    case DossierLabel::claim: return "who takes which stance on which proposition";
    case DossierLabel::source: return "where things are said";
    default: return "entities of this type or below it";
  }
}

// What tells a node from others: the name of entities, the text or title of others, what a claim is about.
std::string_view caption_key(std::string_view label) {
  if (label == "Claim") return "about";
  if (label == "Source") return "title";
  return label == "Proposition" || label == "Issue" ? "text" : "name";
}

std::string example_of_label(std::string_view name) {
  return fmt::format("MATCH (n:{}) RETURN n.id, n.{} LIMIT 10", name, caption_key(name));
}

std::string node_pattern(std::string_view variable, std::string_view labels) {
  return fmt::format("({}{}{})", variable, labels.empty() ? "" : ":", labels);
}

std::string example_of_type(const SchemaType& type) {
  return fmt::format("MATCH {}-[r:{}]->{} RETURN a.id, b.id LIMIT 10", node_pattern("a", type.from), type.name,
                     node_pattern("b", type.to));
}

// The labels that a type of relation allows at an end.
std::string labels_at(EntityTypeSet types) {
  if (types == 0 || (types & bit(EntityType::any)) != 0) return "Entity";
  std::string out = (types & bit(EntityType::actor)) != 0 ? "Actor" : "";
  for (const std::string_view name : entity_type_names())
    if (const auto type = parse_entity_type(name); type && (types & bit(*type)) != 0)
      out += (out.empty() ? "" : "|") + label_name(name);
  return out;
}

SchemaType describe_type(const DossierPropertyGraph& graph, TypeId id) {
  SchemaType out;
  out.name = graph.types()[id];
  out.derived = graph.is_derived(id);
  if (!out.derived) out.count = graph.statistics(id).count;
  if (id < type_of(DossierType::first_relation)) {
    const DossierTypeEntry& entry = entry_of(static_cast<DossierType>(id));
    out.from = entry.from;
    out.to = entry.to;
    out.summary = entry.summary;
  } else {
    const Dossier& d = graph.dossier();
    const RelationType& type = d.relation_types[static_cast<std::size_t>(id - type_of(DossierType::first_relation))];
    out.from = labels_at(type.from);
    out.to = labels_at(type.to);
    out.summary = d.text(type.label, graph.values().language());
    if (type.symmetric) out.summary += "; stored once: match it without direction";
  }
  out.example = example_of_type(out);
  return out;
}

// `list of string` for lists whose elements are known.
std::string words_of(StaticType type) {
  type.kinds &= ~StaticType::bit(ValueKind::null);
  if (type.must_be(ValueKind::list) && type.elements != StaticType::kAnyKind)
    return "list of " + to_string(StaticType{type.elements, StaticType::kAnyKind});
  return to_string(type);
}

// The label or type that has the properties of a holder.
std::string_view name_of(Holder holder) {
  switch (holder) {
    case Holder::entity: return "Entity";
    case Holder::proposition: return "Proposition";
    case Holder::issue: return "Issue";
    case Holder::claim: return "Claim";
    case Holder::source: return "Source";
    case Holder::relation: return kRelations;
    case Holder::aspect: return "AGAINST|CONCERNS";
    case Holder::about: return "ABOUT";
    case Holder::in: return "IN";
    case Holder::supports: return "SUPPORTS";
    case Holder::disputes: return "DISPUTES";
    case Holder::contradicts: return "CONTRADICTS";
    case Holder::benefits: return "BENEFITS";
    case Holder::position: return "POSITION";
    case Holder::conflict: return "CONFLICT";
    case Holder::nothing: break;
  }
  return {};
}

std::string example_of_property(const PropertyEntry& entry) {
  const std::string_view key = query::name_of(entry.key), holder = name_of(entry.holder);
  if (entry.holder <= Holder::source && entry.key == Key::id)
    return fmt::format("MATCH (n:{}) RETURN n.id LIMIT 10", holder);
  if (entry.holder <= Holder::source)
    return fmt::format("MATCH (n:{}) WHERE n.{} IS NOT NULL RETURN n.id, n.{} LIMIT 10", holder, key, key);
  const std::string types = entry.holder == Holder::relation ? "" : fmt::format(":{}", holder);
  return fmt::format("MATCH (a)-[r{}]->(b) WHERE r.{} IS NOT NULL RETURN a.id, r.{}, b.id LIMIT 10", types, key, key);
}

std::vector<SchemaField> describe_fields(const std::vector<ProcedureField>& fields) {
  std::vector<SchemaField> out;
  out.reserve(fields.size());
  for (const ProcedureField& field : fields) out.push_back({field.name, words_of(field.type), field.optional});
  return out;
}

}  // namespace

DossierSchema describe_schema(const DossierPropertyGraph& graph, const Procedures& procedures) {
  DossierSchema out;
  for (std::size_t i = 0; i < graph.labels().size(); ++i) {
    const auto label = static_cast<LabelId>(i);
    const std::string name(graph.labels()[label]);
    out.labels.push_back(
        {name, std::string(summary_of_label(label)), graph.nodes_with(label).size(), example_of_label(name)});
  }
  for (std::size_t i = 0; i < graph.types().size(); ++i)
    out.types.push_back(describe_type(graph, static_cast<TypeId>(i)));
  for (const PropertyEntry& entry : all_properties())
    out.properties.push_back({std::string(name_of(entry.holder)), std::string(query::name_of(entry.key)),
                              words_of(entry.type), std::string(entry.summary), example_of_property(entry)});
  for (const Procedure& procedure : procedures.all())
    out.procedures.push_back({procedure.name, procedure.summary, describe_fields(procedure.arguments),
                              describe_fields(procedure.results), procedure.example});
  return out;
}

}  // namespace standpoint::query
