// SPDX-License-Identifier: Apache-2.0
#include "graph/query/value_text.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <iterator>

namespace standpoint::query {
namespace {

constexpr std::int64_t kSecondsOfHour = 3'600;
constexpr std::int64_t kSecondsOfMinute = 60;

void append_part(std::string& out, std::int64_t amount, char unit) {
  if (amount != 0) fmt::format_to(std::back_inserter(out), "{}{}", amount, unit);
}

// Seconds with their fraction, of the same sign.
void append_seconds(std::string& out, std::int64_t seconds, std::int32_t nanoseconds) {
  if (seconds == 0 && nanoseconds == 0) return;
  const bool negative = seconds < 0 || nanoseconds < 0;
  fmt::format_to(std::back_inserter(out), "{}{}", negative ? "-" : "", std::abs(seconds));
  if (nanoseconds != 0) {
    fmt::format_to(std::back_inserter(out), ".{:09}", std::abs(nanoseconds));
    out.erase(out.find_last_not_of('0') + 1);
  }
  out += 'S';
}

bool is_plain_name(std::string_view name) {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    if (!letter && !(c >= '0' && c <= '9') && static_cast<unsigned char>(c) < 0x80) return false;
  }
  return true;
}

void append_name(std::string& out, std::string_view name) {
  if (is_plain_name(name)) {
    out += name;
    return;
  }
  out += '`';
  for (const char c : name) out.append(c == '`' ? 2 : 1, c);
  out += '`';
}

void append_quoted(std::string& out, std::string_view text) {
  out += '\'';
  for (const char c : text) {
    if (c == '\'' || c == '\\')
      (out += '\\') += c;
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      fmt::format_to(std::back_inserter(out), "\\u{:04X}", static_cast<unsigned>(c));
    else
      out += c;
  }
  out += '\'';
}

// Writes values one after another; knows the graph that nodes belong to.
class Printer {
 public:
  Printer(std::string& out, const PropertyGraph& graph, ValueHeap& heap) : out_(out), graph_(graph), heap_(heap) {}

  void print(const Value& value) {
    switch (value.kind()) {
      case ValueKind::null: out_ += "null"; break;
      case ValueKind::string: append_quoted(out_, value.as_string()); break;
      case ValueKind::list: print_list(value.as_list()); break;
      case ValueKind::map: print_map(value.as_map()); break;
      case ValueKind::node: print_node(value.as_node()); break;
      case ValueKind::relationship: print_relationship(value.as_relationship()); break;
      case ValueKind::path: print_path(value.as_path()); break;
      default: out_ += plain_text(value).value_or(std::string()); break;
    }
  }

 private:
  void print_list(std::span<const Value> list) {
    out_ += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (i != 0) out_ += ", ";
      print(list[i]);
    }
    out_ += ']';
  }

  void print_map(const MapEntries& entries) {
    out_ += '{';
    for (std::size_t i = 0; i < entries.size(); ++i) print_entry(entries[i].first, entries[i].second, i == 0);
    out_ += '}';
  }

  void print_entry(std::string_view key, const Value& value, bool first) {
    if (!first) out_ += ", ";
    append_name(out_, key);
    out_ += ": ";
    print(value);
  }

  template <class Id>
  void print_properties(Id id, bool space) {
    const std::vector<KeyId> keys = graph_.keys_of(id);
    if (keys.empty()) return;
    out_ += space ? " {" : "{";
    for (const KeyId& key : keys) print_entry(graph_.keys()[key], graph_.property(id, key, heap_), &key == keys.data());
    out_ += '}';
  }

  void print_node(NodeId node) {
    out_ += '(';
    const auto labels = graph_.labels_of(node);
    for (const LabelId label : labels) append_name(out_ += ':', graph_.labels()[label]);
    print_properties(node, !labels.empty());
    out_ += ')';
  }

  void print_relationship(RelationshipId relationship) {
    append_name(out_ += "[:", graph_.types()[graph_.ends(relationship).type]);
    print_properties(relationship, true);
    out_ += ']';
  }

  void print_path(const PathValue& path) {
    for (std::size_t i = 0; i < path.nodes.size(); ++i) {
      print_node(path.nodes[i]);
      if (i == path.relationships.size()) break;
      const bool forward = graph_.ends(path.relationships[i]).start == path.nodes[i];
      out_ += forward ? "-" : "<-";
      print_relationship(path.relationships[i]);
      out_ += forward ? "->" : "-";
    }
  }

  std::string& out_;
  const PropertyGraph& graph_;
  ValueHeap& heap_;
};

}  // namespace

std::string real_text(double number) {
  if (std::isnan(number)) return "NaN";
  if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
  std::string text = fmt::format("{}", number);
  const auto exponent = text.find('e');
  if (exponent == std::string::npos) return text.find('.') == std::string::npos ? text + ".0" : text;
  if (text[exponent + 1] == '+') text.erase(exponent + 1, 1);
  return text;
}

std::string duration_text(const Duration& d) {
  std::string out = "P";
  append_part(out, d.months / 12, 'Y');
  append_part(out, d.months % 12, 'M');
  append_part(out, d.days, 'D');
  std::int64_t seconds = d.seconds;
  std::int32_t nanoseconds = d.nanoseconds;
  if (seconds < 0 && nanoseconds > 0) {
    ++seconds;
    nanoseconds -= 1'000'000'000;
  }
  if (seconds != 0 || nanoseconds != 0) out += 'T';
  append_part(out, seconds / kSecondsOfHour, 'H');
  append_part(out, seconds % kSecondsOfHour / kSecondsOfMinute, 'M');
  append_seconds(out, seconds % kSecondsOfMinute, nanoseconds);
  return out.size() == 1 ? "PT0S" : out;
}

std::optional<std::string> plain_text(const Value& value) {
  switch (value.kind()) {
    case ValueKind::boolean: return value.as_boolean() ? "true" : "false";
    case ValueKind::integer: return fmt::format_int(value.as_integer()).str();
    case ValueKind::real: return real_text(value.as_real());
    case ValueKind::string: return std::string(value.as_string());
    case ValueKind::date: return standpoint::iso_day(value.as_date());
    case ValueKind::duration: return duration_text(value.as_duration());
    case ValueKind::interval: return value.as_interval().text;
    default: return std::nullopt;
  }
}

std::string printable_text(const Value& value, const PropertyGraph& graph, ValueHeap& heap) {
  std::string out;
  Printer(out, graph, heap).print(value);
  return out;
}

}  // namespace standpoint::query
