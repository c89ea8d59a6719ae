#pragma once
// SPDX-License-Identifier: Apache-2.0
// How stated relations are found: by functions and memberships, by words that state them, by stances.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "extract/speech/entry_words.hpp"
#include "extract/speech/stated_ties.hpp"
#include "extract/speech/verbs.hpp"

namespace standpoint {

// Goes through an article once. Words that state a relation are read in stated_ties.cpp, what is said in apposition in
// described_ties.cpp, functions and memberships in function_ties.cpp.
class TieFinder {
 public:
  TieFinder(const Reading& reading, const SpeakerResolution& resolution, const std::vector<Attribution>& speech,
            const std::vector<TieEnds>& ends)
      : r_(reading), resolution_(resolution), speech_(speech), ends_(ends) {
    find_topic();
    find_seats();
    const auto ties = reading.lexicon->ties();
    for (std::size_t t = 0; t < ties.size(); ++t)
      if (!ties[t].noun && ties[t].lemma == (reading.french() ? "être" : "be")) states_.push_back(t);
  }
  std::vector<StatedTie> find();

 private:
  using Text = std::u32string_view;
  static constexpr std::uint32_t kNone = UINT32_MAX;

  TextSpan place(std::uint32_t begin, std::uint32_t end) const {
    return {r_.tokens[begin].begin, r_.tokens[end - 1].end};
  }
  void add(std::uint32_t from, std::uint32_t to, std::string_view type, TextSpan where, std::string_view rule,
           float confidence, std::uint32_t against = kNobody);
  bool allowed(std::uint32_t from, std::uint32_t to, std::string_view type) const;
  void find_topic();
  void find_seats();
  std::uint32_t topic_for(std::uint32_t p) const;
  std::uint32_t subject_of_last_sentence(std::uint32_t token) const;
  std::uint32_t meant(std::uint32_t p) const;
  std::uint32_t thing_called(const NounPhrase& phrase) const;
  std::vector<Mention> mentions_in(std::uint32_t begin, std::uint32_t end) const;
  void add_function(const NounPhrase& phrase);
  bool is_possessive(const NounPhrase& phrase) const;
  std::uint32_t whose_function(const NounPhrase& phrase, bool of_person) const;
  std::uint32_t seat_of(const NounPhrase& phrase) const;
  std::uint32_t last_of_kind(std::uint32_t i) const;
  std::uint32_t kind_of_body(const NounPhrase& phrase) const;
  void add_affiliation(const NounPhrase& phrase);
  std::uint32_t body_before_name(std::uint32_t name) const;
  std::string function_words(const NounPhrase& phrase) const;
  bool is_mention(std::uint32_t token) const;
  std::uint32_t body_of_function(const NounPhrase& phrase) const;
  void add_members(const NounPhrase& phrase);
  std::uint32_t past_words(std::uint32_t at, EntryWords words) const;
  std::uint32_t rest_of_lemma(std::uint32_t i, std::string_view lemma) const;
  void read_word(std::uint32_t i);
  void read_participle(std::uint32_t i);
  static std::string_view first_word(std::string_view lemma);
  bool read_verb(std::uint32_t i, std::uint32_t past, const TieWord& tie);
  std::uint32_t antecedent(const VerbGroup& group, std::uint32_t subject) const;
  std::uint32_t first_named_after(std::uint32_t token) const;
  static bool takes_topic(const TieWord& tie);
  std::uint32_t object_of(std::uint32_t from, const TieWord& tie, std::uint32_t subject);
  std::uint32_t named_behind(std::uint32_t end) const;
  std::uint32_t named_at(std::uint32_t token);
  std::uint32_t owner_before(std::uint32_t i) const;
  bool follows_share(std::uint32_t preposition) const;
  bool add_listed(std::uint32_t from, std::uint32_t whole);
  bool read_noun(std::uint32_t i, std::uint32_t past, const TieWord& tie);
  bool put(const TieWord& tie, std::uint32_t subject, std::uint32_t object, std::uint32_t begin, std::uint32_t end,
           float confidence);
  void add_stance(std::uint32_t i);
  std::uint32_t company_before(const NounPhrase& phrase) const;
  void add_speech(std::size_t index);

  const Reading& r_;
  const SpeakerResolution& resolution_;
  const std::vector<Attribution>& speech_;
  const std::vector<TieEnds>& ends_;
  std::uint32_t topic_ = kNobody;                               // the system or plan that the article is about
  std::map<std::u32string, std::vector<std::uint32_t>> seats_;  // public bodies by the first letters of their names
  std::vector<std::size_t> states_;                             // ties with être or be
  std::vector<StatedTie> found_;
  std::set<std::tuple<std::uint32_t, std::uint32_t, std::string_view>> made_;
  std::set<std::pair<std::uint32_t, std::string>> functions_;
  std::vector<std::uint32_t> more_;  // objects joined to the one found
  std::uint32_t group_of_ = kNone;   // token whose group was read last, as several entries may ask for it
  std::optional<VerbGroup> group_;
  std::uint32_t last_ = 0;  // past the object found
};

}  // namespace standpoint
