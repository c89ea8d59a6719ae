#pragma once
// SPDX-License-Identifier: Apache-2.0
// The generated C++ of a language.

#include <string>
#include <string_view>

#include "extract/lexicon/compiler/lists.hpp"

namespace standpoint::lexicon_compiler {

// Where the bytes of the automaton are, and their checksum: what changes them changes the source.
struct Blob {
  std::string path;
  std::string checksum;
};

// Source that defines the constant `name` (kFrenchTables) of extract/lexicon/lexicon_tables.hpp: the automaton, put in
// by the assembler, and the tables. O(entries).
std::string tables_source(std::string_view name, const Blob& blob, const Lists& lists);

}  // namespace standpoint::lexicon_compiler
