#pragma once
// SPDX-License-Identifier: Apache-2.0
// The compiled lexica in the program's own file, read into memory page by page as they are touched.

#include "extract/lexicon/lexicon.hpp"

namespace standpoint {

// The bytes that lexicon_compiler wrote for a language (lexicon_tables.hpp).
const unsigned char* lexicon_bytes(TextLanguage language);

}  // namespace standpoint
