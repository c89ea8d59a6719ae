#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a query can ask of a dossier: labels, relationship types, properties and procedures, with an example of each.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/dossier_procedures.hpp"

namespace standpoint::query {

struct SchemaLabel {
  std::string name;
  std::string summary;
  std::uint64_t count = 0;  // of nodes
  std::string example;
};

struct SchemaType {
  std::string name;
  std::string from, to;  // labels, `|` between several
  std::string summary;
  bool derived = false;     // worked out when a query names it
  std::uint64_t count = 0;  // of relationships; 0 for derived ones
  std::string example;
};

// A property of the nodes with a label, or of the relationships with a type.
struct SchemaProperty {
  std::string holder;  // `Claim`, `ABOUT`; `relations` for those of all relations
  std::string name;
  std::string type;  // `string`, `list of string`, `map`, `interval`, …
  std::string summary;
  std::string example;
};

struct SchemaField {
  std::string name;
  std::string type;
  bool optional = false;
};

struct SchemaProcedure {
  std::string name;
  std::string summary;
  std::vector<SchemaField> arguments;
  std::vector<SchemaField> results;
  std::string example;
};

// Every example can be run on the dossier.
struct DossierSchema {
  std::vector<SchemaLabel> labels;          // in order of number
  std::vector<SchemaType> types;            // in order of number
  std::vector<SchemaProperty> properties;   // by holder, then name
  std::vector<SchemaProcedure> procedures;  // in order of name
};

// O(labels + types + properties); derives nothing.
DossierSchema describe_schema(const DossierPropertyGraph& graph, const Procedures& procedures);

}  // namespace standpoint::query
