// SPDX-License-Identifier: Apache-2.0
// Reading the lists of a folder.
#include "extract/lexicon/compiler/lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>

#include "extract/lexicon/compiler/list_entries.hpp"
#include "extract/lexicon/compiler/word_classes.hpp"
#include "graph/load/scan.hpp"
#include "graph/load/yaml_reader.hpp"
#include "graph/text/codes.hpp"
#include "graph/text/read_file.hpp"

namespace standpoint::lexicon_compiler {
namespace {

struct ListKind {
  std::string_view section;  // and the name of its file without .yaml
  void (*read)(EntryReader& entry, Lists& lists) = nullptr;
};

constexpr std::string_view kWords = "words";
constexpr ListKind kKinds[] = {
    {"verbs", read_verb}, {"nouns", read_noun},   {"prepositions", read_preposition},
    {"roles", read_role}, {"titles", read_title}, {"organizations", read_head},
    {"ties", read_tie},   {"tones", read_tone},   {kWords, nullptr},
};

// One mapping at the top, named after the file.
class ListSink final : public YamlSink {
 public:
  ListSink(const ListKind& kind, ListFiles& out) : kind_(kind), out_(out) {}

  bool streams(std::string_view) const override { return false; }
  void entry(const YamlTree&, std::string_view, const YamlNode*, const YamlNode&) override {}

  void section(const YamlTree& tree, const YamlNode& key, const YamlNode& value) override {
    if (key.text != kind_.section) {
      out_.diagnostics.add(codes::kUnknownSection, tree.span(key),
                           fmt::format("this file has no section '{}'", key.text),
                           fmt::format("write its entries under '{}:'", kind_.section));
      return;
    }
    if (kind_.section == kWords) return read_word_classes(tree, value, out_);
    tree.for_each_entry(value, [&](const YamlNode& word, const YamlNode& entries) {
      tree.for_each_item(entries, [&](const YamlNode& mapping) {
        EntryReader entry(tree, word, mapping, out_.arena, out_.diagnostics);
        kind_.read(entry, out_.lists);
        entry.finish();
      });
    });
  }

 private:
  const ListKind& kind_;
  ListFiles& out_;
};

// How many words an entry has, for those of a group; one_word kinds tell by their fixed words.
std::size_t count_words(std::string_view text) {
  return text.empty() ? 0 : 1 + static_cast<std::size_t>(std::ranges::count(text, ' '));
}

// `head(cue)` names the group, `rest(cue)` what the most words are counted in.
template <class Cue, class Head, class Rest>
void group(std::vector<Listed<Cue>>& entries, Head head, Rest rest) {
  std::unordered_map<std::string_view, std::size_t> groups;
  for (const auto& entry : entries) groups.try_emplace(head(entry.cue), groups.size());
  std::ranges::stable_sort(entries, {}, [&](const Listed<Cue>& entry) {
    return std::pair(groups.at(head(entry.cue)), ~count_words(rest(entry.cue)));
  });
}

template <class Cue>
void group_by_words(std::vector<Listed<Cue>>& entries, std::string_view Cue::*words) {
  group(
      entries, [words](const Cue& cue) { return first_word(cue.*words); },
      [words](const Cue& cue) { return cue.*words; });
}

template <class Cue>
void group_by_lemma(std::vector<Listed<Cue>>& entries) {
  group(
      entries, [](const Cue& cue) { return cue.lemma; }, [](const Cue& cue) { return cue.after; });
}

}  // namespace

std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }

void group_entries(Lists& lists) {
  group_by_lemma(lists.verbs);
  group_by_lemma(lists.ties);
  group_by_words(lists.nouns, &CueNoun::lemma);
  group_by_words(lists.prepositions, &CuePreposition::words);
  group_by_words(lists.roles, &RoleNoun::words);
  group_by_words(lists.heads, &OrganizationHead::words);
  group_by_words(lists.titles, &PersonTitle::words);
  group_by_words(lists.tones, &ToneWord::lemma);
}

void read_list(std::string name, std::string text, ListFiles& out) {
  const std::string stem = std::filesystem::path(name).stem().string();
  const auto kind = std::ranges::find(kKinds, std::string_view(stem), &ListKind::section);
  const FileId file = out.files.add(std::move(name), std::move(text));
  if (kind == std::end(kKinds)) {
    out.diagnostics.add(
        codes::kUnknownSection, {file, 0, 0}, "no list of a lexicon is called so",
        "its lists are verbs, nouns, prepositions, roles, organizations, titles, ties, tones and words");
    return;
  }
  const Limits limits;
  ListSink sink(*kind, out);
  if (scan_file(file, out.files, limits, out.diagnostics)) {
    read_yaml(file, out.files, limits, out.arena, out.diagnostics, sink);
  }
}

Result<void> read_lists(const std::string& folder, ListFiles& out) {
  std::error_code none;
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path().string());
  }
  std::ranges::sort(paths);
  for (const std::string& path : paths) {
    Result<std::string> text = read_regular_file(path, Limits().file_bytes);
    if (!text) return tl::unexpected(text.error());
    read_list(path, *std::move(text), out);
  }
  group_entries(out.lists);
  return {};
}

}  // namespace standpoint::lexicon_compiler
