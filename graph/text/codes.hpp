#pragma once
// SPDX-License-Identifier: Apache-2.0
// Every kind of mistake that can be reported. A name, once published, keeps its meaning.

#include "graph/text/diagnostic.hpp"

namespace standpoint::codes {

// Files and characters
inline constexpr Code kFileUnreadable{"file-unreadable"};
inline constexpr Code kFileTooLarge{"file-too-large"};
inline constexpr Code kInputTooLarge{"input-too-large"};
inline constexpr Code kNoFiles{"no-files"};
inline constexpr Code kEmptyFile{"empty-file"};
inline constexpr Code kNotUtf8{"not-utf8"};
inline constexpr Code kForbiddenCharacter{"forbidden-character"};
inline constexpr Code kLoneCarriageReturn{"lone-carriage-return"};
inline constexpr Code kStackedMarks{"stacked-marks"};
inline constexpr Code kLineTooLong{"line-too-long"};

// YAML
inline constexpr Code kYamlSyntax{"yaml-syntax"};
inline constexpr Code kTab{"tab"};
inline constexpr Code kUnclosedQuote{"unclosed-quote"};
inline constexpr Code kNestedTooDeep{"nested-too-deep"};
inline constexpr Code kTooManyNodes{"too-many-nodes"};
inline constexpr Code kSecondDocument{"second-document"};
inline constexpr Code kDirective{"directive"};
inline constexpr Code kAnchor{"anchor"};
inline constexpr Code kAlias{"alias"};
inline constexpr Code kTag{"tag"};
inline constexpr Code kDuplicateKey{"duplicate-key"};
inline constexpr Code kBadKey{"bad-key"};
inline constexpr Code kNullValue{"null-value"};

// Shape of records
inline constexpr Code kUnknownSection{"unknown-section"};
inline constexpr Code kUnknownKey{"unknown-key"};
inline constexpr Code kMissingKey{"missing-key"};
inline constexpr Code kWrongType{"wrong-type"};
inline constexpr Code kBadValue{"bad-value"};
inline constexpr Code kEmptyText{"empty-text"};
inline constexpr Code kTextTooLong{"text-too-long"};
inline constexpr Code kTooManyRecords{"too-many-records"};
inline constexpr Code kBadId{"bad-id"};
inline constexpr Code kReservedId{"reserved-id"};
inline constexpr Code kDuplicateId{"duplicate-id"};
inline constexpr Code kIdClash{"id-clash"};
inline constexpr Code kLookAlikeId{"look-alike-id", Severity::warning};
inline constexpr Code kMixedScripts{"mixed-scripts", Severity::warning};

// Values
inline constexpr Code kBadDate{"bad-date"};
inline constexpr Code kImpossibleInterval{"impossible-interval"};
inline constexpr Code kStanceOutOfRange{"stance-out-of-range"};
inline constexpr Code kBadNumber{"bad-number"};
inline constexpr Code kBadUrl{"bad-url"};
inline constexpr Code kBadPath{"bad-path"};

// References
inline constexpr Code kDanglingReference{"dangling-reference"};
inline constexpr Code kWrongReference{"wrong-reference"};
inline constexpr Code kUnknownRelationType{"unknown-relation-type"};
inline constexpr Code kUnknownEntityType{"unknown-entity-type"};
inline constexpr Code kEndNotAllowed{"end-not-allowed"};
inline constexpr Code kCannotSpeak{"cannot-speak"};
inline constexpr Code kSelfRelation{"self-relation"};
inline constexpr Code kRepeatedReference{"repeated-reference", Severity::warning};

// What follows from several records
inline constexpr Code kPartOfCycle{"part-of-cycle"};
inline constexpr Code kImpliesCycle{"implies-cycle"};
inline constexpr Code kSelfContradiction{"self-contradiction"};
inline constexpr Code kSharedAlias{"shared-alias", Severity::warning};
inline constexpr Code kUnusedSource{"unused-source", Severity::warning};
inline constexpr Code kNoSource{"no-source", Severity::warning};
inline constexpr Code kClaimAfterSource{"claim-after-source", Severity::warning};
inline constexpr Code kAccusationWithoutSource{"accusation-without-source"};
inline constexpr Code kAccusationWithoutReply{"accusation-without-reply", Severity::note};

// Evidence
inline constexpr Code kTextMissing{"text-missing"};
inline constexpr Code kTextDiffers{"text-differs", Severity::warning};
inline constexpr Code kQuoteNotFound{"quote-not-found"};
inline constexpr Code kQuoteAmbiguous{"quote-ambiguous", Severity::warning};
inline constexpr Code kDirectOutsideMarks{"direct-outside-marks", Severity::warning};

}  // namespace standpoint::codes
