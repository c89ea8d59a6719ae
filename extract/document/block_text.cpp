// SPDX-License-Identifier: Apache-2.0
#include "extract/document/block_text.hpp"

#include <algorithm>
#include <initializer_list>

#include "extract/document/html_elements.hpp"
#include "extract/document/text_paragraphs.hpp"

namespace standpoint {
namespace {

bool is_part_of_table(std::string_view name) {
  constexpr std::string_view kParts[] = {"tr", "td", "th", "thead", "tbody", "tfoot", "caption"};
  return std::find(std::begin(kParts), std::end(kParts), name) != std::end(kParts);
}

// Of each node, whether it holds a block that is no part of a table.
std::vector<bool> holds_blocks(const HtmlTree& tree) {
  std::vector<bool> out(tree.size(), false);
  for (std::size_t i = tree.size(); i-- > 1;) {
    const bool block = !tree[i].is_text() && is_html_block(tree[i].name) && !is_part_of_table(tree[i].name);
    if (block || out[i]) out[tree[i].parent] = true;
  }
  return out;
}

std::size_t count_of(std::string_view text, std::initializer_list<std::string_view> words) {
  std::size_t out = 0;
  for (const std::string_view word : words)
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size())) ++out;
  return out;
}

// The language whose marks fit: by the French and the English words that are most frequent.
std::string_view language_of_marks(const HtmlTree& tree, std::string_view said) {
  if (!said.empty()) return said;
  std::size_t french = 0, english = 0;
  for (const HtmlNode& node : tree) {
    french += count_of(node.text, {" le ", " la ", " les ", " des ", " et ", " une ", " est ", "«"});
    english += count_of(node.text, {" the ", " of ", " and ", " to ", " is ", " that "});
  }
  return french > english ? "fr" : "en";
}

class TextWriter {
 public:
  TextWriter(const HtmlTree& tree, std::string_view language)
      : tree_(tree), language_(language_of_marks(tree, language)), holds_blocks_(holds_blocks(tree)) {}

  BlockText write(const PagePart& part) {
    for (std::uint32_t i = part.begin; i < part.end;) {
      leave_before(i);
      const bool out = !part.left_out.empty() && part.left_out[i];
      if (!out) enter(i);
      i = out ? tree_[i].end : i + 1;
    }
    leave_before(static_cast<std::uint32_t>(tree_.size()));
    paragraphs_.end_paragraph();
    return {paragraphs_.joined(), paragraphs_.invisible()};
  }

 private:
  struct Open {
    std::uint32_t node = 0;
    std::size_t begin = 0;      // of a quotation: its paragraph, or its place in the line
    std::size_t paragraph = 0;  // of q: in which paragraph it begins
  };

  bool is_data_table(std::uint32_t i) const { return tree_[i].name == "table" && !holds_blocks_[i]; }

  void enter(std::uint32_t i) {
    const HtmlNode& node = tree_[i];
    if (node.is_text()) {
      paragraphs_.add(node.text, pre_ > 0);
      return;
    }
    Open open{i, 0, paragraphs_.size()};
    if (rows_ > 0 && is_part_of_table(node.name))
      enter_part_of_table(node);
    else if (node.name == "br")
      paragraphs_.end_line();
    else if (is_html_block(node.name))
      paragraphs_.end_paragraph();
    if (node.name == "blockquote") open.begin = paragraphs_.size();
    if (node.name == "q") open.begin = paragraphs_.mark_position();
    open.paragraph = paragraphs_.size();
    if (node.name == "blockquote" || node.name == "q") ++quotes_;
    if (node.name == "footer" && quotes_ > 0) paragraphs_.begin_attribution();
    if (node.name == "pre") ++pre_;
    if (is_data_table(i)) ++rows_;
    open_.push_back(open);
  }

  void enter_part_of_table(const HtmlNode& node) {
    if (node.name == "caption") paragraphs_.end_paragraph();
    if (node.name == "tr") {
      paragraphs_.end_line();
      first_cell_ = true;
    }
    if (node.name != "td" && node.name != "th") return;
    if (!first_cell_) paragraphs_.add_sign(" | ");
    first_cell_ = false;
  }

  // Leaves the nodes that end before node i.
  void leave_before(std::uint32_t i) {
    while (!open_.empty() && tree_[open_.back().node].end <= i) {
      leave(open_.back());
      open_.pop_back();
    }
  }

  void leave(const Open& open) {
    const HtmlNode& node = tree_[open.node];
    if (node.name == "q" && paragraphs_.size() == open.paragraph)
      paragraphs_.add_marks(open.begin, quotation_marks(language_, quotes_ - 1));
    if (is_html_block(node.name) && !(rows_ > 0 && is_part_of_table(node.name) && node.name != "caption"))
      paragraphs_.end_paragraph(node.name == "pre");
    if (node.name == "blockquote") paragraphs_.add_marks_around(open.begin, quotation_marks(language_, quotes_ - 1));
    if (node.name == "blockquote" || node.name == "q") --quotes_;
    if (node.name == "footer") paragraphs_.end_attribution();
    if (node.name == "pre") --pre_;
    if (is_data_table(open.node)) --rows_;
  }

  const HtmlTree& tree_;
  std::string_view language_;
  std::vector<bool> holds_blocks_;
  std::vector<Open> open_;
  TextParagraphs paragraphs_;
  std::size_t quotes_ = 0, pre_ = 0, rows_ = 0;
  bool first_cell_ = true;
};

}  // namespace

BlockText block_text(const HtmlTree& tree, const PagePart& part, std::string_view language) {
  return TextWriter(tree, language).write(part);
}

}  // namespace standpoint
