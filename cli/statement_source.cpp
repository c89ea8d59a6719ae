// SPDX-License-Identifier: Apache-2.0
#include "cli/statement_source.hpp"

#include <algorithm>

#include "cli/program.hpp"
#include "extract/import/coded_file.hpp"
#include "extract/import/coded_table.hpp"
#include "extract/import/coding_scheme.hpp"

namespace standpoint {
namespace {

std::optional<StatementSource> open_coded_file(Context& context, const DossierOptions& options,
                                               const ResultOptions& result, int& code) {
  if (options.paths.size() > 1) {
    code = print_failure(context, "a file of coded work stands alone: it cannot be merged with others",
                         "import each into one dossier with: standpoint import", kUsage);
    return std::nullopt;
  }
  CodedLimits limits;
  if (options.max_file_size != Limits{}.file_bytes) limits.file_bytes = options.max_file_size;
  const auto work = read_coded_file(options.paths.front(), {}, limits);
  if (!work) {
    code = print_failure(context, work.error().message, work.error().remedy, kUsage);
    return std::nullopt;
  }
  StatementSource out;
  out.table = statement_table(*work);
  if (const auto scheme = find_scheme(*work, {})) {
    const auto name = [&](std::uint32_t variable) { return work->variables[variable].name; };
    if (const auto who = scheme->organization ? scheme->organization : scheme->person) out.usual_actor = name(*who);
    out.usual_proposition = name(scheme->concept_variable);
    if (scheme->stance) out.usual_stance = name(*scheme->stance);
  }
  if (!result.language.empty()) out.language = result.language;
  return out;
}

}  // namespace

std::optional<StatementSource> open_statements(Context& context, const DossierOptions& options,
                                               const ResultOptions& result, bool media, int& code) {
  if (std::any_of(options.paths.begin(), options.paths.end(), [](const auto& p) { return is_coded_file(p); }))
    return open_coded_file(context, options, result, code);
  StatementSource out;
  out.loaded = open_dossier(context, options, code);
  if (!out.loaded) return std::nullopt;
  out.language = result.language_for(out.loaded->dossier);
  out.table = statement_table(out.loaded->dossier, {out.language, media});
  return out;
}

}  // namespace standpoint
