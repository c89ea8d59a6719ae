#pragma once
// SPDX-License-Identifier: Apache-2.0
// One entity of FollowTheMoney on its way out: a schema, and values each of which knows its language and its source.

#include <string>
#include <string_view>
#include <vector>

#include "render/export/ftm_schema.hpp"

namespace standpoint {

struct FtmValue {
  const FtmProperty* property = nullptr;
  std::string text;
  std::string_view language;  // three letters; empty where the value has none
  std::string origin;         // ids of the sources that it is from, joined by `;`; empty for the dossier's own words
};

struct FtmEntity {
  std::string id;
  std::string_view schema;
  std::string origin;
  std::vector<FtmValue> values;  // those of a property side by side, none twice

  // Puts values of a property side by side, in the order of first writing, and makes one of those that are equal: it
  // keeps the origins of all. O(n log n).
  void join_equal_values();
};

// Adds an id to a list of origins that does not have it.
void add_origin(std::string& origins, std::string_view id);

// The entity as a line of JSON, with its dataset. O(bytes).
void append_ftm_json(std::string& out, const FtmEntity& entity, std::string_view dataset);

// The columns of FtM's statements, as a line of CSV.
std::string_view ftm_statement_header();

// The entity as FtM's statements, one a value and a first one for its id, each with the id that FtM gives it (SHA-1 of
// dataset, entity, property, value and language). Values stand as they are, even where a spreadsheet would calculate
// them: the id is made of them. O(bytes).
void append_ftm_statements(std::string& out, const FtmEntity& entity, std::string_view dataset);

}  // namespace standpoint
