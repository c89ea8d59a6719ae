#pragma once
// SPDX-License-Identifier: Apache-2.0
// Where a command writes, and how it ends: given from outside, so that tests need no process.

#include <cstddef>
#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include "graph/text/result.hpp"

namespace standpoint {

// Exit codes (the table of the manual).
enum ExitCode : int { kFine = 0, kFindings = 1, kUsage = 2, kBadDossier = 3 };

class LineReader;
class OpenedDossiers;
struct RepeatedRun;

struct Context {
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool no_color = false;             // NO_COLOR is set
  std::string working_folder = ".";  // where the search for a dossier begins
  std::string program_folder = {};   // where the program lies: its drawing process is found from there
  std::istream* in = nullptr;        // standard input; null where there is none
  bool in_is_terminal = false;
  std::size_t columns = 0;                      // of the terminal that standard output is; 0 where that is not known
  LineReader* lines = nullptr;                  // a terminal to converse on; null where there is none
  std::span<const std::string> arguments = {};  // the command line, set by run_program()
  RepeatedRun* repeated = nullptr;              // where this run is one of several of one command; else null
  // For whoever runs many commands of a page in this process:
  OpenedDossiers* opened = nullptr;          // dossiers are read once and kept here
  std::vector<Failure>* failures = nullptr;  // failures go here instead of being printed,
  std::vector<Failure>* hints = nullptr;     // … and here what else a query's author should know; null: nowhere

  // The same surroundings with other streams, which are no terminal.
  Context with_streams(std::ostream& other_out, std::ostream& other_err) const {
    Context inner{other_out, other_err};
    inner.no_color = no_color;
    inner.working_folder = working_folder;
    inner.program_folder = program_folder;
    inner.opened = opened;
    inner.repeated = repeated;
    return inner;
  }
};

}  // namespace standpoint
