// SPDX-License-Identifier: Apache-2.0
#include "extract/import/sqlite_tables.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cmath>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kMagic{"SQLite format 3\0", 16};
constexpr int kLongestText = 64 << 20;
constexpr int kStepsBetweenLooks = 1'000'000;
constexpr int kMostLooks = 20'000;  // 2 x 10^10 steps of SQLite's machine in all: minutes

struct Closed {
  void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Closed>;

// The name between double quotes, as SQL takes any name.
std::string quoted(std::string_view name) {
  std::string out = "\"";
  for (const char c : name) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + '"';
}

int stop_after_enough(void* looks) { return ++*static_cast<int*>(looks) > kMostLooks ? 1 : 0; }

void restrict(sqlite3* handle, int* looks) {
  for (const int off : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW,
                        SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL})
    sqlite3_db_config(handle, off, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kLongestText);
  sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
  sqlite3_limit(handle, SQLITE_LIMIT_COLUMN, 500);
  sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 50);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(handle, SQLITE_LIMIT_VDBE_OP, 100'000);
  sqlite3_progress_handler(handle, kStepsBetweenLooks, stop_after_enough, looks);
}

}  // namespace

struct SqliteTables::Database {
  std::string name;
  std::string bytes;
  int looks = 0;
  std::unique_ptr<sqlite3, Closed> handle;

  // What SQLite says of the last failure.
  tl::unexpected<Failure> damaged(std::string_view what) const {
    if (sqlite3_errcode(handle.get()) == SQLITE_INTERRUPT)
      return failure(fmt::format("'{}': {} takes too long to be read", name, what), "copy it with: sqlite3 FILE .dump");
    return failure(
        fmt::format("'{}' is damaged or no database: {} cannot be read: {}", name, what, sqlite3_errmsg(handle.get())),
        "take a sound copy; sqlite3 FILE .recover saves what can be saved");
  }

  Statement prepare(const std::string& sql) const {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(handle.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    return Statement(statement);
  }

  // The rows of a query of one text, with `parameter` for its `?`.
  std::vector<std::string> texts(const std::string& sql, std::string_view parameter) const {
    std::vector<std::string> out;
    const Statement statement = prepare(sql);
    if (!statement) return out;
    sqlite3_bind_text(statement.get(), 1, parameter.data(), static_cast<int>(parameter.size()), SQLITE_TRANSIENT);
    while (sqlite3_step(statement.get()) == SQLITE_ROW) {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), 0));
      out.emplace_back(text == nullptr ? "" : text);
    }
    return out;
  }

  Result<SqliteCell> cell(sqlite3_stmt* statement, int column, const std::function<std::string()>& place) const {
    switch (sqlite3_column_type(statement, column)) {
      case SQLITE_NULL: return SqliteCell{};
      case SQLITE_INTEGER: return SqliteCell{std::int64_t{sqlite3_column_int64(statement, column)}};
      case SQLITE_TEXT: break;
      case SQLITE_FLOAT: {
        const double number = sqlite3_column_double(statement, column);
        if (std::trunc(number) == number && std::abs(number) < 9e15)
          return SqliteCell{static_cast<std::int64_t>(number)};
        return failure(fmt::format("'{}': {} is {}, expected a whole number or a text", name, place(), number),
                       "correct the value in the program that wrote the file");
      }
      default:
        return failure(fmt::format("'{}': {} holds bytes, expected a whole number or a text", name, place()),
                       "correct the value in the program that wrote the file");
    }
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    if (text == nullptr) return damaged(place());
    const std::string_view all(text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    for (std::size_t at = 0; at < all.size();) {
      const Decoded decoded = decode_utf8(all.substr(at, 4));
      if (decoded.bytes == 0)
        return failure(fmt::format("'{}': {} is not UTF-8", name, place()),
                       "correct the value in the program that wrote the file");
      at += decoded.bytes;
    }
    return SqliteCell{all};
  }
};

SqliteTables::SqliteTables(std::unique_ptr<Database> database) : database_(std::move(database)) {}
SqliteTables::SqliteTables(SqliteTables&&) noexcept = default;
SqliteTables& SqliteTables::operator=(SqliteTables&&) noexcept = default;
SqliteTables::~SqliteTables() = default;

bool SqliteTables::looks_like_one(std::string_view bytes) { return bytes.starts_with(kMagic); }

Result<SqliteTables> SqliteTables::open(std::string name, std::string bytes) {
  auto database = std::make_unique<Database>();
  database->name = std::move(name);
  database->bytes = std::move(bytes);
  if (!looks_like_one(database->bytes))
    return failure(fmt::format("'{}' is not an SQLite database", database->name),
                   "name the file that the program saved");
  constexpr std::size_t kHeader = 100;
  if (database->bytes.size() < kHeader)
    return failure(fmt::format("'{}' is cut off: {} bytes", database->name, database->bytes.size()),
                   "take a complete copy");
  // A write-ahead log is a file beside this one: the bytes alone are read as a database without one.
  constexpr std::size_t kWriteVersion = 18;
  constexpr std::size_t kReadVersion = 19;
  database->bytes[kWriteVersion] = database->bytes[kReadVersion] = 1;
  sqlite3* handle = nullptr;
  const int opened = sqlite3_open_v2(":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  database->handle.reset(handle);
  if (opened != SQLITE_OK) return failure("no database can be opened in memory", "free some memory");
  restrict(handle, &database->looks);
  auto* data = reinterpret_cast<unsigned char*>(database->bytes.data());
  const auto size = static_cast<sqlite3_int64>(database->bytes.size());
  if (sqlite3_deserialize(handle, "main", data, size, size, SQLITE_DESERIALIZE_READONLY) != SQLITE_OK)
    return database->damaged("the file");
  sqlite3_exec(handle, "PRAGMA cell_size_check = 1; PRAGMA mmap_size = 0", nullptr, nullptr, nullptr);
  const Statement schema = database->prepare("SELECT count(*) FROM sqlite_schema");
  if (!schema || sqlite3_step(schema.get()) != SQLITE_ROW) return database->damaged("its schema");
  return SqliteTables(std::move(database));
}

// A virtual table or a view has no page of its own.
bool SqliteTables::has(std::string_view table) const {
  return !database_
              ->texts(
                  "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND "
                  "name = ? COLLATE NOCASE LIMIT 1",
                  table)
              .empty();
}

bool SqliteTables::has(std::string_view table, std::string_view column) const {
  for (const std::string& known : columns(table))
    if (sqlite3_stricmp(known.c_str(), std::string(column).c_str()) == 0) return true;
  return false;
}

std::vector<std::string> SqliteTables::columns(std::string_view table) const {
  if (!has(table)) return {};
  return database_->texts("SELECT name FROM pragma_table_info(?) ORDER BY cid", table);
}

Result<void> SqliteTables::for_each_row(std::string_view table, std::span<const std::string_view> columns,
                                        const RowReader& row) const {
  const std::string& name = database_->name;
  if (!has(table))
    return failure(fmt::format("'{}' has no table {}", name, table), "name a file that the program saved");
  std::string sql = "SELECT rowid";
  for (const std::string_view column : columns) {
    if (!has(table, column))
      return failure(fmt::format("'{}': the table {} has no column {}", name, table, column),
                     "open the file in the newest version of its program, and save it there");
    sql += ", " + quoted(column);
  }
  const Statement statement = database_->prepare(sql + " FROM " + quoted(table) + " ORDER BY rowid");
  if (!statement) return database_->damaged(fmt::format("the table {}", table));
  std::vector<SqliteCell> cells(columns.size());
  for (;;) {
    const int step = sqlite3_step(statement.get());
    if (step == SQLITE_DONE) return {};
    if (step != SQLITE_ROW) return database_->damaged(fmt::format("the table {}", table));
    const std::int64_t id = sqlite3_column_int64(statement.get(), 0);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      auto cell = database_->cell(statement.get(), static_cast<int>(i) + 1,
                                  [&] { return fmt::format("{}.{} of row {}", table, columns[i], id); });
      if (!cell) return tl::unexpected(cell.error());
      cells[i] = *cell;
    }
    if (auto read = row(cells); !read) return read;
  }
}

}  // namespace standpoint
