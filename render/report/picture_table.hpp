#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a picture shows, as a table: for those who do not see it, who print it, or who want to copy it.

#include <string_view>

#include "render/diagram/view_picture.hpp"
#include "render/report/page.hpp"

namespace standpoint {

// A row for each line of a picture of boxes, each cell of a matrix, each mark of a timeline, in their order there;
// below them the notes of the picture, with the replies of those who are accused. O(marks log boxes).
PageTable table_of(const ViewPicture& picture, std::string_view language);

}  // namespace standpoint
