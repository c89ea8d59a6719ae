// SPDX-License-Identifier: Apache-2.0
#include "graph/load/texts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "graph/text/checksum.hpp"
#include "graph/text/read_file.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

// True where the file lies below the folder once links are followed.
bool lies_below(const fs::path& file, const fs::path& folder) {
  std::error_code error;
  const fs::path real_file = fs::canonical(file, error);
  if (error) return false;
  const fs::path real_folder = fs::canonical(folder, error);
  if (error) return false;
  const auto [end, ignored] = std::mismatch(real_folder.begin(), real_folder.end(), real_file.begin(), real_file.end());
  return end == real_folder.end();
}

SourceText missing(std::string problem) { return {SourceText::State::missing, {}, std::move(problem)}; }

SourceText accept(const Source& source, std::string bytes) {
  const bool differs = !source.sha256.empty() && sha256(bytes) != source.sha256;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  for (std::size_t at = 0; at < bytes.size();) {
    const Decoded decoded = decode_utf8(std::string_view(bytes).substr(at, 4));
    if (decoded.bytes == 0) return missing(fmt::format("byte {} of it is not UTF-8", at));
    at += decoded.bytes;
  }
  return {differs ? SourceText::State::differs : SourceText::State::found, std::move(bytes), {}};
}

SourceText read_own_text(const Source& source, const std::string& root, const Limits& limits) {
  const fs::path path = fs::path(root.empty() ? "." : root) / fs::path(source.text_path);
  std::error_code error;
  if (fs::exists(path, error) && !lies_below(path, root.empty() ? "." : root))
    return missing("it is a link that leads out of the dossier");
  auto bytes = read_regular_file(path.string(), limits.file_bytes);
  if (!bytes) return missing(bytes.error().message);
  return accept(source, std::move(*bytes));
}

Result<std::map<std::string, std::string>> texts_by_checksum(const std::string& folder, const Limits& limits) {
  std::error_code error, unreadable;
  if (!fs::is_directory(folder, error))
    return failure(fmt::format("there is no folder '{}'", folder),
                   "name the folder that holds the texts of the sources");
  std::vector<std::string> paths;
  for (fs::recursive_directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
    if (entry->is_regular_file(unreadable) && paths.size() < limits.files) paths.push_back(entry->path().string());
  std::sort(paths.begin(), paths.end());
  std::map<std::string, std::string> texts;
  std::size_t total = 0;
  for (const std::string& path : paths) {
    auto bytes = read_regular_file(path, limits.file_bytes);
    if (!bytes) continue;
    total += bytes->size();
    if (total > limits.input_bytes) return failure(fmt::format("the texts in '{}' are too many to be read", folder));
    std::string checksum = sha256(*bytes);
    texts.emplace(std::move(checksum), std::move(*bytes));
  }
  return texts;
}

}  // namespace

Result<std::vector<SourceText>> load_texts(const Dossier& dossier, const std::vector<std::string>& roots,
                                           const std::string& folder, const Limits& limits) {
  std::vector<SourceText> out(dossier.sources.size());
  std::map<std::string, std::string> offered;
  if (!folder.empty()) {
    auto found = texts_by_checksum(folder, limits);
    if (!found) return tl::unexpected(found.error());
    offered = std::move(*found);
  }
  std::size_t total = 0;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const Source& source = dossier.sources[i];
    if (total > limits.input_bytes) {
      out[i] = missing(fmt::format("the texts before it have more than {} bytes", limits.input_bytes));
    } else if (!source.text_path.empty()) {
      out[i] = read_own_text(source, roots[source.where.file.value], limits);
    } else if (const auto match = offered.find(std::string(source.sha256)); match != offered.end()) {
      out[i] = accept(source, match->second);
    }
    total += out[i].text.size();
  }
  return out;
}

}  // namespace standpoint
