// SPDX-License-Identifier: Apache-2.0
// loading MODE DOSSIER: the processor time, as a line of JSON, of `events` (yaml-cpp's own scan of the files, every
// event thrown away), `load` (load_dossier, and the memory of the model) or `steps` (the same, step by step).
//
// All in one program, since the time of yaml-cpp's inner loop alone varies by a tenth with where the linker puts it.

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <cstdio>
#include <optional>
#include <sstream>

#include "graph/load/dossier_files.hpp"
#include "graph/load/load.hpp"
#include "graph/load/scan.hpp"
#include "graph/load/yaml_reader.hpp"
#include "graph/model/graph.hpp"
#include "graph/text/read_file.hpp"
#include "tests/bench/processor_time.hpp"

namespace standpoint {
namespace {

class NoEvents : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override {}
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t, const std::string&) override {}
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override {}
  void OnMapEnd() override {}
};

// Takes every record and keeps none.
class NoRecords : public YamlSink {
 public:
  bool streams(std::string_view) const override { return true; }
  void entry(const YamlTree&, std::string_view, const YamlNode*, const YamlNode&) override {}
  void section(const YamlTree&, const YamlNode&, const YamlNode&) override {}
};

// Seconds of processor time that f() takes.
template <class F>
double cpu_seconds_of(F f) {
  return fastest_of(1, f);
}

Result<SourceFiles> read_files(const std::string& path) {
  const auto found = find_dossier_files(path);
  if (!found) return tl::unexpected(found.error());
  SourceFiles files;
  for (const std::string& file : found->files) {
    auto bytes = read_regular_file(file, Limits::kMostFileBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    files.add(file, std::move(*bytes));
  }
  return files;
}

template <class F>
double cpu_seconds_of_each(const SourceFiles& files, F step) {
  return cpu_seconds_of([&] {
    for (std::uint32_t file = 0; file < files.size(); ++file) step(FileId{file});
  });
}

Result<std::string> events(const std::string& path) {
  const auto files = read_files(path);
  if (!files) return tl::unexpected(files.error());
  const double cpu = cpu_seconds_of_each(*files, [&](FileId file) {
    std::istringstream stream{std::string((*files)[file].text())};
    YAML::Parser parser(stream);
    NoEvents nothing;
    parser.HandleNextDocument(nothing);
  });
  return fmt::format("\"cpu\": {:.6f}", cpu);
}

Result<std::string> load(const std::string& path, bool then_graph) {
  std::optional<Result<LoadedDossier>> loaded;
  const double cpu = cpu_seconds_of([&] { loaded.emplace(load_dossier(std::span(&path, 1))); });
  if (!*loaded) return tl::unexpected(loaded->error());
  if ((*loaded)->diagnostics.has_errors()) return failure("this dossier has errors");
  const Dossier& dossier = (*loaded)->dossier;
  std::string out =
      fmt::format("\"cpu\": {:.6f}, \"claims\": {}, \"model\": {}", cpu, dossier.claims.size(), dossier.memory());
  if (!then_graph) return out;
  const double graph = cpu_seconds_of([&] { const DossierGraph built(dossier); });
  const double release = cpu_seconds_of([&] { loaded.reset(); });
  return out + fmt::format(", \"graph\": {:.6f}, \"release\": {:.6f}", graph, release);
}

// A whole load, then its steps, each by itself: files into memory, the scan for bad characters, YAML into records.
Result<std::string> steps(const std::string& path) {
  const auto whole = load(path, true);
  if (!whole) return whole;
  Result<SourceFiles> files;
  const double read = cpu_seconds_of([&] { files = read_files(path); });
  if (!files) return tl::unexpected(files.error());
  Diagnostics diagnostics;
  const Limits limits;
  const double scan = cpu_seconds_of_each(*files, [&](FileId file) { scan_file(file, *files, limits, diagnostics); });
  TextArena arena;
  NoRecords nothing;
  const double yaml =
      cpu_seconds_of_each(*files, [&](FileId file) { read_yaml(file, *files, limits, arena, diagnostics, nothing); });
  return *whole + fmt::format(", \"read\": {:.6f}, \"scan\": {:.6f}, \"yaml\": {:.6f}", read, scan, yaml);
}

Result<std::string> measure(std::string_view mode, const std::string& path) {
  if (mode == "events") return events(path);
  if (mode == "load") return load(path, false);
  if (mode == "steps") return steps(path);
  return failure("expected: loading events|load|steps DOSSIER");
}

}  // namespace
}  // namespace standpoint

int main(int count, char** words) {
  const auto measured = standpoint::measure(count == 3 ? words[1] : "", count == 3 ? words[2] : "");
  if (measured) fmt::print("{{{}}}\n", *measured);
  if (!measured) fmt::print(stderr, "loading: {}\n", measured.error().message);
  return measured ? 0 : 3;
}
