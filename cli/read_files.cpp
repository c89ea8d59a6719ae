// SPDX-License-Identifier: Apache-2.0
#include "cli/read_files.hpp"

#include <sys/stat.h>

#include <filesystem>

#include "graph/load/dossier_files.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

FileState state_of(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return {};
  return {status.st_ino, static_cast<std::uint64_t>(status.st_size),
          std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec, status.st_mode};
}

std::string normal(const fs::path& path) { return path.lexically_normal().string(); }

bool is_folder(const std::string& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

// The folder that a path lies in, as it can be opened.
fs::path folder_above(const fs::path& path) {
  const fs::path folder = path.parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

std::string nearest_folder(fs::path path) {
  while (!is_folder(path.string()) && path != folder_above(path)) path = folder_above(path);
  return path.string();
}

// The folder of a dossier, without a slash at its end: as its files' names begin.
std::string root_of(const std::string& dossier) {
  fs::path root = dossier;
  if (!is_folder(dossier)) root = folder_above(root);
  return (root.has_filename() ? root : root.parent_path()).string();
}

void add_folders_below(const std::string& root, std::set<std::string>& out) {
  std::error_code error;
  fs::recursive_directory_iterator entry(root, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    if (!fs::is_directory(entry->symlink_status(ignored))) continue;
    const std::string name = entry->path().filename().string();
    if (name.starts_with('.') || name.starts_with('_'))
      entry.disable_recursion_pending();
    else
      out.insert(entry->path().string());
  }
}

}  // namespace

void ReadFiles::add_file(const std::string& path) { files_.insert(normal(path)); }

void ReadFiles::add_dossiers(const std::vector<std::string>& paths, const LoadedDossier& loaded) {
  for (const std::string& path : paths) {
    dossiers_.insert(path);
    for (const Source& source : loaded.dossier.sources)
      if (!source.text_path.empty()) add_file((fs::path(root_of(path)) / source.text_path).string());
  }
}

void ReadFiles::add(const ReadFiles& others) {
  files_.insert(others.files_.begin(), others.files_.end());
  dossiers_.insert(others.dossiers_.begin(), others.dossiers_.end());
}

FileStates ReadFiles::states() const {
  FileStates out;
  for (const std::string& file : files_) out.emplace(file, state_of(file));
  for (const std::string& dossier : dossiers_) {
    if (const auto found = find_dossier_files(dossier))
      for (const std::string& file : found->files) out.emplace(normal(file), state_of(file));
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(root_of(dossier)) / "queries", error))
      if (entry.path().extension() == ".query") out.emplace(normal(entry.path()), state_of(entry.path().string()));
  }
  return out;
}

std::set<std::string> ReadFiles::folders() const {
  std::set<std::string> out;
  for (const std::string& file : files_) out.insert(nearest_folder(folder_above(file)));
  for (const std::string& dossier : dossiers_) {
    const std::string root = root_of(dossier);
    out.insert(nearest_folder(root));
    if (is_folder(dossier))
      add_folders_below(root, out);
    else if (const std::string queries = (fs::path(root) / "queries").string(); is_folder(queries))
      out.insert(queries);
  }
  return out;
}

bool ReadFiles::may_count(const std::string& path) const {
  const std::string suffix = fs::path(path).extension().string();
  return suffix == ".yaml" || suffix == ".yml" || suffix == ".query" || files_.contains(path) ||
         dossiers_.contains(path);
}

std::vector<std::string> changed_files(const FileStates& before, const FileStates& after) {
  std::vector<std::string> out;
  auto old = before.begin(), now = after.begin();
  while (old != before.end() || now != after.end()) {
    if (now == after.end() || (old != before.end() && old->first < now->first)) {
      out.push_back((old++)->first);
    } else if (old == before.end() || now->first < old->first) {
      out.push_back((now++)->first);
    } else {
      if (old->second != now->second) out.push_back(now->first);
      ++old, ++now;
    }
  }
  return out;
}

}  // namespace standpoint
