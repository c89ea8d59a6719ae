// SPDX-License-Identifier: Apache-2.0
#include "cli/program.hpp"

#include <fmt/format.h>

#include <ostream>

#include "cli/command.hpp"
#include "cli/embedded_pages.hpp"
#include "graph/text/suggest.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

std::string overview() {
  std::string out =
      "standpoint: who claims what, who stands where, and on which words it rests\n\n"
      "usage: standpoint COMMAND [ARGUMENTS] [-d DOSSIER]\n\ncommands:\n";
  for (const CommandEntry& command : commands()) out += fmt::format("  {:<12}{}\n", command.name, command.summary);
  return out +
         "\nThe dossier is a folder or a file; without -d, the nearest folder upward that holds dossier.yaml.\n"
         "standpoint help COMMAND prints a command's page; standpoint init writes a first dossier.\n";
}

}  // namespace

int unknown_command(Context& context, std::string_view word) {
  std::vector<std::string_view> names;
  for (const CommandEntry& command : commands()) names.push_back(command.name);
  std::string remedy = did_you_mean(word, names);
  if (remedy.empty()) remedy = "standpoint help lists the commands";
  return print_failure(context, fmt::format("there is no command '{}'", word), remedy, kUsage);
}

int print_failure(Context& context, std::string_view message, std::string_view remedy, int code) {
  if (context.failures != nullptr) {
    context.failures->push_back({std::string(message), std::string(remedy)});
    return code;
  }
  context.err << "standpoint: error: " << escape_for_terminal(message) << '\n';
  if (!remedy.empty()) context.err << "  help: " << escape_for_terminal(remedy) << '\n';
  return code;
}

std::string help_page(std::string_view command) {
  if (command.empty()) return overview();
  const std::string file = std::string(command) + ".md";
  for (const EmbeddedFile& page : embedded_pages())
    if (page.name == file) return std::string(page.text);
  return {};
}

int run_program(std::span<const std::string> arguments, Context& context) {
  if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "-h") {
    context.out << overview();
    return kFine;
  }
  const std::string_view word = arguments[0] == "--version" ? std::string_view("version") : arguments[0];
  const CommandEntry* entry = find_command(word);
  if (entry == nullptr) return unknown_command(context, word);
  const std::unique_ptr<Command> command = entry->make();
  Arguments declared(entry->name);
  command->declare(declared);
  if (const auto parsed = declared.parse(arguments.subspan(1)); !parsed) {
    const std::string& remedy = parsed.error().remedy;
    return print_failure(context, parsed.error().message,
                         remedy.empty() ? fmt::format("standpoint help {}", entry->name) : remedy, kUsage);
  }
  if (declared.help_wanted()) {
    context.out << help_page(entry->name);
    return kFine;
  }
  context.arguments = arguments;
  return command->run(context);
}

}  // namespace standpoint
