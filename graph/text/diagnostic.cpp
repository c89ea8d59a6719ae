// SPDX-License-Identifier: Apache-2.0
#include "graph/text/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kShownWidth = 100;  // code points of a line that are shown around the caret

struct Paint {
  bool on = false;
  std::string operator()(std::string_view style, std::string_view text) const {
    return on ? fmt::format("\x1b[{}m{}\x1b[0m", style, text) : std::string(text);
  }
};

std::string_view severity_style(Severity severity) {
  return severity == Severity::error ? "1;31" : severity == Severity::warning ? "1;35" : "1;36";
}

// Shortens a text to about `most` bytes, between two characters.
void cut(std::string& text, std::size_t most) {
  if (text.size() <= most) return;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  text.resize(most);
  text += "…";
}

// The byte position after `count` code points.
std::size_t skip_code_points(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size() && count > 0) {
    const Decoded decoded = decode_utf8(text.substr(at));
    at += decoded.bytes == 0 ? 1 : decoded.bytes;
    --count;
  }
  return at;
}

// The line with its number and a caret line under the span; a long line is shown around the span only.
std::string excerpt(const SourceFile& file, const Span& span, const Paint& paint, std::string_view style) {
  const Place place = file.place(span.begin);
  std::string_view line = file.line(place.line);
  std::size_t column = place.column - 1;
  bool cut_left = false;
  if (column > kShownWidth * 3 / 4) {
    const std::size_t skipped = column - kShownWidth / 2;
    line.remove_prefix(skip_code_points(line, skipped));
    column -= skipped;
    cut_left = true;
  }
  const std::size_t caret_at = skip_code_points(line, column);
  const bool cut_right = count_code_points(line) > kShownWidth;
  if (cut_right) line = line.substr(0, skip_code_points(line, kShownWidth));
  const std::string before = escape_for_terminal(line.substr(0, std::min(caret_at, line.size())));
  const std::string after = escape_for_terminal(line.substr(std::min(caret_at, line.size())));
  const Place end = file.place(span.end);
  const std::size_t wanted = end.line == place.line && end.column > place.column ? end.column - place.column : 1;
  const std::size_t available = std::max<std::size_t>(1, count_code_points(after));
  const std::string number = std::to_string(place.line);
  const std::string gutter(number.size(), ' ');
  std::string carets(std::min(wanted, available), '~');
  carets[0] = '^';
  std::string out = fmt::format(" {} | {}{}{}{}\n", number, cut_left ? "…" : "", before, after, cut_right ? "…" : "");
  out += fmt::format(" {} | {}{}\n", gutter, std::string(count_code_points(before) + (cut_left ? 1U : 0U), ' '),
                     paint(style, carets));
  return out;
}

std::string location(const SourceFile& file, const Span& span) {
  const Place place = file.place(span.begin);
  return fmt::format("{}:{}:{}", escape_for_terminal(file.name()), place.line, place.column);
}

}  // namespace

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: break;
  }
  return "note";
}

Diagnostic& Diagnostics::add(Code code, Span span, std::string message, std::string fix) {
  auto tally = std::find_if(tallies_.begin(), tallies_.end(), [&](const Tally& t) { return t.code.name == code.name; });
  if (tally == tallies_.end()) tally = tallies_.insert(tallies_.end(), Tally{code});
  if (++tally->found > kMostOfOneCode) {
    unkept_ = {};
    return unkept_;
  }
  cut(message, kMostMessageBytes);
  cut(fix, kMostMessageBytes);
  all_.push_back({code, span, std::move(message), {}, std::move(fix)});
  return all_.back();
}

void Diagnostics::sort() {
  const auto key = [](const Diagnostic& d) {
    return std::tuple(d.span.file.value, d.span.begin, d.code.severity, d.code.name, std::string_view(d.message));
  };
  std::stable_sort(all_.begin(), all_.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  all_.erase(std::unique(all_.begin(), all_.end(), [&](const auto& a, const auto& b) { return key(a) == key(b); }),
             all_.end());
  for (const Tally& tally : tallies_) {
    if (tally.left_out() == 0) continue;
    const auto last =
        std::find_if(all_.rbegin(), all_.rend(), [&](const auto& d) { return d.code.name == tally.code.name; });
    last->notes.push_back(
        {last->span, fmt::format("{} more of this kind were found and are not listed", tally.left_out())});
  }
}

std::size_t Diagnostics::count(Severity severity) const {
  std::size_t count = 0;
  for (const Diagnostic& diagnostic : all_) count += diagnostic.code.severity == severity ? 1U : 0U;
  for (const Tally& tally : tallies_) count += tally.code.severity == severity ? tally.left_out() : 0U;
  return count;
}

std::string format_diagnostic(const Diagnostic& diagnostic, const SourceFiles& files, bool colour) {
  const Paint paint{colour};
  const auto style = severity_style(diagnostic.code.severity);
  const SourceFile& file = files[diagnostic.span.file];
  std::string out = fmt::format("{}: {}: {} [{}]\n", paint("1", location(file, diagnostic.span)),
                                paint(style, to_string(diagnostic.code.severity)),
                                escape_for_terminal(diagnostic.message), diagnostic.code.name);
  if (!file.text().empty()) out += excerpt(file, diagnostic.span, paint, style);
  for (const DiagnosticNote& note : diagnostic.notes) {
    const SourceFile& other = files[note.span.file];
    out += fmt::format("{}: {}: {}\n", paint("1", location(other, note.span)), paint("1;36", "note"),
                       escape_for_terminal(note.message));
    if (!other.text().empty()) out += excerpt(other, note.span, paint, "1;36");
  }
  if (!diagnostic.fix.empty()) out += fmt::format("  help: {}\n", escape_for_terminal(diagnostic.fix));
  return out;
}

}  // namespace standpoint
