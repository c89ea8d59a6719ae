// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/verbs.hpp"

#include <algorithm>
#include <array>

#include "extract/speech/entry_words.hpp"
#include "extract/speech/phrase_words.hpp"

namespace standpoint {
namespace {

using Text = std::u32string_view;
constexpr std::uint32_t kNone = VerbGroup::kNone;
constexpr std::uint32_t kGroupMost = 7;         // tokens from the auxiliary to the verb
constexpr std::uint32_t kConjoinedMost = 50;    // tokens back to the verb that a coordinator joins
constexpr std::uint32_t kAppositionMost = 24;   // tokens between the commas
constexpr std::uint32_t kParenthesisMost = 18;  // tokens between auxiliary and verb, between commas

bool is_se(Text word) { return word == U"se" || word == U"s'"; }

}  // namespace

bool lends_subject(Text word, bool french) {
  constexpr std::array<Text, 52> kFrench{
      U"borné",    U"bornée",    U"contenté", U"contentée", U"limité",   U"limitée",    U"empressé",   U"tient",
      U"tiennent", U"tenait",    U"tenaient", U"tenu",      U"tint",     U"vient",      U"viennent",   U"venait",
      U"venaient", U"veut",      U"veulent",  U"voulu",     U"voulait",  U"souhaite",   U"souhaité",   U"préfère",
      U"préféré",  U"préférait", U"hésite",   U"hésité",    U"hésitent", U"hésitait",   U"continue",   U"continuent",
      U"commencé", U"fini",      U"manqué",   U"manque",    U"finit",    U"finissent",  U"finira",     U"borne",
      U"bornent",  U"bornait",   U"bornés",   U"bornées",   U"contente", U"contentent", U"contentait", U"limite",
      U"limitent", U"tenus",     U"tenue",    U"tenues"};
  constexpr std::array<Text, 10> kEnglish{U"sought", U"wanted", U"went", U"continued", U"declined",
                                          U"moved",  U"began",  U"used", U"keen",      U"quick"};
  return french ? std::find(kFrench.begin(), kFrench.end(), word) != kFrench.end()
                : std::find(kEnglish.begin(), kEnglish.end(), word) != kEnglish.end();
}

namespace {

class GroupReader {
 public:
  GroupReader(const Reading& reading, std::uint32_t head, bool speech) : r_(reading), head_(head), speech_(speech) {}

  std::optional<VerbGroup> read() {
    const Token& token = r_.tokens[head_];
    if (token.kind != TokenKind::word || (speech_ ? token.entry.verb : token.entry.tie) == 0 ||
        r_.sentence_at[head_] == kNone)
      return std::nullopt;
    group_.head = head_;
    group_.begin = head_;
    group_.end = head_ + 1;
    if (!r_.french() && token.is(trait::noun) && r_.phrase_in(head_) != nullptr && r_.phrase_in(head_)->head == head_ &&
        r_.phrase_in(head_)->begin < head_)
      return std::nullopt;
    if (!r_.french() && token.is(trait::past_participle) && head_ == sentence().begin)
      return std::nullopt;  // Asked by Y
    if (r_.word(head_) == U"compris" && head_ > 0 && r_.word(head_ - 1) == U"y") return std::nullopt;
    if (!find_form()) return std::nullopt;
    if (speech_) {
      group_.verb = fitting_verb(r_, head_, reflexive_, group_.end);
      if (group_.verb == nullptr) return std::nullopt;
      if (group_.verb->lemma == "vouloir" && head_ > 0 && r_.word(head_ - 1) == U"en") return std::nullopt;
    }
    find_subject();
    return group_;
  }

 private:
  const Sentence& sentence() const { return r_.sentences[r_.sentence_at[head_]]; }
  bool inside(std::uint32_t i) const { return i >= sentence().begin && i < sentence().end; }
  bool same_level(std::uint32_t i) const { return r_.tokens[i].quotation == r_.tokens[head_].quotation; }

  bool find_form() {
    const Token& token = r_.tokens[head_];
    if (!r_.french() && token.is(trait::past_participle) && head_ > 0 && r_.sign(head_ - 1) == U',' && find_agent())
      return true;  // X, owned by Y
    if (is_finite_verb(r_, head_) && !(token.is(trait::past_participle) && has_auxiliary())) {
      group_.conditional = token.is(trait::conditional);
      take_clitics();
      return !(token.is(trait::past_participle) && !r_.french() && !plausible_past());
    }
    if (token.is(trait::past_participle) && find_auxiliary()) return true;
    if (token.is(trait::infinitive) && find_lender()) return true;
    if (token.is(trait::past_participle) && find_agent()) return true;
    if (token.is(trait::past_participle) && shares_auxiliary()) return true;
    const bool noun = token.is(trait::noun) && head_ > 0 &&
                      determiner_of(r_.word(head_ - 1), r_.language).kind != DeterminerKind::none;
    if (token.is(trait::present_participle) && head_ > 0 && !follows_determiner() && !noun) {
      group_.form = VerbForm::gerund;
      take_clitics();
      return true;
    }
    return false;
  }

  // English past tense and participle share their form: `said` is past where a subject may stand before it.
  bool plausible_past() const { return head_ == 0 || !(r_.tokens[head_ - 1].is(trait::to_be)); }

  bool follows_determiner() const {
    return head_ > 0 && determiner_of(r_.word(head_ - 1), r_.language).kind != DeterminerKind::none &&
           !is_clitic(r_.word(head_ - 1), r_.language);
  }

  bool is_filler(std::uint32_t i) const {
    const Token& token = r_.tokens[i];
    if (token.kind != TokenKind::word) return false;
    const Text word = r_.word(i);
    return is_clitic(word, r_.language) || is_negation(word, r_.language) || word == U"été" || word == U"been" ||
           (token.is(trait::adverb) && !token.is(trait::to_be | trait::to_have)) || token.suffix;
  }

  // pour sa part, de son côté, à leur tour, en revanche: how many tokens of such a phrase end before token i.
  std::uint32_t adverbial_before(std::uint32_t i) const {
    if (!r_.french() || i < 3) return 0;
    const Text last = r_.word(i - 1);
    if (last == U"part" || last == U"côté" || last == U"tour")
      return is_preposition(r_.word(i - 3), r_.language) ? 3 : 0;
    if (last == U"revanche" || last == U"effet" || last == U"outre" || last == U"ailleurs")
      return is_preposition(r_.word(i - 2), r_.language) ? 2 : 0;
    return 0;
  }

  void note(std::uint32_t i) {
    const Text word = r_.word(i);
    if (is_se(word)) reflexive_ = true;
    if (is_negation(word, r_.language) && word != U"plus" && word != U"point") group_.negated = true;
    if (word == U"été" || word == U"been") passive_ = true;
    if (r_.tokens[i].suffix && pronoun_of(word, r_.language) != 0) {
      group_.pronoun = i;
      group_.inverted = true;
    }
  }

  // Clitics, negations and adverbs before a simple form; a negation behind it.
  void take_clitics() {
    std::uint32_t i = head_;
    while (i > 0 && inside(i - 1) && same_level(i - 1) && head_ - i < kGroupMost && is_filler(i - 1)) {
      const Text word = r_.word(i - 1);
      if (!is_clitic(word, r_.language) && !is_negation(word, r_.language) && !r_.tokens[i - 1].is(trait::adverb))
        break;
      if (r_.phrase_in(i - 1) != nullptr && r_.phrase_in(i - 1)->kind != PhraseKind::pronoun) break;
      note(--i);
    }
    group_.begin = i;
    if (r_.word(head_ + 1) == U"pas" || r_.word(head_ + 1) == U"jamais" || r_.word(head_ + 1) == U"guère")
      group_.negated = true;
    if (r_.word(head_ > 0 ? head_ - 1 : 0) == U"en" && group_.form == VerbForm::gerund) group_.begin = head_ - 1;
  }

  // `a tranché la question et reconnu « … »`: the auxiliary of the participle before.
  bool shares_auxiliary() const {
    if (!r_.french() || head_ < 3) return false;
    std::uint32_t i = head_ - 1;
    while (i > sentence().begin && r_.tokens[i].is(trait::adverb) && !is_coordinator(r_.word(i), r_.language)) --i;
    if (!is_coordinator(r_.word(i), r_.language)) return false;
    while (i-- > sentence().begin + 1 && head_ - i < kConjoinedMost)
      if (same_level(i) && r_.tokens[i].is(trait::past_participle) && r_.tokens[i - 1].is(trait::to_have) &&
          r_.tokens[i - 1].is(trait::finite))
        return true;
      else if (same_level(i) && (is_finite_verb(r_, i) || r_.sign(i) == U';'))
        return false;
    return false;
  }

  bool has_auxiliary() {
    std::uint32_t i = head_;
    while (i > 0 && inside(i - 1) && head_ - i < kGroupMost && is_filler(i - 1)) --i;
    return i > 0 && inside(i - 1) && r_.tokens[i - 1].is(trait::to_have | trait::to_be);
  }

  // The auxiliary of a participle, before fillers, or before a parenthesis between commas.
  bool find_auxiliary() {
    std::uint32_t i = head_;
    while (i > 0 && inside(i - 1) && head_ - i < kGroupMost) {
      if (is_filler(i - 1))
        --i;
      else if (const std::uint32_t words = adverbial_before(i))
        i -= words;
      else
        break;
    }
    if (i == 0 || !inside(i - 1)) return false;
    std::uint32_t auxiliary = i - 1;
    if (r_.sign(auxiliary) == U',') {
      std::uint32_t comma = auxiliary;
      while (comma > sentence().begin && auxiliary - comma < kParenthesisMost &&
             (comma == auxiliary || r_.sign(comma) != U','))
        --comma;
      if (r_.sign(comma) != U',' || comma == auxiliary || comma == sentence().begin) return false;
      auxiliary = comma - 1;
    }
    if (!r_.tokens[auxiliary].is(trait::to_have | trait::to_be)) return false;
    for (std::uint32_t k = i; k < head_; ++k) note(k);
    group_.begin = auxiliary;
    group_.conditional = r_.tokens[auxiliary].is(trait::conditional);
    const bool to_be = r_.tokens[auxiliary].is(trait::to_be) && !r_.tokens[auxiliary].is(trait::to_have);
    std::uint32_t k = auxiliary;
    while (k > 0 && inside(k - 1) && auxiliary - k < 4 && is_filler(k - 1) &&
           (is_clitic(r_.word(k - 1), r_.language) || is_negation(r_.word(k - 1), r_.language)))
      note(--k);
    // has been, had been: one auxiliary more
    if (to_be && k > 0 && inside(k - 1) && r_.tokens[k - 1].is(trait::to_have)) --k;
    group_.begin = k;
    if ((to_be || passive_) && !reflexive_) group_.form = VerbForm::passive;
    return true;
  }

  // `tient toutefois à rassurer`, `vient de dénoncer`, `n'a pas manqué de souligner`.
  bool find_lender() {
    std::uint32_t i = head_;
    while (i > 0 && inside(i - 1) && head_ - i < 4 && is_filler(i - 1)) --i;
    if (i == 0 || !inside(i - 1)) return false;
    const Text link = r_.word(i - 1);
    if (link == U"à" || link == U"de" || link == U"d'" || link == U"par" || link == U"to") --i;
    if (i > 0 && inside(i - 1) && (r_.word(i - 1) == U"avant" || r_.word(i - 1) == U"jusqu'") && speech_) {
      group_.begin = i - 1;
      return true;
    }
    while (i > 0 && inside(i - 1) && head_ - i < kGroupMost && is_filler(i - 1)) --i;
    if (i == 0 || !inside(i - 1)) return false;
    if (!speech_) return true;  // whoever the clause is about
    if (!lends_subject(r_.word(i - 1), r_.french())) return false;
    std::uint32_t lender = i - 1;
    const Token& token = r_.tokens[lender];
    group_.begin = lender;
    if (token.is(trait::past_participle)) {
      std::uint32_t k = lender;
      while (k > 0 && inside(k - 1) && lender - k < 4 && is_filler(k - 1)) --k;
      if (k > 0 && inside(k - 1) && r_.tokens[k - 1].is(trait::to_have | trait::to_be))
        group_.begin = k - 1;
      else if (!token.is(trait::finite))
        return false;
    }
    while (group_.begin > 0 && inside(group_.begin - 1) && is_clitic(r_.word(group_.begin - 1), r_.language))
      --group_.begin;
    for (std::uint32_t k = group_.begin; k < head_; ++k)
      if (is_negation(r_.word(k), r_.language) && r_.word(k) != U"plus") group_.negated = true;
    if (r_.word(lender).starts_with(U"manqu")) group_.negated = false;  // n'a pas manqué de souligner
    return true;
  }

  // `en 2019`, `lundi`, `last year`
  bool is_date_part(std::uint32_t i) const {
    const Text word = r_.word(i);
    return r_.tokens[i].kind == TokenKind::number || is_time_word(word, r_.language) || word == U"en" ||
           word == U"in" || word == U"le" || word == U"last" || word == U"dernier" || word == U"dernière";
  }

  // `souligné par X`, `criticised by X`
  bool find_agent() {
    std::uint32_t i = head_ + 1;
    while (i < sentence().end && i < head_ + 6 && (is_filler(i) || is_date_part(i))) ++i;
    if (r_.word(i) != (r_.french() ? U"par" : U"by")) return false;
    const NounPhrase* agent = r_.phrase_from(i + 1);
    if (agent == nullptr || (speech_ && !r_.is_speaker(*agent))) return false;
    group_.form = VerbForm::agent;
    group_.end = i;
    group_.subject = r_.phrase_at[i + 1];
    return true;
  }

  void find_subject() {
    if (group_.form == VerbForm::passive && group_.pronoun != kNone) return;
    if (group_.form == VerbForm::agent) {
      std::uint32_t before = group_.begin;
      if (before > sentence().begin + 1 && r_.sign(before - 1) == U',') --before;  // X, contrôlée par Y, …
      if (before > sentence().begin && r_.phrase_in(before - 1) != nullptr) group_.patient = r_.phrase_at[before - 1];
      return;
    }
    if (group_.form == VerbForm::passive) {
      find_left();
      group_.patient = group_.subject;
      group_.subject = kNone;
      return find_passive_agent();
    }
    if (const std::uint32_t next = group_.end; group_.pronoun == kNone && next < r_.size() && r_.tokens[next].suffix &&
                                               pronoun_of(r_.word(next), r_.language) != 0) {
      group_.pronoun = next;
      group_.inverted = true;
      group_.end = next + 1;
    }
    if (group_.pronoun != kNone) {
      group_.subject = r_.phrase_at[group_.pronoun];
      return;
    }
    if (follows_comme()) return find_inverted();
    find_left();
  }

  // `comme l'a rappelé X`, `comme le dit X`, `as X said` stays as it is
  bool follows_comme() const {
    if (!r_.french()) return false;
    std::uint32_t i = group_.begin;
    while (i > sentence().begin && is_clitic(r_.word(i - 1), r_.language)) --i;
    return i > 0 && inside(i - 1) &&
           (r_.word(i - 1) == U"comme" || r_.word(i - 1) == U"ainsi" || r_.word(i - 1) == U"que") &&
           (r_.word(i - 1) != U"que" || r_.phrase_from(group_.end) != nullptr);
  }

  void find_inverted() {
    for (std::uint32_t i = group_.end; i < sentence().end && i < group_.end + 6; ++i) {
      const NounPhrase* phrase = r_.phrase_from(i);
      if (phrase == nullptr) {
        if (r_.tokens[i].kind != TokenKind::word) return;
        continue;
      }
      if (phrase->governor != NounPhrase::kNone || !r_.is_speaker(*phrase)) return;
      group_.subject = r_.phrase_at[i];
      group_.inverted = true;
      return;
    }
  }

  void find_passive_agent() {
    for (std::uint32_t i = group_.end, plain = 0; i < sentence().end && plain < 8; ++i) {
      if (r_.quoted(i)) continue;
      ++plain;
      if (r_.word(i) != (r_.french() ? U"par" : U"by")) continue;
      const NounPhrase* agent = r_.phrase_from(i + 1);
      if (agent != nullptr && (!speech_ || r_.is_speaker(*agent))) group_.subject = r_.phrase_at[i + 1];
      return;
    }
  }

  bool is_relative_pronoun(std::uint32_t i) const {
    const Text word = r_.word(i);
    return r_.french() ? word == U"qui" : word == U"who" || word == U"which";
  }

  void find_left() {
    std::uint32_t k = group_.begin;
    while (k > sentence().begin && r_.tokens[k - 1].kind == TokenKind::word && r_.tokens[k - 1].is(trait::adverb) &&
           !is_relative_pronoun(k - 1) && r_.phrase_in(k - 1) == nullptr)
      --k;
    if (k > sentence().begin && is_relative_pronoun(k - 1)) {
      group_.relative = true;
      k -= 1;
      if (k > sentence().begin && r_.sign(k - 1) == U',') --k;
      if (k > sentence().begin && r_.sign(k - 1) == U')') { /* the phrase ends with its parenthesis */
      }
      const NounPhrase* antecedent = k > sentence().begin ? r_.phrase_in(k - 1) : nullptr;
      if (antecedent != nullptr) {
        group_.subject = r_.phrase_at[k - 1];
        return;
      }
    }
    if (const std::uint32_t named = before_apposition(k); named != kNone) {
      group_.subject = named;
      return;
    }
    walk_left(past_conjoined(k));
  }

  // `voit encore quarante malades et plaide`: where the verb before the coordinator begins, whose subject is ours too.
  std::uint32_t past_conjoined(std::uint32_t verb) const {
    if (verb <= sentence().begin + 1 || !is_coordinator(r_.word(verb - 1), r_.language) || !same_level(verb - 1))
      return verb;
    for (std::uint32_t i = verb - 1; i-- > sentence().begin && verb - i < kConjoinedMost;) {
      if (!same_level(i)) continue;
      if (r_.sign(i) == U';' || r_.sign(i) == U':' || is_relative_pronoun(i) || ends_clause(i)) return verb;
      if (is_finite_verb(r_, i)) return i;
    }
    return verb;
  }

  // `X, filiale de Y, V`; `X, one backbencher, V`: the phrase before the commas; kNone where nothing stands so.
  std::uint32_t before_apposition(std::uint32_t verb) const {
    if (verb <= sentence().begin + 1 || r_.sign(verb - 1) != U',' || !same_level(verb - 1)) return kNone;
    bool verb_inside = false;
    for (std::uint32_t i = verb - 1; i-- > sentence().begin && verb - i < kAppositionMost;) {
      if (!same_level(i) || r_.sign(i) == U':') return kNone;
      if (is_finite_verb(r_, i) && r_.phrase_in(i) == nullptr) verb_inside = true;
      if (is_relative_pronoun(i) || r_.word(i) == U"que" || r_.word(i) == U"qu'" || r_.word(i) == U"that")
        verb_inside = false;
      if (r_.sign(i) != U',') continue;
      if ((r_.word(i + 1) == U"dont" || r_.word(i + 1) == U"où" || r_.word(i + 1) == U"whose") &&
          !is_list_of_members(i + 2))
        return kNone;  // dont le directeur, X, V
      const NounPhrase* phrase = i > sentence().begin ? r_.phrase_in(i - 1) : nullptr;
      if (phrase == nullptr || phrase->end != i || verb_inside || is_object(*phrase)) continue;
      const bool subject = phrase->governor == NounPhrase::kNone && r_.is_speaker(*phrase);
      return subject ? r_.phrase_at[i - 1] : kNone;
    }
    return kNone;
  }

  // `dont la CGT et la CFDT`: names, none of them a person.
  bool is_list_of_members(std::uint32_t i) const {
    const NounPhrase* phrase = r_.phrase_from(i);
    return phrase != nullptr && phrase->kind == PhraseKind::name && phrase->referent != kNobody &&
           !is_person(r_.referents[phrase->referent]);
  }

  // The nearest phrase to the left that no preposition and no verb governs.
  void walk_left(std::uint32_t from) {
    std::uint32_t fallback = kNone;
    for (std::uint32_t i = from; i > sentence().begin;) {
      --i;
      if (!same_level(i)) continue;
      const char32_t sign = r_.sign(i);
      if (sign == U';' || sign == U':') break;
      if (i + 1 < from && ends_clause(i)) break;
      const NounPhrase* phrase = r_.phrase_in(i);
      if (phrase == nullptr) continue;
      i = phrase->begin;
      if (phrase->governor != NounPhrase::kNone || is_object(*phrase)) continue;
      if (r_.is_speaker(*phrase)) {
        group_.subject = r_.phrase_at[i];
        return;
      }
      if (phrase->end == from) {  // directly before the verb: it is the subject whatever it is
        group_.subject = r_.phrase_at[i];
        return;
      }
      if (fallback == kNone && phrase->kind == PhraseKind::other && phrase->determiner != DeterminerKind::none)
        fallback = r_.phrase_at[i];
    }
    if (group_.form == VerbForm::finite) group_.subject = fallback;
  }

  bool ends_clause(std::uint32_t i) const {
    const Text word = r_.word(i);
    return r_.french() ? word == U"que" || word == U"qu'" || word == U"si" : false;
  }

  // True where a verb directly before the phrase has it as its object.
  bool is_object(const NounPhrase& phrase) const {
    std::uint32_t i = phrase.begin;
    while (i > sentence().begin && r_.tokens[i - 1].kind == TokenKind::word && r_.tokens[i - 1].is(trait::adverb) &&
           !r_.tokens[i - 1].is(trait::finite))
      --i;
    if (i <= sentence().begin) return false;
    const Token& before = r_.tokens[i - 1];
    if (before.kind != TokenKind::word || phrase.kind == PhraseKind::pronoun) return false;
    if (r_.phrase_in(i - 1) != nullptr) return false;
    return before.is(trait::finite | trait::infinitive | trait::past_participle | trait::present_participle) &&
           !before.is(trait::conjunction | trait::adverb | trait::preposition);
  }

  const Reading& r_;
  std::uint32_t head_;
  bool speech_;  // a verb of saying is wanted
  VerbGroup group_;
  bool reflexive_ = false;
  bool passive_ = false;
};

}  // namespace

std::optional<VerbGroup> verb_group_at(const Reading& reading, std::uint32_t i) {
  return GroupReader(reading, i, true).read();
}

std::optional<VerbGroup> tie_group_at(const Reading& reading, std::uint32_t i) {
  return GroupReader(reading, i, false).read();
}

}  // namespace standpoint
