// SPDX-License-Identifier: Apache-2.0
#include "extract/import/coding_scheme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "graph/text/fold.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

// Usual names of variables, folded, each between bars.
constexpr std::string_view kPersons =
    "|person|actor|speaker|who|personne|acteur|intervenant|locuteur|akteur|sprecher|sprecherin|persons|actors|";
constexpr std::string_view kOrganizations =
    "|organization|organisation|institution|affiliation|party|org|parti|partei|organizations|organisations|"
    "institutions|organisationen|";
constexpr std::string_view kConcepts =
    "|concept|claim|proposition|statement|argument|belief|demand|konzept|forderung|aussage|theme|topic|concepts|claims|"
    "arguments|category|code|";
constexpr std::string_view kStances =
    "|agreement|agree|stance|position|support|attitude|valence|polarity|zustimmung|haltung|accord|direction|tone|";

bool is_one_of(std::string_view names, const std::string& name) {
  return names.find("|" + fold_name(name) + "|") != std::string_view::npos;
}

class SchemeFinder {
 public:
  SchemeFinder(const CodedWork& work, const SchemeNames& names) : work_(work), names_(names) {}

  Result<CodingScheme> run() {
    for (auto step : {&SchemeFinder::type, &SchemeFinder::actors, &SchemeFinder::concepts, &SchemeFinder::stance})
      if (const auto done = (this->*step)(); !done) return tl::unexpected(done.error());
    sort_others();
    return scheme_;
  }

 private:
  bool belongs(std::uint32_t variable) const {
    return work_.variables[variable].statement_type == scheme_.statement_type;
  }
  bool is_text(std::uint32_t variable) const {
    const VariableType type = work_.variables[variable].type;
    return type == VariableType::short_text || type == VariableType::long_text;
  }

  Result<void> type() {
    const auto main = work_.main_statement_type();
    if (!main) return failure("there are no statements in this file", "code some, then import again");
    scheme_.statement_type = *main;
    if (names_.statement_type.empty()) return {};
    std::vector<std::string_view> known(work_.statement_types.begin(), work_.statement_types.end());
    for (std::uint32_t i = 0; i < known.size(); ++i) {
      if (fold_name(known[i]) != fold_name(names_.statement_type)) continue;
      scheme_.statement_type = i;
      return {};
    }
    return failure(fmt::format("there is no type of statement '{}'", names_.statement_type),
                   remedy(names_.statement_type, known, "types"));
  }

  static std::string remedy(std::string_view word, const std::vector<std::string_view>& known, std::string_view what) {
    if (std::string meant = did_you_mean(word, known); !meant.empty()) return meant;
    std::string all = fmt::format("{} in this file:", what);
    for (const std::string_view& name : known) all += fmt::format("{} {}", &name == &known.front() ? "" : ",", name);
    return all;
  }

  std::vector<std::string_view> known_names() const {
    std::vector<std::string_view> out;
    for (std::uint32_t i = 0; i < work_.variables.size(); ++i)
      if (belongs(i)) out.emplace_back(work_.variables[i].name);
    return out;
  }

  // The variable that the user names, else the first text that has one of the usual names.
  Result<std::optional<std::uint32_t>> find(const std::string& given, std::string_view usual) const {
    if (!given.empty()) {
      if (const auto variable = work_.find_variable(given, scheme_.statement_type)) return variable;
      return failure(fmt::format("there is no variable '{}'", given), remedy(given, known_names(), "variables"));
    }
    for (std::uint32_t i = 0; i < work_.variables.size(); ++i)
      if (belongs(i) && is_text(i) && is_one_of(usual, work_.variables[i].name)) return std::optional(i);
    return std::optional<std::uint32_t>();
  }

  Result<void> actors() {
    auto person = find(names_.person, kPersons);
    auto organization = find(names_.organization, kOrganizations);
    if (!person || !organization) return tl::unexpected((person ? organization : person).error());
    if (!*person && !*organization)
      return failure("no variable says who makes a statement",
                     remedy("", known_names(), "name it with --person or --organization; variables"));
    scheme_.person = *person;
    scheme_.organization = *organization;
    return {};
  }

  Result<void> concepts() {
    auto found = find(names_.concept_name, kConcepts);
    if (!found) return tl::unexpected(found.error());
    if (!*found)
      return failure("no variable says what a statement is about",
                     remedy("", known_names(), "name it with --concept; variables"));
    scheme_.concept_variable = **found;
    for (const auto& who : {scheme_.person, scheme_.organization})
      if (who && *who == scheme_.concept_variable)
        return failure(fmt::format("'{}' cannot both say who and what", work_.variables[*who].name),
                       "name different variables with --person, --organization and --concept");
    if (scheme_.person && scheme_.person == scheme_.organization)
      return failure(fmt::format("'{}' cannot be both person and organization", work_.variables[*scheme_.person].name),
                     "name different variables with --person and --organization");
    return {};
  }

  bool is_free(std::uint32_t variable) const {
    return belongs(variable) && scheme_.person != variable && scheme_.organization != variable &&
           scheme_.concept_variable != variable;
  }

  Result<void> stance() {
    if (!names_.stance.empty()) {
      auto given = find(names_.stance, {});
      if (!given) return tl::unexpected(given.error());
      if (!is_free(**given))
        return failure(fmt::format("'{}' says who or what, and cannot be the stance", names_.stance),
                       "name another variable with --stance");
      scheme_.stance = *given;
      return {};
    }
    int best = 0;
    for (std::uint32_t i = 0; i < work_.variables.size(); ++i) {
      if (!is_free(i)) continue;
      const bool named = is_one_of(kStances, work_.variables[i].name);
      const bool boolean = work_.variables[i].type == VariableType::boolean;
      const int fitness = (boolean ? 2 : 0) + (named ? 1 : 0);
      if (fitness > best && work_.variables[i].type != VariableType::long_text) {
        best = fitness;
        scheme_.stance = i;
      }
    }
    return {};
  }

  void sort_others() {
    for (std::uint32_t i = 0; i < work_.variables.size(); ++i) {
      if (!is_free(i)) continue;
      const bool note = work_.variables[i].type == VariableType::long_text &&
                        is_one_of("|note|notes|memo|comment|kommentar|commentaire|", work_.variables[i].name);
      (note ? scheme_.notes : scheme_.qualifiers).push_back(i);
    }
  }

  const CodedWork& work_;
  const SchemeNames& names_;
  CodingScheme scheme_;
};

std::optional<double> stance_of_text(std::string_view text) {
  const std::string folded = "|" + fold_name(text) + "|";
  constexpr std::string_view kFor =
      "|support|supports|pro|for|agree|agreement|yes|true|positive|+|+1|1|pour|oui|ja|fur|";
  constexpr std::string_view kAgainst =
      "|oppose|opposes|con|contra|against|disagree|disagreement|no|false|negative|-|-1|contre|non|nein|gegen|";
  constexpr std::string_view kNeither = "|neutral|mixed|ambivalent|0|neutre|unentschieden|";
  if (kFor.find(folded) != std::string_view::npos) return 1;
  if (kAgainst.find(folded) != std::string_view::npos) return -1;
  if (kNeither.find(folded) != std::string_view::npos) return 0;
  return std::nullopt;
}

}  // namespace

Result<CodingScheme> find_scheme(const CodedWork& work, const SchemeNames& names) {
  return SchemeFinder(work, names).run();
}

StanceRule::StanceRule(const CodedWork& work, const CodingScheme& scheme) : variable_(scheme.stance) {
  if (!variable_) return;
  type_ = work.variables[*variable_].type;
  name_ = work.variables[*variable_].name;
  bool first = true;
  for (const CodedStatement& statement : work.statements) {
    const StatementValue* value = statement.type == scheme.statement_type ? work.value(statement, *variable_) : nullptr;
    if (value == nullptr) continue;
    least_ = first ? value->number : std::min(least_, value->number);
    most_ = first ? value->number : std::max(most_, value->number);
    first = false;
  }
}

std::optional<double> StanceRule::stance(const CodedWork& work, const CodedStatement& statement) const {
  if (!variable_) return 1;
  const StatementValue* value = work.value(statement, *variable_);
  if (value == nullptr) return std::nullopt;
  if (type_ == VariableType::boolean) return value->number != 0 ? 1 : -1;
  if (type_ != VariableType::integer) return stance_of_text(work.text_of(*value));
  const auto least = static_cast<double>(least_);
  const auto most = static_cast<double>(most_);
  const auto number = static_cast<double>(value->number);
  if (least_ < 0) return number / std::max(std::abs(least), std::abs(most));
  return least_ == most_ ? 1 : 2 * (number - least) / (most - least) - 1;
}

std::string StanceRule::description() const {
  if (!variable_) return "no variable: every statement is support";
  if (type_ == VariableType::boolean) return fmt::format("{}: yes is support, no is oppose", name_);
  if (type_ != VariableType::integer) return fmt::format("{}: by its words", name_);
  if (least_ < 0)
    return fmt::format("{}: divided by {}", name_,
                       std::max(std::abs(static_cast<double>(least_)), std::abs(static_cast<double>(most_))));
  return fmt::format("{}: from {}, oppose, to {}, support", name_, least_, most_);
}

std::string stance_word(double stance) {
  if (stance >= 1) return "support";
  if (stance <= -1) return "oppose";
  std::string digits = fmt::format("{:.7f}", stance);
  while (digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return digits == "0" || digits == "-0" ? "neutral" : digits;
}

}  // namespace standpoint
