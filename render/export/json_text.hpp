#pragma once
// SPDX-License-Identifier: Apache-2.0
// Texts and numbers as JSON, for exports that are written piece by piece.

#include <string>
#include <string_view>

namespace standpoint {

// The text in quotation marks, as RFC 8259 asks; what is not UTF-8 is U+FFFD. O(bytes).
std::string json_string(std::string_view text);

// The shortest number that reads back the same, without a fraction where it is whole; `null` for what is no number.
std::string json_number(double number);

}  // namespace standpoint
