// SPDX-License-Identifier: Apache-2.0
// CALL positions(): as `standpoint positions`.

#include <algorithm>
#include <array>

#include "graph/analysis/keywords.hpp"
#include "graph/query/call_arguments.hpp"
#include "graph/query/dossier_procedures.hpp"

namespace standpoint::query {
namespace {

// `voiced`, `ascribed,implied`, or `all`: as --roll-up. Own ones are always among them.
Origins read_origins(Evaluation& evaluation, std::string_view text) {
  static constexpr std::array<std::string_view, 4> kWords = {"ascribed", "voiced", "implied", "all"};
  static constexpr std::array<Origins, 4> kOrigins = {bit(Origin::ascribed), bit(Origin::voiced), bit(Origin::implied),
                                                      kAllOrigins};
  Origins out = kOwnOnly;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(','));
    const auto place = std::find(kWords.begin(), kWords.end(), word);
    if (place == kWords.end()) {
      refuse_word(evaluation, word, kWords);
      return out;
    }
    out |= kOrigins[static_cast<std::size_t>(place - kWords.begin())];
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return out;
}

void add_rows(const DossierPropertyGraph& graph, const DerivedPositions& found, ValueHeap& heap, CallRows& rows) {
  const DossierValues& values = graph.values();
  const Positions& all = found.positions();
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Position& p = found.position(i);
    std::vector<Value> row = {Value::node(graph.nodes().node(p.actor)), Value::node(graph.nodes().node(p.proposition))};
    for (const Key key : {Key::label, Key::score, Key::strength, Key::supporting, Key::neutral, Key::opposing,
                          Key::origin, Key::since, Key::until})
      row.push_back(found.property(values, i, key, heap));
    row.push_back(nodes_of(graph, all.claims_of(p.claims), heap));
    row.push_back(nodes_of(graph, all.speakers_of(p.through), heap));
    row.push_back(Value::boolean(p.assumed));
    if (!rows.add(std::move(row))) return;
  }
}

}  // namespace

Procedure positions_procedure(const DossierPropertyGraph& graph) {
  constexpr auto kNode = StaticType::of(ValueKind::node);
  constexpr auto kNodes = StaticType::list_of(kNode);
  constexpr auto kText = StaticType::of(ValueKind::string);
  constexpr auto kCount = StaticType::of(ValueKind::integer);
  constexpr auto kNumber = StaticType::of(ValueKind::real);
  constexpr auto kDate = StaticType::nullable(ValueKind::interval);
  Procedure out;
  out.name = "positions";
  out.summary = "where each actor stands on each proposition; roll_up adds 'ascribed', 'voiced', 'implied' or 'all'";
  out.example =
      "CALL positions() YIELD actor, proposition, label WHERE label = 'opposes' RETURN actor.name, proposition.text";
  out.arguments = {{"roll_up", StaticType::nullable(ValueKind::string), true}};
  out.results = {{"actor", kNode},      {"proposition", kNode},
                 {"label", kText},      {"score", kNumber},
                 {"strength", kNumber}, {"supporting", kCount},
                 {"neutral", kCount},   {"opposing", kCount},
                 {"origin", kText},     {"since", kDate},
                 {"until", kDate},      {"claims", kNodes},
                 {"through", kNodes},   {"assumed", StaticType::of(ValueKind::boolean)}};
  out.call = [&graph](Evaluation& evaluation, std::span<const Value> given, CallRows& rows) {
    const auto text = CallArguments(evaluation, given).text(0);
    if (!text && !evaluation.failed()) return add_rows(graph, graph.positions(), evaluation.heap, rows);
    PositionOptions options = graph.options().analysis.positions;
    if (text) options.origins |= read_origins(evaluation, *text);
    if (evaluation.failed()) return;
    add_rows(graph, DerivedPositions(graph.dossier(), graph.nodes(), options, 0), evaluation.heap, rows);
  };
  return out;
}

}  // namespace standpoint::query
