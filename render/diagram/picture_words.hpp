#pragma once
// SPDX-License-Identifier: Apache-2.0
// The words around every picture of a dossier: subtitle, source line, tooltips.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/analysis/positions.hpp"
#include "render/diagram/picture.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {

// `The hosting of the Health Data Hub, 2020–2022`: the dossier's title and the years of the sources.
std::string subtitle_of(const Dossier& dossier, const std::set<SourceId>& sources, std::string_view language);

// `Sources: Guide Informatique, 6 July 2020; … and 3 more`; empty without sources.
std::string source_line_of(const Dossier& dossier, const std::set<SourceId>& sources, std::string_view language);

// The questions that views answer, their titles.
namespace questions {
inline constexpr Phrase kRelations{"Who is tied to whom, and by what?", "Qui est lié à qui, et par quoi\u202F?"};
inline constexpr Phrase kPositions{"Who agrees, who disagrees, and on what?",
                                   "Qui se rejoint, qui s’oppose, et sur quoi\u202F?"};
inline constexpr Phrase kMatrix{"Who says what?", "Qui dit quoi\u202F?"};
inline constexpr Phrase kTimeline{"Who said what when?", "Qui a dit quoi, et quand\u202F?"};
inline constexpr Phrase kConflicts{"Who conflicts with whom?", "Qui est en conflit avec qui\u202F?"};
inline constexpr Phrase kNetwork{"Who takes the same positions, and who the opposite ones?",
                                 "Qui prend les mêmes positions, qui les positions contraires\u202F?"};
inline constexpr Phrase kCamps{"Which camps are there, and what parts them?",
                               "Quels camps y a-t-il, et qu’est-ce qui les sépare\u202F?"};
inline constexpr Phrase kArguments{"What answers what?", "Qu’est-ce qui répond à quoi\u202F?"};
inline constexpr Phrase kProvenance{"What rests on what?", "Qu’est-ce qui repose sur quoi\u202F?"};
}  // namespace questions

// What a picture says where a simpler layout had to do.
LayoutNotes layout_notes_in(std::string_view language);

// What a picture of any kind says at its top, and on which sources it rests.
template <class AnyPicture>
void set_heading(AnyPicture& out, const Dossier& dossier, std::string_view id, const std::string& title,
                 const std::set<SourceId>& sources, std::string_view language) {
  out.id = id;
  out.language = language;
  out.title = title;
  out.subtitle = subtitle_of(dossier, sources, language);
  out.source_line = source_line_of(dossier, sources, language);
}

// How many lines of each stance arrive at each proposition, and the cells in which they do.
using StanceCounts = std::map<std::pair<PropositionId, EdgeRole>, std::size_t>;
std::vector<PictureCell> cells_of(const StanceCounts& counts, PropositionId proposition);

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

// What an outline stands for, in a legend.
Phrase phrase_for(NodeRole role);

}  // namespace standpoint
