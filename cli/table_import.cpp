// SPDX-License-Identifier: Apache-2.0
#include "cli/table_import.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/options.hpp"
#include "cli/program.hpp"
#include "graph/load/load_records.hpp"
#include "graph/text/read_file.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{512} << 20U;

Result<TableFile> read_file(const std::string& path, char delimiter) {
  auto bytes = read_regular_file(path, kMostBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  return read_table_file(path, std::move(*bytes), delimiter);
}

// What had to be done about what the tables lack, as remarks.
std::vector<ImportRemark> remarks_of(const TableGaps& gaps, const std::vector<std::string>& passed_over) {
  std::vector<ImportRemark> out;
  const auto add = [&](std::string what, std::size_t count, std::string kept, std::string example) {
    if (count > 0) out.push_back({std::move(what), count, std::move(kept), std::move(example)});
  };
  const auto first = [](const std::vector<std::string>& all) { return all.empty() ? std::string() : all.front(); };
  add("sources that are in no table", gaps.made_sources.size(), "sources, with their id as title",
      first(gaps.made_sources));
  add("propositions that are in no table", gaps.made_propositions.size(), "propositions, with their id as text",
      first(gaps.made_propositions));
  add("types of relation that are in no table", gaps.made_types.size(), "relation_types, with their name as label",
      first(gaps.made_types));
  add("rows of parts of records whose table is not there", gaps.parts_without_records, "", "");
  add("paths of sources' texts", gaps.texts_left_out, "", "");
  add("files that are none of our tables", passed_over.size(), "", first(passed_over));
  return out;
}

Report report_of(const TableDossier& made, const std::vector<ImportRemark>& remarks, const std::string& folder,
                 const LoadedDossier& loaded) {
  Report report;
  report.records = "remarks";
  ReportSection summary, records{"Made", {}, {{"records", "number"}, {}, {false, true}}};
  summary.lines.push_back(fmt::format("{}: {} new files", folder, made.files.size()));
  summary.lines.emplace_back("from tables of a dossier");
  summary.lines.push_back(fmt::format("check: {} errors, {} warnings", loaded.diagnostics.count(Severity::error),
                                      loaded.diagnostics.count(Severity::warning)));
  ValueFields counts;
  ValueList notes, files;
  for (const auto& [section, number] : made.made) {
    records.table.rows.push_back({section, std::to_string(number)});
    counts.emplace_back(section, number);
  }
  report.sections = {std::move(summary), std::move(records)};
  ReportSection rest{"Without a place of its own", {}, {{"what", "number", "kept in", "for example"}, {}, {}}};
  rest.table.right = {false, true};
  for (const ImportRemark& remark : remarks) {
    rest.table.rows.push_back(
        {remark.what, std::to_string(remark.count), remark.kept.empty() ? "left out" : remark.kept, remark.example});
    notes.emplace_back(ValueFields{{"what", remark.what},
                                   {"count", remark.count},
                                   {"kept", text_or_null(remark.kept)},
                                   {"example", text_or_null(remark.example)}});
  }
  if (!remarks.empty()) report.sections.push_back(std::move(rest));
  for (const ImportedFile& file : made.files) files.emplace_back(file.path);
  report.data = {{"dossier", folder},
                 {"origin", "tables"},
                 {"made", std::move(counts)},
                 {"remarks", std::move(notes)},
                 {"files", std::move(files)},
                 {"errors", loaded.diagnostics.count(Severity::error)},
                 {"warnings", loaded.diagnostics.count(Severity::warning)}};
  return report;
}

}  // namespace

Result<std::vector<TableFile>> find_own_tables(const std::string& path, char delimiter,
                                               std::vector<std::string>& passed_over) {
  std::error_code error;
  std::vector<TableFile> out;
  if (!fs::is_directory(path, error)) {
    auto file = read_file(path, delimiter);
    if (!file) return tl::unexpected(file.error());
    if (file->table != nullptr) out.push_back(std::move(*file));
    return out;
  }
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(path, error))
    if (entry.path().extension() == ".csv") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    if (find_record_table(file.stem().string()) == nullptr) {
      passed_over.push_back(file.filename().string());
      continue;
    }
    auto read = read_file(file.string(), delimiter);
    if (!read) return tl::unexpected(read.error());
    if (read->table == nullptr) read->table = find_record_table(file.stem().string());
    out.push_back(std::move(*read));
  }
  if (out.empty())
    return failure(fmt::format("the folder '{}' holds no table of a dossier", path),
                   "name a folder that standpoint export csv wrote, with its entities.csv");
  return out;
}

int import_own_tables(Context& context, const std::vector<TableFile>& tables,
                      const std::vector<std::string>& passed_over, const TableDossierOptions& options,
                      const std::string& folder, NewFiles& place, const OutputOptions& output) {
  const auto print = [&](const LoadedDossier& loaded) {
    print_diagnostics(context.err, loaded, Severity::error, wants_colour(context, output.color, true));
    return print_failure(context, fmt::format("'{}' was not written: the dossier would have these errors", folder),
                         "correct the tables that are imported", kFindings);
  };
  LoadOptions load;
  load.unpublished = true;
  std::vector<std::string> paths;
  if (options.existing != nullptr) paths.push_back(folder);
  const auto fed = load_dossier_and_records(
      paths,
      [&](Dossier& dossier, Diagnostics& diagnostics, YamlSink& sink) {
        feed_records(tables, options.existing, dossier, diagnostics, sink);
      },
      load);
  if (!fed) return print_failure(context, fed.error().message, fed.error().remedy, kFindings);
  if (fed->diagnostics.has_errors()) return print(*fed);
  const TableDossier made = make_table_dossier(tables, options);
  if (made.files.empty() || made.made.empty())
    return print_failure(context, "the tables have no rows", "name tables with records", kFindings);
  std::vector<NewFile> files;
  for (const ImportedFile& file : made.files) files.push_back({file.path, file.bytes});
  const auto loaded = place.write(files, load);
  if (!loaded) return print_failure(context, loaded.error().message, loaded.error().remedy, kFindings);
  if (loaded->diagnostics.has_errors()) return print(*loaded);
  if (const auto placed = place.put_into_place(); !placed)
    return print_failure(context, placed.error().message, placed.error().remedy, kFindings);
  return write_report(context, output, report_of(made, remarks_of(made.gaps, passed_over), folder, *loaded));
}

}  // namespace standpoint
