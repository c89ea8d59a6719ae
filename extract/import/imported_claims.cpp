// SPDX-License-Identifier: Apache-2.0
// Claims, memberships, and the notes that keep what has no place of its own.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "extract/import/import_draft.hpp"
#include "graph/load/yaml_writer.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kLongestQuote = 16'000;  // bytes
constexpr std::size_t kLongestNote = 2'000;    // characters of one remark in it

// A quote that a dossier can hold: `[…]` stands for characters that it may not hold.
std::string quotable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto fault = find_fault(text, at);
    const std::size_t end = fault ? fault->offset : text.size();
    out += text.substr(at, end - at);
    if (!fault) break;
    if (!out.ends_with("[…]")) out += "[…]";
    at = fault->offset + fault->bytes;
  }
  return fit_text(out);
}

bool is_outer_space(std::string_view text, std::size_t& bytes) {
  const Decoded decoded = decode_utf8(text.substr(0, 4));
  bytes = decoded.bytes == 0 ? 1 : decoded.bytes;
  const char32_t c = decoded.code_point;
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xA0;
}

}  // namespace

std::ptrdiff_t ImportDraft::find(const Names& names, const CodedStatement& statement,
                                 std::optional<std::uint32_t> variable) const {
  const StatementValue* value = variable ? work.value(statement, *variable) : nullptr;
  if (value == nullptr) return -1;
  const auto found = names.find(std::string(work.text_of(*value)));
  return found == names.end() ? -1 : static_cast<std::ptrdiff_t>(found->second);
}

// The coded words without the spaces around them, and where they begin.
void ImportDraft::quote(ClaimDraft& claim, const CodedStatement& statement) {
  const CodedDocument& document = work.documents[statement.document];
  std::string_view words = texts_[statement.document].slice(statement.start, statement.stop);
  const bool in_text = !words.empty();
  if (!in_text && statement.quote != CodedStatement::kNoQuote) words = work.texts[statement.quote];
  if (words.empty()) {
    if (!document.text.empty()) remarks.add("places outside the text of their document", "", claim.id);
    return;
  }
  std::size_t skipped = 0;
  for (std::size_t bytes = 0; !words.empty() && is_outer_space(words, bytes); ++skipped) words.remove_prefix(bytes);
  if (words.size() > kLongestQuote) {
    remarks.add(fmt::format("ends of quotes of more than {} bytes", kLongestQuote), "", claim.id);
    std::size_t end = kLongestQuote;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
    words = words.substr(0, end);
  }
  claim.quote = quotable(words);
  if (claim.quote.empty()) return;
  if (in_text) {
    claim.offset = texts_[statement.document].code_points(statement.start) + static_cast<std::int64_t>(skipped);
  } else if (statement.start >= 0 && document.text.empty()) {
    claim.offset = statement.start + static_cast<std::int64_t>(skipped);
  }
}

// False where the statement has nobody to make the claim, or nothing that it is about.
bool ImportDraft::draft_claim(std::size_t index) {
  const CodedStatement& statement = work.statements[index];
  const std::ptrdiff_t proposition = find(proposition_of_, statement, scheme.concept_variable);
  ClaimDraft claim;
  claim.statement = index;
  claim.source = statement.document;
  claim.person = find(person_of_, statement, scheme.person);
  claim.organization = find(organization_of_, statement, scheme.organization);
  if (proposition < 0 || (claim.person < 0 && claim.organization < 0)) return false;
  claim.proposition = static_cast<std::size_t>(proposition);
  claim.id = fmt::format("{}-{}", options.stem, statement.number);
  const auto stance = scale.stance(work, statement);
  if (!stance) remarks.add("statements without a stance", "as neutral claims", claim.id);
  claim.stance = stance.value_or(0);
  quote(claim, statement);
  const auto& speaker = claim.person >= 0 ? persons[static_cast<std::size_t>(claim.person)]
                                          : organizations[static_cast<std::size_t>(claim.organization)];
  ClaimTraits traits;
  traits.by = speaker.id;
  if (claim.person >= 0 && claim.organization >= 0)
    traits.on_behalf_of = organizations[static_cast<std::size_t>(claim.organization)].id;
  traits.about = propositions[claim.proposition].id;
  traits.source = sources[claim.source].id;
  traits.date = sources[claim.source].date;
  traits.quote = claim.quote;
  traits.stance = static_cast<float>(claim.stance);
  add_membership(claim);
  for (const auto& [variable, actor, kept] :
       {std::tuple(scheme.person, claim.person, "claims of the organization"),
        std::tuple(scheme.organization, claim.organization, "claims on behalf of nobody")})
    if (variable && actor < 0)
      remarks.add(fmt::format("statements with an empty '{}'", work.variables[*variable].name), kept, claim.id);
  if (existing.take_claim(traits)) {
    ++claims_there;
    return true;
  }
  claim.id = ids.make(claim.id, "s", 64);
  claims_of_document_[statement.document].push_back(claims.size());
  claims.push_back(std::move(claim));
  return true;
}

// Dates as written compare as days, months and years do.
void ImportDraft::add_membership(const ClaimDraft& claim) {
  if (claim.person < 0 || claim.organization < 0) return;
  const auto pair = std::pair(static_cast<std::size_t>(claim.person), static_cast<std::size_t>(claim.organization));
  const std::string& day = sources[claim.source].date;
  const auto [known, fresh] = membership_of_.emplace(pair, memberships.size());
  if (fresh) {
    memberships.push_back({pair.first, pair.second, day, day, claim.source});
    return;
  }
  MembershipDraft& membership = memberships[known->second];
  if (day.empty()) return;
  if (membership.since.empty() || day < membership.since) {
    membership.since = day;
    membership.source = claim.source;
  }
  if (membership.until.empty() || day > membership.until) membership.until = day;
}

// `statement 23 (10-19): person: P0; organization: Alpha Corp; agreement: no`.
std::string ImportDraft::described(const CodedStatement& statement) const {
  std::string out = statement.type == scheme.statement_type
                        ? fmt::format("statement {}", statement.number)
                        : fmt::format("{} {}", work.statement_types[statement.type], statement.number);
  if (statement.start >= 0) out += fmt::format(" ({}-{})", statement.start, statement.stop);
  const char* separator = ": ";
  for (const StatementValue& value : work.values_of(statement)) {
    const CodedVariable& variable = work.variables[value.variable];
    std::string text = value.text != StatementValue::kNoText    ? std::string(work.text_of(value))
                       : variable.type == VariableType::boolean ? (value.number != 0 ? "yes" : "no")
                                                                : std::to_string(value.number);
    if (text.empty()) continue;
    out += fmt::format("{}{}: {}", separator, variable.name, text);
    separator = "; ";
  }
  return shortened(out, kLongestNote);
}

// Statements that are no claims are kept as a note of the claim before them in their document, else of the one behind,
// else of the nearest document that has one.
void ImportDraft::keep_leftovers(const std::vector<std::size_t>& leftovers) {
  for (const std::size_t index : leftovers) {
    const CodedStatement& statement = work.statements[index];
    const bool other_type = statement.type != scheme.statement_type;
    const std::string what =
        other_type ? fmt::format("statements of the type '{}'", work.statement_types[statement.type])
        : find(proposition_of_, statement, scheme.concept_variable) < 0
            ? fmt::format("statements with an empty '{}'", work.variables[scheme.concept_variable].name)
            : std::string("statements of nobody");
    const std::string text = described(statement);
    remarks.add(what, claims.empty() ? "" : "note", text);
    if (claims.empty()) continue;
    const auto before = std::partition_point(claims.begin(), claims.end(), [&](const ClaimDraft& claim) {
      const CodedStatement& other = work.statements[claim.statement];
      return std::tuple(other.document, other.start, other.number) <=
             std::tuple(statement.document, statement.start, statement.number);
    });
    const bool begins = before == claims.begin();
    const bool behind_is_nearer = before != claims.end() && !begins && (before - 1)->source != statement.document &&
                                  before->source == statement.document;
    (begins || behind_is_nearer ? *before : *(before - 1)).notes.push_back(text);
  }
}

// The seconds since midnight in the time zone that days are taken in.
std::int64_t ImportDraft::time_of_day(const CodedDocument& document) const {
  constexpr std::int64_t kDay = 86400;
  const std::int64_t local = *document.seconds + std::int64_t{options.hours_ahead} * 3600;
  return ((local % kDay) + kDay) % kDay;
}

// Version 2 of DNA wrote midnight of the computer's own zone: then every document is of one late hour, or of two with
// summer time, and its day in UTC is the day before.
void ImportDraft::look_at_times() {
  std::int64_t least = -1;
  std::int64_t most = -1;
  for (const CodedDocument& document : work.documents) {
    if (!document.seconds) continue;
    const std::int64_t time = time_of_day(document);
    least = least < 0 ? time : std::min(least, time);
    most = std::max(most, time);
  }
  constexpr std::int64_t kHour = 3600;
  const bool hours = least >= 0 && least % kHour == 0 && most % kHour == 0 && most - least <= kHour;
  if (!hours || least < 12 * kHour) return;
  remarks.add("days that may be those before", "as they are",
              fmt::format("all documents are of {}:00 UTC: see --utc-offset", least / kHour));
}

// What is known of a document and has no key in a source goes to its first claim.
void ImportDraft::keep_document_notes() {
  look_at_times();
  for (std::size_t i = 0; i < work.documents.size(); ++i) {
    const CodedDocument& document = work.documents[i];
    std::vector<std::pair<std::string, std::string>> parts;
    if (const std::int64_t time = document.seconds ? time_of_day(document) : 0; time != 0)
      parts.emplace_back("times of day",
                         fmt::format("the document is of {:02}:{:02}:{:02}", time / 3600, time / 60 % 60, time % 60));
    if (!document.notes.empty()) parts.emplace_back("notes on documents", "document: " + document.notes);
    if (!document.coder.empty()) parts.emplace_back("coders of documents", "document entered by " + document.coder);
    const bool kept = !claims_of_document_[i].empty();
    for (auto& [what, text] : parts) {
      remarks.add(what, kept ? "note" : "", fmt::format("{}: {}", sources[i].title, shortened(text, 60)));
      if (kept) claims[claims_of_document_[i].front()].notes.push_back(shortened(text, kLongestNote));
    }
  }
}

// Propositions have no place for what coders noted about a concept: the first claim about it keeps it.
void ImportDraft::keep_concept_attributes() {
  std::unordered_map<std::size_t, std::size_t> first_claim;
  for (std::size_t i = 0; i < claims.size(); ++i) first_claim.emplace(claims[i].proposition, i);
  for (const CodedEntity& entity : work.entities) {
    if (entity.variable != scheme.concept_variable) continue;
    const auto proposition = proposition_of_.find(entity.value);
    const auto claim = proposition == proposition_of_.end() ? first_claim.end() : first_claim.find(proposition->second);
    for (const auto& [name, value] : entity.attributes) {
      remarks.add(fmt::format("attribute '{}' of concepts", name), claim == first_claim.end() ? "" : "note",
                  fmt::format("{}: {}", entity.value, value));
      if (claim != first_claim.end())
        claims[claim->second].notes.push_back(shortened(fmt::format("concept: {}: {}", name, value), kLongestNote));
    }
  }
}

void ImportDraft::draft_claims() {
  std::vector<std::size_t> order(work.statements.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    const CodedStatement& first = work.statements[a];
    const CodedStatement& second = work.statements[b];
    return std::tuple(first.document, first.start, first.number) <
           std::tuple(second.document, second.start, second.number);
  });
  std::vector<std::size_t> leftovers;
  for (const std::size_t index : order)
    if (work.statements[index].type != scheme.statement_type || !draft_claim(index)) leftovers.push_back(index);
  keep_leftovers(leftovers);
  keep_document_notes();
  keep_concept_attributes();
  std::unordered_map<std::int64_t, std::size_t> claim_of;
  for (std::size_t i = 0; i < claims.size(); ++i) claim_of.emplace(work.statements[claims[i].statement].number, i);
  for (const CodedLink& link : work.links) {
    const auto found = claim_of.find(link.from);
    remarks.add("links between statements", found == claim_of.end() ? "" : "note",
                fmt::format("{} to {}", link.from, link.to));
    if (found != claim_of.end()) claims[found->second].notes.push_back(fmt::format("linked to statement {}", link.to));
  }
}

}  // namespace standpoint
