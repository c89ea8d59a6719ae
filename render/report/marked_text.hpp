#pragma once
// SPDX-License-Identifier: Apache-2.0
// A text with marks on it, each told beside it: as plain data, and as one HTML file that needs nothing else.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "render/report/html.hpp"

namespace standpoint {

// What is marked: speech in the speaker's own words, in the reporter's with some of the speaker's, in the reporter's;
// somebody who is known or new; a tie between two. Each has a colour, a line and a sign of its own.
enum class MarkKind : std::uint8_t { direct, mixed, indirect, known, fresh, relation };
inline constexpr std::size_t kMarkKinds = 6;

// Code points [begin, end) of the text.
struct MarkedPlace {
  std::uint32_t begin = 0, end = 0;
};

// What is told of a mark when it is pointed at, and beside the text.
struct TextMark {
  MarkKind kind = MarkKind::direct;
  std::vector<MarkedPlace> parts;
  std::string heading;  // who speaks; who ties whom how
  std::string brief;    // a few words that stand behind the heading
  std::vector<PageField> fields;
};

// Somebody or something that the text names, and where.
struct MarkedName {
  bool known = true;
  std::vector<MarkedPlace> places;
  std::string name;
  std::vector<PageField> fields;
};

// A paragraph, a heading, or what does not belong to the article.
struct MarkedRow {
  enum class Kind : std::uint8_t { body, heading, aside } kind = Kind::body;
  MarkedPlace place;
};

struct MarkedText {
  std::string language;       // of the page: fr or en
  std::string text_language;  // of the text
  std::string title;
  std::vector<PageField> facts;  // on the text
  std::u32string text;
  std::vector<MarkedRow> rows;  // in the order of the text, without overlaps; what lies in none is not shown
  std::vector<TextMark> marks;  // in the order of the text; they may lie in and over each other
  std::vector<MarkedName> names;
};

// The page: the text row by row, beside each what is marked in it, then the names. Every text is escaped; no script, no
// request to anywhere; what is told of a mark opens by hovering, by the keyboard and in the list. Same data, same
// bytes. O(text + marks x marks that lie over each other).
std::string write_marked_text(const MarkedText& text, const PageLook& look = {});

}  // namespace standpoint
