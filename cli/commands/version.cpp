// SPDX-License-Identifier: Apache-2.0
#include <ostream>

#include "cli/command.hpp"

namespace standpoint {
namespace {

class Version : public Command {
 public:
  void declare(Arguments&) override {}
  int run(Context& context) override {
    context.out << "standpoint " STANDPOINT_VERSION "\n";
    return kFine;
  }
};

}  // namespace

std::unique_ptr<Command> make_version() { return std::make_unique<Version>(); }

}  // namespace standpoint
