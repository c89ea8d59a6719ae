// SPDX-License-Identifier: Apache-2.0
#include "cli/proposal_output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "extract/proposals/merged_proposals.hpp"
#include "graph/load/limits.hpp"
#include "graph/text/fold.hpp"
#include "graph/text/read_file.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kToPaste =
    "# Proposals of `standpoint extract`: nobody's claims until a person confirms them.\n\n";
constexpr std::string_view kToReview =
    "# Proposals of `standpoint extract`: nobody's claims until a person confirms them, with `standpoint review`.\n\n";

// Adds the records of another article. A new entity that an earlier article has too is left out.
void add_all(ProposalsFile& to, ProposalsFile&& from) {
  for (ProposalSection& section : from.sections) {
    auto& records = to.section(section.name).records;
    for (ProposalRecord& record : section.records) {
      const bool there = std::any_of(records.begin(), records.end(),
                                     [&](const ProposalRecord& other) { return other.id == record.id; });
      if (!there) records.push_back(std::move(record));
    }
  }
}

}  // namespace

Result<void> expect_source_id(const Dossier& dossier, std::string_view id) {
  constexpr std::size_t kLongest = 64;
  const bool reserved = id == "source" || id == "self" || id == "unknown";
  if (id.empty() || id.size() > kLongest || slug(id) != id || id[0] < 'a' || id[0] > 'z' || reserved)
    return failure(fmt::format("--source: '{}' is no id", id), "write a to z, digits and -, a letter first");
  const RecordRef record = dossier.find(id);
  if (record.kind != RecordKind::none && record.kind != RecordKind::source)
    return failure(fmt::format("--source: '{}' is {} of the dossier", id, with_article(record.kind)),
                   "name a source, or another id");
  return {};
}

std::string records_to_paste(const std::vector<std::unique_ptr<ReadArticle>>& articles, const Dossier& dossier) {
  ProposalsFile all;
  all.head = kToPaste;
  for (const auto& article : articles) add_all(all, proposal_records(article->proposed, dossier, RecordForm::paste));
  return write_proposals_file(all);
}

Result<std::string> write_proposals_into(const std::string& folder, const ReadArticle& article,
                                         const Dossier& dossier) {
  const fs::path path = fs::path(folder) / "_proposals" / (article.proposed.source.id + ".yaml");
  std::string before;
  ProposalsFile earlier;
  earlier.head = kToReview;
  std::error_code error;
  if (fs::exists(fs::symlink_status(path, error))) {
    auto bytes = read_regular_file(path.string(), Limits{}.file_bytes);
    if (!bytes) return tl::unexpected(bytes.error());
    before = *bytes;
    auto file = read_proposals_file(path.string(), std::move(*bytes));
    if (!file) return tl::unexpected(file.error());
    earlier = std::move(*file);
  }
  const MergedProposals merged = merge_proposals(article.proposed, dossier, std::move(earlier));
  const std::string after = write_proposals_file(merged.file);
  const std::string counts =
      fmt::format("{} new, {} as they were; left out: {} that the file has, {} that the dossier has", merged.added,
                  merged.kept, merged.in_file, merged.in_dossier);
  if (after == before) return fmt::format("{}: as it was ({})", path.string(), counts);
  fs::create_directories(path.parent_path(), error);
  if (error)
    return failure(fmt::format("cannot make the folder '{}': {}", path.parent_path().string(), error.message()));
  if (const auto written = write_file_atomically(path.string(), after); !written)
    return tl::unexpected(written.error());
  return fmt::format("{}: {}", path.string(), counts);
}

}  // namespace standpoint
