#pragma once
// SPDX-License-Identifier: Apache-2.0
// HTML of a stranger cut into text, tags and what is no text, one piece after the other, each byte looked at once.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace standpoint {

// One attribute: its name in lower case, and its value as written (character references in it).
struct HtmlTokenAttribute {
  std::string name;
  std::string_view value;
};

// The attributes of a tag, read as they are asked for: a tag may be a megabyte of them.
class HtmlTokenAttributes {
 public:
  explicit HtmlTokenAttributes(std::string_view written) : rest_(written) {}

  // Reads the next attribute; false when there is none. O(its bytes).
  bool next(HtmlTokenAttribute& attribute);

 private:
  std::string_view rest_;
};

// A piece of HTML.
struct HtmlToken {
  enum class Kind : std::uint8_t { text, start_tag, end_tag, raw_text, comment };
  Kind kind = Kind::text;
  std::string name;          // of a tag, and of the element that raw text stands in: lower case, at most 32 bytes
  std::string_view written;  // text as written; of a start tag what stands behind its name
};

// Cuts HTML as a browser does (WHATWG HTML, 13.2.5), but for what scripts hide in comments of theirs. A tag that is not
// closed at the end of the text is dropped, as there. What stands in script, style, title, textarea and their like is
// one piece of raw text behind the start tag; its end tag follows it. The text must outlive the tokens.
class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view html) : html_(html) {}

  // Reads the next piece; false at the end. O(its bytes).
  bool next(HtmlToken& token);

 private:
  bool take_tag(HtmlToken& token);
  bool take_comment(HtmlToken& token);
  void take_raw_text(HtmlToken& token);
  std::size_t end_of_tag(std::size_t at) const;

  std::string_view html_;
  std::size_t at_ = 0;
  std::string raw_;  // the element whose raw text comes next; empty where none does
};

}  // namespace standpoint
