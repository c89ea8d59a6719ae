#pragma once
// SPDX-License-Identifier: Apache-2.0
// What is wrong in an author's files: always with a place, what was expected, and a remedy.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/text/source_file.hpp"

namespace standpoint {

// Errors stop every command but `check`; warnings and notes are printed by `check` only, and notes never count.
enum class Severity : std::uint8_t { error, warning, note };

// `error`, `warning` or `note`.
std::string_view to_string(Severity severity);

// A kind of mistake: a stable name and how grave it is. All of them stand in graph/text/codes.hpp.
struct Code {
  std::string_view name;
  Severity severity = Severity::error;
};

// A second place that explains the first.
struct DiagnosticNote {
  Span span;
  std::string message;
};

// One mistake, with all that is needed to print or export it.
struct Diagnostic {
  Code code;
  Span span;
  std::string message;                // what is wrong and what was expected
  std::vector<DiagnosticNote> notes;  // other places
  std::string fix;                    // a remedy, if possible one to paste
};

// Everything that was found in a run. Cheap to add to; sorted once at the end.
class Diagnostics {
 public:
  // The most that are kept of one code. Further ones are only counted, so that a hostile file cannot fill the memory.
  static constexpr std::size_t kMostOfOneCode = 5'000;

  // The new diagnostic, for notes to be added. Its message is cut at kMostMessageBytes.
  Diagnostic& add(Code code, Span span, std::string message, std::string fix = {});

  // Sorts by file, place and code, drops exact repetitions, and says at the last of a code how many more there were.
  // To be called once, after the last add(). O(n log n).
  void sort();

  const std::vector<Diagnostic>& all() const { return all_; }

  // How many were found, with those that were only counted.
  std::size_t count(Severity severity) const;
  bool has_errors() const { return count(Severity::error) > 0; }

 private:
  static constexpr std::size_t kMostMessageBytes = 2'000;

  struct Tally {
    Code code;
    std::size_t found = 0;
    std::size_t left_out() const { return found > kMostOfOneCode ? found - kMostOfOneCode : 0; }
  };

  std::vector<Diagnostic> all_;
  std::vector<Tally> tallies_;
  Diagnostic unkept_;
};

// A diagnostic as compilers print it: `file:line:col: error: text [code]`, the line, a caret, notes, and `help:`.
// Ends with a line break. Nothing from the files reaches the terminal unescaped.
std::string format_diagnostic(const Diagnostic& diagnostic, const SourceFiles& files, bool colour);

}  // namespace standpoint
