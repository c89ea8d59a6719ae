// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/decisions.hpp"

#include <algorithm>

#include "extract/proposals/record_keys.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kDecision = "review";
constexpr std::string_view kOtherId = "accepted_as";
constexpr std::string_view kReason = "reason";
constexpr std::string_view kEdited = "edited";

const YamlValue* find(const YamlFields& fields, std::string_view key) {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& field) { return field.first == key; });
  return found == fields.end() ? nullptr : &found->second;
}

std::string_view scalar(const YamlValue* value) {
  const auto* text = value == nullptr ? nullptr : std::get_if<YamlValue::Scalar>(&value->data());
  return text == nullptr ? std::string_view() : std::string_view(text->text);
}

// Calls f for each scalar in a value; of a mapping for those behind `key` alone.
template <class F>
void for_each_scalar(const YamlValue& value, std::string_view key, F f) {
  if (const auto* text = std::get_if<YamlValue::Scalar>(&value.data())) return f(text->text);
  if (const auto* items = std::get_if<YamlItems>(&value.data())) {
    for (const YamlValue& item : *items) for_each_scalar(item, key, f);
  } else if (const auto* fields = std::get_if<YamlFields>(&value.data())) {
    if (const YamlValue* inner = find(*fields, key)) for_each_scalar(*inner, key, f);
  }
}

// The key behind which a mapping in such a value holds an id; empty for values that name no record.
std::string_view id_key(const RecordKey& key) {
  switch (key.form) {
    case KeyForm::speakers:
    case KeyForm::body:
    case KeyForm::end:
    case KeyForm::entity:
    case KeyForm::entities:
    case KeyForm::proposition:
    case KeyForm::propositions:
    case KeyForm::things:
    case KeyForm::issue: return "id";
    case KeyForm::claims: return "claim";
    case KeyForm::source: return "source";
    case KeyForm::composed: return key.key == "benefits" ? "entity" : "";
    case KeyForm::text: return key.key == "publisher" || key.key == "author" ? "id" : "";
    default: return {};
  }
}

void note_edit(ProposalRecord& record, std::string_view key) {
  if (is_edited(record, key)) return;
  YamlItems keys;
  if (const YamlValue* edited = record.find(kEdited))
    for_each_scalar(*edited, {}, [&](std::string_view word) { keys.push_back(YamlValue::word(word)); });
  keys.push_back(YamlValue::word(key));
  record.set(kEdited, std::move(keys));
}

// A key that stands there with nothing behind it, as people leave it, says nothing.
bool says_something(const YamlValue* value) {
  if (value == nullptr) return false;
  if (const auto* items = std::get_if<YamlItems>(&value->data())) return !items->empty();
  if (const auto* fields = std::get_if<YamlFields>(&value->data())) return !fields->empty();
  return !scalar(value).empty();
}

// An extractor's remark on its own proposal; what it makes has `parts`.
bool is_remark(const ProposalRecord& record, const RecordKey& key) {
  if (!key.personal || is_edited(record, key.key)) return false;
  return key.key == "note" ? record.text("note").starts_with("rule ") : record.find("parts") != nullptr;
}

}  // namespace

std::string_view to_string(Decision decision) {
  switch (decision) {
    case Decision::accepted: return "accepted";
    case Decision::rejected: return "rejected";
    case Decision::open: break;
  }
  return "open";
}

Decision decision_of(const ProposalRecord& record) {
  const std::string_view word = record.text(kDecision);
  return word == "accepted" ? Decision::accepted : word == "rejected" ? Decision::rejected : Decision::open;
}

std::string_view dossier_id(const ProposalRecord& record) {
  const std::string_view other = record.text(kOtherId);
  return other.empty() ? std::string_view(record.id) : other;
}

void mark_accepted(ProposalRecord& record, std::string_view id) {
  mark_open(record);
  record.set(kDecision, YamlValue::word("accepted"));
  if (id != record.id) record.set(kOtherId, YamlValue::word(id));
}

void mark_rejected(ProposalRecord& record, std::string_view reason) {
  mark_open(record);
  record.set(kDecision, YamlValue::word("rejected"));
  if (!reason.empty()) record.set(kReason, YamlValue::text(reason));
}

void mark_open(ProposalRecord& record) {
  for (const std::string_view key : {kDecision, kOtherId, kReason}) record.erase(key);
}

bool is_edited(const ProposalRecord& record, std::string_view key) {
  bool found = false;
  if (const YamlValue* edited = record.find(kEdited))
    for_each_scalar(*edited, {}, [&](std::string_view word) { found = found || word == key; });
  return found;
}

void set_by_person(ProposalRecord& record, std::string_view key, YamlValue value) {
  record.set(key, std::move(value));
  note_edit(record, key);
}

void erase_by_person(ProposalRecord& record, std::string_view key) {
  record.erase(key);
  note_edit(record, key);
}

YamlFields dossier_record(std::string_view section, const ProposalRecord& record) {
  YamlFields out;
  for (const RecordKey& key : record_keys(section)) {
    const YamlValue* value = record.find(key.key);
    if (says_something(value) && !is_remark(record, key)) out.emplace_back(std::string(key.key), *value);
  }
  return out;
}

std::vector<std::string_view> missing_keys(std::string_view section, const ProposalRecord& record) {
  std::vector<std::string_view> out;
  for (const RecordKey& key : record_keys(section))
    if (key.required && !says_something(record.find(key.key))) out.push_back(key.key);
  return out;
}

std::vector<std::string> references_of(std::string_view section, const YamlFields& fields) {
  std::vector<std::string> out;
  for (const auto& [name, value] : fields) {
    const RecordKey* key = find_record_key(section, name);
    const std::string_view inner = key == nullptr ? std::string_view() : id_key(*key);
    if (!inner.empty()) for_each_scalar(value, inner, [&](const std::string& id) { out.push_back(id); });
  }
  return out;
}

std::string source_of(const ProposalRecord& record) {
  std::string out;
  if (const YamlValue* value = record.find("source"))
    for_each_scalar(*value, "source", [&](const std::string& id) { out = out.empty() ? id : out; });
  return out;
}

std::vector<ProposalCandidate> candidates_of(const ProposalRecord& record, std::string_view key) {
  std::vector<ProposalCandidate> out;
  const auto add = [&](std::string_view id, std::string_view score) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const auto& candidate) { return candidate.id == id; });
    if (!id.empty() && !known) out.push_back({std::string(id), std::string(score)});
  };
  const YamlValue* all = record.find("candidates");
  const auto* by_key = all == nullptr ? nullptr : std::get_if<YamlFields>(&all->data());
  const YamlValue* list = by_key == nullptr ? nullptr : find(*by_key, key);
  if (const auto* items = list == nullptr ? nullptr : std::get_if<YamlItems>(&list->data()))
    for (const YamlValue& item : *items) {
      const auto* fields = std::get_if<YamlFields>(&item.data());
      if (fields != nullptr)
        add(scalar(find(*fields, "id")), scalar(find(*fields, "score")));
      else
        add(scalar(&item), {});
    }
  return out;
}

}  // namespace standpoint
