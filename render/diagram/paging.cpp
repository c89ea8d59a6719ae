// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/paging.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostTitles = 2;

std::string some_of(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < std::min(names.size(), kMostTitles); ++i) out += (i == 0 ? "" : " · ") + names[i];
  return names.size() > kMostTitles ? out + " …" : out;
}

// The issues of propositions, or where they have none, the propositions.
std::string title_of(const Dossier& d, const std::vector<PropositionId>& propositions, std::string_view language) {
  std::vector<std::string> names;
  for (const PropositionId p : propositions) {
    const IssueId issue = d[p].issue;
    std::string name(issue.valid() ? d.text(d[issue].text, language) : d.text(d[p].text, language));
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
  }
  return some_of(names);
}

// Consecutive propositions, so many at most in one: an issue begins a new one where it would not fit whole.
template <class Weight>
std::vector<std::vector<PropositionId>> packed(const Dossier& d, const std::vector<PropositionId>& order,
                                               std::size_t most, std::size_t most_weight, const Weight& weight) {
  std::vector<std::vector<PropositionId>> out;
  std::size_t load = 0;
  for (std::size_t i = 0; i < order.size(); ++i) {
    const IssueId issue = d[order[i]].issue;
    std::size_t whole = 1, whole_weight = weight(order[i]);  // of what is to come of its issue
    const bool begins = i == 0 || d[order[i - 1]].issue != issue;
    for (std::size_t next = i + 1; begins && next < order.size() && d[order[next]].issue == issue; ++next) {
      ++whole;
      whole_weight += weight(order[next]);
    }
    const bool fits_whole = out.empty() || (out.back().size() + whole <= most && load + whole_weight <= most_weight);
    const bool fits = !out.empty() && out.back().size() < most && load + weight(order[i]) <= most_weight;
    const bool fits_alone = whole <= most && whole_weight <= most_weight;
    if (!fits || (begins && !fits_whole && fits_alone)) {
      out.emplace_back();
      load = 0;
    }
    out.back().push_back(order[i]);
    load += weight(order[i]);
  }
  return out;
}

}  // namespace

void number_keys(std::vector<PageContent>& pages) {
  std::set<std::string> used;
  for (PageContent& page : pages) {
    std::string key = page.key;
    for (int count = 2; !used.insert(key).second; ++count) key = fmt::format("{}-{}", page.key, count);
    page.key = std::move(key);
  }
}

std::vector<PageContent> split_positions(const Dossier& d, const PositionTable& table, const PageSize& size,
                                         std::string_view language) {
  std::map<PropositionId, std::vector<EntityId>> holders;
  for (const auto& [key, position] : table.cells) holders[key.second].push_back(key.first);
  std::vector<PageContent> pages;
  const auto nothing = [](PropositionId) -> std::size_t { return 0; };
  for (const auto& propositions : packed(d, table.propositions, size.propositions, 0, nothing)) {
    std::map<EntityId, std::size_t> positions;
    for (const PropositionId p : propositions)
      for (const EntityId actor : holders[p]) ++positions[actor];
    PageContent page;
    std::size_t lines = 0;
    const auto finish = [&] {
      if (page.actors.empty()) return;
      page.key = d.id_of(propositions.front());
      page.title = title_of(d, propositions, language);
      page.propositions = propositions;
      std::sort(page.propositions.begin(), page.propositions.end());
      std::sort(page.actors.begin(), page.actors.end());
      pages.push_back(std::move(page));
      page = {};
      lines = 0;
    };
    for (const ActorGroup& group : table.groups)
      for (const EntityId actor : group.actors) {
        const auto found = positions.find(actor);
        if (found == positions.end()) continue;
        if (page.actors.size() == size.actors || lines + found->second > size.lines) finish();
        page.actors.push_back(actor);
        lines += found->second;
      }
    finish();
  }
  number_keys(pages);
  return pages;
}

namespace {

// Ties that are on one page, and the entities at their ends.
struct Piece {
  std::vector<RelationId> relations;
  std::set<EntityId> entities;
};

class TieSplitter {
 public:
  TieSplitter(const Dossier& dossier, const std::vector<RelationId>& relations, const PageSize& size)
      : d_(dossier), size_(size) {
    for (const RelationId id : relations) {
      std::vector<EntityId> ends;
      const Relation& r = d_[id];
      const auto add = [&](EntityId entity) {
        if (entity.valid() && std::find(ends.begin(), ends.end(), entity) == ends.end()) ends.push_back(entity);
      };
      add(r.from);
      add(r.to);
      for (const EntityId target : d_.entities_of(d_.extra_of(r).against)) add(target);
      for (const EntityId entity : ends) {
        ties_[entity].push_back(id);
        ++open_[entity];
      }
      ends_[id] = std::move(ends);
    }
  }

  std::vector<Piece> split() {
    while (!ends_.empty()) pieces_.push_back(next_piece());
    return share_pages();
  }

 private:
  // Around the entity with most ties that are on no page yet, its nearest first.
  Piece next_piece() {
    Piece piece;
    EntityId first;
    std::size_t most = 0;
    for (const auto& [entity, ties] : open_)
      if (ties > most) {
        first = entity;
        most = ties;
      }
    std::vector<EntityId> to_visit = {first};
    if (!first.valid()) {  // ends that no source names
      take(ends_.begin()->first, piece);
      return piece;
    }
    for (std::size_t i = 0; i < to_visit.size(); ++i) {
      for (const RelationId id : ties_.at(to_visit[i])) {
        if (!ends_.contains(id) || !fits(id, piece)) continue;
        for (const EntityId end : ends_.at(id))
          if (std::find(to_visit.begin(), to_visit.end(), end) == to_visit.end()) to_visit.push_back(end);
        take(id, piece);
      }
    }
    return piece;
  }

  bool fits(RelationId id, const Piece& piece) const {
    if (piece.relations.empty()) return true;
    const auto& ends = ends_.at(id);
    const auto fresh = static_cast<std::size_t>(
        std::count_if(ends.begin(), ends.end(), [&](EntityId end) { return !piece.entities.contains(end); }));
    return piece.entities.size() + fresh <= size_.actors && piece.relations.size() < size_.lines;
  }

  void take(RelationId id, Piece& piece) {
    piece.relations.push_back(id);
    for (const EntityId end : ends_.at(id)) {
      piece.entities.insert(end);
      --open_.at(end);
    }
    ends_.erase(id);
  }

  // Each piece on the first page that has room for it.
  std::vector<Piece> share_pages() const {
    std::vector<Piece> pages;
    for (const Piece& piece : pieces_) {
      const auto has_room = [&](const Piece& page) {
        if (page.relations.size() + piece.relations.size() > size_.lines) return false;
        const auto fresh = std::count_if(piece.entities.begin(), piece.entities.end(),
                                         [&](EntityId end) { return !page.entities.contains(end); });
        return page.entities.size() + static_cast<std::size_t>(fresh) <= size_.actors;
      };
      const auto page = std::find_if(pages.begin(), pages.end(), has_room);
      if (page == pages.end()) {
        pages.push_back(piece);
        continue;
      }
      page->relations.insert(page->relations.end(), piece.relations.begin(), piece.relations.end());
      page->entities.insert(piece.entities.begin(), piece.entities.end());
    }
    return pages;
  }

  const Dossier& d_;
  const PageSize& size_;
  std::map<EntityId, std::vector<RelationId>> ties_;
  std::map<EntityId, std::size_t> open_;              // how many of them are on no page yet
  std::map<RelationId, std::vector<EntityId>> ends_;  // of the ties on no page yet
  std::vector<Piece> pieces_;
};

}  // namespace

std::vector<PageContent> split_relations(const Dossier& d, const std::vector<RelationId>& relations,
                                         const PageSize& size, std::string_view language) {
  std::vector<PageContent> pages;
  for (Piece& piece : TieSplitter(d, relations, size).split()) {
    std::map<EntityId, std::size_t> ties;
    for (const RelationId id : piece.relations)
      for (const EntityId end : {d[id].from, d[id].to})
        if (end.valid()) ++ties[end];
    std::vector<EntityId> order;
    for (const auto& [entity, count] : ties) order.push_back(entity);
    std::stable_sort(order.begin(), order.end(), [&](EntityId a, EntityId b) { return ties.at(a) > ties.at(b); });
    PageContent page;
    page.key = order.empty() ? "unknown" : std::string(d.id_of(order.front()));
    std::vector<std::string> names;
    for (const EntityId entity : order) names.emplace_back(d.name(entity, language));
    page.title = names.size() > 1 ? names.front() + " …" : some_of(names);
    page.relations = std::move(piece.relations);
    std::sort(page.relations.begin(), page.relations.end());
    pages.push_back(std::move(page));
  }
  number_keys(pages);
  return pages;
}

std::vector<PageContent> split_claims(const Dossier& d, const std::vector<ClaimId>& claims, const PageSize& size,
                                      std::string_view language) {
  std::map<PropositionId, std::vector<ClaimId>> about;
  for (const ClaimId id : claims)
    if (d[id].about.valid()) about[d[id].about].push_back(id);
  std::vector<PropositionId> order;
  for (const auto& [p, of_p] : about) order.push_back(p);
  std::stable_sort(order.begin(), order.end(), [&](PropositionId a, PropositionId b) {
    return std::pair(!d[a].issue.valid(), d[a].issue) < std::pair(!d[b].issue.valid(), d[b].issue);
  });
  std::vector<PageContent> pages;
  const auto weight = [&](PropositionId p) { return about.at(p).size(); };
  for (const auto& propositions : packed(d, order, size.propositions, size.lines, weight)) {
    std::vector<ClaimId> all;
    for (const PropositionId p : propositions) all.insert(all.end(), about.at(p).begin(), about.at(p).end());
    for (std::size_t first = 0; first < all.size(); first += size.lines) {  // of one proposition, where it is more
      PageContent page;
      page.key = d.id_of(propositions.front());
      page.title = title_of(d, propositions, language);
      const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first);
      page.claims.assign(begin, begin + static_cast<std::ptrdiff_t>(std::min(size.lines, all.size() - first)));
      std::sort(page.claims.begin(), page.claims.end());
      pages.push_back(std::move(page));
    }
  }
  number_keys(pages);
  return pages;
}

std::vector<PageContent> split_pairs(const Dossier& d, const std::vector<EntityId>& actors,
                                     const std::vector<std::pair<EntityId, EntityId>>& pairs, const PageSize& size,
                                     std::string_view language) {
  std::map<EntityId, std::size_t> part_of;
  std::vector<std::vector<EntityId>> parts;
  for (const EntityId actor : actors) {
    if (parts.empty() || parts.back().size() == size.actors) parts.emplace_back();
    part_of[actor] = parts.size() - 1;
    parts.back().push_back(actor);
  }
  std::set<std::pair<std::size_t, std::size_t>> tiles;
  for (const auto& [a, b] : pairs) tiles.insert(std::minmax(part_of.at(a), part_of.at(b)));
  const auto ends = [&](const std::vector<EntityId>& some) {
    return fmt::format("{} … {}", d.name(some.front(), language), d.name(some.back(), language));
  };
  std::vector<PageContent> pages;
  for (const auto& [row, column] : tiles) {
    PageContent page;
    page.key = d.id_of(parts[row].front());
    page.section = ends(parts[row]);
    page.title = row == column ? page.section : fmt::format("{} / {}", page.section, ends(parts[column]));
    page.actors = parts[row];
    page.columns = parts[column];
    std::sort(page.actors.begin(), page.actors.end());
    std::sort(page.columns.begin(), page.columns.end());
    pages.push_back(std::move(page));
  }
  number_keys(pages);
  return pages;
}

std::vector<PageContent> split_rows(const StreamPicture& picture, const PageSize& size) {
  std::vector<PageContent> pages;
  for (std::size_t first = 0; first < picture.rows.size(); first += size.actors) {
    PageContent page;
    page.key = picture.rows[first].id;
    std::vector<std::string> labels;
    for (std::size_t i = first; i < std::min(first + size.actors, picture.rows.size()); ++i) {
      page.rows.push_back(picture.rows[i].id);
      labels.push_back(picture.rows[i].label);
    }
    page.title = labels.size() > 1 ? labels.front() + " …" : some_of(labels);
    pages.push_back(std::move(page));
  }
  number_keys(pages);
  return pages;
}

}  // namespace standpoint
