// SPDX-License-Identifier: Apache-2.0
#include "render/wording/camp_changes.hpp"

#include <fmt/format.h>

#include <array>

#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostNames = 3;

std::string actor_in_words(const Dossier& d, const CampActor& actor, std::string_view language) {
  return actor.record.kind == RecordKind::none ? actor.name : std::string(d.name_of(actor.record, language));
}

std::string list_of_camps(const Dossier& d, const Camps& camps, const std::vector<std::uint32_t>& list,
                          std::string_view language) {
  std::string out;
  for (const std::uint32_t camp : list) append_part(out, camp_in_words(d, camps, camp, language), " + ");
  return out;
}

// Those who joined, or left, and the camp that they came from, or went to.
std::string members_in_words(const Dossier& d, const Camps& camps, const std::vector<CampMember>& members,
                             const Dossier& other, const Camps& other_camps, const Phrase& beside,
                             std::string_view language) {
  std::vector<std::string> names;
  for (const CampMember& member : members) {
    std::string name = actor_in_words(d, camps.actors[member.actor], language);
    if (member.other)
      name += fmt::format(" ({} {})", beside.in(language), camp_in_words(other, other_camps, *member.other, language));
    names.push_back(std::move(name));
  }
  return joined_names(names, language, names.size());
}

}  // namespace

std::string_view keyword(CampRegrouping::Kind kind) {
  static constexpr std::array<std::string_view, 6> kWords = {"appeared", "dissolved", "merged",
                                                             "split",    "regrouped", "changed"};
  return kWords[static_cast<std::size_t>(kind)];
}

std::string camp_in_words(const Dossier& d, const Camps& camps, std::uint32_t camp, std::string_view language) {
  const Camp& c = camps.camps[camp];
  std::vector<std::string> names{actor_in_words(d, camps.actors[c.head], language)};
  for (const std::uint32_t member : c.members)
    if (member != c.head) names.push_back(actor_in_words(d, camps.actors[member], language));
  return joined_names(names, language, kMostNames);
}

std::string camp_change_in_words(const Change& change, const CampRegrouping& group, std::string_view language) {
  std::string was = list_of_camps(*change.before, change.camps_before, group.before, language);
  std::string is = list_of_camps(*change.after, change.camps_after, group.after, language);
  if (group.kind == CampRegrouping::Kind::dissolved) return was;
  if (group.kind == CampRegrouping::Kind::appeared || group.kind == CampRegrouping::Kind::changed) return is;
  return was + " → " + is;
}

std::vector<std::string> camp_details_in_words(const Change& change, const CampRegrouping& group,
                                               std::string_view language) {
  const std::string_view colon = language == "fr" ? "\u00A0:" : ":";
  std::vector<std::string> out;
  // Who is in a camp that is new or gone was told already; left to tell is who stood elsewhere.
  const bool whole = group.before.empty() || group.after.empty();
  const auto told = [&](std::vector<CampMember> members) {
    if (whole) std::erase_if(members, [](const CampMember& member) { return !member.other.has_value(); });
    return members;
  };
  const std::vector<CampMember> joined = told(group.joined), left = told(group.left);
  if (!joined.empty())
    out.push_back(fmt::format("{}{} {}", language == "fr" ? "arrivées" : "joined", colon,
                              members_in_words(*change.after, change.camps_after, joined, *change.before,
                                               change.camps_before, {"was with", "avant avec"}, language)));
  if (!left.empty())
    out.push_back(fmt::format("{}{} {}", language == "fr" ? "départs" : "left", colon,
                              members_in_words(*change.before, change.camps_before, left, *change.after,
                                               change.camps_after, {"is with", "maintenant avec"}, language)));
  return out;
}

}  // namespace standpoint
