// SPDX-License-Identifier: Apache-2.0
// Prepositions and nouns that bring in what someone says: selon X, P; la crainte que P; le premier argument de X est
// NP.
#include <algorithm>
#include <array>

#include "extract/speech/entry_words.hpp"
#include "extract/speech/phrase_words.hpp"
#include "extract/speech/speech_finder.hpp"

namespace standpoint {

using Text = std::u32string_view;

namespace {

constexpr std::uint32_t kDescriptionMost = 8;  // tokens of an apposition that no phrase reaches
constexpr std::uint32_t kFarthestNoun = 14;    // tokens between a cue noun and its copula

// Nouns by which something is done or measured rather than said: according to plan, to the law.
bool is_measure(Text word) {
  constexpr std::array<Text, 18> kMeasures{U"plan",   U"plans", U"schedule", U"law",   U"laws",  U"rule",
                                           U"rules",  U"need",  U"needs",    U"size",  U"age",   U"type",
                                           U"custom", U"taste", U"tradition", U"level", U"number", U"case"};
  return std::find(kMeasures.begin(), kMeasures.end(), word) != kMeasures.end();
}

}  // namespace

// The table's entry whose words begin at token i; `end` is past them, a contracted article (`aux yeux du`) belonging to
// the phrase behind.
std::optional<std::uint32_t> SpeechFinder::cue_preposition_at(std::uint32_t i, std::uint32_t& end) const {
  const auto table = r_.lexicon->prepositions();
  const char32_t first = r_.word(i)[0];
  for (const std::uint32_t entry : prepositions_[first < kAscii ? first : 0]) {
    EntryWords words(table[entry].words, r_.language);
    std::uint32_t at = i;
    WordMatch match = WordMatch::same;
    while (!words.done() && match == WordMatch::same) match = match_word(r_.word(at++), words.next());
    if (!words.done() || match == WordMatch::no) continue;
    end = match == WordMatch::contracted ? at - 1 : at;
    return entry;
  }
  return std::nullopt;
}

// À ses yeux, P: what is behind the comma at `comma` is the last speaker's.
void SpeechFinder::take_carried(std::uint32_t begin, std::uint32_t comma, float confidence) {
  if (r_.sign(comma) != U',' || words_in(comma, sentence_stop(r_.sentence_at[begin])) < 2) return;
  Attribution made;
  made.rule = "preposition";
  made.carried = true;
  made.cue_begin = begin;
  made.cue_end = comma;
  made.confidence = confidence;
  add_reported(std::move(made), {{comma + 1, clause_end(comma + 1, nullptr)}});
}

// Comme l'a rappelé X, P ; As X said, P ; à l'en croire, P
void SpeechFinder::find_fronted_clause(std::uint32_t sentence) {
  const std::uint32_t begin = at(sentence).begin;
  const std::uint32_t stop = sentence_stop(sentence);
  const Text first = r_.word(begin);
  if (r_.french() && first == U"à" && r_.word(begin + 2) == U"en" && r_.word(begin + 3) == U"croire")
    return take_carried(begin, begin + 4, 0.85F);
  const Text third = r_.word(begin + 2);
  const bool view = r_.french() ? (first == U"à" && (third == U"yeux" || third == U"avis")) ||
                                      (first == U"dans" && third == U"esprit")
                                : first == U"in" && (third == U"view" || third == U"words" || third == U"opinion");
  if (view && determiner_of(r_.word(begin + 1), r_.language).kind == DeterminerKind::possessive)
    return take_carried(begin, begin + 3, 0.8F);
  if (r_.french() && first == U"c'" && r_.word(begin + 1) == U"est" && third == U"ce")
    return take_sentence_before(sentence);
  if (first != U"comme" && first != U"ainsi" && !(first == U"as" && !r_.french())) return;
  for (std::uint32_t i = begin + 1; i < std::min(stop, begin + 10); ++i) {
    if (r_.tokens[i].entry.verb == 0 || r_.quoted(i)) continue;
    auto group = verb_group_at(r_, i);
    if (group && group->subject == kNone && !r_.french() && group->begin > begin)  // As X said: `as` governs nothing
      group->subject = r_.phrase_at[group->begin - 1];
    if (!group || group->form != VerbForm::finite || group->subject == kNone ||
        (group->verb->frames & (frame::quote | frame::that)) == 0)
      continue;
    std::uint32_t comma = std::max(group->end, r_.phrases[group->subject].end);
    while (comma < stop && r_.sign(comma) != U',' && r_.sign(comma) != U':' && !r_.quoted(comma)) ++comma;
    if (comma >= stop || r_.sign(comma) != U',' || words_in(comma, stop) < 3) return;
    verb_used_[group->head] = true;
    add_reported(made_by(*group, "clause with comme", 0.9F), {{comma + 1, clause_end(comma + 1, nullptr)}});
    return;
  }
}

// P. C'est ce que rappelle X.
void SpeechFinder::take_sentence_before(std::uint32_t sentence) {
  const std::uint32_t begin = at(sentence).begin;
  const std::uint32_t stop = sentence_stop(sentence);
  const Text that = r_.word(begin + 3);
  if (sentence == 0 || (that != U"que" && that != U"qu'")) return;
  for (std::uint32_t i = begin + 4; i < std::min(stop, begin + 14); ++i) {
    if (r_.tokens[i].entry.verb == 0 || r_.quoted(i)) continue;
    auto group = verb_group_at(r_, i);
    if (!group || group->form != VerbForm::finite || (group->verb->frames & (frame::quote | frame::that)) == 0)
      continue;
    for (std::uint32_t k = group->end; k < std::min(stop, group->end + 4) && !group->inverted; ++k)
      if (const NounPhrase* who = r_.phrase_from(k); who != nullptr && r_.is_speaker(*who)) {
        group->subject = r_.phrase_at[k];
        group->inverted = true;
      }
    verb_used_[i] = true;
    const Clause before{at(sentence - 1).begin, sentence_stop(sentence - 1)};
    if (group->subject == kNone || r_.tokens[before.begin].block != r_.tokens[begin].block) return;
    add_reported(made_by(*group, "the sentence before", 0.7F), {before});
    return;
  }
}

// aux yeux des syndicats: a function or body among the tokens.
bool SpeechFinder::names_group(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = begin; i < end; ++i)
    if (r_.tokens[i].entry.role != 0 || r_.tokens[i].entry.head != 0) return true;
  return false;
}

// True where a phrase between the two tokens may be a subject: no preposition governs it, and it tells no time.
bool SpeechFinder::names_subject(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = begin; i < end; ++i)
    if (const NounPhrase* phrase = r_.phrase_from(i);
        phrase != nullptr && phrase->governor == NounPhrase::kNone && !is_time_word(r_.word(phrase->head), r_.language))
      return true;
  return false;
}

// X, pour qui P; X, selon lequel P: whoever stands before the comma holds it.
bool SpeechFinder::take_relative_cue(std::uint32_t preposition, std::uint32_t relative) {
  const Text word = r_.word(relative);
  if (word != U"qui" && word != U"lequel" && word != U"laquelle" && word != U"lesquels" && word != U"lesquelles" &&
      word != U"whom")
    return false;
  const std::uint32_t begin = at(r_.sentence_at[preposition]).begin;
  std::uint32_t before = preposition;
  while (before > begin && r_.tokens[before - 1].kind == TokenKind::punctuation) --before;
  if (before == begin || before == preposition || r_.phrase_in(before - 1) == nullptr) return true;
  const std::uint32_t who = r_.phrase_at[before - 1];
  if (!r_.is_speaker(r_.phrases[who])) return true;
  const std::uint32_t stop = sentence_stop(r_.sentence_at[preposition]);
  std::uint32_t end = relative + 1;
  while (end < stop && (r_.quoted(end) || r_.sign(end) != U',' || !closes_relative(relative, end))) ++end;
  if (words_in(relative + 1, end) < 2) return true;
  Attribution made;
  made.rule = "preposition and relative";
  made.confidence = 0.85F;
  made.cue_begin = preposition;
  made.cue_end = relative + 1;
  made.phrase = who;
  add_reported(std::move(made), {{relative + 1, end}});
  return true;
}

// True where the main clause goes on behind the comma: its verb follows, and one of the relative clause stands before.
bool SpeechFinder::closes_relative(std::uint32_t relative, std::uint32_t comma) const {
  std::uint32_t next = comma + 1;
  while (next < r_.size() && (is_clitic(r_.word(next), r_.language) || is_negation(r_.word(next), r_.language))) ++next;
  return holds_finite_verb(relative + 1, comma) && next < r_.size() &&
         (is_finite_verb(r_, next) || r_.tokens[next].is(trait::to_have | trait::to_be));
}

// A finite verb outside marks.
bool SpeechFinder::holds_plain_verb(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t i = begin; i < end; ++i)
    if (!r_.quoted(i) && is_finite_verb(r_, i)) return true;
  return false;
}

void SpeechFinder::find_prepositions(std::uint32_t sentence) {
  const std::uint32_t begin = at(sentence).begin;
  const std::uint32_t stop = sentence_stop(sentence);
  for (std::uint32_t i = begin; i < stop; ++i) {
    if (r_.quoted(i) || r_.tokens[i].kind != TokenKind::word) continue;
    if (r_.phrase_in(i) != nullptr && r_.phrase_in(i)->begin != i) continue;
    std::uint32_t end = i;
    const auto entry = cue_preposition_at(i, end);
    if (!entry) continue;
    const CuePreposition& cue = r_.lexicon->prepositions()[*entry];
    if (take_relative_cue(i, end)) continue;
    const NounPhrase* phrase = r_.phrase_from(end);
    if (phrase == nullptr && r_.phrase_in(end) != nullptr && r_.phrase_in(end)->begin == i &&
        r_.phrase_in(end)->complement != kNobody)
      phrase = r_.phrase_in(end);
    if (phrase == nullptr && r_.phrase_in(i) != nullptr && r_.phrase_in(i)->begin == i &&
        names_group(end, r_.phrase_in(i)->end))
      phrase = r_.phrase_in(i);
    if (phrase == nullptr || (phrase->begin == i && phrase->complement == kNobody && !names_group(end, phrase->end)))
      continue;
    const bool first =
        i == begin || (words_in(begin, i) <= 3 && !names_subject(begin, i) &&
                       (r_.tokens[i - 1].kind != TokenKind::word || is_coordinator(r_.word(i - 1), r_.language)));
    std::uint32_t past = phrase->end;
    Attribution made;
    made.rule = "preposition";
    made.cue_begin = i;
    made.cue_end = end;
    made.phrase = r_.phrase_at[std::min(end, phrase->head)];
    made.confidence = 0.95F;
    if (cue.fronted_only) {
      if (!first || !r_.is_speaker(*phrase) || phrase->kind == PhraseKind::pronoun) {
        if (!first && past >= stop && r_.tokens[i - 1].kind == TokenKind::mark && r_.is_speaker(*phrase) &&
            !holds_plain_verb(begin, i)) {  // Une « raison de se venger » pour le procureur.
          made.confidence = 0.7F;
          add_reported(std::move(made), {{begin, i}});
          continue;
        }
        const bool pronoun = first && phrase->kind == PhraseKind::pronoun && r_.sign(past) == U',';
        if (!pronoun) continue;
      }
      while (past < stop && past < phrase->end + kDescriptionMost && r_.sign(past) != U',' && !r_.quoted(past) &&
             !is_finite_verb(r_, past) && r_.tokens[past].kind == TokenKind::word)
        ++past;  // Pour X, qualité et ce qui suit, P
      if (r_.sign(past) != U',') continue;
      if (phrase->kind == PhraseKind::name && !is_actor(r_.referents[phrase->referent])) continue;
      made.confidence = 0.85F;
    } else if (!r_.is_speaker(*phrase)) {
      if (phrase->kind == PhraseKind::name && !any_is_a(r_.referents[phrase->referent].types, EntityType::document) &&
          !any_is_a(r_.referents[phrase->referent].types, EntityType::law))
        continue;
      if (phrase->kind == PhraseKind::other && !is_source_noun(r_.word(phrase->head)) &&
          phrase->complement == kNobody) {
        bool source = false;
        for (std::uint32_t k = phrase->begin; k < phrase->end; ++k) source = source || is_source_noun(r_.word(k));
        source = source || (!r_.french() && !is_measure(r_.word(phrase->head)));
        if (!source) continue;
      }
    }
    // selon la présentation faite par X
    std::uint32_t close = past;
    while (close < stop && r_.sign(close) != U',' && !(r_.quoted(close) && first) && r_.sign(close) != U':' &&
           r_.sign(close) != U')')
      ++close;
    if (!r_.is_speaker(*phrase) && phrase->complement == kNobody)
      for (std::uint32_t k = past; k < close; ++k)
        if (const NounPhrase* other = r_.phrase_from(k);
            other != nullptr && r_.is_speaker(*other) && other->kind != PhraseKind::pronoun) {
          made.phrase = r_.phrase_at[k];
          break;
        }
    if (first) {
      std::uint32_t from = close;
      if (from >= stop) continue;
      if (r_.sign(from) == U',' || r_.sign(from) == U':') ++from;
      if (close > past + 14) {  // no comma behind the phrase: the clause begins at once
        from = past;
      }
      if (from >= stop || words_in(from, stop) < 2) continue;
      // a cue of its own right behind: the preposition only says where it stood
      const std::uint32_t limit = clause_end(from, nullptr);
      add_reported(std::move(made), {{from, limit}});
      continue;
    }
    // P, selon X ; P, selon X, P2 ; car selon X, P
    const bool comma =
        r_.sign(i - 1) == U',' || r_.sign(i - 1) == U'(' || r_.sign(i - 1) == U'–' || r_.sign(i - 1) == U'—';
    if (!comma) {
      if (is_coordinator(r_.word(i - 1), r_.language) || r_.word(i - 1) == U"car" || r_.word(i - 1) == U"que" ||
          r_.word(i - 1) == U"puisque" || r_.word(i - 1) == U"because") {
        if (close + 2 >= stop) continue;
        const std::uint32_t from = close + 1;
        made.first = from;
        add_reported(std::move(made), {{from, clause_end(from, nullptr)}});
        continue;
      }
      if (phrase->kind == PhraseKind::pronoun && past < stop && holds_finite_verb(begin, i)) {  // P1 selon lui P2
        made.confidence = 0.8F;
        add_reported(std::move(made), {{begin, i}, {past, stop}});
        continue;
      }
      if (close < stop) continue;  // P selon X at the end of the sentence
      if (!holds_finite_verb(begin, i) && !holds_quotation(begin, i)) continue;
      made.confidence = 0.75F;
      add_reported(std::move(made), {{begin, i}});
      continue;
    }
    std::uint32_t from = begin;
    while (from < i && r_.tokens[from].kind == TokenKind::punctuation) ++from;
    if (is_coordinator(r_.word(from), r_.language)) ++from;
    std::vector<Clause> clauses{{from, i - 1}};
    if (close + 2 < stop && r_.sign(close) == U',' && !begins_relative(close + 1)) clauses.push_back({close + 1, stop});
    if (words_in(from, i - 1) < 2) clauses.erase(clauses.begin());
    if (clauses.empty()) continue;
    add_reported(std::move(made), std::move(clauses));
  }
}

// Sa crainte : que P ; verdict de X : P ; La crainte des élus ? Que P
bool SpeechFinder::take_after_colon(Attribution made, std::uint32_t begin, std::uint32_t next, std::uint32_t sentence) {
  const std::uint32_t stop = sentence_stop(sentence);
  const bool fronted = words_in(at(sentence).begin, begin) <= 4;
  if (!fronted || (made.phrase == kNone && (made.noun->frames & frame::that) == 0)) return false;  // Problème : P
  made.rule = "noun and colon";
  made.carried = made.phrase == kNone;
  if (next + 1 < stop && r_.sign(next) == U':') {
    std::uint32_t from = next + 1;
    if (r_.word(from) == U"que" || r_.word(from) == U"qu'" || r_.word(from) == U"that") ++from;
    if (words_in(from, stop) < 3) return false;
    add_reported(std::move(made), {{from, stop}});
    return true;
  }
  if (r_.sign(next) == U'?' && sentence + 1 < r_.sentences.size()) {
    const std::uint32_t from = at(sentence + 1).begin;
    if (r_.word(from) != U"que" && r_.word(from) != U"qu'" && r_.word(from) != U"that") return false;
    add_reported(std::move(made), {{from + 1, sentence_stop(sentence + 1)}});
    return true;
  }
  return false;
}

void SpeechFinder::find_noun_cues(std::uint32_t sentence) {
  const std::uint32_t begin = at(sentence).begin;
  const std::uint32_t stop = sentence_stop(sentence);
  for (std::uint32_t i = begin; i < stop; ++i) {
    const Token& token = r_.tokens[i];
    if (token.entry.noun == 0 || r_.quoted(i) || taken_[i] || token.kind != TokenKind::word) continue;
    const NounPhrase* phrase = r_.phrase_in(i);
    if (phrase == nullptr || phrase->head != i || phrase->kind == PhraseKind::body) continue;
    if (!r_.french() && token.is(trait::plural) && !token.is(trait::singular)) continue;
    const CueNoun& noun = r_.lexicon->nouns()[token.entry.noun - 1U];
    if (noun.lemma.find(' ') != std::string_view::npos) continue;
    Attribution made;
    made.noun = &noun;
    made.cue_begin = i;
    made.cue_end = i + 1;
    made.rule = "noun and clause";
    made.confidence = noun.attitude ? 0.65F : 0.7F;
    // whose it is: la crainte de X; sinon le sujet du verbe, sinon celui qui parlait
    for (std::uint32_t k = i + 1; k < phrase->end && made.phrase == kNone; ++k)
      if (const Mention* mention = mention_from(k); mention != nullptr && is_actor(r_.referents[mention->referent]))
        made.phrase = r_.phrase_at[i];
    std::uint32_t next = phrase->end;
    // la crainte des élus; réponse du dirigeant
    if (next + 1 < stop && r_.tokens[next].kind == TokenKind::word) {
      const bool contracted = r_.phrase_from(next) != nullptr && r_.phrases[r_.phrase_at[next]].governor == next;
      const std::uint32_t from = contracted ? next : next + 1;
      const bool of = contracted || r_.word(next) == U"de" || r_.word(next) == U"d'" || r_.word(next) == U"of";
      const NounPhrase* owner = of ? r_.phrase_from(from) : nullptr;
      if (owner != nullptr && r_.is_speaker(*owner)) {
        if (made.phrase == kNone) made.phrase = r_.phrase_at[from];
        next = owner->end;
      } else if (owner != nullptr) {
        next = owner->end;
      }
    }
    if (phrase->role_head != NounPhrase::kNone) continue;
    // l'annonce lundi par X que P
    for (std::uint32_t k = next; k < std::min(stop, next + 8) && made.phrase == kNone; ++k) {
      if (r_.word(k) != (r_.french() ? U"par" : U"by")) continue;
      const NounPhrase* agent = r_.phrase_from(k + 1);
      if (agent == nullptr || !r_.is_speaker(*agent)) break;
      made.phrase = r_.phrase_at[k + 1];
      next = agent->end;
    }
    if (take_after_colon(made, phrase->begin, next, sentence)) return;
    // la crainte que P
    if ((noun.frames & frame::that) != 0 && next < stop &&
        (r_.word(next) == U"que" || r_.word(next) == U"qu'" || r_.word(next) == U"that") && next + 2 < stop &&
        !is_finite_verb(r_, next + 1) && holds_finite_verb(next + 1, stop)) {
      made.carried = made.phrase == kNone;
      add_reported(std::move(made), {{next + 1, clause_end(next + 1, nullptr)}});
      return;
    }
    // expriment un doute « sur A »; la volonté (de X) de INF « A »
    if (next < stop && r_.tokens[next].kind == TokenKind::mark && r_.quoted(next) &&
        !is_title_or_name(r_.quotations[r_.tokens[next].quotation])) {
      const Quotation& quotation = r_.quotations[r_.tokens[next].quotation];
      if (quotation.first == next && !quotation_done_[r_.tokens[next].quotation]) {
        made.rule = "noun and quotation";
        made.confidence = 0.85F;
        for (std::uint32_t k = i; k-- > begin && made.phrase == kNone;) {
          const NounPhrase* subject = r_.phrase_in(k);
          if (subject == nullptr) continue;
          k = subject->begin;
          if (subject->governor == NounPhrase::kNone && r_.is_speaker(*subject)) made.phrase = r_.phrase_at[k];
        }
        made.carried = made.phrase == kNone;
        add_reported(std::move(made), {{next, clause_end(next, nullptr)}});
        return;
      }
    }
    if ((noun.frames & frame::of_infinitive) != 0 && made.phrase != kNone && next + 1 < stop &&
        (r_.word(next) == U"de" || r_.word(next) == U"d'" ||
         (r_.sign(next) == U',' && (r_.word(next + 1) == U"d'" || r_.word(next + 1) == U"de")))) {
      const std::uint32_t of = r_.sign(next) == U',' ? next + 1 : next;
      std::uint32_t infinitive = of + 1;
      while (infinitive < stop &&
             (is_clitic(r_.word(infinitive), r_.language) || is_negation(r_.word(infinitive), r_.language)))
        ++infinitive;
      if (infinitive < stop && r_.tokens[infinitive].is(trait::infinitive)) {
        made.rule = "noun and infinitive";
        add_reported(std::move(made), {{of, clause_end(of, nullptr)}});
        return;
      }
    }
    // le premier argument de X est NP, est que P
    if ((noun.frames & frame::noun) != 0 && made.phrase != kNone) {
      std::uint32_t copula = next;
      while (copula < stop && copula < next + kFarthestNoun &&
             !(r_.tokens[copula].is(trait::to_be) && r_.tokens[copula].is(trait::finite)))
        ++copula;
      if (copula == next && copula + 1 < stop) {
        std::uint32_t from = copula + 1;
        while (from < stop && r_.tokens[from].is(trait::adverb) && r_.phrase_from(from) == nullptr) ++from;
        if (r_.word(from) == U"que" || r_.word(from) == U"de" || r_.word(from) == U"d'" || r_.word(from) == U"that")
          ++from;
        else if (r_.phrase_from(from) == nullptr)
          continue;
        if (words_in(from, stop) < 2) continue;
        made.rule = "noun and what it is";
        add_reported(std::move(made), {{from, clause_end(from, nullptr)}});
        return;
      }
    }
  }
}

}  // namespace standpoint
