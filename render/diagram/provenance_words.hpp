#pragma once
// SPDX-License-Identifier: Apache-2.0
// What the boxes of a picture of provenance say.

#include <string>
#include <string_view>

#include "graph/model/dossier.hpp"

namespace standpoint {

// `Cédric O, 8 October 2020`: who makes the claim, and when; of the source's own voice, the source.
std::string claim_heading(const Dossier& dossier, const Claim& claim, std::string_view language);

// `“a solution that was easy to use” (only if …; according to …)`: the first quote with whose words it is (bare
// quotation marks for the speaker's own), or that there is none; then every reservation.
std::string claim_line(const Dossier& dossier, const Claim& claim, std::string_view language);

// The publisher, else the title.
std::string source_heading(const Dossier& dossier, SourceId id, std::string_view language);

// The date and, where a publisher stands above it, the title.
std::string source_line(const Dossier& dossier, SourceId id, std::string_view language);

// Everything on a source, a line each: title, publisher and author, date, kind and address.
std::string source_tooltip(const Dossier& dossier, SourceId id, std::string_view language);

// How much stands behind a proposition in the whole dossier, and how much of it is shown.
struct Backing {
  std::size_t claims = 0, sources = 0;
  std::size_t shown = 0;  // claims
};

// `6 claims, 3 sources`; `2 claims out of 6, one source only`.
std::string backing_in_words(const Backing& backing, std::string_view language);

}  // namespace standpoint
