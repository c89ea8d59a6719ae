#pragma once
// SPDX-License-Identifier: Apache-2.0
// What is used of FollowTheMoney's model: its schemata and properties, and which of them a dossier's types become.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "graph/model/dossier.hpp"

namespace standpoint {

// The types of properties that are used; their names are FtM's.
enum class FtmType : std::uint8_t { address, country, date, entity, identifier, name, number, string, text, url };

std::string_view to_string(FtmType type);

// The most code points that FtM allows to a value of the type.
std::size_t most_characters(FtmType type);

struct FtmProperty {
  std::string_view name;
  FtmType type;
};

namespace ftm {

inline constexpr FtmProperty kAlias{"alias", FtmType::name};
inline constexpr FtmProperty kAmount{"amount", FtmType::number};
inline constexpr FtmProperty kAuthor{"author", FtmType::string};
inline constexpr FtmProperty kBirthDate{"birthDate", FtmType::date};
inline constexpr FtmProperty kCountry{"country", FtmType::country};
inline constexpr FtmProperty kCurrency{"currency", FtmType::string};
inline constexpr FtmProperty kDate{"date", FtmType::date};
inline constexpr FtmProperty kDeathDate{"deathDate", FtmType::date};
inline constexpr FtmProperty kDescription{"description", FtmType::text};
inline constexpr FtmProperty kDissolutionDate{"dissolutionDate", FtmType::date};
inline constexpr FtmProperty kEndDate{"endDate", FtmType::date};
inline constexpr FtmProperty kEntity{"entity", FtmType::entity};
inline constexpr FtmProperty kFileName{"fileName", FtmType::string};
inline constexpr FtmProperty kFull{"full", FtmType::address};
inline constexpr FtmProperty kIncorporationDate{"incorporationDate", FtmType::date};
inline constexpr FtmProperty kKeywords{"keywords", FtmType::string};
inline constexpr FtmProperty kName{"name", FtmType::name};
inline constexpr FtmProperty kProof{"proof", FtmType::entity};
inline constexpr FtmProperty kPublishedAt{"publishedAt", FtmType::date};
inline constexpr FtmProperty kPublisher{"publisher", FtmType::string};
inline constexpr FtmProperty kRecordId{"recordId", FtmType::string};
inline constexpr FtmProperty kRole{"role", FtmType::string};
inline constexpr FtmProperty kSourceUrl{"sourceUrl", FtmType::url};
inline constexpr FtmProperty kStartDate{"startDate", FtmType::date};
inline constexpr FtmProperty kStatus{"status", FtmType::string};
inline constexpr FtmProperty kSummary{"summary", FtmType::text};
inline constexpr FtmProperty kTitle{"title", FtmType::string};
inline constexpr FtmProperty kWikidataId{"wikidataId", FtmType::identifier};

}  // namespace ftm

// What the entities of a type are: the schema of that name where FtM has it, else the nearest one.
std::string_view ftm_schema(EntityType type);

// What a source is: an Article of the press or a post, else a Document.
std::string_view ftm_schema(SourceKind kind);

// The properties that hold the life span of an entity of the schema, or null where it has none.
struct FtmSpan {
  const FtmProperty* since = nullptr;
  const FtmProperty* until = nullptr;
};
FtmSpan ftm_span(std::string_view schema);

// A relation as FtM's entity between two others. `reversed`: its source is the relation's second end.
struct FtmEdge {
  std::string_view schema;
  FtmProperty source;
  FtmProperty target;
  bool reversed = false;
  bool has_role = true;     // and a status
  bool has_amount = false;  // and a currency
};

// What two things of any kind can be joined by.
inline constexpr FtmEdge kUnknownLink{"UnknownLink", {"subject", FtmType::entity}, {"object", FtmType::entity}};

// The edge for relations of that type between entities of these schemata: the one that means the same, where both ends
// are in its ranges, else UnknownLink.
const FtmEdge& ftm_edge(std::string_view relation_type, std::string_view from, std::string_view to);

// True for a country code (two capital letters) that FtM knows, which are those of ISO 3166-1.
bool is_ftm_country(std::string_view code);

// The three letters by which FtM knows a language, `fra` for `fr` or `fr-CH`; empty for a language it does not know.
std::string_view ftm_language(std::string_view tag);

}  // namespace standpoint
