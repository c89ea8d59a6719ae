#pragma once
// SPDX-License-Identifier: Apache-2.0
// What CALL can call: named, with typed arguments, giving rows.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/charge.hpp"
#include "graph/query/evaluation.hpp"
#include "graph/query/static_type.hpp"

namespace standpoint::query {

// The rows of one call, charged to the heap of its query while they are kept.
class CallRows {
 public:
  explicit CallRows(Evaluation& evaluation) : evaluation_(evaluation), charge_(evaluation.heap) {}

  // False after a failure and where time or memory is used up: no more is wanted then. Amortized O(fields).
  bool add(std::vector<Value> row);

  std::size_t size() const { return rows_.size(); }
  const std::vector<Value>& operator[](std::size_t i) const { return rows_[i]; }
  void clear();

 private:
  Evaluation& evaluation_;
  Charge charge_;
  std::vector<std::vector<Value>> rows_;
};

struct ProcedureField {
  std::string name;
  StaticType type;
  bool optional = false;  // of an argument: may be left out at the end, and is null then
};

struct Procedure {
  std::string name;
  std::string summary;  // one line, for --schema and the shell
  std::string example;
  std::vector<ProcedureField> arguments;
  std::vector<ProcedureField> results;

  // Adds all rows, in a fixed order; a failure is set at the evaluation, and what may take long or much asks it.
  std::function<void(Evaluation&, std::span<const Value>, CallRows&)> call;
};

// In order of name.
class Procedures {
 public:
  void add(Procedure procedure);
  const Procedure* find(std::string_view name) const;
  std::span<const Procedure> all() const { return all_; }

 private:
  std::vector<Procedure> all_;
};

}  // namespace standpoint::query
