#pragma once
// SPDX-License-Identifier: Apache-2.0
// What rests on what? Sources, the claims they report, and the propositions these are about.

#include <functional>
#include <string>

#include "graph/model/dossier.hpp"
#include "render/diagram/picture.hpp"

namespace standpoint {

struct ProvenanceViewOptions {
  std::string language = "en";
  std::size_t most_claims = 40;
  bool origin_columns = true;                // else claims only say from whom their source has them
  std::string link;                          // where a thing leads; `{id}` stands for the id; empty: no links
  std::function<bool(const Claim&)> admits;  // empty: all
};

// Three columns: sources, claims (who, when, in which words) and propositions, with a line from each source to the
// claims it reports and from each claim to the sign of its stance on the proposition. Those from whom a source has a
// claim stand before it, dashed, the farthest back on the left. Each proposition says how many claims and sources of
// the whole dossier it rests on, and is dashed with one source or none. What does not fit is left out and said.
// O(claims log claims).
Picture provenance_picture(const Dossier& dossier, const ProvenanceViewOptions& options);

}  // namespace standpoint
