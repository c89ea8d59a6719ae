#pragma once
// SPDX-License-Identifier: Apache-2.0
// Memory outside of values, as counted by the heap of a query.

#include <cstddef>
#include <utility>
#include <vector>

#include "graph/query/value.hpp"

namespace standpoint::query {

// So many bytes, released at the latest when it is destroyed. O(1) each.
class Charge {
 public:
  explicit Charge(ValueHeap& heap) : heap_(heap) {}
  Charge(const Charge&) = delete;
  Charge& operator=(const Charge&) = delete;
  ~Charge() { clear(); }

  void add(std::size_t bytes) {
    bytes_ += bytes;
    heap_.charge(bytes);
  }
  void clear() {
    heap_.release(bytes_);
    bytes_ = 0;
  }

 private:
  ValueHeap& heap_;
  std::size_t bytes_ = 0;
};

// Values gathered for a list, charged to a heap while they are.
class KeptValues {
 public:
  KeptValues() = default;
  KeptValues(const KeptValues&) = delete;
  KeptValues& operator=(const KeptValues&) = delete;
  ~KeptValues() { forget(); }

  // All into the same heap, which must outlive this. O(1).
  void add(ValueHeap& heap, Value v) {
    const std::size_t before = values_.capacity();
    values_.push_back(std::move(v));
    heap_ = &heap;
    heap.charge((values_.capacity() - before) * sizeof(Value));
  }

  std::vector<Value>& values() { return values_; }

  // Leaves nothing here.
  std::vector<Value> taken() {
    forget();
    return std::move(values_);
  }

 private:
  void forget() {
    if (heap_ != nullptr) heap_->release(values_.capacity() * sizeof(Value));
    heap_ = nullptr;
  }

  std::vector<Value> values_;
  ValueHeap* heap_ = nullptr;
};

}  // namespace standpoint::query
