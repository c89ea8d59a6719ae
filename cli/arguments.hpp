#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a command takes: declared once, parsed before any work, without the parser's headers in every command.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint {

// The options and positional arguments of one command. The variables given must outlive parse().
class Arguments {
 public:
  explicit Arguments(std::string_view command);
  Arguments(const Arguments&) = delete;
  Arguments& operator=(const Arguments&) = delete;
  ~Arguments();

  // `names` as in "-o,--output"; `meta` is the value's name in the help.
  void flag(const std::string& names, bool& value, const std::string& help);
  void option(const std::string& names, const std::string& meta, std::string& value, const std::string& help);
  void option(const std::string& names, const std::string& meta, std::vector<std::string>& values,
              const std::string& help);
  void number(const std::string& names, const std::string& meta, std::size_t& value, std::size_t least,
              std::size_t most, const std::string& help);
  // A decimal number, with a point in any locale; nothing where it is not given.
  void number(const std::string& names, const std::string& meta, std::optional<double>& value, double least,
              double most, const std::string& help);
  void choice(const std::string& names, std::string& value, const std::vector<std::string>& choices,
              const std::string& help);
  // `most` 0 for any number.
  void positional(const std::string& name, std::vector<std::string>& values, std::size_t least, std::size_t most,
                  const std::string& help);

  // Fills the variables. Failure: one sentence, with the nearest option as remedy.
  Result<void> parse(std::span<const std::string> arguments);

  // Of a command whose options do not all go together: fills `names` with those that were given, by their long names
  // and as declared, once parse() succeeds.
  void remember_given(std::vector<std::string>& names) { given_ = &names; }

  // True where --help was among the arguments.
  bool help_wanted() const { return help_wanted_; }

  struct OptionHelp {
    std::string names;
    std::string meta;
    std::string help;
    std::vector<std::string> choices;
  };
  // As declared.
  const std::vector<OptionHelp>& options() const { return options_; }
  const std::vector<OptionHelp>& positionals() const { return positionals_; }

 private:
  struct Parser;
  Result<void> mismatch(std::string_view message) const;

  std::unique_ptr<Parser> parser_;
  std::vector<OptionHelp> options_;
  std::vector<OptionHelp> positionals_;
  std::vector<std::string>* given_ = nullptr;
  bool help_wanted_ = false;
};

}  // namespace standpoint
