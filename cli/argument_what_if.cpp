// SPDX-License-Identifier: Apache-2.0
#include "cli/argument_what_if.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include "cli/choose.hpp"
#include "graph/analysis/gradual.hpp"
#include "render/wording/arguments.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr double kUsualBase = 0.5;
constexpr std::size_t kMostWithSlopes = 1000;  // claims of a thread whose sensitivity is worked out
constexpr std::size_t kSlopesShown = 3;
constexpr double kLeastSlope = 5e-7;  // smaller ones are not told

struct NamedModel {
  std::string_view word;
  GradualSemantics semantics;
  std::string_view name;
};

constexpr std::array<NamedModel, 5> kModels = {
    {{"dfquad", GradualSemantics::dfquad, "DF-QuAD"},
     {"quadratic-energy", GradualSemantics::quadratic_energy, "Quadratic Energy"},
     {"euler", GradualSemantics::euler, "Euler-based"},
     {"squared-energy", GradualSemantics::squared_energy, "Squared Energy"},
     {"mlp", GradualSemantics::mlp, "MLP-based"}}};

// The base scores that were given.
struct BaseScores {
  double usual = kUsualBase;
  bool usual_given = false;
  std::map<ClaimId, double> of;

  double operator[](ClaimId claim) const {
    const auto found = of.find(claim);
    return found == of.end() ? usual : found->second;
  }
};

Result<double> read_score(std::string_view text, const std::string& given) {
  double score = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), score, std::chars_format::fixed);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || !(score >= 0 && score <= 1))
    return failure(fmt::format("'{}' is no base score", given), "write --base CLAIM=SCORE, with a score from 0 to 1");
  return score;
}

Result<BaseScores> read_bases(const ArgumentView& view, const std::vector<std::string>& bases) {
  BaseScores out;
  if (bases.empty())
    return failure("--what-if takes base scores that you suppose", "add --base CLAIM=SCORE, or --base SCORE for all");
  for (const std::string& given : bases) {
    const std::size_t equals = given.rfind('=');
    const auto score = read_score(std::string_view(given).substr(equals == std::string::npos ? 0 : equals + 1), given);
    if (!score) return tl::unexpected(score.error());
    if (equals == std::string::npos) {
      out.usual = *score;
      out.usual_given = true;
      continue;
    }
    const auto claim = choose(view.dossier, std::string_view(given).substr(0, equals), {RecordKind::claim});
    if (!claim) return tl::unexpected(claim.error());
    if (!view.arguments.claims[claim->index].admitted)
      return failure(fmt::format("the claim '{}' is not among those chosen", view.dossier.id_of(*claim)),
                     "choose fewer, or leave out its base score");
    out.of[ClaimId{claim->index}] = *score;
  }
  return out;
}

// A thread as a bipolar graph, claims numbered in their order there.
BipolarGraph graph_of(const ArgumentView& view, const std::vector<ClaimId>& claims, const BaseScores& bases) {
  BipolarGraph out;
  std::map<ClaimId, Argument> number;
  for (const ClaimId claim : claims) {
    number[claim] = static_cast<Argument>(out.base.size());
    out.base.push_back(bases[claim]);
  }
  for (const ClaimId claim : claims) {
    for (const ClaimReply& reply : view.arguments.replies_to(claim))
      out.attacks.push_back({number[reply.from], number[claim]});
    for (const ClaimSupport& support : view.arguments.supports_of(claim))
      out.supports.push_back({number[support.from], number[claim]});
  }
  return out;
}

std::string_view keyword(Convergence convergence) {
  static constexpr std::array<std::string_view, 5> kWords = {"acyclic", "guaranteed", "observed", "continuous", "none"};
  return kWords[static_cast<std::size_t>(convergence)];
}

std::string convergence_in_words(const GradualStrengths& found, std::string_view language) {
  Phrase out;
  switch (found.convergence) {
    case Convergence::acyclic:
      out = {"No circle among the links: worked out in one pass.",
             "Pas de cercle parmi les liens\u00A0: calcul en une passe."};
      break;
    case Convergence::guaranteed:
      out = {"Circles among the links: settled after {} rounds, as it must with so few links to a claim.",
             "Des cercles parmi les liens\u00A0: stable après {} tours, comme il se doit avec si peu de liens par "
             "prise de position."};
      break;
    case Convergence::observed:
      out = {"Circles among the links: settled after {} rounds, though nothing guarantees it.",
             "Des cercles parmi les liens\u00A0: stable après {} tours, sans que rien ne le garantisse."};
      break;
    case Convergence::continuous:
      out = {
          "Circles among the links: the rounds do not settle; the continuous form of the model does, after {} steps.",
          "Des cercles parmi les liens\u00A0: les tours ne se stabilisent pas\u202F; la forme continue du modèle, si, "
          "après {} pas."};
      break;
    case Convergence::none:
      out = {
          "Circles among the links: neither the rounds nor the continuous form of the model settle. There are no "
          "strengths.",
          "Des cercles parmi les liens\u00A0: ni les tours ni la forme continue du modèle ne se stabilisent. Il n’y a "
          "pas de forces."};
      break;
  }
  return fmt::format(fmt::runtime(out.in(language)), found.rounds);
}

std::string number_in_words(double number, std::string_view language, bool with_sign) {
  std::string out = with_sign ? fmt::format("{:+.3f}", number) : fmt::format("{:.3f}", number);
  if (language == "fr") std::replace(out.begin(), out.end(), '.', ',');
  return out;
}

class WhatIfReport {
 public:
  WhatIfReport(const ArgumentView& view, const NamedModel& model, const BaseScores& bases)
      : view_(view), model_(model), bases_(bases) {}

  Report make() {
    report_.records = "claims";
    report_.sections.push_back({heading(), {}, {}});
    const std::vector<ClaimId> chosen = view_.chosen();
    for (std::uint32_t thread = 0; thread < view_.arguments.threads.size(); ++thread)
      if (wanted(thread)) add(thread, chosen);
    if (report_.sections.size() == 1)
      report_.sections[0].lines.emplace_back(Phrase{
          "No claim with a score answers or supports another, or is answered or supported.",
          "Aucune prise de position notée n’en conteste ni n’en appuie une autre, ni n’est contestée ou appuyée."}
                                                 .in(view_.language));
    report_.data = {{"what_if", ValueFields{{"semantics", model_.word}, {"usual_base", bases_.usual}}},
                    {"threads", std::move(threads_)},
                    {"claims", std::move(claims_)}};
    return std::move(report_);
  }

 private:
  std::string heading() const {
    return fmt::format(
        fmt::runtime(Phrase{"What if the claims had the base scores given ({} for all others)? Strengths under {}; no "
                            "finding of this dossier",
                            "Et si les prises de position avaient les notes données ({} pour les autres)\u202F? Forces "
                            "selon {}\u202F; ce n’est pas un constat de ce dossier"}
                         .in(view_.language)),
        number_in_words(bases_.usual, view_.language, false), model_.name);
  }

  bool wanted(std::uint32_t thread) const {
    if (bases_.of.empty()) return true;
    const auto& claims = view_.arguments.threads[thread];
    return std::any_of(claims.begin(), claims.end(), [&](ClaimId claim) { return bases_.of.contains(claim); });
  }

  void add(std::uint32_t thread, const std::vector<ClaimId>& chosen) {
    const std::vector<ClaimId>& claims = view_.arguments.threads[thread];
    const BipolarGraph graph = graph_of(view_, claims, bases_);
    const GradualStrengths found = find_strengths(graph, model_.semantics);
    threads_.push_back(
        ValueFields{{"thread", thread}, {"convergence", keyword(found.convergence)}, {"rounds", found.rounds}});
    ReportSection section;
    section.heading = thread_heading(view_.dossier, view_.arguments, thread, view_.language);
    section.lines.push_back("  " + convergence_in_words(found, view_.language));
    section.table.columns = {
        std::string(phrases::kClaim.in(view_.language)), std::string(Phrase{"Base score", "Note"}.in(view_.language)),
        std::string(Phrase{"Strength", "Force"}.in(view_.language)),
        std::string(
            Phrase{"Change per change of a base score", "Variation par variation d’une note"}.in(view_.language))};
    section.table.right = {false, true, true, false};
    const bool with_slopes = claims.size() <= kMostWithSlopes;
    if (!with_slopes)
      section.lines.push_back(
          "  " + std::string(Phrase{"Too many claims to tell how each depends on the base scores.",
                                    "Trop de prises de position pour dire comment chacune dépend des notes."}
                                 .in(view_.language)));
    for (Argument a = 0; a < claims.size(); ++a) {
      if (!is_chosen(chosen, claims[a])) continue;
      std::vector<double> slopes;
      if (with_slopes && !found.strength.empty()) slopes = find_sensitivity(graph, model_.semantics, found.strength, a);
      add(thread, claims, a, graph, found, slopes, section.table);
    }
    if (found.strength.empty()) section.table = {};
    report_.sections.push_back(std::move(section));
  }

  bool is_chosen(const std::vector<ClaimId>& chosen, ClaimId claim) const {
    return std::binary_search(chosen.begin(), chosen.end(), claim,
                              [&](ClaimId a, ClaimId b) { return view_.dossier.id_of(a) < view_.dossier.id_of(b); });
  }

  void add(std::uint32_t thread, const std::vector<ClaimId>& claims, Argument a, const BipolarGraph& graph,
           const GradualStrengths& found, const std::vector<double>& slopes, Table& table) {
    const Dossier& d = view_.dossier;
    std::vector<Argument> by_slope;
    for (Argument b = 0; b < slopes.size(); ++b)
      if (std::abs(slopes[b]) >= kLeastSlope) by_slope.push_back(b);
    std::stable_sort(by_slope.begin(), by_slope.end(),
                     [&](Argument b, Argument c) { return std::abs(slopes[b]) > std::abs(slopes[c]); });
    ValueList sensitivity;
    std::string told;
    for (const Argument b : by_slope) {
      sensitivity.push_back(ValueFields{{"claim", d.id_of(claims[b])}, {"slope", rounded(slopes[b])}});
      if (sensitivity.size() <= kSlopesShown)
        append_part(told, fmt::format("{} {}", d.id_of(claims[b]), number_in_words(slopes[b], view_.language, true)),
                    semicolon(view_.language));
    }
    if (by_slope.size() > kSlopesShown)
      told += fmt::format(fmt::runtime(Phrase{" and {} more", " et {} de plus"}.in(view_.language)),
                          by_slope.size() - kSlopesShown);
    const bool settled = !found.strength.empty();
    claims_.push_back(ValueFields{{"id", d.id_of(claims[a])},
                                  {"thread", thread},
                                  {"base", graph.base[a]},
                                  {"given", bases_.of.contains(claims[a])},
                                  {"strength", settled ? Value(rounded(found.strength[a])) : Value()},
                                  {"sensitivity", slopes.empty() ? Value() : Value(std::move(sensitivity))}});
    if (settled)
      table.rows.push_back(
          {fmt::format("{} [{}]", claim_with_reply(d, view_.replies, claims[a], view_.language), d.id_of(claims[a])),
           number_in_words(graph.base[a], view_.language, false),
           number_in_words(found.strength[a], view_.language, false), std::move(told)});
  }

  static double rounded(double number) { return std::round(number * 1e9) / 1e9; }

  const ArgumentView& view_;
  const NamedModel& model_;
  const BaseScores& bases_;
  Report report_;
  ValueList threads_, claims_;
};

}  // namespace

std::vector<std::string> what_if_names() {
  std::vector<std::string> out;
  for (const NamedModel& model : kModels) out.emplace_back(model.word);
  return out;
}

Result<Report> what_if_report(const ArgumentView& view, const WhatIf& what_if) {
  const auto bases = read_bases(view, what_if.bases);
  if (!bases) return tl::unexpected(bases.error());
  const auto model =
      std::find_if(kModels.begin(), kModels.end(), [&](const NamedModel& m) { return m.word == what_if.semantics; });
  return WhatIfReport(view, *model, *bases).make();
}

}  // namespace standpoint
