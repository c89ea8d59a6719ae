// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>
#include <span>

#include "cli/command.hpp"
#include "cli/document.hpp"
#include "cli/embedded_text.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"
#include "cli/repeated_run.hpp"
#include "cli/watched_run.hpp"
#include "graph/text/read_file.hpp"
#include "graph/text/utf8.hpp"
#include "render/embed/faults.hpp"
#include "render/embed/html_page.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostBytes = std::size_t{64} << 20U;
constexpr std::size_t kMostParts = 10'000;
constexpr std::size_t kMostTold = 200;  // mistakes of one text
constexpr std::array<std::string_view, 7> kDocuments = {"md", "html", "docx", "odt", "epub", "latex", "pdf"};

// A file of Markdown as it was read.
struct MarkdownFile {
  SourceFiles files;
  FileId id;
  Diagnostics diagnostics;
  MarkdownParts parts;
  FrontMatter front;
  std::string folder;  // where its relative paths begin

  std::string_view text() const { return files[id].text(); }
};

class Embed : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("file", paths_, 1, 0, "Markdown files; with -o one");
    arguments.flag("--in-place", in_place_, "fill the blocks between comments, leave all else as it is");
    arguments.flag("--check", check_, "write nothing; exit with 1 when something written before is stale");
    arguments.option("-o,--output", "FILE", output_, "write the whole text there, with everything put in");
    arguments.choice("--to", to_, {kDocuments.begin(), kDocuments.end()},
                     "form of FILE; default: by its suffix, else md");
    arguments.choice("--pictures", pictures_, {"file", "inline", "data"}, "where pictures go, in Markdown");
    arguments.option("--folder", "DIR", folder_,
                     "folder of picture files, from the written file's; default: NAME-standpoint");
    arguments.choice("--picture-format", picture_format_, {"svg", "png", "pdf"}, "form of pictures, in Markdown");
    arguments.choice("--flavour", flavour_, {"github", "pandoc"}, "for whom Markdown is written");
    arguments.choice("--lang", language_, {"fr", "en"}, "language of what is put in");
    arguments.option("-d,--dossier", "DOSSIER", dossiers_, "the dossier, a folder or a file; repeated: merged");
    arguments.flag("--unpublished", unpublished_, "include records with 'publish: false'");
    arguments.option("--as", "NAME", as_, "read FILE as if it were this one: for messages and relative paths");
    watch_.declare(arguments);
  }

  int run(Context& context) override {
    if (const auto fitting = expect_fitting_options(); !fitting) return refuse(context, fitting.error());
    if (watch_.wanted && context.repeated == nullptr) return run_watched(context, watch_, output_);
    return in_place_ ? fill(context) : write(context);
  }

 private:
  static int refuse(Context& context, const Failure& failure, int code = kUsage) {
    return print_failure(context, failure.message, failure.remedy, code);
  }

  Result<void> expect_fitting_options() {
    if (in_place_ == !output_.empty())
      return failure(
          in_place_ ? "--in-place and -o exclude each other" : "say where to write",
          in_place_ ? "leave out one of the two" : "--in-place fills FILE itself, -o OUT writes another file");
    if (!in_place_ && paths_.size() > 1) return failure("-o writes one text, but several were named", "name one");
    if (!as_.empty() && paths_.size() > 1) return failure("--as is for one file", "name one");
    if (in_place_ && (!to_.empty() || flavour_ != "github"))
      return failure("--to and --flavour are for -o: a file filled in place stays what it is", "leave them out");
    if (watch_.wanted && (in_place_ || check_))
      return failure(fmt::format("--watch writes a file of its own, and does not go with {}",
                                 in_place_ ? "--in-place" : "--check"),
                     "say -o OUT");
    if (in_place_) return {};
    std::error_code unknown;
    if (fs::equivalent(paths_[0], output_, unknown))
      return failure(fmt::format("'{}' is the text itself, which would be lost", output_),
                     "name another file; --in-place fills the blocks between comments and keeps them");
    if (to_.empty()) to_ = document_of_suffix();
    if (to_.empty())
      return failure(fmt::format("'{}' does not say what to write", output_),
                     "end its name in .md, .html, .docx, .odt, .epub, .tex or .pdf, or say --to md");
    const bool settled = pictures_ != "file" || picture_format_ != "svg" || flavour_ != "github";
    if (to_ != "md" && settled)
      return failure(
          fmt::format("--pictures, --picture-format and --flavour are for Markdown; of {} they are settled", to_),
          "leave them out");
    if (pictures_ == "inline" && picture_format_ != "svg")
      return failure("only svg can stand in a text itself", "say --pictures data, or leave --picture-format out");
    if (check_ && to_ != "md" && to_ != "html")
      return failure(fmt::format("--check cannot tell whether {} is stale", to_), "check the .md or .html of it");
    return {};
  }

  std::string document_of_suffix() const {
    if (output_ == "-") return "md";
    const std::string suffix = fs::path(output_).extension().string();
    if (suffix == ".tex") return "latex";
    if (suffix == ".htm" || suffix == ".html") return "html";
    if (suffix == ".markdown" || suffix == ".qmd") return "md";
    const auto found = std::find_if(kDocuments.begin(), kDocuments.end(),
                                    [&](std::string_view d) { return suffix == "." + std::string(d); });
    return found == kDocuments.end() ? std::string() : std::string(*found);
  }

  // Reads a file and finds its parts. Failure: it cannot be read.
  Result<void> read(const Context& context, const std::string& path, MarkdownFile& file) const {
    note_read(context, path);
    auto bytes = read_regular_file(path, kMostBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    const std::string& name = as_.empty() ? path : as_;
    file.folder = fs::path(name).parent_path().string();
    if (file.folder.empty()) file.folder = ".";
    if (bytes->starts_with("\xEF\xBB\xBF")) bytes->erase(0, 3);
    file.id = file.files.add(name, std::move(*bytes));
    for (std::size_t at = 0; at < file.text().size();) {
      const auto fault = find_fault(file.text(), at);
      if (!fault) break;
      at = fault->offset + fault->bytes;
      if (fault->kind != TextFault::Kind::not_utf8) continue;
      return failure(fmt::format("{}: line {} is not UTF-8", name,
                                 file.files[file.id].place(static_cast<std::uint32_t>(fault->offset)).line),
                     "save the file as UTF-8");
    }
    file.parts = find_parts(file.text(), file.id, file.diagnostics);
    if (file.parts.all.size() > kMostParts)
      return failure(fmt::format("{}: more than {} places ask for something of a dossier", name, kMostParts),
                     "divide the text into several");
    if (file.parts.front_matter)
      file.front = read_front_matter(file.text(), file.id, *file.parts.front_matter, file.diagnostics);
    return {};
  }

  AnswerSettings settings_for(const MarkdownFile& file) const {
    AnswerSettings out;
    out.dossiers = dossiers_;
    if (out.dossiers.empty())
      for (const std::string& path : file.front.dossiers)
        out.dossiers.push_back((fs::path(file.folder) / path).lexically_normal().string());
    out.folder = file.folder;
    out.language = language_.empty() ? file.front.language : language_;
    out.unpublished = unpublished_;
    return out;
  }

  // Prints what was wrong; true where nothing was.
  bool sound(Context& context, MarkdownFile& file, const PartAnswers& answers, int& code) const {
    file.diagnostics.sort();
    const auto& all = file.diagnostics.all();
    for (const Diagnostic& diagnostic : std::span(all).first(std::min(all.size(), kMostTold)))
      context.err << format_diagnostic(diagnostic, file.files, wants_colour(context, "auto", true));
    if (answers.bad_dossier()) code = std::max<int>(code, kBadDossier);
    const std::size_t errors = file.diagnostics.count(Severity::error);
    if (errors > 0) code = std::max<int>(code, kUsage);
    if (errors > 0 && as_.empty())
      context.err << fmt::format("{} error{}: {} was not written\n", errors, errors == 1 ? "" : "s",
                                 escape_for_terminal(file.files[file.id].name()));
    return errors == 0 && !answers.bad_dossier();
  }

  std::string picture_folder(const std::string& written) const {
    if (!folder_.empty()) return folder_;
    return fs::path(written).stem().string() + "-standpoint";
  }

  static std::string beside(const std::string& written, const std::string& link) {
    return (fs::path(written).parent_path() / link).lexically_normal().string();
  }

  // Fills every file, all of them or none: those that have mistakes are all told.
  int fill(Context& context) {
    struct Filled {
      std::string path;
      EmbeddedText text;
      bool changed = false;
    };
    std::vector<Filled> all;
    int code = kFine;
    bool stale = false;
    for (const std::string& path : paths_) {
      MarkdownFile file;
      if (const auto got = read(context, path, file); !got) return refuse(context, got.error());
      PartAnswers answers(context, settings_with_format(file, picture_format_), file.text(), file.id, file.diagnostics);
      EmbedLayout layout = layout_for(path);
      Filled filled{path, fill_in_place(file.text(), file.parts, answers, layout)};
      if (!sound(context, file, answers, code)) continue;
      filled.changed = !filled.text.stale.empty();
      if (check_) stale = tell_stale(context, file, filled.text, path) || stale;
      all.push_back(std::move(filled));
    }
    if (code != kFine) return code;
    if (check_) return stale ? kFindings : kFine;
    for (const Filled& filled : all) {
      if (const int written = write_pictures(context, filled.path, filled.text); written != kFine) return written;
      if (!filled.changed) continue;
      if (const int written = write_output(context, filled.path, filled.text.markdown); written != kFine)
        return written;
      context.out << filled.path << "\n";
    }
    return kFine;
  }

  AnswerSettings settings_with_format(const MarkdownFile& file, const std::string& format) const {
    AnswerSettings out = settings_for(file);
    out.picture_format = format;
    out.fragment = pictures_ == "inline";
    return out;
  }

  EmbedLayout layout_for(const std::string& written) const {
    EmbedLayout out;
    out.pictures = pictures_ == "inline" ? Pictures::inline_ : pictures_ == "data" ? Pictures::data : Pictures::file;
    out.flavour = flavour_ == "pandoc" ? MarkdownFlavour::pandoc : MarkdownFlavour::github;
    out.picture_folder = picture_folder(written);
    out.picture_format = picture_format_;
    return out;
  }

  static bool is_as_written(const std::string& path, std::string_view bytes) {
    const auto found = read_regular_file(path, std::max<std::size_t>(bytes.size(), 1));
    return found && *found == bytes;
  }

  // Prints the blocks and pictures that are not what they would be now; true where there are any.
  static bool tell_stale(Context& context, const MarkdownFile& file, const EmbeddedText& text,
                         const std::string& path) {
    bool stale = false;
    for (const std::size_t offset : text.stale) {
      context.out << fmt::format("{}:{}: this block is stale\n", path,
                                 file.files[file.id].place(static_cast<std::uint32_t>(offset)).line);
      stale = true;
    }
    return tell_stale_pictures(context, text, path) || stale;
  }

  static std::string_view stale_or_missing(const std::string& path) {
    std::error_code error;
    return fs::exists(path, error) ? "stale" : "missing";
  }

  static bool tell_stale_pictures(Context& context, const EmbeddedText& text, const std::string& written) {
    bool stale = false;
    for (const PictureFile& picture : text.pictures) {
      const std::string path = beside(written, picture.link);
      if (is_as_written(path, picture.bytes)) continue;
      context.out << fmt::format("{}: this picture is {}\n", path, stale_or_missing(path));
      stale = true;
    }
    return stale;
  }

  static int write_pictures(Context& context, const std::string& written, const EmbeddedText& text) {
    for (const PictureFile& picture : text.pictures) {
      const std::string path = beside(written, picture.link);
      if (is_as_written(path, picture.bytes)) continue;
      std::error_code error;
      fs::create_directories(fs::path(path).parent_path(), error);
      if (error)
        return refuse(
            context,
            {fmt::format("cannot make the folder of '{}': {}", path, error.message()), "name another with --folder"},
            kFindings);
      if (const int code = write_output(context, path, picture.bytes); code != kFine) return code;
    }
    return kFine;
  }

  int write(Context& context) {
    MarkdownFile file;
    if (const auto got = read(context, paths_[0], file); !got) return refuse(context, got.error());
    const std::vector<std::string> makers = to_ == "pdf" ? pdf_makers() : std::vector<std::string>{""};
    if (makers.empty())
      return refuse(context,
                    {"nothing that makes PDF is installed: no lualatex, xelatex or pdflatex with pandoc, no chromium, "
                     "no weasyprint",
                     "on Debian: apt install pandoc texlive-latex-recommended lmodern; or write .html and print it"},
                    kFindings);
    Failure last;
    for (const std::string& maker : makers) {
      int code = kFine;
      EmbeddedText text;
      const auto bytes = made(context, file, maker, text, code);
      if (code != kFine) return code;
      if (bytes) return put(context, text, *bytes);
      last = bytes.error();
    }
    return refuse(context, last, kFindings);
  }

  // The bytes of what is written, with its pictures in `text`. Mistakes in the text are printed, and set `code`.
  Result<std::string> made(Context& context, MarkdownFile& file, const std::string& maker, EmbeddedText& text,
                           int& code) const {
    const bool page = to_ == "html" || (to_ == "pdf" && prints_pages(maker));
    AnswerSettings settings = settings_with_format(file, to_ == "md" ? picture_format_ : picture_format_for(to_));
    EmbedLayout layout = layout_for(output_ == "-" ? paths_[0] : output_);
    if (page) {
      settings.picture_format = "svg";
      settings.fragment = true;
      layout.pictures = Pictures::inserted;
    } else if (to_ != "md") {
      layout.flavour = MarkdownFlavour::pandoc;
      layout.tooltips = to_ == "docx";
      if (to_ != "latex") layout.picture_folder = "pictures";
    }
    layout.picture_format = settings.picture_format;
    PartAnswers answers(context, settings, file.text(), file.id, file.diagnostics);
    text = write_anew(file.text(), file.parts, answers, layout);
    if (!sound(context, file, answers, code)) return failure({});
    if (to_ == "md") return text.markdown;
    if (!page) {
      std::error_code error;
      const fs::path folder = fs::absolute(file.folder, error);
      if (error) return failure(fmt::format("cannot find the folder of the text: {}", error.message()));
      return document_by_pandoc(text, to_, maker, answers.language(), folder.string());
    }
    const std::size_t skipped =
        file.parts.front_matter ? text.markdown.find('\n', file.parts.front_matter->end) + 1 : 0;
    auto html = write_html_page(std::string_view(text.markdown).substr(skipped),
                                {answers.language(), file.front.title, text.inserted,
                                 [&](std::string_view path) { return picture_of_text(context, file.folder, path); }});
    return html && to_ == "pdf" ? pdf_of_page(*html, maker) : html;
  }

  // A picture that lies in the folder of the text, or below it, as a data URI; empty for any other path.
  static std::string picture_of_text(const Context& context, const std::string& folder, std::string_view path) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kTypes = {{{".svg", "image/svg+xml"},
                                                                                      {".png", "image/png"},
                                                                                      {".jpg", "image/jpeg"},
                                                                                      {".jpeg", "image/jpeg"},
                                                                                      {".gif", "image/gif"},
                                                                                      {".webp", "image/webp"}}};
    const fs::path inside = fs::path(path).lexically_normal();
    if (inside.empty() || inside.is_absolute() || *inside.begin() == "..") return {};
    note_read(context, (fs::path(folder) / inside).string());
    std::error_code error;
    const fs::path real = fs::canonical(fs::path(folder) / inside, error);
    const fs::path base = fs::canonical(folder, error);
    if (error || std::mismatch(base.begin(), base.end(), real.begin(), real.end()).first != base.end()) return {};
    for (const auto& [suffix, type] : kTypes)
      if (real.extension() == suffix)
        if (const auto bytes = read_regular_file(real.string(), kMostBytes)) return data_uri(type, *bytes);
    return {};
  }

  int put(Context& context, const EmbeddedText& text, const std::string& bytes) const {
    const bool beside_it = to_ == "md" || to_ == "latex";
    const std::string written = output_ == "-" ? paths_[0] : output_;
    if (check_) {
      const bool stale = !is_as_written(output_, bytes);
      if (stale) context.out << fmt::format("{}: this file is {}\n", output_, stale_or_missing(output_));
      return (beside_it && tell_stale_pictures(context, text, output_)) || stale ? kFindings : kFine;
    }
    if (beside_it)
      if (const int code = write_pictures(context, written, text); code != kFine) return code;
    return write_output(context, output_, bytes);
  }

  std::vector<std::string> paths_, dossiers_;
  std::string output_, to_, pictures_ = "file", folder_, picture_format_ = "svg", flavour_ = "github", language_, as_;
  WatchOption watch_;
  bool in_place_ = false, check_ = false, unpublished_ = false;
};

}  // namespace

std::unique_ptr<Command> make_embed() { return std::make_unique<Embed>(); }

}  // namespace standpoint
