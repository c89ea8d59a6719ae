// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/acceptance.hpp"

#include <algorithm>

#include "graph/analysis/grounded.hpp"
#include "graph/analysis/labelling_search.hpp"

namespace standpoint {
namespace {

// What an extension must satisfy at one argument.
struct Demand {
  Argument argument = 0;
  bool holds = true;
};

tl::unexpected<Failure> given_up(const AcceptanceOptions& options) {
  return failure("the solver gave up after " + std::to_string(options.most_steps) + " steps",
                 "ask about fewer arguments, or under another semantics");
}

// The parts into which what the grounded labelling leaves undecided falls: connected, in order of first argument.
class UndecidedParts {
 public:
  UndecidedParts(const ArgumentFramework& framework, const std::vector<ArgumentLabel>& labels)
      : framework_(framework), labels_(labels), number_(framework.size(), 0) {
    for (Argument a = 0; a < framework.size(); ++a)
      if (labels[a] == ArgumentLabel::undecided && number_[a] == 0) collect(a);
  }

  std::size_t count() const { return parts_.size(); }

  // The part in numbers of its own.
  FrameworkPart operator[](std::size_t i) {
    FrameworkPart part;
    part.arguments = parts_[i];
    for (Argument k = 0; k < part.arguments.size(); ++k) local(part.arguments[k]) = k;
    std::vector<Attack> attacks;
    for (const Argument to : part.arguments)
      for (const Argument from : framework_.attackers_of(to))
        if (labels_[from] == ArgumentLabel::undecided) attacks.push_back({local(from), local(to)});
    part.framework = ArgumentFramework(static_cast<std::uint32_t>(part.arguments.size()), attacks);
    return part;
  }

  // The number of an argument within its part, once that part was made.
  Argument& local(Argument a) { return number_[a]; }
  bool holds(std::size_t i, Argument a) const { return std::binary_search(parts_[i].begin(), parts_[i].end(), a); }

 private:
  void collect(Argument first) {
    std::vector<Argument>& part = parts_.emplace_back();
    const auto add = [&](Argument a) {
      if (labels_[a] != ArgumentLabel::undecided || number_[a] != 0) return;
      number_[a] = 1;  // met
      part.push_back(a);
    };
    add(first);
    for (std::size_t i = 0; i < part.size(); ++i) {
      for (const Argument a : framework_.attackers_of(part[i])) add(a);
      for (const Argument a : framework_.attacked_by(part[i])) add(a);
    }
    std::sort(part.begin(), part.end());
  }

  const ArgumentFramework& framework_;
  const std::vector<ArgumentLabel>& labels_;
  std::vector<Argument> number_;
  std::vector<std::vector<Argument>> parts_;
};

std::optional<ArgumentSet> extension_of(LabellingSearch& search, Semantics semantics, std::optional<Demand> demand) {
  std::vector<Literal> literals;
  if (demand) literals.push_back(demand->holds ? search.in(demand->argument) : -search.in(demand->argument));
  switch (semantics) {
    case Semantics::grounded: break;  // nothing that is undecided is in
    case Semantics::complete: return search.complete(literals);
    case Semantics::stable: return search.stable(literals);
    case Semantics::semi_stable: return search.semi_stable(demand ? std::optional(literals.front()) : std::nullopt);
    case Semantics::preferred: {
      if (demand && !demand->holds) return search.preferred_without(demand->argument);
      auto found = search.complete(literals);
      if (!found) return std::nullopt;
      return search.grown(std::move(*found));
    }
    case Semantics::ideal: {
      ArgumentSet set = search.ideal();
      if (demand && set[demand->argument] != demand->holds) return std::nullopt;
      return set;
    }
  }
  return std::nullopt;
}

// Complete but for those that are in by default: nothing is added where the least extension will do.
bool least_will_do(Semantics semantics, const std::optional<Demand>& demand) {
  return semantics == Semantics::grounded || (semantics == Semantics::complete && (!demand || !demand->holds));
}

FoundExtension find(const ArgumentFramework& framework, Semantics semantics, std::optional<Demand> demand,
                    const AcceptanceOptions& options) {
  const std::vector<ArgumentLabel> labels = grounded_labelling(framework);
  Extension extension = arguments_labelled(labels, ArgumentLabel::in);
  const auto meets_demand = [&] { return !demand || (labels[demand->argument] == ArgumentLabel::in) == demand->holds; };
  if (demand && labels[demand->argument] != ArgumentLabel::undecided) {
    if (!meets_demand()) return std::nullopt;
    demand.reset();
  }
  if (least_will_do(semantics, demand)) {
    if (!meets_demand()) return std::nullopt;
    return extension;
  }
  UndecidedParts parts(framework, labels);
  // The part with the argument first: it says no most often.
  std::vector<std::size_t> order(parts.count());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  if (demand)
    std::stable_partition(order.begin(), order.end(), [&](std::size_t i) { return parts.holds(i, demand->argument); });
  std::uint64_t effort = options.most_steps;
  try {
    for (const std::size_t i : order) {
      const FrameworkPart part = parts[i];
      std::optional<Demand> here;
      if (demand && parts.holds(i, demand->argument)) here = {parts.local(demand->argument), demand->holds};
      if (least_will_do(semantics, here)) continue;
      LabellingSearch search(part.framework, effort);
      const auto found = extension_of(search, semantics, here);
      if (!found) return std::nullopt;
      for (Argument k = 0; k < part.arguments.size(); ++k)
        if ((*found)[k]) extension.push_back(part.arguments[k]);
    }
  } catch (const SearchGivenUp&) {
    return given_up(options);
  }
  std::sort(extension.begin(), extension.end());
  return extension;
}

struct PartAccepted {
  ArgumentSet by_some, by_every;
  bool any_extension = true;
};

PartAccepted accepted_in(LabellingSearch& search, Semantics semantics, std::size_t size) {
  switch (semantics) {
    case Semantics::grounded: return {ArgumentSet(size), ArgumentSet(size)};
    case Semantics::complete: return {search.in_some(false), ArgumentSet(size)};
    case Semantics::preferred: {
      PartAccepted out;
      out.by_some = search.in_some(false);
      out.by_every = search.in_every_preferred(out.by_some);
      return out;
    }
    case Semantics::semi_stable: {
      PartAccepted out;
      out.by_some = search.in_some_semi_stable();
      out.by_every = search.in_every_semi_stable();
      return out;
    }
    case Semantics::ideal: {
      ArgumentSet set = search.ideal();
      return {set, set};
    }
    case Semantics::stable: break;
  }
  auto found = search.stable({});
  if (!found) return {ArgumentSet(size), ArgumentSet(size, true), false};
  return {search.in_some(true), search.in_every_stable(std::move(*found))};
}

}  // namespace

FoundExtension find_extension(const ArgumentFramework& framework, Semantics semantics,
                              const AcceptanceOptions& options) {
  return find(framework, semantics, {}, options);
}

FoundExtension find_extension_with(const ArgumentFramework& framework, Semantics semantics, Argument argument,
                                   const AcceptanceOptions& options) {
  return find(framework, semantics, Demand{argument, true}, options);
}

FoundExtension find_extension_without(const ArgumentFramework& framework, Semantics semantics, Argument argument,
                                      const AcceptanceOptions& options) {
  return find(framework, semantics, Demand{argument, false}, options);
}

Result<Accepted> find_accepted(const ArgumentFramework& framework, Semantics semantics,
                               const AcceptanceOptions& options) {
  const std::vector<ArgumentLabel> labels = grounded_labelling(framework);
  Accepted out;
  for (const ArgumentLabel label : labels) out.by_some.push_back(label == ArgumentLabel::in);
  out.by_every = out.by_some;
  if (semantics == Semantics::grounded) return out;
  UndecidedParts parts(framework, labels);
  std::uint64_t effort = options.most_steps;
  try {
    for (std::size_t i = 0; i < parts.count(); ++i) {
      const FrameworkPart part = parts[i];
      LabellingSearch search(part.framework, effort);
      const PartAccepted found = accepted_in(search, semantics, part.arguments.size());
      out.any_extension = out.any_extension && found.any_extension;
      for (Argument k = 0; k < part.arguments.size(); ++k) {
        out.by_some[part.arguments[k]] = found.by_some[k];
        out.by_every[part.arguments[k]] = found.by_every[k];
      }
    }
  } catch (const SearchGivenUp&) {
    return given_up(options);
  }
  if (!out.any_extension) {
    out.by_some.assign(framework.size(), false);
    out.by_every.assign(framework.size(), true);
  }
  return out;
}

}  // namespace standpoint
