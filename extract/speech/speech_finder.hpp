#pragma once
// SPDX-License-Identifier: Apache-2.0
// The rules that find reported speech, over one article: what each has taken, and the spans they make.

#include <array>
#include <optional>
#include <vector>

#include "extract/speech/attributions.hpp"
#include "extract/speech/verbs.hpp"

namespace standpoint {

// The rules run sentence by sentence; each is a member in a file of its own family.
class SpeechFinder {
 public:
  explicit SpeechFinder(const Reading& reading);

  std::vector<Attribution> find();

 private:
  static constexpr std::uint32_t kNone = UINT32_MAX;

  // quoted_speech.cpp: words between marks with a cue at them
  void find_incises(std::uint32_t sentence);
  std::uint32_t subject_begin(const VerbGroup& group) const;
  std::uint32_t past_earlier_speech(std::uint32_t begin, std::uint32_t quotation) const;
  void take_any_verb(std::uint32_t quotation, std::uint32_t from);
  void find_introduced(std::uint32_t sentence);
  bool take_introduced(std::uint32_t quotation, std::uint32_t sentence);
  bool is_title_or_name(const Quotation& quotation) const;
  const Mention* mention_from(std::uint32_t token) const;  // null where none begins there

  // reported_clauses.cpp: clauses and infinitives behind a verb
  void find_clauses(std::uint32_t sentence);
  bool lends_subject_at(std::uint32_t i, std::uint32_t stop) const;
  bool take_that_clause(const VerbGroup& group);
  bool take_bare_clause(const VerbGroup& group);
  bool take_infinitive(const VerbGroup& group);
  bool opens_clause(std::uint32_t i) const;
  bool begins_relative(std::uint32_t i) const;
  bool opens_finite_clause(std::uint32_t i, std::uint32_t stop) const;
  bool is_relative_object(const VerbGroup& group) const;
  bool take_noun_phrase(const VerbGroup& group);
  bool take_passive(const VerbGroup& group);
  bool take_english_passive(const VerbGroup& group);
  bool take_agent(const VerbGroup& group);
  void find_postposed(std::uint32_t sentence);
  bool ends_with_cue(std::uint32_t begin, std::uint32_t comma, const VerbGroup& incise) const;
  bool names_speaker(std::uint32_t begin, std::uint32_t end) const;

  // other_cues.cpp: prepositions and nouns
  void take_carried(std::uint32_t begin, std::uint32_t comma, float confidence);
  void take_sentence_before(std::uint32_t sentence);
  void find_fronted_clause(std::uint32_t sentence);
  void find_prepositions(std::uint32_t sentence);
  bool take_relative_cue(std::uint32_t preposition, std::uint32_t relative);
  bool closes_relative(std::uint32_t relative, std::uint32_t comma) const;
  bool names_group(std::uint32_t begin, std::uint32_t end) const;
  bool names_subject(std::uint32_t begin, std::uint32_t end) const;
  void find_noun_cues(std::uint32_t sentence);
  bool take_after_colon(Attribution made, std::uint32_t begin, std::uint32_t next, std::uint32_t sentence);

  // floating_quotations.cpp: words between marks without a cue
  void find_floating(std::uint32_t sentence);
  void take_subject(Attribution& made, std::uint32_t begin, std::uint32_t quotation) const;
  bool is_predicate(const Quotation& quotation) const;
  bool is_held_at_distance(const Quotation& quotation) const;
  bool follows_determiner(const Quotation& quotation) const;

  // Shared
  struct Clause {
    std::uint32_t begin = 0, end = 0;  // tokens
  };
  std::uint32_t clause_end(std::uint32_t from, const VerbGroup* group, bool phrase_only = false) const;
  bool cites_at_end(std::uint32_t i, std::uint32_t stop) const;
  bool goes_on_saying(std::uint32_t i, std::uint32_t stop) const;
  bool brings_in_more(std::uint32_t i, std::uint32_t stop) const;
  std::uint32_t sentence_stop(std::uint32_t sentence) const;  // past the last token but its full stop
  std::uint32_t skip_between(std::uint32_t from, std::uint32_t stop, Attribution& out) const;
  std::optional<std::uint32_t> cue_preposition_at(std::uint32_t i, std::uint32_t& end) const;
  TextSpan span(std::uint32_t begin, std::uint32_t end) const;
  bool holds_quotation(std::uint32_t begin, std::uint32_t end) const;
  bool holds_plain_verb(std::uint32_t begin, std::uint32_t end) const;
  bool holds_finite_verb(std::uint32_t begin, std::uint32_t end) const;
  bool covered_by_quotation(std::uint32_t begin, std::uint32_t end) const;
  std::size_t words_in(std::uint32_t begin, std::uint32_t end) const;
  void add_reported(Attribution made, std::vector<Clause> clauses);
  void add(Attribution made);
  bool is_taken(std::uint32_t begin, std::uint32_t end) const;
  bool is_nested(std::uint32_t begin, std::uint32_t end) const;
  const Sentence& at(std::uint32_t sentence) const { return r_.sentences[sentence]; }
  std::vector<std::uint32_t> quotations_in(std::uint32_t sentence) const;
  std::uint32_t subject_of_sentence(std::uint32_t i) const;
  std::uint32_t subject_after(std::uint32_t i) const;
  Attribution made_by(const VerbGroup& group, std::string_view rule, float confidence) const;

  const Reading& r_;
  std::vector<Attribution> found_;
  std::vector<bool> taken_;  // tokens
  std::vector<bool> quotation_done_;
  std::vector<bool> verb_used_;  // tokens: verbs that brought something in
  static constexpr char32_t kAscii = 128;
  std::array<std::vector<std::uint32_t>, kAscii>
      prepositions_;                          // entries by their first letter; at 0 those without one of ASCII
  std::vector<std::uint32_t> finite_before_;  // by token: finite verbs before it
};

}  // namespace standpoint
