#pragma once
// SPDX-License-Identifier: Apache-2.0
// The head of a request: what of it is looked at, and whether it comes from a page that the preview has shown.

#include <map>
#include <string>
#include <string_view>

namespace standpoint {

inline constexpr std::size_t kLongestHead = 8192;  // bytes

// The head with its first line and the fields that are looked at alone (Host, Origin, Sec-Fetch-Site): nothing that
// asks for a part, a body or a coding reaches the library. `head` ends with an empty line.
std::string reduced_head(std::string_view head);

// How a request is answered. `target` is as it was sent: what is percent-encoded is none of our addresses.
struct PreviewRequest {
  std::string_view method;
  std::string_view target;
  std::string_view host;  // empty where there is none, or several
  std::string_view origin;
  std::string_view site;  // of Sec-Fetch-Site
};

// Where a preview is: `127.0.0.1:PORT`, and the token that its addresses begin with.
struct PreviewPlace {
  std::string host;
  std::string token;
};

// 200, and what comes behind the token in `rest`; or 405 for other methods than GET and HEAD; 403 for another Host than
// ours, as an address has that was made to lead here, or where another site asks; 404 without the token.
int judge(const PreviewRequest& request, const PreviewPlace& place, std::string_view& rest);

}  // namespace standpoint
