// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <filesystem>
#include <ostream>

#include "cli/article_files.hpp"
#include "cli/article_reading.hpp"
#include "cli/command.hpp"
#include "cli/marked_proposals.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"
#include "cli/proposal_lines.hpp"
#include "cli/proposal_output.hpp"
#include "cli/theme_option.hpp"
#include "graph/load/dossier_files.hpp"
#include "graph/text/read_file.hpp"

namespace standpoint {
namespace {

namespace fs = std::filesystem;

class Extract : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("file", files_, 1, 0, "articles; - for standard input");
    arguments.option("-d,--dossier", "DOSSIER", dossier_.paths, "the dossier, a folder or a file; repeated: merged");
    arguments.choice("--language", wishes_.language, {"fr", "en"}, "of the articles; default: guessed");
    arguments.choice("--input-format", input_format_, {"auto", "text", "markdown", "html", "pdf", "docx"},
                     "how the articles are written; default: by name and content");
    arguments.option("--date", "DATE", wishes_.date, "when the articles were published (EDTF)");
    arguments.option("--source", "ID", wishes_.source, "the source that the article is or will be");
    arguments.option("--keep-text", "FILE", keep_text_, "write the text there that places refer to");
    arguments.number("--min-confidence", "NUMBER", min_confidence_, 0, 1,
                     "leave out claims and relations that are less sure");
    arguments.choice("--format", format_, {"yaml", "jsonl", "html"},
                     "form of the proposals; default: by FILE, else yaml");
    arguments.option("-o,--output", "FILE", output_, "write there instead of standard output");
    arguments.option("--into", "DIR", into_, "write DIR/_proposals/SOURCE.yaml, without what DIR has already");
    arguments.choice("--lang", language_, {"fr", "en"}, "html: language of the page's own words");
    theme_.declare(arguments);
  }

  int run(Context& context) override {
    if (const auto fitting = expect_fitting_options(); !fitting) return refuse(context, fitting.error(), kUsage);
    if (!theme_.read(context)) return kUsage;
    look_ = {theme_named(theme_.palette()), theme_.colours(), theme_.font()};
    int code = kFine;
    const auto loaded = open(context, code);
    if (!loaded) return code;
    const Dossier& dossier = loaded->dossier;
    if (!wishes_.source.empty())
      if (const auto id = expect_source_id(dossier, wishes_.source); !id) return refuse(context, id.error(), kUsage);
    wishes_.text_path = text_path();
    wishes_.min_confidence = min_confidence_.value_or(0);
    ArticleReading reading(dossier);
    std::vector<std::unique_ptr<ReadArticle>> articles;
    for (const std::string& path : files_) {
      auto file = read_article_from(context, path, article_format_named(input_format_));
      if (!file) return refuse(context, file.error(), kFindings);
      articles.push_back(reading.read(path, std::move(*file), wishes_));
    }
    if (!keep_text_.empty())
      if (const auto kept = write_file_atomically(keep_text_, articles[0]->text); !kept)
        return refuse(context, kept.error(), kFindings);
    return into_.empty() ? print(context, articles, dossier) : write_into(context, articles, dossier);
  }

 private:
  static int refuse(Context& context, const Failure& failure, int code) {
    return print_failure(context, failure.message, failure.remedy, code);
  }

  Result<void> expect_fitting_options() {
    if (format_.empty()) format_ = output_.ends_with(".html") ? "html" : output_.ends_with(".jsonl") ? "jsonl" : "yaml";
    if (!into_.empty() && (format_ != "yaml" || !output_.empty()))
      return failure("--into writes YAML into DIR", "leave --format and -o out, or leave --into out");
    if (files_.size() > 1 && !wishes_.source.empty())
      return failure("--source is for one article", "name one file, or leave it out");
    if (files_.size() > 1 && !keep_text_.empty())
      return failure("--keep-text is for one article", "name one file, or leave it out");
    if (format_ != "html" && (theme_.given() || !language_.empty()))
      return failure("--theme, --font and --lang are for pages", "leave them out, or say --format html");
    if (files_.size() > 1 && format_ == "html")
      return failure("a page shows one article, but several were named", "name one");
    std::error_code error;
    if (!keep_text_.empty() && fs::equivalent(keep_text_, files_[0], error))
      return failure(fmt::format("'{}' is the article itself", keep_text_), "name another file");
    if (!wishes_.date.empty())
      if (const ParsedDate date = parse_date(wishes_.date); !date.date)
        return failure(fmt::format("--date: {}", date.problem), "write 2020, 2020-10 or 2020-10-08");
    return {};
  }

  // The dossiers named, and DIR; else the nearest one upward; else one that holds nothing.
  std::shared_ptr<const LoadedDossier> open(Context& context, int& code) {
    dossier_.unpublished = true;  // what is kept from the public is known all the same
    if (!into_.empty()) dossier_.paths.push_back(into_);
    if (dossier_.paths.empty() && find_dossier_upward(context.working_folder).empty())
      return std::make_shared<const LoadedDossier>(load_dossier_texts({}));
    if (std::error_code error; !into_.empty() && fs::exists(into_, error) && !fs::is_directory(into_, error)) {
      code = print_failure(context, fmt::format("'{}' is no folder", into_), "name the folder of a dossier", kUsage);
      return nullptr;
    }
    return open_dossier(context, dossier_, code);
  }

  // The kept text as a path in the dossier's folder; empty where it lies elsewhere.
  std::string text_path() const {
    const std::string& folder = !into_.empty() ? into_ : dossier_.paths.size() == 1 ? dossier_.paths[0] : into_;
    if (keep_text_.empty() || folder.empty()) return {};
    std::error_code error;
    const fs::path root = fs::weakly_canonical(
        fs::is_directory(folder, error) ? fs::path(folder) : fs::path(folder).parent_path(), error);
    const fs::path path = fs::weakly_canonical(keep_text_, error).lexically_relative(root);
    return error || path.empty() || *path.begin() == ".." ? std::string() : path.string();
  }

  int print(Context& context, const std::vector<std::unique_ptr<ReadArticle>>& articles, const Dossier& dossier) const {
    std::string out;
    if (format_ == "html") {
      const std::string& of_text = articles[0]->language;
      const std::string language = !language_.empty()         ? language_
                                   : dossier.language.valid() ? dossier.names[dossier.language] == "fr" ? "fr" : "en"
                                                              : of_text;
      return write_output(context, output_,
                          write_marked_text(marked_proposals(*articles[0], dossier, language), look_));
    }
    if (format_ == "jsonl")
      for (const auto& article : articles) out += proposal_lines(article->proposed, dossier, article->document);
    else
      out = records_to_paste(articles, dossier);
    return write_output(context, output_, out);
  }

  int write_into(Context& context, const std::vector<std::unique_ptr<ReadArticle>>& articles,
                 const Dossier& dossier) const {
    for (const auto& article : articles) {
      const auto written = write_proposals_into(into_, *article, dossier);
      if (!written) return refuse(context, written.error(), kFindings);
      context.out << *written << "\n";
    }
    return kFine;
  }

  std::vector<std::string> files_;
  DossierOptions dossier_;
  ArticleWishes wishes_;
  std::string input_format_ = "auto", keep_text_, format_, output_, into_, language_;
  std::optional<double> min_confidence_;
  ThemeOption theme_;
  PageLook look_;
};

}  // namespace

std::unique_ptr<Command> make_extract() { return std::make_unique<Extract>(); }

}  // namespace standpoint
