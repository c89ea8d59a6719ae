// SPDX-License-Identifier: Apache-2.0
#include "graph/query/saved_query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/text/suggest.hpp"

namespace standpoint::query {
namespace {

constexpr std::array<std::string_view, 9> kKinds = {"text",        "number", "json",  "entity", "actor",
                                                    "proposition", "issue",  "claim", "source"};
constexpr std::string_view kSpaces = " \t\r";

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kSpaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

// The place of the colon that ends a value in JSON: the first one outside of its texts, lists and objects.
std::size_t end_of_value(std::string_view text) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '\\') {
      ++i;
      continue;
    }
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    if (c == ':' && depth <= 0) return i;
  }
  return std::string_view::npos;
}

// Reads one first comment, line by line.
class Heading {
 public:
  explicit Heading(SavedQuery& query) : query_(query) {}

  void read_line(std::string_view line) {
    if (line.starts_with('$')) return read_parameter(line.substr(1));
    if (line.starts_with("standpoint query ")) {
      query_.example = line;
      return;
    }
    std::string& text = query_.parameters.empty() ? query_.summary : query_.parameters.back().summary;
    if (!text.empty() && !line.empty()) text += ' ';
    text += line;
  }

 private:
  void read_parameter(std::string_view line) {
    SavedParameter parameter;
    const std::size_t end = std::min(line.find_first_of(" (=:\t"), line.size());
    parameter.name = line.substr(0, end);
    line = trimmed(line.substr(end));
    if (line.starts_with('(') && !read_kind(line, parameter)) return;
    if (line.starts_with('=')) {
      const std::size_t colon = end_of_value(line);
      parameter.fallback = std::string(trimmed(line.substr(1, colon == std::string_view::npos ? colon : colon - 1)));
      line = colon == std::string_view::npos ? std::string_view() : line.substr(colon);
    }
    if (parameter.name.empty() || !line.starts_with(':'))
      return complain(fmt::format("the line of '${}' is not 'NAME (KIND) = JSON: what it is'", parameter.name));
    parameter.summary = trimmed(line.substr(1));
    query_.parameters.push_back(std::move(parameter));
  }

  bool read_kind(std::string_view& line, SavedParameter& parameter) {
    const std::size_t close = std::min(line.find(')'), line.size());
    const std::string_view word = trimmed(line.substr(1, close - 1));
    const auto known = std::find(kKinds.begin(), kKinds.end(), word);
    if (known == kKinds.end()) {
      complain(fmt::format("'{}' is no kind of parameter; {}", word, fmt::join(kKinds, ", ")));
      return false;
    }
    parameter.kind = static_cast<ParameterKind>(known - kKinds.begin());
    line = trimmed(line.substr(std::min(close + 1, line.size())));
    return true;
  }

  void complain(std::string problem) {
    if (query_.problem.empty()) query_.problem = std::move(problem);
  }

  SavedQuery& query_;
};

}  // namespace

std::string_view to_string(ParameterKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

const SavedParameter* SavedQuery::find(std::string_view parameter) const {
  const auto found =
      std::find_if(parameters.begin(), parameters.end(), [&](const auto& known) { return known.name == parameter; });
  return found == parameters.end() ? nullptr : &*found;
}

SavedQuery read_saved_query(std::string name, std::string file, std::string text) {
  SavedQuery out{std::move(name), std::move(file), std::move(text), {}, {}, {}, {}};
  Heading heading(out);
  std::string_view rest = out.text;
  while (rest.starts_with("//")) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    heading.read_line(trimmed(rest.substr(2, end - 2)));
    rest = rest.substr(std::min(end + 1, rest.size()));
  }
  return out;
}

bool is_query_name(std::string_view word) {
  if (word.empty() || word[0] < 'a' || word[0] > 'z') return false;
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

}  // namespace standpoint::query
