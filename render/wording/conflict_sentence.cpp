// SPDX-License-Identifier: Apache-2.0
// The sentence that sums up a conflict, kind by kind.

#include "render/wording/conflicts.hpp"

#include <fmt/format.h>

#include <algorithm>
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

  std::string reservations(const Party& party) const {
    return position_reservations(d_, party.origin, all_.claims_of(party), all_.positions.speakers_of(party.through),
                                 party.assumed, language_);
  }

  // ` (hedged)`, of the first party of a side; empty where there is nothing.
  std::string in_brackets(const Party& party) const {
    const std::string text = reservations(party);
    return text.empty() ? text : fmt::format(" ({})", text);
  }
  std::string in_brackets(int side) const { return in_brackets(c_.sides[side].parties[0]); }

  // The names of a side, each with its reservations in brackets; of those not named, how many are not heard themselves.
  std::string names(int side) const {
    const std::vector<Party>& parties = c_.sides[side].parties;
    std::vector<std::string> out;
    out.reserve(parties.size());
    for (const Party& party : parties) out.push_back(std::string(d_.name(party.actor, language_)) + in_brackets(party));
    std::string names = joined_names(out, language_, kMostNames);
    const auto not_own =
        std::count_if(parties.begin() + static_cast<std::ptrdiff_t>(std::min(kMostNames, parties.size())),
                      parties.end(), [](const Party& party) { return party.origin != Origin::own; });
    if (not_own > 0)
      names += fmt::format(fmt::runtime(fr_ ? " (dont {} autrement que par leurs propres propos ou actes)"
                                            : " ({} of them not by their own words or acts)"),
                           not_own);
    return names;
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

  // That one claim answers the other, and on whose word: the speaker's, the source's or the coder's.
  std::string answering() const {
    const ClaimId from = all_.claims_of(c_.sides[0].parties[0])[0], to = all_.claims_of(c_.sides[1].parties[0])[0];
    const auto link = std::find_if(d_.argument_links.begin(), d_.argument_links.end(), [&](const ArgumentLink& l) {
      return l.from == from && l.to == to && l.kind == ArgumentLink::Kind::disputes;
    });
    switch (link->by) {
      case ArgumentLink::By::speaker: return fr_ ? ", en réponse à" : ", in answer to";
      case ArgumentLink::By::coder: break;
      case ArgumentLink::By::source:
        if (const std::string source = sources(0); !source.empty())
          return fmt::format(
              fmt::runtime(fr_ ? "\u202F; selon {}, c’est une réponse à" : "; according to {}, it answers"), source);
    }
    return fr_ ? "\u202F; ce dossier y voit une réponse à" : "; this dossier takes it as an answer to";
  }

  std::string dispute() const {
    return fmt::format("{}{} {}, {} {}{} {}.", clause(0, sign_of_side(0), 0), answering(), names(1),
                       fr_ ? "qui" : "who", verb(1, sign_of_side(1), 1), colon(), proposition(1));
  }

  // `(8 October 2020; hedged)`: when a side was taken first or last, and its reservations.
  std::string when(int side, bool last) const {
    const Party& party = c_.sides[side].parties[0];
    const auto claims = all_.claims_of(party);
    std::string out = claim_date_in_words(d_, d_[last ? claims.back() : claims.front()], language_);
    if (const std::string text = reservations(party); !text.empty()) out += std::string(semicolon()) + text;
    return fmt::format("({})", out);
  }

  std::string moment() const {
    return c_.since.given() ? moment_in_words(d_, c_.since, language_) : fr_ ? "sans date" : "undated";
  }

  std::string shift() const {
    const std::string_view name = d_.name(c_.sides[0].parties[0].actor, language_);
    const int before = sign_of_side(0);
    const std::string first = fmt::format("{} {} {}{} {} {}", name, fr_ ? "d’abord" : "first",
                                          stance_verb(Act::says, kind_of(0), static_cast<float>(before), language_),
                                          colon(), proposition(0), when(0, true));
    if (c_.propositions.size() > 1)
      return fmt::format("{}, {} {}{} {} {}, {}.", first, fr_ ? "puis" : "then",
                         stance_verb(Act::says, kind_of(1), 1, language_), colon(), proposition(1), when(1, false),
                         fr_ ? "ce qui le contredit" : "which contradicts it");
    const bool fact = kind_of(0) == PropositionKind::fact;
    std::string_view then;
    if (before > 0)
      then = fr_ ? (fact ? "puis le conteste" : "puis s’y oppose") : (fact ? "then disputes it" : "then opposes it");
    else
      then = fr_ ? (fact ? "puis l’affirme" : "puis le soutient") : (fact ? "then affirms it" : "then supports it");
    return fmt::format("{}, {} {}.", first, then, when(1, false));
  }

  std::string inconsistency() const {
    const std::string_view name = d_.name(c_.sides[0].parties[0].actor, language_);
    const bool fact = kind_of(0) == PropositionKind::fact;
    const std::string_view together = fr_ ? "et en même temps" : "and at the same time";
    if (c_.propositions.size() == 1 && in_brackets(0).empty() && in_brackets(1).empty())
      return fmt::format("{} {}{} {} ({}).", name,
                         fr_ ? (fact ? "affirme et conteste à la fois" : "soutient à la fois et s’oppose à")
                             : (fact ? "both affirms and disputes" : "both supports and opposes"),
                         colon(), proposition(0), moment());
    if (c_.propositions.size() == 1)
      return fmt::format("{} {}{} {} {}{}{} {} ({}).", name, verb(0, 1, 0), in_brackets(0), together, verb(1, -1, 0),
                         in_brackets(1), colon(), proposition(0), moment());
    const int second = sign_of_side(1);
    const std::string_view why = second < 0 ? (fr_ ? "qui en découle" : "which follows from it")
                                            : (fr_ ? "qui le contredit" : "which contradicts it");
    return fmt::format("{}{} {}{} {}, {} {}{}{} {}, {} ({}).", name, in_brackets(0), verb(0, 1, 0), colon(),
                       proposition(0), together, verb(1, second, 1), in_brackets(1), colon(), proposition(1), why,
                       moment());
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
      return fmt::format("{} {}, {} {}{}", fr_ ? "selon" : "according to", sources(side), name, verb(side, sign, 0),
                         in_brackets(side));
    };
    return fmt::format("{} {} ({}){} {}{}{}{} {}.", fr_ ? "Les sources divergent sur" : "The sources differ on", name,
                       moment(), colon(), told(0, 1), semicolon(), told(1, -1), colon(), proposition(0));
  }

  std::string interest() const {
    const EntityId actor = c_.sides[0].parties[0].actor;
    const EntityId gaining = c_.sides[1].parties[0].actor;
    const std::string said = clause(0, 1, 0);
    std::vector<std::string> ties, sources;
    for (const RecordRef record : c_.sides[1].also)
      if (record.kind == RecordKind::relation)
        ties.push_back(relation_in_words(d_, d_.relations[record.index], language_));
      else
        sources.push_back(source_in_words(d_, {record.index}, language_, true));
    const std::string whose =
        sources.empty()
            ? fr_ ? "d’après ce dossier, sans source" : "by this dossier, without a source"
            : fmt::format("{} {}", fr_ ? "selon" : "according to", joined_names(sources, language_, sources.size()));
    if (actor == gaining)
      return fmt::format(
          fmt::runtime(fr_ ? "{}, ce qui lui profiterait, {}." : "{}, from which it would gain itself, {}."), said,
          whose);
    return fmt::format(fmt::runtime(fr_ ? "{}, ce qui profiterait à {}, {}\u202F; {} est lié à {}\u00A0: {}."
                                        : "{}, from which {} would gain, {}; {} is tied to {}: {}."),
                       said, d_.name(gaining, language_), whose, d_.name(actor, language_), d_.name(gaining, language_),
                       fmt::join(ties, semicolon()));
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

}  // namespace standpoint
