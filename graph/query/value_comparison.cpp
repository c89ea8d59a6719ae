// SPDX-License-Identifier: Apache-2.0
// Equality, comparability, equivalence and orderability of values (openCypher 9; CIP2016-06-14).
#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>

#include "graph/query/value.hpp"

namespace standpoint::query {
namespace {

constexpr double kTwoTo63 = 9'223'372'036'854'775'808.0;

int sign_of(bool less, bool greater) { return static_cast<int>(greater) - static_cast<int>(less); }

template <class T>
int order_of(const T& a, const T& b) {
  return sign_of(a < b, b < a);
}

// Exact, also where the integer has no float of its own; `b` is no NaN.
int order_of_mixed(std::int64_t a, double b) {
  if (b >= kTwoTo63) return -1;
  if (b < -kTwoTo63) return 1;
  const double whole = std::trunc(b);
  const int order = order_of(a, static_cast<std::int64_t>(whole));
  return order != 0 ? order : order_of(whole, b);
}

bool is_nan(const Value& v) { return v.is(ValueKind::real) && std::isnan(v.as_real()); }

// Of numbers, none of them NaN.
int order_of_numbers(const Value& a, const Value& b) {
  const bool a_integer = a.is(ValueKind::integer);
  const bool b_integer = b.is(ValueKind::integer);
  if (a_integer && b_integer) return order_of(a.as_integer(), b.as_integer());
  if (a_integer) return order_of_mixed(a.as_integer(), b.as_real());
  if (b_integer) return -order_of_mixed(b.as_integer(), a.as_real());
  return order_of(a.as_real(), b.as_real());
}

bool is_time(const Value& v) { return v.is(ValueKind::date) || v.is(ValueKind::interval); }

// The days that a date or interval may mean.
standpoint::Date days_of(const Value& v) {
  if (v.is(ValueKind::date)) return {v.as_date(), v.as_date(), false, 0};
  return v.as_interval().date;
}

bool same_days(const standpoint::Date& a, const standpoint::Date& b) {
  return a.earliest == b.earliest && a.latest == b.latest && a.uncertain == b.uncertain;
}

Truth truth(bool b) { return b ? Truth::yes : Truth::no; }

Truth days_before(const standpoint::Date& a, const standpoint::Date& b) {
  if (a.uncertain || b.uncertain) return Truth::unknown;
  if (a.latest < b.earliest) return Truth::yes;
  return a.earliest >= b.latest ? Truth::no : Truth::unknown;
}

Truth days_not_after(const standpoint::Date& a, const standpoint::Date& b) {
  if (same_days(a, b)) return Truth::yes;
  if (a.uncertain || b.uncertain) return Truth::unknown;
  if (a.latest <= b.earliest) return Truth::yes;
  return a.earliest > b.latest ? Truth::no : Truth::unknown;
}

// What decides equality of parts: `no` at the first difference, unknown where one is.
Truth equal_lists(std::span<const Value> a, std::span<const Value> b) {
  if (a.size() != b.size()) return Truth::no;
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Truth one = equals(a[i], b[i]);
    if (one == Truth::no) return Truth::no;
    if (one == Truth::unknown) all = Truth::unknown;
  }
  return all;
}

bool same_keys(const MapEntries& a, const MapEntries& b) {
  return std::ranges::equal(a, b, [](const auto& x, const auto& y) { return x.first == y.first; });
}

Truth equal_maps(const MapEntries& a, const MapEntries& b) {
  if (!same_keys(a, b)) return Truth::no;
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Truth one = equals(a[i].second, b[i].second);
    if (one == Truth::no) return Truth::no;
    if (one == Truth::unknown) all = Truth::unknown;
  }
  return all;
}

// Of two values of the same kind which hold no others.
bool same_content(const Value& a, const Value& b) {
  switch (a.kind()) {
    case ValueKind::boolean: return a.as_boolean() == b.as_boolean();
    case ValueKind::string: return a.as_string() == b.as_string();
    case ValueKind::node: return a.as_node() == b.as_node();
    case ValueKind::relationship: return a.as_relationship() == b.as_relationship();
    case ValueKind::path: return a.as_path() == b.as_path();
    case ValueKind::duration: return a.as_duration() == b.as_duration();
    default: return a.is_null();
  }
}

// `less_than` or, with `or_equal`, `less_or_equal` of lists: the first elements that differ decide.
Truth lists_before(std::span<const Value> a, std::span<const Value> b, bool or_equal) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    const Truth same = equals(a[i], b[i]);
    if (same == Truth::unknown) return Truth::unknown;
    if (same == Truth::no) return less_than(a[i], b[i]);
  }
  return truth(a.size() < b.size() || (or_equal && a.size() == b.size()));
}

Truth before(const Value& a, const Value& b, bool or_equal) {
  const auto decide = [or_equal](int order) { return truth(order < 0 || (or_equal && order == 0)); };
  if (a.is_number() && b.is_number()) return is_nan(a) || is_nan(b) ? Truth::no : decide(order_of_numbers(a, b));
  if (is_time(a) && is_time(b))
    return or_equal ? days_not_after(days_of(a), days_of(b)) : days_before(days_of(a), days_of(b));
  if (a.kind() != b.kind()) return Truth::unknown;
  switch (a.kind()) {
    case ValueKind::boolean: return decide(order_of(a.as_boolean(), b.as_boolean()));
    case ValueKind::string: return decide(a.as_string().compare(b.as_string()));
    case ValueKind::list: return lists_before(a.as_list(), b.as_list(), or_equal);
    default: return Truth::unknown;
  }
}

bool equivalent_maps(const MapEntries& a, const MapEntries& b) {
  return std::ranges::equal(
      a, b, [](const auto& x, const auto& y) { return x.first == y.first && equivalent(x.second, y.second); });
}

constexpr std::uint64_t mixed(std::uint64_t hash, std::uint64_t more) {
  std::uint64_t x = (hash ^ more) * 0x9E37'79B9'7F4A'7C15ULL;
  x ^= x >> 32U;
  x *= 0xD6E8'FEB8'6659'FD93ULL;
  return x ^ (x >> 29U);
}

std::uint64_t seeded_with(ValueKind kind) { return (static_cast<std::uint64_t>(kind) + 1) << 56U; }

std::uint64_t hash_of_text(std::string_view text) { return std::hash<std::string_view>{}(text); }

// The same for 1 and 1.0, and for all NaN.
std::uint64_t hash_of_number(const Value& v) {
  const std::uint64_t seed = seeded_with(ValueKind::integer);
  if (v.is(ValueKind::integer)) return mixed(seed, static_cast<std::uint64_t>(v.as_integer()));
  const double d = v.as_real();
  if (std::isnan(d)) return mixed(seeded_with(ValueKind::real), 0);
  if (d >= -kTwoTo63 && d < kTwoTo63 && std::trunc(d) == d)
    return mixed(seed, static_cast<std::uint64_t>(static_cast<std::int64_t>(d)));
  return mixed(seeded_with(ValueKind::real), std::bit_cast<std::uint64_t>(d));
}

// The same for a date and an interval of that day.
std::uint64_t hash_of_time(const Value& v) {
  const standpoint::Date days = days_of(v);
  const std::uint64_t hash = mixed(seeded_with(ValueKind::date), static_cast<std::uint32_t>(days.earliest));
  if (days.earliest == days.latest && !days.uncertain) return hash;
  return mixed(hash, static_cast<std::uint32_t>(days.latest) * std::uint64_t{2} + (days.uncertain ? 1U : 0U));
}

std::uint64_t hash_of_list(std::span<const Value> list) {
  std::uint64_t hash = mixed(seeded_with(ValueKind::list), list.size());
  for (const Value& v : list) hash = mixed(hash, hash_of(v));
  return hash;
}

std::uint64_t hash_of_map(const MapEntries& entries) {
  std::uint64_t hash = mixed(seeded_with(ValueKind::map), entries.size());
  for (const auto& [key, value] : entries) hash = mixed(mixed(hash, hash_of_text(key)), hash_of(value));
  return hash;
}

std::uint64_t hash_of_path(const PathValue& path) {
  std::uint64_t hash = mixed(seeded_with(ValueKind::path), path.nodes.size());
  for (const NodeId n : path.nodes) hash = mixed(hash, n.value);
  for (const RelationshipId r : path.relationships) hash = mixed(hash, r.value);
  return hash;
}

std::uint64_t hash_of_duration(const Duration& d) {
  const std::uint64_t hash = mixed(seeded_with(ValueKind::duration), static_cast<std::uint64_t>(d.months));
  return mixed(mixed(hash, static_cast<std::uint64_t>(d.days)),
               static_cast<std::uint64_t>(d.seconds) * 31U + static_cast<std::uint64_t>(d.nanoseconds));
}

// Place of a kind in the order of all values.
int rank_of(const Value& v) {
  switch (v.kind()) {
    case ValueKind::map: return 0;
    case ValueKind::node: return 1;
    case ValueKind::relationship: return 2;
    case ValueKind::list: return 3;
    case ValueKind::path: return 4;
    case ValueKind::date:
    case ValueKind::interval: return 5;
    case ValueKind::duration: return 6;
    case ValueKind::string: return 7;
    case ValueKind::boolean: return 8;
    case ValueKind::integer: return 9;
    case ValueKind::real: return is_nan(v) ? 10 : 9;
    default: return 11;
  }
}

int order_of_lists(std::span<const Value> a, std::span<const Value> b) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i)
    if (const int order = compare_for_order(a[i], b[i]); order != 0) return order;
  return order_of(a.size(), b.size());
}

int order_of_maps(const MapEntries& a, const MapEntries& b) {
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (const int order = a[i].first.compare(b[i].first); order != 0) return order;
    if (const int order = compare_for_order(a[i].second, b[i].second); order != 0) return order;
  }
  return order_of(a.size(), b.size());
}

int order_of_paths(const PathValue& a, const PathValue& b) {
  if (const int order = order_of(a.nodes, b.nodes); order != 0) return order;
  return order_of(a.relationships, b.relationships);
}

int order_of_times(const standpoint::Date& a, const standpoint::Date& b) {
  if (a.earliest != b.earliest) return order_of(a.earliest, b.earliest);
  if (a.latest != b.latest) return order_of(a.latest, b.latest);
  return order_of<bool>(a.uncertain, b.uncertain);
}

// By length, with months of 30.436875 days, the mean of the Gregorian calendar; then by parts.
int order_of_durations(const Duration& a, const Duration& b) {
  constexpr long double kSecondsOfMonth = 2'629'746;
  constexpr long double kSecondsOfDay = 86'400;
  const auto length = [](const Duration& d) {
    return static_cast<long double>(d.months) * kSecondsOfMonth + static_cast<long double>(d.days) * kSecondsOfDay +
           static_cast<long double>(d.seconds) + static_cast<long double>(d.nanoseconds) / 1e9L;
  };
  if (const int order = order_of(length(a), length(b)); order != 0) return order;
  return order_of(std::tuple(a.months, a.days, a.seconds, a.nanoseconds),
                  std::tuple(b.months, b.days, b.seconds, b.nanoseconds));
}

}  // namespace

Truth equals(const Value& a, const Value& b) {
  if (a.is_null() || b.is_null()) return Truth::unknown;
  if (a.is_number() && b.is_number()) return truth(!is_nan(a) && !is_nan(b) && order_of_numbers(a, b) == 0);
  if (is_time(a) && is_time(b)) return truth(same_days(days_of(a), days_of(b)));
  if (a.kind() != b.kind()) return Truth::no;
  if (a.is(ValueKind::list)) return equal_lists(a.as_list(), b.as_list());
  if (a.is(ValueKind::map)) return equal_maps(a.as_map(), b.as_map());
  return truth(same_content(a, b));
}

Truth less_than(const Value& a, const Value& b) { return before(a, b, false); }

Truth less_or_equal(const Value& a, const Value& b) { return before(a, b, true); }

bool equivalent(const Value& a, const Value& b) {
  if (a.is_number() && b.is_number()) {
    if (is_nan(a) || is_nan(b)) return is_nan(a) && is_nan(b);
    return order_of_numbers(a, b) == 0;
  }
  if (is_time(a) && is_time(b)) return same_days(days_of(a), days_of(b));
  if (a.kind() != b.kind()) return false;
  if (a.is(ValueKind::list)) return std::ranges::equal(a.as_list(), b.as_list(), equivalent);
  if (a.is(ValueKind::map)) return equivalent_maps(a.as_map(), b.as_map());
  return same_content(a, b);
}

std::uint64_t hash_of(const Value& v) {
  const std::uint64_t seed = seeded_with(v.kind());
  switch (v.kind()) {
    case ValueKind::boolean: return mixed(seed, v.as_boolean() ? 1 : 0);
    case ValueKind::integer:
    case ValueKind::real: return hash_of_number(v);
    case ValueKind::string: return mixed(seed, hash_of_text(v.as_string()));
    case ValueKind::date:
    case ValueKind::interval: return hash_of_time(v);
    case ValueKind::node: return mixed(seed, v.as_node().value);
    case ValueKind::relationship: return mixed(seed, v.as_relationship().value);
    case ValueKind::list: return hash_of_list(v.as_list());
    case ValueKind::map: return hash_of_map(v.as_map());
    case ValueKind::path: return hash_of_path(v.as_path());
    case ValueKind::duration: return hash_of_duration(v.as_duration());
    default: return mixed(seed, 0);
  }
}

int compare_for_order(const Value& a, const Value& b) {
  const int rank = rank_of(a);
  if (const int order = order_of(rank, rank_of(b)); order != 0) return order;
  switch (a.kind()) {
    case ValueKind::map: return order_of_maps(a.as_map(), b.as_map());
    case ValueKind::node: return order_of(a.as_node(), b.as_node());
    case ValueKind::relationship: return order_of(a.as_relationship(), b.as_relationship());
    case ValueKind::list: return order_of_lists(a.as_list(), b.as_list());
    case ValueKind::path: return order_of_paths(a.as_path(), b.as_path());
    case ValueKind::date:
    case ValueKind::interval: return order_of_times(days_of(a), days_of(b));
    case ValueKind::duration: return order_of_durations(a.as_duration(), b.as_duration());
    case ValueKind::string: return a.as_string().compare(b.as_string());
    case ValueKind::boolean: return order_of(a.as_boolean(), b.as_boolean());
    case ValueKind::integer: return order_of_numbers(a, b);
    case ValueKind::real: return is_nan(a) ? 0 : order_of_numbers(a, b);
    default: return 0;
  }
}

}  // namespace standpoint::query
