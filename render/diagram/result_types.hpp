#pragma once
// SPDX-License-Identifier: Apache-2.0
// How the types of relationships that every dossier has are drawn, and what they are called.

#include <array>

#include "graph/analysis/positions.hpp"
#include "graph/query/dossier_names.hpp"
#include "render/diagram/picture.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {

// Unless what a relationship was made from says more.
struct TypeLook {
  Phrase label;
  EdgeRole role = EdgeRole::tie;
  bool directed = true;
};

// In the order of query::DossierType, all relations as one.
inline constexpr std::array<TypeLook, static_cast<std::size_t>(query::DossierType::first_relation) + 1> kLooks = {{
    {{"says", "dit"}},
    {{"about", "au sujet de"}},
    {{"in", "dans"}},
    {{"supports", "appuie"}, EdgeRole::support},
    {{"disputes", "conteste"}, EdgeRole::oppose},
    {{"to", "à"}},
    {{"on behalf of", "au nom de"}},
    {{"reported by", "rapporté par"}},
    {{"implies", "implique"}},
    {{"contradicts", "contredit"}, EdgeRole::hostile, false},
    {{"answers", "répond à"}},
    {{"accuses", "met en cause"}, EdgeRole::hostile},
    {{"benefits", "profite à"}},
    {{"published by", "publié par"}},
    {{"written by", "écrit par"}},
    {{"against", "contre"}, EdgeRole::hostile},
    {{"concerns", "concerne"}},
    {{"position", "position"}},
    {{"conflict", "conflit"}, EdgeRole::hostile, false},
    {{"tie", "lien"}},
}};

inline const TypeLook& look_of(query::DossierType type) { return kLooks[static_cast<std::size_t>(type)]; }

// Of a claim; of a relation.
inline bool is_of_claim(query::DossierType type) {
  return type == query::DossierType::makes || type == query::DossierType::about || type == query::DossierType::to ||
         type == query::DossierType::on_behalf_of || type == query::DossierType::reported_by;
}

inline bool is_of_relation(query::DossierType type) {
  return type == query::DossierType::against || type == query::DossierType::concerns ||
         type == query::DossierType::first_relation;
}

// On another's word: dashed in every view.
inline bool is_second_hand(const Claim& claim) {
  return claim.statement.hearsay || claim.statement.words == Words::ascribed;
}

// The sign of a stance in words: positive supports, negative opposes.
inline std::string_view mark_of(int sign) { return sign > 0 ? "▲" : sign < 0 ? "▼" : "◆"; }

inline bool takes_both_sides(const Position& position) {
  return position.label == PositionLabel::divided || position.label == PositionLabel::unclear;
}

}  // namespace standpoint
