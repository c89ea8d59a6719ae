// SPDX-License-Identifier: Apache-2.0
// libFuzzer target for texts: the parts of any bytes lie one behind the other within them, what is reported has a place
// in them, and a page is made of them.

#include <cstdint>
#include <cstdlib>
#include <string>

#include "render/embed/command_words.hpp"
#include "render/embed/html_page.hpp"
#include "render/embed/markdown_parts.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace standpoint;
  SourceFiles files;
  Diagnostics diagnostics;
  const FileId id = files.add("fuzz.md", std::string(reinterpret_cast<const char*>(data), size));
  const std::string_view text = files[id].text();
  std::size_t end = 0;
  for (const MarkdownPart& part : find_parts(text, id, diagnostics).all) {
    if (part.whole.begin < end || part.whole.end > text.size()) std::abort();
    if (part.body.begin > part.body.end || part.body.end > part.whole.end) std::abort();
    end = part.whole.end;
    (void)split_words(part.body.of(text));
  }
  diagnostics.sort();
  for (const Diagnostic& diagnostic : diagnostics.all())
    if (diagnostic.span.end > text.size() || format_diagnostic(diagnostic, files, false).empty()) std::abort();
  const HtmlPage page{
      "en", "", {{"standpoint", "<figure></figure>"}}, [](std::string_view) { return std::string("data:"); }};
  if (!write_html_page(text, page)) std::abort();
  return 0;
}
