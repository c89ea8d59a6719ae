#pragma once
// SPDX-License-Identifier: Apache-2.0
// From YAML values to the model's values: every mistake is reported where it stands, and reading goes on.

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "graph/load/builder.hpp"
#include "graph/text/codes.hpp"

namespace standpoint {

// A word of the format and what it stands for.
template <class T>
struct Keyword {
  std::string_view word;
  T value;
};

// Which numbers a key takes, and how to say so.
struct NumberRule {
  double least = 0;
  double most = 0;
  Code out_of_range;
  std::string_view expected;  // "a number from 0 to 1"
  std::string_view remedy;
};

// Reads the values of one record. Cheap to make.
class ValueReader {
 public:
  ValueReader(Builder& builder, const YamlTree& tree) : builder_(builder), tree_(tree) {}

  Builder& builder() { return builder_; }
  Dossier& dossier() { return builder_.dossier; }
  const YamlTree& tree() const { return tree_; }
  Span span(const YamlNode& node) const { return tree_.span(node); }
  Where where(const YamlNode& node) const { return {span(node).file, node.begin}; }

  void report(Code code, const YamlNode& node, std::string message, std::string fix = {});

  // The scalar's text; nothing (and an error) for a list, mapping or null. `expected` completes "expected …".
  std::optional<std::string_view> scalar(const YamlNode& node, std::string_view expected);

  // A text that is not empty and at most `most` code points long.
  std::string_view text(const YamlNode& node, std::string_view expected, std::size_t most = SIZE_MAX);

  // A text, or a mapping from language to text.
  LocalizedText localized(const YamlNode& node, std::string_view expected, std::size_t most = SIZE_MAX);

  std::optional<double> number(const YamlNode& node, const NumberRule& rule);
  std::optional<bool> boolean(const YamlNode& node);
  Date date(const YamlNode& node);

  template <class T>
  std::optional<T> keyword(const YamlNode& node, std::span<const Keyword<T>> words);

  // A reference to a record of `kinds`.
  template <class IdType>
  IdType reference(const YamlNode& node, KindSet kinds, std::string_view expected) {
    const auto name = scalar(node, expected);
    if (!name) return {};
    return builder_.refer<IdType>(*name, span(node), kinds);
  }

  // One reference or a list of them, appended to `list`; an item that stands twice is reported.
  template <class IdType>
  Range references(const YamlNode& node, RecordKind kind, std::vector<IdType>& list, std::string_view expected);
  Range entities(const YamlNode& node) {
    return references(node, RecordKind::entity, dossier().entity_lists, "an entity");
  }
  Range propositions(const YamlNode& node) {
    return references(node, RecordKind::proposition, dossier().proposition_lists, "a proposition");
  }

  // One text or a list of texts.
  Range strings(const YamlNode& node, std::string_view expected);

  // `source:` of a statement: an id, {source, quote, at}, or a list of these.
  Range citations(const YamlNode& node);

  // `quote:` and `at:` beside `source:`, null where absent: they belong to the first source that has no quote of its
  // own.
  void quote(Range& range, const YamlNode* quote, const YamlNode* at = nullptr);

  // Reports keys of `record` that are none of `known`.
  void unknown_key(const YamlNode& key, std::span<const std::string_view> known, std::string_view what);

 private:
  void one_citation(const YamlNode& item);
  std::uint32_t read_selector(const YamlNode& node);
  std::optional<std::int64_t> integer(const YamlNode& node, std::int64_t least);
  void wrong_type(const YamlNode& node, std::string_view expected);
  void unknown_keyword(const YamlNode& node, std::string_view word, std::span<const std::string_view> words);

  Builder& builder_;
  const YamlTree& tree_;
};

template <class T>
std::optional<T> ValueReader::keyword(const YamlNode& node, std::span<const Keyword<T>> words) {
  const auto word = scalar(node, "a word");
  if (!word) return std::nullopt;
  for (const Keyword<T>& known : words)
    if (known.word == *word) return known.value;
  std::vector<std::string_view> all;
  for (const Keyword<T>& known : words) all.push_back(known.word);
  unknown_keyword(node, *word, all);
  return std::nullopt;
}

template <class IdType>
Range ValueReader::references(const YamlNode& node, RecordKind kind, std::vector<IdType>& list,
                              std::string_view expected) {
  constexpr std::uint32_t kComparedItems = 32;
  Range range{static_cast<std::uint32_t>(list.size()), 0};
  std::unordered_set<std::uint32_t> seen;  // of a list that is too long to be compared item by item
  tree_.for_each_item(node, [&](const YamlNode& item) {
    const auto id = reference<IdType>(item, bit(kind), expected);
    if (!id.valid()) return;
    const bool repeated = range.count < kComparedItems
                              ? std::find(list.begin() + range.first, list.end(), id) != list.end()
                              : seen.contains(id.value);
    if (repeated)
      return report(codes::kRepeatedReference, item, "'" + std::string(item.text) + "' stands twice in this list",
                    "keep one");
    list.push_back(id);
    if (range.count + 1 == kComparedItems)
      for (auto known = list.begin() + range.first; known != list.end(); ++known) seen.insert(known->value);
    else if (range.count >= kComparedItems)
      seen.insert(id.value);
    ++range.count;
  });
  return range;
}

}  // namespace standpoint
