#pragma once
// SPDX-License-Identifier: Apache-2.0
// Names of a dossier's entities as word sequences, with the shorter forms that writers make of them.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/speech/referents.hpp"

namespace standpoint {

// How a form stands to the name: what must be seen around it before it is taken for the entity.
enum class NameForm : std::uint8_t {
  full,       // a name or alias, or one of its spellings
  acronym,    // made of initials; must be written with capitals
  surname,    // of a person; after the full name or a title
  short_of,   // a common word left of a longer name: `gouvernement` of `Gouvernement français`; after a determiner
  explained,  // what stands in parentheses behind a longer name
  last_part,  // `Assurance maladie` of `Caisse nationale de l'assurance maladie`; its first word with a capital
  headless,   // what is left without the kind of body: `Open` of `Groupe Open`; where that is a common word, after one
};

// A form of a name that the index knows, where it ends.
struct NameMatch {
  std::uint32_t referent = kNobody;
  NameForm form = NameForm::full;
  bool capital = true;  // one of its words must begin with a capital in the text
};

// A trie of names over their words, without accents, articles and prepositions. Forms that two entities share belong to
// the one whose name or alias it is in full, else to none (surnames: to both). Built in O(bytes of names).
class NameIndex {
 public:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNone = UINT32_MAX;

  NameIndex(const Dossier& dossier, const Lexicon& lexicon);

  const std::vector<Referent>& referents() const { return referents_; }

  // The number of a word as names have it; kNone where no name has it. O(length).
  std::uint32_t word(std::u32string_view bare) const;

  // The node behind `node` by a word; kNone where no name goes on like that. O(1).
  std::uint32_t step(std::uint32_t node, std::uint32_t word) const;

  // The forms that end at a node, those of the dossier's own spelling first.
  const std::vector<NameMatch>& ends_at(std::uint32_t node) const { return ends_[node]; }

  // Persons whose first name is that word, for names that are misspelt.
  const std::vector<std::uint32_t>& with_first_name(std::uint32_t word) const;

  // The last word of a person's name.
  std::u32string_view last_name(std::uint32_t referent) const { return last_names_[referent]; }

 private:
  friend class NameForms;
  void add(const std::vector<std::u32string>& words, NameMatch match);

  std::vector<Referent> referents_;
  std::vector<std::u32string> last_names_;
  std::unordered_map<std::u32string, std::uint32_t> words_;
  std::unordered_map<std::uint64_t, std::uint32_t> steps_;
  std::vector<std::vector<NameMatch>> ends_{1};
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> first_names_;
};

// True for words that a name may have or leave out: articles, prepositions, `et`, `and`, without accents.
bool is_link_word(std::u32string_view bare);

// The words of a name in lower case without accents, parted at spaces, hyphens and apostrophes, link words left out.
std::vector<std::u32string> name_words(std::string_view name);

}  // namespace standpoint
