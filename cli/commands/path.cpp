// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "cli/choose.hpp"
#include "cli/dossier_command.hpp"
#include "cli/record_data.hpp"
#include "graph/analysis/paths.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

class PathCommand : public DossierCommand {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("ends", ends_, 2, 2, "two entities or propositions; ids, names or aliases");
    arguments.number("--max-length", "STEPS", options_.max_length, 1, 12,
                     "all simple paths of at most so many steps; default: the shortest ones");
    arguments.option("--through", "TYPE", through_, "only by ties of this type, or by 'claims'; repeatable");
    arguments.flag("--all", options_.all_ties,
                   "also by what is not in force, not asserted, ascribed or hearsay, and by who would benefit");
    arguments.number("--limit", "N", options_.most, 1, 1000, "so many paths at most");
    time_.declare(arguments, true);
    declare_common(arguments);
  }

 private:
  Result<Report> make_report(const LoadedDossier& loaded, const std::string& language) override {
    const Dossier& d = loaded.dossier;
    const auto ends = choose_all(d, ends_, {RecordKind::entity, RecordKind::proposition});
    if (!ends) return tl::unexpected(ends.error());
    if ((*ends)[0] == (*ends)[1]) return failure("both ends are the same", "name two different things");
    if (auto read = read_options(d); !read) return tl::unexpected(read.error());
    const DossierGraph graph(d);
    const PathReport found = find_paths(d, graph, (*ends)[0], (*ends)[1], options_);
    return describe(d, found, *ends, language);
  }

  Result<void> read_options(const Dossier& d) {
    if (auto read = time_.read(); !read) return read;
    for (const std::string& text : through_) {
      if (text == "claims" || text == "claim") {
        options_.through_claims = true;
        continue;
      }
      const auto type = choose_relation_type(d, text);
      if (!type) return tl::unexpected(type.error());
      options_.through.push_back(*type);
    }
    if (time_.any()) {
      options_.admits_relation = [this, &d](const Relation& relation) { return time_.admits_relation(d, relation); };
      options_.admits_claim = [this, &d](const Claim& claim) { return time_.admits_claim(d, claim); };
    }
    return {};
  }

  static std::string thing(const Dossier& d, RecordRef record, const std::string& language) {
    const std::string_view name = d.name_of(record, language);
    return record.kind == RecordKind::entity ? std::string(name) : quoted(name, language);
  }

  static std::string tie_in_words(const Dossier& d, const Replies& replies, const PathTie& tie, RecordRef from,
                                  RecordRef to, const std::string& language) {
    const bool fr = language == "fr";
    switch (tie.kind) {
      case EdgeKind::authorship:
      case EdgeKind::stance: {
        const Claim& claim = d.claims[tie.record.index];
        const std::string date = date_in_words(d.date_text(claim.date), language);
        const std::string reply = reply_in_words(d, replies, {tie.record.index}, language);
        return claim_in_words(d, claim, language) + (date.empty() ? "" : ", " + date) +
               (reply.empty() ? "" : " — " + reply);
      }
      case EdgeKind::implication:
        return fmt::format("{} {} {}", thing(d, tie.forward ? from : to, language), fr ? "implique" : "implies",
                           thing(d, tie.forward ? to : from, language));
      case EdgeKind::contradiction:
        return fmt::format("{} {} {}", thing(d, from, language), fr ? "contredit" : "contradicts",
                           thing(d, to, language));
      case EdgeKind::accusation:
        return fmt::format("{} {} {}", thing(d, tie.forward ? from : to, language),
                           fr ? "met en cause" : "calls into question", thing(d, tie.forward ? to : from, language));
      case EdgeKind::benefit:
        return fmt::format("{} {} {}", thing(d, tie.forward ? from : to, language),
                           fr ? "profiterait à" : "would benefit", thing(d, tie.forward ? to : from, language));
      default: return relation_words(d, tie, tie.forward ? to : from, language);
    }
  }

  // A relation with the part of it that makes the step: its other end, its target, or what it is about.
  static std::string relation_words(const Dossier& d, const PathTie& tie, RecordRef reached,
                                    const std::string& language) {
    const bool fr = language == "fr";
    const Relation& r = d.relations[tie.record.index];
    std::string out = fmt::format("{} {} {}", end_name(d, r.from, language), type_label(d, r.type, language),
                                  end_name(d, r.to, language));
    if (tie.kind == EdgeKind::against)
      out += fmt::format(" {} {}", fr ? "contre" : "against", thing(d, reached, language));
    if (tie.kind == EdgeKind::concerns)
      out += fmt::format(" {} {}", fr ? "au sujet de" : "about", thing(d, reached, language));
    const std::string details = relation_details(d, r, language, true);
    return details.empty() ? out : fmt::format("{} ({})", out, details);
  }

  static std::string sources(const Dossier& d, const PathTie& tie, RecordRef from, RecordRef to,
                             const std::string& language) {
    if (tie.kind == EdgeKind::benefit) {
      const EntityId gaining{tie.forward ? to.index : from.index};
      for (const Benefit& benefit : d.benefits_of(d.propositions[tie.record.index].benefits))
        if (benefit.entity == gaining) return sources_in_words(d, benefit.citations, language);
    }
    if (tie.record.kind == RecordKind::claim)
      return sources_in_words(d, d.claims[tie.record.index].statement.citations, language);
    if (tie.record.kind == RecordKind::relation)
      return sources_in_words(d, d.relations[tie.record.index].statement.citations, language);
    return {};
  }

  Report describe(const Dossier& d, const PathReport& found, const std::vector<RecordRef>& ends,
                  const std::string& language) const {
    const bool fr = language == "fr";
    Report report;
    report.records = "paths";
    const Replies replies(d);
    ValueList paths;
    for (const Path& path : found.paths) {
      ReportSection& section = report.sections.emplace_back();
      ValueList edges, ties;
      for (std::size_t i = 0; i < path.nodes.size(); ++i)
        section.heading += (i == 0 ? "" : " → ") + thing(d, path.nodes[i], language);
      for (std::size_t i = 0; i < path.steps.size(); ++i) {
        edges.emplace_back(d.id_of(path.steps[i].front().record));
        ValueList all;
        for (const PathTie& tie : path.steps[i]) {
          all.emplace_back(d.id_of(tie.record));
          const std::string source = sources(d, tie, path.nodes[i], path.nodes[i + 1], language);
          std::string line = fmt::format("  {}. {}{}", i + 1,
                                         tie_in_words(d, replies, tie, path.nodes[i], path.nodes[i + 1], language),
                                         source.empty() ? "" : fmt::format(" [{}]", source));
          if (section.lines.empty() || section.lines.back() != line) section.lines.push_back(std::move(line));
        }
        ties.emplace_back(std::move(all));
      }
      paths.push_back(ValueFields{{"length", path.steps.size()},
                                  {"nodes", id_list(d, path.nodes)},
                                  {"edges", std::move(edges)},
                                  {"ties", std::move(ties)}});
    }
    ReportSection& last = report.sections.emplace_back();
    if (found.paths.empty())
      last.lines.push_back(
          fmt::format(fmt::runtime(fr ? "Aucun chemin entre {} et {} par les liens choisis\u202F; --all ajoute ce qui "
                                        "n’est pas en vigueur, pas affirmé ou rapporté."
                                      : "No path between {} and {} by the ties chosen; --all adds what is not in "
                                        "force, not asserted or hearsay."),
                      thing(d, ends[0], language), thing(d, ends[1], language)));
    if (found.more)
      last.lines.emplace_back(fr ? "Il y en a d’autres : --limit en montre davantage."
                                 : "There are more: --limit shows more of them.");
    if (last.lines.empty()) report.sections.pop_back();
    report.data = {{"paths", std::move(paths)}, {"more", found.more}};
    return report;
  }

  std::vector<std::string> ends_;
  std::vector<std::string> through_;
  PathOptions options_;
  TimeOptions time_;
};

}  // namespace

std::unique_ptr<Command> make_path() { return std::make_unique<PathCommand>(); }

}  // namespace standpoint
