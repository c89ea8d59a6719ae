// SPDX-License-Identifier: Apache-2.0
#include "cli/network_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>

#include "cli/choose.hpp"
#include "graph/analysis/keywords.hpp"
#include "graph/analysis/time_steps.hpp"

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 9> kWindows = {"no",   "events", "seconds", "minutes", "hours",
                                                      "days", "weeks",  "months",  "years"};
constexpr std::array<std::string_view, 5> kKernels = {"no", "uniform", "triangular", "epanechnikov", "gaussian"};
constexpr std::size_t kLargestWindow = 1'000'000;
constexpr std::string_view kNoStance = "none";

std::vector<std::string> words(std::span<const std::string_view> all) { return {all.begin(), all.end()}; }

// The enumerator of a word that the parser has checked.
template <class Enum>
Enum enumerator(std::span<const std::string_view> all, const std::string& word) {
  return static_cast<Enum>(std::find(all.begin(), all.end(), word) - all.begin());
}

// `09:30:01` or `09:30` as seconds of the day.
std::optional<Second> time_of_day(std::string_view text) {
  std::array<int, 3> parts = {0, 0, 0};
  static constexpr std::array<int, 3> kLimits = {24, 60, 60};
  if (text.size() != 5 && text.size() != 8) return std::nullopt;
  for (std::size_t i = 0; 3 * i < text.size(); ++i) {
    const std::string_view part = text.substr(3 * i, 2);
    const auto read = std::from_chars(part.data(), part.data() + part.size(), parts[i]);
    if (read.ec != std::errc() || read.ptr != part.data() + 2 || parts[i] < 0 || parts[i] >= kLimits[i])
      return std::nullopt;
    if (i > 0 && text[3 * i - 1] != ':') return std::nullopt;
  }
  return parts[0] * Second{3600} + parts[1] * Second{60} + parts[2];
}

// The first or last second of a date, or the moment itself where a time of day follows it.
Result<Second> read_moment(std::string_view option, const std::string& text, bool first) {
  const std::size_t divider = text.find_first_of("T ");
  const ParsedDate parsed = parse_date(std::string_view(text).substr(0, divider));
  const std::string_view remedy = "write 2020, 2020-10, 2020-10-08 or 2020-10-08T09:30:00";
  if (!parsed.date) return failure(fmt::format("{}: {}", option, parsed.problem), std::string(remedy));
  const Day day = first ? parsed.date->earliest : parsed.date->latest;
  if (divider == std::string::npos) {
    if (day == kBeginningOfTime || day == kEndOfTime) return first ? kFirstSecond : kLastSecond;
    return start_of(day) + (first ? 0 : kSecondsOfDay - 1);
  }
  const auto time = time_of_day(std::string_view(text).substr(divider + 1));
  if (!time || parsed.date->earliest != parsed.date->latest)
    return failure(fmt::format("{}: '{}' is not a day with a time", option, text), std::string(remedy));
  return start_of(day) + *time;
}

// The first variable of statements of a kind; empty where there is none.
std::string first_of_kind(const StatementTable& table, VariableKind kind) {
  for (const Variable& variable : table.variables)
    if (variable.of == VariableOf::statement && variable.kind == kind) return variable.name;
  return {};
}

// Of coded work: the agreement, else what its scheme has, else the first truth value, else the first whole number, else
// none.
std::string usual_stance(const StatementSource& source) {
  if (source.dossier() != nullptr) return "sign";
  if (source.table.find("agreement") != nullptr) return "agreement";
  if (!source.usual_stance.empty()) return source.usual_stance;
  const std::string truth = first_of_kind(source.table, VariableKind::boolean);
  return truth.empty() ? first_of_kind(source.table, VariableKind::integer) : truth;
}

// Of coded work: the organisation, else who its scheme says speaks: its organization, else its person.
std::string usual_variable(const StatementSource& source) {
  if (source.dossier() != nullptr) return "actor";
  if (source.table.find("organisation") != nullptr) return "organisation";
  return source.usual_actor.empty() ? "actor" : source.usual_actor;
}

// Propositions, or where these are what is joined, who takes a stance on them.
std::string other_variable(const StatementSource& source, const std::string& first) {
  std::string usual = "proposition";
  if (source.table.find(usual) == nullptr && !source.usual_proposition.empty()) usual = source.usual_proposition;
  const Variable* propositions = source.table.find(usual);
  return propositions != nullptr && source.table.find(first) == propositions ? usual_variable(source) : usual;
}

// `VARIABLE=VALUE`; a record of a dossier may be named by its id, name or alias.
Result<Exclusion> read_exclusion(const StatementSource& source, std::string_view option, const std::string& text,
                                 bool invert) {
  const std::size_t sign = text.find('=');
  if (sign == std::string::npos || sign == 0)
    return failure(fmt::format("{}: '{}' does not name a variable and a value", option, text),
                   fmt::format("write {} VARIABLE=VALUE", option));
  Exclusion out{text.substr(0, sign), {text.substr(sign + 1)}, invert, {}};
  const Variable* variable = source.table.find(out.variable);
  if (variable == nullptr || variable->records.empty()) return out;
  const std::string& value = out.values.front();
  if (std::count(variable->labels.begin(), variable->labels.end(), value) == 1) return out;
  std::vector<RecordKind> kinds;
  for (const RecordRef record : variable->records)
    if (record.kind != RecordKind::none && std::find(kinds.begin(), kinds.end(), record.kind) == kinds.end())
      kinds.push_back(record.kind);
  const auto chosen = choose(*source.dossier(), value, kinds);
  if (!chosen) return tl::unexpected(chosen.error());
  out.records = {*chosen};
  out.values.clear();
  return out;
}

}  // namespace

void NetworkChoice::declare(Arguments& arguments, const std::vector<std::string>& types) {
  arguments.choice("--type", type, types, "whom it joins with what");
  declare_all_but_type(arguments);
}

void NetworkChoice::declare_all_but_type(Arguments& arguments) {
  declare_basis(arguments);
  arguments.choice("--aggregation", aggregation, words(aggregation_words()), "what becomes of the stances");
  arguments.choice("--normalization", normalization, words(normalization_words()), "by what ties are divided");
  arguments.choice("--duplicates", duplicates, words(duplicates_words()), "within what the same statement counts once");
  arguments.flag("--isolates", isolates, "keep those who are left without a statement");
  arguments.choice("--kernel", kernel, words(kKernels), "how statements count by their distance from the middle");
  arguments.choice("--compat", compat, {"dna", "none"}, "as Discourse Network Analyzer counts, or nothing of it");
}

void NetworkChoice::declare_basis(Arguments& arguments) {
  arguments.option("--variable1", "VARIABLE", variable1, "what the rows are");
  arguments.option("--variable2", "VARIABLE", variable2, "what the columns are, or what joins the rows");
  arguments.option("--stance", "NAME", stance, "sign, number, none, or a variable of the coding scheme");
  arguments.option("--since", "DATE", since, "leave out statements that were certainly made before");
  arguments.option("--until", "DATE", until, "leave out statements that were certainly made after");
  arguments.choice("--window", window, words(kWindows), "the unit of a window that moves over the time");
  arguments.number("--window-size", "N", window_size, 1, kLargestWindow, "units in a window");
  arguments.option("--exclude", "CONDITION", excluded, "leave out statements with this VARIABLE=VALUE");
  arguments.option("--only", "CONDITION", only, "leave out statements without this VARIABLE=VALUE");
}

bool NetworkChoice::any_of_basis() const {
  return !variable1.empty() || !variable2.empty() || !stance.empty() || !since.empty() || !until.empty() ||
         window != "no" || window_size != 0 || !excluded.empty() || !only.empty();
}

Result<NetworkOptions> NetworkChoice::options(const StatementSource& source) const {
  if (window == "no" && window_size != 0)
    return failure("a size is given for windows, and no unit",
                   "name the unit with --window, as in: --window months, or leave the size out");
  NetworkOptions out;
  out.type = type == "onemode" ? NetworkType::onemode : NetworkType::twomode;
  out.variable1 = variable1.empty() ? usual_variable(source) : variable1;
  out.variable2 = variable2.empty() ? other_variable(source, out.variable1) : variable2;
  out.qualifier = stance.empty() ? usual_stance(source) : stance == kNoStance ? "" : stance;
  out.aggregation = enumerator<Aggregation>(aggregation_words(), aggregation);
  out.normalization = enumerator<Normalization>(normalization_words(), normalization);
  out.duplicates = enumerator<Duplicates>(duplicates_words(), duplicates);
  out.window = enumerator<TimeWindow>(kWindows, window);
  out.window_size = static_cast<std::uint32_t>(window_size != 0 ? window_size : usual_window_size);
  out.kernel = enumerator<Kernel>(kKernels, kernel);
  out.isolates = isolates;
  out.quirks = compat == "dna" ? kDna : compat == "none" ? kSound : kUsual;
  if (auto read = read_limits(out); !read) return tl::unexpected(read.error());
  for (const bool invert : {false, true})
    if (auto added = add_exclusions(source, invert, out); !added) return tl::unexpected(added.error());
  return out;
}

Result<void> NetworkChoice::read_limits(NetworkOptions& out) const {
  if (!since.empty()) {
    const auto moment = read_moment("--since", since, true);
    if (!moment) return tl::unexpected(moment.error());
    out.since = *moment;
  }
  if (until.empty()) return {};
  const auto moment = read_moment("--until", until, false);
  if (!moment) return tl::unexpected(moment.error());
  out.until = *moment;
  if (out.until < out.since)
    return failure(fmt::format("nothing lies between '{}' and '{}'", since, until), "exchange --since and --until");
  return {};
}

// Conditions on one variable are one exclusion.
Result<void> NetworkChoice::add_exclusions(const StatementSource& source, bool invert, NetworkOptions& out) const {
  for (const std::string& text : invert ? only : excluded) {
    auto exclusion = read_exclusion(source, invert ? "--only" : "--exclude", text, invert);
    if (!exclusion) return tl::unexpected(exclusion.error());
    const auto same = std::find_if(out.exclusions.begin(), out.exclusions.end(), [&](const Exclusion& e) {
      return e.variable == exclusion->variable && e.invert == invert;
    });
    if (same == out.exclusions.end()) {
      out.exclusions.push_back(std::move(*exclusion));
      continue;
    }
    same->values.insert(same->values.end(), exclusion->values.begin(), exclusion->values.end());
    same->records.insert(same->records.end(), exclusion->records.begin(), exclusion->records.end());
  }
  return {};
}

}  // namespace standpoint
