#pragma once
// SPDX-License-Identifier: Apache-2.0
// What the program knows of the words of a language: their forms, and the words that bring in what someone says.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace standpoint {

enum class TextLanguage : std::uint8_t { french, english };

// Bits are read as words, trait::noun and frame::quote, which the prefix of constants would only blur.
// NOLINTBEGIN(readability-identifier-naming)

// What a written form may be: bits. One form can be several, and its bits are those of all its readings together.
namespace trait {
inline constexpr std::uint64_t noun = 1U << 0U;
inline constexpr std::uint64_t adjective = 1U << 1U;
inline constexpr std::uint64_t adverb = 1U << 2U;
inline constexpr std::uint64_t determiner = 1U << 3U;
inline constexpr std::uint64_t pronoun = 1U << 4U;
inline constexpr std::uint64_t preposition = 1U << 5U;
inline constexpr std::uint64_t conjunction = 1U << 6U;
inline constexpr std::uint64_t number = 1U << 7U;

// Of verbs.
inline constexpr std::uint64_t finite = 1U << 8U;
inline constexpr std::uint64_t infinitive = 1U << 9U;
inline constexpr std::uint64_t past_participle = 1U << 10U;
inline constexpr std::uint64_t present_participle = 1U << 11U;

// Of a verb's finite readings. English has its past tense in `imperfect`.
inline constexpr std::uint64_t third_singular = 1U << 12U;
inline constexpr std::uint64_t third_plural = 1U << 13U;
inline constexpr std::uint64_t other_person = 1U << 14U;
inline constexpr std::uint64_t conditional = 1U << 15U;
inline constexpr std::uint64_t imperfect = 1U << 16U;
inline constexpr std::uint64_t subjunctive = 1U << 17U;
inline constexpr std::uint64_t imperative = 1U << 18U;

// Of its readings as noun, adjective, participle, determiner, pronoun or name.
inline constexpr std::uint64_t masculine = 1U << 19U;
inline constexpr std::uint64_t feminine = 1U << 20U;
inline constexpr std::uint64_t singular = 1U << 21U;
inline constexpr std::uint64_t plural = 1U << 22U;

// Of names; proper_name: places and whatever else the dictionary has with a capital.
inline constexpr std::uint64_t first_name = 1U << 23U;
inline constexpr std::uint64_t surname = 1U << 24U;
inline constexpr std::uint64_t proper_name = 1U << 25U;

inline constexpr std::uint64_t auxiliary = 1U << 26U;  // avoir, être, pouvoir, devoir, aller, venir; have, be, modals
inline constexpr std::uint64_t capitalised = 1U << 27U;  // no reading of it is written without a capital
inline constexpr std::uint64_t interjection = 1U << 28U;
inline constexpr std::uint64_t to_have = 1U << 29U;  // forms of avoir, have
inline constexpr std::uint64_t to_be = 1U << 30U;    // forms of être, be
}  // namespace trait

// What the dictionary and our lexicon know of a form. A number is 1 + an index into a table of the lexicon; 0 is none.
// Where two lemmas share a form, the one that stands first in the table has it.
struct WordEntry {
  std::uint64_t traits = 0;
  std::uint16_t verb = 0;  // first cue verb of its lemma; entries of one lemma follow one another
  std::uint16_t noun = 0;  // first cue noun that begins with the word
  std::uint16_t role = 0;  // first role that begins with the word
  std::uint16_t head = 0;  // first head of an organisation's name that begins with the word
  std::uint16_t tie = 0;   // first tie of its lemma, of a verb or a noun
  std::uint16_t tone = 0;  // word that hints at a stance
  friend bool operator==(const WordEntry&, const WordEntry&) = default;
};

enum class Hint : std::int8_t { oppose = -1, none = 0, support = 1 };

// What may follow or precede a verb of saying: bits. V: the verb; P: a clause; Y: whom it is said to.
namespace frame {
inline constexpr std::uint32_t quote = 1U << 0U;          // words between marks, before or after; stands inverted too
inline constexpr std::uint32_t that = 1U << 1U;           // V que P; V that P
inline constexpr std::uint32_t infinitive = 1U << 2U;     // V INF (affirme avoir fait); English: V to INF
inline constexpr std::uint32_t to_infinitive = 1U << 3U;  // V à INF (invite Y à); English: V Y to INF
inline constexpr std::uint32_t of_infinitive = 1U << 4U;  // V (à Y) de INF; English: V (Y) of, from, for, against -ing
inline constexpr std::uint32_t whom_of_infinitive = 1U << 5U;  // V Y de INF (accuse Y de, somme Y de)
inline constexpr std::uint32_t noun = 1U << 6U;                // V NP that is the content (dénonce l'absence de …)
inline constexpr std::uint32_t as = 1U << 7U;       // V Y de, comme, en N or ADJ; English: call Y N, describe Y as
inline constexpr std::uint32_t about = 1U << 8U;    // V PREP NP with one of the entry's prepositions
inline constexpr std::uint32_t whether = 1U << 9U;  // V si P; V whether P
}  // namespace frame

// NOLINTEND(readability-identifier-naming)

// A verb that brings in what someone says, thinks, wants or does by words.
struct CueVerb {
  std::string_view lemma;  // without "se": "opposer"
  std::string_view after;  // fixed words behind the verb: "savoir" of "faire savoir"; mostly empty
  std::uint32_t frames = 0;
  std::span<const std::string_view> prepositions;  // for frame::about
  Hint stance = Hint::none;                        // dénoncer: oppose; saluer: support
  bool reflexive = false;                          // only with se: s'opposer, s'inquiéter
  bool attitude = false;                           // what someone wants or feels, not what was said (vouloir, craindre)
  bool question = false;                           // demander si, s'interroger
  bool commits = false;                            // promettre, s'engager
  bool asks = false;                               // demander, exiger
  bool decides = false;                            // décider, ordonner
};

// A noun that does the same: la crainte que P; le refus de X de INF; le premier argument de X est NP.
struct CueNoun {
  std::string_view lemma;    // also of several words: "mot d'ordre"
  std::uint32_t frames = 0;  // that, of_infinitive, about, noun; English: to_infinitive, whether
  Hint stance = Hint::none;
  bool attitude = false;
  std::span<const std::string_view> prepositions;  // for frame::about; empty: any
};

// Words that name who says a sentence: selon, aux yeux de, à en croire; according to, in the eyes of.
struct CuePreposition {
  std::string_view words;     // in lower case, with plain apostrophes: "d'après"
  bool fronted_only = false;  // "pour": only at the start of a sentence, before a person or body
};

// What a person is to a body.
struct RoleNoun {
  std::string_view words;  // in lower case: "ministre", "secrétaire d'état", "directrice générale"
  bool masculine = true, feminine = true;
  std::string_view tie;     // the relation type that "ROLE de BODY" states; empty: none
  bool inverse = false;     // the body is `from` (employs, …)
  bool collective = false;  // plural groups: sénateurs, députés, salariés, riverains
};

// A word that an organisation's name or description begins with.
struct OrganizationHead {
  std::string_view words;  // "collectif", "ministère", "groupement d'intérêt public", "company"
  std::string_view type;   // entity type of the model
  bool feminine = false;
};

// What stands before a person's name: "m.", "mme", "maître"; "mr", "ms".
struct PersonTitle {
  std::string_view words;
  bool masculine = true, feminine = true;
};

// A verb or noun that states a relation.
struct TieWord {
  std::string_view lemma;
  std::string_view after;  // preposition or fixed words before the object: "à", "au sein de"; may be empty
  std::string_view type;   // of data/vocabulary/relation_types.yaml
  bool noun = false;       // "hébergeur de X", "filiale de X"
  bool swapped = false;    // the object is `from`
  bool against = false;    // the object is the `against` of a complaint
};

// A word that hints at a stance: illégal, opaque; légal, nécessaire.
struct ToneWord {
  std::string_view lemma;
  Hint stance = Hint::none;
};

struct LexiconTables;

// All of a language. Made at build time and carried by the program: no file is read, nothing is parsed.
//
// In each table, entries that share a lemma (verbs, nouns, ties, tones) or a first word (prepositions, roles, heads,
// titles) follow one another, those of the most words first.
class Lexicon {
 public:
  // A view of tables, which must outlive it.
  explicit Lexicon(const LexiconTables& tables) : tables_(&tables) {}

  // The lexicon of a language. The first call for each makes the entries of its tables, in less than 0.1 ms.
  static const Lexicon& of(TextLanguage language);

  // What is known of a word in lower case, with its accents and with ' as apostrophe; nothing where it is unknown. A
  // form that begins with an accented letter is known without that accent too ("etat"), where that is no other word.
  // O(length); allocates nothing.
  std::optional<WordEntry> find(std::u32string_view word) const;

  std::span<const CueVerb> verbs() const;
  std::span<const CueNoun> nouns() const;
  std::span<const CuePreposition> prepositions() const;
  std::span<const RoleNoun> roles() const;
  std::span<const OrganizationHead> heads() const;
  std::span<const PersonTitle> titles() const;
  std::span<const TieWord> ties() const;
  std::span<const ToneWord> tones() const;

 private:
  const LexiconTables* tables_;
};

}  // namespace standpoint
