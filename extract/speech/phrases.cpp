// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/phrases.hpp"

#include <algorithm>
#include <array>

#include "extract/speech/phrase_finder.hpp"

namespace standpoint {
namespace {

using Text = std::u32string_view;
constexpr std::uint64_t kAgreement = trait::masculine | trait::feminine | trait::singular | trait::plural;
constexpr int kDeepest = 4;  // complements of complements

}  // namespace

std::vector<NounPhrase> PhraseFinder::find() {
  for (std::uint32_t i = 0; i < tokens_.size();) {
    NounPhrase phrase;
    if (read(i, phrase, 0)) {
      find_governor(phrase);
      found_.push_back(phrase);
      i = phrase.end;
    } else {
      ++i;
    }
  }
  return std::move(found_);
}

// A noun rather than a verb: by the dictionary, and by what stands before it.
bool PhraseFinder::is_noun(std::uint32_t i, bool after_determiner) const {
  const Token& token = tokens_[i];
  if (token.kind != TokenKind::word || token.suffix || token.is(trait::to_have | trait::to_be)) return false;
  if (token.entry.role != 0 || token.entry.head != 0)
    return after_determiner || !token.is(trait::finite | trait::past_participle) ||
           (!french() && i + 1 < tokens_.size() && tokens_[i + 1].is(trait::finite) && tokens_[i + 1].entry.verb != 0);
  if (token.is(trait::noun))
    return after_determiner || !token.is(trait::finite | trait::adjective | trait::adverb | trait::preposition |
                                         trait::conjunction | trait::infinitive | trait::pronoun | trait::determiner);
  return after_determiner && (token.entry.traits == 0 || token.capital) && token.kind == TokenKind::word;
}

bool PhraseFinder::is_adjective(std::uint32_t i) const {
  const Token& token = tokens_[i];
  return token.kind == TokenKind::word && token.is(trait::adjective | trait::past_participle) &&
         !(token.is(trait::to_be | trait::to_have)) && !token.capital;
}

// Reads a phrase that begins at token i.
bool PhraseFinder::read(std::uint32_t i, NounPhrase& out, int depth) const {
  const Token& first = tokens_[i];
  if (first.kind != TokenKind::word && first.kind != TokenKind::number)
    return mention_at_[i] != kNone && read_name(i, out);
  out.begin = i;
  if (const std::uint32_t name = name_behind_title(i); name != kNone) return read_name_at(name, out);
  if (depth == 0 && read_pronoun(i, out)) return true;
  std::uint32_t at = i;
  DeterminerWord determiner = mention_at_[i] == kNone ? determiner_of(word(i), language_) : DeterminerWord{};
  if (first.kind == TokenKind::number && mention_at_[i] == kNone)
    determiner = {DeterminerKind::indefinite, false, false, trait::plural};
  if (determiner.kind != DeterminerKind::none) {
    out.determiner = determiner.kind;
    out.agreement = determiner.agreement;
    if (determiner.contracted && !(determiner.perhaps && opens_clause(i))) out.governor = i;
    ++at;
    if (at < tokens_.size() && same_block(i, at) && determiner_of(word(at), language_).kind != DeterminerKind::none &&
        mention_at_[at] == kNone) {
      if (word(i) == U"that") return false;  // that the plan is late
      ++at;  // tous les, ces deux
    }
  }
  at = skip_modifiers(at, i);
  if (at >= tokens_.size() || !same_block(i, at)) return false;
  if (mention_at_[at] != kNone) return read_name_at(at, out);
  if (!french())
    at = whole_role(determiner.kind != DeterminerKind::none ? i + 1 : i,
                    english_head(at, determiner.kind != DeterminerKind::none));
  if (mention_at_[at] != kNone) return read_name_at(at, out);
  if (!is_noun(at, at > i)) return false;
  return read_head(at, out, depth);
}

// `des` is an article where nothing before it could govern it.
bool PhraseFinder::opens_clause(std::uint32_t i) const {
  if (i == 0 || !same_block(i - 1, i)) return true;
  const Token& before = tokens_[i - 1];
  return before.kind != TokenKind::word || before.is(trait::conjunction) || is_time_word(word(i - 1), language_) ||
         (before.is(trait::finite) && (!before.is(trait::noun) || before.entry.verb != 0)) || word(i - 1) == U"que" ||
         word(i - 1) == U"qu'";
}

bool PhraseFinder::read_pronoun(std::uint32_t i, NounPhrase& out) const {
  std::uint64_t agreement = pronoun_of(word(i), language_);
  std::uint32_t end = i + 1;
  if (french() && end < tokens_.size() && tokens_[end].suffix && word(end) == U"ci") {
    agreement = pronoun_of(std::u32string(word(i)) + U"-ci", language_);
    ++end;
  } else if (agreement != 0 && french() && tokens_[i].suffix) {
    // an inverted subject
  } else if (agreement != 0 && french() &&
             (word(i) == U"ce" || word(i) == U"on" || word(i).starts_with(U"cel") || word(i).starts_with(U"ceu"))) {
    return false;
  }
  if (agreement == 0 && french() && (word(i) == U"le" || word(i) == U"la") && word(i + 1) == U"même" &&
      i + 2 < tokens_.size() && tokens_[i + 2].is(trait::finite) &&
      (!tokens_[i + 2].is(trait::noun) || tokens_[i + 2].entry.verb != 0)) {
    agreement = trait::singular | (word(i) == U"le" ? trait::masculine : trait::feminine);
    end = i + 2;
  }
  if (agreement == 0) return false;
  if (!french() && word(i) == U"her" && i + 1 < tokens_.size() && is_noun(i + 1, true)) return false;
  out.end = end;
  out.head = i;
  out.kind = PhraseKind::pronoun;
  out.agreement = agreement;
  return true;
}

bool PhraseFinder::stands_before_noun(Text text) {
  constexpr std::array<Text, 16> kBefore{U"ancien",   U"ancienne",  U"anciens", U"anciennes", U"nouveau", U"nouvelle",
                                         U"nouveaux", U"nouvelles", U"jeune",   U"jeunes",    U"futur",   U"future",
                                         U"vieux",    U"vieille",   U"ex",      U"former"};
  return std::find(kBefore.begin(), kBefore.end(), text) != kBefore.end();
}

// même, ancien, futur, ex-, adjectives before the noun.
std::uint32_t PhraseFinder::skip_modifiers(std::uint32_t at, std::uint32_t first) const {
  for (int n = 0; n < 3 && at + 1 < tokens_.size() && same_block(first, at + 1); ++n) {
    if (mention_at_[at] != kNone) break;
    const Token& token = tokens_[at];
    const bool quoted = token.kind == TokenKind::mark;
    if (quoted && at > first && mention_at_[at + 1] != kNone) return at + 1;
    if (token.kind == TokenKind::number && at > first) {
      ++at;
      continue;
    }
    if (at > first && token.kind == TokenKind::word && token.is(trait::adverb) && !is_adjective(at) &&
        !token.is(trait::noun) && is_adjective(at + 1)) {  // the newly elected chair
      ++at;
      continue;
    }
    if (!is_adjective(at) || (at == first && !token.is(trait::adjective))) break;
    if (at == first) break;  // a phrase without determiner begins with its noun
    if (stands_before_noun(word(at)) && is_noun(at + 1, true)) {
      ++at;
      continue;
    }
    if (token.is(trait::noun) && (!is_noun(at + 1, true) || tokens_[at + 1].is(trait::finite))) break;
    if (is_time_word(word(at + 1), language_)) break;
    if (tokens_[at].entry.role != 0 && mention_at_[at + 1] == kNone && !tokens_[at + 1].is(trait::noun)) break;
    if (!is_noun(at + 1, true) && !is_adjective(at + 1) && mention_at_[at + 1] == kNone) break;
    ++at;
  }
  return at;
}

// The last noun of an English run: `health minister`, `Microsoft spokesperson`.
std::uint32_t PhraseFinder::english_head(std::uint32_t at, bool after_determiner) const {
  std::uint32_t head = at;
  for (std::uint32_t i = at; i < tokens_.size() && i < at + 6 && same_block(at, i); ++i) {
    const Token& token = tokens_[i];
    if (token.kind != TokenKind::word || (i > at && mention_at_[i] != kNone)) break;
    if (word(i) == U"'s" || word(i) == U"’s") continue;
    if (i > at && (token.is(trait::auxiliary) || (token.entry.verb != 0 && token.is(trait::past_participle)))) break;
    if (i > at && tokens_[i - 1].entry.role != 0 && tokens_[i - 1].is(trait::plural) && token.is(trait::adjective))
      break;  // people familiar with the plan
    const bool noun = token.is(trait::noun) || token.entry.role != 0 || token.entry.head != 0;
    if (!noun && !token.is(trait::adjective) && !(after_determiner && token.entry.traits == 0)) break;
    if (i > at && token.entry.verb != 0 && token.is(trait::finite) && token.entry.role == 0 && token.entry.head == 0) {
      // the committee report attacked, the committee's report
      const Token* next = i + 1 < tokens_.size() && same_block(i, i + 1) ? &tokens_[i + 1] : nullptr;
      const bool verb_follows = next != nullptr && next->kind == TokenKind::word &&
                                (next->is(trait::to_be | trait::to_have) || next->entry.verb != 0) &&
                                next->is(trait::finite) && !next->is(trait::noun);
      const bool owned = word(i - 1) == U"'s" || word(i - 1) == U"’s";
      if (!noun || (!verb_follows && !owned)) break;
    }
    if (noun || token.entry.traits == 0) head = i;
  }
  return head;
}

// `general secretary`: the first word of a function or body that ends with the head; else the head.
std::uint32_t PhraseFinder::whole_role(std::uint32_t at, std::uint32_t head) const {
  std::uint16_t number = 0;
  for (std::uint32_t i = at; i < head; ++i)
    if (i + role_words(i, number) == head + 1 || i + head_words(i, number) == head + 1) return i;
  return head;
}

// Function or body as head: its complements, then perhaps the name.
bool PhraseFinder::read_head(std::uint32_t at, NounPhrase& out, int depth) const {
  out.head = at;
  const std::uint64_t own = tokens_[at].entry.traits & kAgreement;
  out.agreement = merge(out.agreement, own);
  std::uint32_t end = at + 1;
  if (const std::uint32_t words = role_words(at, out.role)) {
    out.kind = PhraseKind::role;
    out.role_head = at;
    end = at + words;
  } else if (const std::uint32_t body_words = head_words(at, out.body)) {
    out.kind = PhraseKind::body;
    end = at + body_words;
  }
  out.end = end;
  if (!french() && tokens_[at].capital && is_time_word(word(at), language_)) return true;  // accused on Monday of lying
  read_complements(out, depth);
  if (out.kind == PhraseKind::role && sign(out.end) == U'(') {  // maire (sans étiquette) de X
    skip_parenthesis(out);
    read_complements(out, depth);
  }
  if (out.kind == PhraseKind::other || depth > 1) return true;
  skip_parenthesis(out);
  if (word(out.head) == U"source" || word(out.head) == U"sources") return true;
  if (read_following_name(out)) return true;
  read_name_in_apposition(out);
  read_second(out);
  return true;
}

// What is known of gender and number from the determiner holds; the noun adds what that leaves open.
std::uint64_t PhraseFinder::merge(std::uint64_t determiner, std::uint64_t noun) {
  std::uint64_t out = determiner;
  constexpr std::uint64_t genders = trait::masculine | trait::feminine;
  constexpr std::uint64_t numbers = trait::singular | trait::plural;
  if ((out & genders) == 0) out |= noun & genders;
  if ((out & numbers) == 0) out |= noun & numbers;
  return out;
}

// The number of tokens that spell `words` from token i on; the first one matches in any form of it.
std::uint32_t PhraseFinder::follows(std::uint32_t i, std::string_view words) const {
  EntryWords expected(words, language_);
  expected.next();
  std::uint32_t at = i + 1;
  for (; !expected.done(); ++at)
    if (at >= tokens_.size() || !same_block(i, at) || !same_inflected(word(at), expected.next())) return 0;
  return at - i;
}

// True where a name begins between the tokens: `président de la région X`, where the region is called so.
bool PhraseFinder::names_within(std::uint32_t begin, std::uint32_t end) const {
  return std::any_of(mention_at_.begin() + std::min<std::size_t>(begin, mention_at_.size()),
                     mention_at_.begin() + std::min<std::size_t>(std::max(begin, end), mention_at_.size()),
                     [](std::uint32_t mention) { return mention != kNone; });
}

// de, du, d', chargé de, à la …, en charge de: what the head belongs to.
void PhraseFinder::read_complements(NounPhrase& out, int depth) const {
  for (int n = 0; n < 6; ++n) {
    std::uint32_t at = out.end;
    if (at + 1 >= tokens_.size() || !same_block(out.begin, at)) return;
    const Token& token = tokens_[at];
    if (token.kind != TokenKind::word) return;
    const Text text = word(at);
    if (is_adjective(at) && !(token.is(trait::past_participle) && !token.is(trait::adjective)) &&
        (out.kind != PhraseKind::name) && !(token.is(trait::finite) && token.entry.verb != 0) &&
        mention_at_[at] == kNone) {
      out.end = at + 1;
      continue;
    }
    if (out.kind == PhraseKind::role && token.capitals && token.end - token.begin <= 4 && mention_at_[at] == kNone) {
      out.end = at + 1;  // directrice RSE
      continue;
    }
    if (out.kind == PhraseKind::role && text.size() == 1 && sign(at + 1) == U'.' && at + 3 < tokens_.size() &&
        word(at + 2).size() == 1 && sign(at + 3) == U'.') {  // bourgmestre f.f.
      out.end = at + 4;
      continue;
    }
    if (french() && out.kind == PhraseKind::role &&
        (text.starts_with(U"chargé") || text == U"déléguée" || text == U"délégué")) {
      out.end = at + 1;
      continue;
    }
    if (!is_complement(at, out)) return;
    if (depth == 0 && out.kind == PhraseKind::other && tokens_[out.head].entry.noun != 0)
      return;  // whose it is stands alone
    NounPhrase inner;
    std::uint32_t from = at;
    const bool contracted = determiner_of(text, language_).contracted;
    if (!contracted) ++from;
    if (depth >= kDeepest || from >= tokens_.size() || !same_block(at, from)) return;
    if (!read(from, inner, depth + 1)) {
      if (out.kind == PhraseKind::role && contracted && is_adjective(from + 1)) {  // chargé du numérique
        out.end = from + 2;
        continue;
      }
      if (!tokens_[from].capital || tokens_[from].kind != TokenKind::word || tokens_[from].suffix) return;
      out.end = from + 1;  // directeur de X, whoever that is
      while (out.end < tokens_.size() && same_block(at, out.end) && tokens_[out.end].kind == TokenKind::word &&
             tokens_[out.end].capital && mention_at_[out.end] == kNone)
        ++out.end;
      continue;
    }
    if (inner.kind == PhraseKind::pronoun) return;
    out.end = inner.end;
    if (out.complement == kNobody) out.complement = inner.referent != kNobody ? inner.referent : inner.complement;
    if (out.complement == kNobody && inner.kind == PhraseKind::body && out.end < tokens_.size() &&
        same_block(at, out.end) && mention_at_[out.end] != kNone &&
        !is_person(referents_[mentions_[mention_at_[out.end]].referent])) {  // filiale du groupe X
      out.complement = mentions_[mention_at_[out.end]].referent;
      out.end = mentions_[mention_at_[out.end]].last;
    }
    // de la A et de la B; des A et B
    if (out.end + 1 < tokens_.size() && same_block(at, out.end + 1) &&
        (word(out.end) == U"et" || word(out.end) == U"and") && (is_link(out.end + 1)))
      out.end += 1;
  }
}

bool PhraseFinder::is_link(std::uint32_t i) const {
  const Text text = word(i);
  return text == U"de" || text == U"d'" || text == U"du" || text == U"des" || (!french() && text == U"of");
}

bool PhraseFinder::is_complement(std::uint32_t at, const NounPhrase& out) const {
  const Text text = word(at);
  if (french()) {
    if (text == U"de" || text == U"du" || text == U"d'" || text == U"des") return true;
    if (out.kind == PhraseKind::other) return false;
    if ((text == U"à" || text == U"au" || text == U"aux") &&
        (out.kind == PhraseKind::role || tokens_[out.head].entry.role != 0))
      return true;
    if (text == U"chez") return out.kind == PhraseKind::role;
    return text == U"pour" && out.kind == PhraseKind::body;
  }
  return text == U"of" || ((text == U"at" || text == U"with") && out.kind == PhraseKind::role) ||
         (text == U"for" && out.kind != PhraseKind::other);
}

void PhraseFinder::find_governor(NounPhrase& phrase) const {
  if (phrase.governor != kNone || phrase.begin == 0 || !same_block(phrase.begin - 1, phrase.begin)) return;
  std::uint32_t before = phrase.begin - 1;
  while (before > 0 && (tokens_[before].kind == TokenKind::mark || word(before) == U"tous") &&
         same_block(before - 1, before))
    --before;
  if (tokens_[before].kind == TokenKind::word && is_preposition(word(before), language_)) phrase.governor = before;
  if (french() && determiner_of(word(before), language_).contracted) phrase.governor = before;
}

std::vector<NounPhrase> find_phrases(const Letters& letters, const std::vector<Token>& tokens,
                                     const std::vector<Mention>& mentions, const std::vector<Referent>& referents,
                                     const Lexicon& lexicon, TextLanguage language) {
  return PhraseFinder(letters, tokens, mentions, referents, lexicon, language).find();
}

}  // namespace standpoint
