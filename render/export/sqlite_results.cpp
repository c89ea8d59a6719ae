// SPDX-License-Identifier: Apache-2.0
#include "render/export/sqlite_results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "graph/analysis/conflicts.hpp"
#include "graph/analysis/keywords.hpp"
#include "graph/model/replies.hpp"
#include "render/wording/conflicts.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kTables = R"(
CREATE TABLE computed_positions (
  id INTEGER PRIMARY KEY,
  actor TEXT NOT NULL REFERENCES entities (id),
  proposition TEXT NOT NULL REFERENCES propositions (id),
  origin TEXT NOT NULL,
  label TEXT NOT NULL CHECK (label IN ('supports', 'opposes', 'shifted', 'divided', 'unclear', 'neutral')),
  score REAL NOT NULL CHECK (score BETWEEN -1 AND 1),
  strength REAL NOT NULL CHECK (strength BETWEEN 0 AND 1),
  supporting INTEGER NOT NULL,
  neutral INTEGER NOT NULL,
  opposing INTEGER NOT NULL,
  since TEXT,
  until TEXT,
  UNIQUE (actor, proposition, origin)
);
CREATE TABLE computed_position_claims (
  position INTEGER NOT NULL REFERENCES computed_positions (id),
  number INTEGER NOT NULL,
  claim TEXT NOT NULL REFERENCES claims (id),
  PRIMARY KEY (position, number)
) WITHOUT ROWID;
CREATE TABLE computed_conflicts (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  severity REAL CHECK (severity BETWEEN 0 AND 1),
  certain INTEGER NOT NULL CHECK (certain IN (0, 1)),
  since TEXT,
  until TEXT,
  sentence_fr TEXT NOT NULL,
  sentence_en TEXT NOT NULL
);
CREATE TABLE computed_conflict_sides (
  conflict INTEGER NOT NULL REFERENCES computed_conflicts (id),
  side INTEGER NOT NULL CHECK (side IN (1, 2)),
  number INTEGER NOT NULL,
  actor TEXT NOT NULL REFERENCES entities (id),
  PRIMARY KEY (conflict, side, number)
) WITHOUT ROWID;
CREATE TABLE computed_conflict_propositions (
  conflict INTEGER NOT NULL REFERENCES computed_conflicts (id),
  number INTEGER NOT NULL,
  proposition TEXT NOT NULL REFERENCES propositions (id),
  PRIMARY KEY (conflict, number)
) WITHOUT ROWID;
CREATE TABLE computed_conflict_evidence (
  conflict INTEGER NOT NULL REFERENCES computed_conflicts (id),
  side INTEGER NOT NULL CHECK (side IN (1, 2)),
  number INTEGER NOT NULL,
  claim TEXT REFERENCES claims (id),
  relation TEXT REFERENCES relations (id),
  source TEXT REFERENCES sources (id),
  PRIMARY KEY (conflict, side, number),
  CHECK ((claim IS NOT NULL) + (relation IS NOT NULL) + (source IS NOT NULL) = 1)
) WITHOUT ROWID;
CREATE TABLE computed_replies (
  proposition TEXT NOT NULL REFERENCES propositions (id),
  number INTEGER NOT NULL,
  claim TEXT NOT NULL REFERENCES claims (id),
  PRIMARY KEY (proposition, number)
) WITHOUT ROWID;
)";

// `{no_reply}` is what stands where those accused have said nothing.
constexpr std::string_view kViewsOfResults = R"(
CREATE VIEW positions AS
SELECT entities.name AS actor, propositions.title AS proposition, p.label, p.score, p.since, p.until, p.origin,
  p.strength, p.supporting, p.neutral, p.opposing,
  (SELECT group_concat(claim, ' ') FROM (SELECT claim FROM computed_position_claims
    WHERE position = p.id ORDER BY number)) AS claims,
  CASE WHEN EXISTS (SELECT 1 FROM accused WHERE accused.proposition = p.proposition) THEN
    coalesce((SELECT group_concat(claim, ' ') FROM (SELECT claim FROM computed_replies
      WHERE computed_replies.proposition = p.proposition ORDER BY number)), {no_reply}) END AS replies,
  p.actor AS actor_id, p.proposition AS proposition_id
FROM computed_positions AS p
JOIN entities ON entities.id = p.actor
JOIN propositions ON propositions.id = p.proposition;
CREATE VIEW conflicts AS
SELECT c.id, c.kind,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM computed_conflict_sides AS s JOIN entities
    ON entities.id = s.actor WHERE s.conflict = c.id AND s.side = 1 ORDER BY s.number)) AS side_1,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM computed_conflict_sides AS s JOIN entities
    ON entities.id = s.actor WHERE s.conflict = c.id AND s.side = 2 ORDER BY s.number)) AS side_2,
  c.sentence_fr, c.sentence_en, c.severity, c.certain, c.since, c.until,
  (SELECT group_concat(proposition, ' ') FROM (SELECT proposition FROM computed_conflict_propositions
    WHERE conflict = c.id ORDER BY number)) AS propositions,
  (SELECT group_concat(record, ' ') FROM (SELECT coalesce(claim, relation, source) AS record
    FROM computed_conflict_evidence WHERE conflict = c.id AND side = 1 ORDER BY number)) AS evidence_1,
  (SELECT group_concat(record, ' ') FROM (SELECT coalesce(claim, relation, source) AS record
    FROM computed_conflict_evidence WHERE conflict = c.id AND side = 2 ORDER BY number)) AS evidence_2,
  CASE WHEN EXISTS (SELECT 1 FROM computed_conflict_propositions AS p JOIN accused USING (proposition)
    WHERE p.conflict = c.id) THEN
    coalesce((SELECT group_concat(claim, ' ') FROM (SELECT r.claim FROM computed_conflict_propositions AS p
      JOIN computed_replies AS r USING (proposition) WHERE p.conflict = c.id ORDER BY p.number, r.number)),
      {no_reply}) END AS replies
FROM computed_conflicts AS c;
CREATE VIEW accusations AS
SELECT entities.name AS accused, propositions.title AS proposition,
  coalesce((SELECT group_concat(claim, ' ') FROM (SELECT claim FROM computed_replies
    WHERE computed_replies.proposition = accused.proposition ORDER BY number)), {no_reply}) AS replies,
  accused.entity AS accused_id, accused.proposition AS proposition_id
FROM accused
JOIN entities ON entities.id = accused.entity
JOIN propositions ON propositions.id = accused.proposition;
)";

constexpr std::string_view kViewsOfRecords = R"(
CREATE VIEW quotes AS
SELECT CASE WHEN claims.by_source THEN sources.title ELSE
    (SELECT group_concat(name, '; ') FROM (SELECT name FROM claim_speakers AS s JOIN entities
      ON entities.id = s.entity WHERE s.claim = claims.id ORDER BY s.number)) END AS who,
  citations.quote, claims.words,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM claim_reporters AS r JOIN entities
    ON entities.id = r.entity WHERE r.claim = claims.id ORDER BY r.number)) AS reported_by,
  propositions.title AS proposition, claims.stance, coalesce(claims.date, sources.date) AS date,
  sources.title AS source, sources.url, citations.state, claims.id AS claim_id, sources.id AS source_id
FROM citations
JOIN claims ON claims.id = citations.claim
JOIN propositions ON propositions.id = claims.about
JOIN sources ON sources.id = citations.source
WHERE citations.quote IS NOT NULL;
CREATE VIEW ties AS
SELECT coalesce(a.name, {unknown}) AS "from", relation_types.label AS type, coalesce(b.name, {unknown}) AS "to",
  relations.since, relations.until, relations.status, relations.certainty,
  (SELECT group_concat(title, '; ') FROM (SELECT title FROM relation_sources AS s JOIN sources
    ON sources.id = s.source WHERE s.relation = relations.id ORDER BY s.number)) AS sources,
  relations.id AS relation_id, relations."from" AS from_id, relations."to" AS to_id
FROM relations
JOIN relation_types ON relation_types.id = relations.type
LEFT JOIN entities AS a ON a.id = relations."from"
LEFT JOIN entities AS b ON b.id = relations."to";
)";

SqliteValue date(const Dossier& d, const Date& value) {
  std::string text = edtf_of(d, value);
  return text.empty() ? SqliteValue{} : SqliteValue{std::move(text)};
}

// Ten digits after the point: what differs beyond is rounding.
double rounded(double number) { return std::round(number * 1e10) / 1e10; }

class ResultAdder {
 public:
  ResultAdder(SqliteFile& file, const Dossier& d) : file_(file), d_(d) {}

  void positions(const Positions& all) {
    std::int64_t id = 0;
    for (const Position& p : all.all) {
      insert("computed_positions",
             {++id, d_.id_of(p.actor), d_.id_of(p.proposition), keyword(p.origin), keyword(p.label), rounded(p.score),
              rounded(p.strength), std::int64_t{p.supporting}, std::int64_t{p.neutral}, std::int64_t{p.opposing},
              date(d_, p.since), date(d_, p.until)});
      std::int64_t number = 0;
      for (const ClaimId claim : all.claims_of(p.claims))
        insert("computed_position_claims", {id, ++number, d_.id_of(claim)});
    }
  }

  void conflicts(const Conflicts& all) {
    std::int64_t id = 0;
    for (const Conflict& c : all.all) {
      insert("computed_conflicts",
             {++id, keyword(c.kind), c.severity ? SqliteValue{rounded(*c.severity)} : SqliteValue{},
              std::int64_t{c.certain}, date(d_, c.since), date(d_, c.until), conflict_in_words(d_, all, c, "fr"),
              conflict_in_words(d_, all, c, "en")});
      for (std::int64_t side = 1; side <= 2; ++side) sides(all, c.sides[static_cast<std::size_t>(side - 1)], id, side);
      std::int64_t number = 0;
      for (const PropositionId p : c.propositions)
        insert("computed_conflict_propositions", {id, ++number, d_.id_of(p)});
    }
  }

  void replies() {
    const Replies all(d_);
    for (std::uint32_t p = 0; p < d_.propositions.size(); ++p) {
      std::int64_t number = 0;
      for (const ClaimId claim : all.to(PropositionId{p}))
        insert("computed_replies", {d_.id_of(PropositionId{p}), ++number, d_.id_of(claim)});
    }
  }

 private:
  void insert(std::string_view table, std::initializer_list<SqliteValue> values) {
    file_.insert(table, std::span(values.begin(), values.size()));
  }

  void sides(const Conflicts& all, const ConflictSide& side, std::int64_t conflict, std::int64_t which) {
    std::int64_t number = 0;
    const Party* before = nullptr;
    std::set<ClaimId> told;
    std::vector<RecordRef> evidence;
    for (const Party& party : side.parties) {
      if (before == nullptr || before->actor != party.actor)
        insert("computed_conflict_sides", {conflict, which, ++number, d_.id_of(party.actor)});
      before = &party;
      for (const ClaimId claim : all.claims_of(party))
        if (told.insert(claim).second) evidence.push_back(ref(claim));
    }
    evidence.insert(evidence.end(), side.also.begin(), side.also.end());
    number = 0;
    for (const RecordRef record : evidence) {
      const auto of = [&](RecordKind kind) {
        return record.kind == kind ? SqliteValue{d_.id_of(record)} : SqliteValue{};
      };
      insert("computed_conflict_evidence",
             {conflict, which, ++number, of(RecordKind::claim), of(RecordKind::relation), of(RecordKind::source)});
    }
  }

  SqliteFile& file_;
  const Dossier& d_;
};

std::string replaced(std::string text, std::string_view what, const std::string& by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
  return text;
}

}  // namespace

void add_results(SqliteFile& file, const Dossier& dossier) {
  file.run(std::string(kTables));
  const Conflicts conflicts = find_conflicts(dossier);
  ResultAdder adder(file, dossier);
  adder.positions(conflicts.positions);
  adder.conflicts(conflicts);
  adder.replies();
}

void add_views(SqliteFile& file, const ExportOptions& options) {
  const std::string& language = options.language;
  file.run(replaced(std::string(kViewsOfResults), "{no_reply}", sql_text(phrases::kNoReply.in(language))));
  file.run(replaced(std::string(kViewsOfRecords), "{unknown}", sql_text(language == "fr" ? "inconnu" : "unknown")));
}

}  // namespace standpoint
