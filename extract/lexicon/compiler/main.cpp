// SPDX-License-Identifier: Apache-2.0
// lexicon_compiler: the lexicon of a language, from its dictionary and our lists, as bytes for the library.
#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <string_view>

#include "extract/lexicon/compiler/compile.hpp"
#include "extract/lexicon/compiler/lexicon_file.hpp"
#include "graph/load/limits.hpp"
#include "graph/text/read_file.hpp"

namespace standpoint::lexicon_compiler {
namespace {

constexpr std::string_view kUsage = "usage: lexicon_compiler fr|en DICTIONARY.dic AFFIXES.aff LISTS-FOLDER OUTPUT\n";

// Leaves a file alone that holds these bytes already, so that nothing that depends on it is built again.
Result<void> write_changed(const std::string& path, std::string_view bytes) {
  const Result<std::string> old = read_regular_file(path, Limits::kMostFileBytes);
  if (old && *old == bytes) return {};
  return write_file_atomically(path, bytes);
}

// False where the lists have mistakes, which are printed.
Result<bool> compile(const Sources& sources, const std::string& output) {
  ListFiles files;
  const Result<WordList> words = compile_words(sources, files);
  if (!words) return tl::unexpected(words.error());
  for (const Diagnostic& diagnostic : files.diagnostics.all()) {
    fmt::print(stderr, "{}", format_diagnostic(diagnostic, files.files, false));
  }
  if (files.diagnostics.has_errors()) return false;

  const Result<std::string> bytes = lexicon_file(*words, files.lists);
  if (!bytes) return tl::unexpected(bytes.error());
  const Result<void> written = write_changed(output, *bytes);
  if (!written) return tl::unexpected(written.error());
  return true;
}

int run(int argc, char** argv) {
  const std::string_view language = argc == 6 ? argv[1] : "";
  if (language != "fr" && language != "en") {
    fmt::print(stderr, "{}", kUsage);
    return 2;
  }
  const Sources sources{language == "fr" ? TextLanguage::french : TextLanguage::english, argv[2], argv[3], argv[4]};
  const Result<bool> result = compile(sources, argv[5]);
  if (!result) fmt::print(stderr, "lexicon_compiler: {}\n{}\n", result.error().message, result.error().remedy);
  return result && *result ? 0 : 1;
}

}  // namespace
}  // namespace standpoint::lexicon_compiler

int main(int argc, char** argv) { return standpoint::lexicon_compiler::run(argc, argv); }
