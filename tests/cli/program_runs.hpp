#pragma once
// SPDX-License-Identifier: Apache-2.0
// Runs the program in this process, on streams in memory, with dossiers in folders of its own.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "cli/program.hpp"

namespace standpoint::test {

// What a run gave back.
struct Outcome {
  int code;
  std::string out;
  std::string err;
};

// Where the program runs; as for a pipe unless said otherwise.
struct Surroundings {
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool no_color = false;
  std::string working_folder = "/";
};

inline Outcome run(const std::vector<std::string>& arguments, const Surroundings& where = {}) {
  std::ostringstream out, err;
  Context context{out, err};
  context.out_is_terminal = where.out_is_terminal;
  context.err_is_terminal = where.err_is_terminal;
  context.no_color = where.no_color;
  context.working_folder = where.working_folder;
  const int code = run_program(arguments, context);
  return {code, out.str(), err.str()};
}

// Runs a command that must succeed without a message, with --format json, and reads what it printed.
inline nlohmann::json run_json(std::vector<std::string> arguments) {
  arguments.insert(arguments.end(), {"--format", "json"});
  const Outcome outcome = run(arguments);
  if (outcome.code != kFine || !outcome.err.empty()) throw std::runtime_error("the command failed: " + outcome.err);
  return nlohmann::json::parse(outcome.out);
}

// A folder that is deleted with the object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "standpoint-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder can be made");
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code error;
    std::filesystem::remove_all(path_, error);
  }

  // Writes a file, with the folders above it; returns its path.
  std::string write(const std::string& name, std::string_view text) const {
    const std::filesystem::path file = path_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file.string();
  }

  // The path of something in the folder; of the folder itself without a name.
  std::string at(const std::string& name = {}) const { return (name.empty() ? path_ : path_ / name).string(); }

  // How many files and folders are in it.
  std::size_t count() const {
    std::size_t found = 0;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) found += entry.exists() ? 1U : 0U;
    return found;
  }

 private:
  std::filesystem::path path_;
};

inline std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// A dossier on a port: two people of one first name, a shared alias, ties and claims over time, something unpublished.
inline constexpr std::string_view kPort = R"yaml(
dossier: {title: {fr: Le port, en: The port}, language: en}
sources:
  gazette: {title: "Ships, and \"gulls\"", publisher: Gazette, date: 2024-03-02, url: "https://example.org/a", kind: press}
  minutes: {title: Minutes of the council, date: 2022-05, kind: official}
entities:
  ana-ruiz: {type: person, name: Ana Ruiz, aliases: [the mayor], tags: [council]}
  ana-gomez: {type: person, name: Ana Gómez, aliases: [the lawyer]}
  harbour: {type: company, name: {fr: Le Port, en: Harbour Ltd}, tags: [business], country: FR}
  port-act: {type: law, name: Port Act, date: 2023-06-01}
  town: {type: public_body, name: {fr: La Ville, en: The Town}}
issues:
  future: {text: {fr: "Que faire du port ?", en: "What is to become of the port?"}, exclusive: true}
propositions:
  expand: {text: {fr: Il faut agrandir le port., en: The port should be extended.}, kind: policy, issue: future}
  close: {text: The port should be closed., kind: policy, issue: future}
  harmless: {text: The works are harmless., kind: fact}
claims:
  ana-expand: {by: ana-ruiz, about: expand, stance: support, date: 2022-05-10, source: minutes}
  ana-harmless: {by: [ana-ruiz, harbour], about: harmless, stance: support, date: 2024-03-01, source: gazette, quote: "=SUM(A1)"}
  gomez-expand: {by: ana-gomez, about: expand, stance: -0.5, source: gazette, note: Only a note.}
  gomez-close: {by: ana-gomez, about: close, stance: support, date: 2024-03-01, source: gazette, publish: false}
relations:
  leads-town: {from: ana-ruiz, type: leads, to: town, since: 2020, until: 2022-12-31, source: minutes}
  pays: {from: town, type: pays, to: harbour, since: 2023, source: gazette, amount: {value: 12.5, currency: EUR}}
  sues: {from: ana-gomez, type: sues, to: harbour, since: 2024-02, status: filed, source: gazette}
  allied: {from: town, type: allied_with, to: ana-ruiz, since: 2021, source: minutes}
)yaml";

}  // namespace standpoint::test
