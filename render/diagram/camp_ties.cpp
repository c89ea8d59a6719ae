// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/camp_ties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace standpoint {
namespace {

constexpr double kNarrowest = 1.2, kWidest = 5.5;  // lines, in points

struct Weights {
  double agreement = 0, conflict = 0;
};

}  // namespace

PictureNode camp_node(const CampWords& w, std::uint32_t camp) {
  const bool fr = w.language == "fr";
  PictureNode node;
  node.id = w.camps.camps[camp].id;
  node.label = fmt::format("Camp {}{} {}", camp + 1, fr ? "\u00A0:" : ":", camp_title(w, camp));
  node.sublabel = camp_members_in_words(w, camp);
  node.role = NodeRole::collective;
  node.tooltip = fmt::format("{}\n{}", node.label, node.sublabel);
  return node;
}

std::vector<PictureEdge> camp_ties(const CampWords& w) {
  const bool fr = w.language == "fr";
  std::map<std::pair<std::uint32_t, std::uint32_t>, Weights> between;
  double most = 0;
  for (const SignedTie& tie : w.camps.graph.ties) {
    const std::uint32_t a = w.camps.actors[tie.a].camp, b = w.camps.actors[tie.b].camp;
    if (a == b || a == kNoCamp || b == kNoCamp) continue;
    Weights& weights = between[std::minmax(a, b)];
    weights.agreement += tie.positive;
    weights.conflict += tie.negative;
    most = std::max({most, weights.agreement, weights.conflict});
  }
  std::vector<PictureEdge> out;
  const auto add = [&](const auto& pair, double weight, EdgeRole role, std::string_view kind, std::string_view name) {
    if (weight <= 0) return;
    PictureEdge edge;
    edge.from = w.camps.camps[pair.first].id;
    edge.to = w.camps.camps[pair.second].id;
    edge.id = fmt::format("{}--{}--{}", edge.from, edge.to, kind);
    edge.role = role;
    edge.directed = false;
    edge.dashed = role == EdgeRole::hostile;
    edge.width = kNarrowest + (kWidest - kNarrowest) * weight / most;
    edge.tooltip = fmt::format("Camp {} – camp {}\n{}{} {}", pair.first + 1, pair.second + 1, name,
                               fr ? "\u00A0:" : ":", decimal_in_words(weight, 2, w.language));
    edge.in_words = fmt::format("{}{} {}", name, fr ? "\u00A0:" : ":", decimal_in_words(weight, 2, w.language));
    out.push_back(std::move(edge));
  };
  for (const auto& [pair, weights] : between) {
    add(pair, weights.agreement, EdgeRole::alliance, "agreement", fr ? "poids de l’accord" : "weight of agreement");
    add(pair, weights.conflict, EdgeRole::hostile, "conflict", fr ? "poids du désaccord" : "weight of conflict");
  }
  return out;
}

void add_camp_legend(Picture& picture, std::string_view language) {
  const bool fr = language == "fr";
  picture.legend_title = fr ? "Légende" : "Legend";
  const auto explain = [&](EdgeRole role, std::string_view en, std::string_view french) {
    picture.legend.push_back(
        {{LegendSign::Kind::edge, static_cast<std::uint8_t>(role)}, std::string(fr ? french : en)});
  };
  explain(EdgeRole::alliance, "agreement between two camps", "accord entre deux camps");
  explain(EdgeRole::hostile, "conflict between two camps", "désaccord entre deux camps");
}

}  // namespace standpoint
