// SPDX-License-Identifier: Apache-2.0
#include "extract/document/front_lines.hpp"

#include <catch2/catch.hpp>

#include "extract/document/written_dates.hpp"

using namespace standpoint;

namespace {

std::string date_in(std::string_view text, bool month_first = false) {
  const auto found = find_written_date(text, 0, month_first);
  return found ? found->edtf : "none";
}

std::string published(std::string_view text, std::string_view language = {}) {
  return read_front_lines(text, language).published;
}

}  // namespace

TEST_CASE("Dates are found in figures and in the words of two languages") {
  CHECK(date_in("le 8 octobre 2020,") == "2020-10-08");
  CHECK(date_in("le 1er mars 2021") == "2021-03-01");
  CHECK(date_in("8 oct. 2020") == "2020-10-08");
  CHECK(date_in("le\u00A08\u00A0d\u00E9cembre\u00A02020") == "2020-12-08");
  CHECK(date_in("May 3, 2021") == "2021-05-03");
  CHECK(date_in("on the 3rd May 2021") == "2021-05-03");
  CHECK(date_in("en AOÛT 2019") == "2019-08");
  CHECK(date_in("2020-10-08T17:30:00+02:00") == "2020-10-08");
  CHECK(date_in("2020-10") == "2020-10");
  CHECK(date_in("2020/1/8") == "2020-01-08");
  CHECK(date_in("06/07/2020") == "2020-07-06");
  CHECK(date_in("6.7.2020") == "2020-07-06");
}

TEST_CASE("Figures that fit one order only are read in it, others in the order asked for") {
  CHECK(date_in("07/25/2020") == "2020-07-25");
  CHECK(date_in("06/07/2020", true) == "2020-06-07");
  CHECK(find_written_date("06/07/2020")->ambiguous);
  CHECK_FALSE(find_written_date("25/07/2020")->ambiguous);
  CHECK_FALSE(find_written_date("07/07/2020")->ambiguous);
}

TEST_CASE("What is no date is none: numbers, days that do not exist, years that a dossier does not have") {
  for (const char* text : {"31/02/2020", "32 octobre 2020", "2020-13-01", "0 mai 2020", "article 41 du 24", "3.14.15",
                           "mai 68", "12345-10-08", "0999-01-01", "tél. 01 02 03 04 05", "mars attaque 2020", ""})
    CHECK(date_in(text) == "none");
}

TEST_CASE("The front lines of an article say when it was published and by whom") {
  CHECK(published(" date 2020-03 Un collectif d’entreprises annonce avoir adressé une lettre au ministre.") ==
        "2020-03");
  CHECK(published("MENU\nTHEMES\n\nUn titre\n\nPublié le: 06/07/2020 \u00A0|\u00A0 Par: Guide Informatique\n") ==
        "2020-07-06");
  CHECK(published("Titre\ninformation fournie par Agence 04/02/2022 à 11:09\n") == "2022-02-04");
  CHECK(published("Title\nPublished 3 May 2021\n") == "2021-05-03");
  CHECK(published("Title\n3 May 2021\n") == "2021-05-03");
  CHECK(read_front_lines("Titre\nPublié le: 06/07/2020 \u00A0|\u00A0 Par: Guide Informatique \u00A0\n", "").author ==
        "Guide Informatique");
}

TEST_CASE("A date of publication goes before one of an update and before a date without a word") {
  CHECK(published("Titre\nMis à jour le 5 mai 2021 à 10h00, publié le 3 mai 2021\n") == "2021-05-03");
  CHECK(published("Titre\n12 avril 2021\nPublié le 3 mai 2021\n") == "2021-05-03");
  CHECK(published("Titre\nMis à jour le 5 mai 2021\n").empty());
}

TEST_CASE("Of figures in an English line only the year is sure, unless a number above 12 decides") {
  CHECK(published("Title\nPublished 04/02/2022\n") == "2022");
  CHECK(published("Title\nPublished 04/23/2022\n") == "2022-04-23");
  CHECK(published("Titre\n04/02/2022 11:09\n", "en") == "2022");
  CHECK(published("Titre\n04/02/2022 11:09\n", "fr") == "2022-02-04");
}

TEST_CASE("A date in a sentence, or behind the front, is not when an article was published") {
  CHECK(published("Le 8 octobre 2020, Cédric O déclarait devant les sénateurs vouloir faire basculer l'hébergement.")
            .empty());
  std::string far;
  for (int i = 0; i < 12; ++i) far += "Une ligne.\n\n";
  CHECK(published(far + "Publié le 3 mai 2021").empty());
  CHECK(published(std::string(1'000'000, '\n') + "Publié le 3 mai 2021").empty());
}

TEST_CASE("A byline names its authors and nothing else") {
  CHECK(named_author("Par Anne Roux") == "Anne Roux");
  CHECK(named_author("Par Anne Roux et Paul Petit, publié le 3 mai 2021 à 18h") == "Anne Roux et Paul Petit");
  CHECK(named_author("Par Anne Roux | 3 mai 2021") == "Anne Roux");
  CHECK(named_author("Par Anne Roux Publié le 3 mai 2021 à 18h30") == "Anne Roux");
  CHECK(named_author("By Jane van der Berg") == "Jane van der Berg");
  CHECK(named_author("Auteur : Émilie Durand") == "Émilie Durand");
  for (const char* line :
       {"Par exemple", "Par ailleurs, le ministre a dit non.", "Bypass", "By the way", "Partager", "Anne Roux",
        "Par Toutatis, il a bien dit que rien ne serait fait avant la fin de l'année prochaine, et pour cause.", ""})
    CHECK(named_author(line).empty());
}
