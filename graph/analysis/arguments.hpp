#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which claims have been answered, and which of the answers are answered in turn? (MODEL 3.5)

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

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
  std::uint32_t thread = kNoThread;  // Arguments::threads; none without any link
  Range replies;                     // Arguments::replies: those to it
  Range replies_given;               // Arguments::replies_given: those that it makes
  Range supports;                    // Arguments::supports: those for it
  Range supports_given;              // Arguments::supports_given: those that it gives
  Range reasons;                     // Arguments::reasons: the claims that make its status so
};

// All claims with their replies. Within a claim, lists are in order of the other claim's id. The reasons for a status:
// standing: the standing claims that answer the replies to it;
// defeated: the standing replies, and the claims that it requires and that are defeated;
// undecided: the undecided replies, and the claims that it requires and that are undecided.
struct Arguments {
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

// The replies of a dossier with the grounded labelling of its claims (Dung 1995): O(claims + links log links).
Arguments find_arguments(const Dossier& dossier, const ArgumentOptions& options = {});

// True where the replies to a defeated claim that stand, or those it rests on, have a reply of their own (which is
// answered): "the answer has no reply here" would then not be so.
bool answers_were_answered(const Arguments& arguments, ClaimId claim);

}  // namespace standpoint
