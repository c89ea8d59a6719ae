// SPDX-License-Identifier: Apache-2.0
// questions DOSSIER FOLDER: the processor time, as JSON, that the query language takes for five questions, beside a
// plain loop over bare arrays and SQLite; writes into the folder what other engines need to be asked the same.

#include <fmt/format.h>
#include <malloc.h>

#include <algorithm>
#include <cstdio>
#include <optional>

#include "graph/load/load.hpp"
#include "graph/query/dossier_property_graph.hpp"
#include "graph/query/query.hpp"
#include "tests/bench/processor_time.hpp"
#include "tests/bench/question_sqlite.hpp"
#include "tests/bench/question_tables.hpp"

namespace standpoint::bench {
namespace {

constexpr double kSecondsEach = 1.0;  // spent on a question with an engine, at least kLeastRuns and at most kMostRuns
constexpr std::size_t kLeastRuns = 3, kMostRuns = 101;

struct Answer {
  std::string text;
  double seconds = 0;
};

// The median of several runs after a first one.
template <class Ask>
Answer asked(Ask ask) {
  Answer out{ask()};
  std::vector<double> times;
  const double begin = processor_seconds();
  while (times.size() < kLeastRuns || (times.size() < kMostRuns && processor_seconds() - begin < kSecondsEach)) {
    const double start = processor_seconds();
    const std::string again = ask();
    times.push_back(processor_seconds() - start);
    if (again != out.text) out.text = "different answers";
  }
  std::nth_element(times.begin(), times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2), times.end());
  out.seconds = times[times.size() / 2];
  return out;
}

// Whom and what the questions are about: the proposition spoken of most; of one with many ties the entity that most
// paths of three lead to; and the one farthest away.
struct Subjects {
  std::uint32_t proposition = 0, from = 0, by_paths = 0, farthest = 0;
};

Subjects subjects_of(const QuestionTables& tables) {
  Subjects out;
  std::vector<std::uint32_t> claims(tables.propositions);
  for (const std::uint32_t about : tables.subject) ++claims[about];
  out.proposition = static_cast<std::uint32_t>(std::max_element(claims.begin(), claims.end()) - claims.begin());
  const auto degree = [&](std::uint32_t e) { return tables.ties_at.starts[e + 1] - tables.ties_at.starts[e]; };
  for (std::uint32_t e = 0; e < tables.entities; ++e)
    if (degree(e) > degree(out.from)) out.from = e;
  std::uint64_t most = 0;
  for (std::uint32_t e = 0; e < tables.entities; ++e) {
    if (e == out.from || degree(e) < degree(out.from) / 2) continue;
    const auto counts = tables.paths(out.from, e);
    if (counts[1] + counts[2] + counts[3] <= most) continue;
    most = counts[1] + counts[2] + counts[3];
    out.by_paths = e;
  }
  const std::vector<std::uint32_t> levels = tables.search(out.from, UINT32_MAX);
  for (std::uint32_t e = 0; e < tables.entities; ++e)
    if (levels[e] != UINT32_MAX && levels[e] > levels[out.farthest]) out.farthest = e;
  return out;
}

class Questions {
 public:
  Questions(const Dossier& d, const query::PropertyGraph& graph, const QuestionTables& tables,
            QuestionsInSqlite& sqlite)
      : d_(d), graph_(graph), tables_(tables), sqlite_(sqlite), subjects_(subjects_of(tables)) {}

  // The words of the questions in the query language, for EXPLAIN.
  std::string text(std::size_t question) const {
    const std::string who = "MATCH (p:Proposition {id: $p})<-[:ABOUT]-(c:Claim)<-[:MAKES]-(a:Actor) ";
    const std::string opposed =
        "<-[:ABOUT]-(c:Claim)<-[:MAKES]-(a:Actor), (p)<-[:ABOUT]-(d:Claim)<-[:MAKES]-(b:Actor) "
        "WHERE c.stance > 0 AND d.stance < 0 AND a <> b WITH DISTINCT a, b RETURN count(*) AS pairs";
    switch (question) {
      case 0: return who + "WHERE c.stance < 0 RETURN DISTINCT a.id AS id ORDER BY id";
      case 1: return "MATCH (p:Proposition {id: $p})" + opposed;
      case 2: return "MATCH (p:Proposition)" + opposed;
      case 3:
        return "MATCH p = (:Entity {id: $a})-[:" + types_ + "*1..3]-(:Entity {id: $b}) " +
               "RETURN length(p) AS steps, count(*) AS paths ORDER BY steps";
      default:
        return "MATCH p = shortestPath((:Entity {id: $a})-[:" + types_ + "*]-(:Entity {id: $b})) " +
               "RETURN length(p) AS steps";
    }
  }

  query::Parameters parameters(std::size_t question) const {
    query::Parameters out;
    if (question < 2) out["p"] = query::Value::borrowed(proposition());
    if (question < 3) return out;
    out["a"] = query::Value::borrowed(entity(subjects_.from));
    out["b"] = query::Value::borrowed(entity(question == 3 ? subjects_.by_paths : subjects_.farthest));
    return out;
  }

  std::string ours(std::size_t question) const { return ask_ours(text(question), parameters(question)); }

  std::string ask_ours(const std::string& text, const query::Parameters& parameters) const {
    const auto result = query::run_query(graph_, text, parameters);
    if (!result) return result.error().front().message;
    std::string out;
    for (const auto& row : result->rows)
      for (const query::Value& value : row) {
        if (value.is(query::ValueKind::string))
          out += value.as_string();
        else
          out += fmt::to_string(value.as_integer());
        out += ',';
      }
    return out;
  }

  std::string loop(std::size_t question) const {
    switch (question) {
      case 0: return ids(tables_.who_opposes(subjects_.proposition));
      case 1: return fmt::format("{},", tables_.opposed_on(subjects_.proposition));
      case 2: return fmt::format("{},", tables_.opposed_in_all());
      case 3: return counted(tables_.paths(subjects_.from, subjects_.by_paths));
      default: return fmt::format("{},", tables_.distance(subjects_.from, subjects_.farthest));
    }
  }

  std::string sqlite(std::size_t question) {
    if (question == 2) return sqlite_.ask(question, {});
    if (question < 2) return sqlite_.ask(question, {proposition()});
    return sqlite_.ask(question,
                       {entity(subjects_.from), entity(question == 3 ? subjects_.by_paths : subjects_.farthest)});
  }

  std::string_view proposition() const { return d_.names[d_.propositions[subjects_.proposition].id]; }
  std::string_view entity(std::uint32_t e) const { return d_.names[d_.entities[e].id]; }
  const Subjects& subjects() const { return subjects_; }
  const query::PropertyGraph& graph() const { return graph_; }

 private:
  std::string ids(const std::vector<std::uint32_t>& entities) const {
    std::vector<std::string_view> names;
    for (const std::uint32_t e : entities) names.push_back(entity(e));
    std::sort(names.begin(), names.end());
    std::string out;
    for (const std::string_view name : names) out.append(name) += ',';
    return out;
  }

  static std::string counted(const std::vector<std::uint64_t>& paths) {
    std::string out;
    for (std::size_t i = 1; i < paths.size(); ++i)
      if (paths[i] > 0) out += fmt::format("{},{},", i, paths[i]);
    return out;
  }

  static std::string relation_types(const Dossier& d, const query::PropertyGraph& graph) {
    std::vector<bool> used(d.relation_types.size());
    for (const Relation& relation : d.relations) used[relation.type.value] = true;
    std::string out;
    for (std::size_t i = 0; i < used.size(); ++i)
      if (used[i])
        out.append(out.empty() ? "" : "|")
            .append(graph.types()[static_cast<query::TypeId>(query::type_of(query::DossierType::first_relation) + i)]);
    return out;
  }

  const Dossier& d_;
  const query::PropertyGraph& graph_;
  const QuestionTables& tables_;
  QuestionsInSqlite& sqlite_;
  Subjects subjects_;
  std::string types_ = relation_types(d_, graph_);
};

// One file of comma-separated values.
template <class Row>
bool write_table(const std::string& path, std::size_t rows, Row row) {
  std::FILE* file = std::fopen(path.c_str(), "w");
  if (file == nullptr) return false;
  for (std::size_t i = 0; i < rows; ++i) fmt::print(file, "{}\n", row(i));
  return std::fclose(file) == 0;
}

bool write_tables(const std::string& folder, const Dossier& d, const QuestionTables& t, const Questions& questions) {
  const Subjects& s = questions.subjects();
  return write_table(folder + "/entity.csv", t.entities,
                     [&](std::size_t i) { return fmt::format("{},{}", i, d.names[d.entities[i].id]); }) &&
         write_table(folder + "/proposition.csv", t.propositions,
                     [&](std::size_t i) { return fmt::format("{},{}", i, d.names[d.propositions[i].id]); }) &&
         write_table(folder + "/claim.csv", t.stance.size(),
                     [&](std::size_t i) { return fmt::format("{},{},{}", i, t.subject[i], t.stance[i]); }) &&
         write_table(folder + "/about.csv", t.stance.size(),
                     [&](std::size_t i) { return fmt::format("{},{}", i, t.subject[i]); }) &&
         write_table(folder + "/makes.csv", t.makes.size(),
                     [&](std::size_t i) { return fmt::format("{},{}", t.makes[i].first, t.makes[i].second); }) &&
         write_table(folder + "/tie.csv", t.ties.size(),
                     [&](std::size_t i) { return fmt::format("{},{},{}", t.ties[i].from, t.ties[i].to, i); }) &&
         write_table(folder + "/questions.json", 1, [&](std::size_t) {
           return fmt::format(
               "{{\"sql\": [\"{}\"], \"proposition\": \"{}\", \"from\": \"{}\", \"by_paths\": \"{}\", \"farthest\": "
               "\"{}\"}}",
               fmt::join(kSqlQuestions, "\", \""), questions.proposition(), questions.entity(s.from),
               questions.entity(s.by_paths), questions.entity(s.farthest));
         });
}

std::size_t bytes_in_use() {
  const struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

void print_answers(Questions& questions) {
  const auto print = [&](const char* name, auto ask) {
    fmt::print(", \"{}\": [", name);
    for (std::size_t q = 0; q < 5; ++q) {
      const Answer answer = asked([&] { return ask(q); });
      fmt::print("{}{{\"seconds\": {:.9f}, \"answer\": \"{}\"}}", q == 0 ? "" : ", ", answer.seconds, answer.text);
    }
    fmt::print("]");
  };
  print("ours", [&](std::size_t q) { return questions.ours(q); });
  print("a plain loop", [&](std::size_t q) { return questions.loop(q); });
  print("SQLite", [&](std::size_t q) { return questions.sqlite(q); });
}

void explain(const Questions& questions) {
  for (std::size_t q = 0; q < 5; ++q) {
    const auto plan = query::run_query(questions.graph(), "PROFILE " + questions.text(q), questions.parameters(q));
    fmt::print("{}\n{}\n", questions.text(q), plan ? plan->plan : plan.error().front().message);
  }
}

int run(const std::string& path, const std::string& folder) {
  const auto loaded = load_dossier(std::span(&path, 1));
  if (!loaded || loaded->diagnostics.has_errors()) {
    fmt::print(stderr, "questions: this dossier cannot be used\n");
    return 3;
  }
  const Dossier& d = loaded->dossier;
  const std::size_t before = bytes_in_use();
  std::optional<query::DossierPropertyGraph> graph;
  const double build = fastest_of(3, [&] { graph.emplace(d); });
  const std::size_t bytes = bytes_in_use() - before;
  const QuestionTables tables(d);
  QuestionsInSqlite sqlite(tables, d);
  Questions questions(d, *graph, tables, sqlite);
  if (folder == "explain") return explain(questions), 0;
  if (!write_tables(folder, d, tables, questions)) return 1;
  const double smallest = asked([&] { return questions.ask_ours("RETURN 1", {}); }).seconds;
  fmt::print(
      "{{\"claims\": {}, \"nodes\": {}, \"relationships\": {}, \"build\": {:.6f}, \"bytes\": {}, \"smallest\": {:.9f}",
      d.claims.size(), graph->node_count(), graph->relationship_count(), build, bytes, smallest);
  print_answers(questions);
  fmt::print("}}\n");
  return 0;
}

}  // namespace
}  // namespace standpoint::bench

int main(int count, char** words) { return count == 3 ? standpoint::bench::run(words[1], words[2]) : 2; }
