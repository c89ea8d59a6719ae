#pragma once
// SPDX-License-Identifier: Apache-2.0
// What the preview shows, as it goes through a pipe to the program that serves it.
//
//   pages COUNT, then per page:  PATH_BYTES TYPE_BYTES POLICY_BYTES BODY_BYTES, a line break, and these bytes

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

struct PreviewPage {
  std::string type;    // as Content-Type has it
  std::string policy;  // as Content-Security-Policy has it
  std::string body;
};

// By the end of the address, behind the token.
using PreviewPages = std::map<std::string, PreviewPage, std::less<>>;

// What is sent to the helper first, so that it begins: the port, 0 for any, and the token.
std::string encode_preview_start(int port, std::string_view token);

// All pages, in place of those sent before. O(bytes).
std::string encode_preview_pages(const PreviewPages& pages);

// The next pages. `read` fills a buffer whole, and is false where nothing more comes; then, and where what comes is not
// as above or more than 512 MiB, nothing.
std::optional<PreviewPages> decode_preview_pages(const std::function<bool(char* to, std::size_t size)>& read);

}  // namespace standpoint
