// SPDX-License-Identifier: Apache-2.0
// Every answer about a framework is held against the definitions, tried on all sets of arguments, on random small ones.

#include <rapidcheck.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <numeric>
#include <optional>

#include "graph/analysis/acceptance.hpp"
#include "graph/analysis/argument_obstacles.hpp"
#include "graph/analysis/arguments.hpp"
#include "graph/analysis/grounded.hpp"
#include "tests/support/all_extensions.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::array<Semantics, 6> kAllSemantics = {Semantics::grounded, Semantics::complete,    Semantics::preferred,
                                                    Semantics::stable,   Semantics::semi_stable, Semantics::ideal};

std::vector<Attack> random_links(std::uint32_t size, std::size_t most) {
  std::vector<Attack> out;
  const auto count = *rc::gen::inRange<std::size_t>(0, most + 1);
  for (std::size_t i = 0; i < count; ++i)
    out.push_back({*rc::gen::inRange<Argument>(0, size), *rc::gen::inRange<Argument>(0, size)});
  return out;
}

ArgumentFramework random_framework(std::uint32_t most) {
  const auto size = *rc::gen::inRange<std::uint32_t>(1, most + 1);
  return {size, random_links(size, std::size_t{2} * size)};
}

std::vector<Argument> intersection(const Sets& sets, std::uint32_t size) {
  std::vector<Argument> out(size);
  std::iota(out.begin(), out.end(), 0);
  for (const auto& set : sets)
    std::erase_if(out, [&](Argument a) { return !std::binary_search(set.begin(), set.end(), a); });
  return out;
}

// The greatest admissible set within all preferred ones, by trying them all.
std::vector<Argument> slow_ideal(const ArgumentFramework& f, const Sets& preferred) {
  const std::vector<Argument> within = intersection(preferred, f.size());
  std::vector<Argument> best;
  for (std::uint32_t bits = 0; bits < (1U << within.size()); ++bits) {
    std::vector<Argument> set;
    for (std::size_t i = 0; i < within.size(); ++i)
      if ((bits >> i & 1U) != 0) set.push_back(within[i]);
    if (set.size() > best.size() && is_admissible(f, set)) best = set;
  }
  return best;
}

Sets extensions_of(const ArgumentFramework& f, const AllExtensions& all, Semantics semantics) {
  switch (semantics) {
    case Semantics::grounded: return {intersection(all.complete, f.size())};
    case Semantics::complete: return all.complete;
    case Semantics::preferred: return all.preferred;
    case Semantics::stable: return all.stable;
    case Semantics::semi_stable: return all.semi_stable;
    case Semantics::ideal: break;
  }
  return {slow_ideal(f, all.preferred)};
}

bool holds(const std::vector<Argument>& set, Argument a) { return std::binary_search(set.begin(), set.end(), a); }

void expect_member(const FoundExtension& found, const Sets& sets, bool expected) {
  RC_ASSERT(found.has_value());
  RC_ASSERT(found->has_value() == expected);
  if (*found) RC_ASSERT(std::find(sets.begin(), sets.end(), **found) != sets.end());
}

// The least sets whose removal brings `a` into the grounded extension, among all sets without it.
Sets slow_obstacles(const ArgumentFramework& f, Argument a) {
  Sets out;
  for (std::uint32_t bits = 0; bits < (1U << f.size()); ++bits) {
    if ((bits >> a & 1U) != 0) continue;
    std::vector<bool> kept(f.size());
    std::vector<Argument> set;
    for (Argument b = 0; b < f.size(); ++b) {
      kept[b] = (bits >> b & 1U) == 0;
      if (!kept[b]) set.push_back(b);
    }
    const FrameworkPart part = part_of(f, kept);
    const auto in = intersection(extensions_by_trial(part.framework).complete, part.framework.size());
    if (std::any_of(in.begin(), in.end(), [&](Argument b) { return part.arguments[b] == a; })) out.push_back(set);
  }
  Sets least;
  for (const auto& set : out)
    if (std::none_of(out.begin(), out.end(), [&](const auto& other) {
          return other.size() < set.size() && std::includes(set.begin(), set.end(), other.begin(), other.end());
        }))
      least.push_back(set);
  std::sort(least.begin(), least.end(),
            [](const auto& x, const auto& y) { return x.size() != y.size() ? x.size() < y.size() : x < y; });
  return least;
}

// Nouioua & Risch 2011: what attacks something required attacks what requires it, to any depth.
ArgumentFramework with_extended_attacks(std::uint32_t size, const std::vector<Attack>& attacks,
                                        std::vector<Attack> requirements) {
  for (std::size_t i = 0; i < requirements.size(); ++i)
    for (std::size_t k = 0; k < requirements.size(); ++k) {
      const Attack longer{requirements[i].from, requirements[k].to};
      if (requirements[i].to == requirements[k].from &&
          std::find(requirements.begin(), requirements.end(), longer) == requirements.end())
        requirements.push_back(longer);
    }
  std::vector<Attack> all = attacks;
  for (const Attack& attack : attacks)
    for (const Attack& requirement : requirements)
      if (attack.to == requirement.from) all.push_back({attack.from, requirement.to});
  return {size, all};
}

}  // namespace

TEST_CASE("A framework keeps each attack once, both ways round, in order") {
  CHECK(rc::check([] {
    const auto size = *rc::gen::inRange<std::uint32_t>(1, 8);
    std::vector<Attack> attacks = random_links(size, 20);
    const ArgumentFramework f(size, attacks);
    std::sort(attacks.begin(), attacks.end());
    attacks.erase(std::unique(attacks.begin(), attacks.end()), attacks.end());
    RC_ASSERT(f.attack_count() == attacks.size());
    std::vector<Attack> forward, backward;
    for (Argument a = 0; a < size; ++a) {
      for (const Argument b : f.attacked_by(a)) forward.push_back({a, b});
      for (const Argument b : f.attackers_of(a)) backward.push_back({b, a});
      for (Argument b = 0; b < size; ++b)
        RC_ASSERT(f.attacks(a, b) == std::binary_search(attacks.begin(), attacks.end(), Attack{a, b}));
    }
    RC_ASSERT(forward == attacks);
    std::stable_sort(backward.begin(), backward.end());
    RC_ASSERT(backward == attacks);
  }));
}

TEST_CASE("The grounded labelling is the least complete one") {
  CHECK(rc::check([] {
    const ArgumentFramework f = random_framework(8);
    const auto complete = extensions_by_trial(f).complete;
    RC_ASSERT(arguments_labelled(grounded_labelling(f), ArgumentLabel::in) == intersection(complete, f.size()));
  }));
}

TEST_CASE("What is accepted under each semantics is what its extensions hold") {
  CHECK(rc::check([] {
    const ArgumentFramework f = random_framework(8);
    const AllExtensions all = extensions_by_trial(f);
    for (const Semantics semantics : kAllSemantics) {
      const Sets sets = extensions_of(f, all, semantics);
      const auto accepted = find_accepted(f, semantics);
      RC_ASSERT(accepted.has_value());
      RC_ASSERT(accepted->any_extension == !sets.empty());
      expect_member(find_extension(f, semantics), sets, !sets.empty());
      for (Argument a = 0; a < f.size(); ++a) {
        const auto with = std::count_if(sets.begin(), sets.end(), [&](const auto& set) { return holds(set, a); });
        RC_ASSERT(accepted->by_some[a] == (with > 0));
        RC_ASSERT(accepted->by_every[a] == (with == static_cast<std::ptrdiff_t>(sets.size())));
        const auto found = find_extension_with(f, semantics, a);
        expect_member(found, sets, with > 0);
        if (with > 0) RC_ASSERT(holds(**found, a));
        const auto without = find_extension_without(f, semantics, a);
        expect_member(without, sets, with < static_cast<std::ptrdiff_t>(sets.size()));
        if (*without) RC_ASSERT(!holds(**without, a));
      }
    }
  }));
}

TEST_CASE("Listing by the solver gives the extensions that trying all sets gives") {
  CHECK(rc::check([] {
    const ArgumentFramework f = random_framework(7);
    const AllExtensions tried = extensions_by_trial(f);
    const auto listed = extensions_by_listing(f, 1000);
    RC_ASSERT(listed.has_value());
    RC_ASSERT(listed->complete == tried.complete);
    RC_ASSERT(listed->semi_stable == tried.semi_stable);
  }));
}

TEST_CASE("What would have to fall is every least set whose removal makes an argument stand, and no other") {
  CHECK(rc::check([] {
    const ArgumentFramework f = random_framework(6);
    const auto a = *rc::gen::inRange<Argument>(0, f.size());
    ObstacleOptions options;
    options.most_sets = 1000;
    options.most_trials = 100'000;
    const Obstacles found = find_obstacles(f, a, options);
    RC_ASSERT(found.all);
    RC_ASSERT(found.sets == slow_obstacles(f, a));
  }));
}

TEST_CASE("A search for obstacles that is cut says so, and gives only sets that do") {
  CHECK(rc::check([] {
    const ArgumentFramework f = random_framework(6);
    const auto a = *rc::gen::inRange<Argument>(0, f.size());
    ObstacleOptions options;
    options.most_sets = *rc::gen::inRange<std::size_t>(1, 3);
    options.most_trials = *rc::gen::inRange<std::size_t>(1, 6);
    const Obstacles found = find_obstacles(f, a, options);
    const Sets all = slow_obstacles(f, a);
    for (const auto& set : found.sets) RC_ASSERT(std::find(all.begin(), all.end(), set) != all.end());
    if (found.all) RC_ASSERT(found.sets == all);
  }));
}

TEST_CASE("Required supports come to the attacks that Nouioua and Risch extend, under every semantics") {
  CHECK(rc::check([] {
    const auto size = *rc::gen::inRange<std::uint32_t>(1, 7);
    const std::vector<Attack> attacks = random_links(size, size);
    const std::vector<Attack> requirements = random_links(size, size);
    Argumentation argumentation;
    argumentation.claims.resize(size);
    for (const Attack& attack : attacks) argumentation.replies.push_back({{attack.from}, {attack.to}});
    for (const Attack& r : requirements)
      if (r.from != r.to) argumentation.supports.push_back({{r.from}, {r.to}, 0, true});
    const ArgumentFramework reduced = make_argument_framework(argumentation);
    const ArgumentFramework extended = with_extended_attacks(size, attacks, requirements);
    for (const Semantics semantics : kAllSemantics) {
      auto ours = find_accepted(reduced, semantics), theirs = find_accepted(extended, semantics);
      RC_ASSERT(ours.has_value());
      RC_ASSERT(theirs.has_value());
      ours->by_some.resize(size);
      ours->by_every.resize(size);
      RC_ASSERT(ours->by_some == theirs->by_some);
      RC_ASSERT(ours->by_every == theirs->by_every);
      RC_ASSERT(ours->any_extension == theirs->any_extension);
    }
  }));
}
