// SPDX-License-Identifier: Apache-2.0
#include "graph/query/value.hpp"

#include <algorithm>

namespace standpoint::query {
namespace {

// Bytes of a string beyond those of the object itself.
std::size_t bytes_outside(const std::string& text) {
  return text.capacity() < sizeof(std::string) / 2 ? 0 : text.capacity() + 1;
}

// Sorted by key; of entries with the same key only the last stays.
void sort_entries(MapEntries& entries) {
  const auto by_key = [](const auto& a, const auto& b) { return a.first < b.first; };
  if (!std::is_sorted(entries.begin(), entries.end(), by_key)) std::stable_sort(entries.begin(), entries.end(), by_key);
  const auto same_key = [](const auto& a, const auto& b) { return a.first == b.first; };
  if (std::adjacent_find(entries.begin(), entries.end(), same_key) == entries.end()) return;
  const auto first_kept = std::unique(entries.rbegin(), entries.rend(), same_key).base();
  entries.erase(entries.begin(), first_kept);
}

}  // namespace

std::string_view to_string(ValueKind kind) {
  switch (kind) {
    case ValueKind::null: return "null";
    case ValueKind::boolean: return "boolean";
    case ValueKind::integer: return "integer";
    case ValueKind::real: return "float";
    case ValueKind::string: return "string";
    case ValueKind::date: return "date";
    case ValueKind::node: return "node";
    case ValueKind::relationship: return "relationship";
    case ValueKind::list: return "list";
    case ValueKind::map: return "map";
    case ValueKind::path: return "path";
    case ValueKind::duration: return "duration";
    case ValueKind::interval: return "interval";
    case ValueKind::count: break;
  }
  return "any";
}

Value Value::boxed(ValueKind kind, Object* object) {
  object->heap->charge(object->bytes);
  Value value;
  value.head_ = {kind, true, 0};
  value.data_.object = object;
  return value;
}

template <class T>
Value Value::held(ValueKind kind, ValueHeap& heap, T content, std::size_t bytes) {
  return boxed(kind, new Holding<T>{{&heap, sizeof(Holding<T>) + bytes}, std::move(content)});
}

void Value::destroy(ValueKind kind, Object* object) {
  object->heap->release(object->bytes);
  switch (kind) {
    case ValueKind::string: delete static_cast<Holding<std::string>*>(object); break;
    case ValueKind::list: delete static_cast<Holding<std::vector<Value>>*>(object); break;
    case ValueKind::map: delete static_cast<Holding<MapEntries>*>(object); break;
    case ValueKind::path: delete static_cast<Holding<PathValue>*>(object); break;
    case ValueKind::duration: delete static_cast<Holding<Duration>*>(object); break;
    case ValueKind::interval: delete static_cast<Holding<IntervalValue>*>(object); break;
    default: break;
  }
}

bool Value::fits(Object& whole) const {
  if (is(ValueKind::list) || is(ValueKind::map)) {
    whole.depth = std::max<std::uint16_t>(whole.depth, data_.object->depth + std::uint16_t{1});
    whole.size += data_.object->size;
  } else {
    whole.size += 1;
  }
  return whole.depth < kDeepestValue && whole.size <= kLargestValue;
}

Value Value::string(ValueHeap& heap, std::string text) {
  const std::size_t bytes = bytes_outside(text);
  return held(ValueKind::string, heap, std::move(text), bytes);
}

Value Value::list(ValueHeap& heap, std::vector<Value> elements) {
  const std::size_t bytes = elements.capacity() * sizeof(Value);
  Value whole = held(ValueKind::list, heap, std::move(elements), bytes);
  Object& object = *whole.data_.object;
  if (std::ranges::all_of(whole.as_list(), [&](const Value& v) { return v.fits(object); })) return whole;
  heap.set_overgrown();
  return {};
}

Value Value::map(ValueHeap& heap, MapEntries entries) {
  sort_entries(entries);
  std::size_t bytes = entries.capacity() * sizeof(MapEntries::value_type);
  for (const auto& [key, value] : entries) bytes += bytes_outside(key);
  Value whole = held(ValueKind::map, heap, std::move(entries), bytes);
  Object& object = *whole.data_.object;
  if (std::ranges::all_of(whole.as_map(), [&](const auto& e) { return e.second.fits(object); })) return whole;
  heap.set_overgrown();
  return {};
}

Value Value::path(ValueHeap& heap, PathValue path) {
  const std::size_t bytes =
      path.nodes.capacity() * sizeof(NodeId) + path.relationships.capacity() * sizeof(RelationshipId);
  return held(ValueKind::path, heap, std::move(path), bytes);
}

Value Value::duration(ValueHeap& heap, const Duration& duration) {
  return held(ValueKind::duration, heap, duration, 0);
}

Value Value::interval(ValueHeap& heap, IntervalValue interval) {
  const std::size_t bytes = bytes_outside(interval.text);
  return held(ValueKind::interval, heap, std::move(interval), bytes);
}

Value Value::at(std::string_view key) const {
  const MapEntries& entries = as_map();
  const auto it = std::ranges::lower_bound(entries, key, {}, [](const auto& e) { return std::string_view(e.first); });
  return it == entries.end() || it->first != key ? Value() : it->second;
}

}  // namespace standpoint::query
