#pragma once
// SPDX-License-Identifier: Apache-2.0
// A command that stays and writes its file anew after every change of what the file is made of.

#include <string>

#include "cli/context.hpp"
#include "cli/watching.hpp"

namespace standpoint {

// Runs the command line of the context again and again, in this process, with the layouts that are known already.
// Errors are printed each time, and that they are gone once; what a run says beside them when it is new; on a terminal
// also what changed and how long it took. The output of a run that fails is the one before it. Returns the exit code: 2
// without a file to write to; that of a first run which failed before it read anything, so that no change can mend it;
// 128 and the number of the signal that ended it.
int run_watched(Context& context, const WatchOption& option, const std::string& output);

}  // namespace standpoint
