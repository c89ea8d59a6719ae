// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <istream>
#include <iterator>

#include "cli/command.hpp"
#include "cli/drawing.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"
#include "cli/query_drawing.hpp"
#include "cli/query_mistakes.hpp"
#include "cli/query_parameters.hpp"
#include "cli/query_result.hpp"
#include "cli/query_schema.hpp"
#include "cli/query_shell.hpp"
#include "cli/saved_queries.hpp"
#include "cli/shown_propositions.hpp"
#include "graph/load/dossier_files.hpp"
#include "graph/query/dossier_procedures.hpp"
#include "graph/text/read_file.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMegabyte = std::size_t{1} << 20U;
constexpr std::size_t kMostQueryBytes = kMegabyte;

// The options that bound what a query may take.
struct LimitOptions {
  std::size_t rows = 1'000'000;
  std::size_t seconds = 30;
  std::size_t megabytes = 1'024;

  void declare(Arguments& arguments) {
    arguments.number("--max-rows", "N", rows, 1, 100'000'000, "fail where the result has more rows");
    arguments.number("--max-time", "SECONDS", seconds, 1, 86'400, "fail where the query runs longer");
    arguments.number("--max-memory", "MEGABYTES", megabytes, 1, 65'536, "fail where the query needs more memory");
  }

  query::QueryLimits limits() const {
    return {rows, std::chrono::seconds(static_cast<std::int64_t>(seconds)), megabytes * kMegabyte};
  }
};

class QueryCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("query", query_, 0, 1,
                         "the query, the name of a saved one, or - to read it from standard input");
    arguments.option("-f,--file", "FILE", file_, "read the query from this file");
    arguments.option("-P,--parameter", "NAME=VALUE", parameters_,
                     "a text for $NAME in the query, or NAME:=JSON for another value; repeatable");
    arguments.flag("--schema", schema_, "what a query can ask of the dossier: labels, types, properties, procedures");
    arguments.flag("--saved", saved_, "the queries that can be asked by name, and their parameters");
    arguments.option("--show", "QUERY", shown_, "the text of a saved query");
    limits_.declare(arguments);
    dossier_.declare(arguments);
    result_.declare(arguments, kDrawingFormats);
    drawing_.declare(arguments);
  }

  int run(Context& context) override {
    if (const auto asked = check_choice(context); !asked)
      return print_failure(context, asked.error().message, asked.error().remedy, kUsage);
    if (const auto drawable = drawing_.check(context, result_.output); !drawable)
      return print_failure(context, drawable.error().message, drawable.error().remedy, kUsage);
    if (saved_ || !shown_.empty()) return print_saved(context);
    int code = kFine;
    const auto loaded = open_dossier(context, dossier_, code);
    if (!loaded) return code;
    const query::DossierPropertyGraph graph(loaded->dossier, {result_.language, {}});
    if (schema_) return print_schema(context, graph);
    return query_.empty() && file_.empty() ? converse(context, graph) : answer(context, graph);
  }

 private:
  // Exactly one thing is to be asked; on a terminal, nothing begins a conversation.
  Result<void> check_choice(const Context& context) const {
    const std::size_t asked =
        query_.size() + (file_.empty() ? 0 : 1) + (schema_ ? 1 : 0) + (saved_ ? 1 : 0) + (shown_.empty() ? 0 : 1);
    if ((schema_ || saved_ || !shown_.empty()) && !QueryDrawing::format_of(result_.output).empty())
      return failure("only what a query finds is drawn", "say --format table");
    const bool converses = context.lines != nullptr && result_.output.file.empty();
    if (asked == 1 || (asked == 0 && converses)) return {};
    if (asked == 0)
      return failure("there is no query", "standpoint query 'MATCH (a:Actor) RETURN a'; see also --saved and --schema");
    return failure("more than one thing is asked", "name one query, one file, --saved, --show or --schema");
  }

  // The list of saved queries, or the text of one; with the dossier's own where there is one.
  int print_saved(Context& context) const {
    std::vector<std::string> paths = dossier_.paths;
    if (std::string found = find_dossier_upward(context.working_folder); paths.empty() && !found.empty())
      paths.push_back(std::move(found));
    const std::vector<query::SavedQuery> known = saved_queries(paths);
    if (saved_) return write_report(context, result_.output, saved_queries_report(known));
    const auto saved = choose_saved_query(known, shown_);
    if (!saved) return print_failure(context, saved.error().message, saved.error().remedy, kUsage);
    if (!is_on_terminal(context, result_.output.file)) return write_output(context, result_.output.file, saved->text);
    const std::string shown = escape_lines(saved->text);
    return write_output(context, {}, shown + (shown.ends_with('\n') ? "" : "\n"));
  }

  int print_schema(Context& context, const query::DossierPropertyGraph& graph) const {
    const query::Procedures procedures = query::dossier_procedures(graph);
    return write_report(context, result_.output,
                        schema_report(query::describe_schema(graph, procedures), format_of(result_.output)));
  }

  int converse(Context& context, const query::DossierPropertyGraph& graph) {
    const ShellSetting setting{graph, saved_queries(dossier_paths(context, dossier_)), limits_.limits(), result_.output,
                               parameters_};
    return run_query_shell(context, *context.lines, setting);
  }

  int answer(Context& context, const query::DossierPropertyGraph& graph) {
    query::ValueHeap heap;
    const auto asked = read_request(context, graph.dossier(), heap);
    if (!asked) return print_failure(context, asked.error().message, asked.error().remedy, kUsage);
    const auto found = query::run_query(graph, asked->query.text, asked->parameters, query::dossier_procedures(graph),
                                        limits_.limits());
    if (!found) return print_query_errors(context, result_.output, asked->query, found.error());
    print_query_hints(context, result_.output, asked->query, found->hints);
    if (!QueryDrawing::format_of(result_.output).empty())
      return drawing_.write(context, result_.output, graph, *found, asked->title, result_.language_for(graph.dossier()),
                            shown_propositions(graph, *found, asked->parameters, asked->query.text));
    const bool colour = result_.output.file.empty() && wants_colour(context, result_.output.color, false);
    const std::string format = format_of(result_.output);
    const auto output = query_output(graph, *found, asked->parameters, asked->query.text, format, colour);
    if (!output) return print_failure(context, output.error().message, output.error().remedy, kUsage);
    const bool raw = format != "table" && is_on_terminal(context, result_.output.file);
    return write_output(context, result_.output.file, raw ? escape_lines(*output) : *output);
  }

  // A query and its parameters.
  struct Request {
    QueryText query;
    query::Parameters parameters;
    std::string title;  // of a drawing
  };

  Result<Request> read_request(Context& context, const Dossier& dossier, query::ValueHeap& heap) const {
    Request out;
    for (const std::string& word : parameters_) {
      auto read = read_parameter(word, heap);
      if (!read) return tl::unexpected(read.error());
      out.parameters.insert_or_assign(std::move(read->name), std::move(read->value));
    }
    if (file_.empty() && query::is_query_name(query_.front())) {
      const auto saved = choose_saved_query(saved_queries(dossier_paths(context, dossier_)), query_.front());
      if (!saved) return tl::unexpected(saved.error());
      auto completed = complete_parameters(*saved, out.parameters, dossier, heap);
      if (!completed) return tl::unexpected(completed.error());
      return Request{
          {saved->file.empty() ? saved->name : saved->file, saved->text}, std::move(*completed), saved->summary};
    }
    auto text = read_query(context);
    if (!text) return tl::unexpected(text.error());
    out.query = std::move(*text);
    out.title = query_as_title(out.query.text);
    return out;
  }

  Result<QueryText> read_query(Context& context) const {
    if (!file_.empty() && file_ != "-") {
      auto bytes = read_regular_file(file_, kMostQueryBytes);
      if (!bytes) return tl::unexpected(bytes.error());
      return QueryText{file_, std::move(*bytes)};
    }
    if (file_.empty() && query_.front() != "-") return QueryText{"query", query_.front()};
    if (context.in == nullptr) return failure("there is no standard input here", "write the query as an argument");
    std::string text(kMostQueryBytes + 1, '\0');
    context.in->read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(context.in->gcount()));
    if (text.size() > kMostQueryBytes) return failure("the query on standard input is larger than one megabyte");
    return QueryText{"stdin", std::move(text)};
  }

  std::vector<std::string> query_;
  std::string file_;
  std::vector<std::string> parameters_;
  std::string shown_;
  bool schema_ = false;
  bool saved_ = false;
  LimitOptions limits_;
  DossierOptions dossier_;
  ResultOptions result_;
  QueryDrawing drawing_;
};

}  // namespace

std::unique_ptr<Command> make_query() { return std::make_unique<QueryCommand>(); }

}  // namespace standpoint
