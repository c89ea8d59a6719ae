// SPDX-License-Identifier: Apache-2.0
// What the lines of a query's result say.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/diagram/picture_words.hpp"
#include "render/diagram/position_table.hpp"
#include "render/diagram/result_lines.hpp"
#include "render/diagram/result_types.hpp"
#include "render/wording/arguments.hpp"
#include "render/wording/conflicts.hpp"
#include "render/wording/positions.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

using query::DossierType;
using query::RelationshipId;

constexpr std::size_t kMostClaimsTold = 8;

Phrase phrase_for(Act act) {
  switch (act) {
    case Act::says: return {"says", "dit"};
    case Act::asks: return {"asks", "demande"};
    case Act::decides: return {"decides", "décide"};
    case Act::orders: return {"orders", "ordonne"};
    case Act::promises: return {"promises", "promet"};
    case Act::rules: return {"rules", "juge"};
  }
  return {};
}

std::string joined_lines(const std::vector<std::string>& lines) { return fmt::format("{}", fmt::join(lines, "\n")); }

// ` [a, b]`: ids, so that what is said can be found.
template <class Ids>
std::string in_brackets(const Dossier& d, const Ids& ids) {
  std::string out;
  for (const auto id : ids) append_part(out, d.id_of(id), ", ");
  return out.empty() ? out : fmt::format(" [{}]", out);
}

}  // namespace

LineWords ResultLines::words_of(RelationshipId relationship) const {
  const query::RelationshipEnds ends = graph_.ends(relationship);
  const DossierType type = type_of(relationship);
  LineWords out;
  out.id = fmt::format("{}--{}--{}", d_.id_of(graph_.nodes().record(ends.start)), graph_.types()[ends.type],
                       d_.id_of(graph_.nodes().record(ends.end)));
  out.label = look_of(type).label.in(language_);
  if (is_of_claim(type))
    say_claim(type, claim(relationship), out);
  else if (is_of_relation(type))
    say_relation(type, relationship, out);
  else if (type == DossierType::in)
    say_citation(relationship, out);
  else if (type == DossierType::supports || type == DossierType::disputes)
    say_link(type, link(relationship), out);
  else if (type == DossierType::position)
    say_position(graph_.position(relationship), out);
  else if (type == DossierType::conflict)
    say_conflict(relationship, out);
  else
    say_other(type, relationship, out);
  return out;
}

std::string ResultLines::claim_in_full(ClaimId claim) const {
  return fmt::format("{} [{}]", claim_tooltip(d_, claim, language_), d_.id_of(claim));
}

void ResultLines::say_claim(DossierType type, ClaimId claim, LineWords& out) const {
  const Claim& of = d_[claim];
  if (type == DossierType::makes) out.label = phrase_for(of.act).in(language_);
  if (type == DossierType::about)
    out.label = fmt::format("{} {}", mark_of(sign_of(of.stance)),
                            stance_verb(of.act, d_[of.about].kind, of.stance, language_, of.by.count > 1));
  out.tooltip = claim_in_full(claim);
  append_part(out.tooltip, reply_in_words(d_, replies_, claim, language_), "\n");
  out.when = d_.date_of(of);
  out.href = links_.to(claim);
}

void ResultLines::say_citation(RelationshipId relationship, LineWords& out) const {
  const ClaimId claim{graph_.nodes().index(graph_.ends(relationship).start)};
  const Citation& of = citation(relationship);
  out.tooltip = claim_in_brief(d_, claim, language_);
  append_part(out.tooltip, quote_in_words(d_, of, d_[claim].statement.words, language_), "\n");
  out.tooltip += fmt::format("\n{} [{}]", source_in_words(d_, of.source, language_), d_.id_of(of.source));
  out.when = d_.date_of(d_[claim]);
  out.href = links_.to(of.source);
}

void ResultLines::say_link(DossierType type, const ArgumentLink& of, LineWords& out) const {
  out.tooltip = fmt::format("{}\n{}{} {}", claim_in_brief(d_, of.from, language_), look_of(type).label.in(language_),
                            language_ == "fr" ? "\u00A0:" : ":", claim_in_brief(d_, of.to, language_));
  for (const Citation& citation : d_.citations_of(of.citations))
    if (!citation.quote.empty()) out.tooltip += "\n" + quoted(citation.quote, language_);
  out.when = d_.date_of(d_[of.from]);
  out.href = links_.to(of.from);
}

void ResultLines::say_relation(DossierType type, RelationshipId relationship, LineWords& out) const {
  const RelationId id{graph_.origin(relationship)};
  const Relation& of = d_[id];
  const std::string_view name = type_label(d_, of.type, language_);
  if (type == DossierType::first_relation) {
    out.id = d_.id_of(id);
    out.label = name;
  } else {
    out.label += fmt::format("{} {}", language_ == "fr" ? "\u00A0:" : ":", name);
  }
  if (of.status != Status::in_force) out.label += fmt::format(" ({})", standpoint::phrase_for(of.status).in(language_));
  if (of.statement.certainty != Certainty::asserted)
    out.label += fmt::format(" ({})", standpoint::phrase_for(of.statement.certainty).in(language_));
  out.tooltip = fmt::format("{} [{}]", relation_in_words(d_, of, language_), d_.id_of(id));
  append_part(out.tooltip, joined_lines(evidence_in_words(d_, of.statement, language_)), "\n");
  out.when = d_.span_of(of);
  out.href = links_.to(id);
}

void ResultLines::say_position(const Position& of, LineWords& out) const {
  const Positions& positions = graph_.positions().positions();
  const auto claims = positions.claims_of(of.claims);
  const std::string_view mark = takes_both_sides(of) ? "▲▼" : mark_of(last_sign(positions, of));
  out.label = fmt::format("{} {}", mark, position_verb(d_, positions, of, language_));
  if (of.origin != Origin::own) {
    out.label += fmt::format(" ({})", standpoint::phrase_for(of.origin).in(language_));
    out.id += fmt::format("--{}", static_cast<int>(of.origin));
  }
  out.tooltip = position_tooltip(d_, positions, of, language_) + in_brackets(d_, claims);
  append_part(out.tooltip, replies_in_words(d_, replies_, of.proposition, language_), "\n");
  out.when = time_of(of);
  out.href = links_.to_latest(claims);
}

// Of a conflict of many, what is between these two.
void ResultLines::say_conflict(RelationshipId relationship, LineWords& out) const {
  const query::DerivedConflicts::Pair& pair = graph_.conflict(relationship);
  const Conflicts& conflicts = graph_.conflicts();
  const EntityId from{graph_.nodes().index(pair.from)}, to{graph_.nodes().index(pair.to)};
  out.label = standpoint::phrase_for(conflict(relationship).kind).in(language_);
  std::vector<ClaimId> claims;
  std::vector<RecordRef> basis;
  for (const Conflict& part : take_apart(d_, conflicts, conflict(relationship), std::pair(from, to))) {
    append_part(out.tooltip, conflict_in_words(d_, conflicts, part, language_), "\n");
    for (const ConflictSide& side : part.sides) {
      for (const Party& party : side.parties)
        if (party.actor == from || party.actor == to)
          for (const ClaimId claim : conflicts.claims_of(party)) claims.push_back(claim);
      basis.insert(basis.end(), side.also.begin(), side.also.end());
    }
  }
  for (const PropositionId p : conflict(relationship).propositions)
    append_part(out.tooltip, replies_in_words(d_, replies_, p, language_), " — ");
  std::sort(claims.begin(), claims.end());
  claims.erase(std::unique(claims.begin(), claims.end()), claims.end());
  for (std::size_t i = 0; i < std::min(claims.size(), kMostClaimsTold); ++i)
    append_part(out.tooltip, claim_in_brief(d_, claims[i], language_), "\n");
  out.tooltip += in_brackets(d_, basis);
  out.when = span_between(pair.since, pair.until);
  out.href = claims.empty() ? links_.to_first(basis) : links_.to_latest(claims);
}

// What propositions and sources refer to.
void ResultLines::say_other(DossierType type, RelationshipId relationship, LineWords& out) const {
  const query::RelationshipEnds ends = graph_.ends(relationship);
  const RecordRef from = graph_.nodes().record(ends.start), to = graph_.nodes().record(ends.end);
  const auto named = [&](RecordRef record) {
    const std::string name(d_.name_of(record, language_));
    return record.kind == RecordKind::entity ? name : quoted(name, language_);
  };
  out.href = links_.to(from);
  if (type == DossierType::accuses) {
    out.tooltip = accusation_in_words({from.index});
    return;
  }
  out.tooltip = fmt::format("{} — {}{} {}", named(from), out.label, language_ == "fr" ? "\u00A0:" : ":", named(to));
  if (type == DossierType::contradicts && graph_.origin(relationship) == 0)
    out.tooltip +=
        fmt::format(" ({})", language_ == "fr" ? "question qui n’a qu’une réponse" : "of an issue with one answer");
  if (type != DossierType::benefits) return;
  const Range citations = d_.benefits[graph_.origin(relationship)].citations;
  for (const Citation& of : d_.citations_of(citations)) {
    if (!of.quote.empty()) out.tooltip += "\n" + quoted(of.quote, language_);
    if (of.source.valid())
      out.tooltip += fmt::format(" — {} [{}]", source_in_words(d_, of.source, language_), d_.id_of(of.source));
  }
}

std::string ResultLines::accusation_in_words(PropositionId proposition) const {
  std::string out =
      quoted(d_.text(d_[proposition].text, language_), language_) + in_brackets(d_, std::array{proposition});
  std::size_t told = 0, others = 0;
  for (std::uint32_t i = 0; i < d_.claims.size(); ++i) {
    if (d_.claims[i].about != proposition) continue;
    if (told++ < kMostClaimsTold)
      out += "\n" + claim_in_brief(d_, {i}, language_);
    else
      ++others;
  }
  if (others > 0) out += fmt::format(fmt::runtime(language_ == "fr" ? "\n… et {} autres" : "\n… and {} more"), others);
  append_part(out, replies_in_words(d_, replies_, proposition, language_, true), "\n");
  return out;
}

}  // namespace standpoint
