// SPDX-License-Identifier: Apache-2.0
#include "extract/import/dna_file.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <fstream>

#include "extract/import/coded_file.hpp"
#include "tests/graph/load/scratch_folder.hpp"
#include "tests/support/database.hpp"
#include "tests/support/places.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

CodedWork read(const std::string& sql) {
  auto work = read_dna("test.dna", database_of(sql));
  if (!work) FAIL(work.error().message);
  return std::move(*work);
}

std::string failure_of(const std::string& bytes, const CodedLimits& limits = {}) {
  const auto work = read_dna("test.dna", bytes, limits);
  if (work) return "no failure";
  CHECK_FALSE(work.error().remedy.empty());
  return work.error().message;
}

// `person: Ana; agreement: 1` for each statement, by the names of the variables.
std::vector<std::string> lines(const CodedWork& work, std::initializer_list<std::string_view> variables) {
  std::vector<std::string> out;
  for (const CodedStatement& statement : work.statements) {
    if (statement.type != work.main_statement_type()) continue;
    const CodedDocument& document = work.documents[statement.document];
    std::string line =
        fmt::format("{} {} {} {} {} {} {} {} {}", statement.number, document.number, document.seconds.value_or(-1),
                    document.author, document.source, document.section, document.type, statement.start, statement.stop);
    for (const std::string_view name : variables) {
      const auto variable = work.find_variable(name, statement.type);
      REQUIRE(variable);
      const StatementValue* value = work.value(statement, *variable);
      if (value == nullptr)
        line += "|";
      else
        line += value->text == StatementValue::kNoText ? fmt::format("|{}", value->number)
                                                       : fmt::format("|{}", work.text_of(*value));
    }
    out.push_back(std::move(line));
  }
  return out;
}

const std::string kOneDocument = std::string(kSchema3) + R"(
INSERT INTO CODERS VALUES (1, 'Kim', '');
INSERT INTO DOCUMENTS VALUES (7, 'On 𝄞 music', '𝄞 is a clef. "Yes", said Ana.', 1, 'I. Soto', 'Gazette', 'arts', 'n', 'letter',
                              86400);
INSERT INTO ENTITIES VALUES (1, 1, 'Ana', NULL), (2, 2, 'Choir', NULL), (3, 3, 'More clefs', NULL), (4, 2, 'Alto', 2);
INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 2, 'Type');
INSERT INTO ATTRIBUTEVALUES VALUES (1, 2, 1, 'NGO'), (2, 4, 1, '');
INSERT INTO STATEMENTS VALUES (1, 1, 7, 14, 18, 1);
INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1), (2, 1, 2, 2), (3, 1, 3, 3);
INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 1);
INSERT INTO DATAINTEGER VALUES (1, 1, 5, -3);
INSERT INTO DATALONGTEXT VALUES (1, 1, 6, 'a remark');
)";

}  // namespace

TEST_CASE("a database of version 3 is read with documents, statements, values and attributes") {
  const CodedWork work = read(kOneDocument);
  CHECK(work.origin == "Discourse Network Analyzer 3.0.7");
  REQUIRE(work.documents.size() == 1);
  CHECK(work.documents[0].coder == "Kim");
  CHECK(work.documents[0].notes == "n");
  CHECK(lines(work, {"person", "organization", "concept", "agreement", "score", "note"}) ==
        std::vector<std::string>{"1 7 86400 I. Soto Gazette arts letter 14 18|Ana|Choir|More clefs|1|-3|a remark"});
  using Attributes = std::vector<std::pair<std::string, std::string>>;
  CHECK(work.entities[1].attributes == Attributes{{"Type", "NGO"}});
  CHECK(work.entities[3].attributes == Attributes{{"ChildOf", "Choir"}});
  CHECK(work.remarks.empty());
}

TEST_CASE("offsets count UTF-16 code units, as Java does") {
  const CodedWork work = read(kOneDocument);
  const CodedStatement& statement = work.statements[0];
  CHECK(utf16_slice(work.documents[0].text, statement.start, statement.stop) == "\"Yes");
  CHECK(utf16_slice("𝄞a", 0, 2) == "𝄞");
  CHECK(utf16_slice("𝄞a", 0, 1).empty());  // half a character
  CHECK(utf16_slice("𝄞a", 2, 3) == "a");
  CHECK(utf16_slice("abc", 2, 4).empty());
  CHECK(utf16_slice("abc", -1, 2).empty());
}

TEST_CASE("a database of version 2 is read: texts in place of entities, milliseconds, attributes, links") {
  const CodedWork work = read(std::string(kSchema2) + R"(
    INSERT INTO DOCUMENTS VALUES (1, 'One', 'Words.', 0, '', 'Wire', '', '', '', 1106697600500),
                                 (2, 'Two', '', 0, '', 'Wire', '', '', '', -1);
    INSERT INTO STATEMENTS VALUES (4, 1, 1, 0, 5, 0), (9, 1, 2, 0, 5, 0);
    INSERT INTO STATEMENTLINKS VALUES (1, 4, 9), (2, 4, 77);
    INSERT INTO ATTRIBUTES VALUES (1, 2, 'Choir', 0, 0, 0, 'NGO', 'the singers', '', '');
    INSERT INTO DATASHORTTEXT VALUES (1, 4, 1, 1, 'Ana'), (2, 4, 2, 1, 'Choir'), (3, 4, 3, 1, 'Sing'), (4, 9, 1, 1, 'Ana'),
                                     (5, 9, 2, 1, ''), (6, 9, 3, 1, 'Sing');
    INSERT INTO DATABOOLEAN VALUES (1, 4, 4, 1, 0), (2, 9, 4, 1, 1);)");
  CHECK(work.origin == "Discourse Network Analyzer 2.0 beta 25");
  CHECK(lines(work, {"person", "organization", "concept", "agreement", "score"}) ==
        std::vector<std::string>{"4 1 1106697600  Wire   0 5|Ana|Choir|Sing|0|", "9 2 -1  Wire   0 5|Ana||Sing|1|"});
  using Attributes = std::vector<std::pair<std::string, std::string>>;
  CHECK(work.entities[0].attributes == Attributes{{"Type", "NGO"}, {"Alias", "the singers"}});
  REQUIRE(work.links.size() == 1);
  CHECK(work.links[0].to == 9);
  REQUIRE(work.remarks.size() == 1);
  CHECK(work.remarks[0].what == "links between statements that are not there");
}

TEST_CASE("what points nowhere is left out and counted, with an example") {
  const CodedWork work = read(kOneDocument + R"(
    INSERT INTO STATEMENTS VALUES (2, 1, 99, 0, 1, 1), (3, 8, 7, 0, 1, 1), (4, 1, 7, 0, 1, 1);
    INSERT INTO DATASHORTTEXT VALUES (11, 55, 1, 1), (12, 4, 77, 1), (13, 4, 1, 88), (14, 4, 3, 3), (15, 4, 3, 3);
    INSERT INTO ENTITIES VALUES (30, 66, 'lost', NULL);)");
  std::vector<std::string> remarks;
  for (const CodedRemark& remark : work.remarks) remarks.push_back(fmt::format("{} {}", remark.count, remark.what));
  std::sort(remarks.begin(), remarks.end());
  CHECK(remarks == std::vector<std::string>{
                       "1 second values of one variable in one statement",
                       "1 statements in documents that are not there", "1 statements of types that are not there",
                       "1 statements with values that are not there", "1 values of statements that are not there",
                       "2 values of variables that are not there"});
  CHECK(work.statements.size() == 2);
}

TEST_CASE("files that are no such database are refused with what is missing") {
  CHECK(failure_of("") == "'test.dna' is not an SQLite database");
  CHECK(failure_of("just text") == "'test.dna' is not an SQLite database");
  CHECK(failure_of("<?xml version='1.0'?><discourse/>") ==
        "'test.dna' is a file of Discourse Network Analyzer 1, which wrote XML");
  CHECK(failure_of(std::string("SQLite format 3\0", 16)) == "'test.dna' is cut off: 16 bytes");
  CHECK(failure_of(database_of("CREATE TABLE a(b)")) ==
        "'test.dna': no database of Discourse Network Analyzer 2 or 3: it has no table DOCUMENTS");
  const std::string whole = database_of(kOneDocument);
  CHECK(failure_of(whole.substr(0, 5000)).find("is damaged or no database") != std::string::npos);
}

TEST_CASE("values of a wrong type are named with their place") {
  CHECK(failure_of(database_of(kOneDocument + "UPDATE DOCUMENTS SET Date = 'soon';")) ==
        "'test.dna': DOCUMENTS.Date of row 7 is 'soon', expected a whole number");
  CHECK(failure_of(database_of(kOneDocument + "UPDATE DOCUMENTS SET Date = 4000000000000000;")) ==
        "'test.dna': DOCUMENTS.Date of row 7 is 4000000000000000, which is no date");
  CHECK(failure_of(database_of(kOneDocument + "UPDATE DOCUMENTS SET Title = x'FF00';")) ==
        "'test.dna': DOCUMENTS.Title of row 7 holds bytes, expected a whole number or a text");
  CHECK(failure_of(database_of(kOneDocument + "UPDATE DOCUMENTS SET Title = CAST(x'FF41' AS TEXT);")) ==
        "'test.dna': DOCUMENTS.Title of row 7 is not UTF-8");
  CHECK(failure_of(database_of(kOneDocument + "UPDATE VARIABLES SET DataType = 'colour' WHERE ID = 4;")) ==
        "'test.dna': VARIABLES.DataType of row 4 is 'colour', expected short text, long text, integer or boolean");
  CHECK(failure_of(database_of(kOneDocument + "ALTER TABLE STATEMENTS DROP COLUMN Start;")) ==
        "'test.dna': the table STATEMENTS has no column Start");
}

TEST_CASE("a database cannot make the reader run its own code, and cannot outgrow the limits") {
  const std::string views = std::string(kOneDocument) +
                            "ALTER TABLE DOCUMENTS RENAME TO OTHER; CREATE VIEW DOCUMENTS AS SELECT * FROM OTHER;";
  CHECK(failure_of(database_of(views)).find("it has no table DOCUMENTS") != std::string::npos);
  const std::string endless = std::string(kOneDocument) +
                              "DROP TABLE DOCUMENTS; CREATE VIEW DOCUMENTS AS WITH RECURSIVE n(ID) AS (SELECT 1 UNION "
                              "ALL SELECT ID + 1 FROM n) SELECT ID FROM n;";
  CHECK(failure_of(database_of(endless)).find("it has no table DOCUMENTS") != std::string::npos);
  CodedLimits limits;
  limits.entities = 2;
  CHECK(failure_of(database_of(kOneDocument), limits) == "'test.dna': more than 2 different values");
  limits = {};
  limits.text_bytes = 100;
  CHECK(failure_of(database_of(kOneDocument), limits) == "'test.dna': more than 100 bytes of text");
  limits = {};
  limits.values = 3;
  CHECK(failure_of(database_of(kOneDocument), limits) == "'test.dna': more than 3 values of statements");
}

TEST_CASE("a database with an interrupted change beside it is refused") {
  const ScratchFolder folder;
  folder.write("a.dna", database_of(kOneDocument));
  CHECK(read_dna_file(folder.path("a.dna")));
  folder.write("a.dna-wal", "x");
  const auto refused = read_dna_file(folder.path("a.dna"));
  REQUIRE_FALSE(refused);
  CHECK(refused.error().message.find("is being changed") != std::string::npos);
  CHECK_FALSE(read_dna_file(folder.path("none.dna")));
  CHECK_FALSE(read_dna_file(folder.path("")));  // a folder
}

TEST_CASE("the reference databases and their tables hold the same statements") {
  const auto shared = reference_folder();
  if (!shared || !std::filesystem::exists(*shared / "reference/dna/sample.dna")) return skip("no reference databases");
  const auto folder = *shared / "reference/dna";
  const auto both = [&](const std::string& name, std::initializer_list<std::string_view> variables) {
    const auto database = read_coded_file((folder / (name + ".dna")).string());
    const auto table = read_coded_file((folder / (name + "_statements.csv")).string());
    REQUIRE((database && table));
    CHECK(lines(*database, variables) == lines(*table, variables));
    for (const std::string_view variable : variables)
      CHECK(database->variables[*database->find_variable(variable, *database->main_statement_type())].type ==
            table->variables[*table->find_variable(variable, 0)].type);
    return std::pair(*database, *table);
  };
  both("edge", {"person", "organization", "concept", "agreement", "stance", "score", "frame", "note"});
  const auto [database, table] = both("sample", {"person", "organization", "concept", "agreement"});
  std::size_t compared = 0;
  for (const CodedStatement& one : table.statements)
    for (const CodedStatement& other : database.statements)
      if (one.number == other.number) {
        ++compared;
        CHECK(utf16_slice(database.documents[other.document].text, other.start, other.stop) == table.texts[one.quote]);
      }
  CHECK(compared == 40);
}
