// SPDX-License-Identifier: Apache-2.0
#include "cli/review_store.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "extract/proposals/decisions.hpp"
#include "graph/load/dossier_files.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kHead =
    "# Accepted in 'standpoint review', which writes this file. What is written by hand belongs in another one.\n\n";
constexpr std::size_t kMostMistakes = 10;

std::string folder_of_proposals(const std::string& folder) { return folder + "/_proposals"; }

std::string text_of(const std::optional<ProposalRecord>& record) {
  return record ? write_yaml({{"record", YamlFields{{record->id, record->fields}}}}) : std::string();
}

// Puts a record in place of another one, at the end of its section, or away. False where `before` is not what stands
// there.
bool put(ProposalsFile& file, const RecordEdit& change) {
  if (!change.after && file.find(change.section) == nullptr) return !change.before;
  auto& records = file.section(change.section).records;
  const auto at =
      std::find_if(records.begin(), records.end(), [&](const auto& record) { return record.id == change.id; });
  const std::optional<ProposalRecord> now = at == records.end() ? std::nullopt : std::optional(*at);
  if (text_of(now) != text_of(change.before)) return false;
  if (change.after && now)
    *at = *change.after;
  else if (change.after)
    records.push_back(*change.after);
  else if (now)
    records.erase(at);
  return true;
}

const ProposalRecord* find_record(const ProposalSection& section, std::string_view id) {
  const auto at =
      std::find_if(section.records.begin(), section.records.end(), [&](const auto& record) { return record.id == id; });
  return at == section.records.end() ? nullptr : &*at;
}

std::vector<std::string> sources_of(const ProposalsFile& proposals) {
  std::vector<std::string> out;
  for (const std::string_view name : {"claims", "relations"}) {
    const ProposalSection* section = proposals.find(name);
    if (section == nullptr) continue;
    for (const ProposalRecord& record : section->records) {
      std::string source = source_of(record);
      if (!source.empty() && std::find(out.begin(), out.end(), source) == out.end()) out.push_back(std::move(source));
    }
  }
  return out;
}

bool is_empty(const ProposalsFile& file) {
  return std::all_of(file.sections.begin(), file.sections.end(), [](const auto& s) { return s.records.empty(); });
}

bool adds(const RecordEdit& change) { return change.after && !change.before; }

std::string as_check_prints(const Diagnostic& diagnostic, const LoadedDossier& loaded) {
  return format_diagnostic(diagnostic, *loaded.dossier.files, false);
}

// Warnings that the one dossier has and the other has not.
std::vector<std::string> new_warnings(const LoadedDossier& before, const LoadedDossier& after) {
  std::multiset<std::string> known;
  const auto key = [](const Diagnostic& d) { return std::string(d.code.name) + d.message; };
  for (const Diagnostic& diagnostic : before.diagnostics.all()) known.insert(key(diagnostic));
  std::vector<std::string> out;
  for (const Diagnostic& diagnostic : after.diagnostics.all()) {
    if (diagnostic.code.severity != Severity::warning) continue;
    if (const auto same = known.find(key(diagnostic)); same != known.end())
      known.erase(same);
    else if (out.size() < kMostMistakes)
      out.push_back(as_check_prints(diagnostic, after));
  }
  return out;
}

}  // namespace

ReviewChange inverse(ReviewChange change) {
  for (auto* records : {&change.proposals, &change.accepted}) {
    for (RecordEdit& record : *records) std::swap(record.before, record.after);
    std::reverse(records->begin(), records->end());
  }
  return change;
}

Result<ReviewStore> ReviewStore::open(const std::string& folder, const LoadOptions& options) {
  std::error_code error;
  if (!fs::is_directory(folder, error) || !fs::is_regular_file(fs::path(folder) / "dossier.yaml", error))
    return failure(fmt::format("'{}' is no folder that holds a dossier.yaml", folder), "name the folder of a dossier");
  const auto files = find_dossier_files(folder);
  if (!files) return tl::unexpected(files.error());
  ReviewStore out;
  out.folder_ = files->root;
  out.options_ = options;
  out.options_.unpublished = true;
  if (fs::exists(fs::path(out.path_of("x")).parent_path() / "dossier.yaml", error))
    return failure(fmt::format("'{}/reviewed' is a dossier of its own", out.folder_), "move it out of this one");
  out.fingerprint_ = out.fingerprint();
  auto loaded = load_dossier(std::vector<std::string>{out.folder_}, out.options_);
  if (!loaded) return tl::unexpected(loaded.error());
  out.loaded_ = std::make_shared<LoadedDossier>(std::move(*loaded));
  if (auto read = out.read_articles(); !read) return tl::unexpected(read.error());
  return out;
}

std::string ReviewStore::path_of(const std::string& source) const { return folder_ + "/reviewed/" + source + ".yaml"; }

Result<void> ReviewStore::read_articles() {
  std::error_code error;
  const fs::path folder = folder_of_proposals(folder_);
  if (!fs::exists(fs::symlink_status(folder, error))) return {};
  if (fs::is_symlink(fs::symlink_status(folder, error)))
    return failure(fmt::format("'{}' is a symbolic link", folder.string()), "put the folder itself there");
  std::vector<std::string> paths;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const fs::path& path = entry->path();
    const bool yaml = path.extension() == ".yaml" || path.extension() == ".yml";
    if (yaml && !path.filename().string().starts_with('.')) paths.push_back(path.string());
  }
  if (error) return failure(fmt::format("cannot read the folder '{}': {}", folder.string(), error.message()));
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) {
    ReviewedArticle article{fs::path(path).stem().string(), WatchedFile(path), {}, {}};
    if (auto read = read_article(article); read)
      articles_.push_back(std::move(article));
    else
      unreadable_.push_back(read.error());
  }
  return {};
}

Result<void> ReviewStore::read_article(ReviewedArticle& article) const {
  if (auto read = article.file.read(options_.limits.file_bytes); !read) return read;
  article.proposals = {};
  article.sources.clear();
  if (article.file.bytes().empty()) return {};
  auto proposals = read_proposals_file(article.file.path(), article.file.bytes());
  if (!proposals) return tl::unexpected(proposals.error());
  article.proposals = std::move(*proposals);
  article.sources = sources_of(article.proposals);
  return {};
}

const ProposalRecord* ReviewStore::proposal(std::size_t article, std::string_view section, std::string_view id) const {
  const ProposalSection* found = articles_[article].proposals.find(section);
  return found == nullptr ? nullptr : find_record(*found, id);
}

Result<ReviewStore::AcceptedFile*> ReviewStore::accepted_file(const std::string& source) {
  if (const auto known = accepted_.find(source); known != accepted_.end()) return &known->second;
  const bool fits = !source.empty() && source.size() <= 64 && source[0] >= 'a' && source[0] <= 'z' &&
                    source.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  if (!fits)
    return failure(fmt::format("'{}' cannot be the id of a source", source),
                   "correct 'source' in the file of proposals; an id is made of a-z, 0-9 and '-'");
  AcceptedFile file{WatchedFile(path_of(source)), {}};
  if (auto read = file.file.read(options_.limits.file_bytes); !read) return tl::unexpected(read.error());
  if (!file.file.bytes().empty()) {
    auto records = read_proposals_file(file.file.path(), file.file.bytes());
    if (!records)
      return failure(records.error().message, "move what is written there by hand into another file of the dossier");
    file.records = std::move(*records);
  }
  return &accepted_.emplace(source, std::move(file)).first->second;
}

const ProposalSection* ReviewStore::accepted(const std::string& source, std::string_view section) {
  const auto file = accepted_file(source);
  return file ? (*file)->records.find(section) : nullptr;
}

const ProposalRecord* ReviewStore::accepted(const std::string& source, std::string_view section, std::string_view id) {
  const ProposalSection* found = accepted(source, section);
  return found == nullptr ? nullptr : find_record(*found, id);
}

std::optional<std::string> ReviewStore::changed_meanwhile(const ReviewChange& change) const {
  const std::size_t limit = options_.limits.file_bytes;
  const WatchedFile& proposals = articles_[change.article].file;
  if (proposals.has_changed(limit)) return proposals.path();
  const auto file = accepted_.find(change.source);
  if (file != accepted_.end() && file->second.file.has_changed(limit)) return file->second.file.path();
  return std::nullopt;
}

tl::expected<ReviewStore::NewBytes, ReviewRefusal> ReviewStore::make(const ReviewChange& change) {
  const auto moved = [](const std::string& path, const std::string& id) {
    return tl::unexpected(ReviewRefusal{
        {fmt::format("'{}' is not in '{}' as it was", id, path), "another program has changed it: decide it anew"}});
  };
  NewBytes out;
  const ReviewedArticle& article = articles_[change.article];
  ProposalsFile proposals = article.proposals;
  for (const RecordEdit& record : change.proposals)
    if (!put(proposals, record)) return moved(article.file.path(), record.id);
  out.proposals = change.proposals.empty() ? article.file.bytes() : write_proposals_file(proposals);
  if (change.accepted.empty()) return out;
  const auto file = accepted_file(change.source);
  if (!file) return tl::unexpected(ReviewRefusal{file.error()});
  ProposalsFile records = (*file)->records;
  for (const RecordEdit& record : change.accepted)
    if (!put(records, record)) return moved((*file)->file.path(), record.id);
  if (!is_empty(records))
    out.accepted = ((*file)->file.bytes().empty() ? std::string(kHead) : "") + write_proposals_file(records);
  return out;
}

tl::expected<std::shared_ptr<LoadedDossier>, ReviewRefusal> ReviewStore::check(const std::string& path,
                                                                               const std::string& bytes) {
  LoadOptions options = options_;
  options.instead = {{path, bytes}};
  auto loaded = load_dossier(std::vector<std::string>{folder_}, options);
  if (!loaded) return tl::unexpected(ReviewRefusal{loaded.error()});
  if (!loaded->diagnostics.has_errors()) return std::make_shared<LoadedDossier>(std::move(*loaded));
  ReviewRefusal refusal{
      {"the dossier would have mistakes: nothing was written", "correct what is proposed, then accept"}};
  for (const Diagnostic& diagnostic : loaded->diagnostics.all())
    if (diagnostic.code.severity == Severity::error && refusal.mistakes.size() < kMostMistakes)
      refusal.mistakes.push_back(as_check_prints(diagnostic, *loaded));
  return tl::unexpected(std::move(refusal));
}

Result<void> ReviewStore::write(const ReviewChange& change, NewBytes bytes) {
  ReviewedArticle& article = articles_[change.article];
  const bool first_proposals = std::none_of(change.accepted.begin(), change.accepted.end(), adds);
  const auto write_proposals = [&]() -> Result<void> {
    if (bytes.proposals == article.file.bytes()) return {};
    if (auto written = article.file.write(bytes.proposals); !written) return written;
    return read_article(article);
  };
  if (first_proposals)
    if (auto written = write_proposals(); !written) return written;
  if (!change.accepted.empty()) {
    auto file = accepted_.extract(change.source);
    if (auto written = file.mapped().file.write(std::move(bytes.accepted)); !written) return written;
  }
  return first_proposals ? Result<void>() : write_proposals();
}

ReviewOutcome ReviewStore::apply(const ReviewChange& change) {
  const auto lock = FolderLock::take(folder_of_proposals(folder_));
  if (!lock) return tl::unexpected(ReviewRefusal{lock.error()});
  if (!change.source.empty())
    if (const auto file = accepted_file(change.source); !file) return tl::unexpected(ReviewRefusal{file.error()});
  if (const auto path = changed_meanwhile(change)) {
    refresh();
    return tl::unexpected(ReviewRefusal{{fmt::format("'{}' was changed by another program meanwhile", *path),
                                         "it was read again, and nothing was written: look again and decide"}});
  }
  auto bytes = make(change);
  if (!bytes) return tl::unexpected(bytes.error());
  std::shared_ptr<LoadedDossier> checked;
  if (!change.accepted.empty()) {
    auto loaded = check(path_of(change.source), bytes->accepted);
    if (!loaded) return tl::unexpected(loaded.error());
    checked = std::move(*loaded);
  }
  if (const auto written = write(change, std::move(*bytes)); !written) {
    refresh();
    return tl::unexpected(ReviewRefusal{written.error()});
  }
  if (!checked) return std::vector<std::string>();
  std::vector<std::string> warnings = new_warnings(*loaded_, *checked);
  loaded_ = std::move(checked);
  fingerprint_ = fingerprint();
  return warnings;
}

std::vector<std::string> ReviewStore::refresh() {
  std::vector<std::string> out;
  accepted_.clear();
  const std::size_t limit = options_.limits.file_bytes;
  for (ReviewedArticle& article : articles_) {
    if (!article.file.has_changed(limit)) continue;
    const auto read = read_article(article);
    out.push_back(read ? fmt::format("'{}' was changed by another program and is read again", article.file.path())
                       : read.error().message);
  }
  std::string now = fingerprint();
  if (now == fingerprint_) return out;
  fingerprint_ = std::move(now);
  auto loaded = load_dossier(std::vector<std::string>{folder_}, options_);
  if (loaded && !loaded->diagnostics.has_errors()) {
    loaded_ = std::make_shared<LoadedDossier>(std::move(*loaded));
    out.emplace_back("the dossier was changed by another program and is read again");
  } else {
    out.emplace_back("the dossier was changed by another program and has mistakes now: see 'standpoint check'");
  }
  return out;
}

std::string ReviewStore::fingerprint() const {
  std::string out;
  const auto files = find_dossier_files(folder_);
  if (!files) return out;
  for (const std::string& path : files->files) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) continue;
    out += fmt::format("{} {} {} {}.{}\n", path, status.st_ino, status.st_size, status.st_mtim.tv_sec,
                       status.st_mtim.tv_nsec);
  }
  return out;
}

}  // namespace standpoint
