#pragma once
// SPDX-License-Identifier: Apache-2.0
// The words around every picture of a dossier: subtitle, source line, tooltips.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/positions.hpp"
#include "render/diagram/picture.hpp"

namespace standpoint {

// `The hosting of the Health Data Hub, 2020–2022`: the dossier's title and the years of the sources.
std::string subtitle_of(const Dossier& dossier, const std::set<SourceId>& sources, std::string_view language);

// `Sources: Guide Informatique, 6 July 2020; … and 3 more`; empty without sources.
std::string source_line_of(const Dossier& dossier, const std::set<SourceId>& sources, std::string_view language);

// The sources of claims, added to `sources`.
void add_sources(const Dossier& dossier, std::span<const ClaimId> claims, std::set<SourceId>& sources);

// A position for who points at it: who holds what, with what reservation, then each claim with its date, words and
// source, a line each.
std::string position_tooltip(const Dossier& dossier, const Positions& positions, const Position& position,
                             std::string_view language);

// A claim with its date, words and sources, a line each.
std::string claim_tooltip(const Dossier& dossier, ClaimId claim, std::string_view language);

// A line for each of the propositions that accuses someone: whom, and what they reply, or that there is no reply in the
// dossier (MODEL 2.5).
std::vector<std::string> accusation_notes(const Dossier& dossier, std::span<const PropositionId> propositions,
                                          std::string_view language);

// `CNLL: a council of free-software firms`: an entity's name and, where it has one, its description.
std::string described_name(const Dossier& dossier, EntityId entity, std::string_view language);

// `government` of `government`, `Free software` of `free-software`: a tag as a heading.
std::string heading_of_tag(std::string_view tag);

// The legend of lines that are positions.
void add_position_legend(Picture& picture, bool french);

// What a matrix says whose columns stand in several blocks.
std::string split_note(bool french);

// The outline of an entity's box.
NodeRole role_of(EntityType type);

}  // namespace standpoint
