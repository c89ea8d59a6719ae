// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "cli/command.hpp"
#include "cli/program.hpp"

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
    return unknown_command(context, command_[0]);
  }

 private:
  std::vector<std::string> command_;
};

}  // namespace

std::unique_ptr<Command> make_help() { return std::make_unique<Help>(); }

}  // namespace standpoint
