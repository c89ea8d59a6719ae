// SPDX-License-Identifier: Apache-2.0
#include "render/export/sqlite_file.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <map>

namespace standpoint {
namespace {

struct Closed {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Closed>;

std::string between(std::string_view text, char mark) {
  std::string out(1, mark);
  for (const char c : text) out += c == mark ? std::string(2, mark) : std::string(1, c);
  return out + mark;
}

// Binds a text that outlives the next step.
void bind_text(sqlite3_stmt* statement, int place, std::string_view text) {
  sqlite3_bind_text64(statement, place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

}  // namespace

std::string sql_name(std::string_view name) { return between(name, '"'); }
std::string sql_text(std::string_view text) { return between(text, '\''); }

struct SqliteFile::Database {
  std::unique_ptr<sqlite3, Closed> handle;
  std::map<std::string, Statement, std::less<>> inserts;
  std::string problem;

  bool ok(int code, std::string_view doing) {
    const bool fine = code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW;
    if (!fine && problem.empty()) problem = fmt::format("{}: {}", doing, sqlite3_errmsg(handle.get()));
    return fine;
  }

  Statement prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    ok(sqlite3_prepare_v2(handle.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr), sql);
    return Statement(statement);
  }
};

SqliteFile::SqliteFile() : database_(std::make_unique<Database>()) {
  sqlite3* handle = nullptr;
  const int opened = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  database_->handle.reset(handle);
  database_->ok(opened, "no database can be opened in memory");
  run("PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA foreign_keys = 0; BEGIN");
}

SqliteFile::~SqliteFile() = default;

void SqliteFile::run(const std::string& sql) {
  if (database_->problem.empty())
    database_->ok(sqlite3_exec(database_->handle.get(), sql.c_str(), nullptr, nullptr, nullptr), sql);
}

void SqliteFile::insert(std::string_view table, std::span<const SqliteValue> values) {
  Database& db = *database_;
  if (!db.problem.empty()) return;
  auto known = db.inserts.find(table);
  if (known == db.inserts.end()) {
    std::string marks;
    for (std::size_t i = 0; i < values.size(); ++i) marks += i == 0 ? "?" : ", ?";
    const std::string sql = fmt::format("INSERT INTO {} VALUES ({})", sql_name(table), marks);
    known = db.inserts.emplace(std::string(table), db.prepare(sql)).first;
  }
  sqlite3_stmt* statement = known->second.get();
  struct Binder {
    sqlite3_stmt* statement;
    int place;
    void operator()(std::monostate) const { sqlite3_bind_null(statement, place); }
    void operator()(std::int64_t whole) const { sqlite3_bind_int64(statement, place, whole); }
    void operator()(double number) const { sqlite3_bind_double(statement, place, number); }
    void operator()(std::string_view text) const { bind_text(statement, place, text); }
    void operator()(const std::string& text) const { bind_text(statement, place, text); }
  };
  if (statement == nullptr) return;
  for (std::size_t i = 0; i < values.size(); ++i) std::visit(Binder{statement, static_cast<int>(i) + 1}, values[i]);
  db.ok(sqlite3_step(statement), table);
  sqlite3_reset(statement);
}

Result<std::string> SqliteFile::bytes() {
  Database& db = *database_;
  run("COMMIT");
  db.inserts.clear();
  if (db.problem.empty()) {
    const Statement check = db.prepare("PRAGMA foreign_key_check");
    if (check && sqlite3_step(check.get()) == SQLITE_ROW)
      db.problem = fmt::format("a row of '{}' refers to none of '{}'",
                               reinterpret_cast<const char*>(sqlite3_column_text(check.get(), 0)),
                               reinterpret_cast<const char*>(sqlite3_column_text(check.get(), 2)));
  }
  if (!db.problem.empty())
    return failure(fmt::format("the database cannot be made: {}", db.problem), "export csv holds the same tables");
  sqlite3_int64 size = 0;
  unsigned char* data = sqlite3_serialize(db.handle.get(), "main", &size, 0);
  if (data == nullptr) return failure("the database is too large for the memory", "export csv holds the same tables");
  std::string out(reinterpret_cast<const char*>(data), static_cast<std::size_t>(size));
  sqlite3_free(data);
  return out;
}

}  // namespace standpoint
