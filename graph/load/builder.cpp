// SPDX-License-Identifier: Apache-2.0
#include "graph/load/builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/text/codes.hpp"
#include "graph/text/fold.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostIdLength = 64;
constexpr std::array<std::string_view, 3> kReserved = {"source", "self", "unknown"};

bool is_slug(std::string_view id) {
  if (id.empty() || id[0] < 'a' || id[0] > 'z') return false;
  return std::all_of(id.begin(), id.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

std::string slug_remedy(std::string_view id) {
  std::string better = slug(id).substr(0, kMostIdLength);
  return is_slug(better) ? fmt::format("write '{}'", better) : "write a word such as 'cedric-o'";
}

}  // namespace

Where where_of(const Dossier& dossier, RecordRef record) {
  switch (record.kind) {
    case RecordKind::entity: return dossier.entities[record.index].where;
    case RecordKind::source: return dossier.sources[record.index].where;
    case RecordKind::proposition: return dossier.propositions[record.index].where;
    case RecordKind::issue: return dossier.issues[record.index].where;
    case RecordKind::claim: return dossier.claims[record.index].statement.where;
    case RecordKind::relation: return dossier.relations[record.index].statement.where;
    case RecordKind::view: return dossier.views[record.index].where;
    case RecordKind::none: break;
  }
  return {};
}

NameId Builder::define(std::string_view id, RecordRef record, Span where, bool generated) {
  if (!generated) {
    if (std::find(kReserved.begin(), kReserved.end(), id) != kReserved.end()) {
      diagnostics.add(codes::kReservedId, where, fmt::format("'{}' has a meaning of its own and cannot be an id", id),
                      fmt::format("choose another, such as 'the-{}'", id));
      return {};
    }
    if (!is_slug(id) || id.size() > kMostIdLength) {
      const bool only_long = is_slug(id);
      diagnostics.add(codes::kBadId, where,
                      only_long
                          ? fmt::format("an id of {} characters, expected at most {}", id.size(), kMostIdLength)
                          : fmt::format("'{}' is not an id: expected a-z, 0-9 and '-', beginning with a letter", id),
                      slug_remedy(id));
      return {};
    }
  }
  const NameId name = dossier.names.intern(id);
  if (dossier.record_of_name.size() <= name.value) dossier.record_of_name.resize(dossier.names.size());
  RecordRef& slot = dossier.record_of_name[name.value];
  if (slot.kind != RecordKind::none) {
    const Where first = where_of(dossier, slot);
    auto& diagnostic =
        generated ? diagnostics.add(
                        codes::kIdClash, where,
                        fmt::format("the id made for this record, '{}', is {} already", id, with_article(slot.kind)),
                        "give it one of its own: 'id: …'")
                  : diagnostics.add(codes::kDuplicateId, where,
                                    fmt::format("the id '{}' is {} already", id, with_article(slot.kind)),
                                    "ids are unique in a dossier, across sections and files: rename one of the two");
    diagnostic.notes.push_back({first.span(), "it is defined here first"});
    return name;
  }
  slot = record;
  return name;
}

}  // namespace standpoint
