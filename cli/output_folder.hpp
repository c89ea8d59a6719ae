#pragma once
// SPDX-License-Identifier: Apache-2.0
// Several files that a command writes into a folder.

#include <map>
#include <string>

#include "cli/context.hpp"

namespace standpoint {

// Makes the folder where it is missing and writes the files, named as below it, each in one go and in order of name;
// each is listed on standard output. Returns the exit code.
int write_folder(Context& context, const std::string& folder, const std::map<std::string, std::string>& files);

}  // namespace standpoint
