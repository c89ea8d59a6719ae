// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths.hpp"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <random>
#include <set>

#include "graph/load/load.hpp"

using namespace standpoint;

namespace {

LoadedDossier load(const std::string& text) {
  LoadedDossier loaded = load_dossier_text("test.yaml", text);
  for (const Diagnostic& diagnostic : loaded.diagnostics.all())
    if (diagnostic.code.severity == Severity::error) FAIL(diagnostic.message);
  return loaded;
}

constexpr const char* kSmall = R"(
sources: {s: {title: S, date: 2020}}
entities:
  ana: {type: person, name: Ana}
  ben: {type: person, name: Ben}
  cy: {type: person, name: Cy}
  port: {type: company, name: Port}
  town: {type: public_body, name: Town}
propositions:
  grow: {text: The port should grow., benefits: [port]}
  shrink: {text: The port should shrink., contradicts: grow}
claims:
  ana-grow: {by: ana, about: grow, stance: support, source: s}
  ben-grow: {by: [ben, cy], about: grow, stance: oppose, source: s}
  cy-shrink: {by: cy, about: shrink, stance: support, words: ascribed, source: s}
relations:
  ana-port: {from: ana, type: leads, to: port, since: 2019, until: 2020, source: s}
  port-town: {from: port, type: contracts_with, to: town, status: planned, source: s}
  ben-town: {from: ben, type: employs, to: cy, source: s}
)";

std::vector<std::string> nodes(const Dossier& d, const Path& path) {
  std::vector<std::string> out;
  for (const RecordRef node : path.nodes) out.emplace_back(d.id_of(node));
  return out;
}

std::vector<std::string> shortest(const Dossier& d, std::string_view from, std::string_view to,
                                  const PathOptions& options = {}) {
  const PathReport report = find_paths(d, DossierGraph(d), d.find(from), d.find(to), options);
  return report.paths.empty() ? std::vector<std::string>() : nodes(d, report.paths.front());
}

}  // namespace

TEST_CASE("a claim is one step between its speaker and its proposition") {
  const std::string text = std::string(kSmall).replace(std::string(kSmall).find("  ben-town"), std::string::npos, "");
  const Dossier d = load(text).dossier;
  CHECK(shortest(d, "ana", "grow") == std::vector<std::string>{"ana", "grow"});
  CHECK(shortest(d, "ana", "ben") == std::vector<std::string>{"ana", "grow", "ben"});
}

TEST_CASE("speakers of a joint claim are one step apart") {
  const std::string text = std::string(kSmall).replace(std::string(kSmall).find("  ben-town"), std::string::npos, "");
  const Dossier d = load(text).dossier;
  CHECK(shortest(d, "ben", "cy") == std::vector<std::string>{"ben", "cy"});
}

TEST_CASE("paths leave out what is not in force, ascribed or not asserted unless asked") {
  const std::string text = std::string(kSmall).replace(std::string(kSmall).find("  ben-town"), std::string::npos, "");
  const Dossier d = load(text).dossier;
  CHECK(shortest(d, "ana", "town").empty());
  PathOptions all;
  all.all_ties = true;
  CHECK(shortest(d, "ana", "town", all) == std::vector<std::string>{"ana", "port", "town"});
  CHECK(shortest(d, "cy", "shrink", all) == std::vector<std::string>{"cy", "shrink"});
  CHECK(shortest(d, "cy", "shrink") == std::vector<std::string>{"cy", "grow", "shrink"});
}

TEST_CASE("a path goes through the chosen types of tie only") {
  const std::string text = std::string(kSmall).replace(std::string(kSmall).find("  ben-town"), std::string::npos, "");
  const Dossier d = load(text).dossier;
  PathOptions by_claims;
  by_claims.through_claims = true;
  CHECK(shortest(d, "ana", "port", by_claims).empty());
  PathOptions by_leading;
  by_leading.through = {d.find_relation_type("leads")};
  CHECK(shortest(d, "ana", "port", by_leading) == std::vector<std::string>{"ana", "port"});
}

TEST_CASE("all ties of a step are told, and a bound on the number of paths says that there are more") {
  const std::string text = std::string(kSmall).replace(std::string(kSmall).find("  ben-town"), std::string::npos, "");
  const Dossier d = load(text).dossier;
  PathOptions options;
  options.max_length = 6;
  options.most = 1;
  options.all_ties = true;
  const PathReport report = find_paths(d, DossierGraph(d), d.find("ana"), d.find("port"), options);
  CHECK(report.paths.size() == 1);
  CHECK(report.more);
  CHECK(report.paths[0].steps[0].size() == 1);
}

namespace {

// A random dossier of `knows` ties, and its ties as pairs.
std::pair<std::string, std::set<std::pair<int, int>>> random_ties(std::mt19937& random, int entities, int ties) {
  std::string text = "sources: {s: {title: S}}\nentities:\n";
  for (int i = 0; i < entities; ++i) text += fmt::format("  e{}: {{type: person, name: E{}}}\n", i, i);
  std::set<std::pair<int, int>> pairs;
  std::uniform_int_distribution<int> any(0, entities - 1);
  for (int i = 0; i < ties; ++i) {
    const int a = any(random), b = any(random);
    if (a != b) pairs.insert({std::min(a, b), std::max(a, b)});
  }
  text += "relations:\n  - {from: e0, type: knows, to: e1, source: s}\n";
  pairs.insert({0, 1});
  for (const auto& [a, b] : pairs)
    if (a != 0 || b != 1) text += fmt::format("  - {{from: e{}, type: knows, to: e{}, source: s}}\n", a, b);
  return {text, pairs};
}

// Every simple path of at most `left` more steps, by plain recursion.
void enumerate(const std::set<std::pair<int, int>>& pairs, int at, int goal, std::size_t left, std::vector<int>& path,
               std::set<std::vector<int>>& out) {
  path.push_back(at);
  if (at == goal) {
    out.insert(path);
  } else if (left > 0) {
    for (const auto& [a, b] : pairs) {
      const int next = a == at ? b : b == at ? a : -1;
      if (next >= 0 && std::find(path.begin(), path.end(), next) == path.end())
        enumerate(pairs, next, goal, left - 1, path, out);
    }
  }
  path.pop_back();
}

}  // namespace

TEST_CASE("on random networks the paths are those that plain recursion finds") {
  std::mt19937 random(7);
  for (int round = 0; round < 40; ++round) {
    const auto [text, pairs] = random_ties(random, 7, 10);
    const Dossier d = load(text).dossier;
    PathOptions options;
    options.max_length = 4;
    options.most = 1000;
    const PathReport report = find_paths(d, DossierGraph(d), d.find("e0"), d.find("e6"), options);
    std::set<std::vector<int>> expected;
    std::vector<int> path;
    enumerate(pairs, 0, 6, 4, path, expected);
    std::set<std::vector<int>> found;
    std::size_t length = 0;
    for (const Path& p : report.paths) {
      CHECK(p.steps.size() >= length);
      length = p.steps.size();
      std::vector<int> ids;
      for (const std::string& id : nodes(d, p)) ids.push_back(std::stoi(id.substr(1)));
      found.insert(ids);
    }
    CHECK(found == expected);
    CHECK(report.paths.size() == expected.size());
    CHECK_FALSE(report.more);
  }
}
