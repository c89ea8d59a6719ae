// SPDX-License-Identifier: Apache-2.0
#include "graph/load/decode.hpp"

#include <fmt/format.h>

#include <array>

namespace standpoint {

bool expect_mapping(ValueReader& reader, const YamlNode& node, std::string_view what) {
  if (node.kind == YamlNode::Kind::mapping) return true;
  if (node.kind == YamlNode::Kind::refused) return false;
  if (node.kind == YamlNode::Kind::null)
    reader.report(codes::kNullValue, node, fmt::format("{} without anything in it", what),
                  "write its keys below it, or delete it");
  else
    reader.report(codes::kWrongType, node, fmt::format("{} must be a mapping of keys to values", what),
                  "write 'key: value' lines below it");
  return false;
}

void require_keys(ValueReader& reader, const YamlNode& node, const YamlNode& place, std::string_view what,
                  std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys)
    if (find_value(reader.tree(), node, key) == nullptr)
      reader.report(codes::kMissingKey, place, fmt::format("{} needs the key '{}'", what, key),
                    fmt::format("add '{}: …'", key));
}

const YamlNode* find_value(const YamlTree& tree, const YamlNode& mapping, std::string_view key) {
  const YamlNode* found = nullptr;
  tree.for_each_entry(mapping, [&](const YamlNode& name, const YamlNode& value) {
    if (found == nullptr && name.kind == YamlNode::Kind::scalar && name.text == key) found = &value;
  });
  return found;
}

std::span<const Keyword<Words>> words_keywords() {
  static constexpr std::array<Keyword<Words>, 3> kWords = {
      {{"direct", Words::direct}, {"indirect", Words::indirect}, {"ascribed", Words::ascribed}}};
  return kWords;
}

namespace {

// Of merged dossiers the first that has a title, or a language, gives it.
struct Header {
  LocalizedText title;
  NameId language;
};

constexpr std::array<KeyReader<Header>, 2> kHeaderKeys = {{
    {"title", [](ValueReader& r, const YamlNode& v, Header& h) { h.title = r.localized(v, "a title"); }},
    {"language",
     [](ValueReader& r, const YamlNode& v, Header& h) {
       const std::string_view tag = r.text(v, "a language such as fr or en");
       const bool fits = tag.size() >= 2 && tag.size() <= 3 &&
                         tag.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos;
       if (fits)
         h.language = r.dossier().names.intern(tag);
       else if (!tag.empty())
         r.report(codes::kBadValue, v,
                  fmt::format("'{}' is not a language, expected two letters such as fr or en", tag),
                  "write the language's two letters");
     }},
}};

constexpr std::array<KeyReader<Defaults>, 6> kDefaultKeys = {{
    {"source", [](ValueReader& r, const YamlNode& v, Defaults& d) { d.citations = r.citations(v); }},
    {"date", [](ValueReader& r, const YamlNode& v, Defaults& d) { d.date = r.date(v); }},
    {"by",
     [](ValueReader& r, const YamlNode& v, Defaults& d) {
       d.by_source = v.kind == YamlNode::Kind::scalar && v.text == "source";
       if (!d.by_source) d.by = r.entities(v);
     }},
    {"to", [](ValueReader& r, const YamlNode& v,
              Defaults& d) { d.to = r.reference<EntityId>(v, bit(RecordKind::entity), "an entity"); }},
    {"words",
     [](ValueReader& r, const YamlNode& v, Defaults& d) {
       d.words = r.keyword(v, words_keywords()).value_or(Words::indirect);
       d.words_given = true;
     }},
    {"reported_by", [](ValueReader& r, const YamlNode& v, Defaults& d) { d.reported_by = r.entities(v); }},
}};

}  // namespace

void decode_header(ValueReader& reader, const YamlNode& value) {
  if (!expect_mapping(reader, value, "'dossier'")) return;
  Span& place = reader.builder().header;
  if (place.end > 0) {
    reader.builder()
        .diagnostics
        .add(codes::kDuplicateKey, reader.span(value), "this dossier has a section 'dossier' already",
             "keep one of the two")
        .notes.push_back({place, "it stands here first"});
    return;
  }
  place = reader.span(value);
  Header header;
  decode_entries<Header>(reader, value, kHeaderKeys, "'dossier'", header);
  Dossier& dossier = reader.dossier();
  if (dossier.title.empty()) dossier.title = header.title;
  if (!dossier.language.valid()) dossier.language = header.language;
}

void decode_defaults(ValueReader& reader, const YamlNode& value) {
  if (!expect_mapping(reader, value, "'defaults'")) return;
  Defaults& defaults = reader.builder().defaults;
  defaults.given = true;
  defaults.where = reader.span(value);
  decode_entries<Defaults>(reader, value, kDefaultKeys, "'defaults'", defaults);
}

}  // namespace standpoint
