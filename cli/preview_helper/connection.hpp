#pragma once
// SPDX-License-Identifier: Apache-2.0
// One connection to a browser, with deadlines that a slow one cannot stretch.

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

// Closes the socket at its end, after what was written has had time to arrive.
class Connection {
 public:
  static constexpr std::chrono::seconds kHeadTime{5};     // for the whole head
  static constexpr std::chrono::seconds kAnswerTime{30};  // for the whole answer
  static constexpr std::chrono::seconds kStandstill{5};   // without any progress of the answer

  explicit Connection(int socket);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  // The head with the empty line that ends it; nothing where it did not come in time, or is longer than it may be:
  // then `too_long`.
  std::optional<std::string> read_head(bool& too_long);

  // False where the browser has gone or takes too long.
  bool write(std::string_view bytes);

 private:
  using Clock = std::chrono::steady_clock;
  bool wait(short events, Clock::time_point until) const;

  int socket_;
  std::optional<Clock::time_point> answer_until_;
};

}  // namespace standpoint
