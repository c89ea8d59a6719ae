// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/arguments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/argument_report.hpp"
#include "cli/argument_what_if.hpp"
#include "cli/choose.hpp"
#include "cli/dossier_command.hpp"
#include "cli/framework_task.hpp"
#include "cli/program.hpp"
#include "cli/selection.hpp"
#include "render/wording/arguments.hpp"

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 3> kStatuses = {"no_unanswered_reply", "answered", "contested"};

class ArgumentsCommand : public DossierCommand {
 public:
  void declare(Arguments& arguments) override {
    arguments.option("--claim", "CLAIM", claims_, "one claim: why its status is so, and what would have to fall");
    arguments.option("--kind", "STATUS", selection_.kinds, "only claims of this status");
    arguments.flag("--unanswered", gaps_.unanswered, "the claims that no claim answers");
    arguments.flag("--unsupported", gaps_.unsupported, "the claims that no claim supports");
    arguments.flag("--unsourced", gaps_.unsourced, "the claims without a source");
    arguments.flag("--one-sided", gaps_.one_sided, "the propositions of which actors took one side only");
    arguments.flag("--idle-sources", gaps_.idle_sources, "the sources on which nothing rests");
    arguments.flag("--semantics", semantics_, "which extensions hold each claim, under six semantics");
    arguments.choice("--what-if", what_if_.semantics, what_if_names(),
                     "strengths that follow from supposed base scores");
    arguments.option("--base", "SCORE", what_if_.bases, "for --what-if: CLAIM=SCORE, or a score for all others");
    arguments.option("--iccma", "FILE", task_.file, "answer about a framework of the competition ICCMA instead");
    arguments.option("--task", "TASK", task_.task, "for --iccma: DC-CO, DC-ST, DS-PR, DS-ST, SE-GR, SE-ID, …");
    arguments.option("--argument", "N", task_.argument, "for --iccma: the argument asked about");
    selection_.declare(arguments);
    declare_common(arguments);
  }

  int run(Context& context) override {
    if (task_.file.empty() && (!task_.task.empty() || !task_.argument.empty()))
      return print_failure(context, "--task and --argument ask about a framework", "add --iccma FILE", kUsage);
    if (task_.file.empty()) return DossierCommand::run(context);
    if (task_.task.empty())
      return print_failure(context, "--iccma needs to know what is asked", "add --task, for example --task DS-PR",
                           kUsage);
    const auto answer = answer_framework_task(task_, max_file_size());
    if (!answer) return print_failure(context, answer.error().message, answer.error().remedy, kUsage);
    return write_output(context, output().file, *answer);
  }

 private:
  Result<Report> make_report(const LoadedDossier& loaded, const std::string& language) override {
    const Dossier& d = loaded.dossier;
    if (auto chosen = check_choice(); !chosen) return tl::unexpected(chosen.error());
    if (auto resolved = selection_.resolve(d); !resolved) return tl::unexpected(resolved.error());
    const auto claims = choose_all(d, claims_, {RecordKind::claim});
    if (!claims) return tl::unexpected(claims.error());
    ArgumentOptions options;
    if (!selection_.given().empty())
      options.admits = [&](const Claim& claim) { return selection_.admits_basis(d, claim); };
    const Argumentation argumentation = find_argumentation(d, options);
    const Replies replies(d);
    const ArgumentView view{d, argumentation, replies, language,
                            [&](ClaimId claim) { return shows(d, argumentation, claim, *claims); }};
    for (const RecordRef claim : *claims)
      if (const ClaimId named{claim.index}; !argumentation[named].admitted || !selection_.admits(d, d[named]))
        return failure(fmt::format("'{}' is not among the claims chosen", d.id_of(claim)),
                       "leave out the options that choose among claims, or --claim");
    if (gaps_.any()) return gap_report(view, gaps_, [&](PropositionId p) { return selection_.admits_proposition(p); });
    if (!what_if_.semantics.empty()) return what_if_report(view, what_if_);
    if (semantics_) return acceptance_report(view);
    if (claims->empty()) return thread_report(view);
    return claim_report(view, view.chosen());
  }

  // One kind of answer at a time.
  Result<void> check_choice() const {
    const int asked = (gaps_.any() ? 1 : 0) + (what_if_.semantics.empty() ? 0 : 1) + (semantics_ ? 1 : 0);
    if (asked > 1)
      return failure("lists of what is missing, --what-if and --semantics are answers of their own",
                     "ask for one of them");
    if (what_if_.semantics.empty() && !what_if_.bases.empty())
      return failure("--base is for --what-if", "add --what-if dfquad, or leave out --base");
    for (const std::string& kind : selection_.kinds)
      if (auto known = expect_word(kind, kStatuses, "status"); !known) return known;
    return {};
  }

  bool shows(const Dossier& d, const Argumentation& argumentation, ClaimId claim,
             const std::vector<RecordRef>& claims) const {
    const auto& kinds = selection_.kinds;
    if (!claims.empty() && std::find(claims.begin(), claims.end(), ref(claim)) == claims.end()) return false;
    if (!kinds.empty() && std::find(kinds.begin(), kinds.end(), keyword(argumentation[claim].status)) == kinds.end())
      return false;
    return selection_.admits(d, d[claim]);
  }

  std::vector<std::string> claims_;
  WantedGaps gaps_;
  WhatIf what_if_;
  bool semantics_ = false;
  FrameworkTask task_;
  Selection selection_;
};

}  // namespace

std::unique_ptr<Command> make_arguments() { return std::make_unique<ArgumentsCommand>(); }

}  // namespace standpoint
