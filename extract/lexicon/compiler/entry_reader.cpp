// SPDX-License-Identifier: Apache-2.0
// Values of an entry.
#include "extract/lexicon/compiler/entry_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/text/codes.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint::lexicon_compiler {

std::string_view plain_text(std::string_view text, TextArena& arena) {
  constexpr std::string_view kTypographic = "\u2019";
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  if (text.find(kTypographic) == std::string_view::npos) return text;
  std::string copy(text);
  for (std::size_t at = 0; (at = copy.find(kTypographic, at)) != std::string::npos;) {
    copy.replace(at, kTypographic.size(), "'");
  }
  return arena.copy(copy);
}

std::string_view EntryReader::plain(std::string_view text) { return plain_text(text, arena_); }

std::string_view EntryReader::joined(std::string_view first, std::string_view second) {
  return arena_.copy(fmt::format("{} {}", first, second));
}

// The value of a key, which is known from now on.
const YamlNode* EntryReader::find(std::string_view key) {
  asked_.push_back(key);
  if (mapping_.kind != YamlNode::Kind::mapping) return nullptr;
  const YamlNode* found = nullptr;
  tree_.for_each_entry(mapping_, [&](const YamlNode& name, const YamlNode& value) {
    if (name.text == key) found = &value;
  });
  return found;
}

std::optional<std::string_view> EntryReader::scalar(const YamlNode& node, std::string_view key) {
  if (node.kind == YamlNode::Kind::scalar && !node.text.empty()) return plain(node.text);
  report(codes::kWrongType, tree_.span(node), fmt::format("'{}' takes a word here", key),
         fmt::format("write a word behind '{}:', or leave the key out", key));
  return std::nullopt;
}

std::string_view EntryReader::text(std::string_view key) {
  const YamlNode* node = find(key);
  return node == nullptr ? std::string_view() : scalar(*node, key).value_or(std::string_view());
}

bool EntryReader::flag(std::string_view key) {
  const YamlNode* node = find(key);
  if (node == nullptr || node->text == "false") return false;
  if (node->text == "true") return true;
  report(codes::kBadValue, tree_.span(*node), fmt::format("'{}' is either true or false", key), "write true or false");
  return false;
}

std::vector<std::string_view> EntryReader::words(std::string_view key) {
  std::vector<std::string_view> result;
  const YamlNode* node = find(key);
  if (node == nullptr) return result;
  tree_.for_each_item(*node, [&](const YamlNode& item) {
    if (const auto word = scalar(item, key)) result.push_back(*word);
  });
  return result;
}

void EntryReader::unknown_word(const YamlNode& node, std::span<const std::string_view> known, std::string_view what) {
  std::string fix = did_you_mean(node.text, known);
  if (fix.empty()) fix = fmt::format("write one of: {}", fmt::join(known, ", "));
  report(codes::kBadValue, tree_.span(node), fmt::format("'{}' is not {}", node.text, what), std::move(fix));
}

Hint EntryReader::hint(std::string_view key) {
  static constexpr std::string_view kHints[] = {"support", "oppose"};
  const YamlNode* node = find(key);
  if (node == nullptr) return Hint::none;
  if (node->text == kHints[0]) return Hint::support;
  if (node->text == kHints[1]) return Hint::oppose;
  unknown_word(*node, kHints, "a stance");
  return Hint::none;
}

std::optional<Genders> EntryReader::genders(std::string_view key) {
  static constexpr std::string_view kGenders[] = {"m", "f", "both"};
  const YamlNode* node = find(key);
  if (node == nullptr) return std::nullopt;
  if (std::ranges::find(kGenders, node->text) == std::end(kGenders)) {
    unknown_word(*node, kGenders, "a gender");
    return std::nullopt;
  }
  return Genders{node->text != "f", node->text != "m"};
}

std::uint32_t EntryReader::bits(std::string_view key, std::span<const BitName> names) {
  std::uint32_t result = 0;
  const YamlNode* node = find(key);
  if (node == nullptr) return result;
  tree_.for_each_item(*node, [&](const YamlNode& item) {
    const auto found = std::ranges::find(names, item.text, &BitName::name);
    if (found != names.end()) {
      result |= found->bit;
      return;
    }
    std::vector<std::string_view> known;
    for (const BitName& name : names) known.push_back(name.name);
    unknown_word(item, known, "a frame of this list");
  });
  return result;
}

std::string_view EntryReader::one_of(std::string_view key, std::span<const std::string_view> known,
                                     std::string_view what) {
  const YamlNode* node = find(key);
  if (node == nullptr) return {};
  if (const auto found = std::ranges::find(known, node->text); found != known.end()) return *found;
  unknown_word(*node, known, what);
  return {};
}

void EntryReader::require(std::string_view key, std::string_view example) {
  if (find(key) != nullptr) return;
  report(codes::kMissingKey, place(), fmt::format("'{}' needs the key '{}'", key_.text, key),
         fmt::format("write {}: {{{}}}", key_.text, example));
}

void EntryReader::finish() {
  if (mapping_.kind != YamlNode::Kind::mapping) {
    return report(codes::kWrongType, tree_.span(mapping_), fmt::format("'{}' takes a mapping", key_.text),
                  fmt::format("write {}: {{}}, with keys between the braces", key_.text));
  }
  tree_.for_each_entry(mapping_, [&](const YamlNode& name, const YamlNode&) {
    if (std::ranges::find(asked_, name.text) != asked_.end()) return;
    std::string fix = did_you_mean(name.text, asked_);
    if (fix.empty()) fix = fmt::format("known keys: {}", fmt::join(asked_, ", "));
    report(codes::kUnknownKey, tree_.span(name), fmt::format("an entry of this list has no key '{}'", name.text),
           std::move(fix));
  });
}

}  // namespace standpoint::lexicon_compiler
