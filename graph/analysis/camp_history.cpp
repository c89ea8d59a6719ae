// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "graph/analysis/camp_search.hpp"
#include "graph/analysis/camps.hpp"

namespace standpoint {
namespace {

// What two camps of neighbouring windows share.
struct Overlap {
  std::uint32_t before = 0, after = 0;  // CampHistory::camps
  std::size_t shared = 0;
  double jaccard = 0;
};

class Tracker {
 public:
  explicit Tracker(CampHistory& history) : h_(history) {}

  void track() {
    for (std::uint32_t w = 0; w < h_.windows.size(); ++w) {
      const auto first = static_cast<std::uint32_t>(h_.camps.size());
      for (std::uint32_t c = 0; c < h_.windows[w].camps.size(); ++c) {
        CampInTime camp;
        camp.window = w;
        camp.camp = c;
        h_.camps.push_back(std::move(camp));
      }
      connect(first);
      before_ = first;
    }
  }

 private:
  const Camps& window_of(std::uint32_t camp) const { return h_.windows[h_.camps[camp].window]; }

  std::vector<std::string> members_of(std::uint32_t camp) const {
    std::vector<std::string> out;
    const Camps& window = window_of(camp);
    for (const std::uint32_t member : window.camps[h_.camps[camp].camp].members)
      out.push_back(window.actors[member].id);
    return out;  // by id, as actors are
  }

  // How many of these members are in any camp of another window.
  static std::size_t still_in_camps(const std::vector<std::string>& members, const Camps& window) {
    return static_cast<std::size_t>(std::count_if(members.begin(), members.end(), [&](const std::string& id) {
      const auto at = std::lower_bound(window.actors.begin(), window.actors.end(), id,
                                       [](const CampActor& a, const std::string& wanted) { return a.id < wanted; });
      return at != window.actors.end() && at->id == id && at->camp != kNoCamp;
    }));
  }

  static std::vector<std::string> only_in_first(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    std::vector<std::string> out;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
  }

  // The pairs of camps of which one has become the other.
  std::vector<Overlap> overlaps(std::uint32_t first) const {
    std::vector<Overlap> out;
    for (std::uint32_t b = before_; b < first; ++b)
      for (std::uint32_t a = first; a < h_.camps.size(); ++a) {
        const auto was = members_of(b), is = members_of(a);
        const std::size_t shared = was.size() - only_in_first(was, is).size();
        const std::size_t known = std::min(still_in_camps(was, window_of(a)), still_in_camps(is, window_of(b)));
        if (2 * shared <= known) continue;
        out.push_back(
            {b, a, shared, static_cast<double>(shared) / static_cast<double>(was.size() + is.size() - shared)});
      }
    return out;
  }

  void connect(std::uint32_t first) {
    std::vector<Overlap> found = overlaps(first);
    std::map<std::uint32_t, std::size_t> becomes;
    for (const Overlap& o : found) {
      h_.camps[o.after].from.push_back(o.before);
      ++becomes[o.before];
    }
    for (std::uint32_t b = before_; b < first; ++b) h_.camps[b].ends = !becomes.contains(b);
    for (std::uint32_t a = first; a < h_.camps.size(); ++a) {
      const auto& from = h_.camps[a].from;
      h_.camps[a].change = from.empty()                ? CampChange::appears
                           : from.size() > 1           ? CampChange::merges
                           : becomes[from.front()] > 1 ? CampChange::splits
                                                       : CampChange::continues;
    }
    follow(first, std::move(found));
  }

  // Tracks go on along the greatest overlaps, each along one; the other camps begin one.
  void follow(std::uint32_t first, std::vector<Overlap> found) {
    const auto key = [&](const Overlap& o) {
      return std::tuple(-o.jaccard, -static_cast<double>(o.shared), std::cref(h_.camps[o.before].track).get(), o.after);
    };
    std::sort(found.begin(), found.end(), [&](const Overlap& x, const Overlap& y) { return key(x) < key(y); });
    std::set<std::uint32_t> gone_on;
    for (const Overlap& o : found) {
      CampInTime& camp = h_.camps[o.after];
      if (!camp.track.empty() || !gone_on.insert(o.before).second) continue;
      camp.track = h_.camps[o.before].track;
      camp.joined = only_in_first(members_of(o.after), members_of(o.before));
      camp.left = only_in_first(members_of(o.before), members_of(o.after));
    }
    for (std::uint32_t a = first; a < h_.camps.size(); ++a)
      if (h_.camps[a].track.empty()) h_.camps[a].track = new_track(a);
  }

  // The camp's id; with a number where another track has it.
  std::string new_track(std::uint32_t camp) {
    const std::string& id = window_of(camp).camps[h_.camps[camp].camp].id;
    std::string track = id;
    for (int n = 2; !tracks_.insert(track).second; ++n) track = id + "-" + std::to_string(n);
    return track;
  }

  CampHistory& h_;
  std::uint32_t before_ = 0;  // the first camp of the window before
  std::set<std::string> tracks_;
};

}  // namespace

Result<CampHistory> find_camp_history(const StatementTable& table, const CampOptions& options, const Dossier* dossier) {
  auto windows = find_camps_in_windows(table, options, dossier);
  if (!windows) return tl::unexpected(windows.error());
  CampHistory out;
  out.windows = std::move(*windows);
  Tracker(out).track();
  return out;
}

}  // namespace standpoint
