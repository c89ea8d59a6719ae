// SPDX-License-Identifier: Apache-2.0
// Reading the tables of a lexicon.
#include "extract/lexicon/lexicon_tables.hpp"

#include <cstring>
#include <type_traits>

namespace standpoint {
namespace {

// Takes fields from bytes: numbers as they lie in memory, texts and lists behind their length in 16 bits.
class FieldReader {
 public:
  FieldReader(const unsigned char* at, std::vector<std::string_view>& lists) : at_(at), lists_(lists) {}

  template <class T>
  requires std::is_arithmetic_v<T> || std::is_enum_v<T>
  void operator()(T& value) {
    std::memcpy(&value, at_, sizeof value);
    at_ += sizeof value;
  }

  void operator()(std::string_view& text) {
    const std::size_t size = length();
    text = {reinterpret_cast<const char*>(at_), size};
    at_ += size;
  }

  // `lists_` never grows beyond what was reserved, so that spans of it stay valid.
  void operator()(std::span<const std::string_view>& list) {
    const std::size_t size = length();
    const std::size_t first = lists_.size();
    for (std::size_t i = 0; i < size; ++i) (*this)(lists_.emplace_back());
    list = std::span(lists_).subspan(first, size);
  }

  template <class Cue>
  void read_table(std::vector<Cue>& table) {
    table.resize(length());
    for (Cue& cue : table) visit_fields(*this, cue);
  }

  std::size_t length() {
    std::uint16_t value = 0;
    (*this)(value);
    return value;
  }

 private:
  const unsigned char* at_;
  std::vector<std::string_view>& lists_;
};

}  // namespace

LexiconTables read_lexicon_tables(const unsigned char* bytes) {
  LexiconTables tables{WordAutomaton(bytes)};
  FieldReader reader(bytes + tables.words.size(), tables.lists);
  tables.lists.reserve(reader.length());
  reader.read_table(tables.verbs);
  reader.read_table(tables.nouns);
  reader.read_table(tables.prepositions);
  reader.read_table(tables.roles);
  reader.read_table(tables.heads);
  reader.read_table(tables.titles);
  reader.read_table(tables.ties);
  reader.read_table(tables.tones);
  return tables;
}

}  // namespace standpoint
