// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/result_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/diagram/picture_words.hpp"
#include "render/diagram/position_table.hpp"
#include "render/wording/arguments.hpp"
#include "render/wording/conflicts.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/positions.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

using query::DossierType;
using query::RelationshipId;

constexpr std::size_t kMostClaimsTold = 8;

// How a type is drawn unless what it was made from says more.
struct TypeLook {
  Phrase label;
  EdgeRole role = EdgeRole::tie;
  bool directed = true;
};

constexpr std::array<TypeLook, static_cast<std::size_t>(DossierType::first_relation) + 1> kLooks = {{
    {{"says", "dit"}},
    {{"about", "au sujet de"}},
    {{"in", "dans"}},
    {{"supports", "appuie"}, EdgeRole::support},
    {{"disputes", "conteste"}, EdgeRole::oppose},
    {{"to", "à"}},
    {{"on behalf of", "au nom de"}},
    {{"reported by", "rapporté par"}},
    {{"implies", "implique"}},
    {{"contradicts", "contredit"}, EdgeRole::hostile, false},
    {{"answers", "répond à"}},
    {{"accuses", "met en cause"}, EdgeRole::hostile},
    {{"benefits", "profite à"}},
    {{"published by", "publié par"}},
    {{"written by", "écrit par"}},
    {{"against", "contre"}, EdgeRole::hostile},
    {{"concerns", "concerne"}},
    {{"position", "position"}},
    {{"conflict", "conflit"}, EdgeRole::hostile, false},
    {{"tie", "lien"}},
}};

const TypeLook& look_of(DossierType type) { return kLooks[static_cast<std::size_t>(type)]; }

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

bool is_of_claim(DossierType type) {
  return type == DossierType::makes || type == DossierType::about || type == DossierType::to ||
         type == DossierType::on_behalf_of || type == DossierType::reported_by;
}

bool is_of_relation(DossierType type) {
  return type == DossierType::against || type == DossierType::concerns || type == DossierType::first_relation;
}

std::string_view mark_of(int sign) { return sign > 0 ? "▲" : sign < 0 ? "▼" : "◆"; }

bool takes_both_sides(const Position& position) {
  return position.label == PositionLabel::divided || position.label == PositionLabel::unclear;
}

std::string joined_lines(const std::vector<std::string>& lines) { return fmt::format("{}", fmt::join(lines, "\n")); }

// ` [a, b]`: ids, so that what is said can be found.
template <class Ids>
std::string in_brackets(const Dossier& d, const Ids& ids) {
  std::string out;
  for (const auto id : ids) append_part(out, d.id_of(id), ", ");
  return out.empty() ? out : fmt::format(" [{}]", out);
}

void add_cited(const Dossier& d, Range citations, std::set<SourceId>& sources) {
  for (const Citation& citation : d.citations_of(citations))
    if (citation.source.valid()) sources.insert(citation.source);
}

}  // namespace

ResultLines::ResultLines(const query::DossierPropertyGraph& graph, const MarkLinks& links, const std::string& language)
    : graph_(graph), d_(graph.dossier()), links_(links), language_(language), replies_(graph.dossier()) {}

DossierType ResultLines::type_of(RelationshipId relationship) const {
  return static_cast<DossierType>(
      std::min(graph_.ends(relationship).type, query::type_of(DossierType::first_relation)));
}

const Citation& ResultLines::citation(RelationshipId r) const { return d_.citations[graph_.origin(r)]; }
const ArgumentLink& ResultLines::link(RelationshipId r) const { return d_.argument_links[graph_.origin(r)]; }
const Relation& ResultLines::relation(RelationshipId r) const { return d_.relations[graph_.origin(r)]; }
const Conflict& ResultLines::conflict(RelationshipId r) const {
  return graph_.conflicts().all[graph_.conflict(r).conflict];
}

std::vector<LineLook> ResultLines::looks_of(RelationshipId relationship) const {
  const query::RelationshipEnds ends = graph_.ends(relationship);
  const DossierType type = type_of(relationship);
  LineLook look{ends.start, ends.end, look_of(type).role, look_of(type).directed};
  if (type == DossierType::position) return looks_of_position(look, graph_.position(relationship));
  if (type == DossierType::conflict)
    look.dashed = !graph_.conflict(relationship).certain;
  else
    look = look_of_statement(look, type, relationship);
  if (!look.directed && look.to < look.from) std::swap(look.from, look.to);
  return {look};
}

// Claims on another's word, and relations that are not in force or not asserted, are dashed in every view.
LineLook ResultLines::look_of_statement(LineLook look, DossierType type, RelationshipId relationship) const {
  if (is_of_claim(type) || type == DossierType::in) {
    const ClaimId id = type == DossierType::in ? ClaimId{graph_.nodes().index(look.from)} : claim(relationship);
    const Claim& of = d_[id];
    look.dashed = of.statement.hearsay || of.statement.words == Words::ascribed;
    if (type == DossierType::about) {
      look.role = role_of_sign(sign_of(of.stance));
      look.hollow = is_reserved(d_, of);
    }
  }
  if (is_of_relation(type)) look.dashed = !relation(relationship).holds();
  if (type == DossierType::first_relation) {
    const RelationType& of = d_[relation(relationship).type];
    look.role = of.polarity > 0 ? EdgeRole::alliance : of.polarity < 0 ? EdgeRole::hostile : EdgeRole::tie;
    look.directed = !of.symmetric;
  }
  if (type == DossierType::supports) look.wide = link(relationship).required;
  return look;
}

std::vector<LineLook> ResultLines::looks_of_position(LineLook look, const Position& position) const {
  const Positions& positions = graph_.positions().positions();
  look.dashed = position.origin != Origin::own;
  look.hollow = is_reserved(d_, positions, position);
  look.turned = position.label == PositionLabel::shifted;
  look.role = role_of_sign(last_sign(positions, position));
  if (!takes_both_sides(position)) return {look};
  LineLook other = look;
  look.role = EdgeRole::support;
  other.role = EdgeRole::oppose;
  return {look, other};
}

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

void ResultLines::add_basis(RelationshipId relationship, std::set<SourceId>& sources,
                            std::set<PropositionId>& accusing) const {
  const DossierType type = type_of(relationship);
  const auto about = [&](PropositionId p) {
    if (!d_[p].accuses.empty()) accusing.insert(p);
  };
  if (is_of_claim(type)) {
    const ClaimId id = claim(relationship);
    add_sources(d_, {&id, 1}, sources);
    about(d_[id].about);
  } else if (is_of_relation(type)) {
    add_cited(d_, relation(relationship).statement.citations, sources);
  } else if (type == DossierType::in) {
    sources.insert(citation(relationship).source);
  } else if (type == DossierType::supports || type == DossierType::disputes) {
    add_cited(d_, link(relationship).citations, sources);
  } else if (type == DossierType::benefits) {
    add_cited(d_, d_.benefits[graph_.origin(relationship)].citations, sources);
  } else if (type == DossierType::position) {
    const Position& of = graph_.position(relationship);
    add_sources(d_, graph_.positions().positions().claims_of(of.claims), sources);
    about(of.proposition);
  } else if (type == DossierType::conflict) {
    const query::DerivedConflicts::Pair& pair = graph_.conflict(relationship);
    for (const Range claims : pair.claims)
      add_sources(d_, std::span(graph_.conflicts().claims).subspan(claims.first, claims.count), sources);
    for (const PropositionId p : conflict(relationship).propositions) about(p);
  }
}

}  // namespace standpoint
