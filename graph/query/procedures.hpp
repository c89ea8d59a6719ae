#pragma once
// SPDX-License-Identifier: Apache-2.0
// What CALL can call: named, with typed arguments, giving rows.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/evaluation.hpp"
#include "graph/query/static_type.hpp"

namespace standpoint::query {

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

  // All rows, in a fixed order; a failure is set at the context.
  std::function<std::vector<std::vector<Value>>(Evaluation&, std::span<const Value>)> rows;
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
