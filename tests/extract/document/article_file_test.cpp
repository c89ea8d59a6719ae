// SPDX-License-Identifier: Apache-2.0
#include "extract/document/article_file.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "extract/document/pdf_text.hpp"
#include "graph/text/checksum.hpp"
#include "graph/text/outside_program.hpp"
#include "graph/text/read_file.hpp"
#include "tests/support/places.hpp"

using namespace standpoint;

namespace {

ArticleText plain(std::string_view bytes) {
  const auto out = article_from_bytes(bytes, ArticleFormat::plain, "text.txt");
  REQUIRE(out);
  return *out;
}

// A folder for the files of one test, gone with the object.
struct Folder {
  std::filesystem::path path =
      std::filesystem::temp_directory_path() / ("standpoint-articles-" + std::to_string(::getpid()));
  Folder() { std::filesystem::create_directories(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }

  std::string file(const std::string& name, std::string_view bytes) const {
    const std::string out = (path / name).string();
    REQUIRE(write_file_atomically(out, bytes));
    return out;
  }
};

// PATH as it is while the object lives.
struct PathOf {
  std::string before = std::getenv("PATH");
  explicit PathOf(const char* path) { ::setenv("PATH", path, 1); }
  PathOf(const PathOf&) = delete;
  PathOf& operator=(const PathOf&) = delete;
  ~PathOf() { ::setenv("PATH", before.c_str(), 1); }
};

// A document that pandoc makes of Markdown; false where it cannot.
bool make_document(const Folder& folder, const std::string& name, std::string_view markdown,
                   const std::vector<std::string>& options) {
  const std::string pandoc = find_on_path("pandoc");
  if (pandoc.empty()) return false;
  std::vector<std::string> arguments = {"--output=" + name, folder.file("source.md", markdown)};
  arguments.insert(arguments.end(), options.begin(), options.end());
  return run_outside_program(pandoc, arguments, folder.path.string()).has_value();
}

}  // namespace

TEST_CASE("Of plain text every character stays but a byte order mark, line ends too") {
  const std::string text = "  date 2020-03\r\nL'été\u00AD \u200B<b>&amp;</b>\r\n\r\n\tfin \n";
  const ArticleText article = plain("\xEF\xBB\xBF" + text);
  CHECK(article.text == text);
  CHECK(article.sha256 == sha256(text));
  CHECK(article.published == "2020-03");
  CHECK(article.warnings.empty());
}

TEST_CASE("A text that was spoiled before is kept as it is, with a warning") {
  const ArticleText article = plain("Le mÃ©gafichier de santÃ© \uFFFD");
  CHECK(article.text == "Le mÃ©gafichier de santÃ© \uFFFD");
  CHECK(article.warnings.size() == 2);
}

TEST_CASE("The format goes by the end of the name, then by how the bytes begin") {
  const auto text = [](std::string_view bytes, std::string_view name) {
    return article_from_bytes(bytes, ArticleFormat::automatic, name)->text;
  };
  CHECK(text("<p>a *b*</p>", "x.HTML") == "a *b*");
  CHECK(text("a *b*", "x.markdown") == "a b");
  CHECK(text("a *b*", "x.txt") == "a *b*");
  CHECK(text("\n<!DOCTYPE html><p>a", "-") == "a");
  CHECK(text("Le <html> est une balise", "-") == "Le <html> est une balise");
}

TEST_CASE("PDF and DOCX in bytes are refused: they take a file") {
  for (const char* bytes : {"%PDF-1.7\n", "PK\x03\x04"}) {
    const auto refused = article_from_bytes(bytes, ArticleFormat::automatic, "-");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().remedy == "save it, and name the file");
  }
}

TEST_CASE("Other binary files are refused, and so is what is no file") {
  const Folder folder;
  CHECK_FALSE(read_article(folder.file("a.txt", std::string("\x7F"
                                                            "ELF\0\0",
                                                            6)),
                           ArticleFormat::automatic));
  CHECK_FALSE(read_article(folder.path.string(), ArticleFormat::automatic));
  CHECK_FALSE(read_article((folder.path / "none.txt").string(), ArticleFormat::automatic));
  const auto large = read_article(folder.file("b.txt", "12345"), ArticleFormat::plain, {4, 512});
  CHECK_FALSE(large);
}

TEST_CASE("Without the program that reads a document, the message names the package to install") {
  const Folder folder;
  const std::string pdf = folder.file("-a.pdf", "%PDF-1.7\n"), docx = folder.file("b.docx", "PK\x03\x04");
  const PathOf nowhere("/nonexistent");
  const auto no_pdf = read_article(pdf, ArticleFormat::automatic),
             no_docx = read_article(docx, ArticleFormat::automatic);
  REQUIRE_FALSE(no_pdf);
  REQUIRE_FALSE(no_docx);
  CHECK(no_pdf.error().message.find("which pdftotext reads, and that is not installed") != std::string::npos);
  CHECK(no_pdf.error().remedy.find("apt install poppler-utils") != std::string::npos);
  CHECK(no_docx.error().remedy.find("apt install pandoc") != std::string::npos);
}

TEST_CASE("A DOCX is read with its title, its authors and its quotations") {
  const Folder folder;
  if (!make_document(
          folder, "-a.docx",
          "---\ntitle: Le tramway\nauthor: Anne Roux\n---\n\nLe maire dit la vérité.\n\n> Nous attendons.\n\n- un\n",
          {}))
    return test::skip("pandoc is not installed");
  const auto article = read_article((folder.path / "-a.docx").string(), ArticleFormat::automatic);
  REQUIRE(article);
  CHECK(article->title == "Le tramway");
  CHECK(article->author == "Anne Roux");
  CHECK(article->text.ends_with("Le maire dit la vérité.\n\n«\u00A0Nous attendons.\u00A0»\n\nun"));
}

TEST_CASE("A PDF is read with its lines joined, and one that is none is refused") {
  const Folder folder;
  if (find_on_path("pdftotext").empty()) return test::skip("pdftotext is not installed");
  const auto broken = read_article(folder.file("broken.pdf", "%PDF-1.7\nnothing"), ArticleFormat::automatic);
  REQUIRE_FALSE(broken);
  CHECK(broken.error().message.find("cannot be read by pdftotext") != std::string::npos);
  const std::string sentence =
      "Le maire de Valmont a annoncé lundi que le vote serait repoussé à l'automne, faute d'accord avec les communes.";
  if (!make_document(folder, "a.pdf", "---\ntitle: Le tramway\n---\n\n" + sentence + "\n", {"--pdf-engine=pdflatex"}))
    return test::skip("no PDF can be made here");
  const auto article = read_article((folder.path / "a.pdf").string(), ArticleFormat::automatic);
  REQUIRE(article);
  CHECK(article->title == "Le tramway");
  CHECK(article->text.find("Le maire de Valmont a annoncé lundi que le vote serait repoussé à l’automne, faute "
                           "d’accord avec les communes.") != std::string::npos);
}

TEST_CASE("Lines of pages become paragraphs, without page numbers and running heads") {
  const std::string pages =
      "Rapport 2021\n\nUne première ligne qui est aussi longue que toutes les\nautres de sa colonne, et qui finit.\n"
      "Un second alinéa, plus loin, dont la fin est reportée sur\n\n1\n\n\f"
      "Rapport 2021\n\nla page suivante, où il va jusqu'au bout de la ligne.\n\nUn titre\nEt son texte.\n\n2\n\n\f"
      "Rapport 2021\n\nUne dernière page.\n\n3\n\f";
  const PdfText out = join_pdf_lines(pages);
  CHECK(out.page_lines == 6);
  CHECK(out.text ==
        "Une première ligne qui est aussi longue que toutes les autres de sa colonne, et qui finit.\n\n"
        "Un second alinéa, plus loin, dont la fin est reportée sur la page suivante, où il va jusqu'au bout de la "
        "ligne.\n\n"
        "Un titre\n\nEt son texte.\n\nUne dernière page.");
}

TEST_CASE("A hyphen at the end of a line goes, unless the text has the word with it") {
  CHECK(join_pdf_lines("le commis-\nsaire arrive").text == "le commissaire arrive");
  CHECK(join_pdf_lines("un porte-parole, le porte-\nparole").text == "un porte-parole, le porte-parole");
  CHECK(join_pdf_lines("le Health-\nData Hub").text == "le Health- Data Hub");
}

TEST_CASE("The first articles of the reference say when they were published") {
  const auto reference = test::reference_folder();
  if (!reference || !std::filesystem::is_directory(*reference / "sources")) return test::skip("no reference texts");
  std::vector<std::string> dates, authors;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(*reference / "sources"))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const auto article = read_article(file.string(), ArticleFormat::automatic);
    REQUIRE(article);
    CHECK(article->text == *read_regular_file(file.string(), 1U << 20U));
    dates.push_back(article->published);
    authors.push_back(article->author);
  }
  CHECK(dates == std::vector<std::string>{"2020-03", "2021-04", "", "2022-02-04", "2020-07-06"});
  CHECK(authors == std::vector<std::string>{"", "", "", "", "Guide Informatique"});
}
