// SPDX-License-Identifier: Apache-2.0
#include "render/export/turtle.hpp"

#include <fmt/format.h>

#include <utility>

#include "render/export/id_order.hpp"
#include "render/export/rdf_terms.hpp"
#include "render/export/turtle_writer.hpp"

namespace standpoint {
namespace {

struct Prefix {
  std::string_view name, address;
};

constexpr Prefix kPrefixes[] = {
    {"aif", "http://www.arg.dundee.ac.uk/aif#"},
    {"cito", "http://purl.org/spar/cito/"},
    {"dcterms", "http://purl.org/dc/terms/"},
    {"edtf", "http://id.loc.gov/datatypes/edtf/"},
    {"oa", "http://www.w3.org/ns/oa#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
    {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
    {"schema", "https://schema.org/"},
    {"skos", "http://www.w3.org/2004/02/skos/core#"},
    {"sp", kRdfTermSpace},
    {"xsd", "http://www.w3.org/2001/XMLSchema#"},
};

}  // namespace

TurtleWriter::TurtleWriter(const Dossier& dossier, const ExportOptions& options, std::string base)
    : dossier_(dossier), options_(options), base_(std::move(base)), replies_(dossier) {}

Exported TurtleWriter::write() {
  for (const auto& [name, address] : kPrefixes) out_ += fmt::format("@prefix {}: {} .\n", name, turtle_iri(address));
  out_ += fmt::format("@prefix : {} .\n", turtle_iri(base_));
  const Dossier& d = dossier_;
  write_dossier();
  out_ += "\n# Sources\n";
  for (const SourceId id : by_id<SourceId>(d, d.sources)) write_source(id);
  out_ += "\n# Entities\n";
  for (const EntityId id : by_id<EntityId>(d, d.entities)) write_entity(id);
  out_ += "\n# Issues and propositions\n";
  for (const IssueId id : by_id<IssueId>(d, d.issues)) write_issue(id);
  for (const PropositionId id : by_id<PropositionId>(d, d.propositions)) write_proposition(id);
  out_ += "\n# Claims\n";
  for (const ClaimId id : by_id<ClaimId>(d, d.claims)) write_claim(id);
  write_links();
  out_ += "\n# Relations\n";
  for (const RelationId id : by_id<RelationId>(d, d.relations)) write_relation(id);
  out_ += "\n# Types of relations\n";
  write_relation_types();
  out_ += "\n# Terms that no other vocabulary has\n";
  write_terms();
  exported_.lose("named views", d.views.size());
  exported_.files.push_back({{}, std::move(out_)});
  return std::move(exported_);
}

void TurtleWriter::add_text(TurtleBlock& block, std::string_view predicate, const LocalizedText& text) {
  for (const TextVariant& wording : dossier_.list(text)) {
    const NameId language = wording.language.valid() ? wording.language : dossier_.language;
    const std::string_view tag = language.valid() ? dossier_.names[language] : std::string_view();
    block.add(predicate, turtle_literal(wording.text, tag));
    exported_.lose("languages of texts that Turtle cannot name", tag.empty() || is_turtle_language(tag) ? 0 : 1);
  }
}

void TurtleWriter::add_date(TurtleBlock& block, std::string_view predicate, const Date& date) {
  if (date.given()) block.add(predicate, turtle_date(dossier_.date_text(date)));
}

std::string TurtleWriter::term(RecordRef record) const { return fmt::format(":{}", dossier_.id_of(record)); }

std::string TurtleWriter::type_term(const RelationType& type) const {
  return fmt::format("{}{}", type.built_in ? "sp:" : ":relation_", dossier_.names[type.name]);
}

Result<Exported> write_turtle(const Dossier& dossier, const ExportOptions& options) {
  auto base = turtle_base(options.base);
  if (!base) return tl::unexpected(base.error());
  return TurtleWriter(dossier, options, std::move(*base)).write();
}

}  // namespace standpoint
