// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "graph/model/implications.hpp"
#include "render/report/sections.hpp"
#include "render/wording/conflicts.hpp"

namespace standpoint {
namespace {

class PropositionSections {
 public:
  explicit PropositionSections(const ItemWriter& items)
      : items_(items),
        d_(items.dossier()),
        language_(items.language()),
        implications_(d_),
        claims_(d_.propositions.size()),
        positions_(d_.propositions.size()) {
    for (std::uint32_t i = 0; i < d_.claims.size(); ++i) claims_[d_.claims[i].about.value].push_back({i});
    for (auto& list : claims_)
      std::stable_sort(list.begin(), list.end(),
                       [&](ClaimId a, ClaimId b) { return is_later(d_.date_of(d_[b]), d_.date_of(d_[a])); });
    for (const Position& position : items.conflicts().positions.all)
      positions_[position.proposition.value].push_back(&position);
  }

  std::vector<PageChapter> chapters() const {
    std::vector<PageChapter> out;
    for (std::uint32_t i = 0; i < d_.issues.size(); ++i) {
      PageChapter chapter{std::string(d_.id_of(IssueId{i})), std::string(d_.text(d_.issues[i].text, language_)), {}};
      add_sections([&](const Proposition& p) { return p.issue == IssueId{i}; }, chapter);
      out.push_back(std::move(chapter));
    }
    PageChapter others{"p_propositions_without_issue",
                       items_.in_words({"Propositions without an issue", "Propositions hors de toute question"}),
                       {}};
    add_sections([](const Proposition& p) { return !p.issue.valid(); }, others);
    if (!others.sections.empty()) out.push_back(std::move(others));
    return out;
  }

 private:
  template <class Admits>
  void add_sections(Admits admits, PageChapter& chapter) const {
    for (std::uint32_t i = 0; i < d_.propositions.size(); ++i)
      if (admits(d_.propositions[i])) chapter.sections.push_back(section({i}));
  }

  PageSection section(PropositionId id) const {
    const Proposition& p = d_[id];
    PageSection out;
    out.anchor = d_.id_of(id);
    out.heading = d_.text(p.text, language_);
    if (p.kind != PropositionKind::none) out.kind = items_.in_words(phrase_for(p.kind));
    out.subject.records = out.anchor;
    add_links(out, phrases::kAccuses, d_.entities_of(p.accuses));
    add_links(out, phrases::kImplies, d_.propositions_of(p.implies));
    add_links(out, phrases::kContradicts, implications_.stated_contradictions(id));
    std::vector<EntityId> gaining;
    for (const Benefit& benefit : d_.benefits_of(p.benefits)) gaining.push_back(benefit.entity);
    add_links(out, phrases::kBenefits, gaining);
    add_standing(out, id);
    PageGroup claims{items_.in_words(phrases::kStatements)};
    for (const ClaimId claim : claims_[id.value]) claims.items.push_back(items_.claim(claim));
    if (claims.items.empty())
      claims.text = items_.in_words({"Nobody speaks of it in this dossier.", "Personne n’en parle dans ce dossier."});
    out.groups.push_back(std::move(claims));
    return out;
  }

  // Who stands on which side.
  void add_standing(PageSection& out, PropositionId id) const {
    for (const auto& [label, words] :
         {std::pair{PositionLabel::supports, Phrase{"For", "Pour"}},
          {PositionLabel::opposes, {"Against", "Contre"}},
          {PositionLabel::neutral, {"Taking no side", "Sans prendre parti"}},
          {PositionLabel::shifted, {"Having changed sides", "Ayant changé de position"}},
          {PositionLabel::divided, {"On both sides", "Des deux côtés"}},
          {PositionLabel::unclear,
           {"On both sides, in an order not known", "Des deux côtés, dans un ordre inconnu"}}}) {
      std::vector<EntityId> actors;
      for (const Position* position : positions_[id.value])
        if (position->label == label) actors.push_back(position->actor);
      add_links(out, words, actors);
    }
  }

  template <class Ids>
  void add_links(PageSection& out, const Phrase& label, const Ids& ids) const {
    if (ids.empty()) return;
    PageField& field = out.fields.emplace_back();
    field.label = items_.in_words(label);
    for (const auto id : ids) field.values.push_back(items_.link(id));
  }

  const ItemWriter& items_;
  const Dossier& d_;
  std::string_view language_;
  Implications implications_;
  std::vector<std::vector<ClaimId>> claims_;             // by PropositionId, in order of time
  std::vector<std::vector<const Position*>> positions_;  // by PropositionId
};

}  // namespace

std::vector<PageChapter> proposition_chapters(const ItemWriter& items) { return PropositionSections(items).chapters(); }

PageGroup all_conflicts(const ItemWriter& items) {
  PageGroup out{items.in_words(phrases::kConflicts)};
  for (const Conflict& conflict : items.conflicts().all) {
    PageItem item = items.conflict(conflict);
    item.text = fmt::format("{}{} {}", items.in_words(phrase_for(conflict.kind)),
                            items.language() == "fr" ? "\u00A0:" : ":", item.text);
    out.items.push_back(std::move(item));
  }
  return out;
}

}  // namespace standpoint
