// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/blocks.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace standpoint {
namespace {

constexpr std::uint32_t kHeadingMost = 180;  // characters
constexpr std::uint32_t kAsideMost = 220;

struct Line {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool after_blank = false;
  std::uint32_t length() const { return end - begin; }
};

bool is_blank(char32_t c) { return c == U' ' || c == U'\n' || c == U'\r' || c == U'\f' || c == U'\v'; }

std::vector<Line> find_lines(const Letters& letters) {
  std::vector<Line> out;
  const std::u32string& text = letters.lower;
  bool blank = true;
  for (std::uint32_t at = 0; at < text.size();) {
    std::uint32_t end = at;
    while (end < text.size() && text[end] != U'\n' && text[end] != U'\r' && text[end] != 0x2028) ++end;
    Line line{at, end, blank};
    while (line.begin < line.end && is_blank(text[line.begin])) ++line.begin;
    while (line.end > line.begin && is_blank(text[line.end - 1])) --line.end;
    if (line.length() > 0) out.push_back(line);
    blank = line.length() == 0;
    at = end + 1;
    if (end + 1 < text.size() && text[end] == U'\r' && text[end + 1] == U'\n') ++at;
  }
  return out;
}

bool ends_sentence(char32_t c) { return std::u32string_view(U".!?…:»”\"").find(c) != std::u32string_view::npos; }

// The width that lines were wrapped at; 0 where they were not. Wrapped lines are nearly as long as the longest, which
// is short for a paragraph, and most of them stop in the middle of a sentence.
std::uint32_t wrap_width(const Letters& letters, const std::vector<Line>& lines) {
  std::uint32_t longest = 0;
  for (const Line& line : lines) longest = std::max(longest, line.length());
  if (longest > 110 || lines.size() < 6) return 0;
  std::size_t full = 0;
  for (const Line& line : lines)
    full += line.length() * 10 >= longest * 8 && !ends_sentence(letters.text[line.end - 1]) ? 1 : 0;
  return full * 2 >= lines.size() ? longest : 0;
}

bool continues(const Letters& letters, const Line& line, const Line& next, std::uint32_t width) {
  if (next.after_blank) return false;
  if (width == 0) {
    const char32_t last = letters.text[line.end - 1];
    const char32_t first = letters.text[next.begin];
    return is_letter(first) && !is_upper(first) && (last == U',' || is_letter(last)) && line.length() > 30;
  }
  std::uint32_t word = next.begin;
  while (word < next.end && letters.lower[word] != U' ') ++word;
  return line.length() + 1 + (word - next.begin) >= width - 1;  // its next word had no room on the line
}

// What is compared: a block in lower case without accents.
std::u32string_view bare(const Letters& letters, const Block& block) {
  return std::u32string_view(letters.bare).substr(block.begin, block.end - block.begin);
}

bool begins(std::u32string_view text, std::initializer_list<std::u32string_view> heads) {
  return std::any_of(heads.begin(), heads.end(), [&](std::u32string_view head) { return text.starts_with(head); });
}

bool holds(std::u32string_view text, std::initializer_list<std::u32string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::u32string_view part) { return text.find(part) != std::u32string_view::npos; });
}

std::size_t count_words(std::u32string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char32_t c : text) {
    const bool letter = is_letter(c) || is_digit(c) || c == U'\'' || c == U'-';
    words += letter && !inside ? 1 : 0;
    inside = letter;
  }
  return words;
}

// From here on a page speaks of other things: comments, other articles.
bool ends_article(std::u32string_view block) {
  if (block.size() > 80) return false;
  std::size_t at = 0;
  while (at < block.size() && (is_digit(block[at]) || block[at] == U' ')) ++at;
  const std::u32string_view rest = block.substr(at);
  if (begins(rest, {U"commentaire", U"comment"}) && rest.size() < 30 && !ends_sentence(rest.back())) return true;
  return begins(block, {U"reagir a cet article",
                        U"publi-redactionnel",
                        U"a reecouter",
                        U"a revoir",
                        U"suivez-nous",
                        U"mentions legales",
                        U"related internet links",
                        U"more on this story",
                        U"nos autres articles",
                        U"sur le meme theme",
                        U"en savoir plus",
                        U"contact presse",
                        U"a propos de",
                        U"laisser un commentaire",
                        U"ajouter un commentaire",
                        U"vos reactions",
                        U"actualites dans la meme",
                        U"sur le meme sujet",
                        U"a lire egalement",
                        U"a lire aussi",
                        U"lire aussi",
                        U"articles lies",
                        U"articles similaires",
                        U"ces articles",
                        U"dans la meme rubrique",
                        U"les plus lus",
                        U"plus d'articles",
                        U"related articles",
                        U"related stories",
                        U"more on this",
                        U"read more",
                        U"leave a comment",
                        U"leave a reply",
                        U"join the discussion",
                        U"most read",
                        U"you may also like",
                        U"recommended for you",
                        U"signaler le commentaire"}) &&
         (block.ends_with(U"...") || block.back() == U'…' || block.back() == U':' || !ends_sentence(block.back()));
}

bool is_byline(std::u32string_view block) {
  if (block.size() > kAsideMost) return false;
  if (begins(block, {U"publie le",
                     U"publie a",
                     U"mis a jour",
                     U"modifie le",
                     U"information fournie par",
                     U"propos recueillis",
                     U"temps de lecture",
                     U"par la redaction",
                     U"published",
                     U"updated",
                     U"last updated",
                     U"posted on",
                     U"credit",
                     U"photo",
                     U"illustration",
                     U"©",
                     U"(c) ",
                     U"lire :",
                     U"lire notre",
                     U"ecouter",
                     U"partager",
                     U"abonnez-vous",
                     U"s'abonner",
                     U"inscrivez-vous",
                     U"share this",
                     U"subscribe",
                     U"sign up",
                     U"publicite",
                     U"advertisement",
                     U"newsletter",
                     U"reading time"}))
    return !(block.back() == U'.' && count_words(block) > 12);
  const std::size_t words = count_words(block);
  if (words < 30 && !ends_sentence(block.back()) &&
      holds(block, {U"publie le", U"mis a jour", U"temps de lecture", U"min de lecture", U"min read", U"published on"}))
    return true;
  if (begins(block, {U"date "}) && words < 5) return true;
  if (begins(block, {U"par ", U"by "}) && words <= 9 && !ends_sentence(block.back())) return true;
  const bool clock = holds(block, {U" a 0", U" a 1", U" a 2", U"h00", U"min de lecture", U"min read"});
  const std::size_t digits =
      static_cast<std::size_t>(std::count_if(block.begin(), block.end(), [](char32_t c) { return is_digit(c); }));
  return words <= 16 && digits >= 6 && !ends_sentence(block.back()) && (clock || digits * 3 >= block.size());
}

bool is_caption(std::u32string_view block) {
  if (block.size() > 400) return false;
  const std::u32string_view tail = block.substr(block.size() > 60 ? block.size() - 60 : 0);
  if (holds(block, {U"credit photo", U"photo :", U"credits :", U"(photo", U"©", U"photo d'illustration", U"(image",
                    U"photograph:", U"(credit"}))
    return true;
  return holds(tail, {U"/ afp", U"/afp", U" / pixabay)", U" / reuters", U"/reuters", U"/ unsplash", U"getty images",
                      U"/ sipa", U"/ap)", U" / "}) &&
         (block.back() == U')' || !ends_sentence(block.back()));
}

bool is_menu(std::u32string_view block) {
  if (block.size() > kAsideMost) return false;
  return begins(block, {U"aller au contenu", U"skip to", U"menu", U"themes", U"fermer", U"accueil", U"rechercher",
                        U"se connecter", U"connexion", U"log in", U"sign in", U"home", U"search", U"decouvrir ",
                        U"accepter", U"nous utilisons des cookies", U"we use cookies"}) &&
         (count_words(block) <= 4 || !ends_sentence(block.back()));
}

class Layout {
 public:
  explicit Layout(const Letters& letters) : letters_(letters) {}

  std::vector<Block> find() {
    join_lines();
    for (std::size_t i = 0; i < blocks_.size(); ++i) classify(i);
    drop_before_title();
    drop_trailing_heading();
    return std::move(blocks_);
  }

 private:
  void join_lines() {
    const std::vector<Line> lines = find_lines(letters_);
    const std::uint32_t width = wrap_width(letters_, lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0 && continues(letters_, lines[i - 1], lines[i], width)) {
        blocks_.back().end = lines[i].end;
        continue;
      }
      Block block{lines[i].begin, lines[i].end, BlockKind::body};
      if (blocks_.empty()) cut_date_header(block);
      if (block.begin < block.end) blocks_.push_back(block);
    }
  }

  // A front line `date 2020-03` on which the text goes on.
  void cut_date_header(Block& block) {
    const std::u32string_view text = bare(letters_, block);
    if (!text.starts_with(U"date ")) return;
    std::uint32_t end = block.begin + 5;
    while (end < block.end && (is_digit(letters_.text[end]) || letters_.text[end] == U'-')) ++end;
    if (end - block.begin < 9) return;
    blocks_.push_back({block.begin, end, BlockKind::aside});
    block.begin = end;
    while (block.begin < block.end && is_blank(letters_.lower[block.begin])) ++block.begin;
  }

  void classify(std::size_t index) {
    Block& block = blocks_[index];
    if (ended_ || block.kind == BlockKind::aside) {
      block.kind = BlockKind::aside;
      return;
    }
    const std::u32string_view text = bare(letters_, block);
    if (index > 0 && ends_article(text)) {
      ended_ = index * 4 >= blocks_.size();  // a link of that name at the top of a page does not end it
      block.kind = BlockKind::aside;
      return;
    }
    const bool twice = text.size() > 20 && text.size() < 500 && !seen_.insert(text).second;
    if (twice || is_byline(text) || is_caption(text) || is_menu(text)) {
      block.kind = BlockKind::aside;
      return;
    }
    if (is_heading(text)) block.kind = BlockKind::heading;
  }

  static bool is_heading(std::u32string_view text) {
    if (text.size() > kHeadingMost) return false;
    if (text.size() > 2 && std::u32string_view(U"«“\"").find(text[0]) != std::u32string_view::npos)
      return std::u32string_view(U"»”\"").find(text.back()) != std::u32string_view::npos && text.size() < 90 &&
             !ends_inside(text) && holds_one_pair(text);
    return std::u32string_view(U".!…:;,»”\"").find(text.back()) == std::u32string_view::npos ||
           (text.back() == U'»' && text.find(U"« ") != std::u32string_view::npos && !ends_inside(text) &&
            text.find(U". ") == std::u32string_view::npos && text.find(U", ") == std::u32string_view::npos);
  }

  static bool holds_one_pair(std::u32string_view text) {
    return std::count_if(text.begin(), text.end(), [](char32_t c) {
             return std::u32string_view(U"«»“”\"").find(c) != std::u32string_view::npos;
           }) == 2;
  }

  // True where a sentence ends before the closing mark.
  static bool ends_inside(std::u32string_view text) {
    for (std::size_t i = text.size() - 1; i-- > 0;)
      if (!is_blank(text[i])) return std::u32string_view(U".!?…").find(text[i]) != std::u32string_view::npos;
    return false;
  }

  // Short lines before the title that are no sentences are menus, where the page has shown some already.
  void drop_before_title() {
    std::size_t last_aside = blocks_.size();
    std::size_t first_body = blocks_.size();
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      if (blocks_[i].kind == BlockKind::body && blocks_[i].end - blocks_[i].begin > 120) {
        first_body = i;
        break;
      }
    for (std::size_t i = 0; i < first_body; ++i)
      if (blocks_[i].kind == BlockKind::aside && is_menu(bare(letters_, blocks_[i]))) last_aside = i;
    if (last_aside == blocks_.size()) return;
    for (std::size_t i = 0; i < last_aside; ++i) blocks_[i].kind = BlockKind::aside;
  }

  void drop_trailing_heading() {
    for (std::size_t i = blocks_.size(); i-- > 0 && blocks_[i].kind != BlockKind::body;)
      if (blocks_.size() > 2 && i > 0) blocks_[i].kind = BlockKind::aside;
  }

  const Letters& letters_;
  std::vector<Block> blocks_;
  std::unordered_set<std::u32string_view> seen_;
  bool ended_ = false;
};

}  // namespace

std::vector<Block> find_blocks(const Letters& letters) { return Layout(letters).find(); }

}  // namespace standpoint
