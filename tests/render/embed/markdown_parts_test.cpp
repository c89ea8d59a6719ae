// SPDX-License-Identifier: Apache-2.0
#include "render/embed/markdown_parts.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace standpoint;

namespace {

using Lines = std::vector<std::string>;

struct Found {
  Lines parts;   // KIND line: body
  Lines faults;  // line: code
};

Found found_in(const std::string& text) {
  SourceFiles files;
  Diagnostics diagnostics;
  const FileId id = files.add("page.md", text);
  const std::string_view bytes = files[id].text();
  Found out;
  constexpr const char* kKinds[] = {"block", "fence", "value", "citation"};
  for (const MarkdownPart& part : find_parts(bytes, id, diagnostics).all)
    out.parts.push_back(fmt::format("{} {}: {}", kKinds[static_cast<int>(part.kind)],
                                    files[id].place(static_cast<std::uint32_t>(part.whole.begin)).line,
                                    part.body.of(bytes)));
  diagnostics.sort();
  for (const Diagnostic& one : diagnostics.all())
    out.faults.push_back(fmt::format("{}: {}", files[id].place(one.span.begin).line, one.code.name));
  return out;
}

Lines parts(const std::string& text) { return found_in(text).parts; }
Lines faults(const std::string& text) { return found_in(text).faults; }

std::size_t count_in(const std::string& text) {
  SourceFiles files;
  Diagnostics diagnostics;
  const FileId id = files.add("page.md", text);
  return find_parts(files[id].text(), id, diagnostics).all.size();
}

}  // namespace

TEST_CASE("Blocks, fences, values and citations are found at their lines") {
  const Found found = found_in(
      "# Title\n\n<!-- standpoint: render matrix -->\nold\n<!-- /standpoint -->\n\n```standpoint\nview: matrix\n```\n"
      "Of {{count claims}} claims one [@claim:first].\n");
  CHECK(found.parts == Lines{"block 3:  render matrix ", "fence 7: view: matrix\n", "value 10: count claims",
                             "citation 10: @claim:first"});
  CHECK(found.faults.empty());
}

TEST_CASE("What stands in code of any kind is none of ours") {
  CHECK(parts("```\n{{a}} <!-- standpoint: x -->\n```\n").empty());
  CHECK(parts("~~~~md\n```standpoint\nview: x\n```\n~~~~\n").empty());
  CHECK(parts("````\n```standpoint\n```\n````\n").empty());
  CHECK(parts("Write `{{count claims}}` or ``<!-- standpoint: x --> ` `` so.\n").empty());
  CHECK(parts("Over `two\nlines {{a}}` too.\n").empty());
  CHECK(parts("text\n\n    {{a}}\n\n    ```standpoint\n\ntext\n").empty());
  CHECK(parts("> ```\n> {{a}}\n> ```\n").empty());
  CHECK(parts("- item\n\n  ```\n  {{a}}\n  ```\n").empty());
  CHECK(parts("<!-- a comment\n\n{{a}}\n-->\n").empty());
  CHECK(parts("\\{{a}} and \\`{{b}}\\`\n") == Lines{"value 1: b"});
}

TEST_CASE("A backtick that nothing closes opens no code") {
  CHECK(parts("a ` b {{c}}\n\nd ` e\n") == Lines{"value 1: c"});
  CHECK(parts("a `` b ` {{c}}\n") == Lines{"value 1: c"});
}

TEST_CASE("Indented text in a paragraph or a list is no code") {
  CHECK(parts("text\n    {{a}}\n") == Lines{"value 2: a"});
  CHECK(parts("- item\n\n  {{a}}\n") == Lines{"value 3: a"});
  CHECK(parts("1. item\n\n   ```standpoint\n   view: matrix\n   ```\n") == Lines{"fence 3:    view: matrix\n"});
}

TEST_CASE("A list that is over ends the fence in it") {
  CHECK(parts("- item\n\n  ```\n  code\n\n{{a}}\n") == Lines{"value 6: a"});
}

TEST_CASE("Templates of others are left to them") {
  CHECK(parts("{{< include x >}} {{% y %}} {{{ z }}} {{#if}} {{! no }}\n").empty());
  CHECK(parts("{{ open\n}} and {{}}\n") == Lines{"value 2: "});
  CHECK(parts("[@doe99] [see @claim:x] [link](x)\n").empty());
}

TEST_CASE("Line breaks may be those of another system") {
  const Found found =
      found_in("```standpoint\r\nview: matrix\r\n```\r\n{{a}}\r\n<!-- standpoint: b -->\r\n<!-- /standpoint -->\r\n");
  CHECK(found.parts == Lines{"fence 1: view: matrix\r\n", "value 4: a", "block 5:  b "});
  CHECK(found.faults.empty());
}

TEST_CASE("The front matter is no text") {
  CHECK(parts("---\ntitle: \"{{a}}\"\n---\n{{b}}\n") == Lines{"value 4: b"});
  CHECK(parts("text\n\n---\n{{a}}\n---\n") == Lines{"value 4: a"});
}

TEST_CASE("What is not closed, or stands where it cannot, is reported at its line") {
  CHECK(faults("a\n<!-- standpoint: b -->\n") == Lines{"2: unclosed-block"});
  CHECK(faults("<!-- standpoint: a -->\n<!-- standpoint: b -->\n<!-- /standpoint -->\n") == Lines{"1: unclosed-block"});
  CHECK(faults("<!-- /standpoint -->\n") == Lines{"1: stray-end"});
  CHECK(faults("a <!-- standpoint: b\n") == Lines{"1: unclosed-comment"});
  CHECK(faults("\n```standpoint\nview: matrix\n") == Lines{"2: unclosed-fence"});
  CHECK(faults("> ```standpoint\n> view: x\n> ```\n") == Lines{"1: bad-fence"});
  CHECK(faults("```standpoint view=matrix\n```\n") == Lines{"1: bad-fence"});
}

TEST_CASE("A block may hold anything, and ends at its comment") {
  const Found found = found_in("<!-- standpoint: a -->\n` ``` {{x}} <!-- y -->\n<!-- /standpoint --> ` {{b}}\n");
  CHECK(found.parts == Lines{"block 1:  a ", "value 3: b"});
}

TEST_CASE("Ten megabytes of one mark are read to their end") {
  const std::size_t most = 10'000'000;
  const auto many = [&](std::string_view piece) {
    std::string out;
    while (out.size() < most) out += piece;
    return out;
  };
  for (const std::string_view piece :
       {"<!-- standpoint:", "<!-- standpoint: a -->", "<!-- standpoint: a --><!-- /standpoint -->", "<!--", "{{",
        "{{a}}", "[@claim:", "`", "` `` ", "<!-- \n\n -->", "- ", "> ", "\n```standpoint\n", "\\", "- a\n",
        "<!-- /standpoint -->"})
    CHECK(count_in(many(piece)) <= most);
}
