#pragma once
// SPDX-License-Identifier: Apache-2.0
// The files of a review: proposals, what was accepted of them, and the dossier that both belong to.

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/watched_file.hpp"
#include "extract/proposals/proposals_file.hpp"
#include "graph/load/load.hpp"

namespace standpoint {

// A record of a file before and after; without the one it is made, without the other it goes.
struct RecordEdit {
  std::string section;
  std::string id;
  std::optional<ProposalRecord> before;
  std::optional<ProposalRecord> after;
};

// One step: what happens to a file of proposals, and to the file of the dossier with what was accepted of a source.
struct ReviewChange {
  std::size_t article = 0;
  std::vector<RecordEdit> proposals;
  std::string source;  // id; empty where the dossier does not change
  std::vector<RecordEdit> accepted;
};

// The step back.
ReviewChange inverse(ReviewChange change);

// Why a step was not made.
struct ReviewRefusal {
  Failure why;
  std::vector<std::string> mistakes = {};  // that the dossier would have, as `check` prints them
};

// The warnings that a step has brought, as `check` prints them; or why nothing was written.
using ReviewOutcome = tl::expected<std::vector<std::string>, ReviewRefusal>;

// A file of proposals.
struct ReviewedArticle {
  std::string name;  // of the file, without `.yaml`
  WatchedFile file;
  ProposalsFile proposals;
  std::vector<std::string> sources;  // ids that its claims and relations name, in their order
};

class ReviewStore {
 public:
  // Reads the dossier in `folder` and its proposals. It may have errors: then it is not to be reviewed. Failure: it is
  // no folder that holds a dossier.
  static Result<ReviewStore> open(const std::string& folder, const LoadOptions& options);

  const std::string& folder() const { return folder_; }
  const LoadOptions& options() const { return options_; }
  const LoadedDossier& loaded() const { return *loaded_; }
  const Dossier& dossier() const { return loaded_->dossier; }

  // The files of proposals that can be read, in the order of their names; and why others cannot.
  const std::vector<ReviewedArticle>& articles() const { return articles_; }
  const std::vector<Failure>& unreadable() const { return unreadable_; }

  const ProposalRecord* proposal(std::size_t article, std::string_view section, std::string_view id) const;

  // What was accepted of a source, or one record of it; null where there is none. Reads the file at the first call.
  const ProposalSection* accepted(const std::string& source, std::string_view section);
  const ProposalRecord* accepted(const std::string& source, std::string_view section, std::string_view id);

  // Writes a step, if the files are still as they were read, the records as the change has them before, and the dossier
  // without mistakes after. What is added to the dossier is written before the proposals, what is taken from it after
  // them: a proposal that is undecided while its record stands in the dossier was accepted, whenever the process ended.
  // O(dossier).
  ReviewOutcome apply(const ReviewChange& change);

  // Reads again what other programs have changed; says which files. Dossiers that now have errors are not taken.
  std::vector<std::string> refresh();

 private:
  ReviewStore() = default;

  // What was accepted of a source.
  struct AcceptedFile {
    WatchedFile file;
    ProposalsFile records;
  };
  struct NewBytes {
    std::string proposals;
    std::string accepted;
  };

  std::string path_of(const std::string& source) const;
  Result<AcceptedFile*> accepted_file(const std::string& source);
  Result<void> read_articles();
  Result<void> read_article(ReviewedArticle& article) const;
  std::optional<std::string> changed_meanwhile(const ReviewChange& change) const;
  tl::expected<NewBytes, ReviewRefusal> make(const ReviewChange& change);
  tl::expected<std::shared_ptr<LoadedDossier>, ReviewRefusal> check(const std::string& path, const std::string& bytes);
  Result<void> write(const ReviewChange& change, NewBytes bytes);
  std::string fingerprint() const;

  std::string folder_;  // as the loader names it
  LoadOptions options_;
  std::shared_ptr<LoadedDossier> loaded_;
  std::vector<ReviewedArticle> articles_;
  std::vector<Failure> unreadable_;
  std::map<std::string, AcceptedFile> accepted_;  // by source
  std::string fingerprint_;                       // of the dossier's files when they were read
};

}  // namespace standpoint
