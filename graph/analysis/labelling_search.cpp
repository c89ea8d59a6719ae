// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/labelling_search.hpp"

namespace standpoint {

template <class Of>
std::vector<Literal> LabellingSearch::outside(const ArgumentSet& set, Of of) const {
  std::vector<Literal> out;
  for (Argument a = 0; a < size_; ++a)
    if (!set[a]) out.push_back(of(a));
  return out;
}

template <class Of>
std::vector<Literal> LabellingSearch::inside(const ArgumentSet& set, Of of,
                                             std::initializer_list<Literal> first) const {
  std::vector<Literal> out(first);
  for (Argument a = 0; a < size_; ++a)
    if (set[a]) out.push_back(of(a));
  return out;
}

LabellingSearch::LabellingSearch(const ArgumentFramework& framework, int most_conflicts)
    : framework_(framework), size_(framework.size()), most_conflicts_(most_conflicts) {
  solver_.new_variables(3 * size_);
  stable_ = solver_.new_variables(1);
  add_clauses();
}

void LabellingSearch::add_clauses() {
  std::vector<Literal> one_in, all_out;
  for (Argument a = 0; a < size_; ++a) {
    one_in = {-out(a)};
    all_out = {in(a)};
    for (const Argument b : framework_.attackers_of(a)) {
      one_in.push_back(in(b));
      all_out.push_back(-out(b));
      solver_.add({-in(b), out(a)});
      if (b != a) solver_.add({-in(a), out(b)});
    }
    solver_.add(one_in);
    solver_.add(all_out);
    solver_.add({-in(a), -out(a)});
    solver_.add({-in_range(a), in(a), out(a)});
    solver_.add({-stable_, in(a), out(a)});
  }
}

std::optional<LabellingSearch::Found> LabellingSearch::ask(std::span<const Literal> assumptions,
                                                           std::optional<std::span<const Literal>> one_of) {
  const SatAnswer answer = solver_.solve(assumptions, one_of, most_conflicts_);
  if (answer == SatAnswer::given_up) throw SearchGivenUp{};
  if (answer == SatAnswer::unsatisfiable) return std::nullopt;
  Found found{ArgumentSet(size_), ArgumentSet(size_)};
  for (Argument a = 0; a < size_; ++a) {
    found.in[a] = solver_.holds(in(a));
    found.range[a] = found.in[a] || solver_.holds(out(a));
  }
  return found;
}

std::optional<ArgumentSet> LabellingSearch::complete(std::span<const Literal> literals) {
  auto found = ask(literals);
  if (!found) return std::nullopt;
  return std::move(found->in);
}

std::optional<ArgumentSet> LabellingSearch::stable(std::span<const Literal> literals) {
  std::vector<Literal> all(literals.begin(), literals.end());
  all.push_back(stable_);
  return complete(all);
}

ArgumentSet LabellingSearch::grown(ArgumentSet set, std::optional<Literal> literal) {
  const auto in_of = [this](Argument a) { return in(a); };
  while (true) {
    std::vector<Literal> kept = inside(set, in_of);
    if (literal) kept.push_back(*literal);
    auto greater = ask(kept, outside(set, in_of));
    if (!greater) return set;
    set = std::move(greater->in);
  }
}

std::optional<ArgumentSet> LabellingSearch::preferred_without(Argument a) {
  const auto in_of = [this](Argument b) { return in(b); };
  const Literal asked = solver_.new_variables(1);  // holds: what is found lies in no extension that was met with `a`
  std::optional<ArgumentSet> answer;
  while (true) {
    auto found = ask(std::vector<Literal>{asked, -in(a)});
    if (!found) break;
    const ArgumentSet set = grown(std::move(found->in), -in(a));
    auto greater = ask(inside(set, in_of, {in(a)}));
    if (!greater) {
      answer = set;
      break;
    }
    std::vector<Literal> other = outside(grown(std::move(greater->in)), in_of);
    other.push_back(-asked);
    solver_.add(other);
  }
  solver_.add({-asked});
  return answer;
}

LabellingSearch::Found LabellingSearch::with_greatest_range(Found found, std::optional<Literal> literal) {
  const auto range_of = [this](Argument a) { return in_range(a); };
  while (true) {
    std::vector<Literal> kept = inside(found.range, range_of);
    if (literal) kept.push_back(*literal);
    auto greater = ask(kept, outside(found.range, range_of));
    if (!greater) return found;
    found = std::move(*greater);
  }
}

std::optional<ArgumentSet> LabellingSearch::semi_stable(std::optional<Literal> literal) {
  if (auto found = stable(literal ? std::vector<Literal>{*literal} : std::vector<Literal>{})) return found;
  if (literal) return stable({}) ? std::nullopt : greatest_range(*literal);
  return with_greatest_range(*ask({}), {}).in;  // the empty set is admissible, so there is a complete extension
}

// Where nothing is stable: a range that no other one holds, of an extension in which the literal holds.
std::optional<ArgumentSet> LabellingSearch::greatest_range(Literal literal) {
  const auto range_of = [this](Argument a) { return in_range(a); };
  const Literal asked = solver_.new_variables(1);
  std::optional<ArgumentSet> answer;
  while (true) {
    auto found = ask(std::vector<Literal>{asked, literal});
    if (!found) break;
    const Found mine = with_greatest_range(std::move(*found), literal);
    auto greater = ask(inside(mine.range, range_of), outside(mine.range, range_of));
    if (!greater) {
      answer = mine.in;
      break;
    }
    std::vector<Literal> other = outside(with_greatest_range(std::move(*greater), {}).range, range_of);
    other.push_back(-asked);
    solver_.add(other);
  }
  solver_.add({-asked});
  return answer;
}

ArgumentSet LabellingSearch::in_some(bool stable_only) {
  std::vector<Literal> assumed;
  if (stable_only) assumed.push_back(stable_);
  ArgumentSet some(size_);
  while (auto found = ask(assumed, outside(some, [this](Argument a) { return in(a); })))
    for (Argument a = 0; a < size_; ++a)
      if (found->in[a]) some[a] = true;
  return some;
}

ArgumentSet LabellingSearch::in_every_stable(ArgumentSet candidates) {
  while (auto found =
             ask(std::vector<Literal>{stable_}, inside(candidates, [this](Argument a) { return -in(a); })))
    for (Argument a = 0; a < size_; ++a)
      if (!found->in[a]) candidates[a] = false;
  return candidates;
}

// What is accepted and not attacked by what is accepted.
ArgumentSet LabellingSearch::less_attacked(ArgumentSet accepted) const {
  ArgumentSet out = accepted;
  for (Argument a = 0; a < size_; ++a)
    for (const Argument b : framework_.attackers_of(a))
      if (accepted[b]) out[a] = false;
  return out;
}

ArgumentSet LabellingSearch::in_every_preferred() {
  ArgumentSet every = less_attacked(in_some(false));
  for (Argument a = 0; a < size_; ++a) {
    if (!every[a]) continue;
    const auto without = preferred_without(a);
    if (!without) continue;
    for (Argument b = 0; b < size_; ++b)
      if (!(*without)[b]) every[b] = false;
  }
  return every;
}

ArgumentSet LabellingSearch::in_every_semi_stable() {
  if (auto found = stable({})) return in_every_stable(std::move(*found));
  ArgumentSet every = *semi_stable();
  for (Argument a = 0; a < size_; ++a) {
    if (!every[a]) continue;
    const auto without = greatest_range(-in(a));
    if (!without) continue;
    for (Argument b = 0; b < size_; ++b)
      if (!(*without)[b]) every[b] = false;
  }
  return every;
}

ArgumentSet LabellingSearch::in_some_semi_stable() {
  if (stable({})) return in_some(true);
  const ArgumentSet possible = in_some(false);
  ArgumentSet some = *semi_stable();
  for (Argument a = 0; a < size_; ++a) {
    if (!possible[a] || some[a]) continue;
    const auto with = greatest_range(in(a));
    if (!with) continue;
    for (Argument b = 0; b < size_; ++b)
      if ((*with)[b]) some[b] = true;
  }
  return some;
}

ArgumentSet LabellingSearch::ideal() {
  ArgumentSet set = less_attacked(in_some(false));
  // Taken out: what has an attacker that nothing of the set attacks. Each argument goes at most once.
  std::vector<Argument> gone;
  std::vector<std::uint32_t> against(size_, 0);  // attackers in the set
  for (Argument a = 0; a < size_; ++a)
    for (const Argument b : framework_.attackers_of(a)) against[a] += set[b] ? 1 : 0;
  const auto drop_targets = [&](Argument attacker) {
    for (const Argument a : framework_.attacked_by(attacker))
      if (set[a]) {
        set[a] = false;
        gone.push_back(a);
      }
  };
  for (Argument a = 0; a < size_; ++a)
    if (against[a] == 0) drop_targets(a);
  while (!gone.empty()) {
    const Argument a = gone.back();
    gone.pop_back();
    for (const Argument target : framework_.attacked_by(a))
      if (--against[target] == 0) drop_targets(target);
  }
  return set;
}

}  // namespace standpoint
