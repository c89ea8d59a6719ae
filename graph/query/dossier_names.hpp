#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a dossier is called by in a query: its labels and relationship types, with what each means.

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/model/entity_type.hpp"
#include "graph/query/property_graph.hpp"

namespace standpoint::query {

// Labels that do not stand for a type of entity. Behind them stand those of the types, in the order of EntityType.
enum class DossierLabel : LabelId { entity, actor, proposition, issue, claim, source, first_type };

inline constexpr LabelId label_of(DossierLabel label) { return static_cast<LabelId>(label); }
inline constexpr LabelId label_of(EntityType type) {
  return static_cast<LabelId>(label_of(DossierLabel::first_type) + static_cast<unsigned>(type));
}

// `PublicBody` for `public_body`.
std::string label_name(std::string_view type);

// Relationship types that every dossier has. Behind them stand the types of its relations, in order of reading.
enum class DossierType : TypeId {
  makes,
  about,
  in,
  supports,
  disputes,
  to,
  on_behalf_of,
  reported_by,
  implies,
  contradicts,
  answers,
  accuses,
  benefits,
  published_by,
  authored_by,
  against,
  concerns,
  position,
  conflict,
  first_relation
};

inline constexpr TypeId type_of(DossierType type) { return static_cast<TypeId>(type); }

// `HOSTS` for the relation type `hosts`; `_RELATION` behind it as often as it takes to tell it from the types known.
std::string relation_type_name(std::string_view type, const SymbolTable& known);

// Its name and what it says.
struct DossierTypeEntry {
  std::string_view name;
  std::string_view from, to;  // labels
  std::string_view summary;
};
const DossierTypeEntry& entry_of(DossierType type);

}  // namespace standpoint::query
