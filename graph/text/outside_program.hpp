#pragma once
// SPDX-License-Identifier: Apache-2.0
// Programs of others: found on the PATH, run in a folder without a shell, ended when they take too long.

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint {

// The program of that name in the folders of PATH; empty where there is none.
std::string find_on_path(std::string_view name);

// Runs `program` with its arguments in `folder`, without input, its output thrown away. Documents that it dates are
// dated 1 January 1980, the first day of zip files, unless SOURCE_DATE_EPOCH says otherwise. Failure: it could not be
// started, took longer than `budget`, or ended with another code than 0; the remedy is the end of what it wrote on its
// standard error. Leaves no child behind.
Result<void> run_outside_program(const std::string& program, const std::vector<std::string>& arguments,
                                 const std::string& folder, std::chrono::milliseconds budget = std::chrono::minutes(2));

// What a program wrote, and how it ended.
struct ProgramAnswer {
  int code = 0;            // its exit code; -1 where it was ended
  std::string output;      // its standard output, whole
  std::string last_words;  // the end of its standard error
};

// How a program is asked for its output.
struct ProgramQuestion {
  std::string folder;                               // where it runs
  std::string input;                                // its standard input
  std::vector<std::string> environment;             // NAME=value, all of it
  std::size_t most_output = std::size_t{1} << 20U;  // bytes; when it writes more it is ended
  std::size_t most_memory = 0;                      // bytes that it may write to; 0 for as much as there is
  std::chrono::milliseconds budget = std::chrono::minutes(2);
};

// Runs `program` and returns what it wrote, whatever its exit code. Failure: it could not be started, took too long, or
// wrote too much. Leaves no child behind. Input and output are held in memory.
Result<ProgramAnswer> ask_outside_program(const std::string& program, const std::vector<std::string>& arguments,
                                          const ProgramQuestion& question);

}  // namespace standpoint
