// SPDX-License-Identifier: Apache-2.0
#include "extract/document/json_values.hpp"

#include <algorithm>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr int kDeepest = 64;
constexpr std::size_t kMostValues = 20'000;

class JsonReader {
 public:
  explicit JsonReader(std::string_view text) : rest_(text) {}

  bool read_value(JsonValue& to, int depth) {
    skip_space();
    if (depth > kDeepest || ++values_ > kMostValues || rest_.empty()) return false;
    switch (rest_[0]) {
      case '{': return read_members(to, depth, JsonValue::Kind::object, '}');
      case '[': return read_members(to, depth, JsonValue::Kind::list, ']');
      case '"': to.kind = JsonValue::Kind::text; return read_text(to.text);
      default: return skip_word();
    }
  }

 private:
  void skip_space() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size())); }

  bool take(char c) {
    skip_space();
    const bool there = rest_.starts_with(c);
    if (there) rest_.remove_prefix(1);
    return there;
  }

  // A number, true, false or null; what exactly is nobody's concern.
  bool skip_word() {
    const std::size_t end = rest_.find_first_not_of("+-.0123456789abcdefghijklmnopqrstuvwxyzE");
    rest_.remove_prefix(std::min(end, rest_.size()));
    return end != 0;
  }

  bool read_members(JsonValue& to, int depth, JsonValue::Kind kind, char closing) {
    to.kind = kind;
    rest_.remove_prefix(1);
    if (take(closing)) return true;
    do {
      std::string name;
      skip_space();
      if (kind == JsonValue::Kind::object && (!rest_.starts_with('"') || !read_text(name) || !take(':'))) return false;
      if (kind == JsonValue::Kind::object) to.names.push_back(std::move(name));
      if (!read_value(to.members.emplace_back(), depth + 1)) return false;
    } while (take(','));
    return take(closing);
  }

  // Four hexadecimal digits; -1 where they are none.
  int take_hex() {
    int value = 0;
    if (rest_.size() < 4) return -1;
    for (int i = 0; i < 4; ++i) {
      const char c = rest_[static_cast<std::size_t>(i)];
      const int digit = c >= '0' && c <= '9'   ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
      if (digit < 0) return -1;
      value = value * 16 + digit;
    }
    rest_.remove_prefix(4);
    return value;
  }

  bool read_unicode_escape(std::string& to) {
    const int first = take_hex();
    if (first < 0) return false;
    auto c = static_cast<char32_t>(first);
    if (c >= 0xD800 && c < 0xDC00 && rest_.starts_with("\\u")) {
      rest_.remove_prefix(2);
      const int second = take_hex();
      c = second >= 0xDC00 && second < 0xE000
              ? 0x10000 + ((c - 0xD800) << 10U) + (static_cast<char32_t>(second) - 0xDC00)
              : 0xFFFD;
    }
    append_utf8(to, c >= 0xD800 && c < 0xE000 ? 0xFFFD : c);
    return true;
  }

  bool read_escape(std::string& to) {
    if (rest_.empty()) return false;
    const char c = rest_[0];
    rest_.remove_prefix(1);
    switch (c) {
      case 'n': to += '\n'; return true;
      case 't': to += '\t'; return true;
      case 'r':
      case 'b':
      case 'f': to += ' '; return true;
      case 'u': return read_unicode_escape(to);
      default: to += c; return true;
    }
  }

  bool read_text(std::string& to) {
    rest_.remove_prefix(1);
    for (;;) {
      const std::size_t end = rest_.find_first_of("\"\\");
      if (end == std::string_view::npos) return false;
      to += rest_.substr(0, end);
      const bool done = rest_[end] == '"';
      rest_.remove_prefix(end + 1);
      if (done) return true;
      if (!read_escape(to)) return false;
    }
  }

  std::string_view rest_;
  std::size_t values_ = 0;
};

}  // namespace

const JsonValue* JsonValue::member(std::string_view name) const {
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? nullptr : &members[static_cast<std::size_t>(found - names.begin())];
}

std::optional<JsonValue> read_json(std::string_view text) {
  JsonValue out;
  return JsonReader(text).read_value(out, 0) ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace standpoint
