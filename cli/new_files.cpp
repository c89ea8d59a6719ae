// SPDX-License-Identifier: Apache-2.0
#include "cli/new_files.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <set>
#include <utility>

#include "graph/text/read_file.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Failure> cannot(std::string_view what, const fs::path& path, const std::error_code& error) {
  return failure(fmt::format("cannot {} '{}': {}", what, path.string(), error.message()));
}

// A new folder with that name or one like it, made.
Result<fs::path> make_folder(const fs::path& parent, const std::string& name) {
  constexpr int kMost = 1'000;
  for (int number = 1; number <= kMost; ++number) {
    const fs::path path = parent / (number == 1 ? name : fmt::format("{}-{}", name, number));
    std::error_code error;
    if (fs::create_directory(path, error)) return path;
    if (error && !fs::exists(fs::symlink_status(path, error))) return cannot("make the folder", path, error);
  }
  return failure(fmt::format("cannot make a folder beside '{}'", (parent / name).string()),
                 "delete the folders that interrupted runs have left there");
}

}  // namespace

NewFiles::NewFiles(NewFiles&& other) noexcept
    : folder_(std::move(other.folder_)),
      hidden_(std::exchange(other.hidden_, {})),
      first_(std::move(other.first_)),
      is_dossier_(other.is_dossier_) {}

NewFiles& NewFiles::operator=(NewFiles&& other) noexcept {
  std::swap(folder_, other.folder_);
  std::swap(hidden_, other.hidden_);
  std::swap(first_, other.first_);
  std::swap(is_dossier_, other.is_dossier_);
  return *this;
}

NewFiles::~NewFiles() {
  if (hidden_.empty()) return;
  std::error_code error;
  fs::remove_all(hidden_, error);
}

Result<NewFiles> NewFiles::into(const std::string& folder) {
  NewFiles out;
  fs::path path = fs::path(folder).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  std::error_code error;
  if (!fs::is_regular_file(path / "dossier.yaml", error) && (path.empty() || path == "." || path.filename() == ".."))
    return failure(fmt::format("'{}' is a folder that stands already", folder),
                   "name a new folder in it, or one that holds a dossier");
  out.folder_ = path.string();
  const fs::file_status status = fs::symlink_status(path, error);
  if (status.type() == fs::file_type::not_found) return out;
  if (status.type() == fs::file_type::none) return cannot("read the folder", path, error);
  if (status.type() == fs::file_type::symlink)
    return failure(fmt::format("'{}' is a symbolic link", folder), "name the folder itself");
  if (status.type() != fs::file_type::directory)
    return failure(fmt::format("'{}' exists and is no folder", folder), "name another folder with -o");
  if (fs::is_regular_file(path / "dossier.yaml", error)) {
    out.is_dossier_ = true;
    return out;
  }
  if (!fs::is_empty(path, error) || error)
    return failure(fmt::format("'{}' exists, is not empty, and holds no dossier.yaml", folder),
                   "name a new folder, or that of a dossier, with -o");
  return out;
}

std::string NewFiles::free_name(const std::string& wanted) const {
  std::string name = wanted;
  std::error_code error;
  for (int number = 2; fs::exists(fs::symlink_status(fs::path(folder_) / name, error)); ++number)
    name = fmt::format("{}-{}", wanted, number);
  return name;
}

Result<LoadedDossier> NewFiles::write(const std::vector<NewFile>& files, const LoadOptions& options) {
  const fs::path folder(folder_);
  const fs::path parent = is_dossier_ ? folder : folder.has_parent_path() ? folder.parent_path() : fs::path(".");
  std::error_code error;
  fs::create_directories(parent, error);
  if (error) return cannot("make the folder", parent, error);
  const auto hidden = make_folder(parent, is_dossier_ ? ".importing" : "." + folder.filename().string() + ".importing");
  if (!hidden) return tl::unexpected(hidden.error());
  hidden_ = hidden->string();
  std::set<fs::path> made;
  for (const NewFile& file : files) {
    const fs::path path = *hidden / file.path;
    if (made.insert(path.parent_path()).second) fs::create_directories(path.parent_path(), error);
    if (error) return cannot("make the folder", path.parent_path(), error);
    if (const auto written = write_file_atomically(path.string(), file.bytes); !written)
      return tl::unexpected(written.error());
    first_ = fs::path(file.path).begin()->string();
  }
  std::vector<std::string> paths;
  if (is_dossier_) paths.push_back(folder_);
  if (!files.empty()) paths.push_back(hidden_);
  return load_dossier(paths, options);
}

Result<void> NewFiles::put_into_place() {
  const fs::path from = is_dossier_ ? fs::path(hidden_) / first_ : fs::path(hidden_);
  const fs::path to = is_dossier_ ? fs::path(folder_) / first_ : fs::path(folder_);
  std::error_code error;
  if (is_dossier_ && fs::exists(fs::symlink_status(to, error)))
    return failure(fmt::format("'{}' was made by somebody else meanwhile", to.string()), "try again");
  fs::rename(from, to, error);
  if (error) return cannot("put the new files into", to, error);
  if (!is_dossier_) hidden_.clear();
  return {};
}

}  // namespace standpoint
