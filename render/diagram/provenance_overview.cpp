// SPDX-License-Identifier: Apache-2.0
// The overview of provenance: sources and propositions, and how many claims the one reports on the other.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "render/diagram/mark_links.hpp"
#include "render/diagram/overview_parts.hpp"
#include "render/diagram/overview_views.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/diagram/provenance_choice.hpp"
#include "render/diagram/provenance_words.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostSources = 16;

class ProvenanceOverview {
 public:
  ProvenanceOverview(const Dossier& dossier, const ProvenanceViewOptions& options)
      : d_(dossier),
        options_(options),
        links_(dossier, options.link),
        fr_(options.language == "fr"),
        chosen_(choose_claims(dossier, options.admits, static_cast<std::size_t>(-1))) {
    if (chosen_.propositions.size() > kMostOverviewPropositions) chosen_.propositions.resize(kMostOverviewPropositions);
  }

  Picture make() {
    out_.in_columns = true;
    const std::set<PropositionId> shown(chosen_.propositions.begin(), chosen_.propositions.end());
    for (const ClaimId claim : chosen_.claims)
      if (shown.contains(d_[claim].about)) count(claim);
    keep_sources();
    for (const SourceId source : kept_) add_source(source);
    add_lines();
    for (const PropositionId p : chosen_.propositions) add_proposition(p);
    describe();
    return std::move(out_);
  }

 private:
  void count(ClaimId id) {
    const Claim& claim = d_[id];
    const EdgeRole role = role_of_sign(sign_of(claim.stance));
    std::set<SourceId> sources;
    add_sources(d_, {&id, 1}, sources);
    if (sources.empty()) return;
    ++cells_[{claim.about, role}];
    ++claims_;
    for (const SourceId source : sources) {
      ++of_source_[source];
      ++lines_[{source, claim.about, role}];
    }
  }

  void keep_sources() {
    for (const auto& [source, claims] : of_source_) kept_.push_back(source);
    std::stable_sort(kept_.begin(), kept_.end(),
                     [&](SourceId a, SourceId b) { return of_source_.at(a) > of_source_.at(b); });
    if (kept_.size() > kMostSources) kept_.resize(kMostSources);
    std::sort(kept_.begin(), kept_.end());
    std::erase_if(lines_, [&](const auto& line) {
      return !std::binary_search(kept_.begin(), kept_.end(), std::get<0>(line.first));
    });
  }

  void add_source(SourceId id) {
    PictureNode node;
    node.id = d_.id_of(id);
    node.label = fmt::format("{}\u00A0· {}", source_heading(d_, id, options_.language), of_source_.at(id));
    node.sublabel = source_line(d_, id, options_.language);
    node.role = NodeRole::source;
    node.tooltip = source_tooltip(d_, id, options_.language);
    node.href = links_.to(id);
    out_.nodes.push_back(std::move(node));
  }

  void add_lines() {
    std::size_t most = 1;
    for (const auto& [line, claims] : lines_) most = std::max(most, claims);
    for (const auto& [line, claims] : lines_) {
      const auto& [source, p, role] = line;
      PictureEdge edge = counted_line(std::string(d_.id_of(source)), std::string(d_.id_of(p)), role, claims, most);
      edge.tooltip =
          fmt::format("{}{} {}", source_heading(d_, source, options_.language), fr_ ? "\u00A0:" : ":", claims);
      out_.edges.push_back(std::move(edge));
    }
  }

  void add_proposition(PropositionId p) {
    PictureNode node = proposition_node(d_, p, options_.language);
    node.href = links_.to(p);
    node.cells = cells_of(cells_, p);
    out_.nodes.push_back(std::move(node));
  }

  void describe() {
    const std::string& language = options_.language;
    const std::set<SourceId> sources(kept_.begin(), kept_.end());
    out_.id = "provenance";
    out_.language = language;
    out_.title = questions::kProvenance.in(language);
    out_.subtitle = subtitle_of(d_, sources, language);
    out_.description =
        fmt::format(fmt::runtime(fr_ ? "{} sources à gauche, {} propositions à droite, {} prises de position."
                                     : "{} sources on the left, {} propositions on the right, {} claims."),
                    kept_.size(), chosen_.propositions.size(), claims_);
    const auto note = [&](std::size_t shown, std::size_t all, std::string_view en, std::string_view fr) {
      if (shown < all) out_.notes.push_back(fmt::format(fmt::runtime(fr_ ? fr : en), shown, all));
    };
    out_.notes.emplace_back(
        fr_ ? "La largeur d’un trait et le chiffre d’une case disent combien il y a de prises de position."
            : "The width of a line and the figure in a cell tell how many claims there are.");
    note(claims_, chosen_.all_claims, "{} claims out of {}.", "{} prises de position sur {}.");
    note(chosen_.propositions.size(), chosen_.all_propositions, "{} propositions out of {}: the most disputed.",
         "{} propositions sur {}\u00A0: les plus disputées.");
    note(kept_.size(), of_source_.size(), "{} sources out of {}: those with most claims on them.",
         "{} sources sur {}\u00A0: celles qui ont le plus de prises de position sur elles.");
    add_position_legend(out_, fr_);
  }

  const Dossier& d_;
  const ProvenanceViewOptions& options_;
  MarkLinks links_;
  bool fr_;
  ChosenClaims chosen_;
  std::map<SourceId, std::size_t> of_source_;
  std::map<std::tuple<SourceId, PropositionId, EdgeRole>, std::size_t> lines_;
  StanceCounts cells_;
  std::vector<SourceId> kept_;
  std::size_t claims_ = 0;
  Picture out_;
};

}  // namespace

Picture provenance_overview(const Dossier& dossier, const ProvenanceViewOptions& options) {
  return ProvenanceOverview(dossier, options).make();
}

}  // namespace standpoint
