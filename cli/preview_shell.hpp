#pragma once
// SPDX-License-Identifier: Apache-2.0
// The pages of the preview around what it shows: where else to go, what is wrong, and the script that keeps it current.

#include <string>
#include <vector>

#include "cli/preview_pages.hpp"

namespace standpoint {

// One thing that the preview shows.
struct PreviewedPage {
  std::string name;   // in addresses: small letters, digits and hyphens
  std::string label;  // for readers
  std::string html;   // a whole page with a policy of its own; empty as long as it could not be made
};

// All pages of the preview: for each of these, in their order, one around it and it itself; what is current; the first
// one also at the address of the token alone. `problems` are told on every page, as they are; `token` is that of the
// addresses. O(bytes).
PreviewPages preview_pages(const std::vector<PreviewedPage>& shown, const std::string& problems,
                           const std::string& language, const std::string& token);

}  // namespace standpoint
