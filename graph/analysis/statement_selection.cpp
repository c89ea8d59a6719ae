// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/statement_selection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <numeric>
#include <tuple>

#include "graph/analysis/label_order.hpp"
#include "graph/analysis/seen_keys.hpp"
#include "graph/analysis/time_steps.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

constexpr double kLeastBoxed = -128;  // Java keeps one object for each whole number from here
constexpr double kMostBoxed = 127;

// The variable of that name, or which there are.
Result<const Variable*> variable_of(const StatementTable& table, const std::string& name) {
  if (const Variable* found = table.find(name)) return found;
  std::string known;
  for (const Variable& v : table.variables)
    if (v.of == VariableOf::statement || table.find(v.name) == &v) known += (known.empty() ? "" : ", ") + v.name;
  return failure(fmt::format("there is no variable '{}'", name), fmt::format("the variables are: {}", known));
}

// An exclusion ready to use: for each label of the variable, whether it is named.
struct LabelTest {
  const Variable* variable = nullptr;  // null for the type of the statement
  std::vector<bool> named;
  bool invert = false;

  bool keeps(const StatementTable& table, std::uint32_t statement) const {
    if (variable == nullptr) return named[table.types[statement]] == invert;
    bool found = false;
    for (const Label label : table.labels_of(*variable, statement))
      found = found || (label != kNoLabel && named[label]);
    return found == invert;
  }
};

bool means(const Variable& variable, Label label, const std::string& value) {
  if (variable.labels[label] == value) return true;
  if (variable.numbers.empty()) return false;
  double number = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), number);
  return read.ec == std::errc() && read.ptr == value.data() + value.size() && number == variable.numbers[label];
}

tl::unexpected<Failure> no_such_value(const std::string& variable, const std::vector<std::string>& labels,
                                      const std::string& value) {
  std::string remedy = "list the statements with: --type eventlist";
  const std::vector<std::string_view> candidates(labels.begin(), labels.end());
  if (std::string near = did_you_mean(value, candidates); !near.empty()) remedy = std::move(near);
  return failure(fmt::format("no statement has the value '{}' of '{}'", value, variable), std::move(remedy));
}

Result<LabelTest> label_test(const StatementTable& table, const Exclusion& exclusion) {
  LabelTest out;
  out.invert = exclusion.invert;
  const bool of_type = exclusion.variable == kStatementType;
  if (!of_type) {
    const auto variable = variable_of(table, exclusion.variable);
    if (!variable) return tl::unexpected(variable.error());
    out.variable = *variable;
  }
  const std::vector<std::string>& labels = of_type ? table.type_names : out.variable->labels;
  out.named.resize(labels.size());
  for (const std::string& value : exclusion.values) {
    bool found = false;
    for (Label label = 0; label < labels.size(); ++label)
      if (of_type ? labels[label] == value : means(*out.variable, label, value)) out.named[label] = found = true;
    if (!found) return no_such_value(exclusion.variable, labels, value);
  }
  if (!of_type)
    for (Label label = 0; label < out.variable->records.size(); ++label)
      if (const auto& named = exclusion.records;
          std::find(named.begin(), named.end(), out.variable->records[label]) != named.end())
        out.named[label] = true;
  return out;
}

class StatementSelector {
 public:
  StatementSelector(const StatementTable& table, const NetworkOptions& options) : table_(table), options_(options) {}

  Result<StatementSelection> select() {
    if (auto found = find_variables(); !found) return tl::unexpected(found.error());
    for (const Exclusion& exclusion : options_.exclusions) {
      auto test = label_test(table_, exclusion);
      if (!test) return tl::unexpected(test.error());
      tests_.push_back(std::move(*test));
    }
    gather();
    count();
    number_labels(*first_, out_.first, &CountedEntry::first);
    number_labels(*second_, out_.second, &CountedEntry::second);
    make_scale();
    return std::move(out_);
  }

 private:
  bool has(Quirk quirk) const { return (options_.quirks & bit(quirk)) != 0; }

  Result<void> find_variables() {
    const auto first = variable_of(table_, options_.variable1);
    if (!first) return tl::unexpected(first.error());
    const auto second = variable_of(table_, options_.variable2);
    if (!second) return tl::unexpected(second.error());
    first_ = *first;
    second_ = *second;
    if (options_.qualifier.empty()) return {};
    const auto qualifier = variable_of(table_, options_.qualifier);
    if (!qualifier) return tl::unexpected(qualifier.error());
    qualifier_ = *qualifier;
    return {};
  }

  bool in_time(std::uint32_t i) const {
    if (options_.since == kFirstSecond && options_.until == kLastSecond) return true;
    if (table_.times[i] == kNoTime) return false;
    const Second earliest = table_.earliest.empty() ? table_.times[i] : table_.earliest[i];
    const Second latest = table_.latest.empty() ? table_.times[i] : table_.latest[i];
    return latest >= options_.since && earliest <= options_.until;
  }

  // The statements of the time and the type, in order; those without a time last.
  void gather() {
    rows_.reserve(table_.size());
    for (std::uint32_t i = 0; i < table_.size(); ++i)
      if ((!options_.statement_type || table_.types[i] == *options_.statement_type) && in_time(i)) rows_.push_back(i);
    const auto key = [&](std::uint32_t i) {
      return std::tuple(table_.times[i] == kNoTime, table_.times[i], table_.documents[i], table_.begins[i],
                        table_.ends[i], table_.ids[i]);
    };
    const auto before = [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); };
    if (!std::is_sorted(rows_.begin(), rows_.end(), before)) std::stable_sort(rows_.begin(), rows_.end(), before);
    const auto timed_end =
        std::find_if(rows_.rbegin(), rows_.rend(), [&](std::uint32_t i) { return table_.times[i] != kNoTime; });
    if (timed_end == rows_.rend()) return;
    out_.since = options_.since == kFirstSecond ? table_.times[rows_.front()] : options_.since;
    out_.until = options_.until == kLastSecond ? table_.times[*timed_end] : options_.until;
  }

  void count() {
    seen_.reserve(options_.duplicates == Duplicates::include ? 0 : rows_.size());
    out_.left_out.time = table_.size() - static_cast<std::uint32_t>(rows_.size());
    for (const std::uint32_t row : rows_) {
      if (options_.isolates) mark(row);
      if (std::all_of(tests_.begin(), tests_.end(), [&](const LabelTest& t) { return t.keeps(table_, row); }))
        add(row);
      else
        ++out_.left_out.excluded;
    }
  }

  void mark(std::uint32_t row) {
    for (const Label label : table_.labels_of(*first_, row))
      if (label != kNoLabel) out_.first.labels.push_back(label);
    for (const Label label : table_.labels_of(*second_, row))
      if (label != kNoLabel) out_.second.labels.push_back(label);
  }

  // An entry holds labels until number_labels() puts their places there.
  void add(std::uint32_t row) {
    static constexpr std::array<Label, 1> kNone = {kNoLabel};
    const std::span<const Label> levels =
        qualifier_ == nullptr ? std::span<const Label>(kNone) : table_.labels_of(*qualifier_, row);
    const std::int32_t period = period_of(row);
    const std::size_t before = out_.entries.size();
    bool empty = true;
    for (const Label first : table_.labels_of(*first_, row))
      for (const Label second : table_.labels_of(*second_, row))
        for (const Label level : levels) {
          if (first == kNoLabel || second == kNoLabel) continue;
          if (level == kNoLabel && qualifier_ != nullptr && options_.aggregation != Aggregation::ignore) continue;
          empty = false;
          const CountedEntry entry{row, first, second, level};
          if (!is_repeated(entry) && !is_duplicate(entry, period)) out_.entries.push_back(entry);
        }
    if (out_.entries.size() == before) ++(empty ? out_.left_out.empty : out_.left_out.repeated);
  }

  // What a joint claim counts is counted once.
  bool is_repeated(const CountedEntry& entry) {
    if (table_.claims.empty()) return false;
    const ClaimId claim = table_.claims[entry.statement];
    return claim.valid() &&
           !of_claims_.insert({entry.first, entry.second, entry.level, static_cast<std::int32_t>(claim.value), 0});
  }

  std::int32_t period_of(std::uint32_t row) const {
    const Second time = table_.times[row];
    const auto of_calendar = [&](std::int32_t (*number)(Second)) {
      return time == kNoTime ? std::numeric_limits<std::int32_t>::min() : number(time);
    };
    const auto without_year = [&](std::int32_t number) {
      return has(Quirk::year_forgotten) && time != kNoTime ? number % 100 : number;
    };
    switch (options_.duplicates) {
      case Duplicates::document: return static_cast<std::int32_t>(table_.documents[row]);
      case Duplicates::week: return without_year(of_calendar(week_of));
      case Duplicates::month: return without_year(of_calendar(month_of));
      case Duplicates::year: return of_calendar(year_of);
      default: return 0;
    }
  }

  bool is_duplicate(const CountedEntry& entry, std::int32_t period) {
    if (options_.duplicates == Duplicates::include) return false;
    const bool by_level = qualifier_ != nullptr && options_.aggregation != Aggregation::ignore;
    if (by_level && has(Quirk::boxed_integers) && qualifier_->kind == VariableKind::integer) {
      const double number = qualifier_->numbers[entry.level];
      if (number < kLeastBoxed || number > kMostBoxed) return false;
    }
    return !seen_.insert({entry.first, entry.second, by_level ? entry.level : kNoLabel, period,
                          table_.types.empty() ? std::uint16_t{0} : table_.types[entry.statement]});
  }

  // The labels in order, and their places in the entries.
  void number_labels(const Variable& variable, NetworkSide& side, std::uint32_t CountedEntry::*member) {
    side.variable = static_cast<std::uint32_t>(&variable - table_.variables.data());
    std::vector<std::uint32_t> place(variable.labels.size(), kNoLabel);
    for (const Label label : side.labels) place[label] = 0;
    for (const CountedEntry& entry : out_.entries) place[entry.*member] = 0;
    side.labels.clear();
    for (Label label = 0; label < place.size(); ++label)
      if (place[label] != kNoLabel) side.labels.push_back(label);
    sort_labels(variable, has(Quirk::label_order), side.labels);
    for (std::uint32_t i = 0; i < side.labels.size(); ++i) place[side.labels[i]] = i;
    for (CountedEntry& entry : out_.entries) entry.*member = place[entry.*member];
  }

  void make_scale() {
    StanceScale& scale = out_.scale;
    scale.none = qualifier_ == nullptr;
    if (scale.none) {
      scale.labels = {kNoLabel};
      scale.values = scale.weights = {0};
      for (CountedEntry& entry : out_.entries) entry.level = 0;
      return;
    }
    scale.kind = qualifier_->kind;
    std::vector<bool> occurs(qualifier_->labels.size(), false);
    bool empty_ones = false;
    for (const CountedEntry& entry : out_.entries)
      if (entry.level == kNoLabel)
        empty_ones = true;
      else
        occurs[entry.level] = true;
    std::vector<std::uint32_t> place(qualifier_->labels.size());
    if (scale.kind == VariableKind::boolean) {
      scale.labels = {label_of_number(0), label_of_number(1)};  // both are levels, whether they occur or not
      for (Label label = 0; label < place.size(); ++label) place[label] = qualifier_->numbers[label] > 0 ? 1 : 0;
    } else {
      for (Label label = 0; label < occurs.size(); ++label)
        if (occurs[label]) scale.labels.push_back(label);
      order_levels();
      for (std::uint32_t k = 0; k < scale.labels.size(); ++k) place[scale.labels[k]] = k;
    }
    for (CountedEntry& entry : out_.entries)
      entry.level = entry.level == kNoLabel ? static_cast<std::uint32_t>(scale.labels.size()) : place[entry.level];
    fill_values(empty_ones);
  }

  // kNoLabel where no label stands for that number.
  Label label_of_number(double number) const {
    const auto place = std::find(qualifier_->numbers.begin(), qualifier_->numbers.end(), number);
    return place == qualifier_->numbers.end() ? kNoLabel : static_cast<Label>(place - qualifier_->numbers.begin());
  }

  void order_levels() {
    std::vector<Label>& labels = out_.scale.labels;
    if (out_.scale.kind == VariableKind::text) return sort_labels(*qualifier_, has(Quirk::label_order), labels);
    std::sort(labels.begin(), labels.end(), [&](Label a, Label b) {
      return std::tuple(qualifier_->numbers[a], a) < std::tuple(qualifier_->numbers[b], b);
    });
  }

  void fill_values(bool empty_ones) {
    StanceScale& scale = out_.scale;
    for (std::uint32_t k = 0; k < scale.labels.size(); ++k)
      scale.values.push_back(scale.kind == VariableKind::text || scale.kind == VariableKind::boolean
                                 ? k
                                 : qualifier_->numbers[scale.labels[k]]);
    if (scale.kind == VariableKind::boolean)
      scale.range = 1;
    else if (qualifier_->scale && !has(Quirk::observed_scale))
      scale.range = *qualifier_->scale;
    else if (!scale.values.empty())
      scale.range = scale.values.back() - scale.values.front();
    scale.weights = scale.values;
    if (options_.kernel != Kernel::no && has(Quirk::kernel_ranks) && scale.kind == VariableKind::integer)
      rank_by_text();
    if (!empty_ones) return;
    scale.labels.push_back(kNoLabel);
    scale.values.push_back(0);
    scale.weights.push_back(0);
  }

  void rank_by_text() {
    std::vector<std::uint32_t> order(out_.scale.labels.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto text = [&](std::uint32_t k) -> const std::string& { return qualifier_->labels[out_.scale.labels[k]]; };
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return before_in_utf16(text(a), text(b)); });
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) out_.scale.weights[order[rank]] = rank;
  }

  const StatementTable& table_;
  const NetworkOptions& options_;
  const Variable* first_ = nullptr;
  const Variable* second_ = nullptr;
  const Variable* qualifier_ = nullptr;  // null for none
  std::vector<LabelTest> tests_;
  std::vector<std::uint32_t> rows_;
  SeenKeys seen_, of_claims_;
  StatementSelection out_;
};

}  // namespace

Result<StatementSelection> select_statements(const StatementTable& table, const NetworkOptions& options) {
  return StatementSelector(table, options).select();
}

std::vector<std::uint32_t> statements_of(std::span<const CountedEntry> entries) {
  std::vector<std::uint32_t> out;
  for (const CountedEntry& entry : entries)
    if (out.empty() || out.back() != entry.statement) out.push_back(entry.statement);
  return out;
}

}  // namespace standpoint
