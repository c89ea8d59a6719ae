// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "graph/text/fold.hpp"
#include "render/report/sections.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

// Everything that touches each entity, found in one pass.
class EntitySections {
 public:
  explicit EntitySections(const ItemWriter& items)
      : items_(items), d_(items.dossier()), language_(items.language()), of_(d_.entities.size()) {
    const Conflicts& conflicts = items.conflicts();
    for (const Position& position : conflicts.positions.all) of_[position.actor.value].positions.push_back(&position);
    for (std::uint32_t i = 0; i < d_.relations.size(); ++i) {
      const Relation& relation = d_.relations[i];
      if (relation.from.valid()) of_[relation.from.value].ties.push_back({i});
      if (relation.to.valid() && relation.to != relation.from) of_[relation.to.value].ties.push_back({i});
    }
    for (const Conflict& conflict : conflicts.all)
      for (const ConflictSide& side : conflict.sides)
        for (const Party& party : side.parties) {
          auto& list = of_[party.actor.value].conflicts;
          if (list.empty() || list.back() != &conflict) list.push_back(&conflict);
        }
    for (std::uint32_t i = 0; i < d_.claims.size(); ++i)
      for (const EntityId accused : d_.entities_of(d_[d_.claims[i].about].accuses))
        of_[accused.value].charges.push_back({i});
  }

  std::vector<PageChapter> chapters() const {
    std::map<EntityType, std::vector<EntityId>> by_type;
    for (std::uint32_t i = 0; i < d_.entities.size(); ++i) by_type[d_.entities[i].type].push_back({i});
    std::vector<PageChapter> out;
    for (auto& [type, entities] : by_type) {
      std::stable_sort(entities.begin(), entities.end(), [&](EntityId a, EntityId b) {
        return fold_name(d_.name(a, language_)) < fold_name(d_.name(b, language_));
      });
      PageChapter& chapter = out.emplace_back();
      chapter.anchor = fmt::format("p_{}", to_string(type));
      chapter.heading = plural_for(type).in(language_);
      for (const EntityId id : entities) chapter.sections.push_back(section(id));
    }
    return out;
  }

 private:
  struct Touching {
    std::vector<const Position*> positions;
    std::vector<RelationId> ties;
    std::vector<const Conflict*> conflicts;
    std::vector<ClaimId> charges;
  };

  PageSection section(EntityId id) const {
    const Entity& entity = d_[id];
    const Touching& touching = of_[id.value];
    PageSection out;
    out.anchor = d_.id_of(id);
    out.heading = d_.name(id, language_);
    out.kind = items_.in_words(phrase_for(entity.type));
    out.text = d_.text(entity.description, language_);
    out.type = to_string(entity.type);
    for (const std::string_view tag : d_.strings_of(entity.tags))
      out.tags.append(out.tags.empty() ? "" : " ").append(tag);
    out.subject.records = out.anchor;
    add_field(out, phrases::kAliases, fmt::format("{}", fmt::join(d_.strings_of(entity.aliases), ", ")));
    add_field(out, phrases::kTags, fmt::format("{}", fmt::join(d_.strings_of(entity.tags), ", ")));
    add_field(out, phrases::kCountry, entity.country);
    add_field(out, phrases::kDate, date_in_words(d_.date_text(entity.date), language_));
    PageGroup positions{"Positions"},
        charges{items_.in_words({"Said against them, and the replies", "Mises en cause, et réponses"})},
        conflicts{items_.in_words(phrases::kConflicts)}, ties{items_.in_words(phrases::kRelations)};
    for (const Position* position : touching.positions) positions.items.push_back(items_.position(*position));
    for (const ClaimId claim : touching.charges) charges.items.push_back(items_.brief_claim(claim));
    for (const Conflict* conflict : touching.conflicts) conflicts.items.push_back(items_.brief_conflict(*conflict));
    for (const RelationId tie : touching.ties) ties.items.push_back(items_.brief_tie(tie, d_[tie].from == id));
    for (PageGroup* group : {&positions, &charges, &conflicts, &ties})
      if (!group->items.empty()) out.groups.push_back(std::move(*group));
    return out;
  }

  void add_field(PageSection& out, const Phrase& label, std::string_view value) const {
    if (!value.empty()) out.fields.push_back({items_.in_words(label), {{std::string(value), {}}}});
  }

  const ItemWriter& items_;
  const Dossier& d_;
  std::string_view language_;
  std::vector<Touching> of_;  // by EntityId
};

}  // namespace

std::vector<PageChapter> entity_chapters(const ItemWriter& items) { return EntitySections(items).chapters(); }

PageGroup all_ties(const ItemWriter& items) {
  PageGroup out{items.in_words(phrases::kRelations)};
  for (std::uint32_t i = 0; i < items.dossier().relations.size(); ++i) out.items.push_back(items.tie({i}));
  return out;
}

}  // namespace standpoint
