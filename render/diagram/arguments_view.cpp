// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/arguments_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "render/diagram/argument_choice.hpp"
#include "render/diagram/mark_links.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/diagram/position_table.hpp"
#include "render/diagram/provenance_words.hpp"
#include "render/wording/arguments.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr double kRequiredWidth = 3.2;

class ArgumentsView {
 public:
  ArgumentsView(const Dossier& dossier, const Argumentation& arguments, const ArgumentsViewOptions& options)
      : d_(dossier),
        arguments_(arguments),
        options_(options),
        links_(dossier, options.link),
        replies_(dossier),
        language_(options.language),
        fr_(options.language == "fr"),
        chosen_(choose_arguments(dossier, arguments, options.admits, options.neighbours, options.most_claims)) {}

  Picture make() {
    out_.in_columns = true;
    shown_ = {chosen_.claims.begin(), chosen_.claims.end()};
    place_in_columns();
    for (const ClaimId claim : chosen_.claims) add_claim(claim);
    for (const ClaimId claim : chosen_.claims) add_links(claim);
    describe();
    return std::move(out_);
  }

 private:
  // How many steps each claim is from one that answers and supports nothing; beyond the last column there and back.
  void place_in_columns() {
    std::set<std::uint32_t> threads;
    for (const ClaimId claim : chosen_.claims) threads.insert(arguments_[claim].thread);
    std::vector<ClaimId> queue;
    const auto meet = [&](ClaimId claim, int depth) {
      if (depth_.try_emplace(claim, depth).second) queue.push_back(claim);
    };
    for (const std::uint32_t thread : threads)
      for (const ClaimId root : roots_of(arguments_, thread)) meet(root, 0);
    std::size_t next = 0;
    while (next < queue.size()) {
      const ClaimId claim = queue[next++];
      for (const ClaimReply& reply : arguments_.replies_to(claim)) meet(reply.from, depth_.at(claim) + 1);
      for (const ClaimSupport& support : arguments_.supports_of(claim)) meet(support.from, depth_.at(claim) + 1);
    }
  }

  int column_of(ClaimId claim) const {
    const int last = std::max(1, options_.most_columns - 1);
    const int depth = depth_.at(claim);
    return depth <= last ? depth : last - (depth - last) % 2;
  }

  void add_claim(ClaimId id) {
    const Claim& claim = d_[id];
    PictureNode node;
    node.id = d_.id_of(id);
    node.label = claim_heading(d_, claim, language_);
    const int sign = sign_of(claim.stance);
    node.sublabel = fmt::format("{} {}",
                                sign > 0   ? "▲"
                                : sign < 0 ? "▼"
                                           : "◆",
                                quoted(d_.text(d_[claim.about].text, language_), language_));
    const std::string status = status_in_words(d_, arguments_, replies_, id, language_);
    const bool charges = replies_.needs_reply(d_, id);
    if (!arguments_.replies_to(id).empty() || charges) node.sublabel += " — " + status;
    node.role = NodeRole::claim;
    node.column = column_of(id);
    node.dashed = arguments_[id].status == ClaimStatus::defeated;
    node.doubled = arguments_[id].status == ClaimStatus::undecided;
    node.tooltip = fmt::format("{}\n{}", claim_tooltip(d_, id, language_), status);
    for (const ClaimId reason : arguments_.reasons_of(id))
      node.tooltip += fmt::format("\n→ {}", claim_in_brief(d_, reason, language_));
    if (charges) append_part(node.tooltip, reply_in_words(d_, replies_, id, language_), "\n");
    node.href = links_.to(id);
    add_sources(d_, {&id, 1}, sources_);
    if (charges) accusing_.insert(claim.about);
    ++counts_[static_cast<std::size_t>(arguments_[id].status)];
    out_.nodes.push_back(std::move(node));
  }

  // What answers and supports a claim; a rebuttal is drawn once.
  void add_links(ClaimId to) {
    for (const ClaimReply& reply : arguments_.replies_to(to)) {
      if (!shown_.contains(reply.from) || reply.returned) continue;
      const bool drawn = reply.rebuttal && !pairs_.insert(std::minmax(reply.from, to)).second;
      if (drawn) continue;
      PictureEdge edge = line(reply.from, to, "disputes", reply_origin_in_words(d_, reply, language_), reply.link);
      edge.role = EdgeRole::oppose;
      edge.directed = !reply.rebuttal;
      edge.in_words = (reply.rebuttal ? Phrase{"disputes, each against the other", "conteste, l’une contre l’autre"}
                                      : Phrase{"disputes", "conteste"})
                          .in(language_);
      out_.edges.push_back(std::move(edge));
      ++replies_drawn_;
    }
    for (const ClaimSupport& support : arguments_.supports_of(to)) {
      if (!shown_.contains(support.from)) continue;
      const Phrase words = support.required ? Phrase{"rests on", "repose sur"} : Phrase{"supported by", "appuyée par"};
      PictureEdge edge = line(support.from, to, "supports", words.in(language_), support.link);
      edge.role = EdgeRole::support;
      edge.in_words =
          (support.required ? Phrase{"supports; without it the other falls", "appuie\u202F; sans cela l’autre tombe"}
                            : Phrase{"supports", "appuie"})
              .in(language_);
      if (support.required) edge.width = kRequiredWidth;
      any_required_ = any_required_ || support.required;
      out_.edges.push_back(std::move(edge));
    }
  }

  // `to`, what `from` is to it, `from`; and the words that make the link, if quoted.
  PictureEdge line(ClaimId from, ClaimId to, std::string_view kind, std::string_view words, std::uint32_t link) const {
    PictureEdge edge;
    edge.from = d_.id_of(from);
    edge.to = d_.id_of(to);
    edge.id = fmt::format("{}--{}--{}", edge.from, kind, edge.to);
    edge.tooltip = fmt::format("{}\n{}{} {}", claim_in_brief(d_, to, language_), words, fr_ ? "\u00A0:" : ":",
                               claim_in_brief(d_, from, language_));
    for (const Citation& citation : d_.citations_of(d_.argument_links[link].citations))
      if (!citation.quote.empty()) edge.tooltip += "\n" + quoted(citation.quote, language_);
    edge.href = links_.to(from);
    edge.when = d_.date_of(d_[from]);
    return edge;
  }

  void describe() {
    set_heading(out_, d_, "arguments", std::string(questions::kArguments.in(language_)), sources_, language_);
    const auto count = [&](ClaimStatus status) { return counts_[static_cast<std::size_t>(status)]; };
    out_.description = fmt::format(
        fmt::runtime(
            fr_ ? "Prises de position\u00A0: {}, réponses\u00A0: {}. Sans réponse restée sans réplique\u00A0: "
                  "{}\u202F; "
                  "avec une réponse sans réplique ici\u00A0: {}\u202F; contestées de part et d’autre\u00A0: {}."
                : "Claims: {}, replies: {}. Without an unanswered reply: {}; with an answer that has no reply "
                  "here: {}; contested both ways: {}."),
        out_.nodes.size(), replies_drawn_, count(ClaimStatus::standing), count(ClaimStatus::defeated),
        count(ClaimStatus::undecided));
    if (chosen_.claims.empty()) {
      out_.notes.emplace_back(fr_ ? "Aucune prise de position de ce choix n’en appuie ni n’en conteste une autre."
                                  : "No claim of this choice supports or disputes another.");
      return;
    }
    int last = 0;
    for (const PictureNode& node : out_.nodes) last = std::max(last, node.column);
    const bool there_and_back = std::any_of(
        shown_.begin(), shown_.end(), [&](ClaimId claim) { return depth_.at(claim) > 0 && column_of(claim) == 0; });
    for (int i = 0; i <= last; ++i) {
      const Phrase heading = i == 0   ? Phrase{"What is argued", "Ce qui est avancé"}
                             : i == 1 ? Phrase{"For or against it", "Pour ou contre cela"}
                                      : Phrase{"And so on", "Et ainsi de suite"};
      out_.columns.emplace_back(there_and_back ? "" : heading.in(language_));
    }
    note_what_is_left_out(out_, chosen_, language_);
    if (any_required_)
      out_.notes.emplace_back(fr_ ? "Un trait large\u00A0: sans cela, la prise de position appuyée tombe."
                                  : "A wide line: without this, the claim that it supports falls.");
    const std::vector<PropositionId> accusing(accusing_.begin(), accusing_.end());
    for (std::string& note : accusation_notes(d_, accusing, language_)) out_.notes.push_back(std::move(note));
    explain_signs();
  }

  void explain_signs() {
    using Kind = LegendSign::Kind;
    out_.legend_title = fr_ ? "Légende" : "Legend";
    const auto add = [&](Kind kind, std::uint8_t role, std::string label) {
      out_.legend.push_back({{kind, role}, std::move(label)});
    };
    const auto status = [&](ClaimStatus of) { return std::string(phrase_for(of).in(language_)); };
    add(Kind::edge, static_cast<std::uint8_t>(EdgeRole::support), fr_ ? "appuie" : "supports");
    add(Kind::edge, static_cast<std::uint8_t>(EdgeRole::oppose),
        fr_ ? "conteste\u202F; aux deux bouts\u00A0: l’une contre l’autre"
            : "disputes; at both ends: each against the other");
    add(Kind::node, static_cast<std::uint8_t>(NodeRole::claim), status(ClaimStatus::standing));
    add(Kind::dashed_node, 0, status(ClaimStatus::defeated));
    add(Kind::doubled_node, 0, status(ClaimStatus::undecided));
  }

  const Dossier& d_;
  const Argumentation& arguments_;
  const ArgumentsViewOptions& options_;
  MarkLinks links_;
  Replies replies_;
  const std::string& language_;
  bool fr_;
  ChosenArguments chosen_;
  std::set<ClaimId> shown_;
  std::map<ClaimId, int> depth_;
  std::set<std::pair<ClaimId, ClaimId>> pairs_;  // of rebuttals that are drawn
  std::set<SourceId> sources_;
  std::set<PropositionId> accusing_;
  std::size_t counts_[3] = {0, 0, 0};
  std::size_t replies_drawn_ = 0;
  bool any_required_ = false;
  Picture out_;
};

}  // namespace

Picture arguments_picture(const Dossier& dossier, const Argumentation& arguments, const ArgumentsViewOptions& options) {
  return ArgumentsView(dossier, arguments, options).make();
}

}  // namespace standpoint
