#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a network shows, in words.

#include <string>
#include <string_view>

#include "graph/analysis/networks.hpp"

namespace standpoint {

// The name of a variable as people read it: of one of the model's own in the language, of any other as it is called.
std::string variable_in_words(std::string_view name, std::string_view language);

// The label of a variable for a reader: stances in the language, all others as they are.
std::string_view label_in_words(const Variable& variable, Label label, std::string_view language);

// `Two-mode network: organisation × proposition, support minus opposition (sign), by activity; 40 statements`.
std::string network_in_words(const Network& network, const NetworkOptions& options, std::string_view language);

// `not counted: 4 ascribed, 3 with an empty variable, 12 repeated`; empty where all count.
std::string left_out_in_words(const LeftOut& left_out, const StatementTable::NotOwn& not_own,
                              std::string_view language);

// `2020-01-02 08:00:00 to 2020-02-02 08:00:00`; without times of day where both are at midnight.
std::string window_in_words(Second since, Second until, std::string_view language);

// That no window of so many units fits in the time.
std::string no_window_in_words(std::uint32_t size, std::string_view language);

// `2020-01-02 08:00:00`, as tables of the reference program have it; empty for no time.
std::string iso_moment(Second moment);

// `2020-01-02`, or `2020-01-02T08:00:00` where it is not at midnight (EDTF); empty for no time.
std::string edtf_moment(Second moment);

// A weight to four decimals, with the decimal mark of the language.
std::string weight_in_words(double weight, std::string_view language);

}  // namespace standpoint
