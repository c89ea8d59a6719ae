// SPDX-License-Identifier: Apache-2.0
// Broken databases and tables end in a failure, or in coded work whose dossier has no error.
#include <fmt/format.h>
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "extract/import/coded_table.hpp"
#include "extract/import/dna_file.hpp"
#include "extract/import/imported_dossier.hpp"
#include "extract/import/statements_csv.hpp"
#include "tests/graph/load/loading.hpp"
#include "tests/support/database.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

const std::string& sound_database() {
  static const std::string kBytes = database_of(std::string(kSchema3) + R"(
    INSERT INTO DOCUMENTS VALUES (1, 'One', 'Words of Ana, and of Bo.', 1, 'X', 'Post', 'city', 'n', 'article', 86400);
    INSERT INTO ENTITIES VALUES (1, 1, 'Ana', NULL), (2, 2, 'Choir', NULL), (3, 3, 'Sing', NULL), (4, 1, 'Bo', NULL);
    INSERT INTO STATEMENTS VALUES (1, 1, 1, 0, 5, 1), (2, 1, 1, 9, 12, 2);
    INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1), (2, 1, 2, 2), (3, 1, 3, 3), (4, 2, 1, 4), (5, 2, 3, 3), (6, 2, 2, 2);
    INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 1), (2, 2, 4, 0);
    INSERT INTO DATAINTEGER VALUES (1, 1, 5, 3), (2, 2, 5, -2);
    INSERT INTO DATALONGTEXT VALUES (1, 1, 6, 'a'), (2, 2, 6, 'b');)");
  return kBytes;
}

const std::string kTable =
    "title,date,source,type,person,organization,concept,agreement,score,code,text,note\n"
    "One,2020-01-01,Post,article,Ana,Choir,Sing,yes,3,A\\B\\c,\"Yes, please.\",n1\n"
    "One,2020-01-01,Post,article,Bo,Club,Sing,no,-2,A\\d,No.,\n"
    "Two,01.02.2020,Wire,speech,Ana,,Cars,yes,0,x,,\n";

// Bytes with some of them replaced, left out, doubled, or put in.
std::string mutated(std::string bytes, bool text) {
  static const std::vector<std::string> kPieces = {"\"", ",",          ";",
                                                   "\n", "\r",         "'",
                                                   "\\", "\xFF",       std::string("\0", 1),
                                                   "[",  "{",          "9999999999999999999",
                                                   "-",  "2020-02-30", "\xE2\x80\xAE"};
  const int changes = *rc::gen::inRange(1, 12);
  for (int i = 0; i < changes && !bytes.empty(); ++i) {
    std::size_t at = *rc::gen::inRange<std::size_t>(0, bytes.size());
    if (const auto used = bytes.find_first_not_of('\0', at); used != std::string::npos) at = used;
    switch (*rc::gen::inRange(0, text ? 5 : 3)) {
      case 0: bytes[at] = static_cast<char>(*rc::gen::inRange(0, 256)); break;
      case 1: bytes[at] = static_cast<char>(bytes[at] ^ (1 << *rc::gen::inRange(0, 8))); break;
      case 2:
        if (*rc::gen::inRange(0, 8) == 0) bytes.resize(at);
        break;
      case 3: bytes.insert(at, *rc::gen::elementOf(kPieces)); break;
      default: bytes.insert(at, bytes.substr(at / 2, 40));
    }
  }
  return bytes;
}

// Nothing where the work becomes a dossier without errors, or a failure that says why not; else what is wrong.
std::string fault_of(const Result<CodedWork>& work) {
  if (!work) return work.error().message.empty() ? "a failure without a message" : "";
  if (statement_table(*work).size() != work->statements.size()) return "statements are missing in the table";
  ImportOptions options;
  options.stem = "study";
  options.title = "Study";
  const auto dossier = make_dossier(*work, options);
  if (!dossier) return dossier.error().message.empty() ? "a failure without a message" : "";
  for (const ImportedFile& file : dossier->files) {
    const LoadedDossier loaded = load_dossier_text(file.path, file.bytes);
    for (const Diagnostic& diagnostic : loaded.diagnostics.all())
      if (diagnostic.code.severity == Severity::error && diagnostic.code.name != "dangling-reference")
        return format_diagnostic(diagnostic, *loaded.dossier.files, false);
  }
  return {};
}

}  // namespace

TEST_CASE("whatever is done to a database, reading it ends in a failure or in a dossier without errors") {
  REQUIRE(read_dna("sound.dna", sound_database()));
  const bool held = rc::check([] {
    const std::string fault = fault_of(read_dna("broken.dna", mutated(sound_database(), false)));
    if (!fault.empty()) RC_LOG(fault);
    RC_ASSERT(fault.empty());
  });
  CHECK(held);
}

TEST_CASE("whatever is done to a table of statements, reading it ends in a failure or in a dossier without errors") {
  const bool held = rc::check([] {
    const std::string fault = fault_of(read_statements_csv("broken.csv", mutated(kTable, true)));
    if (!fault.empty()) RC_LOG(fault);
    RC_ASSERT(fault.empty());
  });
  CHECK(held);
}
