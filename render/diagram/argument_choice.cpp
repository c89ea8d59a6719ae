// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/argument_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "render/wording/arguments.hpp"

namespace standpoint {
namespace {

bool has_links(const Argumentation& arguments, ClaimId claim) {
  return arguments[claim].thread != ArguedClaim::kNoThread;
}

// Whether each claim is admitted, or, with neighbours, tied to one that is.
std::vector<bool> admitted(const Dossier& d, const Argumentation& arguments,
                           const std::function<bool(const Claim&)>& admits, bool neighbours) {
  std::vector<bool> out(d.claims.size(), false);
  for (std::uint32_t i = 0; i < d.claims.size(); ++i) {
    const ClaimId claim{i};
    if (!has_links(arguments, claim) || (admits && !admits(d.claims[i]))) continue;
    out[i] = true;
    if (!neighbours) continue;
    for (const ClaimReply& reply : arguments.replies_to(claim)) out[reply.from.value] = true;
    for (const ClaimReply& reply : arguments.replies_by(claim)) out[reply.to.value] = true;
    for (const ClaimSupport& support : arguments.supports_of(claim)) out[support.from.value] = true;
    for (const ClaimSupport& support : arguments.supports_by(claim)) out[support.to.value] = true;
  }
  return out;
}

}  // namespace

std::vector<ClaimId> from_the_roots(const Argumentation& arguments, std::uint32_t thread) {
  std::vector<ClaimId> out;
  std::vector<bool> met(arguments.claims.size(), false);
  const auto meet = [&](ClaimId claim) {
    if (met[claim.value]) return;
    met[claim.value] = true;
    out.push_back(claim);
  };
  for (const ClaimId root : roots_of(arguments, thread)) meet(root);
  std::size_t next = 0;
  while (next < out.size()) {
    const ClaimId claim = out[next++];
    for (const ClaimReply& reply : arguments.replies_to(claim)) meet(reply.from);
    for (const ClaimSupport& support : arguments.supports_of(claim)) meet(support.from);
  }
  return out;
}

std::vector<std::vector<ClaimId>> choose_threads(const Dossier& d, const Argumentation& arguments,
                                                 const std::function<bool(const Claim&)>& admits, bool neighbours) {
  const std::vector<bool> chosen = admitted(d, arguments, admits, neighbours);
  std::vector<std::vector<ClaimId>> out;
  for (std::vector<ClaimId> thread : arguments.threads) {
    std::erase_if(thread, [&](ClaimId claim) { return !chosen[claim.value]; });
    if (!thread.empty()) out.push_back(std::move(thread));
  }
  const auto worth = [&](const std::vector<ClaimId>& thread) {
    const bool disputed =
        std::any_of(thread.begin(), thread.end(), [&](ClaimId claim) { return !arguments.replies_to(claim).empty(); });
    return std::tuple(!disputed, -static_cast<std::ptrdiff_t>(thread.size()), d.id_of(thread.front()));
  };
  std::sort(out.begin(), out.end(), [&](const auto& a, const auto& b) { return worth(a) < worth(b); });
  return out;
}

ChosenArguments choose_arguments(const Dossier& d, const Argumentation& arguments,
                                 const std::function<bool(const Claim&)>& admits, bool neighbours, std::size_t most) {
  ChosenArguments out;
  for (std::vector<ClaimId>& thread : choose_threads(d, arguments, admits, neighbours)) {
    ++out.all_threads;
    out.all_claims += thread.size();
    const bool first = out.claims.empty();
    if (!first && out.claims.size() + thread.size() > most) continue;
    if (thread.size() > most) {
      out.first_cut = true;
      const std::set<ClaimId> chosen(thread.begin(), thread.end());
      thread = from_the_roots(arguments, arguments[thread.front()].thread);
      std::erase_if(thread, [&](ClaimId claim) { return !chosen.contains(claim); });
      thread.resize(most);
    }
    ++out.threads;
    out.claims.insert(out.claims.end(), thread.begin(), thread.end());
  }
  return out;
}

void note_what_is_left_out(Picture& picture, const ChosenArguments& chosen, std::string_view language) {
  if (chosen.claims.size() == chosen.all_claims) return;
  const bool fr = language == "fr";
  const std::string_view words =
      chosen.first_cut
          ? (fr ? "{} prises de position sur {}, en {} fil sur {}\u00A0: les plus proches de ce qui est avancé."
                : "{} claims out of {}, in {} thread out of {}: those nearest to what is argued.")
          : (fr ? "{} prises de position sur {}, en {} fils sur {}\u00A0: d’abord les fils où l’on se répond, puis les "
                  "plus longs."
                : "{} claims out of {}, in {} threads out of {}: those with replies first, then the longest.");
  picture.notes.push_back(
      fmt::format(fmt::runtime(words), chosen.claims.size(), chosen.all_claims, chosen.threads, chosen.all_threads));
}

}  // namespace standpoint
