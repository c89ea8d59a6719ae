// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/camps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "extract/import/coded_table.hpp"
#include "extract/import/dna_file.hpp"
#include "graph/analysis/brokers.hpp"
#include "graph/analysis/implied_statements.hpp"
#include "graph/load/load.hpp"
#include "tests/support/health_data_hub.hpp"
#include "tests/support/places.hpp"
#include "tests/support/signed_graphs.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

using Lines = std::vector<std::string>;

Lines members(const Camps& camps, std::size_t camp) {
  Lines out;
  for (const std::uint32_t member : camps.camps[camp].members) out.push_back(camps.actors[member].id);
  return out;
}

Lines in_no_camp(const Camps& camps) {
  Lines out;
  for (const CampActor& actor : camps.actors)
    if (actor.camp == kNoCamp) out.push_back(actor.id);
  return out;
}

const CampActor& actor(const Camps& camps, std::string_view id) {
  const auto found =
      std::find_if(camps.actors.begin(), camps.actors.end(), [&](const CampActor& a) { return a.id == id; });
  REQUIRE(found != camps.actors.end());
  return *found;
}

// Vertices by side of a split of a sample whose labels begin with different letters.
Lines on_side(const Camps& camps, const Split& split, std::uint8_t side) {
  Lines out;
  for (std::size_t i = 0; i < camps.actors.size(); ++i)
    if (split.side[i] == side) out.push_back(camps.actors[i].name);
  return out;
}

// A dossier of claims written `actor proposition + year`.
LoadedDossier dossier_of(const Lines& claims) {
  std::set<std::string> actors, propositions;
  std::string text = "claims:\n", rest;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const std::string who = claims[i].substr(0, 1), what = claims[i].substr(1, 1),
                      year = claims[i].substr(3) + "-07-01";
    actors.insert(who);
    propositions.insert(what);
    text += fmt::format("  c{}: {{by: actor-{}, about: on-{}, stance: {}, date: {}, source: paper}}\n", i, who, what,
                        claims[i][2] == '+' ? "support" : "oppose", year);
  }
  rest = "sources:\n  paper: {title: Paper, date: 2030}\nentities:\n";
  for (const std::string& who : actors) rest += fmt::format("  actor-{0}: {{type: person, name: Actor {0}}}\n", who);
  rest += "propositions:\n";
  for (const std::string& what : propositions) rest += fmt::format("  on-{0}: {{text: Proposition {0}}}\n", what);
  LoadedDossier loaded = load_dossier_text("test.yaml", rest + text);
  REQUIRE(!loaded.diagnostics.has_errors());
  return loaded;
}

// `track: change from; members` of each camp, window by window.
Lines told(const CampHistory& history) {
  Lines out;
  for (const CampInTime& camp : history.camps) {
    std::string line = fmt::format("{} {}:", camp.window, camp.track);
    line += camp.change == CampChange::appears     ? " appears"
            : camp.change == CampChange::continues ? " continues"
            : camp.change == CampChange::merges    ? " merges"
                                                   : " splits";
    if (!camp.from.empty()) line += " from";
    for (const std::uint32_t before : camp.from) line += " " + history.camps[before].track;
    line += ";";
    for (const std::string& id : members(history.windows[camp.window], camp.camp)) line += " " + id.substr(6);
    if (camp.ends) line += "; ends";
    out.push_back(line);
  }
  return out;
}

CampOptions by_year() {
  CampOptions out = default_camp_options();
  out.network.window = TimeWindow::years;
  out.network.window_size = 1;
  out.network.duplicates = Duplicates::include;
  return out;
}

}  // namespace

TEST_CASE("the sound polarisation of the reference sample comes out, with its halves") {
  const auto shared = reference_folder();
  if (!shared || !std::filesystem::exists(*shared / "reference/dna/sample.dna")) return skip("no reference sample");
  const auto work = read_dna_file((*shared / "reference/dna/sample.dna").string());
  REQUIRE(work);
  CampOptions options = default_camp_options();
  options.network.variable1 = "organization";
  options.network.variable2 = "concept";
  options.network.qualifier = "agreement";
  options.network.duplicates = Duplicates::include;
  const auto camps = find_camps(statement_table(*work), options, nullptr);
  REQUIRE(camps);
  const Lines industry = {"Energy and Environmental Analysis, Inc.", "National Petrochemical & Refiners Association",
                          "Senate"};
  const Lines others = {"Alliance to Save Energy", "Environmental Protection Agency", "Sierra Club",
                        "U.S. Public Interest Research Group"};
  CHECK(camps->modularity_halves.exact);
  CHECK(camps->modularity_halves.quality == Approx(0.230888567362283).epsilon(0).margin(1e-14));
  CHECK(on_side(*camps, camps->modularity_halves, 0) == others);
  CHECK(on_side(*camps, camps->modularity_halves, 1) == industry);
  CHECK(camps->ei_halves.exact);
  CHECK(camps->ei_halves.quality == Approx(0.469987514421779).epsilon(0).margin(1e-14));
  CHECK(on_side(*camps, camps->ei_halves, 0) == others);
  CHECK(camps->exact);
  CHECK(camps->balance.exact);
}

TEST_CASE("the camps of the reference dossier are those of the affair") {
  const auto camps = find_camps(health_data_hub().dossier);
  REQUIRE(camps);
  CHECK(camps->exact);
  REQUIRE(camps->camps.size() == 2);
  CHECK(members(*camps, 0) == Lines{"adrien-parrot", "anticor", "cnll", "coalition-du-cnll", "conseil-de-la-cnam",
                                    "nexedi", "ploss-auvergne-rhone-alpes", "santenathon", "solibre"});
  CHECK(members(*camps, 1) == Lines{"cedric-o", "gouvernement-francais", "guillaume-poupard", "guy-mamou-mani"});
  CHECK(in_no_camp(*camps) ==
        Lines{"jean-baptiste-soufron", "ministere-de-la-sante", "stanislas-de-remur", "stephanie-combes"});
  CHECK(camps->camps[1].id == "camp-of-gouvernement-francais");
  CHECK(camps->conflict_between == Approx(1));
  CHECK(camps->balance.frustration == 0);
  REQUIRE_FALSE(camps->camps[0].apart.empty());
  CHECK(camps->camps[0].apart[0].id == "microsoft-choice");
  CHECK(camps->camps[0].apart[0].members_against == 7);
  CHECK(camps->camps[0].apart[0].others_for == 2);
  for (const CampStatement& statement : camps->camps[0].apart[0].members) {
    REQUIRE(statement.claim.valid());
    CHECK(health_data_hub().dossier[statement.claim].stance < 0);
  }
}

TEST_CASE("what follows from claims brings the director of the platform into the camp that defends its host") {
  const Dossier& d = health_data_hub().dossier;
  StatementTable table = statement_table(d);
  CampOptions options = default_camp_options();
  options.first_implied = add_implied_statements(d, table);
  CHECK(options.first_implied < table.size());
  const auto camps = find_camps(table, options, &d);
  REQUIRE(camps);
  REQUIRE(camps->camps.size() == 2);
  CHECK(actor(*camps, "stephanie-combes").camp == actor(*camps, "cedric-o").camp);
  for (const Camp& camp : camps->camps)
    for (const CampStance& stance : camp.apart)
      for (const CampStatement& statement : stance.members)
        CHECK(statement.implied == (d.id_of(d[statement.claim].about) != stance.id));
}

TEST_CASE("a camp holds together by what two members hold and none opposes, and differs by mean stances") {
  const LoadedDossier loaded = dossier_of(
      {"ap+2020", "bp+2020", "cp+2020", "dp-2020", "ep-2020", "aq+2020", "bq-2020", "ar+2020", "br+2020", "xs+2020"});
  const auto camps = find_camps(loaded.dossier);
  REQUIRE(camps);
  REQUIRE(camps->camps.size() == 2);
  CHECK(members(*camps, 0) == Lines{"actor-a", "actor-b", "actor-c"});
  CHECK(in_no_camp(*camps) == Lines{"actor-x"});
  const Camp& camp = camps->camps[0];
  CHECK(camp.id == "camp-of-actor-a");
  REQUIRE(camp.together.size() == 2);
  CHECK(camp.together[0].id == "on-p");
  CHECK(camp.together[1].id == "on-r");
  REQUIRE(camp.apart.size() == 2);
  CHECK(camp.apart[0].id == "on-p");
  CHECK(camp.apart[0].difference == Approx(2));
  CHECK(camp.apart[1].id == "on-r");
  CHECK(camp.apart[1].inside == Approx(2.0 / 3));
  CHECK(camp.apart[1].others.empty());
}

TEST_CASE("actors with too few statements are in no camp") {
  const LoadedDossier loaded = dossier_of({"ap+2020", "bp+2020", "aq+2020", "bq+2020", "cp-2020"});
  CampOptions options = default_camp_options();
  options.least_statements = 2;
  const auto camps = find_camps(loaded.dossier, options);
  REQUIRE(camps);
  CHECK(in_no_camp(*camps) == Lines{"actor-c"});
  CHECK(members(*camps, 0) == Lines{"actor-a", "actor-b"});
}

TEST_CASE("camps of a dossier without claims are none") {
  const auto camps = find_camps(load_dossier_text("test.yaml", "entities:\n  a: {type: person, name: A}\n").dossier);
  REQUIRE(camps);
  CHECK(camps->actors.empty());
  CHECK(camps->camps.empty());
  CHECK(camps->balance.exact);
}

TEST_CASE("a variable that is not there is a failure") {
  CampOptions options = default_camp_options();
  options.network.variable1 = "party";
  CHECK_FALSE(find_camps(health_data_hub().dossier, options));
}

TEST_CASE("camps go on, merge, split, appear and end over windows of time") {
  // 2020: ab against cd, ef apart on their own. 2021: abef together against cd. 2022: ab against ef; g and h with them.
  const LoadedDossier loaded = dossier_of({"ap+2020", "bp+2020", "cp-2020", "dp-2020", "eq+2020", "fq+2020", "ap+2021",
                                           "bp+2021", "ep+2021", "fp+2021", "cp-2021", "dp-2021", "ar+2022", "br+2022",
                                           "er-2022", "fr-2022", "gr-2022", "ht+2022", "it+2022"});
  const auto history = find_camp_history(statement_table(loaded.dossier), by_year(), &loaded.dossier);
  REQUIRE(history);
  CHECK(told(*history) ==
        Lines{"0 camp-of-actor-a: appears; a b", "0 camp-of-actor-c: appears; c d", "0 camp-of-actor-e: appears; e f",
              "1 camp-of-actor-a: merges from camp-of-actor-a camp-of-actor-e; a b e f",
              "1 camp-of-actor-c: continues from camp-of-actor-c; c d; ends",
              "2 camp-of-actor-e-2: splits from camp-of-actor-a; e f g",
              "2 camp-of-actor-a: splits from camp-of-actor-a; a b", "2 camp-of-actor-h: appears; h i"});
}

TEST_CASE("who joined a camp and who left it is told by id") {
  const LoadedDossier loaded =
      dossier_of({"ap+2020", "bp+2020", "cp+2020", "zp-2020", "bp+2021", "cp+2021", "dp+2021", "zp-2021"});
  const auto history = find_camp_history(statement_table(loaded.dossier), by_year(), &loaded.dossier);
  REQUIRE(history);
  REQUIRE(history->camps.size() == 4);
  CHECK(history->camps[2].track == "camp-of-actor-a");
  CHECK(history->camps[2].joined == Lines{"actor-d"});
  CHECK(history->camps[2].left == Lines{"actor-a"});
}

TEST_CASE("a broker lies between two camps, and a core is the innermost s-core of its camp") {
  const SignedGraph graph =
      graph_of({"ab+", "bc+", "ac+", "ad+0.5", "ef+", "fg+", "eg+", "de+0.2", "ag-", "bf-", "ce-"});
  const Camps camps = find_camps(graph, default_camp_options());
  REQUIRE(camps.camps.size() == 2);
  CHECK(members(camps, 0) == Lines{"a", "b", "c", "d"});
  CHECK(actor(camps, "d").broker);
  CHECK(actor(camps, "d").participation_positive == Approx(1 - 25.0 / 49 - 4.0 / 49));
  CHECK(actor(camps, "a").place == CampPlace::core);
  CHECK(actor(camps, "d").place == CampPlace::fringe);
  CHECK(actor(camps, "d").cohesion == Approx(0.25));
  CHECK(actor(camps, "a").participation_positive == 0);
  CHECK(camps.congruence_within == Approx(6.5 / 6.7));
  CHECK(camps.conflict_between == Approx(1));
  CHECK(camps.ei.negative == Approx(1));
  CHECK(camps.ei.positive == Approx((0.2 - 6.5) / 6.7));
}

TEST_CASE("signed modularity and the E-I index agree with figures worked out by hand") {
  // Two positive ties within, one negative between: w+ = 2, w- = 1.
  const SignedGraph graph = graph_of({"ab+", "cd+", "bc-"});
  const std::vector<std::uint32_t> camp_of = {0, 0, 1, 1};
  // Q = [2 (1 - 1/4) + 2 (1 - 1/4) + 4 (0 - 1/4) + 2 (0 - 0) … + 1/2 …] / 6, diagonal included.
  CHECK(signed_modularity(graph, camp_of) == Approx((2 * 2 - 2 * (2 * 2 / 4.0) + 2 * (1 * 1 / 2.0)) / 6.0));
  CHECK(ei_index(graph, camp_of).positive == -1);
  CHECK(ei_index(graph, camp_of).negative == 1);
  CHECK(find_communities(graph).of == camp_of);
}
