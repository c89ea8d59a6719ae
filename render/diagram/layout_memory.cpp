// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/layout_memory.hpp"

namespace standpoint {
namespace {

std::string key_of(const GraphRequest& graph) { return encode_requests({graph}, 0); }

}  // namespace

const GraphReply* LayoutMemory::find(const GraphRequest& graph) const {
  const auto found = replies_.find(key_of(graph));
  return found == replies_.end() ? nullptr : &found->second;
}

void LayoutMemory::keep(const GraphRequest& graph, const GraphReply& reply) {
  std::string key = key_of(graph);
  const std::size_t bytes = 3 * key.size();  // the reply has about twice as many numbers
  if (bytes_ + bytes > most_bytes_) {
    replies_.clear();
    bytes_ = 0;
  }
  if (replies_.emplace(std::move(key), reply).second) bytes_ += bytes;
}

}  // namespace standpoint
