#pragma once
// SPDX-License-Identifier: Apache-2.0
// Coded work of another program as plain data: documents, and the statements that somebody coded in them.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/model/ids.hpp"

namespace standpoint {

// What the values of a variable are, in the terms of discourse network analysis.
enum class VariableType : std::uint8_t { short_text, long_text, integer, boolean };

// `short text`, `long text`, `integer` or `boolean`.
std::string_view to_string(VariableType type);

// A column of the coding scheme: who, for whom, on what, how.
struct CodedVariable {
  std::string name;
  VariableType type = VariableType::short_text;
  std::uint32_t statement_type = 0;  // index in CodedWork::statement_types
};

// A text that was coded, and what is known about it. Texts may be empty.
struct CodedDocument {
  std::int64_t number = 0;  // as the file counts it
  std::string title;
  std::string text;
  std::string author;
  std::string source;
  std::string section;
  std::string type;
  std::string notes;
  std::string coder;
  std::optional<std::int64_t> seconds;  // its date and time: since 1970-01-01 00:00 UTC
  std::string date;                     // where the file gives no day: the year or month, as in 2020-10
};

// One value of a statement. A text stands in CodedWork::texts.
struct StatementValue {
  static constexpr std::uint32_t kNoText = UINT32_MAX;
  std::uint32_t variable = 0;
  std::uint32_t text = kNoText;  // of a text variable
  std::int64_t number = 0;       // of an integer or boolean one; a boolean is 0 or 1
};

// A stretch of a document that was coded. Offsets count UTF-16 code units from 0, as in Java; -1 where not known.
struct CodedStatement {
  static constexpr std::uint32_t kNoQuote = UINT32_MAX;
  std::int64_t number = 0;
  std::uint32_t type = 0;      // index in CodedWork::statement_types
  std::uint32_t document = 0;  // index in CodedWork::documents
  std::int64_t start = -1;
  std::int64_t stop = -1;
  std::uint32_t quote = kNoQuote;  // index in CodedWork::texts: the coded words, where the file holds them apart
  Range values;                    // CodedWork::values, in the order of the variables
  std::uint32_t coder = 0;         // index in CodedWork::coders
};

// A value of a text variable and what the coders noted about it.
struct CodedEntity {
  std::uint32_t variable = 0;
  std::string value;
  std::vector<std::pair<std::string, std::string>> attributes;  // name and value; no empty ones
};

// A statement that refers to another.
struct CodedLink {
  std::int64_t from = 0;  // CodedStatement::number
  std::int64_t to = 0;
};

// Something that reading had to leave out or to decide: what, how often, and one example.
struct CodedRemark {
  std::string what;
  std::size_t count = 0;
  std::string example;
};

// All that a file of coded work holds. Documents by number, statements by number, variables as in the file.
struct CodedWork {
  std::string origin;  // `Discourse Network Analyzer 3.0.7`, `CSV`
  std::vector<std::string> statement_types;
  std::vector<CodedVariable> variables;
  std::vector<CodedDocument> documents;
  std::vector<CodedStatement> statements;
  std::vector<StatementValue> values;
  std::vector<CodedEntity> entities;
  std::vector<CodedLink> links;
  std::vector<std::string> coders;  // the first is "" for none
  std::vector<std::string> texts;
  std::vector<CodedRemark> remarks;

  std::span<const StatementValue> values_of(const CodedStatement& statement) const {
    return std::span<const StatementValue>(values).subspan(statement.values.first, statement.values.count);
  }
  std::string_view text_of(const StatementValue& value) const {
    return value.text == StatementValue::kNoText ? std::string_view() : std::string_view(texts[value.text]);
  }

  // The value of a variable in a statement, or null. O(values of the statement).
  const StatementValue* value(const CodedStatement& statement, std::uint32_t variable) const;

  // The variable of that name, without regard to case, in a statement type; nothing where there is none. O(variables).
  std::optional<std::uint32_t> find_variable(std::string_view name, std::uint32_t statement_type) const;

  // The type that has most statements, of equal ones the first; nothing without statements. O(statements).
  std::optional<std::uint32_t> main_statement_type() const;

  // Counts one more of that remark.
  void remark(std::string_view what, std::string_view example);
};

// How much a file of coded work may hold before it is refused.
struct CodedLimits {
  std::size_t file_bytes = std::size_t{512} << 20U;
  std::size_t text_bytes = std::size_t{1} << 30U;  // of all texts together
  std::size_t documents = 1'000'000;
  std::size_t statements = 2'000'000;
  std::size_t values = 40'000'000;
  std::size_t entities = 2'000'000;
  std::size_t variables = 10'000;
};

// A text by offsets in UTF-16 code units. The text must outlive it.
class Utf16Text {
 public:
  // O(bytes); memory of 16 bytes for each 256 code units, of plain ASCII none.
  explicit Utf16Text(std::string_view text);

  // From one offset to another; empty where they do not lie in the text or cut a character. O(length).
  std::string_view slice(std::int64_t start, std::int64_t stop) const;

  // How many code points lie before an offset; of one beyond the end, all and one for each unit more. O(1).
  std::int64_t code_points(std::int64_t offset) const;

 private:
  struct Mark {  // at a multiple of kUnitsOfMark, or just behind it
    std::size_t byte = 0;
    std::int64_t units = 0;
    std::int64_t points = 0;
  };
  static constexpr std::int64_t kUnitsOfMark = 256;
  Mark at(std::int64_t offset) const;

  std::string_view text_;
  bool ascii_ = true;
  std::vector<Mark> marks_;
};

// One slice of a text. O(bytes).
std::string_view utf16_slice(std::string_view text, std::int64_t start, std::int64_t stop);

}  // namespace standpoint
