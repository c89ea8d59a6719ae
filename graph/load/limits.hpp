#pragma once
// SPDX-License-Identifier: Apache-2.0
// How much a dossier may ask of the machine before it is refused: defaults, and ceilings that options cannot pass.

#include <cstddef>

namespace standpoint {

struct Limits {
  std::size_t file_bytes = std::size_t{64} << 20U;    // --max-file-size
  std::size_t input_bytes = std::size_t{512} << 20U;  // --max-input, all files of a run
  std::size_t files = 10'000;
  std::size_t line_bytes = std::size_t{64} << 10U;
  std::size_t open_brackets = 4'096;
  std::size_t depth = 32;  // --max-depth
  std::size_t nodes = 5'000'000;
  std::size_t scalar_bytes = std::size_t{64} << 10U;
  std::size_t name_characters = 500;
  std::size_t key_bytes = 128;
  std::size_t stacked_marks = 8;
  std::size_t claims = 2'000'000;
  std::size_t entities = 500'000;

  static constexpr std::size_t kMostFileBytes = std::size_t{256} << 20U;
  static constexpr std::size_t kMostInputBytes = (std::size_t{4} << 30U) - 1;
  static constexpr std::size_t kMostDepth = 200;
};

}  // namespace standpoint
