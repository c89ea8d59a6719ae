#pragma once
// SPDX-License-Identifier: Apache-2.0
// A command that reads a dossier and prints a report of it.

#include "cli/command.hpp"
#include "cli/options.hpp"

namespace standpoint {

class DossierCommand : public Command {
 public:
  // Opens the dossier, makes the report and writes it. Exit codes: 0; 2 for what the user named wrongly; 3 for errors
  // in the dossier; 1 where the output cannot be written.
  int run(Context& context) override;

 protected:
  // The report in a language; a Failure is a mistake of the user's.
  virtual Result<Report> make_report(const LoadedDossier& loaded, const std::string& language) = 0;

  // -d, --format, -o, --lang and the like.
  void declare_common(Arguments& arguments, bool with_texts = false);

  // What was given of --max-file-size, and how results are written: for what a command does without a dossier.
  std::size_t max_file_size() const { return dossier_.max_file_size; }
  const OutputOptions& output() const { return result_.output; }

 private:
  DossierOptions dossier_;
  ResultOptions result_;
};

}  // namespace standpoint
