// SPDX-License-Identifier: Apache-2.0
// entities: and relation_types:

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/load/decode.hpp"
#include "graph/text/fold.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

bool all_in(std::string_view text, std::string_view alphabet) {
  return text.find_first_not_of(alphabet) == std::string_view::npos;
}

void unknown_type(ValueReader& reader, const YamlNode& node, std::string_view word) {
  const auto known = entity_type_names();
  std::string fix = did_you_mean(word, known);
  if (fix.empty()) {
    fix = "known types: ";
    for (const auto name : known) fix += (name == known.front() ? "" : ", ") + std::string(name);
  }
  reader.report(codes::kUnknownEntityType, node, fmt::format("there is no entity type '{}'", word), std::move(fix));
}

// One type or a list of types, as a set; `first` becomes the first of them.
EntityTypeSet read_types(ValueReader& reader, const YamlNode& node, bool in_rules, EntityType* first) {
  EntityTypeSet set = 0;
  reader.tree().for_each_item(node, [&](const YamlNode& item) {
    const auto word = reader.scalar(item, "an entity type");
    if (!word) return;
    const auto type = parse_entity_type(*word, in_rules);
    if (!type) return unknown_type(reader, item, *word);
    if (set == 0 && first != nullptr) *first = *type;
    set |= bit(*type);
  });
  return set;
}

void read_name(ValueReader& r, const YamlNode& v, Entity& e) {
  e.name = r.localized(v, "a name", r.builder().limits.name_characters);
  for (const TextVariant& variant : r.dossier().list(e.name))
    if (mixes_scripts(variant.text))
      r.report(codes::kMixedScripts, v, fmt::format("'{}' mixes letters of two scripts in one word", variant.text),
               "retype the word: some of its letters only look like the others");
}

constexpr std::array<KeyReader<Entity>, 11> kEntityKeys = {{
    {"type", [](ValueReader& r, const YamlNode& v, Entity& e) { e.types = read_types(r, v, false, &e.type); }},
    {"name", read_name},
    {"aliases", [](ValueReader& r, const YamlNode& v, Entity& e) { e.aliases = r.strings(v, "an alias"); }},
    {"wikidata",
     [](ValueReader& r, const YamlNode& v, Entity& e) {
       e.wikidata = r.text(v, "an identifier such as Q42");
       if (e.wikidata.empty()) return;
       if (e.wikidata.size() < 2 || e.wikidata[0] != 'Q' || !all_in(e.wikidata.substr(1), "0123456789"))
         r.report(codes::kBadValue, v,
                  fmt::format("'{}' is not a Wikidata identifier, expected one such as Q42", e.wikidata),
                  "copy it from the address of its page on wikidata.org");
     }},
    {"country",
     [](ValueReader& r, const YamlNode& v, Entity& e) {
       e.country = r.text(v, "a country code such as FR");
       if (!e.country.empty() && (e.country.size() != 2 || !all_in(e.country, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")))
         r.report(codes::kBadValue, v,
                  fmt::format("'{}' is not a country, expected two capital letters such as FR (ISO 3166-1)", e.country),
                  "write the country's two letters");
     }},
    {"since", [](ValueReader& r, const YamlNode& v, Entity& e) { e.since = r.date(v); }},
    {"until", [](ValueReader& r, const YamlNode& v, Entity& e) { e.until = r.date(v); }},
    {"date", [](ValueReader& r, const YamlNode& v, Entity& e) { e.date = r.date(v); }},
    {"tags", [](ValueReader& r, const YamlNode& v, Entity& e) { e.tags = r.strings(v, "a tag"); }},
    {"description",
     [](ValueReader& r, const YamlNode& v, Entity& e) { e.description = r.localized(v, "a description"); }},
    {"publish", [](ValueReader& r, const YamlNode& v, Entity& e) { e.publish = r.boolean(v).value_or(true); }},
}};

// The wordings of a text given anew, and the earlier ones in languages that it does not have.
LocalizedText with_other_languages(Dossier& dossier, LocalizedText given, LocalizedText earlier) {
  const auto variants = dossier.list(given);
  if (variants.empty() || !variants[0].language.valid() || given.first == earlier.first) return given;
  std::vector<TextVariant> all(variants.begin(), variants.end());
  for (const TextVariant& old : dossier.list(earlier))
    if (std::none_of(all.begin(), all.end(), [&](const TextVariant& v) { return v.language == old.language; }))
      all.push_back(old);
  for (TextVariant& variant : all) variant.last = &variant == &all.back();
  const LocalizedText out{static_cast<std::uint32_t>(dossier.texts.size())};
  dossier.texts.insert(dossier.texts.end(), all.begin(), all.end());
  return out;
}

constexpr Keyword<std::int8_t> kPolarities[] = {{"-1", -1}, {"0", 0}, {"1", 1}, {"+1", 1}};
constexpr Keyword<Gains> kGains[] = {{"none", Gains::none}, {"from", Gains::from}, {"to", Gains::to}};

constexpr std::array<KeyReader<RelationType>, 8> kRelationTypeKeys = {{
    {"label", [](ValueReader& r, const YamlNode& v, RelationType& t) { t.label = r.localized(v, "a label"); }},
    {"inverse", [](ValueReader& r, const YamlNode& v, RelationType& t) { t.inverse = r.localized(v, "a label"); }},
    {"from", [](ValueReader& r, const YamlNode& v, RelationType& t) { t.from = read_types(r, v, true, nullptr); }},
    {"to", [](ValueReader& r, const YamlNode& v, RelationType& t) { t.to = read_types(r, v, true, nullptr); }},
    {"polarity",
     [](ValueReader& r, const YamlNode& v, RelationType& t) {
       t.polarity = r.keyword(v, std::span<const Keyword<std::int8_t>>(kPolarities)).value_or(std::int8_t{0});
     }},
    {"symmetric",
     [](ValueReader& r, const YamlNode& v, RelationType& t) { t.symmetric = r.boolean(v).value_or(false); }},
    {"speaks_for",
     [](ValueReader& r, const YamlNode& v, RelationType& t) { t.speaks_for = r.boolean(v).value_or(false); }},
    {"gains",
     [](ValueReader& r, const YamlNode& v, RelationType& t) {
       t.gains = r.keyword(v, std::span<const Keyword<Gains>>(kGains)).value_or(Gains::none);
     }},
}};

}  // namespace

void decode_entity(ValueReader& reader, const YamlNode& key, const YamlNode& value) {
  Dossier& dossier = reader.dossier();
  Entity entity;
  entity.where = reader.where(key);
  dossier.entities.push_back(entity);
  const EntityId id{static_cast<std::uint32_t>(dossier.entities.size() - 1)};
  dossier.entities.back().id = reader.builder().define(key.text, ref(id), reader.span(key));
  if (!expect_mapping(reader, value, "an entity")) return;
  decode_entries<Entity>(reader, value, kEntityKeys, "an entity", dossier.entities[id.value]);
  require_keys(reader, value, key, "an entity", {"type", "name"});
  const Entity& read = dossier.entities[id.value];
  if (read.since.given() && read.until.given() && certainly_before(read.until, read.since))
    reader.report(codes::kImpossibleInterval, key, fmt::format("'{}' ends before it begins", key.text),
                  "swap 'since' and 'until'");
}

void decode_relation_type(ValueReader& reader, const YamlNode& key, const YamlNode& value) {
  Dossier& dossier = reader.dossier();
  const std::string_view name = key.text;
  const bool fits = !name.empty() && name.size() <= 64 && name[0] >= 'a' && name[0] <= 'z' &&
                    all_in(name, "abcdefghijklmnopqrstuvwxyz0123456789_");
  if (!fits)
    reader.report(codes::kBadId, key,
                  fmt::format("'{}' is not the name of a relation type: expected snake_case, as in member_of", name),
                  "write it with a-z, 0-9 and '_', beginning with a letter");
  if (!expect_mapping(reader, value, "a relation type")) return;
  const RelationTypeId known = dossier.find_relation_type(name);
  if (known.valid() && !dossier[known].built_in) {
    reader.builder()
        .diagnostics
        .add(codes::kDuplicateId, reader.span(key), fmt::format("the relation type '{}' is defined already", name),
             "rename one of the two")
        .notes.push_back({dossier[known].where.span(), "it is defined here first"});
    return;
  }
  RelationType type = known.valid() ? dossier[known] : RelationType{};
  type.name = dossier.names.intern(name);
  type.where = reader.where(key);
  type.built_in = reader.builder().vocabulary;
  decode_entries<RelationType>(reader, value, kRelationTypeKeys, "a relation type", type);
  if (!known.valid()) require_keys(reader, value, key, "a relation type", {"label"});
  if (!known.valid()) {
    dossier.relation_types.push_back(type);
    return;
  }
  type.label = with_other_languages(dossier, type.label, dossier[known].label);
  type.inverse = with_other_languages(dossier, type.inverse, dossier[known].inverse);
  dossier.relation_types[known.value] = type;
}

}  // namespace standpoint
