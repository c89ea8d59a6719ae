// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/label_column.hpp"

#include <algorithm>
#include <numeric>

namespace standpoint {

LabelColumn::LabelColumn(const Dossier& dossier, std::string_view language, std::string name, VariableOf of)
    : dossier_(dossier), language_(language) {
  variable_.name = std::move(name);
  variable_.of = of;
  variable_.starts.push_back(0);
}

Label LabelColumn::of(RecordRef record) {
  const auto kind = static_cast<std::size_t>(record.kind);
  if (of_record_.size() <= kind) of_record_.resize(kind + 1);
  std::vector<Label>& known = of_record_[kind];
  if (known.size() <= record.index) known.resize(record.index + 1, kNoLabel);
  Label& label = known[record.index];
  if (label == kNoLabel) {
    label = static_cast<Label>(variable_.labels.size());
    variable_.labels.emplace_back(dossier_.name_of(record, language_));
    variable_.records.push_back(record);
    with_records_ = true;
  }
  return label;
}

Label LabelColumn::of(std::string_view text) {
  const auto [place, is_new] = of_text_.try_emplace(std::string(text), static_cast<Label>(variable_.labels.size()));
  if (is_new) {
    variable_.labels.emplace_back(text);
    variable_.records.emplace_back();
  }
  return place->second;
}

void LabelColumn::add(std::span<const Label> labels) {
  const std::size_t first = variable_.cells.size();
  for (const Label label : labels) {
    const auto row = variable_.cells.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::find(row, variable_.cells.end(), label) == variable_.cells.end()) variable_.cells.push_back(label);
  }
  if (labels.empty()) variable_.cells.push_back(kNoLabel);
  variable_.starts.push_back(static_cast<std::uint32_t>(variable_.cells.size()));
}

std::string LabelColumn::key_of(Label label) const {
  const RecordRef record = variable_.records[label];
  return record.kind == RecordKind::none ? variable_.labels[label] : std::string(dossier_.id_of(record));
}

Variable LabelColumn::take() {
  const std::size_t count = variable_.labels.size();
  std::vector<std::string> keys;
  for (Label label = 0; label < count; ++label) keys.push_back(key_of(label));
  std::vector<Label> order(count), place(count);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](Label a, Label b) { return keys[a] == keys[b] ? a < b : keys[a] < keys[b]; });
  Variable out = std::move(variable_);
  std::vector<std::string> labels;
  std::vector<RecordRef> records;
  for (Label i = 0; i < count; ++i) {
    place[order[i]] = i;
    labels.push_back(std::move(out.labels[order[i]]));
    records.push_back(out.records[order[i]]);
  }
  out.labels = std::move(labels);
  out.records = with_records_ ? std::move(records) : std::vector<RecordRef>();
  for (Label& cell : out.cells)
    if (cell != kNoLabel) cell = place[cell];
  if (out.cells.size() + 1 == out.starts.size()) out.starts.clear();  // one value a row
  return out;
}

}  // namespace standpoint
