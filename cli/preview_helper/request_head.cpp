// SPDX-License-Identifier: Apache-2.0
#include "cli/preview_helper/request_head.hpp"

#include <algorithm>
#include <array>

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 3> kFields = {"host", "origin", "sec-fetch-site"};

bool is_field(std::string_view line, std::string_view name) {
  if (line.size() <= name.size() || line[name.size()] != ':') return false;
  return std::equal(name.begin(), name.end(), line.begin(),
                    [](char wanted, char c) { return wanted == (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c); });
}

// In a time that does not tell how much of it is right.
bool is_same_secret(std::string_view given, std::string_view secret) {
  if (given.size() != secret.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < secret.size(); ++i) difference |= static_cast<unsigned char>(given[i] ^ secret[i]);
  return difference == 0;
}

}  // namespace

std::string reduced_head(std::string_view head) {
  std::string out;
  for (std::size_t at = 0; at < head.size();) {
    const std::size_t end = std::min(head.find("\r\n", at), head.size());
    const std::string_view line = head.substr(at, end - at);
    const bool kept =
        at == 0 || std::any_of(kFields.begin(), kFields.end(), [&](auto name) { return is_field(line, name); });
    if (kept) out.append(line).append("\r\n");
    at = end + 2;
  }
  return out + "\r\n";
}

int judge(const PreviewRequest& request, const PreviewPlace& place, std::string_view& rest) {
  if (request.method != "GET" && request.method != "HEAD") return 405;
  if (request.host != place.host) return 403;
  if (!request.origin.empty() && request.origin != "http://" + place.host) return 403;
  if (!request.site.empty() && request.site != "same-origin" && request.site != "none") return 403;
  const std::size_t end = place.token.size() + 1;
  if (request.target.size() <= end || request.target[0] != '/' || request.target[end] != '/') return 404;
  if (!is_same_secret(request.target.substr(1, place.token.size()), place.token)) return 404;
  rest = request.target.substr(end + 1);
  return 200;
}

}  // namespace standpoint
