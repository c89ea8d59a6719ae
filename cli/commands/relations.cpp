// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cli/choose.hpp"
#include "cli/dossier_command.hpp"
#include "cli/record_data.hpp"
#include "cli/selection.hpp"
#include "render/wording/phrases.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

class Relations : public DossierCommand {
 public:
  void declare(Arguments& arguments) override {
    arguments.option("--from", "WHO", from_, "only ties from this entity");
    arguments.option("--to", "WHO", to_, "only ties to this entity");
    arguments.option("--between", "WHO", between_, "given twice: only ties between the two, either way");
    arguments.option("--type", "TYPE", types_, "only ties of this type");
    arguments.flag("--symmetric", symmetric_, "only ties of symmetric types");
    selection_.declare(arguments);
    declare_common(arguments);
  }

 private:
  Result<Report> make_report(const LoadedDossier& loaded, const std::string& language) override {
    const Dossier& d = loaded.dossier;
    if (auto chosen = resolve(d); !chosen) return tl::unexpected(chosen.error());
    Report report;
    report.records = "relations";
    ValueList records;
    Table& table = report.sections.emplace_back().table;
    for (const auto& phrase : {phrases::kFrom, phrases::kRelation, phrases::kTo, phrases::kWhen, phrases::kSource})
      table.columns.emplace_back(phrase.in(language));
    for (std::uint32_t i = 0; i < d.relations.size(); ++i) {
      const Relation& relation = d.relations[i];
      if (!admits(d, relation)) continue;
      records.emplace_back(relation_data(d, {i}, language));
      table.rows.push_back({std::string(end_name(d, relation.from, language)),
                            std::string(type_label(d, relation.type, language)),
                            std::string(end_name(d, relation.to, language)), relation_details(d, relation, language),
                            sources_in_words(d, relation.statement.citations, language)});
    }
    report.data = {{"relations", std::move(records)}};
    return report;
  }

  Result<void> resolve(const Dossier& d) {
    if (auto resolved = selection_.resolve(d); !resolved) return resolved;
    if (!between_.empty() && between_.size() != 2)
      return failure("--between takes two entities", "write --between A --between B");
    for (auto [texts, ids] :
         {std::pair{&from_, &from_ids_}, std::pair{&to_, &to_ids_}, std::pair{&between_, &between_ids_}}) {
      const auto records = choose_all(d, *texts, {RecordKind::entity});
      if (!records) return tl::unexpected(records.error());
      for (const RecordRef record : *records) ids->push_back(EntityId{record.index});
    }
    for (const std::string& text : types_) {
      const auto type = choose_relation_type(d, text);
      if (!type) return tl::unexpected(type.error());
      type_ids_.push_back(*type);
    }
    return {};
  }

  bool admits(const Dossier& d, const Relation& r) const {
    const auto among = [](const auto& list, auto id) {
      return list.empty() || std::find(list.begin(), list.end(), id) != list.end();
    };
    const bool either_way = d[r.type].symmetric;
    const bool forward = among(from_ids_, r.from) && among(to_ids_, r.to);
    const bool backward = either_way && among(from_ids_, r.to) && among(to_ids_, r.from);
    const bool between = between_ids_.empty() || (r.from == between_ids_[0] && r.to == between_ids_[1]) ||
                         (r.from == between_ids_[1] && r.to == between_ids_[0]);
    return (forward || backward) && between && among(type_ids_, r.type) && (!symmetric_ || either_way) &&
           selection_.admits(d, r);
  }

  std::vector<std::string> from_, to_, between_, types_;
  std::vector<EntityId> from_ids_, to_ids_, between_ids_;
  std::vector<RelationTypeId> type_ids_;
  bool symmetric_ = false;
  Selection selection_;
};

}  // namespace

std::unique_ptr<Command> make_relations() { return std::make_unique<Relations>(); }

}  // namespace standpoint
