#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a dictionary says of a form, in our terms. French has it in morphological fields, English in the rules' names.

#include <cstdint>
#include <optional>
#include <span>

#include "extract/lexicon/compiler/dictionary.hpp"

namespace standpoint::lexicon_compiler {

// The traits (extract/lexicon/lexicon.hpp) of a form of an entry, made by these rules; nothing for forms that the
// lexicon leaves out. `capitalised` is not among them. O(fields).
using Grammar = std::optional<std::uint64_t> (*)(const DictionaryEntry& entry, std::span<const AffixRule* const> rules);

std::optional<std::uint64_t> french_traits(const DictionaryEntry& entry, std::span<const AffixRule* const> rules);
std::optional<std::uint64_t> english_traits(const DictionaryEntry& entry, std::span<const AffixRule* const> rules);

}  // namespace standpoint::lexicon_compiler
