// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/statement_table.hpp"

#include "graph/analysis/networks.hpp"
#include "graph/analysis/time_steps.hpp"
#include "render/wording/phrases.hpp"
#include "tests/graph/analysis/harbour.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

// The values of a variable, row by row: `port; town, -`.
std::string values_of(const StatementTable& t, std::string_view name) {
  const Variable* v = t.find(name);
  if (v == nullptr) return "no variable";
  std::string out;
  for (std::uint32_t i = 0; i < t.size(); ++i) {
    std::string row;
    for (const Label label : t.labels_of(*v, i)) append_part(row, label == kNoLabel ? "-" : v->labels[label], "+");
    append_part(out, row, ", ");
  }
  return out;
}

// The values of a variable for one claim of Ana's, and ties.
std::string organisation_of(std::string_view ties, std::string_view claim = "") {
  const Dossier d =
      harbour(fmt::format("claims:\n  c: {{by: ana, about: grow, stance: support, source: s20, date: 2020-05-04{}}}\n"
                          "relations:\n{}",
                          claim, ties));
  return values_of(statement_table(d), "organisation");
}

StatementTable table_of(std::string_view claims, bool media = false) {
  return statement_table(harbour(fmt::format("claims:\n{}", claims)), {"en", media});
}

std::string day_of_first(std::string_view claims) { return iso_day(day_of(table_of(claims).times.at(0))); }

}  // namespace

TEST_CASE("a person stands for the bodies it speaks for, else serves, else belongs to") {
  const std::string leads = "  a: {from: ana, type: leads, to: port, since: 2019, source: s20}\n";
  const std::string represents = "  b: {from: ana, type: represents, to: town, since: 2019, source: s20}\n";
  const std::string employs = "  c1: {from: yard, type: employs, to: ana, since: 2019, source: s20}\n";
  const std::string office = "  e: {from: ana, type: holds_office, to: bank, since: 2019, source: s20}\n";
  const std::string member = "  f: {from: ana, type: member_of, to: guild, since: 2019, source: s20}\n";
  CHECK(organisation_of(member) == "Guild");
  CHECK(organisation_of(member + employs) == "Yard");
  CHECK(organisation_of(member + employs + office) == "Yard+Bank");
  CHECK(organisation_of(member + employs + office + leads) == "Port");
  CHECK(organisation_of(represents + leads) == "Town+Port");
}

TEST_CASE("the body named in a claim comes before all ties, and self stands for nobody") {
  const std::string leads = "  a: {from: ana, type: leads, to: port, since: 2019, source: s20}\n";
  CHECK(organisation_of(leads, ", on_behalf_of: guild") == "Guild");
  CHECK(organisation_of(leads, ", on_behalf_of: self") == "-");
}

TEST_CASE("only ties that may have held at the date of the claim make an organisation") {
  const auto leads = [](std::string_view more) {
    return organisation_of(fmt::format("  a: {{from: ana, type: leads, to: port, source: s20{}}}\n", more));
  };
  CHECK(leads(", since: 2021") == "-");
  CHECK(leads(", until: 2019") == "-");
  CHECK(leads(", since: 2018, until: 2020-05-04, status: ended") == "Port");
  CHECK(leads(", since: 2019, status: planned") == "-");
  CHECK(leads(", since: 2019, certainty: hedged") == "-");
  CHECK(leads("") == "Port");  // without dates it is assumed to hold
}

TEST_CASE("an actor that is no person is its own organisation") {
  CHECK(values_of(table_of("  c: {by: port, about: grow, stance: support, source: s20}\n"), "organisation") == "Port");
}

TEST_CASE("a joint claim is a statement of each signatory, and counts once for a body of several") {
  const Dossier d =
      harbour("claims:\n  c: {by: [ana, ben], about: grow, stance: support, source: s20, on_behalf_of: guild}\n");
  const StatementTable t = statement_table(d);
  CHECK(values_of(t, "actor") == "Ana, Ben");
  NetworkOptions options;
  const auto network = find_network(t, options);
  REQUIRE(network);
  CHECK(network->value(0, 0) == 1);
  CHECK(network->statements.size() == 1);
  CHECK(network->left_out.repeated == 1);
  options.variable1 = "actor";
  CHECK(find_network(t, options)->cells() == 2);
}

TEST_CASE("only own claims of actors that are no media count, unless media are asked for") {
  const std::string claims =
      "  a: {by: ana, about: grow, stance: support, source: s20, words: ascribed}\n"
      "  b: {by: ben, about: grow, stance: support, source: s20, reported_by: radio}\n"
      "  c1: {by: source, about: grow, stance: oppose, source: column}\n"
      "  e: {by: radio, about: grow, stance: oppose, source: s20}\n"
      "  f: {by: cy, about: grow, stance: oppose, source: s20}\n";
  CHECK(values_of(table_of(claims), "actor") == "Cy");
  CHECK(values_of(table_of(claims, true), "actor") == "Dora, Radio, Cy");
}

TEST_CASE("stances are signs, numbers and the keys of the coding scheme") {
  const StatementTable t = table_of(
      "  a: {by: ana, about: grow, stance: 0.5, source: s20, coded: {frame: money, score: -2, sign: true}}\n"
      "  b: {by: ben, about: grow, stance: neutral, source: s20}\n"
      "  c1: {by: cy, about: grow, stance: oppose, source: s20, coded: {frame: law, score: 150, sign: false}}\n");
  CHECK(values_of(t, "sign") == "support, -, oppose");
  CHECK(values_of(t, "number") == "0.5, 0, -1");
  CHECK(values_of(t, "frame") == "money, -, law");
  CHECK(values_of(t, "score") == "-2, -, 150");
  CHECK(values_of(t, "coded.sign") == "true, -, false");
  CHECK(values_of(t, "coded.score") == "-2, -, 150");
  CHECK(t.find("score")->kind == VariableKind::integer);
  CHECK(t.find("coded.sign")->kind == VariableKind::boolean);
}

TEST_CASE("neutral claims count where stances are ignored, and take no side elsewhere") {
  const StatementTable t = table_of(
      "  a: {by: ana, about: grow, stance: neutral, source: s20}\n"
      "  b: {by: ben, about: grow, stance: neutral, source: s20}\n");
  NetworkOptions options;
  options.type = NetworkType::onemode;
  options.variable1 = "actor";
  CHECK(find_network(t, options)->value(0, 1) == 1);
  options.aggregation = Aggregation::congruence;
  CHECK(find_network(t, options)->cells() == 0);
  CHECK(find_network(t, options)->left_out.empty == 2);
}

TEST_CASE("the scale of numbers is that of stances, whichever occur") {
  const StatementTable t = table_of(
      "  a: {by: ana, about: grow, stance: 1, source: s20}\n"
      "  b: {by: ben, about: grow, stance: 0.5, source: s20}\n");
  NetworkOptions options;
  options.type = NetworkType::onemode;
  options.variable1 = "actor";
  options.qualifier = "number";
  options.aggregation = Aggregation::conflict;
  CHECK(find_network(t, options)->value(0, 1) == 0.25);
  options.quirks = kDna;
  CHECK(find_network(t, options)->value(0, 1) == 1);
}

TEST_CASE("a claim stands in the middle of its date, and at its source's without one") {
  const auto claim = [](std::string_view date) {
    return day_of_first(fmt::format("  c: {{by: ana, about: grow, stance: support, source: s20{}}}\n", date));
  };
  CHECK(claim(", date: 2019-03-05") == "2019-03-05");
  CHECK(claim(", date: 2019-03") == "2019-03-16");
  CHECK(claim(", date: ../2019-03-05") == "2019-03-05");
  CHECK(claim(", date: 2019-03-05/..") == "2019-03-05");
  CHECK(claim("") == "2020-06-01");
  CHECK(table_of("  c: {by: ana, about: grow, stance: support, source: leaf}\n").times.at(0) == kNoTime);
}

TEST_CASE("a limit of time keeps the claims that may lie within it") {
  const StatementTable t = table_of(
      "  a: {by: ana, about: grow, stance: support, source: s20, date: 2019}\n"
      "  b: {by: ben, about: grow, stance: support, source: leaf}\n");
  NetworkOptions options;
  options.variable1 = "actor";
  const auto counted = [&](Second since, Second until) {
    options.since = since;
    options.until = until;
    return find_network(t, options)->statements.size();
  };
  const Second december = start_of(18231), year_after = start_of(18262);  // 2019-12-01, 2020-01-01
  CHECK(counted(kFirstSecond, kLastSecond) == 2);
  CHECK(counted(december, kLastSecond) == 1);
  CHECK(counted(year_after, kLastSecond) == 0);
}

TEST_CASE("sources give publishers, authors and documents, and of several a claim counts for each") {
  const StatementTable t = table_of("  c: {by: ana, about: grow, stance: support, source: [leader, column]}\n");
  CHECK(values_of(t, "source") == "A leader+A column");
  CHECK(values_of(t, "publisher") == "Paper");
  CHECK(values_of(t, "author") == "Dora");
  CHECK(values_of(t, "document.source") == "A leader");
  CHECK(values_of(t, "issue") == "Whether it should grow");
  CHECK(values_of(t, "type") == "person");
}

TEST_CASE("labels of records are in order of id, and by text as the reference program has them") {
  const StatementTable t = table_of(
      "  a: {by: yard, about: grow, stance: support, source: s20}\n"
      "  b: {by: town, about: grow, stance: support, source: s20}\n"
      "  c1: {by: bank, about: grow, stance: support, source: s20}\n");
  NetworkOptions options;
  options.variable1 = "actor";
  const auto network = find_network(t, options);
  REQUIRE(network->rows.size() == 3);
  CHECK(network->rows.text(t, 0) == "Bank");
  CHECK(network->rows.text(t, 1) == "Town");
  CHECK(network->rows.record(t, 2).kind == RecordKind::entity);
}

TEST_CASE("opposition alone is combined as opposition, though nobody supports anything") {
  const StatementTable t = table_of("  a: {by: ana, about: grow, stance: oppose, source: s20}\n");
  NetworkOptions options;
  options.variable1 = "actor";
  options.aggregation = Aggregation::combine;
  CHECK(find_network(t, options)->value(0, 0) == 2);
}
