#pragma once
// SPDX-License-Identifier: Apache-2.0
// The words in which proposals of an article are told, in English and French.

#include "render/wording/phrases.hpp"

namespace standpoint::phrases {

inline constexpr Phrase kAct{"Act", "Acte"};
inline constexpr Phrase kAgainst{"Against", "Contre"};
inline constexpr Phrase kConfidence{"Confidence", "Confiance"};
inline constexpr Phrase kCue{"Cue", "Indice"};
inline constexpr Phrase kDossier{"Dossier", "Dossier"};
inline constexpr Phrase kFoundBy{"Found by", "Trouvé par"};
inline constexpr Phrase kKnownSource{"has this source already", "a déjà cette source"};
inline constexpr Phrase kHintAtStance{"Hint at a stance", "Indice de position"};
inline constexpr Phrase kNamedAs{"Named as", "Désigné par"};
inline constexpr Phrase kNobodyNamed{"Who?", "Qui\u202F?"};
inline constexpr Phrase kOpposesHint{"▼ opposition", "▼ opposition"};
inline constexpr Phrase kReportedBy{"Reported by", "Rapporté par"};
inline constexpr Phrase kRule{"Rule", "Règle"};
inline constexpr Phrase kSpeaker{"Speaker", "Locuteur"};
inline constexpr Phrase kSupportsHint{"▲ support", "▲ soutien"};
inline constexpr Phrase kTrigger{"New because of", "Nouveau d’après"};

}  // namespace standpoint::phrases
