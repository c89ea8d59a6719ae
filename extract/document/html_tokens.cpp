// SPDX-License-Identifier: Apache-2.0
#include "extract/document/html_tokens.hpp"

#include <algorithm>

namespace standpoint {
namespace {

constexpr std::size_t kLongestName = 32;
constexpr std::string_view kSpaces = " \t\n\r\f";

bool is_space(char c) { return kSpaces.find(c) != std::string_view::npos; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lower_name(std::string_view written) {
  std::string out(written.substr(0, kLongestName));
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

// Elements whose content is no markup.
bool holds_raw_text(std::string_view name) {
  constexpr std::string_view kRaw[] = {"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"};
  return std::find(std::begin(kRaw), std::end(kRaw), name) != std::end(kRaw);
}

// True where `text` begins with `</name` and what may follow a name there.
bool closes(std::string_view text, std::string_view name) {
  if (text.size() < name.size() + 2 || text[1] != '/') return false;
  for (std::size_t i = 0; i < name.size(); ++i)
    if (lower(text[i + 2]) != name[i]) return false;
  const std::size_t behind = name.size() + 2;
  return behind == text.size() || is_space(text[behind]) || text[behind] == '/' || text[behind] == '>';
}

}  // namespace

bool HtmlTokenAttributes::next(HtmlTokenAttribute& attribute) {
  const std::size_t begin = rest_.find_first_not_of(" \t\n\r\f/");
  if (begin == std::string_view::npos) return false;
  rest_.remove_prefix(begin);
  const std::size_t end = std::min(rest_.find_first_of(" \t\n\r\f/=", 1), rest_.size());
  attribute = {lower_name(rest_.substr(0, end)), {}};
  rest_.remove_prefix(end);
  const std::size_t mark = std::min(rest_.find_first_not_of(kSpaces), rest_.size());
  if (mark == rest_.size() || rest_[mark] != '=') return true;
  rest_.remove_prefix(mark + 1);
  rest_.remove_prefix(std::min(rest_.find_first_not_of(kSpaces), rest_.size()));
  if (rest_.empty()) return true;
  const bool quoted = rest_[0] == '"' || rest_[0] == '\'';
  const std::size_t stop = quoted ? rest_.find(rest_[0], 1) : rest_.find_first_of(kSpaces);
  const std::size_t length = std::min(stop, rest_.size());
  attribute.value = quoted ? rest_.substr(1, length - 1) : rest_.substr(0, length);
  rest_.remove_prefix(std::min(length + (quoted ? 1 : 0), rest_.size()));
  return true;
}

// Where the tag ends whose attributes begin at `at`: its `>`, which may not stand in a value in quotation marks; npos
// where it does not end.
std::size_t HtmlTokens::end_of_tag(std::size_t at) const {
  bool value_may_begin = false;  // behind `=`
  while (at < html_.size()) {
    const char c = html_[at];
    if (c == '>') return at;
    if (value_may_begin && (c == '"' || c == '\'')) {
      at = html_.find(c, at + 1);
      if (at == std::string_view::npos) return at;
      value_may_begin = false;
    } else if (!is_space(c)) {
      value_may_begin = c == '=';
    }
    ++at;
  }
  return std::string_view::npos;
}

bool HtmlTokens::take_tag(HtmlToken& token) {
  const bool end = html_[at_ + 1] == '/';
  const std::size_t name = at_ + (end ? 2 : 1);
  const std::size_t behind = std::min(html_.find_first_of(" \t\n\r\f/>", name), html_.size());
  const std::size_t stop = end_of_tag(behind);
  token = {
      end ? HtmlToken::Kind::end_tag : HtmlToken::Kind::start_tag, lower_name(html_.substr(name, behind - name)), {}};
  if (stop == std::string_view::npos) {
    at_ = html_.size();
    return false;
  }
  token.written = html_.substr(behind, stop - behind);
  at_ = stop + 1;
  if (!end && holds_raw_text(token.name)) raw_ = token.name;
  return true;
}

// A comment, and what browsers take for one: declarations, processing instructions, end tags without a name.
bool HtmlTokens::take_comment(HtmlToken& token) {
  std::size_t begin = at_ + 2, stop = std::string_view::npos, behind = 1;
  if (html_.substr(at_).starts_with("<!--")) {
    begin = at_ + 4;
    const std::string_view rest = html_.substr(begin);
    stop = rest.starts_with('>') || rest.starts_with("->") ? html_.find('>', begin) : html_.find("--", begin);
    while (stop != std::string_view::npos && html_[stop] == '-') {
      const std::string_view ending = html_.substr(stop + 2);
      behind = ending.starts_with('>') ? 3 : ending.starts_with("!>") ? 4 : 0;
      if (behind != 0) break;
      stop = html_.find("--", stop + 1);
    }
  } else {
    stop = html_.find('>', begin);
  }
  stop = std::min(stop, html_.size());
  token = {HtmlToken::Kind::comment, {}, html_.substr(std::min(begin, stop), stop - std::min(begin, stop))};
  at_ = std::min(stop + behind, html_.size());
  return true;
}

void HtmlTokens::take_raw_text(HtmlToken& token) {
  std::size_t end = html_.find('<', at_);
  while (end != std::string_view::npos && !closes(html_.substr(end), raw_)) end = html_.find('<', end + 1);
  end = std::min(end, html_.size());
  token = {HtmlToken::Kind::raw_text, std::move(raw_), html_.substr(at_, end - at_)};
  raw_.clear();
  at_ = end;
}

bool HtmlTokens::next(HtmlToken& token) {
  if (!raw_.empty()) {
    take_raw_text(token);
    return true;
  }
  if (at_ >= html_.size()) return false;
  std::size_t end = at_;
  while (end < html_.size()) {
    end = std::min(html_.find('<', end), html_.size());
    const char first = end + 1 < html_.size() ? html_[end + 1] : ' ',
               second = end + 2 < html_.size() ? html_[end + 2] : ' ';
    const bool tag = is_letter(first) || (first == '/' && is_letter(second));
    const bool comment = first == '!' || first == '?' || (first == '/' && end + 2 < html_.size());
    if (end < html_.size() && !tag && !comment) {
      ++end;
      continue;
    }
    if (end > at_ || end == html_.size()) break;
    return tag ? take_tag(token) : take_comment(token);
  }
  token = {HtmlToken::Kind::text, {}, html_.substr(at_, end - at_)};
  at_ = end;
  return true;
}

}  // namespace standpoint
