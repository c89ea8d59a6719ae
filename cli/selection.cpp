// SPDX-License-Identifier: Apache-2.0
#include "cli/selection.hpp"

#include <algorithm>
#include <set>

#include "cli/choose.hpp"

namespace standpoint {
namespace {

template <class T>
bool holds(const std::vector<T>& list, const T& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

template <class IdType>
Result<void> resolve_into(const Dossier& dossier, const std::vector<std::string>& texts, RecordKind kind,
                          std::vector<IdType>& out) {
  const auto records = choose_all(dossier, texts, {kind});
  if (!records) return tl::unexpected(records.error());
  for (const RecordRef record : *records) out.push_back(IdType{record.index});
  return {};
}

// The tags of all entities, sorted.
std::vector<std::string_view> tags_of(const Dossier& dossier) {
  std::set<std::string_view> out;
  for (const Entity& entity : dossier.entities)
    for (const std::string_view tag : dossier.strings_of(entity.tags)) out.insert(tag);
  return {out.begin(), out.end()};
}

}  // namespace

void Selection::declare(Arguments& arguments) {
  arguments.option("--actor", "WHO", actor_texts, "only what this entity says or is tied by; id, name or alias");
  arguments.option("--proposition", "WHAT", proposition_texts, "only claims about this proposition");
  arguments.option("--source", "SOURCE", source_texts, "only what this source says");
  arguments.option("--tag", "TAG", tags, "only entities with this tag, and what they say or are tied by");
  time.declare(arguments, true);
}

std::vector<std::string_view> Selection::given() const {
  std::vector<std::string_view> out;
  const auto add = [&](std::string_view name, bool is_given) {
    if (is_given) out.push_back(name);
  };
  add("--actor", !actor_texts.empty());
  add("--proposition", !proposition_texts.empty());
  add("--source", !source_texts.empty());
  add("--type", !type_texts.empty());
  add("--kind", !kinds.empty());
  add("--tag", !tags.empty());
  add("--since", !time.since_text.empty());
  add("--until", !time.until_text.empty());
  add("--at", !time.at_text.empty());
  return out;
}

Result<void> Selection::resolve(const Dossier& dossier) {
  const std::vector<std::string_view> known_tags = tags_of(dossier);
  for (const std::string& tag : tags)
    if (auto known = expect_word(tag, known_tags, "tag"); !known) return known;
  if (auto read = time.read(); !read) return read;
  if (auto found = resolve_into(dossier, actor_texts, RecordKind::entity, actors_); !found) return found;
  if (auto found = resolve_into(dossier, proposition_texts, RecordKind::proposition, propositions_); !found)
    return found;
  return resolve_into(dossier, source_texts, RecordKind::source, sources_);
}

bool Selection::has_tag(const Dossier& dossier, EntityId id) const {
  if (tags.empty()) return true;
  for (const std::string_view tag : dossier.strings_of(dossier[id].tags))
    if (std::find(tags.begin(), tags.end(), tag) != tags.end()) return true;
  return false;
}

bool Selection::cites(const Dossier& dossier, const Statement& statement) const {
  if (sources_.empty()) return true;
  for (const Citation& citation : dossier.citations_of(statement.citations))
    if (holds(sources_, citation.source)) return true;
  return false;
}

bool Selection::admits(const Dossier& dossier, const Claim& claim) const {
  if (!propositions_.empty() && !holds(propositions_, claim.about)) return false;
  if (!admits_basis(dossier, claim)) return false;
  if (actors_.empty() && tags.empty()) return true;
  for (const EntityId speaker : dossier.entities_of(claim.by))
    if ((actors_.empty() || holds(actors_, speaker)) && has_tag(dossier, speaker)) return true;
  return false;
}

bool Selection::admits(const Dossier& dossier, const Relation& relation) const {
  if (!admits_basis(dossier, relation)) return false;
  if (!propositions_.empty()) {
    const auto about = dossier.records_of(dossier.extra_of(relation).about);
    if (std::none_of(about.begin(), about.end(), [&](RecordRef record) {
          return record.kind == RecordKind::proposition && holds(propositions_, PropositionId{record.index});
        }))
      return false;
  }
  const auto end_fits = [&](EntityId end) {
    return end.valid() && (actors_.empty() || holds(actors_, end)) && has_tag(dossier, end);
  };
  if (actors_.empty() && tags.empty()) return true;
  const auto against = dossier.entities_of(dossier.extra_of(relation).against);
  return end_fits(relation.from) || end_fits(relation.to) || std::any_of(against.begin(), against.end(), end_fits);
}

bool Selection::admits_basis(const Dossier& dossier, const Claim& claim) const {
  return cites(dossier, claim.statement) && time.admits_claim(dossier, claim);
}

bool Selection::admits_basis(const Dossier& dossier, const Relation& relation) const {
  return cites(dossier, relation.statement) && time.admits_relation(dossier, relation);
}

bool Selection::admits_entity(const Dossier& dossier, EntityId id) const {
  return (actors_.empty() || holds(actors_, id)) && has_tag(dossier, id);
}

bool Selection::admits_proposition(PropositionId id) const { return propositions_.empty() || holds(propositions_, id); }

bool Selection::admits_source(SourceId id) const { return sources_.empty() || holds(sources_, id); }

}  // namespace standpoint
