// SPDX-License-Identifier: Apache-2.0
#include "cli/git_repository.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <string_view>

#include "graph/load/dossier_files.hpp"
#include "graph/text/outside_program.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostListing = std::size_t{256} << 20U;  // bytes of the list of a commit's files
constexpr std::size_t kHeadOfBlob = 200;                       // bytes of a line before a file's content, at most

// What the user's environment says, but for what would lead git elsewhere or make it wait for somebody.
std::vector<std::string> environment_for_git() {
  std::vector<std::string> out;
  for (char** variable = environ; *variable != nullptr; ++variable) {
    const std::string_view text = *variable;
    const bool setting = text.starts_with("GIT_CONFIG_") || text.starts_with("GIT_CEILING_DIRECTORIES=") ||
                         text.starts_with("GIT_EXEC_PATH=");
    if ((!text.starts_with("GIT_") || setting) && !text.starts_with("LC_ALL=") && !text.starts_with("PAGER="))
      out.emplace_back(text);
  }
  for (const char* variable : {"LC_ALL=C", "PAGER=cat", "GIT_PAGER=cat", "GIT_OPTIONAL_LOCKS=0",
                               "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1"})
    out.emplace_back(variable);
  return out;
}

// What no command of ours needs, whatever the repository's own configuration says.
const std::vector<std::string>& safe_settings() {
  static const std::vector<std::string> settings = {"--no-pager",           "-c", "core.hooksPath=/dev/null", "-c",
                                                    "core.fsmonitor=false", "-c", "protocol.allow=never",     "-c",
                                                    "core.quotePath=false"};
  return settings;
}

std::string without_line_end(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  return text;
}

// The end of what git said, without its `fatal: `.
std::string told(const std::string& words) {
  constexpr std::string_view kFatal = "fatal: ";
  const std::string last = words.substr(words.rfind(kFatal) == std::string::npos ? 0 : words.rfind(kFatal));
  return last.starts_with(kFatal) ? last.substr(kFatal.size()) : last;
}

std::size_t number_of(std::string_view digits) {
  std::size_t out = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), out);
  return out;
}

}  // namespace

Result<GitRepository> GitRepository::around(const std::string& dossier) {
  GitRepository out;
  out.git_ = find_on_path("git");
  if (out.git_.empty())
    return failure("revisions are read by git, which is not installed",
                   "on Debian: apt install git; or name two folders or files");
  std::error_code error;
  const std::filesystem::path path = dossier;
  if (!std::filesystem::exists(path, error))
    return failure(fmt::format("there is no dossier '{}'", dossier), "name one that is there today with -d");
  if (std::filesystem::is_directory(path, error)) {
    out.folder_ = dossier;
  } else {
    out.folder_ = path.has_parent_path() ? path.parent_path().string() : ".";
    out.file_ = path.filename().string();
  }
  out.dossier_ = dossier;
  auto prefix = out.ask({"rev-parse", "--show-prefix"});
  if (!prefix)
    return failure(fmt::format("'{}' lies in no git repository that can be read: {}", dossier, prefix.error().message),
                   "name two folders or files, or a dossier under version control with -d");
  out.prefix_ = without_line_end(std::move(*prefix));
  return out;
}

Result<std::string> GitRepository::ask(const std::vector<std::string>& arguments, std::size_t most_output,
                                       std::string input) const {
  std::vector<std::string> all = safe_settings();
  all.insert(all.end(), arguments.begin(), arguments.end());
  ProgramQuestion question{folder_, std::move(input), environment_for_git(), most_output};
  auto answer = ask_outside_program(git_, all, question);
  if (!answer) return tl::unexpected(answer.error());
  if (answer->code != 0) return failure(told(answer->last_words));
  return std::move(answer->output);
}

Result<std::string> GitRepository::commit(const std::string& revision) const {
  const bool plausible =
      !revision.empty() && revision[0] != '-' &&
      std::none_of(revision.begin(), revision.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
  auto found = plausible ? ask({"rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"})
                         : Result<std::string>(failure({}));
  if (found) return without_line_end(std::move(*found));
  return failure(fmt::format("there is no file or folder '{}', nor a revision of '{}'", revision, dossier_),
                 "git log --oneline prints the revisions; HEAD~1, a branch or a tag are such too");
}

Result<std::string> GitRepository::fork_point(const std::string& a, const std::string& b) const {
  auto first = commit(a), second = commit(b);
  if (!first) return first;
  if (!second) return second;
  auto found = ask({"merge-base", *first, *second});
  if (found) return without_line_end(std::move(*found));
  return failure(fmt::format("'{}' and '{}' have no common history here", a, b),
                 "fetch more of it, or compare the two with A..B");
}

std::string GitRepository::where(const std::string& revision, const std::string& path) const {
  return fmt::format("{}:{}{}", revision, prefix_, path);
}

// Reads `MODE TYPE HASH SIZE<tab>PATH<nul>` lines.
Result<std::vector<GitRepository::Blob>> GitRepository::blobs(const std::string& commit) const {
  std::string tree = commit + ":" + prefix_;
  if (tree.ends_with('/')) tree.pop_back();
  const auto listing = ask({"ls-tree", "-r", "-z", "-l", "--full-tree", tree}, kMostListing);
  if (!listing) return tl::unexpected(listing.error());
  std::vector<Blob> out;
  std::string_view rest = *listing;
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\0'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || !line.starts_with("100")) continue;  // a link, or a submodule
    const std::string_view head = line.substr(0, tab);
    const std::size_t size = head.rfind(' '), hash = head.find(' ', head.find(' ') + 1) + 1;
    out.push_back({std::string(line.substr(tab + 1)), std::string(head.substr(hash, head.find(' ', hash) - hash)),
                   number_of(head.substr(size + 1))});
  }
  return out;
}

Result<std::vector<NamedText>> GitRepository::files(const std::string& revision, const std::string& commit,
                                                    const Limits& limits) const {
  const auto all = blobs(commit);
  std::map<std::string, const Blob*> by_path;
  std::vector<std::string> paths;
  if (all)
    for (const Blob& blob : *all) by_path[blob.path] = &blob;
  for (const auto& [path, blob] : by_path)
    if (file_.empty() || path == file_) paths.push_back(path);
  if (file_.empty()) paths = choose_dossier_files(std::move(paths));
  if (paths.empty())
    return failure(fmt::format("there was no dossier '{}' at {}", file_.empty() ? prefix_ : prefix_ + file_, revision),
                   "choose a later revision, or name its folder of then");
  return read(revision, paths, by_path, limits);
}

// `HASH blob SIZE<line break>CONTENT<line break>` for each file that is not too large.
Result<std::vector<NamedText>> GitRepository::read(const std::string& revision, const std::vector<std::string>& paths,
                                                   const std::map<std::string, const Blob*>& by_path,
                                                   const Limits& limits) const {
  std::string wanted;
  std::size_t total = 0;
  std::vector<NamedText> out;
  for (const std::string& path : paths) {
    const Blob& blob = *by_path.at(path);
    NamedText& file = out.emplace_back(NamedText{where(revision, path), {}});
    const bool fits = blob.size <= limits.file_bytes && total + blob.size <= limits.input_bytes;
    if (fits)
      total += blob.size;
    else
      file.unread = blob.size;
    if (fits) wanted += blob.hash + "\n";
  }
  if (wanted.empty()) return out;
  const auto contents = ask({"cat-file", "--batch"}, total + paths.size() * kHeadOfBlob, std::move(wanted));
  if (!contents) return tl::unexpected(contents.error());
  std::string_view rest = *contents;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    if (out[i].unread > 0) continue;
    const Blob& blob = *by_path.at(paths[i]);
    const std::size_t line = rest.find('\n');
    if (line == std::string_view::npos || rest.size() < line + 1 + blob.size || !rest.starts_with(blob.hash + " blob "))
      return failure(fmt::format("git could not read {}", out[i].name), "is the repository whole? git fsck tells");
    out[i].text = rest.substr(line + 1, blob.size);
    rest.remove_prefix(std::min(rest.size(), line + 1 + blob.size + 1));
  }
  return out;
}

}  // namespace standpoint
