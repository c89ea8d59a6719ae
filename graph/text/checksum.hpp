#pragma once
// SPDX-License-Identifier: Apache-2.0
// SHA-256 of bytes (FIPS 180-4), in the two spellings that are asked for.

#include <string>
#include <string_view>

namespace standpoint {

// 64 hexadecimal digits, in lower case, as sha256sum prints them. O(bytes).
std::string sha256(std::string_view bytes);

// The same in Base64 (RFC 4648), as a Content-Security-Policy names what it allows. O(bytes).
std::string sha256_base64(std::string_view bytes);

}  // namespace standpoint
