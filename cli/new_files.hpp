#pragma once
// SPDX-License-Identifier: Apache-2.0
// New files of a dossier: written out of sight, checked with all that is there, then put into place in one go.

#include <memory>
#include <string>
#include <vector>

#include "graph/load/load.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

struct NewFile {
  std::string path;  // below the dossier's folder
  std::string bytes;
};

// A dossier's folder that is about to get files.
class NewFiles {
 public:
  // `folder` is a dossier, or is not there yet, or empty. Failure: anything else, a symbolic link too.
  static Result<NewFiles> into(const std::string& folder);
  NewFiles(const NewFiles&) = delete;
  NewFiles& operator=(const NewFiles&) = delete;
  NewFiles(NewFiles&&) noexcept;
  NewFiles& operator=(NewFiles&&) noexcept;
  ~NewFiles();  // removes what was not put into place

  // True where the folder is a dossier already; new files must then lie in one new folder of it.
  bool is_dossier() const { return is_dossier_; }

  // A name that nothing in the folder has yet: `wanted`, `wanted-2`, …
  std::string free_name(const std::string& wanted) const;

  // Writes the files beside the folder and loads the dossier as it would be. Failure: they cannot be written.
  Result<LoadedDossier> write(const std::vector<NewFile>& files, const LoadOptions& options);

  // Puts what was written into place. Failure: somebody else made something there in the meantime.
  Result<void> put_into_place();

 private:
  NewFiles() = default;
  std::string folder_;
  std::string hidden_;  // where the files are written; empty: nowhere yet
  std::string first_;   // of a dossier: the new folder in it
  bool is_dossier_ = false;
};

}  // namespace standpoint
