// SPDX-License-Identifier: Apache-2.0
#include "extract/proposals/record_keys.hpp"

#include <algorithm>
#include <array>

namespace standpoint {
namespace {

using enum KeyForm;

constexpr std::array<std::string_view, 3> kWords = {"direct", "indirect", "ascribed"};
constexpr std::array<std::string_view, 3> kCertainties = {"asserted", "hedged", "questioned"};
constexpr std::array<std::string_view, 6> kActs = {"says", "asks", "decides", "orders", "promises", "rules"};
constexpr std::array<std::string_view, 8> kStatuses = {"in_force", "planned",  "filed",     "pending",
                                                       "upheld",   "rejected", "withdrawn", "ended"};
constexpr std::array<std::string_view, 3> kPropositionKinds = {"policy", "fact", "value"};
constexpr std::array<std::string_view, 7> kSourceKinds = {"press",  "official", "hearing", "ruling",
                                                          "letter", "social",   "other"};

constexpr std::array<RecordKey, 21> kClaimKeys = {{
    {"by", speakers, true},
    {"about", proposition, true},
    {"stance", stance, true},
    {"date", date},
    {"source", source, true},
    {"quote", text},
    {"at", offset},
    {"words", words, false, false, kWords},
    {"reported_by", entities},
    {"to", entity},
    {"on_behalf_of", body},
    {"act", words, false, false, kActs},
    {"due", date},
    {"only_if", text},
    {"supports", claims},
    {"disputes", claims},
    {"certainty", words, false, false, kCertainties},
    {"confidence", share, false, true},
    {"coded", composed},
    {"note", text, false, true},
    {"publish", flag},
}};

constexpr std::array<RecordKey, 18> kRelationKeys = {{
    {"from", end, true},
    {"type", relation_type, true},
    {"to", entity, true},
    {"since", date},
    {"until", date},
    {"about", things},
    {"against", entities},
    {"status", words, false, false, kStatuses},
    {"amount", composed},
    {"source", source, true},
    {"quote", text},
    {"at", offset},
    {"words", words, false, false, kWords},
    {"reported_by", entities},
    {"certainty", words, false, false, kCertainties},
    {"confidence", share, false, true},
    {"note", text, false, true},
    {"publish", flag},
}};

constexpr std::array<RecordKey, 11> kEntityKeys = {{
    {"type", entity_types, true},
    {"name", text, true},
    {"aliases", texts},
    {"wikidata", text},
    {"country", text},
    {"since", date},
    {"until", date},
    {"date", date},
    {"tags", texts},
    {"description", text},
    {"publish", flag},
}};

constexpr std::array<RecordKey, 8> kPropositionKeys = {{
    {"text", text, true},
    {"kind", words, false, false, kPropositionKinds},
    {"issue", issue},
    {"implies", propositions},
    {"contradicts", propositions},
    {"benefits", composed},
    {"accuses", entities},
    {"publish", flag},
}};

constexpr std::array<RecordKey, 3> kIssueKeys = {{{"text", text, true}, {"exclusive", flag}, {"publish", flag}}};

constexpr std::array<RecordKey, 10> kSourceKeys = {{
    {"title", text, true},
    {"publisher", text},
    {"author", text},
    {"section", text},
    {"date", date},
    {"url", text},
    {"kind", words, false, false, kSourceKinds},
    {"text", text},
    {"sha256", text},
    {"publish", flag},
}};

}  // namespace

std::span<const RecordKey> record_keys(std::string_view section) {
  if (section == "claims") return kClaimKeys;
  if (section == "relations") return kRelationKeys;
  if (section == "entities") return kEntityKeys;
  if (section == "propositions") return kPropositionKeys;
  if (section == "issues") return kIssueKeys;
  if (section == "sources") return kSourceKeys;
  return {};
}

const RecordKey* find_record_key(std::string_view section, std::string_view key) {
  const auto keys = record_keys(section);
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const RecordKey& known) { return known.key == key; });
  return found == keys.end() ? nullptr : &*found;
}

}  // namespace standpoint
