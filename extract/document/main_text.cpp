// SPDX-License-Identifier: Apache-2.0
#include "extract/document/main_text.hpp"

#include <algorithm>

#include "extract/document/kept_characters.hpp"
#include "extract/document/page_density.hpp"
#include "extract/document/page_furniture.hpp"

namespace standpoint {
namespace {

constexpr std::uint32_t kLeastMainText = 140;  // bytes of prose
constexpr std::uint32_t kShortList = 400;      // bytes of a block that may be no more than links

using Nodes = std::vector<bool>;

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

// Of each node whether something of `names` is in it.
template <class F>
Nodes containing(const HtmlTree& tree, F wanted) {
  Nodes out(tree.size(), false);
  for (std::size_t i = tree.size(); i-- > 1;)
    if (out[i] || wanted(tree[i])) out[tree[i].parent] = true;
  return out;
}

// What is left out before anything is measured.
class FurnitureFinder {
 public:
  explicit FurnitureFinder(const HtmlTree& tree)
      : tree_(tree),
        out_(tree.size(), false),
        holds_title_(containing(tree, [](const HtmlNode& node) { return node.name == "h1" || node.name == "main"; })) {}

  Nodes find() {
    for (std::uint32_t i = 1; i < tree_.size(); ++i)
      if (tree_[i].name == "head" || tree_[i].name == "title" || surely(i)) out_[i] = true;
    const std::vector<NodeDensity> density = measure_density(tree_, out_);
    for (std::uint32_t i = 1; i < tree_.size(); ++i)
      if (!out_[i] && by_class(i, density[i].prose, density[0].prose)) out_[i] = true;
    return std::move(out_);
  }

 private:
  bool surely(std::uint32_t i) const {
    const HtmlNode& node = tree_[i];
    if (node.is_text() || holds_title_[i]) return false;
    if (node.name == "footer") return !in_quotation(i);
    return furniture_of(node) == Furniture::certain || (node.name == "header" && !within(i, "article"));
  }

  // A class names what an element is for, but also the page that it is on: what holds the title or most of the prose
  // is no furniture. Comments may be longer than what they are on.
  bool by_class(std::uint32_t i, std::uint32_t prose, std::uint32_t all_prose) const {
    const HtmlNode& node = tree_[i];
    if (node.is_text() || holds_title_[i] || node.name == "html" || node.name == "body" || node.name == "main" ||
        is_heading(node.name))
      return false;
    const Furniture kind = furniture_of(node);
    if (kind == Furniture::comments) return node.name != "article" || 2 * prose < all_prose;
    return kind == Furniture::by_class && node.name != "article" && 2 * prose < all_prose;
  }

  bool within(std::uint32_t i, std::string_view name) const {
    for (std::uint32_t up = tree_[i].parent; up != 0; up = tree_[up].parent)
      if (tree_[up].name == name) return true;
    return false;
  }
  bool in_quotation(std::uint32_t i) const { return within(i, "blockquote") || within(i, "figure"); }

  const HtmlTree& tree_;
  Nodes out_, holds_title_;
};

class MainTextFinder {
 public:
  explicit MainTextFinder(const HtmlTree& tree)
      : tree_(tree), left_out_(FurnitureFinder(tree).find()), density_(measure_density(tree, left_out_)) {}

  MainText find() {
    MainText out;
    const std::uint32_t root = choose_root();
    out.stands_out = density_[root].prose >= kLeastMainText;
    out.part = out.stands_out ? PagePart{begin_with_title(root), tree_[root].end, {}}
                              : PagePart{0, static_cast<std::uint32_t>(tree_.size()), {}};
    if (out.stands_out) leave_out_links(out.part);
    out.part.left_out = std::move(left_out_);
    return out;
  }

 private:
  std::uint32_t choose_root() const {
    const std::uint32_t said = said_article();
    return said != 0 ? said : densest();
  }

  // The element that says it is an article, or its body, with more than a third of all prose and twice that of any
  // other; 0 where there is none.
  std::uint32_t said_article() const {
    for (const bool body : {true, false}) {
      std::uint32_t best = 0, best_prose = 0, second_prose = 0;
      for (std::uint32_t i = 1; i < tree_.size();) {
        const bool said = body ? tree_[i].value("itemprop") == "articleBody" : tree_[i].name == "article";
        if (said && density_[i].prose > best_prose) {
          second_prose = best_prose;
          best = i;
          best_prose = density_[i].prose;
        } else if (said) {
          second_prose = std::max(second_prose, density_[i].prose);
        }
        i = said ? tree_[i].end : i + 1;
      }
      if (3ULL * best_prose > density_[0].prose && best_prose >= 2ULL * second_prose) return best;
    }
    return 0;
  }

  std::uint32_t densest() const {
    std::uint32_t node = 0;
    for (std::uint32_t next = 0;; node = next) {
      next = 0;
      for (std::uint32_t child = node + 1; child < tree_[node].end; child = tree_[child].end)
        if (may_hold_article(tree_[child].name) && 10ULL * density_[child].prose >= 7ULL * density_[node].prose)
          next = child;
      if (next == 0 || density_[next].prose == 0) return node;
    }
  }

  static bool may_hold_article(std::string_view name) {
    constexpr std::string_view kContainers[] = {"body",  "div",   "main", "section", "article",
                                                "table", "tbody", "tr",   "td"};
    return std::find(std::begin(kContainers), std::end(kContainers), name) != std::end(kContainers);
  }

  // Where the text begins: at the last h1 before the article, if hardly any prose stands between, or the first one in
  // it.
  std::uint32_t begin_with_title(std::uint32_t root) const {
    std::uint32_t before = 0, inside = 0;
    std::uint64_t gap = 0;
    for (std::uint32_t i = 1; i < tree_[root].end; i = left_out_[i] ? tree_[i].end : i + 1) {
      if (left_out_[i]) continue;
      const bool title = tree_[i].name == "h1";
      if (title && i < root) {
        before = i;
        gap = 0;
      } else if (title && inside == 0 && i > root) {
        inside = i;
      }
      if (i < root && density_[i].block) gap += prose_of(density_[i]);
    }
    if (before != 0 && 2 * gap <= density_[root].prose) return before;
    // What stands before the title in the article is its section or a picture, unless it is prose.
    return inside != 0 && prose_between(root, inside) == 0 ? inside : root;
  }

  std::uint64_t prose_between(std::uint32_t begin, std::uint32_t end) const {
    std::uint64_t out = 0;
    for (std::uint32_t i = begin; i < end; ++i)
      if (!left_out_[i] && density_[i].block) out += prose_of(density_[i]);
    return out;
  }

  // Leaves out blocks of links, lines that lead elsewhere, and the headings over them.
  void leave_out_links(const PagePart& part) {
    std::uint32_t heading = 0;
    bool kept = true, dropped = false;
    const auto end_heading = [&](std::uint32_t next) {
      if (heading != 0 && !kept && dropped) left_out_[heading] = true;
      heading = next;
      kept = dropped = false;
    };
    for (std::uint32_t i = part.begin; i < part.end; i = left_out_[i] ? tree_[i].end : i + 1) {
      if (left_out_[i]) {
        dropped = true;
        continue;
      }
      if (is_heading(tree_[i].name) && tree_[i].name != "h1") end_heading(i);
      if (!density_[i].block || density_[i].own == 0) continue;
      if (leads_away(i)) {
        left_out_[i] = dropped = true;
      } else if (!is_heading(tree_[i].name)) {
        kept = true;
      }
    }
    end_heading(0);
  }

  bool leads_away(std::uint32_t i) const {
    const NodeDensity& block = density_[i];
    if (is_heading(tree_[i].name) || block.all > 2 * block.own) return false;
    const bool links =
        tree_[i].name == "p" ? 5ULL * block.own_links > 4ULL * block.own : 2 * block.own_links > block.own;
    return (links && block.own <= kShortList) || leads_elsewhere(one_line(text_of(i), 400));
  }

  std::string text_of(std::uint32_t i) const {
    std::string out;
    for (std::uint32_t at = i + 1; at < tree_[i].end && out.size() < 1'000; ++at)
      out += tree_[at].text.substr(0, 1'000);
    return out;
  }

  const HtmlTree& tree_;
  Nodes left_out_;
  std::vector<NodeDensity> density_;
};

}  // namespace

MainText find_main_text(const HtmlTree& tree) { return MainTextFinder(tree).find(); }

}  // namespace standpoint
