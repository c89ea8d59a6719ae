#pragma once
// SPDX-License-Identifier: Apache-2.0
// Paragraphs as they are filled with pieces of lines, and the quotation marks around some of them.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// Quotation marks around a text, with the spaces that belong to them.
struct QuotationMarks {
  std::string_view opening, closing;
};

// The marks of a language, of a quotation in so many others.
QuotationMarks quotation_marks(std::string_view language, std::size_t depth);

// True where a text begins with a quotation mark of any kind.
bool begins_quoted(std::string_view text);

class TextParagraphs {
 public:
  // Adds text: each run of white space as one space, or as it is where `as_written`; invisible characters are counted.
  void add(std::string_view text, bool as_written);
  // Adds signs of our own, such as the bar between two cells.
  void add_sign(std::string_view sign);
  void end_line();
  // Ends the paragraph; where it is `as_written`, blank lines in it part nothing.
  void end_paragraph(bool as_written = false);

  // Where a piece of a line begins that add_marks() may be asked about; what stands before it stays.
  std::size_t mark_position();
  // Puts marks around what was added to the paragraph since that position, unless it has some.
  void add_marks(std::size_t position, const QuotationMarks& marks);

  std::size_t size() const { return done_.size(); }
  // Puts marks around the paragraphs from `first` on, unless they have some, but for an attribution at their end.
  void add_marks_around(std::size_t first, const QuotationMarks& marks);
  // The paragraphs that end from here on say whom a quotation is from.
  void begin_attribution() { attribution_ = true; }
  void end_attribution() { attribution_ = false; }

  std::size_t invisible() const { return invisible_; }
  std::string joined() const;

 private:
  struct Paragraph {
    std::string text;
    bool attribution = false;
  };
  void flush_gap();

  std::vector<Paragraph> done_;
  std::string line_;  // the paragraph so far
  bool gap_ = false;  // a space stands before what comes next
  bool attribution_ = false;
  std::size_t invisible_ = 0;
};

}  // namespace standpoint
