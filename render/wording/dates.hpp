#pragma once
// SPDX-License-Identifier: Apache-2.0
// Dates and amounts as people write them.

#include <string>
#include <string_view>

#include "graph/model/dossier.hpp"

namespace standpoint {

// An EDTF date in words: `8 octobre 2020`, `October 2020`, `summer 2019`, `2019 to February 2021`, `vers 2020`,
// `2020 (?)`; the text itself where it is none. O(length).
std::string date_in_words(std::string_view edtf, std::string_view language);

// `by 6 July 2020`, `au plus tard en avril 2021`: for what happened then or before.
std::string by_date_in_words(std::string_view edtf, std::string_view language);

// When a claim was made: its date, or `by` its source's; that it has none otherwise.
std::string claim_date_in_words(const Dossier& dossier, const Claim& claim, std::string_view language);

// `since 8 October 2020`, `depuis octobre 2020`; `since a date from … to …` for an interval.
std::string since_in_words(std::string_view edtf, std::string_view language);

// `until 8 October 2020`, `jusqu’en octobre 2020`; `until a date from … to …` for an interval.
std::string until_in_words(std::string_view edtf, std::string_view language);

// A date of the model in words: `by …` where only its end is known; empty where it is not given.
std::string moment_in_words(const Dossier& dossier, const Date& date, std::string_view language);

// When a relation holds: `since 2019`, `until October 2020`, `2019 to 2021`; where it has no dates of its own,
// `attested March 2020` after its source; empty without any date.
std::string span_in_words(const Dossier& dossier, const Relation& relation, std::string_view language);

// `200 000 €` or `€200,000`; other currencies by their code.
std::string amount_in_words(const Amount& amount, std::string_view language);

}  // namespace standpoint
