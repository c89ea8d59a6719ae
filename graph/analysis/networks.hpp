#pragma once
// SPDX-License-Identifier: Apache-2.0
// Who shares which positions with whom: discourse networks of coded statements (MODEL 3.3; Leifeld 2016; the options
// and their names are those of Discourse Network Analyzer 3.1).

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/analysis/goes_on.hpp"
#include "graph/analysis/statement_table.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

enum class NetworkType : std::uint8_t { twomode, onemode };

// What becomes of the stances.
enum class Aggregation : std::uint8_t {
  ignore,      // every statement counts 1
  combine,     // two-mode: one number for the set of stances that occur
  subtract,    // two-mode: support minus opposition; one-mode: congruence minus conflict
  congruence,  // one-mode: shared stances
  conflict,    // one-mode: opposed stances
};

enum class Normalization : std::uint8_t {
  no,
  activity,    // two-mode: by the total of the row
  prominence,  // two-mode: by the total of the column
  average,     // one-mode: by the mean number of statements of the two
  jaccard,     // one-mode: by the pairs that either has or both share
  cosine,      // one-mode: by the lengths of the two rows; as DNA does it, by the product of their statements
};

// How far a statement is dropped because the same one was made before.
enum class Duplicates : std::uint8_t { include, document, week, month, year, acrossrange };

enum class TimeWindow : std::uint8_t { no, events, seconds, minutes, hours, days, weeks, months, years };

// How much a statement counts by its distance from the middle of the window; `no`: all in the window alike.
enum class Kernel : std::uint8_t { no, uniform, triangular, epanechnikov, gaussian };

// What DNA 3.1 does otherwise than a sound definition would, bit by bit (docs/decisions).
enum class Quirk : std::uint16_t {
  year_forgotten = 1U << 0,        // duplicates of a week or month: of any year
  boxed_integers = 1U << 1,        // duplicates: whole numbers outside -128 to 127 are never equal
  cosine_of_counts = 1U << 2,      // cosine: by the product of the numbers of statements
  one_sided_triangle = 1U << 3,    // triangular kernel: rises beyond 1 after the middle
  label_order = 1U << 4,           // labels by UTF-16 code units of their text, also where they are records
  observed_scale = 1U << 5,        // the scale of a stance ends where its observed values do
  kernel_self_ties = 1U << 6,      // a kernel gives one-mode networks a diagonal
  kernel_average = 1U << 7,        // with a kernel, average: by the sum over cells of 2 / (n + n') instead
  kernel_ranks = 1U << 8,          // with a kernel, two-mode subtract: by the rank of a value's text, not the value
  truncated_distance = 1U << 9,    // with a kernel, distances in whole units
  degrees_for_spectra = 1U << 10,  // backbone: sums by row stand for the eigenvalues of the Laplacian
};

// A set of quirks.
using Quirks = std::uint16_t;
inline constexpr Quirks bit(Quirk quirk) { return static_cast<Quirks>(quirk); }
inline constexpr Quirks kSound = 0;
inline constexpr Quirks kDna = (1U << 11) - 1;
// What stands for the network of a kernel as studies publish it: all but what is plainly wrong.
inline constexpr Quirks kUsual = bit(Quirk::kernel_self_ties) | bit(Quirk::kernel_average) | bit(Quirk::kernel_ranks) |
                                 bit(Quirk::truncated_distance);

// The name under which exclusions know the type of a statement.
inline constexpr std::string_view kStatementType = "statement type";

// Statements with one of these values of a variable are left out; `invert`: all others are.
struct Exclusion {
  std::string variable;             // as find() takes it; or kStatementType
  std::vector<std::string> values;  // labels, or the numbers that they stand for
  bool invert = false;
  std::vector<RecordRef> records = {};  // labels by what they name, whether or not they occur
};

struct NetworkOptions {
  NetworkType type = NetworkType::twomode;
  std::string variable1 = "organisation";
  std::string variable2 = "proposition";
  std::string qualifier = "sign";  // the stance; empty for none
  Aggregation aggregation = Aggregation::ignore;
  Normalization normalization = Normalization::no;
  Duplicates duplicates = Duplicates::include;
  bool isolates = false;        // also the labels that no statement is left of
  Second since = kFirstSecond;  // statements that may have been made from then,
  Second until = kLastSecond;   // up to then, both included
  TimeWindow window = TimeWindow::no;
  std::uint32_t window_size = 100;  // units
  Kernel kernel = Kernel::no;
  std::vector<Exclusion> exclusions;
  std::optional<std::uint16_t> statement_type;  // only statements of this type
  Quirks quirks = kUsual;
  GoesOn goes_on = {};  // asked while a one-mode network is made
};

// The labels of one side of a network, in order.
struct NetworkSide {
  std::uint32_t variable = 0;  // StatementTable::variables
  std::vector<Label> labels;   // by id of record for a dossier, by UTF-16 code units of the text otherwise

  std::uint32_t size() const { return static_cast<std::uint32_t>(labels.size()); }
  const std::string& text(const StatementTable& table, std::uint32_t i) const {
    return table.variables[variable].labels[labels[i]];
  }
  // Kind none where labels are no records.
  RecordRef record(const StatementTable& table, std::uint32_t i) const {
    const Variable& v = table.variables[variable];
    return v.records.empty() ? RecordRef{} : v.records[labels[i]];
  }
};

// Statements that a network does not count, each by the first reason there is.
struct LeftOut {
  std::uint32_t time = 0;      // outside the time, or of another type
  std::uint32_t excluded = 0;  // by exclusions
  std::uint32_t empty = 0;     // a variable, or the stance, has no value
  std::uint32_t repeated = 0;  // said before, in the sense of Duplicates, or by another speaker of a joint claim
};

// One network: a matrix in compressed sparse rows without zeros. A one-mode network has the same labels on both sides,
// both halves, and no diagonal (but with Quirk::kernel_self_ties).
struct Network {
  NetworkType type = NetworkType::twomode;
  NetworkSide rows, columns;
  std::vector<std::size_t> starts = {0};  // of each row in `at` and `values`, and the end
  std::vector<std::uint32_t> at;          // column of each cell; ascending within a row
  std::vector<double> values;             // never 0
  std::vector<std::uint32_t> statements;  // those that count, as rows of the table, in order of time
  LeftOut left_out;                       // of the whole table, before windows
  Second since = kNoTime;                 // of a window: its limits and its middle, or the whole time
  Second middle = kNoTime;
  Second until = kNoTime;

  std::span<const std::uint32_t> columns_of(std::uint32_t row) const {
    return std::span(at).subspan(starts[row], starts[row + 1] - starts[row]);
  }
  std::span<const double> values_of(std::uint32_t row) const {
    return std::span(values).subspan(starts[row], starts[row + 1] - starts[row]);
  }
  std::size_t cells() const { return values.size(); }

  // 0 where there is no cell. O(log cells of the row).
  double value(std::uint32_t row, std::uint32_t column) const;
};

// Failure: options that do not go together. O(1).
Result<void> check_network_options(const NetworkOptions& options);

// The network of all statements that the options admit, whatever `window` says. O(statements + products of the sparse
// factors), memory O(statements + cells). Failure: a variable that the table has not, options that do not go together,
// a stance with too many values to combine, `goes_on` says no.
Result<Network> find_network(const StatementTable& table, const NetworkOptions& options);

// One network for each place of the time window, in order of time; without a window the only one. Statements are put in
// order once; each window is counted from its own ones alone, between two ends that move on. O(statements + for each
// window, its statements, products and cells). Failure: as find_network(); too many windows, or cells in all of them
// together.
Result<std::vector<Network>> find_network_slices(const StatementTable& table, const NetworkOptions& options);

// The statements that the network of these options would count, each once, in order of time: an event list. As
// find_network().
Result<std::vector<std::uint32_t>> counted_statements(const StatementTable& table, const NetworkOptions& options);

// What a cell of a network rests on.
struct CellEvidence {
  Label shared = kNoLabel;            // one-mode: the label of variable 2 that both address; else none
  std::vector<std::uint32_t> row;     // statements of the row (two-mode: on the column), in order of time
  std::vector<std::uint32_t> column;  // one-mode: statements of the column on the same label
};

// Finds the statements behind cells. O(statements) to make.
class NetworkEvidence {
 public:
  NetworkEvidence(const StatementTable& table, const Network& network, const NetworkOptions& options);

  // Two-mode: one entry at most. One-mode: one for each label of variable 2 that both address, in order of label.
  // O(statements of the row and the column).
  std::vector<CellEvidence> of(std::uint32_t row, std::uint32_t column) const;

 private:
  struct Entry {
    std::uint32_t row = 0;
    Label second = kNoLabel;
    std::uint32_t statement = 0;
  };
  std::span<const Entry> entries_of(std::uint32_t row) const;

  const Network& network_;
  std::vector<Entry> entries_;  // by row, label of variable 2, order of time
  std::vector<std::uint32_t> starts_;
};

}  // namespace standpoint
