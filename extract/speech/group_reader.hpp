#pragma once
// SPDX-License-Identifier: Apache-2.0
// How a group of a verb is read: its form, then who does or says it.

#include <optional>
#include <string_view>

#include "extract/speech/phrase_words.hpp"
#include "extract/speech/verbs.hpp"

namespace standpoint {

// Reads the group of one verb. Forms are in verbs.cpp, subjects in verb_subjects.cpp.
class GroupReader {
 public:
  GroupReader(const Reading& reading, std::uint32_t head, bool speech) : r_(reading), head_(head), speech_(speech) {}
  std::optional<VerbGroup> read();

 private:
  using Text = std::u32string_view;
  static constexpr std::uint32_t kNone = VerbGroup::kNone;

  const Sentence& sentence() const { return r_.sentences[r_.sentence_at[head_]]; }
  bool inside(std::uint32_t i) const { return i >= sentence().begin && i < sentence().end; }
  bool same_level(std::uint32_t i) const { return r_.tokens[i].quotation == r_.tokens[head_].quotation; }
  bool find_form();
  // English past tense and participle share their form: `said` is past where a subject may stand before it.
  bool plausible_past() const { return head_ == 0 || !(r_.tokens[head_ - 1].is(trait::to_be)); }
  bool follows_determiner() const;
  bool is_filler(std::uint32_t i) const;
  std::uint32_t adverbial_before(std::uint32_t i) const;
  void note(std::uint32_t i);
  void take_clitics();
  bool shares_auxiliary() const;
  bool has_auxiliary();
  bool find_auxiliary();
  bool find_lender();
  bool states_aim(std::uint32_t link) const;
  bool is_date_part(std::uint32_t i) const;
  bool find_agent();
  void find_subject();
  bool follows_comme() const;
  void find_inverted();
  void find_passive_agent();
  bool is_relative_pronoun(std::uint32_t i) const;
  void find_left();
  std::uint32_t past_conjoined(std::uint32_t verb) const;
  std::uint32_t before_apposition(std::uint32_t verb) const;
  bool is_list_of_members(std::uint32_t i) const;
  void walk_left(std::uint32_t from);
  bool ends_clause(std::uint32_t i) const;
  bool is_object(const NounPhrase& phrase) const;
  const Reading& r_;
  std::uint32_t head_;
  bool speech_;  // a verb of saying is wanted
  VerbGroup group_;
  bool reflexive_ = false;
  bool passive_ = false;
};

}  // namespace standpoint
