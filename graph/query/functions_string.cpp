// SPDX-License-Identifier: Apache-2.0
// Functions on strings. Characters are Unicode code points.
#include <utf8proc.h>

#include <algorithm>
#include <optional>

#include "graph/query/function_families.hpp"
#include "graph/text/fold.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint::query {
namespace {

// The byte at which a character starts; the text's size beyond its end. O(bytes before).
std::size_t byte_of(std::string_view text, std::int64_t character) {
  std::size_t at = 0;
  while (character > 0 && at < text.size()) {
    at += std::max<std::size_t>(standpoint::decode_utf8(text.substr(at, 4)).bytes, 1);
    --character;
  }
  return at;
}

// Whether each is a string; fails if not.
bool all_strings(Evaluation& evaluation, Arguments arguments) {
  const auto other = std::ranges::find_if(arguments, [](const Value& v) { return !v.is(ValueKind::string); });
  if (other == arguments.end()) return true;
  wrong_kind(evaluation, "a string", *other);
  return false;
}

// Whether it is an integer from 0 up; fails if not.
bool is_length(Evaluation& evaluation, const Value& v) {
  if (!v.is(ValueKind::integer)) {
    wrong_kind(evaluation, "a number of characters as an integer", v);
    return false;
  }
  if (v.as_integer() >= 0) return true;
  bad_argument(evaluation, "NumberOutOfRange", "a number of characters cannot be negative");
  return false;
}

Value made(Evaluation& evaluation, std::string_view text) { return Value::string(evaluation.heap, std::string(text)); }

Value left(Evaluation& evaluation, Arguments arguments) {
  if (!all_strings(evaluation, arguments.first(1)) || !is_length(evaluation, arguments[1])) return {};
  const std::string_view text = arguments[0].as_string();
  return made(evaluation, text.substr(0, byte_of(text, arguments[1].as_integer())));
}

Value right(Evaluation& evaluation, Arguments arguments) {
  if (!all_strings(evaluation, arguments.first(1)) || !is_length(evaluation, arguments[1])) return {};
  const std::string_view text = arguments[0].as_string();
  const auto size = static_cast<std::int64_t>(standpoint::count_code_points(text));
  return made(evaluation, text.substr(byte_of(text, size - std::min(size, arguments[1].as_integer()))));
}

Value substring(Evaluation& evaluation, Arguments arguments) {
  if (!all_strings(evaluation, arguments.first(1))) return {};
  for (const Value& v : arguments.subspan(1))
    if (!is_length(evaluation, v)) return {};
  std::string_view text = arguments[0].as_string();
  text.remove_prefix(byte_of(text, arguments[1].as_integer()));
  if (arguments.size() > 2) text = text.substr(0, byte_of(text, arguments[2].as_integer()));
  return made(evaluation, text);
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP;
}

std::string_view without_leading_space(std::string_view text) {
  while (!text.empty()) {
    const auto character = standpoint::decode_utf8(text);
    if (character.bytes == 0 || !is_space(character.code_point)) break;
    text.remove_prefix(character.bytes);
  }
  return text;
}

std::string_view without_trailing_space(std::string_view text) {
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    const auto character = standpoint::decode_utf8(text.substr(start));
    if (character.bytes == 0 || !is_space(character.code_point)) break;
    text = text.substr(0, start);
  }
  return text;
}

Value trim(Evaluation& evaluation, Arguments arguments) {
  if (!all_strings(evaluation, arguments)) return {};
  return made(evaluation, without_trailing_space(without_leading_space(arguments[0].as_string())));
}

Value trim_left(Evaluation& evaluation, Arguments arguments) {
  if (!all_strings(evaluation, arguments)) return {};
  return made(evaluation, without_leading_space(arguments[0].as_string()));
}

Value trim_right(Evaluation& evaluation, Arguments arguments) {
  if (!all_strings(evaluation, arguments)) return {};
  return made(evaluation, without_trailing_space(arguments[0].as_string()));
}

// How often a text that is not empty stands in another, without overlap.
std::size_t count_of(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

Value replace(Evaluation& evaluation, Arguments arguments) {
  if (!all_strings(evaluation, arguments)) return {};
  const std::string_view text = arguments[0].as_string();
  const std::string_view search = arguments[1].as_string();
  const std::string_view replacement = arguments[2].as_string();
  if (search.empty()) return arguments[0];
  const std::size_t count = count_of(text, search);
  const std::size_t kept = text.size() - count * search.size();
  if (!evaluation.affordable(kept + count * replacement.size())) return {};
  std::string out;
  out.reserve(kept + count * replacement.size());
  std::size_t from = 0;
  for (auto at = text.find(search); at != std::string_view::npos; at = text.find(search, from)) {
    out.append(text, from, at - from).append(replacement);
    from = at + search.size();
  }
  return Value::string(evaluation.heap, out.append(text, from));
}

// Goes through a text from one delimiter to the next. An empty delimiter is after each character.
class Splitter {
 public:
  Splitter(std::string_view text, Arguments delimiters) : text_(text) {
    for (const Value& delimiter : delimiters) next_.push_back({delimiter.as_string(), find(delimiter.as_string(), 0)});
  }

  // The next part; nothing behind the last. Each delimiter is looked for once at every place.
  std::optional<std::string_view> next() {
    if (done_) return std::nullopt;
    for (Delimiter& delimiter : next_)
      if (delimiter.at < from_ || (delimiter.text.empty() && delimiter.at == from_))
        delimiter.at = find(delimiter.text, from_);
    const auto first = std::ranges::min_element(next_, {}, &Delimiter::at);
    done_ = first == next_.end() || first->at == std::string_view::npos;
    if (done_) return text_.substr(from_);
    const std::string_view part = text_.substr(from_, first->at - from_);
    from_ = first->at + first->text.size();
    return part;
  }

 private:
  struct Delimiter {
    std::string_view text;
    std::size_t at;
  };

  std::size_t find(std::string_view delimiter, std::size_t from) const {
    if (!delimiter.empty()) return text_.find(delimiter, from);
    const std::size_t at = from + byte_of(text_.substr(from), 1);
    return at < text_.size() ? at : std::string_view::npos;
  }

  std::string_view text_;
  std::vector<Delimiter> next_;
  std::size_t from_ = 0;
  bool done_ = false;
};

Value split(Evaluation& evaluation, Arguments arguments) {
  if (!all_strings(evaluation, arguments.first(1))) return {};
  const Arguments delimiters = arguments[1].is(ValueKind::list) ? arguments[1].as_list() : arguments.subspan(1, 1);
  if (!all_strings(evaluation, delimiters)) return {};
  Splitter splitter(arguments[0].as_string(), delimiters);
  std::vector<Value> parts;
  while (const auto part = splitter.next()) parts.push_back(made(evaluation, *part));
  return Value::list(evaluation.heap, std::move(parts));
}

void append_lower(std::string& out, char32_t c) {
  standpoint::append_utf8(out, static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
}

void append_upper(std::string& out, char32_t c) {
  if (c == U'ß')
    out += "SS";
  else
    standpoint::append_utf8(out, static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c))));
}

// Each character by its case mapping.
template <void (*append)(std::string&, char32_t)>
Value mapped(Evaluation& evaluation, Arguments arguments) {
  if (!all_strings(evaluation, arguments)) return {};
  std::string_view text = arguments[0].as_string();
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto character = standpoint::decode_utf8(text);
    if (character.bytes == 0)
      out += text[0];
    else
      append(out, character.code_point);
    text.remove_prefix(std::max<std::size_t>(character.bytes, 1));
  }
  return Value::string(evaluation.heap, std::move(out));
}

Value fold(Evaluation& evaluation, Arguments arguments) {
  if (!all_strings(evaluation, arguments)) return {};
  return Value::string(evaluation.heap, standpoint::fold_name(arguments[0].as_string()));
}

constexpr StaticType kDelimiters = one_of(ValueKind::string, ValueKind::list);

constexpr FunctionEntry of_string(std::string_view name, std::string_view summary, FunctionCall call) {
  return function(name, summary, kTaking<kString>, kString, call);
}

constexpr FunctionEntry kFunctions[] = {
    of_string("fold", "fold(string): in lower case and without accents, to compare names", fold),
    function("left", "left(string, length): its first characters", kTaking<kString, kInteger>, kString, left),
    of_string("lower", "lower(string): in lower case", mapped<append_lower>),
    of_string("ltrim", "ltrim(string): without spaces at its start", trim_left),
    function("replace", "replace(string, search, replacement): with each `search` replaced",
             kTaking<kString, kString, kString>, kString, replace),
    function("right", "right(string, length): its last characters", kTaking<kString, kInteger>, kString, right),
    of_string("rtrim", "rtrim(string): without spaces at its end", trim_right),
    function("split", "split(string, delimiter): the parts between the delimiters (one, or a list of them)",
             kTaking<kString, kDelimiters>, nullable_list_of(ValueKind::string), split),
    with_least(2, function("substring", "substring(string, start, length): characters from `start`, counted from 0",
                           kTaking<kString, kInteger, kInteger>, kString, substring)),
    of_string("toLower", "toLower(string): in lower case", mapped<append_lower>),
    of_string("toUpper", "toUpper(string): in upper case", mapped<append_upper>),
    of_string("trim", "trim(string): without spaces at both ends", trim),
    of_string("upper", "upper(string): in upper case", mapped<append_upper>),
};

}  // namespace

std::span<const FunctionEntry> string_functions() { return kFunctions; }

}  // namespace standpoint::query
