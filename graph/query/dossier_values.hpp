#pragma once
// SPDX-License-Identifier: Apache-2.0
// What records hold as values of a query. What is not given is null, and so is an empty list.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/model/dossier.hpp"
#include "graph/query/value.hpp"

namespace standpoint::query {

// Texts are not copied: they live as long as the dossier.
class DossierValues {
 public:
  // `language` is that of texts; empty for the dossier's own.
  DossierValues(const Dossier& dossier, std::string language);

  const Dossier& dossier() const { return dossier_; }
  const std::string& language() const { return language_; }

  // A word, address or name; null where it is empty.
  static Value word(std::string_view text) { return text.empty() ? Value() : Value::borrowed(text); }

  // The wording in the language, and all of them as a map from language to text; `und` stands for a language that
  // nobody says (ISO 639-2).
  Value text(const LocalizedText& text) const { return word(dossier_.text(text, language_)); }
  Value texts(const LocalizedText& text, ValueHeap& heap) const;

  // The days that a date may mean, with the author's spelling.
  Value date(const Date& date, ValueHeap& heap) const;

  // The id of a record; null where there is none.
  template <class Tag>
  Value id(Id<Tag> id) const {
    return id.valid() ? Value::borrowed(dossier_.id_of(id)) : Value();
  }

  // The ids of records, in the order given.
  template <class Ids>
  Value ids(const Ids& ids, ValueHeap& heap) const {
    std::vector<Value> out;
    out.reserve(ids.size());
    for (const auto id : ids) out.push_back(Value::borrowed(dossier_.id_of(id)));
    return list(std::move(out), heap);
  }

  static Value words(std::span<const std::string_view> texts, ValueHeap& heap);

  // Of citations: the sources, each once; the first words quoted; all of them.
  Value sources(Range citations, ValueHeap& heap) const;
  Value quote(Range citations) const;
  Value quotes(Range citations, ValueHeap& heap) const;

  // A list, null where it is empty.
  static Value list(std::vector<Value> elements, ValueHeap& heap) {
    return elements.empty() ? Value() : Value::list(heap, std::move(elements));
  }

 private:
  const Dossier& dossier_;
  std::string language_;
};

}  // namespace standpoint::query
