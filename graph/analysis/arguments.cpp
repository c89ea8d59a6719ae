// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/arguments.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "graph/analysis/grounded.hpp"

namespace standpoint {
namespace {

// Opposite stances on one proposition: each is an answer to the other.
bool is_rebuttal(const Claim& a, const Claim& b) {
  return a.about == b.about && sign_of(a.stance) * sign_of(b.stance) < 0;
}

class ArgumentFinder {
 public:
  ArgumentFinder(const Dossier& dossier, const ArgumentOptions& options) : d_(dossier) {
    out_.claims.resize(d_.claims.size());
    for (std::uint32_t i = 0; i < d_.claims.size(); ++i)
      out_.claims[i].admitted = !options.admits || options.admits(d_.claims[i]);
  }

  Argumentation find() {
    collect_links();
    rank_linked();
    out_.replies = rows(replies_, &ClaimReply::to, &ClaimReply::from, &ArguedClaim::replies);
    out_.replies_given = rows(out_.replies, &ClaimReply::from, &ClaimReply::to, &ArguedClaim::replies_given);
    out_.supports = rows(supports_, &ClaimSupport::to, &ClaimSupport::from, &ArguedClaim::supports);
    out_.supports_given = rows(out_.supports, &ClaimSupport::from, &ClaimSupport::to, &ArguedClaim::supports_given);
    add_threads();
    label();
    add_reasons();
    mark_answered_answers();
    return std::move(out_);
  }

 private:
  void collect_links() {
    for (std::uint32_t i = 0; i < d_.argument_links.size(); ++i) {
      const ArgumentLink& link = d_.argument_links[i];
      if (!link.from.valid() || !link.to.valid()) continue;
      if (!out_.claims[link.from.value].admitted || !out_.claims[link.to.value].admitted) continue;
      if (link.kind == ArgumentLink::Kind::supports) {
        if (link.from != link.to) supports_.push_back({link.from, link.to, i, link.required});
        continue;
      }
      const bool rebuttal = is_rebuttal(d_[link.from], d_[link.to]);
      replies_.push_back({link.from, link.to, i, rebuttal, false});
      if (rebuttal) replies_.push_back({link.to, link.from, i, true, true});
    }
  }

  // Numbers the claims with links in order of their ids.
  void rank_linked() {
    std::vector<bool> met(d_.claims.size(), false);
    const auto meet = [&](ClaimId claim) {
      if (met[claim.value]) return;
      met[claim.value] = true;
      linked_.push_back(claim);
    };
    for (const ClaimReply& reply : replies_) meet(reply.from), meet(reply.to);
    for (const ClaimSupport& support : supports_) meet(support.from), meet(support.to);
    std::sort(linked_.begin(), linked_.end(), [&](ClaimId a, ClaimId b) { return d_.id_of(a) < d_.id_of(b); });
    rank_.assign(d_.claims.size(), 0);
    for (std::uint32_t i = 0; i < linked_.size(); ++i) rank_[linked_[i].value] = i;
  }

  static bool comes_first(const ClaimReply& a, const ClaimReply& b) {
    return std::tuple(a.returned, a.link) < std::tuple(b.returned, b.link);
  }
  static bool comes_first(const ClaimSupport& a, const ClaimSupport& b) {
    return std::tuple(!a.required, a.link) < std::tuple(!b.required, b.link);
  }

  // The links by one end, then by the other's id, each pair once; and for each claim, where its links stand.
  template <class Link>
  std::vector<Link> rows(std::vector<Link> links, ClaimId Link::*at, ClaimId Link::*other, Range ArguedClaim::*range) {
    std::sort(links.begin(), links.end(), [&](const Link& a, const Link& b) {
      const auto key = [&](const Link& link) { return std::tuple((link.*at).value, rank_[(link.*other).value]); };
      return key(a) != key(b) ? key(a) < key(b) : comes_first(a, b);
    });
    links.erase(std::unique(links.begin(), links.end(),
                            [&](const Link& a, const Link& b) { return a.*at == b.*at && a.*other == b.*other; }),
                links.end());
    for (std::uint32_t i = 0; i < links.size(); ++i) {
      Range& r = out_.claims[(links[i].*at).value].*range;
      if (r.count++ == 0) r.first = i;
    }
    return links;
  }

  void add_threads() {
    std::vector<ClaimId> queue;
    const auto meet = [&](ClaimId claim, std::uint32_t thread) {
      if (out_[claim].thread != ArguedClaim::kNoThread) return;
      out_.claims[claim.value].thread = thread;
      queue.push_back(claim);
    };
    for (const ClaimId first : linked_) {
      if (out_[first].thread != ArguedClaim::kNoThread) continue;
      const auto thread = static_cast<std::uint32_t>(out_.threads.size());
      queue.clear();
      meet(first, thread);
      for (std::size_t i = 0; i < queue.size(); ++i) {
        const ClaimId claim = queue[i];
        for (const ClaimReply& reply : out_.replies_to(claim)) meet(reply.from, thread);
        for (const ClaimReply& reply : out_.replies_by(claim)) meet(reply.to, thread);
        for (const ClaimSupport& support : out_.supports_of(claim)) meet(support.from, thread);
        for (const ClaimSupport& support : out_.supports_by(claim)) meet(support.to, thread);
      }
      std::sort(queue.begin(), queue.end(), [&](ClaimId a, ClaimId b) { return rank_[a.value] < rank_[b.value]; });
      out_.threads.push_back(queue);
    }
  }

  void label() {
    const std::vector<ArgumentLabel> labels = grounded_labelling(make_argument_framework(out_));
    for (const ClaimId claim : linked_)
      out_.claims[claim.value].status = labels[claim.value] == ArgumentLabel::in    ? ClaimStatus::standing
                                        : labels[claim.value] == ArgumentLabel::out ? ClaimStatus::defeated
                                                                                    : ClaimStatus::undecided;
  }

  // The replies to a claim with one status, and what it requires with another.
  void collect(ClaimId claim, ClaimStatus of_reply, ClaimStatus of_required, std::vector<ClaimId>& into) const {
    for (const ClaimReply& reply : out_.replies_to(claim))
      if (out_[reply.from].status == of_reply) into.push_back(reply.from);
    for (const ClaimSupport& support : out_.supports_of(claim))
      if (support.required && out_[support.from].status == of_required) into.push_back(support.from);
  }

  // What defeats the replies to a standing claim, all of which are defeated and have their reasons already: others than
  // the claim itself, each once, until there are kMostDefenders. O(kMostDefenders) for each reply.
  void collect_defenders(ClaimId claim, std::vector<ClaimId>& into) {
    defended_[claim.value] = claim;
    for (const ClaimReply& reply : out_.replies_to(claim))
      for (const ClaimId defender : out_.reasons_of(reply.from)) {
        if (defended_[defender.value] == claim) continue;
        if (into.size() == Argumentation::kMostDefenders) return;
        defended_[defender.value] = claim;
        into.push_back(defender);
      }
  }

  // Whether a standing reply to a claim has replies of others than that claim.
  bool has_answered_answer(ClaimId claim) const {
    const auto replies = out_.replies_to(claim);
    return std::any_of(replies.begin(), replies.end(), [&](const ClaimReply& answer) {
      if (out_[answer.from].status != ClaimStatus::standing) return false;
      const auto further = out_.replies_to(answer.from);
      return further.size() > 1 || (further.size() == 1 && further[0].from != claim);
    });
  }

  // From the claims of which it is so to those that require them.
  void mark_answered_answers() {
    std::vector<ClaimId> waiting;
    const auto mark = [&](ClaimId claim) {
      ArguedClaim& argued = out_.claims[claim.value];
      if (argued.status != ClaimStatus::defeated || argued.answer_replied) return;
      argued.answer_replied = true;
      waiting.push_back(claim);
    };
    for (const ClaimId claim : linked_)
      if (has_answered_answer(claim)) mark(claim);
    while (!waiting.empty()) {
      const ClaimId claim = waiting.back();
      waiting.pop_back();
      for (const ClaimSupport& support : out_.supports_by(claim))
        if (support.required) mark(support.to);
    }
  }

  void add_reasons() {
    defended_.assign(out_.claims.size(), ClaimId{});
    for (const bool standing : {false, true})
      for (const ClaimId claim : linked_)
        if ((out_[claim].status == ClaimStatus::standing) == standing) add_reasons(claim);
  }

  void add_reasons(ClaimId claim) {
    std::vector<ClaimId> found;
    switch (out_[claim].status) {
      case ClaimStatus::standing: collect_defenders(claim, found); break;
      case ClaimStatus::defeated: collect(claim, ClaimStatus::standing, ClaimStatus::defeated, found); break;
      case ClaimStatus::undecided: collect(claim, ClaimStatus::undecided, ClaimStatus::undecided, found); break;
    }
    std::sort(found.begin(), found.end(), [&](ClaimId a, ClaimId b) { return rank_[a.value] < rank_[b.value]; });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    out_.claims[claim.value].reasons = {static_cast<std::uint32_t>(out_.reasons.size()),
                                        static_cast<std::uint32_t>(found.size())};
    out_.reasons.insert(out_.reasons.end(), found.begin(), found.end());
  }

  const Dossier& d_;
  std::vector<ClaimReply> replies_;
  std::vector<ClaimSupport> supports_;
  std::vector<ClaimId> linked_;      // by id
  std::vector<std::uint32_t> rank_;  // of a claim with links among these
  std::vector<ClaimId> defended_;    // by claim, the standing one of which it was last found to be a defender
  Argumentation out_;
};

}  // namespace

Argumentation find_argumentation(const Dossier& dossier, const ArgumentOptions& options) {
  return ArgumentFinder(dossier, options).find();
}

}  // namespace standpoint
