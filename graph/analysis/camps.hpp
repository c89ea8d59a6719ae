#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which camps are there, what holds each together and sets it apart, how far apart are they, and who stands between
// them? (MODEL 3.4)

#include <cstdint>
#include <string>
#include <vector>

#include "graph/analysis/balance.hpp"
#include "graph/analysis/communities.hpp"
#include "graph/analysis/networks.hpp"
#include "graph/analysis/polarization.hpp"
#include "graph/analysis/signed_graph.hpp"

namespace standpoint {

// What is found beside who is in which camp.
enum class CampDepth : std::uint8_t {
  actors,  // where each actor stands: the fields of CampActor, and the shares of ties within and between camps
  all,     // also splits, balance, and what the camps hold
};

struct CampOptions {
  // variable1, variable2, qualifier, normalization, duplicates, exclusions and time are used; type and aggregation are
  // set here: congruence and conflict of a one-mode network.
  NetworkOptions network;
  double resolution = 1;               // of the communities (communities.hpp)
  std::uint32_t least_statements = 1;  // actors with fewer are in no camp
  BalanceOptions balance;
  CampDepth depth = CampDepth::all;
  std::uint32_t first_implied = UINT32_MAX;  // rows from here on follow from claims (implied_statements.hpp)
};

// The actors and propositions of a dossier, congruence and conflict normalised by average activity, each stance of an
// actor on a proposition once.
CampOptions default_camp_options();

// Where an actor stands within its camp, by the cohesion of its positive ties there (s-cores: Eidsaa and Almaas 2013).
enum class CampPlace : std::uint8_t {
  core,    // in the innermost core
  middle,  // with at least half of the innermost core's cohesion
  fringe,  // with less
};

struct CampActor {
  std::string id;    // of the record, else the label
  std::string name;  // the label
  RecordRef record;  // kind none where labels are no records
  Label label = kNoLabel;
  std::uint32_t camp = kNoCamp;                      // Camps::camps; kNoCamp without ties or with too few statements
  std::uint32_t statements = 0;                      // that count
  double positive_within = 0, positive_between = 0;  // congruence with members of its own camp, and of others
  double negative_within = 0, negative_between = 0;  // conflict
  double betweenness = 0;             // share of shortest paths of congruence that lead through it; [0, 1]
  double participation_positive = 0;  // how evenly its congruence is spread over the camps; 0: one camp; [0, 1]
  double participation_negative = 0;  // the same of its conflict
  double cohesion = 0;                // its s-core within the camp, relative to the innermost one; [0, 1]
  CampPlace place = CampPlace::fringe;
  bool broker = false;  // has congruence with another camp, and more betweenness than the mean
};

// One statement behind a stance.
struct CampStatement {
  std::uint32_t row = 0;    // of the StatementTable
  ClaimId claim;            // invalid where it is of no dossier
  std::uint32_t actor = 0;  // Camps::actors
  double stance = 0;        // [-1, 1]
  bool implied = false;     // it follows from the claim, which is about another proposition
};

// What a camp holds of a proposition, beside the actors of all other camps.
struct CampStance {
  std::string id;    // of the record, else the label
  std::string name;  // the label
  RecordRef record;
  Label label = kNoLabel;
  double inside = 0;      // mean stance of the members, 0 for one who says nothing of it; [-1, 1]
  double outside = 0;     // the same of the members of other camps
  double difference = 0;  // inside - outside; [-2, 2]
  std::uint32_t members_for = 0, members_against = 0;  // members by the sign of their mean stance
  std::uint32_t others_for = 0, others_against = 0;
  std::vector<CampStatement> members, others;  // the statements, by actor, then in order of time
};

struct Camp {
  std::string id;                                    // `camp-of-` and the id of its most active member
  std::uint32_t head = 0;                            // the most active member: Camps::actors
  std::vector<std::uint32_t> members;                // Camps::actors, ascending
  double positive_within = 0, positive_between = 0;  // congruence, each tie once
  double negative_within = 0, negative_between = 0;
  std::vector<CampStance> together;  // what at least two members hold and none opposes: by members, then strength
  std::vector<CampStance> apart;     // where it differs from the others by 1/3 at least: by the size of that, then id
};

struct Camps {
  std::vector<CampActor> actors;  // in the order of `graph`
  std::vector<Camp> camps;        // by number of members, then id
  SignedGraph graph;              // of all actors; labels are their ids
  bool exact = false;             // no division has more signed modularity
  CommunityMethod method = CommunityMethod::moves;
  double modularity = 0;         // signed, of the camps, at resolution 1
  double resolution = 1;         // at which they were sought
  double conflict_between = 0;   // share of all conflict weight that lies between camps; [0, 1]
  double congruence_within = 0;  // share of all congruence weight that lies within camps; [0, 1]
  EiIndex ei;                    // of the camps
  Split modularity_split, modularity_halves, ei_halves;  // two camps (polarization.hpp): of all splits, of halves
  std::uint32_t betweenness_sources = 0;  // actors whose shortest paths were followed; all, but in large networks
  Balance balance;                        // by number of ties
  Balance weighted_balance;               // by weight
  std::uint32_t statements = 0;           // that count
  Second since = kNoTime, middle = kNoTime, until = kNoTime;  // of a window
};

// The camps of a dossier or of a table of statements; `dossier` gives the ids of its records and may be null. Failure:
// a variable that is not there, options that do not go together, or `network.goes_on` says no, which is also asked
// while camps are sought and actors placed. Cost: of two networks (networks.hpp), and what find_communities(),
// best_split(), find_balance(), betweenness_of() and add_camp_stances() say.
Result<Camps> find_camps(const Dossier& dossier, const CampOptions& options = default_camp_options());
Result<Camps> find_camps(const StatementTable& table, const CampOptions& options, const Dossier* dossier);

// The camps of a signed network that is given by its ties: without statements, and so without stances.
Camps find_camps(SignedGraph graph, const CampOptions& options);

// What becomes of a camp from one window to the next.
enum class CampChange : std::uint8_t {
  appears,    // none of the window before has become it
  continues,  // one has, and only it
  merges,     // several have
  splits,     // the one before has become several, of which this is one
};

// A camp in one window, and where it comes from.
struct CampInTime {
  std::string track;                   // the same for a camp as long as it lasts: the id that it had first
  std::uint32_t window = 0, camp = 0;  // CampHistory::windows, Camps::camps
  CampChange change = CampChange::appears;
  bool ends = false;                // it becomes none in the next window; not said of the last window
  std::vector<std::uint32_t> from;  // CampHistory::camps of the window before
  std::vector<std::string> joined;  // ids of members that its track had not in the window before
  std::vector<std::string> left;    // ids of those it has no more
};

struct CampHistory {
  std::vector<Camps> windows;
  std::vector<CampInTime> camps;  // by window, then as in Camps::camps
};

// The camps of every window of `options.network.window`. A camp has become another of the next window where they share
// more than half of the smaller one's members who are in a camp in both windows; of several, the track goes on with the
// greatest Jaccard coefficient of members (Greene, Doyle and Cunningham 2010), ties by id.
Result<CampHistory> find_camp_history(const StatementTable& table, const CampOptions& options, const Dossier* dossier);

}  // namespace standpoint
