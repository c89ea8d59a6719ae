// SPDX-License-Identifier: Apache-2.0
#include "render/report/sections.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {

PageTable bibliography(const ItemWriter& items, const Coverage& coverage) {
  const Dossier& d = items.dossier();
  const std::string_view language = items.language();
  PageTable out;
  out.caption = items.in_words(phrases::kSources);
  for (const Phrase& column :
       {phrases::kTitle, phrases::kAuthor, phrases::kPublisher, phrases::kDate, phrases::kClaims, phrases::kRelations})
    out.columns.push_back(items.in_words(column));
  for (std::uint32_t i = 0; i < d.sources.size(); ++i) {
    const Source& source = d.sources[i];
    PageRow& row = out.rows.emplace_back();
    row.anchor = d.id_of(SourceId{i});
    const auto entity_or = [&](EntityId entity, std::string_view text) {
      return entity.valid() ? items.link(entity) : PageLink{std::string(text), {}};
    };
    row.cells = {{std::string(d.text(source.title, language)), std::string(source.url)},
                 entity_or(source.author, source.author_text),
                 entity_or(source.publisher, source.publisher_text),
                 {date_in_words(d.date_text(source.date), language), {}},
                 {std::to_string(coverage.claims_of_source[i]), {}},
                 {std::to_string(coverage.relations_of_source[i]), {}}};
  }
  return out;
}

}  // namespace standpoint
