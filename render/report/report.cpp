// SPDX-License-Identifier: Apache-2.0
#include "render/report/report.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "graph/model/graph.hpp"
#include "graph/text/checksum.hpp"
#include "render/diagram/picture_words.hpp"
#include "render/report/sections.hpp"
#include "render/report/summary.hpp"
#include "render/wording/dates.hpp"

namespace standpoint {
namespace {

std::set<SourceId> all_sources(const Dossier& d) {
  std::set<SourceId> out;
  for (std::uint32_t i = 0; i < d.sources.size(); ++i) out.insert({i});
  return out;
}

// What the filters offer: types and tags that entities have, and the first and last day of a claim or tie.
void add_choices(const ItemWriter& items, ReportPage& page) {
  const Dossier& d = items.dossier();
  std::map<EntityType, bool> types;
  std::map<std::string, std::string> tags;
  for (const Entity& entity : d.entities) {
    types[entity.type] = true;
    for (const std::string_view tag : d.strings_of(entity.tags)) tags.emplace(tag, heading_of_tag(tag));
  }
  for (const auto& [type, used] : types)
    page.types.push_back({std::string(to_string(type)), items.in_words(plural_for(type))});
  for (const auto& [tag, heading] : tags) page.tags.push_back({tag, heading});
  Day first = kEndOfTime, last = kBeginningOfTime;
  const auto widen = [&](const Date& date) {
    if (!date.given()) return;
    for (const Day day : {date.earliest, date.latest}) {
      if (day == kBeginningOfTime || day == kEndOfTime) continue;
      first = std::min(first, day);
      last = std::max(last, day);
    }
  };
  for (const Claim& claim : d.claims) widen(d.date_of(claim));
  for (const Relation& relation : d.relations) widen(d.span_of(relation));
  page.first_day = iso_day(first);
  page.last_day = iso_day(last);
}

std::vector<PageField> making(const ItemWriter& items, const ReportFacts& facts) {
  std::vector<PageField> out;
  const auto add = [&](const Phrase& label, std::string value) {
    out.push_back({items.in_words(label), {{std::move(value), {}}}});
  };
  if (!facts.date.empty()) add(phrases::kDate, date_in_words(facts.date, items.language()));
  add({"Program", "Programme"}, "Standpoint " + facts.version);
  add({"SHA-256 of the dossier", "SHA-256 du dossier"}, checksum_of(items.dossier()));
  return out;
}

}  // namespace

std::string checksum_of(const Dossier& dossier) {
  std::string all;
  all.reserve(dossier.files->total_bytes());
  for (std::uint32_t i = dossier.first_file; i < dossier.files->size(); ++i) all += (*dossier.files)[FileId{i}].text();
  return sha256(all);
}

ReportPage compose_report(const Dossier& dossier, const Conflicts& conflicts, std::vector<PageFigure> figures,
                          const ReportFacts& facts) {
  const Replies replies(dossier);
  const DossierGraph graph(dossier);
  const Coverage coverage = measure_coverage(dossier, graph);
  const ItemWriter items(dossier, conflicts, replies, facts.language);
  ReportPage page;
  page.language = facts.language;
  page.title = dossier.title.empty() ? "Dossier" : std::string(dossier.text(dossier.title, facts.language));
  page.subtitle = source_line_of(dossier, all_sources(dossier), facts.language);
  page.summary = summarize(items, coverage);
  page.figures = std::move(figures);
  page.conflicts = all_conflicts(items);
  page.ties = all_ties(items);
  page.entities = entity_chapters(items);
  page.propositions = proposition_chapters(items);
  page.bibliography = bibliography(items, coverage);
  page.making = making(items, facts);
  add_choices(items, page);
  return page;
}

}  // namespace standpoint
