// SPDX-License-Identifier: Apache-2.0
// Sources and propositions, and what all drafts share.
#include "extract/import/import_draft.hpp"

#include <fmt/format.h>

#include "graph/load/limits.hpp"
#include "graph/load/yaml_writer.hpp"
#include "graph/model/date.hpp"
#include "graph/text/fold.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {

void ImportRemarks::add(std::string_view what, std::string_view kept, std::string_view example, std::size_t count) {
  for (ImportRemark& known : all_) {
    if (known.what != what || known.kept != kept) continue;
    known.count += count;
    return;
  }
  all_.push_back({std::string(what), count, std::string(kept), std::string(example)});
}

ImportDraft::ImportDraft(const CodedWork& coded, const ImportOptions& how, CodingScheme variables)
    : work(coded),
      options(how),
      scheme(std::move(variables)),
      scale(coded, scheme),
      ids(how.existing),
      existing(how.existing),
      claims_of_document_(coded.documents.size()) {
  for (const CodedDocument& document : coded.documents) texts_.emplace_back(document.text);
}

std::string ImportDraft::fitting(std::string_view text, std::string_view what) {
  bool changed = false;
  std::string out = fit_text(text, &changed);
  if (changed) remarks.add("characters that no dossier may hold", "", fmt::format("in {}: {}", what, out));
  return out;
}

std::string ImportDraft::name_of(std::string_view text, std::string_view what) {
  const std::string whole = fitting(text, what);
  std::string out = shortened(whole, Limits{}.name_characters);
  if (out.size() != whole.size())
    remarks.add(fmt::format("ends of texts of more than {} characters", Limits{}.name_characters), "",
                fmt::format("{} {}", what, shortened(whole, 60)));
  return out;
}

// The day in the time zone given; of a time out of what a dossier can date, none.
std::string ImportDraft::day_of(const CodedDocument& document) const {
  constexpr std::int64_t kDay = 86400;
  if (!document.seconds) return document.date;
  const std::int64_t local = *document.seconds + std::int64_t{options.hours_ahead} * 3600;
  std::int64_t day = local / kDay - (local % kDay < 0 ? 1 : 0);
  constexpr std::int64_t kFirst = -354285;  // 1000-01-01
  constexpr std::int64_t kLast = 376199;    // 2999-12-31
  if (day < kFirst || day > kLast) return {};
  return iso_day(static_cast<Day>(day));
}

void ImportDraft::draft_sources() {
  for (const CodedDocument& document : work.documents)
    for (const std::string* text : {&document.source, &document.author}) ids.reserve(*text);
  for (const CodedDocument& document : work.documents) {
    SourceDraft draft;
    draft.title = name_of(document.title, "the title of a document");
    if (draft.title.empty()) draft.title = fmt::format("Document {}", document.number);
    draft.date = day_of(document);
    if (document.seconds && draft.date.empty()) remarks.add("dates outside the years 1000 to 2999", "", draft.title);
    if (const auto known = existing.source(draft.title, draft.date)) {
      draft.existing = true;
      draft.id = existing.id_of(ref(*known));
      matches.push_back({"source", draft.title, draft.id});
    } else {
      draft.id = ids.make(draft.title, "doc");
    }
    sources.push_back(std::move(draft));
  }
}

void ImportDraft::draft_propositions() {
  const auto add = [&](const std::string& said) {
    if (said.empty() || proposition_of_.contains(said)) return;
    PropositionDraft draft;
    draft.text = name_of(said, "a concept");
    if (draft.text.empty()) return;
    if (const auto known = existing.proposition(draft.text)) {
      draft.existing = true;
      draft.id = existing.id_of(ref(*known));
      matches.push_back({"proposition", draft.text, draft.id});
    } else {
      draft.id = ids.make(draft.text, "p");
    }
    proposition_of_.emplace(said, propositions.size());
    propositions.push_back(std::move(draft));
  };
  for (const CodedStatement& statement : work.statements)
    if (statement.type == scheme.statement_type)
      if (const StatementValue* value = work.value(statement, scheme.concept_variable))
        add(std::string(work.text_of(*value)));
  for (const CodedEntity& entity : work.entities)
    if (entity.variable == scheme.concept_variable) add(entity.value);
}

}  // namespace standpoint
