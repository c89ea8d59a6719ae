// SPDX-License-Identifier: Apache-2.0
#include "tests/property/slow_networks.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <set>
#include <tuple>

namespace standpoint::test {
namespace {

// One statement with one value of each variable; an empty stance is "".
struct Said {
  std::uint32_t statement = 0;
  std::string first, second, stance;
};

using Texts = std::vector<std::string>;
using Counts = std::map<std::pair<std::string, std::string>, double>;  // of one row, by column and stance

Texts texts_of(const StatementTable& t, const Variable& v, std::uint32_t i) {
  Texts out;
  for (const Label label : t.labels_of(v, i)) out.emplace_back(label == kNoLabel ? "" : v.labels[label]);
  return out;
}

bool contains(const Texts& texts, const std::string& text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

// Year, month, and ISO year with week, by the calendar of the library.
struct Calendar {
  int year = 0, month = 0;
  std::pair<int, int> week;
};

Calendar calendar(Second time) {
  using namespace std::chrono;
  const sys_days day = floor<days>(sys_seconds{seconds{time}});
  const year_month_day date{day};
  sys_days monday = day;
  while (weekday{monday} != Monday) monday -= days{1};
  const year_month_day thursday{monday + days{3}};
  int week = 1;
  for (sys_days d = monday - days{7}; year_month_day{d + days{3}}.year() == thursday.year(); d -= days{7}) ++week;
  return {static_cast<int>(date.year()),
          static_cast<int>(static_cast<unsigned>(date.month())),
          {static_cast<int>(thursday.year()), week}};
}

bool same_period(const StatementTable& t, Duplicates duplicates, std::uint32_t a, std::uint32_t b) {
  const Calendar x = calendar(t.times[a]), y = calendar(t.times[b]);
  if (duplicates == Duplicates::document) return t.documents[a] == t.documents[b];
  if (duplicates == Duplicates::week) return x.week == y.week;
  if (duplicates == Duplicates::month) return x.year == y.year && x.month == y.month;
  if (duplicates == Duplicates::year) return x.year == y.year;
  return duplicates == Duplicates::acrossrange;
}

double total(const Counts& counts) {
  double out = 0;
  for (const auto& [key, count] : counts) out += count;
  return out;
}

double squares(const Counts& counts) {
  double out = 0;
  for (const auto& [key, count] : counts) out += count * count;
  return out;
}

double count_of(const Counts& counts, const std::pair<std::string, std::string>& key) {
  const auto found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
}

// What one row says that the other does not.
double apart(const Counts& a, const Counts& b) {
  double out = 0;
  for (const auto& [key, count] : a) out += count_of(b, key) == 0 ? count : 0;
  return out;
}

class SlowMaker {
 public:
  SlowMaker(const StatementTable& table, const NetworkOptions& options)
      : t_(table),
        o_(options),
        first_(*table.find(options.variable1)),
        second_(*table.find(options.variable2)),
        stance_(options.qualifier.empty() ? nullptr : table.find(options.qualifier)),
        ignored_(stance_ == nullptr || options.aggregation == Aggregation::ignore),
        text_(stance_ != nullptr && stance_->kind == VariableKind::text) {
    collect();
    make_levels();
  }

  SlowNetwork make(Second from, Second to) {
    SlowNetwork out;
    for (const Said& s : all_)
      if (from == kNoTime || (t_.times[s.statement] >= from && t_.times[s.statement] <= to)) count(s, out);
    if (o_.isolates) add_isolates();
    out.rows.assign(rows_.begin(), rows_.end());
    out.columns.assign(columns_.begin(), columns_.end());
    if (o_.type == NetworkType::onemode) {
      join_rows(out);
      out.columns = out.rows;
    } else {
      fill_cells(out);
      if (o_.normalization != Normalization::no) divide_cells(out);
    }
    return out;
  }

 private:
  std::vector<std::uint32_t> in_order() const {
    std::vector<std::uint32_t> out;
    for (std::uint32_t i = 0; i < t_.size(); ++i)
      if (in_time(i)) out.push_back(i);
    const auto key = [&](std::uint32_t i) {
      return std::tuple(t_.times[i], t_.documents[i], t_.begins[i], t_.ends[i], t_.ids[i]);
    };
    std::sort(out.begin(), out.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    return out;
  }

  bool in_time(std::uint32_t i) const { return t_.times[i] >= o_.since && t_.times[i] <= o_.until; }

  bool excluded(std::uint32_t i) const {
    return std::any_of(o_.exclusions.begin(), o_.exclusions.end(), [&](const Exclusion& e) {
      const Texts texts = texts_of(t_, *t_.find(e.variable), i);
      const bool named = std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return !text.empty() && contains(e.values, text);
      });
      return named != e.invert;
    });
  }

  void collect() {
    for (const std::uint32_t i : in_order()) {
      if (excluded(i)) continue;
      const Texts stances = stance_ == nullptr ? Texts{""} : texts_of(t_, *stance_, i);
      for (const std::string& a : texts_of(t_, first_, i))
        for (const std::string& b : texts_of(t_, second_, i))
          for (const std::string& q : stances) add({i, a, b, q});
    }
  }

  void add(const Said& s) {
    if (s.first.empty() || s.second.empty() || (!ignored_ && s.stance.empty())) return;
    const bool again = std::any_of(all_.begin(), all_.end(), [&](const Said& other) {
      return other.first == s.first && other.second == s.second && (ignored_ || other.stance == s.stance) &&
             t_.types[other.statement] == t_.types[s.statement] &&
             same_period(t_, o_.duplicates, other.statement, s.statement);
    });
    if (!again) all_.push_back(s);
  }

  // The stances that occur, in order: numbers by number, texts by text. Truth values are there both.
  void make_levels() {
    if (stance_ == nullptr) return;
    std::set<std::pair<double, std::string>> levels;
    for (const Said& s : all_) {
      const auto label = std::find(stance_->labels.begin(), stance_->labels.end(), s.stance) - stance_->labels.begin();
      if (!s.stance.empty()) levels.insert({text_ ? 0 : stance_->numbers[static_cast<std::size_t>(label)], s.stance});
    }
    if (stance_->kind == VariableKind::boolean) levels = {{0, "0"}, {1, "1"}};
    levels_.assign(levels.begin(), levels.end());
  }

  std::size_t level(const std::string& stance) const {
    std::size_t out = 0;
    while (levels_[out].second != stance) ++out;
    return out;
  }

  double distance(const std::string& a, const std::string& b) const {
    if (text_) return a == b ? 0 : 1;
    const double range = levels_.back().first - levels_.front().first;
    return range > 0 ? std::abs(levels_[level(a)].first - levels_[level(b)].first) / range : 0;
  }

  void count(const Said& s, SlowNetwork& out) {
    rows_.insert(s.first);
    columns_.insert(s.second);
    counts_[s.first][{s.second, s.stance}] += 1;
    if (std::find(out.statements.begin(), out.statements.end(), s.statement) == out.statements.end())
      out.statements.push_back(s.statement);
  }

  void add_isolates() {
    for (std::uint32_t i = 0; i < t_.size(); ++i) {
      if (!in_time(i)) continue;
      for (const std::string& a : texts_of(t_, first_, i))
        if (!a.empty()) rows_.insert(a);
      for (const std::string& b : texts_of(t_, second_, i))
        if (!b.empty()) columns_.insert(b);
    }
    for (const std::string& row : rows_) counts_[row];
  }

  static void put(SlowNetwork& out, const std::string& a, const std::string& b, double value) {
    if (value != 0) out.cells[{a, b}] = value;
  }

  // What some statements of one stance add to a cell of a two-mode network.
  double contribution(const std::string& stance, double count) const {
    if (ignored_) return count;
    if (o_.aggregation == Aggregation::combine)
      return std::pow(2.0, static_cast<double>(levels_.size() - 1 - level(stance)));
    if (text_) return count;
    const double number = levels_[level(stance)].first;
    if (stance_->kind == VariableKind::boolean) return number > 0 ? count : -count;
    return number * count;
  }

  void fill_cells(SlowNetwork& out) const {
    for (const auto& [a, cells] : counts_)
      for (const std::string& b : columns_) {
        double value = 0;
        for (const auto& [key, count] : cells)
          if (key.first == b) value += contribution(key.second, count);
        put(out, a, b, value);
      }
  }

  // What a row or column is divided by: its statements, or its cells where stances are combined.
  double divisor(const SlowNetwork& out, const std::pair<std::string, std::string>& at) const {
    const bool by_row = o_.normalization == Normalization::activity;
    double sum = 0;
    if (o_.aggregation == Aggregation::combine) {
      for (const auto& [other, value] : out.cells)
        sum += (by_row ? other.first == at.first : other.second == at.second) ? 1 : 0;
      return sum;
    }
    for (const auto& [a, cells] : counts_)
      for (const auto& [key, count] : cells) sum += (by_row ? a == at.first : key.first == at.second) ? count : 0;
    return sum;
  }

  void divide_cells(SlowNetwork& out) const {
    const SlowNetwork whole = out;
    for (auto& [at, value] : out.cells) value /= divisor(whole, at);
  }

  double tie(const Counts& a, const Counts& b) const {
    double products = 0, congruence = 0, conflict = 0;
    for (const auto& [k, x] : a)
      for (const auto& [l, y] : b) {
        if (k.first != l.first) continue;
        products += x * y;
        if (ignored_) continue;
        congruence += x * y * (1 - distance(k.second, l.second));
        conflict += x * y * distance(k.second, l.second);
      }
    if (text_) conflict = apart(a, b) + apart(b, a);
    if (ignored_) return products;
    if (o_.aggregation == Aggregation::congruence) return congruence;
    return o_.aggregation == Aggregation::conflict ? conflict : congruence - conflict;
  }

  double by(const Counts& a, const Counts& b) const {
    if (o_.normalization == Normalization::average) return (total(a) + total(b)) / 2;
    if (o_.normalization == Normalization::cosine) return std::sqrt(squares(a)) * std::sqrt(squares(b));
    if (o_.normalization != Normalization::jaccard) return 1;
    double out = apart(a, b) + apart(b, a);
    for (const auto& [key, count] : a) out += count * count_of(b, key);
    return out;
  }

  void join_rows(SlowNetwork& out) const {
    for (const auto& [a, in_a] : counts_)
      for (const auto& [b, in_b] : counts_)
        if (const double divided_by = by(in_a, in_b); a != b && divided_by > 0)
          put(out, a, b, tie(in_a, in_b) / divided_by);
  }

  const StatementTable& t_;
  const NetworkOptions& o_;
  const Variable& first_;
  const Variable& second_;
  const Variable* stance_;  // null for none
  const bool ignored_, text_;
  std::vector<Said> all_;
  std::vector<std::pair<double, std::string>> levels_;
  std::set<std::string> rows_, columns_;
  std::map<std::string, Counts> counts_;
};

}  // namespace

SlowNetwork slow_network(const StatementTable& table, const NetworkOptions& options, Second first, Second last) {
  return SlowMaker(table, options).make(first, last);
}

}  // namespace standpoint::test
