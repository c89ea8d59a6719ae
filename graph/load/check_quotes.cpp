// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "graph/load/checks.hpp"
#include "graph/model/quotes.hpp"
#include "graph/text/codes.hpp"

namespace standpoint {
namespace {

Span span_of(const Citation& citation) {
  Span span = citation.where.span();
  span.end = span.begin + 1;
  return span;
}

void diagnose_place(const Citation& citation, const QuotePlace& place, const Dossier& dossier,
                    Diagnostics& diagnostics) {
  if (!citation.source.valid()) return;
  const std::string_view source = dossier.id_of(citation.source);
  if (place.state == QuoteState::missing)
    diagnostics.add(
        codes::kQuoteNotFound, span_of(citation),
        place.occurrences == 0
            ? fmt::format("this quote is not in the text of '{}'", source)
            : fmt::format("'at' chooses none of the {} places of this quote in '{}'", place.occurrences, source),
        place.occurrences == 0 ? "copy the words from the text; '[…]' stands for words left out" : "correct 'at'");
  if (place.state == QuoteState::ambiguous)
    diagnostics.add(
        codes::kQuoteAmbiguous, span_of(citation),
        fmt::format("this quote stands {} times in the text of '{}'; the first is taken", place.occurrences, source),
        "choose one with 'at: {nth: 2}', or quote more words");
}

// Quotes of one source: how many there are, and how many of them stand in its text.
struct QuoteCount {
  std::size_t all = 0;
  std::size_t there = 0;
};

std::vector<QuoteCount> count_quotes(const Dossier& dossier, const std::vector<QuotePlace>& places) {
  std::vector<QuoteCount> counts(dossier.sources.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Citation& citation = dossier.citations[i];
    if (citation.quote.empty() || !citation.source.valid()) continue;
    QuoteCount& count = counts[citation.source.value];
    ++count.all;
    if (places[i].state != QuoteState::missing) ++count.there;
  }
  return counts;
}

void diagnose_texts(const Dossier& dossier, const std::vector<SourceText>& texts, const std::vector<QuotePlace>& places,
                    Diagnostics& diagnostics) {
  const std::vector<QuoteCount> counts = count_quotes(dossier, places);
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    const std::string_view id = dossier.names[dossier.sources[i].id];
    const Span span = id_span(dossier, ref(SourceId{i}));
    if (texts[i].state == SourceText::State::missing)
      diagnostics.add(codes::kTextMissing, span,
                      fmt::format("the text of '{}' cannot be read: {}", id, texts[i].problem),
                      "put the file there, correct 'text', or leave the key out and check with --texts");
    if (texts[i].state != SourceText::State::differs) continue;
    std::string message = fmt::format("the text of '{}' is not the one that was coded: its SHA-256 differs", id);
    if (counts[i].all > 0) message += fmt::format("; of {} quotes {} still there", counts[i].all, counts[i].there);
    diagnostics.add(codes::kTextDiffers, span, std::move(message),
                    "look at the quotes again, then set 'sha256' to what sha256sum prints");
  }
}

}  // namespace

void diagnose_quotes(const Dossier& dossier, const std::vector<SourceText>& texts, Diagnostics& diagnostics) {
  const std::vector<QuotePlace> places = locate_quotes(dossier, texts);
  diagnose_texts(dossier, texts, places, diagnostics);
  for (std::size_t i = 0; i < places.size(); ++i) diagnose_place(dossier.citations[i], places[i], dossier, diagnostics);
  const auto check_direct = [&](const Statement& statement) {
    if (statement.words != Words::direct) return;
    for (std::uint32_t i = 0; i < statement.citations.count; ++i) {
      const std::size_t index = statement.citations.first + i;
      const QuoteState state = places[index].state;
      const bool located = state == QuoteState::found || state == QuoteState::moved;
      if (located && !places[index].inside_marks)
        diagnostics.add(codes::kDirectOutsideMarks, span_of(dossier.citations[index]),
                        "'words: direct', but this fragment does not stand between quotation marks in the text",
                        "write 'words: indirect', or quote the actor's own words only");
    }
  };
  for (const Claim& claim : dossier.claims) check_direct(claim.statement);
  for (const Relation& relation : dossier.relations) check_direct(relation.statement);
}

}  // namespace standpoint
