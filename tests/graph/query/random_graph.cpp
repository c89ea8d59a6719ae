// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/random_graph.hpp"

#include <fmt/format.h>

namespace standpoint::test {

using query::MapEntries;
using query::Value;

namespace {

MapEntries random_properties() {
  MapEntries entries;
  for (const std::string& key : kKeys) {
    const int drawn = below(6);
    if (drawn >= 2) entries.emplace_back(key, drawn == 5 ? Value::real(1) : Value::integer(drawn - 2));
  }
  return entries;
}

template <class Id>
std::string text_of(const MemoryGraph& graph, Id id) {
  std::vector<std::string> entries;
  query::ValueHeap heap;
  for (const query::KeyId key : graph.keys_of(id)) {
    const Value value = graph.property(id, key, heap);
    entries.push_back(
        fmt::format("{}: {}{}", graph.keys()[key], value.as_number(), value.is(query::ValueKind::real) ? ".0" : ""));
  }
  return entries.empty() ? "" : fmt::format(" {{{}}}", fmt::join(entries, ", "));
}

}  // namespace

std::vector<std::string> random_labels(int most) {
  std::vector<std::string> labels;
  for (const std::string& label : kLabels)
    if (static_cast<int>(labels.size()) < most && one_in(2)) labels.push_back(label);
  return labels;
}

void fill_at_random(MemoryGraph& graph) {
  const int nodes = 1 + below(7), relationships = one_in(8) ? below(4) : 4 + below(9);
  for (int n = 0; n < nodes; ++n) graph.add_node(random_labels(2), random_properties());
  for (int r = 0; r < relationships; ++r) {
    const auto some_node = [&] { return query::NodeId{static_cast<std::uint32_t>(below(nodes))}; };
    const query::NodeId start = some_node(), end = some_node();
    graph.add_relationship(any_of(kTypes), start, end, random_properties());
  }
  if (one_in(2)) graph.index("k");
  graph.freeze();
}

std::string text_of(const MemoryGraph& graph) {
  std::string text = "CREATE ";
  for (std::uint32_t n = 0; n < graph.node_count(); ++n) {
    text += fmt::format("{}(n{}", n == 0 ? "" : ", ", n);
    for (const query::LabelId label : graph.labels_of({n})) text += fmt::format(":{}", graph.labels()[label]);
    text += text_of(graph, query::NodeId{n}) + ")";
  }
  for (std::uint32_t r = 0; r < graph.relationship_count(); ++r) {
    const auto [start, end, type] = graph.ends({r});
    text += fmt::format(", (n{})-[r{}:{}{}]->(n{})", start.value, r, graph.types()[type],
                        text_of(graph, query::RelationshipId{r}), end.value);
  }
  return text;
}

}  // namespace standpoint::test
