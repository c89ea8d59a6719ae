// SPDX-License-Identifier: Apache-2.0
// Entries of a dictionary, expanded.
#include "extract/lexicon/compiler/dictionary.hpp"

#include <algorithm>

#include "extract/lexicon/compiler/words_of_line.hpp"

namespace standpoint::lexicon_compiler {
namespace {

// An affix on an affix is as deep as the dictionaries go: kilo + mètre + s.
constexpr std::size_t kMostRules = 3;

class Expansion {
 public:
  Expansion(const AffixRules& rules, const FormSink& sink) : rules_(rules), sink_(sink) {}

  void run(std::u32string_view word, std::span<const AffixFlag> flags) {
    if (!rules_.needs_affix(flags)) sink_(word, used_);
    if (used_.size() == kMostRules) return;
    for (const AffixFlag flag : flags) {
      for (const AffixRule& rule : rules_.of(flag)) {
        if (rule.applies_to(word)) use(rule, word, flags);
      }
    }
  }

 private:
  void use(const AffixRule& rule, std::u32string_view word, std::span<const AffixFlag> flags) {
    std::vector<AffixFlag> next = rule.continuation;
    if (!rule.prefix && rule.crosses) {
      std::ranges::copy_if(flags, std::back_inserter(next),
                           [this](AffixFlag flag) { return is_crossing_prefix(flag); });
    }
    used_.push_back(&rule);
    run(rule.apply(word), next);
    used_.pop_back();
  }

  bool is_crossing_prefix(AffixFlag flag) const {
    const std::span<const AffixRule> lines = rules_.of(flag);
    return !lines.empty() && lines.front().prefix && lines.front().crosses;
  }

  const AffixRules& rules_;
  const FormSink& sink_;
  std::vector<const AffixRule*> used_;
};

}  // namespace

bool DictionaryEntry::has(AffixFlag flag) const { return std::ranges::find(flags, flag) != flags.end(); }

void read_dictionary(std::string_view text, const AffixRules& rules,
                     const std::function<void(const DictionaryEntry&)>& sink) {
  for_each_line(text, [&](std::string_view line, std::size_t number) {
    std::vector<std::string_view> words = words_of(line);
    if (number == 1 || words.empty()) return;
    DictionaryEntry entry;
    const std::size_t slash = std::min(words[0].find('/', 1), words[0].size());
    entry.word = code_points(words[0].substr(0, slash));
    if (slash < words[0].size()) entry.flags = rules.flags(words[0].substr(slash + 1));
    entry.tags.assign(words.begin() + 1, words.end());
    if (!rules.is_no_word(entry.flags)) sink(entry);
  });
}

void expand(const DictionaryEntry& entry, const AffixRules& rules, const FormSink& sink) {
  Expansion(rules, sink).run(entry.word, entry.flags);
}

}  // namespace standpoint::lexicon_compiler
