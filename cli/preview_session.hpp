#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a live preview shows, drawn anew after every change: a report, views and texts of one dossier.

#include <string>
#include <vector>

#include "cli/options.hpp"
#include "cli/preview_shell.hpp"
#include "cli/repeated_run.hpp"

namespace standpoint {

class PreviewSession {
 public:
  // `asked`: views as `render` takes them, such as `ego cedric-o`, and Markdown files; none: every view of the report
  // and all that the dossier names. `language`: empty for the dossier's.
  PreviewSession(const Context& context, DossierOptions dossier, std::vector<std::string> asked, std::string language)
      : context_(context), dossier_(std::move(dossier)), asked_(std::move(asked)), language_(std::move(language)) {}

  const ReadFiles& reads() const { return repeated_.reads; }

  // Makes every page anew; one that has a mistake stays what it was.
  void build();

  const std::vector<PreviewedPage>& pages() const { return pages_; }

  // What is wrong, as the commands print it; empty where nothing is.
  const std::string& problems() const { return problems_; }

  // That of the options, else of the dossier, else English.
  std::string language() const { return !language_.empty() ? language_ : of_dossier_; }

 private:
  void make_pages(OpenedDossiers& opened);
  std::string page_of(const std::string& asked, OpenedDossiers& opened);
  std::string run(std::vector<std::string> words, OpenedDossiers& opened);

  const Context& context_;
  DossierOptions dossier_;
  std::vector<std::string> asked_;
  std::string language_;
  std::string of_dossier_ = "en";
  RepeatedRun repeated_;
  std::vector<PreviewedPage> pages_;
  std::vector<std::string> named_;  // the views that the dossier names
  std::string problems_;
};

// True for what is a Markdown file and no view.
bool is_markdown_file(std::string_view asked);

}  // namespace standpoint
