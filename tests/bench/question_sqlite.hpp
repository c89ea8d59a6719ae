#pragma once
// SPDX-License-Identifier: Apache-2.0
// The five questions of the bench of queries put to SQLite: tables in memory, an index for every way of looking,
// statements prepared once.

#include <sqlite3.h>

#include <array>
#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/question_tables.hpp"

namespace standpoint::bench {

// What is asked, in SQL; `tie` holds each tie both ways round. Parameters are ids.
inline constexpr std::array<const char*, 5> kSqlQuestions = {
    "SELECT DISTINCT e.id FROM proposition p JOIN claim c ON c.about = p.n JOIN makes m ON m.claim = c.n "
    "JOIN entity e ON e.n = m.entity WHERE p.id = ?1 AND c.stance < 0 ORDER BY e.id",
    "SELECT count(*) FROM (SELECT DISTINCT s.entity, o.entity FROM proposition p "
    "JOIN claim c ON c.about = p.n AND c.stance > 0 JOIN makes s ON s.claim = c.n "
    "JOIN claim d ON d.about = p.n AND d.stance < 0 JOIN makes o ON o.claim = d.n "
    "WHERE p.id = ?1 AND s.entity <> o.entity)",
    "SELECT count(*) FROM (SELECT DISTINCT s.entity, o.entity FROM claim c JOIN makes s ON s.claim = c.n "
    "JOIN claim d ON d.about = c.about AND d.stance < 0 JOIN makes o ON o.claim = d.n "
    "WHERE c.stance > 0 AND s.entity <> o.entity)",
    "SELECT 1, count(*) FROM tie t WHERE t.a = (SELECT n FROM entity WHERE id = ?1) "
    "AND t.b = (SELECT n FROM entity WHERE id = ?2) HAVING count(*) > 0 UNION ALL "
    "SELECT 2, count(*) FROM tie t JOIN tie u ON u.a = t.b AND u.n <> t.n "
    "WHERE t.a = (SELECT n FROM entity WHERE id = ?1) AND u.b = (SELECT n FROM entity WHERE id = ?2) HAVING count(*) > "
    "0 UNION ALL "
    "SELECT 3, count(*) FROM tie t JOIN tie u ON u.a = t.b AND u.n <> t.n "
    "JOIN tie v ON v.a = u.b AND v.n <> t.n AND v.n <> u.n "
    "WHERE t.a = (SELECT n FROM entity WHERE id = ?1) AND v.b = (SELECT n FROM entity WHERE id = ?2) HAVING count(*) > "
    "0",
    // Rows leave the queue in order of distance, so that the first one found is the nearest.
    "WITH RECURSIVE reached(n, d) AS (SELECT n, 0 FROM entity WHERE id = ?1 UNION "
    "SELECT t.b, reached.d + 1 FROM reached JOIN tie t ON t.a = reached.n WHERE reached.d < 20) "
    "SELECT d FROM reached WHERE n = (SELECT n FROM entity WHERE id = ?2) LIMIT 1"};

class QuestionsInSqlite {
 public:
  QuestionsInSqlite(const QuestionTables& tables, const Dossier& d) {
    sqlite3* opened = nullptr;
    sqlite3_open(":memory:", &opened);
    database_.reset(opened);
    run("CREATE TABLE entity (n INTEGER PRIMARY KEY, id TEXT UNIQUE);"
        "CREATE TABLE proposition (n INTEGER PRIMARY KEY, id TEXT UNIQUE);"
        "CREATE TABLE claim (n INTEGER PRIMARY KEY, about INTEGER, stance REAL);"
        "CREATE TABLE makes (entity INTEGER, claim INTEGER);"
        "CREATE TABLE tie (n INTEGER, a INTEGER, b INTEGER); BEGIN");
    fill(tables, d);
    run("COMMIT; CREATE INDEX claim_about ON claim (about, stance, n); CREATE INDEX makes_claim ON makes (claim, "
        "entity);"
        "CREATE INDEX makes_entity ON makes (entity, claim); CREATE INDEX tie_a ON tie (a, b, n); ANALYZE");
    for (std::size_t i = 0; i < questions_.size(); ++i) questions_[i] = prepared(kSqlQuestions[i]);
  }

  // The values of all rows, a comma after each.
  std::string ask(std::size_t question, std::initializer_list<std::string_view> parameters) {
    sqlite3_stmt* statement = questions_[question].get();
    int place = 0;
    for (const std::string_view text : parameters)
      sqlite3_bind_text(statement, ++place, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    std::string out;
    while (sqlite3_step(statement) == SQLITE_ROW)
      for (int column = 0; column < sqlite3_column_count(statement); ++column) {
        out += reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
        out += ',';
      }
    sqlite3_reset(statement);
    return out;
  }

 private:
  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;

  void run(const char* sql) { sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr); }

  Statement prepared(const char* sql) {
    sqlite3_stmt* out = nullptr;
    sqlite3_prepare_v2(database_.get(), sql, -1, &out, nullptr);
    return Statement(out);
  }

  template <class Bind>
  void insert(const char* sql, std::size_t rows, Bind bind) {
    const Statement statement = prepared(sql);
    for (std::size_t i = 0; i < rows; ++i) {
      bind(statement.get(), i);
      sqlite3_step(statement.get());
      sqlite3_reset(statement.get());
    }
  }

  static void bind_numbers(sqlite3_stmt* statement, std::initializer_list<std::size_t> numbers) {
    int place = 0;
    for (const std::size_t number : numbers) sqlite3_bind_int64(statement, ++place, static_cast<sqlite3_int64>(number));
  }
  static void bind_id(sqlite3_stmt* statement, std::size_t number, std::string_view id) {
    sqlite3_bind_int64(statement, 1, static_cast<sqlite3_int64>(number));
    sqlite3_bind_text(statement, 2, id.data(), static_cast<int>(id.size()), SQLITE_STATIC);
  }

  void fill(const QuestionTables& t, const Dossier& d) {
    insert("INSERT INTO entity VALUES (?1, ?2)", t.entities,
           [&](sqlite3_stmt* s, std::size_t i) { bind_id(s, i, d.names[d.entities[i].id]); });
    insert("INSERT INTO proposition VALUES (?1, ?2)", t.propositions,
           [&](sqlite3_stmt* s, std::size_t i) { bind_id(s, i, d.names[d.propositions[i].id]); });
    insert("INSERT INTO claim VALUES (?1, ?2, ?3)", t.stance.size(), [&](sqlite3_stmt* s, std::size_t i) {
      bind_numbers(s, {i, t.subject[i]});
      sqlite3_bind_double(s, 3, t.stance[i]);
    });
    insert("INSERT INTO makes VALUES (?1, ?2)", t.makes.size(), [&](sqlite3_stmt* s, std::size_t i) {
      bind_numbers(s, {t.makes[i].first, t.makes[i].second});
    });
    insert("INSERT INTO tie VALUES (?1, ?2, ?3)", 2 * t.ties.size(), [&](sqlite3_stmt* s, std::size_t i) {
      const Tie& tie = t.ties[i / 2];
      bind_numbers(s, {i / 2, i % 2 == 0 ? tie.from : tie.to, i % 2 == 0 ? tie.to : tie.from});
    });
  }

  std::unique_ptr<sqlite3, Close> database_;
  std::array<Statement, 5> questions_;
};

}  // namespace standpoint::bench
