// SPDX-License-Identifier: Apache-2.0
// Merging readings.
#include "extract/lexicon/compiler/word_list.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "graph/text/fold.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint::lexicon_compiler {
namespace {

// The text with its first letter made plain; nothing where it is plain already.
std::optional<std::string> without_first_accent(std::string_view text) {
  const std::size_t bytes = decode_utf8(text).bytes;
  if (bytes < 2) return std::nullopt;
  const std::string_view first = text.substr(0, bytes);
  std::string plain = first == "œ" ? "oe" : first == "æ" ? "ae" : fold_name(first);
  if (plain == first || plain.empty()) return std::nullopt;
  return plain.append(text.substr(bytes));
}

// What the readings of one text say together.
std::uint64_t traits_of(const FormList& forms, std::span<const std::uint32_t> readings) {
  const auto reading = [&forms](std::uint32_t index) -> const WordForm& { return forms.forms()[index]; };
  const bool replaced = std::ranges::any_of(readings, [&](std::uint32_t index) { return reading(index).replaces; });
  std::uint64_t traits = 0;
  bool always_capital = true;
  for (const std::uint32_t index : readings) {
    if (replaced && !reading(index).replaces) continue;
    traits |= reading(index).traits;
    always_capital = always_capital && reading(index).has_capital;
  }
  return traits | (always_capital ? trait::capitalised : 0);
}

}  // namespace

WordList merged(const FormList& forms) {
  WordList words;
  const std::span<const std::uint32_t> order = forms.by_text();
  for (std::size_t begin = 0; begin < order.size();) {
    const std::string_view text = forms.forms()[order[begin]].text;
    std::size_t end = begin;
    while (end < order.size() && forms.forms()[order[end]].text == text) ++end;
    words.push_back({std::string(text), {.traits = traits_of(forms, order.subspan(begin, end - begin))}});
    begin = end;
  }
  return words;
}

Word* find_word(WordList& words, std::string_view text) {
  const auto found = std::ranges::lower_bound(words, text, {}, &Word::text);
  return found != words.end() && found->text == text ? &*found : nullptr;
}

void add_without_first_accent(WordList& words) {
  WordList added;
  for (const Word& word : words) {
    std::optional<std::string> plain = without_first_accent(word.text);
    if (plain && find_word(words, *plain) == nullptr) added.push_back({*std::move(plain), word.entry});
  }
  const auto middle = static_cast<std::ptrdiff_t>(words.size());
  std::ranges::stable_sort(added, {}, &Word::text);
  std::ranges::move(added, std::back_inserter(words));
  std::ranges::inplace_merge(words, words.begin() + middle, {}, &Word::text);
  const auto same = [](const Word& a, const Word& b) { return a.text == b.text; };
  words.erase(std::unique(words.begin(), words.end(), same), words.end());
}

}  // namespace standpoint::lexicon_compiler
