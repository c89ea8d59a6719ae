// SPDX-License-Identifier: Apache-2.0
#include "graph/model/published.hpp"

#include <algorithm>

namespace standpoint {
namespace {

// The new number of each record of a kind, or none.
class Renumbering {
 public:
  template <class Record, class Keep>
  Renumbering(const std::vector<Record>& records, Keep keep) {
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < records.size(); ++i) numbers_.push_back(keep(records[i]) ? next++ : UINT32_MAX);
  }
  bool keeps(std::uint32_t index) const { return numbers_[index] != UINT32_MAX; }
  std::uint32_t operator[](std::uint32_t index) const { return numbers_[index]; }

  template <class IdType>
  void apply(IdType& id) const {
    if (id.valid()) id.value = numbers_[id.value];
  }
  template <class Record>
  void apply(std::vector<Record>& records) const {
    std::uint32_t index = 0;
    std::erase_if(records, [&](const Record&) { return numbers_[index++] == UINT32_MAX; });
  }

 private:
  std::vector<std::uint32_t> numbers_;
};

// Rebuilds one of the dossier's flat lists from the ranges that survive.
template <class T>
class ListFilter {
 public:
  explicit ListFilter(std::vector<T>& list) : list_(list), old_(std::move(list)) { list_.clear(); }

  // Moves the range to the new list, without the items that `keep` refuses; `keep` may change the item.
  template <class Keep>
  void move(Range& range, Keep keep) {
    const auto first = static_cast<std::uint32_t>(list_.size());
    for (std::uint32_t i = 0; i < range.count; ++i) {
      T item = old_[range.first + i];
      if (keep(item)) list_.push_back(item);
    }
    range = {first, static_cast<std::uint32_t>(list_.size()) - first};
  }

 private:
  std::vector<T>& list_;
  std::vector<T> old_;
};

bool all_published(const Dossier& d) {
  const auto published = [](const auto& list) {
    return std::all_of(list.begin(), list.end(), [](const auto& record) { return record.publish; });
  };
  const auto stated = [](const auto& list) {
    return std::all_of(list.begin(), list.end(), [](const auto& record) { return record.statement.publish; });
  };
  return published(d.entities) && published(d.sources) && published(d.propositions) && published(d.issues) &&
         published(d.views) && stated(d.claims) && stated(d.relations);
}

class Withholding {
 public:
  explicit Withholding(Dossier& dossier)
      : d_(dossier),
        entities_(d_.entities, [](const Entity& e) { return e.publish; }),
        sources_(d_.sources, [](const Source& s) { return s.publish; }),
        propositions_(d_.propositions, [this](const Proposition& p) { return keeps(p); }),
        issues_(d_.issues, [](const Issue& i) { return i.publish; }),
        claims_(d_.claims, [this](const Claim& c) { return keeps(c); }),
        relations_(d_.relations, [this](const Relation& r) { return keeps(r); }) {}

  void run() {
    claims_.apply(d_.claims);
    relations_.apply(d_.relations);
    entities_.apply(d_.entities);
    sources_.apply(d_.sources);
    propositions_.apply(d_.propositions);
    issues_.apply(d_.issues);
    filter_lists();
    renumber_fields();
    renumber_ids();
    drop_views();
  }

 private:
  // True for an empty list, and where one of its entities stays.
  bool keeps_one_of(Range entities) const {
    const auto list = d_.entities_of(entities);
    return list.empty() || std::any_of(list.begin(), list.end(), [&](EntityId e) { return entities_.keeps(e.value); });
  }
  bool keeps_one_source(Range citations) const {
    const auto list = d_.citations_of(citations);
    return list.empty() ||
           std::any_of(list.begin(), list.end(), [&](const Citation& c) { return sources_.keeps(c.source.value); });
  }
  // An accusation goes with the last of the accused: without them it would pass for a plain proposition.
  bool keeps(const Proposition& proposition) const { return proposition.publish && keeps_one_of(proposition.accuses); }
  // Hearsay goes with the last of those who reported it: without them the source would seem to vouch for it.
  bool keeps(const Statement& statement) const {
    return statement.publish && keeps_one_source(statement.citations) &&
           keeps_one_of(d_.extra_of(statement).reported_by);
  }
  bool keeps(const Claim& claim) const {
    return keeps(claim.statement) && keeps_one_of(claim.by) && propositions_.keeps(claim.about.value);
  }
  bool keeps(const Relation& relation) const {
    const auto end_stays = [&](EntityId end) { return !end.valid() || entities_.keeps(end.value); };
    return keeps(relation.statement) && end_stays(relation.from) && end_stays(relation.to);
  }
  bool keep_entity(EntityId& id) const {
    entities_.apply(id);
    return id.valid();
  }
  bool keep_record(RecordRef& record) const {
    const Renumbering& numbers = record.kind == RecordKind::entity ? entities_ : propositions_;
    if (!numbers.keeps(record.index)) return false;
    record = {record.kind, numbers[record.index]};
    return true;
  }

  void filter_lists() {
    for (Benefit& benefit : d_.benefits)
      if (!keeps_one_source(benefit.citations)) benefit.entity = {};  // goes with its sources
    ListFilter<EntityId> entities(d_.entity_lists);
    ListFilter<PropositionId> propositions(d_.proposition_lists);
    ListFilter<RecordRef> records(d_.record_lists);
    ListFilter<Citation> citations(d_.citations);
    ListFilter<Benefit> benefits(d_.benefits);
    const auto keep_entity = [this](EntityId& id) { return this->keep_entity(id); };
    const auto keep_proposition = [this](PropositionId& id) {
      propositions_.apply(id);
      return id.valid();
    };
    const auto keep_citation = [this](Citation& c) {
      sources_.apply(c.source);
      return c.source.valid();
    };
    const auto statement = [&](Statement& s) {
      citations.move(s.citations, keep_citation);
      if (s.hearsay) entities.move(d_.make_extra(s).reported_by, keep_entity);
    };
    for (Claim& claim : d_.claims) {
      statement(claim.statement);
      entities.move(claim.by, keep_entity);
    }
    for (Relation& relation : d_.relations) {
      statement(relation.statement);
      if (relation.extra.value == ExtraIndex::kNone) continue;
      RelationExtra& extra = d_.make_extra(relation);
      entities.move(extra.against, keep_entity);
      records.move(extra.about, [this](RecordRef& record) { return keep_record(record); });
    }
    for (Proposition& p : d_.propositions) {
      propositions.move(p.implies, keep_proposition);
      propositions.move(p.contradicts, keep_proposition);
      entities.move(p.accuses, keep_entity);
      benefits.move(p.benefits, [&](Benefit& benefit) {
        citations.move(benefit.citations, keep_citation);
        return this->keep_entity(benefit.entity);
      });
    }
    std::erase_if(d_.argument_links, [&](ArgumentLink& link) {
      claims_.apply(link.from);
      claims_.apply(link.to);
      if (link.from.valid() && link.to.valid()) citations.move(link.citations, keep_citation);
      return !link.from.valid() || !link.to.valid();
    });
  }

  void renumber_fields() {
    for (Claim& claim : d_.claims) {
      propositions_.apply(claim.about);
      if (claim.extra.value == ExtraIndex::kNone) continue;
      ClaimExtra& extra = d_.make_extra(claim);
      entities_.apply(extra.to);
      const bool for_a_body = extra.on_behalf_of.valid();
      entities_.apply(extra.on_behalf_of);
      if (for_a_body && !extra.on_behalf_of.valid()) claim.on_behalf_of_self = true;  // nor for another body instead
    }
    for (Relation& relation : d_.relations) {
      entities_.apply(relation.from);
      entities_.apply(relation.to);
    }
    for (Proposition& proposition : d_.propositions) issues_.apply(proposition.issue);
    for (Source& source : d_.sources) {
      withhold_party(source.publisher, source.publisher_text);
      withhold_party(source.author, source.author_text);
    }
  }

  // A publisher or author that is an unpublished entity is not named by its text either.
  void withhold_party(EntityId& entity, std::string_view& text) const {
    const bool was_entity = entity.valid();
    entities_.apply(entity);
    if (was_entity && !entity.valid()) text = {};
  }

  // Views that are not published, or choose what is not.
  void drop_views() {
    std::erase_if(d_.views, [&](const NamedView& view) {
      const auto options = d_.options_of(view);
      return !view.publish || std::any_of(options.begin(), options.end(), [&](const ViewOption& option) {
        return option.record.valid() && d_.record_of_name[option.record.value].kind == RecordKind::none;
      });
    });
    for (std::uint32_t i = 0; i < d_.views.size(); ++i) d_.record_of_name[d_.views[i].id.value] = ref(ViewId{i});
  }

  void renumber_ids() {
    std::fill(d_.record_of_name.begin(), d_.record_of_name.end(), RecordRef{});
    const auto register_all = [&](const auto& records, auto make_id) {
      for (std::uint32_t i = 0; i < records.size(); ++i)
        if (records[i].id.valid()) d_.record_of_name[records[i].id.value] = ref(make_id(i));
    };
    register_all(d_.entities, [](std::uint32_t i) { return EntityId{i}; });
    register_all(d_.sources, [](std::uint32_t i) { return SourceId{i}; });
    register_all(d_.propositions, [](std::uint32_t i) { return PropositionId{i}; });
    register_all(d_.issues, [](std::uint32_t i) { return IssueId{i}; });
    register_all(d_.claims, [](std::uint32_t i) { return ClaimId{i}; });
    register_all(d_.relations, [](std::uint32_t i) { return RelationId{i}; });
  }

  Dossier& d_;
  Renumbering entities_;
  Renumbering sources_;
  Renumbering propositions_;
  Renumbering issues_;
  Renumbering claims_;
  Renumbering relations_;
};

}  // namespace

bool withhold_unpublished(Dossier& dossier) {
  if (all_published(dossier)) return false;
  Withholding(dossier).run();
  return true;
}

void withhold_records(Dossier& d, std::span<const std::string> ids) {
  for (const std::string& id : ids) {
    const RecordRef record = d.find(id);
    switch (record.kind) {
      case RecordKind::entity: d.entities[record.index].publish = false; break;
      case RecordKind::source: d.sources[record.index].publish = false; break;
      case RecordKind::proposition: d.propositions[record.index].publish = false; break;
      case RecordKind::issue: d.issues[record.index].publish = false; break;
      case RecordKind::claim: d.claims[record.index].statement.publish = false; break;
      case RecordKind::relation: d.relations[record.index].statement.publish = false; break;
      case RecordKind::view: d.views[record.index].publish = false; break;
      case RecordKind::none: break;
    }
  }
  withhold_unpublished(d);
}

}  // namespace standpoint
