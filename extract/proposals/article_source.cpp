// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/article_source.hpp"

#include <algorithm>

#include "extract/import/record_ids.hpp"
#include "graph/model/quotes.hpp"
#include "graph/text/fold.hpp"

namespace standpoint {

std::optional<SourceId> find_source(const Dossier& dossier, const ArticleSource& article) {
  const auto first = [&](auto matches) -> std::optional<SourceId> {
    for (std::uint32_t i = 0; i < dossier.sources.size(); ++i)
      if (matches(dossier.sources[i])) return SourceId{i};
    return std::nullopt;
  };
  if (!article.sha256.empty())
    if (const auto found = first([&](const Source& source) { return source.sha256 == article.sha256; })) return found;
  if (const RecordRef record = dossier.find(article.id); record.kind == RecordKind::source)
    return SourceId{record.index};
  const std::string title = fold_name(article.title);
  if (title.empty()) return std::nullopt;
  return first([&](const Source& source) {
    const auto titles = dossier.list(source.title);
    return std::any_of(titles.begin(), titles.end(),
                       [&](const TextVariant& variant) { return fold_name(variant.text) == title; });
  });
}

std::string source_id_for(const Dossier& dossier, std::string_view file_name, std::string_view title) {
  constexpr std::size_t kLongest = 48;  // claims are called after it
  std::string id = slug(file_name).empty() ? slug(title) : slug(file_name);
  id = RecordIds(nullptr).make(id.empty() ? "article" : id, "article", kLongest);
  const RecordKind kind = dossier.find(id).kind;
  return kind == RecordKind::none || kind == RecordKind::source ? id
                                                                : RecordIds(&dossier).make(id, "article", kLongest);
}

std::vector<TextSpan> quoted_places(const Dossier& dossier, SourceId source, std::string_view text) {
  std::vector<SourceText> texts(dossier.sources.size());
  texts[source.value] = {SourceText::State::found, std::string(text), {}};
  std::vector<TextSpan> out;
  for (const QuotePlace& place : locate_quotes(dossier, texts))
    if (place.state == QuoteState::found || place.state == QuoteState::ambiguous)
      out.push_back({place.begin, place.end});
  return out;
}

}  // namespace standpoint
