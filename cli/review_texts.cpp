// SPDX-License-Identifier: Apache-2.0
#include "cli/review_texts.hpp"

#include <algorithm>
#include <charconv>

#include "extract/speech/letters.hpp"
#include "graph/load/texts.hpp"
#include "graph/text/fold.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

bool ends_sentence(char32_t c) { return c == U'.' || c == U'!' || c == U'?' || c == U'…'; }
bool is_space(char32_t c) { return is_unicode_space(c); }

// True for a line break that parts sentences: not one where a line was only wrapped and goes on with a small letter.
bool is_break(std::u32string_view text, std::size_t at) {
  if (text[at] != U'\n') return false;
  if (at + 1 == text.size() || at == 0 || text[at - 1] == U'\n') return true;
  const char32_t next = text[at + 1];
  return !is_letter(next) || is_upper(next);
}

// Where the sentence begins that `at` stands in.
std::size_t begin_of_sentence(std::u32string_view text, std::size_t at, std::size_t most) {
  const std::size_t least = at > most ? at - most : 0;
  std::size_t begin = at;
  for (; begin > least; --begin) {
    if (is_break(text, begin - 1) || (is_space(text[begin - 1]) && begin > 1 && ends_sentence(text[begin - 2])))
      return begin;
  }
  while (begin > 0 && begin < at && !is_space(text[begin - 1])) ++begin;  // no half word
  return begin;
}

std::size_t end_of_sentence(std::u32string_view text, std::size_t at, std::size_t most) {
  const std::size_t last = std::min(text.size(), at + most);
  std::size_t end = at;
  for (; end < last; ++end) {
    if (is_break(text, end)) return end;
    if (ends_sentence(text[end]) && (end + 1 == text.size() || is_space(text[end + 1]))) return end + 1;
  }
  while (end < text.size() && end > at && !is_space(text[end])) --end;
  return end;
}

bool is_whole(std::u32string_view text, std::size_t begin) {
  return begin == 0 || is_break(text, begin - 1) || (begin > 1 && ends_sentence(text[begin - 2]));
}

std::string with_single_spaces(std::u32string_view text) {
  std::u32string out;
  for (const char32_t c : text) {
    if (!is_space(c))
      out += c;
    else if (out.empty() || out.back() != U' ')
      out += U' ';
  }
  return to_utf8(out);
}

void append(std::vector<PassagePart>& out, std::string text, bool marked) {
  if (text.empty()) return;
  if (!out.empty() && out.back().marked == marked)
    out.back().text += text;
  else
    out.push_back({std::move(text), marked});
}

// What stands between two stretches, shortened where it is long.
void append_between(std::vector<PassagePart>& out, std::u32string_view between, std::size_t most) {
  if (between.size() <= most) return append(out, with_single_spaces(between), false);
  append(out, with_single_spaces(between.substr(0, most / 2)) + " … ", false);
  append(out, with_single_spaces(between.substr(between.size() - most / 2)), false);
}

// The fragments of a quote, between its gaps.
std::vector<std::u32string> fragments_of(std::string_view quote) {
  std::vector<std::u32string> out;
  std::u32string rest = fold_quotation(quote).characters + U"[…]";
  for (std::size_t at = rest.find(U"[...]"); at != std::u32string::npos; at = rest.find(U"[...]"))
    rest.replace(at, 5, U"[…]");
  for (std::size_t gap = rest.find(U"[…]"); gap != std::u32string::npos; gap = rest.find(U"[…]")) {
    std::u32string fragment = rest.substr(0, gap);
    rest.erase(0, gap + 3);
    while (fragment.ends_with(U' ')) fragment.pop_back();
    while (fragment.starts_with(U' ')) fragment.erase(0, 1);
    if (!fragment.empty()) out.push_back(std::move(fragment));
  }
  return out;
}

std::size_t number(std::string_view text, std::size_t otherwise) {
  std::size_t out = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

std::string_view scalar(const YamlValue& value) {
  const auto* text = std::get_if<YamlValue::Scalar>(&value.data());
  return text == nullptr ? std::string_view() : std::string_view(text->text);
}

// `parts`: all that is said, as far as nobody has chosen other words.
std::vector<TextStretch> parts_of(const ProposalRecord& record) {
  std::vector<TextStretch> out;
  const YamlValue* parts = record.find("parts");
  const auto* items = parts == nullptr ? nullptr : std::get_if<YamlItems>(&parts->data());
  if (items == nullptr || is_edited(record, "quote")) return out;
  for (const YamlValue& item : *items)
    if (const auto* ends = std::get_if<YamlItems>(&item.data()); ends != nullptr && ends->size() == 2)
      out.emplace_back(number(scalar((*ends)[0]), 0), number(scalar((*ends)[1]), 0));
  return out;
}

// The text of a source that only the proposals have.
SourceText text_of_proposed(const ReviewStore& store, std::size_t article, const std::string& source) {
  const ProposalRecord* record = store.proposal(article, "sources", source);
  if (record == nullptr) return {};
  const YamlFields sections = {{"sources", YamlFields{{source, dossier_record("sources", *record)}}}};
  const LoadedDossier loaded = load_dossier_text("proposals", write_yaml(sections), store.options());
  if (loaded.dossier.sources.size() != 1) return {};
  const std::vector<std::string> roots(loaded.dossier.files->size(), store.folder());
  auto texts = load_texts(loaded.dossier, roots, store.options().texts_folder, store.options().limits);
  return texts ? std::move(texts->front()) : SourceText{};
}

}  // namespace

std::vector<PassagePart> passage_around(std::u32string_view text, std::vector<TextStretch> stretches,
                                        std::size_t around) {
  std::erase_if(stretches, [&](const TextStretch& s) { return s.first >= s.second || s.second > text.size(); });
  std::sort(stretches.begin(), stretches.end());
  std::vector<PassagePart> out;
  if (stretches.empty()) return out;
  std::size_t at = begin_of_sentence(text, stretches.front().first, around);
  if (!is_whole(text, at)) append(out, "… ", false);
  for (const auto& [begin, end] : stretches) {
    if (end <= at) continue;
    if (begin > at) append_between(out, text.substr(at, begin - at), 2 * around);
    append(out, with_single_spaces(text.substr(std::max(at, begin), end - std::max(at, begin))), true);
    at = end;
  }
  const bool closed = ends_sentence(text[at - 1]);
  const std::size_t end = closed ? at : end_of_sentence(text, at, around);
  append(out, with_single_spaces(text.substr(at, end - at)), false);
  if (end < text.size() && !is_break(text, end) && !ends_sentence(text[end - 1])) append(out, " …", false);
  return out;
}

std::vector<TextStretch> find_quote(std::string_view text, std::string_view quote, std::size_t at) {
  const FoldedText folded = fold_quotation(text);
  const std::vector<std::u32string> fragments = fragments_of(quote);
  std::vector<TextStretch> out;
  if (fragments.empty()) return out;
  const auto distance = [&](std::size_t found) {
    const std::size_t offset = folded.offsets[found];
    return offset > at ? offset - at : at - offset;
  };
  std::size_t from = folded.characters.find(fragments.front());
  for (std::size_t next = from; next != std::u32string::npos;
       next = folded.characters.find(fragments.front(), next + 1))
    if (distance(next) < distance(from)) from = next;
  for (const std::u32string& fragment : fragments) {
    const std::size_t found = from == std::u32string::npos ? from : folded.characters.find(fragment, from);
    if (found == std::u32string::npos) return {};
    out.emplace_back(folded.offsets[found], folded.offsets[found + fragment.size()]);
    from = found + fragment.size();
  }
  return out;
}

std::vector<PassagePart> ReviewTexts::passage(const ReviewSession& session, const ProposalKey& key) {
  const ProposalRecord* record = session.record(key);
  if (record == nullptr) return {};
  const bool entity = key.section == "entities";
  const std::string source = entity ? session.source_for(key) : source_of(*record);
  const SourceText& text = text_of(session, key.article, source);
  if (!text.at_hand()) return {};
  std::vector<TextStretch> stretches = parts_of(*record);
  if (stretches.empty())
    stretches = find_quote(text.text, record->text(entity ? "name" : "quote"), number(record->text("at"), 0));
  return passage_around(from_utf8(text.text), std::move(stretches));
}

const SourceText& ReviewTexts::text_of(const ReviewSession& session, std::size_t article, const std::string& source) {
  const LoadedDossier& loaded = session.store().loaded();
  if (read_with_ != &loaded) texts_.clear();
  read_with_ = &loaded;
  const auto known = texts_.find(source);
  if (known != texts_.end()) return known->second;
  const RecordRef record = loaded.dossier.find(source);
  SourceText text;
  if (record.kind == RecordKind::source && record.index < loaded.texts.size())
    text = loaded.texts[record.index];
  else if (record.kind == RecordKind::none)
    text = text_of_proposed(session.store(), article, source);
  return texts_.emplace(source, std::move(text)).first->second;
}

}  // namespace standpoint
