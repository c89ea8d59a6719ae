// SPDX-License-Identifier: Apache-2.0
#include "render/embed/markdown_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "render/embed/code_spans.hpp"
#include "render/embed/faults.hpp"
#include "render/embed/line_shapes.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kCommentOpens = "<!--";
constexpr std::string_view kCommentCloses = "-->";
constexpr std::string_view kAsks = "standpoint:";
constexpr std::string_view kEnds = "/standpoint";
constexpr std::string_view kCites = "@claim:";
constexpr std::size_t kNone = std::string_view::npos;

// Reads a file from its top to its end, never going back further than the start of a paragraph.
class PartFinder {
 public:
  PartFinder(std::string_view text, FileId file, Diagnostics& diagnostics)
      : text_(text), file_(file), diagnostics_(diagnostics) {}

  MarkdownParts find() {
    std::size_t at = front_matter();
    while (at < text_.size()) at = next_lines(at);
    return std::move(parts_);
  }

 private:
  // What a line is, once the marks of quotations and lists before it are taken off.
  struct Line {
    Stretch whole;           // without its line break
    std::size_t text = 0;    // where its text begins
    std::size_t column = 0;  // of that text
    std::size_t indent = 0;  // columns of it beyond the container
    bool quoted = false;
    bool begins_item = false;
    bool blank = false;
  };

  struct Comment {
    std::size_t begin = 0, end = 0;
    Stretch body;
  };

  void report(Code code, std::size_t begin, std::size_t end, std::string message, std::string fix) {
    end = std::min(end, end_of_line(begin));
    diagnostics_.add(code, {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                     std::move(message), std::move(fix));
  }

  // Of the line asked for last it is known already: a line may be as long as the file, and full of parts.
  std::size_t end_of_line(std::size_t at) {
    if (at < known_line_.begin || at > known_line_.end)
      known_line_ = {at, std::min(text_.find('\n', at), text_.size())};
    return known_line_.end;
  }
  std::size_t line_after(std::size_t at) { return std::min(end_of_line(at) + 1, text_.size()); }

  // Where the line that holds `at` begins; `at` never goes back.
  std::size_t start_of_line(std::size_t at) {
    while (end_of_line(line_start_) < at) line_start_ = end_of_line(line_start_) + 1;
    return line_start_;
  }

  Stretch line_at(std::size_t at) {
    std::size_t end = end_of_line(at);
    if (end > at && text_[end - 1] == '\r') --end;
    return {at, end};
  }

  // Takes the front matter; returns where the text begins.
  std::size_t front_matter() {
    if (trimmed(line_at(0).of(text_)) != "---" || text_.starts_with(' ')) return 0;
    const std::size_t begin = line_after(0);
    for (std::size_t at = begin; at < text_.size(); at = line_after(at)) {
      const std::string_view line = line_at(at).of(text_);
      if (line != "---" && line != "...") continue;
      parts_.front_matter = Stretch{begin, at};
      return line_after(at);
    }
    return 0;
  }

  Line shape_of(std::size_t at) {
    Line line{line_at(at)};
    line.text = at;
    const auto rest = [&] { return Stretch{line.text, line.whole.end}.of(text_); };
    const auto skip_indent = [&] {
      const Indent indent = indent_of(rest(), line.column);
      line.text += indent.bytes;
      line.column = indent.column;
    };
    skip_indent();
    line.blank = rest().empty();
    if (line.blank) return line;
    const bool marked = list_mark_bytes(rest()) != 0;
    while (!lists_.empty() && line.column < lists_.back() && (after_blank_ || marked)) lists_.pop_back();
    const auto base = [&] { return lists_.empty() ? 0 : std::min(lists_.back(), line.column); };
    for (std::size_t bytes = 0; line.column - base() < 4; line.column += bytes, line.text += bytes, skip_indent()) {
      if ((bytes = quotation_mark_bytes(rest())) != 0) {
        line.quoted = true;
        lists_.clear();
      } else if ((bytes = list_mark_bytes(rest())) != 0) {
        lists_.push_back(line.column + bytes);
        line.begins_item = true;
      } else {
        break;
      }
    }
    line.indent = line.column - base();
    return line;
  }

  // Takes a fence, or lines of text up to a blank line or a fence; returns where the next line begins.
  std::size_t next_lines(std::size_t at) {
    const Line line = shape_of(at);
    const std::size_t next = line_after(at);
    const bool was_blank = after_blank_;
    after_blank_ = line.blank;
    if (line.blank) return next;
    const bool code = line.indent >= 4 && was_blank;
    if (code) after_blank_ = true;  // a further line of indented code
    if (code) return next;
    if (const auto mark = fence(line)) return take_fence(line, *mark);
    std::size_t end = next;
    while (end < text_.size()) {
      const Line following = shape_of(end);
      if (following.blank || fence(following)) break;
      end = line_after(end);
    }
    std::size_t reached = scan_inline(line.whole.begin, end);
    while (reached > end && text_[reached - 1] != '\n' && reached < text_.size()) {
      end = line_after(reached);  // what follows a long comment on its last line
      reached = scan_inline(reached, end);
    }
    return std::max(reached, end);
  }

  std::optional<FenceMark> fence(const Line& line) const {
    if (line.indent >= 4) return std::nullopt;
    return fence_mark_of(Stretch{line.text, line.whole.end}.of(text_));
  }

  static bool asks_for_us(std::string_view info) {
    const std::string_view word = info.substr(0, info.find_first_of(" \t}"));
    return word == "standpoint" || word == "{.standpoint" || word == "{standpoint";
  }

  std::size_t take_fence(const Line& opening, const FenceMark& mark) {
    after_blank_ = true;
    const std::size_t container = lists_.empty() ? 0 : lists_.back();
    std::size_t at = line_after(opening.whole.begin);
    const std::size_t body = at;
    Stretch closing{text_.size(), text_.size()};
    bool closed = false;
    for (; at < text_.size(); at = line_after(at)) {
      const Stretch whole = line_at(at);
      const std::string_view line = whole.of(text_);
      const Indent indent = indent_of(line);
      std::string_view rest = line.substr(indent.bytes);
      if (opening.quoted) {
        const std::size_t bytes = quotation_mark_bytes(rest);
        if (bytes == 0) break;
        rest = rest.substr(bytes);
        rest = rest.substr(indent_of(rest).bytes);
      } else if (!rest.empty() && indent.column < container) {
        break;  // the list item is over, and the fence with it
      }
      if (indent.column < container + 4 && closes_fence(rest, mark)) {
        closing = whole;
        closed = true;
        break;
      }
    }
    if (asks_for_us(mark.info)) add_fence(opening, mark, body, closed ? closing : Stretch{at, at}, closed);
    return closed ? line_after(closing.begin) : at;
  }

  void add_fence(const Line& opening, const FenceMark& mark, std::size_t body, Stretch closing, bool closed) {
    const std::size_t begin = opening.text, end = opening.whole.end;
    if (!closed)
      return report(faults::kUnclosedFence, begin, end, "this fence is not closed",
                    "end it with a line of " + std::string(mark.length, mark.character));
    if (opening.quoted)
      return report(faults::kBadFence, begin, end, "a standpoint fence cannot stand in a quotation",
                    "take the '>' away");
    if (mark.info != "standpoint" && mark.info != "{.standpoint}" && mark.info != "{standpoint}")
      return report(faults::kBadFence, begin, end, "nothing may follow the word 'standpoint'",
                    "write what is wanted as lines of YAML inside, such as: view: matrix");
    parts_.all.push_back(
        {MarkdownPart::Kind::fence, {begin, closing.end}, {body, closing.begin}, {}, true, true, opening.column});
  }

  // Finds comments, values and citations from `begin` on; returns where it stopped: `end`, or behind a comment or block
  // that reaches further.
  std::size_t scan_inline(std::size_t begin, std::size_t end) {
    std::optional<CodeSpans> spans;
    std::size_t at = begin;
    while (at < end) {
      at = std::min(text_.find_first_of("\\`<{[@", at), end);
      if (at >= end) break;
      const std::string_view rest = text_.substr(at);
      if (rest[0] == '\\') {
        at = std::min(at + 2, end);
      } else if (rest[0] == '`') {
        if (!spans) spans.emplace(text_, begin, end);
        at = spans->end_of(at);
      } else if (rest.starts_with(kCommentOpens)) {
        at = take_comment(at);
      } else if (rest.starts_with("{{")) {
        at = take_value(at, end);
      } else if (rest.starts_with("[@claim:") || rest.starts_with("[@{claim:")) {
        at = take_citation(at, end);
      } else if (rest.starts_with(kCites) && !continues_word(at)) {
        at = refuse_bare_citation(at, end);
      } else {
        ++at;
      }
    }
    return std::max(at, end);
  }

  std::optional<Comment> comment_at(std::size_t at) {
    const std::size_t from = at + kCommentOpens.size();
    const std::size_t close = no_more_closes_ ? kNone : text_.find(kCommentCloses, from);
    if (close == kNone) {
      no_more_closes_ = true;
      return std::nullopt;
    }
    return Comment{at, close + kCommentCloses.size(), {from, close}};
  }

  std::size_t take_comment(std::size_t at) {
    const bool told = no_more_closes_;
    const auto comment = comment_at(at);
    if (!comment) {
      if (!told && trimmed(text_.substr(at + kCommentOpens.size(), 64)).starts_with(kAsks))
        report(faults::kUnclosedComment, at, end_of_line(at), "this comment is not closed", "end it with -->");
      return at + kCommentOpens.size();
    }
    const std::string_view words = trimmed(comment->body.of(text_));
    if (words == kEnds)
      report(faults::kStrayEnd, at, comment->end, "no block begins before this end",
             "write <!-- standpoint: COMMAND --> before it, or take it away");
    return words.starts_with(kAsks) ? take_block(*comment) : comment->end;
  }

  // A block from its first comment to its last, whatever markup stands between.
  std::size_t take_block(const Comment& opening) {
    for (std::size_t at = text_.find(kCommentOpens, opening.end); at != kNone; at = text_.find(kCommentOpens, at)) {
      const auto comment = comment_at(at);
      if (!comment) break;
      const std::string_view words = trimmed(comment->body.of(text_));
      if (words.starts_with(kAsks)) break;
      if (words == kEnds) {
        add_block(opening, *comment);
        return comment->end;
      }
      at = comment->end;
    }
    report(faults::kUnclosedBlock, opening.begin, opening.end, "this block has no end before the next one, or at all",
           "write <!-- /standpoint --> behind it");
    return opening.end;
  }

  void add_block(const Comment& opening, const Comment& closing) {
    const std::size_t asks = text_.find(kAsks, opening.body.begin) + kAsks.size();
    const std::size_t line = start_of_line(opening.begin);
    const bool alone = trimmed(text_.substr(line, opening.begin - line)).empty() &&
                       trimmed(text_.substr(closing.end, end_of_line(closing.end) - closing.end)).empty();
    const bool on_lines = alone && end_of_line(opening.end) < closing.begin &&
                          trimmed(text_.substr(opening.end, end_of_line(opening.end) - opening.end)).empty();
    parts_.all.push_back({MarkdownPart::Kind::block,
                          {opening.begin, closing.end},
                          {asks, opening.body.end},
                          {opening.end, closing.begin},
                          on_lines,
                          alone,
                          alone ? opening.begin - line : 0});
  }

  // {{…}} within a line. What other programs write as {{< … >}}, {{% … %}} or {{{ … }}} is not ours.
  std::size_t take_value(std::size_t at, std::size_t end) {
    const std::size_t from = at + 2;
    const std::size_t last = std::min(end, end_of_line(at));
    if (from >= last || at < no_value_before_ || std::string_view("<%{#!").find(text_[from]) != kNone) return from;
    const std::size_t close = text_.substr(0, last).find("}}", from);
    if (close == kNone) {
      no_value_before_ = last;
      return from;
    }
    parts_.all.push_back({MarkdownPart::Kind::value, {at, close + 2}, {from, close}, {}, false, false, 0});
    return close + 2;
  }

  std::size_t take_citation(std::size_t at, std::size_t end) {
    const std::size_t last = std::min(end, end_of_line(at));
    const std::size_t close = at < no_citation_before_ ? kNone : text_.substr(0, last).find(']', at);
    if (close == kNone) {
      no_citation_before_ = last;
      return at + 1;
    }
    parts_.all.push_back({MarkdownPart::Kind::citation, {at, close + 1}, {at + 1, close}, {}, false, false, 0});
    return close + 1;
  }

  // True where a letter or digit stands before, as in an address for mail.
  bool continues_word(std::size_t at) const {
    return at > 0 && std::isalnum(static_cast<unsigned char>(text_[at - 1])) != 0;
  }

  // `@claim:x` that no bracket begins with: it would stay in the text as it is.
  std::size_t refuse_bare_citation(std::size_t at, std::size_t end) {
    const std::size_t close =
        std::min(text_.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-", at + kCites.size()), end);
    const std::string_view cited = text_.substr(at, close - at);
    if (cited.size() > kCites.size())
      report(faults::kBadCitation, at, close, "a claim is cited in a bracket that holds nothing else",
             fmt::format("write [{}]", cited));
    return close;
  }

  std::string_view text_;
  FileId file_;
  Diagnostics& diagnostics_;
  MarkdownParts parts_;
  std::vector<std::size_t> lists_;  // the columns where the items of the open lists have their text
  bool after_blank_ = true;
  bool no_more_closes_ = false;         // of comments
  std::size_t no_value_before_ = 0;     // no }} before there
  std::size_t no_citation_before_ = 0;  // no ] before there
  std::size_t line_start_ = 0;
  Stretch known_line_{1, 0};  // none
};

}  // namespace

MarkdownParts find_parts(std::string_view text, FileId file, Diagnostics& diagnostics) {
  return PartFinder(text, file, diagnostics).find();
}

}  // namespace standpoint
