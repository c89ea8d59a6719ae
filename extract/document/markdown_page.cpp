// SPDX-License-Identifier: Apache-2.0
#include "extract/document/markdown_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "extract/document/markdown_inline.hpp"
#include "extract/document/markdown_lines.hpp"

namespace standpoint {
namespace {

// The labels that lines of the text define, wherever they stand.
LinkLabels defined_labels(std::string_view text) {
  LinkLabels out;
  while (!text.empty()) {
    std::string_view line = take_markdown_line(text);
    line = line.substr(std::min(line.find_first_not_of(" >"), line.size()));
    if (auto definition = definition_of(line)) out.insert(std::move(definition->label));
  }
  return out;
}

class PageWriter {
 public:
  PageWriter(std::string_view text, const ArticleLimits& limits)
      : rest_(text), labels_(defined_labels(text)), deepest_(static_cast<std::size_t>(std::max(limits.nesting, 1))) {}

  Result<std::string> write() {
    while (!rest_.empty() && depth_ <= deepest_) read_line(take_markdown_line(rest_));
    if (depth_ > deepest_) return failure(fmt::format("its block quotes are nested more than {} deep", deepest_));
    go_to_depth(0);
    return std::move(html_);
  }

 private:
  // Takes the `>` off a line; returns how many there were, `most` or fewer.
  static std::size_t take_quote_marks(std::string_view& line, std::size_t most = std::string_view::npos) {
    std::size_t depth = 0;
    for (; depth < most; ++depth) {
      const std::string_view inner = unindented(line);
      if (!inner.starts_with('>')) break;
      line = inner.substr(inner.size() > 1 && inner[1] == ' ' ? 2 : 1);
    }
    return depth;
  }

  void read_line(std::string_view line) {
    if (skips(line)) return;
    std::size_t depth = 0;
    if (line_indent(line) < 4 || in_list_)
      depth = take_quote_marks(line, fence_.count > 0 ? depth_ : std::string_view::npos);
    if (depth > deepest_) {
      depth_ = depth;
      return;
    }
    if (fence_.count > 0 && depth == depth_) return read_code(line);
    const bool goes_on = depth < depth_ && !paragraph_.empty() && !is_blank_line(line) && !begins_block(line);
    if (depth != depth_ && !goes_on) go_to_depth(depth);
    read_content(line);
  }

  static bool begins_block(std::string_view line) {
    line = unindented(line);
    std::string_view heading;
    return item_mark(line) > 0 || is_rule_across(line) || code_fence(line).count > 0 ||
           heading_level(line, heading) > 0;
  }

  // Comments, scripts and styles that begin a line go on to the line in which they end.
  bool skips(std::string_view line) {
    if (skipped_until_.empty()) {
      if (fence_.count > 0 || !paragraph_.empty()) return false;
      const std::string_view words = unindented(line);
      if (words.starts_with("<!--") && words.find("-->", 4) == std::string_view::npos) skipped_until_ = "-->";
      if (words.starts_with("<script")) skipped_until_ = "</script>";
      if (words.starts_with("<style")) skipped_until_ = "</style>";
      if (skipped_until_.empty()) return false;
    }
    if (line.find(skipped_until_) != std::string_view::npos) skipped_until_ = {};
    return true;
  }

  void read_content(std::string_view line) {
    if (is_blank_line(line)) {
      end_paragraph("p");
      after_blank_ = true;
      return;
    }
    const std::string_view words = unindented(line);
    if (after_blank_ && line_indent(line) < 2 && item_mark(words) == 0) in_list_ = in_item_ = false;
    const bool code = line_indent(line) >= 4 && !in_list_ && paragraph_.empty();
    if (code)
      read_indented_code(line);
    else if (!read_heading(words) && !read_fence(line, words) && !read_item(words) && !read_definition(words))
      read_words(words);
    after_blank_ = false;
  }

  bool read_heading(std::string_view line) {
    std::string_view heading;
    if (const int level = heading_level(line, heading); level > 0) {
      end_paragraph("p");
      paragraph_ = heading;
      end_paragraph(fmt::format("h{}", level));
      in_list_ = false;
      return true;
    }
    if (const int level = underline_level(line); level > 0 && !paragraph_.empty() && !in_item_) {
      end_paragraph(fmt::format("h{}", level));
      return true;
    }
    if (!is_rule_across(line)) return false;
    end_paragraph("p");
    in_list_ = false;
    return true;
  }

  bool read_fence(std::string_view line, std::string_view words) {
    fence_ = code_fence(words);
    if (fence_.count == 0) return false;
    end_paragraph("p");
    html_ += "<pre>\n";
    append_escaped(html_, line);
    html_ += '\n';
    return true;
  }

  void read_code(std::string_view line) {
    append_escaped(html_, line);
    html_ += '\n';
    const std::string_view words = unindented(line);
    const CodeFence end = code_fence(words);
    if (end.sign == fence_.sign && end.count >= fence_.count && is_blank_line(words.substr(end.count))) end_code();
  }

  void end_code() {
    if (fence_.count > 0) html_ += "</pre>\n";
    fence_ = {};
  }

  void read_indented_code(std::string_view line) {
    constexpr std::string_view kEnd = "</pre>\n";
    if (indented_code_end_ > 0 && html_.size() == indented_code_end_ && !after_blank_)
      html_.resize(html_.size() - kEnd.size());  // it goes on
    else
      html_ += "<pre>\n";
    append_escaped(html_, line);
    html_.append("\n").append(kEnd);
    indented_code_end_ = html_.size();
  }

  bool read_item(std::string_view words) {
    const std::size_t mark = item_mark(words);
    const bool first = words[0] < '0' || words[0] > '9' || words.starts_with("1.") || words.starts_with("1)");
    if (mark == 0 || (!paragraph_.empty() && !in_list_ && (words.size() == mark || !first))) return false;
    end_paragraph("p");
    in_list_ = in_item_ = true;
    std::string_view inner = words.substr(mark);
    if (const std::size_t quoted = take_quote_marks(inner); quoted > 0)
      go_to_depth(std::min(depth_ + quoted, deepest_ + 1));
    if (!is_blank_line(inner)) paragraph_ = unindented(inner);
    return true;
  }

  bool read_definition(std::string_view words) {
    if (!paragraph_.empty()) return false;
    const auto definition = definition_of(words);
    if (definition && !definition->words.empty()) paragraph_ = definition->words;
    return definition.has_value();
  }

  void read_words(std::string_view words) {
    if (is_table_rule(words) && paragraph_.find('\n') == std::string::npos && paragraph_.find('|') != std::string::npos)
      return read_table();
    if (!paragraph_.empty()) paragraph_ += '\n';
    paragraph_ += words;
  }

  // A table: its head is the paragraph so far, its rows are the lines up to one without a bar.
  void read_table() {
    html_ += "<table>";
    write_row(paragraph_);
    paragraph_.clear();
    for (;;) {
      std::string_view after = rest_, line = take_markdown_line(after);
      if (take_quote_marks(line) != depth_ || line.find('|') == std::string_view::npos) break;
      rest_ = after;
      write_row(line);
    }
    html_ += "</table>\n";
  }

  void write_row(std::string_view line) {
    html_ += "<tr>";
    for (const std::string& cell : table_cells(line)) html_.append("<td>").append(markdown_inline(cell, labels_));
    html_ += '\n';
  }

  void end_paragraph(std::string_view element) {
    if (!paragraph_.empty())
      html_.append("<")
          .append(element)
          .append(">")
          .append(markdown_inline(paragraph_, labels_))
          .append("</")
          .append(element)
          .append(">\n");
    paragraph_.clear();
    in_item_ = false;
  }

  void go_to_depth(std::size_t depth) {
    end_paragraph("p");
    end_code();
    in_list_ = in_list_ && depth > depth_;
    for (; depth_ < depth; ++depth_) html_ += "<blockquote>";
    for (; depth_ > depth; --depth_) html_ += "</blockquote>";
  }

  std::string_view rest_;
  LinkLabels labels_;
  std::size_t deepest_;
  std::string html_;
  std::string paragraph_;  // as written, without quote marks and indentation
  std::size_t depth_ = 0;
  CodeFence fence_;  // that is open
  std::size_t indented_code_end_ = 0;
  std::string_view skipped_until_;
  bool in_list_ = false;  // an item came, and nothing since at the margin
  bool in_item_ = false;  // the paragraph so far is an item
  bool after_blank_ = false;
};

}  // namespace

Result<std::string> markdown_page(std::string_view markdown, const ArticleLimits& limits) {
  return PageWriter(markdown, limits).write();
}

}  // namespace standpoint
