// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <filesystem>
#include <ostream>

#include "cli/command.hpp"
#include "cli/program.hpp"
#include "graph/text/read_file.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kFirstDossier =
    R"(dossier: {title: {fr: "Une cantine sans viande ?", en: "A school canteen without meat?"}, language: en}
sources:
  gazette: {title: "Parents split over the canteen", publisher: Harbour Gazette, date: 2024-03-02, kind: press}
entities:
  ana-ruiz: {type: person, name: Ana Ruiz, tags: [parents]}
  town-hall: {type: public_body, name: Town hall, tags: [council]}
  marc-lebon: {type: person, name: Marc Lebon, tags: [council]}
propositions:
  meat-free-days: {text: "The canteen should serve two meat-free days a week.", kind: policy}
claims:
  - {by: ana-ruiz, about: meat-free-days, stance: support, date: 2024-02, source: gazette, words: direct, quote: "it is time for two green days"}
  - {by: town-hall, about: meat-free-days, stance: oppose, date: 2024-03-01, source: gazette, quote: "sees no need to change the menu"}
relations:
  - {from: marc-lebon, type: leads, to: town-hall, since: 2020, source: gazette}
)";

class Init : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("folder", folder_, 0, 1, "where to write dossier.yaml; made if need be; default: this folder");
  }

  int run(Context& context) override {
    namespace fs = std::filesystem;
    const fs::path folder = folder_.empty() ? fs::path(".") : fs::path(folder_[0]);
    const fs::path file = folder / "dossier.yaml";
    std::error_code error;
    if (fs::exists(fs::symlink_status(file, error)))
      return print_failure(context, fmt::format("'{}' exists already", file.string()), "name another folder",
                           kFindings);
    fs::create_directories(folder, error);
    if (error)
      return print_failure(context, fmt::format("cannot make the folder '{}': {}", folder.string(), error.message()),
                           "", kFindings);
    if (const auto written = write_file_atomically(file.string(), kFirstDossier); !written)
      return print_failure(context, written.error().message, written.error().remedy, kFindings);
    const std::string name = folder_.empty() ? std::string() : fmt::format(" -d {}", folder_[0]);
    context.out << fmt::format(
        "wrote {}\nnext:\n  standpoint check{}\n  standpoint show ana-ruiz{}\n  standpoint render relations{} -o "
        "map.svg\n",
        file.string(), folder_.empty() ? "" : " " + folder_[0], name, name);
    return kFine;
  }

 private:
  std::vector<std::string> folder_;
};

}  // namespace

std::unique_ptr<Command> make_init() { return std::make_unique<Init>(); }

}  // namespace standpoint
