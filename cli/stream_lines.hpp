#pragma once
// SPDX-License-Identifier: Apache-2.0
// Lines of a conversation from a file or pipe, as scripts write them.

#include <istream>
#include <ostream>
#include <string>

#include "cli/line_reader.hpp"

namespace standpoint {

class StreamLines final : public LineReader {
 public:
  // `prompts` shows what is asked for; null where nobody looks.
  StreamLines(std::istream& in, std::ostream* prompts) : in_(in), prompts_(prompts) {}

  Line read(const std::string& prompt, const std::function<LineCompletion(std::string_view)>&) override {
    if (prompts_ != nullptr) *prompts_ << prompt << std::flush;
    Line out;
    if (!std::getline(in_, out.text)) return {};
    if (out.text.ends_with('\r')) out.text.pop_back();
    out.end = End::line;
    return out;
  }

  void remember(const std::string&) override {}

 private:
  std::istream& in_;
  std::ostream* prompts_;
};

}  // namespace standpoint
