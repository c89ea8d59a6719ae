// SPDX-License-Identifier: Apache-2.0
#include "cli/preview_session.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <sstream>

#include "cli/opened_dossiers.hpp"
#include "cli/program.hpp"
#include "cli/views.hpp"
#include "graph/text/fold.hpp"
#include "render/embed/html_page.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kReport = "report";

std::vector<std::string> words_in(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

std::string name_of_page(const std::string& asked) {
  std::string name = slug(asked);
  return name.empty() ? "page" : name;
}

}  // namespace

bool is_markdown_file(std::string_view asked) {
  const std::string suffix = std::filesystem::path(asked).extension().string();
  return suffix == ".md" || suffix == ".markdown" || suffix == ".qmd";
}

void PreviewSession::build() {
  const ReadFiles before = std::exchange(repeated_.reads, {});
  problems_.clear();
  OpenedDossiers opened;
  std::ostringstream printed, errors;
  Context inner = context_.with_streams(printed, errors);
  inner.opened = &opened;
  inner.repeated = &repeated_;
  int code = kFine;
  if (const auto loaded = open_dossier(inner, dossier_, code)) {
    const Dossier& d = loaded->dossier;
    of_dossier_ = d.names[d.language] == "fr" ? "fr" : "en";
    named_.clear();
    for (const NamedView& view : d.views) named_.emplace_back(d.names[view.id]);
    make_pages(opened);
  } else {
    problems_ = errors.str();
    if (pages_.empty()) pages_.push_back({std::string(kReport), std::string(kReport), {}});
  }
  if (!problems_.empty()) repeated_.reads.add(before);
}

void PreviewSession::make_pages(OpenedDossiers& opened) {
  std::vector<std::string> asked = asked_;
  if (asked.empty()) {
    asked.assign(kViewsOfReport.begin(), kViewsOfReport.end());
    asked.insert(asked.end(), named_.begin(), named_.end());
  }
  asked.insert(asked_.empty() ? asked.begin() : asked.end(), std::string(kReport));
  std::vector<PreviewedPage> pages;
  for (const std::string& one : asked) {
    PreviewedPage page{name_of_page(one), one, page_of(one, opened)};
    if (page.html.empty())
      for (const PreviewedPage& old : pages_)
        if (old.name == page.name) page.html = old.html;
    const auto same = [&](const PreviewedPage& other) { return other.name == page.name; };
    if (std::none_of(pages.begin(), pages.end(), same)) pages.push_back(std::move(page));
  }
  pages_ = std::move(pages);
}

// Empty where it could not be made, which is told.
std::string PreviewSession::page_of(const std::string& asked, OpenedDossiers& opened) {
  if (asked == kReport) return run({"report", "--named"}, opened);
  if (is_markdown_file(asked)) return run({"embed", asked, "-o", "-", "--to", "html"}, opened);
  std::vector<std::string> words = words_in(asked);
  words.insert(words.begin(), "render");
  words.insert(words.end(), {"--format", "svg", "--fragment", "--id-prefix", "v-"});
  const std::string svg = run(std::move(words), opened);
  if (svg.empty()) return {};
  constexpr std::string_view kPlace = "standpoint-picture";
  const auto page = write_html_page(fmt::format("```{}\n```\n", kPlace),
                                    {language(), asked, {{std::string(kPlace), svg}}, [](auto) { return ""; }});
  return page ? *page : std::string();
}

// What a command prints; empty, and told, where it fails.
std::string PreviewSession::run(std::vector<std::string> words, OpenedDossiers& opened) {
  for (const std::string& path : dossier_.paths) words.insert(words.end(), {"-d", path});
  if (dossier_.unpublished) words.emplace_back("--unpublished");
  if (!language_.empty()) words.insert(words.end(), {"--lang", language_});
  std::ostringstream printed, errors;
  Context inner = context_.with_streams(printed, errors);
  inner.opened = &opened;
  inner.repeated = &repeated_;
  if (run_program(words, inner) == kFine) return printed.str();
  problems_ += errors.str();
  return {};
}

}  // namespace standpoint
