// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/fresh_names.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "extract/speech/phrase_words.hpp"
#include "graph/text/fold.hpp"

namespace standpoint {
namespace {

using Text = std::u32string_view;
constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::uint32_t kLongestName = 5;      // capitalised words
constexpr std::uint32_t kLongestBody = 10;     // tokens of a body's name
constexpr std::uint32_t kComplementMost = 12;  // tokens between a name and its verb

class FreshNames {
 public:
  FreshNames(const Letters& letters, const std::vector<Block>& blocks, const std::vector<Token>& tokens,
             const Lexicon& lexicon, TextLanguage language, std::vector<Referent>& referents,
             std::vector<Mention>& mentions)
      : letters_(letters),
        blocks_(blocks),
        tokens_(tokens),
        lexicon_(lexicon),
        language_(language),
        referents_(referents),
        mentions_(mentions) {
    taken_.assign(tokens.size(), false);
    for (const Mention& mention : mentions)
      for (std::uint32_t t = mention.first; t < mention.last; ++t) taken_[t] = true;
    for (const Referent& referent : referents) ids_.insert(referent.id);
    for (const PersonTitle& title : lexicon.titles()) {
      std::u32string words = from_utf8(title.words);
      if (!words.empty() && words.back() == U'.') words.pop_back();
      titles_.insert(std::move(words));
    }
  }

  void find() {
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (!free_capital(i) || (tokens_[i].capitals && tokens_[i].entry.role != 0)) continue;  // CEO
      if (const std::uint32_t end = person_at(i))
        i = end - 1;
      else if (const std::uint32_t body_end = body_at(i))
        i = body_end - 1;
    }
    find_again();
    std::sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
  }

 private:
  Text word(std::uint32_t i) const { return i < tokens_.size() ? word_of(letters_, tokens_[i]) : Text(); }
  bool free(std::uint32_t i) const {
    return i < tokens_.size() && !taken_[i] && tokens_[i].kind == TokenKind::word &&
           blocks_[tokens_[i].block].kind != BlockKind::aside;
  }
  bool free_capital(std::uint32_t i) const { return free(i) && tokens_[i].capital; }
  bool same_block(std::uint32_t a, std::uint32_t b) const {
    return b < tokens_.size() && tokens_[a].block == tokens_[b].block;
  }

  bool is_common(std::uint32_t i) const {
    return tokens_[i].is(trait::noun | trait::adjective | trait::finite | trait::preposition | trait::determiner |
                         trait::adverb | trait::conjunction | trait::pronoun | trait::infinitive |
                         trait::past_participle);
  }
  bool is_particle(std::uint32_t i) const {
    const Text text = word(i);
    return text == U"de" || text == U"du" || text == U"d'" || text == U"van" || text == U"von" || text == U"der" ||
           text == U"el" || text == U"ben" || text == U"la" || text == U"le";
  }
  bool is_title(std::uint32_t i) const {
    const Text text = word(i);
    if (text.empty()) return false;
    return titles_.count(std::u32string(text)) != 0;
  }

  // The end of a run of capitalised words, particles between them allowed.
  std::uint32_t run_from(std::uint32_t i) const {
    std::uint32_t end = i + 1;
    std::uint32_t words = 1;
    while (words < kLongestName && same_block(i, end)) {
      if (free_capital(end) && !tokens_[end].suffix && tokens_[end].entry.verb == 0) {
        ++end, ++words;
      } else if (letters_.text[tokens_[end].begin] == U'.' && tokens_[end - 1].end - tokens_[end - 1].begin == 1 &&
                 free_capital(end + 1)) {
        ++end;
      } else if (is_particle(end) && free_capital(end + 1) && same_block(i, end + 1) && !tokens_[end + 1].capitals) {
        end += 2, ++words;
      } else if (is_particle(end) && is_particle(end + 1) && free_capital(end + 2) && same_block(i, end + 2) &&
                 !tokens_[end + 2].capitals) {  // but not X de la CGT
        end += 3, ++words;
      } else {
        break;
      }
    }
    return end;
  }

  std::uint32_t before(std::uint32_t i) const { return i > 0 && same_block(i - 1, i) ? i - 1 : kNone; }

  // The title or function directly before a name; kNone where there is none.
  std::uint32_t trigger_before(std::uint32_t i) const {
    std::uint32_t at = before(i);
    if (at != kNone && letters_.text[tokens_[at].begin] == U'.') at = before(at);
    if (at != kNone && is_title(at) && tokens_[at].end - tokens_[at].begin <= 9) return at;
    return kNone;
  }

  std::uint32_t person_at(std::uint32_t i) {
    const std::uint32_t title = trigger_before(i);
    const std::uint32_t end = run_from(i);
    const std::uint32_t words = end - i;
    if (title != kNone && title + 2 >= i) {
      add(i, end, bit(EntityType::person), title, i);
      return end;
    }
    if (words < 2 || (is_title(i) && tokens_[i].end - tokens_[i].begin <= 4)) return 0;
    const bool first_name = tokens_[i].is(trait::first_name);
    const bool initial = i + 2 < end && letters_.text[tokens_[i + 1].begin] == U'.';
    const bool common_first = is_common(i) && starts_sentence(i);
    if ((first_name && !(common_first && tokens_[i + 1].is(trait::noun))) || initial) {
      if (is_common(end - 1) && is_common(i) && !first_name) return 0;
      if (tokens_[i].entry.head != 0) return 0;
      add(i, end, bit(EntityType::person), i, i);
      return end;
    }
    const std::uint32_t previous = before(i);
    if (previous != kNone && tokens_[previous].entry.role != 0 && !tokens_[previous].capital && !is_common(end - 1)) {
      add(i, end, bit(EntityType::person), previous, i);
      return end;
    }
    // X Y said; X Y of the residents' group said
    if (words == 2 && !is_common(i) && !is_common(end - 1) && tokens_[end - 1].entry.head == 0 &&
        tokens_[end - 1].entry.role == 0 && !tokens_[i].capitals && !tokens_[end - 1].capitals && speaks(end)) {
      add(i, end, bit(EntityType::person), i, i);
      return end;
    }
    // X Y, ministre de …
    if (end + 1 < tokens_.size() && letters_.text[tokens_[end].begin] == U',' && same_block(i, end + 1) &&
        !starts_sentence(i) && tokens_[i].entry.traits == 0) {
      std::uint32_t role = end + 1;
      if (determiner_of(word(role), language_).kind != DeterminerKind::none) ++role;
      if (role < tokens_.size() && tokens_[role].entry.role != 0 && words == 2) {
        add(i, end, bit(EntityType::person), role, i);
        return end;
      }
    }
    return 0;
  }

  // True where a verb of saying stands behind token i, a complement or an aside between.
  bool speaks(std::uint32_t i) const {
    const std::uint32_t stop = i + kComplementMost;
    for (std::uint32_t at = i; at < stop && at < tokens_.size() && same_block(i - 1, at); ++at) {
      const Token& token = tokens_[at];
      if (token.kind == TokenKind::stop || token.kind == TokenKind::mark || letters_.text[token.begin] == U':')
        return false;
      if (token.kind != TokenKind::word || token.entry.verb == 0 || !token.is(trait::finite)) continue;
      return (lexicon_.verbs()[token.entry.verb - 1U].frames & frame::quote) != 0 && !token.is(trait::noun);
    }
    return false;
  }

  bool starts_sentence(std::uint32_t i) const {
    const std::uint32_t previous = before(i);
    return previous == kNone || tokens_[previous].kind == TokenKind::stop ||
           tokens_[previous].kind == TokenKind::mark || letters_.text[tokens_[previous].begin] == U':';
  }

  EntityTypeSet type_of(std::uint16_t head) const {
    const auto type = parse_entity_type(lexicon_.heads()[head - 1U].type);
    return bit(type.value_or(EntityType::organization));
  }
  bool is_actor_head(std::uint16_t head) const { return head != 0 && any_is_a(type_of(head), EntityType::actor); }

  std::uint32_t body_at(std::uint32_t i) {
    const std::uint32_t end = run_from(i);
    const std::uint32_t previous = before(i);
    // l'association X, le groupe Y
    if (previous != kNone && !tokens_[previous].capital && is_actor_head(tokens_[previous].entry.head) &&
        !is_plain_word(i)) {
      add(i, end, type_of(tokens_[previous].entry.head), previous, i);
      return end;
    }
    // la Fédération nationale des …: a head with a capital inside a sentence
    if (is_actor_head(tokens_[i].entry.head) && !(starts_sentence(i) && end == i + 1)) {
      const std::uint32_t last = body_name_end(i);
      if (last > i + 1) {
        add(i, last, type_of(tokens_[i].entry.head), i, i);
        return last;
      }
    }
    // la CGT, la Fnaut, la Cnil: no common noun, and it speaks
    const bool in_dictionary = tokens_[i].is(trait::capitalised);
    const bool no_word = in_dictionary || (!is_common(i) && (tokens_[i].capitals || language_ == TextLanguage::french));
    if (no_word && !tokens_[i].is(trait::first_name) && tokens_[i].end - tokens_[i].begin >= 3 && end == i + 1 &&
        previous != kNone && determiner_of(word(previous), language_).kind == DeterminerKind::definite &&
        (in_dictionary ? speaks_next(i + 1) : seen_before_verb(i))) {
      add(i, end, bit(EntityType::organization), i, i);
      return end;
    }
    return 0;
  }

  bool is_plain_word(std::uint32_t i) const {
    return starts_sentence(i) || tokens_[i].is(trait::determiner | trait::preposition | trait::pronoun);
  }

  // A verb of saying, its auxiliary before it perhaps.
  bool speaks_next(std::uint32_t i) const {
    if (i < tokens_.size() && same_block(i - 1, i) && tokens_[i].is(trait::to_have)) ++i;
    return i < tokens_.size() && same_block(i - 1, i) && tokens_[i].kind == TokenKind::word &&
           tokens_[i].entry.verb != 0;
  }

  bool seen_before_verb(std::uint32_t i) const {
    const std::uint32_t next = i + 1;
    if (next >= tokens_.size() || !same_block(i, next)) return false;
    return tokens_[next].kind == TokenKind::word && (tokens_[next].entry.verb != 0 || tokens_[next].is(trait::to_have));
  }

  // Adjectives and complements that belong to a body's name: Fédération nationale des travaux publics.
  std::uint32_t body_name_end(std::uint32_t i) const {
    std::uint32_t end = i + 1;
    while (end < tokens_.size() && same_block(i, end) && end - i < kLongestBody && !taken_[end]) {
      const Token& token = tokens_[end];
      if (token.kind != TokenKind::word) break;
      const Text text = word(end);
      const bool link = text == U"de" || text == U"du" || text == U"des" || text == U"d'" || text == U"of" ||
                        text == U"for" || text == U"pour" || text == U"et" || text == U"and" || text == U"la" ||
                        text == U"l'" || text == U"les" || text == U"le" || text == U"the" || text == U"à" ||
                        text == U"aux";
      if (link) {
        std::uint32_t next = end + 1;
        while (next < tokens_.size() && (word(next) == U"la" || word(next) == U"l'" || word(next) == U"les" ||
                                         word(next) == U"le" || word(next) == U"the"))
          ++next;
        if (next >= tokens_.size() || !same_block(i, next) || taken_[next] || tokens_[next].kind != TokenKind::word)
          break;
        if ((text == U"et" || text == U"and") && tokens_[next].capitals) break;  // a body of its own
        if (!(tokens_[next].capital ||
              (tokens_[next].is(trait::noun) && !tokens_[next].is(trait::finite) &&
               (text == U"de" || text == U"du" || text == U"des" || text == U"d'" || text == U"of"))))
          break;
        end = next + 1;
        continue;
      }
      if (token.capital ||
          (token.is(trait::adjective) && !token.is(trait::finite | trait::past_participle | trait::adverb))) {
        ++end;
        continue;
      }
      break;
    }
    return end;
  }

  static std::u32string key_of(const Letters& letters, std::uint32_t begin, std::uint32_t end) {
    return letters.bare.substr(begin, end - begin);
  }

  void add(std::uint32_t first, std::uint32_t last, EntityTypeSet types, std::uint32_t trigger, std::uint32_t) {
    const std::uint32_t begin = tokens_[first].begin, end = tokens_[last - 1].end;
    const std::u32string key = key_of(letters_, begin, end);
    std::uint32_t referent = kNobody;
    if (const auto found = by_name_.find(key); found != by_name_.end())
      referent = found->second;
    else if (const auto surname = by_last_.find(key); surname != by_last_.end() && last == first + 1)
      referent = surname->second;
    if (referent == kNobody) {
      Referent made;
      made.name = to_utf8(Text(letters_.text).substr(begin, end - begin));
      made.types = types;
      made.trigger =
          to_utf8(Text(letters_.text).substr(tokens_[trigger].begin, tokens_[trigger].end - tokens_[trigger].begin));
      made.id = free_id(made.name);
      referent = static_cast<std::uint32_t>(referents_.size());
      referents_.push_back(std::move(made));
      by_name_.emplace(key, referent);
      if (last > first + 1 && types == bit(EntityType::person))
        by_last_.emplace(key_of(letters_, tokens_[last - 1].begin, end), referent);
    }
    put(first, last, referent, MentionForm::name);
    // Full Name (FN)
    if (last + 2 < tokens_.size() && letters_.text[tokens_[last].begin] == U'(' &&
        letters_.text[tokens_[last + 2].begin] == U')' && free_capital(last + 1) && types != bit(EntityType::person)) {
      by_name_.emplace(key_of(letters_, tokens_[last + 1].begin, tokens_[last + 1].end), referent);
      put(last + 1, last + 2, referent, MentionForm::acronym);
    }
  }

  void put(std::uint32_t first, std::uint32_t last, std::uint32_t referent, MentionForm form) {
    mentions_.push_back({tokens_[first].begin, tokens_[last - 1].end, first, last, referent, form, false});
    for (std::uint32_t t = first; t < last; ++t) taken_[t] = true;
  }

  std::string free_id(const std::string& name) {
    std::string id = slug(name).substr(0, 60);
    if (id.empty() || !(id[0] >= 'a' && id[0] <= 'z')) id = "entity-" + id;
    while (!id.empty() && id.back() == '-') id.pop_back();
    std::string out = id;
    int& next = next_.emplace(id, 2).first->second;
    while (!ids_.insert(out).second) out = id + "-" + std::to_string(next++);
    return out;
  }

  // Surnames and acronyms of those found.
  void find_again() {
    if (by_last_.empty() && by_name_.empty()) return;
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (!free_capital(i)) continue;
      const std::u32string key = key_of(letters_, tokens_[i].begin, tokens_[i].end);
      const auto surname = by_last_.find(key);
      if (surname != by_last_.end() && !(is_common(i) && starts_sentence(i))) {
        put(i, i + 1, surname->second, MentionForm::surname);
        continue;
      }
      const auto name = by_name_.find(key);
      if (name != by_name_.end()) put(i, i + 1, name->second, MentionForm::name);
    }
  }

  const Letters& letters_;
  const std::vector<Block>& blocks_;
  const std::vector<Token>& tokens_;
  const Lexicon& lexicon_;
  TextLanguage language_;
  std::vector<Referent>& referents_;
  std::vector<Mention>& mentions_;
  std::vector<bool> taken_;
  std::unordered_set<std::string> ids_;
  std::unordered_map<std::string, int> next_;  // number that the next id like it takes
  std::unordered_set<std::u32string> titles_;
  std::unordered_map<std::u32string, std::uint32_t> by_name_, by_last_;
};

}  // namespace

void find_fresh_names(const Letters& letters, const std::vector<Block>& blocks, const std::vector<Token>& tokens,
                      const Lexicon& lexicon, TextLanguage language, std::vector<Referent>& referents,
                      std::vector<Mention>& mentions) {
  FreshNames(letters, blocks, tokens, lexicon, language, referents, mentions).find();
}

}  // namespace standpoint
