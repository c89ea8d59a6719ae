#pragma once
// SPDX-License-Identifier: Apache-2.0
// The list of other drawings below one that they go on with.

#include "render/diagram/svg_page.hpp"
#include "render/diagram/typesetting.hpp"

namespace standpoint {

// The list in two columns that are read downwards.
class PageLinks {
 public:
  PageLinks() = default;
  // From `y` on, which moves to the end. An empty list takes no room.
  PageLinks(const PictureLinks& links, const Typesetting& type, double width, double& y);

  void write(const PictureLinks& links, const Typesetting& type, SvgPage& page) const;

 private:
  struct Placed {
    std::vector<std::string> words;
    Point corner;
  };
  Point title_;
  std::vector<Placed> placed_;
};

// True where one of them is to be followed.
bool has_links(const PictureLinks& links);

}  // namespace standpoint
