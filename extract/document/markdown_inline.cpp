// SPDX-License-Identifier: Apache-2.0
#include "extract/document/markdown_inline.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "extract/document/markdown_spans.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

enum class Side { space, punctuation, word };

Side side_of(std::string_view character) {
  if (character.empty()) return Side::space;
  const Decoded c = decode_utf8(character.substr(0, 4));
  if (is_unicode_space(c.code_point)) return Side::space;
  return is_name_part(c.code_point) && c.code_point != '_' ? Side::word : Side::punctuation;
}

// The last character of a text.
std::string_view last_character(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0 && text.size() - at < 4 && (static_cast<unsigned char>(text[--at]) & 0xC0U) == 0x80U) {
  }
  return text.substr(at);
}

// Writes everything that stays, and remembers which signs of it turned out to be Markdown.
class InlineReader {
 public:
  InlineReader(std::string_view text, const LinkLabels& labels) : text_(text), labels_(labels), code_ends_(text) {}

  std::string read() {
    while (at_ < text_.size()) {
      const std::size_t plain = std::min(text_.find_first_of("\\`<&![]*_~\n ", at_), text_.size());
      literal(plain - at_);
      if (at_ < text_.size()) read_sign();
    }
    gone_.resize(html_.size(), false);
    std::string out;
    for (std::size_t i = 0; i < html_.size(); ++i)
      if (!gone_[i]) out += html_[i];
    return out;
  }

 private:
  // Signs that may open something: where they stand in html_.
  struct Opener {
    std::size_t place;
    std::size_t count;
  };
  struct Bracket {
    std::size_t place;  // in html_
    std::size_t begin;  // of its words in the text
    bool image;
  };

  // Takes so many bytes as they are.
  void literal(std::size_t bytes) {
    append_escaped(html_, text_.substr(at_, bytes));
    at_ += bytes;
  }

  void take_out(std::size_t place, std::size_t count) {
    gone_.resize(html_.size(), false);
    std::fill_n(gone_.begin() + static_cast<std::ptrdiff_t>(place), count, true);
  }

  void read_sign() {
    switch (text_[at_]) {
      case '\\': return read_escape();
      case '`': return read_code();
      case '<': return read_angle();
      case '&': return read_reference();
      case '!': return text_.substr(at_).starts_with("![") ? open_bracket(true) : literal(1);
      case '[': return open_bracket(false);
      case ']': return close_bracket();
      case ' ': return read_spaces();
      case '\n': return literal(1);
      default: return read_run();
    }
  }

  void read_escape() {
    const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : ' ';
    if (next == '\n') {
      html_ += "<br>";
      at_ += 2;
    } else {
      at_ += is_ascii_punctuation(next) ? 1 : 0;
      literal(1);
    }
  }

  void read_code() {
    const std::size_t run = std::min(text_.find_first_not_of('`', at_), text_.size()) - at_;
    const std::size_t end = code_ends_.end_of_code(at_, run);
    literal(end == std::string_view::npos ? run : end - at_);
  }

  void read_angle() {
    if (text_.substr(at_).starts_with("<!--")) return read_comment();
    const InlineTag tag = inline_tag(text_.substr(at_));
    if (tag.bytes == 0) return literal(1);
    if (tag.kind == InlineTag::Kind::markup)
      html_ += text_.substr(at_, tag.bytes);
    else
      append_escaped(html_, text_.substr(at_ + 1, tag.bytes - 2));
    at_ += tag.bytes;
  }

  void read_comment() {
    if (comment_end_ < at_ + 4) comment_end_ = text_.find("-->", at_ + 4);
    if (comment_end_ == std::string_view::npos) return literal(1);
    at_ = comment_end_ + 3;
  }

  void read_reference() {
    const std::size_t bytes = character_reference(text_.substr(at_));
    if (bytes == 0) return literal(1);
    html_ += text_.substr(at_, bytes);
    at_ += bytes;
  }

  // Two spaces at the end of a line break it.
  void read_spaces() {
    const std::size_t run = std::min(text_.find_first_not_of(' ', at_), text_.size()) - at_;
    const bool breaks = run >= 2 && at_ + run < text_.size() && text_[at_ + run] == '\n';
    if (!breaks) return literal(run);
    html_ += "<br>";
    at_ += run + 1;
  }

  void open_bracket(bool image) {
    const std::size_t note = image ? 0 : footnote_mark(text_.substr(at_));
    at_ += note;
    if (note > 0) return;
    brackets_.push_back({html_.size(), at_ + (image ? 2 : 1), image});
    literal(image ? 2 : 1);
  }

  void close_bracket() {
    if (brackets_.empty()) return literal(1);
    const Bracket bracket = brackets_.back();
    brackets_.pop_back();
    const std::string_view behind = text_.substr(at_ + 1);
    std::size_t tail = link_tail(behind);
    if (tail == 0) tail = reference_tail(behind, text_.substr(bracket.begin, at_ - bracket.begin));
    if (tail == std::string_view::npos) return literal(1);
    take_out(bracket.place, bracket.image ? 2 : 1);
    at_ += 1 + tail;
  }

  // What `[label]` or `[]` behind a text takes, or nothing where the text is a label itself; npos where neither is.
  std::size_t reference_tail(std::string_view behind, std::string_view inner) const {
    if (labels_.empty()) return std::string_view::npos;
    const std::size_t end = behind.starts_with('[') ? behind.substr(0, 202).find(']') : std::string_view::npos;
    if (end != std::string_view::npos && end > 1 && labels_.contains(link_label(behind.substr(1, end - 1))))
      return end + 1;
    if (inner.size() > 200 || !labels_.contains(link_label(inner))) return std::string_view::npos;
    return end == 1 ? 2 : 0;
  }

  // A run of `*`, `_` or `~`, which opens, closes, both or neither by what stands around it.
  void read_run() {
    const char sign = text_[at_];
    const std::size_t run = std::min(text_.find_first_not_of(sign, at_), text_.size()) - at_;
    const Side before = side_of(last_character(text_.substr(0, at_))), behind = side_of(text_.substr(at_ + run));
    const bool left = behind != Side::space && (behind == Side::word || before != Side::word);
    const bool right = before != Side::space && (before == Side::word || behind != Side::word);
    const bool may_mark = (sign != '_' || before != Side::word || behind != Side::word) && (sign != '~' || run == 2);
    const std::size_t left_over = right && may_mark ? close_run(sign, run) : run;
    if (left && may_mark && left_over > 0) openers_of(sign).push_back({html_.size(), left_over});
    html_.append(left_over, sign);
    at_ += run;
  }

  // Matches signs with those that opened last; returns how many are left.
  std::size_t close_run(char sign, std::size_t count) {
    std::vector<Opener>& openers = openers_of(sign);
    while (count > 0 && !openers.empty()) {
      Opener& opener = openers.back();
      const std::size_t matched = std::min(opener.count, count);
      count -= matched;
      opener.count -= matched;
      take_out(opener.place + opener.count, matched);
      for (std::vector<Opener>& others : openers_)  // what opened within and was not closed opens nothing
        while (&others != &openers && !others.empty() && others.back().place > opener.place) others.pop_back();
      if (opener.count == 0) openers.pop_back();
    }
    return count;
  }

  std::vector<Opener>& openers_of(char sign) { return openers_[sign == '*' ? 0 : sign == '_' ? 1 : 2]; }

  std::string_view text_;
  const LinkLabels& labels_;
  CodeEnds code_ends_;
  std::size_t at_ = 0, comment_end_ = 0;
  std::string html_;
  std::vector<bool> gone_;  // of html_, as far as something of it is
  std::vector<Bracket> brackets_;
  std::array<std::vector<Opener>, 3> openers_;
};

}  // namespace

std::string link_label(std::string_view written) {
  std::string out;
  bool gap = false;
  for (const char c : written.substr(0, 200)) {
    if (c == ' ' || c == '\t' || c == '\n') {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return out;
}

std::string markdown_inline(std::string_view text, const LinkLabels& labels) {
  return InlineReader(text, labels).read();
}

void append_escaped(std::string& html, std::string_view text) {
  for (const char c : text)
    if (c == '&')
      html += "&amp;";
    else if (c == '<')
      html += "&lt;";
    else
      html += c;
}

}  // namespace standpoint
