// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/statement_choice.hpp"

#include <fmt/format.h>

#include "render/wording/camps.hpp"

namespace standpoint {
namespace {

constexpr std::uint64_t kStepsOfDrawing = 20'000'000;  // of the search for balance

}  // namespace

StatementTable choose_statements(const Dossier& d, const StatementChoice& choice) {
  StatementTable table = statement_table(d, {choice.language, choice.media});
  const Variable* actors = table.find("actor");
  const Variable* propositions = table.find("proposition");
  if (actors == nullptr || propositions == nullptr) return table;
  const auto chosen = [&](std::uint32_t row) {
    if (choice.admits_claim && !choice.admits_claim(d[table.claims[row]])) return false;
    const auto admits = [&](const Variable& variable, const auto& admits_record) {
      if (!admits_record) return true;
      for (const Label label : variable.of_row(row))
        if (label != kNoLabel && admits_record({variable.records[label].index})) return true;
      return false;
    };
    return admits(*actors, choice.admits_actor) && admits(*propositions, choice.admits_proposition);
  };
  Variable& changed = table.variables[static_cast<std::size_t>(propositions - table.variables.data())];
  for (std::uint32_t row = 0; row < table.size(); ++row) {
    if (chosen(row)) continue;
    const std::size_t first = changed.starts.empty() ? row : changed.starts[row];
    for (std::size_t i = 0; i < changed.of_row(row).size(); ++i) changed.cells[first + i] = kNoLabel;
  }
  return table;
}

NetworkOptions network_options(NetworkType type) {
  NetworkOptions options;
  options.type = type;
  options.variable1 = "actor";
  options.variable2 = "proposition";
  options.aggregation = Aggregation::subtract;
  options.normalization = type == NetworkType::onemode ? Normalization::average : Normalization::no;
  options.duplicates = type == NetworkType::onemode ? Duplicates::acrossrange : Duplicates::document;
  return options;
}

Result<Camps> camps_of(const Dossier& d, const StatementTable& table) {
  CampOptions options = default_camp_options();
  options.balance.most_steps = kStepsOfDrawing;
  return find_camps(table, options, &d);
}

CampGroups camp_groups(const Dossier& d, const StatementTable& table, const Camps& camps, std::string_view language) {
  const bool fr = language == "fr";
  const Replies replies(d);
  const CampWords words{camps, table, &d, &replies, language};
  CampGroups out;
  for (std::uint32_t i = 0; i < camps.camps.size(); ++i)
    out.groups.push_back(
        {camps.camps[i].id, fmt::format("Camp {}{} {}", i + 1, fr ? "\u00A0:" : ":", camp_title(words, i)), {}});
  out.groups.push_back({"no-camp", fr ? "Dans aucun camp" : "In no camp", {}});
  out.of_entity.assign(d.entities.size(), camps.camps.size());
  for (const CampActor& actor : camps.actors)
    if (actor.record.kind == RecordKind::entity && actor.camp != kNoCamp)
      out.of_entity[actor.record.index] = actor.camp;
  return out;
}

}  // namespace standpoint
