#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which claims have been answered, and which of the answers are answered in turn? (MODEL 3.5)

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "graph/analysis/argument_framework.hpp"
#include "graph/model/dossier.hpp"

namespace standpoint {

// What the replies in the dossier leave of a claim: its label in the grounded labelling. No word on whether it is true.
enum class ClaimStatus : std::uint8_t {
  standing,   // no unanswered reply in this dossier
  defeated,   // answered, and the answer stands
  undecided,  // contested both ways
};

// One claim answers another: `disputes` between them, either way round where it is a rebuttal.
struct ClaimReply {
  ClaimId from;
  ClaimId to;
  std::uint32_t link = 0;  // Dossier::argument_links
  bool rebuttal = false;   // opposite stances on one proposition: it goes both ways
  bool returned = false;   // written the other way round, and so only by being a rebuttal
};

// One claim is an argument for another.
struct ClaimSupport {
  ClaimId from;
  ClaimId to;
  std::uint32_t link = 0;  // Dossier::argument_links
  bool required = false;   // without `from`, `to` falls
};

// A claim among the replies.
struct ArguedClaim {
  static constexpr std::uint32_t kNoThread = UINT32_MAX;

  ClaimStatus status = ClaimStatus::standing;
  bool admitted = false;             // false: left out by the options, and in no list
  bool answer_replied = false;       // see answer_was_replied_to()
  std::uint32_t thread = kNoThread;  // Argumentation::threads; none without any link
  Range replies;                     // Argumentation::replies: those to it
  Range replies_given;               // Argumentation::replies_given: those that it makes
  Range supports;                    // Argumentation::supports: those for it
  Range supports_given;              // Argumentation::supports_given: those that it gives
  Range reasons;                     // Argumentation::reasons: the claims that make its status so
};

// All claims with their replies. Within a claim, lists are in order of the other claim's id. The reasons for a status:
// standing: what defeats the replies to it, other than itself: at most kMostDefenders;
// defeated: the standing replies, and the claims that it requires and that are defeated;
// undecided: the undecided replies, and the claims that it requires and that are undecided.
struct Argumentation {
  static constexpr std::size_t kMostDefenders = 100;

  std::vector<ArguedClaim> claims;  // by ClaimId
  std::vector<ClaimReply> replies;
  std::vector<ClaimReply> replies_given;
  std::vector<ClaimSupport> supports;
  std::vector<ClaimSupport> supports_given;
  std::vector<ClaimId> reasons;
  std::vector<std::vector<ClaimId>> threads;  // claims tied by links, each by id; in order of their first claim's id

  const ArguedClaim& operator[](ClaimId id) const { return claims[id.value]; }
  std::span<const ClaimReply> replies_to(ClaimId id) const { return slice(replies, claims[id.value].replies); }
  std::span<const ClaimReply> replies_by(ClaimId id) const {
    return slice(replies_given, claims[id.value].replies_given);
  }
  std::span<const ClaimSupport> supports_of(ClaimId id) const { return slice(supports, claims[id.value].supports); }
  std::span<const ClaimSupport> supports_by(ClaimId id) const {
    return slice(supports_given, claims[id.value].supports_given);
  }
  std::span<const ClaimId> reasons_of(ClaimId id) const { return slice(reasons, claims[id.value].reasons); }

 private:
  template <class T>
  static std::span<const T> slice(const std::vector<T>& all, Range r) {
    return std::span<const T>(all).subspan(r.first, r.count);
  }
};

struct ArgumentOptions {
  std::function<bool(const Claim&)> admits = {};  // by time or source; empty: all. A link needs both of its claims
};

// The links between claims as a bipolar framework with necessary support (Nouioua & Risch 2011). Argumentation are
// claims, by ClaimId, and behind them some that stand for "what this claim requires is defeated": with them, a claim
// that requires another is attacked by whatever attacks that one, to any depth, and the framework stays as small as the
// links. Claims that require each other stand or fall together. O(claims + links).
ArgumentFramework make_argument_framework(const Argumentation& arguments);

// The replies of a dossier with the grounded labelling of its claims (Dung 1995): O(claims + links log links).
Argumentation find_argumentation(const Dossier& dossier, const ArgumentOptions& options = {});

// Of a defeated claim: whether a standing reply to it, or to what it requires, has replies other than what it replies
// to; all of them are answered. Where none has, the answer has no reply in the dossier. O(1).
inline bool answer_was_replied_to(const Argumentation& arguments, ClaimId claim) {
  return arguments[claim].answer_replied;
}

}  // namespace standpoint
