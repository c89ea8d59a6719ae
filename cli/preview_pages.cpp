// SPDX-License-Identifier: Apache-2.0
#include "cli/preview_pages.hpp"

#include <charconv>

namespace standpoint {
namespace {

constexpr std::size_t kMostBytes = std::size_t{512} << 20U;
constexpr std::size_t kLongestLine = 120;
constexpr std::size_t kMostPages = 100'000;

using Reader = std::function<bool(char* to, std::size_t size)>;

// A line without its end.
std::optional<std::string> read_line(const Reader& read) {
  std::string line;
  for (char c = 0; line.size() < kLongestLine; line += c) {
    if (!read(&c, 1)) return std::nullopt;
    if (c == '\n') return line;
  }
  return std::nullopt;
}

// Takes a number and the space behind it off the text.
std::optional<std::size_t> take_number(std::string_view& text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || value > kMostBytes) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  if (!text.empty()) text.remove_prefix(1);
  return value;
}

bool read_text(const Reader& read, std::string_view& sizes, std::size_t& total, std::string& out) {
  const auto size = take_number(sizes);
  if (!size || (total += *size) > kMostBytes) return false;
  out.resize(*size);
  return read(out.data(), out.size());
}

}  // namespace

std::string encode_preview_start(int port, std::string_view token) {
  return std::to_string(port) + " " + std::string(token) + "\n";
}

std::string encode_preview_pages(const PreviewPages& pages) {
  std::string out = "pages " + std::to_string(pages.size()) + "\n";
  for (const auto& [path, page] : pages) {
    for (const std::string* part : {&path, &page.type, &page.policy, &page.body})
      out += std::to_string(part->size()) + (part == &page.body ? "\n" : " ");
    out += path + page.type + page.policy + page.body;
  }
  return out;
}

std::optional<PreviewPages> decode_preview_pages(const Reader& read) {
  const auto head = read_line(read);
  if (!head || !head->starts_with("pages ")) return std::nullopt;
  std::string_view count_text = std::string_view(*head).substr(6);
  const auto count = take_number(count_text);
  if (!count || *count > kMostPages) return std::nullopt;
  PreviewPages pages;
  std::size_t total = 0;
  for (std::size_t i = 0; i < *count; ++i) {
    const auto line = read_line(read);
    if (!line) return std::nullopt;
    // All four sizes stand before the first text.
    std::string_view sizes = *line;
    std::string path;
    PreviewPage page;
    for (std::string* part : {&path, &page.type, &page.policy, &page.body})
      if (!read_text(read, sizes, total, *part)) return std::nullopt;
    pages.insert_or_assign(std::move(path), std::move(page));
  }
  return pages;
}

}  // namespace standpoint
