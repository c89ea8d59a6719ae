#pragma once
// SPDX-License-Identifier: Apache-2.0
// A column of the statement table as a dossier fills it: of records by id, of plain texts, with any number of values.

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/analysis/statement_table.hpp"

namespace standpoint {

// Each record and each text is one label. Labels are numbered anew at the end: by id of record, or by text.
class LabelColumn {
 public:
  LabelColumn(const Dossier& dossier, std::string_view language, std::string name, VariableOf of);

  // The label of a record of a dossier. O(1).
  Label of(RecordRef record);
  // The label of a text. O(length).
  Label of(std::string_view text);

  // The next row's labels; none for an empty cell. One that comes twice is taken once.
  void add(std::span<const Label> labels);
  void add(Label label) { add(std::span(&label, 1)); }

  // The finished column. O(cells + labels log labels).
  Variable take();

 private:
  std::string key_of(Label label) const;

  const Dossier& dossier_;
  std::string_view language_;
  Variable variable_;
  bool with_records_ = false;
  std::vector<std::vector<Label>> of_record_;  // by kind and number of the record
  std::unordered_map<std::string, Label> of_text_;
};

}  // namespace standpoint
