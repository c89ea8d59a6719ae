// SPDX-License-Identifier: Apache-2.0
#include "graph/query/dossier_names.hpp"

#include <array>

namespace standpoint::query {
namespace {

constexpr std::array<DossierTypeEntry, static_cast<std::size_t>(DossierType::first_relation)> kTypes = {{
    {"MAKES", "Actor", "Claim", "who takes the stance; of a joint statement, each of its speakers"},
    {"ABOUT", "Claim", "Proposition", "on what"},
    {"IN", "Claim", "Source", "where it is said: one for each fragment that is cited"},
    {"SUPPORTS", "Claim", "Claim", "is an argument for it"},
    {"DISPUTES", "Claim", "Claim", "answers and rejects it"},
    {"TO", "Claim", "Entity", "to whom it was said"},
    {"ON_BEHALF_OF", "Claim", "Entity", "for which body the speaker speaks here"},
    {"REPORTED_BY", "Claim", "Entity", "hearsay: from whom the source has it"},
    {"IMPLIES", "Proposition", "Proposition", "whoever supports the one is bound to support the other, as written"},
    {"CONTRADICTS", "Proposition", "Proposition",
     "nobody can support both, as written or by an exclusive issue; stored once: match it without direction"},
    {"ANSWERS", "Proposition", "Issue", "the question that it answers"},
    {"ACCUSES", "Proposition", "Entity", "whom one side charges with something"},
    {"BENEFITS", "Proposition", "Entity", "who gains if it comes true"},
    {"PUBLISHED_BY", "Source", "Entity", "its publisher, where that is an entity"},
    {"AUTHORED_BY", "Source", "Entity", "its author, where that is an entity"},
    {"AGAINST", "Entity", "Entity", "at whom a relation of the first is aimed: a complaint or request"},
    {"CONCERNS", "Entity", "Entity|Proposition", "what a relation of the first is about"},
    {"POSITION", "Actor", "Proposition", "where the actor stands, as `standpoint positions` works it out"},
    {"CONFLICT", "Actor", "Actor",
     "a conflict of two, as `standpoint conflicts --pairs` works it out; stored once: match it without direction"},
}};

}  // namespace

std::string label_name(std::string_view type) {
  std::string out;
  bool capital = true;
  for (const char c : type) {
    if (c == '_') {
      capital = true;
      continue;
    }
    out += capital && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    capital = false;
  }
  return out;
}

std::string relation_type_name(std::string_view type, const SymbolTable& known) {
  std::string out(type);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  while (known.find(out)) out += "_RELATION";
  return out;
}

const DossierTypeEntry& entry_of(DossierType type) { return kTypes[static_cast<std::size_t>(type)]; }

}  // namespace standpoint::query
