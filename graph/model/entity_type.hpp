#pragma once
// SPDX-License-Identifier: Apache-2.0
// The small tree of entity types (MODEL 2.1), named after FollowTheMoney's schemata where one exists.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace standpoint {

enum class EntityType : std::uint8_t {
  person,
  organization,
  company,
  public_body,
  association,
  court,
  party,
  media,
  collective,
  system,
  law,
  document,
  procedure,
  event,
  place,
  actor,  // person, organization and below, collective; stands in rules only
  any,    // stands in rules only
};

// The types that an entity can have, in the order of the enumeration.
std::span<const std::string_view> entity_type_names();

// `public_body` for EntityType::public_body; also `actor` and `any`.
std::string_view to_string(EntityType type);

// The type of that name, nothing for an unknown one. `actor` and `any` are known where `in_rules`.
std::optional<EntityType> parse_entity_type(std::string_view name, bool in_rules = false);

// True where every `type` is an `ancestor`: itself, or above it in the tree.
bool is_a(EntityType type, EntityType ancestor);

// A set of types as bits, for an entity that has several.
using EntityTypeSet = std::uint32_t;
inline constexpr EntityTypeSet bit(EntityType type) { return EntityTypeSet{1} << static_cast<unsigned>(type); }

// True where one of `types` is an `ancestor`.
bool any_is_a(EntityTypeSet types, EntityType ancestor);

// True where one of `types` is one of `ancestors` or below; an empty set of ancestors allows everything.
bool any_is_one_of(EntityTypeSet types, EntityTypeSet ancestors);

}  // namespace standpoint
