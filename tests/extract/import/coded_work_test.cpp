// SPDX-License-Identifier: Apache-2.0
#include "extract/import/coded_work.hpp"

#include <rapidcheck.h>
#include <catch2/catch.hpp>

#include "graph/text/utf8.hpp"

using namespace standpoint;

namespace {

// The same by reading the text from its beginning, one code unit after the other.
struct Slow {
  std::vector<std::size_t> bytes;  // where the character of each unit begins; npos within one
  std::vector<std::int64_t> points;

  explicit Slow(std::string_view text) {
    std::int64_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
      const Decoded decoded = decode_utf8(text.substr(at, 4));
      bytes.push_back(at);
      points.push_back(count++);
      if (decoded.code_point > 0xFFFF) {
        bytes.push_back(std::string_view::npos);
        points.push_back(count);
      }
      at += decoded.bytes;
    }
    bytes.push_back(text.size());
    points.push_back(count);
  }

  std::string slice(std::string_view text, std::size_t start, std::size_t stop) const {
    if (stop <= start || stop >= bytes.size() || bytes[start] == std::string_view::npos ||
        bytes[stop] == std::string_view::npos)
      return {};
    return std::string(text.substr(bytes[start], bytes[stop] - bytes[start]));
  }
};

}  // namespace

TEST_CASE("slices by code units are those that reading from the beginning finds") {
  const bool held = rc::check([] {
    std::string text;
    const int count = *rc::gen::inRange(0, 1500);
    const bool plain = *rc::gen::inRange(0, 4) == 0;
    for (int i = 0; i < count; ++i)
      text += *rc::gen::elementOf(plain ? std::vector<std::string>{"a", " "}
                                        : std::vector<std::string>{"a", "é", "港", "𝄞", "𝄞"});
    const Slow slow(text);
    const Utf16Text fast(text);
    for (int i = 0; i < 20; ++i) {
      const std::size_t start = *rc::gen::inRange<std::size_t>(0, slow.bytes.size() + 3);
      const std::size_t stop = *rc::gen::inRange<std::size_t>(0, slow.bytes.size() + 3);
      const auto begin = static_cast<std::int64_t>(start), end = static_cast<std::int64_t>(stop);
      RC_ASSERT(std::string(fast.slice(begin, end)) ==
                (start < slow.bytes.size() ? slow.slice(text, start, stop) : std::string()));
      if (start < slow.points.size() && slow.bytes[start] != std::string_view::npos)
        RC_ASSERT(fast.code_points(begin) == slow.points[start]);
    }
    RC_ASSERT(fast.code_points(static_cast<std::int64_t>(slow.bytes.size()) + 4) == slow.points.back() + 5);
  });
  CHECK(held);
}
