// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <ostream>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"

namespace standpoint {
namespace {

Value place_of(const SourceFiles& files, const Span& span, std::string_view message) {
  const Place place = files[span.file].place(span.begin);
  return ValueFields{
      {"file", files[span.file].name()}, {"line", place.line}, {"column", place.column}, {"message", message}};
}

ValueFields to_data(const LoadedDossier& loaded) {
  ValueList list;
  const SourceFiles& files = *loaded.dossier.files;
  for (const Diagnostic& diagnostic : loaded.diagnostics.all()) {
    const Place place = files[diagnostic.span.file].place(diagnostic.span.begin);
    ValueList notes;
    for (const DiagnosticNote& note : diagnostic.notes) notes.push_back(place_of(files, note.span, note.message));
    list.push_back(ValueFields{{"severity", to_string(diagnostic.code.severity)},
                               {"code", diagnostic.code.name},
                               {"file", files[diagnostic.span.file].name()},
                               {"line", place.line},
                               {"column", place.column},
                               {"message", diagnostic.message},
                               {"notes", std::move(notes)},
                               {"fix", text_or_null(diagnostic.fix)}});
  }
  return {{"diagnostics", std::move(list)},
          {"errors", loaded.diagnostics.count(Severity::error)},
          {"warnings", loaded.diagnostics.count(Severity::warning)},
          {"notes", loaded.diagnostics.count(Severity::note)}};
}

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

class Check : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("dossiers", positional_, 0, 0, "the dossiers, folders or files; merged");
    dossier_.declare(arguments, true);
    arguments.flag("--strict", strict_, "warnings count as findings too");
    arguments.choice("--format", output_.format, {"table", "json", "jsonl", "csv"}, "form of the diagnostics");
    arguments.option("-o,--output", "FILE", output_.file, "write there instead of standard output");
    arguments.choice("--color", output_.color, {"auto", "always", "never"}, "colour on a terminal");
  }

  int run(Context& context) override {
    dossier_.paths.insert(dossier_.paths.begin(), positional_.begin(), positional_.end());
    const auto paths = dossier_paths(context, dossier_);
    if (paths.empty()) return kUsage;
    const auto loaded = load_dossier(paths, dossier_.load_options());
    if (!loaded) return print_failure(context, loaded.error().message, loaded.error().remedy, kUsage);
    const int written = write(context, *loaded);
    if (written != kFine) return written;
    const bool findings =
        loaded->diagnostics.has_errors() || (strict_ && loaded->diagnostics.count(Severity::warning) > 0);
    return findings ? kFindings : kFine;
  }

 private:
  int write(Context& context, const LoadedDossier& loaded) {
    if (format_of(output_) != "table") {
      Report report;
      report.data = to_data(loaded);
      report.records = "diagnostics";
      return write_report(context, output_, report);
    }
    std::string text;
    const bool colour = output_.file.empty() && wants_colour(context, output_.color, false);
    for (const Diagnostic& diagnostic : loaded.diagnostics.all())
      text += format_diagnostic(diagnostic, *loaded.dossier.files, colour);
    text += fmt::format("{}, {}, {}\n", plural(loaded.diagnostics.count(Severity::error), "error"),
                        plural(loaded.diagnostics.count(Severity::warning), "warning"),
                        plural(loaded.diagnostics.count(Severity::note), "note"));
    return write_output(context, output_.file, text);
  }

  std::vector<std::string> positional_;
  DossierOptions dossier_;
  OutputOptions output_;
  bool strict_ = false;
};

}  // namespace

std::unique_ptr<Command> make_check() { return std::make_unique<Check>(); }

}  // namespace standpoint
