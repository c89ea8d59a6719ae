// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>

#include "graph/query/expression_parser.hpp"

namespace standpoint::query {
namespace {

// The digits and what they count in.
std::pair<std::string_view, int> digits_of(std::string_view written) {
  if (written.size() > 2 && written[0] == '0') {
    const char base = written[1];
    if (base == 'x' || base == 'X') return {written.substr(2), 16};
    if (base == 'o' || base == 'O') return {written.substr(2), 8};
  }
  return {written, 10};
}

Value integer_of(TokenCursor& cursor, TextRange at, std::string_view written, bool negative) {
  const auto [digits, base] = digits_of(written);
  std::uint64_t number = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
  const std::uint64_t most = static_cast<std::uint64_t>(INT64_MAX) + (negative ? 1U : 0U);
  if (result.ec != std::errc() || number > most)
    cursor.fail(at, mistake::kIntegerOverflow, "this integer does not fit into 64 bits",
                "integers reach from -9223372036854775808 to 9223372036854775807; 1.0e20 is a float");
  return Value::integer(static_cast<std::int64_t>(negative ? 0 - number : number));
}

// Of a number that no float can hold: whether it is too large, rather than too near to zero.
bool is_too_large(std::string_view written) {
  const std::size_t mark = std::min(written.find_first_of("eE"), written.size());
  const std::string_view digits = written.substr(0, mark);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::size_t first = std::min(digits.find_first_not_of("0."), digits.size());
  const std::int64_t magnitude = static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first);
  std::string_view exponent = written.substr(std::min(mark + 1, written.size()));
  if (exponent.starts_with('+')) exponent.remove_prefix(1);
  std::int64_t power = 0;
  const auto result = std::from_chars(exponent.data(), exponent.data() + exponent.size(), power);
  if (result.ec == std::errc::result_out_of_range) return !exponent.starts_with('-');
  return magnitude + power > 0;
}

Value real_of(TokenCursor& cursor, TextRange at, std::string_view written, bool negative) {
  double number = 0;
  const auto result = std::from_chars(written.data(), written.data() + written.size(), number);
  if (result.ec != std::errc() && is_too_large(written))
    cursor.fail(at, mistake::kFloatingPointOverflow, "this number is larger than any float",
                "floats reach up to about 1.797e308");
  return Value::real(negative ? -number : number);
}

}  // namespace

ExpressionPtr parse_number(TokenCursor& cursor, bool negative) {
  const Token& token = cursor.here();
  ExpressionPtr out = make_expression(ExpressionKind::literal, token);
  if (negative) out->at.begin = cursor.stream().tokens[cursor.index() - 1].begin;
  const std::string_view written = cursor.text_of(TokenCursor::range_of(token));
  cursor.advance();
  out->value = token.kind == TokenKind::integer ? integer_of(cursor, out->at, written, negative)
                                                : real_of(cursor, out->at, written, negative);
  return out;
}

}  // namespace standpoint::query
