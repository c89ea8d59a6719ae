// SPDX-License-Identifier: Apache-2.0
// CALL network(): as `standpoint network`.

#include "graph/analysis/networks.hpp"

#include <array>

#include "graph/analysis/keywords.hpp"
#include "graph/query/call_arguments.hpp"
#include "graph/query/dossier_procedures.hpp"

namespace standpoint::query {
namespace {

constexpr std::array<std::string_view, 2> kKinds = {"twomode", "onemode"};

NetworkOptions read_options(const CallArguments& arguments) {
  NetworkOptions out;
  out.type = arguments.word(0, kKinds, 0) == 1 ? NetworkType::onemode : NetworkType::twomode;
  out.aggregation = static_cast<Aggregation>(arguments.word(1, aggregation_words(), 0));
  out.normalization = static_cast<Normalization>(arguments.word(2, normalization_words(), 0));
  out.duplicates = static_cast<Duplicates>(arguments.word(3, duplicates_words(), 0));
  out.variable1 = arguments.text(4).value_or("actor");
  out.variable2 = arguments.text(5).value_or(out.variable1 == "proposition" ? "actor" : "proposition");
  return out;
}

// The node that a label names, else the label.
Value label_value(const DossierPropertyGraph& graph, const StatementTable& table, const NetworkSide& side,
                  std::uint32_t i, ValueHeap& heap) {
  const RecordRef record = side.record(table, i);
  return record.kind == RecordKind::none ? Value::string(heap, side.text(table, i)) : element_of(graph, record);
}

void add_rows(const DossierPropertyGraph& graph, const StatementTable& table, const Network& network, ValueHeap& heap,
              CallRows& rows) {
  for (std::uint32_t i = 0; i < network.rows.size(); ++i)
    for (std::size_t c = network.starts[i]; c < network.starts[i + 1]; ++c)
      if (!rows.add({label_value(graph, table, network.rows, i, heap),
                     label_value(graph, table, network.columns, network.at[c], heap), Value::real(network.values[c])}))
        return;
}

}  // namespace

Procedure network_procedure(const DossierPropertyGraph& graph) {
  constexpr auto kWord = StaticType::nullable(ValueKind::string);
  constexpr auto kLabel = StaticType::of(ValueKind::node) | StaticType::of(ValueKind::string);
  Procedure out;
  out.name = "network";
  out.summary = "the cells of a discourse network, 'twomode' or 'onemode', with the options of `standpoint network`";
  out.example =
      "CALL network('onemode', 'congruence') YIELD row, column, value WHERE row.id < column.id "
      "RETURN row.name, column.name, value ORDER BY value DESC LIMIT 10";
  out.arguments = {{"kind", kWord, true},       {"aggregation", kWord, true}, {"normalization", kWord, true},
                   {"duplicates", kWord, true}, {"variable1", kWord, true},   {"variable2", kWord, true}};
  out.results = {{"row", kLabel}, {"column", kLabel}, {"value", StaticType::of(ValueKind::real)}};
  out.call = [&graph](Evaluation& evaluation, std::span<const Value> given, CallRows& rows) {
    NetworkOptions options = read_options(CallArguments(evaluation, given));
    options.goes_on = goes_on_by(evaluation);
    if (evaluation.failed()) return;
    const bool media = graph.options().analysis.positions.media;
    const StatementTable table = statement_table(graph.dossier(), {graph.values().language(), media});
    const auto network = find_network(table, options);
    if (!network) {
      evaluation.fail(ErrorClass::argument, "InvalidArgumentValue", network.error().message, network.error().remedy);
      return;
    }
    Charge charge(evaluation.heap);
    charge.add(network->cells() * (sizeof(std::uint32_t) + sizeof(double)));
    add_rows(graph, table, *network, evaluation.heap, rows);
  };
  return out;
}

}  // namespace standpoint::query
