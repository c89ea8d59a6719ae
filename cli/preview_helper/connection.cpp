// SPDX-License-Identifier: Apache-2.0
#include "cli/preview_helper/connection.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>

#include "cli/preview_helper/request_head.hpp"

namespace standpoint {
namespace {

constexpr std::chrono::milliseconds kFarewell{200};
constexpr std::size_t kMostUnread = std::size_t{1} << 20U;

}  // namespace

Connection::Connection(int socket) : socket_(socket) { ::fcntl(socket_, F_SETFL, O_NONBLOCK); }

// What the browser still sends is read, so that it gets the answer and not a reset.
Connection::~Connection() {
  ::shutdown(socket_, SHUT_WR);
  std::array<char, 4096> buffer;
  std::size_t unread = 0;
  const Clock::time_point end = Clock::now() + kFarewell;
  while (unread < kMostUnread && wait(POLLIN, end)) {
    const ssize_t count = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (count <= 0) break;
    unread += static_cast<std::size_t>(count);
  }
  ::close(socket_);
}

bool Connection::wait(short events, Clock::time_point until) const {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
    if (left <= 0) return false;
    pollfd waiting{socket_, events, 0};
    const int ready = ::poll(&waiting, 1, static_cast<int>(left));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return false;
  }
}

std::optional<std::string> Connection::read_head(bool& too_long) {
  const Clock::time_point end = Clock::now() + kHeadTime;
  std::string head;
  std::array<char, kLongestHead> buffer;
  too_long = false;
  while (wait(POLLIN, end)) {
    const ssize_t count = ::recv(socket_, buffer.data(), buffer.size(), 0);
    if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) break;
    if (count > 0) head.append(buffer.data(), static_cast<std::size_t>(count));
    const std::size_t found = head.find("\r\n\r\n");
    too_long = std::min(found, head.size()) > kLongestHead;
    if (too_long) break;
    if (found != std::string::npos) return head.substr(0, found + 4);
  }
  return std::nullopt;
}

bool Connection::write(std::string_view bytes) {
  if (!answer_until_) answer_until_ = Clock::now() + kAnswerTime;
  while (!bytes.empty()) {
    if (!wait(POLLOUT, std::min(*answer_until_, Clock::now() + kStandstill))) return false;
    const ssize_t count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count < 0 && errno != EAGAIN && errno != EINTR) return false;
    if (count > 0) bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace standpoint
