// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/tokens.hpp"

#include <algorithm>
#include <array>

namespace standpoint {
namespace {

using Text = std::u32string_view;

constexpr std::array<Text, 14> kElided{U"l", U"d",  U"j",     U"m",      U"t",      U"s",      U"n",
                                       U"c", U"qu", U"jusqu", U"lorsqu", U"puisqu", U"quoiqu", U"quelqu"};
constexpr std::array<Text, 12> kInverted{U"-t-ils", U"-t-il",  U"-t-elles", U"-t-elle", U"-t-on", U"-ils",
                                         U"-il",    U"-elles", U"-elle",    U"-on",     U"-je",   U"-nous"};
constexpr std::array<Text, 5> kPointing{U"-là", U"-ci", U"-vous", U"-ce", U"-tu"};

bool is_mark(char32_t c) { return Text(U"«»“”„\"‹›‘‟").find(c) != Text::npos; }
bool is_stop(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'…'; }
bool is_space(char32_t c) { return c == U' ' || c == U'\n' || c == U'\r'; }
bool in_word(char32_t c) { return is_letter(c) || is_digit(c) || (c >= 0x300 && c < 0x370); }

class Tokenizer {
 public:
  Tokenizer(const Letters& letters, const Lexicon& lexicon, TextLanguage language)
      : letters_(letters), lexicon_(lexicon), french_(language == TextLanguage::french) {}

  void read(const Block& block, std::uint32_t number) {
    block_ = number;
    end_ = block.end;
    bool space = true;
    for (at_ = block.begin; at_ < end_;) {
      if (is_space(lower(at_))) {
        space = true;
        ++at_;
        continue;
      }
      const std::size_t before = tokens_.size();
      next();
      if (tokens_.size() > before) tokens_[before].after_space = space;
      space = false;
    }
  }

  std::vector<Token> take() { return std::move(tokens_); }

 private:
  char32_t lower(std::uint32_t at) const { return letters_.lower[at]; }
  char32_t ahead(std::uint32_t at) const { return at < end_ ? lower(at) : U' '; }

  void next() {
    const char32_t c = lower(at_);
    if (is_letter(c)) return word();
    if (is_digit(c)) return number();
    if (letters_.text[at_] == U'’' || c == U'\'') return apostrophe();
    TokenKind kind = is_mark(c) ? TokenKind::mark : is_stop(c) ? TokenKind::stop : TokenKind::punctuation;
    std::uint32_t length = 1;
    if (c == U'.')
      while (ahead(at_ + length) == U'.') ++length;
    if ((c == U'<' || c == U'>') && ahead(at_ + 1) == c) length = 2, kind = TokenKind::mark;  // << … >>
    add(kind, at_ + length);
  }

  // A single mark between spaces and letters is a quotation mark of English; else it is nothing.
  void apostrophe() {
    if (ahead(at_ + 1) == lower(at_)) return add(TokenKind::mark, at_ + 2);  // ‘‘ … ’’ for double marks
    const bool opens = (at_ == 0 || is_space(lower(at_ - 1)) || lower(at_ - 1) == U'(') && in_word(ahead(at_ + 1));
    const bool closes = at_ > 0 && !is_space(lower(at_ - 1)) && !in_word(ahead(at_ + 1));
    add(!french_ && (opens || closes) ? TokenKind::mark : TokenKind::punctuation, at_ + 1);
  }

  void number() {
    std::uint32_t end = at_;
    while (end < end_ && (in_word(lower(end)) || (Text(U".,:/-").find(lower(end)) != Text::npos && end + 1 < end_ &&
                                                  is_digit(lower(end + 1)))))
      ++end;
    add(TokenKind::number, end);
  }

  void word() {
    std::uint32_t end = at_;
    while (end < end_) {
      const char32_t c = lower(end);
      if (in_word(c)) {
        ++end;
      } else if (c == U'\'' || (c == U'”' && french_)) {  // L”idée
        const Text head = Text(letters_.lower).substr(at_, end - at_);
        if (french_ && std::find(kElided.begin(), kElided.end(), head) != kElided.end() &&
            (in_word(ahead(end + 1)) || (c == U'\'' && is_mark(ahead(end + 1))) ||
             (c == U'\'' && is_space(ahead(end + 1)))))
          return add_word(end + 1);
        if (c == U'”' || !in_word(ahead(end + 1))) break;
        if (const std::uint32_t past = french_ ? 0 : contraction_end(end)) {
          add_word(end);
          return add_contraction(past);
        }
        ++end;
      } else if (c == U'-' && in_word(ahead(end + 1))) {
        if (const std::uint32_t suffix = suffix_at(end)) return add_word(end), add_word(suffix, true);
        ++end;
      } else if (c == U'$' && in_word(ahead(end + 1))) {
        ++end;
      } else {
        break;
      }
    }
    add_word(end);
  }

  // The end of 's, 're, 've, 'll, 'd, 'm at an apostrophe; 0 where none stands there.
  std::uint32_t contraction_end(std::uint32_t apostrophe) const {
    for (const Text rest : {Text(U"s"), Text(U"re"), Text(U"ve"), Text(U"ll"), Text(U"d"), Text(U"m")}) {
      const std::uint32_t past = apostrophe + 1 + static_cast<std::uint32_t>(rest.size());
      if (past <= end_ && Text(letters_.lower).substr(apostrophe + 1, rest.size()) == rest &&
          (past == end_ || !in_word(lower(past))))
        return past;
    }
    return 0;
  }

  // A contracted verb; 's is one behind a pronoun only.
  void add_contraction(std::uint32_t end) {
    const Text before = word_of(letters_, tokens_.back());
    add_word(end);
    const Text word = word_of(letters_, tokens_.back()).substr(1);
    const bool pronoun = before == U"he" || before == U"she" || before == U"it" || before == U"there" ||
                         before == U"that" || before == U"who" || before == U"what";
    if (word == U"s" && !pronoun) return;
    tokens_.back().entry = {};
    tokens_.back().entry.traits = trait::finite | trait::auxiliary | trait::third_singular;
    if (word == U"s" || word == U"re" || word == U"m") tokens_.back().entry.traits |= trait::to_be;
    if (word == U"ve" || word == U"d") tokens_.back().entry.traits |= trait::to_have;
  }

  // The end of an inverted pronoun or pointing word at a hyphen; 0 where there is none.
  std::uint32_t suffix_at(std::uint32_t hyphen) const {
    if (!french_) return 0;
    const Text rest = Text(letters_.lower).substr(hyphen, std::min<std::uint32_t>(9, end_ - hyphen));
    for (const auto* list : {kInverted.data(), kPointing.data()}) {
      const std::size_t count = list == kInverted.data() ? kInverted.size() : kPointing.size();
      for (std::size_t i = 0; i < count; ++i) {
        const Text suffix = list[i];
        if (!rest.starts_with(suffix)) continue;
        const std::uint32_t end = hyphen + static_cast<std::uint32_t>(suffix.size());
        if (end >= end_ || (!in_word(lower(end)) && lower(end) != U'-')) return end;
      }
    }
    return 0;
  }

  void add(TokenKind kind, std::uint32_t end) {
    Token token;
    token.begin = at_;
    token.end = end;
    token.block = block_;
    token.kind = kind;
    tokens_.push_back(token);
    at_ = end;
  }

  void add_word(std::uint32_t end, bool suffix = false) {
    add(TokenKind::word, end);
    Token& token = tokens_.back();
    token.suffix = suffix;
    token.capital = is_upper(letters_.text[token.begin]);
    std::uint32_t capitals = 0, small = 0;
    for (std::uint32_t i = token.begin; i < token.end; ++i) {
      if (!is_letter(letters_.text[i])) continue;
      (is_upper(letters_.text[i]) ? capitals : small) += 1;
    }
    token.capitals = small == 0 && capitals > 1;
    const Text word = word_of(letters_, token);
    if (const auto entry = lexicon_.find(word))
      token.entry = *entry;
    else if (token.capital)
      token.entry.traits = compound_first_name(word);
  }

  // Marie-Jo: who has a first name before the hyphen has one; the gender is that of the first.
  std::uint64_t compound_first_name(Text word) const {
    const std::size_t hyphen = word.find(U'-');
    if (hyphen == Text::npos) return 0;
    const auto entry = lexicon_.find(word.substr(0, hyphen));
    if (!entry || (entry->traits & trait::first_name) == 0) return 0;
    return entry->traits & (trait::first_name | trait::masculine | trait::feminine);
  }

  const Letters& letters_;
  const Lexicon& lexicon_;
  bool french_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t block_ = 0;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> find_tokens(const Letters& letters, const std::vector<Block>& blocks, const Lexicon& lexicon,
                               TextLanguage language) {
  Tokenizer tokenizer(letters, lexicon, language);
  for (std::uint32_t i = 0; i < blocks.size(); ++i) tokenizer.read(blocks[i], i);
  return tokenizer.take();
}

std::u32string_view word_of(const Letters& letters, const Token& token) {
  Text word = Text(letters.lower).substr(token.begin, token.end - token.begin);
  if (!token.suffix) return word;
  if (word.starts_with(U"-t-")) return word.substr(3);
  return word.substr(1);
}

}  // namespace standpoint
