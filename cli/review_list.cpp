// SPDX-License-Identifier: Apache-2.0
#include "cli/review_list.hpp"

#include "cli/review_values.hpp"
#include "cli/review_view.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kLongestCell = 60;

// A value as data: numbers and words are texts, as in the file.
Value data_of(const YamlValue& value) {
  if (const auto* items = std::get_if<YamlItems>(&value.data())) {
    ValueList out;
    for (const YamlValue& item : *items) out.push_back(data_of(item));
    return out;
  }
  if (const auto* fields = std::get_if<YamlFields>(&value.data())) {
    ValueFields out;
    for (const auto& [key, inner] : *fields) out.emplace_back(key, data_of(inner));
    return out;
  }
  return value_text(value);
}

ValueList list_of(const auto& words) {
  ValueList out;
  for (const auto& word : words) out.emplace_back(std::string_view(word));
  return out;
}

std::string_view kind_of(std::string_view section) {
  return section == "claims" ? "claim" : section == "relations" ? "relation" : "entity";
}

ValueFields candidates_data(const ProposalRecord& record) {
  ValueFields out;
  for (const char* key : {"by", "about"}) {
    ValueList list;
    for (const ProposalCandidate& candidate : candidates_of(record, key))
      list.emplace_back(ValueFields{{"id", candidate.id}, {"score", text_or_null(candidate.score)}});
    out.emplace_back(key, std::move(list));
  }
  return out;
}

ValueFields data_of(ReviewSession& session, const ProposalKey& key, const ProposalRecord& record) {
  const bool accepted = session.decision(key) == Decision::accepted;
  ValueFields fields;
  for (const auto& [name, value] : dossier_record(key.section, record)) fields.emplace_back(name, data_of(value));
  return {{"id", key.id},
          {"article", session.store().articles()[key.article].name},
          {"kind", kind_of(key.section)},
          {"decision", to_string(session.decision(key))},
          {"accepted_as", accepted ? Value(dossier_id(record)) : Value()},
          {"reason", text_or_null(record.text("reason"))},
          {"missing", list_of(missing_keys(key.section, record))},
          {"accuses", list_of(accused_by(session, key.article, record.text("about")))},
          {"candidates", candidates_data(record)},
          {"record", std::move(fields)}};
}

std::string cell(const ProposalRecord& record, std::string_view key) {
  const YamlValue* value = record.find(key);
  return value == nullptr ? std::string() : shortened(value_text(*value), kLongestCell);
}

}  // namespace

Report review_report(ReviewSession& session, bool all) {
  Report out;
  out.records = "proposals";
  ReportSection section;
  section.table.columns = {"id", "kind", "decision", "who", "about or to whom", "stance or type", "words"};
  ValueList data;
  for (const ProposalKey& key : session.proposals()) {
    if (!all && session.decision(key) != Decision::open) continue;
    const ProposalRecord& record = *session.record(key);
    const bool claim = key.section == "claims";
    const bool relation = key.section == "relations";
    section.table.rows.push_back({key.id, std::string(kind_of(key.section)),
                                  std::string(to_string(session.decision(key))),
                                  cell(record, claim      ? "by"
                                               : relation ? "from"
                                                          : "name"),
                                  cell(record, claim      ? "about"
                                               : relation ? "to"
                                                          : ""),
                                  cell(record, claim ? "stance" : "type"), cell(record, "quote")});
    data.emplace_back(data_of(session, key, record));
  }
  out.data = {{"proposals", std::move(data)}};
  out.sections.push_back(std::move(section));
  return out;
}

}  // namespace standpoint
