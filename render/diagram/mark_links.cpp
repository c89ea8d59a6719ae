// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/mark_links.hpp"

#include <fmt/format.h>

#include <array>
#include <functional>
#include <optional>

#include "graph/text/suggest.hpp"
#include "render/diagram/svg_document.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kSource = "source";
constexpr std::array<std::string_view, 4> kPlaceholders = {"id", "kind", "source", "url"};
constexpr std::string_view kRemedy = "write it like '#{id}', 'https://example.org/{kind}/{id}' or 'source'";

// The pattern with each `{name}` replaced; nothing where one of them is replaced by nothing.
std::optional<std::string> filled(std::string_view pattern, const std::function<std::string(std::string_view)>& value) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) return out.append(pattern);
    const std::string inserted = value(pattern.substr(open + 1, close - open - 1));
    if (inserted.empty()) return std::nullopt;
    out.append(pattern.substr(0, open)).append(inserted);
    pattern.remove_prefix(close + 1);
  }
  return out;
}

std::string_view kind_of(RecordRef record) {
  std::string_view words = with_article(record.kind);
  words.remove_prefix(words.find(' ') + 1);
  return words;
}

}  // namespace

Result<void> check_link_pattern(std::string_view pattern) {
  if (pattern.empty() || pattern == kSource) return {};
  std::size_t found = 0;
  std::string unknown;
  const auto example = filled(pattern, [&](std::string_view name) {
    const bool known = std::find(kPlaceholders.begin(), kPlaceholders.end(), name) != kPlaceholders.end();
    if (!known && unknown.empty()) unknown = fmt::format("{{{}}}", name);
    ++found;
    return std::string(name == "url" ? "https://example.org/" : "x");
  });
  if (!unknown.empty()) {
    const std::string meant = did_you_mean(std::string_view(unknown).substr(1, unknown.size() - 2), kPlaceholders);
    return failure(
        fmt::format("--link: '{}' stands for nothing, expected {{id}}, {{kind}}, {{source}} or {{url}}", unknown),
        meant.empty() ? std::string(kRemedy) : meant);
  }
  if (found == 0)
    return failure(
        fmt::format("--link: by '{}' everything leads to one place, expected {{id}} or the like in it", pattern),
        std::string(kRemedy));
  if (!checked_href(*example))
    return failure(fmt::format("--link: '{}' is neither an http or https address nor a #anchor", pattern),
                   std::string(kRemedy));
  return {};
}

MarkLinks::MarkLinks(const Dossier& dossier, std::string_view pattern) : d_(dossier), pattern_(pattern) {
  if (pattern_ == kSource) pattern_ = "{url}";
  if (pattern_.find("{url}") == std::string::npos && pattern_.find("{source}") == std::string::npos) return;
  for (std::uint32_t i = 0; i < d_.claims.size(); ++i) {
    const auto [at, is_new] = first_claims_.try_emplace(d_.claims[i].about, ClaimId{i});
    if (is_new) continue;
    const Date now = d_.date_of(d_.claims[i]), before = d_.date_of(d_[at->second]);
    if (now.given() && (!before.given() || now.latest < before.latest)) at->second = {i};
  }
}

SourceId MarkLinks::source_of(RecordRef record, bool with_address) const {
  if (record.kind == RecordKind::source) return {record.index};
  if (record.kind == RecordKind::proposition) {
    const auto first = first_claims_.find({record.index});
    return first == first_claims_.end() ? SourceId{} : source_of(ref(first->second), with_address);
  }
  if (record.kind != RecordKind::claim && record.kind != RecordKind::relation) return {};
  const Statement& statement =
      record.kind == RecordKind::claim ? d_[ClaimId{record.index}].statement : d_[RelationId{record.index}].statement;
  for (const Citation& citation : d_.citations_of(statement.citations))
    if (citation.source.valid() && (!with_address || !d_[citation.source].url.empty())) return citation.source;
  return {};
}

std::string MarkLinks::address_of(RecordRef record) const {
  if (record.kind == RecordKind::entity) {
    const std::string_view item = d_[EntityId{record.index}].wikidata;
    return item.empty() ? std::string() : fmt::format("https://www.wikidata.org/wiki/{}", item);
  }
  const SourceId source = source_of(record, true);
  return source.valid() ? std::string(d_[source].url) : std::string();
}

std::string MarkLinks::to(RecordRef record) const {
  if (pattern_.empty() || record.kind == RecordKind::none) return {};
  return filled(pattern_,
                [&](std::string_view name) -> std::string {
                  if (name == "url") return address_of(record);
                  if (name == "kind") return std::string(kind_of(record));
                  if (name != "source") return std::string(d_.id_of(record));
                  const SourceId source = source_of(record, false);
                  return source.valid() ? std::string(d_.id_of(source)) : std::string();
                })
      .value_or("");
}

std::string MarkLinks::to_latest(std::span<const ClaimId> claims) const {
  for (std::size_t i = claims.size(); i-- > 0;)
    if (std::string found = to(claims[i]); !found.empty()) return found;
  return {};
}

std::string MarkLinks::to_first(std::span<const RecordRef> records) const {
  for (const RecordRef record : records)
    if (std::string found = to(record); !found.empty()) return found;
  return {};
}

}  // namespace standpoint
