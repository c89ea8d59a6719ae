// SPDX-License-Identifier: Apache-2.0
// The process: arguments, streams, signals and the last check that everything was written.

#include <sys/ioctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <string>
#include <vector>

#include "cli/line_editor.hpp"
#include "cli/program.hpp"

namespace {

std::string folder_of_program() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error).parent_path().string();
}

int run(const std::vector<std::string>& arguments) {
  standpoint::Context context{std::cout, std::cerr};
  context.in = &std::cin;
  context.in_is_terminal = ::isatty(STDIN_FILENO) == 1;
  context.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  context.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  winsize window = {};
  if (context.out_is_terminal && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0) context.columns = window.ws_col;
  const bool converses = context.in_is_terminal && context.out_is_terminal;
  const auto editor = converses ? standpoint::make_line_editor() : nullptr;
  context.lines = editor.get();
  const char* no_color = std::getenv("NO_COLOR");
  context.no_color = no_color != nullptr && *no_color != '\0';
  context.program_folder = folder_of_program();
  const int code = standpoint::run_program(arguments, context);
  std::cout.flush();
  if (std::cout.good()) return code;
  return standpoint::print_failure(context, "the output could not be written whole", "is the disk full?",
                                   standpoint::kFindings);
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  std::signal(SIGPIPE, SIG_DFL);  // quiet on a closed pipe, as other tools are
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::bad_alloc&) {
    std::cerr << "standpoint: error: out of memory\n";
  } catch (const std::exception& error) {
    std::cerr << "standpoint: error: " << error.what() << '\n';
  }
  return standpoint::kFindings;
}
