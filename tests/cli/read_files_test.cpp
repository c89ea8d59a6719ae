// SPDX-License-Identifier: Apache-2.0
#include "cli/read_files.hpp"

#include <catch2/catch.hpp>
#include <functional>
#include <iostream>

#include "cli/folder_watch.hpp"
#include "program_runs.hpp"

namespace standpoint {
namespace {

using test::TemporaryFolder;

constexpr std::string_view kDossier = "dossier: {title: T, language: en}\n";

ReadFiles reads_of(const std::string& folder) {
  ReadFiles reads;
  reads.add_dossiers({folder}, LoadedDossier{});
  return reads;
}

std::vector<std::string> change(const ReadFiles& reads, const std::function<void()>& action) {
  const FileStates before = reads.states();
  action();
  return changed_files(before, reads.states());
}

TEST_CASE("A file of a dossier that changes, comes or goes is a change, wherever it is in the folder") {
  const TemporaryFolder folder;
  const std::string first = folder.write("dossier.yaml", kDossier);
  const ReadFiles reads = reads_of(folder.at());
  CHECK(change(reads, [&] { folder.write("dossier.yaml", "dossier: {title: U, language: fr}\n"); }) ==
        std::vector{first});
  std::string added;
  CHECK(change(reads, [&] { added = folder.write("more/deep/claims.yml", "claims: []\n"); }) ==
        std::vector{folder.at("more/deep/claims.yml")});
  CHECK(change(reads, [&] { std::filesystem::remove(added); }) == std::vector{added});
  CHECK(change(reads, [&] { added = folder.write("queries/who.query", "MATCH (a) RETURN a\n"); }) ==
        std::vector{folder.at("queries/who.query")});
  CHECK(change(reads, [&] { std::filesystem::rename(first, folder.at("_" + std::string("dossier.yaml"))); }) ==
        std::vector{first});
}

TEST_CASE("What lies beside the files of a dossier is no change") {
  const TemporaryFolder folder;
  folder.write("dossier.yaml", kDossier);
  const ReadFiles reads = reads_of(folder.at());
  CHECK(change(reads, [&] {
          for (const char* name :
               {".dossier.yaml.swp", "dossier.yaml~", "4913", "#dossier.yaml#", ".#dossier.yaml", "map.svg",
                "report.html", ".git/config.yaml", "_old/claims.yaml", "other/dossier.yaml", "notes.md"})
            folder.write(name, "x\n");
        }).empty());
}

TEST_CASE("A file that was asked for counts before it is there") {
  const TemporaryFolder folder;
  ReadFiles reads;
  reads.add_file(folder.at("text/./a.md"));
  CHECK(reads.folders() == std::set{folder.at()});
  CHECK(reads.may_count(folder.at("text/a.md")));
  CHECK(!reads.may_count(folder.at("text/b.md")));
  CHECK(change(reads, [&] { folder.write("text/a.md", "# A\n"); }) == std::vector{folder.at("text/a.md")});
  CHECK(reads.folders() == std::set{folder.at("text")});
}

TEST_CASE("The kernel tells of files by the names that a dossier gives them, and when they are whole") {
  const TemporaryFolder folder;
  folder.write("dossier.yaml", kDossier);
  FolderWatch watch;
  const bool heard = watch.watch(reads_of(folder.at()).folders());
  if (!heard) {
    std::cout << "[SKIPPED] the temporary folder lies where the kernel does not tell of changes\n";
    return;
  }
  CHECK(watch.read().events.empty());
  folder.write("dossier.yaml", "dossier: {title: U, language: en}\n");
  const FolderWatch::News news = watch.read();
  CHECK(!news.lost);
  REQUIRE(!news.events.empty());
  CHECK(news.events.back().path == folder.at("dossier.yaml"));
  CHECK(news.events.back().whole);
  folder.write("new/claims.yaml", "claims: []\n");
  CHECK(watch.read().lost);  // a folder came: what is in it must be looked for
}

TEST_CASE("Who does not listen, and who asks for a folder that is not there, must look for himself") {
  const TemporaryFolder folder;
  FolderWatch deaf(false);
  CHECK(!deaf.watch({folder.at()}));
  CHECK(deaf.descriptor() == -1);
  CHECK(deaf.read().events.empty());
  FolderWatch watch;
  CHECK(!watch.watch({folder.at("nowhere")}));
}

}  // namespace
}  // namespace standpoint
