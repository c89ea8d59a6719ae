#pragma once
// SPDX-License-Identifier: Apache-2.0
// What the YAML reader hands on: one section or record at a time, as a small flat tree that keeps every place.

#include <cstdint>
#include <string_view>
#include <vector>

#include "graph/text/source_file.hpp"

namespace standpoint {

// A scalar, mapping or sequence. `text` stays valid as long as the files and the arena that it was read with.
struct YamlNode {
  static constexpr std::uint32_t kNone = UINT32_MAX;
  enum class Kind : std::uint8_t {
    null,
    scalar,
    mapping,
    sequence,
    refused,  // something that may not stand there and is reported already
  } kind = Kind::null;
  bool quoted = false;  // or a block scalar: a text whatever it looks like
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t file = kNone;         // where it does not stand in the tree's
  std::uint32_t first_child = kNone;  // of a mapping: key, value, key, value, …
  std::uint32_t next = kNone;
  std::string_view text;
};

// Nodes of one file, reused from record to record. A record of several tables has nodes of other files too.
struct YamlTree {
  FileId file;
  std::vector<YamlNode> nodes;

  Span span(const YamlNode& node) const {
    return {node.file == YamlNode::kNone ? file : FileId{node.file}, node.begin, node.end};
  }
  const YamlNode* at(std::uint32_t index) const { return index == YamlNode::kNone ? nullptr : &nodes[index]; }

  // Calls f(key, value) for each entry of a mapping, as written; an entry whose key is no scalar is passed over.
  template <class F>
  void for_each_entry(const YamlNode& mapping, F f) const {
    for (const YamlNode* key = at(mapping.first_child); key != nullptr;) {
      const YamlNode* value = at(key->next);
      if (key->kind == YamlNode::Kind::scalar) f(*key, *value);
      key = at(value->next);
    }
  }

  // Calls f(item) for each item of a sequence, or for the node itself when it is none: `by: a` means `by: [a]`.
  template <class F>
  void for_each_item(const YamlNode& node, F f) const {
    if (node.kind != YamlNode::Kind::sequence) return f(node);
    for (const YamlNode* item = at(node.first_child); item != nullptr; item = at(item->next)) f(*item);
  }
};

// Receives what a file holds. Nodes are valid during the call only.
class YamlSink {
 public:
  YamlSink() = default;
  YamlSink(const YamlSink&) = delete;
  YamlSink& operator=(const YamlSink&) = delete;
  virtual ~YamlSink() = default;

  // True for sections whose entries are wanted one by one, by entry().
  virtual bool streams(std::string_view section) const = 0;

  // One entry of a streamed section: a mapping's key and value, or a sequence's item (key is null).
  virtual void entry(const YamlTree& tree, std::string_view section, const YamlNode* key, const YamlNode& value) = 0;

  // Any other section as a whole, and a streamed one that is neither mapping nor sequence.
  virtual void section(const YamlTree& tree, const YamlNode& key, const YamlNode& value) = 0;
};

}  // namespace standpoint
