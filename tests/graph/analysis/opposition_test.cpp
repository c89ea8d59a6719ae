// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/opposition.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace standpoint;

namespace {

Date date(const std::string& text) { return text.empty() ? Date{} : parse_date(text).date.value(); }

Holding holding(std::uint32_t actor, const std::string& since, const std::string& until = "", double strength = 1,
                bool only_possible = false) {
  return {{actor}, date(since), date(until), strength, only_possible, 0};
}

using Holdings = std::vector<Holding>;
using Numbers = std::vector<std::uint32_t>;

bool same(const Date& a, const std::string& text) {
  const Date b = date(text);
  return a.given() == b.given() && (!a.given() || (a.earliest == b.earliest && a.latest == b.latest));
}

}  // namespace

TEST_CASE("two of different actors who hold on certainly face each other, one alone does not") {
  const auto found = find_opposition(Holdings{holding(1, "2018")}, Holdings{holding(2, "2020-05-04", "", 0.5)});
  REQUIRE(found);
  CHECK(found->certain);
  CHECK(found->severity == 0.5);
  CHECK(same(found->since, "2020-05-04"));
  CHECK_FALSE(found->until.given());
  CHECK_FALSE(find_opposition(Holdings{holding(1, "2018")}, Holdings{holding(1, "2020")}));
  CHECK_FALSE(find_opposition(Holdings{holding(1, "2018")}, Holdings{}));
}

TEST_CASE("what ended before the other began is no opposition") {
  CHECK_FALSE(find_opposition(Holdings{holding(1, "2018", "2019")}, Holdings{holding(2, "2020")}));
  CHECK_FALSE(find_opposition(Holdings{holding(1, "2018", "2020-05-04")}, Holdings{holding(2, "2020-05-04")}));
  CHECK(find_opposition(Holdings{holding(1, "2018", "2020-05-05")}, Holdings{holding(2, "2020-05-04")})->certain);
}

TEST_CASE("what may have ended before the other began is possible only") {
  const auto found = find_opposition(Holdings{holding(1, "2018", "2020")}, Holdings{holding(2, "2020-05-04")});
  REQUIRE(found);
  CHECK_FALSE(found->certain);
  CHECK(same(found->until, "2020"));
}

TEST_CASE("an uncertain date may lie anywhere") {
  CHECK_FALSE(find_opposition(Holdings{holding(1, "2018", "2019?")}, Holdings{holding(2, "2021")})->certain);
  CHECK_FALSE(find_opposition(Holdings{holding(1, "2018", "2019")}, Holdings{holding(2, "2021?")})->certain);
  CHECK(find_opposition(Holdings{holding(1, "2018?")}, Holdings{holding(2, "2021?")})->certain);  // both hold on
}

TEST_CASE("who is on both sides in an unknown order faces others possibly") {
  CHECK_FALSE(find_opposition(Holdings{holding(1, "2018", "", 1, true)}, Holdings{holding(2, "2020")})->certain);
}

TEST_CASE("what holds on from an unknown day faces what holds on") {
  // The first actor is on both sides, so that it is the second one's start that decides.
  for (const std::string since : {"2018", "2018?", "../2018", "2018/..", ""}) {
    const auto found = find_opposition(Holdings{holding(1, "2019"), holding(2, since)}, Holdings{holding(1, "2020")});
    REQUIRE(found);
    CHECK(found->certain);
    CHECK(found->sides[0] == Numbers{1});
  }
}

TEST_CASE("two who hold on face each other as they do among others") {
  const Holding long_gone = holding(2, "1990", "1991", 1);  // of the second actor, and so no part of it
  for (const std::string a : {"2018", "2019?", "../2018", "2018/..", "2018-03", ""})
    for (const std::string b : {"2018", "2018?", "../2019", "2017/..", "2018-03", ""})
      for (const bool possible : {false, true}) {
        const Holding first = holding(1, a, "", 0.5, possible), second = holding(2, b);
        const auto alone = find_opposition(Holdings{first}, Holdings{second});
        const auto among = find_opposition(Holdings{first, long_gone}, Holdings{second});
        REQUIRE(alone);
        REQUIRE(among);
        CHECK(alone->sides == among->sides);
        CHECK(alone->since.given() == among->since.given());
        CHECK(alone->since.earliest == among->since.earliest);
        CHECK(alone->since.latest == among->since.latest);
        CHECK(alone->since.uncertain == among->since.uncertain);
        CHECK(alone->until.given() == among->until.given());
        CHECK(alone->certain == among->certain);
        CHECK(alone->severity == among->severity);
      }
}

TEST_CASE("only those who may face another are on a side, and only they make it grave") {
  const Holdings first = {holding(1, "2010", "2011", 1), holding(2, "2018", "", 0.25), holding(4, "2010", "", 0.5)};
  const Holdings second = {holding(3, "2020", "", 1), holding(4, "2010-02", "2010-03", 0.75)};
  const auto found = find_opposition(first, second);
  REQUIRE(found);
  CHECK(found->sides[0] == Numbers{0, 1, 2});
  CHECK(found->sides[1] == Numbers{0, 1});
  CHECK(same(found->since, "2010"));
  const auto without = find_opposition(std::span(first).subspan(1), second);
  REQUIRE(without);
  CHECK(without->sides[0] == Numbers{0, 1});
  CHECK(without->sides[1] == Numbers{0});
  CHECK(without->severity == 0.5);
  CHECK(same(without->since, "2020"));
}

TEST_CASE("both sides first held when the later of the first two had begun") {
  const auto since = [](const Holdings& first, const Holdings& second) {
    return find_opposition(first, second)->since;
  };
  CHECK(same(since({holding(1, "../2022")}, {holding(2, "../2019")}), "../2022"));
  CHECK(same(since({holding(1, "../2019")}, {holding(2, "../2022")}), "../2022"));
  CHECK(same(since({holding(1, "2020-05-04")}, {holding(2, "../2022")}), "../2022"));
  CHECK(same(since({holding(1, "2018/2020")}, {holding(2, "2019-01-01")}), "2018/2020"));
  CHECK(same(since({holding(1, "../2022"), holding(3, "2020")}, {holding(2, "../2019")}), "2020"));
  CHECK_FALSE(since({holding(1, "")}, {holding(2, "../2019")}).given());
}

TEST_CASE("an opposition ends when no two face each other any more") {
  const auto found = find_opposition(Holdings{holding(1, "2010", "2012"), holding(2, "2011", "2015")},
                                     Holdings{holding(3, "2010", "2020")});
  CHECK(same(found->until, "2015"));
  CHECK_FALSE(find_opposition(Holdings{holding(1, "2010", "2012"), holding(2, "2011")}, Holdings{holding(3, "2010")})
                  ->until.given());
}

TEST_CASE("of beginnings and ends on the same days the order of the holdings decides nothing") {
  const Holdings begun = {holding(1, "2018?"), holding(2, "2018")};
  const Holdings other = {holding(3, "2018")};
  CHECK_FALSE(find_opposition(begun, other)->since.uncertain);
  CHECK_FALSE(find_opposition(Holdings{begun[1], begun[0]}, other)->since.uncertain);
  CHECK(find_opposition(Holdings{begun[0]}, other)->since.uncertain);
  const Holdings ending = {holding(1, "2010", "2012-12"), holding(2, "2010", "2012")};
  CHECK(same(find_opposition(ending, Holdings{holding(3, "2010")})->until, "2012-12"));
  CHECK(same(find_opposition(Holdings{ending[1], ending[0]}, Holdings{holding(3, "2010")})->until, "2012-12"));
}
