// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/proposals_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "graph/load/scan.hpp"
#include "graph/load/yaml_reader.hpp"
#include "graph/text/codes.hpp"

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 6> kSections = {"sources",      "entities", "issues",
                                                       "propositions", "claims",   "relations"};

std::size_t rank_of(std::string_view section) {
  return static_cast<std::size_t>(std::find(kSections.begin(), kSections.end(), section) - kSections.begin());
}

// True for what may be written again without quotation marks as it was: ids, dates, numbers, keywords.
bool is_word(std::string_view text) {
  constexpr std::string_view kSigns = "-_./~?%+";
  const auto fits = [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           kSigns.find(c) != std::string_view::npos;
  };
  return !text.empty() && text.front() != '?' && text != "-" && std::all_of(text.begin(), text.end(), fits);
}

YamlValue value_of(const YamlTree& tree, const YamlNode& node) {
  if (node.kind == YamlNode::Kind::mapping) {
    YamlFields fields;
    tree.for_each_entry(node, [&](const YamlNode& key, const YamlNode& value) {
      fields.emplace_back(std::string(key.text), value_of(tree, value));
    });
    return fields;
  }
  if (node.kind == YamlNode::Kind::sequence) {
    YamlItems items;
    for (const YamlNode* item = tree.at(node.first_child); item != nullptr; item = tree.at(item->next))
      items.push_back(value_of(tree, *item));
    return items;
  }
  return !node.quoted && is_word(node.text) ? YamlValue::word(node.text) : YamlValue::text(node.text);
}

// Takes the sections of a file, and remembers where each record begins.
class SectionTaker : public YamlSink {
 public:
  SectionTaker(std::string_view text, ProposalsFile& out) : text_(text), out_(out) {}

  bool streams(std::string_view) const override { return false; }
  void entry(const YamlTree&, std::string_view, const YamlNode*, const YamlNode&) override {}

  void section(const YamlTree& tree, const YamlNode& key, const YamlNode& value) override {
    ProposalSection section{std::string(key.text), {}, {}};
    if (rank_of(section.name) == kSections.size())
      return refuse(key, fmt::format("a file of proposals has no section '{}'", key.text));
    if (value.kind != YamlNode::Kind::mapping)
      return refuse(value, fmt::format("'{}' is a mapping from id to record", key.text));
    std::vector<std::optional<std::size_t>> lines;
    tree.for_each_entry(value, [&](const YamlNode& id, const YamlNode& record) {
      if (record.kind != YamlNode::Kind::mapping)
        return refuse(record, fmt::format("'{}' is a mapping from key to value", id.text));
      YamlValue fields = value_of(tree, record);
      section.records.push_back({std::string(id.text), std::get<YamlFields>(fields.data()), {}, {}});
      lines.push_back(line_of(id.begin));
    });
    begins_.push_back(line_of(key.begin).value_or(key.begin));
    records_.push_back(std::move(lines));
    out_.sections.push_back(std::move(section));
  }

  // Gives headings and records their lines.
  void cut() {
    out_.head = text_.substr(0, begins_.empty() ? text_.size() : begins_.front());
    std::string between;
    for (std::size_t s = 0; s < out_.sections.size(); ++s) {
      ProposalSection& section = out_.sections[s];
      const std::size_t end = s + 1 < begins_.size() ? begins_[s + 1] : text_.size();
      const auto& lines = records_[s];
      const bool by_lines = std::all_of(lines.begin(), lines.end(), [](const auto& line) { return line.has_value(); });
      if (!by_lines || lines.empty() || *lines.front() <= begins_[s]) continue;
      section.heading = between.append(text_.substr(begins_[s], *lines.front() - begins_[s]));
      for (std::size_t i = 0; i < lines.size(); ++i)
        give_lines(section.records[i], *lines[i], i + 1 < lines.size() ? *lines[i + 1] : end);
      between = take_blank_lines(section.records.back().written);
    }
    out_.tail = between;
  }

  struct Refusal {
    std::uint32_t at;
    std::string why;
  };
  const std::optional<Refusal>& refusal() const { return refusal_; }

 private:
  void give_lines(ProposalRecord& record, std::size_t begin, std::size_t end) const {
    std::size_t own = begin;  // behind the comments
    while (text_[text_.find_first_not_of(' ', own)] == '#') own = text_.find('\n', own) + 1;
    record.above = text_.substr(begin, own - begin);
    record.written = text_.substr(own, end - own);
    if (!record.written.ends_with('\n')) record.written += '\n';
  }

  // Blank lines behind the last record of a section stay where they are when others are added to it.
  static std::string take_blank_lines(std::string& written) {
    const std::size_t end = std::min(written.find_last_not_of("\r\n") + 1, written.size());
    const std::size_t line_end = std::min(written.find('\n', end) + 1, written.size());
    std::string out = written.substr(line_end);
    written.resize(line_end);
    return out;
  }

  void refuse(const YamlNode& node, std::string why) {
    if (!refusal_) refusal_ = Refusal{node.begin, std::move(why)};
  }

  // Where the line of a key begins, or the first of the comment lines right above it; nothing where other things stand
  // before the key on its line.
  std::optional<std::size_t> line_of(std::size_t key) const {
    std::size_t line = begin_of_line(key);
    if (text_.substr(line, key - line).find_first_not_of(' ') != std::string_view::npos) return std::nullopt;
    while (line > 0) {
      const std::size_t above = begin_of_line(line - 1);
      const std::size_t first = text_.find_first_not_of(' ', above);
      if (text_[first] != '#') break;
      line = above;
    }
    return line;
  }
  std::size_t begin_of_line(std::size_t at) const {
    const std::size_t before = at == 0 ? std::string_view::npos : text_.rfind('\n', at - 1);
    return before == std::string_view::npos ? 0 : before + 1;
  }

  std::string_view text_;
  ProposalsFile& out_;
  std::vector<std::size_t> begins_;                               // of each section, its first line
  std::vector<std::vector<std::optional<std::size_t>>> records_;  // of each section, the first line of each record
  std::optional<Refusal> refusal_;
};

std::string without_first_line(std::string text) { return text.erase(0, text.find('\n') + 1); }

}  // namespace

const YamlValue* ProposalRecord::find(std::string_view key) const {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == key; });
  return found == fields.end() ? nullptr : &found->second;
}

std::string_view ProposalRecord::text(std::string_view key) const {
  const YamlValue* value = find(key);
  const auto* scalar = value == nullptr ? nullptr : std::get_if<YamlValue::Scalar>(&value->data());
  return scalar == nullptr ? std::string_view() : std::string_view(scalar->text);
}

void ProposalRecord::set(std::string_view key, YamlValue value) {
  written.clear();
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == key; });
  if (found == fields.end())
    fields.emplace_back(std::string(key), std::move(value));
  else
    found->second = std::move(value);
}

void ProposalRecord::erase(std::string_view key) {
  if (std::erase_if(fields, [&](const auto& field) { return field.first == key; }) > 0) written.clear();
}

ProposalSection& ProposalsFile::section(std::string_view name) {
  auto at = std::find_if(sections.begin(), sections.end(), [&](const auto& section) { return section.name == name; });
  if (at != sections.end()) return *at;
  at = std::find_if(sections.begin(), sections.end(),
                    [&](const auto& section) { return rank_of(section.name) > rank_of(name); });
  const bool parted = at == sections.end() || at->heading.empty() || at->heading.starts_with('\n');
  if (!parted) at->heading.insert(0, "\n");
  return *sections.insert(at, {std::string(name), {}, {}});
}

const ProposalSection* ProposalsFile::find(std::string_view name) const {
  const auto found =
      std::find_if(sections.begin(), sections.end(), [&](const auto& section) { return section.name == name; });
  return found == sections.end() ? nullptr : &*found;
}

Result<ProposalsFile> read_proposals_file(const std::string& name, std::string bytes) {
  SourceFiles files;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  const FileId id = files.add(name, std::move(bytes));
  Diagnostics diagnostics;
  TextArena arena;
  ProposalsFile out;
  SectionTaker taker(files[id].text(), out);
  if (scan_file(id, files, Limits{}, diagnostics)) read_yaml(id, files, Limits{}, arena, diagnostics, taker);
  diagnostics.sort();
  const auto place = [&](std::uint32_t at) {
    const Place where = files[id].place(at);
    return fmt::format("{}:{}:{}", name, where.line, where.column);
  };
  for (const Diagnostic& diagnostic : diagnostics.all())
    if (diagnostic.code.severity == Severity::error && diagnostic.code.name != codes::kEmptyFile.name)
      return failure(fmt::format("{}: {}", place(diagnostic.span.begin), diagnostic.message), diagnostic.fix);
  if (taker.refusal())
    return failure(fmt::format("{}: {}", place(taker.refusal()->at), taker.refusal()->why),
                   "correct the file, or delete it and run 'standpoint extract' again");
  taker.cut();
  return out;
}

std::string write_proposals_file(const ProposalsFile& file) {
  std::string out = file.head;
  for (const ProposalSection& section : file.sections) {
    if (section.records.empty()) continue;
    if (!section.heading.empty())
      out += section.heading;
    else
      out += (out.empty() || out.ends_with("\n\n") ? "" : "\n") + section.name + ":\n";
    for (const ProposalRecord& record : section.records) {
      out += record.above;
      out += !record.written.empty()
                 ? record.written
                 : without_first_line(write_yaml({{section.name, YamlFields{{record.id, record.fields}}}}));
    }
  }
  return out + file.tail;
}

}  // namespace standpoint
