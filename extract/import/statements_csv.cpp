// SPDX-License-Identifier: Apache-2.0
#include "extract/import/statements_csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>
#include <unordered_set>

#include "extract/import/coded_segments.hpp"
#include "extract/import/csv_columns.hpp"
#include "extract/import/csv_rows.hpp"
#include "graph/text/fold.hpp"
#include "graph/text/read_file.hpp"
#include "graph/text/suggest.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kLongestShortText = 190;  // characters, as in DNA

std::optional<std::int64_t> whole_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<std::int64_t> truth_value(std::string_view text) {
  if (text == "0" || text == "1") return text == "1" ? 1 : 0;
  const std::string folded = fold_name(text);
  for (const std::string_view yes : {"true", "yes", "vrai", "oui", "wahr", "ja"})
    if (folded == yes) return 1;
  for (const std::string_view no : {"false", "no", "faux", "non", "falsch", "nein"})
    if (folded == no) return 0;
  return std::nullopt;
}

bool is_note(std::string_view header) {
  const std::string folded = folded_header(header);
  return folded == "note" || folded == "notes" || folded == "memo";
}

class CsvReader {
 public:
  CsvReader(const std::string& name, const CsvRows& rows, const std::vector<ColumnRole>& roles,
            const CsvOptions& options, const CodedLimits& limits)
      : name_(name), rows_(rows), roles_(roles), options_(options), limits_(limits) {
    for (std::size_t i = 0; i < roles.size(); ++i)
      if (roles[i] != ColumnRole::variable && roles[i] != ColumnRole::ignored) column_[roles[i]] = i;
  }

  Result<CodedWork> read() {
    work_.origin = "CSV";
    work_.statement_types.emplace_back("statement");
    work_.coders.emplace_back();
    if (rows_.size() > limits_.statements)
      return failure(fmt::format("'{}' has more than {} rows", name_, limits_.statements), "divide the file");
    if (const auto done = variables(); !done) return tl::unexpected(done.error());
    if (const auto done = find_date_order(); !done) return tl::unexpected(done.error());
    number_statements();
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (const auto done = statement(i); !done) return tl::unexpected(done.error());
    if (rows_.short_rows > 0) work_.remarks.push_back({"rows with fewer fields than the header", rows_.short_rows, {}});
    for (std::size_t i = 0; i < roles_.size(); ++i)
      if (roles_[i] == ColumnRole::ignored && !rows_.header[i].empty())
        work_.remark("columns of the program's own", rows_.header[i]);
    return std::move(work_);
  }

 private:
  std::string_view field(std::size_t row, ColumnRole role) const {
    const auto found = column_.find(role);
    return found == column_.end() ? std::string_view() : rows_.row(row)[found->second];
  }

  tl::unexpected<Failure> at_line(std::size_t row, std::string_view what, std::string remedy) const {
    return failure(fmt::format("{}:{}: {}", name_, rows_.lines[row], what), std::move(remedy));
  }

  // Whether one of the names is that of the column; a name that fits none is told by the caller.
  static bool names_column(const std::vector<std::string>& names, std::string_view header) {
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return folded_header(name) == folded_header(header); });
  }

  Result<void> variables() {
    for (const std::vector<std::string>* names : {&options_.integers, &options_.texts})
      for (const std::string& wanted : *names)
        if (std::none_of(rows_.header.begin(), rows_.header.end(),
                         [&](std::string_view header) { return folded_header(header) == folded_header(wanted); }))
          return failure(fmt::format("there is no column '{}'", wanted), did_you_mean(wanted, rows_.header));
    for (std::size_t i = 0; i < roles_.size(); ++i) {
      if (roles_[i] != ColumnRole::variable && roles_[i] != ColumnRole::comment) continue;
      const auto type = type_of(i);
      if (!type) return tl::unexpected(type.error());
      variable_columns_.push_back(i);
      work_.variables.push_back({std::string(rows_.header[i]), *type, 0});
    }
    if (work_.variables.size() > limits_.variables)
      return failure(fmt::format("'{}' has more than {} variables", name_, limits_.variables), "leave columns out");
    return {};
  }

  Result<VariableType> type_of(std::size_t column) const {
    const std::string_view header = rows_.header[column];
    if (roles_[column] == ColumnRole::comment || is_note(header)) return VariableType::long_text;
    bool any = false, truths = true, numbers = true, lengthy = false;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const std::string_view value = rows_.row(row)[column];
      if (value.empty()) continue;
      any = true;
      truths = truths && truth_value(value);
      numbers = numbers && whole_number(value);
      lengthy = lengthy || value.find('\n') != std::string_view::npos ||
                (value.size() > kLongestShortText && count_code_points(value) > kLongestShortText);
      if (numbers || !names_column(options_.integers, header)) continue;
      return at_line(row, fmt::format("'{}' in '{}', expected a whole number", value.substr(0, 60), header),
                     "correct the value, or leave out --integer");
    }
    if (names_column(options_.integers, header)) return VariableType::integer;
    if (any && !names_column(options_.texts, header) && (truths || numbers))
      return truths ? VariableType::boolean : VariableType::integer;
    return lengthy ? VariableType::long_text : VariableType::short_text;
  }

  Result<void> find_date_order() {
    if (options_.date_order) {
      order_ = *options_.date_order;
      return {};
    }
    if (!column_.contains(ColumnRole::date)) return {};
    std::vector<std::string_view> dates;
    for (std::size_t row = 0; row < rows_.size(); ++row) dates.push_back(field(row, ColumnRole::date));
    const auto order = guess_date_order(dates);
    if (!order) return failure(fmt::format("'{}': {}", name_, order.error().message), order.error().remedy);
    order_ = *order;
    return {};
  }

  // The column's numbers where each row has one of its own, else 1, 2, 3, …
  void number_statements() {
    std::unordered_set<std::int64_t> seen;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const auto number = whole_number(field(row, ColumnRole::number));
      if (!number || !seen.insert(*number).second) {
        numbered_ = false;
        return;
      }
    }
  }

  Result<std::uint32_t> document(std::size_t row) {
    std::string key;
    if (const auto number = field(row, ColumnRole::document); !number.empty()) {
      key = number;
    } else {
      for (const ColumnRole role :
           {ColumnRole::title, ColumnRole::date, ColumnRole::author, ColumnRole::publisher, ColumnRole::section})
        key += '\x1F' + std::string(field(row, role));
    }
    const auto [known, fresh] = documents_.emplace(std::move(key), static_cast<std::uint32_t>(work_.documents.size()));
    if (!fresh) {
      compare(row, work_.documents[known->second]);
      return known->second;
    }
    if (work_.documents.size() >= limits_.documents)
      return failure(fmt::format("'{}' has more than {} documents", name_, limits_.documents), "divide the file");
    auto made = new_document(row);
    if (!made) return tl::unexpected(made.error());
    work_.documents.push_back(std::move(*made));
    return known->second;
  }

  Result<CodedDocument> new_document(std::size_t row) {
    CodedDocument out;
    out.number =
        whole_number(field(row, ColumnRole::document)).value_or(static_cast<std::int64_t>(work_.documents.size()) + 1);
    out.title = field(row, ColumnRole::title);
    if (out.title.empty() && !whole_number(field(row, ColumnRole::document)))
      out.title = field(row, ColumnRole::document);
    out.author = field(row, ColumnRole::author);
    out.source = field(row, ColumnRole::publisher);
    out.section = field(row, ColumnRole::section);
    out.type = field(row, ColumnRole::kind);
    const std::string_view written = field(row, ColumnRole::date);
    const std::string_view dated = written.empty() ? day_of_title(out.title) : written;
    if (dated.empty()) return out;
    const auto time = read_time(dated, written.empty() ? DateOrder::ymd : order_);
    if (!time && !written.empty())
      return at_line(row, fmt::format("'{}' is not a date", written.substr(0, 60)),
                     "write it like 2020-10-08 or 2020-10-08 17:30:00, or say --date-order dmy or mdy");
    if (time) out.seconds = time->seconds;
    if (time) out.date = time->date;
    return out;
  }

  // The day that a title begins with, as in `2020-10-08 Gazette`.
  std::string_view day_of_title(std::string_view title) const {
    constexpr std::size_t kDay = 10;
    if (column_.contains(ColumnRole::date) || title.size() < kDay) return {};
    if (title.size() > kDay && title[kDay] >= '0' && title[kDay] <= '9') return {};
    return title[4] == '-' && title[7] == '-' ? title.substr(0, kDay) : std::string_view();
  }

  // A second row of a document may leave out what the first one says, but not say something else.
  void compare(std::size_t row, const CodedDocument& known) {
    const std::pair<ColumnRole, std::string_view> parts[] = {{ColumnRole::title, known.title},
                                                             {ColumnRole::author, known.author},
                                                             {ColumnRole::publisher, known.source},
                                                             {ColumnRole::section, known.section},
                                                             {ColumnRole::kind, known.type}};
    for (const auto& [role, text] : parts)
      if (const auto here = field(row, role); !here.empty() && here != text)
        return work_.remark("rows that say something else of their document than the first one",
                            fmt::format("line {}", rows_.lines[row]));
    const auto written = field(row, ColumnRole::date);
    const auto time = read_time(written, order_);
    if (!written.empty() && (!time || time->seconds != known.seconds || time->date != known.date))
      work_.remark("rows that date their document otherwise than the first one",
                   fmt::format("line {}", rows_.lines[row]));
  }

  Result<void> statement(std::size_t row) {
    const auto document = this->document(row);
    if (!document) return tl::unexpected(document.error());
    CodedStatement out;
    out.number = numbered_ ? *whole_number(field(row, ColumnRole::number)) : static_cast<std::int64_t>(row) + 1;
    out.document = *document;
    out.start = std::max<std::int64_t>(whole_number(field(row, ColumnRole::start)).value_or(-1), -1);
    out.stop = std::max<std::int64_t>(whole_number(field(row, ColumnRole::stop)).value_or(-1), -1);
    if (const auto words = field(row, ColumnRole::quote); !words.empty()) out.quote = intern(words);
    if (const auto who = field(row, ColumnRole::coder); !who.empty()) out.coder = coder(who);
    out.values.first = static_cast<std::uint32_t>(work_.values.size());
    for (std::uint32_t i = 0; i < variable_columns_.size(); ++i) value(i, rows_.row(row)[variable_columns_[i]]);
    out.values.count = static_cast<std::uint32_t>(work_.values.size()) - out.values.first;
    work_.statements.push_back(out);
    if (work_.values.size() > limits_.values)
      return failure(fmt::format("'{}' has more than {} values", name_, limits_.values), "divide the file");
    return {};
  }

  void value(std::uint32_t variable, std::string_view text) {
    StatementValue value{variable, StatementValue::kNoText, 0};
    switch (work_.variables[variable].type) {
      case VariableType::boolean:
      case VariableType::integer: {
        if (text.empty()) return;
        const bool truth = work_.variables[variable].type == VariableType::boolean;
        value.number = (truth ? truth_value(text) : whole_number(text)).value_or(0);
        break;
      }
      case VariableType::short_text:
      case VariableType::long_text: value.text = intern(text); break;
    }
    work_.values.push_back(value);
  }

  std::uint32_t intern(std::string_view text) {
    const auto [known, fresh] = texts_.emplace(text, static_cast<std::uint32_t>(work_.texts.size()));
    if (fresh) work_.texts.emplace_back(text);
    return known->second;
  }

  std::uint32_t coder(std::string_view name) {
    const auto [known, fresh] = coders_.emplace(name, static_cast<std::uint32_t>(work_.coders.size()));
    if (fresh) work_.coders.emplace_back(name);
    return known->second;
  }

  const std::string& name_;
  const CsvRows& rows_;
  const std::vector<ColumnRole>& roles_;
  const CsvOptions& options_;
  const CodedLimits& limits_;
  std::unordered_map<ColumnRole, std::size_t> column_;
  std::vector<std::size_t> variable_columns_;
  DateOrder order_ = DateOrder::ymd;
  bool numbered_ = true;
  std::unordered_map<std::string, std::uint32_t> documents_;
  std::unordered_map<std::string_view, std::uint32_t> texts_;
  std::unordered_map<std::string_view, std::uint32_t> coders_;
  CodedWork work_;
};

// Puts the groups of codes to the values, as their attributes.
void add_groups(const std::vector<CodeGroup>& groups, CodedWork& work) {
  for (const CodeGroup& one : groups)
    if (const auto variable = work.find_variable(one.variable, 0))
      work.entities.push_back({*variable, one.value, {{"group", one.group}}});
}

}  // namespace

Result<CodedWork> read_statements_csv(const std::string& name, std::string bytes, const CsvOptions& options,
                                      const CodedLimits& limits) {
  const auto rows = read_csv(name, std::move(bytes), options.delimiter);
  if (!rows) return tl::unexpected(rows.error());
  const auto roles = column_roles(rows->header, options.columns);
  if (!roles) return failure(fmt::format("'{}': {}", name, roles.error().message), roles.error().remedy);
  if (!column_of(*roles, ColumnRole::code)) return CsvReader(name, *rows, *roles, options, limits).read();
  const auto joined = join_segments(name, *rows, *roles, limits);
  if (!joined) return tl::unexpected(joined.error());
  auto work = CsvReader(name, joined->rows, joined->roles, options, limits).read();
  if (work) add_groups(joined->groups, *work);
  return work;
}

Result<CodedWork> read_statements_csv_file(const std::string& path, const CsvOptions& options,
                                           const CodedLimits& limits) {
  auto bytes = read_regular_file(path, limits.file_bytes);
  if (!bytes) return tl::unexpected(bytes.error());
  return read_statements_csv(path, std::move(*bytes), options, limits);
}

}  // namespace standpoint
