// SPDX-License-Identifier: Apache-2.0
// libFuzzer target for the query language: any bytes end in a tree, or in mistakes with a message, a name and a place
// in the text that can be printed.

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "graph/query/parser.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace standpoint::query;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  ValueHeap heap;
  const auto query = parse_query(text, heap);
  if (query) {
    if (*query == nullptr || (*query)->parts.empty()) std::abort();
    return 0;
  }
  if (query.error().empty()) std::abort();
  for (const QueryError& error : query.error()) {
    if (error.message.empty() || error.detail.empty() || error.at.begin > error.at.end || error.at.end > size)
      std::abort();
    if (format_query_error(error, "fuzz", text, true).empty()) std::abort();
  }
  return 0;
}
