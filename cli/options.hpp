#pragma once
// SPDX-License-Identifier: Apache-2.0
// The options that commands share, and the dossier that they open.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/report.hpp"
#include "graph/load/load.hpp"
#include "graph/model/date.hpp"

namespace standpoint {

// -d, --unpublished, --max-… and --texts.
struct DossierOptions {
  std::vector<std::string> paths;
  std::string texts;
  bool unpublished = false;
  std::size_t max_file_size = Limits{}.file_bytes;
  std::size_t max_input = Limits{}.input_bytes;
  std::size_t max_depth = Limits{}.depth;

  void declare(Arguments& arguments, bool with_texts = false);
  LoadOptions load_options() const;
};

// --format, -o, --color and --lang.
struct ResultOptions {
  OutputOptions output;
  std::string language;

  // `further`: formats beside those of tables and data.
  void declare(Arguments& arguments, std::span<const std::string_view> further = {});

  // The language of the output: the one asked for, else the dossier's, else English.
  std::string language_for(const Dossier& dossier) const;
};

// --since, --until and --at.
struct TimeOptions {
  std::string since_text;
  std::string until_text;
  std::string at_text;
  std::optional<Date> since;
  std::optional<Date> until;
  std::optional<Date> at;

  // `window`: with --since and --until, else --at alone.
  void declare(Arguments& arguments, bool window);

  // Reads the dates. Failure: one of them is none.
  Result<void> read();

  // True where something that lasted or happened in that time may lie in what was asked for. Without a date it may not.
  bool admits_relation(const Dossier& dossier, const Relation& relation) const;
  bool admits_claim(const Dossier& dossier, const Claim& claim) const;
  bool admits(const Date& span) const;

  // True where something that happened on a date may lie in the window and had happened by the day of --at.
  bool admits_moment(const Date& date) const;
  bool any() const { return since || until || at; }
  bool any_text() const { return !since_text.empty() || !until_text.empty() || !at_text.empty(); }
};

// Loads the dossier of a command, or takes it from those that the run has opened; prints all errors, or why there is
// none, and sets `code` where it returns nothing.
std::shared_ptr<const LoadedDossier> open_dossier(Context& context, const DossierOptions& options, int& code);

// The dossiers to read: those given, else the nearest one upward; empty (and a message) where there is none.
std::vector<std::string> dossier_paths(Context& context, const DossierOptions& options);

// Prints diagnostics of at least `least` severity on `out`.
void print_diagnostics(std::ostream& out, const LoadedDossier& loaded, Severity least, bool colour);

}  // namespace standpoint
