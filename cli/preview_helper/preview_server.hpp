#pragma once
// SPDX-License-Identifier: Apache-2.0
// Serves pages that are in memory to browsers on this machine, by cpp-httplib.

#include <memory>

#include "cli/preview_helper/request_head.hpp"
#include "cli/preview_pages.hpp"

namespace standpoint {

// At 127.0.0.1 alone. Answers GET and HEAD of the addresses that it was given, behind the token, and nothing else; each
// connection has one request. 16 at a time: further ones wait.
class PreviewServer {
 public:
  explicit PreviewServer(std::string token);
  PreviewServer(const PreviewServer&) = delete;
  PreviewServer& operator=(const PreviewServer&) = delete;
  ~PreviewServer();

  // Takes a port, 0 for any that is free; returns which, 0 for none.
  int take_port(int port);

  // In place of those shown so far. From any thread.
  void show(PreviewPages pages);

  // Does not return.
  void serve();

 private:
  class Answers;
  std::unique_ptr<Answers> answers_;
};

}  // namespace standpoint
