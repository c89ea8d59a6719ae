// SPDX-License-Identifier: Apache-2.0
#include "render/export/ftm_schema.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace standpoint {
namespace {

constexpr FtmProperty reference(std::string_view name) { return {name, FtmType::entity}; }

// A relation type, the edge that means the same, and what its ends must be.
struct EdgeRule {
  std::string_view relation_type;
  FtmEdge edge;
  std::string_view source_range;
  std::string_view target_range;
};

// Only what says no more than the relation does: founding is no directorship, and a contract has no known supplier.
constexpr FtmEdge kDirectorship{"Directorship", reference("director"), reference("organization")};
constexpr FtmEdge kMembership{"Membership", reference("member"), reference("organization")};
constexpr FtmEdge kRepresentation{"Representation", reference("agent"), reference("client")};
constexpr FtmEdge kEmployment{"Employment", reference("employee"), reference("employer"), true};
constexpr FtmEdge kOwnership{"Ownership", reference("owner"), reference("asset")};
constexpr FtmEdge kPayment{"Payment", reference("payer"), reference("beneficiary"), false, false, true};

constexpr EdgeRule kEdges[] = {
    {"leads", kDirectorship, "LegalEntity", "Organization"},
    {"holds_office", kMembership, "LegalEntity", "Organization"},
    {"member_of", kMembership, "LegalEntity", "Organization"},
    {"part_of", kMembership, "LegalEntity", "Organization"},
    {"spokesperson_of", kRepresentation, "LegalEntity", "LegalEntity"},
    {"represents", kRepresentation, "LegalEntity", "LegalEntity"},
    {"employs", kEmployment, "Person", "Organization"},
    {"owns", kOwnership, "LegalEntity", "Asset"},
    {"pays", kPayment, "LegalEntity", "LegalEntity"},
    {"funds", kPayment, "LegalEntity", "LegalEntity"},
};

// True where the schema is, or extends, the range.
bool is_in_range(std::string_view schema, std::string_view range) {
  if (schema == range) return true;
  if (range == "LegalEntity")
    return schema == "Person" || schema == "Organization" || schema == "Company" || schema == "PublicBody";
  if (range == "Organization") return schema == "Company" || schema == "PublicBody";
  return range == "Asset" && schema == "Company";
}

constexpr std::string_view kCountries =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY "
    "BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK "
    "FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR "
    "IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK "
    "ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM "
    "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF "
    "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

using Language = std::pair<std::string_view, std::string_view>;
constexpr std::array kLanguages = std::to_array<Language>(
    {{"af", "afr"}, {"ar", "ara"}, {"az", "aze"}, {"be", "bel"}, {"bg", "bul"}, {"bn", "ben"}, {"bs", "bos"},
     {"ca", "cat"}, {"cs", "ces"}, {"da", "dan"}, {"de", "deu"}, {"el", "ell"}, {"en", "eng"}, {"es", "spa"},
     {"et", "est"}, {"fa", "fas"}, {"fi", "fin"}, {"fr", "fra"}, {"he", "heb"}, {"hi", "hin"}, {"hr", "hrv"},
     {"hu", "hun"}, {"hy", "hye"}, {"id", "ind"}, {"is", "isl"}, {"it", "ita"}, {"ja", "jpn"}, {"ka", "kat"},
     {"kk", "kaz"}, {"km", "khm"}, {"kn", "kan"}, {"ko", "kor"}, {"ky", "kir"}, {"lb", "ltz"}, {"lt", "lit"},
     {"lv", "lav"}, {"mk", "mkd"}, {"mn", "mon"}, {"ms", "msa"}, {"mt", "mlt"}, {"my", "mya"}, {"ne", "nep"},
     {"nl", "nld"}, {"no", "nor"}, {"pl", "pol"}, {"pt", "por"}, {"ro", "ron"}, {"ru", "rus"}, {"sk", "slk"},
     {"sl", "slv"}, {"sq", "sqi"}, {"sr", "srp"}, {"sv", "swe"}, {"sw", "swa"}, {"tg", "tgk"}, {"tk", "tuk"},
     {"tl", "tgl"}, {"tr", "tur"}, {"uk", "ukr"}, {"ur", "urd"}, {"uz", "uzb"}, {"zh", "zho"}});

}  // namespace

std::string_view to_string(FtmType type) {
  constexpr std::array<std::string_view, 10> kNames = {"address", "country", "date",   "entity", "identifier",
                                                       "name",    "number",  "string", "text",   "url"};
  return kNames[static_cast<std::size_t>(type)];
}

std::size_t most_characters(FtmType type) {
  switch (type) {
    case FtmType::address: return 250;
    case FtmType::country: return 16;
    case FtmType::date:
    case FtmType::identifier: return 32;
    case FtmType::entity: return 200;
    case FtmType::name: return 384;
    case FtmType::number: return 250;
    case FtmType::string: return 1024;
    case FtmType::text: return 65000;
    case FtmType::url: return 4096;
  }
  return 0;
}

std::string_view ftm_schema(EntityType type) {
  switch (type) {
    case EntityType::person: return "Person";
    case EntityType::company: return "Company";
    case EntityType::public_body:
    case EntityType::court: return "PublicBody";
    case EntityType::organization:
    case EntityType::association:
    case EntityType::party:
    case EntityType::media: return "Organization";
    case EntityType::system: return "Asset";
    case EntityType::law:
    case EntityType::document: return "Document";
    case EntityType::procedure: return "Project";
    case EntityType::event: return "Event";
    case EntityType::place: return "Address";
    case EntityType::collective:
    case EntityType::actor:
    case EntityType::any: break;
  }
  return "LegalEntity";
}

std::string_view ftm_schema(SourceKind kind) {
  return kind == SourceKind::press || kind == SourceKind::social ? "Article" : "Document";
}

FtmSpan ftm_span(std::string_view schema) {
  if (schema == "Person") return {&ftm::kBirthDate, &ftm::kDeathDate};
  if (is_in_range(schema, "LegalEntity")) return {&ftm::kIncorporationDate, &ftm::kDissolutionDate};
  if (schema == "Project" || schema == "Event") return {&ftm::kStartDate, &ftm::kEndDate};
  return {};
}

const FtmEdge& ftm_edge(std::string_view relation_type, std::string_view from, std::string_view to) {
  const auto* rule = std::find_if(std::begin(kEdges), std::end(kEdges),
                                  [&](const EdgeRule& r) { return r.relation_type == relation_type; });
  if (rule == std::end(kEdges)) return kUnknownLink;
  if (rule->edge.reversed) std::swap(from, to);
  return is_in_range(from, rule->source_range) && is_in_range(to, rule->target_range) ? rule->edge : kUnknownLink;
}

bool is_ftm_country(std::string_view code) {
  const std::size_t at = kCountries.find(code);
  return code.size() == 2 && at != std::string_view::npos && at % 3 == 0;
}

std::string_view ftm_language(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find('-'));
  for (const auto& [two, three] : kLanguages)
    if (primary == two || primary == three) return three;
  return {};
}

}  // namespace standpoint
