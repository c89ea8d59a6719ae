#pragma once
// SPDX-License-Identifier: Apache-2.0
// A value of a query in 16 bytes: small ones stand in it, others are counted references to objects of a ValueHeap.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/model/date.hpp"

namespace standpoint::query {

// In no meaningful order; how kinds are sorted is told by compare_for_order().
enum class ValueKind : std::uint8_t {
  null,
  boolean,
  integer,  // 64 bits, signed
  real,     // `float` in the language: IEEE 754, 64 bits
  string,
  date,  // one day
  node,
  relationship,
  list,
  map,
  path,
  duration,
  interval,  // an EDTF date of a dossier: the days that it may mean
  count
};

// `boolean`, `integer`, `float`, `string`, … as the language calls them.
std::string_view to_string(ValueKind kind);

// Numbers of nodes and relationships of the graph that is asked.
struct NodeId {
  std::uint32_t value = UINT32_MAX;
  constexpr bool valid() const { return value != UINT32_MAX; }
  friend constexpr bool operator==(NodeId, NodeId) = default;
  friend constexpr auto operator<=>(NodeId, NodeId) = default;
};
struct RelationshipId {
  std::uint32_t value = UINT32_MAX;
  constexpr bool valid() const { return value != UINT32_MAX; }
  friend constexpr bool operator==(RelationshipId, RelationshipId) = default;
  friend constexpr auto operator<=>(RelationshipId, RelationshipId) = default;
};

class Value;

// A time between two dates or moments, in parts that do not mix (openCypher 9, CIP2015-08-06).
struct Duration {
  std::int64_t months = 0;
  std::int64_t days = 0;
  std::int64_t seconds = 0;
  std::int32_t nanoseconds = 0;  // 0 to 999'999'999
  friend bool operator==(const Duration&, const Duration&) = default;
};

// Nodes and the relationships between them: one node more than relationships.
struct PathValue {
  std::vector<NodeId> nodes;
  std::vector<RelationshipId> relationships;
  friend bool operator==(const PathValue&, const PathValue&) = default;
};

// An EDTF date with its spelling.
struct IntervalValue {
  standpoint::Date date;
  std::string text;
};

// Keys in order of bytes, each once.
using MapEntries = std::vector<std::pair<std::string, Value>>;

// How deep lists and maps may stand within each other, so that walking through them never exhausts the stack, and how
// many values may stand in one, counted again wherever they are shared, so that it never takes forever.
inline constexpr std::uint16_t kDeepestValue = 1'000;
inline constexpr std::uint32_t kLargestValue = std::uint32_t{1} << 27U;

// Counts the bytes of the objects that live, so that a query can be stopped before it takes too much. All values of a
// query belong to one heap, which must outlive them. Not for use by several threads.
class ValueHeap {
 public:
  std::size_t bytes() const { return bytes_; }
  void charge(std::size_t bytes) { bytes_ += bytes; }
  void release(std::size_t bytes) { bytes_ -= bytes; }

  // Whether a list or map was asked for beyond kDeepestValue or kLargestValue: null was given in its place.
  bool overgrown() const { return overgrown_; }
  void set_overgrown() { overgrown_ = true; }

 private:
  std::size_t bytes_ = 0;
  bool overgrown_ = false;
};

class Value {
 public:
  Value() = default;  // null
  Value(const Value& other) : head_(other.head_), data_(other.data_) { retain(); }
  Value(Value&& other) noexcept : head_(std::exchange(other.head_, {})), data_(other.data_) {}
  Value& operator=(const Value& other) {
    const Head head = other.head_;  // first: `other` may stand in what is dropped
    const Data data = other.data_;
    other.retain();
    drop();
    head_ = head;
    data_ = data;
    return *this;
  }
  Value& operator=(Value&& other) noexcept {
    if (this != &other) {
      drop();
      head_ = std::exchange(other.head_, {});
      data_ = other.data_;
    }
    return *this;
  }
  ~Value() { drop(); }

  static Value boolean(bool b) { return {ValueKind::boolean, Data{.integer = b ? 1 : 0}}; }
  static Value integer(std::int64_t i) { return {ValueKind::integer, Data{.integer = i}}; }
  static Value real(double d) { return {ValueKind::real, Data{.real = d}}; }
  static Value date(standpoint::Day day) { return {ValueKind::date, Data{.integer = day}}; }
  static Value node(NodeId id) { return {ValueKind::node, Data{.integer = id.value}}; }
  static Value relationship(RelationshipId id) { return {ValueKind::relationship, Data{.integer = id.value}}; }
  static Value borrowed(std::string_view text);  // which must outlive the value; at most 4 GiB
  static Value string(ValueHeap& heap, std::string text);
  // Null, noted at the heap, where they would be too deep or too large.
  static Value list(ValueHeap& heap, std::vector<Value> elements);
  static Value map(ValueHeap& heap, MapEntries entries);  // in any order; of a key given twice the last counts
  static Value path(ValueHeap& heap, PathValue path);
  static Value duration(ValueHeap& heap, const Duration& duration);
  static Value interval(ValueHeap& heap, IntervalValue interval);

  ValueKind kind() const { return head_.kind; }
  bool is(ValueKind kind) const { return head_.kind == kind; }
  bool is_null() const { return is(ValueKind::null); }
  bool is_number() const { return is(ValueKind::integer) || is(ValueKind::real); }
  bool is_true() const { return is(ValueKind::boolean) && data_.integer != 0; }
  bool is_false() const { return is(ValueKind::boolean) && data_.integer == 0; }

  // What it holds; each only where it is of that kind.
  bool as_boolean() const { return data_.integer != 0; }
  std::int64_t as_integer() const { return data_.integer; }
  double as_real() const { return data_.real; }
  double as_number() const { return is(ValueKind::integer) ? static_cast<double>(data_.integer) : data_.real; }
  standpoint::Day as_date() const { return static_cast<standpoint::Day>(data_.integer); }
  NodeId as_node() const { return {static_cast<std::uint32_t>(data_.integer)}; }
  RelationshipId as_relationship() const { return {static_cast<std::uint32_t>(data_.integer)}; }
  std::string_view as_string() const;
  std::span<const Value> as_list() const;
  const MapEntries& as_map() const;
  const PathValue& as_path() const;
  const Duration& as_duration() const;
  const IntervalValue& as_interval() const;

  // The value at a key of a map; null where there is none. O(log keys).
  Value at(std::string_view key) const;

 private:
  struct Object;  // counted, of a heap
  template <class T>
  struct Holding;

  // `length` is that of a borrowed string.
  struct Head {
    ValueKind kind = ValueKind::null;
    bool counted = false;
    std::uint32_t length = 0;
  };
  union Data {
    std::int64_t integer = 0;
    double real;
    const char* text;
    Object* object;
  };

  Value(ValueKind kind, Data data) : head_{kind}, data_(data) {}
  template <class T>
  static Value held(ValueKind kind, ValueHeap& heap, T content, std::size_t bytes);
  static Value boxed(ValueKind kind, Object* object);
  template <class T>
  const T& content() const;
  bool fits(Object& whole) const;  // adds depth and size of this part; false where the whole grows too much
  static void destroy(ValueKind kind, Object* object);

  void retain() const {
    if (head_.counted) add_reference();
  }
  void drop() {
    if (head_.counted) remove_reference();
  }
  void add_reference() const;
  void remove_reference() const;

  Head head_;
  Data data_;
};

// What a counted object begins with.
struct Value::Object {
  ValueHeap* heap;
  std::size_t bytes;
  std::uint32_t references = 1;
  std::uint32_t size = 1;   // itself and all values in it
  std::uint16_t depth = 0;  // of lists and maps within each other
};

template <class T>
struct Value::Holding : Object {
  T content;
};

inline void Value::add_reference() const { ++data_.object->references; }
inline void Value::remove_reference() const {
  if (--data_.object->references == 0) destroy(head_.kind, data_.object);
}

template <class T>
const T& Value::content() const {
  return static_cast<const Holding<T>*>(data_.object)->content;
}

inline Value Value::borrowed(std::string_view text) {
  Value value;
  value.head_ = {ValueKind::string, false, static_cast<std::uint32_t>(text.size())};
  value.data_.text = text.data();
  return value;
}

inline std::string_view Value::as_string() const {
  return head_.counted ? std::string_view(content<std::string>()) : std::string_view(data_.text, head_.length);
}
inline std::span<const Value> Value::as_list() const { return content<std::vector<Value>>(); }
inline const MapEntries& Value::as_map() const { return content<MapEntries>(); }
inline const PathValue& Value::as_path() const { return content<PathValue>(); }
inline const Duration& Value::as_duration() const { return content<Duration>(); }
inline const IntervalValue& Value::as_interval() const { return content<IntervalValue>(); }

// Result of the language's `=` and `<`: unknown is null.
enum class Truth : std::uint8_t { no, yes, unknown };

inline Value truth_value(Truth t) { return t == Truth::unknown ? Value() : Value::boolean(t == Truth::yes); }

// `a = b`: 1 = 1.0; lists and maps element by element, unknown where a null decides; values of different kinds are not
// equal. O(size).
Truth equals(const Value& a, const Value& b);

// `a < b`: unknown for values that cannot be compared (different kinds, nulls, NaN with others than numbers; maps,
// nodes, relationships, paths, durations). Of dates and intervals `yes` where all days of a lie before all of b, `no`
// where none can, else, or where one is uncertain, unknown. O(size).
Truth less_than(const Value& a, const Value& b);
Truth less_or_equal(const Value& a, const Value& b);

// Whether they are the same for DISTINCT, grouping and UNION: as equals(), but null is null and NaN is NaN
// (equivalence, openCypher 9).
bool equivalent(const Value& a, const Value& b);

// Of equivalent values the same. O(size).
std::uint64_t hash_of(const Value& value);

// Negative, 0 or positive: the total order of ORDER BY, min() and max() (orderability, openCypher 9, CIP2016-06-14):
// maps, nodes, relationships, lists, paths, dates and intervals, durations, strings, booleans, numbers, NaN, null.
// Nodes and relationships by number, dates and intervals by their first day, then their last, durations by their
// length. 0 for equivalent values only. O(size).
int compare_for_order(const Value& a, const Value& b);

}  // namespace standpoint::query
