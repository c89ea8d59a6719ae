// SPDX-License-Identifier: Apache-2.0
// The lexica of the languages.
#include "extract/lexicon/lexicon.hpp"

#include "extract/lexicon/lexicon_bytes.hpp"
#include "extract/lexicon/lexicon_tables.hpp"

namespace standpoint {

const Lexicon& Lexicon::of(TextLanguage language) {
  if (language == TextLanguage::french) {
    static const LexiconTables tables = read_lexicon_tables(lexicon_bytes(TextLanguage::french));
    static const Lexicon lexicon(tables);
    return lexicon;
  }
  static const LexiconTables tables = read_lexicon_tables(lexicon_bytes(TextLanguage::english));
  static const Lexicon lexicon(tables);
  return lexicon;
}

std::optional<WordEntry> Lexicon::find(std::u32string_view word) const { return tables_->words.find(word); }

std::span<const CueVerb> Lexicon::verbs() const { return tables_->verbs; }
std::span<const CueNoun> Lexicon::nouns() const { return tables_->nouns; }
std::span<const CuePreposition> Lexicon::prepositions() const { return tables_->prepositions; }
std::span<const RoleNoun> Lexicon::roles() const { return tables_->roles; }
std::span<const OrganizationHead> Lexicon::heads() const { return tables_->heads; }
std::span<const PersonTitle> Lexicon::titles() const { return tables_->titles; }
std::span<const TieWord> Lexicon::ties() const { return tables_->ties; }
std::span<const ToneWord> Lexicon::tones() const { return tables_->tones; }

}  // namespace standpoint
