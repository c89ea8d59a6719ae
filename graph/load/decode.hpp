#pragma once
// SPDX-License-Identifier: Apache-2.0
// From one record's YAML to the model: a table of keys for each section, so that a key stands in one place.

#include <fmt/format.h>

#include <span>
#include <string_view>

#include "graph/load/value_reader.hpp"

namespace standpoint {

// One key of a section: how its value goes into the record being read.
template <class Record>
struct KeyReader {
  std::string_view key;
  void (*read)(ValueReader&, const YamlNode& value, Record&);
};

// Reads every entry of `node` by the table; reports unknown keys. `skipped` is a key that the caller has read itself.
// O(entries x keys).
template <class Record>
void decode_entries(ValueReader& reader, const YamlNode& node, std::span<const KeyReader<Record>> keys,
                    std::string_view what, Record& record, std::string_view skipped = {}) {
  reader.tree().for_each_entry(node, [&](const YamlNode& key, const YamlNode& value) {
    const bool empty_list = value.kind == YamlNode::Kind::sequence && value.first_child == YamlNode::kNone;
    for (const KeyReader<Record>& known : keys) {
      if (known.key != key.text) continue;
      if (!empty_list) return known.read(reader, value, record);
      return reader.report(codes::kNullValue, value, fmt::format("the list '{}' is empty", key.text),
                           "write its items, or leave the key out");
    }
    if (!skipped.empty() && key.text == skipped) return;
    std::vector<std::string_view> names;
    for (const KeyReader<Record>& known : keys) names.push_back(known.key);
    reader.unknown_key(key, names, what);
  });
}

// The record as a mapping; false (and an error) for anything else.
bool expect_mapping(ValueReader& reader, const YamlNode& node, std::string_view what);

// Reports each of `keys` that `node` lacks, at `place`.
void require_keys(ValueReader& reader, const YamlNode& node, const YamlNode& place, std::string_view what,
                  std::initializer_list<std::string_view> keys);

// The value of a key in a mapping, or null. O(entries).
const YamlNode* find_value(const YamlTree& tree, const YamlNode& mapping, std::string_view key);

// Sections whose records have ids of their own.
void decode_entity(ValueReader& reader, const YamlNode& key, const YamlNode& value);
void decode_source(ValueReader& reader, const YamlNode& key, const YamlNode& value);
void decode_proposition(ValueReader& reader, const YamlNode& key, const YamlNode& value);
void decode_issue(ValueReader& reader, const YamlNode& key, const YamlNode& value);
void decode_view(ValueReader& reader, const YamlNode& key, const YamlNode& value);
void decode_relation_type(ValueReader& reader, const YamlNode& key, const YamlNode& value);

// Claims and relations; `key` is null in a list, where the id is written inside or made at the end of the file.
void decode_claim(ValueReader& reader, const YamlNode* key, const YamlNode& value);
void decode_relation(ValueReader& reader, const YamlNode* key, const YamlNode& value);

// `dossier:` and `defaults:`.
void decode_header(ValueReader& reader, const YamlNode& value);
void decode_defaults(ValueReader& reader, const YamlNode& value);

// The words of `words:`.
std::span<const Keyword<Words>> words_keywords();

}  // namespace standpoint
