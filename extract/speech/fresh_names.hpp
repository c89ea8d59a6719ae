#pragma once
// SPDX-License-Identifier: Apache-2.0
// Names of people and bodies that the dossier does not have yet.

#include <vector>

#include "extract/speech/mentions.hpp"

namespace standpoint {

// Adds to `referents` whom the article names and the dossier does not know: a person by a title, a first name or a
// function before or after the name; a body by the kind of body before it or by an acronym explained; and adds where
// they are named to `mentions`, kept in order. What names them is Referent::trigger. Nothing inside asides is named.
// O(tokens).
void find_fresh_names(const Letters& letters, const std::vector<Block>& blocks, const std::vector<Token>& tokens,
                      const Lexicon& lexicon, TextLanguage language, std::vector<Referent>& referents,
                      std::vector<Mention>& mentions);

}  // namespace standpoint
