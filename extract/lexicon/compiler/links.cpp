// SPDX-License-Identifier: Apache-2.0
// Finding the forms of an entry.
#include "extract/lexicon/compiler/links.hpp"

namespace standpoint::lexicon_compiler {
namespace {

constexpr std::uint64_t kVerb = trait::finite | trait::infinitive | trait::past_participle | trait::present_participle;
constexpr std::uint64_t kNoun = trait::noun | trait::proper_name;
constexpr std::uint64_t kAny = ~std::uint64_t{0};
constexpr std::uint64_t kGender = trait::masculine | trait::feminine;

using Number = std::uint16_t WordEntry::*;

// The forms that a word of a class leads to.
struct Family {
  std::vector<std::string_view> forms;
  bool of_lemma = false;  // not of a word that is itself inflected
};

class Linker {
 public:
  Linker(const FormList& forms, WordList& words) : forms_(forms), words_(words) {}

  // The forms of every entry of the lemma; else of the entries that it is a form of, those of its gender.
  Family family(std::string_view word, std::uint64_t wanted) const {
    Family family;
    for (const bool of_lemma : {true, false}) {
      family.of_lemma = of_lemma;
      for (const std::uint32_t index : forms_.readings(word)) add_entry(forms_.forms()[index], word, wanted, family);
      if (!family.forms.empty()) break;
    }
    return family;
  }

  void assign(const Family& family, Number number, std::size_t value, bool of_lemma) {
    if (family.of_lemma != of_lemma) return;
    for (const std::string_view form : family.forms) {
      Word* word = find_word(words_, form);
      if (word == nullptr) continue;
      std::uint16_t& slot = word->entry.*number;
      if (slot == 0 || !of_lemma) slot = static_cast<std::uint16_t>(value);
    }
  }

 private:
  void add_entry(const WordForm& reading, std::string_view word, std::uint64_t wanted, Family& family) const {
    if ((reading.traits & wanted) == 0 && wanted != kAny) return;
    if (family.of_lemma != (forms_.lemma(reading.entry) == word)) return;
    for (const WordForm& form : forms_.forms_of(reading.entry)) {
      const bool is_wanted = wanted == kAny || (form.traits & wanted) != 0;
      if (is_wanted && (family.of_lemma || agrees(reading, form))) family.forms.push_back(form.text);
    }
  }

  // True for the plural of an inflected singular: directrices of directrice. A plural has itself alone.
  static bool agrees(const WordForm& word, const WordForm& form) {
    if (form.text == word.text) return true;
    return (word.traits & trait::singular) != 0 && (word.traits & form.traits & kGender) != 0;
  }

  const FormList& forms_;
  WordList& words_;
};

// What a first entry's number is put at: the forms that its word has with the first of these traits that it has at all.
struct Target {
  std::string_view word;
  std::size_t number = 0;
  std::vector<std::uint64_t> traits;
};

// One for each group of entries; `word(entry)` names the group.
template <class Cue, class Word>
std::vector<Target> targets(const std::vector<Listed<Cue>>& entries, Word word, std::vector<std::uint64_t> traits) {
  std::vector<Target> result;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i == 0 || word(entries[i - 1].cue) != word(entries[i].cue))
      result.push_back({word(entries[i].cue), i + 1, traits});
  }
  return result;
}

// Verbs and nouns of one lemma are one group, which both kinds of forms lead to.
std::vector<Target> targets_of_ties(const std::vector<Listed<TieWord>>& ties) {
  std::vector<Target> result;
  std::size_t first = 0;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    if (i > 0 && ties[i - 1].cue.lemma != ties[i].cue.lemma) first = i;
    const std::uint64_t traits = ties[i].cue.noun ? kNoun : kVerb;
    result.push_back({ties[i].cue.lemma, first + 1, {traits}});
  }
  return result;
}

// Lemmas first, then inflected words, which take their forms from them; what a word is itself has the last say.
void link(Linker& linker, const std::vector<Target>& targets, Number number) {
  for (const bool of_lemma : {true, false}) {
    for (const Target& target : targets) {
      Family family;
      for (const std::uint64_t traits : target.traits) {
        if (family.forms.empty()) family = linker.family(target.word, traits);
      }
      linker.assign(family, number, target.number, of_lemma);
    }
  }
  for (const Target& target : targets) linker.assign({{target.word}, false}, number, target.number, false);
}

// The gender of a word's noun readings, else of any, by the dictionary.
std::uint64_t gender_of(const FormList& forms, std::string_view word) {
  std::uint64_t of_noun = 0;
  std::uint64_t of_any = 0;
  for (const std::uint32_t index : forms.readings(word)) {
    const std::uint64_t traits = forms.forms()[index].traits;
    of_any |= traits & kGender;
    if ((traits & trait::noun) != 0) of_noun |= traits & kGender;
  }
  return of_noun != 0 ? of_noun : of_any;
}

void add_genders(Lists& lists, const FormList& forms) {
  for (auto& role : lists.roles) {
    const std::uint64_t gender = gender_of(forms, first_word(role.cue.words));
    if (role.has_gender || gender == 0) continue;
    role.cue.masculine = (gender & trait::masculine) != 0;
    role.cue.feminine = (gender & trait::feminine) != 0;
  }
  for (auto& head : lists.heads) {
    if (!head.has_gender) head.cue.feminine = gender_of(forms, first_word(head.cue.words)) == trait::feminine;
  }
}

}  // namespace

void link_words(Lists& lists, const FormList& forms, WordList& words) {
  const auto lemma = [](const auto& cue) { return cue.lemma; };
  const auto first_of_lemma = [](const auto& cue) { return first_word(cue.lemma); };
  const auto first_of_words = [](const auto& cue) { return first_word(cue.words); };
  const std::vector<std::uint64_t> noun_first = {kNoun, trait::adjective, kAny};

  Linker linker(forms, words);
  link(linker, targets(lists.verbs, lemma, {kVerb}), &WordEntry::verb);
  link(linker, targets(lists.nouns, first_of_lemma, noun_first), &WordEntry::noun);
  link(linker, targets(lists.roles, first_of_words, noun_first), &WordEntry::role);
  link(linker, targets(lists.heads, first_of_words, noun_first), &WordEntry::head);
  link(linker, targets_of_ties(lists.ties), &WordEntry::tie);
  link(linker, targets(lists.tones, lemma, {kAny}), &WordEntry::tone);
  add_genders(lists, forms);
}

}  // namespace standpoint::lexicon_compiler
