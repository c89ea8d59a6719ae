// SPDX-License-Identifier: Apache-2.0
// Random Markdown: parts lie one behind the other, and a text that is filled stays as it is when it is filled again.
#include <rapidcheck.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "render/embed/markdown_parts.hpp"
#include "tests/cli/program_runs.hpp"

namespace standpoint::test {
namespace {

std::string random_markdown(const std::vector<std::string>& pieces, int most) {
  std::string out;
  for (int i = *rc::gen::inRange(0, most); i > 0; --i) out += *rc::gen::elementOf(pieces);
  return out;
}

const std::vector<std::string> kMarks = {"<!-- standpoint:",
                                         " render matrix ",
                                         "-->",
                                         "<!-- /standpoint -->",
                                         "```standpoint\n",
                                         "```\n",
                                         "~~~\n",
                                         "view: matrix\n",
                                         "{{",
                                         "}}",
                                         "count claims",
                                         "[@claim:",
                                         "ana-expand",
                                         "]",
                                         "`",
                                         "``",
                                         "\\",
                                         "\n",
                                         "\r\n",
                                         "\n\n",
                                         "    ",
                                         "- ",
                                         "> ",
                                         "1. ",
                                         "\t",
                                         "---\n",
                                         "text ",
                                         "é",
                                         "<!--",
                                         "*",
                                         "#"};

const std::vector<std::string> kWholes = {
    "<!-- standpoint: list issues -->\n<!-- /standpoint -->\n",
    "<!-- standpoint: value claims.count --><!-- /standpoint -->",
    "<!-- standpoint: value list supporters harmless -->x `y<!-- /standpoint -->",
    "<!-- standpoint: positions --actor harbour -->\r\nold\r\n<!-- /standpoint -->\r\n",
    "```\n<!-- standpoint: nothing -->\n```\n",
    "`<!-- standpoint: nothing -->`",
    "text ",
    "\n",
    "\n\n",
    "- ",
    "> ",
    "    code\n",
    "{{no}}",
    "[@claim:no]",
    "<!-- other -->",
    "```standpoint\nview: nothing\n```\n",
    "`",
    "é\r\n"};

}  // namespace

TEST_CASE("The parts of any text lie one behind the other within it") {
  CHECK(rc::check([] {
    const std::string text = random_markdown(kMarks, 60);
    SourceFiles files;
    Diagnostics diagnostics;
    const FileId id = files.add("x", text);
    std::size_t end = 0;
    for (const MarkdownPart& part : find_parts(files[id].text(), id, diagnostics).all) {
      RC_ASSERT(end <= part.whole.begin);
      RC_ASSERT(part.whole.begin <= part.body.begin && part.body.begin <= part.body.end);
      RC_ASSERT(part.body.end <= part.whole.end && part.whole.end <= text.size());
      RC_ASSERT(part.kind != MarkdownPart::Kind::block ||
                (part.body.end <= part.content.begin && part.content.begin <= part.content.end));
      end = part.whole.end;
    }
  }));
}

TEST_CASE("A text that was filled is current, and filling it again writes nothing") {
  const TemporaryFolder folder;
  folder.write("dossier.yaml", kPort);
  CHECK(rc::check([&] {
    const std::string text = random_markdown(kWholes, 14);
    const std::string page = folder.write("page.md", text);
    const Outcome first = run({"embed", "--in-place", page});
    if (first.code != kFine) {
      RC_ASSERT(contents(page) == text);  // a mistake, such as a block in a code span that is not closed
      return;
    }
    const std::string once = contents(page);
    RC_ASSERT(run({"embed", "--in-place", "--check", page}).code == kFine);
    RC_ASSERT(run({"embed", "--in-place", page}).out.empty());
    RC_ASSERT(contents(page) == once);
  }));
}

}  // namespace standpoint::test
