// SPDX-License-Identifier: Apache-2.0
#include "graph/model/entity_type.hpp"

#include <algorithm>
#include <array>

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 17> kNames = {
    "person", "organization", "company",  "public_body", "association", "court", "party", "media", "collective",
    "system", "law",          "document", "procedure",   "event",       "place", "actor", "any"};
constexpr std::size_t kDeclarable = 15;

constexpr bool is_organization(EntityType type) {
  return type >= EntityType::organization && type <= EntityType::media;
}

}  // namespace

std::span<const std::string_view> entity_type_names() { return std::span(kNames).first(kDeclarable); }

std::string_view to_string(EntityType type) { return kNames[static_cast<std::size_t>(type)]; }

std::optional<EntityType> parse_entity_type(std::string_view name, bool in_rules) {
  const auto end = in_rules ? kNames.end() : kNames.begin() + kDeclarable;
  const auto found = std::find(kNames.begin(), end, name);
  if (found == end) return std::nullopt;
  return static_cast<EntityType>(found - kNames.begin());
}

bool is_a(EntityType type, EntityType ancestor) {
  switch (ancestor) {
    case EntityType::any: return true;
    case EntityType::actor: return type <= EntityType::collective;
    case EntityType::organization: return is_organization(type);
    default: return type == ancestor;
  }
}

bool any_is_a(EntityTypeSet types, EntityType ancestor) {
  for (std::size_t i = 0; i < kDeclarable; ++i)
    if (const auto type = static_cast<EntityType>(i); (types & bit(type)) != 0 && is_a(type, ancestor)) return true;
  return false;
}

bool any_is_one_of(EntityTypeSet types, EntityTypeSet ancestors) {
  if (ancestors == 0) return true;
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (const auto type = static_cast<EntityType>(i); (ancestors & bit(type)) != 0 && any_is_a(types, type))
      return true;
  return false;
}

}  // namespace standpoint
