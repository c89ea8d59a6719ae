// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/extraction.hpp"

#include <array>

#include "extract/speech/fresh_names.hpp"

namespace standpoint {

Extractor::Extractor(const Dossier& dossier, TextLanguage language)
    : language_(language), lexicon_(Lexicon::of(language)), names_(dossier, lexicon_) {
  for (const RelationType& type : dossier.relation_types)
    ends_.push_back({dossier.names[type.name], type.from, type.to});
  for (const Relation& relation : dossier.relations)
    if (relation.from.valid() && relation.to.valid())
      ties_.push_back({relation.from.value, relation.to.value, dossier.names[dossier[relation.type].name]});
}

Extraction Extractor::read(std::string_view text) const {
  Extraction out;
  Reading& r = out.reading;
  r.language = language_;
  r.lexicon = &lexicon_;
  r.letters = read_letters(text);
  r.blocks = find_blocks(r.letters);
  r.tokens = find_tokens(r.letters, r.blocks, lexicon_, language_);
  r.quotations = find_quotations(r.letters, r.blocks, r.tokens);
  r.sentences = find_sentences(r.letters, r.blocks, r.tokens, r.quotations);
  r.sentence_at.assign(r.tokens.size(), Reading::kNone);
  for (std::uint32_t s = 0; s < r.sentences.size(); ++s)
    for (std::uint32_t i = r.sentences[s].begin; i < r.sentences[s].end; ++i) r.sentence_at[i] = s;
  r.referents = names_.referents();
  r.mentions = find_mentions(r.letters, r.blocks, r.tokens, names_);
  find_fresh_names(r.letters, r.blocks, r.tokens, lexicon_, language_, r.referents, r.mentions);
  r.referent_words = ReferentWords(r.referents);
  r.phrases = find_phrases(r.letters, r.tokens, r.mentions, r.referents, lexicon_, language_);
  r.phrase_at.assign(r.tokens.size(), Reading::kNone);
  for (std::uint32_t p = 0; p < r.phrases.size(); ++p)
    for (std::uint32_t i = r.phrases[p].begin; i < r.phrases[p].end; ++i) r.phrase_at[i] = p;
  out.speech = find_attributions(r);
  SpeakerResolution resolution = resolve_speakers(r, out.speech, ties_);
  out.ties = find_ties(r, resolution, out.speech, ends_);
  out.speakers = std::move(resolution.speakers);
  out.meant = std::move(resolution.meant);
  return out;
}

TextLanguage guess_language(std::string_view text) {
  constexpr std::array<std::string_view, 12> kFrench{" le ",  " la ",  " les ",  " des ",  " et ", " est ",
                                                     " une ", " que ", " dans ", " pour ", " du ", " qui "};
  constexpr std::array<std::string_view, 12> kEnglish{" the ", " of ",  " and ",  " to ",   " is ",  " that ",
                                                      " for ", " was ", " with ", " said ", " has ", " by "};
  const std::string_view head = text.substr(0, 20000);
  const auto count = [&](const auto& words) {
    std::size_t found = 0;
    for (const std::string_view word : words)
      for (std::size_t at = head.find(word); at != std::string_view::npos; at = head.find(word, at + 1)) ++found;
    return found;
  };
  return count(kEnglish) > count(kFrench) ? TextLanguage::english : TextLanguage::french;
}

}  // namespace standpoint
