// SPDX-License-Identifier: Apache-2.0
#include "cli/query_shell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <utility>

#include "cli/program.hpp"
#include "cli/query_completion.hpp"
#include "cli/query_mistakes.hpp"
#include "cli/query_parameters.hpp"
#include "cli/query_result.hpp"
#include "cli/query_schema.hpp"
#include "cli/saved_queries.hpp"
#include "graph/query/dossier_procedures.hpp"
#include "graph/query/parser.hpp"
#include "graph/query/query.hpp"
#include "graph/query/value_text.hpp"
#include "graph/text/suggest.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kHelp =
    "A query ends with ';', or with the line that makes it whole; an empty line ends it too.\n"
    "  MATCH (a:Actor)-[p:POSITION {label: 'opposes'}]->(q) RETURN a, q\n"
    "Tab completes, the arrow keys bring back what was asked, Ctrl-C gives up a line, Ctrl-D ends.\n\n"
    "  :schema [WORD]     what can be asked: labels, types, properties, procedures, functions\n"
    "  :saved             queries that have a name; ask one as: who-opposes proposition=ID\n"
    "  :show NAME         the text of one\n"
    "  :param NAME=VALUE  gives $NAME a text; NAME:=JSON another value\n"
    "  :params            the parameters given\n"
    "  :format FORMAT     table, json, jsonl, csv or md\n"
    "  :quit\n";
constexpr std::string_view kCommands[] = {":format", ":help",  ":param",  ":params",
                                          ":quit",   ":saved", ":schema", ":show"};
constexpr std::string_view kFormats[] = {"table", "json", "jsonl", "csv", "md"};
constexpr std::string_view kSpaces = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

// The first word, which is taken off.
std::string_view take_word(std::string_view& text) {
  text = trimmed(text);
  const std::size_t end = std::min(text.find_first_of(kSpaces), text.size());
  const std::string_view word = text.substr(0, end);
  text = trimmed(text.substr(end));
  return word;
}

// True where a reader has no more to expect: the query is whole, or wrong before its end.
bool is_finished(std::string_view text) {
  query::ValueHeap heap;
  const auto read = query::parse_query(text, heap);
  if (read) return true;
  const std::size_t end = trimmed(text).size() + static_cast<std::size_t>(trimmed(text).data() - text.data());
  return read.error().front().at.begin < end && read.error().front().at.end < end;
}

class QueryShell {
 public:
  QueryShell(Context& context, LineReader& lines, const ShellSetting& setting)
      : context_(context),
        lines_(lines),
        setting_(setting),
        output_(setting.output),
        procedures_(query::dossier_procedures(setting.graph)),
        completion_(setting.graph, procedures_, first_words(setting)) {
    output_.file.clear();
  }

  Result<void> set_parameters() {
    for (const std::string& word : setting_.parameters)
      if (auto set = set_parameter(word); !set) return set;
    return {};
  }

  void run() {
    context_.out << fmt::format("{} entities, {} propositions, {} claims. :help says how to ask, :quit ends.\n",
                                dossier().entities.size(), dossier().propositions.size(), dossier().claims.size());
    while (!ended_) {
      context_.out.flush();
      const LineReader::Line line = lines_.read(text_.empty() ? "standpoint> " : "       ...> ", completer());
      if (line.end == LineReader::End::closed) return;
      if (line.end == LineReader::End::interrupted)
        text_.clear();
      else
        take(line.text);
    }
  }

 private:
  const Dossier& dossier() const { return setting_.graph.dossier(); }

  static std::vector<std::string> first_words(const ShellSetting& setting) {
    std::vector<std::string> out(std::begin(kCommands), std::end(kCommands));
    for (const query::SavedQuery& saved : setting.saved) out.push_back(saved.name);
    return out;
  }

  std::function<LineCompletion(std::string_view)> completer() const {
    return [this](std::string_view before) {
      std::vector<std::string> names;
      for (const auto& [name, value] : parameters_) names.push_back(name);
      return completion_.at(text_ + std::string(before), names);
    };
  }

  void take(std::string_view line) {
    const bool blank = trimmed(line).empty();
    if (text_.empty() && blank) return;
    if (text_.empty() && (trimmed(line).starts_with(':') || is_saved(line))) {
      lines_.remember(std::string(trimmed(line)));
      return trimmed(line).starts_with(':') ? obey(trimmed(line).substr(1)) : ask_saved(line);
    }
    text_ += line;
    const bool closed = trimmed(text_).ends_with(';');
    if (!blank && !closed && !is_finished(text_)) {
      text_ += '\n';
      return;
    }
    std::string text(trimmed(text_));
    text_.clear();
    std::string entry = text;
    std::replace(entry.begin(), entry.end(), '\n', ' ');
    lines_.remember(entry);
    while (text.ends_with(';')) text = trimmed(std::string_view(text).substr(0, text.size() - 1));
    ask({"query", std::move(text)}, parameters_);
  }

  bool is_saved(std::string_view line) const {
    const std::string_view word = take_word(line);
    return std::any_of(setting_.saved.begin(), setting_.saved.end(),
                       [&](const query::SavedQuery& saved) { return saved.name == word; });
  }

  // `who-opposes proposition=microsoft-choice`; what stands behind the last name is its value to the next one.
  void ask_saved(std::string_view line) {
    const auto saved = choose_saved_query(setting_.saved, take_word(line));
    if (!saved) return complain(saved.error());
    query::Parameters given;
    for (const auto& [name, value] : parameters_)
      if (saved->find(name) != nullptr) given.insert_or_assign(name, value);
    std::string word;
    while (!line.empty()) {
      word = take_word(line);
      while (!line.empty() && line.substr(0, line.find_first_of(kSpaces)).find('=') == std::string_view::npos)
        word += " " + std::string(take_word(line));
      auto read = read_parameter(word, heap_);
      if (!read) return complain(read.error());
      given.insert_or_assign(std::move(read->name), std::move(read->value));
    }
    const auto completed = complete_parameters(*saved, given, dossier(), heap_);
    if (!completed) return complain(completed.error());
    ask({saved->file.empty() ? saved->name : saved->file, saved->text}, *completed);
  }

  void ask(const QueryText& text, const query::Parameters& parameters) {
    const auto found = query::run_query(setting_.graph, text.text, parameters, procedures_, setting_.limits);
    if (!found) {
      print_query_errors(context_, output_, text, found.error());
      return;
    }
    print_query_hints(context_, output_, text, found->hints);
    const std::string format = format_of(output_);
    const auto output = query_output(setting_.graph, *found, parameters, text.text, format,
                                     wants_colour(context_, output_.color, false));
    if (!output) return complain(output.error());
    context_.out << (format == "table" ? *output : escape_lines(*output));
    if (format == "table" && found->plan.empty())
      context_.out << fmt::format("({} row{})\n", found->rows.size(), found->rows.size() == 1 ? "" : "s");
  }

  void obey(std::string_view line) {
    const std::string_view command = take_word(line);
    if (command == "quit" || command == "exit" || command == "q")
      ended_ = true;
    else if (command == "help")
      context_.out << kHelp;
    else if (command == "schema")
      show_schema(line);
    else if (command == "saved")
      context_.out << report_text(saved_queries_report(setting_.saved), "table", false);
    else if (command == "show")
      show_saved(line);
    else if (command == "params")
      show_parameters();
    else if (command == "param") {
      if (const auto set = set_parameter(line); !set) complain(set.error());
    } else if (command == "format")
      set_format(line);
    else
      unknown(command);
  }

  // Lines that hold the word, each section's below its heading; all without one.
  void show_schema(std::string_view word) {
    const std::string text =
        report_text(schema_report(query::describe_schema(setting_.graph, procedures_), "table"), "table", false);
    std::string_view heading;  // of the section, until it is printed
    bool is_first = true;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = std::string_view(text).substr(at, end - at);
      at = end + 1;
      if (std::exchange(is_first, line.empty()) && !line.empty()) heading = line;
      if (!word.empty() && line.find(word) == std::string_view::npos) continue;
      if (!heading.empty() && line != heading) context_.out << heading << '\n';
      heading = {};
      context_.out << line << '\n';
    }
  }

  void show_saved(std::string_view name) {
    const auto saved = choose_saved_query(setting_.saved, name);
    if (!saved) return complain(saved.error());
    context_.out << escape_lines(saved->text) << (saved->text.ends_with('\n') ? "" : "\n");
  }

  void show_parameters() {
    for (const auto& [name, value] : parameters_)
      context_.out << fmt::format("${} = {}\n", name,
                                  escape_for_terminal(query::printable_text(value, setting_.graph, heap_)));
  }

  Result<void> set_parameter(std::string_view word) {
    auto read = read_parameter(word, heap_);
    if (!read) return tl::unexpected(read.error());
    parameters_.insert_or_assign(std::move(read->name), std::move(read->value));
    return {};
  }

  void set_format(std::string_view format) {
    if (std::find(std::begin(kFormats), std::end(kFormats), format) == std::end(kFormats))
      return complain({fmt::format("'{}' is no format here", format), fmt::format("{}", fmt::join(kFormats, ", "))});
    output_.format = format;
  }

  void unknown(std::string_view command) {
    const std::string word = ":" + std::string(command);
    std::string remedy = did_you_mean(word, kCommands);
    complain({fmt::format("there is no command '{}'", word), remedy.empty() ? ":help lists them" : std::move(remedy)});
  }

  void complain(const Failure& failure) { print_failure(context_, failure.message, failure.remedy, kUsage); }

  Context& context_;
  LineReader& lines_;
  const ShellSetting& setting_;
  OutputOptions output_;
  query::ValueHeap heap_;  // of the parameters; destroyed after them
  query::Parameters parameters_;
  query::Procedures procedures_;
  QueryCompletion completion_;
  std::string text_;  // the lines of a query so far
  bool ended_ = false;
};

}  // namespace

int run_query_shell(Context& context, LineReader& lines, const ShellSetting& setting) {
  QueryShell shell(context, lines, setting);
  if (const auto set = shell.set_parameters(); !set)
    return print_failure(context, set.error().message, set.error().remedy, kUsage);
  shell.run();
  return kFine;
}

}  // namespace standpoint
