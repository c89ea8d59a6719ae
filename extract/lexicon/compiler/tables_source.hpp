#pragma once
// SPDX-License-Identifier: Apache-2.0
// The generated C++ of a language.

#include <string>
#include <string_view>

namespace standpoint::lexicon_compiler {

// Source that defines the constant `name` (kFrenchTables) of extract/lexicon/lexicon_tables.hpp: the automaton of the
// file `blob`, put in by the assembler, and the tables. `checksum` is of the blob's bytes, so that a change of them is
// a change of the source.
std::string tables_source(std::string_view name, const std::string& blob, std::string_view checksum);

}  // namespace standpoint::lexicon_compiler
