#pragma once
// SPDX-License-Identifier: Apache-2.0
// A record on its way from a table to the loader: values with their places, which become a tree.

#include <string_view>
#include <utility>
#include <vector>

#include "extract/import/table_rows.hpp"
#include "graph/load/yaml_tree.hpp"

namespace standpoint {

// A scalar, a list, or a mapping whose items are key, value, key, value, …
struct RecordDraft {
  YamlNode::Kind kind = YamlNode::Kind::scalar;
  std::string_view text;
  bool quoted = false;  // a text whatever it looks like
  Span span;
  std::vector<RecordDraft> items;

  static RecordDraft scalar(const PlacedText& value, bool quoted = false) {
    return {YamlNode::Kind::scalar, value.text, quoted, value.span, {}};
  }
  static RecordDraft mapping(Span span) { return {YamlNode::Kind::mapping, {}, false, span, {}}; }

  // The only item, or a list of all.
  static RecordDraft list(std::vector<RecordDraft> items, Span span) {
    if (items.size() == 1) return std::move(items[0]);
    return {YamlNode::Kind::sequence, {}, false, span, std::move(items)};
  }

  // Of a mapping: a key, which must outlive the draft, and its value.
  void add(std::string_view key, RecordDraft value) {
    items.push_back(scalar({key, value.span}));
    items.push_back(std::move(value));
  }
  bool empty() const { return items.empty(); }

  // The index of its node in the tree, whose nodes it is added to.
  std::uint32_t plant(YamlTree& tree) const {
    const auto index = static_cast<std::uint32_t>(tree.nodes.size());
    YamlNode node;
    node.kind = kind;
    node.quoted = quoted;
    node.begin = span.begin;
    node.end = span.end;
    node.file = span.file.value;
    node.text = text;
    tree.nodes.push_back(node);
    std::uint32_t before = YamlNode::kNone;
    for (const RecordDraft& item : items) {
      const std::uint32_t planted = item.plant(tree);
      (before == YamlNode::kNone ? tree.nodes[index].first_child : tree.nodes[before].next) = planted;
      before = planted;
    }
    return index;
  }
};

}  // namespace standpoint
