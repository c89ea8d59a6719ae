#pragma once
// SPDX-License-Identifier: Apache-2.0
// words.yaml: words by class, as a dictionary lacks them.

#include "extract/lexicon/compiler/lists.hpp"
#include "graph/load/yaml_tree.hpp"

namespace standpoint::lexicon_compiler {

// Reads the mapping from classes (`determiners`, `first_names`, …) to lists of words, and `verbs`, a mapping from
// infinitives to lists of their irregular forms. A class may also be a mapping from words to lists of further traits:
// `pronouns: {they: [plural], it: [singular]}`. O(words).
void read_word_classes(const YamlTree& tree, const YamlNode& classes, ListFiles& out);

}  // namespace standpoint::lexicon_compiler
