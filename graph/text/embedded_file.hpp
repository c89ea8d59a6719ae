#pragma once
// SPDX-License-Identifier: Apache-2.0
// A text file that the build put into the library, so that reading it opens no file and cannot fail.

#include <string_view>

namespace standpoint {

// A file's name without its folder, and its whole text in UTF-8; both live as long as the program.
struct EmbeddedFile {
  std::string_view name;
  std::string_view text;
};

}  // namespace standpoint
