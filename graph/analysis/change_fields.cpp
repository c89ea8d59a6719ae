// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/change_fields.hpp"

#include <algorithm>
#include <tuple>

#include "graph/analysis/change_field_writer.hpp"
#include "graph/model/keywords.hpp"

namespace standpoint {
namespace {

// The keys that claims and relations have in common.
void write_statement(const Dossier& d, const Statement& s, FieldWriter& w) {
  const StatementExtra& extra = d.extra_of(s);
  w.citations("source", s.citations);
  w.text("words", keyword(s.words));
  w.records("reported_by", d.entities_of(extra.reported_by), true);
  w.text("certainty", keyword(s.certainty));
  w.number("confidence", as_written(s.confidence));
  w.localized("note", extra.note);
  w.text("publish", s.publish ? "" : "false");
}

void write(const Dossier& d, const Source& s, FieldWriter& w) {
  const auto party = [&](std::string_view key, EntityId entity, std::string_view text) {
    if (entity.valid())
      w.record(key, entity);
    else
      w.text(key, text);
  };
  w.localized("title", s.title);
  party("publisher", s.publisher, s.publisher_text);
  party("author", s.author, s.author_text);
  w.text("section", s.section);
  w.text("date", d.date_text(s.date));
  w.text("url", s.url);
  w.text("kind", keyword(s.kind));
  w.text("text", s.text_path);
  w.text("sha256", s.sha256);
  w.text("publish", s.publish ? "" : "false");
}

void write(const Dossier& d, const Entity& e, FieldWriter& w) {
  w.types("type", e.types, e.type);
  w.localized("name", e.name);
  w.texts("aliases", d.strings_of(e.aliases));
  w.text("wikidata", e.wikidata);
  w.text("country", e.country);
  w.date("since", e.since);
  w.date("until", e.until);
  w.date("date", e.date);
  w.texts("tags", d.strings_of(e.tags));
  w.localized("description", e.description);
  w.text("publish", e.publish ? "" : "false");
}

void write(const Dossier&, const Issue& i, FieldWriter& w) {
  w.localized("text", i.text);
  w.flag("exclusive", i.exclusive);
  w.text("publish", i.publish ? "" : "false");
}

void write(const Dossier& d, const Proposition& p, FieldWriter& w) {
  w.localized("text", p.text);
  w.text("kind", keyword(p.kind));
  w.record("issue", p.issue);
  w.records("implies", d.propositions_of(p.implies));
  w.records("contradicts", d.propositions_of(p.contradicts));
  w.benefits(p.benefits);
  w.records("accuses", d.entities_of(p.accuses));
  w.text("publish", p.publish ? "" : "false");
}

void write(const Dossier& d, const Claim& c, std::span<const ArgumentLink> links, FieldWriter& w) {
  const ClaimExtra& extra = d.extra_of(c);
  if (c.by_source)
    w.text("by", "source");
  else
    w.records("by", d.entities_of(c.by));
  w.record("about", c.about);
  w.number("stance", as_written(c.stance));
  w.date("date", c.date);
  w.record("to", extra.to);
  if (c.on_behalf_of_self)
    w.text("on_behalf_of", "self");
  else
    w.record("on_behalf_of", extra.on_behalf_of);
  w.text("act", keyword(c.act));
  w.date("due", extra.due);
  w.localized("only_if", extra.only_if);
  w.links("supports", links, ArgumentLink::Kind::supports);
  w.links("disputes", links, ArgumentLink::Kind::disputes);
  w.coded(extra.coded);
  write_statement(d, c.statement, w);
}

void write_end(std::string_view key, EntityId end, FieldWriter& w) {
  if (end.valid())
    w.record(key, end);
  else
    w.text(key, "unknown");
}

void write(const Dossier& d, const Relation& r, FieldWriter& w) {
  const RelationExtra& extra = d.extra_of(r);
  write_end("from", r.from, w);
  w.record("type", r.type);
  write_end("to", r.to, w);
  w.date("since", r.since);
  w.date("until", r.until);
  w.records("about", d.records_of(extra.about));
  w.records("against", d.entities_of(extra.against));
  w.text("status", keyword(r.status));
  w.amount(extra.amount);
  write_statement(d, r.statement, w);
}

void write(const Dossier&, const RelationType& t, FieldWriter& w) {
  w.localized("label", t.label);
  w.localized("inverse", t.inverse);
  w.types("from", t.from);
  w.types("to", t.to);
  w.number("polarity", t.polarity);
  w.flag("symmetric", t.symmetric);
  w.flag("speaks_for", t.speaks_for);
  w.text("gains", keyword(t.gains));
}

void write(const Dossier&, const NamedView& v, FieldWriter& w) {
  w.text("view", v.view);
  w.localized("title", v.title);
  w.options(v);
  w.text("publish", v.publish ? "" : "false");
}

int compare_pieces(const FieldPiece& a, const FieldPiece& b) {
  const auto by = [](const FieldPiece& p) { return std::tie(p.key, p.kind, p.text, p.number, p.identity); };
  return by(a) < by(b) ? -1 : by(b) < by(a) ? 1 : 0;
}

}  // namespace

SectionRecord section_record(RecordRef record) {
  switch (record.kind) {
    case RecordKind::entity: return {Section::entities, record.index};
    case RecordKind::source: return {Section::sources, record.index};
    case RecordKind::proposition: return {Section::propositions, record.index};
    case RecordKind::issue: return {Section::issues, record.index};
    case RecordKind::claim: return {Section::claims, record.index};
    case RecordKind::relation: return {Section::relations, record.index};
    case RecordKind::view: return {Section::views, record.index};
    case RecordKind::none: break;
  }
  return {};
}

std::uint32_t count_records(const Dossier& d, Section section) {
  switch (section) {
    case Section::dossier: return 1;
    case Section::sources: return static_cast<std::uint32_t>(d.sources.size());
    case Section::entities: return static_cast<std::uint32_t>(d.entities.size());
    case Section::issues: return static_cast<std::uint32_t>(d.issues.size());
    case Section::propositions: return static_cast<std::uint32_t>(d.propositions.size());
    case Section::claims: return static_cast<std::uint32_t>(d.claims.size());
    case Section::relations: return static_cast<std::uint32_t>(d.relations.size());
    case Section::relation_types: return static_cast<std::uint32_t>(d.relation_types.size());
    case Section::views: return static_cast<std::uint32_t>(d.views.size());
  }
  return 0;
}

NameId name_id(const Dossier& d, SectionRecord record) {
  switch (record.section) {
    case Section::dossier: return {};
    case Section::sources: return d.sources[record.index].id;
    case Section::entities: return d.entities[record.index].id;
    case Section::issues: return d.issues[record.index].id;
    case Section::propositions: return d.propositions[record.index].id;
    case Section::claims: return d.claims[record.index].id;
    case Section::relations: return d.relations[record.index].id;
    case Section::relation_types: return d.relation_types[record.index].name;
    case Section::views: return d.views[record.index].id;
  }
  return {};
}

FieldReader::FieldReader(const Dossier& dossier, NameId plain_language)
    : d_(dossier), plain_language_(plain_language), links_(dossier.claims.size() + 1) {
  for (const ArgumentLink& link : d_.argument_links) ++links_[link.from.value + 1];
  for (std::size_t i = 1; i < links_.size(); ++i) links_[i] += links_[i - 1];
}

void FieldReader::read(SectionRecord record, FieldList& out) const {
  out.fields.clear();
  out.items.clear();
  out.pieces.clear();
  FieldWriter writer(d_, plain_language_, out);
  const std::uint32_t i = record.index;
  switch (record.section) {
    case Section::dossier:
      writer.localized("title", d_.title);
      writer.text("language", d_.names[d_.language]);
      break;
    case Section::sources: return write(d_, d_.sources[i], writer);
    case Section::entities: return write(d_, d_.entities[i], writer);
    case Section::issues: return write(d_, d_.issues[i], writer);
    case Section::propositions: return write(d_, d_.propositions[i], writer);
    case Section::claims: {
      const auto links = std::span(d_.argument_links).subspan(links_[i], links_[i + 1] - links_[i]);
      return write(d_, d_.claims[i], links, writer);
    }
    case Section::relations: return write(d_, d_.relations[i], writer);
    case Section::relation_types: return write(d_, d_.relation_types[i], writer);
    case Section::views: return write(d_, d_.views[i], writer);
  }
}

int compare_items(std::span<const FieldPiece> a, std::span<const FieldPiece> b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
    if (const int order = compare_pieces(a[i], b[i]); order != 0) return order;
  return a.size() < b.size() ? -1 : a.size() > b.size() ? 1 : 0;
}

void sort_items(FieldList& list) {
  for (const RecordField& field : list.fields)
    if (!field.in_order && field.items.count > 1)
      std::sort(list.items.begin() + field.items.first, list.items.begin() + field.items.first + field.items.count,
                [&](Range a, Range b) { return compare_items(list.pieces_of(a), list.pieces_of(b)) < 0; });
}

bool same_items(const FieldList& a, const RecordField& field_of_a, const FieldList& b, const RecordField& field_of_b) {
  const auto of_a = a.items_of(field_of_a), of_b = b.items_of(field_of_b);
  return std::equal(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(),
                    [&](Range x, Range y) { return compare_items(a.pieces_of(x), b.pieces_of(y)) == 0; });
}

bool say_the_same(const FieldList& a, const FieldList& b) {
  return std::equal(a.fields.begin(), a.fields.end(), b.fields.begin(), b.fields.end(),
                    [&](const RecordField& x, const RecordField& y) {
                      return x.place == y.place && x.key == y.key && x.part == y.part && same_items(a, x, b, y);
                    });
}

}  // namespace standpoint
