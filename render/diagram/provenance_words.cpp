// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/provenance_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "render/wording/dates.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostSpeakers = 2;

// `source: “…”`: the quote, and before it whose words they are unless they are the speaker's own.
std::string marked_quote(std::string_view quote, Words words, std::string_view language) {
  const bool fr = language == "fr";
  std::string marks = quoted(quote, language);
  if (words == Words::direct) return marks;
  const std::string_view whose = words == Words::indirect ? "source" : fr ? "prêté" : "ascribed";
  return fmt::format("{}{} {}", whose, fr ? "\u00A0:" : ":", marks);
}

}  // namespace

std::string claim_heading(const Dossier& d, const Claim& claim, std::string_view language) {
  const auto citations = d.citations_of(claim.statement.citations);
  if (claim.by_source && !claim.date.given() && !citations.empty() && citations[0].source.valid())
    return source_in_words(d, citations[0].source, language, true);
  std::string who;
  if (claim.by_source && !citations.empty() && citations[0].source.valid()) {
    who = source_heading(d, citations[0].source, language);
  } else if (claim.by_source) {
    who = phrases::kSourceItself.in(language);
  } else {
    std::vector<std::string> names;
    for (const EntityId speaker : d.entities_of(claim.by)) names.emplace_back(d.name(speaker, language));
    who = joined_names(names, language, kMostSpeakers);
  }
  return fmt::format("{}, {}", who, claim_date_in_words(d, claim, language));
}

std::string claim_line(const Dossier& d, const Claim& claim, std::string_view language) {
  const bool fr = language == "fr";
  const auto citations = d.citations_of(claim.statement.citations);
  const auto quoting =
      std::find_if(citations.begin(), citations.end(), [](const Citation& c) { return !c.quote.empty(); });
  std::string out;
  if (quoting != citations.end())
    out = marked_quote(quoting->quote, claim.statement.words, language);
  else
    out = citations.empty() ? (fr ? "sans source" : "no source") : (fr ? "sans citation" : "no quote");
  std::string details;
  if (const auto condition = d.text(d.extra_of(claim).only_if, language); !condition.empty())
    details = fmt::format("{}{} {}", fr ? "sous réserve" : "only if", fr ? "\u00A0:" : ":", condition);
  Statement beyond_words = claim.statement;  // whose words they are is said before the quote
  if (quoting != citations.end()) beyond_words.words = Words::indirect;
  append_part(details, reservations_of(d, beyond_words, language), fr ? "\u202F; " : "; ");
  if (!details.empty()) out += fmt::format(" ({})", details);
  return out;
}

std::string source_heading(const Dossier& d, SourceId id, std::string_view language) {
  const std::string_view publisher = publisher_of(d, id, language);
  if (!publisher.empty()) return std::string(publisher);
  const std::string_view title = d.text(d[id].title, language);
  return title.empty() ? std::string(d.id_of(id)) : std::string(title);
}

std::string source_line(const Dossier& d, SourceId id, std::string_view language) {
  std::string out = date_in_words(d.date_text(d[id].date), language);
  if (!publisher_of(d, id, language).empty()) append_part(out, d.text(d[id].title, language), " — ");
  return out;
}

std::string source_tooltip(const Dossier& d, SourceId id, std::string_view language) {
  const Source& source = d[id];
  std::string out(d.text(source.title, language));
  std::string makers(publisher_of(d, id, language));
  append_part(makers, source.author.valid() ? d.name(source.author, language) : source.author_text, ", ");
  append_part(makers, date_in_words(d.date_text(source.date), language), ", ");
  append_part(out, makers, "\n");
  append_part(out, phrase_for(source.kind).in(language), "\n");
  append_part(out, source.url, "\n");
  return out;
}

std::string backing_in_words(const Backing& backing, std::string_view language) {
  const bool fr = language == "fr";
  const auto plural = [](std::size_t count) { return count == 1 ? "" : "s"; };
  std::string out =
      fmt::format(fmt::runtime(fr ? "{0} prise{1} de position" : "{0} claim{1}"), backing.shown, plural(backing.shown));
  if (backing.shown < backing.claims) out += fmt::format(fmt::runtime(fr ? " sur {}" : " out of {}"), backing.claims);
  if (backing.sources == 0) return out + (fr ? ", sans source" : ", no source");
  if (backing.sources == 1) return out + (fr ? ", une seule source" : ", one source only");
  return out + fmt::format(", {} sources", backing.sources);
}

}  // namespace standpoint
