// SPDX-License-Identifier: Apache-2.0
// What must hold of every dossier: random ones load, and order does not matter.

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <algorithm>

#include "tests/graph/load/loading.hpp"
#include "tests/graph/load/scratch_folder.hpp"
#include "tests/property/random_dossier.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

std::vector<RandomRecord> shuffled(std::vector<RandomRecord> records) {
  for (std::size_t i = records.size(); i > 1; --i)
    std::swap(records[i - 1], records[*rc::gen::inRange<std::size_t>(0, i)]);
  return records;
}

// How often each code was found.
std::map<std::string, std::size_t> codes(const LoadedDossier& loaded) {
  std::map<std::string, std::size_t> out;
  for (const Diagnostic& diagnostic : loaded.diagnostics.all()) ++out[std::string(diagnostic.code.name)];
  return out;
}

}  // namespace

TEST_CASE("random right dossiers load without an error and hold every record") {
  const bool held = rc::check([] {
    const auto records = RandomDossier::make();
    const LoadedDossier loaded = load(to_yaml(records));
    if (loaded.diagnostics.has_errors())
      RC_LOG(to_yaml(records) + format_diagnostic(loaded.diagnostics.all()[0], *loaded.dossier.files, false));
    RC_ASSERT(!loaded.diagnostics.has_errors());
    RC_ASSERT(all_ids(loaded.dossier).size() == records.size());
    RC_ASSERT(Content::of(loaded.dossier).size() == records.size());
  });
  CHECK(held);
}

TEST_CASE("the order of records and of sections changes nothing") {
  const bool held = rc::check([] {
    const auto records = RandomDossier::make();
    const LoadedDossier one = load(to_yaml(records));
    const LoadedDossier other = load(to_yaml(shuffled(records)));
    RC_ASSERT(Content::of(one.dossier) == Content::of(other.dossier));
    RC_ASSERT(codes(one) == codes(other));
  });
  CHECK(held);
}

TEST_CASE("the files that records stand in, and their order, change nothing") {
  const bool held = rc::check([] {
    const auto records = shuffled(RandomDossier::make());
    const LoadedDossier one = load(to_yaml(records));
    const ScratchFolder folder;
    const std::size_t count = *rc::gen::inRange<std::size_t>(1, 5);
    for (std::size_t file = 0; file < count; ++file) {
      std::vector<RandomRecord> part;
      for (std::size_t i = file; i < records.size(); i += count) part.push_back(records[i]);
      if (!part.empty()) folder.write(fmt::format("{}.yaml", count - file), to_yaml(part));
    }
    const std::vector<std::string> paths = {folder.path("")};
    const auto other = load_dossier(paths);
    RC_ASSERT(other.has_value());
    RC_ASSERT(Content::of(one.dossier) == Content::of(other->dossier));
    RC_ASSERT(codes(one) == codes(*other));
  });
  CHECK(held);
}

TEST_CASE("loading twice gives the same dossier and the same messages, byte for byte") {
  const bool held = rc::check([] {
    std::string text = to_yaml(RandomDossier::make());
    if (*rc::gen::arbitrary<bool>()) text.erase(*rc::gen::inRange<std::size_t>(0, text.size()), 3);
    const auto print = [&] {
      const LoadedDossier loaded = load(text);
      std::string out;
      for (const Diagnostic& diagnostic : loaded.diagnostics.all())
        out += format_diagnostic(diagnostic, *loaded.dossier.files, false);
      return out;
    };
    RC_ASSERT(print() == print());
  });
  CHECK(held);
}
