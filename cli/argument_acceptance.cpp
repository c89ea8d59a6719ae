// SPDX-License-Identifier: Apache-2.0
// Acceptance of claims under the semantics of abstract argumentation, for researchers.

#include <fmt/format.h>

#include <array>

#include "cli/argument_report.hpp"
#include "graph/analysis/acceptance.hpp"
#include "render/wording/arguments.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

struct NamedSemantics {
  Semantics semantics;
  std::string_view key;
  Phrase name;
};

constexpr std::array<NamedSemantics, 6> kAll = {
    {{Semantics::grounded, "grounded", {"Grounded", "Fondée"}},
     {Semantics::complete, "complete", {"Complete", "Complète"}},
     {Semantics::preferred, "preferred", {"Preferred", "Préférée"}},
     {Semantics::stable, "stable", {"Stable", "Stable"}},
     {Semantics::semi_stable, "semi_stable", {"Semi-stable", "Semi-stable"}},
     {Semantics::ideal, "ideal", {"Ideal", "Idéale"}}}};

constexpr std::string_view kEvery = "every", kSome = "some", kNone = "none", kNoExtension = "no_extension";

std::string_view acceptance_of(const Accepted& accepted, ClaimId claim) {
  if (!accepted.any_extension) return kNoExtension;
  return accepted.by_every[claim.value] ? kEvery : accepted.by_some[claim.value] ? kSome : kNone;
}

Phrase phrase_for(std::string_view acceptance) {
  if (acceptance == kEvery) return {"every", "toutes"};
  if (acceptance == kSome) return {"some", "certaines"};
  if (acceptance == kNone) return {"none", "aucune"};
  return {"there is none", "il n’y en a pas"};
}

}  // namespace

Result<Report> acceptance_report(const ArgumentView& view) {
  const Dossier& d = view.dossier;
  const ArgumentFramework framework = make_argument_framework(view.arguments);
  std::vector<Accepted> accepted;
  for (const NamedSemantics& semantics : kAll) {
    auto found = find_accepted(framework, semantics.semantics);
    if (!found) return tl::unexpected(found.error());
    accepted.push_back(std::move(*found));
  }
  Report report;
  report.records = "claims";
  ReportSection& section = report.sections.emplace_back();
  section.heading = Phrase{"Which extensions hold each claim: every one, some, or none",
                           "Quelles extensions contiennent chaque prise de position\u00A0: toutes, certaines ou aucune"}
                        .in(view.language);
  section.table.columns.emplace_back(phrases::kClaim.in(view.language));
  for (const NamedSemantics& semantics : kAll) section.table.columns.emplace_back(semantics.name.in(view.language));
  ValueList records;
  for (const ClaimId claim : view.chosen()) {
    if (view.arguments[claim].thread == ArguedClaim::kNoThread) continue;
    ValueFields record{{"id", d.id_of(claim)}};
    std::vector<std::string> row{
        fmt::format("{} [{}]", claim_with_reply(d, view.replies, claim, view.language), d.id_of(claim))};
    for (std::size_t i = 0; i < kAll.size(); ++i) {
      const std::string_view word = acceptance_of(accepted[i], claim);
      record.emplace_back(std::string(kAll[i].key), word);
      row.emplace_back(phrase_for(word).in(view.language));
    }
    section.table.rows.push_back(std::move(row));
    records.emplace_back(std::move(record));
  }
  report.data = {{"claims", std::move(records)}};
  return report;
}

}  // namespace standpoint
