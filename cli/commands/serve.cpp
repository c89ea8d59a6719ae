// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <sys/random.h>

#include <array>
#include <charconv>
#include <filesystem>
#include <ostream>

#include "cli/command.hpp"
#include "cli/preview_session.hpp"
#include "cli/program.hpp"
#include "cli/watching.hpp"
#include "graph/text/utf8.hpp"
#include "render/diagram/child_process.hpp"

namespace standpoint {
namespace {

constexpr std::chrono::seconds kStartTime{5};

// 128 bits that nobody can guess, in hexadecimal digits; empty where the system has none.
std::string random_token() {
  std::array<unsigned char, 16> bytes{};
  if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) return {};
  std::string out;
  for (const unsigned char byte : bytes) out += fmt::format("{:02x}", byte);
  return out;
}

class Serve : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("page", asked_, 0, 0, "views, as render takes them, and Markdown files; default: all views");
    dossier_.declare(arguments);
    arguments.number("--port", "PORT", port_, 1024, 65535, "of the address; default: any that is free");
    arguments.choice("--lang", language_, {"fr", "en"}, "language of the pages");
    watch_.declare(arguments, true);
  }

  int run(Context& context) override {
    std::error_code error;
    for (const std::string& asked : asked_)
      if (is_markdown_file(asked) && !std::filesystem::exists(asked, error))
        return print_failure(context, fmt::format("there is no file '{}'", asked), "name one that is there", kUsage);
    const std::string token = random_token();
    const ChildProcess server(find_child_program("preview"));
    if (token.empty() || !server.running())
      return print_failure(context, "the preview program could not be started",
                           "it belongs into libexec/standpoint beside this one: install it again", kFindings);
    server.write(encode_preview_start(static_cast<int>(port_), token));
    const std::string line = server.read_line(kStartTime);
    int port = 0;
    std::from_chars(line.data(), line.data() + line.size(), port);
    if (port == 0)
      return print_failure(context, port_ == 0 ? "no port could be opened" : fmt::format("port {} is taken", port_),
                           "leave out --port: one that is free is found", kFindings);
    PreviewSession session(context, dossier_, asked_, language_);
    std::string told;
    bool is_first = true;
    const auto code = watch_files(watch_, session.reads(), server.descriptor(), [&](const auto&) -> std::optional<int> {
      session.build();
      if (is_first && session.reads().empty()) {
        context.err << session.problems() << std::flush;
        return kUsage;
      }
      server.write(encode_preview_pages(preview_pages(session.pages(), session.problems(), session.language(), token)));
      if (is_first) context.out << fmt::format("http://127.0.0.1:{}/{}/\n", port, token) << std::flush;
      is_first = false;
      if (session.problems() != told)
        context.err << (session.problems().empty() ? "standpoint: cleared: the pages are current\n"
                                                   : session.problems())
                    << std::flush;
      told = session.problems();
      return std::nullopt;
    });
    return code ? *code : print_failure(context, "the preview program has ended", "start serve again", kFindings);
  }

 private:
  std::vector<std::string> asked_;
  DossierOptions dossier_;
  WatchOption watch_;
  std::string language_;
  std::size_t port_ = 0;
};

}  // namespace

std::unique_ptr<Command> make_serve() { return std::make_unique<Serve>(); }

}  // namespace standpoint
