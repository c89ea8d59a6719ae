// SPDX-License-Identifier: Apache-2.0
#include "extract/import/table_dossier.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/load/load.hpp"
#include "graph/load/yaml_writer.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostRecordsOfFile = 20'000;

// A tree as it is to be written: numbers, plain dates, `true` and `false` as words, all else as texts.
YamlValue value_of(const YamlTree& tree, const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::mapping: {
      YamlFields fields;
      tree.for_each_entry(node, [&](const YamlNode& key, const YamlNode& value) {
        fields.emplace_back(std::string(key.text), value_of(tree, value));
      });
      return fields;
    }
    case YamlNode::Kind::sequence: {
      YamlItems items;
      tree.for_each_item(node, [&](const YamlNode& item) { items.push_back(value_of(tree, item)); });
      return items;
    }
    default: break;
  }
  const bool number = !node.text.empty() && (node.text[0] == '-' || (node.text[0] >= '0' && node.text[0] <= '9')) &&
                      node.text.find_first_not_of("0123456789-.") == std::string_view::npos;
  const bool word = !node.quoted && (number || node.text == "true" || node.text == "false");
  return word ? YamlValue::word(node.text) : YamlValue::text(node.text);
}

// Keeps the records of each section.
class SectionKeeper : public YamlSink {
 public:
  struct Section {
    std::string name;
    YamlFields records;  // those of a list without keys
    bool list = false;
  };

  bool streams(std::string_view) const override { return true; }
  void entry(const YamlTree& tree, std::string_view name, const YamlNode* key, const YamlNode& value) override {
    Section& section = find(name);
    section.list = key == nullptr;
    section.records.emplace_back(key == nullptr ? std::string() : std::string(key->text), value_of(tree, value));
  }
  void section(const YamlTree& tree, const YamlNode&, const YamlNode& value) override {
    header_ = std::get<YamlFields>(value_of(tree, value).data());
  }

  YamlFields& header() { return header_; }
  std::vector<Section>& sections() { return sections_; }

 private:
  Section& find(std::string_view name) {
    for (Section& section : sections_)
      if (section.name == name) return section;
    return sections_.emplace_back(Section{std::string(name), {}, false});
  }

  YamlFields header_;
  std::vector<Section> sections_;
};

void set(YamlFields& fields, const std::string& key, const std::string& text) {
  if (text.empty()) return;
  std::erase_if(fields, [&](const auto& field) { return field.first == key; });
  fields.emplace_back(key, YamlValue::text(text));
}

YamlValue records_of(const SectionKeeper::Section& section, std::size_t first, std::size_t count) {
  const auto begin = section.records.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = begin + static_cast<std::ptrdiff_t>(count);
  if (!section.list) return YamlFields(begin, end);
  YamlItems items;
  std::transform(begin, end, std::back_inserter(items), [](const auto& record) { return record.second; });
  return items;
}

}  // namespace

TableDossier make_table_dossier(const std::vector<TableFile>& tables, const TableDossierOptions& options) {
  TableDossier out;
  SectionKeeper kept;
  Dossier scratch = load_dossier_texts({}).dossier;  // the built-in types of relations
  Diagnostics nothing;
  out.gaps = feed_records(tables, options.existing, scratch, nothing, kept);
  const bool has_header =
      std::any_of(tables.begin(), tables.end(), [](const TableFile& file) { return file.table->name == "dossier"; });
  YamlFields& header = kept.header();
  set(header, "title", !options.title.empty() || has_header ? options.title : options.title_without_table);
  set(header, "language", options.language);
  const auto add = [&](const std::string& path, YamlFields sections) {
    out.files.push_back({options.folder + path, write_yaml(sections)});
  };
  bool marked = options.existing != nullptr;
  if (!marked && !header.empty()) {
    add("dossier.yaml", {{"dossier", header}});
    marked = true;
  }
  for (const SectionKeeper::Section& section : kept.sections()) {
    out.made.emplace_back(section.name, section.records.size());
    const std::size_t files = (section.records.size() + kMostRecordsOfFile - 1) / kMostRecordsOfFile;
    for (std::size_t i = 0; i < files; ++i) {
      const std::size_t first = i * kMostRecordsOfFile;
      const std::size_t count = std::min(kMostRecordsOfFile, section.records.size() - first);
      std::string path = files == 1 ? section.name + ".yaml" : fmt::format("{}/{:03}.yaml", section.name, i + 1);
      if (!marked) path = "dossier.yaml";
      marked = true;
      add(path, {{section.name, records_of(section, first, count)}});
    }
  }
  std::sort(out.files.begin(), out.files.end(),
            [](const ImportedFile& a, const ImportedFile& b) { return a.path < b.path; });
  return out;
}

}  // namespace standpoint
