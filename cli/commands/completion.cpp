// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/command.hpp"
#include "cli/program.hpp"

namespace standpoint {
namespace {

// The words that an option can be written as: `-o`, `--output`.
std::vector<std::string> words_of(const std::string& names) {
  std::vector<std::string> out;
  for (std::size_t from = 0; from < names.size();) {
    const std::size_t comma = std::min(names.find(',', from), names.size());
    out.push_back(names.substr(from, comma - from));
    from = comma + 1;
  }
  return out;
}

std::string long_name(const std::string& names) { return words_of(names).back(); }

// Calls f(command, its declared arguments) for each command.
template <class F>
void for_each_command(F f) {
  for (const CommandEntry& entry : commands()) {
    Arguments arguments(entry.name);
    const auto command = entry.make();
    command->declare(arguments);
    f(entry, arguments);
  }
}

std::string all_names() {
  std::string out;
  for (const CommandEntry& entry : commands()) out += (out.empty() ? "" : " ") + std::string(entry.name);
  return out;
}

std::string bash() {
  std::string out =
      "# bash completion for standpoint\n_standpoint() {\n  local word=${COMP_WORDS[COMP_CWORD]} "
      "last=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}\n  COMPREPLY=()\n";
  out += fmt::format(
      "  if [ \"$COMP_CWORD\" -eq 1 ] || [ \"$command\" = help ]; then\n    COMPREPLY=($(compgen -W \"{}\" -- "
      "\"$word\"))\n    return\n  fi\n",
      all_names());
  out += "  case \"$command $last\" in\n";
  for_each_command([&](const CommandEntry& entry, const Arguments& arguments) {
    for (const auto& option : arguments.options())
      if (!option.choices.empty())
        out += fmt::format("    '{} {}') COMPREPLY=($(compgen -W \"{}\" -- \"$word\")); return ;;\n", entry.name,
                           long_name(option.names), fmt::join(option.choices, " "));
  });
  out += "  esac\n  case $word in -*) ;; *) compopt -o default; return ;; esac\n  case $command in\n";
  for_each_command([&](const CommandEntry& entry, const Arguments& arguments) {
    std::string options;
    for (const auto& option : arguments.options())
      for (const auto& word : words_of(option.names)) options += (options.empty() ? "" : " ") + word;
    out += fmt::format("    {}) COMPREPLY=($(compgen -W \"{}\" -- \"$word\")) ;;\n", entry.name, options);
  });
  return out + "  esac\n}\ncomplete -F _standpoint standpoint\n";
}

// A text within single quotes of a shell; apostrophes become typographic ones.
std::string shell_text(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\'' ? "’" : std::string(1, c);
  return out;
}

std::string zsh() {
  std::string out = "#compdef standpoint\n_standpoint() {\n  local -a commands\n  commands=(\n";
  for (const CommandEntry& entry : commands())
    out += fmt::format("    '{}:{}'\n", entry.name, shell_text(entry.summary));
  out +=
      "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n  local "
      "command=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $command in\n";
  for_each_command([&](const CommandEntry& entry, const Arguments& arguments) {
    out += fmt::format("    {}) _arguments", entry.name);
    for (const auto& option : arguments.options()) {
      std::string help = shell_text(option.help);
      std::erase_if(help, [](char c) { return c == '[' || c == ']' || c == ':'; });
      const std::string value = option.meta.empty()      ? ""
                                : option.choices.empty() ? ":value:_files"
                                                         : fmt::format(":value:({})", fmt::join(option.choices, " "));
      for (const auto& word : words_of(option.names)) out += fmt::format(" '{}[{}]{}'", word, help, value);
    }
    out += " '*:argument:_files' ;;\n";
  });
  return out + "  esac\n}\n_standpoint \"$@\"\n";
}

std::string fish() {
  std::string out = "# fish completion for standpoint\n";
  for (const CommandEntry& entry : commands())
    out += fmt::format("complete -c standpoint -n __fish_use_subcommand -f -a {} -d '{}'\n", entry.name,
                       shell_text(entry.summary));
  for_each_command([&](const CommandEntry& entry, const Arguments& arguments) {
    for (const auto& option : arguments.options()) {
      out += fmt::format("complete -c standpoint -n '__fish_seen_subcommand_from {}'", entry.name);
      for (const auto& word : words_of(option.names))
        out += word.starts_with("--") ? " -l " + word.substr(2) : " -s " + word.substr(1);
      if (!option.choices.empty())
        out += fmt::format(" -x -a '{}'", fmt::join(option.choices, " "));
      else if (!option.meta.empty())
        out += " -r";
      out += fmt::format(" -d '{}'\n", shell_text(option.help));
    }
  });
  return out;
}

class Completion : public Command {
 public:
  void declare(Arguments& arguments) override { arguments.positional("shell", shell_, 1, 1, "bash, zsh or fish"); }

  int run(Context& context) override {
    if (shell_[0] == "bash")
      context.out << bash();
    else if (shell_[0] == "zsh")
      context.out << zsh();
    else if (shell_[0] == "fish")
      context.out << fish();
    else
      return print_failure(context, fmt::format("there is no completion for '{}'", shell_[0]),
                           "one of: bash, zsh, fish", kUsage);
    return kFine;
  }

 private:
  std::vector<std::string> shell_;
};

}  // namespace

std::unique_ptr<Command> make_completion() { return std::make_unique<Completion>(); }

}  // namespace standpoint
