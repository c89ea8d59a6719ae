#pragma once
// SPDX-License-Identifier: Apache-2.0
// What changed between two dossiers as lists of lines, for text and for Markdown.

#include <string>
#include <vector>

#include "cli/report.hpp"
#include "graph/analysis/change.hpp"

namespace standpoint {

// One key of a record, or one thing about a conflict, that is different.
struct ChangeDetail {
  std::string key;  // empty where the text tells
  std::string text;
};

// One change. Its sign: `+` added, appeared, opened; `−` removed, disappeared, closed; `→` renamed; `~` any other.
struct ChangeLine {
  std::string sign;
  std::vector<std::string> ids;  // of the record; of one that was renamed the old and the new one
  std::string text;              // in words; may be empty
  std::vector<ChangeDetail> details;
};

struct ChangeGroup {
  std::string heading;
  std::vector<ChangeLine> lines;
};

// How changes are told.
struct ChangeTelling {
  std::string language;
  bool notes = false;                   // the coder's notes too
  std::size_t no_longer_published = 0;  // records left out of the one before
  std::size_t limit = 0;                // lines of a group; what is beyond is counted; 0: all
};

// The numbers of records, positions and conflicts before and after, and of what happened to them.
Table change_counts(const Change& change, std::string_view language);

// The changes, a group for each section, for positions and for conflicts; those with none are left out.
std::vector<ChangeGroup> change_groups(const Change& change, const ChangeTelling& telling);

// That nothing is different, how many records are left out as no longer published, that camps were not compared.
std::vector<std::string> change_remarks(const Change& change, const ChangeTelling& telling);

// Counts and lists for a terminal; `counts_only`: no lists.
std::vector<ReportSection> change_sections(const Change& change, const std::string& before, const std::string& after,
                                           const ChangeTelling& telling, bool counts_only);

// The same for a comment on a pull request: headings, ids in code, lists of more than ten lines folded.
std::string change_markdown(const Change& change, const std::string& before, const std::string& after,
                            const ChangeTelling& telling, bool counts_only);

}  // namespace standpoint
