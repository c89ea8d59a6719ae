#pragma once
// SPDX-License-Identifier: Apache-2.0
// The arguments of a procedure as it is called; what is wrong with one is set at the evaluation.

#include <optional>
#include <span>
#include <string_view>

#include "graph/analysis/goes_on.hpp"
#include "graph/query/dossier_property_graph.hpp"
#include "graph/query/evaluation.hpp"

namespace standpoint::query {

// Arguments that were left out at the end are null.
class CallArguments {
 public:
  CallArguments(Evaluation& evaluation, std::span<const Value> values) : evaluation_(evaluation), values_(values) {}

  bool given(std::size_t i) const { return i < values_.size() && !values_[i].is_null(); }

  // Nothing where it is not given, or no string.
  std::optional<std::string_view> text(std::size_t i) const;

  // The place of a word among those known; `usual` where none is given.
  std::size_t word(std::size_t i, std::span<const std::string_view> known, std::size_t usual) const;

  // A number from `least` to `most`; `usual` where none is given.
  std::int64_t integer(std::size_t i, std::int64_t least, std::int64_t most, std::int64_t usual) const;
  double number(std::size_t i, double least, double most, double usual) const;

  // The record of a node, or of an id: of one of `kinds`; kind none where it fails.
  RecordRef record(std::size_t i, const DossierPropertyGraph& graph, std::span<const RecordKind> kinds) const;

 private:
  void refuse_kind(std::string_view wanted, const Value& value) const;

  Evaluation& evaluation_;
  std::span<const Value> values_;
};

// Fails with "there is no `word` …" and the nearest of the words known.
void refuse_word(Evaluation& evaluation, std::string_view word, std::span<const std::string_view> known);

// Asks the evaluation for time, and for memory before it is taken.
GoesOn goes_on_by(Evaluation& evaluation);

// The nodes of records, in the order given: an empty list where there are none.
template <class Ids>
Value nodes_of(const DossierPropertyGraph& graph, const Ids& ids, ValueHeap& heap) {
  std::vector<Value> out;
  out.reserve(ids.size());
  for (const auto id : ids) out.push_back(Value::node(graph.nodes().node(id)));
  return Value::list(heap, std::move(out));
}

// The node of a record; of a relation its relationship, or its id where that has none.
Value element_of(const DossierPropertyGraph& graph, RecordRef record);
Value elements_of(const DossierPropertyGraph& graph, std::span<const RecordRef> records, ValueHeap& heap);

}  // namespace standpoint::query
