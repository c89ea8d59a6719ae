#pragma once
// SPDX-License-Identifier: Apache-2.0
// A dossier as git has it at a commit: read from the objects, without touching any file of the working tree.

#include <map>
#include <string>
#include <vector>

#include "graph/load/limits.hpp"
#include "graph/load/load.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

// The repository that a dossier lies in. Runs git without a shell, hooks, pager, filters, locks or network.
class GitRepository {
 public:
  // The repository around a dossier, a folder or a file. Failure: git is not installed, the path does not exist, or it
  // lies in no repository that git trusts.
  static Result<GitRepository> around(const std::string& dossier);

  // The commit that a revision names, as its hash. Failure: there is none, or the word begins with '-'.
  Result<std::string> commit(const std::string& revision) const;

  // The commit at which two revisions parted. Failure: one of them is none, or they have no common history.
  Result<std::string> fork_point(const std::string& a, const std::string& b) const;

  // The YAML files of the dossier at a commit, in path order, named REVISION:PATH. Links and submodules are passed
  // over. Failure: the dossier was not there, or is larger than the limits. Holds the files in memory.
  Result<std::vector<NamedText>> files(const std::string& revision, const std::string& commit,
                                       const Limits& limits) const;

 private:
  struct Blob {
    std::string path;  // from the dossier's folder
    std::string hash;
    std::size_t size = 0;
  };

  Result<std::string> ask(const std::vector<std::string>& arguments, std::size_t most_output = std::size_t{1} << 20U,
                          std::string input = {}) const;
  Result<std::vector<Blob>> blobs(const std::string& commit) const;
  Result<std::vector<NamedText>> read(const std::string& revision, const std::vector<std::string>& paths,
                                      const std::map<std::string, const Blob*>& by_path, const Limits& limits) const;
  std::string where(const std::string& revision, const std::string& path) const;

  std::string git_;      // the program
  std::string folder_;   // where it runs
  std::string prefix_;   // the dossier's folder in the repository, with a '/' at its end; empty for the top
  std::string file_;     // the dossier's only file, in that folder; empty for a folder
  std::string dossier_;  // as it was named
};

}  // namespace standpoint
