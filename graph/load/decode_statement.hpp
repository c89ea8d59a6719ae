#pragma once
// SPDX-License-Identifier: Apache-2.0
// The keys that claims and relations share: sources, quotes, whose words, how sure.

#include <array>
#include <limits>

#include "graph/load/decode.hpp"

namespace standpoint {

// What is read of a statement before its file is read to the end.
struct StatementDraft {
  Statement statement;
  const YamlNode* id = nullptr;
  const YamlNode* quote = nullptr;
  const YamlNode* at = nullptr;
  bool words_given = false;
};

inline constexpr Keyword<Certainty> kCertainties[] = {
    {"asserted", Certainty::asserted}, {"hedged", Certainty::hedged}, {"questioned", Certainty::questioned}};

// The table of those keys for a Draft that is derived from StatementDraft.
template <class Draft>
constexpr std::array<KeyReader<Draft>, 10> statement_keys() {
  return {{
      {"id", [](ValueReader&, const YamlNode& v, Draft& d) { d.id = &v; }},
      {"source", [](ValueReader& r, const YamlNode& v, Draft& d) { d.statement.citations = r.citations(v); }},
      {"quote", [](ValueReader&, const YamlNode& v, Draft& d) { d.quote = &v; }},
      {"at", [](ValueReader&, const YamlNode& v, Draft& d) { d.at = &v; }},
      {"words",
       [](ValueReader& r, const YamlNode& v, Draft& d) {
         d.statement.words = r.keyword(v, words_keywords()).value_or(Words::indirect);
         d.words_given = true;
       }},
      {"reported_by",
       [](ValueReader& r, const YamlNode& v, Draft& d) {
         r.dossier().make_extra(d.statement).reported_by = r.entities(v);
         d.statement.hearsay = true;
       }},
      {"certainty",
       [](ValueReader& r, const YamlNode& v, Draft& d) {
         d.statement.certainty =
             r.keyword(v, std::span<const Keyword<Certainty>>(kCertainties)).value_or(Certainty::asserted);
       }},
      {"confidence",
       [](ValueReader& r, const YamlNode& v, Draft& d) {
         static constexpr NumberRule kRule{std::numeric_limits<float>::min(), 1, codes::kBadNumber,
                                           "a number above 0 and at most 1", "write 1.0 where you are sure"};
         d.statement.confidence = static_cast<float>(r.number(v, kRule).value_or(1.0));
       }},
      {"note", [](ValueReader& r, const YamlNode& v,
                  Draft& d) { r.dossier().make_extra(d.statement).note = r.localized(v, "a note"); }},
      {"publish",
       [](ValueReader& r, const YamlNode& v, Draft& d) { d.statement.publish = r.boolean(v).value_or(true); }},
  }};
}

template <class T, std::size_t N, std::size_t M>
constexpr std::array<T, N + M> joined(const std::array<T, N>& a, const std::array<T, M>& b) {
  std::array<T, N + M> out{};
  for (std::size_t i = 0; i < N; ++i) out[i] = a[i];
  for (std::size_t i = 0; i < M; ++i) out[N + i] = b[i];
  return out;
}

// Puts the quote to its source, and gives the record its id: the mapping's key, or `id:` in a list; an id that is not
// given is made at the end of the file, when defaults are known.
NameId finish_statement(ValueReader& reader, StatementDraft& draft, const YamlNode* key, RecordRef record,
                        std::string_view what);

// At the end of a file: applies its defaults to claims from `first_claim` and relations from `first_relation` on,
// makes missing ids, and reports claims without a speaker. O(records of the file).
void finish_file(Builder& builder, std::uint32_t first_claim, std::uint32_t first_relation);

}  // namespace standpoint
