// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "graph/query/plan.hpp"

namespace standpoint::query {
namespace {

class PlanWriter {
 public:
  PlanWriter(const std::vector<std::string>& names, std::string_view text,
             const std::map<const Plan*, PlanCount>* counts)
      : names_(names), text_(text), counts_(counts) {}

  void write(const Plan& plan, std::size_t depth) {
    std::string line = std::string(2 * depth, ' ').append(title(plan));
    if (const std::string what = details(plan); !what.empty()) line += " " + what;
    lines_.push_back({std::move(line), plan.rows, &plan});
    // Inputs that only lead on to the next step stand below each other; several stand further in.
    const std::size_t inner = plan.inputs.size() > 1 ? depth + 1 : depth;
    for (const PlanPtr& input : plan.inputs) write(*input, inner);
  }

  void write_heading(std::string heading) { lines_.push_back({std::move(heading), 0, nullptr}); }

  std::string text() const {
    std::size_t width = 0;
    for (const Line& line : lines_) width = std::max(width, std::min<std::size_t>(line.text.size(), kWidth));
    std::string out = fmt::format("{:{}}  {:>10}", "step", width, "expected");
    if (counts_ != nullptr) out += fmt::format("  {:>10}  {:>10}", "rows", "looked at");
    out += '\n';
    for (const Line& line : lines_) out += line_text(line, width);
    return out;
  }

 private:
  static constexpr std::size_t kWidth = 72;

  struct Line {
    std::string text;
    double rows = 0;
    const Plan* plan = nullptr;
  };

  std::string line_text(const Line& line, std::size_t width) const {
    if (line.plan == nullptr) return line.text + '\n';
    std::string out = fmt::format("{:{}}  {:>10}", line.text, width, fmt::format("{:.0f}", std::min(line.rows, 1e15)));
    if (counts_ != nullptr) {
      const auto known = counts_->find(line.plan);
      const PlanCount count = known == counts_->end() ? PlanCount{} : known->second;
      out += fmt::format("  {:>10}  {:>10}", count.rows, count.steps);
    }
    return out + '\n';
  }

  static std::string_view title(const Plan& plan) {
    switch (plan.kind) {
      case PlanKind::argument: return "begin";
      case PlanKind::node_scan: return "scan nodes";
      case PlanKind::node_seek: return "find nodes";
      case PlanKind::expand: return plan.to_known ? "join by" : "follow";
      case PlanKind::expand_variable: return plan.to_known ? "join by chains" : "follow chains";
      case PlanKind::shortest_path: return "shortest path";
      case PlanKind::ends: return "ends of";
      case PlanKind::filter: return "where";
      case PlanKind::path: return "path";
      case PlanKind::hash_join: return "hash join";
      case PlanKind::branch: return "for each";
      case PlanKind::optional: return "optional";
      case PlanKind::unwind: return "unwind";
      case PlanKind::call: return "call";
      case PlanKind::project: return "work out";
      case PlanKind::aggregate: return "group";
      case PlanKind::distinct: return "distinct";
      case PlanKind::sort: return plan.limit != nullptr ? "sort first" : "sort";
      case PlanKind::skip: return "skip";
      case PlanKind::limit: return "limit";
      case PlanKind::unite: return "unite";
    }
    return {};
  }

  std::string name(Symbol s) const {
    if (!s.valid()) return {};
    return s.value < names_.size() && !names_[s.value].empty() ? names_[s.value] : fmt::format("_{}", s.value);
  }

  std::string words(TextRange at) const {
    std::string out;
    for (const char c : text_.substr(std::min<std::size_t>(at.begin, text_.size()), at.end - at.begin))
      out += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    return out;
  }

  std::string labels_in_words(const LabelExpression& e) const {
    switch (e.kind) {
      case LabelExpression::Kind::name: return e.name;
      case LabelExpression::Kind::any: return "%";
      case LabelExpression::Kind::negation: return "!" + labels_in_words(e.parts[0]);
      default: break;
    }
    std::string out;
    for (const LabelExpression& part : e.parts)
      out += (out.empty() ? "" : e.kind == LabelExpression::Kind::conjunction ? "&" : "|") + labels_in_words(part);
    return "(" + out + ")";
  }

  std::string details(const Plan& plan) const {
    switch (plan.kind) {
      case PlanKind::node_scan: return node(plan.symbol, plan.labels);
      case PlanKind::node_seek:
        return fmt::format("{} with {} = {}", node(plan.symbol, nullptr), plan.key_name, words(plan.value->at));
      case PlanKind::expand:
      case PlanKind::expand_variable:
      case PlanKind::shortest_path:
      case PlanKind::ends: return step(plan);
      case PlanKind::branch: return node(plan.from, nullptr);
      case PlanKind::filter: return conditions(plan);
      case PlanKind::path:
      case PlanKind::unwind: return name(plan.symbol);
      case PlanKind::call: return plan.call->procedure + "()";
      case PlanKind::project:
      case PlanKind::aggregate:
      case PlanKind::distinct: return items(plan);
      case PlanKind::sort: return order(plan);
      case PlanKind::skip:
      case PlanKind::limit: return words(plan.value->at);
      default: return {};
    }
  }

  std::string node(Symbol s, const LabelExpression* labels) const {
    return fmt::format("({}{})", name(s), labels != nullptr ? ":" + labels_in_words(*labels) : "");
  }

  std::string step(const Plan& plan) const {
    const RelationshipPattern& r = *plan.relationship;
    const bool right = r.direction == (plan.reversed ? Direction::left : Direction::right);
    const bool left = r.direction == (plan.reversed ? Direction::right : Direction::left);
    std::string inner = name(plan.symbol) + (r.types ? ":" + labels_in_words(*r.types) : "");
    if (r.variable_length)
      inner += fmt::format("*{}..{}", r.least, r.most == UINT64_MAX ? "" : fmt::format("{}", r.most));
    return fmt::format("({}){}[{}]{}{}", name(plan.from), left ? "<-" : "-", inner, right ? "->" : "-",
                       node(plan.to, plan.labels));
  }

  std::string conditions(const Plan& plan) const {
    std::string out;
    for (const PlanCondition& c : plan.conditions) {
      if (!out.empty()) out += " and ";
      if (c.expression != nullptr)
        out += words(c.expression->at);
      else if (c.labels != nullptr)
        out += name(c.subject) + ":" + labels_in_words(*c.labels);
      else if (c.value == nullptr)
        out += name(c.subject) + " is there";
      else
        out += fmt::format("{}.{} = {}", name(c.subject), c.key, words(c.value->at));
    }
    return out;
  }

  std::string items(const Plan& plan) const {
    std::string out;
    const auto add = [&](const std::string& item) { out += (out.empty() ? "" : ", ") + item; };
    for (const PlanItem& item : plan.items)
      add(item.expression != nullptr ? words(item.expression->at) : name(item.symbol));
    for (const Aggregate& aggregate : plan.aggregates) add(words(aggregate.call->at));
    return out;
  }

  std::string order(const Plan& plan) const {
    std::string out;
    for (const PlanSort& sort : plan.order)
      out += fmt::format("{}{}{}", out.empty() ? "by " : ", ",
                         sort.expression != nullptr ? words(sort.expression->at) : name(sort.symbol),
                         sort.descending ? " descending" : "");
    return out;
  }

  const std::vector<std::string>& names_;
  std::string_view text_;
  const std::map<const Plan*, PlanCount>* counts_;
  std::vector<Line> lines_;
};

}  // namespace

std::string format_plan(const QueryPlan& plan, const std::vector<std::string>& names, std::string_view text,
                        const std::map<const Plan*, PlanCount>* counts) {
  PlanWriter writer(names, text, counts);
  writer.write(*plan.root, 0);
  std::vector<std::pair<const Expression*, const Plan*>> within;
  for (const auto& [expression, subplan] : plan.subqueries) within.emplace_back(expression, subplan.get());
  std::sort(within.begin(), within.end(),
            [](const auto& a, const auto& b) { return a.first->at.begin < b.first->at.begin; });
  for (const auto& [expression, subplan] : within) {
    const std::size_t length = std::min<std::size_t>(expression->at.end - expression->at.begin, 60);
    std::string words(text.substr(std::min<std::size_t>(expression->at.begin, text.size()), length));
    std::replace(words.begin(), words.end(), '\n', ' ');
    writer.write_heading("within " + words);
    writer.write(*subplan, 1);
  }
  return writer.text();
}

}  // namespace standpoint::query
