#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which dates of a dossier other formats know too: a year, a month or a day, said without reserve.

#include <cstdint>
#include <string_view>

namespace standpoint {

// `none` for what only EDTF says: an interval, a season, `~`, `?` or `%`; and for an empty text.
enum class PlainDate : std::uint8_t { none, year, month, day };

// What a date is, by its spelling, which must be one that parse_date() reads. O(length).
constexpr PlainDate plain_date(std::string_view edtf) {
  constexpr std::string_view kLastMonth = "12";
  if (edtf.find_first_not_of("0123456789-") != std::string_view::npos) return PlainDate::none;
  if (edtf.size() == 4) return PlainDate::year;
  if (edtf.size() == 7) return edtf.substr(5) <= kLastMonth ? PlainDate::month : PlainDate::none;
  return edtf.size() == 10 ? PlainDate::day : PlainDate::none;
}

}  // namespace standpoint
