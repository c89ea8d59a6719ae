// SPDX-License-Identifier: Apache-2.0
#include "cli/document.hpp"

#include <fmt/format.h>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "graph/text/outside_program.hpp"
#include "graph/text/read_file.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostDocument = std::size_t{256} << 20U;

// For LaTeX: figures stay between the paragraphs where the text has them, as in the other documents; and a PDF says
// nothing of the folder and the run that it was made in.
constexpr const char* kPreamble =
    "--variable=header-includes="
    "\\IfFileExists{float.sty}{\\usepackage{float}\\floatplacement{figure}{H}}{}"
    "\\ifdefined\\pdftrailerid\\pdftrailerid{}\\pdfsuppressptexinfo=-1\\fi"
    "\\ifdefined\\pdfvariable\\pdfvariable trailerid{}\\pdfvariable suppressoptionalinfo 1023\\fi";

// A folder for one document, gone with the object.
class WorkFolder {
 public:
  WorkFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "standpoint-XXXXXX").string();
    if (::mkdtemp(name.data()) != nullptr) path_ = name;
  }
  WorkFolder(const WorkFolder&) = delete;
  WorkFolder& operator=(const WorkFolder&) = delete;
  ~WorkFolder() {
    std::error_code ignored;
    if (!path_.empty()) std::filesystem::remove_all(path_, ignored);
  }

  const std::string& path() const { return path_; }
  std::string file(std::string_view name) const { return fmt::format("{}/{}", path_, name); }

 private:
  std::string path_;
};

// Chromium knows no other date than today's: the two dates at the head of its file become those of other documents.
void set_dates(std::string& pdf) {
  constexpr std::string_view kDate = "19800101000000";
  for (const std::string_view key : {"/CreationDate (D:", "/ModDate (D:"})
    if (const std::size_t at = pdf.substr(0, 2048).find(key); at != std::string::npos)
      pdf.replace(at + key.size(), kDate.size(), kDate);
}

Result<void> write_all(const WorkFolder& work, const EmbeddedText& text) {
  if (work.path().empty()) return failure("no temporary folder can be made", "is the disk full?");
  for (const PictureFile& picture : text.pictures) {
    const std::string path = work.file(picture.link);
    std::error_code error;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), error);
    if (auto written = write_file_atomically(path, picture.bytes); !written) return written;
  }
  return write_file_atomically(work.file("text.md"), text.markdown);
}

}  // namespace

std::string picture_format_for(std::string_view document) {
  if (document == "latex" || document == "pdf") return "pdf";
  return document == "epub" || !find_on_path("rsvg-convert").empty() ? "svg" : "png";
}

std::vector<std::string> pdf_makers() {
  std::vector<std::string> out;
  const bool pandoc = !find_on_path("pandoc").empty();
  for (const char* name :
       {"lualatex", "xelatex", "pdflatex", "chromium", "chromium-browser", "google-chrome", "weasyprint"})
    if ((pandoc || prints_pages(name)) && !find_on_path(name).empty()) out.emplace_back(name);
  return out;
}

bool prints_pages(std::string_view maker) { return !maker.ends_with("latex"); }

Result<std::string> document_by_pandoc(const EmbeddedText& text, std::string_view document, const std::string& maker,
                                       std::string_view language, const std::string& folder) {
  const std::string pandoc = find_on_path("pandoc");
  if (pandoc.empty())
    return failure(fmt::format("{} is made by pandoc, which is not installed", document),
                   "on Debian: apt install pandoc; or write .html or .md, which need nothing else");
  const WorkFolder work;
  if (auto written = write_all(work, text); !written) return tl::unexpected(written.error());
  const std::string out = work.file(fmt::format("document.{}", document == "latex" ? "tex" : document));
  std::vector<std::string> arguments = {"--from=markdown-raw_html-raw_tex-raw_attribute+emoji",
                                        "--standalone",
                                        "--metadata=lang:" + std::string(language),
                                        fmt::format("--resource-path={}:{}", work.path(), folder),
                                        "--output=" + out,
                                        work.file("text.md")};
  if (document == "pdf") arguments.push_back("--pdf-engine=" + maker);
  if (document == "pdf" || document == "latex")
    arguments.insert(arguments.end(), {"--variable=papersize:a4", "--variable=geometry:margin=18mm",
                                       "--variable=colorlinks", kPreamble});
  else
    arguments.push_back("--to=" + std::string(document));
  if (auto made = run_outside_program(pandoc, arguments, work.path()); !made) return tl::unexpected(made.error());
  return read_regular_file(out, kMostDocument);
}

Result<std::string> pdf_of_page(std::string_view html, const std::string& maker) {
  const WorkFolder work;
  if (work.path().empty()) return failure("no temporary folder can be made", "is the disk full?");
  const std::string page = work.file("page.html"), out = work.file("page.pdf");
  if (auto written = write_file_atomically(page, html); !written) return tl::unexpected(written.error());
  const std::string program = find_on_path(maker);
  std::vector<std::string> arguments = {page, out};
  if (maker != "weasyprint") {
    arguments = {"--headless",
                 "--disable-gpu",
                 "--no-pdf-header-footer",
                 "--user-data-dir=" + work.file("profile"),
                 "--print-to-pdf=" + out,
                 "file://" + page};
    if (::geteuid() == 0) arguments.insert(arguments.begin(), "--no-sandbox");  // it refuses to run as root otherwise
  }
  if (auto made = run_outside_program(program, arguments, work.path()); !made) return tl::unexpected(made.error());
  auto pdf = read_regular_file(out, kMostDocument);
  if (pdf) set_dates(*pdf);
  return pdf;
}

}  // namespace standpoint
