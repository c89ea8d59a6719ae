// SPDX-License-Identifier: Apache-2.0
// Named views: what is read, what is refused, and what is withheld with what they choose.

#include <catch2/catch.hpp>

#include "graph/load/load.hpp"

using namespace standpoint;

namespace {

constexpr const char* kPort = R"(
entities:
  ana: {type: person, name: Ana}
  ben: {type: person, name: Ben, publish: false}
propositions:
  grow: {text: The port should grow.}
)";

LoadedDossier load(const std::string& views) { return load_dossier_text("t", kPort + views); }

std::vector<std::string> codes(const LoadedDossier& loaded) {
  std::vector<std::string> out;
  for (const Diagnostic& diagnostic : loaded.diagnostics.all()) out.emplace_back(diagnostic.code.name);
  return out;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a named view keeps its options in the order of writing") {
  const LoadedDossier loaded = load("views:\n  who: {view: ego, who: ana, limit: 7, type: [person, company]}\n");
  const Dossier& d = loaded.dossier;
  CHECK_FALSE(loaded.diagnostics.has_errors());
  REQUIRE(d.views.size() == 1);
  CHECK(d.find("who") == ref(ViewId{0}));
  CHECK(d.views[0].view == "ego");
  std::vector<std::pair<std::string_view, std::string_view>> options;
  for (const ViewOption& option : d.options_of(d.views[0])) options.emplace_back(option.key, option.value);
  CHECK(options == std::vector<std::pair<std::string_view, std::string_view>>{
                       {"who", "ana"}, {"limit", "7"}, {"type", "person"}, {"type", "company"}});
}

TEST_CASE("each mistake in a named view is reported") {
  CHECK(codes(load("views:\n  v: {view: bubble}\n")) == Codes{"bad-value"});
  CHECK(codes(load("views:\n  v: {}\n")) == Codes{"missing-key"});
  CHECK(codes(load("views:\n  v: {view: ego}\n")) == Codes{"missing-key"});
  CHECK(codes(load("views:\n  v: {view: matrix, who: ana}\n")) == Codes{"unknown-key"});
  CHECK(codes(load("views:\n  v: {view: matrix, actor: anna}\n")) == Codes{"dangling-reference"});
  CHECK(codes(load("views:\n  v: {view: matrix, actor: grow}\n")) == Codes{"wrong-reference"});
  CHECK(codes(load("views:\n  v: {view: matrix, since: soon}\n")) == Codes{"bad-date"});
  CHECK(codes(load("views:\n  v: {view: matrix, limit: 0}\n")) == Codes{"bad-number"});
  CHECK(codes(load("views:\n  v: {view: matrix, group: hair}\n")) == Codes{"bad-value"});
}

TEST_CASE("a named view has an id like any record, and none of the views that every dossier has") {
  CHECK(codes(load("views:\n  matrix: {view: matrix}\n")) == Codes{"reserved-id"});
  CHECK(codes(load("views:\n  ana: {view: matrix}\n")) == Codes{"duplicate-id"});
  CHECK(codes(load("views:\n  My View: {view: matrix}\n")) == Codes{"bad-id"});
}

TEST_CASE("a view that is unpublished or chooses what is unpublished is withheld") {
  const std::string views =
      "views:\n  a: {view: matrix, publish: false}\n  b: {view: matrix, actor: [ana, ben]}\n  c: {view: matrix}\n";
  const LoadedDossier loaded = load(views);
  REQUIRE(loaded.dossier.views.size() == 1);
  CHECK(loaded.dossier.find("c") == ref(ViewId{0}));
  CHECK(loaded.dossier.find("b").kind == RecordKind::none);
  LoadOptions all;
  all.unpublished = true;
  CHECK(load_dossier_text("t", kPort + views, all).dossier.views.size() == 3);
}
