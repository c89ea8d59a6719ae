#pragma once
// SPDX-License-Identifier: Apache-2.0
// The program without a process: arguments in, streams out, exit code back.

#include <span>
#include <string>
#include <string_view>

#include "cli/context.hpp"

namespace standpoint {

// Runs `standpoint ARGUMENTS…` and returns its exit code.
int run_program(std::span<const std::string> arguments, Context& context);

// Prints `standpoint: error: message` and the remedy, escaped, or adds them to context.failures; returns `code`.
int print_failure(Context& context, std::string_view message, std::string_view remedy, int code);

// Says that there is no such command, with the nearest one; returns the exit code.
int unknown_command(Context& context, std::string_view word);

// The manual page of a command as it is printed on a terminal; the overview for an empty name.
std::string help_page(std::string_view command);

}  // namespace standpoint
