// SPDX-License-Identifier: Apache-2.0
#include "graph/query/pattern_planner.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

#include "graph/query/pattern_branch.hpp"
#include "graph/query/pattern_join.hpp"

namespace standpoint::query {
namespace {

// One way to go on.
struct Candidate {
  double score = std::numeric_limits<double>::infinity();  // rows looked at, and rows given
  double rows = 0;
  PlanKind kind = PlanKind::node_scan;
  PatternEdge* edge = nullptr;
  bool reversed = false;
  Symbol node;
  PendingCondition* by = nullptr;  // of a seek
};

class PatternPlanner {
 public:
  PatternPlanner(PatternGraph& pattern, PlanPtr input, const PropertyGraph& graph, const Estimates& estimates)
      : p_(pattern), graph_(graph), estimates_(estimates), plan_(std::move(input)) {
    unknown_ = pattern.declared;
    for (const Symbol s : plan_->available.list()) unknown_.remove(s);
  }

  PlanPtr plan() {
    place_conditions();
    rows_before_ = plan_->rows;
    for (Candidate next = best(); next.score < std::numeric_limits<double>::infinity(); next = best()) {
      place(next);
      place_conditions();
      for (const Symbol node : p_.nodes)
        if (known(node)) rows_when_known_.try_emplace(node, plan_->rows);
    }
    for (const PatternPart* part : p_.paths) put_together(*part);
    place_conditions();
    return std::move(plan_);
  }

 private:
  bool known(Symbol s) const { return !unknown_.contains(s); }
  bool known(const SymbolSet& all) const { return !unknown_.meets(all); }

  Candidate best() {
    Candidate out;
    const auto consider = [&](const Candidate& c) {
      if (c.score < out.score) out = c;
    };
    for (PendingCondition& condition : p_.conditions) consider(seek(condition));
    for (PatternEdge& edge : p_.edges) {
      if (edge.placed) continue;
      consider(follow(edge, false));
      consider(follow(edge, true));
    }
    if (out.edge != nullptr || out.by != nullptr) return out;
    for (const Symbol node : p_.nodes)
      if (!known(node)) consider(scan(node));
    return out;
  }

  Candidate seek(PendingCondition& condition) const {
    Candidate out;
    const PlanCondition& c = condition.condition;
    SymbolSet others;
    if (condition.placed || !sought(c) || known(subject_of(c))) return out;
    add_symbols(*value_of(c), others);
    if (!known(others)) return out;
    const auto found = estimates_.found(key_of(c), *value_of(c));
    if (!found) return out;
    out.kind = PlanKind::node_seek;
    out.node = subject_of(c);
    out.by = &condition;
    out.rows = plan_->rows * *found;
    out.score = plan_->rows + out.rows;
    return out;
  }

  // `{key: value}` of a node, or `node.key = value` either way round.
  static const Expression* property_side(const PlanCondition& c) {
    if (c.expression == nullptr || c.expression->kind != ExpressionKind::comparison ||
        c.expression->comparisons.size() != 1 || c.expression->comparisons[0] != Comparison::equal)
      return nullptr;
    for (const ExpressionPtr& side : c.expression->operands)
      if (side->kind == ExpressionKind::property && side->operands[0]->kind == ExpressionKind::variable &&
          side->operands[0]->type.must_be(ValueKind::node))
        return side.get();
    return nullptr;
  }
  bool sought(const PlanCondition& c) const {
    if (c.value != nullptr) return std::find(p_.nodes.begin(), p_.nodes.end(), c.subject) != p_.nodes.end();
    return property_side(c) != nullptr && !property_side(c)->computed.valid();
  }
  static Symbol subject_of(const PlanCondition& c) {
    return c.value != nullptr ? c.subject : property_side(c)->operands[0]->variable.symbol;
  }
  static std::string_view key_of(const PlanCondition& c) {
    return c.value != nullptr ? c.key : std::string_view(property_side(c)->name);
  }
  static const Expression* value_of(const PlanCondition& c) {
    if (c.value != nullptr) return c.value;
    const auto& sides = c.expression->operands;
    return sides[0].get() == property_side(c) ? sides[1].get() : sides[0].get();
  }

  Candidate follow(PatternEdge& edge, bool reversed) const {
    Candidate out;
    out.edge = &edge;
    out.reversed = reversed;
    const Symbol from = reversed ? edge.right : edge.left;
    const Symbol to = reversed ? edge.left : edge.right;
    const bool shortest = edge.part->shortest != ShortestPath::no;
    if ((shortest || edge.pattern->variable_length) && !known_but(edge.reads, edge.symbol())) return {};
    if (known(edge.symbol())) return reversed || !tells_ends(edge) ? Candidate{} : of_known_relationship(out);
    if (!known(from)) return {};
    if (shortest && (reversed || !known(to))) return {};
    const double each = at_each(edge, from, reversed);
    out.kind = shortest                        ? PlanKind::shortest_path
               : edge.pattern->variable_length ? PlanKind::expand_variable
                                               : PlanKind::expand;
    out.rows = plan_->rows * each;
    if (shortest)
      out.rows = plan_->rows;
    else if (known(to))
      out.rows /= std::max(1.0, label_size(to));
    else if (const LabelExpression* labels = labels_of(to))
      out.rows *= share_of_ends(*labels, edge, reversed);
    out.score = plan_->rows * each + out.rows;
    return out;
  }

  // A known chain of no relationships can be at any node.
  bool tells_ends(const PatternEdge& edge) const {
    return !edge.pattern->variable_length || edge.pattern->least > 0 || known(edge.left);
  }

  bool known_but(SymbolSet reads, Symbol own) const {
    reads.remove(own);
    return known(reads);
  }

  Candidate of_known_relationship(Candidate out) const {
    out.kind = PlanKind::ends;
    out.rows = plan_->rows;
    out.score = plan_->rows;
    return out;
  }

  double at_each(const PatternEdge& edge, Symbol from, bool reversed) const {
    const Direction written = edge.pattern->direction;
    const Direction direction = !reversed || written == Direction::either ? written
                                : written == Direction::left              ? Direction::right
                                                                          : Direction::left;
    double each = estimates_.relationships(edge.types, direction, label_size(from));
    for (std::size_t i = 0; i < edge.conditions.size(); ++i) each *= Estimates::kShareOfEqual;
    if (!edge.pattern->variable_length) return each;
    constexpr std::uint64_t kMostCounted = 8;
    double all = 0, chains = 1;
    for (std::uint64_t n = 0; n <= std::min(edge.pattern->most, kMostCounted); ++n, chains *= each)
      if (n >= edge.pattern->least) all += chains;
    return std::max(all, 1.0);
  }

  const LabelExpression* labels_of(Symbol node) const {
    const LabelExpression* out = nullptr;
    for (const PendingCondition& c : p_.conditions)
      if (c.condition.labels != nullptr && c.condition.subject == node &&
          (out == nullptr || estimates_.nodes(c.condition.labels) < estimates_.nodes(out)))
        out = c.condition.labels;
    return out;
  }

  double label_size(Symbol node) const { return estimates_.nodes(labels_of(node)); }

  // Of the other ends of a relationship, those that have the labels: all, where there are enough such nodes.
  double share_of_ends(const LabelExpression& labels, const PatternEdge& edge, bool reversed) const {
    double ends = 0;
    for (const TypeId type : edge.types) {
      const TypeStatistics s = graph_.statistics(type);
      ends += static_cast<double>((edge.pattern->direction == Direction::left) == reversed ? s.ends : s.starts);
    }
    return std::min(1.0, estimates_.nodes(&labels) / std::max(1.0, ends));
  }

  Candidate scan(Symbol node) const {
    Candidate out;
    out.node = node;
    out.rows = plan_->rows * label_size(node);
    double left = out.rows;  // after the conditions on it alone
    for (const PendingCondition& c : p_.conditions)
      if (!c.placed && c.condition.labels == nullptr && known_but(c.reads, node) && !known(c.reads)) left *= c.share;
    out.score = out.rows + left;
    return out;
  }

  void place(const Candidate& c) {
    if (c.edge != nullptr && place_branch(c)) return;
    if (c.edge != nullptr) return place_edge(c);
    if (c.by == nullptr && place_join(c.node)) return;
    plan_ = make_step(c.kind, std::move(plan_));
    plan_->symbol = c.node;
    plan_->rows = c.rows;
    if (c.by != nullptr) {
      plan_->key_name = key_of(c.by->condition);
      plan_->key = *graph_.keys().find(plan_->key_name);
      plan_->value = value_of(c.by->condition);
      c.by->placed = true;
    } else {
      place_labels(c.node);
    }
    learn(c.node);
  }

  bool place_join(Symbol node) {
    PlanPtr joined = join_component(p_, unknown_, node, plan_, graph_, estimates_);
    if (!joined) return false;
    plan_ = std::move(joined);
    for (const Symbol s : plan_->available.list()) unknown_.remove(s);
    return true;
  }

  // Where each node from which to go on stands in several rows.
  bool place_branch(const Candidate& c) {
    constexpr double kSeveral = 3;
    const Symbol from = c.reversed ? c.edge->right : c.edge->left;
    const Symbol to = c.reversed ? c.edge->left : c.edge->right;
    if (c.kind != PlanKind::expand || known(to)) return false;
    const auto begun = rows_when_known_.find(from);
    const double before = begun == rows_when_known_.end() ? rows_before_ : begun->second;
    if (plan_->rows < kSeveral * before) return false;
    PlanPtr branch = plan_branch(p_, unknown_, from, *c.edge, plan_, graph_, estimates_);
    if (!branch) return false;
    plan_ = std::move(branch);
    for (const Symbol s : plan_->available.list()) unknown_.remove(s);
    return true;
  }

  // The labels that the step itself tests.
  void place_labels(Symbol node) {
    plan_->labels = labels_of(node);
    for (PendingCondition& c : p_.conditions)
      if (c.condition.labels != nullptr && c.condition.labels == plan_->labels) c.placed = true;
  }

  void learn(Symbol s) {
    unknown_.remove(s);
    plan_->available.add(s);
  }

  void place_edge(const Candidate& c) {
    PatternEdge& edge = *c.edge;
    plan_ = make_step(c.kind, std::move(plan_));
    plan_->relationship = edge.pattern;
    plan_->shortest = edge.part->shortest;
    plan_->reversed = c.reversed;
    plan_->from = c.reversed ? edge.right : edge.left;
    plan_->to = c.reversed ? edge.left : edge.right;
    plan_->from_known = known(plan_->from);
    plan_->to_known = known(plan_->to);
    plan_->symbol = edge.symbol();
    plan_->types = edge.types;
    plan_->rows = c.rows;
    for (const PatternEdge& other : p_.edges)
      if (other.placed && &other != &edge && may_be_same(other, edge)) plan_->distinct_from.push_back(other.symbol());
    learn(edge.symbol());
    if (!plan_->to_known && !edge.pattern->variable_length && c.kind == PlanKind::expand) place_labels(plan_->to);
    learn(plan_->from);
    learn(plan_->to);
    for (const PlanCondition& condition : edge.conditions) {
      if (edge.pattern->variable_length || (c.kind != PlanKind::ends && reads_before(condition)))
        plan_->conditions.push_back(condition);
      else
        p_.conditions.push_back({condition, symbols_of(condition), Estimates::kShareOfEqual, false});
    }
    edge.placed = true;
  }

  // Whether what it compares with stands in the rows before the step.
  bool reads_before(const PlanCondition& condition) const {
    SymbolSet reads;
    add_symbols(*condition.value, reads);
    if (!known(reads)) return false;
    SymbolSet made;
    made.add(plan_->symbol);
    if (!plan_->to_known) made.add(plan_->to);
    return !made.meets(reads);
  }

  void put_together(const PatternPart& part) {
    plan_ = make_step(PlanKind::path, std::move(plan_));
    plan_->part = &part;
    plan_->symbol = part.variable.symbol;
    learn(plan_->symbol);
  }

  void place_conditions() {
    std::vector<PlanCondition> ready;
    double share = 1;
    for (PendingCondition& c : p_.conditions) {
      if (c.placed || !known(c.reads)) continue;
      ready.push_back(c.condition);
      share *= c.share;
      c.placed = true;
    }
    if (ready.empty()) return;
    std::stable_partition(ready.begin(), ready.end(), is_cheap);
    plan_ = make_step(PlanKind::filter, std::move(plan_));
    plan_->rows *= share;
    plan_->conditions = std::move(ready);
  }

  static bool is_cheap(const PlanCondition& c) {
    if (c.expression == nullptr) return true;
    switch (c.expression->kind) {
      case ExpressionKind::exists:
      case ExpressionKind::count_subquery:
      case ExpressionKind::pattern_predicate:
      case ExpressionKind::logical_not:
      case ExpressionKind::logical_or: return false;
      default: return true;
    }
  }

  PatternGraph& p_;
  const PropertyGraph& graph_;
  const Estimates& estimates_;
  PlanPtr plan_;
  SymbolSet unknown_;
  double rows_before_ = 1;                    // expected when nothing of the pattern was placed
  std::map<Symbol, double> rows_when_known_;  // by node
};

}  // namespace

PlanPtr make_step(PlanKind kind, PlanPtr input) {
  auto out = std::make_unique<Plan>();
  out->kind = kind;
  out->rows = input->rows;
  out->available = input->available;
  out->inputs.push_back(std::move(input));
  return out;
}

PlanPtr plan_pattern(PatternGraph& pattern, PlanPtr input, const PropertyGraph& graph, const Estimates& estimates) {
  return PatternPlanner(pattern, std::move(input), graph, estimates).plan();
}

}  // namespace standpoint::query
