#pragma once
// SPDX-License-Identifier: Apache-2.0
// Bytes as text: SHA-256 (FIPS 180-4) in the two spellings that are asked for, SHA-1, and Base64 (RFC 4648).

#include <string>
#include <string_view>

namespace standpoint {

// 64 hexadecimal digits, in lower case, as sha256sum prints them. O(bytes).
std::string sha256(std::string_view bytes);

// The same in Base64 (RFC 4648), as a Content-Security-Policy names what it allows. O(bytes).
std::string sha256_base64(std::string_view bytes);

// 40 hexadecimal digits (SHA-1), for formats that name things by it; it proves nothing. O(bytes).
std::string sha1(std::string_view bytes);

// Base64, with padding, on one line. O(bytes).
std::string base64(std::string_view bytes);

}  // namespace standpoint
