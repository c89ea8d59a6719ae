// SPDX-License-Identifier: Apache-2.0
#include "cli/asked.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/command.hpp"
#include "cli/placed_yaml.hpp"
#include "graph/model/view_names.hpp"
#include "graph/text/suggest.hpp"
#include "render/embed/command_words.hpp"
#include "render/embed/faults.hpp"
#include "render/embed/line_shapes.hpp"

namespace standpoint {
namespace {

// The commands whose results may stand in a text: they read, and nothing else.
constexpr std::array<std::string_view, 15> kReading = {"arguments", "camps", "conflicts", "evidence", "list",
                                                       "network",   "path",  "positions", "query",    "relations",
                                                       "render",    "show",  "stats",     "timeline", "value"};

// Options of commands that are settled by where the result goes, or that read other files than dossiers.
constexpr std::array<std::string_view, 22> kSettled = {
    "unpublished", "output",        "format",    "color",     "all",   "fragment", "id-prefix", "help",
    "texts",       "max-file-size", "max-input", "max-depth", "iccma", "task",     "argument",  "ties",
    "file",        "schema",        "saved",     "show",      "watch", "poll"};

// What a text says of a figure, beside the options of the command.
constexpr std::array<std::string_view, 3> kOwn = {"id", "title", "alt"};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The long name of an option, without dashes.
std::string_view long_name(std::string_view names) { return names.substr(names.rfind("--") + 2); }

// The options of a command that a text may give.
std::vector<Arguments::OptionHelp> options_of(std::string_view command) {
  const CommandEntry* entry = find_command(command);
  if (entry == nullptr) return {};
  Arguments declared(entry->name);
  const auto made = entry->make();
  made->declare(declared);
  std::vector<Arguments::OptionHelp> out;
  for (const auto& option : declared.options())
    if (!is_one_of(long_name(option.names), kSettled)) out.push_back(option);
  return out;
}

// An option as a word of a command line: as written, its long name without dashes (empty: the word is none of the short
// ones and no long one), and the value that the word itself holds.
struct WrittenOption {
  std::string name;
  std::string bare;
  std::string value;
};

WrittenOption option_in(const std::string& word) {
  if (word.starts_with("--")) {
    const std::size_t equals = std::min(word.find('='), word.size());
    return {word.substr(0, equals), word.substr(2, equals - 2), word.substr(std::min(equals + 1, word.size()))};
  }
  const std::string name = word.substr(0, 2);
  const std::string bare = name == "-d" ? "dossier" : name == "-o" ? "output" : name == "-h" ? "help" : "";
  return {name, bare, bare.empty() ? "" : word.substr(2)};
}

// A part being read: its words, and a way to report.
class AskedReader {
 public:
  AskedReader(std::string_view text, FileId file, const MarkdownPart& part, Diagnostics& diagnostics)
      : text_(text), file_(file), part_(part), diagnostics_(diagnostics) {}

  AskedPart read() {
    if (part_.kind == MarkdownPart::Kind::fence)
      from_yaml();
    else
      from_words();
    if (faulty_) asked_.words.clear();
    return std::move(asked_);
  }

 private:
  void report(std::size_t begin, std::size_t end, std::string message, std::string fix) {
    faulty_ = true;
    const Code code = part_.kind == MarkdownPart::Kind::fence   ? faults::kBadFence
                      : part_.kind == MarkdownPart::Kind::value ? faults::kBadValue
                                                                : faults::kBadBlock;
    diagnostics_.add(code, {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                     std::move(message), std::move(fix));
  }
  void report(const AskedWord& word, std::string message, std::string fix) {
    report(word.begin, word.end, std::move(message), std::move(fix));
  }

  // `render matrix --actor cnll`, or, of a value, what `value` takes.
  void from_words() {
    const bool value = part_.kind == MarkdownPart::Kind::value;
    const auto words = split_words(part_.body.of(text_));
    if (!words) return report(part_.whole.begin, part_.whole.end, words.error().message, words.error().remedy);
    for (const CommandWord& word : *words)
      asked_.words.push_back({word.text, static_cast<std::uint32_t>(part_.body.begin + word.begin),
                              static_cast<std::uint32_t>(part_.body.begin + word.end)});
    if (value)
      asked_.words.insert(asked_.words.begin(), {"value", static_cast<std::uint32_t>(part_.whole.begin),
                                                 static_cast<std::uint32_t>(part_.whole.end)});
    if (asked_.words.size() < (value ? 2U : 1U))
      return report(part_.whole.begin, part_.whole.end,
                    value ? "this asks for no value" : "this block asks for nothing",
                    value ? "write for instance {{conflicts.count}}" : "write for instance: standpoint: render matrix");
    if (!expect_command(asked_.words[0])) return;
    asked_.inline_text = asked_.words[0].text == "value";
    take_own_options();
  }

  bool expect_command(const AskedWord& word) {
    if (is_one_of(word.text, kReading)) return true;
    if (find_command(word.text) != nullptr) {
      report(word,
             fmt::format("'{}' has no place in a text: only commands that show something of a dossier have", word.text),
             fmt::format("one of: {}", fmt::join(kReading, ", ")));
      return false;
    }
    std::string fix = did_you_mean(word.text, kReading);
    report(word, fmt::format("there is no command '{}'", word.text),
           fix.empty() ? fmt::format("one of: {}", fmt::join(kReading, ", ")) : fix);
    return false;
  }

  // Takes --id, --title, --alt and -d out of the words, and refuses what is settled.
  void take_own_options() {
    std::vector<AskedWord> kept;
    for (std::size_t i = 0; i < asked_.words.size(); ++i) {
      AskedWord& word = asked_.words[i];
      auto [name, bare, value] = option_in(word.text);
      if (is_one_of(bare, kSettled))
        return report(word, fmt::format("{} is settled by the text around it", name), "leave it out");
      const bool own = is_one_of(bare, kOwn);
      if (!own && bare != "dossier") {
        kept.push_back(std::move(word));
        continue;
      }
      if (value.empty() && i + 1 < asked_.words.size()) value = asked_.words[++i].text;
      if (value.empty()) return report(word, fmt::format("{} needs a value", name), "write it behind");
      if (own) {
        set_own(bare, value, word.begin, word.end);
      } else {
        asked_.dossiers.push_back(value);
      }
    }
    asked_.words = std::move(kept);
  }

  void set_own(std::string_view key, const std::string& value, std::size_t begin, std::size_t end) {
    if (key == "title") asked_.title = value;
    if (key == "alt" && value != "auto") asked_.alt = value;
    if (key != "id") return;
    asked_.id = value;
    const bool fits = value.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string::npos &&
                      value.size() <= 64 && value[0] >= 'a' && value[0] <= 'z';
    if (!fits)
      report(begin, end, fmt::format("'{}' cannot name a file and an anchor", value),
             "use small letters, digits and hyphens, such as fig-azure");
  }

  // `view: matrix` and its options as keys.
  void from_yaml() {
    const PlacedYaml yaml = read_placed_yaml(text_, file_, part_.body, part_.column, diagnostics_);
    if (yaml.faulty) {
      faulty_ = true;
      return;
    }
    const PlacedEntry* what = command_of(yaml);
    if (what == nullptr) return;
    const auto options = options_of(asked_.words[0].text);
    for (const PlacedEntry& entry : yaml.entries)
      if (&entry != what) take_entry(entry, options);
  }

  // Exactly one of view, table and list says what is wanted, or, where there is none of them, query. Beside the view of
  // that name, query says what is drawn.
  const PlacedEntry* command_of(const PlacedYaml& yaml) {
    const PlacedEntry* found = nullptr;
    for (const PlacedEntry& entry : yaml.entries) {
      if (entry.key.text != "view" && entry.key.text != "table" && entry.key.text != "list") continue;
      if (found != nullptr) {
        report(entry.key, fmt::format("'{}' and '{}' cannot both be asked for", found->key.text, entry.key.text),
               "make two fences of it");
        return nullptr;
      }
      found = &entry;
    }
    for (const PlacedEntry& entry : yaml.entries)
      if (found == nullptr && entry.key.text == "query") found = &entry;
    if (found == nullptr) {
      report(part_.whole.begin, std::min(text_.find('\n', part_.whole.begin), part_.whole.end),
             "this fence does not say what to show", "add for instance 'view: matrix' or 'table: positions'");
      return nullptr;
    }
    if (found->values.size() != 1) {
      report(found->key, fmt::format("'{}' names one thing", found->key.text), "make a fence for each");
      return nullptr;
    }
    const AskedWord& value = found->values[0];
    if (found->key.text == "table") {
      asked_.words = {value};
      if (value.text == "render" || value.text == "value" || value.text == "list" || value.text == "query" ||
          !is_one_of(value.text, kReading)) {
        constexpr std::array<std::string_view, 11> kTables = {"arguments", "camps", "conflicts", "evidence",
                                                              "network",   "path",  "positions", "relations",
                                                              "show",      "stats", "timeline"};
        std::string fix = did_you_mean(value.text, kTables);
        report(value, fmt::format("there is no table '{}'", value.text),
               fix.empty() ? fmt::format("one of: {}", fmt::join(kTables, ", ")) : fix);
        return nullptr;
      }
    } else {
      const std::string command = found->key.text == "view" ? "render" : found->key.text;
      asked_.words = {{command, found->key.begin, found->key.end}, value};
      const auto has = [&](std::string_view key) {
        return std::any_of(yaml.entries.begin(), yaml.entries.end(),
                           [&](const PlacedEntry& entry) { return entry.key.text == key; });
      };
      if (found->key.text == "view" && value.text == "ego" && !has("who"))
        report(value, "the view 'ego' shows one thing", "name it in a line of its own: 'who: ID'");
      if (found->key.text == "view" && value.text == kQueryView && !has("query") && !has("who"))
        report(value, "the view 'query' shows what a query finds",
               "write it in a line of its own: 'query: MATCH (a)-[r]->(b) RETURN a, r, b'");
    }
    return found;
  }

  void take_entry(const PlacedEntry& entry, const std::vector<Arguments::OptionHelp>& options) {
    const std::string& key = entry.key.text;
    if (key == "dossier") {
      for (const AskedWord& value : entry.values) asked_.dossiers.push_back(value.text);
      return;
    }
    if (key == "who") {
      asked_.words.insert(asked_.words.end(), entry.values.begin(), entry.values.end());
      return;
    }
    if (key == "query") {
      if (asked_.words[0].text != "render" || asked_.words[1].text != kQueryView)
        return report(entry.key, "'query' is for the view 'query', or for a table of its own",
                      "leave it out, or say view: query");
      if (entry.values.size() != 1) return report(entry.key, "'query' is one query", "make a fence for each");
      asked_.words.insert(asked_.words.begin() + 2, entry.values[0]);
      return;
    }
    if (is_one_of(key, kOwn)) {
      if (entry.values.size() != 1) return report(entry.key, fmt::format("'{}' takes one text", key), "write one");
      return set_own(key, entry.values[0].text, entry.values[0].begin, entry.values[0].end);
    }
    std::string name = key;
    std::replace(name.begin(), name.end(), '_', '-');
    for (const auto& option : options)
      if (long_name(option.names) == name) return take_option(entry, name, option);
    unknown_key(entry, options);
  }

  void take_option(const PlacedEntry& entry, const std::string& name, const Arguments::OptionHelp& option) {
    const AskedWord as_option{"--" + name, entry.key.begin, entry.key.end};
    if (option.meta.empty()) {
      const bool yes = entry.values.size() == 1 && entry.values[0].text == "true";
      if (!yes && !(entry.values.size() == 1 && entry.values[0].text == "false"))
        return report(entry.key, fmt::format("'{}' is true or false", entry.key.text), "write true, or leave it out");
      if (yes) asked_.words.push_back(as_option);
      return;
    }
    if (name == "between" && asked_.words[0].text == "render" && entry.values.size() != 2)
      return report(entry.key, "'between' takes two entities", "write between: [A, B]");
    if (name == "roll-up") {
      AskedWord joined = entry.values[0];
      for (std::size_t i = 1; i < entry.values.size(); ++i) joined.text += "," + entry.values[i].text;
      asked_.words.insert(asked_.words.end(), {as_option, joined});
      return;
    }
    for (const AskedWord& value : entry.values) {
      asked_.words.push_back(as_option);
      asked_.words.back().text += "=" + value.text;  // a value may begin with a hyphen
      asked_.words.back().begin = value.begin;
      asked_.words.back().end = value.end;
    }
  }

  void unknown_key(const PlacedEntry& entry, const std::vector<Arguments::OptionHelp>& options) {
    std::vector<std::string> names = {"view", "table", "list", "query", "dossier", "who", "id", "title", "alt"};
    for (const auto& option : options) {
      names.emplace_back(long_name(option.names));
      std::replace(names.back().begin(), names.back().end(), '-', '_');
    }
    const std::vector<std::string_view> known(names.begin(), names.end());
    std::string fix = did_you_mean(entry.key.text, known);
    if (fix.empty()) fix = fmt::format("known here: {}", fmt::join(known, ", "));
    report(entry.key,
           fmt::format("unknown key '{}' for '{}'", entry.key.text,
                       asked_.words[0].text == "render" ? asked_.words[1].text : asked_.words[0].text),
           fix);
  }

  std::string_view text_;
  FileId file_;
  const MarkdownPart& part_;
  Diagnostics& diagnostics_;
  AskedPart asked_;
  bool faulty_ = false;
};

}  // namespace

AskedPart read_asked(std::string_view text, FileId file, const MarkdownPart& part, Diagnostics& diagnostics) {
  return AskedReader(text, file, part, diagnostics).read();
}

FrontMatter read_front_matter(std::string_view text, FileId file, Stretch lines, Diagnostics& diagnostics) {
  FrontMatter out;
  Diagnostics others;  // what is wrong in keys that are not ours is not ours to say
  const PlacedYaml yaml = read_placed_yaml(text, file, lines, 0, others);
  for (const PlacedEntry& entry : yaml.entries) {
    const bool ours = entry.within == "standpoint";
    if (!ours && !entry.within.empty()) continue;
    const std::string& key = entry.key.text;
    const std::string value = entry.values.empty() ? std::string() : entry.values[0].text;
    if (key == "dossier") {
      for (const AskedWord& word : entry.values) out.dossiers.push_back(word.text);
    } else if (key == "lang") {
      const std::string language = value.substr(0, value.find_first_of("-_"));
      if (language == "fr" || language == "en") out.language = language;
    } else if (key == "title" && !ours) {
      out.title = value;
    } else if (ours) {
      constexpr std::array<std::string_view, 2> kKeys = {"dossier", "lang"};
      std::string fix = did_you_mean(key, kKeys);
      diagnostics.add(faults::kBadFence, {file, entry.key.begin, entry.key.end},
                      fmt::format("unknown key '{}' under 'standpoint'", key),
                      fix.empty() ? "known here: dossier, lang" : fix);
    }
  }
  return out;
}

}  // namespace standpoint
