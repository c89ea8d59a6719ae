#pragma once
// SPDX-License-Identifier: Apache-2.0
// The properties that a dossier's nodes and relationships have: their keys, kinds and meanings.

#include <cstdint>
#include <span>
#include <string_view>

#include "graph/model/ids.hpp"
#include "graph/query/dossier_names.hpp"
#include "graph/query/static_type.hpp"

namespace standpoint::query {

// Property keys, in order of name, so that they are sorted by number too.
enum class Key : KeyId {
  about,
  accuses,
  act,
  against,
  aliases,
  amount,
  assumed,
  author,
  benefits,
  by,
  certain,
  certainty,
  claims,
  coded,
  confidence,
  contradicts,
  country,
  currency,
  date,
  description,
  disputes,
  due,
  evidence,
  exclusive,
  hearsay,
  holds,
  id,
  implies,
  issue,
  kind,
  label,
  made,
  met,
  name,
  names,
  neutral,
  on_behalf_of,
  only_if,
  opposing,
  origin,
  propositions,
  publisher,
  quote,
  quotes,
  relation,
  reported_by,
  required,
  score,
  section,
  severity,
  sha256,
  sign,
  since,
  sources,
  stance,
  status,
  strength,
  supporting,
  supports,
  tags,
  text,
  texts,
  through,
  title,
  titles,
  to,
  type,
  types,
  until,
  url,
  wikidata,
  words,
  count
};

std::string_view name_of(Key key);

// What has properties: nodes by their kind, relationships by their type.
enum class Holder : std::uint8_t {
  entity,
  proposition,
  issue,
  claim,
  source,
  relation,  // relationships of the dossier's relations
  aspect,    // AGAINST and CONCERNS
  about,     // ABOUT
  in,        // IN
  supports,  // SUPPORTS
  disputes,  // DISPUTES
  contradicts,
  benefits,  // BENEFITS
  position,  // POSITION
  conflict,  // CONFLICT
  nothing    // relationships without properties
};

// The holder of a type of relationship, and of nodes.
Holder holder_of(TypeId type);
Holder holder_of(RecordKind kind);

// One property of one kind of thing.
struct PropertyEntry {
  Holder holder;
  Key key;
  StaticType type;
  std::string_view summary;
};

// All properties, by holder, then key; and those of one holder.
std::span<const PropertyEntry> all_properties();
std::span<const PropertyEntry> properties_of(Holder holder);

}  // namespace standpoint::query
