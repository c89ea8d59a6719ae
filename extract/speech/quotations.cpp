// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/quotations.hpp"

#include <algorithm>
#include <string_view>

namespace standpoint {
namespace {

enum class Style : std::uint8_t { guillemets, curly, straight, single };

constexpr std::uint32_t kParagraphsAcross = 4;  // that a quotation may run over without its marks being repeated
constexpr std::size_t kDeepest = 4;             // quotations inside one another

struct Open {
  std::uint32_t quotation = 0;
  Style style = Style::guillemets;
};

class Pairing {
 public:
  Pairing(const Letters& letters, const std::vector<Block>& blocks, std::vector<Token>& tokens)
      : letters_(letters), blocks_(blocks), tokens_(tokens) {}

  std::vector<Quotation> find() {
    find_last_closings();
    for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
      if (i > 0 && tokens_[i].block != tokens_[i - 1].block) end_paragraph(i);
      if (tokens_[i].kind == TokenKind::mark)
        take_mark(i);
      else if (!open_.empty())
        tokens_[i].quotation = open_.back().quotation;
    }
    while (!open_.empty()) give_up(static_cast<std::uint32_t>(tokens_.size()));
    return std::move(found_);
  }

 private:
  static Style style_of(char32_t c) {
    switch (c) {
      case U'“':
      case U'”':
      case U'„':
      case U'‟': return Style::curly;
      case U'"': return Style::straight;
      case U'\'':
      case U'’':
      case U'‘':
      case U'‹':
      case U'›': return Style::single;
      default: return Style::guillemets;
    }
  }

  char32_t mark(std::uint32_t i) const {
    const char32_t c = letters_.text[tokens_[i].begin];
    if (style_of(c) != Style::single || tokens_[i].end - tokens_[i].begin != 2) return c;
    return c == U'‘' ? U'“' : c == U'’' ? U'”' : U'"';  // two for one
  }

  bool space_before(std::uint32_t i) const {
    return tokens_[i].after_space || (i > 0 && letters_.text[tokens_[i - 1].begin] == U'(') ||
           (i > 0 && tokens_[i - 1].kind == TokenKind::mark) ||
           (i > 0 &&
            (letters_.lower[tokens_[i - 1].end - 1] == U'\'' || letters_.text[tokens_[i - 1].end - 1] == U':'));
  }
  bool space_after(std::uint32_t i) const {
    return i + 1 >= tokens_.size() || tokens_[i + 1].after_space || tokens_[i + 1].kind == TokenKind::punctuation ||
           tokens_[i + 1].kind == TokenKind::stop || tokens_[i + 1].block != tokens_[i].block;
  }

  std::size_t depth_of(Style style) const {
    for (std::size_t i = open_.size(); i-- > 0;)
      if (open_[i].style == style) return i;
    return open_.size();
  }

  // Which way a mark points: by its shape, then, where that makes no sense, by the spaces around it.
  bool opens(std::uint32_t i) const {
    const char32_t c = mark(i);
    const Style style = style_of(c);
    const bool pending = depth_of(style) < open_.size();
    switch (c) {
      case U'«':
      case U'‹':
      case U'„': return true;
      case U'<': return true;
      case U'>': return false;
      case U'»':
      case U'›': return false;
      case U'“': return !(pending && !space_before(i) && space_after(i));
      case U'‘': return true;
      case U'”': return !pending && space_before(i) && !space_after(i);
      case U'’':
      case U'\'': return space_before(i) && !space_after(i);
      default:
        return pending ? space_before(i) && !space_after(i) && starts_block(i) : !(!space_before(i) && space_after(i));
    }
  }

  bool starts_block(std::uint32_t i) const { return i == 0 || tokens_[i - 1].block != tokens_[i].block; }

  void take_mark(std::uint32_t i) {
    const Style style = style_of(mark(i));
    const std::size_t depth = depth_of(style);
    if (!opens(i)) {
      if (depth < open_.size()) close(i, depth);
      return;
    }
    if (depth < open_.size()) {
      Quotation& pending = found_[open_[depth].quotation];
      if (starts_block(i) && pending.parts.back().begin < i) return reopen(i, depth);
      while (open_.size() > depth && !nests(style)) give_up(i);
    }
    if (open_.size() >= kDeepest) return;
    open(i, style);
  }

  // Guillemets inside guillemets are common in French; others of one style do not stand in one another.
  static bool nests(Style style) { return style == Style::guillemets; }

  void open(std::uint32_t i, Style style) {
    Quotation quotation;
    quotation.first = i;
    quotation.outer = open_.empty() ? Token::kOutside : open_.back().quotation;
    quotation.parts.push_back({i + 1, i + 1});
    tokens_[i].quotation = static_cast<std::uint32_t>(found_.size());
    open_.push_back({static_cast<std::uint32_t>(found_.size()), style});
    found_.push_back(std::move(quotation));
  }

  void reopen(std::uint32_t i, std::size_t depth) {
    while (open_.size() > depth + 1) give_up(i);
    Quotation& quotation = found_[open_.back().quotation];
    quotation.parts.push_back({i + 1, i + 1});
    tokens_[i].quotation = open_.back().quotation;
  }

  void close(std::uint32_t i, std::size_t depth) {
    while (open_.size() > depth + 1) give_up(i);
    Quotation& quotation = found_[open_.back().quotation];
    tokens_[i].quotation = open_.back().quotation;
    quotation.parts.back().end = i;
    quotation.last = i + 1;
    open_.pop_back();
  }

  // A closing mark was forgotten: the quotation ends before `end`, with the paragraph that it began in.
  void give_up(std::uint32_t end) {
    Quotation& quotation = found_[open_.back().quotation];
    open_.pop_back();
    Quotation::Part& part = quotation.parts.back();
    std::uint32_t stop = part.begin;
    while (stop < end && tokens_[stop].block == tokens_[quotation.first].block) ++stop;
    if (quotation.parts.size() > 1) {
      stop = part.begin;
      while (stop < end && tokens_[stop].block == tokens_[part.begin - 1].block) ++stop;
    }
    for (std::uint32_t i = part.begin + 1; i + 1 < stop; ++i)
      if (is_incise(i)) {
        stop = i;
        break;
      }
    part.end = stop;
    quotation.last = stop;
    quotation.closed = false;
    for (std::uint32_t i = stop; i < end; ++i)
      if (tokens_[i].quotation == static_cast<std::uint32_t>(&quotation - found_.data()))
        tokens_[i].quotation = quotation.outer;
  }

  // A comma before an inverted verb of saying: there the writer speaks again.
  bool is_incise(std::uint32_t comma) const {
    if (letters_.text[tokens_[comma].begin] != U',') return false;
    std::uint32_t verb = comma + 1;
    while (verb < comma + 4 && verb + 1 < tokens_.size() && tokens_[verb].entry.verb == 0) ++verb;
    if (tokens_[verb].entry.verb == 0 || verb + 1 >= tokens_.size()) return false;
    const Token& next = tokens_[verb + 1];
    if (next.suffix || (verb > comma + 1 && tokens_[verb - 1].suffix)) return true;
    return verb == comma + 1 && tokens_[verb].is(trait::finite) &&
           (next.capital || next.entry.role != 0 || next.is(trait::determiner));
  }

  // Of each paragraph boundary: may what is open go on? It does where the next paragraph opens the same style again, or
  // where a closing mark comes before any opening one.
  void end_paragraph(std::uint32_t i) {
    while (!open_.empty()) {
      const Open& last = open_.back();
      if (blocks_[tokens_[i].block].kind != BlockKind::body) {
        give_up(i);
        continue;
      }
      if (tokens_[i].kind == TokenKind::mark && style_of(mark(i)) == last.style && opens(i)) {
        end_part(i);
        return;
      }
      if (last.style != Style::straight && last.style != Style::single && closes_later(i, last)) return;
      give_up(i);
    }
  }

  void end_part(std::uint32_t i) { found_[open_.back().quotation].parts.back().end = i; }

  bool closes_later(std::uint32_t i, const Open& open) const {
    if (tokens_[i].block - tokens_[found_[open.quotation].first].block > kParagraphsAcross) return false;
    const std::uint32_t next = next_mark_[i];
    return next < tokens_.size() && tokens_[next].block - tokens_[i].block <= kParagraphsAcross &&
           style_of(mark(next)) == open.style &&
           std::u32string_view(U"»”").find(mark(next)) != std::u32string_view::npos;
  }

  // next_mark_[i]: the first mark at or after token i.
  void find_last_closings() {
    next_mark_.resize(tokens_.size());
    auto next = static_cast<std::uint32_t>(tokens_.size());
    for (std::size_t i = tokens_.size(); i-- > 0;) {
      if (tokens_[i].kind == TokenKind::mark) next = static_cast<std::uint32_t>(i);
      next_mark_[i] = next;
    }
  }

  const Letters& letters_;
  const std::vector<Block>& blocks_;
  std::vector<Token>& tokens_;
  std::vector<std::uint32_t> next_mark_;
  std::vector<Open> open_;
  std::vector<Quotation> found_;
};

}  // namespace

std::vector<Quotation> find_quotations(const Letters& letters, const std::vector<Block>& blocks,
                                       std::vector<Token>& tokens) {
  return Pairing(letters, blocks, tokens).find();
}

}  // namespace standpoint
