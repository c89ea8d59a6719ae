// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <cmath>

#include "graph/analysis/network_windows.hpp"
#include "tests/property/slow_networks.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

int below(int limit) { return *rc::gen::inRange(0, limit); }

Second days(int count) { return count * kSecondsOfDay; }

std::string letter(int i) { return {static_cast<char>('a' + i)}; }

// A table of up to forty statements over a year and a half, with empty cells, a variable of several values, stances of
// all kinds, documents and two types.
StatementTable random_table() {
  StatementTable t;
  const int statements = below(40);
  VariableBuilder who("actor", VariableKind::text), what("proposition", VariableKind::text);
  VariableBuilder agreement("agreement", VariableKind::boolean), score("score", VariableKind::integer);
  VariableBuilder frame("frame", VariableKind::text), author("author", VariableKind::text, VariableOf::document);
  Variable tags;
  tags.name = "tag";
  tags.labels = {"p", "q", "r"};
  tags.starts = {0};
  for (int i = 0; i < statements; ++i) {
    t.times.push_back(1'577'836'800 + days(30 * below(18)) + Second{3600} * below(3));
    t.documents.push_back(static_cast<std::uint32_t>(below(4)));
    t.begins.push_back(static_cast<std::uint32_t>(below(3)));
    t.ends.push_back(3);
    t.ids.push_back(i);
    t.types.push_back(static_cast<std::uint16_t>(below(8) / 7));
    who.add(below(12) == 0 ? "" : letter(below(5)));
    what.add(below(12) == 0 ? "" : letter(below(4)));
    const int yes = below(2), number = below(4) - 2;
    agreement.add(std::to_string(yes), yes);
    if (below(12) == 0)
      score.add("");
    else
      score.add(std::to_string(number), number);
    frame.add(below(12) == 0 ? "" : letter(below(3)));
    const int first_tag = below(4);
    if (first_tag == 3) {
      tags.cells.push_back(kNoLabel);
    } else {
      tags.cells.push_back(static_cast<Label>(first_tag));
      if (below(2) == 0) tags.cells.push_back(static_cast<Label>((first_tag + 1) % 3));
    }
    tags.starts.push_back(static_cast<std::uint32_t>(tags.cells.size()));
  }
  for (int d = 0; d < 4; ++d) author.add(d == 3 ? "" : letter(d));
  t.type_names = {"one", "other"};
  t.document_names = {"0", "1", "2", "3"};
  t.variables = {who.take(), what.take(), agreement.take(), score.take(), frame.take(), tags, author.take()};
  return t;
}

template <class T>
T one_of(std::initializer_list<T> all) {
  return *rc::gen::elementOf(std::vector<T>(all));
}

NetworkOptions random_options(const StatementTable& t) {
  NetworkOptions o;
  o.quirks = kSound;
  o.type = one_of({NetworkType::twomode, NetworkType::onemode});
  o.variable1 = one_of<std::string>({"actor", "tag", "author"});
  o.variable2 = one_of<std::string>({"proposition", "tag", "frame"});
  o.qualifier = one_of<std::string>({"agreement", "score", "frame", ""});
  if (o.type == NetworkType::onemode) {
    o.aggregation =
        one_of({Aggregation::ignore, Aggregation::congruence, Aggregation::conflict, Aggregation::subtract});
    o.normalization =
        one_of({Normalization::no, Normalization::average, Normalization::jaccard, Normalization::cosine});
  } else {
    o.aggregation = one_of({Aggregation::ignore, Aggregation::combine, Aggregation::subtract});
    o.normalization = one_of({Normalization::no, Normalization::activity, Normalization::prominence});
  }
  o.duplicates = one_of({Duplicates::include, Duplicates::document, Duplicates::week, Duplicates::month,
                         Duplicates::year, Duplicates::acrossrange});
  o.isolates = below(3) == 0;
  if (below(3) == 0) o.since = 1'577'836'800 + days(30 * below(9));
  if (below(3) == 0) o.until = 1'577'836'800 + days(30 * (9 + below(9)));
  for (const Variable& v : t.variables)
    if (below(6) == 0 && !v.labels.empty())
      o.exclusions.push_back({v.of == VariableOf::document ? "document." + v.name : v.name,
                              {v.labels[static_cast<std::size_t>(below(static_cast<int>(v.labels.size())))]},
                              below(2) == 0,
                              {}});
  return o;
}

// The options as numbers, for the log of a failure.
std::string described(const NetworkOptions& o) {
  return fmt::format("type {}, {} by {}, stance '{}', aggregation {}, normalization {}, duplicates {}, isolates {}",
                     static_cast<int>(o.type), o.variable1, o.variable2, o.qualifier, static_cast<int>(o.aggregation),
                     static_cast<int>(o.normalization), static_cast<int>(o.duplicates), o.isolates);
}

void expect_same(const StatementTable& t, const Network& fast, const SlowNetwork& slow) {
  std::vector<std::string> rows, columns;
  for (std::uint32_t i = 0; i < fast.rows.size(); ++i) rows.push_back(fast.rows.text(t, i));
  for (std::uint32_t j = 0; j < fast.columns.size(); ++j) columns.push_back(fast.columns.text(t, j));
  RC_ASSERT(rows == slow.rows);
  RC_ASSERT(columns == slow.columns);
  RC_ASSERT(fast.statements == slow.statements);
  for (std::uint32_t i = 0; i < rows.size(); ++i)
    for (std::uint32_t j = 0; j < columns.size(); ++j) {
      const auto found = slow.cells.find({rows[i], columns[j]});
      const double wanted = found == slow.cells.end() ? 0 : found->second;
      if (std::abs(fast.value(i, j) - wanted) >= 1e-9)
        RC_FAIL(fmt::format("{} / {} is {} instead of {}", rows[i], columns[j], fast.value(i, j), wanted));
    }
}

}  // namespace

TEST_CASE("networks of random tables are what the definitions say") {
  const bool all_agree = rc::check([] {
    const StatementTable t = random_table();
    const NetworkOptions o = random_options(t);
    const auto fast = find_network(t, o);
    RC_LOG() << described(o) << "\n";
    RC_ASSERT(fast.has_value());
    expect_same(t, *fast, slow_network(t, o));
  });
  CHECK(all_agree);
}

TEST_CASE("each window of a random table is the network of its statements") {
  const bool all_agree = rc::check([] {
    const StatementTable t = random_table();
    NetworkOptions o = random_options(t);
    o.window = one_of({TimeWindow::days, TimeWindow::weeks, TimeWindow::months, TimeWindow::years});
    o.window_size = o.window == TimeWindow::days ? 60 : static_cast<std::uint32_t>(1 + below(5));
    // A stance's scale is that of all windows; the slow network has that of all too.
    const auto slices = find_network_slices(t, o);
    RC_ASSERT(slices.has_value());
    for (const Network& slice : *slices) {
      RC_ASSERT(slice.since <= slice.middle);
      RC_ASSERT(slice.middle <= slice.until);
      expect_same(t, slice, slow_network(t, o, slice.since, slice.until));
    }
  });
  CHECK(all_agree);
}

TEST_CASE("the evidence of a two-mode network that counts every statement adds up to its cells") {
  const bool all_agree = rc::check([] {
    const StatementTable t = random_table();
    NetworkOptions o = random_options(t);
    o.type = NetworkType::twomode;
    o.aggregation = Aggregation::ignore;
    o.normalization = Normalization::no;
    o.duplicates = Duplicates::include;
    o.qualifier.clear();
    const auto network = find_network(t, o);
    RC_ASSERT(network.has_value());
    const NetworkEvidence evidence(t, *network, o);
    for (std::uint32_t i = 0; i < network->rows.size(); ++i)
      for (std::uint32_t j = 0; j < network->columns.size(); ++j) {
        std::size_t behind = 0;
        for (const CellEvidence& cell : evidence.of(i, j)) behind += cell.row.size();
        RC_ASSERT(static_cast<double>(behind) == network->value(i, j));
      }
  });
  CHECK(all_agree);
}
