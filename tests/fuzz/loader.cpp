// SPDX-License-Identifier: Apache-2.0
// libFuzzer target for the loader: any bytes end in a dossier or in diagnostics whose places lie in the file.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "graph/load/load.hpp"

namespace {

using namespace standpoint;

bool inside(const Span& span, const SourceFiles& files) {
  return span.file.value < files.size() && span.begin <= span.end && span.begin <= files[span.file].text().size();
}

LoadOptions small_limits(bool unpublished) {
  LoadOptions options;
  options.limits.line_bytes = 4096;
  options.limits.open_brackets = 200;
  options.limits.nodes = 20'000;
  options.limits.entities = 1000;
  options.unpublished = unpublished;
  return options;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const LoadedDossier loaded = load_dossier_text("fuzz.yaml", text, small_limits(size % 2 == 1));
  const SourceFiles& files = *loaded.dossier.files;
  for (const Diagnostic& diagnostic : loaded.diagnostics.all()) {
    if (!inside(diagnostic.span, files) || files[diagnostic.span.file].name() != "fuzz.yaml") std::abort();
    for (const DiagnosticNote& note : diagnostic.notes)
      if (!inside(note.span, files)) std::abort();
    if (format_diagnostic(diagnostic, files, false).empty()) std::abort();
  }
  return 0;
}
