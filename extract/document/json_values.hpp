#pragma once
// SPDX-License-Identifier: Apache-2.0
// JSON of a stranger as values, as much of it as linked data in a page needs.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// An object, a list, a text, or something else (a number, true, false, null), whose value nobody here asks for.
struct JsonValue {
  enum class Kind : std::uint8_t { other, text, list, object };
  Kind kind = Kind::other;
  std::string text;
  std::vector<std::string> names;  // of the members of an object
  std::vector<JsonValue> members;

  // The first member of that name; nullptr where there is none. O(members).
  const JsonValue* member(std::string_view name) const;
};

// The value that a text holds, whatever follows it; control characters in texts are taken as they are, as pages have
// them. Nothing where it is no JSON, is nested more than 64 deep or has more than 20,000 values. O(bytes).
std::optional<JsonValue> read_json(std::string_view text);

}  // namespace standpoint
