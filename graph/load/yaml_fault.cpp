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
    Wording{"illegal map value", codes::kYamlSyntax, "a ':' that cannot stand here",
            "quote a text that holds ': ', and indent a mapping below its key"},
    Wording{"end of map not found", codes::kYamlSyntax, "this line does not belong to the mapping above it",
            "expected 'key: value' at the same indentation as the line before"},
    Wording{"end of map flow not found", codes::kYamlSyntax, "a '{' is not closed, or a ',' is missing",
            "expected ',' or '}'"},
    Wording{"end of sequence not found", codes::kYamlSyntax, "this line does not belong to the list above it",
            "expected '- item' at the same indentation as the line before"},
    Wording{"end of sequence flow not found", codes::kYamlSyntax, "a '[' is not closed, or a ',' is missing",
            "expected ',' or ']'"},
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

}  // namespace

void report_yaml_fault(std::string_view text, FileId file, std::size_t at, std::size_t last_end,
                       std::string_view message, Diagnostics& diagnostics) {
  const auto span = [&](std::size_t begin) {
    const auto from = static_cast<std::uint32_t>(std::min(begin, text.size()));
    return Span{file, from, from + 1};
  };
  if (message.starts_with("illegal document indicator in scalar") || message.starts_with("illegal EOF in scalar")) {
    const auto quote = unclosed_quote(text, last_end);
    diagnostics.add(codes::kUnclosedQuote, span(quote.value_or(last_end)),
                    "the quotation mark that opens here is never closed: it would swallow the rest of the file",
                    "close it where the text ends");
    return;
  }
  if (message == "bad file") {
    diagnostics.add(codes::kNestedTooDeep, span(last_end), "nested too deep to be read",
                    "a dossier needs five levels: section, record, key, list, item");
    return;
  }
  const auto known = std::find_if(kWordings.begin(), kWordings.end(),
                                  [&](const Wording& w) { return message.starts_with(w.library); });
  if (known == kWordings.end())
    diagnostics.add(codes::kYamlSyntax, span(at), fmt::format("this is not YAML: {}", message),
                    "see docs/format.md for the shape of a dossier");
  else
    diagnostics.add(known->code, span(at), std::string(known->message), std::string(known->fix));
}

}  // namespace standpoint
