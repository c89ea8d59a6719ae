// SPDX-License-Identifier: Apache-2.0
// The part of a pattern that hangs on one known node: found once for each such node, however many rows have it.
#include <algorithm>
#include <utility>

#include "graph/query/operators.hpp"
#include "graph/query/value_table.hpp"

namespace standpoint::query {
namespace {

// A relationship of the second input that must not be one of the first.
class Guard {
 public:
  void add(const Value& relationship, std::uint32_t part) {
    if (relationship.is(ValueKind::relationship)) entries_.push_back({relationship.as_relationship().value, part});
  }
  void finish() {
    if (!std::is_sorted(entries_.begin(), entries_.end())) std::sort(entries_.begin(), entries_.end());
  }
  void clear() { entries_.clear(); }

  // Calls `found` with each part that has the relationship. O(log parts).
  template <class Found>
  void find(const Value& relationship, Found found) const {
    if (relationship.is(ValueKind::list)) {
      for (const Value& element : relationship.as_list()) find(element, found);
      return;
    }
    if (!relationship.is(ValueKind::relationship)) return;
    const std::uint32_t wanted = relationship.as_relationship().value;
    auto at = std::lower_bound(entries_.begin(), entries_.end(), std::pair(wanted, std::uint32_t{0}));
    for (; at != entries_.end() && at->first == wanted; ++at) found(at->second);
  }

  static constexpr std::size_t kBytesEach = sizeof(std::pair<std::uint32_t, std::uint32_t>);

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> entries_;  // relationship and part
};

// Where duplicates do not count, rows of the second input that agree in all that is read later are one, and so are
// those of the first that have the same node: of n and m claims on a proposition only as many pairs of actors are made
// as there are actors. A row of the second input then stands for several parts, of which one has to pass the guards.
class Branch : public Operator {
 public:
  Branch(OperatorParts parts, ArgumentRow& argument)
      : Operator(parts.plan, parts.execution),
        input_(std::move(parts.inputs[0]), parts.execution),
        found_(std::move(parts.inputs[1])),
        argument_(argument),
        guards_(plan_.differing.size()),
        columns_(plan_.joined.size()),
        rows_(plan_.joined.size()),
        seen_(plan_.carried.size()),
        charge_(evaluation().heap),
        seen_charge_(evaluation().heap) {}

  void restart() override {
    input_.restart();
    begin_ = end_ = 0;
    forget_seen();
  }

 protected:
  bool next(Batch& out) override {
    while (!out.full()) {
      if (begin_ == end_) {
        if (!input_.advance()) break;
        begin_row();
        if (evaluation().failed()) return false;
        continue;
      }
      give(out);
    }
    return !out.empty();
  }

 private:
  void begin_row() {
    const Value& key = input_[plan_.from];
    if (!filled_ || !equivalent(key, key_)) fill(key);
    begin_ = 0;
    end_ = size_;
    find_excluded();
    if (plan_.set_semantics && excluded_.empty() && is_repeated()) end_ = 0;
  }

  void fill(const Value& key) {
    key_ = key;
    filled_ = true;
    clear();
    const Row row = row_of(input_.batch(), input_.number());
    argument_.row = &row;
    found_->restart();
    argument_.row = nullptr;
    Batch batch = new_batch();
    while (found_->pull(batch))
      for (std::uint32_t i = 0; i < batch.size(); ++i) add_part(batch, i);
    for (Guard& guard : guards_) guard.finish();
  }

  void clear() {
    for (Guard& guard : guards_) guard.clear();
    for (Column& column : columns_) column.clear();
    rows_.clear();
    parts_of_row_.clear();
    row_of_part_.clear();
    forget_seen();
    charge_.clear();
    size_ = 0;
  }

  void forget_seen() {
    seen_.clear();
    seen_charge_.clear();
  }

  void add_part(const Batch& batch, std::uint32_t number) {
    const auto part = static_cast<std::uint32_t>(row_of_part_.size());
    for (std::size_t g = 0; g < guards_.size(); ++g) guards_[g].add(batch[plan_.differing[g].second][number], part);
    std::uint32_t row = size_;
    if (plan_.set_semantics) {
      tuple_.clear();
      for (const Symbol s : plan_.joined) tuple_.push_back(batch[s][number]);
      row = rows_.add(tuple_);
    }
    row_of_part_.push_back(row);
    charge_.add(sizeof(row) + guards_.size() * Guard::kBytesEach);
    if (row < size_) {
      ++parts_of_row_[row];
      return;
    }
    ++size_;
    parts_of_row_.push_back(1);
    for (std::size_t c = 0; c < columns_.size(); ++c) columns_[c].push_back(batch[plan_.joined[c]][number]);
    charge_.add(columns_.size() * sizeof(Value) + rows_.bytes_each());
  }

  // The rows of which every part has a relationship of the input's row.
  void find_excluded() {
    excluded_.clear();
    excluded_parts_.clear();
    for (std::size_t g = 0; g < guards_.size(); ++g)
      guards_[g].find(input_[plan_.differing[g].first], [&](std::uint32_t part) { excluded_parts_.push_back(part); });
    if (excluded_parts_.empty()) return;
    std::sort(excluded_parts_.begin(), excluded_parts_.end());
    excluded_parts_.erase(std::unique(excluded_parts_.begin(), excluded_parts_.end()), excluded_parts_.end());
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t part : excluded_parts_) rows.push_back(row_of_part_[part]);
    std::sort(rows.begin(), rows.end());
    for (std::size_t i = 0, end = 0; i < rows.size(); i = end) {
      while (end < rows.size() && rows[end] == rows[i]) ++end;
      if (end - i == parts_of_row_[rows[i]]) excluded_.push_back(rows[i]);
    }
  }

  // Whether a row of the input with the same node and the same of all that is read later was joined with all rows.
  bool is_repeated() {
    tuple_.clear();
    for (const Symbol s : plan_.carried) tuple_.push_back(input_[s]);
    const std::size_t before = seen_.size();
    if (seen_.add(tuple_) != before) return true;
    seen_charge_.add(seen_.bytes_each());
    return false;
  }

  // As many rows as fit, up to the next one that is excluded.
  void give(Batch& out) {
    const auto next = std::lower_bound(excluded_.begin(), excluded_.end(), begin_);
    std::uint32_t until = next == excluded_.end() ? end_ : *next;
    until = std::min(until, begin_ + (Batch::kMostRows - out.size()));
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      Column& column = out[plan_.joined[c]];
      column.insert(column.end(), columns_[c].begin() + begin_, columns_[c].begin() + until);
    }
    for (const Symbol s : plan_.carried) append_repeated(out[s], until - begin_, input_[s]);
    out.add_rows(until - begin_);
    begin_ = until;
    if (next != excluded_.end() && *next == begin_) ++begin_;
  }

  InputRows input_;
  OperatorPtr found_;
  ArgumentRow& argument_;  // of the second input
  Value key_;              // what the rows below were found for
  bool filled_ = false;
  std::vector<Guard> guards_;
  std::vector<Column> columns_;
  ValueTable rows_;
  std::vector<std::uint32_t> parts_of_row_, row_of_part_;
  std::uint32_t size_ = 0;
  ValueTable seen_;
  std::vector<Value> tuple_;
  std::vector<std::uint32_t> excluded_, excluded_parts_;
  Charge charge_, seen_charge_;
  std::uint32_t begin_ = 0, end_ = 0;  // of the rows still to be joined with the input's
};

}  // namespace

OperatorPtr make_branch(OperatorParts parts, ArgumentRow& argument) {
  return std::make_unique<Branch>(std::move(parts), argument);
}

}  // namespace standpoint::query
