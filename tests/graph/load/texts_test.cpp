// SPDX-License-Identifier: Apache-2.0
#include "graph/load/texts.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

#include "graph/model/quotes.hpp"
#include "graph/text/checksum.hpp"
#include "tests/graph/load/loading.hpp"
#include "tests/graph/load/scratch_folder.hpp"

using namespace standpoint;
using namespace standpoint::test;
namespace fs = std::filesystem;

namespace {

// A dossier with one source, of these keys, and one claim that quotes it.
std::string dossier(const std::string& keys, const std::string& quote, const std::string& more = "") {
  return "sources:\n  s: {title: S" + keys +
         "}\nentities: {a: {type: person, name: A}}\npropositions: {p: {text: P}}\n"
         "claims:\n  c: {by: a, about: p, stance: 1, source: s, quote: \"" +
         quote + "\"" + more + "}\n";
}

LoadedDossier load_from(const ScratchFolder& folder, const LoadOptions& options = {}) {
  const std::vector<std::string> paths = {folder.path("d")};
  auto loaded = load_dossier(paths, options);
  REQUIRE(loaded);
  return std::move(*loaded);
}

Places found(const ScratchFolder& folder, const std::string& text, const LoadOptions& options = {}) {
  folder.write("d/dossier.yaml", text);
  return places(load_from(folder, options));
}

constexpr std::string_view kText = "Il dit « oui » hier.";

}  // namespace

TEST_CASE("quotes are held against the text in the dossier") {
  const ScratchFolder folder;
  folder.write("d/texts/s.txt", kText);
  CHECK(found(folder, dossier(", text: texts/s.txt", "oui")) == Places{});
  CHECK(found(folder, dossier(", text: texts/s.txt", "non")) == Places{"quote-not-found:6:53"});
  CHECK(found(folder, dossier(", text: texts/s.txt", "i")) == Places{"quote-ambiguous:6:53"});
  CHECK(found(folder, dossier(", text: texts/s.txt", "i", ", at: {nth: 2}")) == Places{});
  CHECK(found(folder, dossier(", text: texts/s.txt", "hier", ", words: direct")) ==
        Places{"direct-outside-marks:6:53"});
  CHECK(found(folder, dossier(", text: texts/s.txt", "oui", ", words: direct")) == Places{});
}

TEST_CASE("a text is told by its checksum, in the dossier and in a folder of texts") {
  const ScratchFolder folder;
  const std::string checksum = ", sha256: " + sha256(kText);
  folder.write("d/texts/s.txt", kText);
  CHECK(found(folder, dossier(", text: texts/s.txt" + checksum, "oui")) == Places{});
  CHECK(found(folder, dossier(", text: texts/s.txt, sha256: " + std::string(64, '0'), "oui")) ==
        Places{"text-differs:2:3"});
  CHECK(found(folder, dossier(", text: texts/s.txt, sha256: " + std::string(64, '0'), "non")) ==
        Places{"text-differs:2:3", "quote-not-found:6:53"});
  LoadOptions options;
  options.texts_folder = folder.path("elsewhere");
  folder.write("elsewhere/deep/any-name.txt", kText);
  CHECK(found(folder, dossier(checksum, "oui"), options) == Places{});
  CHECK(found(folder, dossier(checksum, "non"), options) == Places{"quote-not-found:6:53"});
  CHECK(found(folder, dossier(", sha256: " + std::string(64, '0'), "non"), options) == Places{});
}

TEST_CASE("a byte order mark belongs to the checksum and not to the text") {
  const ScratchFolder folder;
  const std::string marked = "\xEF\xBB\xBF" + std::string(kText);
  LoadOptions options;
  options.texts_folder = folder.path("elsewhere");
  folder.write("elsewhere/s.txt", marked);
  folder.write("d/dossier.yaml", dossier(", sha256: " + sha256(marked), "Il dit"));
  const LoadedDossier loaded = load_from(folder, options);
  CHECK(places(loaded) == Places{});
  CHECK(locate_quotes(loaded.dossier, loaded.texts)[0].begin == 0);
}

TEST_CASE("a text that cannot be read is an error that says why") {
  const ScratchFolder folder;
  const auto problem = [&](const std::string& path) {
    CHECK(found(folder, dossier(", text: " + path, "oui")) == Places{"text-missing:2:3"});
    return load_from(folder).texts[0].problem;
  };
  folder.write("d/latin.txt", "d\xE9j\xE0");
  folder.write("secret.txt", kText);
  fs::create_symlink(folder.path("secret.txt"), folder.path("d/link.txt"));
  CHECK(problem("absent.txt").find("No such file") != std::string::npos);
  CHECK(problem("latin.txt") == "byte 1 of it is not UTF-8");
  CHECK(problem("link.txt") == "it is a link that leads out of the dossier");
  CHECK(problem(".").find("not a regular file") != std::string::npos);
}

TEST_CASE("a path that leads out of the dossier is an error at the path, and nothing is read") {
  const ScratchFolder folder;
  folder.write("secret.txt", kText);
  for (const std::string& path : {std::string("../secret.txt"), std::string("/etc/passwd"),
                                  std::string("a/../../secret.txt"), std::string("..")}) {
    INFO(path);
    CHECK(found(folder, dossier(", text: \"" + path + "\"", "oui")) == Places{"bad-path:2:23"});
  }
}

TEST_CASE("texts count against the limit of the input") {
  const ScratchFolder folder;
  folder.write("d/t.txt", std::string(1000, 'x'));
  std::string text = "sources:\n";
  for (int i = 0; i < 5; ++i) text += "  s" + std::to_string(i) + ": {title: S, text: t.txt}\n";
  folder.write("d/dossier.yaml", text);
  LoadOptions options;
  options.limits.input_bytes = 2500;
  std::size_t missing = 0;
  for (const SourceText& source : load_from(folder, options).texts)
    missing += source.state == SourceText::State::missing;
  CHECK(missing == 2);
}

TEST_CASE("a folder of texts that does not exist is a failure") {
  const ScratchFolder folder;
  folder.write("d/dossier.yaml", dossier("", "oui"));
  const std::vector<std::string> paths = {folder.path("d")};
  LoadOptions options;
  options.texts_folder = folder.path("absent");
  CHECK_FALSE(load_dossier(paths, options));
}

TEST_CASE("texts go with their sources when a source is not published") {
  const ScratchFolder folder;
  folder.write("d/1.txt", "one");
  folder.write("d/2.txt", "two");
  folder.write("d/dossier.yaml",
               "sources:\n  a: {title: A, text: 1.txt, publish: false}\n  b: {title: B, text: 2.txt}\n");
  const LoadedDossier loaded = load_from(folder);
  REQUIRE(loaded.dossier.sources.size() == 1);
  REQUIRE(loaded.texts.size() == 1);
  CHECK(loaded.texts[0].text == "two");
}

TEST_CASE("a text in memory names files that are never opened") {
  const LoadedDossier loaded = load("sources: {s: {title: S, text: tests/graph/load/texts_test.cpp}}\n");
  CHECK(loaded.texts.empty());
}
