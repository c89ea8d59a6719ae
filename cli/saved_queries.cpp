// SPDX-License-Identifier: Apache-2.0
#include "cli/saved_queries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "cli/choose.hpp"
#include "cli/embedded_queries.hpp"
#include "cli/query_parameters.hpp"
#include "graph/text/read_file.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;
using query::ParameterKind;
using query::SavedParameter;
using query::SavedQuery;

constexpr std::string_view kSuffix = ".query";
constexpr std::size_t kMostBytes = std::size_t{1} << 20U;

// The folder of a dossier's queries: beside its files.
fs::path folder_of(const std::string& dossier) {
  std::error_code error;
  const fs::path path = dossier;
  return (fs::is_directory(path, error) ? path : path.parent_path()) / "queries";
}

// Files that cannot be read are queries with a problem. Of several dossiers the first one's count.
void add_own(const fs::path& folder, std::map<std::string, SavedQuery>& out) {
  std::error_code error;
  fs::directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const fs::path& path = entry->path();
    std::error_code ignored;
    if (path.extension() != kSuffix || !fs::is_regular_file(entry->symlink_status(ignored))) continue;
    const std::string name = path.stem().string();
    if (!query::is_query_name(name)) continue;
    auto text = read_regular_file(path.string(), kMostBytes);
    SavedQuery saved = query::read_saved_query(name, path.string(), text ? std::move(*text) : std::string());
    if (!text) saved.problem = text.error().message;
    out.emplace(name, std::move(saved));
  }
}

std::string parameter_line(const SavedParameter& parameter) {
  return fmt::format("  -P {}=… ({}{}): {}", parameter.name, to_string(parameter.kind),
                     parameter.fallback ? ", default " + *parameter.fallback : "", parameter.summary);
}

std::vector<RecordKind> records_of(ParameterKind kind) {
  switch (kind) {
    case ParameterKind::entity:
    case ParameterKind::actor: return {RecordKind::entity};
    case ParameterKind::proposition: return {RecordKind::proposition};
    case ParameterKind::issue: return {RecordKind::issue};
    case ParameterKind::claim: return {RecordKind::claim};
    case ParameterKind::source: return {RecordKind::source};
    default: return {};
  }
}

// A text as what the parameter is; other values as they are.
Result<query::Value> read_value(const SavedParameter& parameter, const query::Value& given, const Dossier& dossier,
                                query::ValueHeap& heap) {
  if (!given.is(query::ValueKind::string) || parameter.kind == ParameterKind::text) return given;
  const std::string_view text = given.as_string();
  if (const std::vector<RecordKind> kinds = records_of(parameter.kind); !kinds.empty()) {
    const auto record = choose(dossier, text, kinds);
    if (!record) return tl::unexpected(record.error());
    return query::Value::borrowed(dossier.id_of(*record));
  }
  auto value = value_of_json(text, heap);
  if (value && (parameter.kind == ParameterKind::json || value->is_number())) return value;
  return failure(fmt::format("parameter '{}': '{}' is not {}", parameter.name, text,
                             parameter.kind == ParameterKind::json ? "JSON" : "a number"));
}

Result<void> expect_known(const SavedQuery& saved, const query::Parameters& given) {
  std::vector<std::string_view> names;
  for (const SavedParameter& parameter : saved.parameters) names.push_back(parameter.name);
  for (const auto& [name, value] : given) {
    if (saved.find(name) != nullptr) continue;
    std::string remedy = did_you_mean(name, names);
    if (remedy.empty()) remedy = names.empty() ? "it takes none" : fmt::format("it takes: {}", fmt::join(names, ", "));
    return failure(fmt::format("'{}' takes no parameter '{}'", saved.name, name), std::move(remedy));
  }
  return {};
}

ValueFields data_of(const SavedQuery& saved) {
  ValueList parameters;
  for (const SavedParameter& parameter : saved.parameters)
    parameters.push_back(
        ValueFields{{"name", parameter.name},
                    {"kind", to_string(parameter.kind)},
                    {"default", value_if(parameter.fallback.has_value(), parameter.fallback.value_or(""))},
                    {"summary", parameter.summary}});
  return {{"name", saved.name},
          {"summary", saved.summary},
          {"parameters", std::move(parameters)},
          {"example", text_or_null(saved.example)},
          {"file", text_or_null(saved.file)},
          {"problem", text_or_null(saved.problem)}};
}

}  // namespace

std::vector<SavedQuery> saved_queries(const std::vector<std::string>& dossier_paths) {
  std::map<std::string, SavedQuery> all;
  for (const std::string& dossier : dossier_paths) add_own(folder_of(dossier), all);
  for (const EmbeddedFile& file : embedded_queries()) {
    const std::string name(file.name.substr(0, file.name.size() - kSuffix.size()));
    all.emplace(name, query::read_saved_query(name, {}, std::string(file.text)));
  }
  std::vector<SavedQuery> out;
  for (auto& [name, saved] : all) out.push_back(std::move(saved));
  return out;
}

Result<SavedQuery> choose_saved_query(const std::vector<SavedQuery>& known, std::string_view name) {
  std::vector<std::string_view> names;
  for (const SavedQuery& saved : known) {
    names.push_back(saved.name);
    if (saved.name != name) continue;
    if (saved.problem.empty()) return saved;
    return failure(fmt::format("{}: {}", saved.file.empty() ? saved.name : saved.file, saved.problem));
  }
  std::string remedy = did_you_mean(name, names);
  if (remedy.empty()) remedy = "standpoint query --saved lists those that there are";
  return failure(fmt::format("there is no saved query '{}'", name), std::move(remedy));
}

Report saved_queries_report(const std::vector<SavedQuery>& known) {
  Report report;
  report.records = "queries";
  ReportSection section;
  ValueList data;
  for (const SavedQuery& saved : known) {
    section.lines.push_back(fmt::format("{}: {}", saved.name, saved.problem.empty() ? saved.summary : saved.problem));
    for (const SavedParameter& parameter : saved.parameters) section.lines.push_back("  " + parameter_line(parameter));
    data.emplace_back(data_of(saved));
  }
  report.sections.push_back(std::move(section));
  report.data.emplace_back("queries", std::move(data));
  return report;
}

Result<query::Parameters> complete_parameters(const SavedQuery& saved, const query::Parameters& given,
                                              const Dossier& dossier, query::ValueHeap& heap) {
  if (auto known = expect_known(saved, given); !known) return tl::unexpected(known.error());
  query::Parameters out;
  for (const SavedParameter& parameter : saved.parameters) {
    const auto found = given.find(parameter.name);
    if (found == given.end() && !parameter.fallback)
      return failure(fmt::format("'{}' needs the parameter '{}': {}", saved.name, parameter.name, parameter.summary),
                     fmt::format("-P {}={}", parameter.name, parameter.kind == ParameterKind::text ? "TEXT" : "…"));
    auto value = found != given.end() ? read_value(parameter, found->second, dossier, heap)
                                      : value_of_json(*parameter.fallback, heap);
    if (!value) return tl::unexpected(value.error());
    out.insert_or_assign(parameter.name, std::move(*value));
  }
  return out;
}

}  // namespace standpoint
