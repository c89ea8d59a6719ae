// SPDX-License-Identifier: Apache-2.0
#include "graph/load/scan.hpp"

#include <fmt/format.h>

#include "graph/text/codes.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostFaults = 20;  // of one kind in one file; a file in another encoding has thousands

class Scan {
 public:
  Scan(FileId file, std::string_view text, const Limits& limits, Diagnostics& diagnostics)
      : file_(file), text_(text), limits_(limits), diagnostics_(diagnostics) {}

  bool run() {
    if (is_wide()) {
      report(codes::kNotUtf8, 0, 1, "this file is UTF-16 or UTF-32, expected UTF-8", "save it as UTF-8");
      return false;
    }
    characters();
    if (clean_) stacked_marks();
    if (clean_) lines();
    return clean_;
  }

 private:
  // True for encodings of two or four bytes a character: by their mark, or by the zero bytes beside the first letters.
  bool is_wide() const {
    const std::string_view start = text_.substr(0, 4);
    return start.starts_with("\xFE\xFF") || start.starts_with("\xFF\xFE") || start.find('\0') != std::string_view::npos;
  }

  void report(Code code, std::size_t begin, std::size_t bytes, std::string message, std::string fix) {
    clean_ = false;
    const auto from = static_cast<std::uint32_t>(begin);
    diagnostics_.add(code, {file_, from, static_cast<std::uint32_t>(from + bytes)}, std::move(message), std::move(fix));
  }

  // Of bytes that are not UTF-8 and follow each other only the first is reported.
  void characters() {
    std::size_t found = 0;
    std::size_t behind_bad_byte = std::string_view::npos;
    for (auto fault = find_fault(text_); fault && found < kMostFaults;
         fault = find_fault(text_, fault->offset + fault->bytes)) {
      const bool goes_on = fault->kind == TextFault::Kind::not_utf8 && fault->offset == behind_bad_byte;
      if (fault->kind == TextFault::Kind::not_utf8) behind_bad_byte = fault->offset + 1;
      if (goes_on) continue;
      report_fault(*fault);
      ++found;
    }
  }

  void report_fault(const TextFault& fault) {
    switch (fault.kind) {
      case TextFault::Kind::not_utf8:
        report(codes::kNotUtf8, fault.offset, 1,
               fmt::format("byte 0x{:02X} is not UTF-8", static_cast<unsigned char>(text_[fault.offset])),
               "save the file as UTF-8");
        break;
      case TextFault::Kind::lone_carriage_return:
        report(codes::kLoneCarriageReturn, fault.offset, 1,
               "a carriage return without a line feed: editors and tools disagree whether a line ends here",
               "save the file with line ends \\n or \\r\\n");
        break;
      case TextFault::Kind::forbidden_character:
        report(codes::kForbiddenCharacter, fault.offset, fault.bytes,
               fmt::format("the invisible or control character {} may not stand in a dossier",
                           code_point_name(fault.code_point)),
               "delete it");
        break;
    }
  }

  void stacked_marks() {
    std::size_t run = 0;
    for (std::size_t at = 0; at < text_.size();) {
      if (static_cast<unsigned char>(text_[at]) < 0xCC) {
        run = 0;
        ++at;
        continue;
      }
      const Decoded decoded = decode_utf8(text_.substr(at, 4));
      run = is_combining(decoded.code_point) ? run + 1 : 0;
      at += decoded.bytes;
      if (run > limits_.stacked_marks) {
        report(codes::kStackedMarks, at - decoded.bytes, decoded.bytes,
               fmt::format("more than {} combining marks on one character", limits_.stacked_marks),
               "keep the marks that the writing system needs");
        return;
      }
    }
  }

  // Lines are looked at one by one for length, indentation, directives and brackets.
  void lines() {
    bool before_content = true;
    std::int64_t open = 0;
    for (std::size_t start = 0; start < text_.size();) {
      std::size_t end = text_.find('\n', start);
      if (end == std::string_view::npos) end = text_.size();
      const std::string_view line = text_.substr(start, end - start);
      if (line.size() > limits_.line_bytes) {
        report(codes::kLineTooLong, start, 1,
               fmt::format("a line of {} bytes, more than the {} allowed", line.size(), limits_.line_bytes),
               "break it: a list or mapping can be written one item a line, a long text as a block after '|' or '>'");
        return;
      }
      indentation(line, start);
      if (before_content && line.starts_with('%'))
        report(codes::kDirective, start, line.size(), "a YAML directive: dossiers are read without any",
               "delete the line");
      if (const auto first = line.find_first_not_of(" \t\r"); first != std::string_view::npos)
        before_content = before_content && (line[first] == '#' || line[first] == '%');
      for (const char c : line) {
        open += (c == '[') + (c == '{');
        open -= (c == ']') + (c == '}');
      }
      if (open > static_cast<std::int64_t>(limits_.open_brackets)) {
        report(codes::kNestedTooDeep, start, 1,
               fmt::format("more than {} brackets are open here", limits_.open_brackets), "close them");
        return;
      }
      start = end + 1;
    }
  }

  // A tab before the first character of content: YAML's indentation is made of spaces.
  void indentation(std::string_view line, std::size_t start) {
    const auto tab = line.find('\t');
    if (tab == std::string_view::npos) return;
    const auto content = line.find_first_not_of(" \t-?:");
    if (content == std::string_view::npos || content < tab) return;
    report(codes::kTab, start + tab, 1, "a tab in the indentation, expected spaces", "replace it with two spaces");
  }

  FileId file_;
  std::string_view text_;
  const Limits& limits_;
  Diagnostics& diagnostics_;
  bool clean_ = true;
};

}  // namespace

bool scan_file(FileId file, const SourceFiles& files, const Limits& limits, Diagnostics& diagnostics) {
  return Scan(file, files[file].text(), limits, diagnostics).run();
}

}  // namespace standpoint
