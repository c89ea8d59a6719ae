// SPDX-License-Identifier: Apache-2.0
#include "graph/query/arithmetic.hpp"

#include <catch2/catch.hpp>

#include "tests/graph/query/evaluating.hpp"

using namespace standpoint;
using namespace standpoint::test;
using query::Arithmetic;
using query::Value;

namespace {

// The result as text, or the failure.
std::string calculated(Arithmetic operation, const Value& a, const Value& b) {
  Evaluating given;
  return given.shown(query::arithmetic(given.evaluation, operation, a, b));
}

std::string element(const Value& container, const Value& key) {
  Evaluating given;
  return given.shown(query::element_at(given.evaluation, container, key));
}

}  // namespace

TEST_CASE("Integers stay integers, and what does not fit fails") {
  CHECK(calculated(Arithmetic::add, number(1), number(2)) == "3");
  CHECK(calculated(Arithmetic::divide, number(-7), number(2)) == "-3");
  CHECK(calculated(Arithmetic::modulo, number(-7), number(2)) == "-1");
  CHECK(calculated(Arithmetic::power, number(2), number(10)) == "1024.0");
  CHECK(calculated(Arithmetic::add, number(INT64_MAX), number(1)) == "ArithmeticError IntegerOverflow");
  CHECK(calculated(Arithmetic::multiply, number(INT64_MIN), number(-1)) == "ArithmeticError IntegerOverflow");
  CHECK(calculated(Arithmetic::divide, number(INT64_MIN), number(-1)) == "ArithmeticError IntegerOverflow");
  CHECK(calculated(Arithmetic::modulo, number(INT64_MIN), number(-1)) == "0");
  CHECK(calculated(Arithmetic::divide, number(1), number(0)) == "ArithmeticError DivisionByZero");
  CHECK(calculated(Arithmetic::modulo, number(1), number(0)) == "ArithmeticError DivisionByZero");
}

TEST_CASE("Floats follow IEEE 754, and make integers floats") {
  CHECK(calculated(Arithmetic::add, number(1), real(0.5)) == "1.5");
  CHECK(calculated(Arithmetic::divide, real(0), real(0)) == "NaN");
  CHECK(calculated(Arithmetic::divide, number(1), real(0)) == "Infinity");
  CHECK(calculated(Arithmetic::modulo, real(5.5), number(2)) == "1.5");
}

TEST_CASE("Plus joins strings and lists") {
  Evaluating given;
  const Value list = given.list({number(1)});
  CHECK(calculated(Arithmetic::add, text("a"), text("b")) == "'ab'");
  CHECK(calculated(Arithmetic::add, text("a"), number(1)) == "'a1'");
  CHECK(calculated(Arithmetic::add, real(1), text("a")) == "'1.0a'");
  CHECK(calculated(Arithmetic::add, list, list) == "[1, 1]");
  CHECK(calculated(Arithmetic::add, list, text("a")) == "[1, 'a']");
  CHECK(calculated(Arithmetic::add, truth(false), list) == "[false, 1]");
  CHECK(calculated(Arithmetic::add, list, kNull) == "null");
  CHECK(calculated(Arithmetic::add, truth(true), number(1)) == "TypeError InvalidArgumentType");
  CHECK(calculated(Arithmetic::modulo, text("a"), number(1)) == "TypeError InvalidArgumentType");
}

TEST_CASE("Durations move dates, and are added and scaled part by part") {
  Evaluating given;
  const Value date = given.date("1984-10-11");
  const Value duration = given.duration("P12Y5M14DT16H12M70S");
  CHECK(calculated(Arithmetic::add, date, duration) == "1997-03-25");
  CHECK(calculated(Arithmetic::add, duration, date) == "1997-03-25");
  CHECK(calculated(Arithmetic::subtract, date, duration) == "1972-04-27");
  CHECK(calculated(Arithmetic::add, given.date("2020-01-31"), given.duration("P1M")) == "2020-02-29");
  CHECK(calculated(Arithmetic::add, date, given.duration("PT48H")) == "1984-10-13");
  CHECK(calculated(Arithmetic::add, duration, given.duration("P1M-1D")) == "P12Y6M13DT16H13M10S");
  CHECK(calculated(Arithmetic::subtract, duration, duration) == "PT0S");
  CHECK(calculated(Arithmetic::multiply, given.duration("P12Y5M14DT16H13M10.000000001S"), number(2)) ==
        "P24Y10M28DT32H26M20.000000002S");
  CHECK(calculated(Arithmetic::divide, given.duration("P12Y5M14DT16H13M10.000000001S"), number(2)) ==
        "P6Y2M22DT13H21M8S");
  CHECK(calculated(Arithmetic::multiply, real(0.5), given.duration("P12Y5M14DT16H13M10.000000001S")) ==
        "P6Y2M22DT13H21M8S");
  CHECK(calculated(Arithmetic::divide, duration, number(0)) == "ArithmeticError DivisionByZero");
  CHECK(calculated(Arithmetic::add, date, given.duration("P9000Y")) == "ArithmeticError IntegerOverflow");
  CHECK(calculated(Arithmetic::add, date, date) == "TypeError InvalidArgumentType");
}

TEST_CASE("What would take more memory than there may be is not made") {
  Evaluating given({1'000, std::chrono::milliseconds(1'000), 1'000'000});
  Value value = text("xxxxxxxxxx");
  for (int i = 0; i < 60 && !given.evaluation.failed(); ++i)
    value = query::arithmetic(given.evaluation, Arithmetic::add, value, value);
  CHECK(given.shown(value).ends_with("MemoryLimit"));
}

TEST_CASE("Elements of lists are counted from either end") {
  Evaluating given;
  const Value list = given.list({number(1), number(2), number(3)});
  CHECK(element(list, number(0)) == "1");
  CHECK(element(list, number(-1)) == "3");
  CHECK(element(list, number(3)) == "null");
  CHECK(element(list, number(-4)) == "null");
  CHECK(element(list, kNull) == "null");
  CHECK(element(list, real(1)) == "TypeError InvalidArgumentType");
  CHECK(element(list, text("1")) == "TypeError InvalidArgumentType");
  CHECK(element(number(100), number(0)) == "TypeError InvalidArgumentType");
}

TEST_CASE("Elements of maps and properties of nodes are taken by strings") {
  Evaluating given;
  const auto node = given.graph.add_node({}, {{"name", text("Apa")}});
  given.graph.freeze();
  const Value map = given.map({{"name", text("Apa")}});
  CHECK(element(map, text("name")) == "'Apa'");
  CHECK(element(map, text("Name")) == "null");
  CHECK(element(map, number(0)) == "TypeError MapElementAccessByNonString");
  CHECK(given.shown(query::element_at(given.evaluation, Value::node(node), text("name"))) == "'Apa'");
  CHECK(given.shown(query::element_at(given.evaluation, Value::node(node), text("other"))) == "null");
  CHECK(given.shown(query::properties_of(given.evaluation, Value::node(node))) == "{name: 'Apa'}");
}

TEST_CASE("Slices end before their end and are cut to the list") {
  Evaluating given;
  const Value list = given.list({number(1), number(2), number(3)});
  const auto slice = [&](const Value* from, const Value* to) {
    return given.shown(query::slice_of(given.evaluation, list, from, to));
  };
  const Value minus_three = number(-3);
  const Value minus_one = number(-1);
  const Value one = number(1);
  const Value ten = number(10);
  CHECK(slice(&one, &ten) == "[2, 3]");
  CHECK(slice(nullptr, &one) == "[1]");
  CHECK(slice(&minus_three, &minus_one) == "[1, 2]");
  CHECK(slice(&ten, &one) == "[]");
  CHECK(slice(&kNull, &one) == "null");
}

TEST_CASE("Membership is unknown only where nulls decide") {
  Evaluating given;
  const auto in = [&](const Value& value, std::vector<Value> elements) {
    return given.shown(query::in_list(given.evaluation, value, given.list(std::move(elements))));
  };
  CHECK(in(number(3), {number(1), kNull, number(3)}) == "true");
  CHECK(in(number(4), {number(1), kNull, number(3)}) == "null");
  CHECK(in(kNull, {}) == "false");
  CHECK(in(kNull, {kNull}) == "null");
  CHECK(in(given.list({number(1), number(2)}), {given.list({kNull, number(2)}), given.list({number(1), number(3)})}) ==
        "null");
  CHECK(in(given.list({number(1), number(2)}), {given.list({kNull, text("foo")})}) == "false");
}

TEST_CASE("Dates, durations and intervals have parts") {
  Evaluating given;
  const auto part = [&](const Value& value, std::string_view key) {
    Evaluating fresh;
    return fresh.shown(query::property_of(fresh.evaluation, value, key, std::nullopt));
  };
  CHECK(part(given.date("1984-01-01"), "weekYear") == "1983");
  CHECK(part(given.date("1984-10-11"), "dayOfQuarter") == "11");
  CHECK(part(given.duration("P1Y4M10DT1H1M1.5S"), "monthsOfYear") == "4");
  CHECK(part(given.interval("2019-21"), "earliest") == "2019-03-01");
  CHECK(part(given.interval("../2019"), "earliest") == "null");
  CHECK(part(given.interval("2019?"), "uncertain") == "true");
  CHECK(part(given.interval("2019?"), "text") == "'2019?'");
  CHECK(part(given.date("1984-01-01"), "hour") == "TypeError InvalidArgumentValue");
  CHECK(part(number(1), "num") == "TypeError InvalidArgumentType");
  CHECK(part(kNull, "num") == "null");
}

TEST_CASE("Text is tested only against text") {
  Evaluating given;
  const auto test = [&](query::TextTest t, const Value& a, const Value& b) {
    return given.shown(query::text_test(given.evaluation, t, a, b));
  };
  CHECK(test(query::TextTest::starts_with, text("abc"), text("ab")) == "true");
  CHECK(test(query::TextTest::ends_with, text("abc"), text("ab")) == "false");
  CHECK(test(query::TextTest::contains, text("abc"), text("")) == "true");
  CHECK(test(query::TextTest::contains, number(1), text("1")) == "null");
  CHECK(test(query::TextTest::matches, text("abc"), text("a.*")) == "true");
  CHECK(test(query::TextTest::matches, text("abc"), text("b")) == "false");
  CHECK(test(query::TextTest::matches, text("abc"), text("(")) == "ArgumentError InvalidArgumentValue");
}
