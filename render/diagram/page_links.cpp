// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/page_links.hpp"

#include <algorithm>

namespace standpoint {
namespace {

constexpr double kBefore = 8;
constexpr double kColumnGap = 16;

}  // namespace

PageLinks::PageLinks(const PictureLinks& links, const Typesetting& type, double width, double& y) {
  if (links.links.empty()) return;
  y += kBefore;
  title_ = {type.margin, y};
  y += type.group.line_height + 2;
  const double column = (width - 2 * type.margin - kColumnGap) / 2;
  const std::size_t half = (links.links.size() + 1) / 2;
  const double top = y;
  double bottom = y;
  for (std::size_t i = 0; i < links.links.size(); ++i) {
    if (i == half) y = top;
    placed_.push_back({wrap_text(links.links[i].label, type.note, {column, 2, 200}),
                       {type.margin + (i < half ? 0 : column + kColumnGap), y}});
    y += static_cast<double>(placed_.back().words.size()) * type.note.line_height + 2;
    bottom = std::max(bottom, y);
  }
  y = bottom;
}

void PageLinks::write(const PictureLinks& links, const Typesetting& type, SvgPage& page) const {
  if (placed_.empty()) return;
  page.write_lines({links.title}, title_, type.group, Ink::muted_text, TextAnchor::start);
  for (std::size_t i = 0; i < placed_.size(); ++i) {
    const PictureLink& link = links.links[i];
    const bool linked = page.open_thing(link.id, "sp-page", link.href, link.label, {});
    page.write_lines(placed_[i].words, placed_[i].corner, type.note, Ink::text, TextAnchor::start);
    page.close_thing(linked);
  }
}

bool has_links(const PictureLinks& links) {
  return std::any_of(links.links.begin(), links.links.end(),
                     [](const PictureLink& link) { return checked_href(link.href).has_value(); });
}

}  // namespace standpoint
