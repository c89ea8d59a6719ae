// SPDX-License-Identifier: Apache-2.0
#include "cli/embedded_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "graph/text/html_text.hpp"
#include "render/embed/line_shapes.hpp"

namespace standpoint {
namespace {

std::string_view media_type(std::string_view format) {
  return format == "png" ? "image/png" : format == "pdf" ? "application/pdf" : "image/svg+xml";
}

// Turns answers into text and pictures.
class Writer {
 public:
  Writer(std::string_view text, const EmbedLayout& layout) : text_(text), layout_(layout) {}

  // The answer in Markdown, with \n for line breaks and none at the end. `within_line`: as part of a sentence.
  std::string markdown_of(Answer& answer, bool within_line) {
    if (answer.kind != Answer::Kind::picture) return answer.markdown;
    Figure& figure = answer.figure;
    if (layout_.pictures == Pictures::inserted) return "```" + insert(answer) + "\n```";
    if (layout_.pictures == Pictures::inline_) return inline_picture(answer);
    if (layout_.pictures == Pictures::data) {
      figure.target = data_uri(media_type(layout_.picture_format), answer.bytes);
    } else {
      figure.target = fmt::format("{}{}{}.{}", layout_.picture_folder, layout_.picture_folder.empty() ? "" : "/",
                                  figure.id, layout_.picture_format);
      const bool known = std::any_of(out.pictures.begin(), out.pictures.end(),
                                     [&](const PictureFile& file) { return file.link == figure.target; });
      if (!known) out.pictures.push_back({figure.target, std::move(answer.bytes)});
    }
    if (layout_.tooltips) figure.tooltip = figure.alt;
    if (within_line) figure.caption.clear();
    return figure_in_markdown(figure, within_line ? MarkdownFlavour::github : layout_.flavour);
  }

  EmbeddedText out;

 private:
  std::string inline_picture(const Answer& answer) const {
    std::string svg = answer.bytes;
    while (svg.ends_with('\n')) svg.pop_back();
    std::string html = figure_in_html(answer.figure, svg);
    html.pop_back();
    return layout_.flavour == MarkdownFlavour::pandoc ? "```{=html}\n" + html + "\n```" : html;
  }

  // A word that the text does not hold, so that no text can put a figure where it was not asked for.
  std::string insert(const Answer& answer) {
    if (nonce_.empty())
      for (std::size_t number = 0; nonce_.empty() || text_.find(nonce_) != std::string_view::npos; ++number)
        nonce_ = fmt::format("standpoint-figure-{}-", number);
    std::string word = fmt::format("{}{}", nonce_, out.inserted.size());
    out.inserted[word] = figure_in_html(
        answer.figure, fmt::format("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{}\">\n{}</div>",
                                   html_text(answer.figure.title), answer.bytes));
    return word;
  }

  std::string_view text_;
  const EmbedLayout& layout_;
  std::string nonce_;
};

// With the line breaks of the text, and so many spaces before each further line that is not blank.
std::string with_line_breaks(std::string_view markdown, bool carriage_returns, std::size_t column = 0) {
  std::string out;
  for (std::size_t at = 0; at < markdown.size(); ++at) {
    if (markdown[at] == '\n' && carriage_returns) out += '\r';
    out += markdown[at];
    if (markdown[at] == '\n' && !markdown.substr(at + 1).starts_with('\n')) out.append(column, ' ');
  }
  return out;
}

// The line breaks around what stands between comments on lines of their own: a blank line, so that every reader of
// Markdown takes it as a paragraph.
std::string between_comments(const std::string& markdown, const Answer& answer) {
  const std::string_view space = answer.kind == Answer::Kind::words ? "\n" : "\n\n";
  return fmt::format("{}{}{}", space, markdown, space);
}

// A blank line before what is put in, where only spaces stand before it on its line: a paragraph of its own.
void separate_from_above(std::string& markdown, std::string_view line_break) {
  const std::size_t line = markdown.rfind('\n') + 1;  // 0 on the first line
  if (line == 0 || markdown.find_first_not_of(" \t", line) != std::string::npos) return;
  const std::size_t above = markdown.find_last_not_of("\r\n", line - 1);
  if (above != std::string::npos && std::count(markdown.begin() + static_cast<std::ptrdiff_t>(above),
                                               markdown.begin() + static_cast<std::ptrdiff_t>(line), '\n') < 2)
    markdown.insert(line, line_break);
}

// True where the line behind the one that ends at `at` is blank, or there is none.
bool blank_line_follows(std::string_view text, std::size_t at) {
  const std::size_t next = std::min(text.find('\n', at), text.size() - 1) + 1;
  return trimmed(text.substr(next, text.find('\n', next) - next)).empty();
}

}  // namespace

EmbeddedText fill_in_place(std::string_view text, const MarkdownParts& parts, PartAnswers& answers,
                           const EmbedLayout& layout) {
  Writer writer(text, layout);
  const bool carriage_returns = text.find("\r\n") != std::string_view::npos;
  std::string markdown;
  std::size_t done = 0;
  for (const MarkdownPart& part : parts.all) {
    if (part.kind != MarkdownPart::Kind::block) continue;
    Answer answer = answers.answer(part);
    if (answer.kind == Answer::Kind::none) continue;
    const bool on_lines = part.on_lines || (part.alone && answer.kind != Answer::Kind::words);
    std::string content = writer.markdown_of(answer, !on_lines);
    if (on_lines) content = between_comments(content, answer);
    content = with_line_breaks(content, carriage_returns, part.column);
    if (content != part.content.of(text)) writer.out.stale.push_back(part.whole.begin);
    markdown += text.substr(done, part.content.begin - done);
    markdown += content;
    done = part.content.end;
  }
  markdown += text.substr(done);
  writer.out.markdown = std::move(markdown);
  return std::move(writer.out);
}

EmbeddedText write_anew(std::string_view text, const MarkdownParts& parts, PartAnswers& answers,
                        const EmbedLayout& layout) {
  Writer writer(text, layout);
  const bool carriage_returns = text.find("\r\n") != std::string_view::npos;
  const std::string_view line_break = carriage_returns ? "\r\n" : "\n";
  std::string markdown;
  std::size_t done = 0;
  for (const MarkdownPart& part : parts.all) {
    Answer answer = answers.answer(part);
    const bool on_lines = part.on_lines || (part.alone && answer.kind != Answer::Kind::words);
    markdown += text.substr(done, part.whole.begin - done);
    if (on_lines) separate_from_above(markdown, line_break);
    markdown += with_line_breaks(writer.markdown_of(answer, !on_lines), carriage_returns, part.column);
    done = part.whole.end;
    if (on_lines && !blank_line_follows(text, done)) markdown += line_break;
  }
  markdown += text.substr(done);
  if (const std::string notes = answers.notes(); !notes.empty()) {
    if (!markdown.ends_with('\n')) markdown += '\n';
    markdown += with_line_breaks(notes, carriage_returns);
  }
  writer.out.markdown = std::move(markdown);
  return std::move(writer.out);
}

}  // namespace standpoint
