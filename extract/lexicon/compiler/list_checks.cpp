// SPDX-License-Identifier: Apache-2.0
// Checks of the lists against the dictionary.
#include "extract/lexicon/compiler/list_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "extract/lexicon/compiler/words_of_line.hpp"
#include "graph/text/codes.hpp"

namespace standpoint::lexicon_compiler {
namespace {

class ListChecker {
 public:
  ListChecker(ListFiles& files, TextLanguage language, const FormList& forms)
      : files_(files), english_(language == TextLanguage::english), forms_(forms) {}

  // Counts what the lists add themselves as known: a word of words.yaml, or of an entry that says its forms.
  void learn() {
    const Lists& lists = files_.lists;
    for (const ListedWord& word : lists.words) named_.insert(word.text);
    for (const ListedVerb& verb : lists.word_verbs) named_.insert(verb.lemma);
    for (const auto& noun : lists.nouns) learn_forms(noun.cue.lemma, noun.forms);
    for (const auto& role : lists.roles) learn_forms(role.cue.words, role.forms);
    for (const auto& head : lists.heads) learn_forms(head.cue.words, head.forms);
    for (const auto& tie : lists.ties) learn_forms(tie.cue.lemma, tie.forms);
  }

  template <class Cue>
  void check_verb(const Listed<Cue>& verb) {
    check_case(verb.cue.lemma, verb.place);
    if (!verb.forms.empty() || (english_ ? knows(verb.cue.lemma) : is_infinitive(verb.cue.lemma))) return;
    report(verb.place, fmt::format("the dictionary has no verb '{}'", verb.cue.lemma),
           "write an infinitive, correct its spelling, or say its forms: {forms: [says, said, saying]}");
  }

  template <class Cue>
  void check_word(std::string_view words, const Listed<Cue>& entry) {
    check_case(words, entry.place);
    const std::string_view word = first_word(words);
    if (!entry.forms.empty() || knows(word) || (english_ && is_made_of_words(word))) return;
    report(entry.place, fmt::format("the dictionary has no word '{}'", word),
           "correct its spelling, or say its forms: {forms: [one, more]}");
  }

  void check_case(std::string_view text, Span place) {
    if (utf8(lower_case(code_points(text))) == text) return;
    report(place, fmt::format("'{}' has capitals, but words are looked up in lower case", text),
           "write it in lower case");
  }

  // `key` holds all that tells two entries of one list apart.
  void check_single(std::string key, Span place) {
    const auto [first, fresh] = seen_.emplace(std::move(key), place);
    if (fresh) return;
    files_.diagnostics.add(codes::kDuplicateKey, place, "this entry stands twice", "keep one of the two")
        .notes.push_back({first->second, "it stands here first"});
  }

 private:
  void learn_forms(std::string_view words, std::span<const std::string_view> forms) {
    if (!forms.empty()) named_.insert(first_word(words));
    for (const std::string_view form : forms) named_.insert(first_word(form));
  }

  bool knows(std::string_view word) const { return named_.contains(word) || forms_.knows(word); }

  // English puts words together freely: farmers' union, ex-minister, non-profit.
  bool is_made_of_words(std::string_view word) const {
    static constexpr std::string_view kPrefixes[] = {"anti", "co", "counter", "ex", "non", "pro", "self", "sub"};
    if (word.ends_with("'s")) word.remove_suffix(2);
    if (word.ends_with('\'')) word.remove_suffix(1);
    while (!word.empty()) {
      const std::string_view part = word.substr(0, word.find('-'));
      if (!knows(part) && std::ranges::find(kPrefixes, part) == std::end(kPrefixes)) return false;
      word.remove_prefix(std::min(part.size() + 1, word.size()));
    }
    return true;
  }

  bool is_infinitive(std::string_view lemma) const {
    return std::ranges::any_of(forms_.readings(lemma), [this](std::uint32_t index) {
      return (forms_.forms()[index].traits & trait::infinitive) != 0;
    });
  }

  void report(Span place, std::string message, std::string fix) {
    files_.diagnostics.add(codes::kBadValue, place, std::move(message), std::move(fix));
  }

  ListFiles& files_;
  bool english_;
  const FormList& forms_;
  std::set<std::string_view> named_;
  std::map<std::string, Span> seen_;
};

}  // namespace

void check_lists(ListFiles& files, TextLanguage language, const FormList& forms) {
  ListChecker checker(files, language, forms);
  checker.learn();
  const Lists& lists = files.lists;
  for (const auto& verb : lists.verbs) {
    checker.check_verb(verb);
    checker.check_single(fmt::format("verb {} {} {}", verb.cue.reflexive, verb.cue.lemma, verb.cue.after), verb.place);
  }
  for (const auto& tie : lists.ties) {
    if (tie.cue.noun) {
      checker.check_word(tie.cue.lemma, tie);
    } else {
      checker.check_verb(tie);
    }
  }
  for (const auto& noun : lists.nouns) {
    checker.check_word(noun.cue.lemma, noun);
    checker.check_single(fmt::format("noun {}", noun.cue.lemma), noun.place);
  }
  for (const auto& role : lists.roles) {
    checker.check_word(role.cue.words, role);
    checker.check_single(fmt::format("role {} {} {}", role.cue.words, role.cue.masculine, role.cue.feminine),
                         role.place);
  }
  for (const auto& head : lists.heads) {
    checker.check_word(head.cue.words, head);
    checker.check_single(fmt::format("head {}", head.cue.words), head.place);
  }
  for (const auto& tone : lists.tones) checker.check_word(tone.cue.lemma, tone);
  for (const auto& preposition : lists.prepositions) checker.check_case(preposition.cue.words, preposition.place);
  for (const auto& title : lists.titles) checker.check_case(title.cue.words, title.place);
}

}  // namespace standpoint::lexicon_compiler
