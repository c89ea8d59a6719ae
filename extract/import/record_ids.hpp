#pragma once
// SPDX-License-Identifier: Apache-2.0
// Ids for records that are made of names: slugs, each once.

#include <string>
#include <string_view>
#include <unordered_map>

#include "graph/model/dossier.hpp"

namespace standpoint {

class RecordIds {
 public:
  // No id of `existing` is given again; it may be null.
  explicit RecordIds(const Dossier* existing) : existing_(existing) {}

  // Keeps a text from becoming an id, as where a publisher's name would be taken for an entity.
  void reserve(std::string_view text) { next_.emplace(text, 2); }

  // A new id: the slug of the name, cut at a word to at most `most` characters, after `prefix` and `-` where it does
  // not begin with a letter; of a name without Latin letters and digits, the start of its SHA-256. A number follows
  // where the id is taken: `-2`, `-3`, … O(length).
  std::string make(std::string_view name, std::string_view prefix, std::size_t most = 48);

 private:
  bool taken(const std::string& id) const;

  const Dossier* existing_;
  std::unordered_map<std::string, std::size_t> next_;  // ids given, and the number that the next one like it takes
};

}  // namespace standpoint
