// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/camps.hpp"

#include <fmt/format.h>

#include <optional>

#include "cli/camp_report.hpp"
#include "cli/command.hpp"
#include "cli/network_choice.hpp"
#include "cli/program.hpp"
#include "graph/analysis/implied_statements.hpp"
#include "graph/text/read_file.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostPropositions = 1000;
constexpr std::size_t kMostStatements = 1'000'000;
constexpr double kLeastResolution = 0.01;
constexpr double kMostResolution = 100;

class CampsCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    choice_.declare_basis(arguments);
    arguments.choice("--normalization", normalization_, {"no", "average", "jaccard", "cosine"},
                     "by what agreement and conflict are divided");
    arguments.choice("--duplicates", duplicates_, {"include", "document", "week", "month", "year", "acrossrange"},
                     "within what the same statement counts once");
    arguments.choice("--roll-up", roll_up_, {"implied"}, "also what follows from their claims");
    arguments.flag("--media", media_, "media count too, and a source's own voice is its author's or publisher's");
    arguments.number("--min-statements", "N", least_statements_, 1, kMostStatements,
                     "actors with fewer are in no camp");
    arguments.number("--resolution", "R", resolution_, kLeastResolution, kMostResolution,
                     "above 1 more and smaller camps, below 1 fewer");
    arguments.number("--propositions", "N", report_.propositions, 1, kMostPropositions,
                     "how many are shown of what holds a camp together or sets it apart");
    arguments.flag("--evidence", report_.all_evidence, "every statement behind them");
    arguments.option("--ties", "FILE", ties_, "the camps of a signed network: two labels and a weight a line");
    dossier_.declare(arguments);
    result_.declare(arguments);
  }

  int run(Context& context) override {
    if (!ties_.empty()) return run_on_ties(context);
    int code = kFine;
    auto source = open_statements(context, dossier_, result_, media_, code);
    if (!source) return code;
    if (!roll_up_.empty() && source->dossier() == nullptr)
      return print_failure(context, "--roll-up: coded work does not say what follows from what",
                           "leave out --roll-up, or import the file and add implications", kUsage);
    const auto options = camp_options(*source);
    if (!options) return refuse(context, options.error());
    std::optional<Replies> replies;
    if (source->dossier() != nullptr) replies.emplace(*source->dossier());
    const Replies* known = replies ? &*replies : nullptr;
    if (options->network.window != TimeWindow::no) {
      const auto history = find_camp_history(source->table, *options, source->dossier());
      if (!history) return refuse(context, history.error());
      const Camps none;
      const CampWords words{none, source->table, source->dossier(), known, source->language};
      return write_report(context, result_.output, camp_history_report(*history, words));
    }
    const auto camps = find_camps(source->table, *options, source->dossier());
    if (!camps) return refuse(context, camps.error());
    const CampWords words{*camps, source->table, source->dossier(), known, source->language};
    return write_report(context, result_.output, camps_report(words, report_));
  }

 private:
  static int refuse(Context& context, const Failure& failure) {
    return print_failure(context, failure.message, failure.remedy, kUsage);
  }

  int run_on_ties(Context& context) {
    if (!dossier_.paths.empty())
      return print_failure(context, "--ties and --dossier do not go together", "leave out one of them", kUsage);
    const bool counted = !normalization_.empty() || !duplicates_.empty() || least_statements_ > 1;
    const bool told = report_.all_evidence || report_.propositions != CampReportOptions().propositions;
    if (choice_.any_of_basis() || counted || told || !roll_up_.empty() || media_)
      return print_failure(context, "--ties has no statements to choose among or to count",
                           "with --ties give --resolution and the form of the result only", kUsage);
    const auto text = read_regular_file(ties_, dossier_.max_file_size);
    if (!text) return refuse(context, text.error());
    auto graph = read_signed_graph(*text, ties_);
    if (!graph) return refuse(context, graph.error());
    CampOptions options;
    options.resolution = resolution_.value_or(1);
    const Camps camps = find_camps(std::move(*graph), options);
    const StatementTable nothing;
    const CampWords words{camps, nothing, nullptr, nullptr, result_.language.empty() ? "en" : result_.language};
    return write_report(context, result_.output, camps_report(words, report_));
  }

  Result<CampOptions> camp_options(StatementSource& source) {
    const bool of_dossier = source.dossier() != nullptr;
    const bool windows = choice_.window != "no";
    choice_.duplicates = !duplicates_.empty() ? duplicates_
                         : !of_dossier        ? "include"
                         : windows            ? "document"
                                              : "acrossrange";
    choice_.normalization = normalization_.empty() ? "average" : normalization_;
    choice_.type = "onemode";
    choice_.aggregation = "congruence";
    CampOptions out;
    if (!roll_up_.empty()) out.first_implied = add_implied_statements(*source.dossier(), source.table);
    auto network = choice_.options(source);
    if (!network) return tl::unexpected(network.error());
    if (network->qualifier.empty())
      return failure("without a stance nobody agrees or disagrees",
                     "name a variable of the coding scheme with --stance");
    out.network = std::move(*network);
    out.resolution = resolution_.value_or(1);
    out.least_statements = static_cast<std::uint32_t>(least_statements_);
    return out;
  }

  NetworkChoice choice_ = usual();
  static NetworkChoice usual() {
    NetworkChoice out;
    out.usual_window_size = 12;
    return out;
  }
  std::string normalization_, duplicates_, roll_up_, ties_;
  bool media_ = false;
  std::size_t least_statements_ = 1;
  std::optional<double> resolution_;
  CampReportOptions report_;
  DossierOptions dossier_;
  ResultOptions result_;
};

}  // namespace

std::unique_ptr<Command> make_camps() { return std::make_unique<CampsCommand>(); }

}  // namespace standpoint
