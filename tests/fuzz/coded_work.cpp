// SPDX-License-Identifier: Apache-2.0
// libFuzzer target for files of coded work: any bytes, as a database or as a table, end in a failure with a remedy or
// in coded work that becomes a table of statements and a dossier without errors.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "extract/import/coded_table.hpp"
#include "extract/import/dna_file.hpp"
#include "extract/import/imported_dossier.hpp"
#include "extract/import/sqlite_tables.hpp"
#include "extract/import/statements_csv.hpp"
#include "graph/load/load.hpp"

namespace {

using namespace standpoint;

CodedLimits small_limits() {
  CodedLimits limits;
  limits.text_bytes = std::size_t{1} << 20U;
  limits.documents = limits.statements = limits.entities = 1000;
  limits.values = 10'000;
  limits.variables = 100;
  return limits;
}

// One file of YAML at a time: together they would need a folder.
bool loads(const ImportedDossier& dossier) {
  std::string all;
  for (const ImportedFile& file : dossier.files) {
    if (!file.path.ends_with(".yaml")) continue;
    const LoadedDossier loaded = load_dossier_text(file.path, file.bytes);
    for (const Diagnostic& diagnostic : loaded.diagnostics.all())
      if (diagnostic.code.severity == Severity::error && diagnostic.code.name != "dangling-reference") return false;
  }
  return true;
}

void use(const CodedWork& work) {
  if (statement_table(work).size() != work.statements.size()) std::abort();
  ImportOptions options;
  options.stem = "fuzz";
  options.title = "Fuzz";
  options.with_texts = true;
  const auto dossier = make_dossier(work, options);
  if (dossier && !loads(*dossier)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  const auto work = SqliteTables::looks_like_one(bytes) ? read_dna("fuzz.dna", bytes, small_limits())
                                                        : read_statements_csv("fuzz.csv", bytes, {}, small_limits());
  if (!work && work.error().message.empty()) std::abort();
  if (work) use(*work);
  return 0;
}
