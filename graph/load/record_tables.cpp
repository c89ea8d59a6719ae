// SPDX-License-Identifier: Apache-2.0
#include "graph/load/record_tables.hpp"

#include <algorithm>

namespace standpoint {
namespace {

using enum ColumnType;

constexpr std::string_view kEntityTypes =
    "person organization company public_body association court party media collective system law document procedure "
    "event place";
constexpr std::string_view kRuleTypes =
    "person organization company public_body association court party media collective system law document procedure "
    "event place actor any";

constexpr TableColumn kPublish = {.name = "publish", .type = boolean, .instead = "true"};
constexpr TableColumn kId = {.name = "id", .type = id, .required = true};
constexpr TableColumn kWords = {.name = "words", .type = word, .of = "indirect direct ascribed", .instead = "indirect"};
constexpr TableColumn kCertainty = {
    .name = "certainty", .type = word, .of = "asserted hedged questioned", .instead = "asserted"};
constexpr TableColumn kConfidence = {.name = "confidence", .type = number, .instead = "1"};
constexpr TableColumn kNote = {.name = "note", .type = wording};

constexpr TableColumn kDossier[] = {{.name = "title", .type = wording}, {.name = "language"}};

constexpr TableColumn kEntities[] = {
    kId,
    {.name = "type", .type = word, .of = kEntityTypes, .items = "entity_types", .item = "type", .required = true},
    {.name = "name", .type = wording, .required = true},
    {.name = "aliases", .items = "entity_aliases", .item = "alias"},
    {.name = "wikidata"},
    {.name = "country"},
    {.name = "since", .type = date},
    {.name = "until", .type = date},
    {.name = "date", .type = date},
    {.name = "tags", .items = "entity_tags", .item = "tag"},
    {.name = "description", .type = wording},
    kPublish,
};

constexpr TableColumn kSources[] = {
    kId,
    {.name = "title", .type = wording, .required = true},
    {.name = "publisher", .type = party, .of = "entities"},
    {.name = "author", .type = party, .of = "entities"},
    {.name = "section"},
    {.name = "date", .type = date},
    {.name = "url"},
    {.name = "kind", .type = word, .of = "press official hearing ruling letter social other"},
    {.name = "text"},
    {.name = "sha256"},
    kPublish,
};

constexpr TableColumn kIssues[] = {
    kId,
    {.name = "text", .type = wording, .required = true},
    {.name = "exclusive", .type = boolean, .instead = "false"},
    kPublish,
};

constexpr TableColumn kPropositions[] = {
    kId,
    {.name = "text", .type = wording, .required = true},
    {.name = "kind", .type = word, .of = "policy fact value"},
    {.name = "issue", .type = reference, .of = "issues"},
    {.name = "implies", .type = reference, .of = "propositions", .items = "implications", .item = "implied"},
    {.name = "contradicts", .type = reference, .of = "propositions", .items = "contradictions", .item = "contradicted"},
    {.name = "accuses", .type = reference, .of = "entities", .items = "accused", .item = "entity"},
    kPublish,
};

constexpr TableColumn kBenefits[] = {
    {.name = "proposition", .type = reference, .of = "propositions", .required = true},
    {.name = "number", .type = integer, .required = true},
    {.name = "entity", .type = reference, .of = "entities", .required = true},
    {.name = "source", .type = reference, .of = "sources", .items = "benefit_sources", .item = "source"},
};

constexpr TableColumn kClaims[] = {
    kId,
    {.name = "by",
     .type = reference,
     .of = "entities",
     .instead = "source",
     .items = "claim_speakers",
     .item = "entity",
     .required = true},
    {.name = "about", .type = reference, .of = "propositions", .required = true},
    {.name = "stance", .type = number, .required = true},
    {.name = "date", .type = date},
    {.name = "source", .type = reference, .of = "sources", .items = "claim_sources", .item = "source"},
    kWords,
    {.name = "reported_by", .type = reference, .of = "entities", .items = "claim_reporters", .item = "entity"},
    kCertainty,
    kConfidence,
    {.name = "to", .type = reference, .of = "entities"},
    {.name = "on_behalf_of", .type = reference, .of = "entities", .instead = "self"},
    {.name = "act", .type = word, .of = "says asks decides orders promises rules", .instead = "says"},
    {.name = "due", .type = date},
    {.name = "only_if", .type = wording},
    kNote,
    kPublish,
};

constexpr TableColumn kRelations[] = {
    kId,
    {.name = "from", .type = reference, .of = "entities", .instead = "unknown", .required = true},
    {.name = "type", .type = reference, .of = "relation_types", .required = true},
    {.name = "to", .type = reference, .of = "entities", .instead = "unknown", .required = true},
    {.name = "since", .type = date},
    {.name = "until", .type = date},
    {.name = "about", .type = reference, .of = "propositions entities", .items = "relation_subjects", .item = "about"},
    {.name = "against", .type = reference, .of = "entities", .items = "relation_targets", .item = "entity"},
    {.name = "status",
     .type = word,
     .of = "in_force planned filed pending upheld rejected withdrawn ended",
     .instead = "in_force"},
    {.name = "amount", .type = number},
    {.name = "currency"},
    {.name = "source", .type = reference, .of = "sources", .items = "relation_sources", .item = "source"},
    kWords,
    {.name = "reported_by", .type = reference, .of = "entities", .items = "relation_reporters", .item = "entity"},
    kCertainty,
    kConfidence,
    kNote,
    kPublish,
};

constexpr TableColumn kRelationTypes[] = {
    kId,
    {.name = "label", .type = wording, .required = true},
    {.name = "inverse", .type = wording},
    {.name = "from", .type = word, .of = kRuleTypes, .items = "relation_type_from", .item = "type"},
    {.name = "to", .type = word, .of = kRuleTypes, .items = "relation_type_to", .item = "type"},
    {.name = "polarity", .type = integer},
    {.name = "symmetric", .type = boolean},
    {.name = "speaks_for", .type = boolean},
    {.name = "gains", .type = word, .of = "none from to"},
};

constexpr TableColumn kCitations[] = {
    {.name = "claim", .type = reference, .of = "claims"},
    {.name = "relation", .type = reference, .of = "relations"},
    {.name = "proposition", .type = reference, .of = "propositions"},
    {.name = "benefit", .type = integer},
    {.name = "number", .type = integer, .required = true},
    {.name = "source", .type = reference, .of = "sources", .required = true},
    {.name = "quote"},
    {.name = "nth", .type = integer},
    {.name = "offset", .type = integer},
    {.name = "prefix"},
    {.name = "suffix"},
};

constexpr TableColumn kArgumentLinks[] = {
    {.name = "claim", .type = reference, .of = "claims", .required = true},
    {.name = "kind", .type = word, .of = "supports disputes", .required = true},
    {.name = "to", .type = reference, .of = "claims", .required = true},
    {.name = "by", .type = word, .of = "coder speaker source", .instead = "coder"},
    {.name = "requires", .type = boolean, .instead = "false"},
    {.name = "quote"},
};

constexpr TableColumn kCodedValues[] = {
    {.name = "claim", .type = reference, .of = "claims", .required = true},
    {.name = "key", .required = true},
    {.name = "type", .type = word, .of = "text integer boolean", .required = true},
    {.name = "value", .type = value, .required = true},
};

constexpr TableColumn kViewsColumns[] = {
    kId,
    {.name = "view", .required = true},
    {.name = "title", .type = wording},
    kPublish,
};

constexpr TableColumn kViewOptions[] = {
    {.name = "view", .type = reference, .of = "views", .required = true},
    {.name = "key", .required = true},
    {.name = "value", .required = true},
};

constexpr RecordTable kTables[] = {
    {"dossier", kDossier},
    {"entities", kEntities},
    {"sources", kSources},
    {"issues", kIssues},
    {"propositions", kPropositions},
    {"benefits", kBenefits},
    {"claims", kClaims},
    {"argument_links", kArgumentLinks},
    {"coded_values", kCodedValues},
    {"relation_types", kRelationTypes},
    {"relations", kRelations},
    {"citations", kCitations},
    {"views", kViewsColumns},
    {"view_options", kViewOptions},
};

}  // namespace

std::size_t RecordTable::column(std::string_view wanted) const {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const TableColumn& c) { return c.name == wanted; });
  return static_cast<std::size_t>(found - columns.begin());
}

std::span<const RecordTable> record_tables() { return kTables; }

const RecordTable* find_record_table(std::string_view name) {
  const auto* found =
      std::find_if(std::begin(kTables), std::end(kTables), [&](const RecordTable& t) { return t.name == name; });
  return found == std::end(kTables) ? nullptr : found;
}

}  // namespace standpoint
