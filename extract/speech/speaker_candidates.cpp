// SPDX-License-Identifier: Apache-2.0
// Whom functions, bodies, pointing nouns and pronouns may mean, the likeliest first.
#include <array>

#include "extract/speech/name_index.hpp"
#include "extract/speech/phrase_words.hpp"
#include "extract/speech/speaker_resolver.hpp"

namespace standpoint {
namespace {

using Text = std::u32string_view;

// Heads whose body is meant: la direction du X, l'entourage de X, the X spokesman.
bool speaks_for_complement(Text head) {
  constexpr std::array<Text, 24> kHeads{
      U"direction", U"entourage",  U"cabinet",    U"présidence",   U"service", U"services",  U"équipe",     U"équipes",
      U"groupe",    U"état-major", U"communiqué", U"côté",         U"site",    U"rédaction", U"management", U"office",
      U"team",      U"leadership", U"statement",  U"présentation", U"rapport", U"siège",
      U"confrères",  U"consœurs"};
  return std::find(kHeads.begin(), kHeads.end(), head) != kHeads.end();
}

// Plurals that name whoever is in a body spoken of, rather than people at large: les signataires, but not les riverains.
bool is_party(Text head) {
  constexpr std::array<Text, 16> kParties{U"signataires",  U"requérants", U"plaignants", U"auteurs",
                                          U"organisateurs", U"opposants",  U"militants",  U"membres",
                                          U"élus",          U"dirigeants", U"signatories", U"plaintiffs",
                                          U"campaigners",   U"organisers", U"organizers",  U"activists"};
  return std::find(kParties.begin(), kParties.end(), head) != kParties.end();
}

}  // namespace

// la ministre de la Santé; l'avocat; l'élue
std::vector<SpeakerCandidate> SpeakerResolver::role(const NounPhrase& phrase) {
  if (r_.word(phrase.head) == U"source" || r_.word(phrase.head) == U"sources") return other(phrase);
  if (const Text second = r_.word(phrase.begin + 1); second == U"même" || second == U"same")
    return last_speaker_ == kNone ? std::vector<SpeakerCandidate>{}
                                  : resolved_[last_speaker_];  // somebody without a name too
  if (speaks_for_complement(r_.word(phrase.head)) && phrase.complement != kNobody)
    return {{phrase.complement, 0.9F, "speaks for"}};
  std::vector<SpeakerCandidate> out;
  const std::uint32_t sentence = r_.sentence_at[phrase.head];
  if (is_plural(phrase)) group(phrase, out);
  const auto known = roles_.find(stem(r_.word(phrase.head)));
  if (known != roles_.end() && phrase.determiner != DeterminerKind::indefinite)
    for (auto it = known->second.rbegin();
         it != known->second.rend() && it - known->second.rbegin() < static_cast<std::ptrdiff_t>(kKinds); ++it) {
      if (!agrees(it->referent, phrase.agreement, false)) continue;
      if (phrase.complement != kNobody && it->body != kNobody && it->body != phrase.complement) continue;
      put(out,
          {it->referent, phrase.complement != kNobody && it->body == phrase.complement ? 0.97F : 0.9F, "function"});
    }
  if (phrase.complement != kNobody)
    for (const KnownTie& tie : ties_)
      if (tie.to == phrase.complement && tie.type == r_.lexicon->roles()[phrase.role - 1U].tie)
        put(out, {tie.from, 0.85F, "function"});
  describe(phrase, out);
  if (out.empty() && phrase.complement != kNobody && phrase.determiner == DeterminerKind::definite &&
      !is_plural(phrase))
    for (const Spoken& spoken : recent())
      if (is_person(r_.referents[spoken.referent]) && !spoken.quoted && distance(spoken, sentence) <= 2 &&
          roled_.count(spoken.referent) == 0 && agrees(spoken.referent, phrase.agreement, false))
        put(out, {spoken.referent, 0.6F, "last one who fits"});
  if (out.empty() && phrase.determiner == DeterminerKind::definite && !is_plural(phrase) && !is_quoted(phrase))
    named_soon(phrase, out);
  if (out.empty() && phrase.complement != kNobody && is_actor(r_.referents[phrase.complement]) &&
      !is_plural(phrase)) {
    const std::string_view tie = r_.lexicon->roles()[phrase.role - 1U].tie;
    const bool names_nobody =
        phrase.determiner == DeterminerKind::indefinite && tie == "employs";  // un conseiller de Y
    if (tie == "spokesperson_of" || tie == "represents" || tie == "leads" ||
        (!names_nobody && (tie == "employs" || phrase.determiner == DeterminerKind::indefinite)))
      put(out, {phrase.complement, 0.5F, "speaks for"});
  }
  if (phrase.determiner == DeterminerKind::definite || phrase.determiner == DeterminerKind::demonstrative ||
      phrase.determiner == DeterminerKind::none)
    if (phrase.complement == kNobody || out.empty())
      for (const Spoken& spoken : recent())
        if (is_person(r_.referents[spoken.referent]) && agrees(spoken.referent, phrase.agreement, false) &&
            !spoken.quoted && !is_plural(phrase))
          put(out, {spoken.referent, 0.7F * recency(spoken, sentence), "last one who fits"});
  const std::string_view tie = r_.lexicon->roles()[phrase.role - 1U].tie;
  if (out.empty() && !is_plural(phrase) &&
      (tie == "spokesperson_of" ||  // a spokesman for the company
       (phrase.determiner != DeterminerKind::indefinite && (tie == "represents" || tie == "employs"))))
    for (const Spoken& spoken : recent())
      if (is_actor(r_.referents[spoken.referent]) && !is_person(r_.referents[spoken.referent]) && !spoken.quoted)
        put(out, {spoken.referent, 0.45F * recency(spoken, sentence), "speaks for"});
  rank(out);
  return out;
}

// ces élus, les signataires: a collective spoken of
void SpeakerResolver::group(const NounPhrase& phrase, std::vector<SpeakerCandidate>& out) {
  const std::uint32_t sentence = r_.sentence_at[phrase.head];
  if (phrase.determiner == DeterminerKind::indefinite) return;
  if (phrase.determiner != DeterminerKind::demonstrative && !is_party(r_.word(phrase.head))) return;
  for (const Spoken& spoken : recent()) {
    const Referent& referent = r_.referents[spoken.referent];
    if (any_is_a(referent.types, EntityType::collective) || any_is_a(referent.types, EntityType::association) ||
        (referent.types & bit(EntityType::organization)) != 0)
      put(out, {spoken.referent, 0.75F * recency(spoken, sentence), "group spoken of"});
  }
}

// Le procureur demande … David Lentz, procureur: whoever is given the function further on; else, who is named for the
// first time in the next sentences, if one alone fits.
void SpeakerResolver::named_soon(const NounPhrase& phrase, std::vector<SpeakerCandidate>& out) const {
  const std::u32string wanted = stem(r_.word(phrase.head));
  const std::uint32_t sentence = r_.sentence_at[phrase.head];
  const std::uint32_t p = index_of(phrase);
  std::uint32_t next = kNobody;
  bool several = false;
  for (std::uint32_t q = p + 1; q < r_.phrases.size() && q - p < kLookedAhead; ++q) {
    const NounPhrase& named = r_.phrases[q];
    if (named.kind != PhraseKind::name || named.referent == kNobody || !is_person(r_.referents[named.referent]) ||
        r_.sentence_at[named.head] == kNone || !agrees(named.referent, phrase.agreement, false))
      continue;
    const bool fits = phrase.complement == kNobody || named.complement == kNobody || phrase.complement == named.complement;
    if (named.role_head != NounPhrase::kNone && stem(r_.word(named.role_head)) == wanted && fits)
      return put(out, {named.referent, 0.7F, "function"});
    if (r_.sentence_at[named.head] > sentence + 3 || is_quoted(named) || roled_.count(named.referent) != 0) continue;
    if (spoken_of_[named.referent] || named.role != 0) continue;
    several = several || (next != kNobody && next != named.referent);
    next = named.referent;
  }
  if (next != kNobody && !several) put(out, {next, 0.45F, "named later"});
}

// Names whose words a description shares: un collectif d'entreprises et d'associations.
void SpeakerResolver::describe(const NounPhrase& phrase, std::vector<SpeakerCandidate>& out) {
  std::vector<std::u32string> words;
  const std::uint32_t stop = std::min<std::uint32_t>(r_.size(), phrase.end + 10);
  for (std::uint32_t i = phrase.head; i < stop; ++i) {
    if (i >= phrase.end && (r_.tokens[i].kind != TokenKind::word || is_finite_verb_like(i))) break;
    const Token& token = r_.tokens[i];
    if (token.kind != TokenKind::word) continue;
    if (const std::uint32_t named = mention_from(i);
        named != kNobody && i > phrase.head && !is_person(r_.referents[named]))
      words.insert(words.end(), r_.referent_words.of(named).begin(), r_.referent_words.of(named).end());
    std::u32string bare = r_.letters.bare.substr(token.begin, token.end - token.begin);
    if (!is_link_word(bare)) words.push_back(std::move(bare));
  }
  if (words.empty()) return;
  const Text head = words[0];
  for (const std::uint32_t i : r_.referent_words.with(head)) {
    if (!is_actor(r_.referents[i])) continue;
    const auto& name = r_.referent_words.of(i);
    std::size_t shared = 0;
    for (const auto& word : words)
      if (std::find(name.begin(), name.end(), word) != name.end()) ++shared;
    if (shared < 2) continue;
    const float share = static_cast<float>(shared) / static_cast<float>(std::min(words.size(), name.size()));
    if (share >= 0.5F) put(out, {i, 0.6F + 0.35F * share, "description"});
  }
}

bool SpeakerResolver::is_finite_verb_like(std::uint32_t i) const {
  return r_.tokens[i].is(trait::finite) && !r_.tokens[i].is(trait::noun | trait::adjective | trait::past_participle);
}

// le collectif, l'association, l'instance, cette dernière, la même source
std::vector<SpeakerCandidate> SpeakerResolver::body(const NounPhrase& phrase) {
  std::vector<SpeakerCandidate> out;
  const std::uint32_t sentence = r_.sentence_at[phrase.head];
  const Text head = r_.word(phrase.head);
  if (phrase.complement != kNobody && is_actor(r_.referents[phrase.complement]) && speaks_for_complement(head))
    put(out, {phrase.complement, 0.9F, "speaks for"});
  if (speaks_for_complement(head) && phrase.complement == kNobody) whose_it_is(phrase, out);
  if (head == U"source" || head == U"dernier" || head == U"dernière") return other(phrase);
  describe(phrase, out);
  named_inside(phrase, out);
  if (is_proper(phrase)) return out;  // a body of its own, which nobody has named before
  if (is_plural(phrase) && phrase.determiner == DeterminerKind::definite) {  // les syndicats: several of them
    rank(out);
    return out;
  }
  if (phrase.determiner != DeterminerKind::indefinite || out.empty()) match_head(phrase, sentence, out);
  if (phrase.determiner == DeterminerKind::definite || phrase.determiner == DeterminerKind::demonstrative)
    match_type(phrase, sentence, out);
  rank(out);
  return out;
}

// le cabinet de la ministre, l'entourage du maire: the body of whoever has the function, else the person.
void SpeakerResolver::whose_it_is(const NounPhrase& phrase, std::vector<SpeakerCandidate>& out) {
  for (std::uint32_t i = phrase.head + 1; i < phrase.end; ++i) {
    if (r_.tokens[i].entry.role == 0) continue;
    const auto known = roles_.find(stem(r_.word(i)));
    if (known == roles_.end()) continue;
    const RoleHolder& holder = known->second.back();
    return put(out, {holder.body != kNobody ? holder.body : holder.referent, 0.8F, "speaks for"});
  }
}

// The Quay Cycling Club: capitals on the head and beside it.
bool SpeakerResolver::is_proper(const NounPhrase& phrase) const {
  if (!r_.tokens[phrase.head].capital) return false;
  std::uint32_t capitals = 0;
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i)
    if (r_.tokens[i].capital && determiner_of(r_.word(i), r_.language).kind == DeterminerKind::none) ++capitals;
  return capitals >= 2;
}

// un collectif réuni sous la bannière de X; une coalition menée par X
void SpeakerResolver::named_inside(const NounPhrase& phrase, std::vector<SpeakerCandidate>& out) {
  if (phrase.determiner != DeterminerKind::indefinite) return;
  const std::uint32_t stop = std::min<std::uint32_t>(r_.size(), phrase.end + 14);
  for (std::uint32_t i = phrase.end; i < stop; ++i) {
    if (r_.tokens[i].kind != TokenKind::word || r_.sentence_at[i] != r_.sentence_at[phrase.head]) break;
    if (r_.tokens[i].is(trait::finite) && is_finite_verb_like(i)) break;
    const std::uint32_t named = mention_from(i);
    if (named != kNobody && is_actor(r_.referents[named]) && !is_person(r_.referents[named])) {
      const auto& name = r_.referent_words.of(named);
      const std::u32string head = r_.letters.bare.substr(r_.tokens[phrase.head].begin,
                                                         r_.tokens[phrase.head].end - r_.tokens[phrase.head].begin);
      const bool same = std::find(name.begin(), name.end(), head) != name.end() ||
                        any_is_a(r_.referents[named].types, EntityType::collective);
      if (same) put(out, {named, 0.85F, "named inside"});
    }
  }
}

// The stems of a name's words, worked out once.
const std::vector<std::u32string>& SpeakerResolver::stems_of(std::uint32_t referent) {
  auto& stems = stems_[referent];
  if (stems.empty())
    for (const std::u32string& word : r_.referent_words.of(referent)) stems.push_back(stem_of(word));
  return stems;
}

void SpeakerResolver::match_head(const NounPhrase& phrase, std::uint32_t sentence, std::vector<SpeakerCandidate>& out) {
  const std::u32string wanted = stem(r_.word(phrase.head));
  const bool speaks = r_.is_speaker(phrase);
  if (const auto known = bodies_.find(wanted); known != bodies_.end())
    for (auto it = known->second.rbegin();
         it != known->second.rend() && it - known->second.rbegin() < static_cast<std::ptrdiff_t>(kKinds); ++it)
      put(out, {*it, 0.95F * last_seen(*it, sentence), "kind of body"});
  for (const Spoken& spoken : recent()) {
    const auto& name = stems_of(spoken.referent);
    if (name.empty() || is_actor(r_.referents[spoken.referent]) != speaks) continue;
    const bool first = name[0] == wanted;
    if (first || std::find(name.begin() + 1, name.end(), wanted) != name.end())
      put(out, {spoken.referent, (first ? 0.95F : 0.75F) * recency(spoken, sentence), "kind of body"});
  }
  if (out.empty())
    for (const std::uint32_t i : r_.referent_words.beginning_with(wanted).first(
             std::min<std::size_t>(kKinds, r_.referent_words.beginning_with(wanted).size())))
      if (is_actor(r_.referents[i]) == r_.is_speaker(phrase) && r_.referents[i].known && !is_person(r_.referents[i]))
        put(out, {i, 0.4F, "kind of body"});
}

// How recent the last time is that somebody was spoken of, in (0, 1].
float SpeakerResolver::last_seen(std::uint32_t referent, std::uint32_t sentence) const {
  for (std::size_t i = spoken_.size(), n = 0; i-- > 0 && n < 4 * kRemembered; ++n)
    if (spoken_[i].referent == referent) return std::min(1.0F, std::max(0.3F, recency(spoken_[i], sentence)));
  return 0.3F;
}

void SpeakerResolver::match_type(const NounPhrase& phrase, std::uint32_t sentence, std::vector<SpeakerCandidate>& out) {
  const auto type = parse_entity_type(r_.lexicon->heads()[phrase.body - 1U].type);
  for (const Spoken& spoken : recent()) {
    const Referent& referent = r_.referents[spoken.referent];
    if (!is_actor(referent) || is_person(referent) || !type) continue;
    bool fits = any_is_a(referent.types, *type);
    if (*type == EntityType::association || *type == EntityType::collective)
      fits = fits || (referent.types & (bit(EntityType::organization) | bit(EntityType::association) |
                                        bit(EntityType::collective))) != 0;
    if (*type == EntityType::media) fits = fits || (spoken.speaker && any_is_a(referent.types, EntityType::company));
    if (*type == EntityType::public_body) fits = fits || any_is_a(referent.types, EntityType::court);
    if (*type == EntityType::court) {  // la haute juridiction: le Conseil d'État, whatever the dossier calls it
      const auto& name = stems_of(spoken.referent);
      fits = fits || (any_is_a(referent.types, EntityType::public_body) && !name.empty() &&
                      (name[0] == stem_of(U"conseil") || name[0] == stem_of(U"cour") || name.back() == stem_of(U"court")));
    }
    if (!fits) continue;
    const bool managed = !any_is_a(referent.types, EntityType::association) &&
                         !any_is_a(referent.types, EntityType::collective);  // la direction is not the union's
    const float share = speaks_for_complement(r_.word(phrase.head)) && !managed ? 0.4F : 0.8F;
    put(out, {spoken.referent, share * recency(spoken, sentence), "type of body"});
  }
}

// cette dernière, la même source, l'un d'eux: nouns that point back at whoever spoke.
std::vector<SpeakerCandidate> SpeakerResolver::other(const NounPhrase& phrase) {
  std::vector<SpeakerCandidate> out;
  const Text head = r_.word(phrase.head);
  const std::uint32_t sentence = r_.sentence_at[phrase.head];
  const bool points = head == U"dernier" || head == U"dernière" || head == U"derniers" || head == U"dernières" ||
                      head == U"source" || head == U"intéressé" || head == U"intéressée" || head == U"latter";
  if (speaks_for_complement(head) && phrase.complement != kNobody && is_actor(r_.referents[phrase.complement]))
    put(out, {phrase.complement, 0.8F, "speaks for"});
  if (speaks_for_complement(head) && phrase.complement == kNobody) whose_it_is(phrase, out);
  if (out.empty() && phrase.determiner == DeterminerKind::possessive && is_source_noun(head))
    for (const Spoken& spoken : recent())  // son étude montre que
      if (is_actor(r_.referents[spoken.referent]) && !spoken.quoted)
        put(out, {spoken.referent, 0.6F * recency(spoken, sentence), "whose it is"});
  const bool pointing = phrase.determiner == DeterminerKind::demonstrative ||
                        (phrase.determiner == DeterminerKind::definite && phrase.complement == kNobody);
  if (pointing && !points && speaks_.count(index_of(phrase)) != 0 && !is_plural(phrase)) {
    for (const Spoken& spoken : recent())
      if (is_person(r_.referents[spoken.referent]) && !spoken.quoted &&
          agrees(spoken.referent, phrase.agreement, false))
        put(out, {spoken.referent, 0.6F * recency(spoken, sentence), "last one who fits"});
    rank(out);
    return out;
  }
  if (!points || phrase.determiner == DeterminerKind::indefinite || (head == U"source" && !r_.french())) return out;
  if (const Token& token = r_.tokens[phrase.head];
      token.capital && (token.entry.traits == 0 || token.is(trait::capitalised)))
    return out;  // la Cnil: a name
  for (const Spoken& spoken : recent()) {
    if (!is_actor(r_.referents[spoken.referent]) || spoken.quoted) continue;
    if (head == U"source" && !spoken.speaker) continue;
    if (head != U"source" && !agrees(spoken.referent, phrase.agreement, false)) continue;
    const bool media =
        any_is_a(r_.referents[spoken.referent].types, EntityType::media) || !is_person(r_.referents[spoken.referent]);
    put(out, {spoken.referent, (head == U"source" && media ? 1.0F : 0.8F) * recency(spoken, sentence), "points back"});
  }
  rank(out);
  return out;
}

// indique-t-on à la mairie; Chez X, on assure que: the body where `on` is, beside it or in the sentence before.
std::vector<SpeakerCandidate> SpeakerResolver::whose_place(const NounPhrase& phrase) const {
  const std::uint32_t sentence = r_.sentence_at[phrase.head];
  const auto found = [&](std::uint32_t begin, std::uint32_t end) -> std::vector<SpeakerCandidate> {
    for (std::uint32_t i = begin; i < end; ++i) {
      const NounPhrase* place = r_.phrase_from(i);
      if (place == nullptr || place->governor == NounPhrase::kNone) continue;
      const Text word = r_.word(place->governor);
      const bool at = word == U"à" || word == U"au" || word == U"aux" || word == U"chez" || word == U"dans" ||
                      (word == U"de" && r_.word(place->governor - 1) == U"côté");
      const std::vector<SpeakerCandidate>& meant = resolved_[index_of(*place)];
      const std::uint32_t who = place->kind == PhraseKind::name ? place->referent
                                : meant.empty()                 ? kNobody
                                                                : meant[0].referent;
      if (at && who != kNobody && is_actor(r_.referents[who]) && !is_person(r_.referents[who]))
        return {{who, 0.7F, "where they are"}};
    }
    return {};
  };
  auto out = found(phrase.end, std::min(r_.sentences[sentence].end, phrase.end + 8));
  if (out.empty()) out = found(r_.sentences[sentence].begin, phrase.begin);
  if (out.empty() && sentence > 0 && r_.tokens[r_.sentences[sentence - 1].begin].block == r_.tokens[phrase.begin].block)
    out = found(r_.sentences[sentence - 1].begin, r_.sentences[sentence - 1].end);
  return out;
}

std::vector<SpeakerCandidate> SpeakerResolver::pronoun(const NounPhrase& phrase) {
  std::vector<SpeakerCandidate> out;
  if (r_.word(phrase.head) == U"on")
    return r_.word(phrase.end).starts_with(U"appri") ? std::vector<SpeakerCandidate>{} : whose_place(phrase);
  const std::uint32_t sentence = r_.sentence_at[phrase.head];
  const bool plural = is_plural(phrase);
  const std::uint32_t block = r_.tokens[phrase.head].block;
  for (const Spoken& spoken : recent()) {
    const Referent& referent = r_.referents[spoken.referent];
    if (!is_actor(referent) || (spoken.quoted && !is_quoted(phrase))) continue;
    if (plural ? is_person(referent) && !referent.plural : false) continue;
    const Text word = r_.word(phrase.head);
    if (word == U"it" ? is_person(referent) : (word == U"he" || word == U"she") && !is_person(referent)) continue;
    const std::uint64_t wanted = phrase.agreement & kGenders;
    const bool called = spoken.called != 0 && spoken.called != kGenders && wanted != 0 && wanted != kGenders;
    if (called && (spoken.called & wanted) == 0) continue;
    if (!plural && !called && !agrees(spoken.referent, phrase.agreement, false)) continue;
    if (distance(spoken, sentence) > 12) continue;
    float score = recency(spoken, sentence);
    if (is_person(referent) && !plural) score *= 1.1F;
    if (gender_[spoken.referent] == 0 && !is_person(referent)) score *= 0.8F;
    if (plural && !any_is_a(referent.types, EntityType::collective)) score *= 0.8F;
    if (spoken.block == block) score *= 1.05F;
    put(out, {spoken.referent, std::min(0.95F, score * 0.8F), "agreement"});
  }
  rank(out);
  if (!out.empty() && means_unnamed(phrase, out[0].referent)) out.clear();
  return out;
}

// Les parents estiment que … Ils ajoutent: those without a name who were spoken of last, later than `other` was.
bool SpeakerResolver::means_unnamed(const NounPhrase& pronoun, std::uint32_t other) const {
  if (last_unnamed_ == kNone) return false;
  const NounPhrase& unnamed = r_.phrases[last_unnamed_];
  if (r_.sentence_at[pronoun.head] - r_.sentence_at[unnamed.head] > 2 || is_plural(unnamed) != is_plural(pronoun))
    return false;
  if (!is_plural(pronoun) && (unnamed.kind != PhraseKind::role || speaks_.count(last_unnamed_) == 0 ||
                              r_.word(pronoun.head) == U"it"))
    return false;
  const std::uint64_t genders = unnamed.agreement & kGenders, wanted = pronoun.agreement & kGenders;
  if (genders != 0 && wanted != 0 && (genders & wanted) == 0) return false;
  for (const Spoken& spoken : recent())
    if (spoken.referent == other) return spoken.token < unnamed.head;
  return true;
}

}  // namespace standpoint
