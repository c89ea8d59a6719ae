#pragma once
// SPDX-License-Identifier: Apache-2.0
// What answers what, and which answers are answered? Claims with the claims that support and dispute them.

#include <functional>
#include <string>

#include "graph/analysis/arguments.hpp"
#include "render/diagram/paging.hpp"
#include "render/diagram/picture.hpp"

namespace standpoint {

struct ArgumentsViewOptions {
  std::string language = "en";
  std::size_t most_claims = 40;
  int most_columns = 4;
  std::string link;                          // where a thing leads; `{id}` stands for the id; empty: no links
  std::function<bool(const Claim&)> admits;  // which claims are shown; empty: all
  bool neighbours = true;                    // with those that they answer or support, and the other way round
};

// Columns of claims: on the left those that answer and support nothing, to their right what supports them (an arrow) or
// disputes them (a bar), and so on; opposite stances on one proposition answer each other, with a bar at both ends. A
// claim says who makes it, when, what it supports or opposes, and, where something answers it, what the replies in the
// dossier come to: the box is dashed where the answer has no reply here and doubled where it is contested both ways. Of
// a claim that charges someone, what the accused reply or that they do not. Threads with replies are kept first, then
// those with most claims; what is left out is said. O(claims + links log links).
Picture arguments_picture(const Dossier& dossier, const Argumentation& arguments, const ArgumentsViewOptions& options);

// Propositions, with how many claims on each take part and what the replies come to, and lines for how many of them
// support or dispute claims on another. The same cost.
Picture arguments_overview(const Dossier& dossier, const Argumentation& arguments, const ArgumentsViewOptions& options);

// Pages of threads: whole ones where they fit; else a claim with all that answers and supports it, one after the other,
// so that each link is on a page. O(claims + links).
std::vector<PageContent> split_threads(const Dossier& dossier, const Argumentation& arguments,
                                       const ArgumentsViewOptions& options, const PageSize& size);

}  // namespace standpoint
