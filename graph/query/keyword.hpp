#pragma once
// SPDX-License-Identifier: Apache-2.0
// The keywords of the language. Most of them are names as well where a name is expected.

#include <cstdint>
#include <span>
#include <string_view>

namespace standpoint::query {

enum class Keyword : std::uint8_t {
  none,
  all,
  allshortestpaths,
  and_,
  any,
  as,
  asc,
  ascending,
  by,
  call,
  case_,
  contains,
  count,
  create,
  csv,
  delete_,
  desc,
  descending,
  detach,
  distinct,
  else_,
  end,
  ends,
  exists,
  explain,
  false_,
  foreach,
  in,
  is,
  limit,
  load,
  match,
  merge,
  none_of,  // NONE, the quantifier
  not_,
  null,
  optional,
  or_,
  order,
  profile,
  reduce,
  remove,
  return_,
  set,
  shortestpath,
  single,
  skip,
  starts,
  then,
  true_,
  union_,
  unwind,
  when,
  where,
  with,
  xor_,
  yield
};

// The keyword that a word is, in any case of letters; `none` for other words. O(1).
Keyword find_keyword(std::string_view word);

// In upper case.
std::string_view to_string(Keyword keyword);

// Whether a variable needs backticks to be called that.
bool is_reserved(Keyword keyword);

// All of them in upper case, in order of the alphabet.
std::span<const std::string_view> all_keywords();

}  // namespace standpoint::query
