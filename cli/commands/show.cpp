// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "cli/choose.hpp"
#include "cli/dossier_command.hpp"
#include "cli/position_data.hpp"
#include "cli/record_data.hpp"
#include "render/wording/conflicts.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/positions.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

// Writes one record with everything that touches it.
class Sheet {
 public:
  Sheet(const Dossier& dossier, const TimeOptions& time, bool notes, std::string language, Report& report)
      : d_(dossier), replies_(dossier), time_(time), notes_(notes), language_(std::move(language)), report_(report) {}

  ValueFields write(RecordRef record) {
    switch (record.kind) {
      case RecordKind::entity: return entity({record.index});
      case RecordKind::source: return source({record.index});
      case RecordKind::proposition: return proposition({record.index});
      case RecordKind::issue: return issue({record.index});
      case RecordKind::claim: return claim({record.index});
      case RecordKind::relation: return relation({record.index});
      case RecordKind::view: return view({record.index});
      case RecordKind::none: break;
    }
    return {};
  }

 private:
  std::string in_language(const Phrase& phrase) const { return std::string(phrase.in(language_)); }

  ReportSection& section(std::string heading) {
    report_.sections.emplace_back().heading = std::move(heading);
    return report_.sections.back();
  }

  void field(ReportSection& to, const Phrase& label, std::string_view text) const {
    if (!text.empty())
      to.lines.push_back(fmt::format("{}{} {}", label.in(language_), language_ == "fr" ? "\u00A0:" : ":", text));
  }

  template <class Ids>
  std::string names(const Ids& ids) const {
    std::string out;
    for (const auto id : ids)
      out += fmt::format("{}{} ({})", out.empty() ? "" : semicolon(language_), d_.name_of(ref(id), language_),
                         d_.id_of(id));
    return out;
  }

  // The words that a statement rests on, indented below it.
  void evidence(ReportSection& to, const Statement& statement) const {
    for (const std::string& line : evidence_in_words(d_, statement, language_)) to.lines.push_back("      " + line);
    if (const LocalizedText& note = d_.extra_of(statement).note; notes_ && !note.empty())
      to.lines.push_back(fmt::format("      {}: {}", phrases::kNote.in(language_), d_.text(note, language_)));
  }

  ValueList claims(const Phrase& heading, const std::vector<ClaimId>& ids) {
    ValueList out;
    if (ids.empty()) return out;
    ReportSection& to = section(in_language(heading));
    for (const ClaimId id : ids) {
      to.lines.push_back(fmt::format("  {} — {} [{}]", claim_date_in_words(d_, d_[id], language_),
                                     claim_in_words(d_, d_[id], language_), d_.id_of(id)));
      evidence(to, d_[id].statement);
      if (const std::string reply = reply_in_words(d_, replies_, id, language_); !reply.empty())
        to.lines.push_back("      " + reply);
      out.emplace_back(data_of(id));
    }
    return out;
  }

  ValueFields data_of(ClaimId id) const {
    ValueFields out = claim_data(d_, replies_, id, language_);
    if (notes_) out.emplace_back("note", text_or_null(d_.text(d_.extra_of(d_[id].statement).note, language_)));
    return out;
  }

  ValueFields data_of(RelationId id) const {
    ValueFields out = relation_data(d_, id, language_);
    if (notes_) out.emplace_back("note", text_or_null(d_.text(d_.extra_of(d_[id].statement).note, language_)));
    return out;
  }

  // Claims that `keep` takes, in order of time, then of id.
  template <class Keep>
  std::vector<ClaimId> select_claims(Keep keep) const {
    std::vector<ClaimId> out;
    for (std::uint32_t i = 0; i < d_.claims.size(); ++i)
      if (time_.admits_claim(d_, d_.claims[i]) && keep(d_.claims[i])) out.push_back({i});
    std::stable_sort(out.begin(), out.end(),
                     [&](ClaimId a, ClaimId b) { return d_.date_of(d_[a]).latest < d_.date_of(d_[b]).latest; });
    return out;
  }

  template <class Keep>
  ValueList ties(const Phrase& heading, Keep keep, EntityId seen_from) {
    ValueList out;
    ReportSection* to = nullptr;
    for (std::uint32_t i = 0; i < d_.relations.size(); ++i) {
      const Relation& r = d_.relations[i];
      if (!keep(r) || !time_.admits_relation(d_, r)) continue;
      if (to == nullptr) to = &section(in_language(heading));
      to->lines.push_back(fmt::format("  {} [{}]",
                                      relation_in_words(d_, r, language_, !(seen_from.valid() && r.to == seen_from)),
                                      d_.id_of(RelationId{i})));
      evidence(*to, r.statement);
      out.emplace_back(data_of(RelationId{i}));
    }
    return out;
  }

  template <class List, class Item>
  static bool has(const List& list, const Item& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
  }

  // What follows from the claims in the time asked for, worked out once.
  const Conflicts& conflicts() {
    if (!conflicts_) {
      ConflictOptions options;
      options.positions.admits = [this](const Claim& claim) { return time_.admits_claim(d_, claim); };
      options.admits_relation = [this](const Relation& relation) { return time_.admits_relation(d_, relation); };
      conflicts_ = find_conflicts(d_, options);
    }
    return *conflicts_;
  }

  // The own positions that `keep` takes: a line for each, in the order in which they were taken.
  template <class Keep>
  void add_positions(ValueFields& data, Keep keep) {
    ValueList out;
    const Positions& positions = conflicts().positions;
    std::vector<const Position*> kept;
    for (const Position& position : positions.all)
      if (keep(position)) kept.push_back(&position);
    std::stable_sort(kept.begin(), kept.end(),
                     [](const Position* a, const Position* b) { return is_later(b->since, a->since); });
    for (const Position* each : kept) {
      const Position& position = *each;
      if (out.empty()) section(in_language({"Positions", "Positions"}));
      std::string line = fmt::format(
          "  {} {}{} {}", d_.name(position.actor, language_), position_verb(d_, positions, position, language_),
          language_ == "fr" ? "\u00A0:" : ":", quoted(d_.text(d_[position.proposition].text, language_), language_));
      if (const std::string reservations =
              position_reservations(d_, position.origin, positions.claims_of(position.claims), {}, false, language_);
          !reservations.empty())
        line += fmt::format(" ({})", reservations);
      if (const std::string since = moment_in_words(d_, position.since, language_); !since.empty())
        line += fmt::format(" — {}", since);
      report_.sections.back().lines.push_back(line + names_of_claims(positions.claims_of(position.claims)));
      out.emplace_back(position_data(d_, positions, position, replies_));
    }
    data.emplace_back("positions", std::move(out));
  }

  std::string names_of_claims(std::span<const ClaimId> claims) const {
    std::string out;
    for (const ClaimId claim : claims) out += fmt::format("{}{}", out.empty() ? "" : ", ", d_.id_of(claim));
    return fmt::format(" [{}]", out);
  }

  // The conflicts that `keep` takes: a sentence for each, the most severe first.
  template <class Keep>
  void add_conflicts(ValueFields& data, Keep keep) {
    ValueList out;
    for (const Conflict& conflict : conflicts().all) {
      if (!keep(conflict)) continue;
      if (out.empty()) section(in_language(phrases::kConflicts));
      report_.sections.back().lines.push_back(fmt::format("  {} ({})",
                                                          conflict_in_words(d_, conflicts(), conflict, language_),
                                                          phrase_for(conflict.kind).in(language_)));
      for (const PropositionId p : conflict.propositions)
        if (const auto silent = replies_.silent(p); !silent.empty())
          report_.sections.back().lines.push_back(fmt::format(
              "      {}{} {}", names(silent), language_ == "fr" ? "\u00A0:" : ":", phrases::kNoReply.in(language_)));
      out.emplace_back(conflict_data(d_, conflicts(), conflict, replies_));
    }
    data.emplace_back("conflicts", std::move(out));
  }

  ValueFields entity(EntityId id) {
    const Entity& e = d_[id];
    ReportSection& head = section(fmt::format("{} ({})", d_.name(id, language_), d_.id_of(id)));
    field(head, phrases::kType, in_language(phrase_for(e.type)));
    field(head, phrases::kDescription, d_.text(e.description, language_));
    field(head, phrases::kAliases, fmt::format("{}", fmt::join(d_.strings_of(e.aliases), ", ")));
    field(head, phrases::kTags, fmt::format("{}", fmt::join(d_.strings_of(e.tags), ", ")));
    field(head, phrases::kCountry, e.country);
    field(head, phrases::kDate, date_in_words(d_.date_text(e.date), language_));
    ValueFields data = entity_data(d_, id, language_);
    data.emplace_back("relations", ties(
                                       phrases::kRelations,
                                       [&](const Relation& r) {
                                         return r.from == id || r.to == id ||
                                                has(d_.entities_of(d_.extra_of(r).against), id) ||
                                                has(d_.records_of(d_.extra_of(r).about), ref(id));
                                       },
                                       id));
    data.emplace_back("claims", claims(phrases::kStatements,
                                       select_claims([&](const Claim& c) { return has(d_.entities_of(c.by), id); })));
    add_positions(data, [&](const Position& p) { return p.actor == id; });
    add_conflicts(data, [&](const Conflict& c) {
      return std::any_of(std::begin(c.sides), std::end(c.sides), [&](const ConflictSide& side) {
        return std::any_of(side.parties.begin(), side.parties.end(),
                           [&](const Party& party) { return party.actor == id; });
      });
    });
    const Phrase on_behalf{"Said on their behalf, or addressed to them", "Dit en leur nom, ou à leur adresse"};
    data.emplace_back("addressed", claims(on_behalf, select_claims([&](const Claim& c) {
                                            return d_.extra_of(c).to == id || d_.extra_of(c).on_behalf_of == id;
                                          })));
    const Phrase accused{"Said against them, and the replies", "Mises en cause, et réponses"};
    data.emplace_back(
        "accusations",
        claims(accused, select_claims([&](const Claim& c) { return has(d_.entities_of(d_[c.about].accuses), id); })));
    return data;
  }

  ValueFields source(SourceId id) {
    const Source& s = d_[id];
    ReportSection& head = section(fmt::format("{} ({})", d_.text(s.title, language_), d_.id_of(id)));
    field(head, phrases::kPublisher, publisher_of(d_, id, language_));
    field(head, phrases::kAuthor, s.author.valid() ? d_.name(s.author, language_) : s.author_text);
    field(head, phrases::kDate, date_in_words(d_.date_text(s.date), language_));
    field(head, phrases::kKind, phrase_for(s.kind).in(language_));
    field(head, Phrase{"Address", "Adresse"}, s.url);
    const auto cites = [&](const Statement& statement) {
      const auto list = d_.citations_of(statement.citations);
      return std::any_of(list.begin(), list.end(), [&](const Citation& c) { return c.source == id; });
    };
    ValueFields data = source_data(d_, id, language_);
    data.emplace_back("claims",
                      claims(phrases::kStatements, select_claims([&](const Claim& c) { return cites(c.statement); })));
    data.emplace_back("relations",
                      ties(phrases::kRelations, [&](const Relation& r) { return cites(r.statement); }, {}));
    return data;
  }

  ValueFields proposition(PropositionId id) {
    const Proposition& p = d_[id];
    ReportSection& head = section(fmt::format("{} ({})", d_.text(p.text, language_), d_.id_of(id)));
    field(head, phrases::kKind, phrase_for(p.kind).in(language_));
    if (p.issue.valid()) field(head, phrases::kIssue, d_.text(d_[p.issue].text, language_));
    field(head, phrases::kImplies, names(d_.propositions_of(p.implies)));
    field(head, phrases::kContradicts, names(d_.propositions_of(p.contradicts)));
    std::vector<EntityId> gaining;
    for (const Benefit& benefit : d_.benefits_of(p.benefits)) gaining.push_back(benefit.entity);
    field(head, phrases::kBenefits, names(gaining));
    field(head, phrases::kAccuses, names(d_.entities_of(p.accuses)));
    const auto about = [&](const Claim& c) { return c.about == id; };
    if (const auto silent = replies_.silent(id); !silent.empty())
      field(head, {"Reply", "Réponse"}, fmt::format("{} ({})", phrases::kNoReply.in(language_), names(silent)));
    ValueFields data = proposition_data(d_, id, language_);
    data.emplace_back("claims", claims(phrases::kStatements, select_claims(about)));
    add_positions(data, [&](const Position& position) { return position.proposition == id; });
    add_conflicts(data, [&](const Conflict& c) { return has(c.propositions, id); });
    data.emplace_back("relations", ties(phrases::kRelations,
                                        [&](const Relation& r) {
                                          const auto list = d_.records_of(d_.extra_of(r).about);
                                          return std::find(list.begin(), list.end(), ref(id)) != list.end();
                                        },
                                        {}));
    return data;
  }

  ValueFields issue(IssueId id) {
    ReportSection& head = section(fmt::format("{} ({})", d_.text(d_[id].text, language_), d_.id_of(id)));
    for (std::uint32_t i = 0; i < d_.propositions.size(); ++i)
      if (d_.propositions[i].issue == id)
        head.lines.push_back(
            fmt::format("  {} [{}]", d_.text(d_.propositions[i].text, language_), d_.id_of(PropositionId{i})));
    ValueFields data = issue_data(d_, id, language_);
    data.emplace_back(
        "claims", claims(phrases::kStatements, select_claims([&](const Claim& c) { return d_[c.about].issue == id; })));
    return data;
  }

  ValueFields view(ViewId id) {
    const NamedView& shown = d_[id];
    ReportSection& head = section(fmt::format("{} ({})", d_.id_of(id), phrase_for(RecordKind::view).in(language_)));
    field(head, {"Title", "Titre"}, d_.text(shown.title, language_));
    field(head, {"View", "Vue"}, shown.view);
    ValueList options;
    for (const ViewOption& option : d_.options_of(shown)) {
      head.lines.push_back(fmt::format("  {}: {}", option.key, option.value));
      options.emplace_back(ValueFields{{"key", option.key}, {"value", option.value}});
    }
    return {{"id", d_.id_of(id)}, {"view", shown.view}, {"options", std::move(options)}};
  }

  ValueFields claim(ClaimId id) {
    ReportSection& head = section(fmt::format("{} ({})", d_.id_of(id), phrase_for(RecordKind::claim).in(language_)));
    head.lines.push_back(
        fmt::format("  {} — {}", claim_date_in_words(d_, d_[id], language_), claim_in_words(d_, d_[id], language_)));
    evidence(head, d_[id].statement);
    if (const std::string reply = reply_in_words(d_, replies_, id, language_); !reply.empty())
      head.lines.push_back("      " + reply);
    for (const ArgumentLink& link : d_.argument_links) {
      const Phrase& word = link.kind == ArgumentLink::Kind::supports ? phrases::kSupports : phrases::kDisputes;
      if (link.from == id)
        field(head, word, fmt::format("{} [{}]", claim_in_words(d_, d_[link.to], language_), d_.id_of(link.to)));
      const Phrase back = link.kind == ArgumentLink::Kind::supports ? Phrase{"Supported by", "Appuyé par"}
                                                                    : Phrase{"Disputed by", "Contesté par"};
      if (link.to == id)
        field(head, back, fmt::format("{} [{}]", claim_in_words(d_, d_[link.from], language_), d_.id_of(link.from)));
    }
    return data_of(id);
  }

  ValueFields relation(RelationId id) {
    ReportSection& head = section(fmt::format("{} ({})", d_.id_of(id), phrase_for(RecordKind::relation).in(language_)));
    head.lines.push_back("  " + relation_in_words(d_, d_[id], language_));
    evidence(head, d_[id].statement);
    return data_of(id);
  }

  const Dossier& d_;
  Replies replies_;
  const TimeOptions& time_;
  bool notes_;
  std::string language_;
  Report& report_;
  std::optional<Conflicts> conflicts_;
};

class Show : public DossierCommand {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("ids", ids_, 1, 0, "what to show: ids, or names and aliases");
    arguments.flag("--notes", notes_, "print the coder's notes too");
    time_.declare(arguments, true);
    declare_common(arguments);
  }

 private:
  Result<Report> make_report(const LoadedDossier& loaded, const std::string& language) override {
    const auto records = choose_all(loaded.dossier, ids_, {});
    if (!records) return tl::unexpected(records.error());
    if (auto read = time_.read(); !read) return tl::unexpected(read.error());
    Report report;
    report.records = "records";
    Sheet sheet(loaded.dossier, time_, notes_, language, report);
    ValueList data;
    for (const RecordRef record : *records) data.emplace_back(sheet.write(record));
    report.data = {{"records", std::move(data)}};
    return report;
  }

  std::vector<std::string> ids_;
  bool notes_ = false;
  TimeOptions time_;
};

}  // namespace

std::unique_ptr<Command> make_show() { return std::make_unique<Show>(); }

}  // namespace standpoint
