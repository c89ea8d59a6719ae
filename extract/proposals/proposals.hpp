#pragma once
// SPDX-License-Identifier: Apache-2.0
// What an article proposes for a dossier: plain records with their places, for people to confirm.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/speech/extraction.hpp"

namespace standpoint {

// Somebody who may be meant, with how sure that is.
struct ProposedActor {
  std::string id;
  float score = 0;           // in (0, 1]; comparable within one list only
  std::string_view because;  // the rule
};

struct ProposedLink {
  std::string id;  // of a proposition of the dossier
  float score = 0;
};

// One stretch of reported speech. Any of its fields may be empty: nothing is decided.
struct ProposedClaim {
  std::string id;
  std::vector<TextSpan> parts;  // what is said, without the reporter's words inside it; code points
  SpeechType type = SpeechType::direct;
  std::vector<ProposedActor> speakers;  // the likeliest first, at most three
  TextSpan speaker_place;               // the words that name the speaker
  TextSpan cue;                         // the words that bring it in
  std::string cue_verb;                 // its lemma
  std::string addressee;                // id
  std::string reported_by;              // id of whom the article has it from
  std::string act;                      // says, asks, decides, orders, promises, rules
  std::string date;                     // EDTF, of the saying
  TextSpan date_place;
  Hint stance = Hint::none;  // a hint, with the word that gives it
  TextSpan stance_place;
  std::vector<ProposedLink> propositions;  // the likeliest first, at most three
  std::string_view rule;
  float confidence = 0;  // in (0, 1]
};

struct ProposedRelation {
  std::string id;
  std::string from, to;  // ids; `to` may be `lit:` and the words of a function
  std::string type;      // of the relation types of the dossier
  std::string against;   // id: whom a complaint targets
  TextSpan place;
  std::string_view rule;
  float confidence = 0;
};

// An entity that the dossier does not have.
struct ProposedEntity {
  std::string id;
  std::string name;
  std::string type;
  std::string trigger;  // the words that made it one
  std::vector<TextSpan> places;
};

struct ProposedMention {
  TextSpan place;
  std::string id;
  MentionForm form = MentionForm::name;
  bool known = true;  // in the dossier
};

// Everything, each list in the order of the text.
struct Proposals {
  std::vector<ProposedEntity> entities;
  std::vector<ProposedClaim> claims;
  std::vector<ProposedRelation> relations;
  std::vector<ProposedMention> mentions;
};

// What is known of the article from outside of its text.
struct ArticleFacts {
  std::string source;     // id that its source has or will have
  std::string published;  // EDTF; empty where nothing is known
};

// Reads the text and makes the proposals: ids that no record of the dossier has, the same for the same text.
// O(length + claims x propositions).
Proposals propose(const Extractor& extractor, const Dossier& dossier, std::string_view text, const ArticleFacts& facts);

}  // namespace standpoint
