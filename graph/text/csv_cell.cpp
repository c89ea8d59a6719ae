// SPDX-License-Identifier: Apache-2.0
#include "graph/text/csv_cell.hpp"

#include <algorithm>
#include <array>

namespace standpoint {
namespace {

bool looks_like_formula(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  if (text.empty()) return false;
  if (std::string_view("=+-@\t\r\n\0", 8).find(text[0]) != std::string_view::npos) return true;
  constexpr std::array<std::string_view, 4> kFullWidth = {"＝", "＋", "－", "＠"};
  return std::any_of(kFullWidth.begin(), kFullWidth.end(),
                     [&](std::string_view sign) { return text.starts_with(sign); });
}

bool is_blank(char c) { return c == ' ' || c == '\t'; }

}  // namespace

std::string guarded_text(std::string_view text) {
  return looks_like_formula(text) ? "'" + std::string(text) : std::string(text);
}

std::string_view unguarded_text(std::string_view cell) {
  return cell.starts_with('\'') && looks_like_formula(cell.substr(1)) ? cell.substr(1) : cell;
}

void append_csv_field(std::string& out, std::string_view cell, char delimiter) {
  const bool plain = cell.find_first_of("\"\r\n") == std::string_view::npos &&
                     cell.find(delimiter) == std::string_view::npos &&
                     (cell.empty() || (!is_blank(cell.front()) && !is_blank(cell.back())));
  if (plain) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

std::string list_cell(std::span<const std::string_view> items) {
  std::string out;
  for (const std::string_view item : items) {
    if (!out.empty()) out += " | ";
    for (const char c : item) {
      if (c == '|' || c == '\\') out += '\\';
      out += c;
    }
  }
  return out;
}

std::vector<std::string> items_of_cell(std::string_view cell) {
  std::vector<std::string> out;
  std::string item;
  const auto end_item = [&] {
    const std::size_t begin = std::min(item.find_first_not_of(' '), item.size());
    item = item.substr(begin, item.find_last_not_of(' ') + 1 - begin);
    if (!item.empty()) out.push_back(std::move(item));
    item.clear();
  };
  for (std::size_t i = 0; i < cell.size(); ++i) {
    const bool escapes = cell[i] == '\\' && i + 1 < cell.size() && (cell[i + 1] == '|' || cell[i + 1] == '\\');
    if (cell[i] == '|')
      end_item();
    else
      item += cell[escapes ? ++i : i];
  }
  end_item();
  return out;
}

}  // namespace standpoint
