#pragma once
// SPDX-License-Identifier: Apache-2.0
// Whether this build carries a sanitizer, whose shadow memory and system calls the limits of a child would refuse.

namespace standpoint {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kInstrumented = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool kInstrumented = true;
#else
inline constexpr bool kInstrumented = false;
#endif
#else
inline constexpr bool kInstrumented = false;
#endif

}  // namespace standpoint
