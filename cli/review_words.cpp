// SPDX-License-Identifier: Apache-2.0
#include "cli/review_words.hpp"

#include <algorithm>
#include <array>

#include "cli/review_values.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kHelp =
    "Nothing is anybody's claim until it is accepted; each decision is written at once.\n"
    "  accept, a           into the dossier, with what it needs: the source, new entities, new propositions\n"
    "  reject, r [WHY]     keep it out; the reason is kept beside it\n"
    "  skip, s   back, b   to the next one that is open, to the one before\n"
    "  undo, u [N]         takes back the last decision or edit, or the last N\n"
    "  reopen [ID]         makes a decided one open again, also one of another day\n"
    "Who, about what, on which side:\n"
    "  by 2, by NAME       candidate 2, or an id or a name (Tab completes); several between commas\n"
    "  about 1, about ID   the proposition; stance support, oppose, neutral, or a number such as -0.5\n"
    "  by new person NAME  an entity that the dossier lacks: its type, then its name\n"
    "  about new SENTENCE  a proposition that it lacks; policy, fact or value may stand before the sentence\n"
    "  accuses NAME        says whom the new proposition charges with something\n"
    "Everything else:\n"
    "  KEY VALUE           sets a key: date, words, quote, note, to, reported_by, act, certainty, …; clear KEY\n"
    "  edit, e [KEY]       asks for the keys one by one\n"
    "  list, l [all]       what is open; all of it, or 'accepted' or 'rejected'\n"
    "  go, g ID   show     to one of them; shows it again\n"
    "  quit, q             goes on another day where this ends\n"
    "Short words can share a line: '1 p2 + a' is by 1, about 2, support, accept; '-' is oppose, '=' neutral.\n";

constexpr std::array<std::string_view, 14> kCommands = {"accept", "accuses", "back", "clear", "edit",
                                                        "go",     "help",    "list", "quit",  "reject",
                                                        "reopen", "show",    "skip", "undo"};
constexpr std::array<std::string_view, 7> kClaimFields = {"by", "about", "stance", "date", "words", "quote", "note"};
constexpr std::array<std::string_view, 7> kRelationFields = {"from", "type", "to", "since", "until", "quote", "note"};
constexpr std::array<std::string_view, 4> kEntityFields = {"type", "name", "aliases", "description"};

}  // namespace

std::string_view review_help() { return kHelp; }

std::span<const std::string_view> review_commands() { return kCommands; }

std::span<const std::string_view> asked_fields(std::string_view section) {
  if (section == "claims") return kClaimFields;
  if (section == "relations") return kRelationFields;
  return kEntityFields;
}

std::string_view command_of(std::string_view word) {
  if (word == "?" || word == "h") return "help";
  if (std::find(kCommands.begin(), kCommands.end(), word) != kCommands.end()) return word;
  constexpr std::array<std::string_view, 9> kShort = {"accept", "back",   "edit", "go",  "list",
                                                      "quit",   "reject", "skip", "undo"};
  for (const std::string_view command : kShort)
    if (word == command.substr(0, 1)) return command;
  return {};
}

bool is_number(std::string_view word) {
  return !word.empty() && word.size() < 10 && word.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_short_word(std::string_view word) {
  constexpr std::array<std::string_view, 7> kOthers = {"+", "-", "=", "a", "s", "b", "u"};
  return is_number(word) || (word.starts_with('p') && is_number(word.substr(1))) ||
         std::find(kOthers.begin(), kOthers.end(), word) != kOthers.end();
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> out;
  while (!trimmed_line(line).empty()) out.push_back(take_first_word(line));
  return out;
}

}  // namespace standpoint
