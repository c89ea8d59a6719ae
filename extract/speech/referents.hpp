#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who and what an article can speak of: the entities of a dossier, and those that the article makes known.

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint {

enum class Gender : std::uint8_t { unknown, masculine, feminine };

// One that may be mentioned. Index of a vector; the first ones are the dossier's entities in their order.
struct Referent {
  std::string id;    // of the dossier, or a slug that none of its records has
  std::string name;  // in the language of the article
  EntityTypeSet types = 0;
  Gender gender = Gender::unknown;
  bool plural = false;
  bool known = false;   // in the dossier
  std::string trigger;  // of a new one: the words that made it one
};

inline constexpr std::uint32_t kNobody = UINT32_MAX;  // where a referent is asked for and none is known

inline bool is_person(const Referent& referent) { return any_is_a(referent.types, EntityType::person); }
inline bool is_actor(const Referent& referent) { return any_is_a(referent.types, EntityType::actor); }

}  // namespace standpoint
