// SPDX-License-Identifier: Apache-2.0
#include "graph/load/yaml_fault.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "graph/text/codes.hpp"

namespace standpoint {
namespace {

struct Wording {
  std::string_view library;  // how the library's message begins
  Code code;
  std::string_view message;
  std::string_view fix;
};

constexpr std::array kWordings = {
    Wording{"end of map not found", codes::kYamlSyntax, "this line does not belong to the mapping above it",
            "expected 'key: value' at the same indentation as the line before"},
    Wording{"end of map flow not found", codes::kYamlSyntax, "a '{' is not closed, or a ',' is missing before this",
            "expected ',' or '}'; a text that holds one of , ? [ ] { } must be quoted here"},
    Wording{"end of sequence not found", codes::kYamlSyntax, "this line does not belong to the list above it",
            "expected '- item' at the same indentation as the line before"},
    Wording{"end of sequence flow not found", codes::kYamlSyntax,
            "a '[' is not closed, or a ',' is missing before this",
            "expected ',' or ']'; a text that holds one of , ? [ ] { } must be quoted here"},
    Wording{"illegal flow end", codes::kYamlSyntax, "a ']' or '}' that closes nothing",
            "delete it, or quote the text that it belongs to"},
    Wording{"illegal block entry", codes::kYamlSyntax, "a '-' that cannot begin a list item here",
            "begin the list on a line of its own"},
    Wording{"illegal map key", codes::kYamlSyntax, "a '?' that cannot begin a key here", "write 'key: value'"},
    Wording{"unknown escape character", codes::kYamlSyntax, "an unknown escape in a double-quoted text",
            "write '\\\\' for a backslash, or use single quotes"},
    Wording{"bad character found while scanning hex", codes::kYamlSyntax, "an escape without its hexadecimal digits",
            "write '\\\\' for a backslash, or use single quotes"},
    Wording{"invalid unicode", codes::kYamlSyntax, "an escape that is no character", "write the character itself"},
    Wording{"unknown token", codes::kYamlSyntax, "a character that cannot begin a value",
            "quote the text: '@', '`', '%', '!' and '&' have other meanings in YAML"},
    Wording{"unexpected character in block scalar", codes::kYamlSyntax,
            "a character that cannot stand in the first line of a block text",
            "write '|' or '>' and begin the text on the next line"},
    Wording{"cannot set zero indentation", codes::kYamlSyntax, "a block text without indentation", "write '|' or '>'"},
    Wording{"illegal tab", codes::kTab, "a tab in the indentation, expected spaces", "replace it with spaces"},
    Wording{"the referenced anchor", codes::kAlias, "an alias ('*'): dossiers are read without aliases",
            "write the value out, or quote it if the '*' belongs to it"},
    Wording{"alias not found", codes::kAlias, "a '*' that begins no text: it marks an alias in YAML", "quote the text"},
    Wording{"illegal character found while scanning alias", codes::kAlias,
            "a '*' that begins no text: it marks an alias in YAML", "quote the text"},
    Wording{"anchor not found", codes::kAnchor, "an '&' that begins no text: it marks an anchor in YAML",
            "quote the text"},
    Wording{"illegal character found while scanning anchor", codes::kAnchor,
            "an '&' that begins no text: it marks an anchor in YAML", "quote the text"},
    Wording{"cannot assign multiple anchors", codes::kAnchor, "two anchors ('&'): dossiers are read without anchors",
            "quote the text if the '&' belongs to it"},
    Wording{"illegal character found while scanning tag", codes::kTag,
            "a '!' that begins no text: it marks a tag in YAML", "quote the text"},
    Wording{"tag handle with no suffix", codes::kTag, "a '!' that begins no text: it marks a tag in YAML",
            "quote the text"},
    Wording{"end of verbatim tag", codes::kTag, "a '!' that begins no text: it marks a tag in YAML", "quote the text"},
    Wording{"cannot assign multiple tags", codes::kTag, "two tags ('!'): dossiers are read without tags",
            "quote the text if the '!' belongs to it"},
};

// The first quotation mark after `from` that opens a text and is never closed; YAML's rules for where a quote opens.
std::optional<std::size_t> unclosed_quote(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    const char c = text[at];
    const char before = at == 0 ? '\n' : text[at - 1];
    const bool opens = std::string_view(" \t\n\r[{,").find(before) != std::string_view::npos;
    if (c == '#' && opens) {
      at = std::min(text.find('\n', at), text.size());
      continue;
    }
    if ((c != '"' && c != '\'') || !opens) continue;
    std::size_t end = at + 1;
    while (end < text.size() && text[end] != c) end += c == '"' && text[end] == '\\' ? 2 : 1;
    if (end >= text.size()) return at;
    at = end;
  }
  return std::nullopt;
}

// The line that holds a byte, up to that byte.
std::string_view line_before(std::string_view text, std::size_t at) {
  const std::size_t line_break = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t start = line_break == std::string_view::npos ? 0 : line_break + 1;
  return text.substr(start, at - start);
}

struct Finding {
  Code code;
  std::size_t at = 0;
  std::string message;
  std::string fix;
};

// A quotation mark that is closed nowhere.
Finding explain_unclosed(std::string_view text, const YamlFault& fault) {
  return {codes::kUnclosedQuote, unclosed_quote(text, fault.last_end).value_or(fault.last_end),
          "the quotation mark that opens here is never closed: it would swallow the rest of the file",
          "close it where the text ends"};
}

// Words directly behind a quoted text: its closing mark was taken for another one, or there is none.
std::optional<Finding> explain_words_behind_quote(std::string_view text, const YamlFault& fault) {
  if (!fault.last_quote || !fault.message.starts_with("end of ") || fault.at >= text.size() ||
      fault.at < fault.last_end)
    return std::nullopt;
  if (text.substr(fault.last_end, fault.at - fault.last_end).find_first_not_of(' ') != std::string_view::npos)
    return std::nullopt;
  const std::string_view quoted = text.substr(*fault.last_quote, fault.last_end - *fault.last_quote);
  if (quoted.find('\n') != std::string_view::npos)
    return Finding{codes::kUnclosedQuote, *fault.last_quote,
                   "the quotation mark that opens here is closed on a later line only, by one that opens another text",
                   "close it where the text ends"};
  return Finding{
      codes::kYamlSyntax, fault.last_end - 1U, "the quoted text ends here, and more follows on the line",
      "inside '…' write an apostrophe twice, inside \"…\" write \\\" for the mark; between two entries put a ','"};
}

// A ':' where no value can begin: one too many in its line, or one too few in the line above.
Finding explain_colon(std::string_view text, const YamlFault& fault) {
  const std::string_view before = line_before(text, std::min(fault.at, text.size()));
  if (before.find(": ") != std::string_view::npos)
    return {
        codes::kYamlSyntax, fault.at, "a second ':' in the same value",
        "put the text in quotation marks if the ':' belongs to it; else put a ',' or a line break before the next key"};
  return {codes::kYamlSyntax, fault.at, "a ':' that cannot stand here: what is above it is no finished 'key: value'",
          "put ': ' behind the key in the line above, or indent this line as far as its neighbours"};
}

Finding explain_other(const YamlFault& fault) {
  if (fault.message == "bad file")
    return {codes::kNestedTooDeep, fault.last_end, "nested too deep to be read",
            "a dossier needs five levels: section, record, key, list, item"};
  const auto known = std::find_if(kWordings.begin(), kWordings.end(),
                                  [&](const Wording& w) { return fault.message.starts_with(w.library); });
  if (known == kWordings.end())
    return {codes::kYamlSyntax, fault.at, fmt::format("this is not YAML: {}", fault.message),
            "see docs/format.md for the shape of a dossier"};
  return {known->code, fault.at, std::string(known->message), std::string(known->fix)};
}

Finding explain(std::string_view text, const YamlFault& fault) {
  const auto is = [&](std::string_view message) { return fault.message.starts_with(message); };
  if (is("illegal document indicator in scalar") || is("illegal EOF in scalar")) return explain_unclosed(text, fault);
  if (auto finding = explain_words_behind_quote(text, fault)) return *finding;
  const bool at_end = text.substr(std::min(fault.at, text.size())).find_first_not_of(" \r\n") == std::string_view::npos;
  if (at_end && fault.open_bracket && is("end of "))
    return {codes::kYamlSyntax, *fault.open_bracket,
            fmt::format("this '{}' is never closed", text[*fault.open_bracket]),
            "close it where the list or mapping ends"};
  if (fault.open_bracket && text.substr(std::min(fault.at, text.size())).starts_with('?'))
    return {codes::kYamlSyntax, fault.at, "a '?' in a text inside brackets has a meaning of its own in YAML",
            "put the text in quotation marks"};
  if (fault.open_bracket && is("illegal flow end"))
    return {codes::kYamlSyntax, fault.at,
            fmt::format("this closes a bracket, but a '{}' is still open", text[*fault.open_bracket]),
            "close that one first, or quote the text that this belongs to"};
  return is("illegal map value") ? explain_colon(text, fault) : explain_other(fault);
}

}  // namespace

void report_yaml_fault(std::string_view text, FileId file, const YamlFault& fault, Diagnostics& diagnostics) {
  const auto span = [&](std::size_t begin) {
    const auto from = static_cast<std::uint32_t>(std::min(begin, text.size()));
    return Span{file, from, from + 1};
  };
  Finding finding = explain(text, fault);
  Diagnostic& diagnostic =
      diagnostics.add(finding.code, span(finding.at), std::move(finding.message), std::move(finding.fix));
  if (fault.open_bracket && finding.code.name == codes::kYamlSyntax.name && *fault.open_bracket != finding.at)
    diagnostic.notes.push_back({span(*fault.open_bracket), "inside the bracket that opens here"});
}

}  // namespace standpoint
