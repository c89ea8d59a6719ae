#pragma once
// SPDX-License-Identifier: Apache-2.0
// Fields and lines of a table of text as its options want them.

#include <string>
#include <string_view>

#include "render/export/export_options.hpp"

namespace standpoint {

class CsvWriter {
 public:
  explicit CsvWriter(const ExportOptions& options);

  // The next field of the line: as it is, a number in digits alone, or words, which are guarded unless `raw`.
  void plain(std::string_view text);
  void number(double value);
  void words(std::string_view text);
  void end_line();

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  char delimiter_;
  bool raw_;
  bool begins_line_ = true;
};

}  // namespace standpoint
