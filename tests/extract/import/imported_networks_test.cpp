// SPDX-License-Identifier: Apache-2.0
// A database and the dossier that it is imported as have the same networks.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <iostream>
#include <map>

#include "extract/import/coded_table.hpp"
#include "extract/import/dna_file.hpp"
#include "extract/import/imported_dossier.hpp"
#include "graph/load/load.hpp"
#include "tests/graph/load/scratch_folder.hpp"
#include "tests/support/dna_reference.hpp"
#include "tests/support/places.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// What a dossier can say of coded work: days without times, and statements about something.
CodedWork sayable(CodedWork work) {
  for (CodedDocument& document : work.documents)
    if (document.seconds) *document.seconds -= ((*document.seconds % kSecondsOfDay) + kSecondsOfDay) % kSecondsOfDay;
  const auto about = work.find_variable("concept", *work.main_statement_type());
  REQUIRE(about);
  std::erase_if(work.statements, [&](const CodedStatement& statement) {
    const StatementValue* value = work.value(statement, *about);
    return value == nullptr || work.text_of(*value).empty();
  });
  return work;
}

// A database, what of it a dossier can say, and the dossier that it is imported as.
struct Imported {
  std::map<std::string, std::string> number_of_title;
  StatementTable sayable;
  StatementTable dossier;
};

Imported import(const std::filesystem::path& database) {
  const auto work = read_dna_file(database.string());
  if (!work) FAIL(work.error().message);
  ImportOptions options;
  options.stem = options.title = "case";
  const auto made = make_dossier(*work, options);
  if (!made) FAIL(made.error().message);
  const ScratchFolder folder;
  for (const ImportedFile& file : made->files) folder.write(file.path, file.bytes);
  const std::vector<std::string> paths = {folder.path("")};
  const auto loaded = load_dossier(paths);
  REQUIRE(loaded);
  REQUIRE_FALSE(loaded->diagnostics.has_errors());
  Imported out{{}, statement_table(sayable(*work)), statement_table(loaded->dossier)};
  for (const CodedDocument& document : work->documents)
    out.number_of_title[document.title] = std::to_string(document.number);
  return out;
}

// The variable of a dossier for that of the database.
std::string in_dossier(const std::string& name) {
  static const std::map<std::string, std::string> kNames = {{"person", "actor"},
                                                            {"organization", "organisation"},
                                                            {"concept", "proposition"},
                                                            {"agreement", "sign"},
                                                            {"document.source", "document.publisher"},
                                                            {"document.type", "document_type"},
                                                            {"document.title", "document.source"},
                                                            {"document.id", "document.source"}};
  const auto found = kNames.find(name);
  return found == kNames.end() ? name : found->second;
}

NetworkOptions options_in_dossier(const DnaCase& one) {
  NetworkOptions out = options_of(one);
  for (std::string* name : {&out.variable1, &out.variable2, &out.qualifier}) *name = in_dossier(*name);
  for (Exclusion& exclusion : out.exclusions) exclusion.variable = in_dossier(exclusion.variable);
  out.quirks = kDna;
  return out;
}

// A network with the labels of the reference, whose documents are called by their numbers in one case.
LabelledMatrix labelled(const Imported& of, const DnaCase& one, const Network& network) {
  const LabelledMatrix matrix = matrix_of(of.dossier, network);
  if (one.option("variable1") != "id") return matrix;
  std::map<std::string, std::size_t> rows;
  for (std::size_t i = 0; i < matrix.rows.size(); ++i) rows[of.number_of_title.at(matrix.rows[i])] = i;
  LabelledMatrix out{{}, matrix.columns, {}};
  for (const auto& [number, row] : rows) {
    out.rows.push_back(number);
    for (std::size_t j = 0; j < out.columns.size(); ++j)
      out.values.push_back(matrix.values[row * out.columns.size() + j]);
  }
  return out;
}

// Why a dossier cannot say what a case is about; empty where it can.
std::string unsayable(const DnaCase& one) {
  if (one.database != "edge") return {};  // its documents have no times of day, and no statement lacks a concept
  if (one.kind == "slices") return "times of day: windows begin at the first statement's";
  if (!one.option("start.time").empty()) return "times of day";
  const bool of_concepts = one.option("variable2").empty() || one.option("variable2") == "concept";
  return of_concepts ? "" : "statements without a concept";
}

std::vector<ReferenceSlice> slices_of(const StatementTable& table, const std::vector<Network>& networks) {
  std::vector<ReferenceSlice> out;
  for (const Network& network : networks) out.push_back(slice_of(table, network));
  return out;
}

std::string difference_from_reference(const Imported& of, const DnaCase& one, const std::filesystem::path& folder) {
  const auto networks = find_network_slices(of.dossier, options_in_dossier(one));
  if (!networks) return networks.error().message;
  if (one.kind == "slices") return difference(slices_of(of.dossier, *networks), read_slices(folder / one.file));
  return difference(labelled(of, one, networks->front()), read_matrix(folder / one.file));
}

// The same where the reference says more than a dossier can: from the network of what it can say.
std::string difference_from_sayable(const Imported& of, const DnaCase& one) {
  NetworkOptions options = options_of(one);
  options.quirks = kDna;
  if (options.since != kFirstSecond) options.since -= options.since % kSecondsOfDay;  // a day counts whole
  const auto theirs = find_network_slices(of.sayable, options);
  const auto ours = find_network_slices(of.dossier, options_in_dossier(one));
  if (!theirs || !ours) return (ours ? theirs : ours).error().message;
  if (one.kind == "slices") return difference(slices_of(of.dossier, *ours), slices_of(of.sayable, *theirs));
  return difference(matrix_of(of.dossier, ours->front()), matrix_of(of.sayable, theirs->front()));
}

}  // namespace

TEST_CASE("the dossier of an imported database has its networks, all that a dossier can say") {
  const auto shared = reference_folder();
  if (!shared || !std::filesystem::exists(*shared / "reference/dna/MANIFEST_sample.csv"))
    return skip("no reference networks");
  const auto folder = *shared / "reference/dna";
  std::map<std::string, Imported> databases;
  for (const std::string name : {"sample", "edge"}) databases.emplace(name, import(folder / (name + ".dna")));
  std::map<std::string, int> counts;
  for (const DnaCase& one : read_dna_cases(folder)) {
    if ((one.kind != "matrix" && one.kind != "slices") || one.id.starts_with("tw_events")) continue;
    const std::string why = unsayable(one);
    const Imported& database = databases.at(one.database);
    const std::string differs =
        why.empty() ? difference_from_reference(database, one, folder) : difference_from_sayable(database, one);
    INFO(one.database << " " << one.id << ": " << differs);
    CHECK(differs.empty());
    if (differs.empty()) ++counts[why];
  }
  for (const auto& [why, count] : counts)
    std::cout << fmt::format("imported networks: {} agree{}{}\n", count,
                             why.empty() ? " with the reference" : " with what a dossier can say, without ", why);
  CHECK(counts[""] == 461);
}
