// SPDX-License-Identifier: Apache-2.0
// Functions on nodes, relationships and paths.
#include <fmt/format.h>

#include "graph/query/arithmetic.hpp"
#include "graph/query/function_families.hpp"

namespace standpoint::query {
namespace {

constexpr StaticType kNode = one_of(ValueKind::node);
constexpr StaticType kRelationship = one_of(ValueKind::relationship);
constexpr StaticType kPath = one_of(ValueKind::path);
constexpr StaticType kEntity = one_of(ValueKind::node, ValueKind::relationship);
constexpr StaticType kEntityOrMap = one_of(ValueKind::node, ValueKind::relationship, ValueKind::map);

Value id(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (v.is(ValueKind::node)) return Value::integer(v.as_node().value);
  if (v.is(ValueKind::relationship)) return Value::integer(v.as_relationship().value);
  return wrong_kind(evaluation, "id() of a node or relationship", v);
}

Value element_id(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (v.is(ValueKind::node)) return Value::string(evaluation.heap, fmt::format("n{}", v.as_node().value));
  if (v.is(ValueKind::relationship))
    return Value::string(evaluation.heap, fmt::format("r{}", v.as_relationship().value));
  return wrong_kind(evaluation, "elementId() of a node or relationship", v);
}

Value type(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (!v.is(ValueKind::relationship)) return wrong_kind(evaluation, "type() of a relationship", v);
  return Value::borrowed(evaluation.graph.types()[evaluation.graph.ends(v.as_relationship()).type]);
}

Value labels(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (!v.is(ValueKind::node)) return wrong_kind(evaluation, "labels() of a node", v);
  std::vector<Value> names;
  for (const LabelId label : evaluation.graph.labels_of(v.as_node()))
    names.push_back(Value::borrowed(evaluation.graph.labels()[label]));
  return Value::list(evaluation.heap, std::move(names));
}

Value names_of(Evaluation& evaluation, const std::vector<KeyId>& keys) {
  std::vector<Value> names;
  names.reserve(keys.size());
  for (const KeyId key : keys) names.push_back(Value::borrowed(evaluation.graph.keys()[key]));
  return Value::list(evaluation.heap, std::move(names));
}

Value keys(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (v.is(ValueKind::node)) return names_of(evaluation, evaluation.graph.keys_of(v.as_node()));
  if (v.is(ValueKind::relationship)) return names_of(evaluation, evaluation.graph.keys_of(v.as_relationship()));
  if (!v.is(ValueKind::map)) return wrong_kind(evaluation, "keys() of a node, relationship or map", v);
  std::vector<Value> names;
  for (const auto& [key, value] : v.as_map()) names.push_back(Value::string(evaluation.heap, key));
  return Value::list(evaluation.heap, std::move(names));
}

Value properties(Evaluation& evaluation, Arguments arguments) { return properties_of(evaluation, arguments[0]); }

Value start_node(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (!v.is(ValueKind::relationship)) return wrong_kind(evaluation, "startNode() of a relationship", v);
  return Value::node(evaluation.graph.ends(v.as_relationship()).start);
}

Value end_node(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (!v.is(ValueKind::relationship)) return wrong_kind(evaluation, "endNode() of a relationship", v);
  return Value::node(evaluation.graph.ends(v.as_relationship()).end);
}

Value length(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (!v.is(ValueKind::path)) return wrong_kind(evaluation, "length() of a path", v);
  return Value::integer(static_cast<std::int64_t>(v.as_path().relationships.size()));
}

Value nodes(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (!v.is(ValueKind::path)) return wrong_kind(evaluation, "nodes() of a path", v);
  std::vector<Value> out;
  out.reserve(v.as_path().nodes.size());
  for (const NodeId node : v.as_path().nodes) out.push_back(Value::node(node));
  return Value::list(evaluation.heap, std::move(out));
}

Value relationships(Evaluation& evaluation, Arguments arguments) {
  const Value& v = arguments[0];
  if (!v.is(ValueKind::path)) return wrong_kind(evaluation, "relationships() of a path", v);
  std::vector<Value> out;
  out.reserve(v.as_path().relationships.size());
  for (const RelationshipId r : v.as_path().relationships) out.push_back(Value::relationship(r));
  return Value::list(evaluation.heap, std::move(out));
}

constexpr FunctionEntry kFunctions[] = {
    function("elementId", "elementId(node or relationship): a text that names it within this graph", kTaking<kEntity>,
             kString, element_id),
    function("endNode", "endNode(relationship): the node that it leads to", kTaking<kRelationship>, kNode, end_node),
    function("id", "id(node or relationship): its number within this graph", kTaking<kEntity>, kInteger, id),
    function("keys", "keys(node, relationship or map): the names of its properties", kTaking<kEntityOrMap>,
             nullable_list_of(ValueKind::string), keys),
    function("labels", "labels(node): the names of its labels", kTaking<kNode>, nullable_list_of(ValueKind::string),
             labels),
    function("length", "length(path): the number of its relationships", kTaking<kPath>, kInteger, length),
    function("nodes", "nodes(path): its nodes from start to end", kTaking<kPath>, nullable_list_of(ValueKind::node),
             nodes),
    function("properties", "properties(node, relationship or map): its properties as a map", kTaking<kEntityOrMap>,
             kMap, properties),
    function("relationships", "relationships(path): its relationships from start to end", kTaking<kPath>,
             nullable_list_of(ValueKind::relationship), relationships),
    function("startNode", "startNode(relationship): the node that it comes from", kTaking<kRelationship>, kNode,
             start_node),
    function("type", "type(relationship): the name of its type", kTaking<kRelationship>, kString, type),
};

}  // namespace

std::span<const FunctionEntry> graph_functions() { return kFunctions; }

}  // namespace standpoint::query
