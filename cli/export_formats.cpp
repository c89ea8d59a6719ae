// SPDX-License-Identifier: Apache-2.0
#include "cli/export_formats.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

#include "cli/drawing.hpp"
#include "graph/text/suggest.hpp"
#include "render/export/csv_tables.hpp"
#include "render/export/ftm.hpp"
#include "render/export/gexf.hpp"
#include "render/export/graphml.hpp"
#include "render/export/jgf.hpp"
#include "render/export/mermaid.hpp"
#include "render/export/sqlite_export.hpp"
#include "render/export/turtle.hpp"

namespace standpoint {
namespace {

constexpr ExportFormat kFormats[] = {
    {"graphml", ".graphml", write_graphml},
    {"gexf", ".gexf", write_gexf, nullptr, "--gexf-version"},
    {"csv", ".csv", write_csv_graph, write_csv_tables, "--graph --notes --delimiter --bom --raw", ExportShape::folder},
    {"sqlite", ".sqlite .sqlite3 .db", nullptr, write_sqlite, "--notes --texts", ExportShape::binary},
    {"jgf", ".json .jgf", write_jgf},
    {"mermaid", ".mmd .mermaid", write_mermaid},
    {"ftm", ".json .jsonl .ftm .csv", nullptr, write_ftm, "--statements --dataset"},
    {"turtle", ".ttl", nullptr, write_turtle, "--base"},
};

// Of every format; and of those that are graphs. What else is given belongs to some formats, or to networks.
constexpr std::string_view kOfAll =
    "--dossier --output --lang --unpublished --losses --max-file-size --max-input --max-depth";
constexpr std::string_view kOfGraphs = "--network --claims --limit";
constexpr std::string_view kOfNetworks =
    "--variable1 --variable2 --stance --since --until --window --window-size --exclude --only --aggregation "
    "--normalization --duplicates --isolates --kernel --compat --evidence --media";

bool is_among(std::string_view words, std::string_view word) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (words.substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

// The names of the formats that a test holds for, as in `csv or sqlite`.
template <class Test>
std::string formats_that(Test test) {
  std::vector<std::string_view> names;
  for (const ExportFormat& format : kFormats)
    if (test(format)) names.push_back(format.name);
  return fmt::format("{}", fmt::join(names, " or "));
}

}  // namespace

bool ExportFormat::has_suffix(std::string_view suffix) const { return is_among(suffixes, suffix); }

bool ExportFormat::has_option(std::string_view option) const { return is_among(options, option); }

std::span<const ExportFormat> export_formats() { return kFormats; }

Result<const ExportFormat*> find_export_format(std::string_view name) {
  std::vector<std::string_view> names;
  for (const ExportFormat& format : kFormats) {
    if (format.name == name) return &format;
    names.push_back(format.name);
  }
  const std::string message = fmt::format("there is no format '{}'", name);
  if (std::find(kDrawingFormats.begin(), kDrawingFormats.end(), name) != kDrawingFormats.end())
    return failure(fmt::format("'{}' is a drawing, which export does not make", name),
                   fmt::format("standpoint render VIEW --format {}", name));
  if (name == "html") return failure(message, "standpoint report writes the dossier as a page");
  std::string remedy = did_you_mean(name, names);
  if (remedy.empty()) remedy = fmt::format("the formats are: {}", fmt::join(names, ", "));
  return failure(message, std::move(remedy));
}

Result<void> expect_file_of(const ExportFormat& format, std::string_view file) {
  const std::string suffix = std::filesystem::path(file).extension().string();
  if (suffix.empty() || format.has_suffix(suffix)) return {};
  const std::string message = fmt::format("'{}' is not named as {} is", file, format.name);
  if (std::find(kDrawingFormats.begin(), kDrawingFormats.end(), suffix.substr(1)) != kDrawingFormats.end())
    return failure(message, "drawings are made by standpoint render");
  const std::string others = formats_that([&](const ExportFormat& other) { return other.has_suffix(suffix); });
  if (others.empty()) return {};
  if (format.shape == ExportShape::folder)
    return failure(message, fmt::format("{} is several files: name a folder, or export {}", format.name, others));
  return failure(message, fmt::format("export {}, or name the file in {}", others, format.suffixes));
}

Result<void> expect_options_of(const ExportFormat& format, std::span<const std::string> given) {
  const auto is_given = [&](std::string_view option) {
    return std::find(given.begin(), given.end(), option) != given.end();
  };
  for (const std::string& option : given) {
    if (is_among(kOfAll, option) || format.has_option(option)) continue;
    const bool of_networks = is_among(kOfNetworks, option);
    if (!of_networks && !is_among(kOfGraphs, option))
      return failure(fmt::format("{} has no meaning for {}", option, format.name),
                     fmt::format("leave it out, or export {}",
                                 formats_that([&](const ExportFormat& other) { return other.has_option(option); })));
    if (format.graph == nullptr)
      return failure(fmt::format("{} is for graphs, and {} holds the records of the dossier", option, format.name),
                     fmt::format("leave it out, or export {}",
                                 formats_that([](const ExportFormat& other) { return other.graph != nullptr; })));
    if (!of_networks && option != "--network" && format.records != nullptr && !is_given("--graph") &&
        !is_given("--network"))
      return failure(fmt::format("{} is for graphs, and {} holds the records of the dossier", option, format.name),
                     "add --graph, or leave it out");
    if (of_networks && !is_given("--network"))
      return failure(fmt::format("{} says how a network is made, and none is asked for", option),
                     "add --network onemode or --network twomode, or leave it out");
  }
  if (is_given("--notes") && (is_given("--graph") || is_given("--network")))
    return failure("--notes is for the records of the dossier, which a graph does not hold", "leave it out");
  if (is_given("--network") && is_given("--claims"))
    return failure("--claims is for the graph of the dossier: a network has no claims as edges or nodes",
                   "leave out one of the two");
  return {};
}

}  // namespace standpoint
