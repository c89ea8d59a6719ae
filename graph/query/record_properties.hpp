#pragma once
// SPDX-License-Identifier: Apache-2.0
// The properties of a dossier's records, by key.

#include "graph/query/dossier_keys.hpp"
#include "graph/query/dossier_values.hpp"

namespace standpoint::query {

// Each null for a key that such a record does not have. O(1), and O(its length) of a list or map.
Value property_of(const DossierValues& values, const Entity& entity, Key key, ValueHeap& heap);
Value property_of(const DossierValues& values, const Proposition& proposition, Key key, ValueHeap& heap);
Value property_of(const DossierValues& values, const Issue& issue, Key key, ValueHeap& heap);
Value property_of(const DossierValues& values, const Source& source, Key key, ValueHeap& heap);
Value property_of(const DossierValues& values, ClaimId claim, Key key, ValueHeap& heap);
Value property_of(const DossierValues& values, RelationId relation, Key key, ValueHeap& heap);

// What claims and relations have in common: words, certainty, confidence, hearsay, reported_by, sources, quote, quotes.
Value property_of(const DossierValues& values, const Statement& statement, Key key, ValueHeap& heap);

// `support`, `oppose` or `neutral`.
Value sign_value(float stance);

}  // namespace standpoint::query
