#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The gallery is what the program draws now, shows every view, and stays small."""
import pathlib
import re
import subprocess
import sys
import unittest
import xml.etree.ElementTree as ElementTree

import gallery

MOST_BYTES = 1_000_000
PALETTES = re.compile(rb"@media screen and \(prefers-color-scheme:dark\)")


class Gallery(unittest.TestCase):
    def test_page_and_pictures_are_current(self):
        check = subprocess.run([sys.executable, gallery.__file__, "--check"], capture_output=True, text=True)
        self.assertEqual(check.stdout, "", check.stderr)

    def test_every_view_has_a_picture(self):
        views = re.search(r"kViews = \{(.*?)\}", (gallery.ROOT / "graph/model/records.hpp").read_text(), re.S)[1]
        shown = {words[0] for _, words, _, _ in gallery.ENTRIES}
        self.assertEqual(set(re.findall(r'"(\w+)"', views)), shown)

    def test_pictures_are_small_and_follow_the_mode_of_the_reader(self):
        pictures = sorted(gallery.PICTURES.glob("*.svg"))
        self.assertLess(sum(path.stat().st_size for path in pictures), MOST_BYTES)
        for path in pictures:
            with self.subTest(picture=path.name):
                ElementTree.parse(path)
                self.assertEqual(bool(PALETTES.search(path.read_bytes())), path.name != "print.svg")

    def test_the_page_shows_each_picture_once(self):
        page = gallery.PAGE.read_text(encoding="utf-8")
        for path in sorted(gallery.PICTURES.glob("*.svg")):
            self.assertEqual(page.count(f"](gallery/{path.name})]"), 1)
        self.assertEqual(page.count("\n## "), len(gallery.ENTRIES))


if __name__ == "__main__":
    unittest.main()
