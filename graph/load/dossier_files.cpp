// SPDX-License-Identifier: Apache-2.0
#include "graph/load/dossier_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

namespace standpoint {
namespace {

namespace fs = std::filesystem;

bool is_passed_over(const fs::path& name) {
  const std::string text = name.string();
  return text.starts_with('.') || text.starts_with('_');
}

bool is_yaml(const fs::path& path) { return path.extension() == ".yaml" || path.extension() == ".yml"; }

void collect(const fs::path& root, std::vector<std::string>& files, std::error_code& error) {
  fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    const fs::file_status status = entry->symlink_status(ignored);
    const fs::path& path = entry->path();
    if (fs::is_directory(status)) {
      if (is_passed_over(path.filename()) || fs::exists(path / "dossier.yaml", ignored))
        entry.disable_recursion_pending();
      continue;
    }
    if (is_yaml(path) && !fs::is_symlink(status) && !is_passed_over(path.filename())) files.push_back(path.string());
  }
}

}  // namespace

Result<DossierFiles> find_dossier_files(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status))
    return failure(fmt::format("there is no dossier '{}'", path),
                   "name a folder that holds a dossier.yaml, or a YAML file");
  if (!fs::is_directory(status)) return DossierFiles{fs::path(path).parent_path().string(), {path}};
  fs::path root = path;
  if (!root.has_filename()) root = root.parent_path();
  DossierFiles found{root.string(), {}};
  collect(root, found.files, error);
  if (error)
    return failure(fmt::format("cannot read the folder '{}': {}", path, error.message()), "look at its permissions");
  std::sort(found.files.begin(), found.files.end());
  return found;
}

std::vector<std::string> choose_dossier_files(std::vector<std::string> paths) {
  std::set<std::string> inner;  // folders that are dossiers of their own
  for (const std::string& path : paths)
    if (const fs::path file = path; file.filename() == "dossier.yaml" && file.has_parent_path())
      inner.insert(file.parent_path().string());
  std::erase_if(paths, [&](const std::string& path) {
    if (!is_yaml(path)) return true;
    fs::path folder;
    for (const fs::path& name : fs::path(path)) {
      if (is_passed_over(name) || inner.contains(folder.string())) return true;
      folder /= name;
    }
    return false;
  });
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::string find_dossier_upward(const std::string& start) {
  std::error_code error;
  fs::path folder = fs::absolute(start, error).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();  // of `a/.`
  fs::path shown = start;
  for (;;) {
    if (fs::is_regular_file(folder / "dossier.yaml", error)) return shown.lexically_normal().string();
    if (!folder.has_relative_path()) return {};
    folder = folder.parent_path();
    shown /= "..";
  }
}

}  // namespace standpoint
