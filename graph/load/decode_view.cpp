// SPDX-License-Identifier: Apache-2.0
// views:

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/load/decode.hpp"
#include "graph/model/view_names.hpp"
#include "graph/text/page_width.hpp"

namespace standpoint {
namespace {

void add_option(ValueReader& r, std::string_view key, std::string_view value, NameId record = {}) {
  r.dossier().view_options.push_back({key, value, record});
}

// One value or a list of them; `record` set: ids of records of that kind.
void read_list(ValueReader& r, const YamlNode& v, std::string_view key, std::string_view expected,
               RecordKind record = RecordKind::none) {
  r.tree().for_each_item(v, [&](const YamlNode& item) {
    const auto text = r.scalar(item, expected);
    if (!text) return;
    const NameId name = record == RecordKind::none ? NameId{} : r.reference<NameId>(item, bit(record), expected);
    add_option(r, key, *text, name);
  });
}

template <std::size_t N>
void read_word(ValueReader& r, const YamlNode& v, std::string_view key, const Keyword<std::string_view> (&words)[N]) {
  if (const auto word = r.keyword(v, std::span<const Keyword<std::string_view>>(words))) add_option(r, key, *word);
}

void read_date(ValueReader& r, const YamlNode& v, std::string_view key) {
  if (r.date(v).given()) add_option(r, key, v.text);
}

void read_width(ValueReader& r, const YamlNode& v) {
  const auto text = r.scalar(v, "a width");
  if (!text) return;
  if (parse_page_width(*text))
    add_option(r, "width", *text);
  else
    r.report(codes::kBadValue, v, fmt::format("'{}' is no width: expected {}", *text, kPageWidthForm),
             std::string(kPageWidthRemedy));
}

constexpr Keyword<std::string_view> kGroupings[] = {
    {"type", "type"}, {"tag", "tag"}, {"camp", "camp"}, {"none", "none"}};
constexpr Keyword<std::string_view> kModes[] = {{"one", "one"}, {"two", "two"}};
constexpr Keyword<std::string_view> kThemes[] = {
    {"auto", "auto"}, {"light", "light"}, {"dark", "dark"}, {"print", "print"}};
constexpr Keyword<std::string_view> kLanguages[] = {{"fr", "fr"}, {"en", "en"}};
constexpr NumberRule kLimitRule{1, 400, codes::kBadNumber, "a whole number from 1 to 400", "write how many are shown"};

constexpr std::array<KeyReader<NamedView>, 25> kViewKeys = {{
    {"view",
     [](ValueReader& r, const YamlNode& v, NamedView& view) {
       std::array<Keyword<std::string_view>, kViewNames.size()> words;
       std::transform(kViewNames.begin(), kViewNames.end(), words.begin(), [](std::string_view word) {
         return Keyword<std::string_view>{word, word};
       });
       view.view = r.keyword(v, std::span<const Keyword<std::string_view>>(words)).value_or("");
     }},
    {"title", [](ValueReader& r, const YamlNode& v,
                 NamedView& view) { view.title = r.localized(v, "a title", r.builder().limits.name_characters); }},
    {"who",
     [](ValueReader& r, const YamlNode& v, NamedView&) { read_list(r, v, "who", "an entity", RecordKind::entity); }},
    {"query",
     [](ValueReader& r, const YamlNode& v, NamedView&) {
       if (const std::string_view text = r.text(v, "a query"); !text.empty()) add_option(r, "query", text);
     }},
    {"parameter",
     [](ValueReader& r, const YamlNode& v, NamedView&) { read_list(r, v, "parameter", "a parameter, as NAME=VALUE"); }},
    {"actor",
     [](ValueReader& r, const YamlNode& v, NamedView&) { read_list(r, v, "actor", "an entity", RecordKind::entity); }},
    {"between", [](ValueReader& r, const YamlNode& v,
                   NamedView&) { read_list(r, v, "between", "an entity", RecordKind::entity); }},
    {"proposition", [](ValueReader& r, const YamlNode& v,
                       NamedView&) { read_list(r, v, "proposition", "a proposition", RecordKind::proposition); }},
    {"source",
     [](ValueReader& r, const YamlNode& v, NamedView&) { read_list(r, v, "source", "a source", RecordKind::source); }},
    {"type", [](ValueReader& r, const YamlNode& v, NamedView&) { read_list(r, v, "type", "an entity type"); }},
    {"relation", [](ValueReader& r, const YamlNode& v, NamedView&) { read_list(r, v, "relation", "a relation type"); }},
    {"tag", [](ValueReader& r, const YamlNode& v, NamedView&) { read_list(r, v, "tag", "a tag"); }},
    {"roll_up", [](ValueReader& r, const YamlNode& v, NamedView&) { read_list(r, v, "roll_up", "an origin"); }},
    {"media",
     [](ValueReader& r, const YamlNode& v, NamedView&) {
       if (r.boolean(v).value_or(false)) add_option(r, "media", "true");
     }},
    {"since", [](ValueReader& r, const YamlNode& v, NamedView&) { read_date(r, v, "since"); }},
    {"until", [](ValueReader& r, const YamlNode& v, NamedView&) { read_date(r, v, "until"); }},
    {"at", [](ValueReader& r, const YamlNode& v, NamedView&) { read_date(r, v, "at"); }},
    {"group", [](ValueReader& r, const YamlNode& v, NamedView&) { read_word(r, v, "group", kGroupings); }},
    {"mode", [](ValueReader& r, const YamlNode& v, NamedView&) { read_word(r, v, "mode", kModes); }},
    {"limit",
     [](ValueReader& r, const YamlNode& v, NamedView&) {
       if (r.number(v, kLimitRule)) add_option(r, "limit", v.text);
     }},
    {"overview",
     [](ValueReader& r, const YamlNode& v, NamedView&) {
       if (r.boolean(v).value_or(false)) add_option(r, "overview", "true");
     }},
    {"width", [](ValueReader& r, const YamlNode& v, NamedView&) { read_width(r, v); }},
    {"theme", [](ValueReader& r, const YamlNode& v, NamedView&) { read_word(r, v, "theme", kThemes); }},
    {"lang", [](ValueReader& r, const YamlNode& v, NamedView&) { read_word(r, v, "lang", kLanguages); }},
    {"publish", [](ValueReader& r, const YamlNode& v, NamedView& view) { view.publish = r.boolean(v).value_or(true); }},
}};

}  // namespace

void decode_view(ValueReader& reader, const YamlNode& key, const YamlNode& value) {
  Dossier& dossier = reader.dossier();
  const auto index = static_cast<std::uint32_t>(dossier.views.size());
  NamedView view;
  view.where = reader.where(key);
  dossier.views.push_back(view);
  if (std::find(kViewNames.begin(), kViewNames.end(), key.text) != kViewNames.end())
    reader.report(codes::kReservedId, key,
                  fmt::format("'{}' is what every dossier can draw: no view of its own", key.text),
                  fmt::format("choose another id, such as 'our-{}'", key.text));
  else
    view.id = reader.builder().define(key.text, ref(ViewId{index}), reader.span(key));
  if (!expect_mapping(reader, value, "a view")) return;
  view.options.first = static_cast<std::uint32_t>(dossier.view_options.size());
  decode_entries<NamedView>(reader, value, kViewKeys, "a view", view);
  view.options.count = static_cast<std::uint32_t>(dossier.view_options.size()) - view.options.first;
  require_keys(reader, value, key, "a view", {"view"});
  if (view.view == "ego") require_keys(reader, value, key, "a view 'ego'", {"who"});
  if (view.view == "query") require_keys(reader, value, key, "a view 'query'", {"query"});
  for (const std::string_view only : {"query", "parameter"})
    if (view.view != "query" && !view.view.empty() && find_value(reader.tree(), value, only) != nullptr)
      reader.report(codes::kUnknownKey, key, fmt::format("'{}' is for a view 'query', not '{}'", only, view.view),
                    "leave it out");
  if (view.view != "ego" && !view.view.empty() && find_value(reader.tree(), value, "who") != nullptr)
    reader.report(codes::kUnknownKey, key, fmt::format("'who' is for a view 'ego', not '{}'", view.view),
                  "choose with 'actor'");
  dossier.views[index] = view;
}

}  // namespace standpoint
