#pragma once
// SPDX-License-Identifier: Apache-2.0
// The tables of a lexicon, and how they lie in the bytes that lexicon_compiler writes.
//
// The bytes are those of the automaton, then the tables. Texts stay in the bytes; the entries that point to them are
// made when a language is first asked for, since constant ones would have to be relocated whenever the program starts.

#include <vector>

#include "extract/lexicon/lexicon.hpp"
#include "extract/lexicon/word_automaton.hpp"

namespace standpoint {

struct LexiconTables {
  WordAutomaton words;
  std::vector<CueVerb> verbs = {};
  std::vector<CueNoun> nouns = {};
  std::vector<CuePreposition> prepositions = {};
  std::vector<RoleNoun> roles = {};
  std::vector<OrganizationHead> heads = {};
  std::vector<PersonTitle> titles = {};
  std::vector<TieWord> ties = {};
  std::vector<ToneWord> tones = {};
  std::vector<std::string_view> lists = {};  // what the spans of the entries are of
};

// The tables behind the automaton; `bytes` must outlive them and are trusted. O(entries).
LexiconTables read_lexicon_tables(const unsigned char* bytes);

// Hands every field of an entry to `archive`, in one order for reading and writing.
template <class Archive>
void visit_fields(Archive& archive, CueVerb& verb) {
  archive(verb.lemma), archive(verb.after), archive(verb.frames), archive(verb.prepositions), archive(verb.stance);
  archive(verb.reflexive), archive(verb.attitude), archive(verb.question);
  archive(verb.commits), archive(verb.asks), archive(verb.decides);
}

template <class Archive>
void visit_fields(Archive& archive, CueNoun& noun) {
  archive(noun.lemma), archive(noun.frames), archive(noun.stance), archive(noun.attitude), archive(noun.prepositions);
}

template <class Archive>
void visit_fields(Archive& archive, CuePreposition& preposition) {
  archive(preposition.words), archive(preposition.fronted_only);
}

template <class Archive>
void visit_fields(Archive& archive, RoleNoun& role) {
  archive(role.words), archive(role.masculine), archive(role.feminine);
  archive(role.tie), archive(role.inverse), archive(role.collective);
}

template <class Archive>
void visit_fields(Archive& archive, OrganizationHead& head) {
  archive(head.words), archive(head.type), archive(head.feminine);
}

template <class Archive>
void visit_fields(Archive& archive, PersonTitle& title) {
  archive(title.words), archive(title.masculine), archive(title.feminine);
}

template <class Archive>
void visit_fields(Archive& archive, TieWord& tie) {
  archive(tie.lemma), archive(tie.after), archive(tie.type);
  archive(tie.noun), archive(tie.swapped), archive(tie.against);
}

template <class Archive>
void visit_fields(Archive& archive, ToneWord& tone) {
  archive(tone.lemma), archive(tone.stance);
}

}  // namespace standpoint
