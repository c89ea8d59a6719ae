// SPDX-License-Identifier: Apache-2.0
#include "render/wording/arguments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "render/wording/dates.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kDeepest = 12;  // levels that are still indented

// True where a reply of its own, and not only one to what it requires, makes the status of a claim so.
bool by_a_reply(const Argumentation& arguments, ClaimId claim) {
  const auto replies = arguments.replies_to(claim);
  const ClaimStatus decisive =
      arguments[claim].status == ClaimStatus::defeated ? ClaimStatus::standing : ClaimStatus::undecided;
  return std::any_of(replies.begin(), replies.end(),
                     [&](const ClaimReply& reply) { return arguments[reply.from].status == decisive; });
}

// Of a claim that charges someone and that no claim disputes: it is never said to be without an unanswered reply where
// the accused has replied without being linked to it.
std::string unanswered_charge(const Replies& replies, PropositionId about, std::string_view language) {
  if (replies.to(about).empty()) return std::string(phrases::kNoReply.in(language));
  return std::string(Phrase{"the accused has replied", "la partie mise en cause a répondu"}.in(language));
}

// Tells the claims of a thread one below the other, without recursion: chains may be long.
class ThreadTeller {
 public:
  ThreadTeller(const Dossier& d, const Argumentation& arguments, const Replies& replies, std::string_view language)
      : d_(d), arguments_(arguments), replies_(replies), language_(language) {}

  std::vector<std::string> tell(std::uint32_t thread) {
    for (const ClaimId root : roots_of(arguments_, thread)) {
      waiting_.push_back({root, {}, {}, 0});
      while (!waiting_.empty()) {
        const Item item = std::move(waiting_.back());
        waiting_.pop_back();
        tell(item);
      }
    }
    return std::move(lines_);
  }

 private:
  struct Item {
    ClaimId claim;
    ClaimId above;         // what it is told below
    std::string relation;  // to that one
    std::size_t depth = 0;
  };

  void tell(const Item& item) {
    const bool is_new = told_.insert(item.claim.value).second;
    std::string line(2 + 2 * std::min(item.depth, kDeepest), ' ');
    if (!item.relation.empty()) line += item.relation + (language_ == "fr" ? "\u00A0: " : ": ");
    line += claim_in_brief(d_, item.claim, language_);
    const std::string status = status_in_words(d_, arguments_, replies_, item.claim, language_);
    line += is_new ? " — " + status
                   : fmt::format(" — {} ({})", status, Phrase{"told above", "voir plus haut"}.in(language_));
    lines_.push_back(std::move(line));
    if (!is_new) return;
    if (const std::string reply = reply_in_words(d_, replies_, item.claim, language_); !reply.empty())
      lines_.push_back(std::string(6 + 2 * std::min(item.depth, kDeepest), ' ') + reply);
    put_off(item);
  }

  // What is told below a claim; the first to be told last, for the last in is the first out.
  void put_off(const Item& item) {
    std::vector<Item> below;
    for (const ClaimReply& reply : arguments_.replies_to(item.claim))
      if (reply.from != item.above || !reply.rebuttal)
        below.push_back({reply.from, item.claim, reply_origin_in_words(d_, reply, language_), item.depth + 1});
    for (const ClaimSupport& support : arguments_.supports_of(item.claim)) {
      const Phrase word = support.required ? Phrase{"rests on", "repose sur"} : Phrase{"supported by", "appuyée par"};
      below.push_back({support.from, item.claim, std::string(word.in(language_)), item.depth + 1});
    }
    waiting_.insert(waiting_.end(), std::make_move_iterator(below.rbegin()), std::make_move_iterator(below.rend()));
  }

  const Dossier& d_;
  const Argumentation& arguments_;
  const Replies& replies_;
  std::string_view language_;
  std::unordered_set<std::uint32_t> told_;
  std::vector<Item> waiting_;
  std::vector<std::string> lines_;
};

}  // namespace

Phrase phrase_for(ClaimStatus status) {
  switch (status) {
    case ClaimStatus::standing:
      return {"no unanswered reply in this dossier", "aucune réponse restée sans réplique dans ce dossier"};
    case ClaimStatus::defeated:
      return {"answered, the answer has no reply here", "il y est répondu, et la réponse est ici sans réplique"};
    case ClaimStatus::undecided: break;
  }
  return {"contested both ways", "contestée de part et d’autre"};
}

std::string status_in_words(const Dossier& d, const Argumentation& arguments, const Replies& replies, ClaimId claim,
                            std::string_view language) {
  const ClaimStatus status = arguments[claim].status;
  if (status == ClaimStatus::standing) {
    if (arguments.replies_to(claim).empty() && replies.needs_reply(d, claim))
      return unanswered_charge(replies, d[claim].about, language);
    return std::string(phrase_for(status).in(language));
  }
  const Phrase resting{"rests on a claim that is ", "repose sur une prise de position "};
  if (status == ClaimStatus::undecided) {
    if (by_a_reply(arguments, claim)) return std::string(phrase_for(status).in(language));
    return std::string(resting.in(language)) + std::string(phrase_for(status).in(language));
  }
  const bool replied = answer_was_replied_to(arguments, claim);
  if (by_a_reply(arguments, claim)) {
    if (!replied) return std::string(phrase_for(status).in(language));
    return std::string(Phrase{"answered, the answer has no unanswered reply here",
                              "il y est répondu, et aucune réplique à la réponse n’est ici restée sans suite"}
                           .in(language));
  }
  const Phrase end =
      replied ? Phrase{"answered, the answer has no unanswered reply here",
                       "à laquelle il est répondu, sans réplique ici restée sans suite"}
              : Phrase{"answered, the answer has no reply here", "à laquelle il est répondu, sans réplique ici"};
  return std::string(resting.in(language)) + std::string(end.in(language));
}

std::string reply_origin_in_words(const Dossier& d, const ClaimReply& reply, std::string_view language) {
  const ArgumentLink& link = d.argument_links[reply.link];
  Phrase word{"answered (as this dossier sees it) by", "réponse (telle que ce dossier la voit)"};
  if (link.by == ArgumentLink::By::speaker) word = {"answered by", "réponse"};
  if (link.by == ArgumentLink::By::source)
    word = {"answered (according to the source) by", "réponse (selon la source)"};
  std::string out(word.in(language));
  if (reply.rebuttal) out += Phrase{", each against the other", ", l’une contre l’autre"}.in(language);
  return out;
}

std::string claim_in_brief(const Dossier& d, ClaimId claim, std::string_view language) {
  std::string out = fmt::format("{} [{}]", claim_in_words(d, d[claim], language), d.id_of(claim));
  if (const std::string sources = sources_in_words(d, d[claim].statement.citations, language); !sources.empty())
    out += fmt::format(" ({})", sources);
  return out;
}

std::vector<ClaimId> roots_of(const Argumentation& arguments, std::uint32_t thread) {
  const std::vector<ClaimId>& claims = arguments.threads[thread];
  std::vector<ClaimId> roots;
  std::unordered_set<std::uint32_t> met;
  std::vector<ClaimId> queue;
  const auto reach = [&](ClaimId root) {  // whatever answers or supports it, at any depth, is told below it
    roots.push_back(root);
    queue.assign(1, root);
    met.insert(root.value);
    const auto meet = [&](ClaimId claim) {
      if (met.insert(claim.value).second) queue.push_back(claim);
    };
    while (!queue.empty()) {
      const ClaimId claim = queue.back();
      queue.pop_back();
      for (const ClaimReply& reply : arguments.replies_to(claim)) meet(reply.from);
      for (const ClaimSupport& support : arguments.supports_of(claim)) meet(support.from);
    }
  };
  for (const ClaimId claim : claims) {
    const auto given = arguments.replies_by(claim);
    const bool answers = std::any_of(given.begin(), given.end(), [](const ClaimReply& r) { return !r.returned; });
    if (!answers && arguments.supports_by(claim).empty()) reach(claim);
  }
  for (const ClaimId claim : claims)
    if (!met.contains(claim.value)) reach(claim);
  return roots;
}

std::vector<std::string> thread_in_words(const Dossier& d, const Argumentation& arguments, const Replies& replies,
                                         std::uint32_t thread, std::string_view language) {
  return ThreadTeller(d, arguments, replies, language).tell(thread);
}

std::string thread_heading(const Dossier& d, const Argumentation& arguments, std::uint32_t thread,
                           std::string_view language) {
  const ClaimId root = roots_of(arguments, thread).front();
  std::size_t written = 0;
  for (const ClaimId claim : arguments.threads[thread])
    for (const ClaimReply& reply : arguments.replies_to(claim)) written += reply.returned ? 0 : 1;
  const std::size_t claims = arguments.threads[thread].size();
  const bool fr = language == "fr";
  return fmt::format("{} — {} {}, {} {}", quoted(d.text(d[d[root].about].text, language), language), claims,
                     fr            ? "prises de position"
                     : claims == 1 ? "claim"
                                   : "claims",
                     written, fr ? (written > 1 ? "réponses" : "réponse") : (written == 1 ? "reply" : "replies"));
}

}  // namespace standpoint
