// SPDX-License-Identifier: Apache-2.0
#include "graph/model/entity_type.hpp"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("every type has a name that reads back, and rules know two more") {
  for (const std::string_view name : entity_type_names()) {
    REQUIRE(parse_entity_type(name));
    CHECK(to_string(*parse_entity_type(name)) == name);
  }
  CHECK(entity_type_names().size() == 15);
  CHECK_FALSE(parse_entity_type("actor"));
  CHECK_FALSE(parse_entity_type("any"));
  CHECK_FALSE(parse_entity_type("politician"));
  CHECK(parse_entity_type("actor", true) == EntityType::actor);
  CHECK(parse_entity_type("any", true) == EntityType::any);
}

TEST_CASE("organizations are six kinds, and a public body is an organization but not a company") {
  for (const char* name : {"organization", "company", "public_body", "association", "court", "party", "media"})
    CHECK(is_a(*parse_entity_type(name), EntityType::organization));
  for (const char* name : {"person", "collective", "system", "law", "document", "procedure", "event", "place"})
    CHECK_FALSE(is_a(*parse_entity_type(name), EntityType::organization));
  CHECK_FALSE(is_a(EntityType::public_body, EntityType::company));
  CHECK_FALSE(is_a(EntityType::organization, EntityType::company));
}

TEST_CASE("persons, organizations and collectives act, things do not") {
  for (const char* name : {"person", "company", "court", "collective"})
    CHECK(is_a(*parse_entity_type(name), EntityType::actor));
  for (const char* name : {"system", "law", "document", "procedure", "event", "place"})
    CHECK_FALSE(is_a(*parse_entity_type(name), EntityType::actor));
}

TEST_CASE("an entity of several types is all of them") {
  const EntityTypeSet agency = bit(EntityType::public_body) | bit(EntityType::system);
  CHECK(any_is_a(agency, EntityType::organization));
  CHECK(any_is_a(agency, EntityType::system));
  CHECK_FALSE(any_is_a(agency, EntityType::law));
  CHECK(any_is_one_of(agency, bit(EntityType::law) | bit(EntityType::actor)));
  CHECK_FALSE(any_is_one_of(agency, bit(EntityType::law) | bit(EntityType::company)));
  CHECK(any_is_one_of(agency, 0));
  CHECK(any_is_one_of(bit(EntityType::place), bit(EntityType::any)));
}
