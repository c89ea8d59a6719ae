// SPDX-License-Identifier: Apache-2.0
#include "graph/query/dossier_keys.hpp"

#include <algorithm>
#include <array>

namespace standpoint::query {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Key::count)> kKeys = {
    "about",        "accuses",    "act",      "against",     "aliases",      "amount",      "assumed",    "author",
    "benefits",     "by",         "certain",  "certainty",   "claims",       "coded",       "confidence", "contradicts",
    "country",      "currency",   "date",     "description", "disputes",     "due",         "evidence",   "exclusive",
    "hearsay",      "holds",      "id",       "implies",     "issue",        "kind",        "label",      "made",
    "met",          "name",       "names",    "neutral",     "on_behalf_of", "only_if",     "opposing",   "origin",
    "propositions", "publisher",  "quote",    "quotes",      "relation",     "reported_by", "requires",   "score",
    "section",      "severity",   "sha256",   "sign",        "since",        "sources",     "stance",     "status",
    "strength",     "supporting", "supports", "tags",        "text",         "texts",       "through",    "title",
    "titles",       "to",         "type",     "types",       "until",        "url",         "wikidata",   "words"};
static_assert(std::is_sorted(kKeys.begin(), kKeys.end()));

constexpr StaticType kText = StaticType::of(ValueKind::string);
constexpr StaticType kTexts = StaticType::list_of(kText);
constexpr StaticType kMap = StaticType::of(ValueKind::map);
constexpr StaticType kDate = StaticType::of(ValueKind::interval);
constexpr StaticType kReal = StaticType::of(ValueKind::real);
constexpr StaticType kInteger = StaticType::of(ValueKind::integer);
constexpr StaticType kTruth = StaticType::of(ValueKind::boolean);

constexpr std::string_view kId = "its id, unique in the dossier";
constexpr std::string_view kSources = "ids of the sources where it is said";
constexpr std::string_view kQuote = "the first words cited";
constexpr std::string_view kQuotes = "all words cited";
constexpr std::string_view kWords = "whose words these are: direct, indirect or ascribed";
constexpr std::string_view kReportedBy = "hearsay: ids of those from whom the source has it, nearest first";
constexpr std::string_view kHearsay = "whether the source has it from others";
constexpr std::string_view kCertainty = "asserted, hedged or questioned";
constexpr std::string_view kConfidence = "how sure the coder is, above 0, at most 1";
constexpr std::string_view kStatus = "in_force, planned, filed, pending, upheld, rejected, withdrawn or ended";
constexpr std::string_view kRelationType = "the type as the dossier writes it";

using enum Holder;

constexpr PropertyEntry kProperties[] = {
    {entity, Key::aliases, kTexts, "other names"},
    {entity, Key::country, kText, "ISO 3166-1, as in FR"},
    {entity, Key::date, kDate, "of a law, document, procedure or event"},
    {entity, Key::description, kText, "one sentence on it"},
    {entity, Key::id, kText, kId},
    {entity, Key::name, kText, "its usual name"},
    {entity, Key::names, kMap, "the name by language"},
    {entity, Key::since, kDate, "when it was born, founded or opened"},
    {entity, Key::tags, kTexts, "words to group and select by"},
    {entity, Key::type, kText, "what it is: the first type given"},
    {entity, Key::types, kTexts, "all types given"},
    {entity, Key::until, kDate, "when it ended"},
    {entity, Key::wikidata, kText, "its identifier on Wikidata"},

    {proposition, Key::accuses, kTexts, "ids of whom one side charges with something"},
    {proposition, Key::benefits, kTexts, "ids of who gains if it comes true"},
    {proposition, Key::contradicts, kTexts, "ids of what contradicts it, as written"},
    {proposition, Key::id, kText, kId},
    {proposition, Key::implies, kTexts, "ids of what it implies, as written"},
    {proposition, Key::issue, kText, "id of the question that it answers"},
    {proposition, Key::kind, kText, "policy, fact or value"},
    {proposition, Key::text, kText, "the sentence"},
    {proposition, Key::texts, kMap, "the sentence by language"},

    {issue, Key::exclusive, kTruth, "whether its propositions contradict each other"},
    {issue, Key::id, kText, kId},
    {issue, Key::text, kText, "the question"},
    {issue, Key::texts, kMap, "the question by language"},

    {claim, Key::about, kText, "id of the proposition"},
    {claim, Key::act, kText, "says, asks, decides, orders, promises or rules"},
    {claim, Key::by, kTexts, "ids of the speakers; ['source'] for the source's own voice"},
    {claim, Key::certainty, kText, kCertainty},
    {claim, Key::coded, kMap, "qualifiers of a coding scheme"},
    {claim, Key::confidence, kReal, kConfidence},
    {claim, Key::date, kDate, "its own date, as written"},
    {claim, Key::disputes, kTexts, "ids of the claims that it disputes"},
    {claim, Key::due, kDate, "by when a promise is to be kept"},
    {claim, Key::hearsay, kTruth, kHearsay},
    {claim, Key::id, kText, kId},
    {claim, Key::made, kDate, "when it was made: its own date, else any time up to its source's"},
    {claim, Key::on_behalf_of, kText, "id of the body spoken for; 'self' for none"},
    {claim, Key::only_if, kText, "the condition to which the stance is tied"},
    {claim, Key::quote, kText, kQuote},
    {claim, Key::quotes, kTexts, kQuotes},
    {claim, Key::reported_by, kTexts, kReportedBy},
    {claim, Key::sign, kText, "support, oppose or neutral"},
    {claim, Key::sources, kTexts, kSources},
    {claim, Key::stance, kReal, "from -1 (opposes) to 1 (supports)"},
    {claim, Key::supports, kTexts, "ids of the claims for which it is an argument"},
    {claim, Key::to, kText, "id of whom it was said to"},
    {claim, Key::words, kText, kWords},

    {source, Key::author, kText, "id of an entity, or a name"},
    {source, Key::date, kDate, "when it was published"},
    {source, Key::id, kText, kId},
    {source, Key::kind, kText, "press, official, hearing, ruling, letter, social or other"},
    {source, Key::publisher, kText, "id of an entity, or a name"},
    {source, Key::section, kText, "the part of the paper or site"},
    {source, Key::sha256, kText, "the SHA-256 of its text"},
    {source, Key::title, kText, "its title"},
    {source, Key::titles, kMap, "the title by language"},
    {source, Key::url, kText, "where to find it"},

    {relation, Key::about, kTexts, "ids of the propositions and entities that it concerns"},
    {relation, Key::against, kTexts, "ids of whom a complaint or request is aimed at"},
    {relation, Key::amount, kReal, "a sum of money"},
    {relation, Key::certainty, kText, kCertainty},
    {relation, Key::confidence, kReal, kConfidence},
    {relation, Key::currency, kText, "of the amount: ISO 4217, as in EUR"},
    {relation, Key::hearsay, kTruth, kHearsay},
    {relation, Key::holds, kDate, "when it is known to hold: from since to until, else its first source's date"},
    {relation, Key::id, kText, kId},
    {relation, Key::quote, kText, kQuote},
    {relation, Key::quotes, kTexts, kQuotes},
    {relation, Key::reported_by, kTexts, kReportedBy},
    {relation, Key::since, kDate, "since when"},
    {relation, Key::sources, kTexts, kSources},
    {relation, Key::status, kText, kStatus},
    {relation, Key::type, kText, kRelationType},
    {relation, Key::until, kDate, "until when"},
    {relation, Key::words, kText, kWords},

    {aspect, Key::about, kTexts, "ids of all that the relation concerns"},
    {aspect, Key::against, kTexts, "ids of all that it is aimed at"},
    {aspect, Key::amount, kReal, "a sum of money"},
    {aspect, Key::certainty, kText, kCertainty},
    {aspect, Key::confidence, kReal, kConfidence},
    {aspect, Key::currency, kText, "of the amount"},
    {aspect, Key::hearsay, kTruth, kHearsay},
    {aspect, Key::holds, kDate, "when the relation is known to hold"},
    {aspect, Key::quote, kText, kQuote},
    {aspect, Key::quotes, kTexts, kQuotes},
    {aspect, Key::relation, kText, "id of the relation"},
    {aspect, Key::reported_by, kTexts, kReportedBy},
    {aspect, Key::since, kDate, "since when"},
    {aspect, Key::sources, kTexts, kSources},
    {aspect, Key::status, kText, kStatus},
    {aspect, Key::type, kText, kRelationType},
    {aspect, Key::until, kDate, "until when"},
    {aspect, Key::words, kText, kWords},

    {about, Key::sign, kText, "support, oppose or neutral"},
    {about, Key::stance, kReal, "from -1 (opposes) to 1 (supports)"},

    {in, Key::quote, kText, "the words cited"},

    {supports, Key::by, kText, "who makes the link: speaker, source or coder"},
    {supports, Key::quote, kText, "the words that make it"},
    {supports, Key::required, kTruth, "whether the other claim falls without it"},

    {disputes, Key::by, kText, "who makes the link: speaker, source or coder"},
    {disputes, Key::quote, kText, "the words that make it"},

    {contradicts, Key::origin, kText, "stated, or issue where an exclusive issue alone makes it so"},

    {benefits, Key::quote, kText, kQuote},
    {benefits, Key::sources, kTexts, "ids of the sources that say so"},

    {position, Key::assumed, kTruth, "whether it is voiced by a role without dates"},
    {position, Key::claims, kTexts, "ids of the claims from which it follows, in order of time"},
    {position, Key::label, kText, "supports, opposes, shifted, divided, unclear or neutral"},
    {position, Key::neutral, kInteger, "claims that take no side"},
    {position, Key::opposing, kInteger, "claims that oppose"},
    {position, Key::origin, kText, "on whose word: own, and if asked for ascribed, voiced or implied"},
    {position, Key::score, kReal, "the weighted mean of the stances, from -1 to 1"},
    {position, Key::since, kDate, "since when it is held"},
    {position, Key::strength, kReal, "from 0 to 1"},
    {position, Key::supporting, kInteger, "claims that support"},
    {position, Key::through, kTexts, "ids of those who voice it"},
    {position, Key::until, kDate, "until when it was held"},

    {conflict, Key::certain, kTruth, "whether both certainly held at one time"},
    {conflict, Key::claims, kTexts, "ids of the claims of both sides"},
    {conflict, Key::evidence, StaticType::list_of(StaticType::of(ValueKind::list)),
     "of each end, the ids of claims, relations and sources"},
    {conflict, Key::kind, kText, "stance, contradiction, dispute, shift, inconsistency, voice, relation or account"},
    {conflict, Key::met, kTruth, "whether one answers or addresses the other"},
    {conflict, Key::propositions, kTexts, "ids of the proposition, or of the two that do not go together"},
    {conflict, Key::severity, kReal, "from 0 to 1"},
    {conflict, Key::since, kDate, "since when"},
    {conflict, Key::until, kDate, "until when"},
};

constexpr bool before(const PropertyEntry& a, const PropertyEntry& b) {
  return a.holder < b.holder || (a.holder == b.holder && a.key < b.key);
}
static_assert(std::is_sorted(std::begin(kProperties), std::end(kProperties), before));

}  // namespace

std::string_view name_of(Key key) { return kKeys[static_cast<std::size_t>(key)]; }

Holder holder_of(TypeId type) {
  switch (static_cast<DossierType>(type)) {
    case DossierType::about: return about;
    case DossierType::in: return in;
    case DossierType::supports: return supports;
    case DossierType::disputes: return disputes;
    case DossierType::contradicts: return contradicts;
    case DossierType::benefits: return benefits;
    case DossierType::against:
    case DossierType::concerns: return aspect;
    case DossierType::position: return position;
    case DossierType::conflict: return conflict;
    default: return type < type_of(DossierType::first_relation) ? nothing : relation;
  }
}

Holder holder_of(RecordKind kind) {
  switch (kind) {
    case RecordKind::entity: return Holder::entity;
    case RecordKind::proposition: return Holder::proposition;
    case RecordKind::issue: return Holder::issue;
    case RecordKind::claim: return Holder::claim;
    case RecordKind::source: return Holder::source;
    default: return Holder::nothing;
  }
}

std::span<const PropertyEntry> all_properties() { return kProperties; }

std::span<const PropertyEntry> properties_of(Holder holder) {
  const auto first = std::partition_point(std::begin(kProperties), std::end(kProperties),
                                          [&](const PropertyEntry& entry) { return entry.holder < holder; });
  const auto last = std::partition_point(first, std::end(kProperties),
                                         [&](const PropertyEntry& entry) { return entry.holder == holder; });
  return {first, last};
}

}  // namespace standpoint::query
