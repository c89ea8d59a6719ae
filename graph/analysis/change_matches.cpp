// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/change_matches.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <string>
#include <tuple>

namespace standpoint {
namespace {

// An order in which what a record names, but for its own kind, comes before it.
constexpr std::array<Section, 8> kByReference = {Section::entities,  Section::issues,       Section::relation_types,
                                                 Section::sources,   Section::propositions, Section::claims,
                                                 Section::relations, Section::views};

std::string with_dashes(std::string text) {
  std::replace(text.begin(), text.end(), '_', '-');
  return text;
}

// The id made for a claim or relation (docs/format.md), its parts worded by `id`, which gives an empty one for what it
// does not know; then it is empty.
template <class IdOf>
std::string made_id(const Dossier& d, SectionRecord record, IdOf id) {
  if (record.section == Section::claims) {
    const Claim& claim = d.claims[record.index];
    const auto citations = d.citations_of(claim.statement.citations);
    const std::string by = claim.by.empty() ? "source" : id(section_record(ref(d.entities_of(claim.by)[0])));
    const std::string about = id(section_record(ref(claim.about)));
    const std::string source = citations.empty() ? "" : id(section_record(ref(citations[0].source)));
    if (by.empty() || about.empty() || (source.empty() && !citations.empty())) return {};
    return with_dashes(fmt::format("{}--{}--{}", by, about, source));
  }
  const Relation& relation = d.relations[record.index];
  const auto end = [&](EntityId entity) { return entity.valid() ? id(section_record(ref(entity))) : "unknown"; };
  const std::string from = end(relation.from), to = end(relation.to), type = id(section_record(relation.type));
  if (from.empty() || to.empty() || type.empty()) return {};
  return with_dashes(fmt::format("{}--{}--{}", from, type, to));
}

std::uint64_t mixed(std::uint64_t so_far, std::uint64_t value) {
  so_far = (so_far ^ value) * 0x9E37'79B9'7F4A'7C15U;
  return so_far ^ (so_far >> 32U);
}

std::uint64_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

// The keys that tell what a record is of, whatever else is said of it; none where only all of it does.
std::span<const std::string_view> naming_keys(Section section) {
  static constexpr std::array<std::string_view, 3> kSource = {"title", "publisher", "date"};
  static constexpr std::array<std::string_view, 2> kEntity = {"type", "name"};
  static constexpr std::array<std::string_view, 1> kText = {"text"}, kLabel = {"label"};
  static constexpr std::array<std::string_view, 4> kClaim = {"by", "about", "date", "source"};
  static constexpr std::array<std::string_view, 5> kRelation = {"from", "type", "to", "since", "source"};
  switch (section) {
    case Section::sources: return kSource;
    case Section::entities: return kEntity;
    case Section::issues:
    case Section::propositions: return kText;
    case Section::claims: return kClaim;
    case Section::relations: return kRelation;
    case Section::relation_types: return kLabel;
    case Section::dossier:
    case Section::views: break;
  }
  return {};
}

// The fields without those whose key is none of these.
FieldList only(const FieldList& list, std::span<const std::string_view> keys) {
  FieldList out = list;
  std::erase_if(out.fields,
                [&](const RecordField& f) { return std::find(keys.begin(), keys.end(), f.key) == keys.end(); });
  return out;
}

// A number for what the fields say, whatever the order of what has none; `stands_for` gives it for a record.
template <class StandsFor>
std::uint64_t hash_of(const FieldList& list, StandsFor stands_for) {
  std::uint64_t out = 1;
  for (const RecordField& field : list.fields) {
    out = mixed(mixed(mixed(out, field.place), hash_of(field.key)), hash_of(field.part));
    std::uint64_t items = 0;
    for (const Range item : list.items_of(field)) {
      std::uint64_t hash = 2;
      for (const FieldPiece& piece : list.pieces_of(item)) {
        hash = mixed(mixed(hash, hash_of(piece.key)), hash_of(piece.text));
        hash = mixed(hash, std::hash<double>{}(piece.number));
        if (piece.kind == FieldPiece::Kind::record) hash = mixed(hash, stands_for(piece));
      }
      items = field.in_order ? mixed(items, hash) : items + mixed(3, hash);
    }
    out = mixed(out, items);
  }
  return out;
}

class Matching {
 public:
  Matching(const Dossier& before, const Dossier& after)
      : before_(before), after_(after), matches_(before, after), comparison_(before, after, matches_) {}

  RecordMatches run() {
    matches_.pair(Section::dossier, 0, 0);
    for (const Section section : kByReference) {
      pair_by_id(section);
      if (section == Section::claims || section == Section::relations) pair_by_made_id(section);
      pair_by_content(section);
      pair_by_name(section);
    }
    return std::move(matches_);
  }

 private:
  static constexpr int kMostRounds = 8;

  // A record that stands in no pair yet, and a number for what it says; references to others like it by theirs.
  struct Loose {
    std::uint32_t index = 0;
    std::uint64_t hash = 0;
  };

  std::optional<std::uint32_t> find_after(Section section, std::string_view id) const {
    if (section == Section::relation_types) {
      const RelationTypeId type = after_.find_relation_type(id);
      return type.valid() ? std::optional(type.value) : std::nullopt;
    }
    const RecordRef found = after_.find(id);
    if (found.kind == RecordKind::none || section_record(found).section != section) return std::nullopt;
    return found.index;
  }

  void pair_by_id(Section section) {
    for (std::uint32_t i = 0; i < count_records(before_, section); ++i)
      if (const auto found = find_after(section, id_of(before_, {section, i}))) matches_.pair(section, i, *found);
  }

  void pair_by_made_id(Section section) {
    const auto id_after = [&](SectionRecord record) -> std::string {
      const auto found = matches_.after(record);
      return found ? std::string(id_of(after_, {record.section, *found})) : std::string();
    };
    for (std::uint32_t i = 0; i < count_records(before_, section); ++i) {
      const SectionRecord record{section, i};
      if (matches_.after(record) || !has_made_id(before_, record)) continue;
      const std::string id = made_id(before_, record, id_after);
      const auto found = id.empty() ? std::nullopt : find_after(section, id);
      if (found && !matches_.before({section, *found})) matches_.pair(section, i, *found);
    }
  }

  // The records that stand in no pair yet.
  std::vector<Loose> loose_before(Section section) const {
    std::vector<Loose> out;
    for (std::uint32_t i = 0; i < count_records(before_, section); ++i)
      if (!matches_.after({section, i})) out.push_back({i});
    return out;
  }
  std::vector<Loose> loose_after(Section section) const {
    std::vector<Loose> out;
    for (std::uint32_t i = 0; i < count_records(after_, section); ++i)
      if (!matches_.before({section, i})) out.push_back({i});
    return out;
  }

  // Renamed and edited at once: what names them is equal, and no other's in either dossier.
  void pair_by_name(Section section) {
    const auto keys = naming_keys(section);
    std::vector<Loose> before = loose_before(section), after = loose_after(section);
    if (keys.empty() || before.empty() || after.empty()) return;
    const auto identity = [](const FieldPiece& piece) { return piece.identity; };
    for (Loose& one : before) one.hash = hash_of(only(comparison_.read_before({section, one.index}), keys), identity);
    for (Loose& one : after) one.hash = hash_of(only(comparison_.read_after({section, one.index}), keys), identity);
    sort_by_hash(before_, section, before);
    sort_by_hash(after_, section, after);
    const auto run_of = [](auto from, auto end) {
      return std::find_if(from, end, [&](const Loose& one) { return one.hash != from->hash; });
    };
    for (auto a = before.begin(), b = after.begin(); a != before.end() && b != after.end();) {
      const auto next_a = run_of(a, before.end()), next_b = run_of(b, after.end());
      const bool equal = a->hash == b->hash, only_ones = next_a - a == 1 && next_b - b == 1;
      if (equal && only_ones &&
          say_the_same(only(comparison_.read_before({section, a->index}), keys),
                       only(comparison_.read_after({section, b->index}), keys)))
        matches_.pair(section, a->index, b->index);
      const bool a_goes = a->hash <= b->hash, b_goes = b->hash <= a->hash;
      if (a_goes) a = next_a;
      if (b_goes) b = next_b;
    }
  }

  void pair_by_content(Section section) {
    std::vector<Loose> before = loose_before(section), after = loose_after(section);
    if (before.empty() || after.empty()) return;
    hash_all(section, before, after);
    sort_by_hash(before_, section, before);
    sort_by_hash(after_, section, after);
    std::vector<std::uint32_t> paired;
    for (auto a = before.begin(), b = after.begin(); a != before.end() && b != after.end();) {
      if (a->hash == b->hash) {
        matches_.pair(section, a->index, b->index);
        paired.push_back(a->index);
        ++a, ++b;
      } else {
        a->hash < b->hash ? void(++a) : void(++b);
      }
    }
    part_unequal(section, paired);
  }

  // Numbers that tell apart what says different things, also where the difference lies in what is named at some steps.
  void hash_all(Section section, std::vector<Loose>& before, std::vector<Loose>& after) {
    std::vector<std::uint64_t> of_before(count_records(before_, section)), of_after(count_records(after_, section));
    std::size_t kinds = 0;
    for (int round = 0; round < kMostRounds; ++round) {
      for (Loose& loose : before)
        loose.hash = hash_of(comparison_.read_before({section, loose.index}), [&](const FieldPiece& piece) {
          const bool is_loose = piece.record.section == section && !matches_.after(piece.record);
          return is_loose ? of_before[piece.record.index] : piece.identity;
        });
      for (Loose& loose : after)
        loose.hash = hash_of(comparison_.read_after({section, loose.index}), [&](const FieldPiece& piece) {
          const bool is_loose = piece.record.section == section && !matches_.before(piece.record);
          return is_loose ? of_after[piece.record.index] : piece.identity;
        });
      std::vector<std::uint64_t> all;
      all.reserve(before.size() + after.size());
      for (const Loose& loose : before) all.push_back(of_before[loose.index] = loose.hash);
      for (const Loose& loose : after) all.push_back(of_after[loose.index] = loose.hash);
      std::sort(all.begin(), all.end());
      const auto found = static_cast<std::size_t>(std::unique(all.begin(), all.end()) - all.begin());
      if (found == kinds) return;
      kinds = found;
    }
  }

  static void sort_by_hash(const Dossier& d, Section section, std::vector<Loose>& all) {
    std::sort(all.begin(), all.end(), [&](const Loose& a, const Loose& b) {
      return a.hash != b.hash ? a.hash < b.hash : id_of(d, {section, a.index}) < id_of(d, {section, b.index});
    });
  }

  // Takes pairs apart that do not say the same after all, and those that name such; where that goes on, all.
  void part_unequal(Section section, std::vector<std::uint32_t>& paired) {
    for (int round = 0; round < 2 * kMostRounds; ++round) {
      std::vector<std::uint32_t> unequal;
      for (const std::uint32_t index : paired)
        if (!comparison_.same({section, index}, {section, *matches_.after(SectionRecord{section, index})}))
          unequal.push_back(index);
      if (unequal.empty()) return;
      for (const std::uint32_t index : unequal) matches_.part(section, index);
      std::erase_if(paired, [&](std::uint32_t index) { return !matches_.after(SectionRecord{section, index}); });
    }
    for (const std::uint32_t index : paired) matches_.part(section, index);
  }

  const Dossier& before_;
  const Dossier& after_;
  RecordMatches matches_;
  FieldComparison comparison_;
};

// The language of texts without one, where both dossiers have the same.
NameId plain_language(const Dossier& of, const Dossier& other) {
  return of.names[of.language] == other.names[other.language] ? of.language : NameId{};
}

}  // namespace

RecordMatches::RecordMatches(const Dossier& before, const Dossier& after) {
  for (std::size_t i = 0; i < kSections.size(); ++i) {
    after_[i].assign(count_records(before, static_cast<Section>(i)), kNone);
    before_[i].assign(count_records(after, static_cast<Section>(i)), kNone);
  }
}

void RecordMatches::pair(Section section, std::uint32_t before, std::uint32_t after) {
  after_[static_cast<std::size_t>(section)][before] = after;
  before_[static_cast<std::size_t>(section)][after] = before;
}

void RecordMatches::part(Section section, std::uint32_t before) {
  std::uint32_t& after = after_[static_cast<std::size_t>(section)][before];
  if (after != kNone) before_[static_cast<std::size_t>(section)][after] = kNone;
  after = kNone;
}

std::uint64_t RecordMatches::identity(SectionRecord before) const {
  constexpr std::uint64_t kGone = std::uint64_t{1} << 63U;
  const auto found = after(before);
  const std::uint64_t section = static_cast<std::uint64_t>(before.section) << 32U;
  return section | (found ? *found : kGone | before.index);
}

FieldComparison::FieldComparison(const Dossier& before, const Dossier& after, const RecordMatches& matches)
    : matches_(matches), before_(before, plain_language(before, after)), after_(after, plain_language(after, before)) {}

const FieldList& FieldComparison::read_before(SectionRecord record) {
  before_.read(record, of_before_);
  for (FieldPiece& piece : of_before_.pieces)
    if (piece.kind == FieldPiece::Kind::record) piece.identity = matches_.identity(piece.record);
  sort_items(of_before_);
  return of_before_;
}

const FieldList& FieldComparison::read_after(SectionRecord record) {
  after_.read(record, of_after_);
  sort_items(of_after_);
  return of_after_;
}

RecordMatches match_records(const Dossier& before, const Dossier& after) { return Matching(before, after).run(); }

bool has_made_id(const Dossier& dossier, SectionRecord record) {
  if (record.section != Section::claims && record.section != Section::relations) return false;
  const std::string_view id = id_of(dossier, record);
  if (id.find("--") == std::string_view::npos) return false;
  return id == made_id(dossier, record, [&](SectionRecord named) { return std::string(id_of(dossier, named)); });
}

}  // namespace standpoint
