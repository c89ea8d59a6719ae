// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <tuple>
#include <unordered_map>

#include "graph/load/checks.hpp"
#include "graph/text/codes.hpp"
#include "graph/text/fold.hpp"

namespace standpoint {
namespace {

// The id as it looks in many typefaces: 1 as l, 0 as o, rn as m, vv as w.
std::string skeleton_of(std::string_view id) {
  std::string out;
  for (std::size_t i = 0; i < id.size(); ++i) {
    const std::string_view pair = id.substr(i, 2);
    if (pair == "rn" || pair == "vv") {
      out += pair == "rn" ? 'm' : 'w';
      ++i;
    } else {
      out += id[i] == '1' ? 'l' : id[i] == '0' ? 'o' : id[i];
    }
  }
  return out;
}

// O(ids log ids), for ids of bounded length.
void check_look_alikes(Builder& builder) {
  const Dossier& dossier = builder.dossier;
  struct Look {
    std::size_t hash;  // of the skeleton
    NameId name;
  };
  std::vector<Look> looks;
  looks.reserve(dossier.record_of_name.size());
  for (std::uint32_t name = 0; name < dossier.record_of_name.size(); ++name) {
    const std::string_view id = dossier.names[NameId{name}];
    if (dossier.record_of_name[name].kind != RecordKind::none && id.find("--") == std::string_view::npos)
      looks.push_back({std::hash<std::string>{}(skeleton_of(id)), {name}});
  }
  std::sort(looks.begin(), looks.end(),
            [](const Look& a, const Look& b) { return std::tuple(a.hash, a.name) < std::tuple(b.hash, b.name); });
  for (auto first = looks.begin(), one = first; one != looks.end(); ++one) {
    if (one->hash != first->hash) first = one;
    const std::string_view id = dossier.names[one->name];
    const auto other = std::find_if(
        first, one, [&](const Look& look) { return skeleton_of(dossier.names[look.name]) == skeleton_of(id); });
    if (other == one) continue;
    builder.diagnostics
        .add(codes::kLookAlikeId, id_span(dossier, dossier.record_of_name[one->name.value]),
             fmt::format("the ids '{}' and '{}' look alike", id, dossier.names[other->name]),
             "rename one of the two, so that nobody takes one for the other")
        .notes.push_back(
            {id_span(dossier, dossier.record_of_name[other->name.value]), "the other one is defined here"});
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
