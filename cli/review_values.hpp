#pragma once
// SPDX-License-Identifier: Apache-2.0
// From what a person types while reviewing to values of records: numbers of candidates, ids, names, words, dates.

#include <string>
#include <string_view>
#include <vector>

#include "cli/review_session.hpp"
#include "cli/review_texts.hpp"
#include "extract/proposals/record_keys.hpp"

namespace standpoint {

// A record that a proposal may refer to by this key: that of a candidate's number, an id, or a name, of the dossier or
// proposed beside it; its id. Failure: unknown, with the nearest; or ambiguous.
Result<std::string> choose_reference(const ReviewSession& session, const ProposalKey& key, const RecordKey& field,
                                     std::string_view typed);

// The value of one key. Several of a kind stand between commas, several texts between semicolons. Failure: it is none.
Result<YamlValue> read_typed_value(const ReviewSession& session, const ProposalKey& key, const RecordKey& field,
                                   std::string_view typed);

// What is to be edited where a person sets a key of a proposal (or, `typed` empty, takes it away): with a quote also
// the place where it stands. Failure: there is no such key, the value is none, or the words are not in the text.
Result<std::vector<EditedField>> read_edit(const ReviewSession& session, ReviewTexts& texts, const ProposalKey& key,
                                           std::string_view field, std::string_view typed);

// A record to be made beside a proposal: of `person Jane Doe` an entity, of `fact The award was lawful.` or of a bare
// sentence a proposition. Failure: no type, or nothing behind it.
Result<ProposalRecord> read_new_entity(const ReviewSession& session, const ProposalKey& key, std::string_view typed);
Result<ProposalRecord> read_new_proposition(const ReviewSession& session, const ProposalKey& key,
                                            std::string_view typed);

// The propositions' entities that a claim about `id` would accuse (MODEL 2.5): ids. Of the dossier, or of a proposition
// that is new in the article.
std::vector<std::string> accused_by(const ReviewSession& session, std::size_t article, std::string_view id);

// Text without the spaces around it; the first word, which is taken off.
std::string_view trimmed_line(std::string_view text);
std::string_view take_first_word(std::string_view& text);

}  // namespace standpoint
