// SPDX-License-Identifier: Apache-2.0
// Minimal automata, built form by form.
#include "extract/lexicon/compiler/automaton_builder.hpp"

#include <algorithm>
#include <cstring>
#include <map>
#include <span>
#include <tuple>

#include "extract/lexicon/word_automaton.hpp"

namespace standpoint::lexicon_compiler {
namespace {

// A way out of a state that nobody can take: what the root of no words at all consists of. 0xFF is in no UTF-8.
constexpr std::uint32_t kNoWay = 0xFF;

template <class T>
std::string_view bytes_of(std::span<const T> values) {
  return {reinterpret_cast<const char*>(values.data()), values.size_bytes()};
}

// The distinct rows, in the order in which they are asked for.
class Rows {
 public:
  std::uint32_t number(const WordEntry& row) {
    const auto [place, is_new] =
        numbers_.try_emplace(std::tuple(row.traits, row.verb, row.noun, row.role, row.head, row.tie, row.tone),
                             static_cast<std::uint32_t>(rows_.size()));
    if (is_new) rows_.push_back(row);
    return place->second;
  }
  std::span<const WordEntry> all() const { return rows_; }

 private:
  using Key = std::tuple<std::uint64_t, std::uint16_t, std::uint16_t, std::uint16_t, std::uint16_t, std::uint16_t,
                         std::uint16_t>;
  std::map<Key, std::uint32_t> numbers_;
  std::vector<WordEntry> rows_;
};

}  // namespace

void AutomatonBuilder::add(std::string_view form, std::uint32_t row) {
  const auto [mismatch, ignored] = std::ranges::mismatch(last_, form);
  const auto shared = static_cast<std::size_t>(mismatch - last_.begin());
  close(shared);
  for (std::size_t i = shared; i < form.size(); ++i) {
    open_.back().push_back({static_cast<unsigned char>(form[i]), 0});
    open_.emplace_back();
  }
  open_.back().insert(open_.back().begin(), {0, row});
  last_ = form;
}

// Puts the states below `depth` where they stay.
void AutomatonBuilder::close(std::size_t depth) {
  while (open_.size() > depth + 1) {
    const std::uint32_t target = place(open_.back());
    open_.pop_back();
    open_.back().back().target = target;
  }
}

// The first cell of the state: of an equal one where there is one.
std::uint32_t AutomatonBuilder::place(const State& state) {
  std::vector<std::uint32_t> cells;
  for (const Way& way : state) cells.push_back(way.target << WordAutomaton::kTargetShift | way.label);
  cells.back() |= WordAutomaton::kLast;
  const auto [place, is_new] = places_.try_emplace(std::string(bytes_of(std::span<const std::uint32_t>(cells))),
                                                   static_cast<std::uint32_t>(cells_.size()));
  if (is_new) cells_.insert(cells_.end(), cells.begin(), cells.end());
  return place->second;
}

AutomatonBuilder::Cells AutomatonBuilder::finish() {
  close(0);
  if (open_.front().empty()) open_.front().push_back({kNoWay, 0});
  const std::uint32_t root = place(open_.front());
  return {std::move(cells_), root};
}

Result<std::string> automaton_bytes(const WordList& words) {
  Rows rows;
  AutomatonBuilder builder;
  for (const Word& word : words) builder.add(word.text, rows.number(word.entry));
  const auto [cells, root] = builder.finish();
  if (cells.size() >= WordAutomaton::kMostTargets) return failure("the automaton of the words has too many cells");

  const WordAutomaton::Header header{static_cast<std::uint32_t>(rows.all().size()),
                                     static_cast<std::uint32_t>(cells.size()), static_cast<std::uint32_t>(words.size()),
                                     root};
  std::string bytes(bytes_of(std::span(&header, 1)));
  bytes.append(bytes_of(rows.all()));
  bytes.append(bytes_of(std::span<const std::uint32_t>(cells)));
  return bytes;
}

}  // namespace standpoint::lexicon_compiler
