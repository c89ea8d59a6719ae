// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/network_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "render/diagram/mark_links.hpp"
#include "render/diagram/overview_parts.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/wording/camps.hpp"
#include "render/wording/networks.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr double kNarrowest = 0.9, kWidest = 4.6;  // lines, in points
constexpr double kNear = 112, kApart = 80;         // of those who agree: at most and least, in points
constexpr double kFar = 235, kFarther = 70;        // of those who conflict: least, and more for the most
constexpr double kThinAlone = 4;                   // two-mode: a weight of 1 is no wide line, whatever the others are
constexpr std::size_t kMostShared = 8;             // propositions told of a tie
constexpr std::size_t kMostQuoted = 3;             // of them with words

constexpr Phrase kAgree{"agree more than they disagree", "d’accord plus qu’en désaccord"};
constexpr Phrase kDisagree{"disagree more than they agree", "en désaccord plus que d’accord"};

double width_for(double weight, double most) {
  return kNarrowest + (kWidest - kNarrowest) * std::abs(weight) / std::max(most, 1e-9);
}

// What both kinds of network have in common: who is shown, what is told, what is said of it.
class NetworkView {
 public:
  NetworkView(const Dossier& dossier, const StatementTable& table, const Network& network, const NetworkOptions& made,
              const NetworkViewOptions& options)
      : d_(dossier),
        table_(table),
        network_(network),
        made_(made),
        options_(options),
        links_(dossier, options.link),
        replies_(dossier),
        evidence_(table, network, made),
        language_(options.language),
        fr_(options.language == "fr") {}

 protected:
  struct Tie {
    std::uint32_t row = 0, column = 0;
    double weight = 0;
  };

  EntityId actor(std::uint32_t row) const { return {network_.rows.record(table_, row).index}; }

  // Those with most weight in their ties, at most so many.
  static std::vector<std::uint32_t> strongest(const std::vector<double>& weights, std::size_t most) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < weights.size(); ++i)
      if (weights[i] > 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return weights[a] > weights[b]; });
    if (order.size() > most) order.resize(most);
    std::sort(order.begin(), order.end());
    return order;
  }

  // Of the ties among those shown, the ones with most weight.
  void keep_strongest_ties() {
    all_ties_ = ties_.size();
    std::stable_sort(ties_.begin(), ties_.end(),
                     [](const Tie& a, const Tie& b) { return std::abs(a.weight) > std::abs(b.weight); });
    if (ties_.size() > options_.most_ties) ties_.resize(options_.most_ties);
  }

  double most_weight() const { return ties_.empty() ? 0 : std::abs(ties_.front().weight); }

  std::vector<ClaimId> claims_of(const std::vector<std::uint32_t>& statements) const {
    std::vector<ClaimId> out;
    out.reserve(statements.size());
    for (const std::uint32_t statement : statements) out.push_back(table_.claims[statement]);
    return out;
  }

  // The words of a claim, and what the accused reply.
  void tell(ClaimId claim, std::string& tooltip) const {
    tooltip += "\n" + claim_tooltip(d_, claim, language_);
    append_part(tooltip, reply_in_words(d_, replies_, claim, language_), " — ");
  }

  void count(ClaimId claim) {
    add_sources(d_, {&claim, 1}, sources_);
    if (!d_[d_[claim].about].accuses.empty()) accusing_.insert(d_[claim].about);
  }

  PictureNode node_of(EntityId entity) const {
    PictureNode node;
    node.id = d_.id_of(entity);
    node.label = d_.name(entity, language_);
    node.role = role_of(d_[entity].type);
    if (!d_[entity].description.empty()) node.tooltip = described_name(d_, entity, language_);
    node.href = links_.to(entity);
    return node;
  }

  void say(bool it, std::string_view en, std::string_view fr, auto... values) {
    if (it) out_.notes.push_back(fmt::format(fmt::runtime(fr_ ? fr : en), values...));
  }

  void describe(std::size_t shown, std::size_t all) {
    set_heading(out_, d_, "network", std::string(questions::kNetwork.in(language_)), sources_, language_);
    out_.description = network_in_words(network_, made_, language_) + ".";
    if (out_.nodes.empty()) {
      out_.notes.emplace_back(fr_ ? "Aucune position de ce choix n’en relie deux."
                                  : "No position of this choice ties two.");
      return;
    }
    say(shown < all, "{} actors out of {} with ties: those whose ties weigh most.",
        "{} acteurs sur {} qui ont des liens\u00A0: ceux dont les liens pèsent le plus.", shown, all);
    say(ties_.size() < all_ties_, "{} lines out of {} between them: the widest.",
        "{} traits sur {} entre eux\u00A0: les plus larges.", ties_.size(), all_ties_);
    out_.layout_notes = layout_notes_in(language_);
    out_.legend_title = fr_ ? "Légende" : "Legend";
  }

  void add_accusations() {
    const std::vector<PropositionId> accusing(accusing_.begin(), accusing_.end());
    for (std::string& note : accusation_notes(d_, accusing, language_)) out_.notes.push_back(std::move(note));
  }

  void explain(EdgeRole role, std::string_view en, std::string_view fr) {
    out_.legend.push_back({{LegendSign::Kind::edge, static_cast<std::uint8_t>(role)}, std::string(fr_ ? fr : en)});
  }

  const Dossier& d_;
  const StatementTable& table_;
  const Network& network_;
  const NetworkOptions& made_;
  const NetworkViewOptions& options_;
  MarkLinks links_;
  Replies replies_;
  NetworkEvidence evidence_;
  const std::string& language_;
  bool fr_;
  std::vector<Tie> ties_;
  std::size_t all_ties_ = 0;
  std::set<SourceId> sources_;
  std::set<PropositionId> accusing_;
  Picture out_;
};

class OneModeView : NetworkView {
 public:
  using NetworkView::NetworkView;

  Picture make() {
    out_.by_stress = true;
    const std::vector<std::uint32_t> shown = choose();
    for (const std::uint32_t row : shown) out_.nodes.push_back(node_of(actor(row)));
    for (const Tie& tie : ties_) add_tie(tie);
    describe(shown.size(), all_actors_);
    if (!out_.nodes.empty()) finish();
    return std::move(out_);
  }

 private:
  bool concerns(std::uint32_t row, std::uint32_t column) const {
    return !options_.concerns || options_.concerns(actor(row)) || options_.concerns(actor(column));
  }

  bool on_page(std::uint32_t row, std::uint32_t column) const {
    if (options_.rows.empty()) return true;
    const auto in = [&](const std::vector<EntityId>& list, std::uint32_t i) {
      return std::binary_search(list.begin(), list.end(), actor(i));
    };
    return (in(options_.rows, row) && in(options_.columns, column)) ||
           (in(options_.rows, column) && in(options_.columns, row));
  }

  // The actors shown; fills the ties among them.
  std::vector<std::uint32_t> choose() {
    std::vector<double> weights(network_.rows.size(), 0);
    for_each_tie([&](const Tie& tie) {
      weights[tie.row] += std::abs(tie.weight);
      weights[tie.column] += std::abs(tie.weight);
    });
    all_actors_ =
        static_cast<std::size_t>(std::count_if(weights.begin(), weights.end(), [](double w) { return w > 0; }));
    std::vector<std::uint32_t> shown = strongest(weights, options_.most_actors);
    for_each_tie([&](const Tie& tie) {
      if (std::binary_search(shown.begin(), shown.end(), tie.row) &&
          std::binary_search(shown.begin(), shown.end(), tie.column))
        ties_.push_back(tie);
    });
    keep_strongest_ties();
    return shown;
  }

  template <class Use>
  void for_each_tie(const Use& use) const {
    for (std::uint32_t row = 0; row < network_.rows.size(); ++row) {
      const auto columns = network_.columns_of(row);
      const auto values = network_.values_of(row);
      for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i] > row && concerns(row, columns[i]) && on_page(row, columns[i]))
          use(Tie{row, columns[i], values[i]});
    }
  }

  void add_tie(const Tie& tie) {
    PictureEdge edge;
    edge.from = d_.id_of(actor(tie.row));
    edge.to = d_.id_of(actor(tie.column));
    edge.id = fmt::format("{}--{}", edge.from, edge.to);
    edge.directed = false;
    const bool agree = tie.weight > 0;
    edge.role = agree ? EdgeRole::alliance : EdgeRole::hostile;
    edge.dashed = !agree;
    edge.in_words =
        fmt::format("{} ({})", (agree ? kAgree : kDisagree).in(language_), decimal_in_words(tie.weight, 2, language_));
    edge.width = width_for(tie.weight, most_weight());
    const double share = std::abs(tie.weight) / std::max(most_weight(), 1e-9);
    edge.length = agree ? kNear + kApart * (1 - share) : kFar + kFarther * share;
    edge.tooltip =
        fmt::format("{} – {}{} {}", d_.name(actor(tie.row), language_), d_.name(actor(tie.column), language_),
                    fr_ ? "\u00A0:" : ":", decimal_in_words(tie.weight, 2, language_));
    std::vector<RecordRef> rests_on;
    tell_shared(tie, edge, rests_on);
    edge.href = links_.to_first(rests_on);
    out_.edges.push_back(std::move(edge));
  }

  // The propositions on which both take a stance: the same, or opposite ones; of the first few with words.
  void tell_shared(const Tie& tie, PictureEdge& edge, std::vector<RecordRef>& rests_on) {
    std::vector<CellEvidence> shared = evidence_.of(tie.row, tie.column);
    const Variable& propositions = table_.variables[table_.find(made_.variable2) - table_.variables.data()];
    std::size_t told = 0;
    for (const CellEvidence& one : shared) {
      const std::vector<ClaimId> ours = claims_of(one.row), theirs = claims_of(one.column);
      if (ours.empty() || theirs.empty()) continue;
      for (const auto* side : {&ours, &theirs})
        for (const ClaimId claim : *side) {
          count(claim);
          rests_on.push_back(ref(claim));
          const Date when = d_.date_of(d_[claim]);
          edge.when = edge.when.given() ? hull_of(edge.when, when) : when;
        }
      if (++told > kMostShared) continue;
      const bool same = sign_of(d_[ours.back()].stance) == sign_of(d_[theirs.back()].stance);
      const PropositionId p{propositions.records[one.shared].index};
      edge.tooltip += fmt::format("\n{} {}", same ? "▲" : "▼", quoted(d_.text(d_[p].text, language_), language_));
      if (told > kMostQuoted) continue;
      tell(ours.back(), edge.tooltip);
      if (theirs.back() != ours.back()) tell(theirs.back(), edge.tooltip);
    }
    if (told > kMostShared)
      edge.tooltip += fmt::format(fmt::runtime(fr_ ? "\net {} autres" : "\nand {} others"), told - kMostShared);
  }

  void finish() {
    out_.description += fmt::format(fmt::runtime(fr_ ? " {} acteurs, {} liens." : " {} actors, {} ties."),
                                    out_.nodes.size(), ties_.size());
    out_.notes.insert(
        out_.notes.begin(),
        fr_ ? "La largeur d’un trait dit de combien l’accord de deux acteurs sur des propositions l’emporte sur leur "
              "désaccord, ou l’inverse, rapporté à leur activité moyenne\u202F; chaque position compte une fois."
            : "The width of a line tells by how much two actors agree on propositions more than they disagree, or the "
              "other way round, for their mean activity; each position counts once.");
    explain(EdgeRole::alliance, kAgree.en, kAgree.fr);
    explain(EdgeRole::hostile, kDisagree.en, kDisagree.fr);
    add_accusations();
  }

  std::size_t all_actors_ = 0;
};

class TwoModeView : NetworkView {
 public:
  using NetworkView::NetworkView;

  Picture make() {
    out_.in_columns = true;
    std::vector<double> actors(network_.rows.size(), 0), propositions(network_.columns.size(), 0);
    for_each_cell([&](const Tie& cell) { propositions[cell.column] += std::abs(cell.weight); });
    columns_ = strongest(propositions, options_.most_propositions);
    for_each_cell([&](const Tie& cell) {
      if (shows_column(cell.column)) actors[cell.row] += std::abs(cell.weight);
    });
    const std::vector<std::uint32_t> rows = strongest(actors, options_.most_actors);
    for_each_cell([&](const Tie& cell) {
      if (shows_column(cell.column) && std::binary_search(rows.begin(), rows.end(), cell.row)) ties_.push_back(cell);
    });
    keep_strongest_ties();
    for (const Tie& tie : ties_) add_line(tie);
    add_boxes();
    describe(rows_drawn_.size(),
             static_cast<std::size_t>(std::count_if(actors.begin(), actors.end(), [](double w) { return w > 0; })));
    if (!out_.nodes.empty()) finish(propositions);
    return std::move(out_);
  }

 private:
  bool shows_column(std::uint32_t column) const { return std::binary_search(columns_.begin(), columns_.end(), column); }
  PropositionId proposition(std::uint32_t column) const { return {network_.columns.record(table_, column).index}; }

  template <class Use>
  void for_each_cell(const Use& use) const {
    for (std::uint32_t row = 0; row < network_.rows.size(); ++row) {
      const auto columns = network_.columns_of(row);
      const auto values = network_.values_of(row);
      if (options_.concerns && !options_.concerns(actor(row))) continue;
      for (std::size_t i = 0; i < columns.size(); ++i) use(Tie{row, columns[i], values[i]});
    }
  }

  void add_line(const Tie& tie) {
    const PropositionId p = proposition(tie.column);
    PictureEdge edge;
    edge.from = d_.id_of(actor(tie.row));
    edge.to = d_.id_of(p);
    edge.id = fmt::format("{}--{}", edge.from, edge.to);
    edge.role = tie.weight > 0 ? EdgeRole::support : EdgeRole::oppose;
    edge.width = width_for(tie.weight, std::max(most_weight(), kThinAlone));
    edge.tooltip = fmt::format("{} – {}{} {}", d_.name(actor(tie.row), language_),
                               quoted(d_.text(d_[p].text, language_), language_), fr_ ? "\u00A0:" : ":",
                               decimal_in_words(tie.weight, 2, language_));
    std::vector<ClaimId> claims;
    for (const CellEvidence& one : evidence_.of(tie.row, tie.column))
      for (const ClaimId claim : claims_of(one.row)) claims.push_back(claim);
    for (std::size_t i = 0; i < claims.size(); ++i) {
      count(claims[i]);
      if (i < kMostQuoted) tell(claims[i], edge.tooltip);
      const Date when = d_.date_of(d_[claims[i]]);
      edge.when = edge.when.given() ? hull_of(edge.when, when) : when;
    }
    edge.href = links_.to_latest(claims);
    ++counts_[{p, edge.role}];
    rows_drawn_.insert(tie.row);
    columns_drawn_.insert(tie.column);
    out_.edges.push_back(std::move(edge));
  }

  void add_boxes() {
    for (const std::uint32_t row : rows_drawn_) out_.nodes.push_back(node_of(actor(row)));
    for (const std::uint32_t column : columns_drawn_) {
      const PropositionId p = proposition(column);
      PictureNode node = proposition_node(d_, p, language_);
      node.href = links_.to(p);
      node.cells = cells_of(counts_, p);
      out_.nodes.push_back(std::move(node));
    }
  }

  void finish(const std::vector<double>& propositions) {
    const auto all = static_cast<std::size_t>(
        std::count_if(propositions.begin(), propositions.end(), [](double weight) { return weight > 0; }));
    say(columns_drawn_.size() < all, "{} propositions out of {}: those whose lines weigh most.",
        "{} propositions sur {}\u00A0: celles dont les traits pèsent le plus.", columns_drawn_.size(), all);
    out_.notes.insert(
        out_.notes.begin(),
        fr_ ? "La largeur d’un trait est le poids du lien\u00A0: soutien moins opposition, chaque position "
              "comptée une fois par source."
            : "The width of a line is the weight of the tie: support less opposition, each position "
              "counted once in each source.");
    out_.description +=
        fmt::format(fmt::runtime(fr_ ? " {} acteurs à gauche, {} propositions à droite, {} traits."
                                     : " {} actors on the left, {} propositions on the right, {} lines."),
                    rows_drawn_.size(), columns_drawn_.size(), ties_.size());
    add_position_legend(out_, fr_);
    add_accusations();
  }

  std::vector<std::uint32_t> columns_;
  std::set<std::uint32_t> rows_drawn_, columns_drawn_;
  StanceCounts counts_;
};

}  // namespace

Picture one_mode_picture(const Dossier& dossier, const StatementTable& table, const Network& network,
                         const NetworkOptions& made, const NetworkViewOptions& options) {
  return OneModeView(dossier, table, network, made, options).make();
}

Picture two_mode_picture(const Dossier& dossier, const StatementTable& table, const Network& network,
                         const NetworkOptions& made, const NetworkViewOptions& options) {
  return TwoModeView(dossier, table, network, made, options).make();
}

}  // namespace standpoint
