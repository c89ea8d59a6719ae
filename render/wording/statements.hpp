#pragma once
// SPDX-License-Identifier: Apache-2.0
// Claims and relations as sentences that say who holds what, according to whom, and on what words it rests.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/model/replies.hpp"

namespace standpoint {

// `supports`, `opposes`, `affirms`, `disputes`, `takes no side on`, by act, stance and kind of proposition; `plural`
// for several speakers.
std::string_view stance_verb(Act act, PropositionKind kind, float stance, std::string_view language,
                             bool plural = false);

// The speakers of a claim: names, or the source's title where it speaks for itself.
std::string speakers_of(const Dossier& dossier, const Claim& claim, std::string_view language);

// `Anticor disputes: “The award complied with the law.” (on behalf of …; according to …; only if …)`, one line.
std::string claim_in_words(const Dossier& dossier, const Claim& claim, std::string_view language);

// What the accused of a proposition answered, and who of them did not: `reply: …; B: no reply in this dossier`; empty
// where it accuses nobody. `with_ids`: behind each reply its claim's id in brackets.
std::string replies_in_words(const Dossier& dossier, const Replies& replies, PropositionId about,
                             std::string_view language, bool with_ids = false);

// What the accused answered to a claim about a proposition that accuses someone: `reply: …`, or that there is none in
// this dossier; empty for any other claim.
std::string reply_in_words(const Dossier& dossier, const Replies& replies, ClaimId claim, std::string_view language);

// The claim in words, and behind a dash what reply_in_words() says.
std::string claim_with_reply(const Dossier& dossier, const Replies& replies, ClaimId claim, std::string_view language);

// The reservations of a statement: hearsay, ascription, doubt; empty for an asserted one of the speaker's own.
std::string reservations_of(const Dossier& dossier, const Statement& statement, std::string_view language);

// The quote with its marks, and whose words they are: `in their own words: “…”`. Empty without a quote.
std::string quote_in_words(const Dossier& dossier, const Citation& citation, Words words, std::string_view language);

// `Microsoft hosts Health Data Hub (since 2019)`; `forward` false tells it from the other end.
std::string relation_in_words(const Dossier& dossier, const Relation& relation, std::string_view language,
                              bool forward = true);

// What a statement rests on at one source: its words, or the source's name where it has none.
struct EvidenceLine {
  std::string text;
  SourceId source;
};
std::vector<EvidenceLine> evidence_lines(const Dossier& dossier, const Statement& statement, std::string_view language);

// The same, with the source's id: `in their own words: “…” — Clubic, April 2021 [clubic-2021-04]`.
std::vector<std::string> evidence_in_words(const Dossier& dossier, const Statement& statement,
                                           std::string_view language);

// The text, or as many of its first words as `most` code points hold, and an ellipsis.
std::string beginning_of(std::string_view text, std::size_t most);

// `A, B and C`; of more than `most`, so many and how many others.
std::string joined_names(const std::vector<std::string>& names, std::string_view language, std::size_t most);

// The label of a relation type, or of its inverse.
std::string_view type_label(const Dossier& dossier, RelationTypeId type, std::string_view language,
                            bool forward = true);

// What a relation says of itself beyond its ends: dates, amount, status, doubts; and, unless `brief`, against whom and
// about what it goes.
std::string relation_details(const Dossier& dossier, const Relation& relation, std::string_view language,
                             bool brief = false);

// Who published a source: an entity's name, or the text that stands for it; empty where the dossier does not say.
std::string_view publisher_of(const Dossier& dossier, SourceId id, std::string_view language);

// `Clubic, April 2021`: publisher or title, and date. `brief` cuts a long title.
std::string source_in_words(const Dossier& dossier, SourceId id, std::string_view language, bool brief = false);

// Between the parts of an aside or a list: `; `, in French with the narrow space before it.
std::string_view semicolon(std::string_view language);

// The sources of citations in brief, each once, joined by semicolon().
std::string sources_in_words(const Dossier& dossier, Range citations, std::string_view language);

// The same of several claims.
std::string sources_of_claims(const Dossier& dossier, std::span<const ClaimId> claims, std::string_view language);

// The text between the quotation marks of the language.
std::string quoted(std::string_view text, std::string_view language);

// The name of an end of a relation; of `unknown`, that nobody is named.
std::string_view end_name(const Dossier& dossier, EntityId end, std::string_view language);

}  // namespace standpoint
