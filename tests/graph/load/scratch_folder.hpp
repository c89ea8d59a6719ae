#pragma once
// SPDX-License-Identifier: Apache-2.0
// A folder of its own for a test that needs files; it goes with the test.

#include <unistd.h>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace standpoint::test {

class ScratchFolder {
 public:
  ScratchFolder() : root_(unused_name()) { std::filesystem::create_directories(root_); }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }

  // The path of a file in it.
  std::string path(std::string_view name) const { return (root_ / name).string(); }

  // Writes a file, and the folders that it stands in.
  void write(std::string_view name, std::string_view bytes) const {
    const std::filesystem::path file = root_ / name;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << bytes;
  }

 private:
  static std::filesystem::path unused_name() {
    static std::atomic<unsigned> number{0};
    return std::filesystem::temp_directory_path() /
           ("standpoint-test-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
  }

  std::filesystem::path root_;
};

}  // namespace standpoint::test
