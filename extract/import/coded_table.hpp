#pragma once
// SPDX-License-Identifier: Apache-2.0
// Coded work as the table that networks are made of, so that they need no dossier.

#include "extract/import/coded_work.hpp"
#include "graph/analysis/statement_table.hpp"

namespace standpoint {

// A row for each statement of every type, in the order of the file. Variables: those of the statement types, in their
// order, of one name and type one (of one name and different types, the later ones are called `TYPE.NAME`); then, of
// documents, title, author, source, section, type, coder and id. Labels of numbers are their digits.
// O(statements x variables).
StatementTable statement_table(const CodedWork& work);

}  // namespace standpoint
