// SPDX-License-Identifier: Apache-2.0
#include "extract/import/statements_csv.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "extract/import/coded_table.hpp"

using namespace standpoint;

namespace {

CodedWork read(const std::string& text, const CsvOptions& options = {}) {
  auto work = read_statements_csv("test.csv", text, options);
  if (!work) FAIL(work.error().message);
  return std::move(*work);
}

std::string failure_of(const std::string& text, const CsvOptions& options = {}) {
  const auto work = read_statements_csv("test.csv", text, options);
  return work ? "no failure" : work.error().message;
}

// The values of a statement, by name; numbers as digits.
std::string values(const CodedWork& work, std::size_t statement) {
  std::string out;
  for (const StatementValue& value : work.values_of(work.statements[statement])) {
    const CodedVariable& variable = work.variables[value.variable];
    out += fmt::format(
        "{}{}={}", out.empty() ? "" : " ", variable.name,
        value.text == StatementValue::kNoText ? std::to_string(value.number) : std::string(work.text_of(value)));
  }
  return out;
}

std::string types(const CodedWork& work) {
  std::string out;
  for (const CodedVariable& variable : work.variables)
    out += fmt::format("{}{}: {}", out.empty() ? "" : ", ", variable.name, to_string(variable.type));
  return out;
}

}  // namespace

TEST_CASE("a table of statements is read whatever parts its fields") {
  for (const std::string delimiter : {",", ";", "\t", "|"}) {
    const std::string text =
        fmt::format("person{0}concept{0}agreement\nAna{0}More trams{0}1\nBo{0}More trams{0}0\n", delimiter);
    const CodedWork work = read(text);
    REQUIRE(work.statements.size() == 2);
    CHECK(values(work, 0) == "person=Ana concept=More trams agreement=1");
    CHECK(values(work, 1) == "person=Bo concept=More trams agreement=0");
  }
  CHECK(values(read("sep=;\nperson;concept\nAna, Bo;x\n"), 0) == "person=Ana, Bo concept=x");
  CsvOptions given;
  given.delimiter = ';';
  CHECK(values(read("person;a,b,c\nAna;x\n", given), 0) == "person=Ana a,b,c=x");
}

TEST_CASE("quotes, line breaks, byte order marks, carriage returns and empty lines are understood") {
  const CodedWork work =
      read("\xEF\xBB\xBFperson,concept\r\n\r\n\"Ana \"\"the\"\" mayor\" , \"two\nlines\"\r\nBo,x\r\n");
  REQUIRE(work.statements.size() == 2);
  CHECK(values(work, 0) == "person=Ana \"the\" mayor concept=two\nlines");
  CHECK(types(work) == "person: short text, concept: long text");
  CHECK(values(read("a,b\rx,y\r"), 0) == "a=x b=y");
  const CodedWork ragged = read("person,concept,frame\nAna,x\nBo,y,z,,\n");
  CHECK(values(ragged, 0) == "person=Ana concept=x frame=");
  CHECK(values(ragged, 1) == "person=Bo concept=y frame=z");
  REQUIRE(ragged.remarks.size() == 1);
  CHECK(ragged.remarks[0].what == "rows with fewer fields than the header");
}

TEST_CASE("faults of a table are named with their line") {
  CHECK(failure_of("") == "'test.csv' is empty");
  CHECK(failure_of("person\nAna\n") == "test.csv:1: the header has one column only, 'person'");
  CHECK(failure_of("a,b\nx,\"y\nz\n") == "test.csv:2: a quotation mark that opens a field here is never closed");
  CHECK(failure_of("a,b\nx,\"y\"z\n") == "test.csv:2: text behind the closing quotation mark of a field");
  CHECK(failure_of("a,b\n\nx,y,z\n") == "test.csv:3: 3 fields, more than the 2 of the header");
  CHECK(failure_of("a,b\nx,\xFF\n") == "test.csv:2: byte 0xFF is not UTF-8 text");
  CHECK(failure_of(std::string("\xFF\xFE"
                               "a\0",
                               4)) == "'test.csv' is UTF-16 or a binary file, expected a table of text in UTF-8");
  CHECK(failure_of("person,date\nAna,yesterday\n") == "test.csv:2: 'yesterday' is not a date");
}

TEST_CASE("the type of a variable follows from its values, and can be given") {
  const std::string text = "who,concept,yes,three,score,mixed,note\nAna,a,yes,0,10,1,x\nBo,b,no,1,-3,two,\nCy,c,,,,,\n";
  CHECK(types(read(text)) ==
        "who: short text, concept: short text, yes: boolean, three: boolean, score: integer, mixed: short text, "
        "note: long text");
  CHECK(values(read(text), 2) == "who=Cy concept=c mixed= note=");
  CsvOptions options;
  options.integers = {"Three"};
  options.texts = {"score"};
  const CodedWork given = read(text, options);
  CHECK(types(given).find("three: integer, score: short text") != std::string::npos);
  options.integers = {"mixed"};
  CHECK(failure_of(text, options) == "test.csv:3: 'two' in 'mixed', expected a whole number");
  options.integers = {"scores"};
  CHECK(failure_of(text, options) == "there is no column 'scores'");
}

TEST_CASE("headers in other words and languages are known, and can be given") {
  const CodedWork work = read(
      "Titel;Datum;Quelle;Ressort;Autor;person;concept;Zitat\nEins;08.10.2020;Zeitung;Politik;X;Ana;a;\"Ja, ja\"\n");
  const CodedDocument& document = work.documents.at(0);
  CHECK(document.title == "Eins");
  CHECK(document.source == "Zeitung");
  CHECK(document.section == "Politik");
  CHECK(document.author == "X");
  CHECK(document.seconds == 1602115200);
  CHECK(work.texts[work.statements[0].quote] == "Ja, ja");
  CHECK(types(work) == "person: short text, concept: short text");
  CsvOptions options;
  options.columns = {{"title", "blatt"}, {"variable", "Titel"}};
  const CodedWork given = read("Titel,Blatt,person,concept\nEins,Zwei,Ana,a\n", options);
  CHECK(given.documents[0].title == "Zwei");
  CHECK(values(given, 0) == "Titel=Eins person=Ana concept=a");
  options.columns = {{"headline", "Titel"}};
  CHECK(failure_of("Titel,b\nx,y\n", options) == "'test.csv': there is no role 'headline' for a column");
  options.columns = {{"title", "Tittel"}};
  CHECK(failure_of("Titel,b\nx,y\n", options) == "'test.csv': there is no column 'Tittel'");
}

TEST_CASE("dates are read in the order that fits them all") {
  const auto seconds = [](const std::string& dates, const CsvOptions& options = {}) {
    std::string out;
    std::string rows = "title,date,person,concept\n";
    int number = 0;
    for (std::size_t at = 0; at < dates.size();) {
      const std::size_t end = std::min(dates.find('+', at), dates.size());
      rows += fmt::format("T{},{},a,b\n", ++number, dates.substr(at, end - at));
      at = end + 1;
    }
    const auto work = read_statements_csv("test.csv", rows, options);
    if (!work) return work.error().message;
    for (const CodedDocument& document : work->documents)
      out += document.seconds ? fmt::format("{} ", *document.seconds) : document.date + " ";
    return out;
  };
  CHECK(seconds("1970-01-02+1970-01-02 01:00:00+1970-01-02T00:00:01Z") == "86400 90000 86401 ");
  CHECK(seconds("2.1.1970+31.12.1970") == "86400 31449600 ");
  CHECK(seconds("1/2/1970+12/31/1970") == "86400 31449600 ");
  CHECK(seconds("2/1/1970+31/12/1970") == "86400 31449600 ");
  CHECK(seconds("1/2/1970+2/3/1970") == "'test.csv': dates could name the day or the month first");
  CsvOptions options;
  options.date_order = DateOrder::mdy;
  CHECK(seconds("1/2/1970+2/3/1970", options) == "86400 2851200 ");
  CHECK(seconds("2020-10+2019") == "2020-10 2019 ");
  CHECK(seconds("2020-02-30") == "test.csv:2: '2020-02-30' is not a date");
  const CodedWork titled = read("document name,person,concept\n2020-10-08 Gazette,Ana,x\n2020-10-089,Bo,y\n");
  CHECK(titled.documents[0].seconds == 1602115200);
  CHECK_FALSE(titled.documents[1].seconds);
}

TEST_CASE("rows are of one document by its number, else by what is known of it") {
  const CodedWork numbered = read("document_id,title,person,concept\n7,One,a,x\n8,Two,a,x\n7,Other,b,x\n");
  REQUIRE(numbered.documents.size() == 2);
  CHECK(numbered.documents[0].title == "One");
  REQUIRE(numbered.remarks.size() == 1);
  CHECK(numbered.remarks[0].example == "line 4");
  const CodedWork named =
      read("title,date,person,concept\nOne,2020-01-01,a,x\nOne,2020-01-02,a,x\nOne,2020-01-01,b,x\n");
  CHECK(named.documents.size() == 2);
  CHECK(read("person,concept\na,x\nb,y\n").documents.size() == 1);
}

TEST_CASE("coded segments with one row a code become statements: MAXQDA") {
  const std::string text =
      "Color;Document group;Document name;Code;Beginning;End;Weight score;Segment;Created by;Comment\n"
      "●;Press;2020-05-01 Gazette;Actor\\NGO\\Greenpeace;12;12;0;We want wind.;kim;\n"
      "●;Press;2020-05-01 Gazette;Concept\\More wind;12;12;0;We want wind.;kim;clear\n"
      "●;Press;2020-05-01 Gazette;Stance\\pro;12;12;50;We want wind.;kim;\n"
      "●;Press;2020-05-01 Gazette;Actor\\Farmers;14;15;0;Not here!;lee;\n"
      "●;Press;2020-05-01 Gazette;Actor\\Hunters;14;15;0;Not here!;lee;\n"
      "●;Press;2020-05-01 Gazette;Concept\\More wind;14;15;0;Not here!;lee;\n"
      "●;Press;2020-05-01 Gazette;Stance\\contra;14;15;0;Not here!;lee;\n";
  const CodedWork work = read(text);
  REQUIRE(work.statements.size() == 3);
  CHECK(work.documents.size() == 1);
  CHECK(work.documents[0].section == "Press");
  CHECK(work.documents[0].seconds == 1588291200);
  CHECK(values(work, 0) == "Beginning=12 End=12 Weight score=0 Comment= Actor=Greenpeace Concept=More wind Stance=pro");
  CHECK(values(work, 2).find("Actor=Hunters Concept=More wind Stance=contra") != std::string::npos);
  CHECK(work.texts[work.statements[1].quote] == "Not here!");
  CHECK(work.coders[work.statements[1].coder] == "lee");
  REQUIRE(work.entities.size() == 1);
  CHECK(work.entities[0].value == "Greenpeace");
  CHECK(work.entities[0].attributes[0].second == "NGO");
}

TEST_CASE("coded segments with one row a code become statements: NVivo") {
  const CodedWork work = read(
      "File Name,Hierarchical Name,Coded Text,Coverage,References\n"
      "one.docx,Nodes\\\\Speaker\\\\Ana Ruiz,\"We will build, and soon.\",1.2%,1\n"
      "one.docx,Nodes\\\\Claim\\\\Build it,\"We will build, and soon.\",1.2%,1\n"
      "two.docx,Codes > Speaker > Bo,Never.,1%,1\n");
  REQUIRE(work.statements.size() == 2);
  CHECK(values(work, 0) == "Speaker=Ana Ruiz Claim=Build it");
  CHECK(values(work, 1) == "Speaker=Bo Claim=");
  CHECK(work.documents[0].title == "one.docx");
  CHECK(work.remarks.size() == 1);  // columns of the program's own
}

TEST_CASE("a segment cannot make more statements than a bound") {
  std::string text = "document name,code,segment\n";
  for (const std::string variable : {"a", "b", "c", "d"})
    for (int i = 0; i < 10; ++i) text += fmt::format("x,{}\\{},words\n", variable, i);
  CHECK(failure_of(text) == "test.csv:2: the codes of this segment would make more than 1000 statements");
  std::string families = "document name,code,segment\n";
  for (int family = 0; family < 64; ++family)  // 2^64 of them
    for (const int value : {0, 1}) families += fmt::format("x,f{}\\{},words\n", family, value);
  CHECK(failure_of(families) == "test.csv:2: the codes of this segment would make more than 1000 statements");
}

TEST_CASE("coded work becomes a table of variables of statements and of documents") {
  const StatementTable table = statement_table(
      read("title,date,author,person,concept,agreement,start\nOne,2020-01-01,X,Ana,a,1,5\nTwo,2020-03,,Bo,a,0,7\n"));
  REQUIRE(table.size() == 2);
  CHECK(table.times[0] == 1577836800);
  CHECK(table.times[1] == 1584316800);  // 16 March, the middle of the month
  CHECK(table.begins[1] == 7);
  const Variable* person = table.find("person");
  REQUIRE(person != nullptr);
  CHECK(person->labels == std::vector<std::string>{"Ana", "Bo"});
  const Variable* agreement = table.find("agreement");
  REQUIRE(agreement != nullptr);
  CHECK(agreement->kind == VariableKind::boolean);
  CHECK(agreement->numbers == std::vector<double>{1, 0});
  const Variable* author = table.find("document.author");
  REQUIRE(author != nullptr);
  CHECK(author->cells == std::vector<Label>{0, kNoLabel});
}
