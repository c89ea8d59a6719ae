// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/merged_proposals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "extract/import/existing_records.hpp"
#include "extract/speech/letters.hpp"
#include "graph/model/quotes.hpp"
#include "graph/text/fold.hpp"

namespace standpoint {
namespace {

using Places = std::vector<TextSpan>;

bool overlap(const TextSpan& a, const TextSpan& b) { return a.begin < b.end && b.begin < a.end; }

bool overlap(const Places& a, const Places& b) {
  return std::any_of(a.begin(), a.end(), [&](const TextSpan& one) {
    return std::any_of(b.begin(), b.end(), [&](const TextSpan& other) { return overlap(one, other); });
  });
}

std::int64_t number_of(const YamlValue& value) {
  const auto* scalar = std::get_if<YamlValue::Scalar>(&value.data());
  std::int64_t out = -1;
  if (scalar != nullptr) std::from_chars(scalar->text.data(), scalar->text.data() + scalar->text.size(), out);
  return out;
}

// What `parts` of a record says; empty where it says nothing that can be read.
Places written_parts(const ProposalRecord& record) {
  Places out;
  const YamlValue* parts = record.find("parts");
  const auto* items = parts == nullptr ? nullptr : std::get_if<YamlItems>(&parts->data());
  if (items == nullptr) return {};
  for (const YamlValue& item : *items) {
    const auto* ends = std::get_if<YamlItems>(&item.data());
    if (ends == nullptr || ends->size() != 2) return {};
    const std::int64_t begin = number_of((*ends)[0]);
    const std::int64_t end = number_of((*ends)[1]);
    if (begin < 0 || end <= begin || end >= INT32_MAX) return {};
    out.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }
  return out;
}

// Where records stand in a text: where their quotes are found now, else where they say. The text may have changed since
// they were written, and people may have edited them.
class RecordPlaces {
 public:
  RecordPlaces(const std::vector<ProposalRecord>& records, std::string_view text) {
    Dossier quotes;
    for (const ProposalRecord& record : records) {
      Selector selector;
      if (const YamlValue* at = record.find("at")) selector.offset = number_of(*at);
      quotes.citations.push_back(
          {SourceId{0}, static_cast<std::uint32_t>(quotes.selectors.size()), record.text("quote"), {}});
      quotes.citations.push_back({SourceId{0}, Citation::kNoSelector, record.text("quote"), {}});
      quotes.selectors.push_back(selector);
    }
    const auto found = locate_quotes(quotes, {{SourceText::State::found, std::string(text), {}}});
    for (std::size_t i = 0; i < records.size(); ++i) add(written_parts(records[i]), found[2 * i], found[2 * i + 1]);
  }

  const Places& operator[](std::size_t record) const { return all_[record]; }

 private:
  void add(Places parts, const QuotePlace& at_its_place, const QuotePlace& anywhere) {
    const auto is_there = [](const QuotePlace& place) {
      return place.state == QuoteState::found || place.state == QuoteState::ambiguous;
    };
    const QuotePlace& place = is_there(at_its_place) ? at_its_place : anywhere;
    const TextSpan span{place.begin, place.end};
    const bool parts_hold = !is_there(place) || overlap(parts, {span});
    all_.push_back(!parts.empty() && parts_hold ? std::move(parts) : is_there(place) ? Places{span} : Places());
  }

  std::vector<Places> all_;
};

class Merger {
 public:
  Merger(const ProposedArticle& article, const Dossier& dossier, ProposalsFile earlier)
      : article_(article), dossier_(dossier), existing_(&dossier), text_(to_utf8(article.text)) {
    out_.file = std::move(earlier);
    for (const ProposalSection& section : out_.file.sections)
      for (const ProposalRecord& record : section.records) ids_.insert(record.id);
    for (const ProposalRecord& record : out_.file.section("entities").records) entities_.note(record);
  }

  MergedProposals merge() {
    ProposalsFile fresh = proposal_records(article_, dossier_, RecordForm::review);
    if (article_.known) quoted_ = quoted_places(dossier_, *article_.known, text_);
    for (ProposalRecord& record : fresh.section("sources").records)
      if (!ids_.contains(record.id)) append("sources", std::move(record));
    for (ProposalRecord& record : fresh.section("entities").records) merge_entity(std::move(record));
    merge_by_place("claims", std::move(fresh.section("claims").records));
    merge_by_place("relations", std::move(fresh.section("relations").records));
    return std::move(out_);
  }

 private:
  void append(std::string_view section, ProposalRecord record) {
    ids_.insert(record.id);
    out_.file.section(section).records.push_back(std::move(record));
  }

  // One of the file with that id or name takes the place of a new one.
  void merge_entity(ProposalRecord record) {
    const auto same_id = entities_.ids.find(record.id);
    const auto same_name = entities_.ids_of_names.find(fold_name(record.text("name")));
    if (same_id != entities_.ids.end()) return;
    if (same_name != entities_.ids_of_names.end()) {
      renamed_.emplace(record.id, same_name->second);
      return;
    }
    const std::string id = free_id(record.id);
    if (id != record.id) renamed_.emplace(record.id, id);
    record.id = id;
    entities_.note(record);
    append("entities", std::move(record));
  }

  std::string free_id(const std::string& id) const {
    if (!ids_.contains(id)) return id;
    constexpr std::size_t kLongest = 64;
    for (int number = 2;; ++number) {
      const std::string end = "-" + std::to_string(number);
      std::string numbered = id.substr(0, kLongest - end.size()) + end;
      if (!ids_.contains(numbered) && dossier_.find(numbered).kind == RecordKind::none) return numbered;
    }
  }

  // The value with ids of entities that have another one in the file.
  YamlValue with_ids_of_file(const YamlValue& value) const {
    if (const auto* scalar = std::get_if<YamlValue::Scalar>(&value.data())) {
      const auto found = scalar->word ? renamed_.find(scalar->text) : renamed_.end();
      return found == renamed_.end() ? value : YamlValue::word(found->second);
    }
    if (const auto* items = std::get_if<YamlItems>(&value.data())) {
      YamlItems out;
      for (const YamlValue& item : *items) out.push_back(with_ids_of_file(item));
      return out;
    }
    const auto* fields = std::get_if<YamlFields>(&value.data());
    return fields == nullptr ? value : YamlValue(with_ids_of_file(*fields));
  }
  YamlFields with_ids_of_file(const YamlFields& fields) const {
    YamlFields out;
    for (const auto& [key, value] : fields) out.emplace_back(key, with_ids_of_file(value));
    return out;
  }

  static std::string tie_of(const ProposalRecord& record) {
    return fmt::format("{}\n{}\n{}", record.text("from"), record.text("type"), record.text("to"));
  }
  bool in_dossier(const ProposalRecord& record, const Places& places, bool relation) const {
    if (relation && existing_.relation(record.text("from"), record.text("type"), record.text("to"))) return true;
    return !relation && overlap(places, quoted_);
  }

  void merge_by_place(std::string_view name, std::vector<ProposalRecord> fresh) {
    const bool relation = name == "relations";
    std::vector<ProposalRecord>& there = out_.file.section(name).records;
    const RecordPlaces places(there, text_);
    std::vector<TextSpan> begins;  // of what is in the file, as it grows; of what is not found, of what stands above it
    Places taken;
    for (std::size_t i = 0; i < there.size(); ++i) {
      taken.insert(taken.end(), places[i].begin(), places[i].end());
      begins.push_back(!places[i].empty() ? places[i].front() : i == 0 ? TextSpan{} : begins.back());
    }
    std::unordered_set<std::string> ties;
    if (relation)
      for (const ProposalRecord& record : there) ties.insert(tie_of(record));
    const std::size_t earlier = there.size();
    out_.kept += earlier;
    for (ProposalRecord& record : fresh) {
      record.fields = with_ids_of_file(record.fields);
      const Places own = written_parts(record);
      const bool tie_there = relation && ties.contains(tie_of(record));
      if (in_dossier(record, own, relation)) {
        ++out_.in_dossier;
      } else if (relation ? tie_there : overlap(own, taken)) {
        ++out_.in_file;
      } else {
        ++out_.added;
        record.id = free_id(record.id);
        ids_.insert(record.id);
        if (relation) ties.insert(tie_of(record));
        insert(there, begins, std::move(record), own.empty() ? TextSpan{} : own.front());
      }
    }
  }

  // Behind the last record that does not begin later.
  static void insert(std::vector<ProposalRecord>& records, std::vector<TextSpan>& begins, ProposalRecord record,
                     const TextSpan& place) {
    const auto last =
        std::find_if(begins.rbegin(), begins.rend(), [&](const TextSpan& other) { return other.begin <= place.begin; });
    const auto at = begins.rend() - last;
    begins.insert(begins.begin() + at, place);
    records.insert(records.begin() + at, std::move(record));
  }

  // The entities of the file by what they are found by.
  struct KnownEntities {
    std::unordered_set<std::string> ids;
    std::unordered_map<std::string, std::string> ids_of_names;  // folded; the first of a name
    void note(const ProposalRecord& record) {
      ids.insert(record.id);
      ids_of_names.emplace(fold_name(record.text("name")), record.id);
    }
  };

  const ProposedArticle& article_;
  const Dossier& dossier_;
  ExistingRecords existing_;
  std::string text_;
  Places quoted_;  // by the dossier
  std::set<std::string, std::less<>> ids_;
  KnownEntities entities_;
  std::map<std::string, std::string, std::less<>> renamed_;
  MergedProposals out_;
};

}  // namespace

MergedProposals merge_proposals(const ProposedArticle& article, const Dossier& dossier, ProposalsFile earlier) {
  return Merger(article, dossier, std::move(earlier)).merge();
}

}  // namespace standpoint
