// SPDX-License-Identifier: Apache-2.0
#include "cli/review_session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <deque>

#include "extract/import/record_ids.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kWalked[] = {"claims", "relations", "entities"};
constexpr std::string_view kCompany[] = {"sources", "entities", "issues", "propositions"};
constexpr std::size_t kLongestId = 64;

tl::unexpected<ReviewRefusal> refused(std::string message, std::string remedy) {
  return tl::unexpected(ReviewRefusal{{std::move(message), std::move(remedy)}});
}

// Where in the text it stands; behind everything where that is not said.
std::uint64_t place_of(const ProposalRecord& record) {
  const std::string_view at = record.text("at");
  std::uint64_t out = UINT64_MAX;
  std::from_chars(at.data(), at.data() + at.size(), out);
  return out;
}

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= kLongestId && id[0] >= 'a' && id[0] <= 'z' && id.back() != '-' &&
         id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

std::string text_of(const YamlFields& fields) { return write_yaml({{"record", fields}}); }

void put_fields(ProposalRecord& record, const std::vector<EditedField>& fields) {
  for (const auto& [key, value] : fields) {
    if (value)
      set_by_person(record, key, *value);
    else
      erase_by_person(record, key);
  }
}

// A change of one record of the proposals.
ReviewChange change_of(const ProposalKey& key, std::string_view section, const ProposalRecord& before,
                       ProposalRecord after) {
  ReviewChange out;
  out.article = key.article;
  out.proposals.push_back({std::string(section), before.id, before, std::move(after)});
  return out;
}

}  // namespace

std::vector<ProposalKey> ReviewSession::proposals() const {
  std::vector<ProposalKey> out;
  for (std::size_t article = 0; article < store_.articles().size(); ++article) {
    std::vector<std::pair<std::uint64_t, ProposalKey>> placed;
    for (const std::string_view name : kWalked) {
      const ProposalSection* section = store_.articles()[article].proposals.find(name);
      if (section == nullptr) continue;
      for (const ProposalRecord& record : section->records)
        placed.emplace_back(name == "entities" ? UINT64_MAX : place_of(record),
                            ProposalKey{article, std::string(name), record.id});
    }
    std::stable_sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [place, key] : placed) out.push_back(std::move(key));
  }
  return out;
}

Result<ProposalKey> ReviewSession::find(std::string_view id) const {
  std::vector<ProposalKey> found;
  std::vector<std::string_view> names;
  const std::vector<ProposalKey> all = proposals();
  for (const ProposalKey& key : all) {
    const std::string& article = store_.articles()[key.article].name;
    names.push_back(key.id);
    if (key.id == id || fmt::format("{}/{}", article, key.id) == id) found.push_back(key);
  }
  if (found.size() == 1) return found.front();
  if (found.empty()) {
    std::string remedy = did_you_mean(id, names);
    if (remedy.empty()) remedy = "'standpoint review DIR --list' prints the ids";
    return failure(fmt::format("nothing of that id is proposed: '{}'", id), std::move(remedy));
  }
  std::string full;
  for (const ProposalKey& key : found)
    full += fmt::format("{}{}/{}", full.empty() ? "" : ", ", store_.articles()[key.article].name, key.id);
  return failure(fmt::format("'{}' is proposed more than once", id), "choose one of: " + full);
}

const ProposalRecord* ReviewSession::record(const ProposalKey& key) const {
  return key.article < store_.articles().size() ? store_.proposal(key.article, key.section, key.id) : nullptr;
}

Decision ReviewSession::decision(const ProposalKey& key) {
  const ProposalRecord* proposal = record(key);
  if (proposal == nullptr) return Decision::open;
  if (const Decision written = decision_of(*proposal); written != Decision::open) return written;
  return in_dossier(key).record != nullptr ? Decision::accepted : Decision::open;
}

// Where writing was interrupted, a proposal that got another id is known by what it says.
ReviewSession::Accepted ReviewSession::in_dossier(const ProposalKey& key) {
  const ProposalRecord& proposal = *record(key);
  const std::string own = source_for(key);
  std::vector<std::string> sources = {own};
  if (key.section == "entities")
    for (const std::string& source : store_.articles()[key.article].sources)
      if (source != own) sources.push_back(source);
  for (std::string& source : sources) {
    const ProposalRecord* same_id = store_.accepted(source, key.section, dossier_id(proposal));
    if (same_id != nullptr && same_id->text("quote") == proposal.text("quote")) return {std::move(source), same_id};
    const ProposalSection* section = store_.accepted(source, key.section);
    if (section == nullptr || decision_of(proposal) != Decision::open) continue;
    std::string said;
    for (const ProposalRecord& there : section->records) {
      if (there.text("quote") != proposal.text("quote") || there.text("at") != proposal.text("at")) continue;
      if (said.empty()) said = text_of(dossier_record(key.section, proposal));
      if (said == text_of(there.fields)) return {std::move(source), &there};
    }
  }
  return {};
}

const ProposalRecord* ReviewSession::proposed(std::size_t article, std::string_view section,
                                              std::string_view id) const {
  const ProposalRecord* record = store_.proposal(article, section, id);
  const bool fresh =
      record != nullptr && decision_of(*record) != Decision::rejected && dossier().find(id).kind == RecordKind::none;
  return fresh ? record : nullptr;
}

// The source whose file gets the record: its own, or that of its article.
std::string ReviewSession::source_for(const ProposalKey& key) const {
  const ProposalRecord* proposal = record(key);
  if (proposal != nullptr)
    if (std::string own = source_of(*proposal); !own.empty()) return own;
  const ReviewedArticle& article = store_.articles()[key.article];
  return article.sources.empty() ? article.name : article.sources.front();
}

std::string ReviewSession::free_id(std::size_t article, std::string_view name, std::string_view prefix) const {
  RecordIds ids(&dossier());
  for (const ProposalSection& section : store_.articles()[article].proposals.sections)
    for (const ProposalRecord& record : section.records) ids.reserve(record.id);
  return ids.make(name, prefix);
}

tl::expected<ReviewChange, ReviewRefusal> ReviewSession::acceptance(const ProposalKey& key) const {
  const ProposalRecord& proposal = *record(key);
  ReviewChange out;
  out.article = key.article;
  out.source = source_for(key);
  std::deque<std::string> references;
  const auto take = [&](const std::string& section, const ProposalRecord& before) -> std::optional<ReviewRefusal> {
    if (const auto missing = missing_keys(section, before); !missing.empty())
      return ReviewRefusal{
          {fmt::format("'{}' lacks: {}", before.id, fmt::join(missing, ", ")), "say what is missing, then accept it"}};
    ProposalRecord accepted{before.id, dossier_record(section, before), {}, {}};
    const bool taken = dossier().find(accepted.id).kind != RecordKind::none;
    if (taken || !is_id(accepted.id)) accepted.id = free_id(key.article, before.id, "proposal");
    ProposalRecord after = before;
    mark_accepted(after, accepted.id);
    for (std::string& id : references_of(section, accepted.fields)) references.push_back(std::move(id));
    out.proposals.push_back({section, before.id, before, std::move(after)});
    out.accepted.push_back({section, accepted.id, std::nullopt, std::move(accepted)});
    return std::nullopt;
  };
  if (auto refusal = take(key.section, proposal)) return tl::unexpected(std::move(*refusal));
  for (; !references.empty(); references.pop_front()) {
    const std::string& id = references.front();
    const bool taken = std::any_of(out.proposals.begin(), out.proposals.end(),
                                   [&](const RecordEdit& change) { return change.id == id; });
    if (taken || dossier().find(id).kind != RecordKind::none) continue;
    for (const std::string_view section : kCompany)
      if (const ProposalRecord* company = proposed(key.article, section, id)) {
        if (auto refusal = take(std::string(section), *company)) return tl::unexpected(std::move(*refusal));
        break;
      }
  }
  return out;
}

ReviewOutcome ReviewSession::accept(const ProposalKey& key) {
  if (record(key) == nullptr) return refused(fmt::format("'{}' is no longer proposed", key.id), {});
  if (const Decision now = decision(key); now != Decision::open)
    return refused(fmt::format("'{}' is {} already", key.id, to_string(now)), "open it again first");
  auto change = acceptance(key);
  if (!change) return tl::unexpected(change.error());
  return make_step("accepted", key, std::move(*change));
}

ReviewOutcome ReviewSession::reject(const ProposalKey& key, std::string_view reason) {
  const ProposalRecord* before = record(key);
  if (before == nullptr) return refused(fmt::format("'{}' is no longer proposed", key.id), {});
  if (decision(key) == Decision::accepted)
    return refused(fmt::format("'{}' is accepted already", key.id), "open it again first");
  ProposalRecord after = *before;
  mark_rejected(after, fit_text(reason));
  return make_step("rejected", key, change_of(key, key.section, *before, std::move(after)));
}

ReviewOutcome ReviewSession::reopen(const ProposalKey& key) {
  const ProposalRecord* before = record(key);
  if (before == nullptr) return refused(fmt::format("'{}' is no longer proposed", key.id), {});
  if (decision(key) == Decision::open) return refused(fmt::format("'{}' is not decided", key.id), {});
  ProposalRecord after = *before;
  mark_open(after);
  ReviewChange change = change_of(key, key.section, *before, std::move(after));
  if (const Accepted there = in_dossier(key); there.record != nullptr && decision(key) == Decision::accepted) {
    change.source = there.source;
    change.accepted.push_back({key.section, there.record->id, *there.record, std::nullopt});
  }
  return make_step("opened again", key, std::move(change));
}

ReviewOutcome ReviewSession::edit(const ProposalKey& key, const std::vector<EditedField>& fields) {
  return edit_beside(key, key.section, key.id, fields);
}

ReviewOutcome ReviewSession::edit_beside(const ProposalKey& key, std::string_view section, std::string_view id,
                                         const std::vector<EditedField>& fields) {
  const ProposalRecord* before = store_.proposal(key.article, section, id);
  if (before == nullptr) return refused(fmt::format("'{}' is no longer proposed", id), {});
  if (decision({key.article, std::string(section), std::string(id)}) != Decision::open)
    return refused(fmt::format("'{}' is decided already", id), "open it again first");
  ProposalRecord after = *before;
  put_fields(after, fields);
  return make_step("edited", key, change_of(key, section, *before, std::move(after)));
}

ReviewOutcome ReviewSession::add(const ProposalKey& key, std::string_view section, const ProposalRecord& made,
                                 const std::vector<EditedField>& fields) {
  const ProposalRecord* before = record(key);
  if (before == nullptr) return refused(fmt::format("'{}' is no longer proposed", key.id), {});
  if (decision(key) != Decision::open)
    return refused(fmt::format("'{}' is decided already", key.id), "open it again first");
  ProposalRecord after = *before;
  put_fields(after, fields);
  ReviewChange change = change_of(key, key.section, *before, std::move(after));
  change.proposals.insert(change.proposals.begin(), {std::string(section), made.id, std::nullopt, made});
  return make_step("edited", key, std::move(change));
}

ReviewOutcome ReviewSession::make_step(std::string what, const ProposalKey& key, ReviewChange change) {
  auto outcome = store_.apply(change);
  if (outcome) steps_.push_back({std::move(what), key, std::move(change)});
  return outcome;
}

// Where others have come to need what a step brought along, that stays, and only the record itself goes.
ReviewOutcome ReviewSession::apply_or_keep_company(ReviewChange& change) {
  auto outcome = store_.apply(change);
  if (outcome || outcome.error().mistakes.empty() || change.accepted.size() < 2) return outcome;
  ReviewChange alone = change;
  alone.accepted.erase(alone.accepted.begin(), alone.accepted.end() - 1);
  alone.proposals.erase(alone.proposals.begin(), alone.proposals.end() - 1);
  auto second = store_.apply(alone);
  return second ? second : outcome;
}

tl::expected<ProposalKey, ReviewRefusal> ReviewSession::undo() {
  if (steps_.empty()) return refused("there is nothing to undo", {});
  ReviewChange back = inverse(steps_.back().change);
  const auto outcome = apply_or_keep_company(back);
  if (!outcome) return tl::unexpected(outcome.error());
  ProposalKey key = std::move(steps_.back().key);
  steps_.pop_back();
  return key;
}

}  // namespace standpoint
