// SPDX-License-Identifier: Apache-2.0
#include "cli/preview_helper/preview_server.hpp"

#include <httplib.h>

#include <algorithm>
#include <mutex>

#include "cli/preview_helper/connection.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostConnections = 16;
constexpr const char* kAddress = "127.0.0.1";

// What the library reads and writes: a head that has come already, and the connection.
class HeadStream : public httplib::Stream {
 public:
  HeadStream(std::string head, Connection& connection) : head_(std::move(head)), connection_(connection) {}

  bool is_readable() const override { return at_ < head_.size(); }
  bool is_writable() const override { return true; }
  ssize_t read(char* to, std::size_t size) override {
    const std::size_t count = head_.copy(to, size, at_);
    at_ += count;
    return static_cast<ssize_t>(count);
  }
  ssize_t write(const char* from, std::size_t size) override {
    return connection_.write({from, size}) ? static_cast<ssize_t>(size) : -1;
  }
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return -1; }

 private:
  std::string head_;
  std::size_t at_ = 0;
  Connection& connection_;
};

std::string only_value(const httplib::Request& request, const char* name) {
  return request.get_header_value_count(name) == 1 ? request.get_header_value(name) : std::string();
}

}  // namespace

class PreviewServer::Answers : public httplib::Server {
 public:
  explicit Answers(std::string token) : place_{{}, std::move(token)} {
    new_task_queue = [] { return new httplib::ThreadPool(kMostConnections); };
    // Without the library's SO_REUSEPORT, by which another program could take half of the connections.
    set_socket_options([](socket_t) {});
    set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
      answer(request, response);
      return HandlerResponse::Handled;
    });
  }

  int take_port(int port) {
    const int taken = port == 0 ? bind_to_any_port(kAddress) : bind_to_port(kAddress, port) ? port : 0;
    place_.host = std::string(kAddress) + ":" + std::to_string(taken);
    return std::max(taken, 0);
  }

  void show(PreviewPages pages) {
    auto shown = std::make_shared<const PreviewPages>(std::move(pages));
    const std::lock_guard lock(mutex_);
    pages_ = std::move(shown);
  }

 private:
  bool process_and_close_socket(socket_t socket) override {
    Connection connection(socket);
    bool too_long = false;
    const auto head = connection.read_head(too_long);
    if (!head)
      return too_long && connection.write(
                             "HTTP/1.1 431 Request Header Fields Too Large\r\nConnection: close\r\n"
                             "Content-Length: 0\r\n\r\n");
    HeadStream stream(reduced_head(*head), connection);
    bool closed = false;
    return process_request(stream, true, closed, nullptr);
  }

  void answer(const httplib::Request& request, httplib::Response& response) const {
    for (const auto& [name, value] :
         {std::pair("X-Content-Type-Options", "nosniff"), std::pair("Referrer-Policy", "no-referrer"),
          std::pair("Cache-Control", "no-store"), std::pair("Cross-Origin-Resource-Policy", "same-origin")})
      response.set_header(name, value);
    const std::string host = only_value(request, "Host");
    const std::string origin = request.get_header_value("Origin"), site = request.get_header_value("Sec-Fetch-Site");
    std::string_view rest;
    response.status = judge({request.method, request.target, host, origin, site}, place_, rest);
    const std::shared_ptr<const PreviewPages> pages = pages_now();
    const auto found = response.status == 200 ? pages->find(rest) : pages->end();
    if (response.status == 200 && found == pages->end()) response.status = 404;
    if (response.status == 405) response.set_header("Allow", "GET, HEAD");
    if (response.status == 200) {
      response.set_header("Content-Security-Policy", found->second.policy);
      response.set_content(found->second.body, found->second.type.c_str());
    } else {
      response.set_header("Content-Security-Policy", "default-src 'none'");
      response.set_content(std::to_string(response.status) + "\n", "text/plain");
    }
  }

  std::shared_ptr<const PreviewPages> pages_now() const {
    const std::lock_guard lock(mutex_);
    return pages_;
  }

  PreviewPlace place_;
  mutable std::mutex mutex_;
  std::shared_ptr<const PreviewPages> pages_ = std::make_shared<const PreviewPages>();
};

PreviewServer::PreviewServer(std::string token) : answers_(std::make_unique<Answers>(std::move(token))) {}
PreviewServer::~PreviewServer() = default;

int PreviewServer::take_port(int port) { return answers_->take_port(port); }
void PreviewServer::show(PreviewPages pages) { answers_->show(std::move(pages)); }
void PreviewServer::serve() { answers_->listen_after_bind(); }

}  // namespace standpoint
