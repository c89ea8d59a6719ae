// SPDX-License-Identifier: Apache-2.0
#include "cli/framework_task.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "cli/choose.hpp"
#include "graph/analysis/acceptance.hpp"
#include "graph/analysis/framework_file.hpp"
#include "graph/text/read_file.hpp"

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 6> kSemanticsWords = {"CO", "PR", "ST", "SST", "GR", "ID"};
constexpr std::array<Semantics, 6> kSemantics = {Semantics::complete,    Semantics::preferred, Semantics::stable,
                                                 Semantics::semi_stable, Semantics::grounded,  Semantics::ideal};
constexpr std::array<std::string_view, 3> kProblems = {"DC", "DS", "SE"};

// All tasks, as they are written.
std::vector<std::string> all_tasks() {
  std::vector<std::string> out;
  for (const std::string_view problem : kProblems)
    for (const std::string_view semantics : kSemanticsWords) out.push_back(fmt::format("{}-{}", problem, semantics));
  return out;
}

// The number that the text is, 0 where it is none.
std::uint32_t number_of(std::string_view text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

std::string witness(const Extension& extension) {
  std::string out = "w";
  for (const Argument a : extension) out += fmt::format(" {}", a + 1);
  return out + "\n";
}

Result<std::string> answer(const ArgumentFramework& framework, std::string_view problem, Semantics semantics,
                           Argument argument) {
  const AcceptanceOptions options{std::numeric_limits<std::uint64_t>::max()};  // whoever asks this sets limits of time
  const auto found = problem == "SE"   ? find_extension(framework, semantics, options)
                     : problem == "DC" ? find_extension_with(framework, semantics, argument, options)
                                       : find_extension_without(framework, semantics, argument, options);
  if (!found) return tl::unexpected(found.error());
  const std::string shown = *found ? witness(**found) : std::string();
  if (problem == "SE") return *found ? shown : "NO\n";
  return ((problem == "DC") == found->has_value() ? "YES\n" : "NO\n") + shown;
}

}  // namespace

Result<std::string> answer_framework_task(const FrameworkTask& task, std::size_t most_bytes) {
  const std::vector<std::string> tasks = all_tasks();
  const std::vector<std::string_view> known(tasks.begin(), tasks.end());
  if (auto word = expect_word(task.task, known, "task"); !word) return tl::unexpected(word.error());
  const std::string_view problem = std::string_view(task.task).substr(0, 2);
  const std::string_view semantics = std::string_view(task.task).substr(3);
  if (problem == "SE" && !task.argument.empty())
    return failure(fmt::format("{} asks about no argument", task.task), "leave out --argument");
  if (problem != "SE" && task.argument.empty())
    return failure(fmt::format("{} asks about an argument", task.task), "add --argument N, as the file numbers it");
  const auto text = read_regular_file(task.file, most_bytes);
  if (!text) return tl::unexpected(text.error());
  const auto framework = read_framework(*text, task.file);
  if (!framework) return tl::unexpected(framework.error());
  const std::uint32_t argument = number_of(task.argument);
  if (problem != "SE" && (argument == 0 || argument > framework->size()))
    return failure(fmt::format("there is no argument '{}' in '{}'", task.argument, task.file),
                   framework->size() == 0 ? std::string("it has no arguments")
                                          : fmt::format("its arguments are 1 to {}", framework->size()));
  const auto place = std::find(kSemanticsWords.begin(), kSemanticsWords.end(), semantics);
  return answer(*framework, problem, kSemantics[static_cast<std::size_t>(place - kSemanticsWords.begin())],
                argument - 1);
}

}  // namespace standpoint
