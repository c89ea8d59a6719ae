#pragma once
// SPDX-License-Identifier: Apache-2.0
// A file of proposals, as `extract --into` writes it and people and `review` edit it: read and written without loss.

#include <string>
#include <string_view>
#include <vector>

#include "graph/load/yaml_writer.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// One record of a section: its values, and its lines in the file.
struct ProposalRecord {
  std::string id;
  YamlFields fields;    // in the order written; comments among them are in `written` only
  std::string written;  // its lines; empty: to be written anew from `fields`
  std::string above;    // lines of comments above it

  // The value of a key, or null. O(keys).
  const YamlValue* find(std::string_view key) const;
  // The scalar of a key; empty where there is none.
  std::string_view text(std::string_view key) const;
  // Puts a value in the place of that key, or behind all; the record is then written anew.
  void set(std::string_view key, YamlValue value);
  void erase(std::string_view key);
};

struct ProposalSection {
  std::string name;     // sources, entities, issues, propositions, claims, relations
  std::string heading;  // what stands before the first record: comments and the line `claims:`; empty: to be written
  std::vector<ProposalRecord> records;
};

struct ProposalsFile {
  std::string head;                       // what stands above the first section: comments and blank lines
  std::vector<ProposalSection> sections;  // each once
  std::string tail;                       // what stands behind the last record

  // The section of that name, made where there is none, in the usual order.
  ProposalSection& section(std::string_view name);
  const ProposalSection* find(std::string_view name) const;
};

// The records of a file of that name; sections are mappings from id to mapping. Nothing is checked but its YAML: any
// key may stand. A section that is not written line by line loses its comments. Failure: the first mistake, with its
// place. O(bytes).
Result<ProposalsFile> read_proposals_file(const std::string& name, std::string bytes);

// The file's bytes: of what was read and not changed, those that were read. Sections without records are left out.
// O(bytes).
std::string write_proposals_file(const ProposalsFile& file);

}  // namespace standpoint
