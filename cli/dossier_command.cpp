// SPDX-License-Identifier: Apache-2.0
#include "cli/dossier_command.hpp"

#include "cli/program.hpp"

namespace standpoint {

void DossierCommand::declare_common(Arguments& arguments, bool with_texts) {
  dossier_.declare(arguments, with_texts);
  result_.declare(arguments);
}

int DossierCommand::run(Context& context) {
  int code = kFine;
  const auto loaded = open_dossier(context, dossier_, code);
  if (!loaded) return code;
  const auto report = make_report(*loaded, result_.language_for(loaded->dossier));
  if (!report) return print_failure(context, report.error().message, report.error().remedy, kUsage);
  return write_report(context, result_.output, *report);
}

}  // namespace standpoint
