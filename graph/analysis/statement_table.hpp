#pragma once
// SPDX-License-Identifier: Apache-2.0
// The one table of coded statements that networks are made of, whatever it was filled from: a dossier, a coding
// database or a spreadsheet.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint {

// Seconds since 1970-01-01 00:00:00 UTC in the proleptic Gregorian calendar, without leap seconds.
using Second = std::int64_t;
inline constexpr Second kSecondsOfDay = 86400;
inline constexpr Second kNoTime = INT64_MIN;       // no date at all
inline constexpr Second kFirstSecond = INT64_MIN;  // an open start
inline constexpr Second kLastSecond = INT64_MAX;   // an open end

// What the values of a variable are. Whole numbers and truth values are numbers that DNA treats in its own ways.
enum class VariableKind : std::uint8_t { text, integer, boolean, number };

// What stands before the name of a key of `coded` that is also the name of another variable.
inline constexpr std::string_view kCodedPrefix = "coded.";

// Whether a variable has its values for each statement or for each document.
enum class VariableOf : std::uint8_t { statement, document };

// The number of a label in its variable.
using Label = std::uint32_t;
inline constexpr Label kNoLabel = UINT32_MAX;  // an empty cell

// One column. A label is a distinct value: its text, and where the variable has numbers or records, what it stands for.
// An empty text is no label but an empty cell.
struct Variable {
  std::string name;
  VariableKind kind = VariableKind::text;
  VariableOf of = VariableOf::statement;
  std::vector<std::string> labels;    // in no particular order, each once (records with one name: once a record)
  std::optional<double> scale;        // the greatest distance that two values may have; else that of the observed ones
  std::vector<double> numbers;        // what each label stands for; empty for texts. Boolean: 0 no, 1 yes
  std::vector<RecordRef> records;     // what each label names; empty where labels are no records of a dossier
  std::vector<Label> cells;           // of each statement or document, or as `starts` says
  std::vector<std::uint32_t> starts;  // where there may be several values: the cells of row r are those from starts[r]
                                      // to starts[r + 1]; empty where each row has one cell

  // The labels of a row (of a statement or of a document); kNoLabel may be among them only as the only one.
  std::span<const Label> of_row(std::uint32_t row) const {
    if (starts.empty()) return std::span(cells).subspan(row, 1);
    return std::span(cells).subspan(starts[row], starts[row + 1] - starts[row]);
  }
};

// The statements, in flat columns of equal length; `claims` and the intervals may be empty.
struct StatementTable {
  std::vector<Second> times;                // when each was made; kNoTime where nothing tells
  std::vector<Second> earliest, latest;     // the interval that a dossier's date may mean; empty: the times themselves
  std::vector<std::uint32_t> documents;     // number of the document of each
  std::vector<std::uint32_t> begins, ends;  // offsets in the document's text, in code points
  std::vector<std::int64_t> ids;            // as its origin numbers them; ascending in the order of the origin
  std::vector<std::uint16_t> types;         // number of the statement's type
  std::vector<ClaimId> claims;              // what each row was taken from; several rows for a joint claim
  std::vector<Variable> variables;  // those of statements, then those of documents (of a coding database: title,
                                    // author, source, section, type, id)

  // Of a dossier: its claims that are no statements of an actor.
  struct NotOwn {
    std::uint32_t ascribed = 0;  // what a source takes somebody to want or think
    std::uint32_t reported = 0;  // hearsay
    std::uint32_t media = 0;     // said by media, or by a source in its own voice, where media do not count
  } not_own;

  std::vector<std::string> document_names;  // by number of document
  std::vector<std::string> type_names;      // by number of type; DNA's own is "DNA Statement"
  std::vector<std::string> texts;           // the words of each statement, for lists; may be empty

  std::uint32_t size() const { return static_cast<std::uint32_t>(times.size()); }

  // The variable of that name, case as written: of statements first; `document.NAME` means one of documents. The names
  // of the model and of DNA stand for each other where only one is there (actor person, organisation organization,
  // proposition concept). Null where there is none. O(variables).
  const Variable* find(std::string_view name) const;

  // The row in which a variable has the values of a statement.
  std::uint32_t row_of(const Variable& variable, std::uint32_t statement) const {
    return variable.of == VariableOf::statement ? statement : documents[statement];
  }
  std::span<const Label> labels_of(const Variable& variable, std::uint32_t statement) const {
    return variable.of_row(row_of(variable, statement));
  }
};

// Fills a column of texts and numbers row by row, one value a row: each distinct text is one label.
class VariableBuilder {
 public:
  VariableBuilder(std::string name, VariableKind kind, VariableOf of = VariableOf::statement);

  // The next row's value; an empty text is an empty cell. O(length).
  void add(std::string_view text);
  // The same with what the text stands for: for integers, truth values and numbers.
  void add(std::string_view text, double number);

  Variable take() { return std::move(variable_); }

 private:
  Variable variable_;
  std::unordered_map<std::string, Label> known_;
};

struct StatementTableOptions {
  std::string language = "en";  // of names
  bool media = false;           // media take sides, and a source's own voice is its author's, else its publisher's
};

// The own claims of a dossier (MODEL 3.1: neither ascribed nor hearsay), in order of reading: a row for each speaker.
// Variables of statements: actor, organisation, type, tag, proposition, issue, source, publisher, author, section,
// kind, sign (a truth value: support or oppose; empty where neutral), number (the stance, from -1 to 1), and each
// `coded` key by its name, `coded.KEY` where that is taken. Documents are the sources, each claim in its first one;
// their variables are source, publisher, author, section, kind.
//
// organisation: `on_behalf_of`; nobody's for `self`; an actor that is no person is its own; a person's is what it
// speaks for at the date (leads, spokesperson_of, represents, and others of the kind), else the office it holds or its
// employer, else what it is a member of. All of the first of these that there are. Relations count that are in force or
// ended with dates, and asserted; one without dates is assumed to hold (MODEL 2.2, 3.1).
//
// A claim stands at the middle of the days that its date may mean, at 00:00:00; at the one end that is known; without
// its own date at its source's.
//
// O(claims + relations + labels).
StatementTable statement_table(const Dossier& dossier, const StatementTableOptions& options = {});

}  // namespace standpoint
