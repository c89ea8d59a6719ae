#pragma once
// SPDX-License-Identifier: Apache-2.0
// British spellings of what an American dictionary has, by rule and by stem.

#include <optional>
#include <string>
#include <string_view>

namespace standpoint::lexicon_compiler {

// How the form of a lemma is spelled in Britain, where that differs: organised, travelled, labours, centre. Rules that
// reach too far (a form that nobody writes) do no harm: such a form is looked for by nobody. ASCII, in lower case.
// O(length).
std::optional<std::string> british_spelling(std::string_view form, std::string_view lemma);

}  // namespace standpoint::lexicon_compiler
