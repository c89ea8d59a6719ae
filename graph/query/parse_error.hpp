#pragma once
// SPDX-License-Identifier: Apache-2.0
// The mistakes that the lexer and the parser find, by the names of the openCypher Technology Compatibility Kit.

#include <string_view>

namespace standpoint::query::mistake {

inline constexpr std::string_view kUnexpectedSyntax = "UnexpectedSyntax";
inline constexpr std::string_view kInvalidClauseComposition = "InvalidClauseComposition";
inline constexpr std::string_view kInvalidNumberLiteral = "InvalidNumberLiteral";
inline constexpr std::string_view kIntegerOverflow = "IntegerOverflow";
inline constexpr std::string_view kFloatingPointOverflow = "FloatingPointOverflow";
inline constexpr std::string_view kInvalidUnicodeLiteral = "InvalidUnicodeLiteral";
inline constexpr std::string_view kInvalidUnicodeCharacter = "InvalidUnicodeCharacter";
inline constexpr std::string_view kInvalidRelationshipPattern = "InvalidRelationshipPattern";
inline constexpr std::string_view kInvalidArgumentPassingMode = "InvalidArgumentPassingMode";

// Not of the kit, with ErrorClass::limit.
inline constexpr std::string_view kNestedTooDeep = "NestedTooDeep";
inline constexpr std::string_view kQueryTooLong = "QueryTooLong";

}  // namespace standpoint::query::mistake
