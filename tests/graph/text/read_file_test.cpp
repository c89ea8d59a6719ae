// SPDX-License-Identifier: Apache-2.0
#include "graph/text/read_file.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/graph/load/scratch_folder.hpp"

using namespace standpoint;
using standpoint::test::ScratchFolder;
namespace fs = std::filesystem;

TEST_CASE("a file is read whole up to the limit, and refused past it") {
  const ScratchFolder folder;
  folder.write("a.yaml", std::string("a\0b", 3));
  CHECK(read_regular_file(folder.path("a.yaml"), 3) == std::string("a\0b", 3));
  const auto refused = read_regular_file(folder.path("a.yaml"), 2);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().remedy.find("--max-file-size") != std::string::npos);
}

TEST_CASE("what is no plain file is refused without waiting") {
  const ScratchFolder folder;
  REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
  for (const std::string& path :
       {folder.path("pipe"), folder.path("."), std::string("/dev/zero"), folder.path("absent")})
    CHECK_FALSE(read_regular_file(path, 100));
}

TEST_CASE("a file whose size is not told beforehand is bounded as it is read") {
  const auto refused = read_regular_file("/proc/self/maps", 10);
  CHECK_FALSE(refused);
  CHECK(read_regular_file("/proc/self/comm", 1000).has_value());
}

TEST_CASE("a written file has all of the bytes and leaves nothing beside it") {
  const ScratchFolder folder;
  REQUIRE(write_file_atomically(folder.path("out.svg"), "one"));
  REQUIRE(write_file_atomically(folder.path("out.svg"), "two"));
  CHECK(read_regular_file(folder.path("out.svg"), 100) == "two");
  CHECK(std::distance(fs::directory_iterator(folder.path("")), fs::directory_iterator()) == 1);
}

TEST_CASE("a file keeps its permissions when it is written anew") {
  const ScratchFolder folder;
  folder.write("out", "old");
  fs::permissions(folder.path("out"), fs::perms::owner_read | fs::perms::owner_write);
  REQUIRE(write_file_atomically(folder.path("out"), "new"));
  CHECK((fs::status(folder.path("out")).permissions() & fs::perms::all) ==
        (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("a symbolic link or a folder is never written to") {
  const ScratchFolder folder;
  folder.write("target", "kept");
  fs::create_symlink(folder.path("target"), folder.path("link"));
  fs::create_directory(folder.path("sub"));
  CHECK_FALSE(write_file_atomically(folder.path("link"), "lost"));
  CHECK_FALSE(write_file_atomically(folder.path("sub"), "lost"));
  CHECK_FALSE(write_file_atomically(folder.path("absent/out"), "lost"));
  CHECK(read_regular_file(folder.path("target"), 100) == "kept");
}

TEST_CASE("a device is written to directly") { CHECK(write_file_atomically("/dev/null", "anything")); }
