// SPDX-License-Identifier: Apache-2.0
#include "cli/review_view.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/review_values.hpp"
#include "extract/proposals/record_keys.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kLongest = 500;  // characters of a value that are shown
constexpr std::size_t kKeyWidth = 15;
constexpr std::size_t kLineQuote = 60;
constexpr std::size_t kLineName = 24;

// Marks around the words where there is no colour for them.
constexpr std::string_view kOpen = "⟦";
constexpr std::string_view kClose = "⟧";

std::string painted(std::string_view text, std::string_view code, bool colour) {
  return colour ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
}
std::string faint(std::string_view text, bool colour) { return painted(text, "2", colour); }
std::string strong(std::string_view text, bool colour) { return painted(text, "1", colour); }

// A word of a passage and how it is shown.
struct ShownWord {
  std::string text;
  bool marked = false;
  bool space = true;  // before it
};

// The words of a passage; where the mark begins or ends inside a word, its pieces are two.
std::vector<ShownWord> words_of(const std::vector<PassagePart>& passage, bool colour) {
  constexpr std::size_t kMost = 20'000;
  std::vector<ShownWord> out;
  bool space = false;
  for (const PassagePart& part : passage) {
    std::string text = escape_for_terminal(part.text, kMost);
    if (part.marked && !colour) text = fmt::format("{}{}{}", kOpen, text, kClose);
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(' ', at), text.size());
      if (end > at) out.push_back({text.substr(at, end - at), part.marked, space});
      space = end < text.size() || (end == at && space);
      at = end + 1;
    }
    if (!text.empty()) space = text.back() == ' ';
  }
  return out;
}

// Wrapped at the width, indented; marked words are coloured one by one, so that no colour runs over a line's end.
std::string wrapped(const std::vector<PassagePart>& passage, std::size_t indent, const ReviewStyle& style) {
  const bool colour = style.colour;
  std::string out;
  std::size_t column = style.width;
  for (const ShownWord& word : words_of(passage, colour)) {
    const std::size_t length = count_code_points(word.text);
    if (word.space || out.empty()) {
      if (out.empty() || column + 1 + length > style.width) {
        out += (out.empty() ? "" : "\n") + std::string(indent, ' ');
        column = indent;
      } else {
        out += ' ';
        ++column;
      }
    }
    out += word.marked && colour ? painted(word.text, "1;33", true) : word.text;
    column += length;
  }
  return out.empty() ? out : out + '\n';
}

// A text behind what stands on its line already, its further lines below its first word. It may hold escapes of colour
// at its ends only; ends with a line break.
std::string behind(std::string_view start, std::string_view text, const ReviewStyle& style) {
  const std::size_t indent = count_code_points(start);
  std::string out(start);
  std::size_t column = indent;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const std::size_t length = count_code_points(word);
    if (column > indent && column + 1 + length > style.width) {
      out += '\n' + std::string(indent, ' ');
      column = indent;
    } else if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += length;
  }
  return out + '\n';
}

std::string cut(std::string_view text, std::size_t most) { return escape_for_terminal(shortened(text, most)); }

std::string name_in(const ReviewSession& session, std::size_t article, std::string_view id, std::string_view language) {
  const Dossier& dossier = session.dossier();
  if (const RecordRef record = dossier.find(id); record.kind != RecordKind::none)
    return std::string(dossier.name_of(record, language));
  if (const ProposalRecord* entity = session.proposed(article, "entities", id))
    return std::string(entity->text("name"));
  if (const ProposalRecord* sentence = session.proposed(article, "propositions", id))
    return std::string(sentence->text("text"));
  return {};
}

bool names_records(const RecordKey& key) { return key.form <= KeyForm::issue && key.form != KeyForm::source; }

// `* 1 Name (id) 0.9`, a candidate or what stands, behind `start`.
std::string choice_line(const ReviewSession& session, const ProposalKey& key, std::string_view start,
                        const ProposalCandidate& candidate, std::size_t number, bool chosen, const ReviewStyle& style) {
  const std::string mark = number == 0 ? " " : std::to_string(number);
  const std::string label = label_of(session, key.article, candidate.id, style) +
                            (candidate.score.empty() ? "" : " · " + cut(candidate.score, 8));
  const std::string line = behind(fmt::format("{}{} {} ", start, chosen ? "*" : " ", mark), label, style);
  return chosen ? strong(std::string_view(line).substr(0, line.size() - 1), style.colour) + '\n' : line;
}

// A key that names records, each candidate on a line with its number; empty where nobody stands or is proposed.
std::string choice_lines(const ReviewSession& session, const ProposalKey& key, const RecordKey& field,
                         std::string_view name, const ReviewStyle& style) {
  const ProposalRecord& record = *session.record(key);
  std::vector<std::string> chosen;
  if (const YamlValue* value = record.find(field.key))
    chosen = references_of(key.section, {{std::string(field.key), *value}});
  const auto candidates = candidates_of(record, field.key);
  std::string out;
  const auto add = [&](const ProposalCandidate& candidate, std::size_t number, bool is_chosen) {
    out += choice_line(session, key, out.empty() ? std::string(name) : std::string(kKeyWidth, ' '), candidate, number,
                       is_chosen, style);
  };
  for (const std::string& id : chosen)
    if (std::none_of(candidates.begin(), candidates.end(), [&](const auto& c) { return c.id == id; }))
      add({id, {}}, 0, true);
  for (std::size_t i = 0; i < candidates.size(); ++i)
    add(candidates[i], i + 1, std::find(chosen.begin(), chosen.end(), candidates[i].id) != chosen.end());
  return out;
}

// What goes with a value: the word that a stance rests on, the words that bring the speech in.
std::string remark_on(const ProposalRecord& record, std::string_view field) {
  const auto remark = [&](std::string_view key, std::string_view by) {
    const std::string_view words = record.text(key);
    return words.empty() ? std::string() : fmt::format(" · {} “{}”", by, cut(words, kLineQuote));
  };
  if (field == "stance" && !is_edited(record, "stance")) return remark("hint", "by the word");
  if (field == "words") return remark("cue", "brought in by");
  if (field == "type") return remark("trigger", "by");
  return {};
}

std::string_view kind_word(std::string_view section) {
  return section == "claims" ? "claim" : section == "relations" ? "relation" : "new entity";
}

std::string heading(ReviewSession& session, const ProposalKey& key, const ReviewStyle& style, std::size_t open,
                    std::size_t all) {
  const ProposalRecord& record = *session.record(key);
  std::string out = behind(fmt::format("{} of {} open · ", open, all), source_label(session, key, style), style);
  out += strong(fmt::format("{} {}", kind_word(key.section), cut(key.id, kLongest)), style.colour);
  if (const Decision decision = session.decision(key); decision != Decision::open)
    out += fmt::format(" · {}", to_string(decision));
  if (!record.text("reason").empty()) out += fmt::format(": {}", cut(record.text("reason"), kLongest));
  if (!record.text("note").empty()) out += faint(" · " + cut(record.text("note"), kLongest), style.colour);
  if (!record.text("confidence").empty())
    out += faint(" · confidence " + cut(record.text("confidence"), 8), style.colour);
  return out + '\n';
}

}  // namespace

std::string value_text(const YamlValue& value) {
  if (const auto* scalar = std::get_if<YamlValue::Scalar>(&value.data())) return scalar->text;
  std::string out;
  const auto add = [&](std::string_view text) { out.append(out.empty() ? "" : ", ").append(text); };
  if (const auto* items = std::get_if<YamlItems>(&value.data()))
    for (const YamlValue& item : *items) add(value_text(item));
  if (const auto* fields = std::get_if<YamlFields>(&value.data()))
    for (const auto& [key, inner] : *fields) add(key + ": " + value_text(inner));
  return out;
}

std::string label_of(const ReviewSession& session, std::size_t article, std::string_view id, const ReviewStyle& style) {
  const std::string name = name_in(session, article, id, style.language);
  const bool fresh = session.dossier().find(id).kind == RecordKind::none;
  if (id == "source" || id == "self" || id == "unknown") return std::string(id);
  if (name.empty()) return fmt::format("{} (unknown)", cut(id, kLongest));
  const std::string remark = fresh ? ", new" : "";
  return fmt::format("{} ({}{})", cut(name, kLongest), cut(id, kLongest), remark);
}

std::string source_label(const ReviewSession& session, const ProposalKey& key, const ReviewStyle& style) {
  const std::string source = session.source_for(key);
  const Dossier& dossier = session.dossier();
  std::string title, date;
  if (const RecordRef record = dossier.find(source); record.kind == RecordKind::source) {
    title = dossier.name_of(record, style.language);
    date = dossier.date_text(dossier.sources[record.index].date);
  } else if (const ProposalRecord* proposed = session.store().proposal(key.article, "sources", source)) {
    title = proposed->text("title");
    date = proposed->text("date");
  }
  std::string out = cut(source, kLongest);
  for (const std::string& part : {title, date})
    if (!part.empty()) out += " · " + cut(part, kLongest);
  return out;
}

std::string field_text(ReviewSession& session, const ProposalKey& key, std::string_view field,
                       const ReviewStyle& style) {
  const RecordKey* known = find_record_key(key.section, field);
  const ProposalRecord* record = session.record(key);
  if (known == nullptr || record == nullptr) return {};
  const std::string name = fmt::format("  {:<{}}", field, kKeyWidth - 2);
  if (names_records(*known)) {
    const std::string lines = choice_lines(session, key, *known, name, style);
    return lines.empty() && known->required ? name + "  ?\n" : lines;
  }
  const YamlValue* value = record->find(field);
  if (value == nullptr) return known->required ? name + "  ?\n" : std::string();
  return behind(name + "  ", cut(value_text(*value), kLongest) + remark_on(*record, field), style);
}

std::string proposal_text(ReviewSession& session, ReviewTexts& texts, const ProposalKey& key, const ReviewStyle& style,
                          std::size_t open, std::size_t all) {
  const ProposalRecord* record = session.record(key);
  if (record == nullptr) return {};
  std::string out = heading(session, key, style, open, all);
  const auto passage = texts.passage(session, key);
  out += '\n' + wrapped(passage, 2, style) + (passage.empty() ? "" : "\n");
  for (const RecordKey& field : record_keys(key.section)) {
    const bool in_heading = field.personal || field.key == "source" || field.key == "at";
    if (!in_heading || is_edited(*record, field.key)) out += field_text(session, key, field.key, style);
  }
  out += accusation_text(session, key, style);
  if (const auto missing = missing_keys(key.section, *record); !missing.empty())
    out += fmt::format("  {:<{}}{}\n", "lacks", kKeyWidth, fmt::join(missing, ", "));
  return out;
}

std::string proposal_line(ReviewSession& session, const ProposalKey& key, const ReviewStyle& style) {
  const ProposalRecord* record = session.record(key);
  if (record == nullptr) return {};
  std::string_view first = "name", second = "type", words = {};
  if (key.section == "claims") {
    first = "by";
    second = "about";
    words = record->text("quote");
  } else if (key.section == "relations") {
    first = "from";
    second = "to";
    words = record->text("type");
  }
  const auto shown = [&](std::string_view field) {
    const YamlValue* value = record->find(field);
    if (value == nullptr) return std::string("?");
    const std::string text = value_text(*value);
    const std::string name = key.section == "entities" ? text : name_in(session, key.article, text, style.language);
    return cut(name.empty() ? text : name, kLineName);
  };
  const std::string quote = words.empty() ? "" : fmt::format(" · {}", cut(words, kLineQuote));
  return fmt::format("{:<9}{}  {} · {}{}\n", to_string(session.decision(key)), cut(key.id, kLongest), shown(first),
                     shown(second), quote);
}

std::string accusation_text(const ReviewSession& session, const ProposalKey& key, const ReviewStyle& style) {
  const ProposalRecord* record = session.record(key);
  if (record == nullptr || key.section != "claims") return {};
  std::string names;
  for (const std::string& id : accused_by(session, key.article, record->text("about")))
    names += (names.empty() ? "" : ", ") + label_of(session, key.article, id, style);
  if (names.empty()) return {};
  constexpr std::string_view kStart = "  care: ";
  const std::string line = behind(
      kStart, fmt::format("the proposition accuses {}; the source must say this, and of nobody else", names), style);
  return painted(kStart, "1;31", style.colour) + line.substr(kStart.size());
}

}  // namespace standpoint
