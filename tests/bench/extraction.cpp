// SPDX-License-Identifier: Apache-2.0
// extraction DOSSIER LANGUAGE ARTICLES: the processor time, as JSON, of reading a file of articles (form feeds between
// them): all as one text, stage by stage, and each by itself; and how much was found. The stages one by one must come
// to what the extractor makes of the text, else the run fails.

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/proposals/proposals.hpp"
#include "extract/speech/fresh_names.hpp"
#include "extract/speech/stance_hints.hpp"
#include "extract/speech/when_said.hpp"
#include "graph/load/load.hpp"
#include "graph/text/read_file.hpp"
#include "tests/bench/processor_time.hpp"

namespace standpoint {
namespace {

constexpr int kRepetitions = 3;  // of each measure; the fastest counts
constexpr std::size_t kMostBytes = std::size_t{1} << 28U;
constexpr const char* kPublished = "2024-03-07";

using Stages = std::vector<std::pair<const char*, double>>;

// Notes the time since the last note under a name.
class Laps {
 public:
  void note(const char* stage) {
    const double now = processor_seconds();
    stages_.emplace_back(stage, now - last_);
    last_ = now;
  }
  const Stages& stages() const { return stages_; }

 private:
  double last_ = processor_seconds();
  Stages stages_;
};

// What the extractor needs besides the names, which it keeps to itself.
struct Apparatus {
  const Dossier& dossier;
  TextLanguage language;
  const Lexicon& lexicon;
  NameIndex names;
  std::vector<TieEnds> ends;
  std::vector<KnownTie> ties;

  Apparatus(const Dossier& of, TextLanguage text_language)
      : dossier(of), language(text_language), lexicon(Lexicon::of(text_language)), names(of, lexicon) {
    for (const RelationType& type : of.relation_types) ends.push_back({of.names[type.name], type.from, type.to});
    for (const Relation& relation : of.relations)
      if (relation.from.valid() && relation.to.valid())
        ties.push_back({relation.from.value, relation.to.value, of.names[of[relation.type].name]});
  }
};

// The stages of Extractor::read(), each with its time.
Extraction read_by_stages(const Apparatus& with, std::string_view text, Laps& laps) {
  Extraction out;
  Reading& r = out.reading;
  r.language = with.language;
  r.lexicon = &with.lexicon;
  r.letters = read_letters(text);
  laps.note("characters");
  r.blocks = find_blocks(r.letters);
  laps.note("blocks");
  r.tokens = find_tokens(r.letters, r.blocks, with.lexicon, with.language);
  laps.note("words, with the lexicon");
  r.quotations = find_quotations(r.letters, r.blocks, r.tokens);
  r.sentences = find_sentences(r.letters, r.blocks, r.tokens, r.quotations);
  r.sentence_at.assign(r.tokens.size(), Reading::kNone);
  for (std::uint32_t s = 0; s < r.sentences.size(); ++s)
    for (std::uint32_t i = r.sentences[s].begin; i < r.sentences[s].end; ++i) r.sentence_at[i] = s;
  laps.note("marks and sentences");
  r.referents = with.names.referents();
  r.mentions = find_mentions(r.letters, r.blocks, r.tokens, with.names);
  laps.note("names of the dossier");
  find_fresh_names(r.letters, r.blocks, r.tokens, with.lexicon, with.language, r.referents, r.mentions);
  r.referent_words = ReferentWords(r.referents);
  laps.note("new names");
  r.phrases = find_phrases(r.letters, r.tokens, r.mentions, r.referents, with.lexicon, with.language);
  r.phrase_at.assign(r.tokens.size(), Reading::kNone);
  for (std::uint32_t p = 0; p < r.phrases.size(); ++p)
    for (std::uint32_t i = r.phrases[p].begin; i < r.phrases[p].end; ++i) r.phrase_at[i] = p;
  laps.note("noun phrases");
  out.speech = find_attributions(r);
  laps.note("reported speech");
  SpeakerResolution resolution = resolve_speakers(r, out.speech, with.ties);
  laps.note("speakers");
  out.ties = find_ties(r, resolution, out.speech, with.ends);
  laps.note("relations");
  find_dates(r, out.speech, kPublished);
  find_stances(r, out.speech);
  laps.note("dates and hints");
  out.speakers = std::move(resolution.speakers);
  out.meant = std::move(resolution.meant);
  return out;
}

bool same(const Extraction& a, const Extraction& b) {
  if (a.speech.size() != b.speech.size() || a.ties.size() != b.ties.size() || a.meant != b.meant) return false;
  for (std::size_t i = 0; i < a.speech.size(); ++i) {
    if (a.speech[i].first != b.speech[i].first || a.speakers[i].size() != b.speakers[i].size()) return false;
    if (!a.speakers[i].empty() && a.speakers[i][0].referent != b.speakers[i][0].referent) return false;
  }
  return true;
}

double sum(const Stages& stages) {
  double all = 0;
  for (const auto& [stage, seconds] : stages) all += seconds;
  return all;
}

std::vector<std::string_view> articles_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t to = std::min(text.find('\f', from), text.size());
    out.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  return out;
}

int measure(const Dossier& dossier, TextLanguage language, std::string_view text) {
  const Apparatus apparatus(dossier, language);
  const Extractor extractor(dossier, language);
  Extraction whole;
  Stages best;
  for (int i = 0; i < kRepetitions; ++i) {
    Laps laps;
    whole = read_by_stages(apparatus, text, laps);
    if (best.empty() || sum(laps.stages()) < sum(best)) best = laps.stages();
  }
  if (!same(whole, extractor.read(text))) {
    std::fputs("the stages of this program are not those of the extractor\n", stderr);
    return 1;
  }
  const auto articles = articles_of(text);
  const double start = fastest_of(kRepetitions, [&] { Extractor(dossier, language); });
  const double apart = fastest_of(kRepetitions, [&] {
    for (const std::string_view article : articles) extractor.read(article);
  });
  Proposals proposals;
  const double proposing = fastest_of(kRepetitions, [&] {
    proposals = propose(extractor, dossier, text, {"article", kPublished});
  });
  fmt::print("{{\"bytes\": {}, \"articles\": {}, \"start\": {:.9f}, \"apart\": {:.9f}, \"proposing\": {:.9f}, ",
             text.size(), articles.size(), start, apart, proposing);
  fmt::print("\"quotations\": {}, \"claims\": {}, \"mentions\": {}, \"relations\": {}, \"stages\": {{",
             whole.reading.quotations.size(), proposals.claims.size(), proposals.mentions.size(),
             proposals.relations.size());
  for (std::size_t i = 0; i < best.size(); ++i)
    fmt::print("{}\"{}\": {:.9f}", i == 0 ? "" : ", ", best[i].first, best[i].second);
  fmt::print("}}}}\n");
  return 0;
}

}  // namespace
}  // namespace standpoint

int main(int count, char** words) {
  using namespace standpoint;
  if (count != 4) return 2;
  const std::vector<std::string> paths{words[1]};
  const auto loaded = load_dossier(paths);
  const auto text = read_regular_file(words[3], kMostBytes);
  if (!loaded || !text) return 1;
  return measure(loaded->dossier, std::string_view(words[2]) == "en" ? TextLanguage::english : TextLanguage::french,
                 *text);
}
