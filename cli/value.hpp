#pragma once
// SPDX-License-Identifier: Apache-2.0
// The data of a result, before it becomes JSON or CSV: small, ordered, and free of the JSON library's headers.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace standpoint {

class Value;
using ValueList = std::vector<Value>;
using ValueFields = std::vector<std::pair<std::string, Value>>;  // in the order given

// null, a boolean, a number, a text, a list or an object.
class Value {
 public:
  Value() = default;
  Value(bool b) : data_(b) {}                                      // NOLINT(google-explicit-constructor)
  Value(int n) : data_(static_cast<std::int64_t>(n)) {}            // NOLINT(google-explicit-constructor)
  Value(std::int64_t n) : data_(n) {}                              // NOLINT(google-explicit-constructor)
  Value(std::size_t n) : data_(static_cast<std::int64_t>(n)) {}    // NOLINT(google-explicit-constructor)
  Value(std::uint32_t n) : data_(static_cast<std::int64_t>(n)) {}  // NOLINT(google-explicit-constructor)
  Value(double number) : data_(number) {}                          // NOLINT(google-explicit-constructor)
  Value(std::string text) : data_(std::move(text)) {}              // NOLINT(google-explicit-constructor)
  Value(std::string_view text) : data_(std::string(text)) {}       // NOLINT(google-explicit-constructor)
  Value(const char* text) : data_(std::string(text)) {}            // NOLINT(google-explicit-constructor)
  Value(ValueList list) : data_(std::move(list)) {}                // NOLINT(google-explicit-constructor)
  Value(ValueFields fields) : data_(std::move(fields)) {}          // NOLINT(google-explicit-constructor)

  using Data = std::variant<std::monostate, bool, std::int64_t, double, std::string, ValueList, ValueFields>;
  const Data& data() const { return data_; }
  bool is_null() const { return data_.index() == 0; }
  friend bool operator==(const Value& a, const Value& b) { return a.data_ == b.data_; }

 private:
  Data data_;
};

// The value where it is given, else null.
template <class T>
Value value_if(bool given, const T& value) {
  if (!given) return {};
  return Value(value);
}

// The text, or null for an empty one: absent values are null in every output.
inline Value text_or_null(std::string_view text) { return text.empty() ? Value() : Value(text); }

}  // namespace standpoint
