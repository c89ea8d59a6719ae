// SPDX-License-Identifier: Apache-2.0
#include "cli/choose.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/text/fold.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

bool has_kind(const std::vector<RecordKind>& kinds, RecordKind kind) {
  return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

// Calls f(record, name) for every name, alias, title and text that a record can be chosen by.
template <class F>
void for_each_name(const Dossier& d, const std::vector<RecordKind>& kinds, F f) {
  const auto visit = [&](RecordRef record, const LocalizedText& text) {
    for (const TextVariant& variant : d.list(text)) f(record, variant.text);
  };
  if (has_kind(kinds, RecordKind::entity))
    for (std::uint32_t i = 0; i < d.entities.size(); ++i) {
      visit(ref(EntityId{i}), d.entities[i].name);
      for (const std::string_view alias : d.strings_of(d.entities[i].aliases)) f(ref(EntityId{i}), alias);
    }
  if (has_kind(kinds, RecordKind::source))
    for (std::uint32_t i = 0; i < d.sources.size(); ++i) visit(ref(SourceId{i}), d.sources[i].title);
  if (has_kind(kinds, RecordKind::proposition))
    for (std::uint32_t i = 0; i < d.propositions.size(); ++i) visit(ref(PropositionId{i}), d.propositions[i].text);
  if (has_kind(kinds, RecordKind::issue))
    for (std::uint32_t i = 0; i < d.issues.size(); ++i) visit(ref(IssueId{i}), d.issues[i].text);
}

std::string kinds_in_words(const std::vector<RecordKind>& kinds) {
  std::string out;
  for (const RecordKind kind : kinds) out += (out.empty() ? "" : " or ") + std::string(with_article(kind));
  return out;
}

// The ids of the records with a word in their names that is near to `text`.
std::vector<std::string_view> by_single_words(const Dossier& dossier, std::string_view text,
                                              const std::vector<RecordKind>& kinds) {
  const std::string folded = fold_name(text);
  std::vector<std::string_view> out;
  for_each_name(dossier, kinds, [&](RecordRef record, std::string_view name) {
    const std::string words = fold_name(name) + " ";
    for (std::size_t from = 0, to = words.find(' '); to != std::string::npos;
         from = to + 1, to = words.find(' ', from)) {
      const std::string_view word = std::string_view(words).substr(from, to - from);
      const bool near = word.size() > 3 && edit_distance(folded, word, folded.size() / 4) <= folded.size() / 4;
      const std::string_view id = dossier.id_of(record);
      if (near && out.size() < 5 && std::find(out.begin(), out.end(), id) == out.end()) out.push_back(id);
    }
  });
  return out;
}

std::string suggestions(const Dossier& dossier, std::string_view text, const std::vector<RecordKind>& kinds) {
  std::vector<std::string_view> words;
  for (const RecordRef record : dossier.record_of_name)
    if (record.kind != RecordKind::none && has_kind(kinds, record.kind)) words.push_back(dossier.id_of(record));
  std::sort(words.begin(), words.end());
  for_each_name(dossier, kinds, [&](RecordRef, std::string_view name) { words.push_back(name); });
  std::string fix = did_you_mean(text, words);
  if (!fix.empty()) return fix;
  if (const auto near = by_single_words(dossier, text, kinds); !near.empty())
    return fmt::format("did you mean {}?", fmt::join(near, " or "));
  return "standpoint list entities (or propositions, sources, …) prints the ids";
}

}  // namespace

Result<RecordRef> choose(const Dossier& dossier, std::string_view text, const std::vector<RecordKind>& kinds) {
  if (const RecordRef record = dossier.find(text); record.kind != RecordKind::none && has_kind(kinds, record.kind))
    return record;
  const std::string folded = fold_name(text);
  std::vector<RecordRef> found;
  for_each_name(dossier, kinds, [&](RecordRef record, std::string_view name) {
    if (fold_name(name) == folded && std::find(found.begin(), found.end(), record) == found.end())
      found.push_back(record);
  });
  if (found.size() == 1) return found.front();
  const RecordRef other = dossier.find(text);
  if (found.empty() && other.kind != RecordKind::none)
    return failure(fmt::format("'{}' is {}, expected {}", text, with_article(other.kind), kinds_in_words(kinds)),
                   suggestions(dossier, text, kinds));
  if (found.empty())
    return failure(fmt::format("nothing in the dossier is called '{}'", text), suggestions(dossier, text, kinds));
  std::vector<std::string_view> ids;
  ids.reserve(found.size());
  for (const RecordRef record : found) ids.push_back(dossier.id_of(record));
  return failure(fmt::format("'{}' is ambiguous", text), fmt::format("choose one of: {}", fmt::join(ids, ", ")));
}

Result<std::vector<RecordRef>> choose_all(const Dossier& dossier, const std::vector<std::string>& texts,
                                          const std::vector<RecordKind>& kinds) {
  std::vector<RecordRef> out;
  for (const std::string& text : texts) {
    const auto record = choose(dossier, text, kinds);
    if (!record) return tl::unexpected(record.error());
    out.push_back(*record);
  }
  return out;
}

Result<void> expect_word(std::string_view text, std::span<const std::string_view> known, std::string_view what) {
  if (std::find(known.begin(), known.end(), text) != known.end()) return {};
  std::string fix = did_you_mean(text, known);
  if (fix.empty()) fix = known.empty() ? "there are none" : fmt::format("one of: {}", fmt::join(known, ", "));
  return failure(fmt::format("there is no {} '{}'", what, text), std::move(fix));
}

Result<EntityType> choose_entity_type(std::string_view text) {
  if (const auto type = parse_entity_type(text, true)) return *type;
  return tl::unexpected(expect_word(text, entity_type_names(), "entity type").error());
}

Result<RelationTypeId> choose_relation_type(const Dossier& dossier, std::string_view text) {
  std::vector<std::string_view> known;
  const std::string folded = fold_name(text);
  for (std::uint32_t i = 0; i < dossier.relation_types.size(); ++i) {
    const RelationType& type = dossier.relation_types[i];
    const std::string_view name = dossier.names[type.name];
    if (name == text) return RelationTypeId{i};
    for (const TextVariant& label : dossier.list(type.label))
      if (fold_name(label.text) == folded) return RelationTypeId{i};
    known.push_back(name);
  }
  std::string fix = did_you_mean(text, known);
  if (fix.empty()) fix = fmt::format("known types: {}", fmt::join(known, ", "));
  return failure(fmt::format("there is no relation type '{}'", text), std::move(fix));
}

}  // namespace standpoint
