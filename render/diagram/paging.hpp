#pragma once
// SPDX-License-Identifier: Apache-2.0
// What goes on which page, where one picture cannot show all: every position, tie and claim is on one page at least.

#include <string>
#include <vector>

#include "render/diagram/position_table.hpp"
#include "render/diagram/stream_picture.hpp"

namespace standpoint {

// How much a page holds at most.
struct PageSize {
  std::size_t actors = 20;  // or entities
  std::size_t propositions = 10;
  std::size_t lines = 60;  // positions, ties or claims
};

// What is on a page. Of each kind of record either those that belong there, or nothing, which means that the page does
// not choose by it. Each list is sorted.
struct PageContent {
  std::string key;    // an id: of its first proposition, or its most tied entity; with a number from the second page on
  std::string title;  // issues, propositions or entities
  std::string section = {};  // what several pages in a row have in common; empty: the title
  std::vector<EntityId> actors;
  std::vector<EntityId> columns;  // of a matrix of actors
  std::vector<PropositionId> propositions;
  std::vector<RelationId> relations;
  std::vector<ClaimId> claims;
  std::vector<std::string> rows;  // of streams: their ids
};

// Gives every page a key of its own: the second with the same gets a number. O(pages log pages).
void number_keys(std::vector<PageContent>& pages);

// Pages of a table: propositions that follow each other, whole issues where they fit, and of the actors with positions
// on them so many as fit, in the order of the table. O(cells log cells + pages · cells of their propositions).
std::vector<PageContent> split_positions(const Dossier& dossier, const PositionTable& table, const PageSize& size,
                                         std::string_view language);

// Pages of ties: what hangs together on one page where it fits; else pieces around the entities with most ties that are
// on no page yet. Small pieces share a page. O(pages · ties).
std::vector<PageContent> split_relations(const Dossier& dossier, const std::vector<RelationId>& relations,
                                         const PageSize& size, std::string_view language);

// Pages of claims: of propositions that follow each other by issue, with their claims in the order of the dossier.
// Claims on no proposition are on none. O(claims log claims).
std::vector<PageContent> split_claims(const Dossier& dossier, const std::vector<ClaimId>& claims, const PageSize& size,
                                      std::string_view language);

// Pages of a matrix of these actors with themselves: each of the pairs on one page, none without any. O(pairs log
// pairs).
std::vector<PageContent> split_pairs(const Dossier& dossier, const std::vector<EntityId>& actors,
                                     const std::vector<std::pair<EntityId, EntityId>>& pairs, const PageSize& size,
                                     std::string_view language);

// Pages of streams: so many rows each, in their order. O(rows).
std::vector<PageContent> split_rows(const StreamPicture& picture, const PageSize& size);

}  // namespace standpoint
