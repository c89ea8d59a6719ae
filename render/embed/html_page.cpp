// SPDX-License-Identifier: Apache-2.0
#include "render/embed/html_page.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fmt/format.h>

#include <cstdlib>
#include <memory>
#include <set>
#include <vector>

#include "graph/text/fold.hpp"
#include "graph/text/html_text.hpp"
#include "render/embed/figure.hpp"
#include "render/embed/line_shapes.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostMarkdown = std::size_t{8} << 20U;

constexpr std::string_view kStyle =
    "html{color-scheme:light dark;background:#fff;color:#1f2328}"
    "body{margin:0 auto;max-width:46rem;padding:2rem 1rem;font:1rem/1.6 Arial,Helvetica,\"Liberation Sans\",sans-serif}"
    "h1,h2,h3,h4{line-height:1.25;margin:1.6em 0 .6em}h1{font-size:1.75rem;margin-top:0}h2{font-size:1.3rem}"
    "a{color:#0b5a94}figure{margin:1.6rem 0;break-inside:avoid}figure img,p img{max-width:100%;height:auto}"
    "figcaption{color:#57606a;font-size:.9rem}.scroll{overflow-x:auto}.scroll svg{display:block}"
    "table{border-collapse:collapse;font-size:.9rem;margin:1rem 0}"
    "th,td{border-bottom:1px solid #d0d7de;padding:.3rem .6rem;text-align:left;vertical-align:top}"
    "blockquote{border-left:3px solid #d0d7de;color:#57606a;margin:1rem 0;padding-left:1rem}"
    "pre{background:#f6f8fa;overflow-x:auto;padding:.8rem}code{font-size:.9em}"
    ".footnotes{border-top:1px solid #d0d7de;font-size:.85rem;margin-top:2.5rem;overflow-wrap:anywhere}"
    "@media screen and (prefers-color-scheme:dark){html{background:#0d1117;color:#e6edf3}a{color:#79c0ff}"
    "figcaption,blockquote{color:#a3adb8}th,td,blockquote,.footnotes{border-color:#30363d}pre{background:#161b22}}"
    "@page{size:A4;margin:18mm}@media(max-width:44rem){table{display:block;overflow-x:auto}}"
    "@media print{.scroll "
    "svg{max-width:100%;height:auto}body{max-width:none;padding:0;font-size:10.5pt}a{color:inherit}"
    "h1,h2,h3{break-after:avoid}}";

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};
struct FreeText {
  void operator()(char* text) const { std::free(text); }
};

using Node = std::unique_ptr<cmark_node, FreeNode>;

constexpr int kOptions = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8;  // safe mode is the default

// The words below a node.
std::string plain_words(cmark_node* node) {
  std::string out;
  const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(node));
  while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
    cmark_node* at = cmark_iter_get_node(iterator.get());
    const cmark_node_type type = cmark_node_get_type(at);
    if (cmark_iter_get_event_type(iterator.get()) != CMARK_EVENT_ENTER) continue;
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) out += cmark_node_get_literal(at);
    if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) out += ' ';
  }
  return out;
}

cmark_node* custom_block(const std::string& html, cmark_node_type type = CMARK_NODE_CUSTOM_BLOCK) {
  cmark_node* node = cmark_node_new(type);
  cmark_node_set_on_enter(node, html.c_str());
  return node;
}

// What the library says in English of its own. Text that is the same comes with its quotation marks escaped.
void translate(std::string& html, std::string_view english, std::string_view other) {
  for (std::size_t at = html.find(english); at != std::string::npos; at = html.find(english, at + other.size()))
    html.replace(at, english.size(), other);
}

// Puts in what is inserted, gives headings anchors, and notes the first heading of all.
class PageMaker {
 public:
  PageMaker(const HtmlPage& page, cmark_node* document) : page_(page) {
    for (cmark_node* node = cmark_node_first_child(document); node != nullptr;) {
      cmark_node* next = cmark_node_next(node);
      visit(node, 0);
      node = next;
    }
    take_in_pictures(document);
  }

  const std::string& first_heading() const { return first_heading_; }

 private:
  void visit(cmark_node* node, int depth) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_CODE_BLOCK) return insert(node);
    if (type == CMARK_NODE_HEADING) return anchor(node);
    if ((type != CMARK_NODE_LIST && type != CMARK_NODE_ITEM) || depth > 100) return;
    for (cmark_node* child = cmark_node_first_child(node); child != nullptr;) {
      cmark_node* next = cmark_node_next(child);
      visit(child, depth + 1);
      child = next;
    }
  }

  // Pictures of the text itself become part of the page; of those that cannot, the words are left.
  void take_in_pictures(cmark_node* document) {
    std::vector<cmark_node*> pictures;
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(document));
    while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (cmark_iter_get_event_type(iterator.get()) == CMARK_EVENT_EXIT &&
          cmark_node_get_type(node) == CMARK_NODE_IMAGE)
        pictures.push_back(node);
    }
    for (cmark_node* node : pictures) {
      const std::string data = page_.picture ? page_.picture(cmark_node_get_url(node)) : std::string();
      const std::string words = html_text(plain_words(node));
      const std::string html = data.empty() ? fmt::format("<em>{}</em>", words)
                                            : fmt::format("<img src=\"{}\" alt=\"{}\">", html_text(data), words);
      Node made(custom_block(html, CMARK_NODE_CUSTOM_INLINE));
      if (cmark_node_replace(node, made.get()) == 0) {  // a cell of a table takes text only
        made.reset(cmark_node_new(CMARK_NODE_TEXT));
        cmark_node_set_literal(made.get(), plain_words(node).c_str());
        if (cmark_node_replace(node, made.get()) == 0) continue;
      }
      (void)made.release();  // it is the document's now
      cmark_node_free(node);
    }
  }

  void insert(cmark_node* node) {
    const auto found = page_.inserted.find(std::string_view(cmark_node_get_fence_info(node)));
    if (found == page_.inserted.end()) return;
    Node made(custom_block(found->second));
    if (cmark_node_replace(node, made.get()) == 0) return;
    (void)made.release();  // it is the document's now
    cmark_node_free(node);
  }

  void anchor(cmark_node* heading) {
    const std::string words = plain_words(heading);
    if (first_heading_.empty()) first_heading_ = words;
    std::string id = slug(words);
    if (id.empty() || !anchors_.insert(id).second) return;
    cmark_node_prepend_child(heading,
                             custom_block(fmt::format("<span id=\"{}\"></span>", id), CMARK_NODE_CUSTOM_INLINE));
  }

  const HtmlPage& page_;
  std::set<std::string> anchors_;
  std::string first_heading_;
};

}  // namespace

Result<std::string> write_html_page(std::string_view markdown, const HtmlPage& page) {
  if (markdown.size() > kMostMarkdown)
    return failure("the text is larger than 8 MiB, too large for a page", "divide it into several");
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(kOptions));
  for (const char* name : {"table", "strikethrough", "autolink"})
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const Node document(cmark_parser_finish(parser.get()));
  const PageMaker maker(page, document.get());
  const std::unique_ptr<char, FreeText> body(
      cmark_render_html(document.get(), kOptions, cmark_parser_get_syntax_extensions(parser.get())));
  const std::string& title = page.title.empty() ? maker.first_heading() : page.title;
  std::string html = body.get();
  if (page.language == "fr") translate(html, " aria-label=\"Back to content\"", " aria-label=\"Retour au texte\"");
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
      "img-src data:; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<main>\n{}{}</main>\n</body>\n</html>\n",
      html_text(page.language), html_text(title.empty() ? "Report" : title), kStyle,
      page.title.empty() ? std::string() : fmt::format("<h1>{}</h1>\n", html_text(page.title)), html);
}

}  // namespace standpoint
