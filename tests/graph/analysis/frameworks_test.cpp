// SPDX-License-Identifier: Apache-2.0
// Frameworks whose answers are known: each is read from its file, and every answer that stands beside it must come out.

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "graph/analysis/acceptance.hpp"
#include "graph/analysis/framework_file.hpp"
#include "graph/analysis/grounded.hpp"
#include "graph/text/read_file.hpp"
#include "tests/support/all_extensions.hpp"
#include "tests/support/places.hpp"

using namespace standpoint;
using namespace standpoint::test;
using nlohmann::json;

namespace {

constexpr std::size_t kMostListed = 20'000;

std::vector<std::filesystem::path> framework_files() {
  std::vector<std::filesystem::path> out;
  const auto folder = reference_folder();
  if (!folder || !std::filesystem::is_directory(*folder / "reference/arguments/frameworks")) return out;
  for (const auto& entry : std::filesystem::directory_iterator(*folder / "reference/arguments/frameworks"))
    if (entry.path().extension() == ".af") out.push_back(entry.path());
  std::sort(out.begin(), out.end());
  return out;
}

ArgumentFramework framework_at(const std::filesystem::path& file) {
  const auto text = read_regular_file(file.string(), 10'000'000);
  REQUIRE(text);
  auto framework = read_framework(*text, file.string());
  REQUIRE(framework);
  return std::move(*framework);
}

json answers_at(std::filesystem::path file) {
  std::ifstream in(file.replace_extension(".json"));
  return json::parse(in);
}

// Arguments from 1, as the files number them.
std::vector<Argument> numbered(const std::vector<bool>& marks) {
  std::vector<Argument> out;
  for (Argument a = 0; a < marks.size(); ++a)
    if (marks[a]) out.push_back(a + 1);
  return out;
}

std::vector<Argument> numbered(std::vector<Argument> arguments) {
  for (Argument& a : arguments) ++a;
  return arguments;
}

Accepted accepted(const ArgumentFramework& f, Semantics semantics) {
  auto found = find_accepted(f, semantics);
  REQUIRE(found);
  return std::move(*found);
}

// One of the acceptance lists of a file against ours. A null says that the list is not known.
void check_list(const json& answers, const std::string& key, const std::vector<bool>& marks, std::size_t& checked) {
  if (!answers.contains(key) || answers[key].is_null()) return;
  INFO(key);
  ++checked;
  if (answers[key].is_string())
    CHECK(std::find(marks.begin(), marks.end(), false) == marks.end());  // no stable extension: all
  else
    CHECK(numbered(marks) == answers[key].get<std::vector<Argument>>());
}

void check_extensions(const json& answers, const std::string& key, const Sets& sets) {
  INFO(key);
  if (answers[key].is_null()) return;
  CHECK(sets.size() == answers[key]["count"].get<std::size_t>());
  CHECK(hash_of(sets) == answers[key]["sha256"].get<std::string>());
}

bool holds(const std::vector<Argument>& set, Argument a) { return std::binary_search(set.begin(), set.end(), a); }

}  // namespace

TEST_CASE("Every framework of the reference has its grounded labelling and its accepted arguments") {
  const auto files = framework_files();
  if (files.empty()) return skip("no reference frameworks");
  std::size_t checked = 0;
  for (const auto& file : files) {
    INFO(file.filename());
    const ArgumentFramework f = framework_at(file);
    const json answers = answers_at(file);
    CHECK(f.size() == answers["n"].get<std::size_t>());
    CHECK(f.attack_count() == answers["attacks"].get<std::size_t>());
    const auto labels = grounded_labelling(f);
    CHECK(numbered(arguments_labelled(labels, ArgumentLabel::in)) == answers["grounded"].get<std::vector<Argument>>());
    CHECK(numbered(arguments_labelled(labels, ArgumentLabel::out)) ==
          answers["grounded_out"].get<std::vector<Argument>>());
    check_list(answers, "dc_co", accepted(f, Semantics::complete).by_some, checked);
    check_list(answers, "dc_co", accepted(f, Semantics::preferred).by_some, checked);
    check_list(answers, "ds_pr", accepted(f, Semantics::preferred).by_every, checked);
    check_list(answers, "dc_st", accepted(f, Semantics::stable).by_some, checked);
    check_list(answers, "ds_st", accepted(f, Semantics::stable).by_every, checked);
    check_list(answers, "dc_sst", accepted(f, Semantics::semi_stable).by_some, checked);
    check_list(answers, "ds_sst", accepted(f, Semantics::semi_stable).by_every, checked);
    check_list(answers, "ideal", accepted(f, Semantics::ideal).by_some, checked);
  }
  std::cout << fmt::format("{} frameworks, {} lists of accepted arguments agree with the reference\n", files.size(),
                           checked);
}

TEST_CASE("Listed one after the other, the extensions of the reference frameworks are those it counts") {
  const auto files = framework_files();
  if (files.empty()) return skip("no reference frameworks");
  for (const auto& file : files) {
    INFO(file.filename());
    const json answers = answers_at(file);
    if (answers["complete"].is_null()) continue;
    const ArgumentFramework f = framework_at(file);
    const auto all = extensions_by_listing(f, kMostListed);
    REQUIRE(all);
    check_extensions(answers, "complete", all->complete);
    check_extensions(answers, "preferred", all->preferred);
    check_extensions(answers, "stable", all->stable);
    check_extensions(answers, "semi_stable", all->semi_stable);
    const auto one_of = [&](Semantics semantics, const Sets& sets) {
      const auto found = find_extension(f, semantics);
      REQUIRE(found);
      CHECK(found->has_value() == !sets.empty());
      if (*found) CHECK(std::binary_search(sets.begin(), sets.end(), **found));
    };
    one_of(Semantics::complete, all->complete);
    one_of(Semantics::preferred, all->preferred);
    one_of(Semantics::stable, all->stable);
    one_of(Semantics::semi_stable, all->semi_stable);
  }
}

TEST_CASE("Every argument of a reference framework gets a witness, or rightly none") {
  const auto files = framework_files();
  if (files.empty()) return skip("no reference frameworks");
  for (const auto& file : files) {
    INFO(file.filename());
    const ArgumentFramework f = framework_at(file);
    const std::size_t step = std::max<std::size_t>(1, f.size() / 60);  // of large ones, some sixty arguments
    for (const Semantics semantics : {Semantics::complete, Semantics::stable, Semantics::preferred}) {
      const Accepted all = accepted(f, semantics);
      for (Argument a = 0; a < f.size(); a += static_cast<Argument>(step)) {
        const auto with = find_extension_with(f, semantics, a);
        const auto without = find_extension_without(f, semantics, a);
        REQUIRE(with);
        REQUIRE(without);
        CHECK(with->has_value() == all.by_some[a]);
        CHECK(without->has_value() == !all.by_every[a]);
        if (*with) CHECK((holds(**with, a) && is_complete(f, **with)));
        if (*without) CHECK((!holds(**without, a) && is_complete(f, **without)));
        if (semantics != Semantics::stable) continue;
        if (*with) CHECK(is_stable(f, **with));
        if (*without) CHECK(is_stable(f, **without));
      }
    }
  }
}
