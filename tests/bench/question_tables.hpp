#pragma once
// SPDX-License-Identifier: Apache-2.0
// The five questions of the bench of queries over bare arrays: the least that an answer costs.

#include <cstdint>
#include <string>
#include <vector>

#include "graph/model/dossier.hpp"

namespace standpoint::bench {

// A dossier as numbers. Rows of neighbours are compressed: those of i stand from starts[i] to starts[i + 1].
struct Rows {
  std::vector<std::uint32_t> starts, entries;

  const std::uint32_t* begin(std::uint32_t i) const { return entries.data() + starts[i]; }
  const std::uint32_t* end(std::uint32_t i) const { return entries.data() + starts[i + 1]; }
};

// `pairs` are of a row and its entry.
inline Rows make_rows(std::size_t count, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
  Rows out;
  out.starts.resize(count + 1);
  for (const auto& [row, entry] : pairs) ++out.starts[row + 1];
  for (std::size_t i = 0; i < count; ++i) out.starts[i + 1] += out.starts[i];
  out.entries.resize(pairs.size());
  std::vector<std::uint32_t> next(out.starts.begin(), out.starts.end() - 1);
  for (const auto& [row, entry] : pairs) out.entries[next[row]++] = entry;
  return out;
}

struct Tie {
  std::uint32_t from, to;
};

class QuestionTables {
 public:
  explicit QuestionTables(const Dossier& d) : entities(d.entities.size()), propositions(d.propositions.size()) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> supporters, opposers, supported, at_end;
    for (std::uint32_t c = 0; c < d.claims.size(); ++c) {
      const Claim& claim = d.claims[c];
      stance.push_back(as_written(claim.stance));
      subject.push_back(claim.about.value);
      for (const EntityId speaker : d.entities_of(claim.by)) {
        makes.emplace_back(speaker.value, c);
        if (claim.stance > 0) supported.emplace_back(speaker.value, claim.about.value);
        if (claim.stance > 0) supporters.emplace_back(claim.about.value, speaker.value);
        if (claim.stance < 0) opposers.emplace_back(claim.about.value, speaker.value);
      }
    }
    for (const Relation& relation : d.relations) {
      if (!relation.from.valid() || !relation.to.valid()) continue;
      const auto number = static_cast<std::uint32_t>(ties.size());
      ties.push_back({relation.from.value, relation.to.value});
      at_end.emplace_back(relation.from.value, number);
      at_end.emplace_back(relation.to.value, number);
    }
    supporters_of = make_rows(propositions, supporters);
    opposers_of = make_rows(propositions, opposers);
    supported_by = make_rows(entities, supported);
    ties_at = make_rows(entities, at_end);
  }

  // 1: entities that oppose a proposition, in order.
  std::vector<std::uint32_t> who_opposes(std::uint32_t proposition) const {
    std::vector<bool> seen(entities);
    std::vector<std::uint32_t> out;
    for (auto e = opposers_of.begin(proposition); e != opposers_of.end(proposition); ++e)
      if (!seen[*e]) {
        seen[*e] = true;
        out.push_back(*e);
      }
    return out;
  }

  // 2: pairs of one who supports a proposition and another who opposes it.
  std::uint64_t opposed_on(std::uint32_t proposition) const {
    std::vector<std::uint32_t> marked(entities, UINT32_MAX);
    std::vector<bool> done(entities);
    std::uint64_t pairs = 0;
    for (auto a = supporters_of.begin(proposition); a != supporters_of.end(proposition); ++a) {
      if (done[*a]) continue;
      done[*a] = true;
      pairs += newly_marked(marked, proposition, *a);
    }
    return pairs;
  }

  // 3: the same over all propositions, each pair once.
  std::uint64_t opposed_in_all() const {
    std::vector<std::uint32_t> marked(entities, UINT32_MAX);
    std::uint64_t pairs = 0;
    for (std::uint32_t a = 0; a < entities; ++a)
      for (auto p = supported_by.begin(a); p != supported_by.end(a); ++p) pairs += newly_marked(marked, *p, a);
    return pairs;
  }

  // 4: the chains of one, two and three different ties between two entities, either way round.
  std::vector<std::uint64_t> paths(std::uint32_t from, std::uint32_t to) const {
    std::vector<std::uint64_t> out(4);
    std::uint32_t used[3] = {};
    count_paths(from, to, 0, used, out);
    return out;
  }

  // 5: the least number of ties between two entities; 0 where there is no way.
  std::uint32_t distance(std::uint32_t from, std::uint32_t to) const {
    const std::vector<std::uint32_t> levels = search(from, to);
    return levels[to] == UINT32_MAX ? 0 : levels[to];
  }

  // Breadth first, until `to` is reached.
  std::vector<std::uint32_t> search(std::uint32_t from, std::uint32_t to) const {
    std::vector<std::uint32_t> level(entities, UINT32_MAX), queue{from};
    level[from] = 0;
    for (std::size_t i = 0; i < queue.size() && (to == UINT32_MAX || level[to] == UINT32_MAX); ++i)
      for (auto t = ties_at.begin(queue[i]); t != ties_at.end(queue[i]); ++t) {
        const std::uint32_t next = other_end(*t, queue[i]);
        if (level[next] != UINT32_MAX) continue;
        level[next] = level[queue[i]] + 1;
        queue.push_back(next);
      }
    return level;
  }

  std::uint32_t other_end(std::uint32_t tie, std::uint32_t end) const {
    return ties[tie].from == end ? ties[tie].to : ties[tie].from;
  }

  std::size_t entities, propositions;
  std::vector<double> stance;          // by claim
  std::vector<std::uint32_t> subject;  // by claim
  std::vector<std::pair<std::uint32_t, std::uint32_t>> makes;
  std::vector<Tie> ties;
  Rows supporters_of, opposers_of, supported_by, ties_at;

 private:
  std::uint64_t newly_marked(std::vector<std::uint32_t>& marked, std::uint32_t proposition, std::uint32_t a) const {
    std::uint64_t out = 0;
    for (auto b = opposers_of.begin(proposition); b != opposers_of.end(proposition); ++b) {
      out += marked[*b] != a && *b != a ? 1 : 0;
      marked[*b] = a;
    }
    return out;
  }

  void count_paths(std::uint32_t at, std::uint32_t to, std::uint32_t steps, std::uint32_t* used,
                   std::vector<std::uint64_t>& out) const {
    if (steps > 0 && at == to) ++out[steps];
    if (steps == 3) return;
    for (auto t = ties_at.begin(at); t != ties_at.end(at); ++t) {
      bool is_used = false;
      for (std::uint32_t i = 0; i < steps; ++i) is_used = is_used || used[i] == *t;
      if (is_used) continue;
      used[steps] = *t;
      count_paths(other_end(*t, at), to, steps + 1, used, out);
    }
  }
};

}  // namespace standpoint::bench
