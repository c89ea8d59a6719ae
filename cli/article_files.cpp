// SPDX-License-Identifier: Apache-2.0
#include "cli/article_files.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <istream>

#include "graph/text/checksum.hpp"
#include "graph/text/read_file.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostBytes = std::size_t{16} << 20U;

Result<std::string> read_standard_input(Context& context) {
  if (context.in == nullptr) return failure("there is no standard input here", "name a file");
  std::string bytes(kMostBytes + 1, '\0');
  context.in->read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(context.in->gcount()));
  if (bytes.size() > kMostBytes) return failure(fmt::format("standard input has more than {} bytes", kMostBytes));
  return bytes;
}

}  // namespace

Result<ArticleFile> read_article_file(Context& context, const std::string& path, const std::string&) {
  auto bytes = path == "-" ? read_standard_input(context) : read_regular_file(path, kMostBytes);
  if (!bytes) return tl::unexpected(bytes.error());
  ArticleFile out;
  if (path != "-") out.name = std::filesystem::path(path).stem().string();
  if (bytes->starts_with("\xEF\xBB\xBF")) bytes->erase(0, 3);
  out.text = std::move(*bytes);
  for (auto fault = find_fault(out.text); fault; fault = find_fault(out.text, fault->offset + fault->bytes))
    if (fault->kind == TextFault::Kind::not_utf8)
      return failure(fmt::format("'{}' is not UTF-8", path), "save it as UTF-8");
  out.sha256 = sha256(out.text);
  return out;
}

}  // namespace standpoint
