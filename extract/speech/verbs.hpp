#pragma once
// SPDX-License-Identifier: Apache-2.0
// Verb groups that bring in what someone says, and who their subject is.

#include <cstdint>
#include <optional>

#include "extract/speech/reading.hpp"

namespace standpoint {

enum class VerbForm : std::uint8_t {
  finite,   // affirme, a affirmé, tient à affirmer
  passive,  // est accusé, a été contesté: the subject is whom it is about
  agent,    // souligné par X: the subject stands behind `par`
  gerund,   // en affirmant, demandant: the subject is the clause's
};

// `n'a pas souhaité répondre`, `s'est engagé`, `avait, dans un document, exigé`: tokens [begin, end).
struct VerbGroup {
  static constexpr std::uint32_t kNone = UINT32_MAX;

  std::uint32_t begin = 0;
  std::uint32_t end = 0;   // past fixed words behind the verb (`faire savoir`)
  std::uint32_t head = 0;  // the verb that carries the meaning
  const CueVerb* verb = nullptr;
  VerbForm form = VerbForm::finite;
  bool negated = false;
  bool conditional = false;
  bool inverted = false;          // the subject stands behind it
  bool relative = false;          // its subject is `qui`
  bool carried = false;           // no subject stands with it: whoever spoke goes on
  std::uint32_t patient = kNone;  // of a passive: whom or what it is done to; index of Reading::phrases
  std::uint32_t subject = kNone;  // who says or does it; index of Reading::phrases
  std::uint32_t pronoun = kNone;  // token of an inverted pronoun
};

// The group whose meaning is carried by the verb at token i, with its subject; nothing where the word is no verb of the
// lexicon there. O(tokens of the sentence).
std::optional<VerbGroup> verb_group_at(const Reading& reading, std::uint32_t i);

// The same for any verb that states a relation, `verb` being null.
std::optional<VerbGroup> tie_group_at(const Reading& reading, std::uint32_t i);

// The group that begins at token i with its subject behind it, as an incise has it: `affirme-t-il`, `a déclaré X`,
// `X said`. `end` is then past the subject. O(1).
std::optional<VerbGroup> incise_at(const Reading& reading, std::uint32_t i);

// The entry of the verb's lemma that fits what stands around it; null where none does. `reflexive`: se or s' before it.
const CueVerb* fitting_verb(const Reading& reading, std::uint32_t i, bool reflexive, std::uint32_t& end);

// True for a verb that lends its subject to an infinitive of saying: `tient à`, `s'est borné à`, `has sought to`.
bool lends_subject(std::u32string_view word, bool french);

// How many tokens of an adverbial of several words begin at token i: `par ailleurs`, `de son côté`; 0 where none does.
std::uint32_t adverbial_at(const Reading& reading, std::uint32_t i);

// True where token i is a verb in a finite form rather than a noun or adjective of that spelling.
bool is_finite_verb(const Reading& reading, std::uint32_t i);

}  // namespace standpoint
