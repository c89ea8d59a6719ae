// SPDX-License-Identifier: Apache-2.0
#include "render/wording/statements.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "graph/text/utf8.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kBriefTitle = 40;

template <class Ids>
std::string names_of(const Dossier& dossier, const Ids& ids, std::string_view language) {
  std::string out;
  for (const EntityId id : ids) append_part(out, dossier.name(id, language), ", ");
  return out;
}

// A verb for one speaker and for several.
struct Verb {
  Phrase one;
  Phrase many;
};

// The verbs of an act: for a proposition, and against it.
struct ActVerbs {
  Verb supporting;
  Verb opposing;
};

ActVerbs verbs_of(Act act, PropositionKind kind) {
  switch (act) {
    case Act::asks:
      return {{{"asks for", "demande"}, {"ask for", "demandent"}},
              {{"asks to reject", "demande de rejeter"}, {"ask to reject", "demandent de rejeter"}}};
    case Act::decides:
      return {{{"decides", "décide"}, {"decide", "décident"}},
              {{"decides against", "décide contre"}, {"decide against", "décident contre"}}};
    case Act::orders:
      return {{{"orders", "ordonne"}, {"order", "ordonnent"}}, {{"forbids", "interdit"}, {"forbid", "interdisent"}}};
    case Act::promises:
      return {{{"promises", "promet"}, {"promise", "promettent"}},
              {{"promises the contrary of", "promet le contraire de"},
               {"promise the contrary of", "promettent le contraire de"}}};
    case Act::rules:
      return {{{"rules", "juge"}, {"rule", "jugent"}},
              {{"rules against", "juge contre"}, {"rule against", "jugent contre"}}};
    case Act::says: break;
  }
  if (kind == PropositionKind::fact)
    return {{{"affirms", "affirme"}, {"affirm", "affirment"}}, {{"disputes", "conteste"}, {"dispute", "contestent"}}};
  return {{{"supports", "soutient"}, {"support", "soutiennent"}},
          {{"opposes", "s’oppose à"}, {"oppose", "s’opposent à"}}};
}

// `about A, “b”`: what a relation concerns.
std::string subjects_of(const Dossier& dossier, const Relation& relation, std::string_view language) {
  std::string about;
  for (const RecordRef record : dossier.records_of(dossier.extra_of(relation).about))
    append_part(about,
                record.kind == RecordKind::proposition ? quoted(dossier.name_of(record, language), language)
                                                       : std::string(dossier.name_of(record, language)),
                ", ");
  return about.empty() ? about : fmt::format("{} {}", language == "fr" ? "au sujet de" : "about", about);
}

}  // namespace

std::string_view semicolon(std::string_view language) { return language == "fr" ? "\u202F; " : "; "; }

std::string_view stance_verb(Act act, PropositionKind kind, float stance, std::string_view language, bool plural) {
  constexpr Verb kNone{{"takes no side on", "ne prend pas parti sur"},
                       {"take no side on", "ne prennent pas parti sur"}};
  const ActVerbs verbs = verbs_of(act, kind);
  const int sign = sign_of(stance);
  const Verb& verb = sign == 0 ? kNone : sign > 0 ? verbs.supporting : verbs.opposing;
  return (plural ? verb.many : verb.one).in(language);
}

std::string quoted(std::string_view text, std::string_view language) {
  return language == "fr" ? fmt::format("«\u202F{}\u202F»", text) : fmt::format("“{}”", text);
}

std::string_view end_name(const Dossier& dossier, EntityId end, std::string_view language) {
  return end.valid() ? dossier.name(end, language) : phrases::kSomeone.in(language);
}

std::string speakers_of(const Dossier& dossier, const Claim& claim, std::string_view language) {
  if (!claim.by_source) return names_of(dossier, dossier.entities_of(claim.by), language);
  const auto citations = dossier.citations_of(claim.statement.citations);
  if (citations.empty() || !citations[0].source.valid()) return std::string(phrases::kSourceItself.in(language));
  return quoted(dossier.text(dossier[citations[0].source].title, language), language);
}

std::string reservations_of(const Dossier& dossier, const Statement& statement, std::string_view language) {
  const bool fr = language == "fr";
  std::string out;
  const auto reporters = dossier.entities_of(dossier.extra_of(statement).reported_by);
  if (!reporters.empty())
    append_part(out, fmt::format("{} {}", fr ? "selon" : "according to", names_of(dossier, reporters, language)),
                semicolon(language));
  if (statement.words == Words::ascribed)
    append_part(out, phrase_for(Words::ascribed).in(language), semicolon(language));
  if (statement.certainty != Certainty::asserted)
    append_part(out, phrase_for(statement.certainty).in(language), semicolon(language));
  return out;
}

std::string claim_in_words(const Dossier& dossier, const Claim& claim, std::string_view language) {
  const bool fr = language == "fr";
  const Proposition& proposition = dossier[claim.about];
  const std::string text = quoted(dossier.text(proposition.text, language), language);
  const std::string_view colon = fr ? "\u00A0:" : ":";
  std::string details;
  const ClaimExtra& extra = dossier.extra_of(claim);
  if (extra.on_behalf_of.valid())
    append_part(details,
                fmt::format("{} {}", fr ? "au nom de" : "on behalf of", dossier.name(extra.on_behalf_of, language)),
                semicolon(language));
  if (extra.to.valid())
    append_part(details, fmt::format("{} {}", fr ? "adressé à" : "addressed to", dossier.name(extra.to, language)),
                semicolon(language));
  if (const auto condition = dossier.text(extra.only_if, language); !condition.empty())
    append_part(details, fmt::format("{}{} {}", fr ? "sous réserve" : "only if", colon, condition),
                semicolon(language));
  append_part(details, reservations_of(dossier, claim.statement, language), semicolon(language));
  std::string out =
      fmt::format("{} {}{} {}", speakers_of(dossier, claim, language),
                  stance_verb(claim.act, proposition.kind, claim.stance, language, claim.by.count > 1), colon, text);
  if (!details.empty()) out += fmt::format(" ({})", details);
  return out;
}

std::string replies_in_words(const Dossier& dossier, const Replies& replies, PropositionId about,
                             std::string_view language, bool with_ids) {
  const bool fr = language == "fr";
  std::string out;
  for (const ClaimId reply : replies.to(about))
    append_part(out,
                claim_in_words(dossier, dossier[reply], language) +
                    (with_ids ? fmt::format(" [{}]", dossier.id_of(reply)) : std::string()),
                semicolon(language));
  if (!out.empty()) out = fmt::format("{}{} {}", fr ? "réponse" : "reply", fr ? "\u00A0:" : ":", out);
  if (const auto silent = replies.silent(about); !silent.empty())
    append_part(out,
                fmt::format("{}{} {}", names_of(dossier, silent, language), fr ? "\u00A0:" : ":",
                            phrases::kNoReply.in(language)),
                semicolon(language));
  return out;
}

std::string reply_in_words(const Dossier& dossier, const Replies& replies, ClaimId claim, std::string_view language) {
  if (!replies.needs_reply(dossier, claim)) return {};
  return replies_in_words(dossier, replies, dossier[claim].about, language, true);
}

std::string claim_with_reply(const Dossier& dossier, const Replies& replies, ClaimId claim, std::string_view language) {
  std::string out = claim_in_words(dossier, dossier[claim], language);
  if (const std::string reply = reply_in_words(dossier, replies, claim, language); !reply.empty()) out += " — " + reply;
  return out;
}

std::string quote_in_words(const Dossier& dossier, const Citation& citation, Words words, std::string_view language) {
  if (citation.quote.empty()) return {};
  const bool fr = language == "fr";
  const std::string marks = quoted(citation.quote, language);
  const std::string_view colon = fr ? "\u00A0:" : ":";
  if (words == Words::direct) return fmt::format("{}{} {}", phrase_for(Words::direct).in(language), colon, marks);
  const std::string source =
      citation.source.valid() ? source_in_words(dossier, citation.source, language, true) : std::string();
  return fmt::format("{} {}{} {}", fr ? "d’après" : "in the words of", source, colon, marks);
}

std::vector<EvidenceLine> evidence_lines(const Dossier& dossier, const Statement& statement,
                                         std::string_view language) {
  std::vector<EvidenceLine> out;
  for (const Citation& citation : dossier.citations_of(statement.citations)) {
    if (!citation.source.valid()) continue;
    const std::string quote = quote_in_words(dossier, citation, statement.words, language);
    const bool names_source = statement.words != Words::direct && !quote.empty();
    std::string line = quote;
    if (!names_source) append_part(line, source_in_words(dossier, citation.source, language, true), " — ");
    out.push_back({std::move(line), citation.source});
  }
  return out;
}

std::vector<std::string> evidence_in_words(const Dossier& dossier, const Statement& statement,
                                           std::string_view language) {
  std::vector<std::string> out;
  for (const EvidenceLine& line : evidence_lines(dossier, statement, language))
    out.push_back(fmt::format("{} [{}]", line.text, dossier.id_of(line.source)));
  return out;
}

std::string beginning_of(std::string_view text, std::size_t most) {
  std::size_t bytes = 0, last_space = 0, count = 0;
  for (; bytes < text.size(); bytes += decode_utf8(text.substr(bytes)).bytes) {
    if (text[bytes] == ' ') last_space = bytes;
    if (count++ == most) return std::string(text.substr(0, last_space == 0 ? bytes : last_space)) + "…";
  }
  return std::string(text);
}

std::string joined_names(const std::vector<std::string>& names, std::string_view language, std::size_t most) {
  const bool fr = language == "fr";
  std::vector<std::string> shown(names.begin(),
                                 names.begin() + static_cast<std::ptrdiff_t>(std::min(most, names.size())));
  if (const std::size_t others = names.size() - shown.size(); others > 0)
    shown.push_back(fr ? fmt::format("{} autre{}", others, others > 1 ? "s" : "")
                       : fmt::format("{} other{}", others, others > 1 ? "s" : ""));
  std::string out;
  for (std::size_t i = 0; i < shown.size(); ++i)
    append_part(out, shown[i], i + 1 < shown.size() ? ", " : fr ? " et " : " and ");
  return out;
}

std::string_view type_label(const Dossier& dossier, RelationTypeId type, std::string_view language, bool forward) {
  const RelationType& t = dossier[type];
  const LocalizedText& label = forward || t.inverse.empty() ? t.label : t.inverse;
  const std::string_view text = dossier.text(label, language);
  return text.empty() ? dossier.names[t.name] : text;
}

std::string relation_details(const Dossier& dossier, const Relation& relation, std::string_view language, bool brief) {
  const bool fr = language == "fr";
  std::string out;
  append_part(out, span_in_words(dossier, relation, language), semicolon(language));
  append_part(out, amount_in_words(dossier.extra_of(relation).amount, language), semicolon(language));
  if (relation.status != Status::in_force)
    append_part(out, phrase_for(relation.status).in(language), semicolon(language));
  if (const auto against = dossier.entities_of(dossier.extra_of(relation).against); !against.empty() && !brief)
    append_part(out, fmt::format("{} {}", fr ? "contre" : "against", names_of(dossier, against, language)),
                semicolon(language));
  if (!brief) append_part(out, subjects_of(dossier, relation, language), semicolon(language));
  append_part(out, reservations_of(dossier, relation.statement, language), semicolon(language));
  return out;
}

std::string relation_in_words(const Dossier& dossier, const Relation& relation, std::string_view language,
                              bool forward) {
  const std::string_view from = end_name(dossier, forward ? relation.from : relation.to, language);
  const std::string_view to = end_name(dossier, forward ? relation.to : relation.from, language);
  std::string out = fmt::format("{} {} {}", from, type_label(dossier, relation.type, language, forward), to);
  if (const std::string details = relation_details(dossier, relation, language); !details.empty())
    out += fmt::format(" ({})", details);
  return out;
}

std::string_view publisher_of(const Dossier& dossier, SourceId id, std::string_view language) {
  const Source& source = dossier[id];
  return source.publisher.valid() ? dossier.name(source.publisher, language) : source.publisher_text;
}

std::string source_in_words(const Dossier& dossier, SourceId id, std::string_view language, bool brief) {
  const Source& source = dossier[id];
  std::string out(publisher_of(dossier, id, language));
  if (out.empty()) {
    const std::string_view title = dossier.text(source.title, language);
    out = quoted(brief ? beginning_of(title, kBriefTitle) : std::string(title), language);
  }
  append_part(out, date_in_words(dossier.date_text(source.date), language), ", ");
  return out;
}

std::string sources_in_words(const Dossier& dossier, Range citations, std::string_view language) {
  std::string out;
  std::vector<SourceId> named;
  for (const Citation& citation : dossier.citations_of(citations)) {
    if (!citation.source.valid() || std::find(named.begin(), named.end(), citation.source) != named.end()) continue;
    named.push_back(citation.source);
    append_part(out, source_in_words(dossier, citation.source, language, true), semicolon(language));
  }
  return out;
}

std::string sources_of_claims(const Dossier& dossier, std::span<const ClaimId> claims, std::string_view language) {
  std::vector<std::string> out;
  for (const ClaimId claim : claims)
    if (std::string sources = sources_in_words(dossier, dossier[claim].statement.citations, language);
        !sources.empty() && std::find(out.begin(), out.end(), sources) == out.end())
      out.push_back(std::move(sources));
  return fmt::format("{}", fmt::join(out, semicolon(language)));
}

}  // namespace standpoint
