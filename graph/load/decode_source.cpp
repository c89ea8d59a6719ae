// SPDX-License-Identifier: Apache-2.0
// sources:

#include <fmt/format.h>

#include <array>

#include "graph/load/decode.hpp"

namespace standpoint {
namespace {

constexpr Keyword<SourceKind> kKinds[] = {{"press", SourceKind::press},     {"official", SourceKind::official},
                                          {"hearing", SourceKind::hearing}, {"ruling", SourceKind::ruling},
                                          {"letter", SourceKind::letter},   {"social", SourceKind::social},
                                          {"other", SourceKind::other}};

constexpr std::size_t kMostUrlBytes = 2048;

// Why an address cannot stand behind a link on a public page; empty for a good one.
std::string_view url_problem(std::string_view url) {
  std::string_view rest = url;
  if (rest.starts_with("https://"))
    rest.remove_prefix(8);
  else if (rest.starts_with("http://"))
    rest.remove_prefix(7);
  else
    return "expected http:// or https://";
  for (const char c : rest)
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7F ||
        std::string_view("\"'<>\\^{}|`").find(c) != std::string_view::npos)
      return "it holds a space, quotation mark or other character that must be percent-encoded";
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  if (host.empty()) return "it has no host";
  if (host.find('@') != std::string_view::npos) return "it holds a user name";
  if (url.size() > kMostUrlBytes) return "it is longer than 2048 bytes";
  return {};
}

void read_url(ValueReader& r, const YamlNode& v, Source& s) {
  s.url = r.text(v, "an address beginning with https://");
  if (const auto problem = url_problem(s.url); !problem.empty() && !s.url.empty())
    r.report(codes::kBadUrl, v, fmt::format("not an address that can be linked to: {}", problem),
             "write it as the browser shows it, as in https://example.org/article");
}

void read_text_path(ValueReader& r, const YamlNode& v, Source& s) {
  s.text_path = r.text(v, "a path inside the dossier");
  const std::string framed = "/" + std::string(s.text_path) + "/";
  if (!s.text_path.starts_with('/') && framed.find("/../") == std::string::npos) return;
  r.report(codes::kBadPath, v, fmt::format("'{}' leads out of the dossier, expected a path inside it", s.text_path),
           "keep the text below the dossier's folder, as in texts/article.txt");
  s.text_path = {};
}

// A publisher or author: an entity where the text is the id of one, else a name.
void read_party(ValueReader& r, const YamlNode& v, EntityId& entity, std::string_view& text) {
  text = r.text(v, "an entity or a name", r.builder().limits.name_characters);
  if (!text.empty()) entity = EntityId{r.dossier().names.intern(text).value};
}

constexpr std::array<KeyReader<Source>, 10> kSourceKeys = {{
    {"title", [](ValueReader& r, const YamlNode& v,
                 Source& s) { s.title = r.localized(v, "a title", r.builder().limits.name_characters); }},
    {"publisher",
     [](ValueReader& r, const YamlNode& v, Source& s) { read_party(r, v, s.publisher, s.publisher_text); }},
    {"author", [](ValueReader& r, const YamlNode& v, Source& s) { read_party(r, v, s.author, s.author_text); }},
    {"section", [](ValueReader& r, const YamlNode& v, Source& s) { s.section = r.text(v, "a section"); }},
    {"date", [](ValueReader& r, const YamlNode& v, Source& s) { s.date = r.date(v); }},
    {"url", read_url},
    {"kind",
     [](ValueReader& r, const YamlNode& v, Source& s) {
       s.kind = r.keyword(v, std::span<const Keyword<SourceKind>>(kKinds)).value_or(SourceKind::none);
     }},
    {"text", read_text_path},
    {"sha256",
     [](ValueReader& r, const YamlNode& v, Source& s) {
       s.sha256 = r.text(v, "the SHA-256 of the text");
       if (s.sha256.empty()) return;
       if (s.sha256.size() != 64 || s.sha256.find_first_not_of("0123456789abcdef") != std::string_view::npos)
         r.report(codes::kBadValue, v, "not a SHA-256, expected 64 digits from 0-9a-f",
                  "print it with: sha256sum FILE");
     }},
    {"publish", [](ValueReader& r, const YamlNode& v, Source& s) { s.publish = r.boolean(v).value_or(true); }},
}};

}  // namespace

void decode_source(ValueReader& reader, const YamlNode& key, const YamlNode& value) {
  Dossier& dossier = reader.dossier();
  const SourceId id{static_cast<std::uint32_t>(dossier.sources.size())};
  dossier.sources.emplace_back();
  dossier.sources.back().where = reader.where(key);
  dossier.sources.back().id = reader.builder().define(key.text, ref(id), reader.span(key));
  if (!expect_mapping(reader, value, "a source")) return;
  decode_entries<Source>(reader, value, kSourceKeys, "a source", dossier.sources[id.value]);
  require_keys(reader, value, key, "a source", {"title"});
}

}  // namespace standpoint
