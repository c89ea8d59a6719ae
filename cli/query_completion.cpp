// SPDX-License-Identifier: Apache-2.0
#include "cli/query_completion.hpp"

#include <algorithm>

#include "graph/query/aggregates.hpp"
#include "graph/query/functions.hpp"
#include "graph/query/keyword.hpp"
#include "graph/text/fold.hpp"

namespace standpoint {
namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Where the end of a text stands: within which bracket, within quotes or not.
struct Surroundings {
  std::string brackets;                // open ones, the innermost last
  char quote = '\0';                   // of the text that is not closed
  std::size_t quoted = 0;              // where that text begins
  std::vector<std::string> variables;  // words before the last one
};

Surroundings surroundings_of(std::string_view before) {
  Surroundings out;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const char c = before[i];
    if (out.quote != '\0') {
      if (c == '\\') ++i;
      if (c == out.quote) out.quote = '\0';
      continue;
    }
    if (c == '\'' || c == '"' || c == '`') {
      out.quote = c;
      out.quoted = i + 1;
    }
    if (c == '(' || c == '[' || c == '{') out.brackets += c;
    if ((c == ')' || c == ']' || c == '}') && !out.brackets.empty()) out.brackets.pop_back();
    if ((c == '(' || c == '[') && i + 1 < before.size()) {  // where patterns name their elements
      std::size_t end = i + 1;
      while (end < before.size() && is_word(before[end])) ++end;
      if (end > i + 1 && end < before.size()) out.variables.emplace_back(before.substr(i + 1, end - i - 1));
    }
  }
  return out;
}

char last_visible(std::string_view text) {
  const std::size_t at = text.find_last_not_of(" \t\n");
  return at == std::string_view::npos ? '\0' : text[at];
}

// The word of a key before `: '`.
bool follows_key(std::string_view before_quote, std::string_view key) {
  const std::size_t colon = before_quote.find_last_not_of(" \t\n");
  if (colon == std::string_view::npos || (before_quote[colon] != ':' && before_quote[colon] != '=')) return false;
  std::string_view head = before_quote.substr(0, colon);
  head = head.substr(0, head.find_last_not_of(" \t\n") + 1);
  return head.ends_with(key) && (head.size() == key.size() || !is_word(head[head.size() - key.size() - 1]));
}

void sort_once(std::vector<std::string>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

// Those that begin with what was written, without case and accents.
void add_fitting(const std::vector<std::string>& words, std::string_view written, std::vector<std::string>& out) {
  const std::string start = fold_name(written);
  for (const std::string& word : words)
    if (std::string_view(fold_name(word)).starts_with(start)) out.push_back(word);
}

}  // namespace

QueryCompletion::QueryCompletion(const query::DossierPropertyGraph& graph, const query::Procedures& procedures,
                                 std::vector<std::string> words)
    : words_(std::move(words)) {
  for (const std::string_view name : graph.labels().names()) labels_.emplace_back(name);
  for (const std::string_view name : graph.types().names()) types_.emplace_back(name);
  for (const std::string_view name : graph.keys().names()) keys_.emplace_back(name);
  const Dossier& d = graph.dossier();
  for (const query::NodeId node : graph.nodes().all()) {
    const RecordRef record = graph.nodes().record(node);
    ids_.emplace_back(d.id_of(record));
    if (record.kind == RecordKind::entity) names_.emplace_back(d.name_of(record, graph.values().language()));
  }
  for (auto keyword = static_cast<unsigned>(query::Keyword::none) + 1;
       keyword <= static_cast<unsigned>(query::Keyword::yield); ++keyword)
    language_.emplace_back(query::to_string(static_cast<query::Keyword>(keyword)));
  for (const query::FunctionEntry& function : query::all_functions())
    language_.push_back(std::string(function.name) + "(");
  for (const query::AggregateEntry& function : query::all_aggregates())
    language_.push_back(std::string(function.name) + "(");
  for (const query::Procedure& procedure : procedures.all()) language_.push_back(procedure.name + "(");
  for (auto* list : {&labels_, &types_, &keys_, &ids_, &names_, &language_, &words_}) sort_once(*list);
}

LineCompletion QueryCompletion::at(std::string_view before, const std::vector<std::string>& parameters) const {
  const Surroundings around = surroundings_of(before);
  LineCompletion out;
  if (around.quote != '\0') {
    const std::string_view written = before.substr(around.quoted), head = before.substr(0, around.quoted - 1);
    out.replaced = written.size();
    if (!follows_key(head, "name")) add_fitting(ids_, written, out.candidates);
    if (!follows_key(head, "id")) add_fitting(names_, written, out.candidates);
    sort_once(out.candidates);
    return out;
  }
  const std::size_t first = std::min(before.find_first_not_of(" \t\n"), before.size());
  const bool alone = before.find_first_of(" \t\n(", first) == std::string_view::npos;  // hyphens are part of it
  std::size_t begin = alone ? first + (before.substr(first).starts_with(':') ? 1 : 0) : before.size();
  while (!alone && begin > 0 && is_word(before[begin - 1])) --begin;
  const std::string_view head = before.substr(0, begin);
  std::string_view written = before.substr(begin);
  const char previous = head.empty() ? '\0' : head.back();
  const char bracket = around.brackets.empty() ? '\0' : around.brackets.back();
  const bool starts = head.find_first_not_of(" \t\n:") == std::string_view::npos;
  if (starts && (previous == ':' || last_visible(head) == '\0')) {
    const std::string whole = previous == ':' ? ":" + std::string(written) : std::string(written);
    out.replaced = whole.size();
    add_fitting(words_, whole, out.candidates);
    if (previous != ':') add_fitting(language_, written, out.candidates);
    sort_once(out.candidates);
    return out;
  }
  out.replaced = written.size();
  if (previous == '$')
    add_fitting(parameters, written, out.candidates);
  else if (previous == '.')
    add_fitting(keys_, written, out.candidates);
  else if (bracket == '[' && (previous == ':' || previous == '|' || previous == '!'))
    add_fitting(types_, written, out.candidates);
  else if (bracket != '{' && (previous == ':' || previous == '|' || previous == '&' || previous == '!'))
    add_fitting(labels_, written, out.candidates);
  else if (bracket == '{' && (last_visible(head) == '{' || last_visible(head) == ','))
    add_fitting(keys_, written, out.candidates);
  else {
    add_fitting(language_, written, out.candidates);
    add_fitting(around.variables, written, out.candidates);
  }
  sort_once(out.candidates);
  return out;
}

}  // namespace standpoint
