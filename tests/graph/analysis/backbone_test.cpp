// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/backbone.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>
#include <map>

#include "extract/import/coded_table.hpp"
#include "extract/import/dna_file.hpp"
#include "graph/analysis/laplacian_spectrum.hpp"
#include "tests/support/dna_reference.hpp"
#include "tests/support/places.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

std::optional<std::filesystem::path> dna_folder() {
  const auto shared = reference_folder();
  if (!shared || !std::filesystem::exists(*shared / "reference/dna/analysis")) {
    skip("no reference backbones");
    return std::nullopt;
  }
  return *shared / "reference/dna";
}

StatementTable sample(const std::filesystem::path& folder) {
  const auto work = read_dna_file((folder / "sample.dna").string());
  if (!work) FAIL(work.error().message);
  return statement_table(*work);
}

NetworkOptions one_mode(Aggregation aggregation) {
  NetworkOptions out;
  out.type = NetworkType::onemode;
  out.variable1 = "organization";
  out.variable2 = "concept";
  out.qualifier = "agreement";
  out.aggregation = aggregation;
  return out;
}

// The weights of a network as a sparse matrix.
SparseMatrix matrix(const std::vector<std::vector<double>>& rows) {
  SparseMatrix out;
  out.starts.push_back(0);
  for (const auto& row : rows) {
    for (std::uint32_t j = 0; j < row.size(); ++j)
      if (row[j] != 0) {
        out.at.push_back(j);
        out.values.push_back(row[j]);
      }
    out.starts.push_back(out.at.size());
  }
  return out;
}

// Holds a backbone against a file of the reference: i, entity, backboneLoss, redundantLoss, statements.
void expect_backbone(const StatementTable& table, const NetworkOptions& options, const std::filesystem::path& file) {
  INFO(file.filename());
  const Cells wanted = read_cells(file);
  const auto backbone = find_nested_backbone(table, options);
  REQUIRE(backbone);
  REQUIRE(backbone->steps.size() == wanted.size() - 1);
  for (std::size_t i = 0; i < backbone->steps.size(); ++i) {
    const BackboneStep& step = backbone->steps[i];
    INFO("step " << i + 1);
    CHECK(table.variables[backbone->variable].labels[step.removed] == wanted[i + 1][1]);
    CHECK(step.backbone_loss == Approx(std::stod(wanted[i + 1][2])).margin(1e-9).epsilon(0));
    CHECK(step.redundant_loss == Approx(std::stod(wanted[i + 1][3])).margin(1e-9).epsilon(0));
    CHECK(std::to_string(step.statements) == wanted[i + 1][4]);
  }
}

}  // namespace

TEST_CASE("the Laplacians of paths, stars and complete networks have their known spectra") {
  const double half = std::sqrt(2.0) / 2;
  const auto path = laplacian_eigenvalues(matrix({{0, 1, 0, 0}, {1, 0, 1, 0}, {0, 1, 0, 1}, {0, 0, 1, 0}}));
  REQUIRE(path.size() == 4);  // 2 - 2 cos(k pi / 4)
  CHECK(path[0] == Approx(2 + 2 * half));
  CHECK(path[1] == Approx(2));
  CHECK(path[2] == Approx(2 - 2 * half));
  CHECK(path[3] == Approx(0).margin(1e-12));
  const auto star = laplacian_eigenvalues(matrix({{0, 3, 3, 3}, {3, 0, 0, 0}, {3, 0, 0, 0}, {3, 0, 0, 0}}));
  CHECK(star[0] == Approx(12));
  CHECK(star[1] == Approx(3));
  CHECK(star[2] == Approx(3));
  const auto complete = laplacian_eigenvalues(matrix({{0, 1, 1}, {1, 0, 1}, {1, 1, 0}}));
  CHECK(complete[0] == Approx(3));
  CHECK(complete[1] == Approx(3));
  CHECK(complete[2] == Approx(0).margin(1e-12));
}

TEST_CASE("weights below 0 and the diagonal have no part in a spectrum") {
  CHECK(laplacian_eigenvalues(matrix({{5, -2}, {-2, 7}})) == std::vector<double>{0, 0});
  CHECK(laplacian_eigenvalues(matrix({})).empty());
}

TEST_CASE("nested backbones of the reference come out with the program's own distance") {
  const auto folder = dna_folder();
  if (!folder) return;
  const StatementTable table = sample(*folder);
  const std::map<std::string, Aggregation> aggregations = {{"ignore", Aggregation::ignore},
                                                           {"congruence", Aggregation::congruence},
                                                           {"conflict", Aggregation::conflict},
                                                           {"subtract", Aggregation::subtract}};
  for (const auto& [name, aggregation] : aggregations)
    for (const int variant : {0, 1, 2, 3}) {
      NetworkOptions options = one_mode(aggregation);
      options.normalization = variant % 2 == 1 ? Normalization::average : Normalization::no;
      options.duplicates = variant / 2 == 1 ? Duplicates::document : Duplicates::include;
      options.quirks = kDna;
      expect_backbone(table, options,
                      *folder / "analysis" /
                          fmt::format("backbone_nested_sample_{}_{}_{}.csv", name, variant % 2 == 1 ? "average" : "no",
                                      variant / 2 == 1 ? "document" : "include"));
    }
}

TEST_CASE("a backbone ends with no network, at a distance of 1, and begins next to the whole one") {
  const auto folder = dna_folder();
  if (!folder) return;
  const auto backbone = find_nested_backbone(sample(*folder), one_mode(Aggregation::congruence));
  REQUIRE(backbone);
  REQUIRE(backbone->steps.size() == 6);
  CHECK(backbone->steps.back().backbone_loss == Approx(1));
  CHECK(backbone->steps.back().redundant_loss == Approx(0).margin(1e-12));
  CHECK(backbone->steps.back().statements == 0);
  for (const BackboneStep& step : backbone->steps) {
    CHECK(step.backbone_loss >= 0);
    CHECK(step.backbone_loss <= 2);
    CHECK(step.redundant_loss <= 2);
  }
}

TEST_CASE("a two-mode network has no backbone") {
  StatementTable table;
  NetworkOptions options;
  CHECK(find_nested_backbone(table, options).error().message == "a backbone is of a one-mode network");
}
