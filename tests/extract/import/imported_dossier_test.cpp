// SPDX-License-Identifier: Apache-2.0
#include "extract/import/imported_dossier.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "extract/import/dna_file.hpp"
#include "extract/import/statements_csv.hpp"
#include "graph/load/load.hpp"
#include "tests/graph/load/loading.hpp"
#include "tests/graph/load/scratch_folder.hpp"
#include "tests/support/database.hpp"
#include "tests/support/places.hpp"

using namespace standpoint;
using namespace standpoint::test;

namespace {

CodedWork table(const std::string& text) {
  auto work = read_statements_csv("test.csv", text);
  if (!work) FAIL(work.error().message);
  return std::move(*work);
}

ImportOptions plain() {
  ImportOptions options;
  options.stem = "study";
  options.title = "A study";
  return options;
}

ImportedDossier made(const CodedWork& work, const ImportOptions& options = plain()) {
  auto dossier = make_dossier(work, options);
  if (!dossier) FAIL(dossier.error().message);
  return std::move(*dossier);
}

// The dossier of these files; `before` are files that were there already.
LoadedDossier loaded(const ImportedDossier& dossier, const std::vector<ImportedFile>& before = {}) {
  const ScratchFolder folder;
  for (const auto* files : {&before, &dossier.files})
    for (const ImportedFile& file : *files) folder.write(file.path, file.bytes);
  const std::vector<std::string> paths = {folder.path("")};
  auto out = load_dossier(paths);
  REQUIRE(out);
  for (const Diagnostic& diagnostic : out->diagnostics.all())
    if (diagnostic.code.severity == Severity::error) FAIL(format_diagnostic(diagnostic, *out->dossier.files, false));
  return std::move(*out);
}

// `ana for choir: support more-trams {agreement: yes} [quote] (note)`
std::string line(const Dossier& d, const Claim& claim) {
  const auto by = d.entities_of(claim.by);
  std::string out = std::string(by.empty() ? std::string_view("?") : d.id_of(by[0]));
  const ClaimExtra& extra = d.extra_of(claim);
  if (extra.on_behalf_of.valid()) out += fmt::format(" for {}", d.id_of(extra.on_behalf_of));
  if (claim.on_behalf_of_self) out += " for self";
  out += fmt::format(": {} {}", as_written(claim.stance), d.id_of(claim.about));
  for (const CodedValue& value : d.coded_of(extra.coded)) out += fmt::format(" {}={}", d.names[value.key], value.text);
  for (const Citation& citation : d.citations_of(claim.statement.citations))
    if (!citation.quote.empty()) out += fmt::format(" [{}]", std::string_view(citation.quote));
  const auto note = d.text(d.extra_of(claim.statement).note, "en");
  return note.empty() ? out : out + fmt::format(" ({})", note);
}

std::vector<std::string> lines(const Dossier& d) {
  std::vector<std::string> out;
  for (const Claim& claim : d.claims) out.push_back(line(d, claim));
  return out;
}

using Lines = std::vector<std::string>;

std::string remark(const ImportedDossier& dossier, const std::string& what) {
  for (const ImportRemark& one : dossier.remarks)
    if (one.what == what) return fmt::format("{} {}", one.count, one.kept.empty() ? "left out" : one.kept);
  return "none";
}

const std::string kTrams =
    "title,date,source,section,type,person,organization,concept,agreement,score,frame,text,note\n"
    "One,2020-01-01,Post,city,article,Ana Ruiz,Choir,More trams!,yes,3,money,\"Yes, please.\",n1\n"
    "One,2020-01-01,Post,city,article,Ana Ruiz,Club,More trams!,no,-2,,No.,\n"
    "Two,2020-03-01,Wire,,speech,Ana Ruiz,Choir,Fewer cars,yes,0,air,,\n"
    "Two,2020-03-01,Wire,,speech,,Club,Fewer cars,no,1,air,,\n"
    "Two,2020-03-01,Wire,,speech,Bo,,Fewer cars,no,1,air,,\n"
    "Two,2020-03-01,Wire,,speech,Ana Ruiz,,Fewer cars,,1,air,,\n"
    "Two,2020-03-01,Wire,,speech,Bo,Club,,yes,1,air,,lost\n";

}  // namespace

TEST_CASE("statements become claims of persons on behalf of organizations, with all their variables") {
  const ImportedDossier dossier = made(table(kTrams));
  const LoadedDossier read = loaded(dossier);
  const Dossier& d = read.dossier;
  CHECK(lines(d) ==
        Lines{"ana-ruiz for choir: 1 more-trams agreement=true score=3 frame=money document_type=article [Yes, "
              "please.] (n1)",
              "ana-ruiz for club: -1 more-trams agreement=false score=-2 document_type=article [No.]",
              "ana-ruiz for choir: 1 fewer-cars agreement=true score=0 frame=air document_type=speech",
              "club: -1 fewer-cars agreement=false score=1 frame=air document_type=speech",
              "bo: -1 fewer-cars agreement=false score=1 frame=air document_type=speech",
              "ana-ruiz for self: 0 fewer-cars score=1 frame=air document_type=speech (statement 7: person: "
              "Bo; organization: Club; agreement: yes; score: 1; frame: air; note: lost)"});
  CHECK(dossier.claims == 6);
  CHECK(dossier.stance == "agreement: yes is support, no is oppose");
  CHECK(remark(dossier, "statements with an empty 'concept'") == "1 note");
  CHECK(remark(dossier, "statements with an empty 'organization'") == "2 claims on behalf of nobody");
  CHECK(remark(dossier, "statements with an empty 'person'") == "1 claims of the organization");
  CHECK(remark(dossier, "statements with an empty 'frame'") == "1 claims without it");
  CHECK(remark(dossier, "statements without a stance") == "1 as neutral claims");
}

TEST_CASE("documents become sources with their date, kind, publisher and section") {
  const LoadedDossier read = loaded(made(table(kTrams)));
  const Dossier& d = read.dossier;
  REQUIRE(d.sources.size() == 2);
  const Source& one = d.sources[0];
  CHECK(d.id_of(SourceId{0}) == "one");
  CHECK(one.publisher_text == "Post");
  CHECK(one.section == "city");
  CHECK(one.kind == SourceKind::press);
  CHECK(d.sources[1].kind == SourceKind::other);
  CHECK(d.date_text(d.claims[0].date) == "2020-01-01");
  CHECK(d.text(d.title, "en") == "A study");
}

TEST_CASE("persons are members of organizations while they speak for them") {
  const LoadedDossier read = loaded(made(table(kTrams)));
  const Dossier& d = read.dossier;
  REQUIRE(d.relations.size() == 2);
  const Relation& choir = relation(d, "ana-ruiz--member-of--choir");
  CHECK(d.date_text(choir.since) == "2020-01-01");
  CHECK(d.date_text(choir.until) == "2020-03-01");
  CHECK(read.diagnostics.count(Severity::warning) == 0);
}

TEST_CASE("ids are slugs, each once, also of names without Latin letters") {
  const std::string text =
      "title,person,organization,concept\n"
      "source,Ana,ana,self\n"
      "港,港,Ána,港\n"
      "2020 news,3M,3M,Self!\n";
  const LoadedDossier read = loaded(made(table(text)));
  const Dossier& d = read.dossier;
  Lines ids;
  for (std::uint32_t i = 0; i < d.entities.size(); ++i) ids.emplace_back(d.id_of(EntityId{i}));
  CHECK(ids == Lines{"ana", "ana-2", "org-3m", "ana-3", "person-1151db5f85", "person-3m"});
  Lines sources;
  for (std::uint32_t i = 0; i < d.sources.size(); ++i) sources.emplace_back(d.id_of(SourceId{i}));
  std::sort(sources.begin(), sources.end());
  CHECK(sources == Lines{"doc-1151db5f85", "doc-2020-news", "source-2"});
}

TEST_CASE("the same work gives the same bytes") {
  const ImportedDossier once = made(table(kTrams)), again = made(table(kTrams));
  REQUIRE(once.files.size() == again.files.size());
  for (std::size_t i = 0; i < once.files.size(); ++i) {
    CHECK(once.files[i].path == again.files[i].path);
    CHECK(once.files[i].bytes == again.files[i].bytes);
  }
}

TEST_CASE("stances are scaled from truth values, numbers and words") {
  const auto stances = [](const std::string& values, const std::string& variable = "stance") {
    std::string text = "person,concept," + variable + ",z\n";
    for (std::size_t at = 0; at < values.size();) {
      const std::size_t end = std::min(values.find(' ', at), values.size());
      text += "Ana,x," + values.substr(at, end - at) + ",w\n";
      at = end + 1;
    }
    ImportOptions options = plain();
    options.names.stance = variable == "stance" ? "" : variable;
    const LoadedDossier read = loaded(made(table(text), options));
    std::string out;
    for (const Claim& claim : read.dossier.claims) out += fmt::format("{} ", as_written(claim.stance));
    return out;
  };
  CHECK(stances("yes no") == "1 -1 ");
  CHECK(stances("-2 -1 0 1 2") == "-1 -0.5 0 0.5 1 ");
  CHECK(stances("-1 0 3") == "-0.3333333 0 1 ");
  CHECK(stances("1 2 3 4 5") == "-1 -0.5 0 0.5 1 ");
  CHECK(stances("pro contra neutral what") == "1 -1 0 0 ");
  CHECK(stances("Agree Disagree", "view") == "1 -1 ");
  const LoadedDossier none = loaded(made(table("person,concept\nAna,x\n")));
  CHECK(none.dossier.claims[0].stance == 1);
}

TEST_CASE("what says who, what and how can be named, and is asked for where nothing tells") {
  const std::string text = "name,body,theme x,side\nAna,Choir,More trams,pro\n";
  ImportOptions options = plain();
  CHECK(make_dossier(table(text), options).error().message == "no variable says who makes a statement");
  options.names.person = "Name";
  CHECK(make_dossier(table(text), options).error().message == "no variable says what a statement is about");
  options.names.concept_name = "theme x";
  options.names.organization = "body";
  options.names.stance = "side";
  CHECK(lines(loaded(made(table(text), options)).dossier) == Lines{"ana for choir: 1 more-trams side=pro"});
  options.names.organization = "boddy";
  const auto failed = make_dossier(table(text), options);
  CHECK(failed.error().message == "there is no variable 'boddy'");
  CHECK(failed.error().remedy == "did you mean 'body'?");
  options.names.organization = "name";
  CHECK(make_dossier(table(text), options).error().message == "'name' cannot be both person and organization");
  options.names = {};
  options.names.statement_type = "other";
  CHECK(make_dossier(table(text), options).error().message == "there is no type of statement 'other'");
  CHECK(make_dossier(table("a,b\n"), plain()).error().message == "there are no statements in this file");
}

TEST_CASE("attributes go to the keys that they fit, others to tags, descriptions and notes") {
  const auto work = read_dna("t.dna", database_of(std::string(kSchema3) + R"(
    INSERT INTO CODERS VALUES (1, 'Kim', ''), (2, 'Lee', '');
    INSERT INTO DOCUMENTS VALUES (1, 'One', 'Words of Ana.', 1, '', '', '', 'remember', '', 3600);
    INSERT INTO ENTITIES VALUES (1, 1, 'Ana', NULL), (2, 2, 'Choir', NULL), (3, 3, 'Sing', NULL), (4, 2, 'Alto', 2);
    INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 2, 'Type'), (2, 2, 'Alias'), (3, 2, 'Country'), (4, 2, 'Size'), (5, 3, 'Type'),
                                          (6, 1, 'wikidata'), (7, 2, 'Notes');
    INSERT INTO ATTRIBUTEVALUES VALUES (1, 2, 1, 'NGO'), (2, 2, 2, 'the singers'), (3, 2, 3, 'FR'), (4, 2, 4, '12'), (5, 3, 5, 'art'),
                                       (6, 1, 6, 'Q42'), (7, 2, 7, 'since 1990');
    INSERT INTO STATEMENTS VALUES (1, 1, 1, 0, 5, 1), (2, 1, 1, 9, 12, 2);
    INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1), (2, 1, 2, 2), (3, 1, 3, 3), (4, 2, 1, 1), (5, 2, 3, 3);
    INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 1), (2, 2, 4, 0);)"));
  REQUIRE(work);
  const ImportedDossier dossier = made(*work);
  const LoadedDossier read = loaded(dossier);
  const Dossier& d = read.dossier;
  const Entity& choir = entity(d, "choir");
  CHECK(choir.type == EntityType::association);
  CHECK(choir.country == "FR");
  CHECK(d.strings_of(choir.aliases)[0] == "the singers");
  CHECK(d.strings_of(choir.tags)[0] == "NGO");
  CHECK(d.text(choir.description, "en") == "Size: 12; since 1990");
  CHECK(d.text(entity(d, "alto").description, "en") == "ChildOf: Choir");
  CHECK(entity(d, "ana").wikidata == "Q42");
  CHECK(lines(d)[0] ==
        "ana for choir: 1 sing agreement=true coder=Kim [Words] (the document is of 01:00:00\ndocument: "
        "remember\ndocument entered by Kim\nconcept: Type: art)");
  CHECK(lines(d)[1] == "ana for self: -1 sing agreement=false coder=Lee [Ana]");
  CHECK(remark(dossier, "times of day") == "1 note");
  ImportOptions options = plain();
  options.hours_ahead = -2;
  const LoadedDossier earlier = loaded(made(*work, options));
  CHECK(earlier.dossier.date_text(earlier.dossier.claims[0].date) == "1969-12-31");
}

TEST_CASE("with texts, quotes are found at their places, also around what a dossier may not hold") {
  const auto work = read_dna("t.dna", database_of(std::string(kSchema3) + R"(
    INSERT INTO DOCUMENTS VALUES (1, 'One', '𝄞 he  said: yes.' || char(10) || 'He said' || char(8238) || ': yes again. yes.', 1, '', '', '', '', '', 0);
    INSERT INTO ENTITIES VALUES (1, 1, 'Ana', NULL), (3, 3, 'Sing', NULL);
    INSERT INTO STATEMENTS VALUES (1, 1, 1, 2, 18, 1), (2, 1, 1, 18, 40, 1), (3, 1, 1, 39, 43, 1), (4, 1, 1, 4000, 4010, 1);
    INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1), (3, 1, 3, 3), (4, 2, 1, 1), (6, 2, 3, 3), (7, 3, 1, 1), (8, 3, 3, 3),
                                     (9, 4, 1, 1), (10, 4, 3, 3);
    INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 1), (2, 2, 4, 1), (3, 3, 4, 1), (4, 4, 4, 1);)"));
  REQUIRE(work);
  ImportOptions options = plain();
  options.with_texts = true;
  const ImportedDossier dossier = made(*work, options);
  CHECK(dossier.texts == 1);
  CHECK(remark(dossier, "places outside the text of their document") == "1 left out");
  const LoadedDossier read = loaded(dossier);
  for (const Diagnostic& diagnostic : read.diagnostics.all()) CHECK(diagnostic.message.empty());
  CHECK(lines(read.dossier)[1].find("[He said[…]: yes again.") != std::string::npos);
  CHECK(remark(made(*work), "texts of documents") == "1 left out");
}

TEST_CASE("importing into a dossier uses its entities, propositions and sources, and adds no claim twice") {
  const std::vector<ImportedFile> before = {{"dossier.yaml", R"(
sources:
  first: {title: one, date: 2020-01-01}
entities:
  choir-of-x: {type: association, name: The Choir, aliases: [CHOIR]}
  ana: {type: person, name: "Ána  Ruiz"}
  club: {type: law, name: Club}
propositions:
  trams: {text: more trams!}
claims:
  c: {by: ana, about: trams, stance: support, source: first}
)"}};
  const LoadedDossier existing = load(before[0].bytes);
  REQUIRE_FALSE(existing.diagnostics.has_errors());
  ImportOptions options = plain();
  options.existing = &existing.dossier;
  options.folder = "study/";
  const ImportedDossier dossier = made(table(kTrams), options);
  std::vector<std::string> matches;
  for (const ImportMatch& match : dossier.matches) matches.push_back(match.kind + " " + match.id);
  CHECK(matches == Lines{"source first", "entity choir-of-x", "entity ana", "proposition trams"});
  for (const ImportedFile& file : dossier.files) CHECK(file.path.starts_with("study/"));
  const LoadedDossier merged = loaded(dossier, before);
  CHECK(merged.dossier.claims.size() == 7);
  CHECK(entity(merged.dossier, "club-2").type == EntityType::organization);

  ImportOptions second = plain();
  second.existing = &merged.dossier;
  second.folder = "study-2/";
  const ImportedDossier nothing = made(table(kTrams), second);
  CHECK(nothing.files.empty());
  CHECK(nothing.claims_there == 6);
}

TEST_CASE("days that were midnight in another zone are suspected, and set right by the zone") {
  const std::string text = "title,date,person,concept\nOne,2020-01-01 23:00:00,Ana,x\nTwo,2020-07-01 22:00:00,Ana,x\n";
  CHECK(remark(made(table(text)), "days that may be those before") == "1 as they are");
  ImportOptions options = plain();
  options.hours_ahead = 2;
  const ImportedDossier dossier = made(table(text), options);
  CHECK(remark(dossier, "days that may be those before") == "none");
  const LoadedDossier read = loaded(dossier);
  CHECK(read.dossier.date_text(read.dossier.sources[0].date) == "2020-01-02");
  CHECK(read.dossier.date_text(read.dossier.sources[1].date) == "2020-07-02");
}

TEST_CASE("many documents share files") {
  std::string text = "title,person,concept\n";
  for (int i = 0; i < 1001; ++i) text += fmt::format("T{},Ana,x\n", i);
  const ImportedDossier dossier = made(table(text));
  CHECK(dossier.files.size() == 3 + 6);  // header, entities, propositions; 1001 documents by 200
  CHECK(loaded(dossier).dossier.claims.size() == 1001);
}
