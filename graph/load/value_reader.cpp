// SPDX-License-Identifier: Apache-2.0
#include "graph/load/value_reader.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "graph/text/suggest.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

using Kind = YamlNode::Kind;

std::string_view describe(const YamlNode& node) {
  switch (node.kind) {
    case Kind::null: return "nothing";
    case Kind::mapping: return "a mapping";
    case Kind::sequence: return "a list";
    case Kind::refused: return "an alias";
    case Kind::scalar: break;
  }
  return "a single value";
}

bool is_language(std::string_view tag) {
  const std::size_t dash = tag.find('-');
  const std::string_view primary = tag.substr(0, dash);
  if (primary.size() < 2 || primary.size() > 3) return false;
  for (const char c : primary)
    if (c < 'a' || c > 'z') return false;
  const std::string_view rest = dash == std::string_view::npos ? std::string_view() : tag.substr(dash);
  for (const char c : rest)
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')) return false;
  return tag.size() <= 16 && !tag.ends_with('-');
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
  while (!text.empty() && (text.front() == '\n' || text.front() == ' ')) text.remove_prefix(1);
  return text;
}

// The number that the whole text is: digits with an optional '-' and '.', nothing else.
std::optional<double> parse_decimal(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace

void ValueReader::report(Code code, const YamlNode& node, std::string message, std::string fix) {
  builder_.diagnostics.add(code, span(node), std::move(message), std::move(fix));
}

void ValueReader::wrong_type(const YamlNode& node, std::string_view expected) {
  if (node.kind == Kind::refused) return;
  if (node.kind == Kind::null)
    report(codes::kNullValue, node, fmt::format("a key without a value, expected {}", expected),
           "write the value, or leave the key out");
  else
    report(codes::kWrongType, node, fmt::format("{}, expected {}", describe(node), expected),
           "write one value behind the ':'");
}

std::optional<std::string_view> ValueReader::scalar(const YamlNode& node, std::string_view expected) {
  if (node.kind == Kind::scalar && !node.text.empty()) return node.text;
  if (node.kind == Kind::scalar)
    report(codes::kEmptyText, node, fmt::format("an empty text, expected {}", expected),
           "write the value, or leave the key out");
  else
    wrong_type(node, expected);
  return std::nullopt;
}

std::string_view ValueReader::text(const YamlNode& node, std::string_view expected, std::size_t most) {
  const auto found = scalar(node, expected);
  if (!found) return {};
  const std::string_view value = trimmed(*found);
  if (value.empty())
    report(codes::kEmptyText, node, fmt::format("a text of spaces, expected {}", expected),
           "write the value, or leave the key out");
  else if (value.size() > most && count_code_points(value) > most)
    report(codes::kTextTooLong, node,
           fmt::format("a text of {} characters, expected at most {}", count_code_points(value), most),
           "shorten it; longer explanations belong in 'description' or 'note'");
  return value;
}

LocalizedText ValueReader::localized(const YamlNode& node, std::string_view expected, std::size_t most) {
  auto& texts = dossier().texts;
  const LocalizedText out{static_cast<std::uint32_t>(texts.size())};
  if (node.kind != Kind::mapping) {
    const std::string_view only = text(node, expected, most);
    if (only.empty()) return {};
    texts.push_back({NameId{}, only});
    return out;
  }
  tree_.for_each_entry(node, [&](const YamlNode& key, const YamlNode& value) {
    if (!is_language(key.text))
      report(codes::kBadValue, key, fmt::format("'{}' is not a language, expected a tag such as fr or en", key.text),
             "a text is one string, or a mapping such as {fr: …, en: …}");
    const std::string_view variant = text(value, expected, most);
    if (variant.empty()) return;
    if (texts.size() > out.first) texts.back().last = false;
    texts.push_back({dossier().names.intern(key.text), variant});
  });
  if (node.first_child == YamlNode::kNone) wrong_type(node, expected);
  return texts.size() > out.first ? out : LocalizedText{};
}

std::optional<double> ValueReader::number(const YamlNode& node, const NumberRule& rule) {
  const auto written = scalar(node, rule.expected);
  if (!written) return std::nullopt;
  const auto value = parse_decimal(*written);
  if (!value) {
    report(codes::kBadNumber, node, fmt::format("'{}' is not a number, expected {}", *written, rule.expected),
           "write digits, with '.' before decimals and without '+', spaces or '_', as in 0.5");
    return std::nullopt;
  }
  if (*value < rule.least || *value > rule.most) {
    report(rule.out_of_range, node, fmt::format("{} is out of range, expected {}", *written, rule.expected),
           std::string(rule.remedy));
    return std::nullopt;
  }
  return value;
}

std::optional<std::int64_t> ValueReader::integer(const YamlNode& node, std::int64_t least) {
  const auto written = scalar(node, "a whole number");
  if (!written) return std::nullopt;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(written->data(), written->data() + written->size(), value);
  if (error == std::errc() && end == written->data() + written->size() && value >= least) return value;
  report(codes::kBadNumber, node, fmt::format("'{}' is not a whole number from {} on", *written, least),
         "write digits only, as in 2");
  return std::nullopt;
}

std::optional<bool> ValueReader::boolean(const YamlNode& node) {
  static constexpr Keyword<bool> kWords[] = {{"true", true}, {"false", false}};
  return keyword<bool>(node, kWords);
}

Date ValueReader::date(const YamlNode& node) {
  const auto written = scalar(node, "a date such as 2020, 2020-10 or 2020-10-08");
  if (!written) return {};
  const ParsedDate parsed = parse_date(*written);
  if (!parsed.date) {
    report(parsed.impossible ? codes::kImpossibleInterval : codes::kBadDate, node, parsed.problem,
           parsed.impossible ? "swap the two dates"
                             : "write 2020, 2020-10, 2020-10-08, or an interval as in 2019/2021-02");
    return {};
  }
  Date date = *parsed.date;
  date.set_text(dossier().names.intern(*written));
  return date;
}

void ValueReader::unknown_keyword(const YamlNode& node, std::string_view word,
                                  std::span<const std::string_view> words) {
  std::string all;
  for (const std::string_view known : words) all += (all.empty() ? "" : ", ") + std::string(known);
  std::string fix = did_you_mean(word, words);
  if (fix.empty()) fix = "write one of these words";
  report(codes::kBadValue, node, fmt::format("'{}' is not one of: {}", word, all), std::move(fix));
}

Range ValueReader::strings(const YamlNode& node, std::string_view expected) {
  Range range{static_cast<std::uint32_t>(dossier().strings.size()), 0};
  tree_.for_each_item(node, [&](const YamlNode& item) {
    const std::string_view value = text(item, expected, builder_.limits.name_characters);
    if (value.empty()) return;
    dossier().strings.push_back(value);
    ++range.count;
  });
  return range;
}

void ValueReader::one_citation(const YamlNode& item) {
  Citation citation;
  citation.where = where(item);
  if (item.kind != Kind::mapping) {
    citation.source = reference<SourceId>(item, bit(RecordKind::source), "a source");
    dossier().citations.push_back(citation);
    return;
  }
  static constexpr std::string_view kKeys[] = {"source", "quote", "at"};
  tree_.for_each_entry(item, [&](const YamlNode& key, const YamlNode& value) {
    if (key.text == "source") {
      citation.source = reference<SourceId>(value, bit(RecordKind::source), "a source");
    } else if (key.text == "quote") {
      citation.quote = text(value, "a fragment of the source's text");
      citation.where = where(value);
    } else if (key.text == "at") {
      citation.selector = read_selector(value);
    } else {
      unknown_key(key, kKeys, "a source");
    }
  });
  if (!citation.source.valid())
    report(codes::kMissingKey, item, "a mapping under 'source:' needs the key 'source'",
           "write {source: id, quote: …}");
  dossier().citations.push_back(citation);
}

Range ValueReader::citations(const YamlNode& node) {
  Range range{static_cast<std::uint32_t>(dossier().citations.size()), 0};
  tree_.for_each_item(node, [&](const YamlNode& item) { one_citation(item); });
  range.count = static_cast<std::uint32_t>(dossier().citations.size()) - range.first;
  return range;
}

void ValueReader::quote(Range& range, const YamlNode* quote, const YamlNode* at) {
  if (quote == nullptr && at != nullptr)
    report(codes::kMissingKey, *at, "'at' chooses a place of a quote, and there is none beside it",
           "add 'quote: …', or put 'at' into the source: {source: id, quote: …, at: …}");
  if (quote == nullptr) return;
  auto& all = dossier().citations;
  if (range.empty()) {
    range = {static_cast<std::uint32_t>(all.size()), 1};
    all.emplace_back();
  }
  const auto begin = all.begin() + range.first;
  const auto end = begin + range.count;
  const auto free = std::find_if(begin, end, [](const Citation& citation) { return citation.quote.empty(); });
  if (free == end)
    return report(codes::kDuplicateKey, *quote,
                  "a quote here, but each source of this record has one of its own already", "keep one of the two");
  free->quote = text(*quote, "a fragment of the source's text");
  free->where = where(*quote);
  if (at != nullptr) free->selector = read_selector(*at);
}

std::uint32_t ValueReader::read_selector(const YamlNode& node) {
  Selector selector;
  if (node.kind == Kind::mapping) {
    static constexpr std::string_view kKeys[] = {"nth", "prefix", "suffix"};
    tree_.for_each_entry(node, [&](const YamlNode& key, const YamlNode& value) {
      if (key.text == "nth")
        selector.nth = integer(value, 1).value_or(-1);
      else if (key.text == "prefix")
        selector.prefix = text(value, "the text before the quote");
      else if (key.text == "suffix")
        selector.suffix = text(value, "the text after the quote");
      else
        unknown_key(key, kKeys, "'at'");
    });
  } else {
    selector.offset = integer(node, 0).value_or(-1);
  }
  dossier().selectors.push_back(selector);
  return static_cast<std::uint32_t>(dossier().selectors.size() - 1);
}

void ValueReader::unknown_key(const YamlNode& key, std::span<const std::string_view> known, std::string_view what) {
  std::string fix = did_you_mean(key.text, known);
  if (fix.empty()) {
    for (const std::string_view word : known) fix += (fix.empty() ? "known keys: " : ", ") + std::string(word);
  }
  report(codes::kUnknownKey, key, fmt::format("{} has no key '{}'", what, key.text), std::move(fix));
}

}  // namespace standpoint
