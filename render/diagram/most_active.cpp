// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/most_active.hpp"

#include <algorithm>
#include <numeric>

namespace standpoint {
namespace {

constexpr std::size_t kFewestKept = 8;  // whatever their lines

// The next node to keep: its number, and whether it has a line to a kept one.
struct Candidate {
  std::size_t node = 0;
  bool tied = false;
  std::size_t worth = 0;  // for two places, so that halves stay whole; 0 where there is none
};

class Choice {
 public:
  Choice(const std::vector<std::size_t>& worth, const std::vector<std::pair<std::size_t, std::size_t>>& lines,
         std::size_t most)
      : worth_(worth), most_(most), neighbours_(worth.size()), kept_(worth.size(), false), order_(worth.size()) {
    for (const auto& [a, b] : lines) {
      neighbours_[a].push_back(b);
      neighbours_[b].push_back(a);
    }
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::sort(order_.begin(), order_.end(), [this](std::size_t a, std::size_t b) { return before(a, b); });
  }

  std::vector<bool> run() {
    for (Candidate next = best(); next.worth > 0; next = best()) {
      keep(next.node);
      if (!next.tied) keep(worthiest_neighbour(next.node));
    }
    return std::move(kept_);
  }

 private:
  bool before(std::size_t a, std::size_t b) const { return worth_[a] != worth_[b] ? worth_[a] > worth_[b] : a < b; }

  void keep(std::size_t node) {
    kept_[node] = true;
    ++count_;
  }

  std::size_t worthiest_neighbour(std::size_t node) const {
    return *std::min_element(neighbours_[node].begin(), neighbours_[node].end(),
                             [this](std::size_t a, std::size_t b) { return before(a, b); });
  }

  Candidate best() const {
    Candidate out;
    for (const std::size_t node : order_) {
      if (out.worth >= 2 * worth_[node]) break;  // neither it nor any after it is worth more
      if (kept_[node] || neighbours_[node].empty()) continue;
      const bool tied = std::any_of(neighbours_[node].begin(), neighbours_[node].end(),
                                    [this](std::size_t other) { return kept_[other]; });
      if (count_ + (tied ? 1 : 2) > most_) continue;
      const std::size_t worth = tied ? 2 * worth_[node] : worth_[node] + worth_[worthiest_neighbour(node)];
      if (worth > out.worth) out = {node, tied, worth};
    }
    return out;
  }

  const std::vector<std::size_t>& worth_;
  std::size_t most_;
  std::vector<std::vector<std::size_t>> neighbours_;
  std::vector<bool> kept_;
  std::vector<std::size_t> order_;  // worthiest first
  std::size_t count_ = 0;
};

}  // namespace

std::vector<bool> keep_most_active(const std::vector<std::size_t>& worth,
                                   const std::vector<std::pair<std::size_t, std::size_t>>& lines, std::size_t most) {
  return Choice(worth, lines, most).run();
}

std::vector<bool> keep_followable(const std::vector<std::size_t>& worth,
                                  const std::vector<std::pair<std::size_t, std::size_t>>& lines, std::size_t most,
                                  std::size_t most_lines) {
  std::vector<bool> kept(worth.size(), false);
  for (; most > 0; most -= std::max<std::size_t>(1, most / 10)) {
    kept = keep_most_active(worth, lines, most);
    const auto among = std::count_if(lines.begin(), lines.end(),
                                     [&](const auto& line) { return kept[line.first] && kept[line.second]; });
    if (static_cast<std::size_t>(among) <= most_lines || most <= kFewestKept) break;
  }
  return kept;
}

}  // namespace standpoint
