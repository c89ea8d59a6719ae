// SPDX-License-Identifier: Apache-2.0
#include "render/export/record_rows.hpp"

#include <array>
#include <charconv>
#include <optional>

#include "graph/model/keywords.hpp"

namespace standpoint {
namespace {

// The decimal of fewest digits that is this float: 0.1, and not what a double makes of it.
double decimal_of(float value) {
  std::array<char, 64> digits{};
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
  double out = value;
  if (error == std::errc()) std::from_chars(digits.data(), end, out);
  return out;
}

// Calls `visit` with each citation that has words, or says where they would stand: whose it is, of which benefit from 1
// (else 0), its number among those of its record from 1, and its index.
template <class Visit>
void visit_citations(const Dossier& d, const Visit& visit) {
  const auto visit_all = [&](RecordRef record, std::int64_t benefit, Range range) {
    for (std::uint32_t i = 0; i < range.count; ++i) {
      const std::size_t index = range.first + i;
      if (!d.citations[index].quote.empty() || d.citations[index].selector != Citation::kNoSelector)
        visit(record, benefit, std::int64_t{i} + 1, index);
    }
  };
  for (std::uint32_t p = 0; p < d.propositions.size(); ++p) {
    std::int64_t benefit = 0;
    for (const Benefit& b : d.benefits_of(d.propositions[p].benefits))
      visit_all(ref(PropositionId{p}), ++benefit, b.citations);
  }
  for (std::uint32_t c = 0; c < d.claims.size(); ++c) visit_all(ref(ClaimId{c}), 0, d.claims[c].statement.citations);
  for (std::uint32_t r = 0; r < d.relations.size(); ++r)
    visit_all(ref(RelationId{r}), 0, d.relations[r].statement.citations);
}

// Collects the cells of one row, in the order of its columns.
class RowMaker {
 public:
  RowMaker(const Dossier& dossier, const RowOptions& options, const RowReader& row)
      : d_(dossier), options_(options), row_(row) {}

  void dossier() {
    cells_ = {wording(d_.title), text(d_.names[d_.language])};
    emit();
  }

  void entities() {
    for (const Entity& e : d_.entities) {
      cells_ = {name(e.id),       types(e.types, e.type), wording(e.name),        strings(e.aliases),
                text(e.wikidata), text(e.country),        date(e.since),          date(e.until),
                date(e.date),     strings(e.tags),        wording(e.description), e.publish};
      emit();
    }
  }

  void sources() {
    for (const Source& s : d_.sources) {
      cells_ = {name(s.id),
                wording(s.title),
                party(s.publisher, s.publisher_text),
                party(s.author, s.author_text),
                text(s.section),
                date(s.date),
                text(s.url),
                text(keyword(s.kind)),
                text(s.text_path),
                text(s.sha256),
                s.publish};
      emit();
    }
  }

  void issues() {
    for (const Issue& i : d_.issues) {
      cells_ = {name(i.id), wording(i.text), i.exclusive, i.publish};
      emit();
    }
  }

  void propositions() {
    for (const Proposition& p : d_.propositions) {
      cells_ = {name(p.id),
                wording(p.text),
                text(keyword(p.kind)),
                id(p.issue),
                ids(d_.propositions_of(p.implies)),
                ids(d_.propositions_of(p.contradicts)),
                ids(d_.entities_of(p.accuses)),
                p.publish};
      emit();
    }
  }

  void benefits() {
    for (const Proposition& p : d_.propositions) {
      std::int64_t number = 0;
      for (const Benefit& benefit : d_.benefits_of(p.benefits)) {
        cells_ = {name(p.id), ++number, id(benefit.entity), sources_of(benefit.citations)};
        emit();
      }
    }
  }

  void claims() {
    for (const Claim& c : d_.claims) {
      const ClaimExtra& extra = d_.extra_of(c);
      const Statement& s = c.statement;
      cells_ = {name(c.id),
                c.by_source ? RowCell{std::vector<std::string_view>{"source"}} : ids(d_.entities_of(c.by)),
                id(c.about),
                decimal_of(c.stance),
                date(c.date),
                sources_of(s.citations),
                text(keyword(s.words)),
                ids(d_.entities_of(d_.extra_of(s).reported_by)),
                text(keyword(s.certainty)),
                decimal_of(s.confidence),
                id(extra.to),
                c.on_behalf_of_self ? text("self") : id(extra.on_behalf_of),
                text(keyword(c.act)),
                date(extra.due),
                wording(extra.only_if),
                note(s),
                s.publish};
      emit();
    }
  }

  void argument_links() {
    for (const ArgumentLink& link : d_.argument_links) {
      const auto words = d_.citations_of(link.citations);
      cells_ = {id(link.from), text(link.kind == ArgumentLink::Kind::supports ? "supports" : "disputes"),
                id(link.to),   text(keyword(link.by)),
                link.required, text(words.empty() ? std::string_view() : std::string_view(words[0].quote))};
      emit();
    }
  }

  void coded_values() {
    static constexpr std::array<std::string_view, 3> kKinds = {"text", "integer", "boolean"};
    for (const Claim& c : d_.claims)
      for (const CodedValue& value : d_.coded_of(d_.extra_of(c).coded)) {
        cells_ = {name(c.id), name(value.key), text(kKinds[static_cast<std::size_t>(value.kind)]), text(value.text)};
        emit();
      }
  }

  void relation_types() {
    for (const RelationType& t : d_.relation_types) {
      if (t.built_in && !options_.built_in_types) continue;
      cells_ = {name(t.name),  wording(t.label), wording(t.inverse),
                types(t.from), types(t.to),      std::int64_t{t.polarity},
                t.symmetric,   t.speaks_for,     text(keyword(t.gains))};
      emit();
    }
  }

  void relations() {
    for (const Relation& r : d_.relations) {
      const RelationExtra& extra = d_.extra_of(r);
      const Statement& s = r.statement;
      cells_ = {name(r.id),
                r.from.valid() ? id(r.from) : text("unknown"),
                name(d_[r.type].name),
                r.to.valid() ? id(r.to) : text("unknown"),
                date(r.since),
                date(r.until),
                ids(d_.records_of(extra.about)),
                ids(d_.entities_of(extra.against)),
                text(keyword(r.status)),
                extra.amount.given() ? RowCell{extra.amount.value} : RowCell{},
                text(extra.amount.currency),
                sources_of(s.citations),
                text(keyword(s.words)),
                ids(d_.entities_of(d_.extra_of(s).reported_by)),
                text(keyword(s.certainty)),
                decimal_of(s.confidence),
                note(s),
                s.publish};
      emit();
    }
  }

  void citations() {
    visit_citations(d_, [&](RecordRef record, std::int64_t benefit, std::int64_t number, std::size_t index) {
      const Citation& citation = d_.citations[index];
      const Selector at = citation.selector == Citation::kNoSelector ? Selector{} : d_.selectors[citation.selector];
      const auto given = [](std::int64_t value) { return value < 0 ? RowCell{} : RowCell{value}; };
      const auto of = [&](RecordKind kind) { return record.kind == kind ? text(d_.id_of(record)) : RowCell{}; };
      cells_ = {of(RecordKind::claim),
                of(RecordKind::relation),
                of(RecordKind::proposition),
                benefit == 0 ? RowCell{} : RowCell{benefit},
                number,
                id(citation.source),
                text(citation.quote),
                given(at.nth),
                given(at.offset),
                text(at.prefix),
                text(at.suffix)};
      emit();
    });
  }

  void views() {
    for (const NamedView& v : d_.views) {
      cells_ = {name(v.id), text(v.view), wording(v.title), v.publish};
      emit();
    }
  }

  void view_options() {
    for (const NamedView& v : d_.views)
      for (const ViewOption& option : d_.options_of(v)) {
        cells_ = {name(v.id), text(option.key), text(option.value)};
        emit();
      }
  }

 private:
  static RowCell text(std::string_view value) { return value.empty() ? RowCell{} : RowCell{value}; }
  static RowCell wording(const LocalizedText& value) { return value.empty() ? RowCell{} : RowCell{value}; }
  static RowCell list(std::vector<std::string_view> items) {
    return items.empty() ? RowCell{} : RowCell{std::move(items)};
  }
  RowCell name(NameId value) const { return text(d_.names[value]); }
  RowCell date(const Date& value) const { return value.given() ? text(d_.date_text(value)) : RowCell{}; }
  RowCell note(const Statement& s) const { return options_.notes ? wording(d_.extra_of(s).note) : RowCell{}; }

  template <class IdType>
  RowCell id(IdType value) const {
    return value.valid() ? text(d_.id_of(value)) : RowCell{};
  }
  RowCell party(EntityId entity, std::string_view written) const { return entity.valid() ? id(entity) : text(written); }

  template <class List>
  RowCell ids(const List& records) const {
    std::vector<std::string_view> out;
    for (const auto record : records) out.push_back(d_.id_of(record));
    return list(std::move(out));
  }
  RowCell strings(Range range) const {
    const auto all = d_.strings_of(range);
    return list({all.begin(), all.end()});
  }
  RowCell sources_of(Range citations) const {
    std::vector<std::string_view> out;
    for (const Citation& citation : d_.citations_of(citations)) out.push_back(d_.id_of(citation.source));
    return list(std::move(out));
  }

  // The first one first, the others in the order of the enumeration.
  static RowCell types(EntityTypeSet set, std::optional<EntityType> first = {}) {
    std::vector<std::string_view> out;
    if (first) out.push_back(to_string(*first));
    for (auto type = EntityType::person; type <= EntityType::any; type = static_cast<EntityType>(int(type) + 1))
      if ((set & bit(type)) != 0 && type != first) out.push_back(to_string(type));
    return list(std::move(out));
  }

  void emit() const { row_(cells_); }

  const Dossier& d_;
  const RowOptions& options_;
  const RowReader& row_;
  std::vector<RowCell> cells_;
};

struct TableMaker {
  std::string_view table;
  void (RowMaker::*make)();
};

constexpr std::array<TableMaker, 14> kMakers = {{
    {"dossier", &RowMaker::dossier},
    {"entities", &RowMaker::entities},
    {"sources", &RowMaker::sources},
    {"issues", &RowMaker::issues},
    {"propositions", &RowMaker::propositions},
    {"benefits", &RowMaker::benefits},
    {"claims", &RowMaker::claims},
    {"argument_links", &RowMaker::argument_links},
    {"coded_values", &RowMaker::coded_values},
    {"relation_types", &RowMaker::relation_types},
    {"relations", &RowMaker::relations},
    {"citations", &RowMaker::citations},
    {"views", &RowMaker::views},
    {"view_options", &RowMaker::view_options},
}};

}  // namespace

void for_each_row(const Dossier& dossier, const RecordTable& table, const RowOptions& options, const RowReader& row) {
  RowMaker maker(dossier, options, row);
  for (const TableMaker& known : kMakers)
    if (known.table == table.name) (maker.*known.make)();
}

std::vector<std::size_t> cited_rows(const Dossier& dossier) {
  std::vector<std::size_t> out;
  visit_citations(dossier, [&](RecordRef, std::int64_t, std::int64_t, std::size_t index) { out.push_back(index); });
  return out;
}

std::size_t count_notes(const Dossier& dossier) {
  std::size_t out = 0;
  const auto count = [&](const auto& records) {
    for (const auto& record : records) out += dossier.extra_of(record.statement).note.empty() ? 0 : 1;
  };
  count(dossier.claims);
  count(dossier.relations);
  return out;
}

}  // namespace standpoint
