// SPDX-License-Identifier: Apache-2.0
#include "cli/change_data.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "cli/position_data.hpp"
#include "cli/record_data.hpp"
#include "render/wording/camp_changes.hpp"
#include "render/wording/changes.hpp"
#include "render/wording/conflicts.hpp"
#include "render/wording/positions.hpp"

namespace standpoint {
namespace {

std::string_view keyword(PositionChange::Kind kind) {
  static constexpr std::array<std::string_view, 6> kWords = {"appeared", "disappeared", "turned",
                                                             "moved",    "firmer",      "weaker"};
  return kWords[static_cast<std::size_t>(kind)];
}

std::string_view what_happened(const RecordChange& record) {
  if (!record.before) return "added";
  if (!record.after) return "removed";
  return record.renamed ? "renamed" : "edited";
}

std::string_view what_happened(const ConflictChange& conflict) {
  if (!conflict.before) return "opened";
  return conflict.after ? "changed" : "closed";
}

// What the value itself of an item is called where the item says more: as in the format.
std::string_view name_of_value(const FieldChange& field) {
  if (field.key == "benefits") return "entity";
  if (field.key == "supports" || field.key == "disputes") return "claim";
  return field.key == "source" ? "source" : "value";
}

Value piece_data(const Dossier& d, const FieldPiece& piece) {
  switch (piece.kind) {
    case FieldPiece::Kind::record: return id_of(d, piece.record);
    case FieldPiece::Kind::number: return std::round(piece.number * 1e10) / 1e10;
    case FieldPiece::Kind::text: break;
  }
  return piece.text;
}

Value item_data(const Dossier& d, const FieldChange& field, const ChangedItem& item) {
  if (item.size() == 1 && item[0].key.empty()) return piece_data(d, item[0]);
  ValueFields out;
  for (const FieldPiece& piece : item) {
    const bool amounts = field.key == "amount" && !out.empty();
    const std::string_view name = !piece.key.empty() ? piece.key : amounts ? "currency" : name_of_value(field);
    out.emplace_back(name, piece_data(d, piece));
  }
  return out;
}

Value items_data(const Dossier& d, const FieldChange& field, const std::vector<ChangedItem>& items, bool notes) {
  if (field.key == "note" && !notes) return {};
  ValueList out;
  for (const ChangedItem& item : items) out.push_back(item_data(d, field, item));
  return out;
}

// Everything that is made from both dossiers of a change.
class ChangeData {
 public:
  ChangeData(const Change& change, bool notes)
      : change_(change), notes_(notes), before_(*change.before), after_(*change.after) {}

  ValueFields counts() const {
    ValueFields records;
    for (std::size_t i = 0; i < kSections.size(); ++i) {
      const SectionCount& n = change_.records.counts[i];
      records.emplace_back(kSections[i], ValueFields{{"before", n.before},
                                                     {"after", n.after},
                                                     {"added", n.added},
                                                     {"removed", n.removed},
                                                     {"renamed", n.renamed},
                                                     {"edited", n.edited}});
    }
    ValueFields positions{{"before", change_.conflicts_before.positions.all.size()},
                          {"after", change_.conflicts_after.positions.all.size()}};
    for (const auto kind :
         {PositionChange::Kind::appeared, PositionChange::Kind::disappeared, PositionChange::Kind::turned,
          PositionChange::Kind::moved, PositionChange::Kind::firmer, PositionChange::Kind::weaker})
      positions.emplace_back(keyword(kind),
                             count(change_.positions, [&](const PositionChange& p) { return p.kind == kind; }));
    ValueFields conflicts{{"before", change_.conflicts_before.all.size()},
                          {"after", change_.conflicts_after.all.size()}};
    for (const std::string_view word : {"opened", "closed", "changed"})
      conflicts.emplace_back(
          word, count(change_.conflicts, [&](const ConflictChange& c) { return what_happened(c) == word; }));
    ValueFields camps{{"before", change_.camps_before.camps.size()}, {"after", change_.camps_after.camps.size()}};
    using Kind = CampRegrouping::Kind;
    for (const auto kind : {Kind::appeared, Kind::dissolved, Kind::merged, Kind::split, Kind::regrouped, Kind::changed})
      camps.emplace_back(keyword(kind), count(change_.camps, [&](const CampRegrouping& c) { return c.kind == kind; }));
    return {{"records", value_if(change_.records_compared, records)},
            {"positions", value_if(change_.positions_compared, positions)},
            {"conflicts", value_if(change_.conflicts_compared, conflicts)},
            {"camps", value_if(change_.camps_compared, camps)}};
  }

  ValueFields record(const RecordChange& r) const {
    ValueList fields;
    for (const FieldChange& field : r.fields)
      fields.push_back(ValueFields{{"key", field.key},
                                   {"part", text_or_null(field.part)},
                                   {"before", items_data(before_, field, field.before, notes_)},
                                   {"after", items_data(after_, field, field.after, notes_)}});
    return {{"section", kSections[static_cast<std::size_t>(r.section)]},
            {"change", what_happened(r)},
            {"id", id_after(r)},
            {"before_id", id_before(r)},
            {"id_follows", r.id_follows},
            {"fields", std::move(fields)},
            {"sentence", ValueFields{{"fr", sentence(r, "fr")}, {"en", sentence(r, "en")}}}};
  }

  ValueFields position(const PositionChange& p) const {
    const Positions& of_before = change_.conflicts_before.positions;
    const Positions& of_after = change_.conflicts_after.positions;
    ValueFields was, is;
    if (p.before) was = position_data(before_, of_before, of_before.all[*p.before], replies_before_);
    if (p.after) is = position_data(after_, of_after, of_after.all[*p.after], replies_after_);
    ValueFields out{{"change", keyword(p.kind)}};
    for (const char* key : {"actor", "proposition", "origin", "accuses", "replies"})
      out.emplace_back(key, *field(p.after ? is : was, key));
    out.emplace_back("before", part_of(was, p.before.has_value()));
    out.emplace_back("after", part_of(is, p.after.has_value()));
    out.emplace_back("sentence", in_both([&](std::string_view language) {
                       return position_change_in_words(change_, p, replies_before_, replies_after_, language);
                     }));
    return out;
  }

  ValueFields conflict(const ConflictChange& c) const {
    ValueFields was, is;
    if (c.before)
      was = conflict_data(before_, change_.conflicts_before, change_.conflicts_before.all[*c.before], replies_before_);
    if (c.after)
      is = conflict_data(after_, change_.conflicts_after, change_.conflicts_after.all[*c.after], replies_after_);
    const ValueFields& shown = c.after ? is : was;
    ValueFields out{{"change", what_happened(c)}};
    for (const char* key : {"kind", "propositions", "sides"}) out.emplace_back(key, *field(shown, key));
    out.emplace_back("joined", ValueList{id_list(after_, c.joined[0]), id_list(after_, c.joined[1])});
    out.emplace_back("left", ValueList{id_list(before_, c.left[0]), id_list(before_, c.left[1])});
    out.emplace_back("before", c.before ? Value(std::move(was)) : Value());
    out.emplace_back("after", c.after ? Value(std::move(is)) : Value());
    out.emplace_back("sentence", in_both([&](std::string_view language) {
                       return conflict_change_in_words(change_, c, replies_before_, replies_after_, language);
                     }));
    return out;
  }

  ValueFields camps(const CampRegrouping& group) const {
    return {{"change", keyword(group.kind)},
            {"before", list_of_camps(change_.camps_before, group.before)},
            {"after", list_of_camps(change_.camps_after, group.after)},
            {"joined", members(change_.camps_after, group.joined, "from", change_.camps_before)},
            {"left", members(change_.camps_before, group.left, "to", change_.camps_after)},
            {"sentence",
             in_both([&](std::string_view language) { return camp_change_in_words(change_, group, language); })}};
  }

  ValueList rows() const {
    ValueList out;
    for (const RecordChange& r : change_.records.all) {
      if (r.fields.empty() || r.renamed) out.emplace_back(row(r, nullptr));
      for (const FieldChange& changed : r.fields) out.emplace_back(row(r, &changed));
    }
    for (const PositionChange& p : change_.positions)
      add_rows(position(p), "positions", {"label", "score", "strength"}, out);
    for (const ConflictChange& c : change_.conflicts)
      add_rows(conflict(c), "conflicts", {"sides", "severity", "since", "until", "certain"}, out);
    for (const CampRegrouping& group : change_.camps) out.emplace_back(row(group));
    return out;
  }

 private:
  static ValueList member_ids(const Camps& camps, std::uint32_t camp) {
    ValueList out;
    for (const std::uint32_t member : camps.camps[camp].members) out.emplace_back(camps.actors[member].id);
    return out;
  }
  static ValueList all_members(const Camps& camps, const std::vector<std::uint32_t>& list) {
    ValueList out;
    for (const std::uint32_t camp : list) out.push_back(member_ids(camps, camp));
    return out;
  }
  static ValueList camp_ids(const Camps& camps, const std::vector<std::uint32_t>& list) {
    ValueList out;
    for (const std::uint32_t camp : list) out.emplace_back(camps.camps[camp].id);
    return out;
  }
  static ValueList list_of_camps(const Camps& camps, const std::vector<std::uint32_t>& list) {
    ValueList out;
    for (const std::uint32_t camp : list)
      out.push_back(ValueFields{{"id", camps.camps[camp].id}, {"members", member_ids(camps, camp)}});
    return out;
  }
  static ValueList members(const Camps& camps, const std::vector<CampMember>& list, const char* where,
                           const Camps& other) {
    ValueList out;
    for (const CampMember& member : list)
      out.push_back(ValueFields{{"actor", camps.actors[member.actor].id},
                                {where, member.other ? Value(other.camps[*member.other].id) : Value()}});
    return out;
  }

  ValueFields row(const CampRegrouping& group) const {
    const ValueList was = camp_ids(change_.camps_before, group.before);
    const ValueList is = camp_ids(change_.camps_after, group.after);
    return {{"section", "camps"},
            {"change", keyword(group.kind)},
            {"id", is.empty() ? was : is},
            {"before_id", value_if(!was.empty(), was)},
            {"key", "members"},
            {"before", all_members(change_.camps_before, group.before)},
            {"after", all_members(change_.camps_after, group.after)}};
  }

  // One key that differs; without one, that the record was added, removed or renamed.
  ValueFields row(const RecordChange& r, const FieldChange* changed) const {
    const auto cell = [&](const Dossier& d, const std::vector<ChangedItem>& items) {
      return changed->key != "note" && items.size() == 1 ? item_data(d, *changed, items[0])
                                                         : items_data(d, *changed, items, notes_);
    };
    return {{"section", kSections[static_cast<std::size_t>(r.section)]},
            {"change", what_happened(r)},
            {"id", id_after(r)},
            {"before_id", id_before(r)},
            {"key", changed != nullptr ? Value(field_name(*changed)) : Value()},
            {"before", changed != nullptr ? cell(before_, changed->before) : Value()},
            {"after", changed != nullptr ? cell(after_, changed->after) : Value()}};
  }

  template <class List, class Predicate>
  static std::size_t count(const List& list, Predicate predicate) {
    return static_cast<std::size_t>(std::count_if(list.begin(), list.end(), predicate));
  }
  static const Value* field(const ValueFields& fields, std::string_view key) {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const auto& f) { return f.first == key; });
    return found == fields.end() ? nullptr : &found->second;
  }
  template <class Words>
  static ValueFields in_both(Words words) {
    return {{"fr", words("fr")}, {"en", words("en")}};
  }
  static Value part_of(const ValueFields& position, bool given) {
    if (!given) return {};
    ValueFields out;
    for (const char* key :
         {"label", "score", "strength", "supporting", "neutral", "opposing", "since", "until", "claims"})
      out.emplace_back(key, *field(position, key));
    return out;
  }

  Value id_before(const RecordChange& r) const {
    return r.before ? text_or_null(id_of(before_, {r.section, *r.before})) : Value();
  }
  // The id now; of what was removed, the one that it had.
  Value id_after(const RecordChange& r) const {
    return r.after ? text_or_null(id_of(after_, {r.section, *r.after})) : id_before(r);
  }
  std::string sentence(const RecordChange& r, std::string_view language) const {
    return r.after ? record_in_words(after_, replies_after_, {r.section, *r.after}, language)
                   : record_in_words(before_, replies_before_, {r.section, *r.before}, language);
  }

  // One row for each of the keys that differs; one for what is there on one side only.
  static void add_rows(const ValueFields& data, std::string_view section, std::initializer_list<const char*> keys,
                       ValueList& out) {
    const auto* was = std::get_if<ValueFields>(&field(data, "before")->data());
    const auto* is = std::get_if<ValueFields>(&field(data, "after")->data());
    const Value* actor = field(data, "actor");
    const Value& id = actor != nullptr ? *actor : *field(data, "kind");
    const Value* on = field(data, actor != nullptr ? "proposition" : "propositions");
    for (const char* key : keys) {
      const Value before = was != nullptr ? *field(*was, key) : Value(),
                  after = is != nullptr ? *field(*is, key) : Value();
      if (was != nullptr && is != nullptr && before.data() == after.data()) continue;
      out.push_back(ValueFields{{"section", section},
                                {"change", *field(data, "change")},
                                {"id", ValueList{id, *on}},
                                {"before_id", Value()},
                                {"key", key},
                                {"before", before},
                                {"after", after}});
    }
  }

  const Change& change_;
  bool notes_;
  const Dossier& before_;
  const Dossier& after_;
  Replies replies_before_{before_}, replies_after_{after_};
};

}  // namespace

ValueFields change_data(const Change& change, bool notes) {
  const ChangeData data(change, notes);
  ValueList records, positions, conflicts, camps;
  for (const RecordChange& record : change.records.all) records.emplace_back(data.record(record));
  for (const PositionChange& position : change.positions) positions.emplace_back(data.position(position));
  for (const ConflictChange& conflict : change.conflicts) conflicts.emplace_back(data.conflict(conflict));
  for (const CampRegrouping& group : change.camps) camps.emplace_back(data.camps(group));
  return {{"counts", data.counts()},
          {"records", std::move(records)},
          {"positions", std::move(positions)},
          {"conflicts", std::move(conflicts)},
          {"camps", std::move(camps)}};
}

ValueList change_rows(const Change& change, bool notes) { return ChangeData(change, notes).rows(); }

}  // namespace standpoint
