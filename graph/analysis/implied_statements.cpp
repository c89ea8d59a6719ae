// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/implied_statements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "graph/analysis/commitments.hpp"
#include "graph/analysis/positions.hpp"

namespace standpoint {
namespace {

class ImpliedStatements {
 public:
  ImpliedStatements(const Dossier& dossier, StatementTable& table)
      : d_(dossier),
        table_(table),
        commitments_(dossier),
        actor_(named("actor")),
        proposition_(named("proposition")),
        issue_(named("issue")),
        sign_(named("sign")),
        number_(named("number")) {}

  void add() {
    const std::uint32_t rows = table_.size();
    for (std::uint32_t row = 0; row < rows; ++row) own_.insert({actor_of(row), d_[table_.claims[row]].about});
    for (std::uint32_t row = 0; row < rows; ++row) add_of(row);
  }

 private:
  Variable& named(std::string_view name) {
    return *std::find_if(table_.variables.begin(), table_.variables.end(),
                         [&](const Variable& v) { return v.name == name && v.of == VariableOf::statement; });
  }

  Label actor_of(std::uint32_t row) const { return actor_.of_row(row).front(); }

  void add_of(std::uint32_t row) {
    const Claim& claim = d_[table_.claims[row]];
    const int sign = sign_of(claim.stance);
    if (sign == 0 || !claim.statement.own_and_asserted() || !d_.extra_of(claim).only_if.empty()) return;
    const double stance = as_written(claim.stance);
    if (sign < 0) {
      for (const PropositionId q : commitments_.implying(claim.about)) commit(row, q, stance);
      return;
    }
    for (const PropositionId q : commitments_.implied_by(claim.about)) commit(row, q, stance);
    for (const PropositionId q : commitments_.contradictions(claim.about)) commit(row, q, -stance);
  }

  void commit(std::uint32_t row, PropositionId about, double stance) {
    if (own_.contains({actor_of(row), about})) return;
    copy(row);
    change(proposition_, ref(about));
    if (const IssueId asked = d_[about].issue; asked.valid())
      change(issue_, ref(asked));
    else
      issue_.cells.back() = kNoLabel;
    change(sign_, stance > 0 ? "support" : "oppose", stance > 0 ? 1 : 0);
    change(number_, fmt::format("{}", stance), stance);
  }

  template <class T>
  static void repeat(std::vector<T>& all, std::uint32_t row) {
    if (!all.empty()) all.push_back(T(all[row]));
  }

  void copy(std::uint32_t row) {
    for (std::vector<Second>* column : {&table_.times, &table_.earliest, &table_.latest}) repeat(*column, row);
    for (std::vector<std::uint32_t>* column : {&table_.documents, &table_.begins, &table_.ends}) repeat(*column, row);
    repeat(table_.types, row);
    repeat(table_.claims, row);
    repeat(table_.texts, row);
    table_.ids.push_back(static_cast<std::int64_t>(table_.ids.size()));
    for (Variable& variable : table_.variables) {
      if (variable.of == VariableOf::document) continue;
      const auto labels = variable.of_row(row);
      const std::vector<Label> copied(labels.begin(), labels.end());
      variable.cells.insert(variable.cells.end(), copied.begin(), copied.end());
      if (!variable.starts.empty()) variable.starts.push_back(static_cast<std::uint32_t>(variable.cells.size()));
    }
  }

  // Sets the last cell to a record; of a proposition that no claim is about there is no label yet.
  void change(Variable& variable, RecordRef record) {
    auto place = std::find(variable.records.begin(), variable.records.end(), record);
    if (place == variable.records.end()) {
      variable.labels.emplace_back(d_.id_of(record));
      place = variable.records.insert(place, record);
    }
    variable.cells.back() = static_cast<Label>(place - variable.records.begin());
  }

  static void change(Variable& variable, std::string_view text, double number) {
    auto place = std::find(variable.labels.begin(), variable.labels.end(), text);
    if (place == variable.labels.end()) {
      place = variable.labels.insert(place, std::string(text));
      variable.numbers.push_back(number);
    }
    variable.cells.back() = static_cast<Label>(place - variable.labels.begin());
  }

  const Dossier& d_;
  StatementTable& table_;
  Commitments commitments_;
  Variable &actor_, &proposition_, &issue_, &sign_, &number_;
  std::set<std::pair<Label, PropositionId>> own_;
};

}  // namespace

std::uint32_t add_implied_statements(const Dossier& dossier, StatementTable& table) {
  const std::uint32_t first = table.size();
  if (first > 0) ImpliedStatements(dossier, table).add();
  return first;
}

}  // namespace standpoint
