// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/embedded_pages.hpp"
#include "cli/report.hpp"

namespace standpoint {
namespace {

class Schema : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.option("-o,--output", "FILE", file_, "write there instead of standard output");
  }

  int run(Context& context) override {
    for (const EmbeddedFile& file : embedded_pages())
      if (file.name == "dossier.schema.json") return write_output(context, file_, file.text);
    return kFindings;
  }

 private:
  std::string file_;
};

}  // namespace

std::unique_ptr<Command> make_schema() { return std::make_unique<Schema>(); }

}  // namespace standpoint
