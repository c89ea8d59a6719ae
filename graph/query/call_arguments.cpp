// SPDX-License-Identifier: Apache-2.0
#include "graph/query/call_arguments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "graph/text/suggest.hpp"

namespace standpoint::query {
namespace {

// The ids of the nodes of these kinds.
std::vector<std::string_view> ids_of(const DossierPropertyGraph& graph, std::span<const RecordKind> kinds) {
  std::vector<std::string_view> out;
  for (const RecordKind kind : kinds)
    for (const NodeId node : graph.nodes().of_kind(kind))
      out.push_back(graph.dossier().id_of(graph.nodes().record(node)));
  return out;
}

}  // namespace

std::optional<std::string_view> CallArguments::text(std::size_t i) const {
  if (!given(i)) return std::nullopt;
  if (values_[i].is(ValueKind::string)) return values_[i].as_string();
  refuse_kind("a string", values_[i]);
  return std::nullopt;
}

std::size_t CallArguments::word(std::size_t i, std::span<const std::string_view> known, std::size_t usual) const {
  const auto given = text(i);
  if (!given) return usual;
  const auto found = std::find(known.begin(), known.end(), *given);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  refuse_word(evaluation_, *given, known);
  return usual;
}

std::int64_t CallArguments::integer(std::size_t i, std::int64_t least, std::int64_t most, std::int64_t usual) const {
  if (!given(i)) return usual;
  if (!values_[i].is(ValueKind::integer)) {
    refuse_kind("an integer", values_[i]);
    return usual;
  }
  const std::int64_t number = values_[i].as_integer();
  if (number >= least && number <= most) return number;
  evaluation_.fail(ErrorClass::argument, "NumberOutOfRange",
                   fmt::format("{} is not a number from {} to {}", number, least, most));
  return usual;
}

double CallArguments::number(std::size_t i, double least, double most, double usual) const {
  if (!given(i)) return usual;
  if (!values_[i].is_number()) {
    refuse_kind("a number", values_[i]);
    return usual;
  }
  const double number = values_[i].as_number();
  if (number >= least && number <= most) return number;
  evaluation_.fail(ErrorClass::argument, "NumberOutOfRange",
                   fmt::format("{} is not a number from {} to {}", number, least, most));
  return usual;
}

RecordRef CallArguments::record(std::size_t i, const DossierPropertyGraph& graph,
                                std::span<const RecordKind> kinds) const {
  const Value value = i < values_.size() ? values_[i] : Value();
  RecordRef record;
  if (value.is(ValueKind::node)) {
    record = graph.nodes().record(value.as_node());
  } else if (value.is(ValueKind::string)) {
    record = graph.dossier().find(value.as_string());
  } else {
    refuse_kind("a node or an id", value);
    return {};
  }
  if (std::find(kinds.begin(), kinds.end(), record.kind) != kinds.end()) return record;
  if (record.kind == RecordKind::none)
    refuse_word(evaluation_, value.as_string(), ids_of(graph, kinds));
  else
    evaluation_.fail(
        ErrorClass::argument, "InvalidArgumentValue",
        fmt::format("'{}' is {}, which cannot stand here", graph.dossier().id_of(record), with_article(record.kind)));
  return {};
}

void CallArguments::refuse_kind(std::string_view wanted, const Value& value) const {
  evaluation_.fail(ErrorClass::type, "InvalidArgumentType",
                   fmt::format("this argument is {}, not {}", wanted, to_string(value.kind())));
}

void refuse_word(Evaluation& evaluation, std::string_view word, std::span<const std::string_view> known) {
  evaluation.fail(ErrorClass::argument, "InvalidArgumentValue", fmt::format("there is no '{}' to choose here", word),
                  did_you_mean(word, known));
}

GoesOn goes_on_by(Evaluation& evaluation) {
  return [&evaluation](std::size_t bytes) { return evaluation.affordable(bytes) && evaluation.within_limits_now(); };
}

Value element_of(const DossierPropertyGraph& graph, RecordRef record) {
  if (record.kind != RecordKind::relation) return Value::node(graph.nodes().node(record));
  const RelationshipId relationship = graph.relationship(RelationId{record.index});
  return relationship.valid() ? Value::relationship(relationship) : Value::borrowed(graph.dossier().id_of(record));
}

Value elements_of(const DossierPropertyGraph& graph, std::span<const RecordRef> records, ValueHeap& heap) {
  std::vector<Value> out;
  out.reserve(records.size());
  for (const RecordRef record : records) out.push_back(element_of(graph, record));
  return Value::list(heap, std::move(out));
}

}  // namespace standpoint::query
