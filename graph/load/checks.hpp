#pragma once
// SPDX-License-Identifier: Apache-2.0
// What can only be checked when every record is known.

#include "graph/load/builder.hpp"
#include "graph/model/source_text.hpp"

namespace standpoint {

// Ends of relations, speakers, sources, dates of claims. O(claims + relations).
void check_statements(Builder& builder);

// Cycles in part_of and implies; propositions that contradict themselves by what they imply; accusations (MODEL 2.5).
// O(propositions x what they imply + claims).
void check_logic(Builder& builder);

// Aliases that two entities share, and ids that look alike. O(names) on average.
void check_names(Builder& builder);

// Texts that differ or cannot be read, quotes that are missing, moved or ambiguous, and direct speech that does not
// stand between quotation marks. The cost of locate_quotes().
void diagnose_quotes(const Dossier& dossier, const std::vector<SourceText>& texts, Diagnostics& diagnostics);

// The id of a record as a span, for messages.
Span id_span(const Dossier& dossier, RecordRef record);

}  // namespace standpoint
