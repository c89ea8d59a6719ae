// SPDX-License-Identifier: Apache-2.0
#include "render/wording/changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "render/wording/conflicts.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/positions.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kArrow = " → ";
constexpr std::size_t kMostNames = 6;

std::string_view colon(std::string_view language) { return language == "fr" ? "\u00A0:" : ":"; }

// A number with the decimals it has, ten at most; in French with a comma.
std::string number_in_words(double number, std::string_view language) {
  std::string out = fmt::format("{}", std::round(number * 1e10) / 1e10);
  if (out == "-0") out = "0";
  if (language == "fr") std::replace(out.begin(), out.end(), '.', ',');
  return out;
}

// Two decimals, for scores and severities.
std::string score_in_words(double score, std::string_view language) {
  return number_in_words(std::round(score * 100) / 100, language);
}

void append_sources(std::string& out, const std::string& sources) {
  if (!sources.empty()) out += fmt::format(" [{}]", sources);
}

void append_reply(std::string& out, const std::string& reply) {
  if (!reply.empty()) out += " — " + reply;
}

std::string claim_in_full(const Dossier& d, const Replies& replies, ClaimId id, std::string_view language) {
  std::string out = claim_in_words(d, d[id], language);
  if (d[id].date.given()) out += fmt::format(", {}", claim_date_in_words(d, d[id], language));
  append_sources(out, sources_in_words(d, d[id].statement.citations, language));
  append_reply(out, reply_in_words(d, replies, id, language));
  return out;
}

std::string proposition_in_full(const Dossier& d, const Replies& replies, PropositionId id, std::string_view language) {
  std::string out = quoted(d.text(d[id].text, language), language);
  append_reply(out, replies_in_words(d, replies, id, language));
  return out;
}

std::string source_in_full(const Dossier& d, SourceId id, std::string_view language) {
  std::string out = quoted(d.text(d[id].title, language), language);
  append_part(out, publisher_of(d, id, language), ", ");
  append_part(out, date_in_words(d.date_text(d[id].date), language), ", ");
  return out;
}

// The word of the format that a stance is.
std::string stance_word(double stance, std::string_view language) {
  if (stance == 1) return "support";
  if (stance == -1) return "oppose";
  return stance == 0 ? "neutral" : number_in_words(stance, language);
}

std::string piece_in_words(const Dossier& d, std::string_view key, const FieldPiece& piece, std::string_view language) {
  switch (piece.kind) {
    case FieldPiece::Kind::record: return std::string(id_of(d, piece.record));
    case FieldPiece::Kind::number:
      return key == "stance" ? stance_word(piece.number, language) : number_in_words(piece.number, language);
    case FieldPiece::Kind::text: break;
  }
  static constexpr std::array<std::string_view, 15> kProse = {"title",   "publisher",   "author",  "section", "name",
                                                              "aliases", "description", "text",    "note",    "only_if",
                                                              "tags",    "label",       "inverse", "coded",   "prefix"};
  const bool prose = std::find(kProse.begin(), kProse.end(), piece.key.empty() ? key : piece.key) != kProse.end();
  return prose || piece.key == "quote" || piece.key == "suffix" ? quoted(piece.text, language)
                                                                : std::string(piece.text);
}

std::string list_in_words(const Dossier& d, std::string_view key, const std::vector<ChangedItem>& items,
                          std::string_view language) {
  std::string out;
  for (const ChangedItem& item : items) append_part(out, item_in_words(d, key, item, language), ", ");
  return out;
}

bool has_item(const std::vector<ChangedItem>& items, const ChangedItem& wanted) {
  return std::any_of(items.begin(), items.end(),
                     [&](const ChangedItem& item) { return compare_items(item, wanted) == 0; });
}

// `− a, + b`: the items that only one of the lists has; where there are none, the order of both.
std::string list_change(const Change& change, const FieldChange& field, std::string_view language) {
  std::string out;
  for (const ChangedItem& item : field.before)
    if (!has_item(field.after, item))
      append_part(out, "− " + item_in_words(*change.before, field.key, item, language), ", ");
  for (const ChangedItem& item : field.after)
    if (!has_item(field.before, item))
      append_part(out, "+ " + item_in_words(*change.after, field.key, item, language), ", ");
  if (!out.empty()) return out;
  return list_in_words(*change.before, field.key, field.before, language) + std::string(kArrow) +
         list_in_words(*change.after, field.key, field.after, language);
}

// A position before or after, and that from which it follows.
struct PlacedPosition {
  const Dossier& d;
  const Positions& positions;
  const Position& position;
  const Replies& replies;

  std::span<const ClaimId> claims() const { return positions.claims_of(position.claims); }
  std::string verb(std::string_view language) const { return position_verb(d, positions, position, language); }
  std::string reservations(std::string_view language) const {
    const auto through = positions.speakers_of(position.through);
    return position_reservations(d, position.origin, claims(), through, position.assumed, language);
  }
  std::string verb_with_reservations(std::string_view language) const {
    const std::string aside = reservations(language);
    return aside.empty() ? verb(language) : fmt::format("{} ({})", verb(language), aside);
  }
  std::string proposition(std::string_view language) const {
    return quoted(d.text(d[position.proposition].text, language), language);
  }
};

std::string held(const PlacedPosition& p, std::string_view language) {
  std::string out = fmt::format("{} {}{} {}", p.d.name(p.position.actor, language), p.verb(language), colon(language),
                                p.proposition(language));
  if (const std::string aside = p.reservations(language); !aside.empty()) out += fmt::format(" ({})", aside);
  return out;
}

std::string how_it_moved(PositionChange::Kind kind, const Position& was, const Position& is,
                         std::string_view language) {
  const bool fr = language == "fr";
  const auto from_to = [&](std::string_view what, double before, double after) {
    return fmt::format(" ({} {}{}{})", what, score_in_words(before, language), kArrow, score_in_words(after, language));
  };
  if (kind == PositionChange::Kind::turned || kind == PositionChange::Kind::moved)
    return from_to("score", was.score, is.score);
  return from_to(fr ? "force" : "strength", was.strength, is.strength);
}

std::string moved(const PlacedPosition& was, const PlacedPosition& is, PositionChange::Kind kind,
                  std::string_view language) {
  const std::string before = was.verb_with_reservations(language), after = is.verb_with_reservations(language);
  std::string out = fmt::format("{}, {} {}{} {}", is.d.name(is.position.actor, language),
                                language == "fr" ? "sur" : "on", is.proposition(language), colon(language), before);
  if (before != after) out += std::string(kArrow) + after;
  return out + how_it_moved(kind, was.position, is.position, language);
}

std::string sources_of_conflict(const Dossier& d, const Conflicts& all, const Conflict& conflict,
                                std::string_view language) {
  std::vector<std::string> out;
  const auto add = [&](const Statement& statement) {
    if (std::string sources = sources_in_words(d, statement.citations, language);
        !sources.empty() && std::find(out.begin(), out.end(), sources) == out.end())
      out.push_back(std::move(sources));
  };
  for (const ConflictSide& side : conflict.sides) {
    for (const Party& party : side.parties)
      for (const ClaimId claim : all.claims_of(party)) add(d[claim].statement);
    for (const RecordRef record : side.also)
      if (record.kind == RecordKind::relation) add(d.relations[record.index].statement);
  }
  return joined_names(out, language, kMostNames);
}

std::string names_of(const Dossier& d, const std::vector<EntityId>& actors, std::string_view language) {
  std::vector<std::string> names;
  names.reserve(actors.size());
  for (const EntityId actor : actors) names.emplace_back(d.name(actor, language));
  return joined_names(names, language, names.size());
}

}  // namespace

Phrase phrase_for(Section section) {
  switch (section) {
    case Section::dossier: return {"The dossier", "Le dossier"};
    case Section::sources: return phrases::kSources;
    case Section::entities: return phrases::kEntities;
    case Section::issues: return phrases::kIssues;
    case Section::propositions: return phrases::kPropositions;
    case Section::claims: return phrases::kClaims;
    case Section::relations: return phrases::kRelations;
    case Section::relation_types: return {"Types of tie", "Types de lien"};
    case Section::views: return {"Views", "Vues"};
  }
  return {};
}

std::string record_in_words(const Dossier& d, const Replies& replies, SectionRecord record, std::string_view language) {
  const std::uint32_t i = record.index;
  switch (record.section) {
    case Section::dossier: return std::string(d.text(d.title, language));
    case Section::sources: return source_in_full(d, {i}, language);
    case Section::entities:
      return fmt::format("{} ({})", d.name({i}, language), phrase_for(d.entities[i].type).in(language));
    case Section::issues: return quoted(d.text(d.issues[i].text, language), language);
    case Section::propositions: return proposition_in_full(d, replies, {i}, language);
    case Section::claims: return claim_in_full(d, replies, {i}, language);
    case Section::relations: {
      std::string out = relation_in_words(d, d.relations[i], language);
      append_sources(out, sources_in_words(d, d.relations[i].statement.citations, language));
      return out;
    }
    case Section::relation_types: return std::string(type_label(d, {i}, language));
    case Section::views: {
      std::string out(d.views[i].view);
      if (const auto title = d.text(d.views[i].title, language); !title.empty())
        out += fmt::format("{} {}", colon(language), quoted(title, language));
      return out;
    }
  }
  return {};
}

std::string item_in_words(const Dossier& dossier, std::string_view key, const ChangedItem& item,
                          std::string_view language) {
  std::string out, aside;
  for (const FieldPiece& piece : item) {
    const std::string text = piece_in_words(dossier, key, piece, language);
    if (piece.key.empty() || piece.key == "quote" || piece.key == "source")
      append_part(out, text, " ");
    else
      append_part(aside, fmt::format("{}: {}", piece.key, text), ", ");
  }
  if (!aside.empty()) out += fmt::format(" ({})", aside);
  return out;
}

std::string field_name(const FieldChange& field) {
  if (field.part.empty()) return std::string(field.key);
  return fmt::format(fmt::runtime(field.key == "coded" ? "{}.{}" : "{} ({})"), field.key, field.part);
}

std::string field_change_in_words(const Change& change, const FieldChange& field, std::string_view language,
                                  bool notes) {
  if (field.key == "note" && !notes)
    return language == "fr" ? "modifiée (--notes l’affiche)" : "changed (--notes prints it)";
  if (field.before.size() > 1 || field.after.size() > 1) return list_change(change, field, language);
  const std::string before = list_in_words(*change.before, field.key, field.before, language);
  const std::string after = list_in_words(*change.after, field.key, field.after, language);
  if (field.before.empty()) return "+ " + after;
  return field.after.empty() ? "− " + before : before + std::string(kArrow) + after;
}

std::string position_change_in_words(const Change& change, const PositionChange& position, const Replies& before,
                                     const Replies& after, std::string_view language) {
  const Positions& of_before = change.conflicts_before.positions;
  const Positions& of_after = change.conflicts_after.positions;
  const auto placed_before = [&] {
    return PlacedPosition{*change.before, of_before, of_before.all[*position.before], before};
  };
  const auto placed_after = [&] {
    return PlacedPosition{*change.after, of_after, of_after.all[*position.after], after};
  };
  const PlacedPosition shown = position.after ? placed_after() : placed_before();
  std::string out = position.before && position.after ? moved(placed_before(), shown, position.kind, language)
                                                      : held(shown, language);
  append_sources(out, sources_of_claims(shown.d, shown.claims(), language));
  if (shown.replies.need_reply(shown.d, shown.claims()))
    append_reply(out, replies_in_words(shown.d, shown.replies, shown.position.proposition, language));
  return out;
}

std::string conflict_change_in_words(const Change& change, const ConflictChange& changed, const Replies& before,
                                     const Replies& after, std::string_view language) {
  const bool now = changed.after.has_value();
  const Dossier& d = now ? *change.after : *change.before;
  const Conflicts& all = now ? change.conflicts_after : change.conflicts_before;
  const Conflict& conflict = all.all[now ? *changed.after : *changed.before];
  std::string out =
      fmt::format("{} ({})", conflict_in_words(d, all, conflict, language), phrase_for(conflict.kind).in(language));
  append_sources(out, sources_of_conflict(d, all, conflict, language));
  for (const PropositionId p : conflict.propositions)
    append_reply(out, replies_in_words(d, now ? after : before, p, language));
  return out;
}

std::vector<std::string> conflict_details_in_words(const Change& change, const ConflictChange& changed,
                                                   std::string_view language) {
  const bool fr = language == "fr";
  std::vector<std::string> out;
  if (!changed.before || !changed.after) return out;
  const Conflict& was = change.conflicts_before.all[*changed.before];
  const Conflict& is = change.conflicts_after.all[*changed.after];
  const bool stance = is.kind == ConflictKind::stance;
  const std::array<Phrase, 2> sides = {stance ? Phrase{"for", "pour"} : Phrase{"first side", "premier côté"},
                                       stance ? Phrase{"against", "contre"} : Phrase{"second side", "second côté"}};
  for (std::size_t side = 0; side < 2; ++side) {
    if (!changed.joined[side].empty())
      out.push_back(fmt::format("{}{} + {}", sides[side].in(language), colon(language),
                                names_of(*change.after, changed.joined[side], language)));
    if (!changed.left[side].empty())
      out.push_back(fmt::format("{}{} − {}", sides[side].in(language), colon(language),
                                names_of(*change.before, changed.left[side], language)));
  }
  if (changed.severity)
    out.push_back(fmt::format("{}{} {}{}{}", fr ? "gravité" : "severity", colon(language),
                              score_in_words(was.severity.value_or(0), language), kArrow,
                              score_in_words(is.severity.value_or(0), language)));
  if (changed.time || changed.certainty) {
    const auto time = [&](const Dossier& d, const Conflict& conflict) {
      const std::string words = conflict_time_in_words(d, conflict, language);
      return words.empty() ? std::string(fr ? "sans date" : "undated") : words;
    };
    const std::string before = time(*change.before, was), after = time(*change.after, is);
    if (before != after) out.push_back(before + std::string(kArrow) + after);
  }
  return out;
}

}  // namespace standpoint
