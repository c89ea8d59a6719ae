// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <filesystem>

#include "cli/choose.hpp"
#include "cli/command.hpp"
#include "cli/delimiter.hpp"
#include "cli/new_files.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"
#include "cli/table_import.hpp"
#include "extract/import/dna_file.hpp"
#include "extract/import/imported_dossier.hpp"
#include "extract/import/statements_csv.hpp"
#include "graph/text/fold.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

// What was made and what had no place, for people and for programs.
class ImportTeller {
 public:
  ImportTeller(const ImportedDossier& made, std::string folder, const LoadedDossier& loaded)
      : made_(made), folder_(std::move(folder)), loaded_(loaded) {}

  Report tell() const {
    Report report;
    report.records = "remarks";
    report.sections = {summary(), records()};
    if (!made_.matches.empty()) report.sections.push_back(matches());
    if (!made_.remarks.empty()) report.sections.push_back(remarks());
    report.data = {{"dossier", folder_},
                   {"origin", made_.origin},
                   {"statement_type", made_.statement_type},
                   {"stance", made_.stance},
                   {"made", made_data()},
                   {"matches", matches_data()},
                   {"remarks", remarks_data()},
                   {"files", files_data()},
                   {"errors", loaded_.diagnostics.count(Severity::error)},
                   {"warnings", loaded_.diagnostics.count(Severity::warning)}};
    return report;
  }

 private:
  struct Count {
    const char* name;
    std::size_t number;
  };
  std::array<Count, 9> counts() const {
    return {{{"statements", made_.statements},
             {"claims", made_.claims},
             {"claims_there", made_.claims_there},
             {"sources", made_.sources},
             {"persons", made_.persons},
             {"organizations", made_.organizations},
             {"propositions", made_.propositions},
             {"relations", made_.relations},
             {"texts", made_.texts}}};
  }

  ReportSection summary() const {
    ReportSection out;
    out.lines.push_back(made_.files.empty() ? fmt::format("{}: nothing new", folder_)
                                            : fmt::format("{}: {} new files", folder_, made_.files.size()));
    out.lines.push_back(fmt::format("from {}, statements of the type '{}'", made_.origin, made_.statement_type));
    out.lines.push_back("stance by " + made_.stance);
    out.lines.push_back(fmt::format("check: {} errors, {} warnings", loaded_.diagnostics.count(Severity::error),
                                    loaded_.diagnostics.count(Severity::warning)));
    return out;
  }

  ReportSection records() const {
    ReportSection out{"Made", {}, {{"records", "number"}, {}, {false, true}}};
    for (const Count& count : counts())
      if (count.number > 0)
        out.table.rows.push_back(
            {std::string_view(count.name) == "claims_there" ? "claims that were there already" : count.name,
             std::to_string(count.number)});
    return out;
  }

  ReportSection matches() const {
    ReportSection out{"Found in the dossier", {}, {{"kind", "name", "id"}, {}, {}}};
    for (const ImportMatch& match : made_.matches) out.table.rows.push_back({match.kind, match.name, match.id});
    return out;
  }

  ReportSection remarks() const {
    ReportSection out{"Without a place of its own", {}, {{"what", "number", "kept in", "for example"}, {}, {}}};
    out.table.right = {false, true};
    for (const ImportRemark& remark : made_.remarks)
      out.table.rows.push_back(
          {remark.what, std::to_string(remark.count), remark.kept.empty() ? "left out" : remark.kept, remark.example});
    return out;
  }

  ValueFields made_data() const {
    ValueFields out;
    for (const Count& count : counts()) out.emplace_back(count.name, count.number);
    return out;
  }

  ValueList matches_data() const {
    ValueList out;
    for (const ImportMatch& match : made_.matches)
      out.emplace_back(ValueFields{{"kind", match.kind}, {"name", match.name}, {"id", match.id}});
    return out;
  }

  ValueList remarks_data() const {
    ValueList out;
    for (const ImportRemark& remark : made_.remarks)
      out.emplace_back(ValueFields{{"what", remark.what},
                                   {"count", remark.count},
                                   {"kept", text_or_null(remark.kept)},
                                   {"example", text_or_null(remark.example)}});
    return out;
  }

  ValueList files_data() const {
    ValueList out;
    for (const ImportedFile& file : made_.files) out.emplace_back(file.path);
    return out;
  }

  const ImportedDossier& made_;
  std::string folder_;
  const LoadedDossier& loaded_;
};

class Import : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("format-and-file", what_, 2, 2, "dna or csv, and the file of coded work");
    arguments.option("-o,--output", "DIR", folder_, "the dossier: a new folder, or one to import into");
    arguments.option("--person", "NAME", import_.names.person, "the variable that says who speaks");
    arguments.option("--organization", "NAME", import_.names.organization, "the variable that says for whom");
    arguments.option("--concept", "NAME", import_.names.concept_name, "the variable that says about what");
    arguments.option("--stance", "NAME", import_.names.stance, "the variable that says on which side");
    arguments.option("--statement-type", "NAME", import_.names.statement_type, "the type of statements to import");
    arguments.flag("--with-texts", import_.with_texts, "also the texts of documents, as files");
    arguments.option("--title", "TITLE", import_.title, "of a new dossier");
    arguments.option("--language", "TAG", import_.language, "of the texts of a new dossier, such as en or de");
    arguments.option("--utc-offset", "HOURS", hours_, "in which zone the days of documents begin, as in +1");
    arguments.option("--column", "ROLE=COLUMN", columns_, "csv: what a column holds");
    arguments.option("--delimiter", "CHARACTER", delimiter_, "csv: what parts fields: , ; | or tab");
    arguments.choice("--date-order", date_order_, {"ymd", "dmy", "mdy"}, "csv: order of year, month and day");
    arguments.option("--integer", "COLUMN", csv_.integers, "csv: a variable of numbers, even of 0 and 1 only");
    arguments.option("--text", "COLUMN", csv_.texts, "csv: a variable of texts, even of digits only");
    arguments.choice("--format", output_.format, {"table", "json", "jsonl", "csv", "md"}, "form of the report");
    arguments.choice("--color", output_.color, {"auto", "always", "never"}, "colour on a terminal");
  }

  int run(Context& context) override {
    if (const auto read = read_options(); !read)
      return print_failure(context, read.error().message, read.error().remedy, kUsage);
    std::error_code error;
    if (!fs::exists(what_[1], error))
      return print_failure(context, fmt::format("there is no file '{}'", what_[1]), "name a .dna or .csv file", kUsage);
    auto place = NewFiles::into(folder_);
    if (!place) return print_failure(context, place.error().message, place.error().remedy, kFindings);
    std::vector<std::string> passed_over;
    if (what_[0] == "csv") {
      const auto tables = find_own_tables(what_[1], csv_.delimiter, passed_over);
      if (!tables) return print_failure(context, tables.error().message, tables.error().remedy, kFindings);
      if (!tables->empty()) return import_tables(context, *tables, passed_over, *place);
    }
    const auto work = what_[0] == "dna" ? read_dna_file(what_[1]) : read_statements_csv_file(what_[1], csv_);
    if (!work) return print_failure(context, work.error().message, work.error().remedy, kFindings);
    int code = kFine;
    const auto existing = open_existing(context, *place, code);
    if (code != kFine) return code;
    import_.existing = existing ? &existing->dossier : nullptr;
    name_things(*place);
    const auto made = make_dossier(*work, import_);
    if (!made) return print_failure(context, made.error().message, made.error().remedy, kUsage);
    return write(context, *place, *made);
  }

 private:
  // The dossier that is imported into; null where it is a new one, and where it has errors, which are printed.
  std::shared_ptr<const LoadedDossier> open_existing(Context& context, const NewFiles& place, int& code) const {
    if (!place.is_dossier()) return nullptr;
    DossierOptions dossier;
    dossier.paths = {folder_};
    dossier.unpublished = true;
    return open_dossier(context, dossier, code);
  }

  int import_tables(Context& context, const std::vector<TableFile>& tables, const std::vector<std::string>& passed_over,
                    NewFiles& place) {
    const SchemeNames& names = import_.names;
    for (const std::string& name : {names.person, names.organization, names.concept_name, names.stance,
                                    names.statement_type, hours_, date_order_})
      if (!name.empty()) return refuse_options_of_statements(context);
    if (!columns_.empty() || !csv_.integers.empty() || !csv_.texts.empty() || import_.with_texts)
      return refuse_options_of_statements(context);
    int code = kFine;
    const auto existing = open_existing(context, place, code);
    if (code != kFine) return code;
    TableDossierOptions options;
    options.existing = existing ? &existing->dossier : nullptr;
    options.title = import_.title;
    options.language = import_.language;
    name_things(place);
    options.title_without_table = import_.title;
    options.folder = import_.folder;
    return import_own_tables(context, tables, passed_over, options, folder_, place, output_);
  }

  int refuse_options_of_statements(Context& context) const {
    return print_failure(context, fmt::format("'{}' holds tables of a dossier, not coded statements", what_[1]),
                         "of the options for csv, only --delimiter, --title and --language are for these", kUsage);
  }

  Result<void> read_options() {
    static constexpr std::string_view kFormats[] = {"dna", "csv"};
    if (auto known = expect_word(what_[0], kFormats, "format"); !known) return known;
    if (folder_.empty()) return failure("the dossier to write is not named", "name a folder with -o");
    const bool of_tables = !columns_.empty() || !delimiter_.empty() || !date_order_.empty() || !csv_.integers.empty() ||
                           !csv_.texts.empty();
    if (what_[0] == "dna" && of_tables)
      return failure("--column, --delimiter, --date-order, --integer and --text are for csv", "leave them out");
    for (const std::string& column : columns_) {
      const std::size_t at = column.find('=');
      if (at == std::string::npos || at == 0)
        return failure(fmt::format("--column: '{}' is not of the form ROLE=COLUMN", column),
                       "write it as in --column title=Headline");
      csv_.columns.emplace_back(column.substr(0, at), column.substr(at + 1));
    }
    if (!delimiter_.empty()) {
      const auto delimiter = parse_delimiter(delimiter_);
      if (!delimiter) return tl::unexpected(delimiter.error());
      csv_.delimiter = *delimiter;
    }
    if (!date_order_.empty())
      csv_.date_order = date_order_ == "ymd" ? DateOrder::ymd : date_order_ == "dmy" ? DateOrder::dmy : DateOrder::mdy;
    return read_hours();
  }

  Result<void> read_hours() {
    if (hours_.empty()) return {};
    const std::string digits = hours_[0] == '+' ? hours_.substr(1) : hours_;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), import_.hours_ahead);
    constexpr int kMost = 14;
    if (error != std::errc() || end != digits.data() + digits.size() || std::abs(import_.hours_ahead) > kMost)
      return failure(fmt::format("--utc-offset: '{}' is no number of hours", hours_), "write it as in +1 or -5");
    return {};
  }

  // Ids of claims and the new folder are called after the file, and so is a dossier without a title.
  void name_things(const NewFiles& place) {
    constexpr std::size_t kLongestStem = 40;
    const std::string stem = fs::path(what_[1]).stem().string();
    import_.stem = slug(stem).substr(0, kLongestStem);
    if (import_.stem.empty() || import_.stem[0] < 'a')
      import_.stem = "import" + (import_.stem.empty() ? "" : "-" + import_.stem);
    if (import_.title.empty()) import_.title = stem.empty() ? "Import" : stem;
    if (place.is_dossier()) import_.folder = place.free_name(import_.stem) + "/";
  }

  int write(Context& context, NewFiles& place, const ImportedDossier& made) {
    std::vector<NewFile> files;
    for (const ImportedFile& file : made.files) files.push_back({file.path, file.bytes});
    LoadOptions options;
    options.unpublished = true;
    const auto loaded = place.write(files, options);
    if (!loaded) return print_failure(context, loaded.error().message, loaded.error().remedy, kFindings);
    if (loaded->diagnostics.has_errors()) {
      print_diagnostics(context.err, *loaded, Severity::error, wants_colour(context, output_.color, true));
      return print_failure(context, fmt::format("'{}' was not written: the dossier would have these errors", folder_),
                           "correct the file that is imported", kFindings);
    }
    if (!files.empty())
      if (const auto placed = place.put_into_place(); !placed)
        return print_failure(context, placed.error().message, placed.error().remedy, kFindings);
    return write_report(context, output_, ImportTeller(made, folder_, *loaded).tell());
  }

  std::vector<std::string> what_;
  std::string folder_;
  ImportOptions import_;
  CsvOptions csv_;
  std::vector<std::string> columns_;
  std::string delimiter_;
  std::string date_order_;
  std::string hours_;
  OutputOptions output_;
};

}  // namespace

std::unique_ptr<Command> make_import() { return std::make_unique<Import>(); }

}  // namespace standpoint
