// SPDX-License-Identifier: Apache-2.0
#include "cli/preview_shell.hpp"

#include <fmt/format.h>

#include "cli/embedded_preview.hpp"
#include "cli/report.hpp"
#include "graph/text/checksum.hpp"
#include "graph/text/html_text.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kHtml = "text/html; charset=utf-8";
constexpr std::string_view kPolicyMark = "http-equiv=\"Content-Security-Policy\" content=\"";

std::string_view embedded(std::string_view name) {
  for (const EmbeddedFile& file : embedded_preview())
    if (file.name == name) return file.text;
  return {};
}

// The policy that a page of ours has in its head, for its header too; it may be framed by the preview.
std::string policy_of(std::string_view html) {
  const std::size_t mark = html.find(kPolicyMark);
  if (mark == std::string_view::npos) return "default-src 'none'; frame-ancestors 'self'";
  const std::size_t begin = mark + kPolicyMark.size();
  return fmt::format("{}; frame-ancestors 'self'", html.substr(begin, html.find('"', begin) - begin));
}

std::string links(const std::vector<PreviewedPage>& shown, const PreviewedPage& current, const std::string& token) {
  std::string out;
  for (const PreviewedPage& page : shown)
    out += fmt::format("<a href=\"/{}/show/{}\"{}>{}</a>\n", token, page.name,
                       &page == &current ? " aria-current=\"page\"" : "", html_text(page.label));
  return out;
}

}  // namespace

PreviewPages preview_pages(const std::vector<PreviewedPage>& shown, const std::string& problems,
                           const std::string& language, const std::string& token) {
  const bool french = language == "fr";
  const std::string_view style = embedded("preview.css"), script = embedded("preview.js");
  const std::string policy = fmt::format(
      "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; connect-src 'self'; frame-src 'self'; "
      "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      sha256_base64(style), sha256_base64(script));
  std::string names;
  for (const PreviewedPage& page : shown) names += page.name + "\n" + page.label + "\n";
  const std::string shell = sha256(names + language);
  PreviewPages out;
  for (const PreviewedPage& page : shown) {
    const std::string_view waiting = french ? "Rien à montrer encore." : "Nothing to show yet.";
    const std::string html =
        !page.html.empty()
            ? page.html
            : fmt::format("<!DOCTYPE html>\n<html lang=\"{0}\">\n<title>{1}</title>\n<p>{1}</p>\n", language, waiting);
    const std::string version = sha256(html);
    out["page/" + page.name] = {std::string(kHtml), policy_of(html), html};
    out["state/" + page.name] = {"application/json", "default-src 'none'",
                                 to_json({{"page", version}, {"shell", shell}, {"problems", problems}})};
    out["show/" + page.name] = {
        std::string(kHtml), policy,
        fmt::format(fmt::runtime(embedded("preview.html")), fmt::arg("language", language),
                    fmt::arg("title", html_text(page.label)), fmt::arg("style", style), fmt::arg("script", script),
                    fmt::arg("page", version), fmt::arg("shell", shell),
                    fmt::arg("state", fmt::format("/{}/state/{}", token, page.name)),
                    fmt::arg("source", fmt::format("/{}/page/{}", token, page.name)),
                    fmt::arg("links", links(shown, page, token)), fmt::arg("pages", "Pages"),
                    fmt::arg("broken", french ? "La page montrée est la dernière qui était sans faute :"
                                              : "What is shown is the last that was sound:"),
                    fmt::arg("lost", french ? "L’aperçu s’est arrêté." : "The preview has ended."))};
  }
  if (!shown.empty()) out[""] = out["show/" + shown[0].name];
  return out;
}

}  // namespace standpoint
