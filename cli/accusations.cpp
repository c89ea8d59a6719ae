// SPDX-License-Identifier: Apache-2.0
#include "cli/accusations.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/record_data.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {

std::vector<PropositionId> accusing(const Dossier& dossier, std::vector<PropositionId> shown) {
  std::erase_if(shown, [&](PropositionId p) { return dossier[p].accuses.count == 0; });
  std::sort(shown.begin(), shown.end());
  shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
  return shown;
}

void add_replies(const Dossier& dossier, const std::vector<PropositionId>& accusing, std::string_view language,
                 Report& report) {
  if (accusing.empty()) return;
  const Replies replies(dossier);
  ReportSection& section = report.sections.emplace_back();
  section.heading = language == "fr" ? "Mises en cause" : "Accusations";
  for (const PropositionId p : accusing)
    section.lines.push_back(fmt::format("{} — {}", quoted(dossier.text(dossier[p].text, language), language),
                                        replies_in_words(dossier, replies, p, language)));
}

ValueList accusations_data(const Dossier& dossier, const std::vector<PropositionId>& accusing) {
  ValueList out;
  if (accusing.empty()) return out;
  const Replies replies(dossier);
  for (const PropositionId p : accusing)
    out.push_back(ValueFields{{"proposition", dossier.id_of(p)},
                              {"accuses", id_list(dossier, dossier.entities_of(dossier[p].accuses))},
                              {"replies", id_list(dossier, replies.to(p))}});
  return out;
}

}  // namespace standpoint
