#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a layout may use of the machine: bounded memory and time, no files, no other processes, almost no system calls.

namespace standpoint {

// Ends this process with its parent, and bounds its memory, time, files and core dumps. Call first.
void limit_resources();

// Bounds the processor time, in seconds.
void limit_cpu(unsigned seconds);

// From here on any system call that a layout does not need ends the process. Returns false where the kernel offers no
// such filter; the other limits then stand alone.
bool close_system_calls();

}  // namespace standpoint
