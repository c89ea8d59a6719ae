// SPDX-License-Identifier: Apache-2.0
#include "render/embed/claim_note.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "render/embed/figure.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

// `« quote », « quote » — [« Title »](address), publisher, date`: what the claim cites of one source. Whose words the
// quotes are is said before the first; where that names publisher and date already, they are not said again.
std::string words_of_source(const Dossier& d, const Statement& statement, SourceId id, std::string_view language) {
  std::string quotes;
  for (const Citation& citation : d.citations_of(statement.citations)) {
    if (citation.source != id || citation.quote.empty()) continue;
    append_part(
        quotes,
        quotes.empty() ? quote_in_words(d, citation, statement.words, language) : quoted(citation.quote, language),
        ", ");
  }
  const Source& source = d[id];
  std::string from = markdown_text(quoted(d.text(source.title, language), language));
  if (!source.url.empty()) from = fmt::format("[{}]({})", from, escaped_target(source.url));
  if (quotes.empty() || statement.words == Words::direct) {
    append_part(from, markdown_text(publisher_of(d, id, language)), ", ");
    append_part(from, markdown_text(date_in_words(d.date_text(source.date), language)), ", ");
  }
  std::string out = markdown_text(quotes);
  append_part(out, from, " — ");
  return out;
}

}  // namespace

std::string claim_note(const Dossier& d, const Replies& replies, ClaimId id, std::string_view language) {
  const Claim& claim = d[id];
  std::string out = markdown_text(
      fmt::format("{} — {}", claim_date_in_words(d, claim, language), claim_with_reply(d, replies, id, language)));
  std::vector<SourceId> told;
  for (const Citation& citation : d.citations_of(claim.statement.citations)) {
    if (!citation.source.valid() || std::find(told.begin(), told.end(), citation.source) != told.end()) continue;
    told.push_back(citation.source);
    out += " — " + words_of_source(d, claim.statement, citation.source, language);
  }
  return out + ".";
}

}  // namespace standpoint
