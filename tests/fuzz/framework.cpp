// SPDX-License-Identifier: Apache-2.0
// libFuzzer target for frameworks of the competition: any bytes end in a framework or in a failure with a remedy; of a
// small one, what the grounded labelling takes in is what a preferred extension holds.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "graph/analysis/acceptance.hpp"
#include "graph/analysis/framework_file.hpp"
#include "graph/analysis/grounded.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace standpoint;
  const auto framework = read_framework({reinterpret_cast<const char*>(data), size}, "fuzz.af");
  if (!framework) {
    if (framework.error().message.empty() || framework.error().remedy.empty()) std::abort();
    return 0;
  }
  if (framework->size() > 30) return 0;
  const auto in = arguments_labelled(grounded_labelling(*framework), ArgumentLabel::in);
  const auto preferred = find_extension(*framework, Semantics::preferred);
  if (!preferred || !*preferred) std::abort();
  for (const Argument a : in)
    if (!std::binary_search((**preferred).begin(), (**preferred).end(), a)) std::abort();
  return 0;
}
