#pragma once
// SPDX-License-Identifier: Apache-2.0
// Arguments in words: which claims are answered, and by which claims. Never that one of them is refuted, or true.

#include <string>
#include <string_view>
#include <vector>

#include "graph/analysis/arguments.hpp"
#include "graph/analysis/keywords.hpp"
#include "graph/model/replies.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {

// `no unanswered reply in this dossier`, `answered, the answer has no reply here`, `contested both ways`: the names
// that are printed (MODEL 3.5).
Phrase phrase_for(ClaimStatus status);

// The same for one claim, said more precisely where the name would not be quite so: the answer has replies, which are
// answered; or it is answered only through a claim that it rests on. Of a claim that charges someone with something and
// that nothing here answers, only whether the accused has replied.
std::string status_in_words(const Dossier& dossier, const Argumentation& arguments, const Replies& replies,
                            ClaimId claim, std::string_view language);

// On whose word one claim answers another: `in answer`, `as an answer, according to the source`, `this dossier takes it
// as an answer`; and that each answers the other.
std::string reply_origin_in_words(const Dossier& dossier, const ClaimReply& reply, std::string_view language);

// One claim in brief: `Anticor disputes: “…” [anticor-unlawful] (Clubic, April 2021)`.
std::string claim_in_brief(const Dossier& dossier, ClaimId claim, std::string_view language);

// The claims of a thread as an indented tree: what is answered or supported first, below it what answers and supports
// it, each with its status; of those that charge someone, what the accused replied. Each claim is told once, then
// referred to. Beyond twelve levels nothing is indented further. O(claims and links of the thread).
std::vector<std::string> thread_in_words(const Dossier& dossier, const Argumentation& arguments, const Replies& replies,
                                         std::uint32_t thread, std::string_view language);

// The heading of a thread: what its first claims are about, and how many claims and replies it has.
std::string thread_heading(const Dossier& dossier, const Argumentation& arguments, std::uint32_t thread,
                           std::string_view language);

// The claims from which a thread is told: those that answer and support nothing, by id; of a circle, its first by id.
std::vector<ClaimId> roots_of(const Argumentation& arguments, std::uint32_t thread);

}  // namespace standpoint
