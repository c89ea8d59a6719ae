// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/camps_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "render/diagram/camp_ties.hpp"
#include "render/diagram/mark_links.hpp"
#include "render/diagram/overview_parts.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostSentences = 2;  // of what holds one of two camps together, and of what sets it apart
constexpr std::size_t kMostWordedCamps = 4;
constexpr double kNeutral = 1e-9;
constexpr std::size_t kMostQuoted = 3;  // claims in a tooltip

class CampsView {
 public:
  CampsView(const Dossier& dossier, const StatementTable& table, const Camps& camps, const CampsViewOptions& options)
      : d_(dossier),
        camps_(camps),
        options_(options),
        links_(dossier, options.link),
        replies_(dossier),
        words_{camps, table, &dossier, &replies_, options.language},
        fr_(options.language == "fr"),
        shown_(static_cast<std::uint32_t>(std::min(options.most_camps, camps.camps.size()))) {}

  Picture make() {
    out_.in_columns = true;
    choose_propositions();
    for (const Choice& choice : chosen_)
      for (const auto& [key, side] : sides_of(*choice.stance)) largest_ = std::max(largest_, side.actors.size());
    for (const Choice& choice : chosen_) add_lines(*choice.stance);
    add_boxes();
    for (PictureEdge& tie : camp_ties(words_)) {
      if (!is_shown(tie.from) || !is_shown(tie.to)) continue;
      tell_between(tie);
      out_.edges.push_back(std::move(tie));
    }
    describe();
    return std::move(out_);
  }

 private:
  // A proposition by the first camp that holds something of it, and how far camps differ on it.
  struct Choice {
    const CampStance* stance = nullptr;
    double difference = 0;
  };

  // The members of one camp on one side, with their statements.
  struct Side {
    std::set<std::uint32_t> actors;
    std::vector<CampStatement> statements;
  };

  std::uint32_t number_of(std::string_view camp) const {
    const auto found =
        std::find_if(camps_.camps.begin(), camps_.camps.end(), [&](const Camp& one) { return one.id == camp; });
    return static_cast<std::uint32_t>(found - camps_.camps.begin());
  }

  // On what two camps agree or conflict, the first few; the line leads to the last claim of the first of them.
  void tell_between(PictureEdge& tie) const {
    const std::uint32_t a = number_of(tie.from), b = number_of(tie.to);
    std::set<std::string_view> told;
    for (const std::uint32_t camp : {a, b})
      for (const auto* stances : {&camps_.camps[camp].apart, &camps_.camps[camp].together})
        for (const CampStance& stance : *stances)
          if (told.size() < kMostQuoted && !told.contains(stance.id) && tell_between(tie, a, b, stance))
            told.insert(stance.id);
    if (tie.href.empty()) tie.href = link_of(a);
  }

  // True where the two take the same side, or of a hostile line opposite ones.
  bool tell_between(PictureEdge& tie, std::uint32_t a, std::uint32_t b, const CampStance& stance) const {
    const auto sides = sides_of(stance);
    const bool agree = tie.role == EdgeRole::alliance;
    for (const EdgeRole role : {EdgeRole::support, EdgeRole::oppose}) {
      const EdgeRole other = agree == (role == EdgeRole::support) ? EdgeRole::support : EdgeRole::oppose;
      const auto ours = sides.find({a, role});
      if (ours == sides.end() || !sides.contains({b, other})) continue;
      const std::string_view text = d_.text(d_[PropositionId{stance.record.index}].text, options_.language);
      tie.tooltip += fmt::format("\n{} {}", agree ? "▲" : "▼", quoted(text, options_.language));
      if (tie.href.empty()) tie.href = links_.to_latest(claims_of(ours->second.statements));
      return true;
    }
    return false;
  }

  static std::vector<ClaimId> claims_of(const std::vector<CampStatement>& statements) {
    std::vector<ClaimId> claims;
    claims.reserve(statements.size());
    for (const CampStatement& statement : statements) claims.push_back(statement.claim);
    return claims;
  }

  // To its most active member, or to what it rests on.
  std::string link_of(std::uint32_t camp) const {
    std::string link = links_.to(EntityId{camps_.actors[camps_.camps[camp].head].record.index});
    for (const auto* stances : {&camps_.camps[camp].together, &camps_.camps[camp].apart})
      for (const CampStance& stance : *stances)
        if (link.empty()) link = links_.to_latest(claims_of(stance.members));
    return link;
  }

  bool is_shown(std::string_view camp) const {
    return std::any_of(camps_.camps.begin(), camps_.camps.begin() + shown_,
                       [&](const Camp& one) { return one.id == camp; });
  }

  // Those on which camps differ most, then those that hold one together.
  void choose_propositions() {
    std::map<std::string_view, Choice> all;
    for (std::uint32_t i = 0; i < shown_; ++i) {
      const auto meet = [&](const CampStance& stance, bool apart) {
        if (stance.record.kind != RecordKind::proposition) return;
        Choice& choice = all[stance.id];
        if (choice.stance == nullptr) choice.stance = &stance;
        if (apart) choice.difference = std::max(choice.difference, std::abs(stance.difference));
      };
      for (const CampStance& stance : camps_.camps[i].apart) meet(stance, true);
      for (const CampStance& stance : camps_.camps[i].together) meet(stance, false);
    }
    for (const auto& [id, choice] : all) chosen_.push_back(choice);
    const auto rank = [](const Choice& choice) {
      const CampStance& s = *choice.stance;
      const auto takers = s.members_for + s.members_against + s.others_for + s.others_against;
      return std::tuple(-choice.difference, -static_cast<std::ptrdiff_t>(takers), std::string_view(s.id));
    };
    std::stable_sort(chosen_.begin(), chosen_.end(),
                     [&](const Choice& a, const Choice& b) { return rank(a) < rank(b); });
    all_propositions_ = chosen_.size();
    if (chosen_.size() > options_.most_propositions) chosen_.resize(options_.most_propositions);
  }

  // Who takes which side, camp by camp.
  std::map<std::pair<std::uint32_t, EdgeRole>, Side> sides_of(const CampStance& stance) const {
    std::map<std::uint32_t, std::vector<CampStatement>> by_actor;
    for (const auto* statements : {&stance.members, &stance.others})
      for (const CampStatement& statement : *statements) by_actor[statement.actor].push_back(statement);
    std::map<std::pair<std::uint32_t, EdgeRole>, Side> out;
    for (const auto& [actor, statements] : by_actor) {
      const std::uint32_t camp = camps_.actors[actor].camp;
      double sum = 0;
      for (const CampStatement& statement : statements) sum += statement.stance;
      if (camp >= shown_ || std::abs(sum) < kNeutral) continue;
      Side& side = out[{camp, sum > 0 ? EdgeRole::support : EdgeRole::oppose}];
      side.actors.insert(actor);
      side.statements.insert(side.statements.end(), statements.begin(), statements.end());
    }
    return out;
  }

  void add_lines(const CampStance& stance) {
    const PropositionId p{stance.record.index};
    PictureNode node = proposition_node(d_, p, options_.language);
    node.href = links_.to(p);
    for (const auto& [key, side] : sides_of(stance)) {
      const auto& [camp, role] = key;
      counts_[{p, role}] += side.actors.size();
      PictureEdge edge = counted_line(camps_.camps[camp].id, node.id, role, side.actors.size(), largest_);
      edge.tooltip = words_of(camp, p, role, side);
      const Phrase& sign = role == EdgeRole::support ? phrases::kSignSupports : phrases::kSignOpposes;
      edge.in_words = fmt::format("{} ({})", sign.in(options_.language), side.actors.size());
      const std::vector<ClaimId> claims = claims_of(side.statements);
      add_sources(d_, claims, sources_);
      for (const ClaimId claim : claims) {
        const Date when = d_.date_of(d_[claim]);
        edge.when = edge.when.given() ? hull_of(edge.when, when) : when;
      }
      edge.href = links_.to_latest(claims);
      out_.edges.push_back(std::move(edge));
    }
    propositions_.push_back(std::move(node));
    if (!d_[p].accuses.empty()) accusing_.push_back(p);
  }

  // Who of the camp takes that side, on which words.
  std::string words_of(std::uint32_t camp, PropositionId p, EdgeRole role, const Side& side) const {
    std::vector<EntityId> names;
    for (const std::uint32_t actor : side.actors) names.push_back({camps_.actors[actor].record.index});
    const float sign = role == EdgeRole::support ? 1.0F : -1.0F;
    std::string out =
        fmt::format("Camp {} — {} {}{} {}", camp + 1, names_of(d_, names, options_.language, 12),
                    stance_verb(Act::says, d_[p].kind, sign, options_.language, names.size() > 1),
                    fr_ ? "\u00A0:" : ":", quoted(d_.text(d_[p].text, options_.language), options_.language));
    for (const std::string& line : camp_evidence_in_words(words_, side.statements, kMostQuoted)) out += "\n" + line;
    append_part(out, replies_in_words(d_, replies_, p, options_.language), "\n");
    return out;
  }

  void add_boxes() {
    for (std::uint32_t i = 0; i < shown_; ++i) {
      PictureNode node = camp_node(words_, i);
      node.href = link_of(i);
      out_.nodes.push_back(std::move(node));
    }
    for (PictureNode& node : propositions_) {
      node.cells = cells_of(counts_, {d_.find(node.id).index});
      out_.nodes.push_back(std::move(node));
    }
  }

  void describe() {
    const std::string& language = options_.language;
    set_heading(out_, d_, "camps", std::string(questions::kCamps.in(language)), sources_, language);
    std::size_t in_camps = 0;
    for (const Camp& camp : camps_.camps) in_camps += camp.members.size();
    out_.description = fmt::format(
        fmt::runtime(
            fr_ ? "{} camps à gauche, avec {} acteurs, {} propositions à droite. La largeur d’un trait dit combien "
                  "de membres d’un camp sont d’un côté."
                : "{} camps on the left, with {} actors, {} propositions on the right. The width of a line tells "
                  "how many members of a camp take a side."),
        camps_.camps.size(), in_camps, propositions_.size());
    if (camps_.camps.empty()) {
      out_.notes.emplace_back(fr_ ? "Personne, dans ce choix, n’est d’accord ni en désaccord avec personne."
                                  : "Nobody of this choice agrees or disagrees with anybody.");
      return;
    }
    for (const std::string& line : camps_overview_in_words(words_)) out_.notes.push_back(line);
    if (shown_ < camps_.camps.size())
      out_.notes.push_back(fmt::format(
          fmt::runtime(fr_ ? "{} camps sur {}\u00A0: les plus grands." : "{} camps out of {}: the largest."), shown_,
          camps_.camps.size()));
    if (propositions_.size() < all_propositions_)
      out_.notes.push_back(fmt::format(
          fmt::runtime(fr_ ? "{} propositions sur {}\u00A0: celles sur lesquelles les camps diffèrent le plus."
                           : "{} propositions out of {}: those on which camps differ most."),
          propositions_.size(), all_propositions_));
    for (std::uint32_t i = 0; i < std::min<std::uint32_t>(shown_, kMostWordedCamps); ++i) add_words(i);
    for (std::string& note : accusation_notes(d_, accusing_, language)) out_.notes.push_back(std::move(note));
    add_position_legend(out_, fr_);
    std::erase_if(out_.legend,
                  [](const LegendEntry& entry) { return entry.sign.kind == LegendSign::Kind::dashed_edge; });
    add_camp_legend(out_, language);
  }

  // What holds a camp together and sets it apart.
  void add_words(std::uint32_t camp) {
    const auto add = [&](const std::vector<CampStance>& stances, bool apart, const Phrase& head) {
      for (std::size_t i = 0; i < std::min(shown_ > 2 ? 1 : kMostSentences, stances.size()); ++i)
        out_.notes.push_back(fmt::format(fmt::runtime(head.in(options_.language)), camp + 1) +
                             camp_stance_in_words(words_, camp, stances[i], apart));
    };
    add(camps_.camps[camp].together, false,
        {"What holds camp {} together: ", "Ce qui tient le camp {} ensemble\u00A0: "});
    add(camps_.camps[camp].apart, true, {"What sets camp {} apart: ", "Ce qui distingue le camp {}\u00A0: "});
  }

  const Dossier& d_;
  const Camps& camps_;
  const CampsViewOptions& options_;
  MarkLinks links_;
  Replies replies_;
  CampWords words_;
  bool fr_;
  std::uint32_t shown_;
  std::vector<Choice> chosen_;
  std::size_t all_propositions_ = 0;
  std::size_t largest_ = 1;  // side of a camp on a proposition
  std::vector<PictureNode> propositions_;
  std::vector<PropositionId> accusing_;
  StanceCounts counts_;
  std::set<SourceId> sources_;
  Picture out_;
};

}  // namespace

Picture camps_picture(const Dossier& dossier, const StatementTable& table, const Camps& camps,
                      const CampsViewOptions& options) {
  return CampsView(dossier, table, camps, options).make();
}

}  // namespace standpoint
