// SPDX-License-Identifier: Apache-2.0
// The lists of a lexicon: what is read from them, and what is told of mistakes.
#include "extract/lexicon/compiler/lists.hpp"

#include <catch2/catch.hpp>

#include "extract/lexicon/compiler/form_list.hpp"
#include "extract/lexicon/compiler/list_checks.hpp"

namespace standpoint::lexicon_compiler {
namespace {

using NamedTexts = std::vector<std::pair<std::string, std::string>>;

// The messages of the lists, each as `file:line:column: error: …`, with the line and the remedy.
std::string told(const NamedTexts& lists) {
  ListFiles files;
  for (const auto& [name, text] : lists) read_list(name, text, files);
  FormList forms;
  forms.add_word("dire", trait::infinitive, false, false);
  forms.finish();
  check_lists(files, TextLanguage::french, forms);
  files.diagnostics.sort();
  std::string result;
  for (const Diagnostic& diagnostic : files.diagnostics.all()) {
    result += format_diagnostic(diagnostic, files.files, false);
  }
  return result;
}

std::string told(std::string name, std::string text) { return told({{std::move(name), std::move(text)}}); }

TEST_CASE("a list without mistakes is told nothing of") {
  CHECK(told("verbs.yaml", "verbs:\n  dire: {frames: [quote, that]}\n").empty());
}

TEST_CASE("a mistake in a lexicon is told with its place and a remedy") {
  CHECK(told("verbs.yaml", "verbs:\n  dire: {frames: [qoute]}\n") ==
        "verbs.yaml:2:19: error: 'qoute' is not a frame of this list [bad-value]\n"
        " 2 |   dire: {frames: [qoute]}\n"
        "   |                   ^~~~~\n"
        "  help: did you mean 'quote'?\n");
  CHECK(told("verbs.yaml", "verbs:\n  dire: {frames: [quote], stence: oppose}\n") ==
        "verbs.yaml:2:27: error: an entry of this list has no key 'stence' [unknown-key]\n"
        " 2 |   dire: {frames: [quote], stence: oppose}\n"
        "   |                           ^~~~~~\n"
        "  help: did you mean 'stance'?\n");
}

// The first line of what is told.
std::string first_line(std::string name, std::string text) {
  const std::string all = told(std::move(name), std::move(text));
  return all.substr(0, all.find('\n'));
}

TEST_CASE("each kind of mistake has its sentence") {
  CHECK(first_line("verbs.yaml", "verbs:\n  dier: {frames: [quote]}\n") ==
        "verbs.yaml:2:3: error: the dictionary has no verb 'dier' [bad-value]");
  CHECK(first_line("verbs.yaml", "verbs:\n  Dire: {frames: [quote]}\n") ==
        "verbs.yaml:2:3: error: 'Dire' has capitals, but words are looked up in lower case [bad-value]");
  CHECK(first_line("verbs.yaml", "verbs:\n  dire: {asks: true}\n") ==
        "verbs.yaml:2:3: error: 'dire' needs the key 'frames' [missing-key]");
  CHECK(first_line("verbs.yaml", "verbs:\n  dire: {frames: [about]}\n") ==
        "verbs.yaml:2:3: error: 'dire' needs the key 'prepositions' [missing-key]");
  CHECK(first_line("verbs.yaml", "verbs:\n  dire: {frames: [that], prepositions: [de]}\n") ==
        "verbs.yaml:2:3: error: 'dire' has prepositions, but not the frame 'about' that they are for [missing-key]");
  CHECK(first_line("verbs.yaml", "verbs:\n  dire: {frames: [that], asks: yes}\n") ==
        "verbs.yaml:2:32: error: 'asks' is either true or false [bad-value]");
  CHECK(first_line("verbs.yaml", "verbs:\n  dire: that\n") ==
        "verbs.yaml:2:3: error: 'dire' needs the key 'frames' [missing-key]");
  CHECK(first_line("verbs.yaml", "verbs:\n  dire: {frames: [that]}\n  dire: {frames: [that]}\n") ==
        "verbs.yaml:3:3: error: the key 'dire' stands twice [duplicate-key]");
  CHECK(first_line("verbs.yaml", "nouns:\n  dire: {frames: [that]}\n") ==
        "verbs.yaml:1:1: error: this file has no section 'nouns' [unknown-section]");
  CHECK(first_line("verb.yaml", "verbs:\n  dire: {frames: [that]}\n") ==
        "verb.yaml:1:1: error: no list of a lexicon is called so [unknown-section]");
  CHECK(first_line("roles.yaml", "roles:\n  dire: {tie: leds}\n") ==
        "roles.yaml:2:15: error: 'leds' is not a relation type [bad-value]");
  CHECK(first_line("roles.yaml", "roles:\n  dire: {gender: n}\n") ==
        "roles.yaml:2:18: error: 'n' is not a gender [bad-value]");
  CHECK(first_line("organizations.yaml", "organizations:\n  dire: {type: firm}\n") ==
        "organizations.yaml:2:16: error: 'firm' is not a type of entities [bad-value]");
  CHECK(first_line("words.yaml", "words:\n  articles: [le]\n") ==
        "words.yaml:2:3: error: 'articles' is not a class of words [unknown-key]");
  CHECK(first_line("words.yaml", "words:\n  pronouns: {eux: [plurial]}\n") ==
        "words.yaml:2:20: error: 'plurial' is not a trait [bad-value]");
  CHECK(first_line("words.yaml", "words:\n  prepositions: [afin de]\n") ==
        "words.yaml:2:18: error: a single word is expected here [wrong-type]");
}

TEST_CASE("a word that another list adds is known") {
  const std::pair<std::string, std::string> head = {"organizations.yaml",
                                                    "organizations:\n  think tank: {type: association}\n"};
  CHECK_FALSE(told({head}).empty());
  CHECK(told({head, {"words.yaml", "words:\n  nouns: [think]\n"}}).empty());
  CHECK(told({head, {"roles.yaml", "roles:\n  think: {forms: [thinks]}\n"}}).empty());
}

TEST_CASE("entries of one lemma or first word come together, those of the most words first") {
  ListFiles files;
  read_list("verbs.yaml",
            "verbs:\n  faire: {frames: [that]}\n  dire: {frames: [that]}\n  faire savoir: {frames: [that]}\n"
            "  se faire l'écho: {frames: [that]}\n",
            files);
  read_list("roles.yaml", "roles:\n  ministre: {}\n  porte-parole: {}\n  ministre déléguée à la santé: {}\n", files);
  CHECK(files.diagnostics.all().empty());
  group_entries(files.lists);
  std::string order;
  for (const auto& verb : files.lists.verbs) {
    order += (verb.cue.reflexive ? "se " : "") + std::string(verb.cue.lemma) + "+" + std::string(verb.cue.after) + "; ";
  }
  for (const auto& role : files.lists.roles) order += std::string(role.cue.words) + "; ";
  CHECK(order ==
        "faire+savoir; se faire+l'écho; faire+; dire+; ministre déléguée à la santé; ministre; porte-parole; ");
}

TEST_CASE("apostrophes are made plain") {
  ListFiles files;
  read_list("prepositions.yaml", "prepositions:\n  d’après: {}\n", files);
  REQUIRE(files.lists.prepositions.size() == 1);
  CHECK(files.lists.prepositions[0].cue.words == "d'après");
}

}  // namespace
}  // namespace standpoint::lexicon_compiler
