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

void diagnose_place(const Citation& citation, const QuotePlace& place, const Dossier& dossier, Diagnostics& diagnostics) {
  if (!citation.source.valid()) return;
  const std::string_view source = dossier.id_of(citation.source);
  if (place.state == QuoteState::missing)
    diagnostics.add(codes::kQuoteNotFound, span_of(citation),
                    place.occurrences == 0
                        ? fmt::format("this quote is not in the text of '{}'", source)
                        : fmt::format("'at' chooses none of the {} places of this quote in '{}'", place.occurrences, source),
                    place.occurrences == 0 ? "copy the words from the text; '[…]' stands for words left out"
                                           : "correct 'at'");
  if (place.state == QuoteState::ambiguous)
    diagnostics.add(codes::kQuoteAmbiguous, span_of(citation),
                    fmt::format("this quote stands {} times in the text of '{}'; the first is taken", place.occurrences, source),
                    "choose one with 'at: {nth: 2}', or quote more words");
  if (place.state == QuoteState::moved)
    diagnostics.add(codes::kQuoteMoved, span_of(citation), fmt::format("this quote is still in the text of '{}', which has changed", source),
                    "look whether it still says the same");
}

}  // namespace

void diagnose_quotes(const Dossier& dossier, const std::vector<SourceText>& texts,
                     Diagnostics& diagnostics) {
  const std::vector<QuotePlace> places = locate_quotes(dossier, texts);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Source& source = dossier.sources[i];
    Span span = source.where.span();
    span.end = span.begin + static_cast<std::uint32_t>(dossier.names[source.id].size());
    if (texts[i].state == SourceText::State::missing)
      diagnostics.add(codes::kTextMissing, span,
                      fmt::format("the text of '{}' cannot be read: {}", dossier.names[source.id], texts[i].problem),
                      "put the file there, correct 'text', or leave the key out and check with --texts");
    if (texts[i].state == SourceText::State::differs)
      diagnostics.add(codes::kTextDiffers, span,
                      fmt::format("the text of '{}' is not the one that was coded: its SHA-256 differs", dossier.names[source.id]),
                      "look at the quotes again, then set 'sha256' to what sha256sum prints");
  }
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
