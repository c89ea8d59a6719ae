// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <csignal>
#include <functional>
#include <thread>

#include "render/diagram/child/instrumented.hpp"
#include "render/diagram/child/readable_folders.hpp"
#include "render/diagram/child/resource_limits.hpp"
#include "render/diagram/child/system_calls.hpp"
#include "render/diagram/raster_helper/allowed_calls.hpp"
#include "tests/cli/program_runs.hpp"
#include "tests/support/places.hpp"

namespace standpoint {
namespace {

constexpr int kNoSuchRule = 77;  // the kernel does not offer what the test is about

// How a process of its own ends that runs the body after it gave up writing files and more rights.
int status_of(const std::function<int()>& body) {
  const pid_t child = ::fork();
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    limit_resources({.memory = std::size_t{1} << 30, .open_files = 16});
    _exit(body());
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return status;
}

// Checks that the body returns 0; a test that the kernel cannot run says so.
void check_confined(const std::function<int()>& body) {
  if (kInstrumented) return test::skip("under a sanitizer a child is not confined");
  const int status = status_of(body);
  REQUIRE(WIFEXITED(status));
  if (WEXITSTATUS(status) == kNoSuchRule) return test::skip("this kernel has no such rule");
  CHECK(WEXITSTATUS(status) == 0);
}

bool can_open(const std::string& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags, 0600);
  if (descriptor >= 0) ::close(descriptor);
  return descriptor >= 0;
}

}  // namespace

TEST_CASE("A child that draws can read files and start threads") {
  check_confined([] {
    if (!close_system_calls(kCallsOfDrawing, OtherCalls::fail)) return kNoSuchRule;
    bool ran = false;
    std::thread([&ran] { ran = true; }).join();
    return ran && can_open("/proc/self/status", O_RDONLY | O_CLOEXEC) ? 0 : 1;
  });
}

TEST_CASE("A child that draws can create no file, open no socket and start no process") {
  const test::TemporaryFolder folder;
  const std::string known = folder.write("known", "text");
  check_confined([&] {
    if (!close_system_calls(kCallsOfDrawing, OtherCalls::fail)) return kNoSuchRule;
    if (can_open(folder.at("new"), O_WRONLY | O_CREAT)) return 1;
    if (can_open(known, O_RDWR) || can_open(known, O_RDONLY | O_TRUNC)) return 2;
    if (::unlink(known.c_str()) == 0) return 3;
    if (::socket(AF_INET, SOCK_STREAM, 0) >= 0 || ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0) return 4;
    const pid_t child = ::fork();
    if (child == 0) _exit(0);
    if (child > 0) return 5;
    ::execl("/bin/true", "true", nullptr);
    return errno == ENOSYS ? 0 : 6;
  });
  CHECK(folder.count() == 1);
  CHECK(test::contents(known) == "text");
}

TEST_CASE("A child that draws can make no memory hold code") {
  check_confined([] {
    if (!close_system_calls(kCallsOfDrawing, OtherCalls::fail)) return kNoSuchRule;
    void* page = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) return 1;
    return ::mprotect(page, 4096, PROT_READ | PROT_EXEC) == 0 ? 2 : 0;
  });
}

TEST_CASE("A child can be made to end at any other system call") {
  if (kInstrumented) return test::skip("under a sanitizer a child is not confined");
  const int status = status_of([] {
    constexpr AllowedCall kCalls[] = {{SYS_write}, {SYS_exit_group}};
    if (!close_system_calls(kCalls, OtherCalls::kill)) return kNoSuchRule;
    ::getppid();
    return 0;
  });
  if (WIFEXITED(status) && WEXITSTATUS(status) == kNoSuchRule) return test::skip("this kernel has no such rule");
  REQUIRE(WIFSIGNALED(status));
  CHECK(WTERMSIG(status) == SIGSYS);
}

TEST_CASE("A child that may read some folders can open no other file, and none to write") {
  const test::TemporaryFolder folder;
  const std::string allowed = folder.write("allowed/deep/file", "text");
  const std::string other = folder.write("other/file", "text");
  check_confined([&] {
    const std::string folders[] = {folder.at("allowed"), folder.at("missing")};
    if (!read_only_below(folders)) return kNoSuchRule;
    if (!can_open(allowed, O_RDONLY)) return 1;
    if (can_open(other, O_RDONLY) || can_open("/etc/passwd", O_RDONLY)) return 2;
    return can_open(allowed, O_WRONLY) || can_open(folder.at("allowed/new"), O_WRONLY | O_CREAT) ? 3 : 0;
  });
}

TEST_CASE("A child writes no file even where system calls stay open") {
  const test::TemporaryFolder folder;
  const std::string file = folder.write("file", "");
  check_confined([&] {
    const int descriptor = ::open(file.c_str(), O_WRONLY);
    return descriptor >= 0 && ::write(descriptor, "text", 4) < 0 && errno == EFBIG ? 0 : 1;
  });
  CHECK(test::contents(file).empty());
}

TEST_CASE("A child gets no more memory than its limit") {
  check_confined([] {
    void* page = ::mmap(nullptr, std::size_t{1} << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return page == MAP_FAILED && errno == ENOMEM ? 0 : 1;
  });
}

}  // namespace standpoint
