// SPDX-License-Identifier: Apache-2.0
#include "cli/arguments.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <charconv>

#include "graph/text/suggest.hpp"

namespace standpoint {

namespace {

std::optional<double> decimal_between(std::string_view text, double least, double most) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

// `--output` of `-o,--output`.
std::string_view long_name(std::string_view names) { return names.substr(names.find("--")); }

}  // namespace

struct Arguments::Parser {
  explicit Parser(std::string_view command) : app(std::string(command)) { app.set_help_flag(); }
  CLI::App app;
};

Arguments::Arguments(std::string_view command) : parser_(std::make_unique<Parser>(command)) {
  flag("-h,--help", help_wanted_, "print this page");
}

Arguments::~Arguments() = default;

void Arguments::flag(const std::string& names, bool& value, const std::string& help) {
  parser_->app.add_flag(names, value, help);
  options_.push_back({names, {}, help, {}});
}

void Arguments::option(const std::string& names, const std::string& meta, std::string& value, const std::string& help) {
  parser_->app.add_option(names, value, help)->expected(1);
  options_.push_back({names, meta, help, {}});
}

void Arguments::option(const std::string& names, const std::string& meta, std::vector<std::string>& values,
                       const std::string& help) {
  parser_->app.add_option(names, values, help)->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  options_.push_back({names, meta, help, {}});
}

void Arguments::number(const std::string& names, const std::string& meta, std::size_t& value, std::size_t least,
                       std::size_t most, const std::string& help) {
  parser_->app.add_option(names, value, help)->check(CLI::Range(least, most));
  options_.push_back({names, meta, help, {}});
}

void Arguments::number(const std::string& names, const std::string& meta, std::optional<double>& value, double least,
                       double most, const std::string& help) {
  parser_->app
      .add_option_function<std::string>(
          names, [&value, least, most](const std::string& given) { value = decimal_between(given, least, most); }, help)
      ->expected(1)
      ->check([least, most](const std::string& given) {
        if (decimal_between(given, least, most)) return std::string();
        return fmt::format("'{}' is not a number from {} to {}", given, least, most);
      });
  options_.push_back({names, meta, help, {}});
}

void Arguments::choice(const std::string& names, std::string& value, const std::vector<std::string>& choices,
                       const std::string& help) {
  parser_->app.add_option(names, value, help)->check([choices](const std::string& given) {
    if (std::find(choices.begin(), choices.end(), given) != choices.end()) return std::string();
    return fmt::format("'{}' is not one of: {}", given, fmt::join(choices, ", "));
  });
  options_.push_back({names, fmt::format("{}", fmt::join(choices, "|")), help, choices});
}

void Arguments::positional(const std::string& name, std::vector<std::string>& values, std::size_t least,
                           std::size_t most, const std::string& help) {
  auto* option = parser_->app.add_option(name, values, help);
  option->expected(static_cast<int>(least), most == 0 ? CLI::detail::expected_max_vector_size : static_cast<int>(most));
  if (least > 0) option->required();
  positionals_.push_back({name, {}, help, {}});
}

// In our words what the parser says as `--from: 1 required TEXT missing` or `folder: At Most 1 required …`.
Result<void> Arguments::mismatch(std::string_view message) const {
  const std::string_view name = message.substr(0, message.find(':'));
  for (const OptionHelp& option : options_)
    if (option.names.ends_with(name)) return failure(fmt::format("{} needs a value: {}", name, option.meta));
  return failure(fmt::format("too many or too few arguments: {}", name));
}

Result<void> Arguments::parse(std::span<const std::string> arguments) {
  if (std::any_of(arguments.begin(), arguments.end(), [](const auto& a) { return a == "--help" || a == "-h"; })) {
    help_wanted_ = true;
    return {};
  }
  std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
  try {
    parser_->app.parse(reversed);
  } catch (const CLI::ExtrasError&) {
    const auto extras = parser_->app.remaining();
    const std::string word = extras.empty() ? std::string() : extras.front();
    if (!word.starts_with('-')) return failure(fmt::format("unexpected argument '{}'", word));
    std::vector<std::string_view> known;
    for (const OptionHelp& option : options_) known.push_back(long_name(option.names));
    return failure(fmt::format("there is no option '{}'", word), did_you_mean(word.substr(0, word.find('=')), known));
  } catch (const CLI::ArgumentMismatch& error) {
    return mismatch(error.what());
  } catch (const CLI::RequiredError&) {
    std::string names;
    for (const OptionHelp& positional : positionals_) names += (names.empty() ? "" : ", ") + positional.names;
    return failure(fmt::format("something is missing: {}", names));
  } catch (const CLI::ConversionError& error) {
    return failure(fmt::format("{} is not a number", error.what()));
  } catch (const CLI::ParseError& error) {
    return failure(error.what());
  }
  if (given_ != nullptr)
    for (const OptionHelp& option : options_)
      if (const std::string name(long_name(option.names)); parser_->app.count(name) > 0) given_->push_back(name);
  return {};
}

}  // namespace standpoint
