// SPDX-License-Identifier: Apache-2.0
#include "graph/model/keywords.hpp"
#include "render/export/ftm_writer.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {

FtmEntity FtmWriter::source(SourceId id) {
  const Source& source = dossier_[id];
  const std::string_view origin = dossier_.id_of(id);
  FtmEntity out = made(ref(id), ftm_schema(source.kind));
  out.origin = origin;
  add_text(out, ftm::kTitle, source.title, origin);
  if (out.schema == "Document") add(out, ftm::kFileName, dossier_.text(source.title, options_.language), origin);
  add(out, ftm::kPublisher, publisher_of(dossier_, id, options_.language), origin);
  add(out, ftm::kAuthor, source.author.valid() ? dossier_.name(source.author, options_.language) : source.author_text,
      origin);
  add(out, ftm::kPublishedAt, plain(source.date), origin);
  add(out, ftm::kSourceUrl, source.url, origin);
  add(out, ftm::kKeywords, keyword(source.kind), origin);
  exported_.lose("publishers and authors that are entities, of whom the name remains",
                 (source.publisher.valid() ? 1U : 0U) + (source.author.valid() ? 1U : 0U));
  exported_.lose("sections of sources", source.section.empty() ? 0 : 1);
  exported_.lose("texts of sources", source.text_path.empty() ? 0 : 1);
  exported_.lose("checksums of texts", source.sha256.empty() ? 0 : 1);
  count_unpublished(source.publish);
  return out;
}

void FtmWriter::add_dates(FtmEntity& out, const Entity& entity) {
  const FtmSpan span = ftm_span(out.schema);
  if (span.since != nullptr) {
    add(out, *span.since, plain(entity.since));
    add(out, *span.until, plain(entity.until));
  } else {
    exported_.lose("beginnings and ends of systems, places, laws and documents",
                   (entity.since.given() ? 1U : 0U) + (entity.until.given() ? 1U : 0U));
  }
  if (out.schema == "Document" || out.schema == "Project" || out.schema == "Event")
    add(out, ftm::kDate, plain(entity.date));
  else
    exported_.lose("dates of entities that are no law, document, procedure or event", entity.date.given() ? 1 : 0);
}

FtmEntity FtmWriter::entity(EntityId id) {
  const Entity& entity = dossier_[id];
  FtmEntity out = made(ref(id), ftm_schema(entity.type));
  const bool document = out.schema == "Document";
  add_text(out, document ? ftm::kTitle : ftm::kName, entity.name);
  const std::string_view name = dossier_.name(id, options_.language);
  if (document) add(out, ftm::kFileName, name);
  if (out.schema == "Address") add(out, ftm::kFull, name);
  for (const std::string_view alias : dossier_.strings_of(entity.aliases)) add(out, ftm::kAlias, alias);
  if (is_ftm_country(entity.country)) {
    std::string code(entity.country);
    for (char& c : code) c = static_cast<char>(c - 'A' + 'a');
    add(out, ftm::kCountry, code);
  } else {
    exported_.lose("codes that no country has", entity.country.empty() ? 0 : 1);
  }
  if (entity.wikidata.size() <= most_characters(FtmType::identifier))
    add(out, ftm::kWikidataId, entity.wikidata);
  else
    exported_.lose("Wikidata identifiers of more than 32 characters");
  add_dates(out, entity);
  for (const std::string_view type : entity_type_names())
    if (const auto known = parse_entity_type(type); known && (entity.types & bit(*known)) != 0)
      add(out, ftm::kKeywords, type);
  for (const std::string_view tag : dossier_.strings_of(entity.tags)) add(out, ftm::kKeywords, tag);
  add_text(out, ftm::kDescription, entity.description);
  count_unpublished(entity.publish);
  return out;
}

FtmEntity FtmWriter::issue(IssueId id) {
  const Issue& issue = dossier_[id];
  FtmEntity out = made(ref(id), "Note");
  add_text(out, ftm::kDescription, issue.text);
  add(out, ftm::kKeywords, "issue");
  exported_.lose("issues whose propositions exclude each other", issue.exclusive ? 1 : 0);
  count_unpublished(issue.publish);
  return out;
}

FtmEntity FtmWriter::proposition(PropositionId id) {
  const Proposition& proposition = dossier_[id];
  FtmEntity out = made(ref(id), "Note");
  add_text(out, ftm::kDescription, proposition.text);
  if (proposition.issue.valid()) add(out, ftm::kEntity, id_of(ref(proposition.issue)));
  add(out, ftm::kKeywords, "proposition");
  add(out, ftm::kKeywords, keyword(proposition.kind));
  add(out, ftm::kSummary, replies_in_words(dossier_, replies_, id, options_.language), {}, sentences_);
  exported_.lose("implications between propositions", proposition.implies.count);
  exported_.lose("contradictions between propositions", proposition.contradicts.count);
  exported_.lose("entities that a proposition accuses", proposition.accuses.count);
  exported_.lose("entities that a proposition benefits", proposition.benefits.count);
  count_unpublished(proposition.publish);
  return out;
}

}  // namespace standpoint
