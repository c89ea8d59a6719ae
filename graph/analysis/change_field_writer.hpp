#pragma once
// SPDX-License-Identifier: Apache-2.0
// Writes the keys of one record and their values into a FieldList.

#include <algorithm>
#include <charconv>
#include <optional>
#include <tuple>

#include "graph/analysis/change_fields.hpp"
#include "graph/model/keywords.hpp"

namespace standpoint {

// Writes fields one after the other. Each call takes the next place, whether or not the key is given.
class FieldWriter {
 public:
  FieldWriter(const Dossier& dossier, NameId plain_language, FieldList& out)
      : d_(dossier), plain_language_(plain_language), out_(out) {}

  // A list whose order means nothing, until the next call; `list_in_order`: one whose order does.
  void list(std::string_view key) { begin(key, false); }
  void list_in_order(std::string_view key) { begin(key, true); }

  void text(std::string_view key, std::string_view value) {
    begin(key, true);
    if (!value.empty()) add_text({}, value);
  }
  void number(std::string_view key, double value) {
    begin(key, true);
    item();
    FieldPiece& added = piece(FieldPiece::Kind::number, {});
    added.number = value;
  }
  void flag(std::string_view key, bool value) { text(key, value ? "true" : std::string_view()); }
  template <class IdType>
  void record(std::string_view key, IdType id) {
    begin(key, true);
    if (id.valid()) add_record({}, id);
  }
  void date(std::string_view key, const Date& value) { text(key, d_.date_text(value)); }

  void localized(std::string_view key, const LocalizedText& value) {
    ++place_;
    const std::size_t first = out_.fields.size();
    for (const TextVariant& variant : d_.list(value)) {
      const NameId language = variant.language.valid() ? variant.language : plain_language_;
      open(key, d_.names[language], true);
      add_text({}, variant.text);
    }
    sort_parts(first);
  }

  template <class Ids>
  void records(std::string_view key, const Ids& ids, bool in_order = false) {
    begin(key, in_order);
    for (const auto id : ids) add_record({}, id);
  }
  void texts(std::string_view key, std::span<const std::string_view> values) {
    begin(key, false);
    for (const std::string_view value : values) add_text({}, value);
  }

  void coded(Range values) {
    ++place_;
    const std::size_t first = out_.fields.size();
    for (const CodedValue& value : d_.coded_of(values)) {
      open("coded", d_.names[value.key], true);
      add_text({}, value.text);
      // In quotation marks, what would be a number or a truth value is a text.
      if (value.kind == CodedValue::Kind::text && is_number_or_boolean(value.text))
        piece(FieldPiece::Kind::text, "type").text = "text";
    }
    sort_parts(first);
  }

  void options(const NamedView& view) {
    ++place_;
    const std::size_t first = out_.fields.size();
    for (const ViewOption& option : d_.options_of(view)) {
      if (out_.fields.size() == first || out_.fields.back().key != option.key) open(option.key, {}, false);
      const RecordRef named = option.record.valid() ? d_.record_of_name[option.record.value] : RecordRef{};
      if (named.kind != RecordKind::none)
        add_record({}, named);
      else if (const RelationTypeId type = type_of_option(option); type.valid())
        add_record({}, type);
      else
        add_text({}, option.value);
    }
    sort_parts(first);
  }

  void citations(std::string_view key, Range range) {
    list_in_order(key);
    for (const Citation& citation : d_.citations_of(range)) {
      item();
      citation_pieces(citation, {});
    }
  }
  void benefits(Range range) {
    list("benefits");
    for (const Benefit& benefit : d_.benefits_of(range)) {
      add_record({}, benefit.entity);
      for (const Citation& citation : d_.citations_of(benefit.citations)) citation_pieces(citation, "source");
    }
  }
  void links(std::string_view key, std::span<const ArgumentLink> all, ArgumentLink::Kind kind) {
    list(key);
    for (const ArgumentLink& link : all) {
      if (link.kind != kind) continue;
      add_record({}, link.to);
      if (link.by != ArgumentLink::By::coder) piece(FieldPiece::Kind::text, "by").text = keyword(link.by);
      if (link.required) piece(FieldPiece::Kind::text, "requires").text = "true";
      for (const Citation& citation : d_.citations_of(link.citations))
        piece(FieldPiece::Kind::text, "quote").text = citation.quote;
    }
  }
  void amount(const Amount& value) {
    list_in_order("amount");
    if (!value.given()) return;
    item();
    piece(FieldPiece::Kind::number, {}).number = value.value;
    piece(FieldPiece::Kind::text, {}).text = value.currency;
  }
  void types(std::string_view key, EntityTypeSet set, std::optional<EntityType> first = std::nullopt) {
    list_in_order(key);
    if (first) add_text({}, to_string(*first));
    for (unsigned i = 0; i <= static_cast<unsigned>(EntityType::any); ++i)
      if (const auto type = static_cast<EntityType>(i); (set & bit(type)) != 0 && type != first)
        add_text({}, to_string(type));
  }

 private:
  // True for what is a number or a truth value where it stands without quotation marks.
  static bool is_number_or_boolean(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return text == "true" || text == "false" || (error == std::errc() && end == text.data() + text.size());
  }

  void add_text(std::string_view key, std::string_view value) {
    item();
    piece(FieldPiece::Kind::text, key).text = value;
  }
  void begin(std::string_view key, bool in_order) {
    ++place_;
    pending_ = {key, {}, place_, in_order, {}};
    is_pending_ = true;
  }
  void open(std::string_view key, std::string_view part, bool in_order) {
    pending_ = {key, part, place_, in_order, {}};
    is_pending_ = true;
  }
  // Begins an item; a field comes to be with its first one.
  void item() {
    if (is_pending_) {
      pending_.items.first = static_cast<std::uint32_t>(out_.items.size());
      out_.fields.push_back(pending_);
      is_pending_ = false;
    }
    out_.items.push_back({static_cast<std::uint32_t>(out_.pieces.size()), 0});
    ++out_.fields.back().items.count;
  }
  FieldPiece& piece(FieldPiece::Kind kind, std::string_view key) {
    ++out_.items.back().count;
    FieldPiece& added = out_.pieces.emplace_back();
    added.kind = kind;
    added.key = key;
    return added;
  }
  void record_piece(std::string_view key, SectionRecord record) {
    FieldPiece& added = piece(FieldPiece::Kind::record, key);
    added.record = record;
    added.identity = own_identity(record);
  }
  template <class IdType>
  void add_record(std::string_view key, IdType id) {
    item();
    record_piece(key, as_record(id));
  }
  static SectionRecord as_record(RecordRef record) { return section_record(record); }
  static SectionRecord as_record(RelationTypeId type) { return section_record(type); }
  template <class Tag>
  static SectionRecord as_record(Id<Tag> id) {
    return section_record(ref(id));
  }

  void citation_pieces(const Citation& citation, std::string_view key) {
    if (citation.source.valid()) record_piece(key, section_record(ref(citation.source)));
    if (!citation.quote.empty()) piece(FieldPiece::Kind::text, "quote").text = citation.quote;
    if (citation.selector == Citation::kNoSelector) return;
    const Selector& at = d_.selectors[citation.selector];
    if (at.offset >= 0) piece(FieldPiece::Kind::number, "at").number = static_cast<double>(at.offset);
    if (at.nth >= 0) piece(FieldPiece::Kind::number, "nth").number = static_cast<double>(at.nth);
    if (!at.prefix.empty()) piece(FieldPiece::Kind::text, "prefix").text = at.prefix;
    if (!at.suffix.empty()) piece(FieldPiece::Kind::text, "suffix").text = at.suffix;
  }
  RelationTypeId type_of_option(const ViewOption& option) const {
    return option.key == "relation" ? d_.find_relation_type(option.value) : RelationTypeId{};
  }
  // The fields of one place stand by their keys and parts.
  void sort_parts(std::size_t first) {
    is_pending_ = false;
    std::stable_sort(
        out_.fields.begin() + static_cast<std::ptrdiff_t>(first), out_.fields.end(),
        [](const RecordField& a, const RecordField& b) { return std::tie(a.key, a.part) < std::tie(b.key, b.part); });
  }

  const Dossier& d_;
  NameId plain_language_;
  FieldList& out_;
  RecordField pending_;
  bool is_pending_ = false;
  std::uint8_t place_ = 0;
};

}  // namespace standpoint
