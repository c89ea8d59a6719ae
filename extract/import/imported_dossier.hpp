#pragma once
// SPDX-License-Identifier: Apache-2.0
// Coded work as a dossier: its files, and what became of everything.

#include <string>
#include <vector>

#include "extract/import/coded_work.hpp"
#include "extract/import/coding_scheme.hpp"
#include "graph/model/dossier.hpp"
#include "graph/text/result.hpp"

namespace standpoint {

struct ImportOptions {
  SchemeNames names;
  std::string stem;      // what ids of claims begin with; a slug
  std::string folder;    // of the new files below the dossier, with `/` at its end; empty: its root
  std::string title;     // of the dossier
  std::string language;  // of the texts; empty: not said
  int hours_ahead = 0;   // of UTC, of the days that documents are dated with
  bool with_texts = false;
  const Dossier* existing = nullptr;  // what is imported into: its records are used where they are the same
};

struct ImportedFile {
  std::string path;  // below the dossier's root
  std::string bytes;
};

// Something without a record or key of its own: how often it occurred, where it is kept, and one example.
struct ImportRemark {
  std::string what;
  std::size_t count = 0;
  std::string kept;  // `coded`, `note`, `tags`, …; empty: left out
  std::string example;
};

// A value that was found to be a record of the dossier imported into.
struct ImportMatch {
  std::string kind;  // entity, proposition, source, relation
  std::string name;
  std::string id;
};

struct ImportedDossier {
  std::vector<ImportedFile> files;  // in the order of their paths
  std::size_t statements = 0;       // of the type that was imported
  std::size_t sources = 0;
  std::size_t persons = 0;
  std::size_t organizations = 0;
  std::size_t propositions = 0;
  std::size_t claims = 0;
  std::size_t relations = 0;
  std::size_t texts = 0;
  std::size_t claims_there = 0;      // statements that the dossier imported into has as claims already
  std::vector<ImportMatch> matches;  // in the order of their kinds, then as found
  std::vector<ImportRemark> remarks;
  std::string statement_type;
  std::string stance;  // StanceRule::description()
  std::string origin;  // CodedWork::origin
};

// Makes the dossier. Documents become sources, values of the person and organization variables entities, those of the
// concept variable propositions, statements claims: of the person, on behalf of the organization (or for nobody, where
// there is none and the person speaks for one elsewhere), of the organization alone where no person is named. A person
// is a member of an organization from the first to the last day on which it spoke for it. All other variables, the
// stance among them, go under `coded`, notes into `note`. The same work gives the same bytes.
//
// Ids are slugs of names, titles and sentences, a number behind those that are taken; of a name without Latin letters,
// the first digits of its SHA-256. Entities and propositions of `existing` are used where a name, alias or sentence is
// the same but for case and accents and there is only one; sources where title and date are; a claim or relation that
// is there already is not made again.
//
// Failure: find_scheme(). O(statements log statements + bytes of texts).
Result<ImportedDossier> make_dossier(const CodedWork& work, const ImportOptions& options);

}  // namespace standpoint
