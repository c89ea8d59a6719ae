// SPDX-License-Identifier: Apache-2.0
// What changed between two dossiers, as a comment on a pull request.

#include <fmt/format.h>

#include <algorithm>

#include "cli/change_lines.hpp"
#include "render/embed/figure.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostUnfolded = 10;  // lines of a group that stand open

// A text in code: an id, a key, or a name of a revision, which may hold anything.
std::string code(std::string_view text) {
  std::string fence = "`";
  while (text.find(fence) != std::string_view::npos) fence += '`';
  std::string out(text);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return fence.size() == 1 ? fence + out + fence : fmt::format("{} {} {}", fence, out, fence);
}

std::string sign_in_bold(const std::string& sign) { return sign == "~" ? "**\\~**" : fmt::format("**{}**", sign); }

std::string line_in_markdown(const ChangeLine& line) {
  std::string out = "- " + sign_in_bold(line.sign);
  for (const std::string& id : line.ids) out += (&id == &line.ids.front() ? " " : " → ") + code(id);
  if (!line.text.empty()) out += (line.ids.empty() ? " " : ": ") + markdown_text(line.text);
  out += '\n';
  for (const ChangeDetail& detail : line.details)
    out += fmt::format("  - {}{}\n", detail.key.empty() ? "" : code(detail.key) + ": ", markdown_text(detail.text));
  return out;
}

std::string group_in_markdown(const ChangeGroup& group) {
  std::string lines;
  for (const ChangeLine& line : group.lines) lines += line_in_markdown(line);
  const std::string heading = markdown_text(group.heading);
  if (group.lines.size() <= kMostUnfolded) return fmt::format("\n### {}\n\n{}", heading, lines);
  return fmt::format("\n### {}\n\n<details>\n<summary>{} ({})</summary>\n\n{}\n</details>\n", heading, heading,
                     group.lines.size(), lines);
}

std::string table_in_markdown(const Table& table) {
  std::string out;
  const auto row = [&](const std::vector<std::string>& cells) {
    for (const std::string& cell : cells) out += "| " + markdown_text(cell) + ' ';
    out += "|\n";
  };
  row(table.columns);
  for (const bool right : table.right) out += right ? "| ---: " : "| --- ";
  out += "|\n";
  for (const auto& cells : table.rows) row(cells);
  return out;
}

}  // namespace

std::string change_markdown(const Change& change, const std::string& before, const std::string& after,
                            const ChangeTelling& telling, bool counts_only) {
  std::string out = fmt::format("## {} → {}\n\n", code(before), code(after));
  for (const std::string& remark : change_remarks(change, telling)) out += markdown_text(remark) + "\n\n";
  out += table_in_markdown(change_counts(change, telling.language));
  if (counts_only) return out;
  for (const ChangeGroup& group : change_groups(change, telling)) out += group_in_markdown(group);
  return out;
}

}  // namespace standpoint
