#pragma once
// SPDX-License-Identifier: Apache-2.0
// Answering a task of the argumentation competition ICCMA 2023 on a framework in its format.

#include <string>
#include <string_view>

#include "graph/text/result.hpp"

namespace standpoint {

// What is asked of which file. `task` is PROBLEM-SEMANTICS: DC (some extension holds the argument), DS (every one does)
// or SE (any extension), and CO, PR, ST, SST, GR or ID. `argument` is its number in the file, from 1; empty where none
// is given.
struct FrameworkTask {
  std::string file;
  std::string task;
  std::string argument;
};

// The answer in the competition's output format, with a line break at the end: `YES` and below it `w` with an extension
// that holds the argument, or `NO`; for DS `YES`, or `NO` and an extension without it; for SE the extension alone, or
// `NO`. Failure: the file cannot be read, or a part of the task is none.
Result<std::string> answer_framework_task(const FrameworkTask& task, std::size_t most_bytes);

}  // namespace standpoint
