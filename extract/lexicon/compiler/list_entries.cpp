// SPDX-License-Identifier: Apache-2.0
// Entries of the lists.
#include "extract/lexicon/compiler/list_entries.hpp"

#include <fmt/format.h>

#include "graph/model/entity_type.hpp"
#include "graph/text/codes.hpp"

namespace standpoint::lexicon_compiler {
namespace {

constexpr BitName kVerbFrames[] = {{"quote", frame::quote},
                                   {"that", frame::that},
                                   {"infinitive", frame::infinitive},
                                   {"to_infinitive", frame::to_infinitive},
                                   {"of_infinitive", frame::of_infinitive},
                                   {"whom_of_infinitive", frame::whom_of_infinitive},
                                   {"noun", frame::noun},
                                   {"as", frame::as},
                                   {"about", frame::about},
                                   {"whether", frame::whether}};

constexpr BitName kNounFrames[] = {{"that", frame::that},
                                   {"of_infinitive", frame::of_infinitive},
                                   {"to_infinitive", frame::to_infinitive},
                                   {"about", frame::about},
                                   {"noun", frame::noun},
                                   {"whether", frame::whether}};

// A verb as written, in its parts: "s'inscrire en faux" is inscrire, reflexive, with "en faux" behind it.
struct VerbParts {
  std::string_view lemma;
  std::string_view after;
  bool reflexive = false;
};

VerbParts parts_of(std::string_view written) {
  VerbParts parts;
  for (const std::string_view pronoun : {"se ", "s'"}) {
    if (!written.starts_with(pronoun)) continue;
    parts.reflexive = true;
    written.remove_prefix(pronoun.size());
    break;
  }
  parts.lemma = first_word(written);
  if (parts.lemma.size() < written.size()) parts.after = written.substr(parts.lemma.size() + 1);
  return parts;
}

// Prepositions are for the frame `about`.
template <class Cue>
void check_prepositions(EntryReader& entry, const Listed<Cue>& listed) {
  if (listed.prepositions.empty() || (listed.cue.frames & frame::about) != 0) return;
  entry.report(codes::kMissingKey, entry.place(),
               fmt::format("'{}' has prepositions, but not the frame 'about' that they are for", entry.name()),
               "add about to its frames, or leave the prepositions out");
}

template <class Cue>
Listed<Cue> listed_of(EntryReader& entry) {
  Listed<Cue> listed;
  listed.place = entry.place();
  return listed;
}

// The gender that the entry says, into a cue with `masculine` and `feminine`.
template <class Cue>
void read_genders(EntryReader& entry, Listed<Cue>& listed) {
  const std::optional<Genders> genders = entry.genders("gender");
  if (!genders) return;
  listed.has_gender = true;
  listed.cue.masculine = genders->masculine;
  listed.cue.feminine = genders->feminine;
}

// Adds an entry, and one more for each of its forms that is a phrase ("think tanks"): those are found as they stand.
template <class Cue>
void add_phrases(const Listed<Cue>& listed, std::string_view Cue::*words, std::vector<Listed<Cue>>& list) {
  list.push_back(listed);
  for (const std::string_view form : listed.forms) {
    if (form.find(' ') == std::string_view::npos) continue;
    list.push_back(listed);
    list.back().cue.*words = form;
  }
}

}  // namespace

void read_verb(EntryReader& entry, Lists& lists) {
  auto listed = listed_of<CueVerb>(entry);
  CueVerb& verb = listed.cue;
  const VerbParts parts = parts_of(entry.name());
  verb.lemma = parts.lemma;
  verb.after = parts.after;
  verb.reflexive = parts.reflexive;
  verb.frames = entry.bits("frames", kVerbFrames);
  listed.prepositions = entry.words("prepositions");
  listed.forms = entry.words("forms");
  verb.stance = entry.hint("stance");
  verb.attitude = entry.flag("attitude");
  verb.question = entry.flag("question");
  verb.commits = entry.flag("commits");
  verb.asks = entry.flag("asks");
  verb.decides = entry.flag("decides");
  entry.require("frames", "frames: [quote, that]");
  check_prepositions(entry, listed);
  if ((verb.frames & frame::about) != 0) entry.require("prepositions", "frames: [about], prepositions: [sur]");
  lists.verbs.push_back(std::move(listed));
}

void read_noun(EntryReader& entry, Lists& lists) {
  auto listed = listed_of<CueNoun>(entry);
  listed.cue.lemma = entry.name();
  listed.cue.frames = entry.bits("frames", kNounFrames);
  listed.prepositions = entry.words("prepositions");
  listed.forms = entry.words("forms");
  listed.cue.stance = entry.hint("stance");
  listed.cue.attitude = entry.flag("attitude");
  entry.require("frames", "frames: [that]");
  check_prepositions(entry, listed);
  add_phrases(listed, &CueNoun::lemma, lists.nouns);
}

void read_preposition(EntryReader& entry, Lists& lists) {
  auto listed = listed_of<CuePreposition>(entry);
  listed.cue.words = entry.name();
  listed.cue.fronted_only = entry.flag("fronted_only");
  lists.prepositions.push_back(std::move(listed));
}

void read_role(EntryReader& entry, Lists& lists) {
  auto listed = listed_of<RoleNoun>(entry);
  listed.cue.words = entry.name();
  read_genders(entry, listed);
  listed.forms = entry.words("forms");
  listed.cue.tie = entry.one_of("tie", relation_types(), "a relation type");
  listed.cue.inverse = entry.flag("inverse");
  listed.cue.collective = entry.flag("collective");
  add_phrases(listed, &RoleNoun::words, lists.roles);
}

void read_head(EntryReader& entry, Lists& lists) {
  auto listed = listed_of<OrganizationHead>(entry);
  listed.cue.words = entry.name();
  listed.cue.type = entry.one_of("type", entity_type_names(), "a type of entities");
  if (const std::optional<Genders> genders = entry.genders("gender")) {
    listed.has_gender = true;
    listed.cue.feminine = genders->feminine && !genders->masculine;
  }
  listed.forms = entry.words("forms");
  entry.require("type", "type: association");
  add_phrases(listed, &OrganizationHead::words, lists.heads);
}

void read_title(EntryReader& entry, Lists& lists) {
  auto listed = listed_of<PersonTitle>(entry);
  listed.cue.words = entry.name();
  read_genders(entry, listed);
  lists.titles.push_back(std::move(listed));
}

// `after` may be a list, which makes an entry of each.
void read_tie(EntryReader& entry, Lists& lists) {
  auto listed = listed_of<TieWord>(entry);
  TieWord& tie = listed.cue;
  const VerbParts parts = parts_of(entry.name());
  tie.lemma = parts.lemma;
  tie.type = entry.one_of("type", relation_types(), "a relation type");
  tie.noun = entry.flag("noun");
  tie.swapped = entry.flag("swapped");
  tie.against = entry.flag("against");
  listed.forms = entry.words("forms");
  std::vector<std::string_view> after = entry.words("after");
  entry.require("type", "type: hosts");
  if (after.empty()) after.emplace_back();
  for (const std::string_view words : after) {
    tie.after = words.empty() ? parts.after : parts.after.empty() ? words : entry.joined(parts.after, words);
    lists.ties.push_back(listed);
  }
}

void read_tone(EntryReader& entry, Lists& lists) {
  auto listed = listed_of<ToneWord>(entry);
  listed.cue.lemma = entry.name();
  listed.cue.stance = entry.hint("stance");
  listed.forms = entry.words("forms");
  entry.require("stance", "stance: oppose");
  lists.tones.push_back(std::move(listed));
}

}  // namespace standpoint::lexicon_compiler
