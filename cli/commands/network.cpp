// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/networks.hpp"

#include "cli/backbone_output.hpp"
#include "cli/command.hpp"
#include "cli/network_choice.hpp"
#include "cli/network_output.hpp"
#include "cli/program.hpp"
#include "cli/statement_list.hpp"

namespace standpoint {
namespace {

class NetworkCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    choice_.declare(arguments, {"twomode", "onemode", "eventlist"});
    arguments.choice("--backbone", backbone_, {"nested"}, "what of the second variable the network owes its shape to");
    arguments.flag("--evidence", evidence_, "with each cell, the statements behind it (JSON)");
    arguments.flag("--media", media_, "media count too, and a source's own voice is its author's or publisher's");
    dossier_.declare(arguments);
    result_.declare(arguments);
  }

  int run(Context& context) override {
    int code = kFine;
    const auto source = open_statements(context, dossier_, result_, media_, code);
    if (!source) return code;
    const auto options = choice_.options(*source);
    if (!options) return refuse(context, options.error());
    if (auto together = check_together(); !together) return refuse(context, together.error());
    if (choice_.type == "eventlist") return list(context, *source, *options);
    if (!backbone_.empty()) return find_backbone(context, *source, *options);
    const auto networks = find_network_slices(source->table, *options);
    if (!networks) return refuse(context, networks.error());
    const NetworkResult result{*source, *options, *networks, evidence_};
    const std::string format = format_of(result_.output);
    if (format == "json") return write_output(context, result_.output.file, network_json(result));
    if (format == "jsonl") return write_output(context, result_.output.file, network_jsonl(result));
    if (format == "csv") return write_output(context, result_.output.file, network_csv(result));
    return write_report(context, result_.output, network_report(result));
  }

 private:
  static int refuse(Context& context, const Failure& failure) {
    return print_failure(context, failure.message, failure.remedy, kUsage);
  }

  // Options that another one would pass over in silence.
  Result<void> check_together() const {
    const bool windows = choice_.window != "no";
    const bool weighed = windows || choice_.kernel != "no" || choice_.normalization != "no" || !backbone_.empty();
    if (choice_.type == "eventlist" && (weighed || choice_.isolates || evidence_))
      return failure("an event list has no windows, kernel, normalization, backbone, isolates or evidence",
                     "leave them out, or --type eventlist");
    if (!backbone_.empty() && evidence_)
      return failure("a backbone has no cells, and no statements behind them", "leave out --evidence, or --backbone");
    if (!backbone_.empty() && windows)
      return failure("a backbone is of one network, not of windows", "choose the time with --since and --until");
    return {};
  }

  int list(Context& context, const StatementSource& source, const NetworkOptions& options) const {
    const auto statements = counted_statements(source.table, options);
    if (!statements) return refuse(context, statements.error());
    return write_report(context, result_.output, statement_list(source, options, *statements));
  }

  int find_backbone(Context& context, const StatementSource& source, const NetworkOptions& options) const {
    const auto backbone = find_nested_backbone(source.table, options);
    if (!backbone) return refuse(context, backbone.error());
    return write_report(context, result_.output, backbone_report(source, options, *backbone));
  }

  NetworkChoice choice_;
  std::string backbone_;
  bool evidence_ = false;
  bool media_ = false;
  DossierOptions dossier_;
  ResultOptions result_;
};

}  // namespace

std::unique_ptr<Command> make_network() { return std::make_unique<NetworkCommand>(); }

}  // namespace standpoint
