// SPDX-License-Identifier: Apache-2.0
#include "render/wording/conflicts.hpp"

#include <fmt/format.h>

#include "render/wording/dates.hpp"

namespace standpoint {

std::string conflict_time_in_words(const Dossier& dossier, const Conflict& conflict, std::string_view language) {
  const bool fr = language == "fr";
  if (conflict.kind == ConflictKind::relation) return {};  // its sentence tells
  const bool lasts = conflict.kind == ConflictKind::stance || conflict.kind == ConflictKind::contradiction ||
                     conflict.kind == ConflictKind::voice || conflict.kind == ConflictKind::interest;
  std::string out = lasts ? since_in_words(edtf_of(dossier, conflict.since), language)
                          : moment_in_words(dossier, conflict.since, language);
  const std::string until = until_in_words(edtf_of(dossier, conflict.until), language);
  if (!out.empty() && !until.empty()) out += ", ";
  out += until;
  if (conflict.certain) return out;
  if (!out.empty()) out += fr ? "\u202F; " : "; ";
  if (conflict.kind == ConflictKind::interest)
    return out + (fr ? "pas certain que la position ait valu" : "not certain that the position held");
  return out + (fr ? "pas certain que les deux aient valu en même temps" : "not certain that both held at one time");
}

Phrase phrase_for(ConflictKind kind) {
  switch (kind) {
    case ConflictKind::stance: return {"opposite stances", "positions opposées"};
    case ConflictKind::contradiction: return {"contradictory positions", "positions contradictoires"};
    case ConflictKind::dispute: return {"dispute", "contestation"};
    case ConflictKind::shift: return {"change of position", "changement de position"};
    case ConflictKind::inconsistency: return {"inconsistency", "incohérence"};
    case ConflictKind::voice: return {"discordant voices", "voix discordantes"};
    case ConflictKind::relation: return {"hostile tie", "lien hostile"};
    case ConflictKind::account: return {"accounts that differ", "récits divergents"};
    case ConflictKind::interest: return {"interest to check", "intérêt à vérifier"};
  }
  return {};
}

}  // namespace standpoint
