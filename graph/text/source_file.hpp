#pragma once
// SPDX-License-Identifier: Apache-2.0
// The files that were read, kept for as long as anything points into them, and places in them.

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// Number of a file among those read in this run.
struct FileId {
  std::uint32_t value = 0;
  friend bool operator==(FileId, FileId) = default;
  friend auto operator<=>(FileId, FileId) = default;
};

// A stretch of bytes [begin, end) of one file.
struct Span {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

// Line and column as compilers count them: both from 1, the column in code points.
struct Place {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

// One file's bytes under the name that messages use for it.
class SourceFile {
 public:
  // `bytes` without a byte order mark. kSentinel is appended behind the text, for the YAML reader.
  SourceFile(std::string name, std::string bytes);

  // What a reader is given behind the text: it ends the document even inside an unclosed quote.
  static constexpr std::string_view kSentinel = "\n...\n";

  const std::string& name() const { return name_; }
  std::string_view text() const { return std::string_view(bytes_).substr(0, bytes_.size() - kSentinel.size()); }
  std::string_view text_with_sentinel() const { return bytes_; }

  // The place of a byte offset. O(log lines), after one O(bytes) pass at the first call.
  Place place(std::uint32_t offset) const;

  // The line (from 1) without its line break; empty past the end.
  std::string_view line(std::uint32_t number) const;

 private:
  const std::vector<std::uint32_t>& line_starts() const;

  std::string name_;
  std::string bytes_;
  mutable std::vector<std::uint32_t> line_starts_;
};

// The files of a run, in the order in which they were read. Addresses of texts stay valid.
class SourceFiles {
 public:
  FileId add(std::string name, std::string bytes);

  const SourceFile& operator[](FileId id) const { return files_[id.value]; }
  std::size_t size() const { return files_.size(); }

  // Bytes of all texts.
  std::size_t total_bytes() const;

 private:
  std::deque<SourceFile> files_;
};

}  // namespace standpoint
