// SPDX-License-Identifier: Apache-2.0
#include "render/export/ftm.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/text/fold.hpp"
#include "render/export/ftm_writer.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostCharacters = 64;

// `harbour_road` for a title in the dossier's own language: whatever else changes, ids stay.
std::string dataset_of(const Dossier& dossier) {
  std::string name = slug(dossier.text(dossier.title, {}));
  if (name.size() > kMostCharacters) name.resize(std::min(name.rfind('-', kMostCharacters), kMostCharacters));
  std::replace(name.begin(), name.end(), '-', '_');
  return name.empty() ? "dossier" : name;
}

bool is_dataset(std::string_view name) {
  if (name.size() > kMostCharacters || name.starts_with('_') || name.ends_with('_')) return false;
  if (name.find("__") != std::string_view::npos) return false;
  return std::all_of(name.begin(), name.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

}  // namespace

Result<void> expect_ftm_dataset(std::string_view name) {
  if (name.empty() || is_dataset(name)) return {};
  return failure(fmt::format("'{}' is no name of a dataset", name),
                 "write at most 64 of a-z and 0-9, words joined by '_', as in harbour_road");
}

Result<Exported> write_ftm(const Dossier& dossier, const ExportOptions& options) {
  if (const auto fits = expect_ftm_dataset(options.dataset); !fits) return tl::unexpected(fits.error());
  return FtmWriter(dossier, options, options.dataset.empty() ? dataset_of(dossier) : options.dataset).write();
}

}  // namespace standpoint
