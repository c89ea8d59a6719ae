// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <ostream>
#include <set>

#include "cli/opened_dossiers.hpp"
#include "cli/program.hpp"
#include "cli/repeated_run.hpp"
#include "extract/import/coded_file.hpp"
#include "graph/load/dossier_files.hpp"

namespace standpoint {
namespace {

// The paths, each place once: a dossier named twice is read once.
std::vector<std::string> without_repetitions(const std::vector<std::string>& paths) {
  std::vector<std::string> out;
  std::set<std::string> seen;
  for (const std::string& path : paths) {
    std::error_code error;
    const auto place = std::filesystem::weakly_canonical(path, error);
    if (seen.insert(error ? path : place.string()).second) out.push_back(path);
  }
  return out;
}

}  // namespace

void DossierOptions::declare(Arguments& arguments, bool with_texts) {
  arguments.option("-d,--dossier", "DOSSIER", paths, "the dossier, a folder or a file; repeated: merged");
  arguments.flag("--unpublished", unpublished, "include records with 'publish: false'");
  if (with_texts) arguments.option("--texts", "DIR", texts, "look for the sources' texts there, by their SHA-256");
  arguments.number("--max-file-size", "BYTES", max_file_size, 1, Limits::kMostFileBytes, "refuse larger files");
  arguments.number("--max-input", "BYTES", max_input, 1, Limits::kMostInputBytes, "refuse more input in all");
  arguments.number("--max-depth", "LEVELS", max_depth, 5, Limits::kMostDepth, "refuse deeper nesting");
}

LoadOptions DossierOptions::load_options() const {
  LoadOptions options;
  options.limits.file_bytes = max_file_size;
  options.limits.input_bytes = max_input;
  options.limits.depth = max_depth;
  options.texts_folder = texts;
  options.unpublished = unpublished;
  return options;
}

void ResultOptions::declare(Arguments& arguments, std::span<const std::string_view> further) {
  std::vector<std::string> formats = {"table", "json", "jsonl", "csv", "md"};
  formats.insert(formats.end(), further.begin(), further.end());
  arguments.choice("--format", output.format, formats,
                   "form of the result; default: by the suffix of FILE, else table");
  arguments.option("-o,--output", "FILE", output.file, "write there instead of standard output");
  arguments.choice("--color", output.color, {"auto", "always", "never"}, "colour on a terminal");
  arguments.choice("--lang", language, {"fr", "en"}, "language of names, labels, sentences and dates");
}

std::string ResultOptions::language_for(const Dossier& dossier) const {
  if (!language.empty()) return language;
  return dossier.names[dossier.language] == "fr" ? "fr" : "en";
}

void TimeOptions::declare(Arguments& arguments, bool window) {
  if (window) {
    arguments.option("--since", "DATE", since_text, "leave out what certainly lies before");
    arguments.option("--until", "DATE", until_text, "leave out what certainly lies after");
  }
  arguments.option("--at", "DATE", at_text, "what may have held then: ties in force, claims made by that day");
}

Result<void> TimeOptions::read() {
  struct Reading {
    std::string_view name;
    const std::string& text;
    std::optional<Date>& date;
  };
  for (const Reading& reading :
       {Reading{"--since", since_text, since}, Reading{"--until", until_text, until}, Reading{"--at", at_text, at}}) {
    if (reading.text.empty()) continue;
    const ParsedDate parsed = parse_date(reading.text);
    if (!parsed.date)
      return failure(fmt::format("{}: {}", reading.name, parsed.problem), "write 2020, 2020-10 or 2020-10-08");
    reading.date = *parsed.date;
  }
  return {};
}

bool TimeOptions::admits(const Date& span) const {
  if (!any()) return true;
  if (!span.given()) return false;
  if (since && span.latest < since->earliest) return false;
  return !until || span.earliest <= until->latest;
}

bool TimeOptions::admits_moment(const Date& date) const {
  return admits(date) && (!at || (date.given() && date.earliest <= at->latest));
}

bool TimeOptions::admits_relation(const Dossier& dossier, const Relation& relation) const {
  const Date span = dossier.span_of(relation);
  return admits(span) && (!at || may_overlap(span, *at));
}

bool TimeOptions::admits_claim(const Dossier& dossier, const Claim& claim) const {
  return admits_moment(dossier.date_of(claim));
}

std::vector<std::string> dossier_paths(Context& context, const DossierOptions& options) {
  if (!options.paths.empty()) return without_repetitions(options.paths);
  std::string found = find_dossier_upward(context.working_folder);
  if (!found.empty()) return {std::move(found)};
  print_failure(context, "there is no dossier here: no dossier.yaml in this folder or above it",
                "name one with -d, or write a first one with: standpoint init", kUsage);
  return {};
}

std::shared_ptr<const LoadedDossier> open_dossier(Context& context, const DossierOptions& options, int& code) {
  const std::vector<std::string> paths = dossier_paths(context, options);
  if (paths.empty()) {
    code = kUsage;
    return nullptr;
  }
  std::error_code error;  // what cannot be read is said by whoever reads it
  for (const std::string& path : paths)
    if (is_coded_file(path) && std::filesystem::is_regular_file(path, error)) {
      code = print_failure(context, fmt::format("'{}' is coded work, and no dossier", path),
                           "make a dossier of it with: standpoint import; network and camps read it as it is", kUsage);
      return nullptr;
    }
  OpenedDossiers own;
  OpenedDossiers& opened = context.opened != nullptr && options.texts.empty() ? *context.opened : own;
  const auto loaded = opened.open(paths, options.load_options());
  if (!loaded) {
    code = print_failure(context, loaded.error().message, loaded.error().remedy, kUsage);
    return nullptr;
  }
  note_read(context, paths, **loaded);
  const Diagnostics& diagnostics = (*loaded)->diagnostics;
  if (diagnostics.has_errors()) {
    print_diagnostics(context.err, **loaded, Severity::error, wants_colour(context, "auto", true));
    const std::size_t errors = diagnostics.count(Severity::error);
    context.err << fmt::format("{} error{}: nothing was done\n", errors, errors == 1 ? "" : "s");
    code = kBadDossier;
    return nullptr;
  }
  return *loaded;
}

void print_diagnostics(std::ostream& out, const LoadedDossier& loaded, Severity least, bool colour) {
  for (const Diagnostic& diagnostic : loaded.diagnostics.all())
    if (diagnostic.code.severity <= least) out << format_diagnostic(diagnostic, *loaded.dossier.files, colour);
}

}  // namespace standpoint
