#pragma once
// SPDX-License-Identifier: Apache-2.0
// Our own lists of a language, data/lexicon/*/*.yaml, as read: each entry with its place.

#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "graph/model/names.hpp"
#include "graph/text/diagnostic.hpp"
#include "graph/text/result.hpp"

namespace standpoint::lexicon_compiler {

// An entry of a list. Texts are views of the list's file or of the arena.
template <class Cue>
struct Listed {
  Cue cue;
  Span place;
  std::vector<std::string_view> forms;         // that the dictionary lacks
  std::vector<std::string_view> prepositions;  // of verbs and nouns: what frame::about takes
  bool has_gender = false;                     // as the entry says; otherwise the dictionary's
};

// A word of words.yaml.
struct ListedWord {
  std::string_view text;
  std::uint64_t traits = 0;
  bool is_name = false;
  bool is_closed = false;  // of a closed class: what the English dictionary says of it is of no use
};

// A verb of words.yaml with its irregular forms.
struct ListedVerb {
  std::string_view lemma;
  std::vector<std::string_view> forms;
};

struct Lists {
  std::vector<Listed<CueVerb>> verbs;
  std::vector<Listed<CueNoun>> nouns;
  std::vector<Listed<CuePreposition>> prepositions;
  std::vector<Listed<RoleNoun>> roles;
  std::vector<Listed<OrganizationHead>> heads;
  std::vector<Listed<PersonTitle>> titles;
  std::vector<Listed<TieWord>> ties;
  std::vector<Listed<ToneWord>> tones;
  std::vector<ListedWord> words;
  std::vector<ListedVerb> word_verbs;
};

// What the lists were read from, and what is wrong in them.
struct ListFiles {
  SourceFiles files;
  TextArena arena;
  Diagnostics diagnostics;
  Lists lists;
};

// Reads verbs.yaml, nouns.yaml, prepositions.yaml, roles.yaml, organizations.yaml, titles.yaml, ties.yaml, tones.yaml
// and words.yaml of a folder; a file that is not there is a list of nothing. What is wrong in them is told in `out`.
// Entries are grouped as Lexicon promises. Failure: a file that cannot be read. O(bytes).
Result<void> read_lists(const std::string& folder, ListFiles& out);

// Reads one list, of a file of that name ("verbs.yaml"). Grouping is left to group_entries().
void read_list(std::string name, std::string text, ListFiles& out);

// Puts entries together that share a lemma or a first word, those of the most words first; groups and equals stay in
// the order in which they were read. O(n log n).
void group_entries(Lists& lists);

// What stands before the first space.
std::string_view first_word(std::string_view words);

}  // namespace standpoint::lexicon_compiler
