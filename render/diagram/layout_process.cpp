// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/layout_process.hpp"

#include <algorithm>

#include "render/diagram/child_process.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kLargestAnswer = std::size_t{16} << 20;

bool is_missing(const std::optional<GraphReply>& reply) { return !reply.has_value(); }

LayoutRun run_all(const std::string& program, const std::vector<GraphRequest>& graphs, std::chrono::milliseconds time) {
  const auto cpu_seconds = static_cast<unsigned>(time.count() / 1000 + 1);
  const ChildRun child = run_child(program, encode_requests(graphs, cpu_seconds), {time, kLargestAnswer});
  LayoutRun run;
  run.replies = decode_replies(child.answer, graphs);
  if (child.end == ChildRun::End::not_started) return run;
  run.end = child.end == ChildRun::End::deadline ? LayoutRun::End::deadline : LayoutRun::End::died;
  if (std::none_of(run.replies.begin(), run.replies.end(), is_missing)) run.end = LayoutRun::End::finished;
  return run;
}

}  // namespace

LayoutRun run_layout(const std::string& program, const std::vector<GraphRequest>& graphs,
                     std::chrono::milliseconds time, LayoutMemory* memory) {
  if (memory == nullptr) return run_all(program, graphs, time);
  LayoutRun run;
  run.end = LayoutRun::End::finished;
  std::vector<GraphRequest> unknown;
  std::vector<std::size_t> places;  // of these in `graphs`
  for (const GraphRequest& graph : graphs) {
    const GraphReply* known = memory->find(graph);
    run.replies.push_back(known == nullptr ? std::optional<GraphReply>() : *known);
    if (known != nullptr) continue;
    places.push_back(run.replies.size() - 1);
    unknown.push_back(graph);
  }
  if (unknown.empty()) return run;
  LayoutRun rest = run_all(program, unknown, time);
  run.end = rest.end;
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    if (!rest.replies[i]) continue;
    memory->keep(unknown[i], *rest.replies[i]);
    run.replies[places[i]] = std::move(rest.replies[i]);
  }
  if (run.end == LayoutRun::End::finished) return run;
  // Without a memory nothing would be known behind the graph that ended the program.
  std::fill(std::find_if(run.replies.begin(), run.replies.end(), is_missing), run.replies.end(), std::nullopt);
  return run;
}

}  // namespace standpoint
