// SPDX-License-Identifier: Apache-2.0
#include "cli/watched_run.hpp"

#include <fmt/format.h>

#include <chrono>
#include <ostream>
#include <sstream>

#include "cli/program.hpp"
#include "cli/repeated_run.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

class WatchedRun {
 public:
  WatchedRun(Context& context, const std::string& output)
      : context_(context), output_(output), words_(context.arguments.begin(), context.arguments.end()) {}

  const ReadFiles& reads() const { return repeated_.reads; }

  // An exit code where no change can mend what went wrong.
  std::optional<int> build(const std::vector<std::string>& changed) {
    const auto begin = std::chrono::steady_clock::now();
    const ReadFiles before = std::exchange(repeated_.reads, {});
    std::ostringstream printed, errors;
    Context inner = context_.with_streams(printed, errors);
    inner.err_is_terminal = context_.err_is_terminal;
    inner.repeated = &repeated_;
    const int code = run_program(words_, inner);
    const bool is_first = before.empty();
    if (code != kFine && is_first && repeated_.reads.empty()) {
      context_.err << errors.str() << std::flush;
      return code;
    }
    if (code != kFine) repeated_.reads.add(before);  // it may have stopped before it came to all it needs
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    tell(code, errors.str(), changed, took, is_first);
    return std::nullopt;
  }

 private:
  void tell(int code, const std::string& said, const std::vector<std::string>& changed, std::chrono::milliseconds took,
            bool is_first) {
    const bool failed = code != kFine;
    if (failed || said != said_) context_.err << said;
    said_ = said;
    if (failed_ && !failed) context_.err << fmt::format("standpoint: cleared: {} is current\n", shown());
    if (context_.err_is_terminal && !failed && is_first)
      context_.err << fmt::format("standpoint: {} written in {} ms; waiting for changes, Ctrl-C ends\n", shown(),
                                  took.count());
    if (context_.err_is_terminal && !failed && !is_first)
      context_.err << fmt::format("standpoint: {} written in {} ms: {} changed\n", shown(), took.count(),
                                  escape_for_terminal(named_changes(changed)));
    context_.err << std::flush;
    failed_ = failed;
  }

  std::string shown() const { return escape_for_terminal(output_); }

  Context& context_;
  const std::string& output_;
  std::vector<std::string> words_;
  RepeatedRun repeated_;
  std::string said_;
  bool failed_ = false;
};

}  // namespace

int run_watched(Context& context, const WatchOption& option, const std::string& output) {
  if (output.empty() || output == "-")
    return print_failure(context, "--watch needs a file to write to", "add -o FILE", kUsage);
  WatchedRun run(context, output);
  return watch_files(option, run.reads(), -1, [&](const auto& changed) { return run.build(changed); }).value_or(kFine);
}

}  // namespace standpoint
