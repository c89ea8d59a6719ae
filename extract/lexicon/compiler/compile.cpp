// SPDX-License-Identifier: Apache-2.0
// The steps from files to words.
#include "extract/lexicon/compiler/compile.hpp"

#include "extract/lexicon/compiler/form_list.hpp"
#include "extract/lexicon/compiler/links.hpp"
#include "extract/lexicon/compiler/list_checks.hpp"
#include "extract/lexicon/compiler/own_forms.hpp"

namespace standpoint::lexicon_compiler {

Result<WordList> compile_words(const Sources& sources, ListFiles& files) {
  if (Result<void> read = read_lists(sources.lists, files); !read) return tl::unexpected(read.error());
  const bool french = sources.language == TextLanguage::french;
  FormList forms;
  Result<void> read = add_dictionary(sources.dictionary, sources.affixes, sources.language, forms);
  if (!read) return tl::unexpected(read.error());
  forms.finish();

  check_lists(files, sources.language, forms);
  files.diagnostics.sort();
  if (files.diagnostics.has_errors()) return WordList();

  add_own_forms(files.lists, sources.language, forms);
  WordList words = merged(forms);
  link_words(files.lists, forms, words);
  if (french) add_without_first_accent(words);
  return words;
}

}  // namespace standpoint::lexicon_compiler
