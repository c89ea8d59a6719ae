// SPDX-License-Identifier: Apache-2.0
#include "render/wording/positions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostNames = 4;

void append(std::string& out, std::string_view part, std::string_view separator) {
  if (!part.empty()) out += (out.empty() ? std::string() : std::string(separator)) + std::string(part);
}

// The conditions of claims, where every one of them has one; each once.
std::string conditions_of(const Dossier& d, std::span<const ClaimId> claims, std::string_view language) {
  std::string out;
  std::vector<std::string_view> seen;
  for (const ClaimId id : claims) {
    const std::string_view condition = d.text(d.extra_of(d[id]).only_if, language);
    if (condition.empty()) return {};
    if (std::find(seen.begin(), seen.end(), condition) != seen.end()) continue;
    seen.push_back(condition);
    append(out, condition, ", ");
  }
  return out;
}

// The least doubt that any of the claims has.
Certainty certainty_of(const Dossier& d, std::span<const ClaimId> claims) {
  Certainty least = claims.empty() ? Certainty::asserted : Certainty::questioned;
  for (const ClaimId id : claims) least = std::min(least, d[id].statement.certainty);
  return least;
}

// Who reported the claims, each once.
std::vector<std::string> reporters_of(const Dossier& d, std::span<const ClaimId> claims, std::string_view language) {
  std::vector<std::string> out;
  for (const ClaimId id : claims)
    for (const EntityId reporter : d.entities_of(d.extra_of(d[id].statement).reported_by)) {
      const std::string name(d.name(reporter, language));
      if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
    }
  return out;
}

std::string on_whose_word(const Dossier& d, Origin origin, std::span<const ClaimId> claims,
                          std::span<const EntityId> through, bool assumed, std::string_view language) {
  const bool fr = language == "fr";
  std::vector<std::string> names;
  switch (origin) {
    case Origin::own: return assumed ? (fr ? "dont la fonction est sans date" : "whose role has no date") : "";
    case Origin::ascribed: {
      names = reporters_of(d, claims, language);
      if (names.empty()) return std::string(phrase_for(Words::ascribed).in(language));
      return fmt::format("{} {}", fr ? "selon" : "according to", joined_names(names, language, kMostNames));
    }
    case Origin::voiced: {
      for (const EntityId speaker : through) names.emplace_back(d.name(speaker, language));
      std::string out =
          fmt::format("{} {}", fr ? "par la voix de" : "by the voice of", joined_names(names, language, kMostNames));
      if (assumed) out += fr ? ", dont la fonction est sans date" : ", whose role has no date";
      return out;
    }
    case Origin::implied: break;
  }
  for (const ClaimId id : claims) {
    std::string text = quoted(d.text(d[d[id].about].text, language), language);
    if (std::find(names.begin(), names.end(), text) == names.end()) names.push_back(std::move(text));
  }
  return fmt::format("{} {}", fr ? "découle de sa position sur" : "follows from its stance on",
                     joined_names(names, language, kMostNames));
}

}  // namespace

std::string position_reservations(const Dossier& d, Origin origin, std::span<const ClaimId> claims,
                                  std::span<const EntityId> through, bool assumed, std::string_view language) {
  const bool fr = language == "fr";
  const std::string_view semicolon = fr ? "\u202F; " : "; ";
  std::string out = on_whose_word(d, origin, claims, through, assumed, language);
  if (const std::string conditions = conditions_of(d, claims, language); !conditions.empty())
    append(out, fmt::format("{}{} {}", fr ? "sous réserve" : "only if", fr ? "\u00A0:" : ":", conditions), semicolon);
  if (const Certainty certainty = certainty_of(d, claims); certainty != Certainty::asserted)
    append(out, phrase_for(certainty).in(language), semicolon);
  return out;
}

std::string position_verb(const Dossier& d, const Positions& positions, const Position& position,
                          std::string_view language) {
  const bool fr = language == "fr";
  const PropositionKind kind = d[position.proposition].kind;
  const auto verb = [&](int sign) { return stance_verb(Act::says, kind, static_cast<float>(sign), language); };
  switch (position.label) {
    case PositionLabel::supports: return std::string(verb(1));
    case PositionLabel::opposes: return std::string(verb(-1));
    case PositionLabel::neutral: return std::string(verb(0));
    case PositionLabel::divided: return fr ? "prend les deux partis" : "takes both sides";
    case PositionLabel::unclear: return fr ? "a pris les deux partis" : "has taken both sides";
    case PositionLabel::shifted: break;
  }
  std::string out;
  for (const Shift& shift : positions.shifts_of(position.shifts)) {
    if (out.empty()) out = fmt::format("{} {}", fr ? "d’abord" : "first", verb(shift.from));
    out += fmt::format(", {} {}", fr ? "puis" : "then", verb(shift.to));
  }
  return out;
}

Phrase phrase_for(Origin origin) {
  switch (origin) {
    case Origin::own: return {"own words or acts", "propos ou actes propres"};
    case Origin::ascribed: return {"ascribed", "prêté"};
    case Origin::voiced: return {"voiced", "porté par un tiers"};
    case Origin::implied: return {"implied", "déduit"};
  }
  return {};
}

}  // namespace standpoint
