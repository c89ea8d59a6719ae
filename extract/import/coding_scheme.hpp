#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which variables of a coding scheme say who, for whom and what, and how one of them becomes a stance.

#include <optional>
#include <string>
#include <vector>

#include "extract/import/coded_work.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// Names of variables and of the type of statement, as the user gives them; empty: guessed.
struct SchemeNames {
  std::string statement_type;
  std::string person;
  std::string organization;
  std::string concept_name;
  std::string stance;
};

// The variables of one type of statement by what they are for, as indices in CodedWork::variables.
struct CodingScheme {
  std::uint32_t statement_type = 0;
  std::optional<std::uint32_t> person;
  std::optional<std::uint32_t> organization;
  std::uint32_t concept_variable = 0;
  std::optional<std::uint32_t> stance;
  std::vector<std::uint32_t> qualifiers;  // all others but notes, the stance among them
  std::vector<std::uint32_t> notes;       // long texts that are called note, memo or comment
};

// The type that has most statements, and its variables by their usual names in English, French and German: person,
// actor, … ; organization, party, …; concept, claim, …. The stance is a boolean one with a usual name (agreement,
// stance, …), else the first boolean one, else a number or text with such a name. Failure: no statements; a name that
// is none; no variable for what is said, or none for who says it. O(variables).
Result<CodingScheme> find_scheme(const CodedWork& work, const SchemeNames& names);

// How values of the stance variable become numbers from -1 to 1.
class StanceRule {
 public:
  // Reads the range of an integer variable from the statements of the scheme. O(statements).
  StanceRule(const CodedWork& work, const CodingScheme& scheme);

  // Yes is 1 and no -1. Of numbers that go below 0, v / max |v|; else from the least, -1, to the greatest, 1. Of texts,
  // words such as support, pro, agree, + are 1; oppose, contra, disagree, - are -1; neutral, mixed, 0 are 0. Nothing
  // for a statement without a value, or with another text. Without a stance variable, 1.
  std::optional<double> stance(const CodedWork& work, const CodedStatement& statement) const;

  // What is done, for a report: `agreement: yes is support, no is oppose`.
  std::string description() const;

 private:
  std::optional<std::uint32_t> variable_;
  VariableType type_ = VariableType::boolean;
  std::string name_;
  std::int64_t least_ = 0;
  std::int64_t most_ = 0;
};

// A stance as a dossier says it: `support`, `oppose`, `neutral`, or a decimal of up to seven digits.
std::string stance_word(double stance);

}  // namespace standpoint
