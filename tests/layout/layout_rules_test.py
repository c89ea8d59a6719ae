#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The rules of the house find each breach: a small sound tree is broken in one way at a time."""
import pathlib
import tempfile
import unittest

import layout_rules

HEAD = "#pragma once\n// SPDX-License-Identifier: Apache-2.0\n// Says what it is for.\n"
SOURCE = "// SPDX-License-Identifier: Apache-2.0\n"
SOUND = {
    "graph/text/span.hpp": HEAD,
    "graph/model/claim.hpp": HEAD + '#include "graph/text/span.hpp"\n',
    "graph/load/reader.cpp": SOURCE + "#include <yaml-cpp/eventhandler.h>\n",
    "graph/load/load.hpp": HEAD + '#include "graph/model/claim.hpp"\n',
    "graph/analysis/path.hpp": HEAD + '#include "graph/model/claim.hpp"\n',
    "graph/analysis/sat.cpp": SOURCE + "#include <cadical.hpp>\n",
    "graph/analysis/spectrum.cpp": SOURCE + "#include <Eigen/Eigenvalues>\n",
    "extract/article.hpp": HEAD,
    "extract/import/tables.cpp": SOURCE + "#include <sqlite3.h>\n",
    "cli/preview_helper/server.cpp": SOURCE + "#include <httplib.h>\n",
    "cli/folder_watch.cpp": SOURCE + "#include <sys/inotify.h>\n",
    "extract/document/tree.cpp": SOURCE + "#include <gumbo.h>\n",
    "extract/proposals/links.cpp": SOURCE + "#include <libstemmer.h>\n",
    "render/diagram/svg.hpp": HEAD + '#include "graph/analysis/path.hpp"\n',
    "render/diagram/layout_helper/main.cpp": SOURCE + "#include <graphviz/gvc.h>\n",
    "render/diagram/raster_helper/drawing.cpp": SOURCE + "#include <cairo-pdf.h>\n#include <librsvg/rsvg.h>\n",
    "render/diagram/raster_helper/fonts.cpp": SOURCE + "#include <fontconfig/fontconfig.h>\n",
    "render/embed/html_page.cpp": SOURCE + "#include <cmark-gfm.h>\n#include <cmark-gfm-core-extensions.h>\n",
    "cli/main.cpp": SOURCE + "#include <CLI/CLI.hpp>\n",
    "cli/commands/check.hpp": HEAD,
    "cli/commands/check.cpp": SOURCE + '#include "cli/commands/check.hpp"\n',
}


class Rules(unittest.TestCase):
    def faults_of(self, **changes):
        """The faults of the sound tree after files were added or replaced (None removes one)."""
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in {**SOUND, **changes.get("files", {})}.items():
                if text is not None:
                    (root / name).parent.mkdir(parents=True, exist_ok=True)
                    (root / name).write_text(text, encoding="utf-8")
            return layout_rules.faults(root)

    def assert_one(self, name, text, expected):
        """Exactly one fault is found once `name` reads `text`, and it says `expected`."""
        found = self.faults_of(files={name: text})
        self.assertEqual(len(found), 1, found)
        self.assertIn(expected, found[0])

    def test_a_sound_tree_has_no_fault(self):
        self.assertEqual(self.faults_of(), [])

    def test_an_arrow_up_is_found(self):
        self.assert_one("graph/text/fold.cpp", SOURCE + '#include "graph/model/claim.hpp"\n', "above floor 0")
        self.assert_one("render/diagram/dot.cpp", SOURCE + '#include "cli/commands/check.hpp"\n', "above floor 4")

    def test_neighbours_on_a_floor_do_not_know_each_other(self):
        self.assert_one("graph/analysis/a.cpp", SOURCE + '#include "graph/load/load.hpp"\n', "do not know each other")
        self.assert_one("graph/load/a.cpp", SOURCE + '#include "graph/analysis/path.hpp"\n', "do not know each other")
        self.assert_one("extract/a.cpp", SOURCE + '#include "render/diagram/svg.hpp"\n', "do not know each other")
        self.assert_one("render/a.cpp", SOURCE + '#  include <extract/article.hpp>\n', "do not know each other")

    def test_two_types_of_one_name_in_one_namespace_are_found(self):
        two = {"graph/text/span.hpp": HEAD + "namespace standpoint {\nstruct Edge {\n};\n}\n",
               "cli/edge.hpp": HEAD + "namespace standpoint {\nstruct Edge;\nclass Edge : Base {\n};\n}\n"}
        found = self.faults_of(files=two)
        self.assertEqual(found, ["graph/text/span.hpp: Edge is defined in cli/edge.hpp already"])
        apart = {**two, "cli/edge.hpp": HEAD + "namespace standpoint::view {\nclass Edge {\n};\n}\n"}
        self.assertEqual(self.faults_of(files=apart), [])

    def test_a_command_does_not_include_another(self):
        self.assert_one("cli/commands/show.cpp", SOURCE + '#include "cli/commands/check.hpp"\n', "a command does not")

    def test_an_include_is_a_path_from_the_root(self):
        self.assert_one("graph/model/a.cpp", SOURCE + '#include "claim.hpp"\n', "not a path from the root")

    def test_a_big_library_has_one_adaptor(self):
        yaml = SOURCE + "#include <yaml-cpp/yaml.h>\n"
        self.assert_one("graph/load/second.cpp", yaml, "1 file may include it, not 2")
        self.assertEqual(len(self.faults_of(files={"graph/load/reader.cpp": None, "graph/text/a.cpp": yaml})), 1)
        self.assert_one("graph/load/reader.cpp", None, "nothing includes it")
        self.assert_one("render/diagram/two.cpp", SOURCE + "#include <gvc.h>\n", "1 file may include it, not 2")
        self.assert_one("render/diagram/raster_helper/two.cpp", SOURCE + "#include <cairo.h>\n", "not 2")
        self.assert_one("render/diagram/raster_helper/drawing.cpp", None, "nothing includes it")
        moved = {"render/diagram/raster_helper/fonts.cpp": None,
                 "render/diagram/fonts.cpp": SOURCE + "#include <fontconfig/fontconfig.h>\n"}
        self.assertIn("outside render/diagram/raster_helper/", self.faults_of(files=moved)[0])
        self.assert_one("render/embed/two.cpp", SOURCE + "#include <cmark-gfm.h>\n", "1 file may include it, not 2")
        self.assert_one("graph/text/a.cpp", SOURCE + "#include <CLI/App.hpp>\n", "outside cli/")

    def test_a_header_opens_with_its_three_lines(self):
        self.assert_one("graph/text/a.hpp", HEAD.replace("// Says what it is for.\n", ""), "what the file is for")
        self.assert_one("graph/text/a.hpp", HEAD.replace("Apache", "MIT"), "SPDX line")
        self.assert_one("graph/text/a.hpp", HEAD.replace("#pragma once", "// once"), "#pragma once")
        self.assert_one("graph/text/a.cpp", "int a();\n", "no SPDX line")

    def test_a_folder_is_named_by_what_it_does_and_lies_on_a_floor(self):
        self.assert_one("cli/util/a.hpp", HEAD, "named by what it does")
        self.assert_one("graph/thing/a.hpp", HEAD, "on no floor")


if __name__ == "__main__":
    unittest.main()
