// SPDX-License-Identifier: Apache-2.0
#include "graph/query/dossier_values.hpp"

#include <algorithm>

namespace standpoint::query {

DossierValues::DossierValues(const Dossier& dossier, std::string language)
    : dossier_(dossier),
      language_(language.empty() ? std::string(dossier.names[dossier.language]) : std::move(language)) {}

Value DossierValues::texts(const LocalizedText& text, ValueHeap& heap) const {
  MapEntries entries;
  for (const TextVariant& variant : dossier_.list(text)) {
    const NameId language = variant.language.valid() ? variant.language : dossier_.language;
    entries.emplace_back(language.valid() ? dossier_.names[language] : std::string_view("und"),
                         Value::borrowed(variant.text));
  }
  return entries.empty() ? Value() : Value::map(heap, std::move(entries));
}

Value DossierValues::date(const Date& date, ValueHeap& heap) const {
  std::string text = edtf_of(dossier_, date);
  return text.empty() ? Value() : Value::interval(heap, {date, std::move(text)});
}

Value DossierValues::words(std::span<const std::string_view> texts, ValueHeap& heap) {
  std::vector<Value> out;
  out.reserve(texts.size());
  for (const std::string_view text : texts) out.push_back(Value::borrowed(text));
  return list(std::move(out), heap);
}

Value DossierValues::sources(Range citations, ValueHeap& heap) const {
  std::vector<SourceId> out;
  for (const Citation& citation : dossier_.citations_of(citations))
    if (citation.source.valid() && std::find(out.begin(), out.end(), citation.source) == out.end())
      out.push_back(citation.source);
  return ids(out, heap);
}

Value DossierValues::quote(Range citations) const {
  for (const Citation& citation : dossier_.citations_of(citations))
    if (!citation.quote.empty()) return Value::borrowed(citation.quote);
  return {};
}

Value DossierValues::quotes(Range citations, ValueHeap& heap) const {
  std::vector<Value> out;
  for (const Citation& citation : dossier_.citations_of(citations))
    if (!citation.quote.empty()) out.push_back(Value::borrowed(citation.quote));
  return list(std::move(out), heap);
}

}  // namespace standpoint::query
