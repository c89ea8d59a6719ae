// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/cli/program_runs.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

constexpr std::string_view kArticle =
    "Le port s’agrandit encore\n"
    "\n"
    "Publié le 14/05/2024\n"
    "\n"
    "Ana Ruiz a déclaré que le port serait agrandi. « Nous commençons lundi », a-t-elle ajouté.\n"
    "\n"
    "Selon la Ville, les travaux sont sans danger.\n";

constexpr std::string_view kDossier =
    "dossier: {title: Le port, language: fr}\n"
    "entities:\n"
    "  ana-ruiz: {type: person, name: Ana Ruiz}\n"
    "  ville: {type: public_body, name: La Ville, aliases: [Ville]}\n"
    "propositions:\n"
    "  agrandir: {text: Le port doit être agrandi., kind: policy}\n";

// The program with something on standard input.
Outcome run_with_input(const std::vector<std::string>& arguments, const std::string& input) {
  std::ostringstream out, err;
  std::istringstream in(input);
  Context context{out, err};
  context.working_folder = "/";
  context.in = &in;
  const int code = run_program(arguments, context);
  return {code, out.str(), err.str()};
}

std::vector<nlohmann::json> lines_of(const std::string& text, std::string_view kind) {
  std::vector<nlohmann::json> out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (auto json = nlohmann::json::parse(line); json["kind"] == kind) out.push_back(std::move(json));
  return out;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("extract proposes who says what, without a dossier and on standard input") {
  const Outcome outcome =
      run_with_input({"extract", "-", "--format", "jsonl"},
                     "« Nous commençons lundi », a annoncé Nadia Sorel, présidente de l’association Quais ouverts.\n");
  CHECK(outcome.code == kFine);
  CHECK(outcome.err.empty());
  const auto quotes = lines_of(outcome.out, "quote");
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0]["doc"] == "stdin");
  CHECK(quotes[0]["speaker"] == "nadia-sorel");
  CHECK(quotes[0]["type"] == "direct");
  CHECK(quotes[0]["start"] == 2);
  CHECK(quotes[0]["end"] == 23);
  CHECK(quotes[0]["parts"] == nlohmann::json::parse("[[2, 23]]"));
  CHECK(quotes[0]["candidates"].size() >= 1);
  CHECK(lines_of(outcome.out, "mention").empty());
  CHECK(lines_of(outcome.out, "entity").size() >= 1);
}

TEST_CASE("extract knows the dossier's names, and the one upward is taken") {
  const TemporaryFolder folder;
  folder.write("port/dossier.yaml", kDossier);
  const std::string article = folder.write("port/texts/talk.txt", kArticle);
  for (const Outcome& outcome :
       {run({"extract", article, "--format", "jsonl", "-d", folder.at("port")}),
        run({"extract", article, "--format", "jsonl"}, {.working_folder = folder.at("port/texts")})}) {
    CHECK(outcome.code == kFine);
    const auto mentions = lines_of(outcome.out, "mention");
    REQUIRE(mentions.size() == 2);
    CHECK(mentions[0]["id"] == "ana-ruiz");
    CHECK(mentions[0]["type"] == "person");
    CHECK(lines_of(outcome.out, "quote").back()["speaker"] == "ville");
  }
}

TEST_CASE("records to paste name their source, and a claim loads once it is complete") {
  const TemporaryFolder folder;
  folder.write("port/dossier.yaml", kDossier);
  const std::string article = folder.write("talk.txt", kArticle);
  const std::string kept = folder.at("port/texts/kept.txt");
  folder.write("port/texts/.keep", "");
  const Outcome outcome =
      run({"extract", article, "-d", folder.at("port"), "--keep-text", kept, "--source", "entretien"});
  CHECK(outcome.code == kFine);
  CHECK(contents(kept) == kArticle);
  CHECK(holds(outcome.out,
              "sources:\n  entretien:\n    title: Le port s’agrandit encore\n    date: 2024-05-14\n"
              "    kind: press\n    text: texts/kept.txt\n    sha256: "));
  std::string completed = outcome.out;
  for (const auto& [missing, value] : {std::pair("    # about: ", "    about: agrandir\n    # "),
                                       std::pair("    # stance: ", "    stance: neutral\n    # ")})
    for (std::size_t at = completed.find(missing); at != std::string::npos; at = completed.find(missing, at + 1))
      completed.replace(at, std::string_view(missing).size(), value);
  folder.write("port/entretien.yaml", completed);
  const Outcome check = run({"check", folder.at("port")});
  CHECK(check.code == kFine);
  CHECK(holds(check.out, "0 errors, 0 warnings"));
  const Outcome again = run({"extract", article, "-d", folder.at("port")});
  CHECK_FALSE(holds(again.out, "sources:"));
  CHECK(holds(again.out, "source: entretien\n"));
}

TEST_CASE("extract beside a dossier can be repeated: what was done by hand stays, what is coded is not proposed") {
  const TemporaryFolder folder;
  folder.write("port/dossier.yaml", kDossier);
  const std::string article = folder.write("talk.txt", kArticle);
  const std::string file = folder.at("port/_proposals/talk.yaml");
  const std::vector<std::string> command = {"extract", article, "--into", folder.at("port")};
  CHECK(run(command).code == kFine);
  const std::string first = contents(file);
  CHECK(holds(first, "  talk-p3:\n    by: ville\n"));
  CHECK(run({"check", folder.at("port")}).code == kFine);
  const Outcome again = run(command);
  CHECK(holds(again.out, "as it was"));
  CHECK(contents(file) == first);

  std::string edited = first;
  edited.replace(edited.find("    by: ville\n"), 0, "    review: rejected  # a headline\n");
  folder.write("port/_proposals/talk.yaml", edited);
  CHECK(run(command).code == kFine);
  CHECK(contents(file) == edited);

  std::filesystem::remove(file);
  folder.write("port/claims.yaml",
               "sources: {entretien: {title: \"Le port s'agrandit encore\"}}\n"
               "claims:\n  c: {by: ana-ruiz, about: agrandir, stance: support, source: entretien, quote: le port "
               "serait agrandi}\n");
  const Outcome beside = run(command);
  CHECK(beside.code == kFine);
  const std::string second = contents(folder.at("port/_proposals/entretien.yaml"));
  CHECK_FALSE(holds(second, "sources:"));
  CHECK_FALSE(holds(second, "entretien-p1:"));
  CHECK(holds(second, "entretien-p2:"));
}

TEST_CASE("extract leaves out what is less sure than asked, and reads several articles at once") {
  const TemporaryFolder folder;
  const std::string one = folder.write("one.txt", kArticle);
  const std::string two = folder.write("two.txt", "La Ville se tait. « C’est ainsi. »\n");
  const Outcome all = run({"extract", one, two});
  CHECK(all.code == kFine);
  CHECK(holds(all.out, "\n  one:"));
  CHECK(holds(all.out, "\n  two:"));
  CHECK(lines_of(run({"extract", one, "--min-confidence", "1", "--format", "jsonl"}).out, "quote").empty());
}

TEST_CASE("extract writes a page in the language asked for") {
  const TemporaryFolder folder;
  const std::string article = folder.write("talk.txt", kArticle);
  const std::string page = folder.at("talk.html");
  CHECK(run({"extract", article, "-o", page}).code == kFine);
  CHECK(holds(contents(page), "<html lang=\"fr\">"));
  CHECK(run({"extract", article, "-o", page, "--lang", "en", "--theme", "dark", "--font", "serif"}).code == kFine);
  CHECK(holds(contents(page), "direct speech"));
  CHECK_FALSE(holds(contents(page), "prefers-color-scheme"));
}

TEST_CASE("extract refuses what does not go together or cannot be read") {
  const TemporaryFolder folder;
  const std::string article = folder.write("talk.txt", kArticle);
  folder.write("broken/dossier.yaml", "claims:\n  c: {by: nobody}\n");
  const auto code_of = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"extract", article});
    return run(arguments).code;
  };
  CHECK(run({"extract"}).code == kUsage);
  CHECK(run({"extract", folder.at("none.txt")}).code == kFindings);
  CHECK(run({"extract", "-"}).code == kFindings);
  CHECK(code_of({"-d", folder.at("broken")}) == kBadDossier);
  CHECK(code_of({"-d", folder.at("none")}) == kUsage);
  CHECK(code_of({"--into", folder.at("none")}) == kUsage);
  CHECK(code_of({"--into", article}) == kUsage);
  CHECK(code_of({"--into", folder.at(), "--format", "jsonl"}) == kUsage);
  CHECK(code_of({"--date", "yesterday"}) == kUsage);
  CHECK(code_of({"--source", "Not an id"}) == kUsage);
  CHECK(code_of({article, "--source", "a"}) == kUsage);
  CHECK(code_of({article, "--keep-text", folder.at("kept.txt")}) == kUsage);
  CHECK(code_of({article, "--format", "html"}) == kUsage);
  CHECK(code_of({"--keep-text", article}) == kUsage);
  CHECK(code_of({"--theme", "dark"}) == kUsage);
  CHECK(code_of({"--format", "table"}) == kUsage);
  CHECK(code_of({"--input-format", "pdf"}) == kFindings);
  CHECK(code_of({"-o", folder.at("none/out.yaml")}) == kFindings);
}

TEST_CASE("a file of proposals that cannot be read is refused and left alone") {
  const TemporaryFolder folder;
  folder.write("port/dossier.yaml", kDossier);
  const std::string article = folder.write("talk.txt", kArticle);
  const std::string file = folder.write("port/_proposals/talk.yaml", "claims: [\n");
  const Outcome outcome = run({"extract", article, "--into", folder.at("port")});
  CHECK(outcome.code == kFindings);
  CHECK(holds(outcome.err, "talk.yaml:"));
  CHECK(contents(file) == "claims: [\n");
}
