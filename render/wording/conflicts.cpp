// SPDX-License-Identifier: Apache-2.0
#include "render/wording/conflicts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "render/wording/dates.hpp"
#include "render/wording/positions.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostNames = 6;

class Sentence {
 public:
  Sentence(const Dossier& dossier, const Conflicts& conflicts, const Conflict& conflict, std::string_view language)
      : d_(dossier), all_(conflicts), c_(conflict), language_(language), fr_(language == "fr") {}

  std::string write() const {
    switch (c_.kind) {
      case ConflictKind::stance: return facing();
      case ConflictKind::contradiction: return contradiction();
      case ConflictKind::dispute: return dispute();
      case ConflictKind::shift: return shift();
      case ConflictKind::inconsistency: return inconsistency();
      case ConflictKind::voice: return voice();
      case ConflictKind::relation:
        return relation_in_words(d_, d_.relations[c_.sides[0].also[0].index], language_) + ".";
      case ConflictKind::account: return account();
      case ConflictKind::interest: return interest();
    }
    return {};
  }

 private:
  std::string_view colon() const { return fr_ ? "\u00A0:" : ":"; }
  std::string_view semicolon() const { return fr_ ? "\u202F; " : "; "; }

  std::string proposition(std::size_t index) const {
    return quoted(d_.text(d_[c_.propositions[std::min(index, c_.propositions.size() - 1)]].text, language_), language_);
  }
  PropositionKind kind_of(std::size_t index) const {
    return d_[c_.propositions[std::min(index, c_.propositions.size() - 1)]].kind;
  }

  // The names of a side, each with its reservations in brackets.
  std::string names(int side) const {
    std::vector<std::string> out;
    for (const Party& party : c_.sides[side].parties) {
      const std::string reservations = position_reservations(
          d_, party.origin, all_.claims_of(party), all_.positions.speakers_of(party.through), false, language_);
      const std::string_view name = d_.name(party.actor, language_);
      out.push_back(reservations.empty() ? std::string(name) : fmt::format("{} ({})", name, reservations));
    }
    return joined_names(out, language_, kMostNames);
  }

  bool many(int side) const { return c_.sides[side].parties.size() > 1; }

  std::string_view verb(int side, int sign, std::size_t about) const {
    return stance_verb(Act::says, kind_of(about), static_cast<float>(sign), language_, many(side));
  }

  // The sign that a side's claims take.
  int sign_of_side(int side) const {
    const auto claims = all_.claims_of(c_.sides[side].parties[0]);
    return claims.empty() ? 0 : sign_of(d_[claims[0]].stance);
  }

  // `A and B affirm: “p”`.
  std::string clause(int side, int sign, std::size_t about) const {
    return fmt::format("{} {}{} {}", names(side), verb(side, sign, about), colon(), proposition(about));
  }

  // `… opposes it`, of what was named before.
  std::string against_it(int side) const {
    const bool fact = kind_of(0) == PropositionKind::fact;
    if (!fr_) return fmt::format("{} {} it", names(side), verb(side, -1, 0));
    return fmt::format(
        "{} {}", names(side),
        fact ? (many(side) ? "le contestent" : "le conteste") : (many(side) ? "s’y opposent" : "s’y oppose"));
  }

  std::string facing() const { return clause(0, 1, 0) + std::string(semicolon()) + against_it(1) + "."; }

  std::string contradiction() const {
    return fmt::format("{}{}{}{}", clause(0, 1, 0), semicolon(), clause(1, 1, 1),
                       fr_ ? "\u202F; les deux se contredisent." : "; the two contradict each other.");
  }

  std::string dispute() const {
    const int first = sign_of_side(0);
    const int second = sign_of_side(1);
    return fmt::format(fmt::runtime(fr_ ? "{}, en réponse à {}, qui {}{} {}." : "{}, in answer to {}, who {}{} {}."),
                       clause(0, first, 0), names(1), verb(1, second, 1), colon(), proposition(1));
  }

  std::string date_of(int side, bool last) const {
    const auto claims = all_.claims_of(c_.sides[side].parties[0]);
    const ClaimId claim = last ? claims.back() : claims.front();
    return claim_date_in_words(d_, d_[claim], language_);
  }

  std::string shift() const {
    const std::string_view name = d_.name(c_.sides[0].parties[0].actor, language_);
    const int before = sign_of_side(0);
    const std::string first = fmt::format("{} {} {}{} {} ({})", name, fr_ ? "d’abord" : "first",
                                          stance_verb(Act::says, kind_of(0), static_cast<float>(before), language_),
                                          colon(), proposition(0), date_of(0, true));
    if (c_.propositions.size() > 1)
      return fmt::format("{}, {} {}{} {} ({}), {}.", first, fr_ ? "puis" : "then",
                         stance_verb(Act::says, kind_of(1), 1, language_), colon(), proposition(1), date_of(1, false),
                         fr_ ? "ce qui le contredit" : "which contradicts it");
    const bool fact = kind_of(0) == PropositionKind::fact;
    std::string_view then;
    if (before > 0)
      then = fr_ ? (fact ? "puis le conteste" : "puis s’y oppose") : (fact ? "then disputes it" : "then opposes it");
    else
      then = fr_ ? (fact ? "puis l’affirme" : "puis le soutient") : (fact ? "then affirms it" : "then supports it");
    return fmt::format("{}, {} ({}).", first, then, date_of(1, false));
  }

  std::string inconsistency() const {
    const std::string_view name = d_.name(c_.sides[0].parties[0].actor, language_);
    const bool fact = kind_of(0) == PropositionKind::fact;
    if (c_.propositions.size() == 1)
      return fmt::format("{} {}{} {} ({}).", name,
                         fr_ ? (fact ? "affirme et conteste à la fois" : "soutient à la fois et s’oppose à")
                             : (fact ? "both affirms and disputes" : "both supports and opposes"),
                         colon(), proposition(0), date_of(1, false));
    const int second = sign_of_side(1);
    const std::string_view why = second < 0 ? (fr_ ? "qui en découle" : "which follows from it")
                                            : (fr_ ? "qui le contredit" : "which contradicts it");
    return fmt::format("{} {}{} {}, {} {}{} {}, {} ({}).", name, stance_verb(Act::says, kind_of(0), 1, language_),
                       colon(), proposition(0), fr_ ? "et en même temps" : "and at the same time",
                       stance_verb(Act::says, kind_of(1), static_cast<float>(second), language_), colon(),
                       proposition(1), why, date_of(1, false));
  }

  std::string voice() const {
    const std::string body =
        fmt::format("{} {}{} ", fr_ ? "Au nom de" : "Speaking for", d_.name(c_.body, language_), colon());
    return body + (c_.propositions.size() > 1 ? contradiction() : facing());
  }

  std::string sources(int side) const {
    const auto claims = all_.claims_of(c_.sides[side].parties[0]);
    return sources_in_words(d_, d_[claims.front()].statement.citations, language_);
  }

  std::string account() const {
    const std::string_view name = d_.name(c_.sides[0].parties[0].actor, language_);
    const auto told = [&](int side, int sign) {
      return fmt::format("{} {}, {} {}", fr_ ? "selon" : "according to", sources(side), name,
                         stance_verb(Act::says, kind_of(0), static_cast<float>(sign), language_));
    };
    return fmt::format("{} {} ({}){} {}{}{}{} {}.", fr_ ? "Les sources divergent sur" : "The sources differ on", name,
                       date_of(0, false), colon(), told(0, 1), semicolon(), told(1, -1), colon(), proposition(0));
  }

  std::string interest() const {
    const EntityId actor = c_.sides[0].parties[0].actor;
    const EntityId gaining = c_.sides[1].parties[0].actor;
    const std::string said = clause(0, 1, 0);
    if (actor == gaining)
      return fmt::format(
          "{}, {}.", said,
          fr_ ? "ce qui lui profiterait selon une source" : "from which it would gain itself, according to a source");
    std::vector<std::string> ties;
    for (const RecordRef record : c_.sides[1].also)
      if (record.kind == RecordKind::relation)
        ties.push_back(relation_in_words(d_, d_.relations[record.index], language_));
    return fmt::format(
        fmt::runtime(fr_ ? "{}, ce qui profiterait à {}, selon une source\u202F; {} est lié à {}\u00A0: {}."
                         : "{}, from which {} would gain, according to a source; {} is tied to {}: {}."),
        said, d_.name(gaining, language_), d_.name(actor, language_), d_.name(gaining, language_),
        fmt::join(ties, fr_ ? "\u202F; " : "; "));
  }

  const Dossier& d_;
  const Conflicts& all_;
  const Conflict& c_;
  std::string_view language_;
  bool fr_;
};

}  // namespace

std::string conflict_in_words(const Dossier& dossier, const Conflicts& conflicts, const Conflict& conflict,
                              std::string_view language) {
  return Sentence(dossier, conflicts, conflict, language).write();
}

std::string conflict_time_in_words(const Dossier& dossier, const Conflict& conflict, std::string_view language) {
  const bool fr = language == "fr";
  if (conflict.kind == ConflictKind::relation) return {};  // its sentence tells
  const std::string since = moment_in_words(dossier, conflict.since, language);
  const std::string until = moment_in_words(dossier, conflict.until, language);
  std::string out;
  const bool lasts = conflict.kind == ConflictKind::stance || conflict.kind == ConflictKind::contradiction ||
                     conflict.kind == ConflictKind::voice;
  if (!since.empty() && lasts && conflict.since.earliest != kBeginningOfTime)
    out = since_in_words(dossier.date_text(conflict.since), language);
  else
    out = since;
  if (!until.empty())
    out += fmt::format("{}{}{} {}", out.empty() ? "" : ", ", fr ? "jusque" : "until", fr ? "\u00A0:" : "", until);
  if (!conflict.certain)
    out += fmt::format(
        "{}{}", out.empty() ? "" : "; ",
        fr ? "pas certain que les deux aient valu en même temps" : "not certain that both held at one time");
  return out;
}

std::string_view keyword(ConflictKind kind) {
  static constexpr std::array<std::string_view, 9> kWords = {
      "stance", "contradiction", "dispute", "shift", "inconsistency", "voice", "relation", "account", "interest"};
  return kWords[static_cast<std::size_t>(kind)];
}

Phrase phrase_for(ConflictKind kind) {
  switch (kind) {
    case ConflictKind::stance: return {"opposite stances", "positions opposées"};
    case ConflictKind::contradiction: return {"contradictory positions", "positions contradictoires"};
    case ConflictKind::dispute: return {"dispute", "contestation"};
    case ConflictKind::shift: return {"change of position", "changement de position"};
    case ConflictKind::inconsistency: return {"inconsistency", "incohérence"};
    case ConflictKind::voice: return {"discordant voices", "voix discordantes"};
    case ConflictKind::relation: return {"hostile tie", "lien hostile"};
    case ConflictKind::account: return {"accounts that differ", "récits divergents"};
    case ConflictKind::interest: return {"interest to check", "intérêt à vérifier"};
  }
  return {};
}

}  // namespace standpoint
