// SPDX-License-Identifier: Apache-2.0
// What changed between random dossiers: nothing within one, the same either way round, whatever the order of records,
// and as a comparison of everything that two say by id finds it.

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

#include "graph/analysis/change.hpp"
#include "tests/graph/load/loading.hpp"
#include "tests/property/random_controversy.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

using Lines = std::multiset<std::string>;

// Every change as a line; `reversed`: as seen from the other dossier.
Lines lines_of(const Dossier& before, const Dossier& after, bool reversed = false) {
  ChangeOptions options;
  options.analysis.positions.origins = kAllOrigins;
  const Change change = reversed ? find_change(after, before, options) : find_change(before, after, options);
  const Dossier& a = *change.before;
  const Dossier& b = *change.after;
  Lines out;
  const auto add = [&](std::string_view what, const std::string& was, const std::string& is) {
    out.insert(reversed ? fmt::format("{}: {} | {}", what, is, was) : fmt::format("{}: {} | {}", what, was, is));
  };
  for (const RecordChange& c : change.records.all) {
    const auto id = [&](const Dossier& d, const std::optional<std::uint32_t>& i) {
      return i ? std::string(id_of(d, {c.section, *i})) : std::string("-");
    };
    std::string keys;
    for (const FieldChange& field : c.fields)
      keys += fmt::format(" {}/{} {} {}", field.key, field.part, std::min(field.before.size(), field.after.size()),
                          std::max(field.before.size(), field.after.size()));
    add(fmt::format("{}{}", static_cast<int>(c.section), keys), id(a, c.before), id(b, c.after));
  }
  const auto position = [](const Dossier& d, const Conflicts& all, const std::optional<std::uint32_t>& i) {
    if (!i) return std::string("-");
    const Position& p = all.positions.all[*i];
    return fmt::format("{} {} {} {} {:.6f} {:.6f}", d.id_of(p.actor), d.id_of(p.proposition),
                       static_cast<int>(p.origin), static_cast<int>(p.label), p.score, p.strength);
  };
  for (const PositionChange& c : change.positions)
    add("position", position(a, change.conflicts_before, c.before), position(b, change.conflicts_after, c.after));
  const auto conflict = [](const Dossier& d, const Conflicts& all, const std::optional<std::uint32_t>& i) {
    if (!i) return std::string("-");
    const Conflict& c = all.all[*i];
    std::vector<std::string> ids{fmt::format("{}", static_cast<int>(c.kind))};
    for (const PropositionId p : c.propositions) ids.emplace_back(d.id_of(p));
    for (const ConflictSide& side : c.sides)
      for (const Party& party : side.parties) ids.push_back("=" + std::string(d.id_of(party.actor)));
    std::sort(ids.begin(), ids.end());
    return fmt::format("{} {:.6f} {}", fmt::join(ids, " "), c.severity.value_or(-1), c.certain);
  };
  for (const ConflictChange& c : change.conflicts)
    add("conflict", conflict(a, change.conflicts_before, c.before), conflict(b, change.conflicts_after, c.after));
  return out;
}

std::string difference(const Lines& a, const Lines& b) {
  std::vector<std::string> only;
  std::set_symmetric_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(only));
  return fmt::format("{}", fmt::join(only, "\n"));
}

// The records with some left out and some with another stance, date or certainty.
std::vector<RandomRecord> mutated(std::vector<RandomRecord> records, std::uint32_t seed) {
  std::mt19937 random(seed);
  const std::string all = to_yaml(records);
  std::erase_if(records, [&](const RandomRecord& record) {
    const std::string id = record.yaml.substr(2, record.yaml.find(':') - 2);
    const bool named = record.section != "relations" && all.find("disputes: " + id + "\n") != std::string::npos;
    return (record.section == "claims" || record.section == "relations") && !named && random() % 4 == 0;
  });
  const std::pair<std::string_view, std::string_view> changes[] = {
      {"stance: support", "stance: oppose"}, {"certainty: hedged", "certainty: asserted"}, {"2019", "2020"},
      {"words: direct", "words: indirect"},  {"type: company", "type: association"},       {"name: B", "name: D"}};
  for (RandomRecord& record : records)
    for (const auto& [from, to] : changes)
      if (const std::size_t at = record.yaml.find(from); at != std::string::npos && random() % 4 == 0)
        record.yaml.replace(at, from.size(), to);
  return records;
}

}  // namespace

TEST_CASE("a random dossier is not different from itself, in whatever order it is read") {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    std::vector<RandomRecord> records = random_controversy(seed);
    const LoadedDossier one = load(to_yaml(records));
    if (one.diagnostics.has_errors()) continue;
    std::reverse(records.begin(), records.end());
    const LoadedDossier other = load(to_yaml(records));
    CAPTURE(seed, to_yaml(records));
    REQUIRE(difference(lines_of(one.dossier, other.dossier), {}) == "");
  }
}

TEST_CASE("random changes are the same seen from either dossier, and in whatever order these are read") {
  std::size_t seen = 0;
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    std::vector<RandomRecord> before = random_controversy(seed), after = mutated(before, seed);
    const LoadedDossier one = load(to_yaml(before)), other = load(to_yaml(after));
    if (one.diagnostics.has_errors() || other.diagnostics.has_errors()) continue;
    const Lines forth = lines_of(one.dossier, other.dossier);
    seen += forth.size();
    CAPTURE(seed, to_yaml(before), to_yaml(after));
    REQUIRE(difference(forth, lines_of(one.dossier, other.dossier, true)) == "");
    std::reverse(after.begin(), after.end());
    const LoadedDossier turned = load(to_yaml(after));
    REQUIRE(difference(forth, lines_of(one.dossier, turned.dossier)) == "");
  }
  CHECK(seen > 500);
}

TEST_CASE("what changed in the records of random dossiers is what differs in all that they say by id") {
  std::size_t compared = 0;
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    const std::vector<RandomRecord> records = random_controversy(seed);
    const LoadedDossier one = load(to_yaml(records)), other = load(to_yaml(mutated(records, seed + 1)));
    if (one.diagnostics.has_errors() || other.diagnostics.has_errors()) continue;
    const auto was = Content::of(one.dossier), is = Content::of(other.dossier);
    std::set<std::string> expected, found;
    bool renamed = false;
    for (const auto& [id, content] : was) {
      const auto now = is.find(id);
      if (now == is.end() || now->second != content) expected.insert(id);
    }
    for (const auto& [id, content] : is)
      if (!was.contains(id)) expected.insert(id);
    for (const RecordChange& c :
         find_record_changes(one.dossier, other.dossier, match_records(one.dossier, other.dossier)).all) {
      renamed = renamed || c.renamed;
      found.insert(std::string(c.after ? id_of(other.dossier, {c.section, *c.after})
                                       : id_of(one.dossier, {c.section, *c.before})));
    }
    if (renamed) continue;
    ++compared;
    CAPTURE(seed);
    for (const std::string& id : expected) {
      CAPTURE(id);
      REQUIRE(found.contains(id));
    }
  }
  CHECK(compared > 100);
}

TEST_CASE("every record of a random dossier that is renamed is known again") {
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    const std::vector<RandomRecord> records = random_controversy(seed);
    const std::string text = to_yaml(records);
    std::string other;
    for (std::size_t i = 0; i < text.size(); ++i) {  // every id of a claim: cN becomes claim-N
      const bool begins = i == 0 || std::string_view(" [,").find(text[i - 1]) != std::string_view::npos;
      const bool is_claim = begins && text[i] == 'c' && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9';
      other += is_claim ? std::string("claim-") : std::string(1, text[i]);
    }
    const LoadedDossier one = load(text), two = load(other);
    if (one.diagnostics.has_errors()) continue;
    REQUIRE_FALSE(two.diagnostics.has_errors());
    CAPTURE(seed, text, other);
    const Change change = find_change(one.dossier, two.dossier);
    const SectionCount& claims = change.records[Section::claims];
    REQUIRE(claims.renamed == claims.before);
    REQUIRE((claims.added == 0 && claims.removed == 0));
    REQUIRE((change.positions.empty() && change.conflicts.empty()));
  }
}
