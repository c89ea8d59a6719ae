// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/commitments.hpp"

#include "tests/graph/analysis/harbour.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kChain = R"(
issues: {which: {text: Which one, exclusive: true}}
propositions:
  a: {text: A., implies: b}
  b: {text: B., implies: c}
  c: {text: C., contradicts: x}
  x: {text: X.}
  y: {text: Y., implies: x}
  one: {text: One., issue: which}
  two: {text: Two., issue: which, implies: one}
  three: {text: Three., issue: which}
)";

struct Chain {
  Dossier d = load_right(kChain);
  Commitments commitments{d};
  Ids implied(std::string_view p) const { return ids_of(d, commitments.implied_by(about(d, p))); }
  Ids implying(std::string_view p) const { return ids_of(d, commitments.implying(about(d, p))); }
  Ids contradicting(std::string_view p) const { return ids_of(d, commitments.contradictions(about(d, p))); }
};

}  // namespace

TEST_CASE("support carries along implications of any length, opposition back along them") {
  const Chain chain;
  CHECK(chain.implied("a") == Ids{"a", "b", "c"});
  CHECK(chain.implied("c") == Ids{"c"});
  CHECK(chain.implying("c") == Ids{"a", "b", "c"});
  CHECK(chain.implying("a") == Ids{"a"});
}

TEST_CASE("two propositions contradict each other where what they imply does, from either side") {
  const Chain chain;
  CHECK(chain.contradicting("a") == Ids{"x", "y"});
  CHECK(chain.contradicting("c") == Ids{"x", "y"});
  CHECK(chain.contradicting("x") == Ids{"a", "b", "c"});
  CHECK(chain.contradicting("y") == Ids{"a", "b", "c"});
}

TEST_CASE("propositions of an exclusive issue contradict each other but where one implies the other") {
  const Chain chain;
  CHECK(chain.contradicting("one") == Ids{"three"});
  CHECK(chain.contradicting("two") == Ids{"three"});
  CHECK(chain.contradicting("three") == Ids{"one", "two"});
}
