// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/quote_fragment.hpp"

#include <algorithm>
#include <vector>

#include "extract/speech/letters.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::uint32_t kWidestGap = 290;  // characters; a little less than the model allows

// What stands between spaces: a word with its marks, or marks alone.
struct Word {
  std::uint32_t begin = 0, end = 0;
  std::uint32_t run = 0;  // words of one run may stand beside each other in a quote
};

// What ends a run of words: characters that no dossier may hold, and marks that a quote would be read by as gaps.
bool ends_run(std::u32string_view word) {
  return word == U"[…]" || word == U"[...]" || std::any_of(word.begin(), word.end(), is_forbidden);
}

std::vector<Word> words_of(std::u32string_view text, std::span<const TextSpan> parts) {
  std::vector<Word> out;
  std::uint32_t run = 0;
  for (const TextSpan& part : parts) {
    ++run;
    const auto end = std::min<std::uint32_t>(part.end, static_cast<std::uint32_t>(text.size()));
    for (std::uint32_t at = part.begin; at < end;) {
      std::uint32_t stop = at;
      while (stop < end && !is_unicode_space(text[stop])) ++stop;
      if (stop > at && ends_run(text.substr(at, stop - at)))
        ++run;
      else if (stop > at)
        out.push_back({at, stop, run});
      at = std::max(stop, at + 1);
    }
  }
  return out;
}

// Words [begin, end) that stand together.
struct Piece {
  std::size_t begin = 0, end = 0;
};

// `count` pieces of about equal length that are spread over all words, the last one at their end.
std::vector<Piece> spread(const std::vector<Word>& words, std::size_t count, std::size_t most_words) {
  std::vector<Piece> out;
  const std::uint32_t first = words.front().begin;
  const std::uint32_t length = words.back().end - first;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t size = most_words / count + (i < most_words % count ? 1 : 0);
    std::size_t begin = 0;
    if (i + 1 == count) {
      begin = words.size() - size;
    } else if (i > 0) {
      const std::uint32_t wanted = first + static_cast<std::uint32_t>(std::uint64_t{length} * i / (count - 1));
      begin = static_cast<std::size_t>(
          std::partition_point(words.begin(), words.end(), [&](const Word& w) { return w.begin < wanted; }) -
          words.begin());
      begin -= std::min(begin, size / 2);
    }
    if (!out.empty()) begin = std::max(begin, out.back().end);
    out.push_back({begin, std::max(begin, std::min(begin + size, words.size()))});
  }
  return out;
}

// The pieces without the words on the other side of the end of a run: of the last of several those before it, else
// those behind it.
void keep_to_runs(const std::vector<Word>& words, std::vector<Piece>& pieces) {
  for (Piece& piece : pieces) {
    if (piece.begin == piece.end) continue;
    if (&piece == &pieces.back() && pieces.size() > 1)
      while (words[piece.begin].run != words[piece.end - 1].run) ++piece.begin;
    else
      while (words[piece.end - 1].run != words[piece.begin].run) --piece.end;
  }
  std::erase_if(pieces, [](const Piece& piece) { return piece.begin == piece.end; });
}

// How many of the pieces can be told apart by gaps of the allowed width.
std::size_t within_reach(const std::vector<Word>& words, const std::vector<Piece>& pieces) {
  std::size_t count = 1;
  while (count < pieces.size() && words[pieces[count].begin].begin - words[pieces[count - 1].end - 1].end <= kWidestGap)
    ++count;
  return count;
}

// All words where they are few: a piece for each run.
std::vector<Piece> whole(const std::vector<Word>& words) {
  std::vector<Piece> out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (out.empty() || words[i].run != words[i - 1].run) out.push_back({i, i});
    out.back().end = i + 1;
  }
  return out;
}

// The piece as written, with one space for each line break and run of spaces.
std::string text_of(std::u32string_view text, const std::vector<Word>& words, const Piece& piece) {
  std::string out;
  for (std::size_t i = piece.begin; i < piece.end; ++i) {
    if (i > piece.begin) {
      const char32_t space = text[words[i].begin - 1];
      append_utf8(out, words[i].begin - words[i - 1].end == 1 && !is_forbidden(space) && space >= U' ' ? space : U' ');
    }
    out += to_utf8(text.substr(words[i].begin, words[i].end - words[i].begin));
  }
  return out;
}

}  // namespace

QuoteFragment quote_fragment(std::u32string_view text, std::span<const TextSpan> parts, std::size_t most_words) {
  const std::vector<Word> words = words_of(text, parts);
  if (words.empty()) return {};
  std::vector<Piece> pieces;
  const auto is_word = [&](const Word& word) {
    const std::u32string_view letters = text.substr(word.begin, word.end - word.begin);
    return std::any_of(letters.begin(), letters.end(), [](char32_t c) { return is_letter(c) || is_digit(c); });
  };
  if (static_cast<std::size_t>(std::count_if(words.begin(), words.end(), is_word)) <= most_words) {
    pieces = whole(words);
  } else {
    for (std::size_t count = 2; count <= std::max<std::size_t>(most_words / 3, 2); ++count) {
      pieces = spread(words, count, most_words);
      keep_to_runs(words, pieces);
      if (within_reach(words, pieces) == pieces.size()) break;
    }
  }
  if (within_reach(words, pieces) < pieces.size()) {
    pieces = {{0, std::min(most_words, words.size())}};
    keep_to_runs(words, pieces);
  }
  QuoteFragment out{{}, words[pieces.front().begin].begin};
  for (const Piece& piece : pieces) out.quote += (out.quote.empty() ? "" : " […] ") + text_of(text, words, piece);
  return out;
}

}  // namespace standpoint
