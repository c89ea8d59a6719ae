// SPDX-License-Identifier: Apache-2.0
#include "tests/graph/query/asked_pattern.hpp"

#include <fmt/format.h>

#include <array>

namespace standpoint::test {

namespace {

std::string text_of(const AskedCondition& condition);

std::string text_of(const AskedOperand& operand) {
  if (operand.variable.empty()) return std::to_string(operand.number);
  return operand.variable + (operand.key.empty() ? "" : "." + operand.key);
}

std::string text_of(const AskedLabels& labels) {
  if (labels.names.empty()) return {};
  switch (labels.how) {
    case AskedLabels::How::all: return fmt::format(":{}", fmt::join(labels.names, ":"));
    case AskedLabels::How::one: return fmt::format(":{}", fmt::join(labels.names, "|"));
    default: return fmt::format(":!{}", fmt::join(labels.names, "&!"));
  }
}

std::string text_of(const std::optional<AskedProperty>& property) {
  return property ? fmt::format(" {{{}: {}}}", property->key, text_of(property->value)) : std::string();
}

std::string text_of(const std::vector<AskedCondition>& where) {
  return where.empty() ? std::string() : " WHERE " + text_of(where[0]);
}

std::string text_of(const AskedNode& node) {
  return fmt::format("({}{}{}{})", node.variable, text_of(node.labels), text_of(node.property), text_of(node.where));
}

std::string length_of(const AskedRelationship& relationship) {
  if (!relationship.variable_length) return {};
  return fmt::format("*{}..{}", relationship.least, relationship.most ? std::to_string(*relationship.most) : "");
}

std::string text_of(const AskedRelationship& relationship) {
  const std::string inside = fmt::format("{}{}{}{}{}{}", relationship.variable, relationship.types.empty() ? "" : ":",
                                         fmt::join(relationship.types, "|"), length_of(relationship),
                                         text_of(relationship.property), text_of(relationship.where));
  return fmt::format("{}-[{}]-{}", relationship.direction == query::Direction::left ? "<" : "", inside,
                     relationship.direction == query::Direction::right ? ">" : "");
}

std::string text_of(const AskedPart& part) {
  static constexpr std::array kShortest = {"", "shortestPath(", "allShortestPaths("};
  std::string text = part.path.empty() ? "" : part.path + " = ";
  text += kShortest[static_cast<std::size_t>(part.shortest)];
  for (std::size_t i = 0; i < part.nodes.size(); ++i)
    text += (i == 0 ? "" : text_of(part.relationships[i - 1])) + text_of(part.nodes[i]);
  return text + (part.shortest == query::ShortestPath::no ? "" : ")");
}

std::string text_of(const AskedCondition& condition) {
  static constexpr std::array kSigns = {"=", "<>", "<", "<=", ">", ">="};
  using Kind = AskedCondition::Kind;
  std::vector<std::string> parts;
  for (const AskedCondition& part : condition.parts) parts.push_back("(" + text_of(part) + ")");
  const auto compared = [&](const std::string& left) {
    const char* sign = kSigns[static_cast<std::size_t>(condition.comparison)];
    return fmt::format("{} {} {}", left, sign, text_of(condition.right));
  };
  switch (condition.kind) {
    case Kind::comparison: return compared(text_of(condition.left));
    case Kind::count: return compared("COUNT { " + text_of(condition.part) + " }");
    case Kind::size: return compared("size([" + text_of(condition.part) + " | 1])");
    case Kind::is_null: return text_of(condition.left) + " IS NULL";
    case Kind::has_label: return text_of(condition.left) + ":" + condition.label;
    case Kind::pattern: return text_of(condition.part);
    case Kind::exists: return "EXISTS { " + text_of(condition.part) + " }";
    case Kind::negation: return "NOT " + parts[0];
    case Kind::conjunction: return fmt::format("{}", fmt::join(parts, " AND "));
    default: return fmt::format("{}", fmt::join(parts, " OR "));
  }
}

std::string text_of(const AskedProjection& projection) {
  return fmt::format("{}{}{}", projection.distinct ? "DISTINCT " : "", fmt::join(projection.kept, ", "),
                     projection.kept.empty() ? "0 AS nothing" : "");
}

std::string text_of(const AskedMatch& match) {
  std::vector<std::string> parts;
  for (const AskedPart& part : match.parts) parts.push_back(text_of(part));
  return fmt::format("{}{}MATCH {}{}\n", match.before ? "WITH " + text_of(*match.before) + "\n" : "",
                     match.optional ? "OPTIONAL " : "", fmt::join(parts, ", "),
                     match.where ? " WHERE " + text_of(*match.where) : "");
}

}  // namespace

std::string text_of(const AskedQuery& query) {
  std::string text;
  for (const AskedMatch& match : query.matches) text += text_of(match);
  return text + "RETURN " + text_of(query.returned);
}

}  // namespace standpoint::test
