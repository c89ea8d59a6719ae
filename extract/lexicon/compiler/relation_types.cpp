// SPDX-License-Identifier: Apache-2.0
// Which relation types there are.
#include "extract/lexicon/compiler/list_entries.hpp"
#include "graph/load/embedded_vocabulary.hpp"
#include "graph/load/yaml_reader.hpp"

namespace standpoint::lexicon_compiler {
namespace {

// The keys of the section `relation_types`.
class TypeNames final : public YamlSink {
 public:
  explicit TypeNames(std::vector<std::string_view>& names) : names_(names) {}

  bool streams(std::string_view) const override { return false; }
  void entry(const YamlTree&, std::string_view, const YamlNode*, const YamlNode&) override {}
  void section(const YamlTree& tree, const YamlNode& key, const YamlNode& value) override {
    if (key.text != "relation_types") return;
    tree.for_each_entry(value, [&](const YamlNode& name, const YamlNode&) { names_.push_back(name.text); });
  }

 private:
  std::vector<std::string_view>& names_;
};

// The vocabulary with what its names point into.
struct Vocabulary {
  SourceFiles files;
  TextArena arena;
  std::vector<std::string_view> names;

  Vocabulary() {
    Diagnostics none;
    TypeNames sink(names);
    for (const EmbeddedFile& file : embedded_vocabulary()) {
      read_yaml(files.add(std::string(file.name), std::string(file.text)), files, Limits(), arena, none, sink);
    }
  }
};

}  // namespace

std::span<const std::string_view> relation_types() {
  static const Vocabulary vocabulary;
  return vocabulary.names;
}

}  // namespace standpoint::lexicon_compiler
