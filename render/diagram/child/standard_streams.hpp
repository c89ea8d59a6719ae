#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a child is asked, and what it answers: all of its standard input, and bytes to its standard output.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

// Everything up to the end of the input; nothing where it cannot be read or is larger than `limit` bytes.
std::optional<std::string> read_request(std::size_t limit);

// Writes all the bytes; false where the reader has gone.
bool write_answer(std::string_view bytes);

}  // namespace standpoint
