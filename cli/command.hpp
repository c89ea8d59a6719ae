#pragma once
// SPDX-License-Identifier: Apache-2.0
// One command of the program: it declares what it takes, then runs.

#include <memory>
#include <span>
#include <string_view>

#include "cli/arguments.hpp"
#include "cli/context.hpp"

namespace standpoint {

class Command {
 public:
  Command() = default;
  Command(const Command&) = delete;
  Command& operator=(const Command&) = delete;
  virtual ~Command() = default;

  virtual void declare(Arguments& arguments) = 0;

  // Does the work after a successful parse; returns the exit code.
  virtual int run(Context& context) = 0;
};

// A command's name, what it does in a few words, and how to make it.
struct CommandEntry {
  std::string_view name;
  std::string_view summary;
  std::unique_ptr<Command> (*make)();
};

// Every command, in the order of the manual.
std::span<const CommandEntry> commands();

// The entry of that name, or null.
const CommandEntry* find_command(std::string_view name);

}  // namespace standpoint
