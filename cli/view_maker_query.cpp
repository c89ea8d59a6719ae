// SPDX-License-Identifier: Apache-2.0
// The view of a query: asked when names are looked up, drawn as it is.

#include <fmt/format.h>

#include "cli/query_drawing.hpp"
#include "cli/query_parameters.hpp"
#include "cli/saved_queries.hpp"
#include "cli/shown_propositions.hpp"
#include "cli/view_maker.hpp"
#include "graph/query/dossier_procedures.hpp"

namespace standpoint {
namespace {

// The query's text with its parameters, and what its picture is called.
struct Asked {
  QueryText query;
  std::string title;
  query::Parameters parameters;
};

Result<Asked> asked_of(const Dossier& d, const ViewRequest& request, query::ValueHeap& heap) {
  Asked out;
  for (const std::string& word : request.parameters) {
    auto read = read_parameter(word, heap);
    if (!read) return tl::unexpected(read.error());
    out.parameters.insert_or_assign(std::move(read->name), std::move(read->value));
  }
  const std::string& word = request.words[1];
  if (!query::is_query_name(word)) return Asked{{"query", word}, query_as_title(word), std::move(out.parameters)};
  const auto saved = choose_saved_query(saved_queries(request.dossier_paths), word);
  if (!saved) return tl::unexpected(saved.error());
  auto completed = complete_parameters(*saved, out.parameters, d, heap);
  if (!completed) return tl::unexpected(completed.error());
  return Asked{{saved->file.empty() ? saved->name : saved->file, saved->text}, saved->summary, std::move(*completed)};
}

}  // namespace

// What is chosen by the query cannot be chosen by options too.
Result<void> ViewMaker::expect_query() const {
  if (request_.words.size() < 2)
    return failure("the view 'query' shows what a query finds",
                   "write it, or name a saved one: standpoint render query 'MATCH (a)-[r]->(b) RETURN a, r, b'");
  std::string_view given;
  if (const auto chosen = request_.selection.given(); !chosen.empty()) given = chosen.front();
  if (!request_.selection.type_texts.empty()) given = "--type";
  if (!request_.relation_types.empty()) given = "--relation";
  if (!request_.between.empty()) given = "--between";
  if (!request_.grouping.empty()) given = "--group";
  if (request_.mode != "one") given = "--mode";
  if (request_.overview) given = "--overview";
  if (given.empty()) return {};
  return failure(fmt::format("{} is not for the view 'query', which draws what its query finds", given),
                 "write the condition into the query");
}

Result<void> ViewMaker::resolve_query() {
  auto basis = request_.basis.position_options(d_, request_.selection);
  if (!basis) return tl::unexpected(basis.error());
  query::DossierGraphOptions of_graph;
  of_graph.language = language_;
  of_graph.analysis.positions = std::move(*basis);
  const query::DossierPropertyGraph graph(d_, of_graph);
  query::ValueHeap heap;
  const auto asked = asked_of(d_, request_, heap);
  if (!asked) return tl::unexpected(asked.error());
  QueryFindings& findings = request_.of_query;
  findings.query = asked->query;
  const auto found = query::run_query(graph, asked->query.text, asked->parameters, query::dossier_procedures(graph));
  if (!found) {
    findings.mistakes = found.error();
    return tl::unexpected(first_mistake(findings));
  }
  findings.hints = found->hints;
  if (!found->plan.empty()) return failure("a plan is not drawn", "leave out EXPLAIN or PROFILE");
  QueryViewOptions options = query_view_options(request_.limit, request_.width_in_points().value_or(0));
  options.language = language_;
  options.title = asked->title;
  options.link = request_.link;
  options.also = shown_propositions(graph, *found, asked->parameters, asked->query.text);
  auto picture = query_picture(graph, *found, options);
  if (!picture) return tl::unexpected(picture.error());
  found_ = std::move(*picture);
  return {};
}

}  // namespace standpoint
