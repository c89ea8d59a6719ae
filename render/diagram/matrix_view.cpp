// SPDX-License-Identifier: Apache-2.0
// The matrix of actors and propositions.

#include <fmt/format.h>

#include <algorithm>

#include "render/diagram/mark_links.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/diagram/position_views.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {
namespace {

class MatrixView {
 public:
  MatrixView(const Dossier& dossier, const Positions& positions, const PositionViewOptions& options)
      : d_(dossier),
        positions_(positions),
        options_(options),
        links_(dossier, options.link),
        language_(options.table.language),
        fr_(language_ == "fr"),
        table_(make_position_table(dossier, positions, options.table)) {}

  MatrixPicture make() {
    for (const ActorGroup& group : table_.groups) add_group(group);
    for (std::size_t column = 0; column < table_.propositions.size(); ++column) add_column(column);
    for (const auto& [key, position] : table_.cells) add_cell(*position);
    describe();
    return std::move(out_);
  }

 private:
  void add_group(const ActorGroup& group) {
    out_.row_bands.push_back({group.label, out_.rows.size()});
    for (const EntityId actor : group.actors) {
      row_of_[actor] = out_.rows.size();
      const std::string id(d_.id_of(actor));
      out_.rows.push_back(
          {id, std::string(d_.name(actor, language_)), "", described_name(d_, actor, language_), links_.to(actor)});
    }
  }

  void add_column(std::size_t column) {
    const PropositionId p = table_.propositions[column];
    column_of_[p] = column;
    const std::string id(d_.id_of(p));
    const std::string text(d_.text(d_[p].text, language_));
    out_.columns.push_back({id, text, "", text, links_.to(p)});
    out_.balances.emplace_back();
    const IssueId issue = d_[p].issue;
    if (column > 0 && d_[table_.propositions[column - 1]].issue == issue) return;
    MatrixBand band{{}, column};
    if (issue.valid()) {
      band.label = d_.text(d_[issue].text, language_);
      band.id = d_.id_of(issue);
      band.href = links_.to(issue);
    }
    out_.column_bands.push_back(std::move(band));
  }

  StanceSign sign_of_position(const Position& position) const {
    const int last = last_sign(positions_, position);
    switch (position.label) {
      case PositionLabel::shifted: return last > 0 ? StanceSign::to_support : StanceSign::to_oppose;
      case PositionLabel::divided:
      case PositionLabel::unclear: return StanceSign::both;
      default: return sign_for(role_of_sign(last));
    }
  }

  void add_cell(const Position& position) {
    MatrixCell cell;
    cell.row = row_of_.at(position.actor);
    cell.column = column_of_.at(position.proposition);
    cell.sign = sign_of_position(position);
    cell.count = position.claims.count;
    cell.hollow = is_reserved(d_, positions_, position);
    cell.dashed = position.origin != Origin::own;
    cell.id = fmt::format("{}--{}", d_.id_of(position.actor), d_.id_of(position.proposition));
    cell.tooltip = position_tooltip(d_, positions_, position, language_);
    cell.when = time_of(position);
    cell.href = links_.to_latest(positions_.claims_of(position.claims));
    MatrixBalance& balance = out_.balances[cell.column];
    if (cell.sign == StanceSign::support || cell.sign == StanceSign::to_support) ++balance.supporting;
    if (cell.sign == StanceSign::oppose || cell.sign == StanceSign::to_oppose) ++balance.opposing;
    add_sources(d_, positions_.claims_of(position.claims), sources_);
    out_.cells.push_back(std::move(cell));
  }

  void describe() {
    set_heading(out_, d_, "matrix", std::string(questions::kMatrix.in(language_)), sources_, language_);
    out_.balance_label = fr_ ? "Bilan (acteurs)" : "Balance (actors)";
    out_.legend_title = fr_ ? "Légende" : "Legend";
    out_.sign_labels[0] = phrases::kSignSupports.in(language_);
    out_.sign_labels[1] = phrases::kSignOpposes.in(language_);
    out_.sign_labels[2] = phrases::kSignNeutral.in(language_);
    out_.sign_labels[3] = fr_ ? "est passé au soutien" : "has come to support";
    out_.sign_labels[4] = fr_ ? "est passé à l’opposition" : "has come to oppose";
    out_.sign_labels[5] = fr_ ? "a pris les deux partis" : "has taken both sides";
    out_.hollow_label = phrases::kSignReserved.in(language_);
    out_.dashed_label = phrases::kSignNotOwn.in(language_);
    out_.split_note = split_note(fr_);
    out_.description = description();
    if (out_.rows.empty())
      out_.notes.emplace_back(fr_ ? "Aucune position ne répond à ce choix." : "No position fits this choice.");
    for (std::string& note : notes_on_limits(table_, out_.rows.size(), out_.columns.size(), language_))
      out_.notes.push_back(std::move(note));
    for (std::string& note : accusation_notes(d_, table_.propositions, language_))
      out_.notes.push_back(std::move(note));
    out_.notes.emplace_back(fr_ ? "Le chiffre d’une case est le nombre de prises de position, à partir de deux."
                                : "The figure in a cell is the number of claims, from two on.");
  }

  std::string description() const {
    std::string out = fmt::format(fmt::runtime(fr_ ? "{} acteurs, {} propositions et {} positions."
                                                   : "{} actors, {} propositions and {} positions."),
                                  out_.rows.size(), out_.columns.size(), out_.cells.size());
    std::size_t most = 0, disputed = out_.columns.size();
    for (std::size_t i = 0; i < out_.balances.size(); ++i)
      if (const std::size_t least = std::min(out_.balances[i].supporting, out_.balances[i].opposing); least > most) {
        most = least;
        disputed = i;
      }
    if (disputed < out_.columns.size())
      out += fmt::format(fmt::runtime(fr_ ? " La plus disputée\u00A0: {} ({} pour, {} contre)."
                                          : " The most disputed: {} ({} for, {} against)."),
                         out_.columns[disputed].label, out_.balances[disputed].supporting,
                         out_.balances[disputed].opposing);
    return out;
  }

  const Dossier& d_;
  const Positions& positions_;
  const PositionViewOptions& options_;
  MarkLinks links_;
  std::string language_;
  bool fr_;
  PositionTable table_;
  std::map<EntityId, std::size_t> row_of_;
  std::map<PropositionId, std::size_t> column_of_;
  std::set<SourceId> sources_;
  MatrixPicture out_;
};

}  // namespace

MatrixPicture matrix_picture(const Dossier& dossier, const Positions& positions, const PositionViewOptions& options) {
  return MatrixView(dossier, positions, options).make();
}

}  // namespace standpoint
