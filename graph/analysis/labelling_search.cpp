// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/labelling_search.hpp"

#include <algorithm>

namespace standpoint {
namespace {

constexpr std::uint32_t kArgumentsReadInAStep = 64;  // asking and reading the answer take their time too

}  // namespace

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

LabellingSearch::LabellingSearch(const ArgumentFramework& framework, std::uint64_t& effort)
    : framework_(framework), size_(framework.size()), effort_(effort) {
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
  effort_ -= std::min<std::uint64_t>(effort_, 1 + size_ / kArgumentsReadInAStep);
  const SatAnswer answer = solver_.solve(assumptions, one_of, effort_);
  if (answer == SatAnswer::given_up || effort_ == 0) throw SearchGivenUp{};
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

ArgumentSet LabellingSearch::grown(ArgumentSet set, std::span<const Literal> literals) {
  const auto in_of = [this](Argument a) { return in(a); };
  while (true) {
    std::vector<Literal> kept = inside(set, in_of);
    kept.insert(kept.end(), literals.begin(), literals.end());
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
    const Literal without = -in(a);
    const ArgumentSet set = grown(std::move(found->in), {&without, 1});
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
  for (Argument a = 0; a < size_; ++a) solver_.prefer(in(a));
  while (auto found = ask(assumed, outside(some, [this](Argument a) { return in(a); })))
    for (Argument a = 0; a < size_; ++a) {
      if (!found->in[a] || some[a]) continue;
      some[a] = true;
      solver_.prefer(-in(a));
    }
  for (Argument a = 0; a < size_; ++a) solver_.prefer(in(a));  // for what is to be made greater
  return some;
}

ArgumentSet LabellingSearch::in_every_stable(ArgumentSet candidates) {
  while (auto found = ask(std::vector<Literal>{stable_}, inside(candidates, [this](Argument a) { return -in(a); })))
    for (Argument a = 0; a < size_; ++a)
      if (!found->in[a]) candidates[a] = false;
  return candidates;
}

// What is accepted and not attacked by what is accepted.
ArgumentSet LabellingSearch::less_attacked(const ArgumentSet& accepted) const {
  ArgumentSet out = accepted;
  for (Argument a = 0; a < size_; ++a)
    for (const Argument b : framework_.attackers_of(a))
      if (accepted[b]) out[a] = false;
  return out;
}

ArgumentSet LabellingSearch::in_every_preferred(const ArgumentSet& some) {
  ArgumentSet every = less_attacked(some);
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
  ArgumentSet within(size_, true);  // attacked by nothing that was found to be accepted
  for (Argument a = 0; a < size_; ++a) solver_.prefer(out(a));
  while (auto found = ask({}, inside(within, [this](Argument a) { return out(a); })))
    for (Argument a = 0; a < size_; ++a) {
      if (!found->range[a] || found->in[a] || !within[a]) continue;
      within[a] = false;
      solver_.prefer(-out(a));
    }
  for (Argument a = 0; a < size_; ++a) solver_.prefer(in(a));
  const std::vector<Literal> only = outside(within, [this](Argument a) { return -in(a); });
  return grown(*complete(only), only);  // the ideal set is complete
}

}  // namespace standpoint
