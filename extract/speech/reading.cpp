// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/reading.hpp"

namespace standpoint {

bool Reading::is_speaker(const NounPhrase& phrase) const {
  switch (phrase.kind) {
    case PhraseKind::pronoun: return true;
    case PhraseKind::name: return phrase.referent == kNobody || is_actor(referents[phrase.referent]);
    case PhraseKind::role: return true;
    case PhraseKind::body: {
      const std::string_view type = lexicon->heads()[phrase.body - 1U].type;
      return type != "law" && type != "system" && type != "place" && type != "procedure" && type != "event";
    }
    case PhraseKind::other:  // la Fnaut: a name that nobody has explained
      return tokens[phrase.head].capital && phrase.head > phrase.begin && phrase.determiner == DeterminerKind::definite;
  }
  return false;
}

}  // namespace standpoint
