// SPDX-License-Identifier: Apache-2.0
// Adding what the lists know.
#include "extract/lexicon/compiler/own_forms.hpp"

#include <algorithm>
#include <set>

#include "extract/lexicon/compiler/english_verbs.hpp"
#include "extract/lexicon/compiler/words_of_line.hpp"

namespace standpoint::lexicon_compiler {
namespace {

constexpr std::uint64_t kVerb = trait::finite | trait::infinitive | trait::past_participle | trait::present_participle;

using OwnForm = EnglishForm;

// Forms that a French entry names are taken for what their endings look like.
std::uint64_t look_of_french_verb(std::string_view form, std::string_view lemma) {
  if (form == lemma) return trait::infinitive;
  if (form.ends_with("ant")) return trait::present_participle;
  if (form.ends_with("ent")) return trait::finite | trait::third_plural;
  if (form.ends_with("é") || form.ends_with("és") || form.ends_with("ée") || form.ends_with("ées")) {
    return trait::past_participle;
  }
  return trait::finite | trait::third_singular;
}

class OwnForms {
 public:
  OwnForms(TextLanguage language, FormList& forms) : english_(language == TextLanguage::english), forms_(forms) {}

  void add_words(std::span<const ListedWord> words) {
    for (const ListedWord& word : words) {
      spread_auxiliary(word);
      later_.push_back(
          {std::string(word.text), {{std::string(word.text), word.traits}}, word.is_name, english_ && word.is_closed});
    }
  }

  void add_verb(std::string_view lemma, std::span<const std::string_view> given) {
    if (!done_.insert(lemma).second && given.empty()) return;
    std::vector<OwnForm> own;
    if (english_) {
      own = english_verb_forms(lemma, given, [this](std::string_view word) { return forms_.knows(word); });
    } else if (!given.empty()) {
      own.push_back({std::string(lemma), trait::infinitive});
      for (const std::string_view form : given) own.push_back({std::string(form), look_of_french_verb(form, lemma)});
    }
    add(lemma, std::move(own));
  }

  // A noun of one word; of a phrase only its first word is looked up.
  void add_noun(std::string_view words, std::span<const std::string_view> given) {
    const bool is_phrase = words.find(' ') != std::string_view::npos;
    std::vector<OwnForm> own;
    if (!given.empty() || (english_ && (!is_phrase || !forms_.knows(first_word(words))))) {
      own.push_back({std::string(first_word(words)), trait::noun | trait::singular});
    }
    if (given.empty() && english_ && !is_phrase) own.push_back({english_plural(words), trait::noun | trait::plural});
    for (const std::string_view form : given) {
      const std::string_view word = first_word(form);
      if (word != own.front().text) own.push_back({std::string(word), trait::noun | trait::plural});
    }
    add(first_word(words), std::move(own));
  }

  // A word of any class: only the forms that it names are added.
  void add_other(std::string_view word, std::span<const std::string_view> given) {
    if (given.empty()) return;
    std::vector<OwnForm> own = {{std::string(word), 0}};
    for (const std::string_view form : given) own.push_back({std::string(form), 0});
    add(word, std::move(own));
  }

  // English: verbs whose forms are words of their own in the dictionary, since they double a consonant.
  void add_doubled() {
    if (!english_) return;
    const IsWord knows = [this](std::string_view word) { return forms_.knows(word); };
    for (const WordForm& form : forms_.forms()) {
      if (form.has_capital || (form.traits & kVerb) != 0) continue;
      const std::string verb = verb_of_doubled(form.text, knows);
      if (verb.empty()) continue;
      const std::uint64_t traits = form.text.ends_with("ed") ? kEnglishPast : trait::present_participle;
      add(verb,
          {{verb, kEnglishBase}, {english_third_person(verb, knows), kEnglishThird}, {std::string(form.text), traits}});
    }
  }

  void finish() && {
    for (const Entry& entry : later_) {
      if (entry.is_name || entry.replaces) {
        forms_.add_word(entry.lemma, entry.forms.front().traits, entry.is_name, entry.replaces);
        continue;
      }
      forms_.begin_entry(code_points(entry.lemma));
      for (const OwnForm& form : entry.forms) forms_.add(code_points(form.text), form.traits);
    }
    forms_.finish();
  }

 private:
  struct Entry {
    std::string lemma;
    std::vector<OwnForm> forms;
    bool is_name = false;
    bool replaces = false;
  };

  void add(std::string_view lemma, std::vector<OwnForm> forms) {
    if (!forms.empty()) later_.push_back({std::string(lemma), std::move(forms)});
  }

  // A French auxiliary is named by its infinitive: all forms of the verb are auxiliaries.
  void spread_auxiliary(const ListedWord& word) {
    if (english_ || (word.traits & trait::auxiliary) == 0) return;
    for (const std::uint32_t index : forms_.readings(word.text)) {
      const WordForm& reading = forms_.forms()[index];
      if ((reading.traits & trait::infinitive) == 0) continue;
      std::vector<OwnForm> own;
      for (const WordForm& form : forms_.forms_of(reading.entry)) {
        own.push_back({std::string(form.text), word.traits & ~trait::capitalised});
      }
      add(word.text, std::move(own));
    }
  }

  bool english_;
  FormList& forms_;
  std::vector<Entry> later_;
  std::set<std::string_view> done_;
};

}  // namespace

void add_own_forms(const Lists& lists, TextLanguage language, FormList& forms) {
  OwnForms own(language, forms);
  own.add_words(lists.words);
  for (const ListedVerb& verb : lists.word_verbs) own.add_verb(verb.lemma, verb.forms);
  for (const auto& verb : lists.verbs) {
    if (!verb.forms.empty()) own.add_verb(verb.cue.lemma, verb.forms);
  }
  for (const auto& verb : lists.verbs) own.add_verb(verb.cue.lemma, verb.forms);
  for (const auto& tie : lists.ties) {
    if (tie.cue.noun) {
      own.add_noun(tie.cue.lemma, tie.forms);
    } else {
      own.add_verb(tie.cue.lemma, tie.forms);
    }
  }
  for (const auto& noun : lists.nouns) own.add_noun(noun.cue.lemma, noun.forms);
  for (const auto& role : lists.roles) own.add_noun(role.cue.words, role.forms);
  for (const auto& head : lists.heads) own.add_noun(head.cue.words, head.forms);
  for (const auto& tone : lists.tones) own.add_other(tone.cue.lemma, tone.forms);
  own.add_doubled();
  std::move(own).finish();
}

}  // namespace standpoint::lexicon_compiler
