// SPDX-License-Identifier: Apache-2.0
#include "render/report/picture_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "render/wording/phrases.hpp"

namespace standpoint {
namespace {

constexpr Phrase kTable{"{} As a table", "{} En tableau"};

// A sign with its meaning.
std::string sign_in_words(StanceSign sign, bool of_stances, std::string_view language) {
  if (!of_stances) {
    switch (sign) {
      case StanceSign::support: return std::string(Phrase{"▲ agree", "▲ d’accord"}.in(language));
      case StanceSign::oppose: return std::string(Phrase{"▼ in conflict", "▼ en conflit"}.in(language));
      default: return std::string(Phrase{"▲▼ agree and conflict", "▲▼ d’accord et en conflit"}.in(language));
    }
  }
  switch (sign) {
    case StanceSign::support: return fmt::format("▲ {}", phrases::kSignSupports.in(language));
    case StanceSign::oppose: return fmt::format("▼ {}", phrases::kSignOpposes.in(language));
    case StanceSign::neutral: return fmt::format("◆ {}", phrases::kSignNeutral.in(language));
    case StanceSign::to_support:
      return std::string(Phrase{"▼▲ has come to support", "▼▲ est passé au soutien"}.in(language));
    case StanceSign::to_oppose:
      return std::string(Phrase{"▲▼ has come to oppose", "▲▼ est passé à l’opposition"}.in(language));
    case StanceSign::both: break;
  }
  return std::string(Phrase{"▲▼ has taken both sides", "▲▼ a pris les deux partis"}.in(language));
}

void append_reservation(std::string& out, bool hollow, bool dashed, std::string_view language) {
  if (hollow) append_part(out, phrases::kSignReserved.in(language), ", ");
  if (dashed) append_part(out, phrases::kSignNotOwn.in(language), ", ");
}

PageTable empty_table(std::string_view title, const std::vector<std::string>& notes,
                      std::initializer_list<Phrase> columns, std::string_view language) {
  PageTable out;
  out.caption = fmt::format(fmt::runtime(kTable.in(language)), title);
  for (const Phrase& column : columns) out.columns.emplace_back(column.in(language));
  out.notes = notes;
  return out;
}

PageTable table(const Picture& picture, std::string_view language) {
  PageTable out = empty_table(picture.title, picture.notes, {phrases::kFrom, {"What", "Quoi"}, phrases::kTo}, language);
  std::map<std::string_view, const PictureNode*> nodes;
  for (const PictureNode& node : picture.nodes) nodes.emplace(node.id, &node);
  for (const PictureEdge& edge : picture.edges) {
    const auto from = nodes.find(edge.from), to = nodes.find(edge.to);
    if (from == nodes.end() || to == nodes.end()) continue;
    std::string words = fmt::format("{}", fmt::join(edge.labels, ", "));
    std::string_view stance;
    if (edge.role == EdgeRole::support || edge.role == EdgeRole::oppose || edge.role == EdgeRole::neutral) {
      append_part(words, sign_in_words(sign_for(edge.role), true, language), " ");
      append_reservation(words, edge.hollow, edge.dashed, language);
      stance = stance_words(sign_for(edge.role));
    }
    if (!edge.in_words.empty()) words = edge.in_words;
    if (words.empty()) words = "→";
    out.rows.push_back(
        {{},
         {{from->second->label, from->second->href}, {words, edge.href}, {to->second->label, to->second->href}},
         {{}, stance, edge.when}});
  }
  return out;
}

PageTable table(const MatrixPicture& matrix, std::string_view language) {
  PageTable out =
      matrix.of_stances
          ? empty_table(matrix.title, matrix.notes, {phrases::kWho, phrases::kStance, phrases::kProposition}, language)
          : empty_table(matrix.title, matrix.notes,
                        {phrases::kWho, {"How they get on", "Rapport"}, {"With whom", "Avec qui"}}, language);
  std::set<std::pair<std::string_view, std::string_view>> told;  // how two get on is told once
  for (const MatrixCell& cell : matrix.cells) {
    const MatrixHeading& row = matrix.rows[cell.row];
    const MatrixHeading& column = matrix.columns[cell.column];
    const auto pair = std::minmax<std::string_view>({row.subject(), column.subject()});
    if (!matrix.of_stances && !told.insert(pair).second) continue;
    std::string words = sign_in_words(cell.sign, matrix.of_stances, language);
    append_reservation(words, cell.hollow, cell.dashed, language);
    if (cell.count > 1) words += fmt::format(" ({})", cell.count);
    out.rows.push_back({{},
                        {{row.label, row.href}, {words, {}}, {column.label, column.href}},
                        {{}, matrix.of_stances ? stance_words(cell.sign) : std::string_view(), cell.when}});
  }
  return out;
}

PageTable table(const TimelinePicture& timeline, std::string_view language) {
  PageTable out = empty_table(timeline.title, timeline.notes,
                              {phrases::kWhen, phrases::kWho, phrases::kStance, phrases::kProposition}, language);
  for (const TimelineMark& mark : timeline.marks) {
    const TimelineRow& row = timeline.rows[mark.row];
    const TimelineKey& key = timeline.keys[mark.key];
    std::string words = sign_in_words(mark.sign, true, language);
    append_reservation(words, mark.hollow, mark.dashed, language);
    out.rows.push_back({{},
                        {{mark.date_words, {}}, {row.label, row.href}, {words, {}}, {key.label, key.href}},
                        {{}, stance_words(mark.sign), mark.date}});
  }
  std::stable_sort(out.rows.begin(), out.rows.end(),
                   [](const PageRow& a, const PageRow& b) { return is_later(b.subject.when, a.subject.when); });
  return out;
}

// Rows by time: a slice each.
PageTable table(const StreamPicture& streams, std::string_view language) {
  PageTable out =
      empty_table(streams.title, streams.notes,
                  {phrases::kWhen, phrases::kWhat, {"Weight of the claims", "Poids des prises de position"}}, language);
  for (const StreamSlice& slice : streams.slices) {
    const StreamRow& row = streams.rows[slice.row];
    const StreamBin& bin = streams.bins[slice.bin];
    std::string words;
    const auto add = [&](double weight, std::string_view sign) {
      if (weight > 0) append_part(words, fmt::format("{} {}", sign, short_weight_in_words(weight, language)), "  ");
    };
    add(slice.supporting, "▲");
    add(slice.neutral, "◆");
    add(slice.opposing, "▼");
    const std::string_view stance = slice.supporting > 0 && slice.opposing > 0 ? kBothStances
                                    : slice.supporting > 0                     ? stance_word(1)
                                    : slice.opposing > 0                       ? stance_word(-1)
                                                                               : stance_word(0);
    out.rows.push_back(
        {{}, {{bin.words, {}}, {row.label, row.href}, {words, {}}}, {{}, stance, Date{bin.first, bin.last}}});
  }
  std::stable_sort(out.rows.begin(), out.rows.end(),
                   [](const PageRow& a, const PageRow& b) { return is_later(b.subject.when, a.subject.when); });
  return out;
}

}  // namespace

PageTable table_of(const ViewPicture& picture, std::string_view language) {
  return std::visit([&](const auto& any) { return table(any, language); }, picture);
}

}  // namespace standpoint
