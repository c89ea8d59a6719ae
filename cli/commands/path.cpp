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

// Paths as lines that a reader can follow, each step with its sources, and as data.
class PathTeller {
 public:
  PathTeller(const Dossier& dossier, const std::string& language)
      : d_(dossier), language_(language), fr_(language == "fr"), replies_(dossier) {}

  Report tell(const PathReport& found, RecordRef from, RecordRef to) const {
    Report report;
    report.records = "paths";
    ValueList paths;
    for (const Path& path : found.paths) paths.push_back(tell_path(path, report.sections.emplace_back()));
    ReportSection last;
    if (found.paths.empty())
      last.lines.push_back(
          fmt::format(fmt::runtime(fr_ ? "Aucun chemin entre {} et {} par les liens choisis\u202F; --all ajoute ce qui "
                                         "n’est pas en vigueur, pas affirmé ou rapporté."
                                       : "No path between {} and {} by the ties chosen; --all adds what is not in "
                                         "force, not asserted or hearsay."),
                      thing(from), thing(to)));
    if (found.more)
      last.lines.emplace_back(fr_ ? "Il y en a d’autres : --limit en montre davantage."
                                  : "There are more: --limit shows more of them.");
    if (!last.lines.empty()) report.sections.push_back(std::move(last));
    report.data = {{"paths", std::move(paths)}, {"more", found.more}};
    return report;
  }

 private:
  // One line for each different tie of each step; the data of the path.
  Value tell_path(const Path& path, ReportSection& section) const {
    ValueList edges, ties;
    for (std::size_t i = 0; i < path.nodes.size(); ++i) section.heading += (i == 0 ? "" : " → ") + thing(path.nodes[i]);
    for (std::size_t i = 0; i < path.steps.size(); ++i) {
      edges.emplace_back(d_.id_of(path.steps[i].front().record));
      ValueList all;
      for (const PathTie& tie : path.steps[i]) {
        all.emplace_back(d_.id_of(tie.record));
        const std::string source = sources(tie, path.nodes[i], path.nodes[i + 1]);
        std::string line = fmt::format("  {}. {}{}", i + 1, tie_in_words(tie, path.nodes[i], path.nodes[i + 1]),
                                       source.empty() ? "" : fmt::format(" [{}]", source));
        if (section.lines.empty() || section.lines.back() != line) section.lines.push_back(std::move(line));
      }
      ties.emplace_back(std::move(all));
    }
    return ValueFields{{"length", path.steps.size()},
                       {"nodes", id_list(d_, path.nodes)},
                       {"edges", std::move(edges)},
                       {"ties", std::move(ties)}};
  }

  std::string thing(RecordRef record) const {
    const std::string_view name = d_.name_of(record, language_);
    return record.kind == RecordKind::entity ? std::string(name) : quoted(name, language_);
  }

  std::string tie_in_words(const PathTie& tie, RecordRef from, RecordRef to) const {
    const auto said = [&, this](const Phrase& verb) {
      return fmt::format("{} {} {}", thing(tie.forward ? from : to), verb.in(language_),
                         thing(tie.forward ? to : from));
    };
    switch (tie.kind) {
      case EdgeKind::authorship:
      case EdgeKind::stance: return claim_words({tie.record.index});
      case EdgeKind::implication: return said({"implies", "implique"});
      case EdgeKind::contradiction:
        return fmt::format("{} {} {}", thing(from), fr_ ? "contredit" : "contradicts", thing(to));
      case EdgeKind::accusation: return said({"calls into question", "met en cause"});
      case EdgeKind::benefit: return said({"would benefit", "profiterait à"});
      default: return relation_words(tie, tie.forward ? to : from);
    }
  }

  std::string claim_words(ClaimId id) const {
    const Claim& claim = d_[id];
    const std::string date = date_in_words(d_.date_text(claim.date), language_);
    const std::string reply = reply_in_words(d_, replies_, id, language_);
    return claim_in_words(d_, claim, language_) + (date.empty() ? "" : ", " + date) +
           (reply.empty() ? "" : " — " + reply);
  }

  // A relation with the part of it that makes the step: its other end, its target, or what it is about.
  std::string relation_words(const PathTie& tie, RecordRef reached) const {
    const Relation& r = d_.relations[tie.record.index];
    std::string out = fmt::format("{} {} {}", end_name(d_, r.from, language_), type_label(d_, r.type, language_),
                                  end_name(d_, r.to, language_));
    if (tie.kind == EdgeKind::against) out += fmt::format(" {} {}", fr_ ? "contre" : "against", thing(reached));
    if (tie.kind == EdgeKind::concerns) out += fmt::format(" {} {}", fr_ ? "au sujet de" : "about", thing(reached));
    const std::string details = relation_details(d_, r, language_, true);
    return details.empty() ? out : fmt::format("{} ({})", out, details);
  }

  std::string sources(const PathTie& tie, RecordRef from, RecordRef to) const {
    if (tie.kind == EdgeKind::benefit) {
      const EntityId gaining{tie.forward ? to.index : from.index};
      for (const Benefit& benefit : d_.benefits_of(d_.propositions[tie.record.index].benefits))
        if (benefit.entity == gaining) return sources_in_words(d_, benefit.citations, language_);
    }
    if (tie.record.kind == RecordKind::claim)
      return sources_in_words(d_, d_.claims[tie.record.index].statement.citations, language_);
    if (tie.record.kind == RecordKind::relation)
      return sources_in_words(d_, d_.relations[tie.record.index].statement.citations, language_);
    return {};
  }

  const Dossier& d_;
  const std::string& language_;
  bool fr_;
  Replies replies_;
};

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
    return PathTeller(d, language).tell(found, (*ends)[0], (*ends)[1]);
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

  std::vector<std::string> ends_;
  std::vector<std::string> through_;
  PathOptions options_;
  TimeOptions time_;
};

}  // namespace

std::unique_ptr<Command> make_path() { return std::make_unique<PathCommand>(); }

}  // namespace standpoint
