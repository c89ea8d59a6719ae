// SPDX-License-Identifier: Apache-2.0
#include "render/wording/phrases.hpp"

#include <array>

namespace standpoint {
namespace {

// The phrase of an enumerator in a table that lists them in order.
template <class Enum, std::size_t N>
constexpr Phrase at(const std::array<Phrase, N>& table, Enum value) {
  return table[static_cast<std::size_t>(value)];
}

constexpr std::array<Phrase, 17> kTypes = {{{"person", "personne"},
                                            {"organization", "organisation"},
                                            {"company", "entreprise"},
                                            {"public body", "organisme public"},
                                            {"association", "association"},
                                            {"court", "juridiction"},
                                            {"party", "parti"},
                                            {"media", "média"},
                                            {"collective", "collectif"},
                                            {"system", "système"},
                                            {"law", "texte de loi"},
                                            {"document", "document"},
                                            {"procedure", "procédure"},
                                            {"event", "événement"},
                                            {"place", "lieu"},
                                            {"actor", "acteur"},
                                            {"anything", "toute chose"}}};

constexpr std::array<Phrase, 17> kPlurals = {{{"People", "Personnes"},
                                              {"Organizations", "Organisations"},
                                              {"Companies", "Entreprises"},
                                              {"Public bodies", "Organismes publics"},
                                              {"Associations", "Associations"},
                                              {"Courts", "Juridictions"},
                                              {"Parties", "Partis"},
                                              {"Media", "Médias"},
                                              {"Collectives", "Collectifs"},
                                              {"Systems", "Systèmes"},
                                              {"Laws", "Textes de loi"},
                                              {"Documents", "Documents"},
                                              {"Procedures", "Procédures"},
                                              {"Events", "Événements"},
                                              {"Places", "Lieux"},
                                              {"Actors", "Acteurs"},
                                              {"Everything", "Tout"}}};

constexpr std::array<Phrase, 8> kStatuses = {{{"in force", "en vigueur"},
                                              {"planned", "prévu"},
                                              {"filed", "déposé"},
                                              {"pending", "en cours"},
                                              {"upheld", "accueilli"},
                                              {"rejected", "rejeté"},
                                              {"withdrawn", "retiré"},
                                              {"ended", "terminé"}}};

constexpr std::array<Phrase, 4> kPropositionKinds = {
    {{"", ""}, {"policy", "orientation"}, {"fact", "fait"}, {"value", "valeur"}}};

constexpr std::array<Phrase, 8> kSourceKinds = {{{"", ""},
                                                 {"press", "presse"},
                                                 {"official", "document officiel"},
                                                 {"hearing", "audition"},
                                                 {"ruling", "décision de justice"},
                                                 {"letter", "lettre"},
                                                 {"social", "réseau social"},
                                                 {"other", "autre"}}};

constexpr std::array<Phrase, 3> kCertainties = {
    {{"asserted", "affirmé"}, {"hedged", "au conditionnel"}, {"questioned", "mis en doute"}}};

constexpr std::array<Phrase, 3> kWords = {{{"the source’s rendering", "rendu par la source"},
                                           {"in their own words", "en ses propres termes"},
                                           {"ascribed by the source", "prêté par la source"}}};

constexpr std::array<Phrase, 8> kKinds = {{{"", ""},
                                           {"entity", "entité"},
                                           {"source", "source"},
                                           {"proposition", "proposition"},
                                           {"issue", "question"},
                                           {"claim", "prise de position"},
                                           {"tie", "lien"},
                                           {"view", "vue"}}};

}  // namespace

Phrase phrase_for(EntityType type) { return at(kTypes, type); }
Phrase plural_for(EntityType type) { return at(kPlurals, type); }
Phrase phrase_for(Status status) { return at(kStatuses, status); }
Phrase phrase_for(PropositionKind kind) { return at(kPropositionKinds, kind); }
Phrase phrase_for(SourceKind kind) { return at(kSourceKinds, kind); }
Phrase phrase_for(Certainty certainty) { return at(kCertainties, certainty); }
Phrase phrase_for(Words words) { return at(kWords, words); }
Phrase phrase_for(RecordKind kind) { return at(kKinds, kind); }

void append_part(std::string& out, std::string_view part, std::string_view separator) {
  if (part.empty()) return;
  if (!out.empty()) out += separator;
  out += part;
}

}  // namespace standpoint
