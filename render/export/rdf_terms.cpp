// SPDX-License-Identifier: Apache-2.0
#include "render/export/rdf_terms.hpp"

namespace standpoint {
namespace {

using enum RdfTermKind;

constexpr RdfTerm kTerms[] = {
    {"Collective", type, "people who act or speak together without being a body"},
    {"Procedure", type, "a procedure, such as a call for tenders or a complaint"},
    {"System", type, "a technical system, such as a platform"},
    {"accuses", property, "whom one side of the proposition charges with a fault, an offence or a hidden motive"},
    {"act", property, "how something is claimed: says, asks, decides, orders, promises or rules"},
    {"addressee", property, "to whom a claim is addressed"},
    {"against", property, "whom a complaint or request is directed against"},
    {"answers", property, "the issue that a proposition is an answer to"},
    {"benefits", property, "who gains when the proposition comes true, according to a source"},
    {"bySource", property, "true where the source speaks for itself: nobody is the author of the claim"},
    {"certainty", property, "how surely it is said: hedged or questioned; asserted where it is absent"},
    {"confidence", property, "how sure the coder is, up to 1; 1 where it is absent"},
    {"contradicts", property, "that both propositions cannot be supported together, in either direction"},
    {"country", property, "two letters of ISO 3166-1"},
    {"due", property, "by when a promise is to be kept"},
    {"exclusive", property, "true where the propositions that answer the issue contradict each other"},
    {"forItself", property, "true where the speaker speaks for no body here"},
    {"gains", property, "which end of a relation of the type gains when the other does: from or to"},
    {"implies", property, "that supporting the one commits to supporting the other"},
    {"kind", property, "of a source or a proposition, as in a dossier"},
    {"linkedBy", property, "who links two claims: the speaker, the source or the coder"},
    {"neutral", side, "addresses the proposition and takes no side"},
    {"onBehalfOf", property, "for which body the speaker speaks here"},
    {"onlyIf", property, "the condition to which a stance is limited"},
    {"oppose", side, "is against the proposition, or disputes it"},
    {"polarity", property, "whether a relation of the type is an alliance (1) or hostile (-1)"},
    {"reportedBy", property, "from whom the source has it, nearest first"},
    {"requires", property, "true where a claim stands only with the one that supports it"},
    {"side", property, "which side a claim takes on the proposition"},
    {"speaksFor", property, "true where who is first in a relation of the type voices the position of the second"},
    {"stance", property, "from -1, full opposition, to 1, full support"},
    {"status", property,
     "of a relation that is not in force: planned, filed, pending, upheld, rejected, withdrawn or ended"},
    {"support", side, "is for the proposition, or affirms it"},
    {"type", property, "the type of an entity, as in a dossier"},
    {"words", property,
     "whose words: direct, the speaker's own; indirect, the source's; ascribed, what others take them to want"},
};

}  // namespace

std::span<const RdfTerm> rdf_terms() { return kTerms; }

}  // namespace standpoint
