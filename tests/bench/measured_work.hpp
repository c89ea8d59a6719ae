#pragma once
// SPDX-License-Identifier: Apache-2.0
// What the measuring programs share: the processor's clock, and the files of a dossier as bytes.

#include <string>
#include <vector>

#include "graph/load/dossier_files.hpp"
#include "graph/load/limits.hpp"
#include "graph/text/read_file.hpp"
#include "graph/text/result.hpp"

#include <ctime>

namespace standpoint::bench {

// Seconds of processor time, user and system, that this process has used.
inline double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

// The processor time that f() takes.
template <class F>
double cpu_seconds_of(F f) {
  const double start = cpu_seconds();
  f();
  return cpu_seconds() - start;
}

// The bytes of every file of a dossier, in the order in which it is read. Failure: a file that cannot be read.
inline Result<std::vector<std::string>> read_dossier_bytes(const std::string& path) {
  const auto files = find_dossier_files(path);
  if (!files) return tl::unexpected(files.error());
  std::vector<std::string> out;
  for (const std::string& file : files->files) {
    auto bytes = read_regular_file(file, Limits::kMostFileBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    out.push_back(std::move(*bytes));
  }
  return out;
}

}  // namespace standpoint::bench
