#pragma once
// SPDX-License-Identifier: Apache-2.0
// A query kept in a file, with what it answers and which parameters it takes in its first comment.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint::query {

// What a parameter is: a text, a number, any JSON value, or the id of something in the dossier.
enum class ParameterKind : std::uint8_t { text, number, json, entity, actor, proposition, issue, claim, source };

// `text`, `number`, …, as a file writes it.
std::string_view to_string(ParameterKind kind);

struct SavedParameter {
  std::string name;
  ParameterKind kind = ParameterKind::text;
  std::string summary;
  std::optional<std::string> fallback;  // its value as JSON where none is given; without it one must be given
};

struct SavedQuery {
  std::string name;
  std::string file;     // empty for those that the program brings
  std::string text;     // the whole file
  std::string summary;  // one sentence or more
  std::vector<SavedParameter> parameters;
  std::string example;  // a command line; may be empty
  std::string problem;  // what is wrong with the first comment; empty where it is as it should be

  const SavedParameter* find(std::string_view parameter) const;
};

// Reads the first comment of a query's file: lines that begin with `//`, first of the summary, then of each parameter
// `// $name (kind) = JSON: what it is`; kind and value may be left out. A line `// standpoint query …` is the example.
// O(length).
SavedQuery read_saved_query(std::string name, std::string file, std::string text);

// True for what can name a saved query: small letters, digits and hyphens, a letter first.
bool is_query_name(std::string_view word);

}  // namespace standpoint::query
