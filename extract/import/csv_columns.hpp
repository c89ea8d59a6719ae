#pragma once
// SPDX-License-Identifier: Apache-2.0
// What each column of a table of coded statements holds: named by the user, else guessed from its header.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint {

// What a column can hold. All but `variable` are known by one column at most.
enum class ColumnRole : std::uint8_t {
  variable,  // a value of the coding scheme: person, concept, agreement, …
  number,    // of the statement
  document,  // by which rows of one document are known
  title,     // of the document, as all that follow up to `date`
  author,
  publisher,
  section,
  kind,
  date,
  start,  // where the coded words begin in the document, in characters from 0
  stop,
  coder,
  quote,    // the coded words
  code,     // a code, one a row, as programs for qualitative analysis export them
  comment,  // a remark of the coder's
  ignored,  // what such a program notes for itself: colours, dates of editing, areas
};

// The names of roles that a user may give, in the order of the enumeration, without `variable` and `ignored`.
std::span<const std::string_view> column_role_names();

// The role of each column. `given` are pairs of a role's name and a header; a header is known without regard to case,
// accents and punctuation. Failure: a role or a column that does not exist, one role for two columns.
// O(columns x names).
Result<std::vector<ColumnRole>> column_roles(std::span<const std::string_view> header,
                                             std::span<const std::pair<std::string, std::string>> given);

// The column of that role, nothing where there is none.
std::optional<std::size_t> column_of(std::span<const ColumnRole> roles, ColumnRole role);

// A header as it is compared: lower case, no accents, words apart by one space.
std::string folded_header(std::string_view header);

}  // namespace standpoint
