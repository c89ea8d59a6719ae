// SPDX-License-Identifier: Apache-2.0
#include "cli/command.hpp"
#include "cli/embedded_pages.hpp"
#include "cli/report.hpp"
#include "render/diagram/built_in_theme.hpp"

namespace standpoint {
namespace {

class Schema : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.flag("--theme", theme_, "the colours of diagrams instead, as YAML to copy and edit");
    arguments.option("-o,--output", "FILE", file_, "write there instead of standard output");
  }

  int run(Context& context) override {
    if (theme_) return write_output(context, file_, embedded_theme()[0].text);
    for (const EmbeddedFile& file : embedded_pages())
      if (file.name == "dossier.schema.json") return write_output(context, file_, file.text);
    return kFindings;
  }

 private:
  std::string file_;
  bool theme_ = false;
};

}  // namespace

std::unique_ptr<Command> make_schema() { return std::make_unique<Schema>(); }

}  // namespace standpoint
