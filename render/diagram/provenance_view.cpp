// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/provenance_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "render/diagram/mark_links.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/diagram/position_table.hpp"
#include "render/diagram/provenance_choice.hpp"
#include "render/diagram/provenance_words.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

class ProvenanceView {
 public:
  ProvenanceView(const Dossier& dossier, const ProvenanceViewOptions& options)
      : d_(dossier),
        options_(options),
        links_(dossier, options.link),
        language_(options.language),
        fr_(options.language == "fr"),
        chosen_(choose_claims(dossier, options.admits, options.most_claims)) {}

  Picture make() {
    out_.in_columns = true;
    count_backing();
    for (const ClaimId claim : chosen_.claims)
      if (options_.origin_columns) origins_ = std::max(origins_, d_.extra_of(d_[claim].statement).reported_by.count);
    for (const ClaimId claim : chosen_.claims) add_claim(claim);
    for (const SourceId source : sources_) add_source(source);
    for (const PropositionId p : chosen_.propositions) add_proposition(p);
    describe();
    return std::move(out_);
  }

 private:
  int column_of_sources() const { return static_cast<int>(origins_); }

  // What stands behind each proposition shown, in the whole dossier.
  void count_backing() {
    for (const PropositionId p : chosen_.propositions) backing_[p];
    std::map<PropositionId, std::set<SourceId>> sources;
    for (std::uint32_t i = 0; i < d_.claims.size(); ++i) {
      const auto found = backing_.find(d_.claims[i].about);
      if (found == backing_.end()) continue;
      ++found->second.claims;
      const ClaimId claim{i};
      add_sources(d_, {&claim, 1}, sources[found->first]);
    }
    for (const ClaimId claim : chosen_.claims) ++backing_[d_[claim].about].shown;
    for (auto& [p, backing] : backing_) backing.sources = sources[p].size();
  }

  void add_claim(ClaimId id) {
    const Claim& claim = d_[id];
    const Statement& statement = claim.statement;
    for (const Citation& citation : d_.citations_of(statement.citations))
      if (!citation.quote.empty()) quoted_[static_cast<std::size_t>(statement.words)] = true;
    PictureNode node;
    node.id = d_.id_of(id);
    node.label = claim_heading(d_, claim, language_);
    node.sublabel = claim_line(d_, claim, language_);
    node.role = NodeRole::claim;
    node.column = column_of_sources() + 1;
    node.dashed = statement.words == Words::ascribed;
    node.tooltip = claim_tooltip(d_, id, language_);
    node.href = links_.to(id);
    node.cells.push_back({role_of_sign(sign_of(claim.stance)), 0, true, is_reserved(d_, claim)});
    add_stance(id, node);
    add_citations(id);
    out_.nodes.push_back(std::move(node));
  }

  void add_stance(ClaimId id, const PictureNode& from) {
    const Claim& claim = d_[id];
    PictureEdge edge;
    edge.from = from.id;
    edge.to = d_.id_of(claim.about);
    edge.id = fmt::format("{}--{}", edge.from, edge.to);
    edge.role = from.cells[0].role;
    edge.hollow = from.cells[0].hollow;
    edge.dashed = claim.statement.words == Words::ascribed || claim.statement.hearsay;
    edge.tooltip = claim_tooltip(d_, id, language_);
    edge.when = d_.date_of(claim);
    edge.href = links_.to(id);
    ++counts_[{claim.about, edge.role}];
    out_.edges.push_back(std::move(edge));
  }

  // A line from each source, with what it says; and from whom the source has it.
  void add_citations(ClaimId id) {
    const Statement& statement = d_[id].statement;
    std::map<SourceId, std::string> words;
    for (const Citation& citation : d_.citations_of(statement.citations)) {
      if (!citation.source.valid()) continue;
      std::string& text = words[citation.source];
      if (const std::string quote = quote_in_words(d_, citation, statement.words, language_); !quote.empty())
        text += "\n" + quote;
    }
    for (const auto& [source, quotes] : words) {
      sources_.insert(source);
      PictureEdge edge;
      edge.from = d_.id_of(source);
      edge.to = d_.id_of(id);
      edge.id = fmt::format("{}--{}", edge.from, edge.to);
      edge.dashed = statement.hearsay;
      edge.tooltip = source_in_words(d_, source, language_) + quotes;
      edge.href = links_.to(source);
      out_.edges.push_back(std::move(edge));
      if (options_.origin_columns) add_origins(statement, source);
    }
  }

  // The chain of those from whom the source has it, nearest first, each in a column further left.
  void add_origins(const Statement& statement, SourceId source) {
    std::string to(d_.id_of(source));
    int column = column_of_sources();
    for (const EntityId origin : d_.entities_of(d_.extra_of(statement).reported_by)) {
      const std::string_view id = d_.id_of(origin);
      const int depth = column_of_sources() - --column;
      std::string from = depth == 1 ? std::string(id) : fmt::format("{}--{}", id, depth);
      if (drawn_.insert(from).second) add_origin(origin, from, column);
      PictureEdge edge;
      edge.id = fmt::format("{}--{}", from, to);
      edge.tooltip = fmt::format(fmt::runtime(fr_ ? "{} le tient de\u00A0: {}" : "{} has it from {}"),
                                 depth == 1 ? source_in_words(d_, source, language_, true) : names_.at(to),
                                 d_.name(origin, language_));
      edge.from = from;
      edge.to = to;
      edge.dashed = true;
      edge.href = links_.to(source);
      if (drawn_.insert(edge.id).second) out_.edges.push_back(std::move(edge));
      to = std::move(from);
    }
  }

  void add_origin(EntityId origin, const std::string& id, int column) {
    PictureNode node;
    node.id = id;
    node.label = d_.name(origin, language_);
    node.role = role_of(d_[origin].type);
    node.column = column;
    node.dashed = true;
    node.href = links_.to(origin);
    names_[id] = node.label;
    out_.nodes.push_back(std::move(node));
  }

  void add_source(SourceId id) {
    PictureNode node;
    node.id = d_.id_of(id);
    node.label = source_heading(d_, id, language_);
    node.sublabel = source_line(d_, id, language_);
    node.role = NodeRole::source;
    node.column = column_of_sources();
    node.tooltip = source_tooltip(d_, id, language_);
    node.href = links_.to(id);
    out_.nodes.push_back(std::move(node));
  }

  void add_proposition(PropositionId p) {
    PictureNode node;
    node.id = d_.id_of(p);
    node.label = d_.text(d_[p].text, language_);
    node.sublabel = backing_in_words(backing_.at(p), language_);
    node.role = NodeRole::proposition;
    node.column = column_of_sources() + 2;
    node.dashed = backing_.at(p).sources <= 1;
    node.href = links_.to(p);
    node.cells = cells_of(counts_, p);
    out_.nodes.push_back(std::move(node));
  }

  void describe() {
    out_.id = "provenance";
    out_.language = language_;
    out_.title = questions::kProvenance.in(language_);
    out_.subtitle = subtitle_of(d_, sources_, language_);
    out_.description =
        fmt::format(fmt::runtime(fr_ ? "De gauche à droite, {}, {} et {}." : "From left to right, {}, {} and {}."),
                    counted(sources_.size(), "source", "sources"), claims_shown(),
                    counted(chosen_.propositions.size(), "proposition", "propositions"));
    if (chosen_.claims.empty()) {
      out_.notes.emplace_back(fr_ ? "Aucune prise de position ne répond à ce choix." : "No claim fits this choice.");
      return;
    }
    for (std::uint32_t i = 0; i < origins_; ++i)
      out_.columns.emplace_back(i + 1 == origins_ ? (fr_ ? "Tenu de" : "Heard from") : "");
    for (const Phrase& heading : {phrases::kSources, phrases::kClaims, phrases::kPropositions})
      out_.columns.emplace_back(heading.in(language_));
    note_what_is_left_out();
    note_whose_words();
    note_backing();
    for (std::string& note : accusation_notes(d_, chosen_.propositions, language_))
      out_.notes.push_back(std::move(note));
    explain_signs();
  }

  static std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
  }

  std::string claims_shown() const {
    const std::size_t count = chosen_.claims.size();
    return fr_ ? counted(count, "prise de position", "prises de position") : counted(count, "claim", "claims");
  }

  void note_what_is_left_out() {
    if (chosen_.claims.size() == chosen_.all_claims) return;
    const std::size_t shown = chosen_.propositions.size();
    std::string which;
    if (chosen_.first_cut) which = fr_ ? "les premières du dossier" : "the first in the dossier";
    if (chosen_.all_propositions > 1) {
      which += which.empty() ? (fr_ ? "celles sur" : "those on") : fr_ ? " sur" : " on";
      which += shown == 1 ? (fr_ ? " la proposition la plus disputée" : " the most disputed proposition")
                          : fmt::format(fmt::runtime(fr_ ? " les {} propositions les plus disputées"
                                                         : " the {} most disputed propositions"),
                                        shown);
      which += fmt::format(fmt::runtime(fr_ ? ", sur {}" : " out of {}"), chosen_.all_propositions);
    }
    out_.notes.push_back(fmt::format(fmt::runtime(fr_ ? "{} sur {}\u00A0: {}." : "{} out of {}: {}."), claims_shown(),
                                     chosen_.all_claims, which));
  }

  // Of the kinds of words that are quoted.
  void note_whose_words() {
    std::string note;
    const auto say = [&](Words words, std::string_view en, std::string_view fr) {
      if (!quoted_[static_cast<std::size_t>(words)]) return;
      note += fmt::format("{}{}", note.empty() ? "" : fr_ ? "\u202F; " : "; ", fr_ ? fr : en);
    };
    say(Words::direct, "“…” in the speaker’s own words", "«\u202F…\u202F» dans les mots de qui prend position");
    say(Words::indirect, "source: “…” in the words of the source",
        "source\u00A0: «\u202F…\u202F» dans les mots de la source");
    say(Words::ascribed, "ascribed: “…” as the source ascribes it to the speaker",
        "prêté\u00A0: «\u202F…\u202F» tel que la source le prête à qui prend position");
    if (!note.empty()) out_.notes.push_back(note + ".");
  }

  void note_backing() {
    const auto thin =
        std::count_if(backing_.begin(), backing_.end(), [](const auto& entry) { return entry.second.sources == 1; });
    if (thin == 0 || backing_.size() == 1) return;  // each box says it of its own
    out_.notes.push_back(
        fmt::format(fmt::runtime(fr_ ? "Dans tout le dossier, {} des {} propositions montrées {}une seule source."
                                     : "In the whole dossier, {} of the {} propositions shown {} one source only."),
                    thin, backing_.size(), fr_ ? (thin == 1 ? "n’a qu’" : "n’ont qu’") : (thin == 1 ? "has" : "have")));
  }

  void explain_signs() {
    add_position_legend(out_, fr_);
    for (LegendEntry& entry : out_.legend)
      if (entry.sign.kind == LegendSign::Kind::dashed_edge)
        entry.label = fr_ ? "de seconde main, ou prêté" : "second-hand, or ascribed";
    using Kind = LegendSign::Kind;
    out_.legend.push_back({{Kind::edge, static_cast<std::uint8_t>(EdgeRole::tie)}, fr_ ? "rapporte" : "reports"});
    out_.legend.push_back(
        {{Kind::dashed_node, 0}, fr_ ? "sur la parole d’une seule source" : "on one source’s word only"});
  }

  const Dossier& d_;
  const ProvenanceViewOptions& options_;
  MarkLinks links_;
  const std::string& language_;
  bool fr_;
  ChosenClaims chosen_;
  std::uint32_t origins_ = 0;  // columns before the sources
  std::map<PropositionId, Backing> backing_;
  StanceCounts counts_;
  std::set<SourceId> sources_;
  std::set<std::string> drawn_;               // ids of origins and of their lines
  std::map<std::string, std::string> names_;  // of origins, by the id of the box
  std::array<bool, 3> quoted_{};              // by whose words
  Picture out_;
};

}  // namespace

Picture provenance_picture(const Dossier& dossier, const ProvenanceViewOptions& options) {
  return ProvenanceView(dossier, options).make();
}

}  // namespace standpoint
