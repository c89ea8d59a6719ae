// SPDX-License-Identifier: Apache-2.0
#include "render/wording/networks.hpp"

#include <fmt/format.h>

#include <array>

#include "graph/analysis/time_steps.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {
namespace {

Phrase aggregation_of(const NetworkOptions& options) {
  const bool onemode = options.type == NetworkType::onemode;
  switch (options.aggregation) {
    case Aggregation::combine: return {"stances combined", "positions combinées"};
    case Aggregation::subtract:
      return onemode ? Phrase{"congruence minus conflict", "congruence moins conflit"}
                     : Phrase{"support minus opposition", "soutien moins opposition"};
    case Aggregation::congruence: return {"congruence", "congruence"};
    case Aggregation::conflict: return {"conflict", "conflit"};
    case Aggregation::ignore: break;
  }
  return {"stances ignored", "positions ignorées"};
}

constexpr std::array<Phrase, 6> kNormalizations = {{{"", ""},
                                                    {"divided by activity", "divisé par l’activité"},
                                                    {"divided by prominence", "divisé par la saillance"},
                                                    {"average activity", "activité moyenne"},
                                                    {"Jaccard", "Jaccard"},
                                                    {"cosine", "cosinus"}}};

struct NamedVariable {
  std::string_view name;
  Phrase words;
};

constexpr std::array<NamedVariable, 13> kVariables = {{{"actor", {"actor", "acteur"}},
                                                       {"organisation", {"organisation", "organisation"}},
                                                       {"type", {"type", "type"}},
                                                       {"tag", {"tag", "étiquette"}},
                                                       {"proposition", {"proposition", "proposition"}},
                                                       {"issue", {"issue", "question"}},
                                                       {"source", {"source", "source"}},
                                                       {"publisher", {"publisher", "éditeur"}},
                                                       {"author", {"author", "auteur"}},
                                                       {"section", {"section", "rubrique"}},
                                                       {"kind", {"kind", "nature"}},
                                                       {"sign", {"stance", "position"}},
                                                       {"number", {"stance as a number", "position chiffrée"}}}};

std::string counted(std::size_t count, const Phrase& one, const Phrase& many, std::string_view language) {
  const bool single = language == "fr" ? count < 2 : count == 1;
  return fmt::format("{} {}", count, (single ? one : many).in(language));
}

}  // namespace

std::string variable_in_words(std::string_view name, std::string_view language) {
  for (const NamedVariable& variable : kVariables)
    if (variable.name == name) return std::string(variable.words.in(language));
  return std::string(name);
}

std::string_view label_in_words(const Variable& variable, Label label, std::string_view language) {
  if (language != "fr" || variable.name != "sign" || variable.kind != VariableKind::boolean)
    return variable.labels[label];
  return variable.numbers[label] > 0 ? "soutien" : "opposition";
}

std::string no_window_in_words(std::uint32_t size, std::string_view language) {
  return fmt::format(
      fmt::runtime(language == "fr" ? "Aucune fenêtre de {} unités ne tient dans la période (--window-size)."
                                    : "No window of {} units fits in the time (--window-size)."),
      size);
}

std::string network_in_words(const Network& network, const NetworkOptions& options, std::string_view language) {
  const bool fr = language == "fr";
  const bool onemode = options.type == NetworkType::onemode;
  std::string out = onemode ? (fr ? "Réseau unimodal\u00A0: " : "One-mode network: ")
                            : (fr ? "Réseau bimodal\u00A0: " : "Two-mode network: ");
  out += variable_in_words(options.variable1, language);
  out += onemode ? (fr ? " par " : " by ") : " × ";
  out += variable_in_words(options.variable2, language) + ", ";
  out += aggregation_of(options).in(language);
  if (options.aggregation != Aggregation::ignore && !options.qualifier.empty())
    out += fmt::format(" ({})", variable_in_words(options.qualifier, language));
  if (const Phrase& by = kNormalizations[static_cast<std::size_t>(options.normalization)]; !by.en.empty())
    out += fmt::format(", {}", by.in(language));
  return out + (fr ? "\u00A0; " : "; ") +
         counted(network.statements.size(), {"statement", "énoncé"}, {"statements", "énoncés"}, language);
}

std::string left_out_in_words(const LeftOut& left_out, const StatementTable::NotOwn& not_own,
                              std::string_view language) {
  const bool fr = language == "fr";
  std::string out;
  const auto add = [&](std::uint32_t count, const Phrase& one, const Phrase& more = {}) {
    if (count > 0) append_part(out, counted(count, one, more.en.empty() ? one : more, language), ", ");
  };
  add(not_own.ascribed, {"ascribed", "prêté"}, {"ascribed", "prêtés"});
  add(not_own.reported, {"on another's word", "sur la foi d’un tiers"});
  add(not_own.media, {"of media or a source's own voice", "de médias ou d’une source elle-même"});
  add(left_out.time, {"outside the time", "hors de la période"});
  add(left_out.excluded, {"excluded", "exclu"}, {"excluded", "exclus"});
  add(left_out.empty, {"with an empty variable", "à variable vide"});
  add(left_out.repeated, {"repeated", "répété"}, {"repeated", "répétés"});
  if (out.empty()) return out;
  return (fr ? "non comptés\u00A0: " : "not counted: ") + out;
}

std::string iso_moment(Second moment) {
  if (moment == kNoTime || moment == kLastSecond) return {};
  const Second time = moment - start_of(day_of(moment));
  return fmt::format("{} {:02}:{:02}:{:02}", iso_day(day_of(moment)), time / 3600, time / 60 % 60, time % 60);
}

std::string edtf_moment(Second moment) {
  std::string out = iso_moment(moment);
  if (out.empty()) return out;
  if (moment == start_of(day_of(moment))) return iso_day(day_of(moment));
  out[out.find(' ')] = 'T';
  return out;
}

std::string window_in_words(Second since, Second until, std::string_view language) {
  const bool days = since == start_of(day_of(since)) && until == start_of(day_of(until));
  const auto words = [&](Second moment) { return days ? iso_day(day_of(moment)) : iso_moment(moment); };
  const std::string from = words(since), to = words(until);
  return fmt::format("{} {} {}", from, language == "fr" ? "au" : "to", to);
}

std::string weight_in_words(double weight, std::string_view language) {
  std::string out = fmt::format("{:.4f}", weight);
  out.erase(out.find_last_not_of('0') + 1);
  if (out.back() == '.') out.pop_back();
  if (out == "-0") out = "0";
  if (const auto point = out.find('.'); point != std::string::npos && language == "fr") out[point] = ',';
  return out;
}

}  // namespace standpoint
