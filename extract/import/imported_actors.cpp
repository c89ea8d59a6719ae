// SPDX-License-Identifier: Apache-2.0
// Entities: persons and organizations with what coders noted about them.
#include <fmt/format.h>

#include <algorithm>

#include "extract/import/import_draft.hpp"
#include "graph/load/yaml_writer.hpp"
#include "graph/text/fold.hpp"

namespace standpoint {
namespace {

// The entity type that a coder's word stands for, as far as it is plain.
std::string_view type_of_word(std::string_view word) {
  struct Known {
    std::string_view type;
    std::string_view words;  // folded, between bars
  };
  constexpr Known kKnown[] = {
      {"company", "|company|business|firm|corporation|enterprise|industry|entreprise|unternehmen|wirtschaft|"},
      {"public_body",
       "|public body|government|agency|ministry|administration|authority|parliament|public authority|gouvernement|"
       "ministere|regierung|behorde|verwaltung|"},
      {"association",
       "|association|ngo|ngos|union|trade union|interest group|civil "
       "society|ong|syndicat|verband|verein|gewerkschaft|"},
      {"party", "|party|political party|parti|parti politique|partei|"},
      {"media", "|media|newspaper|press|medien|presse|"},
      {"court", "|court|tribunal|gericht|"},
      {"collective", "|collective|collectif|movement|citizens|"},
  };
  const std::string folded = "|" + fold_name(word) + "|";
  for (const Known& known : kKnown)
    if (known.words.find(folded) != std::string_view::npos) return known.type;
  return {};
}

bool is_country_code(std::string_view text) {
  return text.size() == 2 && text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos;
}

bool is_wikidata(std::string_view text) {
  return text.size() > 1 && text[0] == 'Q' && text.size() < 20 &&
         text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

void add_sentence(std::string& description, std::string_view text) {
  if (!description.empty()) description += "; ";
  description += text;
}

}  // namespace

void ImportDraft::add_attribute(EntityDraft& entity, bool organization, const std::string& name,
                                const std::string& value) {
  const std::string key = fold_name(name);
  const std::string text = name_of(value, "an attribute");
  if (text.empty()) return;
  const auto is = [&](std::string_view names) { return names.find("|" + key + "|") != std::string_view::npos; };
  if (is("|type|group|kind|tag|typ|gruppe|groupe|")) {
    if (const auto type = type_of_word(text); organization && !type.empty() && entity.type == "organization")
      entity.type = type;
    entity.tags.push_back(text);
    remarks.add(fmt::format("attribute '{}'", name), "tags", fmt::format("{}: {}", entity.name, text));
  } else if (is("|alias|aliases|short name|abbreviation|acronym|")) {
    if (fold_name(text) != fold_name(entity.name)) entity.aliases.push_back(text);
  } else if (is("|country|pays|land|") && is_country_code(text)) {
    entity.country = text;
  } else if (is("|wikidata|") && is_wikidata(text)) {
    entity.wikidata = text;
  } else if (is("|notes|note|description|")) {
    add_sentence(entity.description, text);
  } else {
    add_sentence(entity.description, fmt::format("{}: {}", fitting(name, "an attribute"), text));
    remarks.add(fmt::format("attribute '{}'", name), "description", fmt::format("{}: {}", entity.name, text));
  }
}

EntityDraft ImportDraft::draft_actor(const std::string& value, bool organization) {
  EntityDraft draft;
  draft.name = name_of(value, organization ? "an organization" : "a person");
  draft.type = organization ? "organization" : "person";
  if (draft.name.empty()) return draft;
  if (const auto known = existing.actor(draft.name, organization)) {
    draft.existing = true;
    draft.id = existing.id_of(ref(*known));
    matches.push_back({"entity", draft.name, draft.id});
  } else {
    draft.id = ids.make(draft.name, organization ? "org" : "person");
  }
  return draft;
}

void ImportDraft::draft_actors(std::uint32_t variable, bool organization, std::vector<EntityDraft>& out, Names& names) {
  std::unordered_map<std::string, std::string> folded;
  const auto add = [&](const std::string& value) {
    if (value.empty() || names.contains(value)) return;
    EntityDraft draft = draft_actor(value, organization);
    if (draft.name.empty()) return;
    if (const auto [other, fresh] = folded.emplace(fold_name(draft.name), draft.name); !fresh)
      remarks.add("names that differ only in case, accents or spaces", "two entities",
                  fmt::format("{} and {}", other->second, draft.name));
    names.emplace(value, out.size());
    out.push_back(std::move(draft));
  };
  for (const CodedStatement& statement : work.statements)
    if (const StatementValue* value =
            statement.type == scheme.statement_type ? work.value(statement, variable) : nullptr)
      add(std::string(work.text_of(*value)));
  for (const CodedEntity& entity : work.entities)
    if (entity.variable == variable) add(entity.value);
}

void ImportDraft::add_attributes(std::uint32_t variable, bool organization, std::vector<EntityDraft>& out,
                                 const Names& names) {
  for (const CodedEntity& entity : work.entities) {
    const auto found = entity.variable == variable ? names.find(entity.value) : names.end();
    if (found == names.end()) continue;
    EntityDraft& draft = out[found->second];
    if (draft.existing && !entity.attributes.empty())
      remarks.add("attributes of entities that the dossier has already", "", draft.name, entity.attributes.size());
    else
      for (const auto& [name, value] : entity.attributes) add_attribute(draft, organization, name, value);
  }
}

void ImportDraft::draft_entities() {
  if (scheme.organization) {
    draft_actors(*scheme.organization, true, organizations, organization_of_);
    add_attributes(*scheme.organization, true, organizations, organization_of_);
  }
  if (scheme.person) {
    draft_actors(*scheme.person, false, persons, person_of_);
    add_attributes(*scheme.person, false, persons, person_of_);
  }
  for (const CodedEntity& entity : work.entities) {
    const CodedVariable& variable = work.variables[entity.variable];
    const bool elsewhere = scheme.person != entity.variable && scheme.organization != entity.variable &&
                           scheme.concept_variable != entity.variable;
    for (const auto& [name, value] : entity.attributes)
      if (elsewhere)
        remarks.add(fmt::format("attributes of values of '{}'", variable.name), "",
                    fmt::format("{}: {}: {}", entity.value, name, value));
  }
}

}  // namespace standpoint
