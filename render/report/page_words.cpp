// SPDX-License-Identifier: Apache-2.0
#include "render/report/page_words.hpp"

#include <array>

namespace standpoint {
namespace {

using Entry = std::pair<std::string_view, Phrase>;

constexpr auto kWords = std::to_array<Entry>({
    {"skip", {"To the content", "Aller au contenu"}},
    {"contents", {"Contents", "Sommaire"}},
    {"summary", {"In short", "En bref"}},
    {"pictures", {"Pictures", "Images"}},
    {"conflicts", phrases::kConflicts},
    {"ties", phrases::kRelations},
    {"entities", {"Actors and other entities", "Acteurs et autres entités"}},
    {"propositions", phrases::kPropositions},
    {"sources", phrases::kSources},
    {"making", {"How this page was made", "Comment cette page a été faite"}},
    {"made",
     {"Everything on this page follows from the dossier: each sentence leads to the words it rests on. It says what "
      "sources report of what actors said, not what is true.",
      "Tout ce que dit cette page découle du dossier\u00A0: chaque phrase mène aux mots sur lesquels elle repose. Elle "
      "dit ce que des sources rapportent des propos d’acteurs, non ce qui est vrai."}},
    {"filter", {"Search and filter", "Chercher et filtrer"}},
    {"search", {"Search", "Chercher"}},
    {"stance", phrases::kStance},
    {"support", {"support", "soutien"}},
    {"oppose", {"opposition", "opposition"}},
    {"neutral", {"no side", "sans parti"}},
    {"type", phrases::kType},
    {"tag", {"Camp (tag)", "Camp (étiquette)"}},
    {"all", {"all", "tous"}},
    {"since", phrases::kSince},
    {"until", {"Until", "Jusqu’au"}},
    {"clear", {"Show all", "Tout afficher"}},
    {"shown", {"shown:", "affichés\u00A0:"}},
    {"of", {"of", "sur"}},
    {"filtered", {"A filter is on: not everything is shown.", "Un filtre est actif\u00A0: tout n’est pas affiché."}},
    {"keys",
     {"Keys: / to search, Enter to go to what was found, Esc to show all; in a picture Tab from mark to mark, + and − "
      "to zoom, 0 for the whole.",
      "Touches\u00A0: / pour chercher, Entrée pour aller au résultat, Échap pour tout afficher\u202F; dans une image, "
      "Tab de "
      "signe en signe, + et − pour agrandir ou réduire, 0 pour la taille d’origine."}},
    {"zoom_in", {"Zoom in", "Agrandir"}},
    {"zoom_out", {"Zoom out", "Réduire"}},
    {"zoom_reset", {"Original size", "Taille d’origine"}},
    {"rows", {"rows", "lignes"}},
    {"see", {"see", "voir"}},
});

}  // namespace

std::span<const Entry> page_words() { return kWords; }

}  // namespace standpoint
