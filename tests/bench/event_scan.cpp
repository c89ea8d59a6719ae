// SPDX-License-Identifier: Apache-2.0
// event_scan DOSSIER: the processor time of yaml-cpp's own scan of the dossier's files, with every event thrown away.

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <cstdio>
#include <sstream>

#include "tests/bench/measured_work.hpp"

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

void scan(const std::string& bytes) {
  std::istringstream stream(bytes);
  YAML::Parser parser(stream);
  NoEvents nothing;
  while (parser.HandleNextDocument(nothing)) {
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) return 2;
  const auto files = standpoint::bench::read_dossier_bytes(words[1]);
  if (!files) {
    fmt::print(stderr, "event_scan: {}\n", files.error().message);
    return 3;
  }
  std::size_t bytes = 0;
  for (const std::string& file : *files) bytes += file.size();
  const double cpu = standpoint::bench::cpu_seconds_of([&] {
    for (const std::string& file : *files) scan(file);
  });
  fmt::print("{{\"bytes\": {}, \"cpu\": {:.6f}}}\n", bytes, cpu);
}
