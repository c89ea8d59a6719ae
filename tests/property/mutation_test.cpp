// SPDX-License-Identifier: Apache-2.0
// Broken input ends in diagnostics: whatever is done to a right file, loading it ends, and every mistake has a place in
// it.

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "graph/text/utf8.hpp"
#include "tests/graph/load/loading.hpp"
#include "tests/property/random_dossier.hpp"
#include "tests/support/places.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all = {"\"",
                                               "'",
                                               "{",
                                               "}",
                                               "[",
                                               "]",
                                               ":",
                                               ": ",
                                               ",",
                                               "- ",
                                               "-",
                                               "? ",
                                               "?",
                                               "#",
                                               " #",
                                               "&a ",
                                               "*a",
                                               "!t ",
                                               "|",
                                               ">",
                                               "|-\n",
                                               "%",
                                               "@",
                                               "`",
                                               "~",
                                               "null",
                                               "---\n",
                                               "...\n",
                                               "\n",
                                               "\r",
                                               "\r\n",
                                               "\t",
                                               " ",
                                               "  ",
                                               "\xEF\xBB\xBF",
                                               "\xFF",
                                               "\xC3",
                                               "\xE2\x80\xAE",
                                               std::string(1, '\0'),
                                               "\x04",
                                               "\x7F",
                                               "\\",
                                               "\\x",
                                               "\\u202e",
                                               "<<: ",
                                               "é",
                                               "́",
                                               "claims:",
                                               "entities:",
                                               "defaults:",
                                               "id: ",
                                               "source: ",
                                               "by: ",
                                               "quote: ",
                                               "at: {nth: 9}",
                                               "publish: false",
                                               "implies: [p0]",
                                               "contradicts: p1",
                                               "accuses: e0",
                                               "2020-13",
                                               "../..",
                                               "9e9",
                                               "-2",
                                               "\n    ",
                                               "\n  ",
                                               "\n"};
  return all;
}

// The text with a few bytes, words or lines taken out, put in, doubled or moved.
std::string mutated(std::string text) {
  const int steps = *rc::gen::inRange(1, 5);
  for (int i = 0; i < steps && !text.empty(); ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
    const auto length = std::min(*rc::gen::element<std::size_t>(1, 1, 2, 5, 20, 100), text.size() - at);
    switch (*rc::gen::inRange(0, 5)) {
      case 0: text.erase(at, length); break;
      case 1: text.insert(at, *rc::gen::elementOf(pieces())); break;
      case 2: text.insert(at, text.substr(at, length)); break;
      case 3: text[at] = static_cast<char>(*rc::gen::inRange(0, 256)); break;
      default: text = text.substr(at) + "\n" + text.substr(0, at); break;
    }
  }
  return text;
}

// Loads the text and holds the diagnostics against it.
void load_and_inspect(const std::string& text) {
  for (const bool unpublished : {false, true}) {
    LoadOptions options;
    options.unpublished = unpublished;
    const LoadedDossier loaded = load(text, options);
    RC_ASSERT(loaded.diagnostics.has_errors() == (loaded.diagnostics.count(Severity::error) > 0));
    const SourceFiles& files = *loaded.dossier.files;
    for (const Diagnostic& diagnostic : loaded.diagnostics.all()) {
      const auto inside = [&](const Span& span) {
        return span.file.value < files.size() && span.begin <= span.end && span.begin <= files[span.file].text().size();
      };
      RC_ASSERT(inside(diagnostic.span));
      RC_ASSERT(files[diagnostic.span.file].name() == "test.yaml");
      RC_ASSERT(!diagnostic.message.empty());
      for (const DiagnosticNote& note : diagnostic.notes) RC_ASSERT(inside(note.span));
      const std::string printed = format_diagnostic(diagnostic, files, false);
      for (const char c : printed) RC_ASSERT(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
      RC_ASSERT(!find_fault(printed));
    }
    if (!loaded.diagnostics.has_errors())
      RC_ASSERT(Content::of(loaded.dossier).size() == all_ids(loaded.dossier).size());
  }
}

std::vector<std::string> files_below(const std::filesystem::path& folder) {
  std::vector<std::string> out;
  if (!std::filesystem::is_directory(folder)) return out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".yaml" || entry.file_size() > 20'000) continue;
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    out.push_back(text.str());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace

TEST_CASE("random dossiers with random damage end in diagnostics with places in the file") {
  CHECK(rc::check([] { load_and_inspect(mutated(to_yaml(RandomDossier::make()))); }));
}

TEST_CASE("the examples of mistakes with further damage end in diagnostics with places in the file") {
  const auto examples = files_below(source_root() / "tests/errors");
  REQUIRE(examples.size() > 40);
  CHECK(rc::check([&] { load_and_inspect(mutated(*rc::gen::elementOf(examples))); }));
}

TEST_CASE("the reference dossier with random damage ends in diagnostics with places in the file") {
  const auto files = files_below(source_root() / "data/health-data-hub");
  if (files.empty()) return skip("the reference dossier is not there");
  CHECK(rc::check([&] { load_and_inspect(mutated(*rc::gen::elementOf(files))); }));
}

TEST_CASE("any bytes at all end in diagnostics with places in the file") {
  CHECK(rc::check([] { load_and_inspect(*rc::gen::arbitrary<std::string>()); }));
  CHECK(rc::check([] {
    std::string text;
    for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces())))
      text += piece;
    load_and_inspect(text);
  }));
}
