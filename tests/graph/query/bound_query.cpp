// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/bound_query.hpp"

#include <fmt/format.h>

namespace standpoint::query {

namespace {

class NamesOnly : public PropertyGraph {
 public:
  NamesOnly() {
    for (const std::string_view label : {"Person", "Body"}) labels_.add(label);
    for (const std::string_view type : {"HOSTS", "SUPPORTS"}) types_.add(type);
    for (const std::string_view key : {"id", "name", "since"}) keys_.add(key);
  }
  std::uint32_t node_count() const override { return 0; }
  std::uint32_t relationship_count() const override { return 0; }
  std::span<const LabelId> labels_of(NodeId) const override { return {}; }
  std::span<const NodeId> nodes_with(LabelId) const override { return {}; }
  Value property(NodeId, KeyId, ValueHeap&) const override { return {}; }
  Value property(RelationshipId, KeyId, ValueHeap&) const override { return {}; }
  std::vector<KeyId> keys_of(NodeId) const override { return {}; }
  std::vector<KeyId> keys_of(RelationshipId) const override { return {}; }
  std::optional<std::span<const NodeId>> find(KeyId, const Value&) const override { return {}; }
  RelationshipEnds ends(RelationshipId) const override { return {}; }
  std::span<const Adjacent> outgoing(NodeId) const override { return {}; }
  std::span<const Adjacent> incoming(NodeId) const override { return {}; }
  std::span<const Adjacent> outgoing(NodeId, TypeId) const override { return {}; }
  std::span<const Adjacent> incoming(NodeId, TypeId) const override { return {}; }
  TypeStatistics statistics(TypeId) const override { return {}; }
};

Procedures procedures() {
  Procedures all;
  Procedure allies;
  allies.name = "allies";
  allies.arguments = {{"of", StaticType::nullable(ValueKind::string), false}};
  allies.results = {{"name", StaticType::of(ValueKind::string), false},
                    {"weight", StaticType::of(ValueKind::real), false}};
  all.add(allies);
  Procedure noise;
  noise.name = "noise";
  all.add(noise);
  return all;
}

}  // namespace

BoundText bind_text(std::string_view text) {
  BoundText out;
  auto query = parse_query(text, *out.heap);
  if (!query) {
    out.errors = query.error();
    return out;
  }
  out.query = std::move(*query);
  const Parameters parameters{{"given", Value::integer(1)}, {"of", Value::borrowed("cnll")}};
  auto bound = bind_query(*out.query, text, NamesOnly(), procedures(), parameters);
  if (bound)
    out.bound = std::move(*bound);
  else
    out.errors = std::move(bound.error());
  return out;
}

std::vector<std::string> mistakes(std::string_view text) {
  std::vector<std::string> out;
  for (const QueryError& error : bind_text(text).errors)
    out.push_back(fmt::format("{} {}", to_string(error.error_class), error.detail));
  return out;
}

}  // namespace standpoint::query
