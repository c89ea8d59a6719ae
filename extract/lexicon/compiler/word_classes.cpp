// SPDX-License-Identifier: Apache-2.0
// Words by class.
#include "extract/lexicon/compiler/word_classes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "extract/lexicon/compiler/entry_reader.hpp"
#include "graph/text/codes.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint::lexicon_compiler {
namespace {

struct WordClass {
  std::string_view name;
  std::uint64_t traits = 0;
  bool closed = false;
};

constexpr std::uint64_t kNames = trait::first_name | trait::surname | trait::proper_name;
constexpr std::string_view kVerbs = "verbs";

constexpr WordClass kClasses[] = {
    {"determiners", trait::determiner, true},
    {"pronouns", trait::pronoun, true},
    {"prepositions", trait::preposition, true},
    {"conjunctions", trait::conjunction, true},
    {"numbers", trait::number, true},
    {"auxiliaries", trait::auxiliary, true},
    {"to_have", trait::auxiliary | trait::to_have, true},
    {"to_be", trait::auxiliary | trait::to_be, true},
    {"adverbs", trait::adverb, false},
    {"adjectives", trait::adjective, false},
    {"nouns", trait::noun | trait::singular, false},
    {"plural_nouns", trait::noun | trait::plural, false},
    {"interjections", trait::interjection, false},
    {"first_names", trait::first_name, false},
    {"surnames", trait::surname, false},
    {"proper_names", trait::proper_name, false},
};

// What may stand behind a word, and the keys of a class that is a mapping.
constexpr WordClass kTraits[] = {
    {"singular", trait::singular},
    {"plural", trait::plural},
    {"masculine", trait::masculine},
    {"feminine", trait::feminine},
    {"finite", trait::finite},
    {"infinitive", trait::infinitive},
    {"past_participle", trait::past_participle},
    {"present_participle", trait::present_participle},
    {"third_singular", trait::third_singular},
    {"third_plural", trait::third_plural},
    {"other_person", trait::other_person},
    {"conditional", trait::conditional},
    {"past", trait::imperfect},
    {"noun", trait::noun},
    {"adjective", trait::adjective},
    {"adverb", trait::adverb},
    {"pronoun", trait::pronoun},
    {"determiner", trait::determiner},
    {"preposition", trait::preposition},
    {"conjunction", trait::conjunction},
};

class ClassReader {
 public:
  ClassReader(const YamlTree& tree, ListFiles& out) : tree_(tree), out_(out) {}

  void read_class(const YamlNode& key, const YamlNode& value) {
    if (key.text == kVerbs) return read_verbs(value);
    const auto kind = std::ranges::find(kClasses, key.text, &WordClass::name);
    if (kind == std::end(kClasses)) return unknown(key, kClasses, "a class of words", codes::kUnknownKey);
    if (value.kind != YamlNode::Kind::mapping) {
      return tree_.for_each_item(value, [&](const YamlNode& word) { add(word, *kind, 0); });
    }
    tree_.for_each_entry(value,
                         [&](const YamlNode& word, const YamlNode& traits) { add(word, *kind, read_traits(traits)); });
  }

 private:
  void add(const YamlNode& word, const WordClass& kind, std::uint64_t traits) {
    if (!is_word(word)) return;
    out_.lists.words.push_back(
        {plain_text(word.text, out_.arena), kind.traits | traits, (kind.traits & kNames) != 0, kind.closed});
  }

  std::uint64_t read_traits(const YamlNode& node) {
    std::uint64_t traits = 0;
    tree_.for_each_item(node, [&](const YamlNode& item) {
      const auto known = std::ranges::find(kTraits, item.text, &WordClass::name);
      if (known == std::end(kTraits)) return unknown(item, kTraits, "a trait", codes::kBadValue);
      traits |= known->traits;
    });
    return traits;
  }

  void read_verbs(const YamlNode& value) {
    tree_.for_each_entry(value, [&](const YamlNode& lemma, const YamlNode& forms) {
      ListedVerb verb{plain_text(lemma.text, out_.arena), {}};
      tree_.for_each_item(forms, [&](const YamlNode& form) {
        if (is_word(form)) verb.forms.push_back(plain_text(form.text, out_.arena));
      });
      out_.lists.word_verbs.push_back(std::move(verb));
    });
  }

  bool is_word(const YamlNode& node) {
    const bool is =
        node.kind == YamlNode::Kind::scalar && !node.text.empty() && node.text.find(' ') == std::string_view::npos;
    if (!is) {
      out_.diagnostics.add(codes::kWrongType, tree_.span(node), "a single word is expected here",
                           "write words without spaces, as in [the, a]; phrases belong in the other lists");
    }
    return is;
  }

  void unknown(const YamlNode& node, std::span<const WordClass> known, std::string_view what, Code code) {
    std::vector<std::string_view> names;
    for (const WordClass& word_class : known) names.push_back(word_class.name);
    std::string fix = did_you_mean(node.text, names);
    if (fix.empty()) fix = fmt::format("write one of: {}", fmt::join(names, ", "));
    out_.diagnostics.add(code, tree_.span(node), fmt::format("'{}' is not {}", node.text, what), std::move(fix));
  }

  const YamlTree& tree_;
  ListFiles& out_;
};

}  // namespace

void read_word_classes(const YamlTree& tree, const YamlNode& classes, ListFiles& out) {
  ClassReader reader(tree, out);
  tree.for_each_entry(classes, [&](const YamlNode& key, const YamlNode& value) { reader.read_class(key, value); });
}

}  // namespace standpoint::lexicon_compiler
