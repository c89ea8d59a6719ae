// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/phrases.hpp"

#include <algorithm>
#include <array>

#include "extract/speech/phrase_words.hpp"

namespace standpoint {
namespace {

using Text = std::u32string_view;
constexpr std::uint32_t kNone = NounPhrase::kNone;
constexpr std::uint64_t kAgreement = trait::masculine | trait::feminine | trait::singular | trait::plural;
constexpr int kDeepest = 4;                     // complements of complements
constexpr std::uint32_t kParenthesisMost = 10;  // tokens
constexpr std::uint32_t kAppositionMost = 24;

// The first tokens of a phrase that is being read.
struct Reader {
  std::uint32_t at = 0;
  NounPhrase phrase;
};

class PhraseFinder {
 public:
  PhraseFinder(const Letters& letters, const std::vector<Token>& tokens, const std::vector<Mention>& mentions,
               const std::vector<Referent>& referents, const Lexicon& lexicon, TextLanguage language)
      : letters_(letters),
        tokens_(tokens),
        mentions_(mentions),
        referents_(referents),
        lexicon_(lexicon),
        language_(language) {
    mention_at_.assign(tokens.size(), kNone);
    for (std::uint32_t m = 0; m < mentions.size(); ++m) mention_at_[mentions[m].first] = m;
  }

  std::vector<NounPhrase> find() {
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

 private:
  Text word(std::uint32_t i) const { return i < tokens_.size() ? word_of(letters_, tokens_[i]) : Text(); }
  char32_t sign(std::uint32_t i) const {
    return i < tokens_.size() && tokens_[i].kind != TokenKind::word ? letters_.text[tokens_[i].begin] : U'\0';
  }
  bool same_block(std::uint32_t a, std::uint32_t b) const {
    return b < tokens_.size() && tokens_[a].block == tokens_[b].block;
  }
  bool french() const { return language_ == TextLanguage::french; }

  // A noun rather than a verb: by the dictionary, and by what stands before it.
  bool is_noun(std::uint32_t i, bool after_determiner) const {
    const Token& token = tokens_[i];
    if (token.kind != TokenKind::word || token.suffix || token.is(trait::to_have | trait::to_be)) return false;
    if (token.entry.role != 0 || token.entry.head != 0)
      return after_determiner || !token.is(trait::finite | trait::past_participle);
    if (token.is(trait::noun))
      return after_determiner || !token.is(trait::finite | trait::adjective | trait::adverb | trait::preposition |
                                           trait::conjunction | trait::infinitive | trait::pronoun | trait::determiner);
    return after_determiner && (token.entry.traits == 0 || token.capital) && token.kind == TokenKind::word;
  }

  bool is_adjective(std::uint32_t i) const {
    const Token& token = tokens_[i];
    return token.kind == TokenKind::word && token.is(trait::adjective | trait::past_participle) &&
           !(token.is(trait::to_be | trait::to_have)) && !token.capital;
  }

  // Reads a phrase that begins at token i.
  bool read(std::uint32_t i, NounPhrase& out, int depth) const {
    const Token& first = tokens_[i];
    if (first.kind != TokenKind::word && first.kind != TokenKind::number)
      return mention_at_[i] != kNone && read_name(i, out);
    out.begin = i;
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
          mention_at_[at] == kNone)
        ++at;  // tous les, ces deux
    }
    at = skip_modifiers(at, i);
    if (at >= tokens_.size() || !same_block(i, at)) return false;
    if (mention_at_[at] != kNone) return read_name_at(at, out);
    if (!french()) at = english_head(at, determiner.kind != DeterminerKind::none);
    if (mention_at_[at] != kNone) return read_name_at(at, out);
    if (!is_noun(at, at > i)) return false;
    return read_head(at, out, depth);
  }

  // `des` is an article where nothing before it could govern it.
  bool opens_clause(std::uint32_t i) const {
    if (i == 0 || !same_block(i - 1, i)) return true;
    const Token& before = tokens_[i - 1];
    return before.kind != TokenKind::word || before.is(trait::conjunction) ||
           (before.is(trait::finite) && !before.is(trait::noun)) || word(i - 1) == U"que" || word(i - 1) == U"qu'";
  }

  bool read_pronoun(std::uint32_t i, NounPhrase& out) const {
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

  static bool stands_before_noun(Text text) {
    constexpr std::array<Text, 16> kBefore{U"ancien",   U"ancienne",  U"anciens", U"anciennes", U"nouveau", U"nouvelle",
                                           U"nouveaux", U"nouvelles", U"jeune",   U"jeunes",    U"futur",   U"future",
                                           U"vieux",    U"vieille",   U"ex",      U"former"};
    return std::find(kBefore.begin(), kBefore.end(), text) != kBefore.end();
  }

  // même, ancien, futur, ex-, adjectives before the noun.
  std::uint32_t skip_modifiers(std::uint32_t at, std::uint32_t first) const {
    for (int n = 0; n < 3 && at + 1 < tokens_.size() && same_block(first, at + 1); ++n) {
      if (mention_at_[at] != kNone) break;
      const Token& token = tokens_[at];
      const bool quoted = token.kind == TokenKind::mark;
      if (quoted && at > first && mention_at_[at + 1] != kNone) return at + 1;
      if (token.kind == TokenKind::number && at > first) {
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
  std::uint32_t english_head(std::uint32_t at, bool after_determiner) const {
    std::uint32_t head = at;
    for (std::uint32_t i = at; i < tokens_.size() && i < at + 6 && same_block(at, i); ++i) {
      const Token& token = tokens_[i];
      if (token.kind != TokenKind::word || (i > at && mention_at_[i] != kNone)) break;
      if (word(i) == U"'s" || word(i) == U"’s") continue;
      const bool noun = token.is(trait::noun) || token.entry.role != 0 || token.entry.head != 0;
      if (!noun && !token.is(trait::adjective) && !(after_determiner && token.entry.traits == 0)) break;
      if (i > at && token.entry.verb != 0 && token.is(trait::finite) && token.entry.role == 0 && token.entry.head == 0)
        break;
      if (noun || token.entry.traits == 0) head = i;
    }
    return head;
  }

  bool read_name_at(std::uint32_t at, NounPhrase& out) const {
    const NounPhrase before = out;
    if (!read_name(at, out)) return false;
    out.begin = before.begin;
    out.determiner = before.determiner;
    out.governor = before.governor;
    out.agreement = before.agreement;
    return true;
  }

  // A name with what follows it: a parenthesis, a function in apposition, further names.
  bool read_name(std::uint32_t i, NounPhrase& out) const {
    const Mention& mention = mentions_[mention_at_[i]];
    out.begin = i;
    out.head = i;
    out.end = mention.last;
    out.kind = PhraseKind::name;
    out.referent = mention.referent;
    // English: Microsoft spokesperson X; France's health minister.
    if (!french() && out.end < tokens_.size() && same_block(i, out.end)) {
      std::uint32_t at = out.end;
      if (word(at) == U"'s" || word(at) == U"’s") ++at;
      const std::uint32_t head = at < tokens_.size() ? english_head(at, true) : at;
      if (head < tokens_.size() && tokens_[head].entry.verb == 0 &&
          (tokens_[head].entry.role != 0 || tokens_[head].entry.head != 0) && is_noun(head, true)) {
        out.complement = mention.referent;
        out.referent = kNobody;
        return read_head(head, out, 1);
      }
    }
    skip_mark(out);
    skip_parenthesis(out);
    read_apposition(out);
    read_second(out);
    return true;
  }

  // « Health Data Hub »: the marks belong to the name.
  void skip_mark(NounPhrase& out) const {
    if (out.end < tokens_.size() && tokens_[out.end].kind == TokenKind::mark && out.begin > 0 &&
        tokens_[out.begin - 1].kind == TokenKind::mark && same_block(out.begin, out.end))
      ++out.end;
  }

  void skip_parenthesis(NounPhrase& out) const {
    if (sign(out.end) != U'(' || !same_block(out.begin, out.end)) return;
    for (std::uint32_t i = out.end + 1; i < tokens_.size() && i < out.end + kParenthesisMost + 12; ++i) {
      if (sign(i) != U')') continue;
      out.end = i + 1;
      return;
    }
  }

  // Function or body as head: its complements, then perhaps the name.
  bool read_head(std::uint32_t at, NounPhrase& out, int depth) const {
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
  static std::uint64_t merge(std::uint64_t determiner, std::uint64_t noun) {
    std::uint64_t out = determiner;
    constexpr std::uint64_t genders = trait::masculine | trait::feminine;
    constexpr std::uint64_t numbers = trait::singular | trait::plural;
    if ((out & genders) == 0) out |= noun & genders;
    if ((out & numbers) == 0) out |= noun & numbers;
    return out;
  }

  // How many tokens of a table's entry stand at token i; 0 for none. `number`: the entry, as in WordEntry.
  template <class Table>
  std::uint32_t match_words(std::uint32_t i, const Table& table, std::uint16_t first, std::uint16_t& number) const {
    if (first == 0) return 0;
    const Text start = first_word(table[first - 1U].words);
    for (std::size_t entry = first - 1U; entry < table.size() && first_word(table[entry].words) == start; ++entry) {
      if (const std::uint32_t words = follows(i, table[entry].words)) {
        number = static_cast<std::uint16_t>(entry + 1);
        return words;
      }
    }
    return 0;
  }

  static Text first_word(std::string_view) { return {}; }

  std::uint32_t role_words(std::uint32_t i, std::uint16_t& number) const {
    return match_entry(i, lexicon_.roles(), tokens_[i].entry.role, number);
  }
  std::uint32_t head_words(std::uint32_t i, std::uint16_t& number) const {
    return match_entry(i, lexicon_.heads(), tokens_[i].entry.head, number);
  }

  template <class Entry>
  std::uint32_t match_entry(std::uint32_t i, std::span<const Entry> table, std::uint16_t first,
                            std::uint16_t& number) const {
    if (first == 0) return 0;
    const std::string_view start = table[first - 1U].words.substr(0, table[first - 1U].words.find(' '));
    for (std::size_t entry = first - 1U; entry < table.size(); ++entry) {
      const std::string_view words = table[entry].words;
      if (words.substr(0, words.find(' ')) != start) break;
      const std::uint32_t count = follows(i, words);
      if (count == 0) continue;
      number = static_cast<std::uint16_t>(entry + 1);
      return count;
    }
    return 0;
  }

  // The number of tokens that spell `words` from token i on; the first one matches in any form of it.
  std::uint32_t follows(std::uint32_t i, std::string_view words) const {
    std::size_t space = words.find(' ');
    std::uint32_t at = i + 1;
    while (space != std::string_view::npos) {
      std::string_view rest = words.substr(space + 1);
      const std::size_t next = rest.find(' ');
      std::u32string expected = from_utf8(rest.substr(0, next));
      // d'état, l'intérieur: an elided word and the one behind it
      const std::size_t apostrophe = expected.find(U'\'');
      if (french() && apostrophe != std::u32string::npos && apostrophe + 1 < expected.size()) {
        if (word(at) != Text(expected).substr(0, apostrophe + 1)) return 0;
        ++at;
        expected.erase(0, apostrophe + 1);
      }
      if (at >= tokens_.size() || !same_block(i, at) || !same_word(at, expected)) return 0;
      ++at;
      space = next == std::string_view::npos ? std::string_view::npos : space + 1 + next;
    }
    return at - i;
  }

  // The same word but for accents and the endings of gender and number.
  bool same_word(std::uint32_t i, Text expected) const {
    const Text found = word(i);
    if (found == expected) return true;
    const auto plain = [](Text text) {
      std::u32string out;
      for (const char32_t c : text) out += without_accent(c);
      return out;
    };
    const std::u32string a = plain(found), b = plain(expected);
    if (a == b) return true;
    for (const Text ending : {Text(U"s"), Text(U"e"), Text(U"es"), Text(U"le"), Text(U"les"), Text(U"ux")})
      if (a == b + std::u32string(ending) ||
          (b.ends_with(U"l") && ending == U"ux" && a == b.substr(0, b.size() - 1) + U"ux"))
        return true;
    return false;
  }

  // de, du, d', chargé de, à la …, en charge de: what the head belongs to.
  void read_complements(NounPhrase& out, int depth) const {
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
      if (depth >= kDeepest || from >= tokens_.size() || !same_block(at, from) || !read(from, inner, depth + 1)) return;
      if (inner.kind == PhraseKind::pronoun) return;
      out.end = inner.end;
      if (out.complement == kNobody) out.complement = inner.referent != kNobody ? inner.referent : inner.complement;
      // de la A et de la B; des A et B
      if (out.end + 1 < tokens_.size() && same_block(at, out.end + 1) &&
          (word(out.end) == U"et" || word(out.end) == U"and") && (is_link(out.end + 1)))
        out.end += 1;
    }
  }

  bool is_link(std::uint32_t i) const {
    const Text text = word(i);
    return text == U"de" || text == U"d'" || text == U"du" || text == U"des" || (!french() && text == U"of");
  }

  bool is_complement(std::uint32_t at, const NounPhrase& out) const {
    const Text text = word(at);
    if (french()) {
      if (text == U"de" || text == U"du" || text == U"d'" || text == U"des") return true;
      if (out.kind == PhraseKind::other) return false;
      if ((text == U"à" || text == U"au" || text == U"aux") &&
          (out.kind == PhraseKind::role || tokens_[out.head].entry.role != 0))
        return true;
      return text == U"pour" && out.kind == PhraseKind::body;
    }
    return text == U"of" || (text == U"at" && out.kind == PhraseKind::role) ||
           (text == U"for" && out.kind != PhraseKind::other);
  }

  // le ministre de la Santé X; l'association Y.
  bool read_following_name(NounPhrase& out) const {
    const std::uint32_t at = out.end;
    std::uint32_t name = at;
    if (name < tokens_.size() && tokens_[name].kind == TokenKind::mark && name + 1 < tokens_.size()) ++name;
    if (name < tokens_.size() && is_title(name)) {
      ++name;
      if (sign(name) == U'.') ++name;
    }
    if (name >= tokens_.size() || !same_block(out.begin, name) || mention_at_[name] == kNone) return false;
    const Mention& mention = mentions_[mention_at_[name]];
    const bool person = is_person(referents_[mention.referent]);
    if (out.kind == PhraseKind::role ? !person : person) {
      if (out.kind == PhraseKind::role && out.complement == kNobody) {  // sénateur LR, porte-parole Microsoft
        out.complement = mention.referent;
        out.end = mention.last;
        return read_following_name(out);
      }
      return false;
    }
    take_name(out, name);
    return true;
  }

  void take_name(NounPhrase& out, std::uint32_t name) const {
    NounPhrase named;
    if (!read_name(name, named)) return;
    out.referent = named.referent;
    out.kind = PhraseKind::name;
    out.end = named.end;
    out.second = named.second;
    if (out.complement == kNobody) out.complement = named.complement;
  }

  // le ministre de la Santé, X, …
  void read_name_in_apposition(NounPhrase& out) const {
    if (sign(out.end) != U',' || out.end + 1 >= tokens_.size() || !same_block(out.begin, out.end + 1)) return;
    std::uint32_t name = out.end + 1;
    if (is_title(name) && name + 1 < tokens_.size() && mention_at_[name] == kNone) ++name;
    if (sign(name) == U'.') ++name;
    if (name >= tokens_.size() || mention_at_[name] == kNone) return;
    const Mention& mention = mentions_[mention_at_[name]];
    const bool fits = out.kind == PhraseKind::role
                          ? is_person(referents_[mention.referent])
                          : !is_person(referents_[mention.referent]) && is_actor(referents_[mention.referent]);
    const bool fronted = out.kind == PhraseKind::role && out.determiner == DeterminerKind::none &&
                         (out.begin == 0 || tokens_[out.begin].capital);
    if (!fits || (!closes(mention.last) && !fronted)) return;
    NounPhrase named;
    named.end = mention.last;
    skip_parenthesis(named);
    read_second(named);
    out.second = named.second;
    out.referent = mention.referent;
    out.kind = PhraseKind::name;
    out.end = named.end;
  }

  bool closes(std::uint32_t i) const {
    return i >= tokens_.size() || word(i) == U"et" || sign(i) == U',' || sign(i) == U'(' || sign(i) == U':' ||
           tokens_[i].kind == TokenKind::stop || tokens_[i].kind == TokenKind::mark || !same_block(i - 1, i);
  }

  // X, ministre de la Santé, …; X, avocat d'un collectif
  void read_apposition(NounPhrase& out) const {
    for (int n = 0; n < 2; ++n) {
      const std::uint32_t comma = out.end;
      if (n == 0 ? sign(comma) != U',' : word(comma) != U"et" && word(comma) != U"and") return;
      std::uint32_t at = comma + 1;
      if (at >= tokens_.size() || !same_block(out.begin, at)) return;
      if (determiner_of(word(at), language_).kind == DeterminerKind::definite ||
          determiner_of(word(at), language_).kind == DeterminerKind::indefinite)
        ++at;
      if (!french() && at < tokens_.size() && mention_at_[at] != kNone) at = after_possessive(at);
      while (at + 1 < tokens_.size() && same_block(out.begin, at + 1) && mention_at_[at] == kNone &&
             tokens_[at].entry.role == 0 && tokens_[at].entry.head == 0 && is_adjective(at))
        ++at;
      if (at >= tokens_.size() || !same_block(out.begin, at) || mention_at_[at] != kNone) return;
      if (!french()) at = english_head(at, true);
      NounPhrase description;
      description.begin = at;
      std::uint16_t role = 0, body = 0;
      const bool person = is_person(referents_[out.referent]);
      if (person ? role_words(at, role) == 0 : role_words(at, role) == 0 && head_words(at, body) == 0) return;
      if (!read_head(at, description, 2) || description.end - comma > kAppositionMost) return;
      skip_parenthesis(description);
      if (sign(description.end) == U',' && description.end + 1 < tokens_.size() &&
          mention_at_[description.end + 1] != kNone &&
          is_person(referents_[mentions_[mention_at_[description.end + 1]].referent]))
        return;
      out.role = role != 0 ? role : out.role;
      out.body = body != 0 ? body : out.body;
      out.role_head = at;
      if (out.complement == kNobody) out.complement = description.complement;
      out.agreement |= description.agreement & (trait::masculine | trait::feminine);
      out.end = description.end;
    }
  }

  std::uint32_t after_possessive(std::uint32_t at) const {
    const std::uint32_t end = mentions_[mention_at_[at]].last;
    if (end < tokens_.size() && (word(end) == U"'s" || word(end) == U"’s")) return end + 1;
    return end < tokens_.size() && tokens_[end].entry.role != 0 ? end : at;
  }

  // X et Y: one subject of two names.
  void read_second(NounPhrase& out) const {
    const std::uint32_t at = out.end;
    if (word(at) != U"et" && word(at) != U"and") return;
    if (at + 1 >= tokens_.size() || !same_block(out.begin, at + 1)) return;
    std::uint32_t name = at + 1;
    if (mention_at_[name] == kNone && determiner_of(word(name), language_).kind == DeterminerKind::definite) ++name;
    if (name >= tokens_.size() || mention_at_[name] == kNone || !same_block(out.begin, name)) return;
    const Mention& mention = mentions_[mention_at_[name]];
    if (!is_actor(referents_[mention.referent])) return;
    out.second = mention.referent;
    out.end = mention.last;
    skip_parenthesis(out);
    out.agreement = (out.agreement & ~trait::singular) | trait::plural;
  }

  bool is_title(std::uint32_t i) const {
    const Text text = word(i);
    return text == U"m" || text == U"mme" || text == U"me" || text == U"mes" || text == U"mm" || text == U"dr" ||
           text == U"mr" || text == U"ms" || text == U"mrs" || text == U"pr";
  }

  void find_governor(NounPhrase& phrase) const {
    if (phrase.governor != kNone || phrase.begin == 0 || !same_block(phrase.begin - 1, phrase.begin)) return;
    std::uint32_t before = phrase.begin - 1;
    while (before > 0 && (tokens_[before].kind == TokenKind::mark || word(before) == U"tous") &&
           same_block(before - 1, before))
      --before;
    if (tokens_[before].kind == TokenKind::word && is_preposition(word(before), language_)) phrase.governor = before;
    if (french() && determiner_of(word(before), language_).contracted) phrase.governor = before;
  }

  const Letters& letters_;
  const std::vector<Token>& tokens_;
  const std::vector<Mention>& mentions_;
  const std::vector<Referent>& referents_;
  const Lexicon& lexicon_;
  TextLanguage language_;
  std::vector<std::uint32_t> mention_at_;
  std::vector<NounPhrase> found_;
};

}  // namespace

std::vector<NounPhrase> find_phrases(const Letters& letters, const std::vector<Token>& tokens,
                                     const std::vector<Mention>& mentions, const std::vector<Referent>& referents,
                                     const Lexicon& lexicon, TextLanguage language) {
  return PhraseFinder(letters, tokens, mentions, referents, lexicon, language).find();
}

}  // namespace standpoint
