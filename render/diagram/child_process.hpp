#pragma once
// SPDX-License-Identifier: Apache-2.0
// Runs one of the programs that draw for us: a request in, an answer out, with a deadline and a cap on the answer.

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace standpoint {

// Where the program of that name is: in `libexec/standpoint` beside the running program, else beside the folder above
// it (an installed program is in bin). Empty where there is none.
std::string find_child_program(std::string_view name);

struct ChildLimits {
  std::chrono::milliseconds time{0};
  std::size_t largest_answer = 0;  // bytes
};

// What came of one run.
struct ChildRun {
  enum class End { closed, deadline, too_long, not_started };
  std::string answer;  // what came before the end, whatever the end
  End end = End::not_started;
};

// Starts `program`, writes the request to its standard input and reads its standard output, until it closes that, its
// time is over or its answer exceeds the cap; then kills it. Its environment is LC_ALL=C alone, its standard error goes
// nowhere. Changes no signal disposition; leaves no child behind. O(request + answer).
ChildRun run_child(const std::string& program, std::string_view request, const ChildLimits& limits);

// One of these programs while it runs; it is killed with this.
class ChildProcess {
 public:
  // Starts `program` as run_child() does. Nothing is running where that fails.
  explicit ChildProcess(const std::string& program);
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  ~ChildProcess();

  bool running() const { return process_ >= 0; }

  // Our end of its standard input and output: a stream socket; -1 where nothing runs.
  int descriptor() const { return descriptor_; }

  // Writes all of it to the program's standard input; false where the program has gone.
  bool write(std::string_view bytes) const;

  // The next line that it prints, without its end; what there is of it when the time is over, up to 4096 bytes.
  std::string read_line(std::chrono::milliseconds time) const;

 private:
  int descriptor_ = -1;
  int process_ = -1;
};

}  // namespace standpoint
