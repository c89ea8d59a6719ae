// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/mentions.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace standpoint {
namespace {

using Text = std::u32string_view;

constexpr std::uint32_t kLinksBetween = 3;  // link words between two words of a name
constexpr std::uint32_t kGlossMost = 12;    // tokens of an explanation in parentheses
constexpr std::array<Text, 24> kForeign{
    U"americain", U"britannique", U"allemand",  U"italien",   U"espagnol",  U"belge",    U"suisse",   U"chinois",
    U"russe",     U"neerlandais", U"polonais",  U"irlandais", U"japonais",  U"europeen", U"canadien", U"danois",
    U"federal",   U"americaine",  U"allemande", U"italienne", U"portugais", U"regional", U"local",    U"ecossais"};

// A word of a name as texts have it: a token, or what a hyphen parts of one.
struct TextPiece {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t token = 0;
  std::uint32_t word = NameIndex::kNone;
  bool link = false;
  bool joins = false;  // a dash, or a full stop within a name: passed over
  bool capital = false;
  bool first = true;  // of its token
};

// True where one letter was changed, left out or put in. O(length).
bool differs_by_one(Text a, Text b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  return a.substr(i + (a.size() == b.size() ? 1 : 0)) == b.substr(i + 1);
}

class MentionFinder {
 public:
  MentionFinder(const Letters& letters, const std::vector<Block>& blocks, const std::vector<Token>& tokens,
                const NameIndex& names)
      : letters_(letters), blocks_(blocks), tokens_(tokens), names_(names), named_(names.referents().size(), false) {}

  std::vector<Mention> find() {
    cut();
    find_named();
    for (std::size_t i = 0; i < pieces_.size();) {
      const std::size_t next = take(i);
      i = std::max(next, i + 1);
    }
    return std::move(found_);
  }

 private:
  Text bare(std::uint32_t begin, std::uint32_t end) const { return Text(letters_.bare).substr(begin, end - begin); }
  Text bare(const TextPiece& piece) const { return bare(piece.begin, piece.end); }
  bool is_aside(std::uint32_t token) const { return blocks_[tokens_[token].block].kind == BlockKind::aside; }

  void cut() {
    for (std::uint32_t t = 0; t < tokens_.size(); ++t) {
      const Token& token = tokens_[t];
      if (token.kind != TokenKind::word && token.kind != TokenKind::number) {
        TextPiece mark{token.begin, token.end, t, NameIndex::kNone, false, false, false, true};
        mark.joins = Text(U"–—-'’").find(letters_.text[token.begin]) != Text::npos && token.end - token.begin == 1;
        pieces_.push_back(mark);
        continue;
      }
      for (std::uint32_t at = token.begin; at < token.end;) {
        std::uint32_t end = at;
        while (end < token.end && letters_.lower[end] != U'-') ++end;
        TextPiece piece{at,
                        end,
                        t,
                        names_.word(bare(at, end)),
                        is_link_word(bare(at, end)),
                        false,
                        is_upper(letters_.text[at]),
                        at == token.begin};
        if (end > at) pieces_.push_back(piece);
        at = end + 1;
      }
    }
  }

  struct Found {
    std::size_t next = 0;  // piece behind the match; 0 for none
    NameMatch match;
  };

  bool same_run(std::size_t a, std::size_t b) const {
    return tokens_[pieces_[a].token].block == tokens_[pieces_[b].token].block;
  }

  // The longest acceptable name that begins with piece i.
  Found match(std::size_t i, bool first_pass) const {
    Found best;
    if (pieces_[i].word == NameIndex::kNone) return best;
    std::uint32_t node = NameIndex::kRoot;
    bool capital = false;
    std::size_t at = i;
    std::uint32_t skipped = 0;
    while (at < pieces_.size() && same_run(i, at)) {
      const TextPiece& piece = pieces_[at];
      const std::uint32_t next = piece.word == NameIndex::kNone ? NameIndex::kNone : names_.step(node, piece.word);
      if (next == NameIndex::kNone) {
        if (at == i || (!piece.link && !piece.joins) || ++skipped > kLinksBetween) break;
        ++at;
        continue;
      }
      skipped = 0;
      node = next;
      capital = capital || piece.capital;
      ++at;
      if (at < pieces_.size() && !pieces_[at].first) continue;  // in the middle of a token
      for (const NameMatch& match : names_.ends_at(node))
        if (accepts(match, i, at, capital, first_pass)) {
          if (best.next != at)
            best = {at, match};
          else if (match.form == best.match.form && match.form != NameForm::surname && named_[match.referent] &&
                   !named_[best.match.referent])
            best.match = match;
        }
    }
    return best;
  }

  // `État` of secrétaire d'État, ministre d'État: part of a function's name.
  bool in_function(std::uint32_t t) const {
    return t >= 2 && letters_.lower[tokens_[t - 1].begin] == U'd' && letters_.lower[tokens_[t - 1].end - 1] == U'\'' &&
           tokens_[t - 2].entry.role != 0 && bare(tokens_[t].begin, tokens_[t].end) == U"etat";
  }

  const Token* before(std::size_t i) const {
    const std::uint32_t t = pieces_[i].token;
    return t > 0 && tokens_[t - 1].block == tokens_[t].block ? &tokens_[t - 1] : nullptr;
  }

  bool starts_sentence(std::size_t i) const {
    const Token* previous = before(i);
    return previous == nullptr || previous->kind == TokenKind::stop ||
           (previous->kind == TokenKind::mark && Text(U"«“„\"‘").find(letters_.text[previous->begin]) != Text::npos);
  }

  bool accepts(const NameMatch& match, std::size_t i, std::size_t end, bool capital, bool first_pass) const {
    if (!pieces_[i].first) return false;
    if (match.capital && !capital) return false;
    if (end == i + 1 && in_function(pieces_[i].token)) return false;
    const Token& token = tokens_[pieces_[i].token];
    const Token* previous = before(i);
    switch (match.form) {
      case NameForm::full:
      case NameForm::explained: return true;
      case NameForm::last_part: return token.capital && previous != nullptr && is_definite(*previous);
      case NameForm::acronym:
        return token.capitals || (token.capital && token.end - token.begin >= 3 && !is_common(token)) ||
               has_two_capitals(token);
      case NameForm::surname:
        if (first_pass) return false;
        if (previous != nullptr && (is_title(*previous) || previous->entry.role != 0)) return true;
        return named_[match.referent] &&
               !(previous != nullptr && previous->capital && previous->is(trait::first_name)) &&
               (!starts_sentence(i) || !is_common(token));
      case NameForm::short_of: return previous != nullptr && is_definite(*previous) && !is_foreign(end);
      case NameForm::headless: return previous != nullptr && previous->entry.head != 0 && token.capital;
    }
    return false;
  }

  static bool is_common(const Token& token) {
    return !token.is(trait::capitalised) && token.is(trait::noun | trait::adjective | trait::finite |
                                                     trait::preposition | trait::determiner | trait::adverb);
  }
  bool has_two_capitals(const Token& token) const {
    return std::count_if(letters_.text.begin() + token.begin, letters_.text.begin() + token.end,
                         [](char32_t c) { return is_upper(c); }) >= 2;
  }
  bool is_title(const Token& token) const {
    const Text word = word_of(letters_, token);
    constexpr std::array<Text, 12> kTitles{U"m",   U"mm", U"mme", U"mlle", U"me",     U"mr",
                                           U"mrs", U"ms", U"dr",  U"pr",   U"maître", U"madame"};
    if (std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end() || word == U"monsieur") return true;
    if (token.kind != TokenKind::stop || token.begin == 0) return false;
    const std::size_t t = static_cast<std::size_t>(&token - tokens_.data());
    return t > 0 && is_title_word(tokens_[t - 1]);
  }
  bool is_title_word(const Token& token) const {
    const Text word = word_of(letters_, token);
    return word == U"m" || word == U"mr" || word == U"mrs" || word == U"ms" || word == U"dr" || word == U"pr" ||
           word == U"mm";
  }
  bool is_definite(const Token& token) const {
    const Text word = word_of(letters_, token);
    return word == U"le" || word == U"la" || word == U"l'" || word == U"les" || word == U"du" || word == U"au" ||
           word == U"the" || word == U"l”" || word == U"son" || word == U"aux" || word == U"des";
  }
  bool is_foreign(std::size_t end) const {
    return end < pieces_.size() && std::find(kForeign.begin(), kForeign.end(), bare(pieces_[end])) != kForeign.end();
  }

  // Who is named in full anywhere.
  void find_named() {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (pieces_[i].link || is_aside(pieces_[i].token)) continue;
      if (const Found found = match(i, true); found.next != 0) named_[found.match.referent] = true;
      if (const std::uint32_t someone = misspelt(i); someone != kNobody) named_[someone] = true;
    }
  }

  // A person whose last name has one letter wrong: `Stéphanie Combe` for Stéphanie Combes.
  std::uint32_t misspelt(std::size_t i) const {
    if (!pieces_[i].capital || i + 1 >= pieces_.size() || pieces_[i].word == NameIndex::kNone) return kNobody;
    const TextPiece& next = pieces_[i + 1];
    if (!next.capital || !same_run(i, i + 1) || next.end - next.begin < 4) return kNobody;
    for (const std::uint32_t person : names_.with_first_name(pieces_[i].word)) {
      const Text last = names_.last_name(person);
      if (last.size() >= 5 && last != bare(next) && differs_by_one(last, bare(next))) return person;
    }
    return kNobody;
  }

  // Takes the name at piece i, if there is one; returns the piece to go on with.
  std::size_t take(std::size_t i) {
    const TextPiece& piece = pieces_[i];
    if (!piece.first) return i + 1;
    if (const auto local = explained_.find(std::u32string(bare(tokens_[piece.token].begin, tokens_[piece.token].end)));
        !explained_.empty() && local != explained_.end() && tokens_[piece.token].capital) {
      std::size_t next = i + 1;
      while (next < pieces_.size() && !pieces_[next].first) ++next;
      return put(i, next, local->second, MentionForm::acronym);
    }
    if (piece.link && piece.word == NameIndex::kNone) return i + 1;
    if (const Found found = match(i, false); found.next != 0) {
      const MentionForm form = found.match.form == NameForm::acronym   ? MentionForm::acronym
                               : found.match.form == NameForm::surname ? MentionForm::surname
                                                                       : MentionForm::name;
      return put(i, found.next, who(found, i), form);
    }
    if (const std::size_t next = take_joined(i)) return next;
    if (const std::uint32_t person = misspelt(i); person != kNobody)
      return put(i, i + 2, person, MentionForm::misspelt);
    return i + 1;
  }

  // Of two persons with one surname, the one named last.
  std::uint32_t who(const Found& found, std::size_t) const {
    if (found.match.form != NameForm::surname) return found.match.referent;
    for (std::size_t m = found_.size(); m-- > 0;)
      if (names_.last_name(found_[m].referent) == names_.last_name(found.match.referent) &&
          !names_.last_name(found.match.referent).empty())
        return found_[m].referent;
    return found.match.referent;
  }

  // AP-HP for what the names have as APHP.
  std::size_t take_joined(std::size_t i) {
    const Token& token = tokens_[pieces_[i].token];
    if (i + 1 >= pieces_.size() || pieces_[i + 1].first || !token.capital) return 0;
    std::u32string joined;
    for (std::uint32_t at = token.begin; at < token.end; ++at)
      if (letters_.lower[at] != U'-') joined += letters_.bare[at];
    const std::uint32_t word = names_.word(joined);
    const std::uint32_t node = word == NameIndex::kNone ? NameIndex::kNone : names_.step(NameIndex::kRoot, word);
    if (node == NameIndex::kNone || names_.ends_at(node).empty()) return 0;
    std::size_t next = i + 1;
    while (next < pieces_.size() && !pieces_[next].first) ++next;
    return put(i, next, names_.ends_at(node)[0].referent, MentionForm::acronym);
  }

  std::size_t put(std::size_t i, std::size_t next, std::uint32_t referent, MentionForm form) {
    Mention mention;
    mention.first = pieces_[i].token;
    mention.last = pieces_[next - 1].token + 1;
    mention.begin = tokens_[mention.first].begin;
    mention.end = tokens_[mention.last - 1].end;
    if (letters_.text[mention.begin] == U'(') ++mention.begin;
    mention.referent = referent;
    mention.form = form;
    mention.aside = is_aside(mention.first);
    found_.push_back(mention);
    explain(mention);
    return next;
  }

  // `Full Name (FN)`: FN is a name from here on. `FN (Full Name)`: so is what it stands for, where the initials agree.
  void explain(const Mention& mention) {
    const std::uint32_t open = mention.last;
    if (open + 2 >= tokens_.size() || letters_.text[tokens_[open].begin] != U'(') return;
    std::uint32_t close = open + 1;
    while (close < tokens_.size() && close - open <= kGlossMost && letters_.text[tokens_[close].begin] != U')') ++close;
    if (close >= tokens_.size() || letters_.text[tokens_[close].begin] != U')' || close == open + 1) return;
    const Token& first = tokens_[open + 1];
    if (close == open + 2) {
      const bool acronym = first.kind == TokenKind::word && first.capital && first.end - first.begin <= 10 &&
                           (first.capitals || !is_common(first)) && !is_person(names_.referents()[mention.referent]) &&
                           fits_initials(mention, bare(first.begin, first.end));
      if (acronym) explained_.emplace(std::u32string(bare(first.begin, first.end)), mention.referent);
      return;
    }
    std::u32string initials;
    for (std::uint32_t t = open + 1; t < close; ++t)
      if (tokens_[t].kind == TokenKind::word && !is_link_word(bare(tokens_[t].begin, tokens_[t].end)))
        initials += letters_.bare[tokens_[t].begin];
    if (first.capital && initials.size() >= 3 && plain(mention).starts_with(initials))
      spelt_out_.push_back({open + 1, close, mention.referent});
  }

  // An acronym begins with the letter that the name, or one of its first words, begins with.
  bool fits_initials(const Mention& mention, Text acronym) const {
    for (std::uint32_t t = mention.first; t < mention.last; ++t)
      if (letters_.bare[tokens_[t].begin] == acronym[0]) return true;
    return false;
  }

  std::u32string plain(const Mention& mention) const {
    std::u32string out;
    for (std::uint32_t at = mention.begin; at < mention.end; ++at)
      if (is_letter(letters_.bare[at])) out += letters_.bare[at];
    return out;
  }

  struct SpeltOut {
    std::uint32_t first = 0, last = 0, referent = 0;
  };

 public:
  // Names spelt out behind an acronym, where nothing else was found.
  void add_spelt_out(std::vector<Mention>& mentions) const {
    for (const SpeltOut& full : spelt_out_) {
      const std::uint32_t begin = tokens_[full.first].begin, end = tokens_[full.last - 1].end;
      const bool taken = std::any_of(mentions.begin(), mentions.end(),
                                     [&](const Mention& m) { return m.begin < end && m.end > begin; });
      if (!taken)
        mentions.push_back({begin, end, full.first, full.last, full.referent, MentionForm::name, is_aside(full.first)});
    }
    std::sort(mentions.begin(), mentions.end(), [](const Mention& a, const Mention& b) { return a.begin < b.begin; });
  }

 private:
  const Letters& letters_;
  const std::vector<Block>& blocks_;
  const std::vector<Token>& tokens_;
  const NameIndex& names_;
  std::vector<bool> named_;
  std::vector<TextPiece> pieces_;
  std::vector<Mention> found_;
  std::unordered_map<std::u32string, std::uint32_t> explained_;
  std::vector<SpeltOut> spelt_out_;
};

}  // namespace

std::vector<Mention> find_mentions(const Letters& letters, const std::vector<Block>& blocks,
                                   const std::vector<Token>& tokens, const NameIndex& names) {
  MentionFinder finder(letters, blocks, tokens, names);
  std::vector<Mention> found = finder.find();
  finder.add_spelt_out(found);
  return found;
}

}  // namespace standpoint
