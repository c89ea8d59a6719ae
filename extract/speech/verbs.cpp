// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/verbs.hpp"

#include <algorithm>
#include <array>

#include "extract/speech/group_reader.hpp"

namespace standpoint {
namespace {

using Text = std::u32string_view;
constexpr std::uint32_t kGroupMost = 7;         // tokens from the auxiliary to the verb
constexpr std::uint32_t kConjoinedMost = 50;    // tokens back to the verb that a coordinator joins
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

std::optional<VerbGroup> GroupReader::read() {
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
  if (!r_.french() && token.is(trait::past_participle) && head_ == sentence().begin) return std::nullopt;  // Asked by Y
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

bool GroupReader::find_form() {
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
  const bool noun =
      token.is(trait::noun) && head_ > 0 && determiner_of(r_.word(head_ - 1), r_.language).kind != DeterminerKind::none;
  if (token.is(trait::present_participle) && head_ > 0 && !follows_determiner() && !noun) {
    group_.form = VerbForm::gerund;
    take_clitics();
    return true;
  }
  return false;
}

bool GroupReader::follows_determiner() const {
  return head_ > 0 && determiner_of(r_.word(head_ - 1), r_.language).kind != DeterminerKind::none &&
         !is_clitic(r_.word(head_ - 1), r_.language);
}

bool GroupReader::is_filler(std::uint32_t i) const {
  const Token& token = r_.tokens[i];
  if (token.kind != TokenKind::word) return false;
  const Text word = r_.word(i);
  return is_clitic(word, r_.language) || is_negation(word, r_.language) || word == U"été" || word == U"been" ||
         (token.is(trait::adverb) && !token.is(trait::to_be | trait::to_have)) || token.suffix;
}

// How many tokens of an adverbial end before token i.
std::uint32_t GroupReader::adverbial_before(std::uint32_t i) const {
  for (std::uint32_t words = 2; words <= 3 && words <= i; ++words)
    if (adverbial_at(r_, i - words) == words) return words;
  return 0;
}

void GroupReader::note(std::uint32_t i) {
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
void GroupReader::take_clitics() {
  std::uint32_t i = head_;
  while (i > 0 && inside(i - 1) && same_level(i - 1) && head_ - i < kGroupMost && is_filler(i - 1)) {
    const Text word = r_.word(i - 1);
    if (!is_clitic(word, r_.language) && !is_negation(word, r_.language) && !r_.tokens[i - 1].is(trait::adverb)) break;
    if (r_.phrase_in(i - 1) != nullptr && r_.phrase_in(i - 1)->kind != PhraseKind::pronoun) break;
    note(--i);
  }
  group_.begin = i;
  if (r_.word(head_ + 1) == U"pas" || r_.word(head_ + 1) == U"jamais" || r_.word(head_ + 1) == U"guère")
    group_.negated = true;
  if (r_.word(head_ > 0 ? head_ - 1 : 0) == U"en" && group_.form == VerbForm::gerund) group_.begin = head_ - 1;
}

// `a tranché la question et reconnu « … »`: the auxiliary of the participle before.
bool GroupReader::shares_auxiliary() const {
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

bool GroupReader::has_auxiliary() {
  std::uint32_t i = head_;
  while (i > 0 && inside(i - 1) && head_ - i < kGroupMost && is_filler(i - 1)) --i;
  return i > 0 && inside(i - 1) && r_.tokens[i - 1].is(trait::to_have | trait::to_be);
}

// The auxiliary of a participle, before fillers, or before a parenthesis between commas.
bool GroupReader::find_auxiliary() {
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

// `a manifesté pour dénoncer`, `gathered on Tuesday to call for`: what somebody does something for is to say it.
bool GroupReader::states_aim(std::uint32_t link) const {
  std::uint32_t end = head_ + 1;
  const CueVerb* verb = fitting_verb(r_, head_, reflexive_, end);
  if (verb == nullptr || (!verb->asks && verb->stance == Hint::none)) return false;
  if (r_.french()) return r_.word(link) == U"pour" && r_.phrase_in(link) == nullptr;
  if (r_.word(link) != U"to" || link <= sentence().begin) return false;
  const Token& before = r_.tokens[link - 1];
  return before.kind == TokenKind::word && (before.is(trait::noun) || before.capital) &&
         !before.is(trait::finite | trait::adjective | trait::to_be | trait::to_have | trait::past_participle);
}

// `tient toutefois à rassurer`, `vient de dénoncer`, `n'a pas manqué de souligner`.
bool GroupReader::find_lender() {
  std::uint32_t i = head_;
  while (i > 0 && inside(i - 1) && head_ - i < 4 && is_filler(i - 1)) --i;
  if (i == 0 || !inside(i - 1)) return false;
  const Text link = r_.word(i - 1);
  if (speech_ && states_aim(i - 1)) {
    group_.begin = i - 1;
    return true;
  }
  if (link == U"à" || link == U"de" || link == U"d'" || link == U"par" || link == U"to") --i;
  if (speech_ && i == sentence().begin + 1 && (link == U"de" || link == U"d'") && r_.word(i - 1) == U"et") {
    group_.begin = i - 1;  // Et d'ajouter que
    return group_.carried = true;
  }
  if (speech_ && i > sentence().begin + 2 && (link == U"de" || link == U"d'") && r_.phrase_in(i - 1) != nullptr &&
      r_.phrase_in(i - 1)->begin == sentence().begin + 1 && r_.word(sentence().begin) == U"et") {
    group_.begin = i;  // Et X de conclure que
    return true;
  }
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
bool GroupReader::is_date_part(std::uint32_t i) const {
  const Text word = r_.word(i);
  return r_.tokens[i].kind == TokenKind::number || is_time_word(word, r_.language) || word == U"en" || word == U"in" ||
         word == U"le" || word == U"last" || word == U"dernier" || word == U"dernière";
}

// `souligné par X`, `criticised by X`
bool GroupReader::find_agent() {
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

std::optional<VerbGroup> verb_group_at(const Reading& reading, std::uint32_t i) {
  return GroupReader(reading, i, true).read();
}

std::optional<VerbGroup> tie_group_at(const Reading& reading, std::uint32_t i) {
  return GroupReader(reading, i, false).read();
}

}  // namespace standpoint
