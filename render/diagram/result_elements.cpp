// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/result_elements.hpp"

#include <unordered_set>

namespace standpoint {
namespace {

using query::NodeId;
using query::RelationshipId;
using query::Value;
using query::ValueKind;

class Collector {
 public:
  explicit Collector(const query::PropertyGraph& graph) : graph_(graph) {}

  ResultElements collect(const query::QueryResult& result) {
    std::vector<bool> drawn(result.columns.size()), given(result.columns.size());
    for (const std::vector<Value>& row : result.rows)
      for (std::size_t i = 0; i < row.size() && i < drawn.size(); ++i) {
        if (add(row[i])) drawn[i] = true;
        if (!row[i].is_null()) given[i] = true;
      }
    for (std::size_t i = 0; i < drawn.size(); ++i)
      if (given[i] && !drawn[i]) out_.passed_over.push_back(result.columns[i]);
    if (out_.relationships.empty()) add_stored();
    return std::move(out_);
  }

 private:
  // Whether there is anything to draw in it. Lists and maps are nested at most kDeepestValue deep.
  bool add(const Value& value) {
    switch (value.kind()) {
      case ValueKind::node: return add(value.as_node());
      case ValueKind::relationship: return add(value.as_relationship());
      case ValueKind::path: return add(value.as_path());
      case ValueKind::list: return add_all(value.as_list());
      case ValueKind::map: {
        bool any = false;
        for (const auto& [key, inner] : value.as_map()) any = add(inner) || any;
        return any;
      }
      default: return false;
    }
  }

  template <class Values>
  bool add_all(const Values& values) {
    bool any = false;
    for (const auto& value : values) any = add(value) || any;
    return any;
  }

  bool add(NodeId node) {
    if (nodes_.insert(node.value).second) out_.nodes.push_back(node);
    return true;
  }

  bool add(RelationshipId relationship) {
    if (!relationships_.insert(relationship.value).second) return true;
    out_.relationships.push_back(relationship);
    const query::RelationshipEnds ends = graph_.ends(relationship);
    add(ends.start);
    return add(ends.end);
  }

  bool add(const query::PathValue& path) {
    add_all(path.relationships);
    return add_all(path.nodes);
  }

  void add_stored() {
    for (const NodeId node : out_.nodes)
      for (const query::Adjacent& adjacent : graph_.outgoing(node))
        if (nodes_.contains(adjacent.other.value)) out_.relationships.push_back(adjacent.relationship);
    out_.added = !out_.relationships.empty();
  }

  const query::PropertyGraph& graph_;
  std::unordered_set<std::uint32_t> nodes_, relationships_;
  ResultElements out_;
};

}  // namespace

ResultElements elements_of(const query::PropertyGraph& graph, const query::QueryResult& result) {
  return Collector(graph).collect(result);
}

}  // namespace standpoint
