// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/layout_process.hpp"

#include <algorithm>

#include "render/diagram/child_process.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kLargestAnswer = std::size_t{16} << 20;

}  // namespace

LayoutRun run_layout(const std::string& program, const std::vector<GraphRequest>& graphs,
                     std::chrono::milliseconds time) {
  const auto cpu_seconds = static_cast<unsigned>(time.count() / 1000 + 1);
  const ChildRun child = run_child(program, encode_requests(graphs, cpu_seconds), {time, kLargestAnswer});
  LayoutRun run;
  run.replies = decode_replies(child.answer, graphs);
  if (child.end == ChildRun::End::not_started) return run;
  run.end = child.end == ChildRun::End::deadline ? LayoutRun::End::deadline : LayoutRun::End::died;
  const auto missing = [](const std::optional<GraphReply>& reply) { return !reply.has_value(); };
  if (std::none_of(run.replies.begin(), run.replies.end(), missing)) run.end = LayoutRun::End::finished;
  return run;
}

}  // namespace standpoint
