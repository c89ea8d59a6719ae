// SPDX-License-Identifier: Apache-2.0
#include "cli/change_lines.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/model/replies.hpp"
#include "render/wording/camp_changes.hpp"
#include "render/wording/changes.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kArrow = " → ";
constexpr Phrase kCamps{"Camps", "Camps"};

std::string counted(std::size_t count, const Phrase& one, const Phrase& many, std::string_view language) {
  return fmt::format("{} {}", count, (count == 1 ? one : many).in(language));
}

// Makes the lines of one change after the other.
class Lines {
 public:
  Lines(const Change& change, const ChangeTelling& telling)
      : change_(change), telling_(telling), before_(*change.before), after_(*change.after) {}

  std::vector<ChangeGroup> groups() {
    for (std::size_t i = 0; i < kSections.size(); ++i) add_section(static_cast<Section>(i));
    add_positions();
    add_conflicts();
    add_camps();
    for (ChangeGroup& group : out_) shorten(group);
    return std::move(out_);
  }

 private:
  const std::string& language() const { return telling_.language; }
  ChangeGroup& group(const Phrase& heading) {
    out_.push_back({std::string(heading.in(language())), {}});
    return out_.back();
  }

  void add_section(Section section) {
    std::size_t followers = 0;
    ChangeGroup group{std::string(phrase_for(section).in(language())), {}};
    for (const RecordChange& record : change_.records.all) {
      if (record.section != section) continue;
      const bool follows = record.id_follows && record.fields.empty();
      followers += follows ? 1 : 0;
      if (!follows) group.lines.push_back(line_of(record));
    }
    const Phrase one{"made id follows a rename", "identifiant formé suit un renommage"};
    const Phrase many{"made ids follow renames", "identifiants formés suivent des renommages"};
    if (followers > 0) group.lines.push_back({"→", {}, counted(followers, one, many, language()), {}});
    if (!group.lines.empty()) out_.push_back(std::move(group));
  }

  ChangeLine line_of(const RecordChange& record) const {
    ChangeLine line;
    line.sign = !record.before ? "+" : !record.after ? "−" : record.renamed ? "→" : "~";
    const auto id_before = [&] { return std::string(id_of(before_, {record.section, *record.before})); };
    const auto id_after = [&] { return std::string(id_of(after_, {record.section, *record.after})); };
    if (!record.after)
      line.ids = {id_before()};
    else if (record.renamed)
      line.ids = {id_before(), id_after()};
    else if (record.section != Section::dossier)
      line.ids = {id_after()};
    line.text = record.after ? record_in_words(after_, replies_after_, {record.section, *record.after}, language())
                             : record_in_words(before_, replies_before_, {record.section, *record.before}, language());
    for (const FieldChange& field : record.fields)
      line.details.push_back({field_name(field), field_change_in_words(change_, field, language(), telling_.notes)});
    return line;
  }

  void add_positions() {
    if (change_.positions.empty()) return;
    ChangeGroup& to = group({"Positions", "Positions"});
    for (const PositionChange& position : change_.positions)
      to.lines.push_back({!position.before  ? "+"
                          : !position.after ? "−"
                                            : "~",
                          {},
                          position_change_in_words(change_, position, replies_before_, replies_after_, language()),
                          {}});
  }

  void add_conflicts() {
    if (change_.conflicts.empty()) return;
    ChangeGroup& to = group(phrases::kConflicts);
    for (const ConflictChange& conflict : change_.conflicts) {
      ChangeLine line{!conflict.before  ? "+"
                      : !conflict.after ? "−"
                                        : "~",
                      {},
                      conflict_change_in_words(change_, conflict, replies_before_, replies_after_, language()),
                      {}};
      for (std::string& text : conflict_details_in_words(change_, conflict, language()))
        line.details.push_back({{}, std::move(text)});
      to.lines.push_back(std::move(line));
    }
  }

  void add_camps() {
    if (change_.camps.empty()) return;
    ChangeGroup& to = group(kCamps);
    for (const CampRegrouping& camp : change_.camps) {
      ChangeLine line{camp.before.empty()  ? "+"
                      : camp.after.empty() ? "−"
                                           : "~",
                      {},
                      camp_change_in_words(change_, camp, language()),
                      {}};
      for (std::string& text : camp_details_in_words(change_, camp, language()))
        line.details.push_back({{}, std::move(text)});
      to.lines.push_back(std::move(line));
    }
  }

  void shorten(ChangeGroup& group) const {
    if (telling_.limit == 0 || group.lines.size() <= telling_.limit) return;
    const std::size_t left_out = group.lines.size() - telling_.limit;
    group.lines.resize(telling_.limit);
    group.lines.push_back({"…", {}, counted(left_out, {"more", "autre"}, {"more", "autres"}, language()), {}});
  }

  const Change& change_;
  const ChangeTelling& telling_;
  const Dossier& before_;
  const Dossier& after_;
  Replies replies_before_{before_}, replies_after_{after_};
  std::vector<ChangeGroup> out_;
};

std::size_t count_kind(const Change& change, std::initializer_list<PositionChange::Kind> kinds) {
  return static_cast<std::size_t>(
      std::count_if(change.positions.begin(), change.positions.end(), [&](const PositionChange& position) {
        return std::find(kinds.begin(), kinds.end(), position.kind) != kinds.end();
      }));
}

}  // namespace

std::vector<ChangeGroup> change_groups(const Change& change, const ChangeTelling& telling) {
  return Lines(change, telling).groups();
}

Table change_counts(const Change& change, std::string_view language) {
  Table table;
  for (const Phrase& column : std::initializer_list<Phrase>{phrases::kWhat,
                                                            {"Before", "Avant"},
                                                            {"After", "Après"},
                                                            {"Added", "Ajouts"},
                                                            {"Removed", "Retraits"},
                                                            {"Renamed", "Renommages"},
                                                            {"Changed", "Modifications"}})
    table.columns.emplace_back(column.in(language));
  table.right = {false, true, true, true, true, true, true};
  const auto row = [&](const Phrase& what, std::initializer_list<std::size_t> numbers) {
    std::vector<std::string> cells{std::string(what.in(language))};
    for (const std::size_t number : numbers) cells.push_back(std::to_string(number));
    table.rows.push_back(std::move(cells));
  };
  for (std::size_t i = 0; i < kSections.size(); ++i) {
    const auto section = static_cast<Section>(i);
    const SectionCount& count = change.records[section];
    const bool counts_anyway = section != Section::dossier && section != Section::relation_types;
    const bool differs = count.added + count.removed + count.renamed + count.edited > 0;
    if (differs || (counts_anyway && count.before + count.after > 0))
      row(phrase_for(section), {count.before, count.after, count.added, count.removed, count.renamed, count.edited});
  }
  using Kind = PositionChange::Kind;
  if (change.positions_compared) {
    const std::size_t appeared = count_kind(change, {Kind::appeared});
    const std::size_t disappeared = count_kind(change, {Kind::disappeared});
    row({"Positions", "Positions"},
        {change.conflicts_before.positions.all.size(), change.conflicts_after.positions.all.size(), appeared,
         disappeared, 0, change.positions.size() - appeared - disappeared});
  }
  if (change.conflicts_compared) {
    std::size_t opened = 0, closed = 0;
    for (const ConflictChange& conflict : change.conflicts) {
      opened += conflict.before ? 0 : 1;
      closed += conflict.after ? 0 : 1;
    }
    row(phrases::kConflicts, {change.conflicts_before.all.size(), change.conflicts_after.all.size(), opened, closed, 0,
                              change.conflicts.size() - opened - closed});
  }
  if (change.camps_compared) {
    const auto appeared = static_cast<std::size_t>(std::count_if(
        change.camps.begin(), change.camps.end(), [](const CampRegrouping& camp) { return camp.before.empty(); }));
    const auto dissolved = static_cast<std::size_t>(std::count_if(
        change.camps.begin(), change.camps.end(), [](const CampRegrouping& camp) { return camp.after.empty(); }));
    row(kCamps, {change.camps_before.camps.size(), change.camps_after.camps.size(), appeared, dissolved, 0,
                 change.camps.size() - appeared - dissolved});
  }
  return table;
}

std::vector<std::string> change_remarks(const Change& change, const ChangeTelling& telling) {
  const bool fr = telling.language == "fr";
  std::vector<std::string> out;
  if (telling.no_longer_published > 0)
    out.push_back(
        counted(telling.no_longer_published,
                {"record is no longer published and left out.", "fiche n’est plus publiée et n’est pas montrée."},
                {"records are no longer published and left out.", "fiches ne sont plus publiées ni montrées."},
                telling.language));
  else if (change.empty())
    out.emplace_back(fr ? "Aucune différence." : "No difference.");
  if (change.camps_too_large)
    out.emplace_back(fr ? "Les camps ne sont pas comparés\u00A0: trop d’acteurs s’expriment (--only camps le fait)."
                        : "Camps are not compared: too many actors speak (--only camps does it).");
  return out;
}

std::vector<ReportSection> change_sections(const Change& change, const std::string& before, const std::string& after,
                                           const ChangeTelling& telling, bool counts_only) {
  std::vector<ReportSection> out;
  ReportSection& head = out.emplace_back();
  head.heading = before + std::string(kArrow) + after;
  head.table = change_counts(change, telling.language);
  head.lines = change_remarks(change, telling);
  if (counts_only) return out;
  for (const ChangeGroup& group : change_groups(change, telling)) {
    ReportSection& section = out.emplace_back();
    section.heading = group.heading;
    for (const ChangeLine& line : group.lines) {
      std::string text = fmt::format("  {} {}", line.sign, fmt::join(line.ids, kArrow));
      if (!line.text.empty()) text += (line.ids.empty() ? "" : ": ") + line.text;
      section.lines.push_back(std::move(text));
      for (const ChangeDetail& detail : line.details)
        section.lines.push_back("      " + (detail.key.empty() ? detail.text : detail.key + ": " + detail.text));
    }
  }
  return out;
}

}  // namespace standpoint
