// SPDX-License-Identifier: Apache-2.0
#include "cli/review_completion.hpp"

#include <algorithm>
#include <unordered_set>

#include "cli/review_values.hpp"
#include "extract/proposals/record_keys.hpp"
#include "graph/text/fold.hpp"

namespace standpoint {
namespace {

using WordList = std::vector<std::string>;

void add_texts(const Dossier& dossier, const LocalizedText& text, WordList& out) {
  for (const TextVariant& variant : dossier.list(text)) out.emplace_back(std::string_view(variant.text));
}

// Those proposed beside.
void add_proposed(const ReviewSession& session, std::size_t article, std::string_view section, std::string_view name,
                  WordList& out) {
  const ProposalSection* records = session.store().articles()[article].proposals.find(section);
  if (records == nullptr) return;
  for (const ProposalRecord& record : records->records) {
    if (session.proposed(article, section, record.id) == nullptr) continue;
    out.push_back(record.id);
    if (!record.text(name).empty()) out.emplace_back(record.text(name));
  }
}

void add_entities(const ReviewSession& session, std::size_t article, WordList& out) {
  const Dossier& dossier = session.dossier();
  for (const Entity& entity : dossier.entities) {
    out.emplace_back(dossier.names[entity.id]);
    add_texts(dossier, entity.name, out);
    for (const std::string_view alias : dossier.strings_of(entity.aliases)) out.emplace_back(alias);
  }
  add_proposed(session, article, "entities", "name", out);
}

// Their ids; their sentences, which are long, where no id begins as what is written.
void add_propositions(const ReviewSession& session, std::size_t article, std::string_view written, WordList& out) {
  const Dossier& dossier = session.dossier();
  const std::string folded = fold_name(written);
  bool begun = false;
  for (const Proposition& proposition : dossier.propositions) {
    out.emplace_back(dossier.names[proposition.id]);
    begun = begun || out.back().starts_with(folded);
  }
  if (!begun)
    for (const Proposition& proposition : dossier.propositions) add_texts(dossier, proposition.text, out);
  add_proposed(session, article, "propositions", "text", out);
}

void add_types(WordList& out) {
  for (const std::string_view type : entity_type_names()) out.emplace_back(type);
}

template <class Records>
void add_ids(const Dossier& dossier, const Records& records, WordList& out) {
  for (const auto& record : records) out.emplace_back(dossier.names[record.id]);
}

// What a key takes.
WordList values_of(const ReviewSession& session, std::size_t article, const RecordKey& field, bool fresh,
                   std::string_view written) {
  const Dossier& dossier = session.dossier();
  WordList out;
  switch (field.form) {
    case KeyForm::speakers:
    case KeyForm::body:
    case KeyForm::end:
    case KeyForm::entity:
    case KeyForm::entities:
      if (fresh)
        add_types(out);
      else
        add_entities(session, article, out);
      break;
    case KeyForm::proposition:
    case KeyForm::propositions:
      if (fresh)
        for (const std::string_view kind : find_record_key("propositions", "kind")->words) out.emplace_back(kind);
      else
        add_propositions(session, article, written, out);
      break;
    case KeyForm::things:
      add_propositions(session, article, written, out);
      add_entities(session, article, out);
      break;
    case KeyForm::claims: add_ids(dossier, dossier.claims, out); break;
    case KeyForm::source: add_ids(dossier, dossier.sources, out); break;
    case KeyForm::issue: add_ids(dossier, dossier.issues, out); break;
    case KeyForm::relation_type:
      for (const RelationType& type : dossier.relation_types) out.emplace_back(dossier.names[type.name]);
      break;
    case KeyForm::entity_types: add_types(out); break;
    case KeyForm::stance: out = {"support", "oppose", "neutral"}; break;
    case KeyForm::flag: out = {"true", "false"}; break;
    case KeyForm::words:
      for (const std::string_view word : field.words) out.emplace_back(word);
      break;
    default: break;
  }
  return out;
}

// What stands behind a command.
WordList arguments_of(const ReviewSession& session, std::size_t article, std::string_view command) {
  WordList out;
  if (command == "go" || command == "g" || command == "reopen")
    for (const ProposalKey& one : session.proposals()) out.push_back(one.id);
  if (command == "list" || command == "l") out = {"all", "accepted", "open", "rejected"};
  if (command == "accuses") add_entities(session, article, out);
  return out;
}

}  // namespace

LineCompletion complete_review(const ReviewSession& session, const ProposalKey* key,
                               std::span<const std::string_view> commands, std::string_view before) {
  WordList known;
  std::string_view rest = before;
  const std::size_t blank = before.find_first_not_of(" \t");
  rest.remove_prefix(std::min(blank, rest.size()));
  const std::size_t space = rest.find(' ');
  if (space == std::string_view::npos) {
    for (const std::string_view command : commands) known.emplace_back(command);
    if (key != nullptr)
      for (const RecordKey& field : record_keys(key->section)) known.emplace_back(field.key);
  } else {
    const std::string_view first = rest.substr(0, space);
    rest.remove_prefix(std::min(rest.find_first_not_of(' ', space), rest.size()));
    const std::size_t article = key == nullptr ? 0 : key->article;
    const RecordKey* field = key == nullptr ? nullptr : find_record_key(key->section, first);
    const bool fresh = rest.starts_with("new ");
    if (fresh) rest.remove_prefix(4);
    if (field != nullptr) {
      known = values_of(session, article, *field, fresh, rest);
    } else if (key != nullptr && (first == "edit" || first == "e" || first == "clear")) {
      for (const RecordKey& one : record_keys(key->section)) known.emplace_back(one.key);
    } else if (!session.store().articles().empty()) {
      known = arguments_of(session, article, first);
    }
  }
  LineCompletion out{rest.size(), {}};
  const std::string folded = fold_name(rest);
  std::unordered_set<std::string> seen;  // of an id and a name that is like it, the id
  for (std::string& word : known) {
    std::string same = fold_name(word);
    if (same.starts_with(folded) && seen.insert(std::move(same)).second) out.candidates.push_back(std::move(word));
  }
  std::sort(out.candidates.begin(), out.candidates.end());
  return out;
}

}  // namespace standpoint
