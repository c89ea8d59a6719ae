// SPDX-License-Identifier: Apache-2.0
#include "cli/backbone_output.hpp"

#include "cli/accusations.hpp"
#include "graph/analysis/label_order.hpp"
#include "render/wording/networks.hpp"

namespace standpoint {
namespace {

// A label by its record's id where it has one, else its text.
Value label_value(const StatementSource& source, const Variable& variable, Label label) {
  const bool record = !variable.records.empty() && variable.records[label].kind != RecordKind::none;
  return record ? Value(source.dossier()->id_of(variable.records[label])) : Value(variable.labels[label]);
}

// The labels that are left after a step, in their own order.
ValueList kept_after(const StatementSource& source, const Backbone& backbone, std::size_t step) {
  std::vector<Label> labels;
  for (std::size_t i = step + 1; i < backbone.steps.size(); ++i) labels.push_back(backbone.steps[i].removed);
  sort_labels(source.table.variables[backbone.variable], false, labels);
  ValueList out;
  for (const Label label : labels) out.push_back(label_value(source, source.table.variables[backbone.variable], label));
  return out;
}

std::vector<PropositionId> propositions_of(const Variable& variable, const Backbone& backbone) {
  std::vector<PropositionId> out;
  if (variable.records.empty()) return out;
  for (const BackboneStep& step : backbone.steps)
    if (const RecordRef record = variable.records[step.removed]; record.kind == RecordKind::proposition)
      out.push_back({record.index});
  return out;
}

}  // namespace

Report backbone_report(const StatementSource& source, const NetworkOptions& options, const Backbone& backbone) {
  const std::string& language = source.language;
  const bool fr = language == "fr";
  const Variable& variable = source.table.variables[backbone.variable];
  Report report;
  report.records = "backbone";
  ValueList records;
  ReportSection& section = report.sections.emplace_back();
  section.heading = fr ? "Ossature du réseau unimodal\u00A0: " : "Backbone of the one-mode network: ";
  section.heading += variable_in_words(options.variable1, language) + (fr ? " par " : " by ") +
                     variable_in_words(options.variable2, language);
  section.lines = {
      fr ? "Retirés un à un, du moins au plus nécessaire à la forme du réseau\u202F; les derniers en sont l’ossature."
         : "Taken away one by one, those that the shape of the network needs least first; the last ones are "
           "its backbone."};
  section.table.columns = {"", variable_in_words(options.variable2, language), fr ? "perte" : "loss",
                           fr ? "perte des retirés" : "loss of the removed",
                           fr ? "énoncés restants" : "statements left"};
  section.table.right = {true, false, true, true, true};
  for (std::size_t i = 0; i < backbone.steps.size(); ++i) {
    const BackboneStep& step = backbone.steps[i];
    records.push_back(ValueFields{{"i", i + 1},
                                  {"entity", variable.labels[step.removed]},
                                  {"backboneLoss", step.backbone_loss},
                                  {"redundantLoss", step.redundant_loss},
                                  {"statements", step.statements},
                                  {"removed", label_value(source, variable, step.removed)},
                                  {"kept", kept_after(source, backbone, i)}});
    section.table.rows.push_back({std::to_string(i + 1), variable.labels[step.removed],
                                  weight_in_words(step.backbone_loss, language),
                                  weight_in_words(step.redundant_loss, language), std::to_string(step.statements)});
  }
  report.data = {{"backbone", std::move(records)}};
  if (const Dossier* d = source.dossier()) {
    const std::vector<PropositionId> charges = accusing(*d, propositions_of(variable, backbone));
    add_replies(*d, charges, language, report);
    report.data.emplace_back("accusations", accusations_data(*d, charges));
  }
  return report;
}

}  // namespace standpoint
