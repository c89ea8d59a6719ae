// SPDX-License-Identifier: Apache-2.0
#include "cli/line_editor.hpp"

#ifdef STANDPOINT_WITH_LIBEDIT

#include <histedit.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace standpoint {
namespace {

constexpr int kMostEntries = 1'000;
constexpr std::size_t kMostShown = 100;  // candidates below the line

void on_interrupt(int) {}

// While it lives, an interrupt ends the reading of a line instead of the program.
class InterruptibleReading {
 public:
  InterruptibleReading() {
    struct sigaction action = {};
    action.sa_handler = on_interrupt;
    ::sigaction(SIGINT, &action, &before_);
  }
  InterruptibleReading(const InterruptibleReading&) = delete;
  InterruptibleReading& operator=(const InterruptibleReading&) = delete;
  ~InterruptibleReading() { ::sigaction(SIGINT, &before_, nullptr); }

 private:
  struct sigaction before_ = {};
};

// The file of the history, its folder made; empty where there is no place for it.
std::string history_file() {
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  std::filesystem::path folder;
  if (state != nullptr && *state == '/')
    folder = state;
  else if (home != nullptr && *home == '/')
    folder = std::filesystem::path(home) / ".local" / "state";
  else
    return {};
  folder /= "standpoint";
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  return error || ::access(folder.c_str(), W_OK) != 0 ? std::string() : (folder / "history").string();
}

// What all candidates begin with.
std::string common_start(const std::vector<std::string>& candidates) {
  std::string out = candidates.front();
  for (const std::string& candidate : candidates) {
    const auto [end, other] = std::mismatch(out.begin(), out.end(), candidate.begin(), candidate.end());
    out.erase(end, out.end());
  }
  while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0x80U) != 0) out.pop_back();  // no half character
  return out;
}

class LineEditor final : public LineReader {
 public:
  LineEditor() = default;
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;
  ~LineEditor() override {
    if (editor_ == nullptr) return;
    ::history_end(history_);
    ::el_end(editor_);
  }

  Line read(const std::string& prompt, const std::function<LineCompletion(std::string_view)>& complete) override {
    if (!start()) return {};
    prompt_ = prompt;
    complete_ = &complete;
    const InterruptibleReading interruptible;
    int count = 0;
    errno = 0;
    const char* line = ::el_gets(editor_, &count);
    complete_ = nullptr;
    if (line == nullptr || count <= 0) {
      const bool interrupted = errno == EINTR;
      if (interrupted) ::el_reset(editor_);
      std::fputs("\n", stdout);
      return {interrupted ? End::interrupted : End::closed, {}};
    }
    std::string text(line, static_cast<std::size_t>(count));
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    return {End::line, std::move(text)};
  }

  void remember(const std::string& entry) override {
    if (editor_ == nullptr || entry.empty()) return;
    HistEvent event;
    ::history(history_, &event, H_ENTER, entry.c_str());
    if (!file_.empty()) ::history(history_, &event, H_SAVE, file_.c_str());
  }

 private:
  bool start() {
    if (editor_ != nullptr) return true;
    std::setlocale(LC_CTYPE, "C.UTF-8");  // by which the editor tells characters from bytes
    editor_ = ::el_init("standpoint", stdin, stdout, stderr);
    if (editor_ == nullptr) return false;
    history_ = ::history_init();
    HistEvent event;
    ::history(history_, &event, H_SETSIZE, kMostEntries);
    ::history(history_, &event, H_SETUNIQUE, 1);
    file_ = history_file();
    if (!file_.empty()) ::history(history_, &event, H_LOAD, file_.c_str());
    ::el_set(editor_, EL_CLIENTDATA, this);
    ::el_set(editor_, EL_PROMPT, prompt_of);
    ::el_set(editor_, EL_EDITOR, "emacs");
    ::el_set(editor_, EL_SIGNAL, 0);
    ::el_set(editor_, EL_HIST, ::history, history_);
    ::el_set(editor_, EL_ADDFN, "standpoint-complete", "completes a word", complete_word);
    ::el_set(editor_, EL_BIND, "^I", "standpoint-complete", nullptr);
    ::el_set(editor_, EL_BIND, "^R", "em-inc-search-prev", nullptr);
    return true;
  }

  static LineEditor* self(EditLine* editor) {
    void* data = nullptr;
    ::el_get(editor, EL_CLIENTDATA, &data);
    return static_cast<LineEditor*>(data);
  }

  static char* prompt_of(EditLine* editor) { return self(editor)->prompt_.data(); }

  static unsigned char complete_word(EditLine* editor, int) { return self(editor)->complete(); }

  unsigned char complete() {
    const LineInfo* line = ::el_line(editor_);
    const std::string_view before(line->buffer, static_cast<std::size_t>(line->cursor - line->buffer));
    const LineCompletion found = (*complete_)(before);
    if (found.candidates.empty()) return CC_REFRESH_BEEP;
    const std::string_view written = before.substr(before.size() - std::min(found.replaced, before.size()));
    const std::string start = found.candidates.size() == 1 ? found.candidates.front() : common_start(found.candidates);
    if (start.size() > written.size() || found.candidates.size() == 1) {
      std::size_t characters = 0;
      for (const char c : written) characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
      ::el_deletestr(editor_, static_cast<int>(characters));
      ::el_insertstr(editor_, start.c_str());
      return CC_REFRESH;
    }
    show(found.candidates);
    return CC_REDISPLAY;
  }

  static void show(const std::vector<std::string>& candidates) {
    std::fputs("\n", stdout);
    for (std::size_t i = 0; i < std::min(candidates.size(), kMostShown); ++i)
      std::fprintf(stdout, "%s%s", i == 0 ? "" : "  ", candidates[i].c_str());
    std::fputs(candidates.size() > kMostShown ? "  …\n" : "\n", stdout);
    std::fflush(stdout);
  }

  EditLine* editor_ = nullptr;
  History* history_ = nullptr;
  std::string prompt_, file_;
  const std::function<LineCompletion(std::string_view)>* complete_ = nullptr;
};

}  // namespace

std::unique_ptr<LineReader> make_line_editor() { return std::make_unique<LineEditor>(); }

}  // namespace standpoint

#else

namespace standpoint {

std::unique_ptr<LineReader> make_line_editor() { return nullptr; }

}  // namespace standpoint

#endif
