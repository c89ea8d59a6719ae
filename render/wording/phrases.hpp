#pragma once
// SPDX-License-Identifier: Apache-2.0
// The words of outputs, in English and French side by side; each stands here once.

#include <string_view>

#include "graph/model/records.hpp"

namespace standpoint {

// A word or phrase in both languages of outputs.
struct Phrase {
  std::string_view en;
  std::string_view fr;
  constexpr std::string_view in(std::string_view language) const { return language == "fr" ? fr : en; }
};

// Appends a part that is not empty, after the separator where something stands before it.
void append_part(std::string& out, std::string_view part, std::string_view separator);

namespace phrases {

inline constexpr Phrase kAbout{"About", "Objet"};
inline constexpr Phrase kAccuses{"Accuses", "Met en cause"};
inline constexpr Phrase kActors{"Actors", "Acteurs"};
inline constexpr Phrase kAliases{"Also called", "Aussi appelé"};
inline constexpr Phrase kAuthor{"Author", "Auteur"};
inline constexpr Phrase kBenefits{"Benefits", "Profite à"};
inline constexpr Phrase kBy{"By", "Par"};
inline constexpr Phrase kClaim{"Claim", "Prise de position"};
inline constexpr Phrase kClaims{"Claims", "Prises de position"};
inline constexpr Phrase kConflicts{"Conflicts", "Conflits"};
inline constexpr Phrase kContradicts{"Contradicts", "Contredit"};
inline constexpr Phrase kCountry{"Country", "Pays"};
inline constexpr Phrase kDate{"Date", "Date"};
inline constexpr Phrase kDescription{"Description", "Description"};
inline constexpr Phrase kDisputes{"Disputes", "Conteste"};
inline constexpr Phrase kEntities{"Entities", "Entités"};
inline constexpr Phrase kEvent{"Event", "Événement"};
inline constexpr Phrase kFrom{"From", "De"};
inline constexpr Phrase kId{"Id", "Identifiant"};
inline constexpr Phrase kImpliedBy{"Follows from", "Découle de"};
inline constexpr Phrase kImplies{"Implies", "Implique"};
inline constexpr Phrase kIssue{"Issue", "Question"};
inline constexpr Phrase kIssues{"Issues", "Questions"};
inline constexpr Phrase kKind{"Kind", "Nature"};
inline constexpr Phrase kName{"Name", "Nom"};
inline constexpr Phrase kNote{"Coder’s note", "Note du codeur"};
inline constexpr Phrase kPlace{"Place", "Position"};
inline constexpr Phrase kProposition{"Proposition", "Proposition"};
inline constexpr Phrase kPropositions{"Propositions", "Propositions"};
inline constexpr Phrase kPublisher{"Publisher", "Éditeur"};
inline constexpr Phrase kQuote{"Quote", "Citation"};
inline constexpr Phrase kRelation{"Tie", "Lien"};
inline constexpr Phrase kRelations{"Ties", "Liens"};
inline constexpr Phrase kSince{"Since", "Depuis"};
inline constexpr Phrase kSource{"Source", "Source"};
inline constexpr Phrase kSources{"Sources", "Sources"};
inline constexpr Phrase kStance{"Stance", "Position"};
inline constexpr Phrase kStatements{"What was said", "Ce qui a été dit"};
inline constexpr Phrase kStatus{"Status", "Statut"};
// What signs mean in legends.
inline constexpr Phrase kSignSupports{"supports, affirms", "soutient, affirme"};
inline constexpr Phrase kSignOpposes{"opposes, disputes", "s’oppose, conteste"};
inline constexpr Phrase kSignNeutral{"takes no side", "ne prend pas parti"};
inline constexpr Phrase kSignReserved{"with a reservation", "sous réserve"};
inline constexpr Phrase kSignTurned{"has changed sides", "a changé de position"};
inline constexpr Phrase kSignNotOwn{"not in their own words", "pas en son nom propre"};

inline constexpr Phrase kSupports{"Supports", "Appuie"};
inline constexpr Phrase kTags{"Tags", "Étiquettes"};
inline constexpr Phrase kText{"Text", "Texte"};
inline constexpr Phrase kTitle{"Title", "Titre"};
inline constexpr Phrase kTo{"To", "À"};
inline constexpr Phrase kType{"Type", "Type"};
inline constexpr Phrase kWhat{"What", "Quoi"};
inline constexpr Phrase kWhen{"When", "Quand"};
inline constexpr Phrase kWho{"Who", "Qui"};

inline constexpr Phrase kSomeone{"someone not named", "quelqu’un qui n’est pas nommé"};
inline constexpr Phrase kSourceItself{"the source itself", "la source elle-même"};
inline constexpr Phrase kNoReply{"no reply in this dossier", "aucune réponse dans ce dossier"};

}  // namespace phrases

// `company`: an entity type as a noun.
Phrase phrase_for(EntityType type);

// `companies`: the heading of a group of that type.
Phrase plural_for(EntityType type);

Phrase phrase_for(Status status);
Phrase phrase_for(PropositionKind kind);
Phrase phrase_for(SourceKind kind);
Phrase phrase_for(Certainty certainty);
Phrase phrase_for(Words words);
Phrase phrase_for(RecordKind kind);

}  // namespace standpoint
