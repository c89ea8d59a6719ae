// SPDX-License-Identifier: Apache-2.0
#include "render/wording/camps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "graph/analysis/time_steps.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/positions.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kTitleNames = 2;
constexpr std::size_t kMostNames = 4;
constexpr std::size_t kQuotedCharacters = 160;
constexpr double kNeutral = 1e-9;

std::string_view colon(bool fr) { return fr ? "\u00A0:" : ":"; }

std::string_view name_of(const CampWords& w, const CampActor& actor) {
  if (w.dossier != nullptr && actor.record.kind != RecordKind::none)
    return w.dossier->name_of(actor.record, w.language);
  return actor.name;
}

std::vector<std::string> names_of(const CampWords& w, const std::vector<std::uint32_t>& actors) {
  std::vector<std::string> out;
  out.reserve(actors.size());
  for (const std::uint32_t actor : actors) out.emplace_back(name_of(w, w.camps.actors[actor]));
  return out;
}

// One claim or stance in words, and what is around it.
class StanceSentence {
 public:
  StanceSentence(const CampWords& words, std::uint32_t camp, const CampStance& stance)
      : w_(words), camp_(camp), s_(stance), fr_(words.language == "fr") {
    if (w_.dossier == nullptr || s_.record.kind != RecordKind::proposition) return;
    proposition_ = PropositionId{s_.record.index};
    kind_ = (*w_.dossier)[proposition_].kind;
    accuses_ = !(*w_.dossier)[proposition_].accuses.empty();
  }

  std::string write(bool apart) const {
    const std::size_t members = w_.camps.camps[camp_].members.size();
    std::string out;
    if (s_.members_for > 0) out = side(s_.members, 1, s_.members_for, members, true);
    if (s_.members_against > 0)
      append_part(out, side(s_.members, -1, s_.members_against, members, s_.members_for == 0), ", ");
    out += fmt::format("{} {}", colon(fr_), quoted(text(), w_.language));
    if (apart) out += std::string(semicolon(w_.language)) + others() + means();
    if (accuses_) out += " — " + replies_in_words(*w_.dossier, *w_.replies, proposition_, w_.language, true);
    return out;
  }

 private:
  std::string_view text() const {
    if (proposition_.valid()) return w_.dossier->text((*w_.dossier)[proposition_].text, w_.language);
    if (w_.dossier != nullptr && s_.record.kind != RecordKind::none) return w_.dossier->name_of(s_.record, w_.language);
    return s_.name;
  }

  std::string verb(int sign, std::size_t count) const {
    return std::string(stance_verb(Act::says, kind_, static_cast<float>(sign), w_.language, count > 1));
  }

  // Those whose mean stance has this sign, in brackets: all of them where someone is accused.
  std::string who(const std::vector<CampStatement>& statements, int sign) const {
    std::vector<std::string> names;
    for (std::size_t first = 0, end = 0; first < statements.size(); first = end) {
      double sum = 0;
      bool implied = true;
      for (end = first; end < statements.size() && statements[end].actor == statements[first].actor; ++end) {
        sum += statements[end].stance;
        implied = implied && statements[end].implied;
      }
      if (sign * sum <= kNeutral) continue;
      names.emplace_back(name_of(w_, w_.camps.actors[statements[first].actor]));
      if (implied) names.back() += fmt::format(" [{}]", phrase_for(Origin::implied).in(w_.language));
    }
    return fmt::format(" ({})", joined_names(names, w_.language, accuses_ ? names.size() : kMostNames));
  }

  // `7 of 9 members (A, B) oppose`; behind another side `1 (C) supports`.
  std::string side(const std::vector<CampStatement>& statements, int sign, std::size_t count, std::size_t of,
                   bool first) const {
    std::string out;
    if (!first)
      out = std::to_string(count);
    else if (of == 1)
      out = fr_ ? "son seul membre" : "its only member";
    else if (count == of && of == 2)
      out = fr_ ? "ses deux membres" : "both members";
    else if (count == of)
      out = fmt::format(fmt::runtime(fr_ ? "ses {} membres" : "all {} members"), of);
    else
      out = fmt::format(fmt::runtime(fr_ ? "{} de ses {} membres" : "{} of {} members"), count, of);
    return fmt::format("{}{} {}", out, who(statements, sign), verb(sign, count));
  }

  // `supports it`.
  std::string takes(int sign, std::size_t count) const {
    const bool fact = kind_ == PropositionKind::fact, many = count > 1;
    if (!fr_) return verb(sign, count) + " it";
    if (sign > 0) return fact ? (many ? "l’affirment" : "l’affirme") : (many ? "la soutiennent" : "la soutient");
    return fact ? (many ? "la contestent" : "la conteste") : (many ? "s’y opposent" : "s’y oppose");
  }

  // What the members of other camps hold.
  std::string others() const {
    std::size_t all = 0;
    for (const Camp& camp : w_.camps.camps) all += camp.members.size();
    all -= w_.camps.camps[camp_].members.size();
    if (s_.others_for + s_.others_against == 0)
      return fmt::format(
          fmt::runtime(fr_ ? (all == 1 ? "le seul autre ne prend pas parti" : "aucun des {} autres ne prend parti")
                           : (all == 1 ? "the only other takes no side" : "none of the {} others takes a side")),
          all);
    std::string out;
    if (s_.others_for > 0) out = fmt::format("{}{} {}", s_.others_for, who(s_.others, 1), takes(1, s_.others_for));
    if (s_.others_against > 0)
      append_part(out, fmt::format("{}{} {}", s_.others_against, who(s_.others, -1), takes(-1, s_.others_against)),
                  fr_ ? " et " : " and ");
    return fmt::format(fmt::runtime(fr_ ? "des {} autres, {}" : "of the {} others, {}"), all, out);
  }

  std::string means() const {
    return fmt::format(fmt::runtime(fr_ ? " (position moyenne {} contre {})" : " (mean stance {} against {})"),
                       decimal_in_words(s_.inside, 2, w_.language), decimal_in_words(s_.outside, 2, w_.language));
  }

  const CampWords& w_;
  std::uint32_t camp_;
  const CampStance& s_;
  bool fr_;
  PropositionId proposition_;
  PropositionKind kind_ = PropositionKind::none;
  bool accuses_ = false;
};

// A statement of coded work: who, in which document, when, and the words.
std::string statement_in_words(const CampWords& w, const CampStatement& statement) {
  const bool fr = w.language == "fr";
  std::string out(name_of(w, w.camps.actors[statement.actor]));
  const std::uint32_t document = w.table.documents[statement.row];
  if (document < w.table.document_names.size() && !w.table.document_names[document].empty())
    out += fmt::format(", {}", w.table.document_names[document]);
  if (const Second time = w.table.times[statement.row]; time != kNoTime)
    out += fmt::format(", {}", date_in_words(iso_day(day_of(time)), w.language));
  if (statement.row < w.table.texts.size() && !w.table.texts[statement.row].empty())
    out += fmt::format("{} {}", colon(fr),
                       quoted(beginning_of(w.table.texts[statement.row], kQuotedCharacters), w.language));
  return fmt::format("{} [{}]", out, w.table.ids[statement.row]);
}

std::string claim_line(const CampWords& w, const CampStatement& statement) {
  const bool fr = w.language == "fr";
  const Dossier& d = *w.dossier;
  const Claim& claim = d[statement.claim];
  std::string out = fmt::format("{} — {} [{}]", claim_date_in_words(d, claim, w.language),
                                claim_in_words(d, claim, w.language), d.id_of(statement.claim));
  if (statement.implied) out += fr ? " (il s’ensuit)" : " (from which it follows)";
  if (const std::string sources = sources_in_words(d, claim.statement.citations, w.language); !sources.empty())
    out += fmt::format(" — {}", sources);
  return out;
}

// The statements in the order in which they are shown: the first of each actor, then the others; a joint claim once.
std::vector<CampStatement> first_of_each_actor(const std::vector<CampStatement>& all) {
  std::vector<CampStatement> firsts, rest;
  for (const CampStatement& statement : all) {
    const auto same = [&](const CampStatement& other) {
      return statement.claim.valid() ? other.claim == statement.claim : other.row == statement.row;
    };
    if (std::any_of(firsts.begin(), firsts.end(), same) || std::any_of(rest.begin(), rest.end(), same)) continue;
    const bool known = std::any_of(firsts.begin(), firsts.end(),
                                   [&](const CampStatement& other) { return other.actor == statement.actor; });
    (known ? rest : firsts).push_back(statement);
  }
  firsts.insert(firsts.end(), rest.begin(), rest.end());
  return firsts;
}

}  // namespace

std::string decimal_in_words(double number, int digits, std::string_view language) {
  const double unit = std::pow(10.0, digits);
  double rounded = std::round(number * unit) / unit;
  if (rounded == 0) rounded = 0;  // not -0
  std::string out = fmt::format("{:.{}f}", std::abs(rounded), digits);
  if (language == "fr") std::replace(out.begin(), out.end(), '.', ',');
  return (rounded < 0 ? "\u2212" : "") + out;
}

std::string camp_title(const CampWords& w, std::uint32_t camp) {
  std::vector<std::uint32_t> members = w.camps.camps[camp].members;
  std::stable_sort(members.begin(), members.end(),
                   [&](auto a, auto b) { return w.camps.actors[a].statements > w.camps.actors[b].statements; });
  const std::size_t most = members.size() == kTitleNames + 1 ? members.size() : kTitleNames;
  return joined_names(names_of(w, members), w.language, most);
}

std::string camp_members_in_words(const CampWords& w, std::uint32_t camp) {
  std::string out;
  for (const CampPlace place : {CampPlace::core, CampPlace::middle, CampPlace::fringe}) {
    std::vector<std::uint32_t> members;
    for (const std::uint32_t member : w.camps.camps[camp].members)
      if (w.camps.actors[member].place == place) members.push_back(member);
    if (!members.empty())
      append_part(out,
                  fmt::format("{}{} {}", phrase_for(place).in(w.language), colon(w.language == "fr"),
                              joined_names(names_of(w, members), w.language, members.size())),
                  semicolon(w.language));
  }
  return out;
}

std::string camp_stance_in_words(const CampWords& words, std::uint32_t camp, const CampStance& stance, bool apart) {
  return StanceSentence(words, camp, stance).write(apart);
}

std::vector<std::string> camp_evidence_in_words(const CampWords& w, const std::vector<CampStatement>& side,
                                                std::size_t most) {
  std::vector<std::string> out;
  const std::vector<CampStatement> shown = first_of_each_actor(side);
  for (std::size_t i = 0; i < std::min(most, shown.size()); ++i)
    out.push_back(w.dossier != nullptr && shown[i].claim.valid() ? claim_line(w, shown[i])
                                                                 : statement_in_words(w, shown[i]));
  if (shown.size() > most) {
    const std::size_t more = shown.size() - most;
    out.push_back(fmt::format(fmt::runtime(w.language == "fr" ? "et {} de plus" : "and {} more"), more));
  }
  return out;
}

Phrase phrase_for(CampPlace place) {
  static constexpr std::array<Phrase, 3> kPhrases = {{{"core", "noyau"}, {"middle", "milieu"}, {"fringe", "marge"}}};
  return kPhrases[static_cast<std::size_t>(place)];
}

std::string_view keyword(CampChange change) {
  static constexpr std::array<std::string_view, 4> kWords = {"appears", "continues", "merges", "splits"};
  return kWords[static_cast<std::size_t>(change)];
}

std::string_view keyword(CommunityMethod method) {
  return method == CommunityMethod::exhaustive ? "exhaustive" : "moves";
}

}  // namespace standpoint
