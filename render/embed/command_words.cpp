// SPDX-License-Identifier: Apache-2.0
#include "render/embed/command_words.hpp"

namespace standpoint {

Result<std::vector<CommandWord>> split_words(std::string_view text) {
  std::vector<CommandWord> out;
  char quote = 0;
  bool in_word = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (quote == 0 && space) {
      in_word = false;
      continue;
    }
    if (!in_word) out.push_back({{}, i, i});
    in_word = true;
    out.back().end = i + 1;
    if (quote == 0 && (c == '"' || c == '\'')) {
      quote = c;
    } else if (quote != 0 && c == quote) {
      quote = 0;
    } else if (c == '\\' && quote != '\'' && i + 1 < text.size()) {
      out.back().text += text[++i];
      out.back().end = i + 1;
    } else {
      out.back().text += c;
    }
  }
  if (quote != 0)
    return failure(std::string("the quotation mark ") + quote + " is not closed", "close it on the same line");
  return out;
}

}  // namespace standpoint
