#pragma once
// SPDX-License-Identifier: Apache-2.0
// The words that a line of a review is made of: commands, their short forms, and keys that are asked for.

#include <span>
#include <string_view>
#include <vector>

namespace standpoint {

// What `help` prints.
std::string_view review_help();

// The commands by their full names, in order of bytes.
std::span<const std::string_view> review_commands();

// The command that a word or its first letter stands for; empty for none.
std::string_view command_of(std::string_view word);

// The keys of a section that `edit` asks for, one by one.
std::span<const std::string_view> asked_fields(std::string_view section);

// True for words that may share a line with others: numbers of candidates, sides, decisions without arguments.
bool is_short_word(std::string_view word);

// True for up to nine digits.
bool is_number(std::string_view word);

// The words of a line.
std::vector<std::string_view> words_of(std::string_view line);

}  // namespace standpoint
