// SPDX-License-Identifier: Apache-2.0
#include "extract/document/document_programs.hpp"

#include <fmt/format.h>

#include <chrono>
#include <vector>

#include "extract/document/html_article.hpp"
#include "extract/document/kept_characters.hpp"
#include "extract/document/pdf_text.hpp"
#include "extract/document/text_encoding.hpp"
#include "graph/text/outside_program.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

// A program that reads a kind of documents, and where it comes from.
struct DocumentProgram {
  std::string_view format, program, package;
};
constexpr DocumentProgram kPdf = {"PDF", "pdftotext", "poppler-utils"};
constexpr DocumentProgram kDocx = {"DOCX", "pandoc", "pandoc"};

constexpr std::size_t kMostMemory = std::size_t{1} << 30U;
constexpr std::size_t kMarkupPerText = 4;  // bytes of a page made of a document for each byte of its text

// What the program writes of the document, which it gets as its standard input: no name of a file can be taken for an
// option, and nothing of the environment reaches it.
Result<std::string> ask(const DocumentProgram& by, const std::vector<std::string>& arguments, const std::string& bytes,
                        const std::string& name, std::size_t most_output) {
  const std::string program = find_on_path(by.program);
  if (program.empty())
    return failure(fmt::format("'{}' is {}, which {} reads, and that is not installed", name, by.format, by.program),
                   fmt::format("on Debian: apt install {}; or save its text as .txt or .html", by.package));
  ProgramQuestion question;
  question.folder = "/";
  question.input = bytes;
  question.environment = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "HOME=/nonexistent"};
  question.most_output = most_output;
  question.most_memory = kMostMemory;
  question.budget = std::chrono::seconds(30);
  auto answer = ask_outside_program(program, arguments, question);
  if (!answer) return failure(fmt::format("'{}': {}", name, answer.error().message), answer.error().remedy);
  if (answer->code != 0)
    return failure(fmt::format("'{}' cannot be read by {}", name, by.program),
                   answer->last_words.empty()
                       ? std::string()
                       : fmt::format("{} says: {}", by.program, one_line(answer->last_words, 300)));
  return std::move(answer->output);
}

// The program writes UTF-8; what is not, it took from the document so.
Result<DecodedBytes> decoded(std::string output) {
  std::erase(output, '\0');
  return decode_bytes(output, "utf-8");
}

// Titles that programs leave behind in a file are names of files, not of articles.
bool is_title(std::string_view title) {
  for (const std::string_view end : {".doc", ".docx", ".odt", ".pdf", ".indd", ".tex", ".dvi", ".qxd", ".html"})
    if (title.ends_with(end)) return false;
  return title != "-" && title != "untitled" && title != "Untitled" && !title.starts_with("Microsoft Word - ");
}

// Control characters of a text, but line feeds and form feeds, are left out.
std::string without_controls(std::string_view text, std::size_t& left_out) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode_utf8(text.substr(at, 4));
    if (c.code_point == '\f' || c.code_point == '\r' || !is_left_out(c.code_point))
      out += text.substr(at, c.bytes);
    else
      ++left_out;
    at += c.bytes;
  }
  return out;
}

}  // namespace

Result<ArticleText> read_pdf(const std::string& bytes, const std::string& name, const ArticleLimits& limits) {
  // The head of a page made of the first page has what the document says of itself.
  const auto head = ask(kPdf, {"-htmlmeta", "-enc", "UTF-8", "-f", "1", "-l", "1", "-", "-"}, bytes, name,
                        limits.bytes * kMarkupPerText);
  if (!head) return tl::unexpected(head.error());
  auto written = ask(kPdf, {"-enc", "UTF-8", "-eol", "unix", "-", "-"}, bytes, name, limits.bytes);
  if (!written) return tl::unexpected(written.error());
  const auto page = decoded(*head), pages = decoded(std::move(*written));
  if (!page || !pages) return failure(fmt::format("'{}' holds no text", name));
  ArticleText out;
  if (const auto said = text_of_document_page(page->text, limits)) {
    out.title = is_title(said->title) ? said->title : std::string();
    out.author = said->author;
  }
  std::size_t left_out = 0;
  PdfText joined = join_pdf_lines(without_controls(pages->text, left_out));
  if (joined.text.empty())
    return failure(fmt::format("there is no text in '{}'", name), "is it a scan? make its text readable first (OCR)");
  out.text = std::move(joined.text);
  out.warnings = pages->warnings;
  out.warnings.emplace_back("a PDF has lines, not paragraphs: these were joined, so compare quotes with the pages");
  if (joined.page_lines > 0)
    out.warnings.push_back(fmt::format("lines at the top or foot of pages are left out: {}", joined.page_lines));
  if (left_out > 0) out.warnings.push_back(fmt::format("characters that nobody sees are left out: {}", left_out));
  return out;
}

Result<ArticleText> read_docx(const std::string& bytes, const std::string& name, const ArticleLimits& limits) {
  const auto page =
      ask(kDocx, {"--from=docx", "--to=html", "--standalone", "--wrap=none", "--sandbox", "+RTS", "-M512m", "-RTS"},
          bytes, name, limits.bytes * kMarkupPerText);
  if (!page) return tl::unexpected(page.error());
  const auto text = decoded(*page);
  if (!text) return failure(fmt::format("'{}' holds no text", name));
  auto out = text_of_document_page(text->text, limits);
  if (!out) return failure(fmt::format("'{}': {}", name, out.error().message), out.error().remedy);
  if (!is_title(out->title)) out->title.clear();
  return out;
}

}  // namespace standpoint
