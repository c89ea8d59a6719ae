// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <unordered_map>

#include "graph/load/checks.hpp"
#include "graph/text/codes.hpp"
#include "graph/text/fold.hpp"

namespace standpoint {
namespace {

// The id as it looks in many typefaces: 1 as l, 0 as o, rn as m, vv as w.
void append_skeleton(std::string& out, std::string_view id) {
  out.clear();
  for (std::size_t i = 0; i < id.size(); ++i) {
    const std::string_view pair = id.substr(i, 2);
    if (pair == "rn" || pair == "vv") {
      out += pair == "rn" ? 'm' : 'w';
      ++i;
    } else {
      out += id[i] == '1' ? 'l' : id[i] == '0' ? 'o' : id[i];
    }
  }
}

void check_look_alikes(Builder& builder) {
  const Dossier& dossier = builder.dossier;
  std::unordered_map<std::string, std::uint32_t> seen;
  std::string skeleton;
  for (std::uint32_t name = 0; name < dossier.record_of_name.size(); ++name) {
    const RecordRef record = dossier.record_of_name[name];
    const std::string_view id = dossier.names[NameId{name}];
    if (record.kind == RecordKind::none || id.find("--") != std::string_view::npos) continue;
    append_skeleton(skeleton, id);
    const auto [first, fresh] = seen.emplace(skeleton, name);
    if (fresh) continue;
    const RecordRef other = dossier.record_of_name[first->second];
    builder.diagnostics
        .add(codes::kLookAlikeId, id_span(dossier, record),
             fmt::format("the ids '{}' and '{}' look alike", id, dossier.names[NameId{first->second}]),
             "rename one of the two, so that nobody takes one for the other")
        .notes.push_back({id_span(dossier, other), "the other one is defined here"});
  }
}

void check_aliases(Builder& builder) {
  const Dossier& dossier = builder.dossier;
  std::unordered_map<std::string, EntityId> owners;
  const auto claim_name = [&](EntityId entity, std::string_view name, bool is_alias) {
    const auto [owner, fresh] = owners.emplace(fold_name(name), entity);
    if (fresh || owner->second == entity || !is_alias) return;
    builder.diagnostics
        .add(codes::kSharedAlias, id_span(dossier, ref(entity)),
             fmt::format("'{}' and '{}' share the name '{}': choosing by it is ambiguous",
                         dossier.names[dossier[entity].id], dossier.names[dossier[owner->second].id], name),
             "keep the alias with one of the two")
        .notes.push_back({id_span(dossier, ref(owner->second)), "the other one is defined here"});
  };
  for (std::uint32_t i = 0; i < dossier.entities.size(); ++i)
    for (const TextVariant& variant : dossier.list(dossier.entities[i].name)) claim_name({i}, variant.text, false);
  for (std::uint32_t i = 0; i < dossier.entities.size(); ++i)
    for (const std::string_view alias : dossier.strings_of(dossier.entities[i].aliases)) claim_name({i}, alias, true);
}

}  // namespace

void check_names(Builder& builder) {
  check_look_alikes(builder);
  check_aliases(builder);
}

}  // namespace standpoint
