#pragma once
// SPDX-License-Identifier: Apache-2.0
// The words of our own that RDF is written with where no known vocabulary has them (docs/rdf.md).

#include <cstdint>
#include <span>
#include <string_view>

namespace standpoint {

// Unique without an address on the web; every file describes what it uses of it.
inline constexpr std::string_view kRdfTermSpace = "urn:uuid:8412d4a8-7808-49f5-b44d-09dc3d337eb9#";

enum class RdfTermKind : std::uint8_t { type, property, side };

struct RdfTerm {
  std::string_view name;
  RdfTermKind kind;
  std::string_view meaning;  // a phrase in English
};

// All of them, by name. None is called as a built-in relation type, which are words of the same space.
std::span<const RdfTerm> rdf_terms();

}  // namespace standpoint
