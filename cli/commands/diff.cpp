// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "cli/change_data.hpp"
#include "cli/change_lines.hpp"
#include "cli/change_selection.hpp"
#include "cli/choose.hpp"
#include "cli/command.hpp"
#include "cli/compared_dossiers.hpp"
#include "cli/position_data.hpp"
#include "cli/program.hpp"
#include "graph/analysis/change.hpp"

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 4> kParts = {"records", "positions", "conflicts", "camps"};

class DiffCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("A B", sides_, 1, 2, "folders, files, or revisions of the dossier; A..B or A alone as well");
    arguments.option("--only", "PART", parts_, "only records, positions, conflicts or camps");
    arguments.flag("--stat", counts_only_, "the numbers alone");
    arguments.flag("--notes", notes_, "print the coder's notes too");
    arguments.number("--limit", "N", limit_, 1, 1'000'000, "at most so many lines of each list");
    selection_.declare(arguments);
    basis_.declare(arguments);
    dossier_.declare(arguments);
    result_.declare(arguments);
  }

  int run(Context& context) override {
    for (const std::string& part : parts_)
      if (auto known = expect_word(part, kParts, "part"); !known)
        return print_failure(context, known.error().message, known.error().remedy, kUsage);
    int code = kFine;
    const auto compared = open_compared(context, dossier_, sides_, code);
    if (!compared) return code;
    const Dossier& before = compared->before.loaded->dossier;
    const Dossier& after = compared->after.loaded->dossier;
    const auto chosen = selection_.resolve(before, after);
    const auto basis = basis_.position_options(after, Selection{});
    if (!chosen) return print_failure(context, chosen.error().message, chosen.error().remedy, kUsage);
    if (!basis) return print_failure(context, basis.error().message, basis.error().remedy, kUsage);
    ChangeOptions options;
    options.records = wants("records");
    options.positions = wants("positions");
    options.conflicts = wants("conflicts");
    options.camps = wants("camps");
    options.analysis.positions = *basis;
    if (!parts_.empty()) options.most_camp_actors = SIZE_MAX;
    Change change = find_change(before, after, options);
    selection_.apply(change);
    const int written = write(context, *compared, change);
    return written == kFine && is_different(*compared, change) ? static_cast<int>(kFindings) : written;
  }

 private:
  static bool is_different(const ComparedDossiers& compared, const Change& change) {
    return !change.empty() || compared.no_longer_published > 0;
  }

  bool wants(std::string_view part) const {
    return parts_.empty() || std::find(parts_.begin(), parts_.end(), part) != parts_.end();
  }

  int write(Context& context, const ComparedDossiers& compared, const Change& change) const {
    const std::string format = format_of(result_.output);
    const ChangeTelling telling{result_.language_for(compared.after.loaded->dossier), notes_,
                                compared.no_longer_published, limit_};
    const std::string& before = compared.before.name;
    const std::string& after = compared.after.name;
    if (format == "md")
      return write_output(context, result_.output.file, change_markdown(change, before, after, telling, counts_only_));
    if (counts_only_ && (format == "jsonl" || format == "csv"))
      return print_failure(context, "--stat has no rows: it prints numbers as a table, md or json",
                           "leave out --stat, or choose another --format", kUsage);
    Report report;
    if (format == "json") report.data = data_of(compared, change);
    if (format == "table") report.sections = change_sections(change, before, after, telling, counts_only_);
    if (format == "jsonl" || format == "csv") {
      report.records = "changes";
      report.data = {{"changes", change_rows(change, notes_)}};
    }
    return write_report(context, result_.output, report);
  }

  ValueFields data_of(const ComparedDossiers& compared, const Change& change) const {
    ValueFields data{{"before", compared.before.name},
                     {"after", compared.after.name},
                     {"different", is_different(compared, change)},
                     {"no_longer_published", compared.no_longer_published}};
    for (auto& field : change_data(change, notes_))
      if (!counts_only_ || field.first == "counts") data.push_back(std::move(field));
    return data;
  }

  std::vector<std::string> sides_, parts_;
  bool counts_only_ = false, notes_ = false;
  std::size_t limit_ = 0;
  ChangeSelection selection_;
  PositionBasis basis_;
  DossierOptions dossier_;
  ResultOptions result_;
};

}  // namespace

std::unique_ptr<Command> make_diff() { return std::make_unique<DiffCommand>(); }

}  // namespace standpoint
