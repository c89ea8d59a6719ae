#pragma once
// SPDX-License-Identifier: Apache-2.0
// Reads the mapping behind a word of a list, key by key, and reports what it cannot use.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "graph/load/yaml_tree.hpp"
#include "graph/model/names.hpp"
#include "graph/text/diagnostic.hpp"

namespace standpoint::lexicon_compiler {

// A word of a list and the bits that it stands for.
struct BitName {
  std::string_view name;
  std::uint32_t bit = 0;
};

// Which genders an entry names.
struct Genders {
  bool masculine = true;
  bool feminine = true;
};

// Cheap to make; one for each mapping. Texts are returned with plain apostrophes and single spaces.
class EntryReader {
 public:
  EntryReader(const YamlTree& tree, const YamlNode& key, const YamlNode& mapping, TextArena& arena,
              Diagnostics& diagnostics)
      : tree_(tree), key_(key), mapping_(mapping), arena_(arena), diagnostics_(diagnostics) {}

  // The word that the entry is about, and where it stands.
  std::string_view name() { return plain(key_.text); }
  Span place() const { return tree_.span(key_); }

  // Two texts with a space between them.
  std::string_view joined(std::string_view first, std::string_view second);

  // The value of a key: empty, false or nothing where the key is not there.
  std::string_view text(std::string_view key);
  bool flag(std::string_view key);
  std::vector<std::string_view> words(std::string_view key);
  Hint hint(std::string_view key);
  std::optional<Genders> genders(std::string_view key);
  std::uint32_t bits(std::string_view key, std::span<const BitName> names);

  // The value of a key that must be one of these words; `what` says what it is, as in "a relation type".
  std::string_view one_of(std::string_view key, std::span<const std::string_view> known, std::string_view what);

  // Reports a key that the entry needs and lacks.
  void require(std::string_view key, std::string_view example);

  // Reports the keys that nobody asked for. To be called last.
  void finish();

  void report(Code code, Span place, std::string message, std::string fix) {
    diagnostics_.add(code, place, std::move(message), std::move(fix));
  }

 private:
  const YamlNode* find(std::string_view key);
  std::optional<std::string_view> scalar(const YamlNode& node, std::string_view key);
  std::string_view plain(std::string_view text);
  void unknown_word(const YamlNode& node, std::span<const std::string_view> known, std::string_view what);

  const YamlTree& tree_;
  const YamlNode& key_;
  const YamlNode& mapping_;
  TextArena& arena_;
  Diagnostics& diagnostics_;
  std::vector<std::string_view> asked_;
};

// A text with its typographic apostrophes made plain and no spaces at its ends: itself, or a copy in the arena.
std::string_view plain_text(std::string_view text, TextArena& arena);

}  // namespace standpoint::lexicon_compiler
