// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "cli/choose.hpp"
#include "cli/dossier_command.hpp"
#include "cli/record_data.hpp"
#include "cli/selection.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

const std::vector<std::string> kKinds = {"entities", "sources", "propositions", "issues", "claims", "relations"};

std::string joined(std::span<const std::string_view> texts) { return fmt::format("{}", fmt::join(texts, ", ")); }

// The options that choose among records of a kind.
std::vector<std::string_view> options_for(std::string_view kind) {
  if (kind == "entities") return {"--actor", "--tag", "--type"};
  if (kind == "sources") return {"--source", "--kind", "--since", "--until"};
  if (kind == "propositions") return {"--proposition", "--kind"};
  if (kind == "issues") return {};
  if (kind == "claims") return {"--actor", "--proposition", "--source", "--tag", "--since", "--until", "--at"};
  return {"--actor", "--proposition", "--source", "--tag", "--type", "--since", "--until", "--at"};
}

std::span<const std::string_view> source_kinds() {
  static constexpr std::string_view kWords[] = {"press", "official", "hearing", "ruling", "letter", "social", "other"};
  return kWords;
}

std::span<const std::string_view> proposition_kinds() {
  static constexpr std::string_view kWords[] = {"policy", "fact", "value"};
  return kWords;
}

class List : public DossierCommand {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("kind", kind_, 1, 1, "entities, sources, propositions, issues, claims or relations");
    selection_.declare(arguments);
    arguments.option("--type", "TYPE", selection_.type_texts, "only entities, or ties, of this type");
    arguments.option("--kind", "KIND", selection_.kinds, "only propositions, or sources, of this kind");
    declare_common(arguments);
  }

 private:
  Result<Report> make_report(const LoadedDossier& loaded, const std::string& language) override {
    const std::vector<std::string_view> known(kKinds.begin(), kKinds.end());
    if (auto kind = expect_word(kind_[0], known, "kind of record"); !kind) return tl::unexpected(kind.error());
    d_ = &loaded.dossier;
    language_ = language;
    if (auto chosen = choose_options(); !chosen) return tl::unexpected(chosen.error());
    Report report;
    report.records = kind_[0];
    ValueList records = list(report.sections.emplace_back().table);
    report.data = {{kind_[0], std::move(records)}};
    return report;
  }

  Result<void> choose_options() {
    const auto allowed = options_for(kind_[0]);
    for (const std::string_view option : selection_.given())
      if (std::find(allowed.begin(), allowed.end(), option) == allowed.end())
        return failure(fmt::format("{} does not choose among {}", option, kind_[0]),
                       allowed.empty() ? std::string() : fmt::format("what does: {}", fmt::join(allowed, ", ")));
    for (const std::string& kind : selection_.kinds)
      if (auto word = expect_word(kind, kind_[0] == "sources" ? source_kinds() : proposition_kinds(), "kind"); !word)
        return word;
    if (auto resolved = selection_.resolve(*d_); !resolved) return resolved;
    for (const std::string& text : selection_.type_texts) {
      if (kind_[0] == "relations") {
        const auto type = choose_relation_type(*d_, text);
        if (!type) return tl::unexpected(type.error());
        relation_types_.push_back(*type);
        continue;
      }
      const auto type = choose_entity_type(text);
      if (!type) return tl::unexpected(type.error());
      types_ |= bit(*type);
    }
    return {};
  }

  ValueList list(Table& table) {
    if (kind_[0] == "entities") return entities(table);
    if (kind_[0] == "sources") return sources(table);
    if (kind_[0] == "propositions") return propositions(table);
    if (kind_[0] == "issues") return issues(table);
    if (kind_[0] == "claims") return claims(table);
    return relations(table);
  }

  std::string in_language(const Phrase& phrase) const { return std::string(phrase.in(language_)); }
  bool admits_kind(std::string_view kind) const {
    return selection_.kinds.empty() ||
           std::find(selection_.kinds.begin(), selection_.kinds.end(), kind) != selection_.kinds.end();
  }

  ValueList entities(Table& table) {
    table.columns = {in_language(phrases::kId), in_language(phrases::kType), in_language(phrases::kName),
                     in_language(phrases::kTags)};
    ValueList out;
    for (std::uint32_t i = 0; i < d_->entities.size(); ++i) {
      const Entity& entity = d_->entities[i];
      if (!selection_.admits_entity(*d_, {i}) || !any_is_one_of(entity.types, types_)) continue;
      out.push_back(entity_data(*d_, {i}, language_));
      table.rows.push_back({std::string(d_->names[entity.id]), in_language(phrase_for(entity.type)),
                            std::string(d_->text(entity.name, language_)), joined(d_->strings_of(entity.tags))});
    }
    return out;
  }

  ValueList sources(Table& table) {
    table.columns = {in_language(phrases::kId), in_language(phrases::kDate), in_language(phrases::kPublisher),
                     in_language(phrases::kTitle)};
    ValueList out;
    for (std::uint32_t i = 0; i < d_->sources.size(); ++i) {
      const Source& source = d_->sources[i];
      if (!selection_.admits_source({i}) || !admits_kind(keyword(source.kind)) || !selection_.time.admits(source.date))
        continue;
      out.push_back(source_data(*d_, {i}, language_));
      table.rows.push_back({std::string(d_->names[source.id]), date_in_words(d_->date_text(source.date), language_),
                            std::string(publisher_of(*d_, {i}, language_)),
                            std::string(d_->text(source.title, language_))});
    }
    return out;
  }

  ValueList propositions(Table& table) {
    table.columns = {in_language(phrases::kId), in_language(phrases::kIssue), in_language(phrases::kKind),
                     in_language(phrases::kText)};
    ValueList out;
    for (std::uint32_t i = 0; i < d_->propositions.size(); ++i) {
      const Proposition& proposition = d_->propositions[i];
      if (!selection_.admits_proposition({i}) || !admits_kind(keyword(proposition.kind))) continue;
      out.push_back(proposition_data(*d_, {i}, language_));
      table.rows.push_back({std::string(d_->names[proposition.id]),
                            std::string(proposition.issue.valid() ? d_->id_of(proposition.issue) : std::string_view()),
                            in_language(phrase_for(proposition.kind)),
                            std::string(d_->text(proposition.text, language_))});
    }
    return out;
  }

  ValueList issues(Table& table) {
    table.columns = {in_language(phrases::kId), in_language(phrases::kText)};
    ValueList out;
    for (std::uint32_t i = 0; i < d_->issues.size(); ++i) {
      out.push_back(issue_data(*d_, {i}, language_));
      table.rows.push_back(
          {std::string(d_->names[d_->issues[i].id]), std::string(d_->text(d_->issues[i].text, language_))});
    }
    return out;
  }

  ValueList claims(Table& table) {
    table.columns = {in_language(phrases::kDate), in_language(phrases::kClaim), in_language(phrases::kSource),
                     in_language(phrases::kId)};
    ValueList out;
    const Replies replies(*d_);
    for (std::uint32_t i = 0; i < d_->claims.size(); ++i) {
      const Claim& claim = d_->claims[i];
      if (!selection_.admits(*d_, claim)) continue;
      out.push_back(claim_data(*d_, replies, {i}, language_));
      table.rows.push_back({claim_date_in_words(*d_, claim, language_), claim_with_reply(*d_, replies, {i}, language_),
                            sources_in_words(*d_, claim.statement.citations, language_),
                            std::string(d_->names[claim.id])});
    }
    return out;
  }

  ValueList relations(Table& table) {
    table.columns = {in_language(phrases::kRelation), in_language(phrases::kSource), in_language(phrases::kId)};
    ValueList out;
    for (std::uint32_t i = 0; i < d_->relations.size(); ++i) {
      const Relation& relation = d_->relations[i];
      const bool type_fits = relation_types_.empty() || std::find(relation_types_.begin(), relation_types_.end(),
                                                                  relation.type) != relation_types_.end();
      if (!type_fits || !selection_.admits(*d_, relation)) continue;
      out.push_back(relation_data(*d_, {i}, language_));
      table.rows.push_back({relation_in_words(*d_, relation, language_),
                            sources_in_words(*d_, relation.statement.citations, language_),
                            std::string(d_->names[relation.id])});
    }
    return out;
  }

  std::vector<std::string> kind_;
  Selection selection_;
  const Dossier* d_ = nullptr;
  std::string language_;
  EntityTypeSet types_ = 0;
  std::vector<RelationTypeId> relation_types_;
};

}  // namespace

std::unique_ptr<Command> make_list() { return std::make_unique<List>(); }

}  // namespace standpoint
