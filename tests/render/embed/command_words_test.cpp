// SPDX-License-Identifier: Apache-2.0
#include "render/embed/command_words.hpp"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  const auto found = split_words(text);
  for (const CommandWord& word : *found) out.push_back(word.text);
  return out;
}

}  // namespace

TEST_CASE("A command line is divided as a shell divides it") {
  using Words = std::vector<std::string>;
  CHECK(words("  render matrix\t--actor 'Cédric O' ") == Words{"render", "matrix", "--actor", "Cédric O"});
  CHECK(words("a\"b c\"d 'e\\f' \"g\\\"h\" i\\ j ''") == Words{"ab cd", "e\\f", "g\"h", "i j", ""});
  CHECK(words("a $HOME `b` ; rm | c") == Words{"a", "$HOME", "`b`", ";", "rm", "|", "c"});
  CHECK(words("").empty());
}

TEST_CASE("A word knows where it was written") {
  const auto found = split_words("a 'b c' d").value();
  CHECK(found[1].begin == 2);
  CHECK(found[1].end == 7);
}

TEST_CASE("A quotation mark that is not closed is a failure") {
  CHECK(split_words("a 'b").error().message.find("not closed") != std::string::npos);
}
