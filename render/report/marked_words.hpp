#pragma once
// SPDX-License-Identifier: Apache-2.0
// The fixed words of a marked text's page, in both languages.

#include <array>

#include "render/report/marked_text.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {

// A kind of mark in a word or two.
constexpr Phrase word_of(MarkKind kind) {
  constexpr std::array<Phrase, kMarkKinds> kWords = {{{"direct speech", "discours direct"},
                                                      {"partly quoted", "en partie cité"},
                                                      {"indirect speech", "discours indirect"},
                                                      {"known name", "nom connu"},
                                                      {"new name", "nom nouveau"},
                                                      {"tie", "lien"}}};
  return kWords[static_cast<std::size_t>(kind)];
}

namespace marked_words {

inline constexpr Phrase kAbout{
    "What a program proposes to find in this text: who says what, who is named, who is tied to whom. Nothing here is "
    "anybody’s claim until a person has confirmed it.",
    "Ce qu’un programme propose de trouver dans ce texte\u00A0: qui dit quoi, qui est nommé, qui est lié à qui. Rien "
    "n’est ici la position de personne tant qu’un humain ne l’a pas confirmé."};
inline constexpr Phrase kBack{"In the text", "Dans le texte"};
inline constexpr Phrase kHint{
    "Point at a mark, or go from mark to mark with Tab, to see what is proposed and why; the list beside the text says "
    "the same.",
    "Pointez une marque, ou allez de marque en marque avec Tab, pour voir ce qui est proposé et pourquoi\u202F; la "
    "liste à côté du texte dit la même chose."};
inline constexpr Phrase kKey{"Key", "Légende"};
inline constexpr Phrase kNames{"Who and what is named", "Qui et quoi est nommé"};
inline constexpr Phrase kSkip{"To the text", "Aller au texte"};

}  // namespace marked_words

}  // namespace standpoint
