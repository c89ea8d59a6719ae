// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/random_patterns.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "tests/graph/query/random_conditions.hpp"
#include "tests/graph/query/random_graph.hpp"

namespace standpoint::test {

using query::Direction;
using query::ShortestPath;

namespace {

using Names = std::vector<std::string>;

// Draws a query clause by clause, knowing which variables there are.
class QueryDraw {
 public:
  explicit QueryDraw(const PatternTraits& traits) : traits_(traits) {}

  AskedQuery query() {
    AskedQuery query;
    const int matches = 1 + below(traits_.matches);
    if (traits_.shortest) {
      query.matches = {ends(), shortest()};
    } else {
      for (int m = 0; m < matches; ++m) query.matches.push_back(match(m > 0));
    }
    query.returned.kept = all_names();
    if (traits_.projections && one_in(2)) query.returned = projection();
    return query;
  }

 private:
  Names all_names() const {
    Names names = scope_.nodes;
    names.insert(names.end(), scope_.relationships.begin(), scope_.relationships.end());
    names.insert(names.end(), others_.begin(), others_.end());
    return names;
  }

  std::string new_name(char kind, Names& into) {
    into.push_back(fmt::format("{}{}", kind, ++names_));
    return into.back();
  }

  AskedProjection projection() {
    AskedProjection projection{one_in(2), {}};
    for (const std::string& name : all_names())
      if (!one_in(3)) projection.kept.push_back(name);
    return projection;
  }

  // Some of the variables go; those of nodes are often enough kept.
  AskedProjection projection_between() {
    AskedProjection projection = this->projection();
    if (projection.kept.empty()) projection.kept = all_names();
    for (Names* names : {&scope_.nodes, &scope_.relationships, &others_})
      std::erase_if(*names, [&](const std::string& name) {
        return std::ranges::find(projection.kept, name) == projection.kept.end();
      });
    return projection;
  }

  // With a number, or with a property of what an earlier clause has found.
  std::optional<AskedProperty> property() {
    if (!one_in(10)) return std::nullopt;
    const bool has_earlier = !earlier_scope_.nodes.empty() || !earlier_scope_.relationships.empty();
    if (has_earlier && one_in(2)) return AskedProperty{any_of(kKeys), random_operand(earlier_scope_)};
    return AskedProperty{any_of(kKeys), {{}, {}, below(3)}};
  }

  AskedLabels labels() {
    if (!one_in(5)) return {};
    static constexpr std::array kHow = {AskedLabels::How::all, AskedLabels::How::one, AskedLabels::How::none};
    return {any_of(kHow), random_labels(2)};
  }

  // A condition on what stands in the element itself, or on that and what an earlier clause has found.
  std::vector<AskedCondition> where(const std::string& node, const std::string& relationship) {
    if (!traits_.where || !one_in(8) || (node + relationship).empty()) return {};
    VariablesInScope scope = one_in(2) ? earlier_scope_ : VariablesInScope();
    for (const auto& [name, into] : {std::pair{node, &scope.nodes}, {relationship, &scope.relationships}})
      if (!name.empty() && std::ranges::find(*into, name) == into->end()) into->push_back(name);
    return {random_condition(scope, 1)};
  }

  AskedNode node() {
    AskedNode node;
    node.labels = labels();
    node.property = property();
    const int drawn = below(12);
    if (drawn < 5 || scope_.nodes.empty())
      node.variable = new_name('n', scope_.nodes);
    else if (drawn < 7)
      node.variable = any_of(scope_.nodes);
    node.where = where(node.variable, {});
    return node;
  }

  // Nothing, a new name, or that of a relationship of an earlier clause, which a clause may use once.
  std::string relationship_name() {
    const int drawn = below(10);
    if (drawn < 5) return {};
    if (drawn < 9 || unused_.empty()) return new_name('r', scope_.relationships);
    const std::string name = unused_.back();
    unused_.pop_back();
    return name;
  }

  AskedRelationship relationship() {
    AskedRelationship asked;
    asked.direction = static_cast<Direction>(below(3));
    if (one_in(3)) asked.types.push_back(any_of(kTypes));
    if (one_in(6)) asked.types.assign(kTypes.begin(), kTypes.end());
    asked.property = property();
    if (traits_.variable_length && far_ < 2 && one_in(2)) {
      make_far(asked);
    } else {
      asked.variable = relationship_name();
      asked.where = where({}, asked.variable);
    }
    return asked;
  }

  void make_far(AskedRelationship& asked) {
    ++far_;
    asked.variable_length = true;
    asked.least = below(3);
    asked.most = std::max(0, asked.least + below(3) - (one_in(8) ? 1 : 0));
    if (one_in(5) && !endless_) {
      endless_ = true;
      asked.most.reset();
    }
    if (one_in(3)) asked.variable = new_name('q', others_);
  }

  AskedPart part() {
    AskedPart part;
    part.nodes.push_back(node());
    const int length = std::min(below(4), room_);
    for (int i = 0; i < length; ++i) {
      part.relationships.push_back(relationship());
      part.nodes.push_back(node());
    }
    room_ -= length;
    if (one_in(4)) part.path = new_name('p', others_);
    return part;
  }

  AskedMatch match(bool follows) {
    AskedMatch match;
    if (follows && traits_.projections && one_in(2)) match.before = projection_between();
    match.optional = traits_.optional && one_in(2);
    earlier_scope_ = scope_;
    unused_ = scope_.relationships;
    room_ = 4;
    const int parts = one_in(3) ? 1 + below(3) : 1;
    for (int i = 0; i < parts; ++i) match.parts.push_back(part());
    const bool any = !scope_.nodes.empty() || !scope_.relationships.empty();
    if (traits_.where && any && one_in(2)) match.where = random_condition(scope_, 2);
    if (match.optional) note_nulls();
    return match;
  }

  // What this clause has declared may be null.
  void note_nulls() {
    for (const auto& [now, before] :
         {std::pair{&scope_.nodes, &earlier_scope_.nodes}, {&scope_.relationships, &earlier_scope_.relationships}})
      for (const std::string& name : *now)
        if (std::ranges::find(*before, name) == before->end()) scope_.may_be_null.insert(name);
  }

  // Two nodes that differ.
  AskedMatch ends() {
    AskedMatch match;
    for (int i = 0; i < 2; ++i) {
      AskedPart& part = match.parts.emplace_back();
      part.nodes.resize(1);
      part.nodes[0].variable = new_name('n', scope_.nodes);
      part.nodes[0].labels = labels();
      part.nodes[0].property = property();
    }
    match.where.emplace();
    match.where->left.variable = scope_.nodes[0];
    match.where->right.variable = scope_.nodes[1];
    match.where->comparison = query::Comparison::not_equal;
    return match;
  }

  // Shortest paths between them, in an optional clause or not.
  AskedMatch shortest() {
    AskedMatch match;
    match.optional = one_in(3);
    AskedPart& part = match.parts.emplace_back();
    part.shortest = one_in(2) ? ShortestPath::one : ShortestPath::all;
    part.path = new_name('p', others_);
    part.nodes.resize(2);
    for (std::size_t i = 0; i < 2; ++i) part.nodes[i].variable = scope_.nodes[i];
    AskedRelationship& asked = part.relationships.emplace_back();
    asked.direction = static_cast<Direction>(below(3));
    if (one_in(2)) asked.types.push_back(any_of(kTypes));
    asked.property = property();
    asked.variable_length = true;
    asked.most.reset();
    if (!one_in(4)) asked.most = 1 + below(4);
    return match;
  }

  PatternTraits traits_;
  VariablesInScope scope_;
  VariablesInScope earlier_scope_;  // of the clauses before this one
  Names others_;                    // lists of relationships, and paths
  Names unused_;                    // relationships of earlier clauses that this one does not yet use
  int names_ = 0;
  int room_ = 0;  // for relationships in this clause
  int far_ = 0;
  bool endless_ = false;
};

}  // namespace

AskedQuery random_query(const PatternTraits& traits) { return QueryDraw(traits).query(); }

}  // namespace standpoint::test
