// SPDX-License-Identifier: Apache-2.0
#include "graph/load/yaml_writer.hpp"

#include <algorithm>

#include "graph/load/limits.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kLongestPiece = 1'000;  // bytes of a line of text without a space to wrap at

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Words that readers of YAML 1.1 take for something else than text.
bool is_resolved(std::string_view text) {
  std::string folded;
  for (const char c : text) folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (const std::string_view word : {"true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf"})
    if (folded == word) return true;
  return false;
}

// True for a text that is the same with and without quotation marks, inside brackets and outside. Narrower than YAML:
// it begins with a letter and holds letters of any script, digits, single spaces and a little punctuation.
bool is_plain(std::string_view text) {
  if (text.empty() || text.back() == ' ' || is_resolved(text)) return false;
  const bool other_script = static_cast<unsigned char>(text.front()) >= 0xC3;
  if (!is_letter(text.front()) && !other_script) return false;
  char before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) >= 0x80) {
      const Decoded decoded = decode_utf8(text.substr(at, 4));
      const bool space = decoded.code_point == 0xA0 || decoded.code_point == 0x3000 ||
                         (decoded.code_point >= 0x2000 && decoded.code_point <= 0x206F && decoded.code_point != 0x2019);
      if (decoded.bytes == 0 || space) return false;
      at += decoded.bytes;
      before = c;
      continue;
    }
    const bool known = is_letter(c) || is_digit(c) || std::string_view(" .-_'()/+&;").find(c) != std::string_view::npos;
    if (!known || (c == ' ' && before == ' ')) return false;
    before = c;
    ++at;
  }
  return true;
}

// Brackets are counted by the first look at a file, whatever they stand in: those that are never closed are escaped.
bool opens_more_than_it_closes(std::string_view text) {
  std::ptrdiff_t open = 0;
  for (const char c : text) open += (c == '[' || c == '{') - (c == ']' || c == '}');
  return open > 0;
}

// A comment as one line of single spaces; brackets that would count as open become round ones.
std::string fit_comment(std::string_view text) {
  std::string out;
  const bool brackets = opens_more_than_it_closes(text);
  for (char c : fit_text(text)) {
    if (c == '\n' || c == '\t') c = ' ';
    if (brackets && (c == '[' || c == '{')) c = '(';
    if (c != ' ' || !out.ends_with(' ')) out += c;
  }
  return out;
}

void append_escaped(std::string& out, char c, bool brackets) {
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\t': out += "\\t"; return;
    case '[': out += brackets ? "\\x5B" : "["; return;
    case '{': out += brackets ? "\\x7B" : "{"; return;
    default: out += c;
  }
}

// Writes values, knowing in which column it is.
class Writer {
 public:
  std::string take() { return std::move(out_); }

  void sections(const YamlFields& sections) {
    bool parted = true;  // from what stands above
    for (const auto& [name, value] : sections) {
      if (!parted) out_ += '\n';
      parted = comment(value, 0);
      if (parted) continue;
      key(name);
      if (const auto* records = std::get_if<YamlFields>(&value.data()); records != nullptr && name != "dossier")
        below(*records, kIndent);
      else
        behind(value, 0);
    }
  }

 private:
  std::size_t column() const {
    const std::size_t line = out_.rfind('\n');
    return count_code_points(std::string_view(out_).substr(line == std::string::npos ? 0 : line + 1));
  }

  static std::string key_text(std::string_view name) {
    return (is_plain(name) ? std::string(name) : quoted(name)) + ":";
  }
  void key(std::string_view name) { out_ += key_text(name); }

  static std::string quoted(std::string_view text) {
    std::string out = "\"";
    const bool brackets = opens_more_than_it_closes(text);
    for (const char c : text) append_escaped(out, c, brackets);
    return out + '"';
  }

  static std::string scalar_on_one_line(const YamlValue::Scalar& scalar) {
    return scalar.word || is_plain(scalar.text) ? scalar.text : quoted(scalar.text);
  }

  // The value on one line as in `{a: b, c: [d]}`; false, and `out` cut off, where it grows beyond `room` bytes.
  static bool on_one_line(const YamlValue& value, std::size_t room, std::string& out) {
    if (const auto* scalar = std::get_if<YamlValue::Scalar>(&value.data())) {
      if (scalar->text.size() > room) return false;
      out += scalar_on_one_line(*scalar);
    } else if (const auto* items = std::get_if<YamlItems>(&value.data())) {
      out += '[';
      for (const YamlValue& item : *items) {
        if (&item != &items->front()) out += ", ";
        if (!on_one_line(item, room, out)) return false;
      }
      out += ']';
    } else if (std::holds_alternative<YamlValue::Comment>(value.data())) {
      return false;
    } else {
      const auto& fields = std::get<YamlFields>(value.data());
      out += '{';
      for (const auto& field : fields) {
        if (&field != &fields.front()) out += ", ";
        out += key_text(field.first) + ' ';
        if (!on_one_line(field.second, room, out)) return false;
      }
      out += '}';
    }
    return out.size() <= room * 4 && count_code_points(out) <= room;
  }

  // A value behind its key or dash, which end without a space. `indent` is that of the key.
  void behind(const YamlValue& value, std::size_t indent) {
    const std::size_t used = column() + 1;
    std::string line;
    if (used < kYamlWidth && on_one_line(value, kYamlWidth - used, line)) {
      out_ += ' ' + line + '\n';
    } else if (const auto* scalar = std::get_if<YamlValue::Scalar>(&value.data())) {
      out_ += ' ';
      if (scalar->word || is_plain(scalar->text))
        wrap_plain(scalar->text, indent + kIndent);
      else
        wrap_quoted(scalar->text, indent + kIndent);
    } else if (const auto* items = std::get_if<YamlItems>(&value.data())) {
      out_ += '\n';
      for (const YamlValue& item : *items) list_item(item, indent + kIndent);
    } else {
      below(std::get<YamlFields>(value.data()), indent + kIndent);
    }
  }

  // Fields on lines of their own below their key.
  void below(const YamlFields& fields, std::size_t indent) {
    out_ += '\n';
    lines(fields, indent);
  }

  void lines(const YamlFields& fields, std::size_t indent) {
    for (const auto& [name, value] : fields) {
      if (comment(value, indent)) continue;
      out_.append(indent, ' ');
      key(name);
      behind(value, indent);
    }
  }

  // Writes a comment on lines of its own; false where the value is none.
  bool comment(const YamlValue& value, std::size_t indent) {
    const auto* comment = std::get_if<YamlValue::Comment>(&value.data());
    if (comment == nullptr) return false;
    const std::string text = fit_comment(comment->text);
    std::size_t width = kYamlWidth;  // the first word begins a line
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::string_view word = std::string_view(text).substr(at, end - at);
      const std::size_t length = count_code_points(word);
      if (width + length + 1 > kYamlWidth) {
        if (at > 0) out_ += '\n';
        out_ += std::string(indent, ' ') + '#';
        width = indent + 1;
      }
      out_.append(" ").append(word);
      width += length + 1;
      at = end + 1;
    }
    out_ += '\n';
    return true;
  }

  void list_item(const YamlValue& item, std::size_t indent) {
    const auto* fields = std::get_if<YamlFields>(&item.data());
    std::string line;
    if (fields == nullptr || on_one_line(item, kYamlWidth - indent - 2, line)) {
      out_ += std::string(indent, ' ') + '-';
      return behind(item, indent);
    }
    for (const auto& field : *fields) comment(field.second, indent);
    out_ += std::string(indent, ' ') + '-';
    bool first = true;
    for (const auto& [name, value] : *fields) {
      if (std::holds_alternative<YamlValue::Comment>(value.data())) continue;
      if (first)
        out_ += ' ';
      else
        out_.append(indent + kIndent, ' ');
      first = false;
      key(name);
      behind(value, indent + kIndent);
    }
  }

  // A word or plain text is short enough for any line: a name or an id.
  void wrap_plain(std::string_view text, std::size_t indent) {
    if (text.size() + indent <= kLongestPiece)
      out_ += std::string(text) + '\n';
    else
      wrap_quoted(text, indent);
  }

  // Between quotation marks a line break counts as the space that it stands for.
  void wrap_quoted(std::string_view text, std::size_t indent) {
    out_ += '"';
    const bool brackets = opens_more_than_it_closes(text);
    std::size_t width = column();
    std::size_t piece = 0;  // bytes since a break
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      const bool single_space =
          c == ' ' && at > 0 && at + 1 < text.size() && is_inside_words(text[at - 1]) && is_inside_words(text[at + 1]);
      if (single_space && width + length_of_word(text.substr(at + 1)) + 1 > kYamlWidth) {
        out_ += '\n' + std::string(indent, ' ');
        width = indent;
        piece = 0;
        continue;
      }
      const bool begins_character = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
      if (piece >= kLongestPiece && begins_character && is_inside_words(c)) {
        out_ += "\\\n" + std::string(indent, ' ');
        width = indent;
        piece = 0;
      }
      const std::size_t before = out_.size();
      append_escaped(out_, c, brackets);
      if (begins_character) width += out_.size() - before;
      piece += out_.size() - before;
    }
    out_ += "\"\n";
  }

  static bool is_inside_words(char c) { return c != ' ' && c != '\n' && c != '\t' && c != '\\'; }

  static std::size_t length_of_word(std::string_view text) {
    return count_code_points(text.substr(0, std::min(text.find(' '), kYamlWidth)));
  }

  std::string out_;
};

}  // namespace

YamlValue YamlValue::text(std::string_view text) { return YamlValue(Scalar{std::string(text), false}); }

YamlValue YamlValue::word(std::string_view word) { return YamlValue(Scalar{std::string(word), true}); }

YamlValue YamlValue::comment(std::string_view text) { return YamlValue(Comment{std::string(text)}); }

std::string write_yaml(const YamlFields& sections) {
  Writer writer;
  writer.sections(sections);
  return writer.take();
}

std::string fit_text(std::string_view text, bool* changed) {
  std::string out;
  out.reserve(text.size());
  std::size_t marks = 0;
  bool touched = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded decoded = decode_utf8(text.substr(at, 4));
    const std::size_t bytes = decoded.bytes == 0 ? 1 : decoded.bytes;
    marks = decoded.bytes != 0 && is_combining(decoded.code_point) ? marks + 1 : 0;
    if (decoded.code_point == '\r' && decoded.bytes == 1) {
      const bool line_end = at + 1 < text.size() && text[at + 1] == '\n';
      if (!line_end) out += '\n';
      touched = touched || !line_end;
    } else if (decoded.bytes == 0 || is_forbidden(decoded.code_point) || marks > Limits{}.stacked_marks) {
      touched = true;
    } else {
      out += text.substr(at, bytes);
    }
    at += bytes;
  }
  const auto outer = [](char c) { return c == ' ' || c == '\n'; };
  while (!out.empty() && outer(out.back())) out.pop_back();
  out.erase(out.begin(), std::find_if_not(out.begin(), out.end(), outer));
  if (changed != nullptr) *changed = *changed || touched;
  return out;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  std::size_t last = 0;  // where the last character that is kept before `…` ends
  for (std::size_t count = 0; at < text.size() && count < most; ++count) {
    if (count + 1 == most) last = at;
    const Decoded decoded = decode_utf8(text.substr(at, 4));
    at += decoded.bytes == 0 ? 1 : decoded.bytes;
  }
  if (at >= text.size()) return std::string(text);
  return std::string(text.substr(0, last)) + "…";
}

}  // namespace standpoint
