// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/result_boxes.hpp"

#include <fmt/format.h>

#include "render/diagram/position_table.hpp"
#include "render/diagram/provenance_words.hpp"
#include "render/diagram/result_types.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {

using query::NodeId;

ResultBoxes::ResultBoxes(const query::DossierPropertyGraph& graph, const ResultLines& relationships,
                         const MarkLinks& links, const std::string& language, const ChosenResult& chosen,
                         const std::optional<ResultColumns>& columns, const StanceCounts& counts)
    : graph_(graph),
      d_(graph.dossier()),
      relationships_(relationships),
      links_(links),
      language_(language),
      chosen_(chosen),
      columns_(columns),
      counts_(counts) {}

PictureNode ResultBoxes::box_of(NodeId id) const {
  const RecordRef record = graph_.nodes().record(id);
  PictureNode node;
  node.id = d_.id_of(record);
  node.href = links_.to(record);
  if (columns_) node.column = columns_->of.at(record.kind);
  switch (record.kind) {
    case RecordKind::entity: say_entity({record.index}, node); break;
    case RecordKind::proposition: say_proposition({record.index}, node); break;
    case RecordKind::claim: say_claim({record.index}, node); break;
    case RecordKind::source: say_source({record.index}, node); break;
    default: node.label = d_.name_of(record, language_); node.role = NodeRole::issue;
  }
  return node;
}

void ResultBoxes::say_entity(EntityId id, PictureNode& node) const {
  const Entity& entity = d_[id];
  node.label = d_.name(id, language_);
  if (entity.type != EntityType::person && !columns_) node.sublabel = phrase_for(entity.type).in(language_);
  node.role = role_of(entity.type);
  node.tooltip = described_name(d_, id, language_);
}

void ResultBoxes::say_proposition(PropositionId id, PictureNode& node) const {
  node.label = d_.text(d_[id].text, language_);
  node.role = NodeRole::proposition;
  if (!d_[id].accuses.empty()) node.tooltip = relationships_.accusation_in_words(id);
  if (columns_) node.cells = cells_of(counts_, id);
}

// Its words; or what it is about, where no line shows that.
void ResultBoxes::say_claim(ClaimId id, PictureNode& node) const {
  const Claim& claim = d_[id];
  const int sign = sign_of(claim.stance);
  const bool drawn = about_is_drawn(id);
  node.label = claim_heading(d_, claim, language_);
  node.sublabel =
      drawn ? claim_line(d_, claim, language_)
            : fmt::format("{} {}", mark_of(sign), quoted(d_.text(d_[claim.about].text, language_), language_));
  node.role = NodeRole::claim;
  node.dashed = is_second_hand(claim);
  node.tooltip = relationships_.claim_in_full(id);
  if (columns_ && drawn) node.cells.push_back({role_of_sign(sign), 0, true, is_reserved(d_, claim)});
}

void ResultBoxes::say_source(SourceId id, PictureNode& node) const {
  node.label = source_heading(d_, id, language_);
  node.sublabel = source_line(d_, id, language_);
  node.role = NodeRole::source;
  node.tooltip = fmt::format("{} [{}]", source_tooltip(d_, id, language_), d_.id_of(id));
}

bool ResultBoxes::about_is_drawn(ClaimId id) const {
  const NodeId claim = graph_.nodes().node(id), about = graph_.nodes().node(d_[id].about);
  const auto line = chosen_.lines.lower_bound(LineLook{claim, about});
  return line != chosen_.lines.end() && line->first.from == claim && line->first.to == about;
}

void ResultBoxes::add_basis(NodeId node, std::set<SourceId>& sources, std::set<PropositionId>& accusing) const {
  const RecordRef record = graph_.nodes().record(node);
  PropositionId about;
  if (record.kind == RecordKind::proposition) about = {record.index};
  if (record.kind == RecordKind::source) sources.insert({record.index});
  if (record.kind == RecordKind::claim) {
    const ClaimId claim{record.index};
    add_sources(d_, {&claim, 1}, sources);
    about = d_[claim].about;
  }
  if (about.valid() && !d_[about].accuses.empty()) accusing.insert(about);
}

std::string ResultBoxes::name_of(NodeId node) const {
  const RecordRef record = graph_.nodes().record(node);
  return record.kind == RecordKind::claim ? claim_heading(d_, d_.claims[record.index], language_)
                                          : std::string(d_.name_of(record, language_));
}

}  // namespace standpoint
