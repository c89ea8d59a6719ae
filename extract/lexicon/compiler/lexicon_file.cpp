// SPDX-License-Identifier: Apache-2.0
// Writing the tables of a lexicon behind its automaton.
#include "extract/lexicon/compiler/lexicon_file.hpp"

#include <span>
#include <type_traits>

#include "extract/lexicon/compiler/automaton_builder.hpp"
#include "extract/lexicon/lexicon_tables.hpp"

namespace standpoint::lexicon_compiler {
namespace {

// Appends fields as FieldReader takes them.
class FieldWriter {
 public:
  template <class T>
  requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void operator()(const T& value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }

  void operator()(std::string_view text) {
    length(text.size());
    bytes_ += text;
  }

  void operator()(std::span<const std::string_view> list) {
    length(list.size());
    for (const std::string_view text : list) (*this)(text);
  }

  template <class Cue>
  void write_table(const std::vector<Listed<Cue>>& entries) {
    length(entries.size());
    for (const Listed<Cue>& entry : entries) {
      Cue cue = entry.cue;
      if constexpr (requires { cue.prepositions; }) cue.prepositions = entry.prepositions;
      visit_fields(*this, cue);
    }
  }

  void length(std::size_t size) {
    too_long_ |= size > UINT16_MAX;
    (*this)(static_cast<std::uint16_t>(size));
  }

  Result<std::string> finish() && {
    if (too_long_) return failure("a list of the lexicon has more than 65535 entries");
    return std::move(bytes_);
  }

 private:
  std::string bytes_;
  bool too_long_ = false;
};

std::size_t count_prepositions(const Lists& lists) {
  std::size_t count = 0;
  for (const auto& verb : lists.verbs) count += verb.prepositions.size();
  for (const auto& noun : lists.nouns) count += noun.prepositions.size();
  return count;
}

Result<std::string> tables_bytes(const Lists& lists) {
  FieldWriter writer;
  writer.length(count_prepositions(lists));
  writer.write_table(lists.verbs);
  writer.write_table(lists.nouns);
  writer.write_table(lists.prepositions);
  writer.write_table(lists.roles);
  writer.write_table(lists.heads);
  writer.write_table(lists.titles);
  writer.write_table(lists.ties);
  writer.write_table(lists.tones);
  return std::move(writer).finish();
}

}  // namespace

Result<std::string> lexicon_file(const WordList& words, const Lists& lists) {
  Result<std::string> bytes = automaton_bytes(words);
  Result<std::string> tables = tables_bytes(lists);
  if (!tables) return tables;
  if (bytes) bytes->append(*tables);
  return bytes;
}

}  // namespace standpoint::lexicon_compiler
