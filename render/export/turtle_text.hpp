#pragma once
// SPDX-License-Identifier: Apache-2.0
// Terms and blocks of RDF 1.1 Turtle as text: whatever a dossier's author wrote stays inside its quotation marks.

#include <string>
#include <string_view>

#include "graph/text/result.hpp"

namespace standpoint {

// `<…>`; a character that no address may hold is percent-encoded. O(bytes).
std::string turtle_iri(std::string_view address);

// `"…"`, or `"…"@fr` where the tag is one that Turtle can write. O(bytes).
std::string turtle_literal(std::string_view text, std::string_view language = {});

// True for `fr` or `pt-BR`, and not for `fr--x`, which a dossier may have.
bool is_turtle_language(std::string_view tag);

// A year, month or day of XML Schema, or EDTF as the Library of Congress names it: `"2019~"^^edtf:EDTF`.
std::string turtle_date(std::string_view edtf);

// `"0.5"^^xsd:decimal`; xsd:double for what is written with an exponent.
std::string turtle_number(double number);

// What records' addresses begin with, checked: http(s) with a host, or a urn, that ends in `/`, `#` or, of a urn, `:`.
// Empty: `#`, which makes them parts of the file wherever it is.
Result<std::string> turtle_base(std::string_view base);

// What is said of one subject.
class TurtleBlock {
 public:
  // `subject` and all that is added are terms of Turtle. At least one predicate follows.
  TurtleBlock(std::string& out, std::string_view subject) : out_(out) { out_ += subject; }
  TurtleBlock(const TurtleBlock&) = delete;
  TurtleBlock& operator=(const TurtleBlock&) = delete;
  ~TurtleBlock() { out_ += " .\n"; }

  void add(std::string_view predicate, std::string_view object) {
    out_ += first_ ? " " : " ;\n  ";
    first_ = false;
    out_ += predicate;
    out_ += ' ';
    out_ += object;
  }

  // A literal without a language; nothing for an empty text.
  void add_words(std::string_view predicate, std::string_view text) {
    if (!text.empty()) add(predicate, turtle_literal(text));
  }

 private:
  std::string& out_;
  bool first_ = true;
};

}  // namespace standpoint
