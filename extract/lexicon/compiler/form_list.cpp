// SPDX-License-Identifier: Apache-2.0
// Collecting the forms of a language.
#include "extract/lexicon/compiler/form_list.hpp"

#include <algorithm>
#include <numeric>

#include "extract/lexicon/compiler/british_spelling.hpp"
#include "extract/lexicon/compiler/words_of_line.hpp"
#include "graph/load/limits.hpp"
#include "graph/text/read_file.hpp"

namespace standpoint::lexicon_compiler {

void FormList::begin_entry(std::u32string_view lemma) {
  lemmas_.push_back(arena_.copy(utf8(lower_case(lemma))));
  first_forms_.push_back(static_cast<std::uint32_t>(forms_.size()));
}

void FormList::add(std::u32string_view form, std::uint64_t traits) {
  const std::u32string lower = lower_case(form);
  forms_.push_back({arena_.copy(utf8(lower)), traits, static_cast<std::uint32_t>(lemmas_.size() - 1), lower != form});
}

void FormList::add_word(std::string_view text, std::uint64_t traits, bool is_name, bool replaces) {
  const std::u32string word = code_points(text);
  begin_entry(word);
  add(word, traits);
  forms_.back().has_capital |= is_name;
  forms_.back().replaces = replaces;
}

void FormList::finish() {
  by_text_.resize(forms_.size());
  std::iota(by_text_.begin(), by_text_.end(), 0U);
  std::ranges::stable_sort(by_text_, {}, [this](std::uint32_t index) { return forms_[index].text; });
}

std::span<const WordForm> FormList::forms_of(std::uint32_t entry) const {
  const std::size_t begin = first_forms_[entry];
  const std::size_t end = entry + 1 < first_forms_.size() ? first_forms_[entry + 1] : forms_.size();
  return std::span(forms_).subspan(begin, end - begin);
}

std::span<const std::uint32_t> FormList::readings(std::string_view text) const {
  const auto text_of = [this](std::uint32_t index) { return forms_[index].text; };
  const auto begin = std::ranges::lower_bound(by_text_, text, {}, text_of);
  const auto end = std::ranges::upper_bound(begin, by_text_.end(), text, {}, text_of);
  return {begin, end};
}

namespace {

// The British spelling of a form that is no name.
void add_british(std::u32string_view form, std::u32string_view lemma, std::uint64_t traits, FormList& forms) {
  if (lower_case(lemma) != lemma) return;
  if (const auto british = british_spelling(utf8(form), utf8(lemma))) forms.add(code_points(*british), traits);
}

}  // namespace

Result<void> add_dictionary(const std::string& dictionary, const std::string& affixes, TextLanguage language,
                            FormList& forms) {
  const Result<std::string> affix_text = read_regular_file(affixes, Limits::kMostFileBytes);
  if (!affix_text) return tl::unexpected(affix_text.error());
  const Result<AffixRules> rules = AffixRules::parse(*affix_text, affixes);
  if (!rules) return tl::unexpected(rules.error());
  const Result<std::string> text = read_regular_file(dictionary, Limits::kMostFileBytes);
  if (!text) return tl::unexpected(text.error());

  const bool english = language == TextLanguage::english;
  const Grammar grammar = english ? english_traits : french_traits;
  read_dictionary(*text, *rules, [&](const DictionaryEntry& entry) {
    forms.begin_entry(entry.word);
    expand(entry, *rules, [&](std::u32string_view form, std::span<const AffixRule* const> used) {
      const std::optional<std::uint64_t> traits = grammar(entry, used);
      if (!traits) return;
      forms.add(form, *traits);
      if (english) add_british(form, entry.word, *traits, forms);
    });
  });
  return {};
}

}  // namespace standpoint::lexicon_compiler
