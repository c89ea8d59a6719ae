// SPDX-License-Identifier: Apache-2.0
// The overview of arguments: propositions, and how many claims on one support or dispute claims on another. And what
// goes on which page.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "render/diagram/argument_choice.hpp"
#include "render/diagram/arguments_view.hpp"
#include "render/diagram/mark_links.hpp"
#include "render/diagram/overview_parts.hpp"
#include "render/diagram/overview_views.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/wording/arguments.hpp"

namespace standpoint {
namespace {

class ArgumentsOverview {
 public:
  ArgumentsOverview(const Dossier& dossier, const Argumentation& arguments, const ArgumentsViewOptions& options)
      : d_(dossier),
        arguments_(arguments),
        options_(options),
        links_(dossier, options.link),
        fr_(options.language == "fr") {}

  Picture make() {
    collect();
    keep();
    for (const PropositionId p : kept_) add_box(p);
    add_lines();
    describe();
    return std::move(out_);
  }

 private:
  struct Line {
    PropositionId from, to;
    EdgeRole role;
    auto operator<=>(const Line&) const = default;
  };
  struct Standing {
    std::array<std::size_t, 3> by_status{};
    std::size_t replies = 0;  // links of its claims
    std::size_t within = 0;   // between its own claims
  };

  void collect() {
    for (const auto& thread : choose_threads(d_, arguments_, options_.admits, options_.neighbours))
      for (const ClaimId claim : thread) {
        const PropositionId about = d_[claim].about;
        ++standings_[about].by_status[static_cast<std::size_t>(arguments_[claim].status)];
        add_sources(d_, {&claim, 1}, sources_);
        ++claims_;
        for (const ClaimReply& reply : arguments_.replies_to(claim))
          if (!reply.returned) add(reply.from, claim, EdgeRole::oppose);
        for (const ClaimSupport& support : arguments_.supports_of(claim)) add(support.from, claim, EdgeRole::support);
      }
  }

  void add(ClaimId from, ClaimId to, EdgeRole role) {
    const PropositionId a = d_[from].about, b = d_[to].about;
    ++standings_[a].replies;
    ++standings_[b].replies;
    if (a == b)
      ++standings_[a].within;
    else
      ++lines_[{a, b, role}];
  }

  // Those whose claims have most links.
  void keep() {
    for (const auto& [p, standing] : standings_) kept_.push_back(p);
    std::sort(kept_.begin(), kept_.end(), [&](PropositionId a, PropositionId b) {
      return std::tuple(standings_.at(b).replies, d_.id_of(a)) < std::tuple(standings_.at(a).replies, d_.id_of(b));
    });
    if (kept_.size() > kMostOverviewPropositions) kept_.resize(kMostOverviewPropositions);
    const std::set<PropositionId> kept(kept_.begin(), kept_.end());
    std::erase_if(lines_,
                  [&](const auto& line) { return !kept.contains(line.first.from) || !kept.contains(line.first.to); });
  }

  void add_box(PropositionId p) {
    PictureNode node = proposition_node(d_, p, options_.language);
    const Standing& standing = standings_.at(p);
    std::string words;
    for (const ClaimStatus status : {ClaimStatus::standing, ClaimStatus::defeated, ClaimStatus::undecided}) {
      const std::size_t count = standing.by_status[static_cast<std::size_t>(status)];
      if (count == 0) continue;
      words += fmt::format("{}{}{} {}",
                           words.empty() ? ""
                           : fr_         ? "\u202F; "
                                         : "; ",
                           phrase_for(status).in(options_.language), fr_ ? "\u00A0:" : ":", count);
    }
    node.sublabel = words;
    if (standing.within > 0)
      words += fmt::format(fmt::runtime(fr_ ? "\nliens internes\u00A0: {}" : "\nlinks within: {}"), standing.within);
    node.href = links_.to(p);
    node.tooltip = fmt::format("{}\n{}", node.label, words);
    out_.nodes.push_back(std::move(node));
  }

  void add_lines() {
    std::size_t most = 1;
    for (const auto& [line, count] : lines_) most = std::max(most, count);
    for (const auto& [line, count] : lines_) {
      PictureEdge edge =
          counted_line(std::string(d_.id_of(line.from)), std::string(d_.id_of(line.to)), line.role, count, most);
      edge.labels = {std::to_string(count)};
      edge.tooltip =
          fmt::format("{}\n{} {}\n{}", d_.text(d_[line.from].text, options_.language),
                      line.role == EdgeRole::support ? (fr_ ? "appuie" : "supports") : (fr_ ? "conteste" : "disputes"),
                      count, d_.text(d_[line.to].text, options_.language));
      edge.href = links_.to(line.from);
      out_.edges.push_back(std::move(edge));
    }
  }

  void describe() {
    const std::string& language = options_.language;
    set_heading(out_, d_, "arguments", std::string(questions::kArguments.in(language)), sources_, language);
    out_.description =
        fmt::format(fmt::runtime(fr_ ? "{} propositions, et ce que se répondent {} prises de position sur elles."
                                     : "{} propositions, and how {} claims on them answer and support each other."),
                    kept_.size(), claims_);
    if (kept_.empty()) {
      out_.notes.emplace_back(fr_ ? "Aucune prise de position de ce choix n’en appuie ni n’en conteste une autre."
                                  : "No claim of this choice supports or disputes another.");
      return;
    }
    out_.notes.emplace_back(
        fr_ ? "Le chiffre d’un trait et sa largeur disent combien de prises de position sur l’une appuient ou "
              "contestent "
              "une prise de position sur l’autre."
            : "The figure on a line and its width tell how many claims on the one support or dispute a claim on the "
              "other.");
    if (kept_.size() < standings_.size())
      out_.notes.push_back(fmt::format(
          fmt::runtime(fr_ ? "{} propositions sur {}\u00A0: celles où l’on se répond le plus."
                           : "{} propositions out of {}: those on which most claims answer or support each other."),
          kept_.size(), standings_.size()));
    for (std::string& note : accusation_notes(d_, kept_, language)) out_.notes.push_back(std::move(note));
    out_.layout_notes = layout_notes_in(language);
    out_.legend_title = fr_ ? "Légende" : "Legend";
    const auto explain = [&](EdgeRole role, std::string_view en, std::string_view fr) {
      out_.legend.push_back({{LegendSign::Kind::edge, static_cast<std::uint8_t>(role)}, std::string(fr_ ? fr : en)});
    };
    explain(EdgeRole::support, "supports", "appuie");
    explain(EdgeRole::oppose, "disputes", "conteste");
  }

  const Dossier& d_;
  const Argumentation& arguments_;
  const ArgumentsViewOptions& options_;
  MarkLinks links_;
  bool fr_;
  std::map<PropositionId, Standing> standings_;
  std::map<Line, std::size_t> lines_;
  std::vector<PropositionId> kept_;
  std::size_t claims_ = 0;
  std::set<SourceId> sources_;
  Picture out_;
};

// Fills pages with claims, a link at a time.
class ThreadPager {
 public:
  ThreadPager(const Dossier& dossier, const Argumentation& arguments, const PageSize& size, std::string_view language)
      : d_(dossier), arguments_(arguments), size_(size), language_(language) {}

  void add(const std::vector<ClaimId>& thread) {
    if (page_.size() + thread.size() > size_.lines) finish();
    if (thread.size() <= size_.lines) {
      page_.insert(thread.begin(), thread.end());
      order_.insert(order_.end(), thread.begin(), thread.end());
      return;
    }
    const std::set<ClaimId> chosen(thread.begin(), thread.end());
    for (const ClaimId claim : from_the_roots(arguments_, arguments_[thread.front()].thread)) {
      for (const ClaimReply& reply : arguments_.replies_to(claim))
        if (!reply.returned && chosen.contains(reply.from)) add(claim, reply.from);
      for (const ClaimSupport& support : arguments_.supports_of(claim))
        if (chosen.contains(support.from)) add(claim, support.from);
    }
    finish();
  }

  std::vector<PageContent> take() {
    finish();
    return std::move(pages_);
  }

 private:
  void add(ClaimId to, ClaimId from) {
    const std::size_t fresh = (page_.contains(to) ? 0U : 1U) + (page_.contains(from) ? 0U : 1U);
    if (page_.size() + fresh > size_.lines) finish();
    for (const ClaimId claim : {to, from})
      if (page_.insert(claim).second) order_.push_back(claim);
  }

  void finish() {
    if (page_.empty()) return;
    PageContent page;
    page.key = d_.id_of(order_.front());
    page.title = d_.text(d_[d_[order_.front()].about].text, language_);
    page.claims.assign(page_.begin(), page_.end());
    pages_.push_back(std::move(page));
    page_.clear();
    order_.clear();
  }

  const Dossier& d_;
  const Argumentation& arguments_;
  const PageSize& size_;
  std::string_view language_;
  std::set<ClaimId> page_;
  std::vector<ClaimId> order_;
  std::vector<PageContent> pages_;
};

}  // namespace

Picture arguments_overview(const Dossier& dossier, const Argumentation& arguments,
                           const ArgumentsViewOptions& options) {
  return ArgumentsOverview(dossier, arguments, options).make();
}

std::vector<PageContent> split_threads(const Dossier& dossier, const Argumentation& arguments,
                                       const ArgumentsViewOptions& options, const PageSize& size) {
  ThreadPager pager(dossier, arguments, size, options.language);
  for (const auto& thread : choose_threads(dossier, arguments, options.admits, options.neighbours)) pager.add(thread);
  std::vector<PageContent> pages = pager.take();
  number_keys(pages);
  return pages;
}

}  // namespace standpoint
