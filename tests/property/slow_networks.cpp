// SPDX-License-Identifier: Apache-2.0
#include "tests/property/slow_networks.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>
#include <set>
#include <tuple>

namespace standpoint::test {
namespace {

// One statement with one value of each variable; an empty stance is "".
struct Said {
  std::uint32_t statement = 0;
  std::string first, second, stance;
  double number = 0;  // what the stance stands for
};

std::vector<std::string> texts_of(const StatementTable& t, const Variable& v, std::uint32_t i) {
  std::vector<std::string> out;
  for (const Label label : t.labels_of(v, i)) out.push_back(label == kNoLabel ? "" : v.labels[label]);
  return out;
}

// Year, month, and ISO year with week, by the calendar of the library.
std::tuple<int, int, std::pair<int, int>> calendar(Second time) {
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
  const auto [year_a, month_a, week_a] = calendar(t.times[a]);
  const auto [year_b, month_b, week_b] = calendar(t.times[b]);
  switch (duplicates) {
    case Duplicates::include: return false;
    case Duplicates::document: return t.documents[a] == t.documents[b];
    case Duplicates::week: return week_a == week_b;
    case Duplicates::month: return year_a == year_b && month_a == month_b;
    case Duplicates::year: return year_a == year_b;
    case Duplicates::acrossrange: return true;
  }
  return false;
}

std::vector<Said> said(const StatementTable& t, const NetworkOptions& o) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < t.size(); ++i)
    if (t.times[i] >= o.since && t.times[i] <= o.until) order.push_back(i);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(t.times[a], t.documents[a], t.begins[a], t.ends[a], t.ids[a]) <
           std::tuple(t.times[b], t.documents[b], t.begins[b], t.ends[b], t.ids[b]);
  });
  const Variable& first = *t.find(o.variable1);
  const Variable& second = *t.find(o.variable2);
  const Variable* stance = o.qualifier.empty() ? nullptr : t.find(o.qualifier);
  const bool matters = stance != nullptr && o.aggregation != Aggregation::ignore;
  std::vector<Said> out;
  for (const std::uint32_t i : order) {
    const bool kept = std::all_of(o.exclusions.begin(), o.exclusions.end(), [&](const Exclusion& e) {
      const auto texts = texts_of(t, *t.find(e.variable), i);
      const bool named = std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return !text.empty() && std::find(e.values.begin(), e.values.end(), text) != e.values.end();
      });
      return named == e.invert;
    });
    if (!kept) continue;
    for (const std::string& a : texts_of(t, first, i))
      for (const std::string& b : texts_of(t, second, i))
        for (const std::string& q : stance == nullptr ? std::vector<std::string>{""} : texts_of(t, *stance, i)) {
          if (a.empty() || b.empty() || (matters && q.empty())) continue;
          const bool again = std::any_of(out.begin(), out.end(), [&](const Said& s) {
            return s.first == a && s.second == b && (!matters || s.stance == q) && t.types[s.statement] == t.types[i] &&
                   same_period(t, o.duplicates, s.statement, i);
          });
          if (again) continue;
          double number = 0;
          if (stance != nullptr && !stance->numbers.empty() && !q.empty())
            number = stance->numbers[static_cast<std::size_t>(
                std::find(stance->labels.begin(), stance->labels.end(), q) - stance->labels.begin())];
          out.push_back({i, a, b, q, number});
        }
  }
  return out;
}

using Counts = std::map<std::string, std::map<std::pair<std::string, std::string>, double>>;  // row, (column, stance)

double total(const std::map<std::pair<std::string, std::string>, double>& counts) {
  double out = 0;
  for (const auto& [key, count] : counts) out += count;
  return out;
}

double count_of(const std::map<std::pair<std::string, std::string>, double>& counts,
                const std::pair<std::string, std::string>& key) {
  const auto found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
}

}  // namespace

SlowNetwork slow_network(const StatementTable& t, const NetworkOptions& o, Second from, Second to) {
  const std::vector<Said> all = said(t, o);
  const Variable* stance = o.qualifier.empty() ? nullptr : t.find(o.qualifier);
  const bool text = stance != nullptr && stance->kind == VariableKind::text;
  std::set<std::string> rows, columns;
  std::map<std::string, double> number_of;  // of stances
  for (const Said& s : all)
    if (!s.stance.empty()) number_of[s.stance] = s.number;
  if (stance != nullptr && stance->kind == VariableKind::boolean) number_of = {{"0", 0}, {"1", 1}};
  double least = 0, most = 0;
  for (const auto& [label, number] : number_of) {
    least = label == number_of.begin()->first ? number : std::min(least, number);
    most = label == number_of.begin()->first ? number : std::max(most, number);
  }
  SlowNetwork out;
  Counts counts;
  for (const Said& s : all) {
    if (from != kNoTime && (t.times[s.statement] < from || t.times[s.statement] > to)) continue;
    rows.insert(s.first);
    columns.insert(s.second);
    counts[s.first][{s.second, s.stance}] += 1;
    if (std::find(out.statements.begin(), out.statements.end(), s.statement) == out.statements.end())
      out.statements.push_back(s.statement);
  }
  const auto distance = [&](const std::string& a, const std::string& b) {
    if (text) return a == b ? 0.0 : 1.0;
    return most > least ? std::abs(number_of.at(a) - number_of.at(b)) / (most - least) : 0.0;
  };
  const bool ignored = stance == nullptr || o.aggregation == Aggregation::ignore;
  const auto put = [&](const std::string& a, const std::string& b, double value) {
    if (value != 0) out.cells[{a, b}] = value;
  };
  if (o.isolates)
    for (std::uint32_t i = 0; i < t.size(); ++i) {
      if (t.times[i] < o.since || t.times[i] > o.until) continue;
      for (const std::string& a : texts_of(t, *t.find(o.variable1), i))
        if (!a.empty()) rows.insert(a);
      for (const std::string& b : texts_of(t, *t.find(o.variable2), i))
        if (!b.empty()) columns.insert(b);
    }
  out.rows.assign(rows.begin(), rows.end());
  out.columns.assign(columns.begin(), columns.end());

  if (o.type == NetworkType::twomode) {
    std::vector<std::pair<double, std::string>> levels;  // stances in order: numbers by number, texts by text
    for (const auto& [label, number] : number_of) levels.emplace_back(text ? 0 : number, label);
    std::sort(levels.begin(), levels.end());
    for (const auto& [a, cells] : counts)
      for (const std::string& b : columns) {
        double value = 0;
        for (const auto& [key, count] : cells) {
          if (key.first != b) continue;
          if (ignored)
            value += count;
          else if (o.aggregation == Aggregation::combine) {
            std::size_t place = 0;
            while (levels[place].second != key.second) ++place;
            value += std::pow(2.0, static_cast<double>(levels.size() - 1 - place));
          } else if (text)
            value += count;
          else if (stance->kind == VariableKind::boolean)
            value += number_of.at(key.second) > 0 ? count : -count;
          else
            value += number_of.at(key.second) * count;
        }
        put(a, b, value);
      }
    if (o.normalization == Normalization::no) return out;
    std::map<std::pair<std::string, std::string>, double> divided;
    for (const auto& [at, value] : out.cells) {
      double by = 0;
      const bool row = o.normalization == Normalization::activity;
      for (const auto& [a, cells] : counts)
        for (const auto& [key, count] : cells)
          if (o.aggregation != Aggregation::combine && (row ? a == at.first : key.first == at.second)) by += count;
      if (o.aggregation == Aggregation::combine)
        for (const auto& [other, ignored_value] : out.cells)
          if (row ? other.first == at.first : other.second == at.second) by += 1;
      divided[at] = value / by;
    }
    out.cells = divided;
    return out;
  }

  for (const std::string& label : rows)
    counts[label];  // those without a statement conflict too, where a text is a stance
  for (const auto& [a, in_a] : counts)
    for (const auto& [b, in_b] : counts) {
      if (a == b) continue;
      double congruence = 0, conflict = 0, products = 0;
      for (const auto& [k, x] : in_a)
        for (const auto& [l, y] : in_b) {
          if (k.first != l.first) continue;
          products += x * y;
          if (ignored) continue;
          congruence += text ? (k.second == l.second ? x * y : 0) : x * y * (1 - distance(k.second, l.second));
          if (!text) conflict += x * y * distance(k.second, l.second);
        }
      double apart = 0, shared = 0, squares_a = 0, squares_b = 0;
      for (const auto& [k, x] : in_a) {
        squares_a += x * x;
        if (count_of(in_b, k) == 0) apart += x;
        shared += x * count_of(in_b, k);
      }
      for (const auto& [l, y] : in_b) {
        squares_b += y * y;
        if (count_of(in_a, l) == 0) apart += y;
      }
      if (text) conflict = apart;
      double value = ignored                                    ? products
                     : o.aggregation == Aggregation::congruence ? congruence
                     : o.aggregation == Aggregation::conflict   ? conflict
                                                                : congruence - conflict;
      if (o.normalization == Normalization::average) value /= (total(in_a) + total(in_b)) / 2;
      if (o.normalization == Normalization::jaccard && value != 0) value /= apart + shared;
      if (o.normalization == Normalization::cosine)
        value = squares_a * squares_b > 0 ? value / (std::sqrt(squares_a) * std::sqrt(squares_b)) : 0;
      put(a, b, value);
    }
  out.columns = out.rows;
  return out;
}

}  // namespace standpoint::test
