// SPDX-License-Identifier: Apache-2.0
#include "render/export/network_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "graph/analysis/keywords.hpp"
#include "graph/model/replies.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/export/attribute_columns.hpp"
#include "render/wording/networks.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

EdgeRole role_of_tie(Aggregation aggregation, double weight) {
  switch (aggregation) {
    case Aggregation::subtract: return role_of_sign(weight > 0 ? 1 : weight < 0 ? -1 : 0);
    case Aggregation::congruence: return EdgeRole::support;
    case Aggregation::conflict: return EdgeRole::oppose;
    default: return EdgeRole::tie;
  }
}

class Builder {
 public:
  Builder(const NetworkOrigin& origin, const Network& network) : origin_(origin), network_(network) {
    if (origin.with_evidence) evidence_.emplace(origin.table, network, origin.options);
    if (origin.dossier != nullptr) replies_.emplace(*origin.dossier);
  }

  ExportedGraph build() {
    const bool onemode = network_.type == NetworkType::onemode;
    out_.title = network_in_words(network_, origin_.options, origin_.language);
    out_.language = origin_.language;
    out_.directed = !onemode;
    add_side(network_.rows, 0);
    const std::size_t first_column = onemode ? 0 : out_.nodes.size();
    if (!onemode) add_side(network_.columns, 1);
    for (std::uint32_t row = 0; row < network_.rows.size(); ++row)
      for (std::size_t i = 0; i < network_.columns_of(row).size(); ++i)
        if (const std::uint32_t column = network_.columns_of(row)[i]; !onemode || row <= column)
          add_edge(row, column, first_column, network_.values_of(row)[i]);
    out_.node_attributes = node_columns_.settle(out_.nodes);
    out_.edge_attributes = edge_columns_.settle(out_.edges);
    return std::move(out_);
  }

 private:
  const Variable& variable(const NetworkSide& side) const { return origin_.table.variables[side.variable]; }

  // How many counted statements have each label.
  std::vector<std::int64_t> statements_of(const NetworkSide& side) const {
    std::vector<std::int64_t> out(variable(side).labels.size());
    for (const std::uint32_t statement : network_.statements)
      for (const Label label : origin_.table.labels_of(variable(side), statement))
        if (label != kNoLabel) ++out[label];
    return out;
  }

  void add_side(const NetworkSide& side, std::int64_t number) {
    const std::vector<std::int64_t> statements = statements_of(side);
    for (std::uint32_t i = 0; i < side.size(); ++i) {
      const RecordRef record = side.record(origin_.table, i);
      ExportedNode node;
      node.id = id_of(side, record);
      node.label = label_in_words(variable(side), side.labels[i], origin_.language);
      node.type_name = variable(side).name;
      node.role = number == 0 ? NodeRole::organization : NodeRole::proposition;
      if (record.kind == RecordKind::proposition) {
        node.role = NodeRole::proposition;
        node.remark = replies_in_words(*origin_.dossier, *replies_, {record.index}, origin_.language);
        if (!node.remark.empty()) node_columns_.add(node.values, "reply", node.remark);
      }
      if (record.kind == RecordKind::entity) {
        node.role = role_of(origin_.dossier->entities[record.index].type);
        node_columns_.add(node.values, "type", std::string(to_string(origin_.dossier->entities[record.index].type)));
      }
      if (network_.type == NetworkType::twomode) node_columns_.add(node.values, "bipartite", number);
      node_columns_.add(node.values, "statements", statements[side.labels[i]]);
      out_.nodes.push_back(std::move(node));
    }
  }

  // The record's id, with the variable before it where the other side has it too. Ids of records have no capitals.
  std::string id_of(const NetworkSide& side, RecordRef record) {
    std::string id = record.kind == RecordKind::none ? fmt::format("N{}", out_.nodes.size() + 1)
                                                     : std::string(origin_.dossier->id_of(record));
    if (ids_.insert(id).second) return id;
    id = fmt::format("{}--{}", id, variable(side).name);
    ids_.insert(id);
    return id;
  }

  void add_edge(std::uint32_t row, std::uint32_t column, std::size_t first_column, double weight) {
    ExportedEdge edge;
    edge.from = row;
    edge.to = first_column + column;
    edge.id = fmt::format("{}--{}", out_.nodes[edge.from].id, out_.nodes[edge.to].id);
    edge.type_name = aggregation_words()[static_cast<std::size_t>(origin_.options.aggregation)];
    edge.role = role_of_tie(origin_.options.aggregation, weight);
    edge.weight = weight;
    if (evidence_) add_evidence(row, column, edge.values);
    out_.edges.push_back(std::move(edge));
  }

  // The claims of a dossier that a cell rests on, each once, and what two rows share.
  void add_evidence(std::uint32_t row, std::uint32_t column, ExportedValues& values) {
    std::vector<std::uint32_t> statements;
    std::vector<std::string> shared;
    const Variable* second = origin_.table.find(origin_.options.variable2);
    for (const CellEvidence& cell : evidence_->of(row, column)) {
      statements.insert(statements.end(), cell.row.begin(), cell.row.end());
      statements.insert(statements.end(), cell.column.begin(), cell.column.end());
      if (cell.shared == kNoLabel || second == nullptr) continue;
      const bool named = !second->records.empty() && second->records[cell.shared].kind != RecordKind::none;
      shared.push_back(named ? std::string(origin_.dossier->id_of(second->records[cell.shared]))
                             : second->labels[cell.shared]);
    }
    if (!shared.empty()) edge_columns_.add(values, "shared", std::move(shared));
    std::sort(statements.begin(), statements.end());
    statements.erase(std::unique(statements.begin(), statements.end()), statements.end());
    std::vector<std::string> ids;
    for (const std::uint32_t statement : statements) ids.push_back(name_of(statement));
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());  // rows of a joint claim stand together
    edge_columns_.add(values, origin_.dossier != nullptr ? "claims" : "statements", std::move(ids));
  }

  // The id of the claim that it was taken from, else its number in the coded work.
  std::string name_of(std::uint32_t statement) const {
    if (origin_.dossier != nullptr) return std::string(origin_.dossier->id_of(origin_.table.claims[statement]));
    return fmt::format("{}", origin_.table.ids[statement]);
  }

  const NetworkOrigin& origin_;
  const Network& network_;
  std::optional<NetworkEvidence> evidence_;
  std::optional<Replies> replies_;
  ExportedGraph out_;
  AttributeColumns node_columns_, edge_columns_;
  std::set<std::string> ids_;
};

}  // namespace

ExportedGraph network_graph(const NetworkOrigin& origin, const Network& network) {
  return Builder(origin, network).build();
}

std::vector<ExportLoss> losses_of_network(const NetworkOrigin& origin, const Network& network) {
  Exported out;
  out.lose("statements outside the time, or of another type", network.left_out.time);
  out.lose("statements that were excluded", network.left_out.excluded);
  out.lose("statements with an empty variable", network.left_out.empty);
  out.lose("statements that repeat others", network.left_out.repeated);
  out.lose("claims that a source ascribes", origin.table.not_own.ascribed);
  out.lose("claims on another's word", origin.table.not_own.reported);
  out.lose("claims of media", origin.table.not_own.media);
  return out.losses;
}

}  // namespace standpoint
