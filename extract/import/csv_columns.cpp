// SPDX-License-Identifier: Apache-2.0
#include "extract/import/csv_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/text/fold.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 14> kRoleNames = {"number",  "document", "title", "author", "publisher",
                                                         "section", "kind",     "date",  "start",  "stop",
                                                         "coder",   "quote",    "code",  "comment"};

// The headers of a role, folded: those of DNA's exports, then MAXQDA's (English, German, French), NVivo's and others'.
struct KnownHeaders {
  ColumnRole role;
  std::string_view names;  // each between bars
};

constexpr KnownHeaders kKnownHeaders[] = {
    {ColumnRole::number, "|statement id|id|statement number|"},
    {ColumnRole::document, "|document id|doc id|docid|article id|text id|document number|"},
    {ColumnRole::title,
     "|document title|document name|document|title|file "
     "name|file|filename|article|headline|dokumentname|dokument|titel|"
     "nom du document|titre|"},
    {ColumnRole::author, "|author|document author|byline|journalist|auteur|autor|autorin|"},
    {ColumnRole::publisher,
     "|document source|source|publisher|newspaper|medium|media|outlet|journal|zeitung|quelle|editeur|"},
    {ColumnRole::section,
     "|section|document section|document group|folder|file folder|rubrique|ressort|dokumentgruppe|groupe de "
     "documents|"},
    {ColumnRole::kind, "|type|document type|kind|genre|"},
    {ColumnRole::date,
     "|date|time|datetime|date time|document date|publication date|published|day|datum|date de publication|"},
    {ColumnRole::start, "|start|begin|beginning|start position|debut|anfang|"},
    {ColumnRole::stop, "|stop|end|end position|fin|ende|"},
    {ColumnRole::coder, "|coder|coded by|created by|coded by initials|user|codeur|cree par|ersteller|erstellt von|"},
    {ColumnRole::quote,
     "|text|quote|quotation|segment|coded segment|coded text|selected text|excerpt|extrait|citation|zitat|"
     "statement text|content|"},
    {ColumnRole::code, "|code|codes|code name|node|nodes|node name|hierarchical name|"},
    {ColumnRole::comment, "|comment|memo|kommentar|commentaire|"},
    {ColumnRole::ignored,
     "|color|colour|farbe|couleur|area|flache|surface|coverage|coverage %|abdeckung|created|created on|modified|"
     "modified by|modified on|geandert von|geandert am|erstellt am|modifie par|modifie le|cree le|references|"
     "reference number|number of coding references|"},
};

ColumnRole guess(const std::string& header) {
  if (header.empty()) return ColumnRole::ignored;
  for (const KnownHeaders& known : kKnownHeaders)
    if (known.names.find("|" + header + "|") != std::string_view::npos) return known.role;
  return ColumnRole::variable;
}

// The place of a header among others in the list of its role: the first one named there is the best one.
std::size_t rank(const std::string& header, ColumnRole role) {
  for (const KnownHeaders& known : kKnownHeaders)
    if (known.role == role) return known.names.find("|" + header + "|");
  return std::string_view::npos;
}

// Of columns that would have the same role, the best one keeps it; the others hold values like any other.
void keep_best(const std::vector<std::string>& headers, const std::vector<bool>& fixed,
               std::vector<ColumnRole>& roles) {
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (fixed[i] || roles[i] == ColumnRole::variable || roles[i] == ColumnRole::ignored) continue;
    for (std::size_t j = 0; j < roles.size(); ++j) {
      if (j == i || roles[j] != roles[i]) continue;
      const bool better =
          fixed[j] || rank(headers[j], roles[i]) < rank(headers[i], roles[i]) || (headers[i] == headers[j] && j < i);
      if (!better) continue;
      roles[i] = ColumnRole::variable;
      break;
    }
  }
}

}  // namespace

std::span<const std::string_view> column_role_names() { return kRoleNames; }

std::string folded_header(std::string_view header) {
  std::string out;
  for (const char c : fold_name(header)) {
    const bool apart = c == ' ' || c == '_' || c == '-' || c == '.' || c == '/' || c == '\\' || c == ':' || c == '(' ||
                       c == ')' || c == '\n' || c == '\t' || c == '"';
    if (!apart)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

Result<std::vector<ColumnRole>> column_roles(std::span<const std::string_view> header,
                                             std::span<const std::pair<std::string, std::string>> given) {
  std::vector<std::string> folded;
  std::vector<ColumnRole> roles;
  for (const std::string_view name : header) {
    folded.push_back(folded_header(name));
    roles.push_back(guess(folded.back()));
  }
  std::vector<bool> fixed(header.size(), false);
  for (const auto& [role_name, column_name] : given) {
    const auto* role = std::find(kRoleNames.begin(), kRoleNames.end(), role_name);
    if (role == kRoleNames.end() && role_name != "variable") {
      std::string all;
      for (const std::string_view name : kRoleNames) all += std::string(name) + ", ";
      return failure(fmt::format("there is no role '{}' for a column", role_name), "known: " + all + "variable");
    }
    const auto column = std::find(folded.begin(), folded.end(), folded_header(column_name));
    if (column == folded.end())
      return failure(fmt::format("there is no column '{}'", column_name), did_you_mean(column_name, header));
    const auto index = static_cast<std::size_t>(column - folded.begin());
    const auto wanted =
        role_name == "variable" ? ColumnRole::variable : static_cast<ColumnRole>(role - kRoleNames.begin() + 1);
    for (std::size_t i = 0; i < roles.size(); ++i)
      if (fixed[i] && i != index && roles[i] == wanted && wanted != ColumnRole::variable)
        return failure(fmt::format("two columns are given for '{}': '{}' and '{}'", role_name, header[i], column_name),
                       "keep one of them");
    roles[index] = wanted;
    fixed[index] = true;
  }
  keep_best(folded, fixed, roles);
  return roles;
}

std::optional<std::size_t> column_of(std::span<const ColumnRole> roles, ColumnRole role) {
  const auto found = std::find(roles.begin(), roles.end(), role);
  if (found == roles.end()) return std::nullopt;
  return static_cast<std::size_t>(found - roles.begin());
}

}  // namespace standpoint
