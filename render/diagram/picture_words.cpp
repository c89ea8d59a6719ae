// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/picture_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/model/replies.hpp"
#include "render/diagram/position_table.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/positions.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostSourcesNamed = 6;

}  // namespace

std::string subtitle_of(const Dossier& d, const std::set<SourceId>& sources, std::string_view language) {
  std::string out(d.text(d.title, language));
  Day first = kEndOfTime, last = kBeginningOfTime;
  for (const SourceId id : sources) {
    const Date& date = d[id].date;
    if (!date.given()) continue;
    first = std::min(first, date.earliest);
    last = std::max(last, date.latest);
  }
  if (first > last || first == kBeginningOfTime || last == kEndOfTime) return out;
  const std::string from = iso_day(first).substr(0, 4), to = iso_day(last).substr(0, 4);
  const std::string years = from == to ? from : from + "–" + to;
  return out.empty() ? years : fmt::format("{}, {}", out, years);
}

std::string source_line_of(const Dossier& d, const std::set<SourceId>& sources, std::string_view language) {
  if (sources.empty()) return {};
  const bool fr = language == "fr";
  std::string out;
  std::size_t named = 0;
  for (const SourceId id : sources) {
    if (named++ == kMostSourcesNamed) break;
    append_part(out, source_in_words(d, id, language), semicolon(language));
  }
  if (sources.size() > kMostSourcesNamed)
    out += fmt::format(fmt::runtime(fr ? " et {} autres" : " and {} more"), sources.size() - kMostSourcesNamed);
  return fmt::format("Sources{} {}", fr ? "\u00A0:" : ":", out);
}

std::vector<PictureCell> cells_of(const StanceCounts& counts, PropositionId proposition) {
  std::vector<PictureCell> out;
  for (const EdgeRole role : {EdgeRole::support, EdgeRole::oppose, EdgeRole::neutral})
    if (const auto count = counts.find({proposition, role}); count != counts.end())
      out.push_back({role, count->second, false});
  return out;
}

void add_sources(const Dossier& d, std::span<const ClaimId> claims, std::set<SourceId>& sources) {
  for (const ClaimId claim : claims)
    for (const Citation& citation : d.citations_of(d[claim].statement.citations))
      if (citation.source.valid()) sources.insert(citation.source);
}

std::string claim_tooltip(const Dossier& d, ClaimId claim, std::string_view language) {
  std::string out =
      fmt::format("{} — {}", claim_date_in_words(d, d[claim], language), claim_in_words(d, d[claim], language));
  for (const std::string& line : evidence_in_words(d, d[claim].statement, language)) out += "\n" + line;
  return out;
}

namespace {

// True where a claim as a sentence would repeat the position: the same verb of the same actor alone.
bool says_no_more(const Dossier& d, const Positions& positions, const Position& position, const Claim& claim) {
  return position.origin == Origin::own && claim.act == Act::says && claim.by.count == 1 &&
         !d.extra_of(claim).on_behalf_of.valid() && sign_of(claim.stance) == last_sign(positions, position);
}

}  // namespace

std::string position_tooltip(const Dossier& d, const Positions& positions, const Position& position,
                             std::string_view language) {
  const auto claims = positions.claims_of(position.claims);
  std::string out =
      fmt::format("{} {}{} {}", d.name(position.actor, language), position_verb(d, positions, position, language),
                  language == "fr" ? "\u00A0:" : ":", quoted(d.text(d[position.proposition].text, language), language));
  if (const std::string reservations = position_reservations(
          d, position.origin, claims, positions.speakers_of(position.through), position.assumed, language);
      !reservations.empty())
    out += fmt::format(" ({})", reservations);
  for (const ClaimId claim : claims) {
    if (!says_no_more(d, positions, position, d[claim])) {
      out += "\n" + claim_tooltip(d, claim, language);
      continue;
    }
    out += "\n" + claim_date_in_words(d, d[claim], language);
    for (const std::string& line : evidence_in_words(d, d[claim].statement, language)) out += "\n" + line;
  }
  return out;
}

namespace {

// A full stop, unless the sentence ends with a quotation that has one.
void end_sentence(std::string& out) {
  for (const std::string_view end : {".", ".”", ".\u00A0»", ".\u202F»"})
    if (out.ends_with(end)) return;
  out += '.';
}

}  // namespace

std::vector<std::string> accusation_notes(const Dossier& d, std::span<const PropositionId> propositions,
                                          std::string_view language) {
  const bool fr = language == "fr";
  const std::string_view colon = fr ? "\u00A0:" : ":";
  const Replies replies(d);
  std::vector<std::string> out;
  for (const PropositionId p : propositions) {
    const auto names = [&](std::span<const EntityId> entities) {
      std::vector<std::string> all;
      for (const EntityId entity : entities) all.emplace_back(d.name(entity, language));
      return joined_names(all, language, all.size());
    };
    const auto accused = d.entities_of(d[p].accuses);
    if (accused.empty()) continue;
    const auto silent = replies.silent(p);
    const bool all_silent = silent.size() == accused.size();
    std::string note = fmt::format("{} {}{} {}{}", fr ? "Mis en cause à propos de" : "In question over",
                                   quoted(d.text(d[p].text, language), language), colon, names(accused),
                                   all_silent ? fmt::format(" ({}).", phrases::kNoReply.in(language)) : ".");
    for (const ClaimId reply : replies.to(p)) {
      note += fmt::format(" {}{} {}", fr ? "Réponse" : "Reply", colon, claim_in_words(d, d[reply], language));
      end_sentence(note);
    }
    if (!silent.empty() && !all_silent)
      note += fmt::format(" {}{} {}.", names(silent), colon, phrases::kNoReply.in(language));
    out.push_back(std::move(note));
  }
  return out;
}

std::string described_name(const Dossier& d, EntityId entity, std::string_view language) {
  std::string out(d.name(entity, language));
  if (const std::string_view description = d.text(d[entity].description, language); !description.empty())
    out += fmt::format("{} {}", language == "fr" ? "\u00A0:" : ":", description);
  return out;
}

void add_position_legend(Picture& picture, bool french) {
  picture.legend_title = french ? "Légende" : "Legend";
  const auto add = [&](LegendSign::Kind kind, EdgeRole role, const Phrase& meaning) {
    picture.legend.push_back({{kind, static_cast<std::uint8_t>(role)}, std::string(french ? meaning.fr : meaning.en)});
  };
  using Kind = LegendSign::Kind;
  add(Kind::edge, EdgeRole::support, phrases::kSignSupports);
  add(Kind::edge, EdgeRole::oppose, phrases::kSignOpposes);
  add(Kind::edge, EdgeRole::neutral, phrases::kSignNeutral);
  add(Kind::hollow_edge, EdgeRole::tie, phrases::kSignReserved);
  add(Kind::turned_edge, EdgeRole::tie, phrases::kSignTurned);
  add(Kind::dashed_edge, EdgeRole::tie, phrases::kSignNotOwn);
}

LayoutNotes layout_notes_in(std::string_view language) {
  if (language == "fr") return {"Disposition simplifiée.", "Disposition par ressorts.", "Boîtes en rangées."};
  return {"Simplified layout.", "Spring layout.", "Boxes in rows."};
}

std::string heading_of_tag(std::string_view tag) {
  std::string out(tag);
  std::replace(out.begin(), out.end(), '-', ' ');
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

std::string split_note(bool french) {
  return french ? "Les colonnes se suivent en blocs, chacun avec les lignes qui y ont quelque chose."
                : "The columns follow in blocks, each with the rows that have something in it.";
}

NodeRole role_of(EntityType type) {
  switch (type) {
    case EntityType::person: return NodeRole::person;
    case EntityType::collective: return NodeRole::collective;
    case EntityType::system: return NodeRole::system;
    case EntityType::law: return NodeRole::law;
    case EntityType::document: return NodeRole::document;
    case EntityType::procedure: return NodeRole::procedure;
    case EntityType::event: return NodeRole::event;
    case EntityType::place: return NodeRole::place;
    default: return NodeRole::organization;
  }
}

Phrase phrase_for(NodeRole role) {
  switch (role) {
    case NodeRole::person: return phrase_for(EntityType::person);
    case NodeRole::organization: return phrase_for(EntityType::organization);
    case NodeRole::collective: return phrase_for(EntityType::collective);
    case NodeRole::system: return phrase_for(EntityType::system);
    case NodeRole::law: return phrase_for(EntityType::law);
    case NodeRole::document: return phrase_for(EntityType::document);
    case NodeRole::procedure: return phrase_for(EntityType::procedure);
    case NodeRole::event: return phrase_for(EntityType::event);
    case NodeRole::place: return phrase_for(EntityType::place);
    case NodeRole::proposition: return phrase_for(RecordKind::proposition);
    case NodeRole::claim: return phrase_for(RecordKind::claim);
    case NodeRole::source: return phrase_for(RecordKind::source);
    case NodeRole::issue: return phrase_for(RecordKind::issue);
  }
  return {};
}

}  // namespace standpoint
