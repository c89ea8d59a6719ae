#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which attributes of a stranger's tag are kept, and how they are written anew.

#include <string>
#include <string_view>

namespace standpoint {

// Appends the attributes of a tag that tell what it holds, ` name="value"` each, to `out`: every name once, values cut
// to their limit; a style that hides becomes `hidden`. `element` is what the tag is read as. O(bytes of the tag).
void append_kept_attributes(std::string& out, std::string_view element, std::string_view written);

// The value of an attribute as written, without its character references read; empty where it is not there. O(bytes).
std::string_view written_attribute(std::string_view written, std::string_view name);

}  // namespace standpoint
