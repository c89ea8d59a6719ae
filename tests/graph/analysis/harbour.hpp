#pragma once
// SPDX-License-Identifier: Apache-2.0
// A small harbour town for tests of the analyses: who is there and what may be disputed, to which a test adds what is
// said and how people are tied.

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/conflicts.hpp"
#include "tests/graph/load/loading.hpp"

namespace standpoint::test {

inline constexpr std::string_view kHarbour = R"(
dossier: {language: en}
sources:
  s18: {title: Gazette of 2018, date: 2018-06-01}
  s20: {title: Gazette of 2020, date: 2020-06-01}
  s21: {title: Gazette of 2021, date: 2021-06-01}
  maybe: {title: A leaf without a sure date, date: "2020?"}
  leaf: {title: A leaf without a date}
  column: {title: A column, author: dora, publisher: paper, date: 2020-06-01}
  leader: {title: A leader, publisher: paper, date: 2020-06-01}
entities:
  ana: {type: person, name: Ana}
  ben: {type: person, name: Ben}
  cy: {type: person, name: Cy}
  dora: {type: person, name: Dora}
  port: {type: company, name: Port}
  yard: {type: company, name: Yard}
  bank: {type: company, name: Bank}
  town: {type: public_body, name: {en: Town, fr: Ville}}
  guild: {type: association, name: Guild}
  paper: {type: media, name: Paper}
  radio: {type: media, name: Radio}
issues:
  site: {text: Where it should be, exclusive: true}
  growth: {text: Whether it should grow}
propositions:
  grow: {text: {en: The port should grow., fr: Le port doit grandir.}, kind: policy, issue: growth}
  dredge: {text: {en: The channel should be dredged., fr: Il faut draguer le chenal.}, kind: policy, implies: [grow], issue: growth}
  shrink: {text: {en: The port should shrink., fr: Le port doit rétrécir.}, kind: policy, contradicts: grow, issue: growth}
  pays: {text: {en: The port pays its way., fr: Le port couvre ses frais.}, kind: fact}
  north: {text: {en: It should lie in the north., fr: Il doit être au nord.}, issue: site}
  south: {text: {en: It should lie in the south., fr: Il doit être au sud.}, issue: site}
  quay: {text: {en: It should lie at the north quay., fr: Il doit être au quai nord.}, issue: site, implies: north}
  gift: {text: {en: The yard should have the land., fr: Le terrain revient au chantier.}, benefits: [{entity: yard, source: s20}, town]}
)";

// The dossier of a text. Fails where the loader finds an error.
inline Dossier load_right(std::string_view text) {
  LoadedDossier loaded = load(text);
  for (const Diagnostic& diagnostic : loaded.diagnostics.all())
    if (diagnostic.code.severity == Severity::error) FAIL(diagnostic.message);
  return std::move(loaded.dossier);
}

// The harbour with what is said and done in it: YAML sections.
inline Dossier harbour(std::string_view said) { return load_right(std::string(kHarbour) + std::string(said)); }

inline EntityId actor(const Dossier& d, std::string_view id) { return {d.find(id).index}; }
inline PropositionId about(const Dossier& d, std::string_view id) { return {d.find(id).index}; }

using Ids = std::vector<std::string>;

template <class List>
Ids ids_of(const Dossier& d, const List& list) {
  Ids out;
  for (const auto item : list) out.emplace_back(d.id_of(item));
  return out;
}

// A date as its first and last day; `?` behind where it is uncertain, `-` where none is given.
inline std::string days(const Date& date) {
  if (!date.given()) return "-";
  const std::string first = iso_day(date.earliest), last = iso_day(date.latest);
  return fmt::format("{}{}", first == last ? first : fmt::format("{}..{}", first, last), date.uncertain ? "?" : "");
}

inline PositionOptions rolled_up(Origins origins) {
  PositionOptions options;
  options.origins = origins;
  return options;
}

}  // namespace standpoint::test
