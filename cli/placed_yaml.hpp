#pragma once
// SPDX-License-Identifier: Apache-2.0
// A little YAML within a text: keys with one value or several, each with its place in that text.

#include <string>
#include <string_view>
#include <vector>

#include "cli/asked.hpp"

namespace standpoint {

// One key and its scalar values.
struct PlacedEntry {
  std::string within;  // the key of the mapping that it stands in; empty at the top
  AskedWord key;
  std::vector<AskedWord> values;  // at least one, but in front matter
};

struct PlacedYaml {
  std::vector<PlacedEntry> entries;  // as written; mappings one level deep are taken apart
  bool faulty = false;               // something was wrong, which is reported
};

// Reads the lines `lines` of `text`, `column` columns of white space taken off each. What is wrong is reported where it
// stands in `text`. O(bytes).
PlacedYaml read_placed_yaml(std::string_view text, FileId file, Stretch lines, std::size_t column,
                            Diagnostics& diagnostics);

}  // namespace standpoint
