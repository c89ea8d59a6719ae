// SPDX-License-Identifier: Apache-2.0
#include "cli/argument_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "cli/argument_data.hpp"
#include "cli/record_data.hpp"
#include "graph/analysis/argument_gaps.hpp"
#include "graph/analysis/coverage.hpp"
#include "render/wording/arguments.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

bool has_links(const ArgumentView& view, ClaimId claim) {
  return view.arguments[claim].thread != ArguedClaim::kNoThread;
}

std::string worded(const ArgumentView& view, std::string_view en, std::string_view fr) {
  return std::string(Phrase{en, fr}.in(view.language));
}

std::string colon(const ArgumentView& view) { return worded(view, ":", "\u00A0:"); }

ValueList data_of(const ArgumentView& view, const std::vector<ClaimId>& claims) {
  ValueList out;
  for (const ClaimId claim : claims) out.emplace_back(argument_data(view.dossier, view.arguments, view.replies, claim));
  return out;
}

std::size_t replies_in(const ArgumentView& view, std::uint32_t thread) {
  std::size_t out = 0;
  for (const ClaimId claim : view.arguments.threads[thread]) out += view.arguments.replies_to(claim).size();
  return out;
}

// A claim with its status, and below it what the accused replied.
void add_claim(const ArgumentView& view, ClaimId claim, const std::string& before, bool with_status,
               ReportSection& section) {
  std::string line = before + claim_in_brief(view.dossier, claim, view.language);
  if (with_status) line += " — " + status_in_words(view.dossier, view.arguments, view.replies, claim, view.language);
  section.lines.push_back(std::move(line));
  const std::string reply = reply_in_words(view.dossier, view.replies, claim, view.language);
  if (reply.empty()) return;
  const std::size_t indent = before.find_first_not_of(' ');
  section.lines.push_back(std::string((indent == std::string::npos ? before.size() : indent) + 4, ' ') + reply);
}

void add_obstacles(const ArgumentView& view, const Obstacles& obstacles, ReportSection& section) {
  if (obstacles.sets.empty()) {
    section.lines.push_back(
        "  " + (obstacles.all ? worded(view, "Whatever falls, a reply to it stays unanswered.",
                                       "Quoi qu’il tombe, une réponse lui reste sans réplique.")
                              : worded(view, "What would have to fall was not found within the bounds of the search.",
                                       "Ce qui devrait tomber n’a pas été trouvé dans les limites de la recherche.")));
    return;
  }
  section.lines.push_back(
      "  " +
      worded(view,
             "For no reply to it to stay unanswered, these would have to fall (be answered in turn, or be withdrawn)",
             "Pour qu’aucune réponse ne lui reste sans réplique, devraient tomber (recevoir elles-mêmes une réponse, "
             "ou être retirées)") +
      colon(view));
  bool first = true;
  for (const std::vector<ClaimId>& set : sets_by_id(view.dossier, obstacles)) {
    if (!first) section.lines.push_back("    " + worded(view, "or", "ou bien"));
    first = false;
    for (const ClaimId claim : set) add_claim(view, claim, "    ", true, section);
  }
  if (!obstacles.all)
    section.lines.push_back(
        "  " + worded(view, "The search was cut here: there may be more, none of them smaller.",
                      "La recherche a été arrêtée là\u00A0: il peut y en avoir d’autres, mais pas de moindres."));
}

ReportSection section_of(const ArgumentView& view, ClaimId claim, const Obstacles& obstacles) {
  const Dossier& d = view.dossier;
  ReportSection section;
  section.heading = fmt::format("{} [{}]", claim_in_words(d, d[claim], view.language), d.id_of(claim));
  section.lines.push_back("  " + status_in_words(d, view.arguments, view.replies, claim, view.language));
  if (const std::string reply = reply_in_words(d, view.replies, claim, view.language); !reply.empty())
    section.lines.push_back("      " + reply);
  for (const std::string& line : evidence_in_words(d, d[claim].statement, view.language))
    section.lines.push_back("    " + line);
  for (const ClaimReply& reply : view.arguments.replies_to(claim)) {
    add_claim(view, reply.from, "  " + reply_origin_in_words(d, reply, view.language) + colon(view) + " ", true,
              section);
    for (const ClaimId reason : view.arguments.reasons_of(reply.from))
      if (view.arguments[claim].status == ClaimStatus::standing && reason != claim)
        add_claim(view, reason, "    " + worded(view, "because of", "en raison de") + colon(view) + " ", true, section);
  }
  for (const ClaimSupport& support : view.arguments.supports_of(claim))
    add_claim(
        view, support.from,
        "  " +
            (support.required ? worded(view, "rests on", "repose sur") : worded(view, "supported by", "appuyée par")) +
            colon(view) + " ",
        true, section);
  for (const ClaimReply& reply : view.arguments.replies_by(claim))
    add_claim(view, reply.to, "  " + worded(view, "answers", "répond à") + colon(view) + " ", true, section);
  for (const ClaimSupport& support : view.arguments.supports_by(claim))
    add_claim(view, support.to, "  " + worded(view, "supports", "appuie") + colon(view) + " ", true, section);
  if (view.arguments[claim].status != ClaimStatus::standing) add_obstacles(view, obstacles, section);
  return section;
}

// One list of claims under a heading, and as data.
void add_gap(const ArgumentView& view, const std::vector<ClaimId>& claims, const std::string& heading,
             const std::string& key, Report& report) {
  ReportSection section{heading, {}, {}};
  std::vector<ClaimId> shown;
  for (const ClaimId claim : view.chosen())
    if (std::binary_search(claims.begin(), claims.end(), claim)) shown.push_back(claim);
  for (const ClaimId claim : shown) add_claim(view, claim, "  ", false, section);
  if (shown.empty()) section.lines.push_back("  " + worded(view, "none", "aucune"));
  report.sections.push_back(std::move(section));
  report.data.emplace_back(key, data_of(view, shown));
}

void add_one_sided(const ArgumentView& view, const std::function<bool(PropositionId)>& shows, Report& report) {
  const Dossier& d = view.dossier;
  ReportSection section{worded(view, "Propositions of which actors have taken one side only",
                               "Propositions dont les acteurs n’ont pris qu’un parti"),
                        {},
                        {}};
  const Coverage coverage = measure_coverage(d, DossierGraph(d), [&](const Claim& claim) {
    return view.arguments.claims[static_cast<std::size_t>(&claim - d.claims.data())].admitted;
  });
  ValueList data;
  for (const OneSided& item : coverage.one_sided) {
    if (!shows(item.proposition)) continue;
    std::vector<std::string> actors;
    for (const EntityId actor : item.actors) actors.emplace_back(d.name(actor, view.language));
    section.lines.push_back(fmt::format(
        "  {} {}{} {} [{}]", joined_names(actors, view.language, 6),
        stance_verb(Act::says, d[item.proposition].kind, item.supported ? 1 : -1, view.language, actors.size() > 1),
        colon(view), quoted(d.text(d[item.proposition].text, view.language), view.language),
        d.id_of(item.proposition)));
    if (const std::string reply = replies_in_words(d, view.replies, item.proposition, view.language, true);
        !reply.empty())
      section.lines.push_back("      " + reply);
    data.push_back(ValueFields{{"proposition", d.id_of(item.proposition)},
                               {"stance", item.supported ? "support" : "oppose"},
                               {"actors", id_list(d, item.actors)},
                               {"dissenting_sources", id_list(d, item.dissenting_sources())},
                               {"accuses", id_list(d, d.entities_of(d[item.proposition].accuses))},
                               {"replies", id_list(d, view.replies.to(item.proposition))}});
  }
  if (section.lines.empty()) section.lines.push_back("  " + worded(view, "none", "aucune"));
  report.sections.push_back(std::move(section));
  report.data.emplace_back("one_sided", std::move(data));
}

void add_idle_sources(const ArgumentView& view, const std::vector<SourceId>& sources, Report& report) {
  const Dossier& d = view.dossier;
  ReportSection section{
      worded(view, "Sources on which nothing rests", "Sources sur lesquelles rien ne repose"), {}, {}};
  for (const SourceId source : sources)
    section.lines.push_back(fmt::format("  {} [{}]", source_in_words(d, source, view.language), d.id_of(source)));
  if (sources.empty()) section.lines.push_back("  " + worded(view, "none", "aucune"));
  report.sections.push_back(std::move(section));
  ValueList data;
  for (const SourceId source : sources) data.push_back(ValueFields{{"id", d.id_of(source)}});
  report.data.emplace_back("idle_sources", std::move(data));
}

}  // namespace

std::vector<ClaimId> ArgumentView::chosen() const {
  std::vector<ClaimId> out;
  for (std::uint32_t i = 0; i < dossier.claims.size(); ++i)
    if (arguments.claims[i].admitted && shows({i})) out.push_back({i});
  std::sort(out.begin(), out.end(), [&](ClaimId a, ClaimId b) { return dossier.id_of(a) < dossier.id_of(b); });
  return out;
}

Report thread_report(const ArgumentView& view) {
  Report report;
  report.records = "claims";
  std::vector<ClaimId> linked = view.chosen();
  const std::size_t all = linked.size();
  std::erase_if(linked, [&](ClaimId claim) { return !has_links(view, claim); });
  std::vector<std::uint32_t> threads;
  for (const ClaimId claim : linked) threads.push_back(view.arguments[claim].thread);
  std::sort(threads.begin(), threads.end());
  threads.erase(std::unique(threads.begin(), threads.end()), threads.end());
  std::stable_sort(threads.begin(), threads.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return replies_in(view, a) > replies_in(view, b); });
  for (const std::uint32_t thread : threads)
    report.sections.push_back({thread_heading(view.dossier, view.arguments, thread, view.language),
                               thread_in_words(view.dossier, view.arguments, view.replies, thread, view.language),
                               {}});
  ReportSection rest;
  if (threads.empty())
    rest.lines.push_back(worded(view,
                                "No claim of those chosen answers or supports another, or is answered or supported.",
                                "Aucune des prises de position choisies n’en conteste ni n’en appuie une autre, ni "
                                "n’est contestée ou appuyée."));
  else if (all > linked.size())
    rest.lines.push_back(
        fmt::format(fmt::runtime(worded(view, "Claims without any link to another: {}. See --unanswered.",
                                        "Prises de position sans lien avec une autre\u00A0: {}. Voir --unanswered.")),
                    all - linked.size()));
  if (!rest.lines.empty()) report.sections.push_back(std::move(rest));
  report.data = {{"claims", data_of(view, linked)}, {"without_links", all - linked.size()}};
  return report;
}

Report claim_report(const ArgumentView& view, const std::vector<ClaimId>& claims) {
  Report report;
  report.records = "claims";
  ValueList records;
  const ArgumentFramework framework = make_argument_framework(view.arguments);
  ObstacleOptions options;
  options.arguments = static_cast<std::uint32_t>(view.arguments.claims.size());
  for (const ClaimId claim : claims) {
    const Obstacles obstacles = find_obstacles(framework, claim.value, options);
    report.sections.push_back(section_of(view, claim, obstacles));
    ValueFields fields = argument_data(view.dossier, view.arguments, view.replies, claim);
    fields.emplace_back("must_fall", obstacle_data(view.dossier, obstacles));
    records.emplace_back(std::move(fields));
  }
  report.data = {{"claims", std::move(records)}};
  return report;
}

Report gap_report(const ArgumentView& view, const WantedGaps& wanted,
                  const std::function<bool(PropositionId)>& shows_proposition) {
  Report report;
  const ArgumentGaps gaps = find_argument_gaps(view.dossier, view.arguments);
  if (wanted.unanswered)
    add_gap(view, gaps.unanswered,
            worded(view, "Claims that no claim answers", "Prises de position auxquelles aucune autre ne répond"),
            "unanswered", report);
  if (wanted.unsupported)
    add_gap(view, gaps.unsupported,
            worded(view, "Claims that no claim supports", "Prises de position qu’aucune autre n’appuie"), "unsupported",
            report);
  if (wanted.unsourced)
    add_gap(view, gaps.unsourced, worded(view, "Claims without a source", "Prises de position sans source"),
            "unsourced", report);
  if (wanted.one_sided) add_one_sided(view, shows_proposition, report);
  if (wanted.idle_sources) add_idle_sources(view, gaps.idle_sources, report);
  report.records = report.data.front().first;
  return report;
}

}  // namespace standpoint
