// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/wrap.hpp"

#include <algorithm>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kEllipsis = "…";
constexpr char32_t kReplacement = 0xFFFD;

bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\n' || c == U'\r'; }

bool is_unprintable(char32_t c) { return c < 0x20 || is_forbidden(c) || (c >= 0x2028 && c <= 0x202E); }

// Marks that a line must not start with, even after a space.
bool never_starts_line(char32_t c) {
  return c == U':' || c == U';' || c == U'?' || c == U'!' || c == U'»' || c == U'…' || c == U')' || c == U'%' ||
         c == U'€' || c == U',' || c == U'.' || c == U'·' || c == U'–' || c == U'—';
}

bool never_ends_line(char32_t c) { return c == U'«' || c == U'(' || c == U'“'; }

// Spaces within a chunk: those that must not break, and the one before a mark that belongs to the word.
bool is_glue(char32_t c) { return c == U' ' || c == 0xA0 || c == 0x202F; }

bool breaks_after(char32_t c) { return c == U'-' || c == U'/' || c == 0x200B; }

bool is_ideograph(char32_t c) { return (c >= 0x2E80 && c <= 0xD7A3) || (c >= 0x20000 && c <= 0x3FFFD); }

// The unit that breaking works on: a word with the punctuation glued to it, and whether a space comes before it.
struct Chunk {
  std::string text;
  bool space_before = false;
};

std::u32string decode(std::string_view text) {
  std::u32string characters;
  while (!text.empty()) {
    const Decoded decoded = decode_utf8(text);
    characters.push_back(decoded.bytes == 0 ? kReplacement : decoded.code_point);
    text.remove_prefix(std::max<std::size_t>(decoded.bytes, 1));
  }
  return characters;
}

std::vector<Chunk> chunks_of(std::string_view text) {
  const std::u32string characters = decode(text);
  std::vector<Chunk> chunks;
  bool open = false;  // the last chunk may still grow
  bool space = false;
  char32_t last = U' ';
  for (std::size_t i = 0; i < characters.size(); ++i) {
    const char32_t c = characters[i];
    if (is_space(c)) {
      space = true;
      continue;
    }
    if (!chunks.empty() && space && (never_starts_line(c) || never_ends_line(last))) {
      chunks.back().text += ' ';
    } else if (space || !open || (is_ideograph(c) && is_ideograph(last))) {
      chunks.push_back({{}, space && !chunks.empty()});
    }
    append_utf8(chunks.back().text, c);
    const bool digits_follow = i + 1 < characters.size() && characters[i + 1] >= U'0' && characters[i + 1] <= U'9';
    open = !(breaks_after(c) && !digits_follow);
    space = false;
    last = c;
  }
  return chunks;
}

// Longest start of `text`, in whole characters and at least one, that fits `room`; O(length of the start).
std::size_t fitting_prefix(std::string_view text, const TextStyle& style, double room) {
  std::size_t bytes = 0;
  double width = 0;
  while (bytes < text.size()) {
    const Decoded decoded = decode_utf8(text.substr(bytes));
    const std::size_t step = std::max<std::size_t>(decoded.bytes, 1);
    width += text_width(text.substr(bytes, step), style);
    if (bytes > 0 && width > room) break;
    bytes += step;
  }
  return bytes;
}

// The most of the first `bytes` after which a line may end: what follows must not belong to the start. All of the first
// `bytes` where there is no such place.
std::size_t breakable_prefix(std::string_view word, std::size_t bytes) {
  for (std::size_t end = bytes; end > 0; --end) {
    const bool inside_character = end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0) == 0x80;
    if (inside_character) continue;
    const char32_t next = decode_utf8(word.substr(end)).code_point;
    if (!never_starts_line(next) && !is_glue(next) && !is_combining(next)) return end;
  }
  return bytes;
}

// Collects lines, and knows when there are as many as allowed.
class Lines {
 public:
  Lines(const TextStyle& style, const WrapLimits& limits) : style_(style), limits_(limits) {}

  void add(const Chunk& chunk) {
    const double space = chunk.space_before && !line_.empty() ? measure(" ") : 0;
    const double width = measure(chunk.text);
    if (!line_.empty() && width_ + space + width > limits_.width) finish_line();
    if (line_.empty()) {
      add_broken(chunk.text);
    } else {
      if (space > 0) line_ += ' ';
      line_ += chunk.text;
      width_ += space + width;
    }
  }

  std::vector<std::string> finish(bool& shortened) {
    finish_line();
    shortened = lines_.size() > limits_.lines;
    if (shortened) {
      lines_.resize(std::max<std::size_t>(limits_.lines, 1));
      std::string& last = lines_.back();
      const double room = limits_.width - measure(kEllipsis);
      last.resize(fitting_prefix(last, style_, room));
      last += kEllipsis;
    }
    return std::move(lines_);
  }

 private:
  double measure(std::string_view text) const { return text_width(text, style_); }

  void add_broken(std::string_view word) {
    while (measure(word) > limits_.width) {
      const std::size_t bytes = breakable_prefix(word, fitting_prefix(word, style_, limits_.width));
      if (bytes >= word.size()) break;
      lines_.emplace_back(word.substr(0, bytes));
      word.remove_prefix(bytes);
    }
    line_ = word;
    width_ = measure(word);
  }

  void finish_line() {
    if (!line_.empty()) lines_.push_back(std::move(line_));
    line_.clear();
    width_ = 0;
  }

  const TextStyle& style_;
  const WrapLimits& limits_;
  std::vector<std::string> lines_;
  std::string line_;
  double width_ = 0;
};

std::vector<std::string> wrap(std::string_view text, const TextStyle& style, const WrapLimits& limits,
                              bool& shortened) {
  const std::string shown = printable(text, limits.characters);
  Lines lines(style, limits);
  for (const Chunk& chunk : chunks_of(shown)) lines.add(chunk);
  bool lines_cut = false;
  std::vector<std::string> result = lines.finish(lines_cut);
  shortened = lines_cut || (shown.ends_with(kEllipsis) && !text.ends_with(kEllipsis));
  return result;
}

// True where the narrower lines together have fewer breaks at spaces, so that a word must have been broken.
bool breaks_words(const std::vector<std::string>& narrow, const std::vector<std::string>& wide) {
  const auto bytes = [](const std::vector<std::string>& lines) {
    std::size_t sum = 0;
    for (const std::string& line : lines) sum += line.size();
    return sum;
  };
  return bytes(narrow) > bytes(wide);
}

// How many bytes at the start are plain ASCII, which is printed as it is.
std::size_t plain_prefix(std::string_view text) {
  std::size_t bytes = 0;
  while (bytes < text.size() && text[bytes] >= ' ' && text[bytes] < 0x7F) ++bytes;
  return bytes;
}

}  // namespace

std::string printable(std::string_view text, std::size_t limit) {
  std::string out;
  out.reserve(std::min(text.size(), limit));
  for (std::size_t count = 0; !text.empty(); ++count) {
    const std::size_t plain = std::min(plain_prefix(text), limit - count);
    out += text.substr(0, plain);
    text.remove_prefix(plain);
    count += plain;
    if (text.empty()) break;
    const Decoded decoded = decode_utf8(text);
    if (count >= limit) {
      out += kEllipsis;
      break;
    }
    const char32_t c = decoded.bytes == 0 ? kReplacement : decoded.code_point;
    if (is_space(c)) {
      out += ' ';
    } else {
      append_utf8(out, is_unprintable(c) ? kReplacement : c);
    }
    text.remove_prefix(std::max<std::size_t>(decoded.bytes, 1));
  }
  return out;
}

std::vector<std::string> wrap_text(std::string_view text, const TextStyle& style, const WrapLimits& limits) {
  bool shortened = false;
  return wrap(text, style, limits, shortened);
}

std::vector<std::string> wrap_evenly(std::string_view text, const TextStyle& style, const WrapLimits& limits) {
  bool cut = false;
  std::vector<std::string> best = wrap(text, style, limits, cut);
  if (best.size() < 2 || cut) return best;
  double low = 0;
  double high = limits.width;
  while (high - low > 1) {
    const double middle = (low + high) / 2;
    std::vector<std::string> lines = wrap(text, style, {middle, limits.lines, limits.characters}, cut);
    if (cut || lines.size() > best.size() || breaks_words(lines, best)) {
      low = middle;
    } else {
      high = middle;
      best = std::move(lines);
    }
  }
  return best;
}

bool is_shortened(std::string_view text, const TextStyle& style, const WrapLimits& limits) {
  bool shortened = false;
  wrap(text, style, limits, shortened);
  return shortened;
}

double widest(const std::vector<std::string>& lines, const TextStyle& style) {
  double width = 0;
  for (const std::string& line : lines) width = std::max(width, text_width(line, style));
  return width;
}

TextBlock stack(const std::string& text, const TextStyle& style, double width, double& y) {
  TextBlock block{wrap_text(text, style, {width, 4, 600}), y};
  y += height_of(block.lines, style);
  return block;
}

}  // namespace standpoint
