// SPDX-License-Identifier: Apache-2.0
#include "extract/document/text_paragraphs.hpp"

#include <algorithm>

#include "extract/document/kept_characters.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostAttribution = 200;  // bytes

bool begins_with_dash(std::string_view text) {
  return text.starts_with("—") || text.starts_with("–") || text.starts_with("―") || text.starts_with("-- ");
}

// True where an opening mark stands at the end of a text, spaces behind it or not.
bool ends_with_opening(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with("\u00A0") || text.ends_with("\u202F"))
    text.remove_suffix(text.ends_with(' ') ? 1 : text.ends_with("\u00A0") ? 2 : 3);
  return text.ends_with("«") || text.ends_with("“") || text.ends_with("„") || text.ends_with('"');
}

}  // namespace

QuotationMarks quotation_marks(std::string_view language, std::size_t depth) {
  const bool french = language == "fr";
  if (depth == 0) return french ? QuotationMarks{"«\u00A0", "\u00A0»"} : QuotationMarks{"“", "”"};
  return french || depth > 1 ? QuotationMarks{"“", "”"} : QuotationMarks{"‘", "’"};
}

bool begins_quoted(std::string_view text) {
  constexpr std::string_view kMarks[] = {"«", "“", "\"", "„", "‘", "‹", "”", "''", "〝", "「"};
  return std::any_of(std::begin(kMarks), std::end(kMarks),
                     [&](std::string_view mark) { return text.starts_with(mark); });
}

void TextParagraphs::flush_gap() {
  if (gap_ && !line_.empty() && line_.back() != '\n' && line_.back() != ' ') line_ += ' ';
  gap_ = false;
}

void TextParagraphs::add(std::string_view text, bool as_written) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode_utf8(text.substr(at, 4));
    const std::string_view written = text.substr(at, std::max<std::size_t>(c.bytes, 1));
    at += written.size();
    const bool space = c.code_point == ' ' || c.code_point == '\t' || c.code_point == '\f' || c.code_point == '\r';
    if (c.code_point == '\n' ? as_written : c.code_point == 0x2028 || c.code_point == 0x2029) {
      gap_ = false;
      line_ += '\n';
    } else if ((space && !as_written) || c.code_point == '\n') {
      gap_ = true;
    } else if (c.bytes == 0 || is_left_out(c.code_point)) {
      invisible_ += c.code_point == '\r' ? 0 : 1;
    } else {
      flush_gap();
      line_ += written;
    }
  }
}

void TextParagraphs::add_sign(std::string_view sign) {
  gap_ = false;
  line_ += sign;
}

void TextParagraphs::end_line() {
  gap_ = false;
  line_ += '\n';
}

// A blank line within what was added parts paragraphs too.
void TextParagraphs::end_paragraph(bool as_written) {
  gap_ = false;
  for (std::size_t at = 0; at < line_.size();) {
    const std::size_t end = as_written ? line_.size() : std::min(line_.find("\n\n", at), line_.size());
    std::string_view text = std::string_view(line_).substr(at, end - at);
    while (text.starts_with('\n')) text.remove_prefix(1);
    while (text.ends_with('\n') || text.ends_with(' ')) text.remove_suffix(1);
    if (text.find_first_not_of(" \t\n") != std::string_view::npos) done_.push_back({std::string(text), attribution_});
    at = end + 2;
  }
  line_.clear();
}

std::size_t TextParagraphs::mark_position() {
  flush_gap();
  return line_.size();
}

void TextParagraphs::add_marks(std::size_t position, const QuotationMarks& marks) {
  if (position >= line_.size()) return;
  const std::string_view whole = line_;
  if (begins_quoted(whole.substr(position)) || ends_with_opening(whole.substr(0, position))) return;
  line_.insert(position, marks.opening);
  line_ += marks.closing;
}

void TextParagraphs::add_marks_around(std::size_t first, const QuotationMarks& marks) {
  std::size_t last = done_.size();
  while (last > first && done_[last - 1].attribution) --last;
  if (last == done_.size() && last > first + 1 && done_[last - 1].text.size() <= kMostAttribution &&
      begins_with_dash(done_[last - 1].text) && !begins_with_dash(done_[first].text))
    --last;
  if (last <= first || begins_quoted(done_[first].text)) return;
  done_[first].text.insert(0, marks.opening);
  done_[last - 1].text += marks.closing;
}

std::string TextParagraphs::joined() const {
  std::string out;
  for (const Paragraph& paragraph : done_) {
    if (!out.empty()) out += "\n\n";
    out += paragraph.text;
  }
  return out;
}

}  // namespace standpoint
