// SPDX-License-Identifier: Apache-2.0
#include "cli/review_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/choose.hpp"
#include "graph/model/date.hpp"
#include "graph/text/fold.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

std::vector<RecordKind> kinds_of(KeyForm form) {
  switch (form) {
    case KeyForm::proposition:
    case KeyForm::propositions: return {RecordKind::proposition};
    case KeyForm::things: return {RecordKind::proposition, RecordKind::entity};
    case KeyForm::claims: return {RecordKind::claim};
    case KeyForm::source: return {RecordKind::source};
    case KeyForm::issue: return {RecordKind::issue};
    default: return {RecordKind::entity};
  }
}

std::string_view section_of(RecordKind kind) {
  switch (kind) {
    case RecordKind::entity: return "entities";
    case RecordKind::proposition: return "propositions";
    case RecordKind::source: return "sources";
    case RecordKind::issue: return "issues";
    default: return "claims";
  }
}

std::string_view name_key(std::string_view section) {
  return section == "entities" ? "name" : section == "sources" ? "title" : "text";
}

// The word that a key takes besides ids; empty for none.
std::string_view word_beside_ids(KeyForm form) {
  return form == KeyForm::speakers ? "source"
         : form == KeyForm::body   ? "self"
         : form == KeyForm::end    ? "unknown"
                                   : std::string_view();
}

bool takes_several(KeyForm form) {
  return form == KeyForm::speakers || form == KeyForm::entities || form == KeyForm::propositions ||
         form == KeyForm::things || form == KeyForm::claims;
}

// One that is proposed beside, by id or name.
std::string choose_proposed(const ReviewSession& session, std::size_t article, RecordKind kind,
                            std::string_view typed) {
  const std::string_view section = section_of(kind);
  const ProposalSection* all = session.store().articles()[article].proposals.find(section);
  if (all == nullptr) return {};
  for (const ProposalRecord& record : all->records) {
    const bool named = record.id == typed || fold_name(record.text(name_key(section))) == fold_name(typed);
    if (named && session.proposed(article, section, record.id) != nullptr) return record.id;
  }
  return {};
}

std::vector<std::string_view> parted(std::string_view text, char mark) {
  std::vector<std::string_view> out;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find(mark, from), text.size());
    if (const std::string_view part = trimmed_line(text.substr(from, end - from)); !part.empty()) out.push_back(part);
    from = end + 1;
  }
  return out;
}

Result<YamlValue> read_references(const ReviewSession& session, const ProposalKey& key, const RecordKey& field,
                                  std::string_view typed) {
  if (!word_beside_ids(field.form).empty() && typed == word_beside_ids(field.form)) return YamlValue::word(typed);
  const auto one = choose_reference(session, key, field, typed);
  if (one) return YamlValue::word(*one);
  if (!takes_several(field.form) || typed.find(',') == std::string_view::npos) return tl::unexpected(one.error());
  YamlItems items;
  for (const std::string_view part : parted(typed, ',')) {
    const auto id = choose_reference(session, key, field, part);
    if (!id) return tl::unexpected(id.error());
    items.push_back(YamlValue::word(*id));
  }
  return items;
}

Result<YamlValue> read_number(std::string_view typed, double least, double most, std::string_view expected) {
  double value = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), value, std::chars_format::fixed);
  const bool whole = error == std::errc() && end == typed.data() + typed.size();
  if (whole && value >= least && value <= most) return YamlValue::word(typed);
  return failure(fmt::format("'{}' is not {}", typed, expected), "write digits, as in 0.5");
}

Result<YamlValue> read_stance(std::string_view typed) {
  constexpr std::string_view kStances[] = {"support", "oppose", "neutral"};
  constexpr std::string_view kSigns[] = {"+", "-", "="};
  for (std::size_t i = 0; i < std::size(kStances); ++i)
    if (typed == kSigns[i] || kStances[i].starts_with(typed)) return YamlValue::word(kStances[i]);
  if (typed.find_first_not_of("-.0123456789") == std::string_view::npos)
    return read_number(typed, -1, 1, "a stance from -1 to 1");
  return tl::unexpected(expect_word(typed, kStances, "stance").error());
}

Result<YamlValue> read_word(std::string_view typed, const RecordKey& field) {
  for (const std::string_view word : field.words)
    if (word == typed) return YamlValue::word(word);
  std::vector<std::string_view> begun;
  std::copy_if(field.words.begin(), field.words.end(), std::back_inserter(begun),
               [&](std::string_view word) { return word.starts_with(typed); });
  if (begun.size() == 1) return YamlValue::word(begun.front());
  return tl::unexpected(expect_word(typed, field.words, fmt::format("value of {}:", field.key)).error());
}

Result<YamlValue> read_date(std::string_view typed) {
  const ParsedDate parsed = parse_date(typed);
  if (parsed.date) return YamlValue::word(typed);
  return failure(parsed.problem, "write 2020, 2020-10, 2020-10-08, or an interval as in 2019/2021-02");
}

Result<YamlValue> read_entity_types(std::string_view typed) {
  YamlItems items;
  for (const std::string_view part : parted(typed, ',')) {
    const auto type = choose_entity_type(part);
    if (!type) return tl::unexpected(type.error());
    items.push_back(YamlValue::word(to_string(*type)));
  }
  if (items.size() == 1) return items.front();
  return items;
}

Result<YamlValue> read_text(std::string_view typed) {
  const std::string text = fit_text(typed);
  if (text.empty()) return failure("there is no text", "write it behind the key");
  return YamlValue::text(text);
}

YamlValue texts_of(std::string_view typed) {
  YamlItems items;
  for (const std::string_view part : parted(typed, ';'))
    if (const std::string text = fit_text(part); !text.empty()) items.push_back(YamlValue::text(text));
  return items;
}

std::string_view scalar(const YamlValue& value) {
  const auto* text = std::get_if<YamlValue::Scalar>(&value.data());
  return text == nullptr ? std::string_view() : std::string_view(text->text);
}

// Where the words of a new quote stand: nearest to those before. The words must be in the text, where it is at hand.
Result<std::optional<YamlValue>> place_of_quote(const ReviewSession& session, ReviewTexts& texts,
                                                const ProposalKey& key, std::string_view quote) {
  const ProposalRecord& record = *session.record(key);
  const SourceText& text = texts.text_of(session, key.article, source_of(record));
  if (!text.at_hand()) return std::optional<YamlValue>();
  std::size_t at = 0;
  const std::string_view before = record.text("at");
  std::from_chars(before.data(), before.data() + before.size(), at);
  const auto found = find_quote(text.text, quote, at);
  if (found.empty())
    return failure("these words are not in the text of the source", "copy them; […] stands for what is left out");
  return std::optional(YamlValue::word(std::to_string(found.front().first)));
}

ProposalRecord made_by_person(std::string id, const YamlFields& fields) {
  ProposalRecord out{std::move(id), {}, {}, {}};
  for (const auto& [key, value] : fields) set_by_person(out, key, value);
  return out;
}

}  // namespace

std::string_view trimmed_line(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

std::string_view take_first_word(std::string_view& text) {
  text = trimmed_line(text);
  const std::size_t end = std::min(text.find_first_of(kSpaces), text.size());
  const std::string_view word = text.substr(0, end);
  text = trimmed_line(text.substr(end));
  return word;
}

Result<std::string> choose_reference(const ReviewSession& session, const ProposalKey& key, const RecordKey& field,
                                     std::string_view typed) {
  const auto candidates = candidates_of(*session.record(key), field.key);
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error == std::errc() && end == typed.data() + typed.size()) {
    if (number >= 1 && number <= candidates.size()) return candidates[number - 1].id;
    return failure(fmt::format("there is no candidate {} for {}", number, field.key),
                   candidates.empty() ? "write an id or a name" : fmt::format("there are {}", candidates.size()));
  }
  const std::vector<RecordKind> kinds = kinds_of(field.form);
  const auto chosen = choose(session.dossier(), typed, kinds);
  if (chosen) return std::string(session.dossier().id_of(*chosen));
  for (const RecordKind kind : kinds)
    if (std::string id = choose_proposed(session, key.article, kind, typed); !id.empty()) return id;
  return tl::unexpected(chosen.error());
}

Result<YamlValue> read_typed_value(const ReviewSession& session, const ProposalKey& key, const RecordKey& field,
                                   std::string_view typed) {
  switch (field.form) {
    case KeyForm::stance: return read_stance(typed);
    case KeyForm::words: return read_word(typed, field);
    case KeyForm::date: return read_date(typed);
    case KeyForm::share: {
      constexpr double kLeast = 1e-6;
      return read_number(typed, kLeast, 1, "a number above 0, up to 1");
    }
    case KeyForm::offset: {
      constexpr double kMost = 1e9;
      if (typed.find_first_not_of("0123456789") == std::string_view::npos)
        return read_number(typed, 0, kMost, "a place in the text");
      return failure(fmt::format("'{}' is not a place in the text", typed), "write a whole number");
    }
    case KeyForm::flag: {
      constexpr std::string_view kFlags[] = {"true", "false"};
      return read_word(typed, {field.key, field.form, false, false, kFlags});
    }
    case KeyForm::relation_type: {
      const auto type = choose_relation_type(session.dossier(), typed);
      if (!type) return tl::unexpected(type.error());
      return YamlValue::word(session.dossier().names[session.dossier()[*type].name]);
    }
    case KeyForm::entity_types: return read_entity_types(typed);
    case KeyForm::text: return read_text(typed);
    case KeyForm::texts: return texts_of(typed);
    case KeyForm::composed:
      return failure(fmt::format("'{}' is a mapping: it cannot be typed here", field.key),
                     "write it into the file of the dossier once the record is accepted");
    default: return read_references(session, key, field, typed);
  }
}

Result<std::vector<EditedField>> read_edit(const ReviewSession& session, ReviewTexts& texts, const ProposalKey& key,
                                           std::string_view field, std::string_view typed) {
  const RecordKey* known = find_record_key(key.section, field);
  if (known == nullptr) {
    std::vector<std::string_view> names;
    for (const RecordKey& one : record_keys(key.section)) names.push_back(one.key);
    return tl::unexpected(expect_word(field, names, "key").error());
  }
  typed = trimmed_line(typed);
  std::vector<EditedField> out;
  if (typed.empty()) {
    out.emplace_back(std::string(field), std::nullopt);
    if (field == "quote") out.emplace_back("at", std::nullopt);
    return out;
  }
  auto value = read_typed_value(session, key, *known, typed);
  if (!value) return tl::unexpected(value.error());
  const std::string quote(scalar(*value));
  out.emplace_back(std::string(field), std::move(*value));
  if (field != "quote") return out;
  auto place = place_of_quote(session, texts, key, quote);
  if (!place) return tl::unexpected(place.error());
  out.emplace_back("at", std::move(*place));
  return out;
}

Result<ProposalRecord> read_new_entity(const ReviewSession& session, const ProposalKey& key, std::string_view typed) {
  const std::string_view type = take_first_word(typed);
  const auto types = read_entity_types(type);
  if (type.empty() || !types)
    return failure(types || type.empty() ? "the type of the new entity is missing" : types.error().message,
                   "write the type and the name, as in: new person Jane Doe");
  const std::string name = fit_text(typed);
  if (name.empty())
    return failure("the name of the new entity is missing", "write the type and the name, as in: new person Jane Doe");
  return made_by_person(session.free_id(key.article, name, "entity"),
                        {{"type", *types}, {"name", YamlValue::text(name)}});
}

Result<ProposalRecord> read_new_proposition(const ReviewSession& session, const ProposalKey& key,
                                            std::string_view typed) {
  std::string_view rest = typed;
  const std::string_view word = take_first_word(rest);
  const auto kinds = find_record_key("propositions", "kind")->words;
  const bool kind_given = std::find(kinds.begin(), kinds.end(), word) != kinds.end();
  const std::string text = fit_text(kind_given ? rest : typed);
  if (text.empty())
    return failure("the sentence of the new proposition is missing",
                   "write one affirmative sentence, as in: new policy The platform should stay in Europe.");
  YamlFields fields = {{"text", YamlValue::text(text)}};
  if (kind_given) fields.emplace_back("kind", YamlValue::word(word));
  return made_by_person(session.free_id(key.article, text, "proposition"), fields);
}

std::vector<std::string> accused_by(const ReviewSession& session, std::size_t article, std::string_view id) {
  std::vector<std::string> out;
  const Dossier& dossier = session.dossier();
  if (const RecordRef record = dossier.find(id); record.kind == RecordKind::proposition) {
    for (const EntityId entity : dossier.entities_of(dossier.propositions[record.index].accuses))
      out.emplace_back(dossier.id_of(entity));
  } else if (const ProposalRecord* proposed = session.proposed(article, "propositions", id)) {
    if (const YamlValue* accuses = proposed->find("accuses"))
      out = references_of("propositions", {{"accuses", *accuses}});
  }
  return out;
}

}  // namespace standpoint
