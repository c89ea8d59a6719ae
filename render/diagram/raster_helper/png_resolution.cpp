// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/raster_helper/png_resolution.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace standpoint {
namespace {

constexpr std::size_t kEndOfHeader = 8 + 12 + 13;  // signature, then the chunk IHDR

void append_big_endian(std::string& out, std::uint32_t number) {
  for (const unsigned shift : {24U, 16U, 8U, 0U}) out += static_cast<char>(number >> shift & 0xFFU);
}

// The checksum of a chunk's name and data (PNG specification, annex D).
std::uint32_t checksum(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char c : bytes) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1U) != 0 ? sum >> 1U ^ 0xEDB88320U : sum >> 1U;
  }
  return ~sum;
}

}  // namespace

void set_resolution(std::string& png, unsigned pixels_per_metre) {
  if (png.size() < kEndOfHeader || std::string_view(png).substr(12, 4) != "IHDR") return;
  std::string named = "pHYs";
  append_big_endian(named, pixels_per_metre);
  append_big_endian(named, pixels_per_metre);
  named += '\x01';  // the unit is the metre
  std::string chunk;
  append_big_endian(chunk, static_cast<std::uint32_t>(named.size() - 4));
  chunk += named;
  append_big_endian(chunk, checksum(named));
  png.insert(kEndOfHeader, chunk);
}

}  // namespace standpoint
