// SPDX-License-Identifier: Apache-2.0
// load DOSSIER [--phases]: the processor time of loading a dossier, and the memory of its model beyond the files' text;
// with --phases also what each step takes by itself.

#include <fmt/format.h>

#include <cstdio>
#include <optional>

#include "graph/load/load.hpp"
#include "graph/load/scan.hpp"
#include "graph/load/yaml_reader.hpp"
#include "graph/model/graph.hpp"
#include "tests/bench/measured_work.hpp"

namespace standpoint::bench {
namespace {

// Takes every record and keeps none.
class NoRecords : public YamlSink {
 public:
  bool streams(std::string_view) const override { return true; }
  void entry(const YamlTree&, std::string_view, const YamlNode*, const YamlNode&) override {}
  void section(const YamlTree&, const YamlNode&, const YamlNode&) override {}
};

int fail(const Failure& failure) {
  fmt::print(stderr, "load: {}\n", failure.message);
  return 3;
}

// The steps of a load, each by itself: files into memory, the scan for bad characters, YAML into records.
Result<std::string> measure_steps(const std::string& path) {
  Result<std::vector<std::string>> texts;
  const double read = cpu_seconds_of([&] { texts = read_dossier_bytes(path); });
  if (!texts) return tl::unexpected(texts.error());
  SourceFiles files;
  for (std::string& text : *texts) files.add(path, std::move(text));
  Diagnostics diagnostics;
  const Limits limits;
  const auto of_each_file = [&](auto step) {
    return cpu_seconds_of([&] {
      for (std::uint32_t file = 0; file < files.size(); ++file) step(FileId{file});
    });
  };
  const double scan = of_each_file([&](FileId file) { scan_file(file, files, limits, diagnostics); });
  TextArena arena;
  NoRecords sink;
  const double yaml = of_each_file([&](FileId file) { read_yaml(file, files, limits, arena, diagnostics, sink); });
  return fmt::format(", \"read\": {:.6f}, \"scan\": {:.6f}, \"yaml\": {:.6f}", read, scan, yaml);
}

int run(const std::string& path, bool phases) {
  std::optional<Result<LoadedDossier>> loaded;
  const double cpu = cpu_seconds_of([&] { loaded.emplace(load_dossier(std::span(&path, 1))); });
  if (!*loaded) return fail(loaded->error());
  const Dossier& dossier = (*loaded)->dossier;
  if ((*loaded)->diagnostics.has_errors()) return fail({"this dossier has errors", {}});
  fmt::print("{{\"bytes\": {}, \"claims\": {}, \"cpu\": {:.6f}, \"model\": {}", dossier.files->total_bytes(),
             dossier.claims.size(), cpu, dossier.memory());
  if (phases) {
    const double graph = cpu_seconds_of([&] { const DossierGraph built(dossier); });
    const double release = cpu_seconds_of([&] { loaded.reset(); });
    const auto steps = measure_steps(path);
    if (!steps) return fail(steps.error());
    fmt::print("{}, \"graph\": {:.6f}, \"release\": {:.6f}", *steps, graph, release);
  }
  fmt::print("}}\n");
  return 0;
}

}  // namespace
}  // namespace standpoint::bench

int main(int count, char** words) {
  const bool phases = count == 3 && std::string_view(words[2]) == "--phases";
  if (count != 2 && !phases) return 2;
  return standpoint::bench::run(words[1], phases);
}
