// SPDX-License-Identifier: Apache-2.0
#include "graph/query/aggregates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "graph/query/arithmetic.hpp"
#include "graph/query/charge.hpp"
#include "graph/query/function_families.hpp"

namespace standpoint::query {
namespace {

class Count : public Accumulator {
 public:
  void add(Evaluation&, Arguments) override { ++count_; }
  Value result(Evaluation&) override { return Value::integer(count_); }

 private:
  std::int64_t count_ = 0;
};

// Whether it can be summed up with what was before it: numbers with numbers, durations with durations; fails if not.
bool is_summand(Evaluation& evaluation, const Value& v, const Value& before) {
  const bool suits = v.is_number() || v.is(ValueKind::duration);
  const bool same = before.is_null() || v.is_number() == before.is_number();
  if (suits && same) return true;
  wrong_kind(evaluation, suits ? "only numbers or only durations" : "a number or duration", v);
  return false;
}

class Sum : public Accumulator {
 public:
  void add(Evaluation& evaluation, Arguments arguments) override {
    const Value& v = arguments[0];
    if (!is_summand(evaluation, v, sum_)) return;
    sum_ = sum_.is_null() ? v : arithmetic(evaluation, Arithmetic::add, sum_, v);
  }
  Value result(Evaluation&) override { return sum_.is_null() ? Value::integer(0) : sum_; }

 private:
  Value sum_;
};

// The mean; of numbers by a sum of extended precision, so that integers never overflow.
class Average : public Accumulator {
 public:
  void add(Evaluation& evaluation, Arguments arguments) override {
    const Value& v = arguments[0];
    if (!is_summand(evaluation, v, last_)) return;
    last_ = v;
    if (v.is(ValueKind::integer))
      numbers_ += static_cast<long double>(v.as_integer());
    else if (v.is(ValueKind::real))
      numbers_ += static_cast<long double>(v.as_real());
    else
      durations_ = durations_.is_null() ? v : arithmetic(evaluation, Arithmetic::add, durations_, v);
    ++count_;
  }
  Value result(Evaluation& evaluation) override {
    if (count_ == 0) return {};
    if (!durations_.is_null()) return arithmetic(evaluation, Arithmetic::divide, durations_, Value::integer(count_));
    return Value::real(static_cast<double>(numbers_ / static_cast<long double>(count_)));
  }

 private:
  long double numbers_ = 0;
  Value durations_;
  Value last_;
  std::int64_t count_ = 0;
};

// The first in the order of ORDER BY, or the last with `sign` -1.
template <int sign>
class Extreme : public Accumulator {
 public:
  void add(Evaluation&, Arguments arguments) override {
    if (best_.is_null() || compare_for_order(arguments[0], best_) * sign < 0) best_ = arguments[0];
  }
  Value result(Evaluation&) override { return best_; }

 private:
  Value best_;
};

class Collect : public Accumulator {
 public:
  void add(Evaluation& evaluation, Arguments arguments) override { kept_.add(evaluation.heap, arguments[0]); }
  Value result(Evaluation& evaluation) override { return Value::list(evaluation.heap, kept_.taken()); }

 private:
  KeptValues kept_;
};

// Sum of squares around a moving mean (Welford 1962).
template <bool whole_population>
class Deviation : public Accumulator {
 public:
  void add(Evaluation& evaluation, Arguments arguments) override {
    if (!arguments[0].is_number()) {
      wrong_kind(evaluation, "a number", arguments[0]);
      return;
    }
    const double number = arguments[0].as_number();
    const double off = number - mean_;
    mean_ += off / static_cast<double>(++count_);
    squares_ += off * (number - mean_);
  }
  Value result(Evaluation&) override {
    const std::int64_t freedom = whole_population ? count_ : count_ - 1;
    return Value::real(freedom <= 0 ? 0.0 : std::sqrt(squares_ / static_cast<double>(freedom)));
  }

 private:
  double mean_ = 0;
  double squares_ = 0;
  std::int64_t count_ = 0;
};

// The number below which a part of the numbers lies; `continuous` between two of them, else one of them.
template <bool continuous>
class Percentile : public Accumulator {
 public:
  void add(Evaluation& evaluation, Arguments arguments) override {
    for (const Value& v : arguments)
      if (!v.is_number()) {
        wrong_kind(evaluation, "a number and a percentile", v);
        return;
      }
    percentile_ = arguments[1].as_number();
    if (percentile_ >= 0 && percentile_ <= 1)
      kept_.add(evaluation.heap, arguments[0]);
    else
      bad_argument(evaluation, "NumberOutOfRange",
                   fmt::format("a percentile lies between 0.0 and 1.0, found {}", percentile_));
  }

  Value result(Evaluation&) override {
    std::vector<Value>& numbers = kept_.values();
    if (numbers.empty()) return {};
    std::ranges::sort(numbers, [](const Value& a, const Value& b) { return compare_for_order(a, b) < 0; });
    return continuous ? between(numbers) : one_of_them(numbers);
  }

 private:
  Value between(std::span<const Value> numbers) const {
    const double place = percentile_ * static_cast<double>(numbers.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const double low = numbers[below].as_number();
    const double part = place - static_cast<double>(below);
    if (part == 0) return Value::real(low);
    return Value::real(low * (1 - part) + numbers[below + 1].as_number() * part);
  }

  Value one_of_them(std::span<const Value> numbers) const {
    const auto place = static_cast<std::size_t>(std::ceil(percentile_ * static_cast<double>(numbers.size())));
    return numbers[std::clamp<std::size_t>(place, 1, numbers.size()) - 1];
  }

  KeptValues kept_;
  double percentile_ = 0;
};

template <class T>
std::unique_ptr<Accumulator> make() {
  return std::make_unique<T>();
}

constexpr StaticType kAny = StaticType::any();
constexpr StaticType kSummand = one_of(ValueKind::integer, ValueKind::real, ValueKind::duration);

// In order of name.
constexpr AggregateEntry kAggregates[] = {
    {"avg", "avg(number or duration): the mean", 1, kTaking<kSummand>, one_of(ValueKind::real, ValueKind::duration),
     make<Average>},
    {"collect", "collect(value): all values as a list", 1, kTaking<kAny>, StaticType::of(ValueKind::list),
     make<Collect>},
    {"count", "count(value): how many are not null; count(*): how many rows", 1, kTaking<kAny>,
     StaticType::of(ValueKind::integer), make<Count>},
    {"max", "max(value): the greatest, in the order of ORDER BY", 1, kTaking<kAny>, kAny, make<Extreme<-1>>},
    {"min", "min(value): the least, in the order of ORDER BY", 1, kTaking<kAny>, kAny, make<Extreme<1>>},
    {"percentileCont", "percentileCont(number, percentile): the percentile (0.0 to 1.0), between two numbers", 2,
     kTaking<kNumber, kNumber>, kFloat, make<Percentile<true>>},
    {"percentileDisc", "percentileDisc(number, percentile): the number next to the percentile (0.0 to 1.0)", 2,
     kTaking<kNumber, kNumber>, kNumber, make<Percentile<false>>},
    {"stDev", "stDev(number): the standard deviation of a sample", 1, kTaking<kNumber>, StaticType::of(ValueKind::real),
     make<Deviation<false>>},
    {"stDevP", "stDevP(number): the standard deviation of a whole population", 1, kTaking<kNumber>,
     StaticType::of(ValueKind::real), make<Deviation<true>>},
    {"sum", "sum(number or duration): the sum; 0 of nothing", 1, kTaking<kSummand>, kSummand, make<Sum>},
};

bool same_without_case(std::string_view a, std::string_view b) {
  constexpr auto kLower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; };
  return std::ranges::equal(a, b, {}, kLower, kLower);
}

}  // namespace

const AggregateEntry* find_aggregate(std::string_view name) {
  const auto found =
      std::ranges::find_if(kAggregates, [&](const AggregateEntry& a) { return same_without_case(a.name, name); });
  return found == std::end(kAggregates) ? nullptr : found;
}

std::span<const AggregateEntry> all_aggregates() { return kAggregates; }

}  // namespace standpoint::query
