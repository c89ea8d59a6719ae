#pragma once
// SPDX-License-Identifier: Apache-2.0
// Short ways for tests to load a dossier and to say what was found wrong in it.

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "graph/load/load.hpp"

namespace standpoint::test {

inline LoadedDossier load(std::string_view text, const LoadOptions& options = {}) {
  return load_dossier_text("test.yaml", std::string(text), options);
}

// `code:line:column` of each diagnostic, in their order.
inline std::vector<std::string> places(const LoadedDossier& loaded) {
  std::vector<std::string> out;
  for (const Diagnostic& diagnostic : loaded.diagnostics.all()) {
    const Place place = (*loaded.dossier.files)[diagnostic.span.file].place(diagnostic.span.begin);
    out.push_back(std::string(diagnostic.code.name) + ":" + std::to_string(place.line) + ":" +
                  std::to_string(place.column));
  }
  return out;
}

inline std::vector<std::string> places(std::string_view text, const LoadOptions& options = {}) {
  return places(load(text, options));
}

using Places = std::vector<std::string>;

// The ids of all records of a dossier, sorted.
inline std::vector<std::string> all_ids(const Dossier& dossier) {
  std::vector<std::string> out;
  const auto add = [&](const auto& records) {
    for (const auto& record : records) out.emplace_back(dossier.names[record.id]);
  };
  add(dossier.entities);
  add(dossier.sources);
  add(dossier.propositions);
  add(dossier.issues);
  add(dossier.claims);
  add(dossier.relations);
  std::sort(out.begin(), out.end());
  return out;
}

inline const Claim& claim(const Dossier& dossier, std::string_view id) {
  return dossier.claims.at(dossier.find(id).index);
}
inline const Entity& entity(const Dossier& dossier, std::string_view id) {
  return dossier.entities.at(dossier.find(id).index);
}
inline const Relation& relation(const Dossier& dossier, std::string_view id) {
  return dossier.relations.at(dossier.find(id).index);
}
inline const Proposition& proposition(const Dossier& dossier, std::string_view id) {
  return dossier.propositions.at(dossier.find(id).index);
}

}  // namespace standpoint::test
