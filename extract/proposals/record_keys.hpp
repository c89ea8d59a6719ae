#pragma once
// SPDX-License-Identifier: Apache-2.0
// The keys that records of a dossier have, in the order in which they are written, and how a person writes each.

#include <cstdint>
#include <span>
#include <string_view>

namespace standpoint {

enum class KeyForm : std::uint8_t {
  speakers,  // entities, or `source`
  body,      // an entity, or `self`
  end,       // an entity, or `unknown`
  entity,    // one, as all that follow in the singular
  entities,
  proposition,
  propositions,
  things,  // propositions or entities
  claims,
  source,
  issue,
  relation_type,
  entity_types,
  stance,  // support, oppose, neutral, or a number from -1 to 1
  words,   // one of RecordKey::words
  date,    // EDTF
  share,   // a number above 0 up to 1
  offset,  // a whole number
  flag,    // true or false
  text,
  texts,
  composed,  // a mapping; nobody types it
};

struct RecordKey {
  std::string_view key;
  KeyForm form = KeyForm::text;
  bool required = false;  // of an accepted record
  bool personal = false;  // a person's alone: what an extractor writes there is about the proposal
  std::span<const std::string_view> words = {};
};

// The keys of `claims`, `relations`, `entities`, `propositions`, `issues` or `sources`, as far as a dossier knows them;
// none of another section. What else stands in a proposal is about the proposal.
std::span<const RecordKey> record_keys(std::string_view section);

// One of them, or null.
const RecordKey* find_record_key(std::string_view section, std::string_view key);

}  // namespace standpoint
