// SPDX-License-Identifier: Apache-2.0
// The layout program: reads graphs of sized boxes from standard input, writes where everything goes to standard output.

#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>

#include "render/diagram/layout_helper/graphviz_layout.hpp"
#include "render/diagram/layout_helper/jail.hpp"
#include "render/diagram/layout_helper/request_reader.hpp"

namespace {

constexpr std::size_t kLargestRequest = std::size_t{8} << 20;

bool read_all(std::string& text) {
  std::array<char, 65536> buffer;
  for (;;) {
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 || text.size() > kLargestRequest) return false;
    if (count == 0) return true;
    text.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

bool write_all(std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(STDOUT_FILENO, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

int main() {
  standpoint::limit_resources();
  std::string text;
  if (!read_all(text)) _exit(2);
  const auto requests = standpoint::decode_requests(text);
  if (!requests) _exit(2);
  standpoint::limit_cpu(requests->cpu_seconds);
  standpoint::close_system_calls();
  standpoint::GraphvizLayout layout;
  for (std::size_t index = 0; index < requests->graphs.size(); ++index) {
    if (!write_all(standpoint::encode_reply(index, layout.lay_out(requests->graphs[index])))) _exit(1);
  }
  _exit(0);
}
