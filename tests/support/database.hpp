#pragma once
// SPDX-License-Identifier: Apache-2.0
// Small databases for tests, made of SQL.

#include <string>

namespace standpoint::test {

// The bytes of an SQLite database in which these statements were executed.
std::string database_of(const std::string& sql);

// The tables of Discourse Network Analyzer 3, and those of its version 2 with attributes, as SQL; both with one type of
// statement `DNA Statement` and its variables 1 person, 2 organization, 3 concept, 4 agreement, 5 score and 6 note.
extern const char* const kSchema3;
extern const char* const kSchema2;

}  // namespace standpoint::test
