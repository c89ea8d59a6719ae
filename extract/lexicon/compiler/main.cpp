// SPDX-License-Identifier: Apache-2.0
// lexicon_compiler: the lexicon of a language, from its dictionary and our lists, as bytes and C++ for the library.
#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <string_view>

#include "extract/lexicon/compiler/automaton_builder.hpp"
#include "extract/lexicon/compiler/tables_source.hpp"
#include "graph/load/limits.hpp"
#include "graph/text/checksum.hpp"
#include "graph/text/read_file.hpp"

namespace standpoint::lexicon_compiler {
namespace {

struct Language {
  std::string_view option;
  std::string_view tables;
  Grammar grammar;
  bool drops_accents;
};

constexpr Language kLanguages[] = {{"fr", "kFrenchTables", french_traits, true},
                                   {"en", "kEnglishTables", english_traits, false}};

// Leaves a file alone that holds these bytes already, so that nothing that depends on it is built again.
Result<void> write_changed(const std::string& path, std::string_view bytes) {
  const Result<std::string> old = read_regular_file(path, Limits::kMostFileBytes);
  if (old && *old == bytes) return {};
  return write_file_atomically(path, bytes);
}

Result<void> compile(const Language& language, const std::string& dictionary, const std::string& affixes,
                     const std::string& output) {
  FormList forms;
  if (Result<void> read = add_dictionary(dictionary, affixes, language.grammar, forms); !read) return read;
  forms.finish();
  WordList words = merged(forms);
  if (language.drops_accents) add_without_first_accent(words);
  const Result<std::string> bytes = automaton_bytes(words);
  if (!bytes) return tl::unexpected(bytes.error());
  if (Result<void> written = write_changed(output + ".bin", *bytes); !written) return written;
  return write_changed(output + ".cpp", tables_source(language.tables, output + ".bin", sha256(*bytes)));
}

int run(int argc, char** argv) {
  if (argc != 6) {
    fmt::print(stderr,
               "usage: lexicon_compiler fr|en DICTIONARY.dic AFFIXES.aff LISTS-FOLDER OUTPUT\n"
               "writes OUTPUT.bin and OUTPUT.cpp\n");
    return 2;
  }
  for (const Language& language : kLanguages) {
    if (language.option != argv[1]) continue;
    const Result<void> result = compile(language, argv[2], argv[3], argv[5]);
    if (result) return 0;
    fmt::print(stderr, "lexicon_compiler: {}\n{}{}\n", result.error().message,
               result.error().remedy.empty() ? "" : "help: ", result.error().remedy);
    return 1;
  }
  fmt::print(stderr, "lexicon_compiler: no language is called {}; there are fr and en\n", argv[1]);
  return 2;
}

}  // namespace
}  // namespace standpoint::lexicon_compiler

int main(int argc, char** argv) { return standpoint::lexicon_compiler::run(argc, argv); }
