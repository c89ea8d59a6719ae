// SPDX-License-Identifier: Apache-2.0
#include "graph/load/yaml_reader.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <istream>
#include <optional>
#include <streambuf>
#include <unordered_map>

#include "graph/load/yaml_fault.hpp"
#include "graph/text/codes.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

using Kind = YamlNode::Kind;

// Reads a text in memory as a stream, without a copy.
class TextBuffer : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // NOLINT(cppcoreguidelines-pro-type-const-cast): get area only
    setg(begin, begin, begin + text.size());
  }
};

struct StopReading {};  // thrown to leave the parser; what was wrong is already reported

// A mapping or sequence whose end has not been seen.
struct Open {
  std::uint32_t node = 0;
  std::uint32_t last = YamlNode::kNone;  // its last child
  std::uint32_t children = 0;
  bool mapping = false;
};

class Handler : public YAML::EventHandler {
 public:
  Handler(FileId file, std::string_view text, const Limits& limits, TextArena& arena, Diagnostics& diagnostics,
          YamlSink& sink)
      : text_(text), limits_(limits), arena_(arena), diagnostics_(diagnostics), sink_(sink) {
    tree_.file = file;
  }

  void OnDocumentStart(const YAML::Mark& mark) override {
    if (documents_++ == 0) return;
    const std::uint32_t at = position(mark);
    const std::uint32_t from = std::min(last_end_, at);
    if (text_.substr(at).starts_with("---") || text_.substr(from, at - from).find("...") != std::string_view::npos)
      report(codes::kSecondDocument, at, 3, "a second YAML document begins here: it would be lost",
             "keep one document in a file: delete the '---' or '...' line, or move what follows to a file of its own");
    else
      report(codes::kYamlSyntax, at, 1, "this belongs to nothing: what stands before it is complete",
             "write the sections below each other, each as 'name:' at the start of a line");
    throw StopReading{};
  }
  void OnDocumentEnd() override {}
  void OnAnchor(const YAML::Mark& mark, const std::string& name) override {
    report(codes::kAnchor, position(mark), 1, fmt::format("the anchor '&{}': dossiers are read without anchors", name),
           "write the text out, or quote it if the '&' belongs to it");
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    report(codes::kAlias, position(mark), 1, "an alias ('*'): dossiers are read without aliases",
           "write the value out, or quote it if the '*' belongs to it");
    add(Kind::refused, position(mark));
    finish_child();
  }
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    YamlNode& node = add(Kind::null, position(mark));
    const std::string_view written = text_.substr(node.begin, 4);
    if (written.starts_with('~') || written == "null" || written == "Null" || written == "NULL") {
      node.end = node.begin + (written.starts_with('~') ? 1U : 4U);
    } else if (!open_.empty()) {
      node.begin = node.end = place_of_nothing(open_.back());  // the library gives the place of what follows
    }
    finish_child();
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& value) override {
    scalar(position(mark), tag, value);
    finish_child();
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    begin(Kind::sequence, position(mark), tag);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, YAML::EmitterStyle::value) override {
    begin(Kind::mapping, position(mark), tag);
  }
  void OnSequenceEnd() override { end(); }
  void OnMapEnd() override { end(); }

  // What is known about a fault that the library found.
  YamlFault fault(std::string_view message, std::size_t at) const {
    YamlFault out{message, at, last_end_, last_quote_, std::nullopt};
    for (const Open& open : open_) {
      const std::uint32_t begin = tree_.nodes[open.node].begin;
      if (begin < text_.size() && (text_[begin] == '[' || text_[begin] == '{')) out.open_bracket = begin;
    }
    return out;
  }

  // To be called when the file was read to its end.
  void finish() {
    if (empty_)
      report(codes::kEmptyFile, 0, 1, "this file holds nothing", "delete it, or write a section such as 'entities:'");
  }

 private:
  // Where a value is missing: behind the key, or at the '-' of a list's empty item.
  std::uint32_t place_of_nothing(const Open& parent) const {
    const YamlNode& owner = tree_.nodes[parent.node];
    const std::uint32_t from = parent.last == YamlNode::kNone ? owner.begin : tree_.nodes[parent.last].end;
    if (parent.mapping || text_.substr(owner.begin).starts_with('[')) return from;
    const auto dash = text_.find('-', from);
    return dash == std::string_view::npos ? from : static_cast<std::uint32_t>(dash);
  }

  std::uint32_t position(const YAML::Mark& mark) const {
    return static_cast<std::uint32_t>(
        std::min<std::size_t>(static_cast<std::size_t>(std::max(mark.pos, 0)), text_.size()));
  }

  void report(Code code, std::uint32_t at, std::size_t bytes, std::string message, std::string fix) {
    diagnostics_.add(code, {tree_.file, at, static_cast<std::uint32_t>(at + bytes)}, std::move(message),
                     std::move(fix));
  }

  YamlNode& add(Kind kind, std::uint32_t at) {
    if (++count_ > limits_.nodes) {
      report(codes::kTooManyNodes, at, 1, fmt::format("more than {} values in one file", limits_.nodes),
             "split the dossier into several files");
      throw StopReading{};
    }
    YamlNode node;
    node.kind = kind;
    node.begin = node.end = at;
    tree_.nodes.push_back(node);
    return tree_.nodes.back();
  }

  void check_tag(std::uint32_t at, const std::string& tag, std::string_view untagged) {
    if (tag.empty() || tag == "?" || tag == untagged) return;
    report(codes::kTag, at, 1, fmt::format("the tag '{}': dossiers are read without tags", tag),
           "delete the tag, or quote the value if the '!' belongs to it");
  }

  void scalar(std::uint32_t at, const std::string& tag, const std::string& value) {
    YamlNode& node = add(Kind::scalar, at);
    const char first = at < text_.size() ? text_[at] : '\0';
    const bool quote = first == '"' || first == '\'';
    const bool block = first == '|' || first == '>';
    node.quoted = tag == "!";
    check_tag(at, tag, quote || block ? "!" : "?");
    const std::size_t start = at + (quote ? 1U : 0U);
    const bool verbatim = text_.substr(std::min(start, text_.size())).starts_with(value) &&
                          (!quote || text_.substr(start + value.size()).starts_with(first));
    if (verbatim) {
      node.text = text_.substr(start, value.size());
      node.end = static_cast<std::uint32_t>(start + value.size() + (quote ? 1U : 0U));
    } else {
      node.text = arena_.copy(value);
      node.end = static_cast<std::uint32_t>(quote ? end_of_quoted(at) : end_of_words(at, block, value));
      if (const auto fault = find_fault(value))
        report(codes::kForbiddenCharacter, at, 1,
               fmt::format("this text holds the invisible or control character {} by an escape",
                           code_point_name(fault->code_point)),
               "delete the escape");
    }
    if (value.size() > limits_.scalar_bytes)
      report(codes::kTextTooLong, at, 1,
             fmt::format("a text of {} bytes, more than the {} allowed", value.size(), limits_.scalar_bytes),
             "shorten it");
    last_end_ = node.end;
    last_quote_ = quote ? std::optional(at) : std::nullopt;
  }

  // Behind the mark that closes the text quoted from `at` on.
  std::size_t end_of_quoted(std::size_t at) const {
    const char mark = text_[at];
    std::size_t end = at + 1;
    while (end < text_.size() && text_[end] != mark) {
      end += mark == '"' && text_[end] == '\\' ? 2 : 1;
      if (mark == '\'' && text_.substr(end, 2) == "''") end += 2;
    }
    return std::min(end + 1, text_.size());
  }

  // Behind the last word of a plain or block text over several lines: it stands in the file but for its spaces.
  std::size_t end_of_words(std::size_t at, bool block, std::string_view value) const {
    std::size_t end = block ? std::min(text_.find('\n', at), text_.size()) : at;
    for (const char c : value) {
      if (c == ' ' || c == '\n') continue;
      end = std::min(text_.find(c, end), text_.size() - 1) + 1;
    }
    return std::max(end, at + 1);
  }

  void begin(Kind kind, std::uint32_t at, const std::string& tag) {
    add(kind, at);
    check_tag(at, tag, "?");
    if (open_.size() >= limits_.depth) {
      report(codes::kNestedTooDeep, at, 1, fmt::format("nested more than {} levels deep", limits_.depth),
             "a dossier needs five: section, record, key, list, item");
      throw StopReading{};
    }
    open_.push_back({static_cast<std::uint32_t>(tree_.nodes.size() - 1), YamlNode::kNone, 0, kind == Kind::mapping});
  }

  void end() {
    const Open closed = open_.back();
    open_.pop_back();
    YamlNode& node = tree_.nodes[closed.node];
    node.end = std::max(node.begin + 1, closed.last == YamlNode::kNone ? node.begin : tree_.nodes[closed.last].end);
    if (closed.mapping && !open_.empty()) check_keys(node);
    child_ = closed.node;
    attach();
  }

  void finish_child() {
    child_ = static_cast<std::uint32_t>(tree_.nodes.size() - 1);
    attach();
  }

  // Links a finished node to its parent; hands on what is complete.
  void attach() {
    if (open_.empty()) {
      root();
      return;
    }
    Open& parent = open_.back();
    const bool is_key = parent.mapping && parent.children % 2 == 0;
    if (is_key) check_key(tree_.nodes[child_]);
    if (parent.last == YamlNode::kNone)
      tree_.nodes[parent.node].first_child = child_;
    else
      tree_.nodes[parent.last].next = child_;
    parent.last = child_;
    ++parent.children;
    if (open_.size() == 1 && parent.mapping) section_part(parent, is_key);
    if (open_.size() == 2 && streaming_ && !is_key) streamed_entry(parent);
  }

  // A section's key or value at the top level.
  void section_part(Open& root, bool is_key) {
    if (is_key) {
      const YamlNode& key = tree_.nodes[child_];
      section_key_ = child_;
      streaming_ = sink_.streams(key.text);
      const auto [known, fresh] = sections_.emplace(key.text, tree_.span(key));
      if (!fresh && key.kind == Kind::scalar)
        duplicate(tree_.span(key), known->second, fmt::format("the section '{}' stands twice in this file", key.text),
                  "merge the two: of each section, one a file");
      return;
    }
    const YamlNode& value = tree_.nodes[child_];
    const bool was_streamed = streaming_ && (value.kind == Kind::mapping || value.kind == Kind::sequence);
    if (!was_streamed && tree_.nodes[section_key_].kind == Kind::scalar)
      sink_.section(tree_, tree_.nodes[section_key_], value);
    streaming_ = false;
    tree_.nodes.resize(1);
    tree_.nodes[0].first_child = YamlNode::kNone;
    root.last = YamlNode::kNone;
  }

  void streamed_entry(Open& section) {
    const YamlNode& owner = tree_.nodes[section.node];
    const YamlNode& first = tree_.nodes[owner.first_child];
    const YamlNode* key = section.mapping ? &first : nullptr;
    const std::string_view name = tree_.nodes[section_key_].text;
    if (key == nullptr || key->kind == Kind::scalar) sink_.entry(tree_, name, key, tree_.nodes[child_]);
    tree_.nodes.resize(section.node + 1);
    tree_.nodes[section.node].first_child = YamlNode::kNone;
    section.last = YamlNode::kNone;
  }

  void root() {
    const YamlNode& node = tree_.nodes.front();
    if (node.kind == Kind::mapping) return;
    if (node.kind == Kind::null)
      empty_ = true;
    else
      report(codes::kWrongType, node.begin, 1,
             "a dossier file is a mapping of sections, this one is a " +
                 std::string(node.kind == Kind::sequence ? "list" : "single text"),
             "begin with a section such as 'claims:'");
  }

  void check_key(YamlNode& key) {
    if (key.kind == Kind::scalar && key.text == "<<" && !key.quoted) {
      report(codes::kAlias, key.begin, 2, "a merge key ('<<'): dossiers are read without aliases",
             "write the entries out");
      key.kind = Kind::refused;
    }
    if (key.kind == Kind::scalar || key.kind == Kind::refused) return;
    report(codes::kBadKey, key.begin, std::max<std::size_t>(1, key.end - key.begin),
           "a key must be a plain word, this one is empty or a list or mapping", "write 'key: value'");
  }

  void duplicate(Span again, Span first, std::string message, std::string fix) {
    diagnostics_.add(codes::kDuplicateKey, again, std::move(message), std::move(fix))
        .notes.push_back({first, "it stands here first"});
  }

  // Duplicate keys of a finished mapping. O(keys) on average.
  void check_keys(const YamlNode& mapping) {
    keys_.clear();
    tree_.for_each_entry(mapping, [&](const YamlNode& key, const YamlNode&) {
      if (key.kind != Kind::scalar) return;
      for (const YamlNode* before : keys_) {
        if (before->text != key.text) continue;
        duplicate(tree_.span(key), tree_.span(*before), fmt::format("the key '{}' stands twice", key.text),
                  "keep one of the two");
        return;
      }
      if (keys_.size() < kComparedKeys) keys_.push_back(&key);
    });
    if (keys_.size() == kComparedKeys) check_many_keys(mapping);
  }

  void check_many_keys(const YamlNode& mapping) {
    std::unordered_map<std::string_view, const YamlNode*> seen;
    std::size_t at = 0;
    tree_.for_each_entry(mapping, [&](const YamlNode& key, const YamlNode&) {
      const auto [known, fresh] = seen.emplace(key.text, &key);
      if (++at > kComparedKeys && !fresh && key.kind == Kind::scalar)
        duplicate(tree_.span(key), tree_.span(*known->second), fmt::format("the key '{}' stands twice", key.text),
                  "keep one of the two");
    });
  }

  static constexpr std::size_t kComparedKeys = 32;

  YamlTree tree_;
  std::string_view text_;
  const Limits& limits_;
  TextArena& arena_;
  Diagnostics& diagnostics_;
  YamlSink& sink_;
  std::vector<Open> open_;
  std::vector<const YamlNode*> keys_;
  std::unordered_map<std::string_view, Span> sections_;
  std::size_t count_ = 0;
  std::size_t documents_ = 0;
  std::uint32_t child_ = 0;
  std::uint32_t section_key_ = 0;
  std::uint32_t last_end_ = 0;
  std::optional<std::uint32_t> last_quote_;
  bool streaming_ = false;
  bool empty_ = false;
};

}  // namespace

bool read_yaml(FileId file, const SourceFiles& files, const Limits& limits, TextArena& arena, Diagnostics& diagnostics,
               YamlSink& sink) {
  const SourceFile& source = files[file];
  TextBuffer buffer(source.text_with_sentinel());
  std::istream stream(&buffer);
  Handler handler(file, source.text(), limits, arena, diagnostics, sink);
  try {
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(handler)) {
      diagnostics.add(codes::kEmptyFile, {file, 0, 1}, "this file holds nothing",
                      "delete it, or write a section such as 'entities:'");
      return true;
    }
    parser.HandleNextDocument(handler);
    handler.finish();
    return true;
  } catch (const StopReading&) {
    return false;
  } catch (const YAML::Exception& fault) {
    const auto at = static_cast<std::size_t>(std::max(fault.mark.pos, 0));
    report_yaml_fault(source.text(), file, handler.fault(fault.msg, at), diagnostics);
  } catch (const std::ios_base::failure&) {
    diagnostics.add(codes::kFileUnreadable, {file, 0, 0}, "this file could not be read to its end");
  }
  return false;
}

}  // namespace standpoint
