// SPDX-License-Identifier: Apache-2.0
#include "cli/output_folder.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <ostream>

#include "cli/program.hpp"
#include "cli/report.hpp"

namespace standpoint {

int write_folder(Context& context, const std::string& folder, const std::map<std::string, std::string>& files) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error)
    return print_failure(context, fmt::format("cannot make the folder '{}': {}", folder, error.message()),
                         "name another with -o", kFindings);
  for (const auto& [name, bytes] : files) {
    const std::string file = fmt::format("{}/{}", folder, name);
    if (const int code = write_output(context, file, bytes); code != kFine) return code;
    context.out << file << "\n";
  }
  return kFine;
}

}  // namespace standpoint
