// SPDX-License-Identifier: Apache-2.0
#include "render/wording/dates.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 12> kMonthsFr = {"janvier",   "février", "mars",     "avril",
                                                        "mai",       "juin",    "juillet",  "août",
                                                        "septembre", "octobre", "novembre", "décembre"};
constexpr std::array<std::string_view, 12> kMonthsEn = {"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 4> kSeasonsFr = {"printemps", "été", "automne", "hiver"};
constexpr std::array<std::string_view, 4> kSeasonsEn = {"spring", "summer", "autumn", "winter"};

std::size_t two_digits(std::string_view text) {
  return static_cast<std::size_t>(text[0] - '0') * 10 + static_cast<std::size_t>(text[1] - '0');
}

std::string single(std::string_view edtf, bool fr) {
  std::string_view core = edtf;
  const char qualifier = core.empty() ? '\0' : core.back();
  const bool uncertain = qualifier == '?' || qualifier == '%';
  const bool approximate = qualifier == '~' || qualifier == '%';
  if (uncertain || approximate) core.remove_suffix(1);
  std::string out;
  if (core.size() == 4) {
    out = core;
  } else {
    const std::size_t month = two_digits(core.substr(5, 2));
    const std::string_view name =
        month > 20 ? (fr ? kSeasonsFr : kSeasonsEn)[month - 21] : (fr ? kMonthsFr : kMonthsEn)[month - 1];
    out = fmt::format("{} {}", name, core.substr(0, 4));
    if (core.size() == 10) {
      const std::size_t day = two_digits(core.substr(8, 2));
      out = fmt::format("{}{} {}", day, fr && day == 1 ? "er" : "", out);
    }
  }
  if (approximate) out = fmt::format("{} {}", fr ? "vers" : "around", out);
  return uncertain ? out + " (?)" : out;
}

// How French joins a preposition to a date: `le 8 octobre`, `l’été 2019`, `le printemps 2019`, `octobre 2020`, `2020`.
enum class FrenchJoint { article, elided, bare };

FrenchJoint joint_of(std::string_view edtf) {
  if (edtf.find('~') != std::string_view::npos || edtf.find('%') != std::string_view::npos) return FrenchJoint::bare;
  if (edtf.size() >= 10) return FrenchJoint::article;
  if (edtf.size() < 7 || two_digits(edtf.substr(5, 2)) <= 12) return FrenchJoint::bare;
  return two_digits(edtf.substr(5, 2)) == 21 ? FrenchJoint::article : FrenchJoint::elided;
}

// The preposition that fits the date, then the date.
std::string joined_fr(std::string_view edtf, std::string_view article, std::string_view elided, std::string_view bare) {
  const FrenchJoint joint = joint_of(edtf);
  return fmt::format("{}{}",
                     joint == FrenchJoint::article  ? article
                     : joint == FrenchJoint::elided ? elided
                                                    : bare,
                     single(edtf, true));
}

std::string since_words(std::string_view edtf, bool fr) {
  return fr ? joined_fr(edtf, "depuis le ", "depuis l’", "depuis ") : "since " + single(edtf, false);
}

std::string until_words(std::string_view edtf, bool fr) {
  return fr ? joined_fr(edtf, "jusqu’au ", "jusqu’à l’", "jusqu’en ") : "until " + single(edtf, false);
}

std::string from_to_words(std::string_view from, std::string_view to, bool fr) {
  if (!fr) return fmt::format("{} to {}", single(from, false), single(to, false));
  return joined_fr(from, "du ", "de l’", "de ") + joined_fr(to, " au ", " à l’", " à ");
}

// Since when, for a start that is a date or an interval with an open side.
std::string since_edtf(std::string_view edtf, bool fr) {
  if (edtf.empty()) return {};
  const auto slash = edtf.find('/');
  if (slash == std::string_view::npos) return since_words(edtf, fr);
  const std::string_view from = edtf.substr(0, slash), to = edtf.substr(slash + 1);
  if (from == "..") return since_words(to, fr) + (fr ? " au plus tard" : " at the latest");
  if (to == "..") return since_words(from, fr) + (fr ? " ou plus tard" : " or later");
  return (fr ? "depuis une date " : "since a date from ") + from_to_words(from, to, fr);
}

// Until when, likewise.
std::string until_edtf(std::string_view edtf, bool fr) {
  if (edtf.empty()) return {};
  const auto slash = edtf.find('/');
  if (slash == std::string_view::npos) return until_words(edtf, fr);
  const std::string_view from = edtf.substr(0, slash), to = edtf.substr(slash + 1);
  if (to == "..") return until_words(from, fr) + (fr ? " au moins" : " at least");
  if (from == "..") return until_words(to, fr) + (fr ? " au plus tard" : " at the latest");
  return (fr ? "jusqu’à une date " : "until a date from ") + from_to_words(from, to, fr);
}

std::string grouped(std::int64_t value, std::string_view separator) {
  std::string digits = std::to_string(value);
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += separator;
    out += digits[i];
  }
  return out;
}

}  // namespace

std::string date_in_words(std::string_view edtf, std::string_view language) {
  if (!parse_date(edtf).date) return std::string(edtf);
  const bool fr = language == "fr";
  const auto slash = edtf.find('/');
  if (slash == std::string_view::npos) return single(edtf, fr);
  const std::string_view from = edtf.substr(0, slash);
  const std::string_view to = edtf.substr(slash + 1);
  if (to == "..")
    return fr ? joined_fr(from, "le ", "à l’", "en ") + " ou plus tard" : single(from, false) + " or later";
  if (from == "..") return by_date_in_words(to, language);
  return from_to_words(from, to, fr);
}

std::string by_date_in_words(std::string_view edtf, std::string_view language) {
  if (!parse_date(edtf).date || edtf.find('/') != std::string_view::npos) return date_in_words(edtf, language);
  return language == "fr" ? joined_fr(edtf, "au plus tard le ", "au plus tard à l’", "au plus tard en ")
                          : "by " + single(edtf, false);
}

std::string claim_date_in_words(const Dossier& dossier, const Claim& claim, std::string_view language) {
  const Date made = dossier.date_of(claim);
  if (!made.given()) return language == "fr" ? "sans date" : "undated";
  const std::string_view edtf = dossier.date_text(made);
  return claim.date.given() ? date_in_words(edtf, language) : by_date_in_words(edtf, language);
}

std::string since_in_words(std::string_view edtf, std::string_view language) {
  return since_edtf(edtf, language == "fr");
}

std::string until_in_words(std::string_view edtf, std::string_view language) {
  return until_edtf(edtf, language == "fr");
}

std::string moment_in_words(const Dossier& dossier, const Date& date, std::string_view language) {
  if (!date.given()) return {};
  const std::string_view edtf = dossier.date_text(date);
  return date.earliest == kBeginningOfTime ? by_date_in_words(edtf, language) : date_in_words(edtf, language);
}

std::string span_in_words(const Dossier& dossier, const Relation& relation, std::string_view language) {
  const bool fr = language == "fr";
  const std::string_view since = dossier.date_text(relation.since);
  const std::string_view until = dossier.date_text(relation.until);
  if (since.empty() && until.empty()) {
    const Date known = dossier.span_of(relation);
    if (!known.given()) return {};
    return fmt::format("{} {}", fr ? "attesté\u00A0:" : "attested", date_in_words(dossier.date_text(known), language));
  }
  if (since.starts_with("../") && until.ends_with("/..") && since.substr(3) == until.substr(0, until.size() - 3))
    return fmt::format("{} {}", fr ? "attesté\u00A0:" : "attested", single(since.substr(3), fr));
  const bool plain = since.find('/') == std::string_view::npos && until.find('/') == std::string_view::npos;
  if (plain && !since.empty() && !until.empty()) return from_to_words(since, until, fr);
  std::string out = since_edtf(since, fr);
  const std::string end = until_edtf(until, fr);
  if (!out.empty() && !end.empty()) out += ", ";
  return out + end;
}

std::string amount_in_words(const Amount& amount, std::string_view language) {
  if (!amount.given()) return {};
  const bool fr = language == "fr";
  const auto cents = static_cast<std::int64_t>(std::llround(amount.value * 100));
  std::string number = grouped(cents / 100, fr ? "\u202F" : ",");
  if (cents % 100 != 0) number += fmt::format("{}{:02}", fr ? ',' : '.', cents % 100);
  if (amount.currency != "EUR") return fmt::format("{}\u00A0{}", number, amount.currency);
  return fr ? number + "\u00A0€" : "€" + number;
}

}  // namespace standpoint
