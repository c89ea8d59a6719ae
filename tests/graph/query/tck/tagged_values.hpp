#pragma once
// SPDX-License-Identifier: Apache-2.0
// The kit's values, each with its kind as a tag: {"int": "1"}, {"list": […]}, {"node": {"labels": […], "props": {…}}}.

#include <nlohmann/json.hpp>
#include <string>

#include "graph/query/property_graph.hpp"
#include "graph/query/value.hpp"

namespace standpoint::test {

// How values are spelled. Two values have the same spelling exactly where the kit takes them for the same: 1 is not
// 1.0, NaN is NaN, nodes are their labels and properties, relationships their type and properties, paths both and the
// directions. Temporal values are their text, as the kit has no tag for them.
struct Spelling {
  bool ignore_list_order = false;
};

// Throws nlohmann::json::exception for what is no tagged value.
std::string spelled(const nlohmann::json& tagged, Spelling spelling);
std::string spelled(const query::Value& value, const query::PropertyGraph& graph, Spelling spelling);

// The value that a tag means; for nodes, relationships and paths, which only a graph has, null.
query::Value value_of(const nlohmann::json& tagged, query::ValueHeap& heap);

}  // namespace standpoint::test
