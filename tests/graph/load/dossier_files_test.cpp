// SPDX-License-Identifier: Apache-2.0
#include "graph/load/dossier_files.hpp"

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/graph/load/loading.hpp"
#include "tests/graph/load/scratch_folder.hpp"

using namespace standpoint;
using namespace standpoint::test;
namespace fs = std::filesystem;

namespace {

// The files found, relative to the folder.
std::vector<std::string> found(const ScratchFolder& folder, std::string_view below = "") {
  const auto files = find_dossier_files(folder.path(below));
  REQUIRE(files);
  std::vector<std::string> out;
  for (const std::string& file : files->files)
    out.push_back(fs::path(file).lexically_relative(folder.path(below)).string());
  return out;
}

}  // namespace

TEST_CASE("every YAML file below the folder belongs to the dossier, in the order of the bytes of its path") {
  const ScratchFolder folder;
  for (const char* name :
       {"dossier.yaml", "b.yml", "a/z.yaml", "a.yaml", "é.yaml", "Z.yaml", "a/b/c.yaml", "notes.txt", "c.yaml.bak"})
    folder.write(name, "");
  CHECK(found(folder) ==
        std::vector<std::string>{"Z.yaml", "a.yaml", "a/b/c.yaml", "a/z.yaml", "b.yml", "dossier.yaml", "é.yaml"});
}

TEST_CASE("names that begin with a dot or an underscore are passed over, files and folders") {
  const ScratchFolder folder;
  for (const char* name : {"dossier.yaml", ".hidden.yaml", "_draft.yaml", ".github/x.yaml", "_proposals/deep/x.yaml",
                           "a/_b/x.yaml", "a/ok.yaml"})
    folder.write(name, "");
  CHECK(found(folder) == std::vector<std::string>{"a/ok.yaml", "dossier.yaml"});
}

TEST_CASE("a folder inside with a dossier of its own is another dossier") {
  const ScratchFolder folder;
  for (const char* name : {"dossier.yaml", "a.yaml", "sub/dossier.yaml", "sub/b.yaml", "sub/deep/c.yaml"})
    folder.write(name, "");
  CHECK(found(folder) == std::vector<std::string>{"a.yaml", "dossier.yaml"});
  CHECK(found(folder, "sub") == std::vector<std::string>{"b.yaml", "deep/c.yaml", "dossier.yaml"});
}

TEST_CASE("symbolic links are not followed") {
  const ScratchFolder folder;
  const ScratchFolder elsewhere;
  elsewhere.write("secret.yaml", "");
  folder.write("dossier.yaml", "");
  fs::create_symlink(elsewhere.path("secret.yaml"), folder.path("link.yaml"));
  fs::create_directory_symlink(elsewhere.path(""), folder.path("linked"));
  fs::create_directory_symlink(folder.path(""), folder.path("loop"));
  CHECK(found(folder) == std::vector<std::string>{"dossier.yaml"});
}

TEST_CASE("a path that does not exist is a failure, a single file is a dossier") {
  const ScratchFolder folder;
  folder.write("one.yaml", "entities: {a: {type: person, name: A}}");
  CHECK_FALSE(find_dossier_files(folder.path("absent")));
  const auto one = find_dossier_files(folder.path("one.yaml"));
  REQUIRE(one);
  CHECK(one->files.size() == 1);
  CHECK(one->root == fs::path(folder.path("one.yaml")).parent_path().string());
}

TEST_CASE("the nearest folder upward with a dossier is found") {
  const ScratchFolder folder;
  folder.write("dossier.yaml", "");
  folder.write("a/b/c.txt", "");
  folder.write("a/other/dossier.yaml", "");
  CHECK(fs::equivalent(find_dossier_upward(folder.path("a/b")), folder.path("")));
  CHECK(fs::equivalent(find_dossier_upward(folder.path("a/other")), folder.path("a/other")));
  CHECK(fs::equivalent(find_dossier_upward(folder.path("a/b/.")), folder.path("")));
  CHECK(fs::equivalent(find_dossier_upward(folder.path("a/other/")), folder.path("a/other")));
  CHECK(find_dossier_upward("/proc").empty());
}

TEST_CASE("of paths alone the same files are chosen as of a folder") {
  const std::vector<std::string> names = {
      "dossier.yaml",    "b.yml",     "a/z.yaml",       "a/notes.txt", "_drafts/a.yaml", ".git/a.yaml", "a/_b.yaml",
      "in/dossier.yaml", "in/a.yaml", "in/deep/a.yaml", "inn/a.yaml",  "a.yaml/b.yaml",  "a-b.yaml"};
  const ScratchFolder folder;
  for (const std::string& name : names) folder.write(name, "");
  const auto found = find_dossier_files(folder.path(""));
  REQUIRE(found);
  std::vector<std::string> expected;
  for (const std::string& file : found->files) expected.push_back(fs::relative(file, folder.path("")).string());
  CHECK(choose_dossier_files(names) == expected);
  CHECK(expected.size() == 6);
}

TEST_CASE("dossiers in memory are merged as those in folders are, each with a header of its own") {
  const std::string header = "dossier: {title: T, language: fr}\n";
  const LoadedDossier loaded =
      load_dossier_texts({{{"v1:a.yaml", header}, {"v1:b.yaml", "entities: {a: {type: person, name: A}}\n"}},
                          {{"v2:a.yaml", header + "entities: {a: {type: person, name: B}}\n"}}});
  CHECK(places(loaded) == Places{"duplicate-id:2:12"});
  CHECK((*loaded.dossier.files)[loaded.diagnostics.all()[0].span.file].name() == "v2:a.yaml");
}

TEST_CASE("files in memory keep to the limits, also those that were not read") {
  LoadOptions options;
  options.limits.file_bytes = 100;
  options.limits.input_bytes = 150;
  const std::string entity = "entities: {a: {type: person, name: A}}\n";
  CHECK(places(load_dossier_texts({{{"a", entity}, {"b", "", 101}}}, options)) == Places{"file-too-large:1:1"});
  options.limits.file_bytes = 1000;
  CHECK(places(load_dossier_texts({{{"a", entity}, {"b", "", 140}, {"c", "", 140}}}, options)) ==
        Places{"input-too-large:1:1"});
}

TEST_CASE("files are merged, and an id that stands in two is an error at the second with a note at the first") {
  const ScratchFolder folder;
  folder.write("dossier.yaml", "entities: {a: {type: person, name: A}}\n");
  folder.write("later.yaml", "\nissues: {a: {text: T}}\nclaims: {c: {by: a, about: p, stance: 1, source: s}}\n");
  folder.write("sub/more.yaml", "propositions: {p: {text: P}}\nsources: {s: {title: S}}\n");
  const std::vector<std::string> paths = {folder.path("")};
  const auto loaded = load_dossier(paths);
  REQUIRE(loaded);
  CHECK(places(*loaded) == Places{"duplicate-id:2:10"});
  const Diagnostic& diagnostic = loaded->diagnostics.all()[0];
  const SourceFiles& files = *loaded->dossier.files;
  CHECK(files[diagnostic.span.file].name() == folder.path("later.yaml"));
  REQUIRE(diagnostic.notes.size() == 1);
  CHECK(files[diagnostic.notes[0].span.file].name() == folder.path("dossier.yaml"));
}

TEST_CASE("several dossiers are merged in the order given") {
  const ScratchFolder folder;
  folder.write("z/dossier.yaml", "entities: {z: {type: person, name: Z}}\n");
  folder.write("a/dossier.yaml", "entities: {a: {type: person, name: A}}\n");
  const std::vector<std::string> paths = {folder.path("z"), folder.path("a")};
  const auto loaded = load_dossier(paths);
  REQUIRE(loaded);
  REQUIRE(loaded->dossier.entities.size() == 2);
  CHECK(loaded->dossier.id_of(EntityId{0}) == "z");
}

TEST_CASE("an empty folder, an oversized file and too much input are diagnostics") {
  const ScratchFolder folder;
  fs::create_directories(folder.path("empty"));
  const std::string text = "entities: {a: {type: person, name: A}}\n";
  folder.write("full/a.yaml", text);
  folder.write("full/b.yaml", "issues: {b: {text: B}}\n");
  const auto codes = [&](const std::string& path, const LoadOptions& options) {
    const std::vector<std::string> paths = {folder.path(path)};
    return places(*load_dossier(paths, options));
  };
  LoadOptions options;
  CHECK(codes("empty", options) == Places{"no-files:1:1"});
  options.limits.file_bytes = 30;
  CHECK(codes("full", options) == Places{"file-too-large:1:1"});
  options = {};
  options.limits.input_bytes = text.size() + 5;
  CHECK(codes("full", options) == Places{"input-too-large:1:1"});
}

TEST_CASE("a second section 'dossier' in one dossier is an error, but merged dossiers keep the first title") {
  const ScratchFolder folder;
  folder.write("one/dossier.yaml", "dossier: {title: One, language: fr}\n");
  folder.write("one/more.yaml", "dossier: {title: More}\n");
  folder.write("two/dossier.yaml", "dossier: {title: Two, language: en}\n");
  folder.write("three/dossier.yaml", "dossier: {title: Three}\n");
  const std::vector<std::string> twice = {folder.path("one")};
  const auto one = load_dossier(twice);
  REQUIRE(one);
  REQUIRE(one->diagnostics.all().size() == 1);
  CHECK(one->diagnostics.all()[0].code.name == "duplicate-key");
  CHECK(one->diagnostics.all()[0].notes.size() == 1);
  const std::vector<std::string> both = {folder.path("three"), folder.path("two")};
  const auto merged = load_dossier(both);
  REQUIRE(merged);
  CHECK(merged->diagnostics.all().empty());
  CHECK(merged->dossier.text(merged->dossier.title, "en") == "Three");
  CHECK(merged->dossier.names[merged->dossier.language] == "en");
}

TEST_CASE("a dossier is read as it is about to be, with files that do not stand there yet") {
  const ScratchFolder folder;
  folder.write("dossier.yaml", "dossier: {title: T}\n");
  folder.write("people.yaml", "entities: {ana: {type: person, name: Ana}}\n");
  folder.write("texts/a.txt", "She said so.");
  const std::string paths[] = {folder.path("")};
  const std::string root = find_dossier_files(paths[0])->root;
  LoadOptions options;
  options.instead = {{root + "/new/claims.yaml",
                      "sources: {s: {title: S, text: texts/a.txt}}\n"
                      "propositions: {p: {text: P}}\n"
                      "claims: {c: {by: ana, about: p, stance: support, source: s, quote: She said}}\n"},
                     {root + "/people.yaml", "entities: {ana: {type: person, name: Anna}}\n"}};
  const auto as_it_would_be = load_dossier(paths, options);
  REQUIRE(as_it_would_be);
  CHECK(places(*as_it_would_be) == Places{});
  CHECK(as_it_would_be->texts.front().at_hand());
  CHECK(as_it_would_be->dossier.text(entity(as_it_would_be->dossier, "ana").name, "en") == "Anna");
  options.instead = {{root + "/people.yaml", ""}};
  CHECK(all_ids(load_dossier(paths, options)->dossier) == std::vector<std::string>{});
  CHECK(all_ids(load_dossier(paths)->dossier) == std::vector<std::string>{"ana"});
}
