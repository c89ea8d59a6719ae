#pragma once
// SPDX-License-Identifier: Apache-2.0
// Random dossiers that are right, as lists of records that can be written in any order and into any number of files;
// and the content of a loaded dossier by id, so that two of them can be compared.

#include <fmt/format.h>
#include <rapidcheck.h>

#include <map>
#include <string>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint::test {

// One record as YAML: its section, and its lines, indented by two.
struct RandomRecord {
  std::string section;
  std::string yaml;
};

// Makes records that refer to each other only in ways that the model allows.
class RandomDossier {
 public:
  static std::vector<RandomRecord> make() { return RandomDossier().records(); }

 private:
  static int number(int most) { return *rc::gen::inRange(0, most + 1); }
  static bool chance() { return *rc::gen::arbitrary<bool>(); }
  static std::string one_of(std::initializer_list<const char*> words) {
    return *rc::gen::elementOf(std::vector<std::string>(words.begin(), words.end()));
  }
  static std::string text() {
    const std::string value =
        one_of({"plain words", "l'été dernier", "\"quoted: text\"", "'it''s'", "\"- dash\"", "港湾局"});
    return chance() ? value : fmt::format("{{fr: {}, en: {}}}", value, one_of({"Ships", "\"Ports, quays\""}));
  }
  static std::string date() {
    return one_of({"2019", "2020-10", "2020-10-08", "2019/2021-02", "2021-02/..", "../2020-07", "2019-22", "2020~",
                   "\"2019?\"", "2024-02-29"});
  }
  static std::string some_of(const std::string& prefix, int count) {
    std::string out;
    for (int i = 0; i < count; ++i)
      if (number(2) == 0) out += fmt::format("{}{}{}", out.empty() ? "" : ", ", prefix, i);
    return out.empty() ? fmt::format("{}0", prefix) : fmt::format("[{}]", out);
  }
  void add(const std::string& section, const std::string& yaml) { out_.push_back({section, yaml}); }

  std::vector<RandomRecord> records() {
    for (int i = 0; i < sources_; ++i) source(i);
    for (int i = 0; i < entities_; ++i) entity(i);
    for (int i = 0; i < 2; ++i) add("issues", fmt::format("  i{}: {{text: {}}}\n", i, text()));
    for (int i = 0; i < propositions_; ++i) proposition(i);
    for (int i = 0; i < claims_; ++i) claim(i);
    for (int i = 0; i < number(5); ++i) relation(i);
    return out_;
  }

  void source(int i) {
    std::string yaml = fmt::format("  s{}:\n    title: {}\n", i, text());
    if (chance()) yaml += fmt::format("    date: {}\n", date());
    if (chance()) yaml += fmt::format("    publisher: {}\n", chance() ? "e0" : "Some House");
    if (chance()) yaml += fmt::format("    kind: {}\n", one_of({"press", "official", "ruling"}));
    add("sources", yaml);
  }
  void entity(int i) {
    std::string yaml = fmt::format("  e{}:\n    type: {}\n    name: {}\n", i,
                                   one_of({"person", "company", "[public_body, system]"}), text());
    if (chance()) yaml += fmt::format("    aliases: [\"alias {}\", another-{}]\n", i, i);
    if (chance()) yaml += fmt::format("    since: {}\n", date());
    if (chance()) yaml += "    country: FR\n";
    add("entities", yaml);
  }
  void proposition(int i) {
    std::string yaml = fmt::format("  p{}:\n    text: {}\n", i, text());
    if (chance()) yaml += fmt::format("    kind: {}\n", one_of({"policy", "fact", "value"}));
    if (chance()) yaml += fmt::format("    issue: i{}\n", number(1));
    if (i + 1 < propositions_ && chance()) yaml += fmt::format("    implies: p{}\n", i + 1);
    if (chance()) yaml += fmt::format("    benefits: [{{entity: e0, source: s0}}]\n");
    add("propositions", yaml);
  }
  void claim(int i) {
    std::string yaml = fmt::format("  c{}:\n    by: {}\n    about: p{}\n    stance: {}\n", i,
                                   chance() ? "source" : some_of("e", entities_), number(propositions_ - 1),
                                   one_of({"support", "oppose", "neutral", "0.25", "-1"}));
    yaml += fmt::format("    source: {}\n", some_of("s", sources_));
    if (chance()) yaml += "    quote: some words\n";
    if (chance()) yaml += fmt::format("    date: {}\n", date());
    if (chance()) yaml += fmt::format("    certainty: {}\n    confidence: 0.5\n", one_of({"asserted", "hedged"}));
    if (chance()) yaml += fmt::format("    disputes: [c{}]\n", number(claims_ - 1));
    if (chance()) yaml += "    coded: {frame: economic, score: 150}\n";
    if (chance()) yaml += fmt::format("    only_if: {}\n    due: {}\n", text(), date());
    add("claims", yaml);
  }
  void relation(int i) {
    std::string yaml = fmt::format("  r{}:\n    from: e0\n    type: {}\n    to: e1\n    source: s0\n", i,
                                   one_of({"knows", "allied_with", "criticises"}));
    if (chance()) yaml += fmt::format("    since: {}\n", one_of({"2018", "2019-03"}));
    if (chance()) yaml += "    about: [p0, e1]\n";
    if (chance()) yaml += "    amount: {value: 200, currency: EUR}\n";
    add("relations", yaml);
  }

  int sources_ = 1 + number(3);
  int entities_ = 2 + number(3);
  int propositions_ = 1 + number(4);
  int claims_ = 1 + number(6);
  std::vector<RandomRecord> out_;
};

// Records as one YAML file: each section once, records in their order.
inline std::string to_yaml(const std::vector<RandomRecord>& records) {
  std::vector<std::string> order;
  std::map<std::string, std::string> sections;
  for (const RandomRecord& record : records) {
    if (!sections.contains(record.section)) order.push_back(record.section);
    sections[record.section] += record.yaml;
  }
  std::string out;
  for (const std::string& section : order) out += section + ":\n" + sections[section];
  return out;
}

// Everything that a dossier says, by id, without the order or the places in which it was read.
class Content {
 public:
  static std::map<std::string, std::string> of(const Dossier& dossier) { return Content(dossier).out_; }

 private:
  explicit Content(const Dossier& dossier) : d_(dossier) {
    for (const Entity& e : d_.entities)
      put(e.id, fmt::format("{} {} {} {} {} {}", e.types, text(e.name), text(e.description), e.country, date(e.since),
                            joined(e.aliases)));
    for (const Source& s : d_.sources)
      put(s.id,
          fmt::format("{} {} {} {} {}", text(s.title), d_.id_of(s.publisher.valid() ? ref(s.publisher) : RecordRef{}),
                      s.publisher_text, date(s.date), static_cast<int>(s.kind)));
    for (const Issue& i : d_.issues) put(i.id, text(i.text));
    for (const Proposition& p : d_.propositions)
      put(p.id, fmt::format("{} {} {} {} {}", text(p.text), static_cast<int>(p.kind), id(p.issue),
                            ids(d_.propositions_of(p.implies)), benefits(p)));
    for (const Claim& c : d_.claims) put(c.id, claim(c));
    for (const Relation& r : d_.relations)
      put(r.id, fmt::format("{} {} {} {} {} {} {}", id(r.from), d_.names[d_[r.type].name], id(r.to), date(r.since),
                            d_.extra_of(r).amount.value, records(d_.extra_of(r).about), statement(r.statement)));
    for (const ArgumentLink& link : d_.argument_links)
      out_[std::string(d_.id_of(link.from))] += fmt::format(" disputes {}", d_.id_of(link.to));
  }

  void put(NameId id, const std::string& content) { out_.emplace(d_.names[id], content); }
  template <class IdType>
  std::string_view id(IdType value) const {
    return value.valid() ? d_.id_of(value) : std::string_view("-");
  }
  template <class List>
  std::string ids(const List& list) const {
    std::string out;
    for (const auto item : list) out += fmt::format("{},", id(item));
    return out;
  }
  std::string records(Range range) const {
    std::string out;
    for (const RecordRef record : d_.records_of(range)) out += fmt::format("{},", d_.id_of(record));
    return out;
  }
  std::string text(const LocalizedText& localized) const {
    std::string out;
    for (const TextVariant& variant : d_.list(localized))
      out += fmt::format("{}:{};", d_.names[variant.language], variant.text);
    return out;
  }
  std::string joined(Range range) const {
    std::string out;
    for (const std::string_view item : d_.strings_of(range)) out += fmt::format("{},", item);
    return out;
  }
  std::string date(const Date& date) const {
    return date.given()
               ? fmt::format("{}={}/{}{}", d_.date_text(date), date.earliest, date.latest, date.uncertain ? "?" : "")
               : "-";
  }
  std::string benefits(const Proposition& p) const {
    std::string out;
    for (const Benefit& benefit : d_.benefits_of(p.benefits)) out += fmt::format("{},", id(benefit.entity));
    return out;
  }
  std::string statement(const Statement& s) const {
    std::string out = fmt::format("{} {} {} ", s.confidence, static_cast<int>(s.certainty), static_cast<int>(s.words));
    for (const Citation& citation : d_.citations_of(s.citations))
      out += fmt::format("{}'{}',", id(citation.source), citation.quote);
    return out;
  }
  std::string claim(const Claim& c) const {
    std::string out = fmt::format("{} {} {} {} {} {}", ids(d_.entities_of(c.by)), c.by_source, id(c.about), c.stance,
                                  date(c.date), statement(c.statement));
    const ClaimExtra& extra = d_.extra_of(c);
    out += text(extra.only_if) + date(extra.due);
    for (const CodedValue& value : d_.coded_of(extra.coded))
      out += fmt::format("{}={}/{}", d_.names[value.key], value.text, value.number);
    return out;
  }

  const Dossier& d_;
  std::map<std::string, std::string> out_;
};

}  // namespace standpoint::test
