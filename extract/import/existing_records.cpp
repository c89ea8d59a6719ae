// SPDX-License-Identifier: Apache-2.0
#include "extract/import/existing_records.hpp"

#include <fmt/format.h>

#include "graph/text/fold.hpp"

namespace standpoint {

std::string ClaimTraits::key() const {
  return fmt::format("{}\x1F{}\x1F{}\x1F{}\x1F{}\x1F{:.5f}\x1F{}", by, on_behalf_of, about, source, date, stance,
                     quote);
}

ExistingRecords::ExistingRecords(const Dossier* dossier) : dossier_(dossier) {
  if (dossier == nullptr) return;
  const Dossier& d = *dossier;
  for (std::uint32_t i = 0; i < d.entities.size(); ++i) {
    const EntityTypeSet types = d.entities[i].types;
    if (!any_is_a(types, EntityType::actor)) continue;
    const bool body = any_is_a(types, EntityType::organization) || any_is_a(types, EntityType::collective);
    Actors& actors = body ? bodies_ : persons_;
    for (const TextVariant& name : d.list(d.entities[i].name)) note(actors.names, fold_name(name.text), i);
    for (const std::string_view alias : d.strings_of(d.entities[i].aliases)) note(actors.aliases, fold_name(alias), i);
  }
  for (std::uint32_t i = 0; i < d.propositions.size(); ++i)
    for (const TextVariant& text : d.list(d.propositions[i].text)) note(propositions_, fold_name(text.text), i);
  for (std::uint32_t i = 0; i < d.sources.size(); ++i)
    for (const TextVariant& title : d.list(d.sources[i].title))
      note(sources_, fold_name(title.text) + '\x1F' + std::string(d.date_text(d.sources[i].date)), i);
  for (const Relation& relation : d.relations)
    if (relation.from.valid() && relation.to.valid() && relation.type.valid())
      relations_.insert(
          fmt::format("{}\x1F{}\x1F{}", d.id_of(relation.from), d.names[d[relation.type].name], d.id_of(relation.to)));
  index_claims();
}

void ExistingRecords::index_claims() {
  const Dossier& d = *dossier_;
  for (const Claim& claim : d.claims) {
    ClaimTraits traits;
    if (const auto by = d.entities_of(claim.by); !by.empty()) traits.by = d.id_of(by[0]);
    if (const EntityId body = d.extra_of(claim).on_behalf_of; body.valid()) traits.on_behalf_of = d.id_of(body);
    if (claim.about.valid()) traits.about = d.id_of(claim.about);
    if (const auto citations = d.citations_of(claim.statement.citations); !citations.empty()) {
      if (citations[0].source.valid()) traits.source = d.id_of(citations[0].source);
      traits.quote = citations[0].quote;
    }
    traits.date = d.date_text(claim.date);
    traits.stance = claim.stance;
    ++claims_[traits.key()];
  }
}

void ExistingRecords::note(Index& index, std::string key, std::uint32_t value) {
  const auto [known, fresh] = index.emplace(std::move(key), value);
  if (!fresh && known->second != value) known->second = kSeveral;
}

std::optional<EntityId> ExistingRecords::actor(std::string_view name, bool organization) const {
  const std::string folded = fold_name(name);
  for (const Actors* actors : {&persons_, &bodies_}) {
    if (organization && actors == &persons_) continue;
    for (const Index* index : {&actors->names, &actors->aliases}) {
      const auto found = index->find(folded);
      if (found == index->end()) continue;
      if (found->second == kSeveral) return std::nullopt;
      return EntityId{found->second};
    }
  }
  return std::nullopt;
}

std::optional<PropositionId> ExistingRecords::proposition(std::string_view text) const {
  const auto found = propositions_.find(fold_name(text));
  if (found == propositions_.end() || found->second == kSeveral) return std::nullopt;
  return PropositionId{found->second};
}

std::optional<SourceId> ExistingRecords::source(std::string_view title, std::string_view date) const {
  const auto found = sources_.find(fold_name(title) + '\x1F' + std::string(date));
  if (found == sources_.end() || found->second == kSeveral) return std::nullopt;
  return SourceId{found->second};
}

bool ExistingRecords::take_claim(const ClaimTraits& traits) {
  if (claims_.empty()) return false;
  const auto found = claims_.find(traits.key());
  if (found == claims_.end() || found->second == 0) return false;
  --found->second;
  return true;
}

bool ExistingRecords::relation(std::string_view from, std::string_view type, std::string_view to) const {
  return relations_.contains(fmt::format("{}\x1F{}\x1F{}", from, type, to));
}

}  // namespace standpoint
