// SPDX-License-Identifier: Apache-2.0
#include "cli/placed_yaml.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/load/scan.hpp"
#include "graph/load/yaml_reader.hpp"
#include "graph/model/names.hpp"
#include "render/embed/faults.hpp"
#include "render/embed/line_shapes.hpp"

namespace standpoint {
namespace {

// The lines without their indentation, and where each of them came from.
struct TakenOut {
  std::string text;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> lines;  // (offset in `text`, offset in the Markdown)

  std::uint32_t place(std::uint32_t offset) const {
    const auto after = std::upper_bound(lines.begin(), lines.end(), offset,
                                        [](std::uint32_t at, const auto& line) { return at < line.first; });
    if (after == lines.begin()) return 0;
    const auto& [own, theirs] = *std::prev(after);
    return theirs + offset - own;
  }
};

TakenOut take_out(std::string_view text, Stretch lines, std::size_t column) {
  TakenOut out;
  for (std::size_t at = lines.begin; at < lines.end;) {
    const std::size_t end = std::min(text.find('\n', at), lines.end);
    std::string_view line = text.substr(at, end - at);
    const std::size_t bytes = std::min(indent_of(line).bytes, column);
    out.lines.emplace_back(static_cast<std::uint32_t>(out.text.size()), static_cast<std::uint32_t>(at + bytes));
    line.remove_prefix(bytes);
    if (line.ends_with('\r')) line.remove_suffix(1);
    out.text.append(line).append("\n");
    at = end + 1;
  }
  return out;
}

// Collects what the YAML reader hands on.
class Collector : public YamlSink {
 public:
  Collector(const TakenOut& taken, PlacedYaml& out) : taken_(taken), out_(out) {}

  bool streams(std::string_view) const override { return false; }
  void entry(const YamlTree&, std::string_view, const YamlNode*, const YamlNode&) override {}

  void section(const YamlTree& tree, const YamlNode& key, const YamlNode& value) override {
    if (value.kind != YamlNode::Kind::mapping) return add({}, tree, key, value);
    tree.for_each_entry(value, [&](const YamlNode& inner, const YamlNode& of_inner) {
      add(std::string(key.text), tree, inner, of_inner);
    });
  }

 private:
  AskedWord word(const YamlNode& node) const {
    return {std::string(node.text), taken_.place(node.begin), taken_.place(node.end)};
  }

  void add(std::string within, const YamlTree& tree, const YamlNode& key, const YamlNode& value) {
    PlacedEntry entry{std::move(within), word(key), {}};
    tree.for_each_item(value, [&](const YamlNode& item) {
      if (item.kind == YamlNode::Kind::scalar) entry.values.push_back(word(item));
    });
    out_.entries.push_back(std::move(entry));
  }

  const TakenOut& taken_;
  PlacedYaml& out_;
};

}  // namespace

PlacedYaml read_placed_yaml(std::string_view text, FileId file, Stretch lines, std::size_t column,
                            Diagnostics& diagnostics) {
  const TakenOut taken = take_out(text, lines, column);
  PlacedYaml out;
  SourceFiles files;
  Diagnostics found;
  TextArena arena;
  Collector collector(taken, out);
  const Limits limits;
  const FileId own = files.add("", taken.text);
  if (!taken.text.empty() && !trimmed(taken.text).empty())
    out.faulty = !scan_file(own, files, limits, found) || !read_yaml(own, files, limits, arena, found, collector);
  for (const Diagnostic& one : found.all()) {
    out.faulty = out.faulty || one.code.severity == Severity::error;
    diagnostics.add(one.code, {file, taken.place(one.span.begin), taken.place(one.span.end)}, one.message, one.fix);
  }
  for (const PlacedEntry& entry : out.entries) {
    if (!entry.values.empty() && entry.within.empty()) continue;
    if (out.faulty) break;
    diagnostics.add(faults::kBadFence, {file, entry.key.begin, entry.key.end},
                    entry.within.empty() ? fmt::format("'{}' has no value", entry.key.text)
                                         : fmt::format("'{}' takes a word or a list of words", entry.within),
                    "write a value behind the colon");
    out.faulty = true;
    break;
  }
  return out;
}

}  // namespace standpoint
