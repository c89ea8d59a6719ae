// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <ostream>

#include "cli/command.hpp"
#include "cli/program.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

class Help : public Command {
 public:
  void declare(Arguments& arguments) override { arguments.positional("command", command_, 0, 1, "the command"); }

  int run(Context& context) override {
    if (command_.empty() || find_command(command_[0]) != nullptr) {
      context.out << help_page(command_.empty() ? std::string_view() : command_[0]);
      return kFine;
    }
    std::vector<std::string_view> names;
    for (const CommandEntry& entry : commands()) names.push_back(entry.name);
    return print_failure(context, fmt::format("there is no command '{}'", command_[0]),
                         did_you_mean(command_[0], names), kUsage);
  }

 private:
  std::vector<std::string> command_;
};

}  // namespace

std::unique_ptr<Command> make_help() { return std::make_unique<Help>(); }

}  // namespace standpoint
