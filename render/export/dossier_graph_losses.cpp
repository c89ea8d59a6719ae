// SPDX-License-Identifier: Apache-2.0
#include "render/export/dossier_graph_losses.hpp"

#include <algorithm>

namespace standpoint {
namespace {

// Wordings beyond the one that is exported.
std::size_t others(const Dossier& d, const LocalizedText& text) {
  const std::size_t all = d.list(text).size();
  return all == 0 ? 0 : all - 1;
}

// What every statement may hold that is no attribute.
struct OfStatements {
  std::size_t notes = 0, selectors = 0;

  void count_citations(const Dossier& d, Range citations) {
    for (const Citation& citation : d.citations_of(citations))
      if (citation.selector != Citation::kNoSelector) ++selectors;
  }
  void count(const Dossier& d, const Statement& statement) {
    if (!d.extra_of(statement).note.empty()) ++notes;
    count_citations(d, statement.citations);
  }
};

}  // namespace

std::vector<ExportLoss> losses_of_graph(const Dossier& d, ClaimsAs claims) {
  Exported out;
  OfStatements all;
  std::size_t homeless = 0, nameless = 0, links = 0, quotes = 0;
  for (const Claim& claim : d.claims) {
    all.count(d, claim.statement);
    const auto citations = d.citations_of(claim.statement.citations);
    if (claims == ClaimsAs::edges && claim.by_source &&
        std::none_of(citations.begin(), citations.end(), [](const Citation& c) { return c.source.valid(); }))
      ++homeless;
  }
  for (const Relation& relation : d.relations) {
    all.count(d, relation.statement);
    if (!relation.from.valid() || !relation.to.valid()) ++nameless;
  }
  for (const Proposition& proposition : d.propositions)
    for (const Benefit& benefit : d.benefits_of(proposition.benefits)) {
      if (benefit.citations.count > 1) quotes += benefit.citations.count - 1;
      all.count_citations(d, benefit.citations);
    }
  for (const ArgumentLink& link : d.argument_links) {
    all.count_citations(d, link.citations);
    if (claims == ClaimsAs::edges && (link.by != ArgumentLink::By::coder || link.required || link.citations.count > 0))
      ++links;
  }
  out.lose("relations with an end that nobody names", nameless);
  out.lose("claims in the voice of a source that is not named", homeless);
  out.lose("words of links between claims, and who makes these links", links);
  out.lose("notes of the coder", all.notes);
  out.lose("places of quotes in their texts", all.selectors);
  out.lose("further quotes of what benefits whom", quotes);
  out.lose("further wordings of the title", others(d, d.title));
  out.lose("paths of texts",
           static_cast<std::size_t>(std::count_if(d.sources.begin(), d.sources.end(),
                                                  [](const Source& s) { return !s.text_path.empty(); })));
  out.lose("definitions of relation types",
           static_cast<std::size_t>(std::count_if(d.relation_types.begin(), d.relation_types.end(),
                                                  [](const RelationType& type) { return !type.built_in; })));
  out.lose("views", d.views.size());
  return out.losses;
}

}  // namespace standpoint
