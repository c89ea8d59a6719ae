#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""PNG and PDF from the command line: what is in them, that nothing is left where they fail, and who draws them."""
import os
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import time
import unittest
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ["STANDPOINT_PROGRAM"]).resolve()
RASTER = PROGRAM.parent / "libexec" / "standpoint" / "raster"
CANTEEN = ROOT / "tests" / "golden" / "dossiers" / "canteen"
FONTS = pathlib.Path("/usr/share/fonts/truetype/liberation")
DARK, WHITE = (0x0D, 0x11, 0x17), (0xFF, 0xFF, 0xFF)
SEEN = "seen"  # what a stand-in for the drawing program leaves beside itself

HOSTILE = """
dossier: {title: "<b>Bold</b> & \\"quoted\\" \U0001F389 \u0645\u0631\u062D\u0628\u0627", language: en}
sources:
  paper: {title: "]]> --> </svg>", date: 2024-03-02, kind: press}
entities:
  emoji: {type: person, name: "\U0001F469\u200D\U0001F469\u200D\U0001F467 family \U0001F3F4"}
  arabic: {type: company, name: "\u0634\u0631\u0643\u0629 \u0627\u0644\u0645\u064A\u0627\u0647"}
  hebrew: {type: company, name: "\u05E9\u05DC\u05D5\u05DD &amp; Sons"}
  marks: {type: person, name: "Ze\u0301\u0323\u0302\u0303 Zalgo\u0330\u0301"}
  han: {type: place, name: "\u6F22\u5B57\u793E\u4F1A"}
  thai: {type: law, name: "\u0E44\u0E17\u0E22\u0E20\u0E32\u0E29\u0E32"}
  tags: {type: system, name: "<script>alert(1)</script>"}
relations:
  - {from: emoji, type: leads, to: arabic, source: paper}
  - {from: marks, type: leads, to: hebrew, source: paper}
  - {from: tags, type: uses, to: han, source: paper}
  - {from: arabic, type: subject_to, to: thai, source: paper}
"""


class Png:
    """A PNG of eight bits a colour: size, resolution and, when asked for, its pixels; every checksum is verified."""

    def __init__(self, data):
        assert data[:8] == b"\x89PNG\r\n\x1a\n", data[:8]
        chunks, at = [], 8
        while at < len(data):
            size, name = struct.unpack(">I4s", data[at:at + 8])
            body = data[at + 8:at + 8 + size]
            assert zlib.crc32(name + body) == struct.unpack(">I", data[at + 8 + size:at + 12 + size])[0], name
            chunks.append((name, body))
            at += 12 + size
        assert chunks[0][0] == b"IHDR" and chunks[-1] == (b"IEND", b"")
        self.width, self.height, depth, kind = struct.unpack(">IIBB", chunks[0][1][:10])
        assert (depth, kind) == (8, 2), "three colours of eight bits are expected"
        self.pixels_per_metre = [struct.unpack(">IIB", body) for name, body in chunks if name == b"pHYs"]
        self.packed = b"".join(body for name, body in chunks if name == b"IDAT")

    def rows(self):
        """The rows as bytes, three a pixel (PNG specification, section 9)."""
        data, length = zlib.decompress(self.packed), 3 * self.width
        assert len(data) == (length + 1) * self.height
        above = bytearray(length)
        for start in range(0, len(data), length + 1):
            kind, row = data[start], bytearray(data[start + 1:start + 1 + length])
            for i in range(length) if kind else ():
                left, up = row[i - 3] if i >= 3 else 0, above[i]
                corner = above[i - 3] if i >= 3 else 0
                if kind == 4:
                    guess = left + up - corner
                    near = sorted((left, up, corner), key=lambda value: abs(guess - value))[0]
                row[i] = (row[i] + (0, left, up, (left + up) // 2, near if kind == 4 else 0)[kind]) & 0xFF
            yield bytes(row)
            above = row


def render(*arguments, dossier=CANTEEN, program=PROGRAM, **options):
    return subprocess.run([program, "render", "relations", "-d", dossier, *arguments], stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=120, **options)


def drawn(*arguments, **options):
    """The bytes on standard output of a run that says nothing else."""
    done = render(*arguments, **options)
    assert (done.returncode, done.stderr) == (0, b""), done.stderr
    return done.stdout


def size_in_points(**options):
    svg = drawn("--format", "svg", **options).decode()
    return [float(number) for number in re.search(r'viewBox="0 0 (\S+) (\S+)"', svg).groups()]


def tool(name, *arguments, data):
    """What a program of poppler-utils says of a PDF."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        after = ["-"] if name == "pdftotext" else []
        return subprocess.run([name, *arguments, file.name, *after], capture_output=True, check=True).stdout.decode()


class InstallTree:
    """The program as it is installed, with a drawing program of the test's choice."""

    def __init__(self, raster=None):
        self.folder = tempfile.TemporaryDirectory(dir=PROGRAM.parent)
        self.root = pathlib.Path(self.folder.name)
        (self.root / "bin").mkdir()
        self.program = self.root / "bin" / "standpoint"
        self.libexec = self.root / "libexec" / "standpoint"
        self.libexec.mkdir(parents=True)
        try:
            os.link(PROGRAM, self.program)
        except OSError:
            shutil.copy2(PROGRAM, self.program)
        (self.libexec / "layout").symlink_to(RASTER.with_name("layout"))
        if raster is not None:
            (self.libexec / "raster").write_text(f"#!/bin/sh\n{raster}\n", encoding="utf-8")
            (self.libexec / "raster").chmod(0o755)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()


class Pngs(unittest.TestCase):
    def test_a_png_has_the_size_of_the_svg_at_96_pixels_an_inch_times_its_scale(self):
        points = size_in_points()
        for scale in (None, "0.5", "1", "2.75"):
            with self.subTest(scale=scale):
                png = Png(drawn("--format", "png", *(["--scale", scale] if scale else [])))
                factor = float(scale or 2) * 96 / 72
                self.assertAlmostEqual(png.width, points[0] * factor, delta=1)
                self.assertAlmostEqual(png.height, points[1] * factor, delta=1)
                (across, down, unit), = png.pixels_per_metre
                self.assertEqual((across, unit), (down, 1))
                self.assertAlmostEqual(across, factor * 72 / 0.0254, delta=1)

    def test_a_png_is_not_blank_and_white_up_to_its_edges(self):
        png = Png(drawn("--format", "png", "--scale", "0.7"))
        rows = list(png.rows())
        colours = {row[i:i + 3] for row in rows for i in range(0, len(row), 3)}
        self.assertGreater(len(colours), 50)
        edges = rows[0] + rows[-1] + b"".join(row[:3] + row[-3:] for row in rows)
        self.assertEqual(set(edges), {0xFF})

    def test_the_theme_dark_has_a_dark_corner_and_is_dark_up_to_its_edges(self):
        png = Png(drawn("--format", "png", "--theme", "dark", "--scale", "0.7"))
        rows = list(png.rows())
        edges = rows[0] + rows[-1] + b"".join(row[:3] + row[-3:] for row in rows)
        self.assertEqual({tuple(edges[i:i + 3]) for i in range(0, len(edges), 3)}, {DARK})

    def test_the_automatic_theme_is_light_in_a_png_and_print_in_a_pdf(self):
        for form, theme in (("png", "light"), ("pdf", "print")):
            with self.subTest(format=form):
                self.assertEqual(drawn("--format", form), drawn("--format", form, "--theme", theme))
                self.assertNotEqual(drawn("--format", form), drawn("--format", form, "--theme", "dark"))


class Pdfs(unittest.TestCase):
    def test_a_pdf_is_one_page_of_the_size_of_the_svg_with_a_title_and_no_date(self):
        data = drawn("--format", "pdf", "--lang", "en")
        self.assertTrue(data.startswith(b"%PDF-1."))
        facts = dict(line.split(":", 1) for line in tool("pdfinfo", data=data).splitlines())
        self.assertEqual(facts["Pages"].strip(), "1")
        self.assertEqual(facts["Title"].strip(), "Who is tied to whom, and by what?")
        self.assertNotIn("CreationDate", facts)
        size = [float(number) for number in re.findall(r"[\d.]+", facts["Page size"])[:2]]
        for found, points in zip(size, size_in_points()):
            self.assertAlmostEqual(found, points, delta=0.2)

    def test_the_words_of_a_pdf_are_text_in_embedded_fonts(self):
        data = drawn("--format", "pdf", "--lang", "en")
        text = re.sub(r"\s+", " ", tool("pdftotext", data=data))
        for label in ("Marc Lebon", "leads", "Green days rule", "Sources: Town hall"):
            self.assertIn(label, text)
        fonts = [line.split() for line in tool("pdffonts", data=data).splitlines()[2:]]
        self.assertGreaterEqual(len(fonts), 2)
        for font in fonts:
            self.assertEqual(font[-5:-2], ["yes", "yes", "yes"], font)

    def test_a_pdf_holds_no_picture_of_pixels(self):
        self.assertNotIn(b"/Image", drawn("--format", "pdf"))

    def test_links_lead_to_addresses_and_nowhere_else(self):
        self.assertIn(b"/URI (https://example.org/?who=marc-lebon)",
                      drawn("--format", "pdf", "--link", "https://example.org/?who={id}"))
        self.assertNotIn(b"/URI", drawn("--format", "pdf", "--link", "#{id}"))
        self.assertNotIn(b"/URI", drawn("--format", "pdf"))


class Both(unittest.TestCase):
    def test_two_runs_give_the_same_bytes_in_any_surroundings(self):
        for form in ("png", "pdf"):
            found = set()
            for variables in ({"LC_ALL": "C", "TZ": "UTC"}, {"LC_ALL": "fr_FR.UTF-8", "TZ": "Asia/Tokyo", "HOME": "/nowhere"},
                              {"FONTCONFIG_FILE": "/dev/null", "SOURCE_DATE_EPOCH": "1"}):
                with tempfile.TemporaryDirectory() as folder:
                    file = pathlib.Path(folder) / f"map.{form}"
                    self.assertEqual(drawn("-o", file, env=variables, cwd=folder), b"")
                    self.assertEqual(os.listdir(folder), [file.name])
                    found.add(file.read_bytes())
            with self.subTest(format=form):
                self.assertEqual(found, {drawn("--format", form)})

    def test_a_timeline_is_drawn_as_well(self):
        with tempfile.TemporaryDirectory() as folder:
            files = [pathlib.Path(folder) / f"when.{form}" for form in ("png", "pdf")]
            for file in files:
                run = [PROGRAM, "render", "timeline", "-d", CANTEEN, "--lang", "en", "-o", file]
                subprocess.run(run, check=True, timeout=120)
            self.assertGreater(Png(files[0].read_bytes()).height, 500)
            self.assertIn("Who said what when?", tool("pdftotext", data=files[1].read_bytes()))

    def test_labels_of_any_script_and_with_any_sign_are_drawn(self):
        with tempfile.TemporaryDirectory() as folder:
            dossier = pathlib.Path(folder) / "dossier.yaml"
            dossier.write_text(HOSTILE, encoding="utf-8")
            png = Png(drawn("--format", "png", "--scale", "0.5", dossier=dossier))
            self.assertGreater(len(set(png.rows())), png.height // 4)
            data = drawn("--format", "pdf", "--width", "full", dossier=dossier)
            text = tool("pdftotext", data=data)
            for label in ("<script>", "</script>", "Zalgo", "amp; Sons", "family", "]]> --> </svg>"):
                self.assertIn(label, text)
            self.assertNotIn(b"/JavaScript", data)


class Failures(unittest.TestCase):
    def check_failure(self, raster, expected):
        """Both formats fail with the message, and the file stays as it was."""
        with InstallTree(raster) as tree:
            for form in ("png", "pdf"):
                with self.subTest(format=form, raster=raster):
                    target = tree.root / f"out.{form}"
                    target.write_bytes(b"before")
                    before = sorted(os.listdir(tree.root))
                    done = render("-o", target, program=tree.program)
                    self.assertEqual((done.returncode, done.stdout), (1, b""), done.stderr)
                    self.assertRegex(done.stderr.decode(), rf"\Astandpoint: error: .*{expected}.*\n  help: .*\n\Z")
                    self.assertEqual(target.read_bytes(), b"before")
                    self.assertEqual(sorted(os.listdir(tree.root)), before)
                    done = render("-o", tree.root / f"new.{form}", program=tree.program)
                    self.assertEqual(done.returncode, 1)
                    self.assertEqual(sorted(os.listdir(tree.root)), before)

    def test_without_the_drawing_program_there_is_a_clear_failure_and_no_file(self):
        self.check_failure(None, "cannot be started")

    def test_a_drawing_program_that_is_killed_leaves_no_file(self):
        self.check_failure("head -c 1000 >/dev/null; printf 'drawn fitting 100\\nabc'; kill -9 $$", "ended before it was done")

    def test_too_many_pixels_fail_before_anything_is_started(self):
        with InstallTree(f"touch \"$(dirname \"$0\")/{SEEN}\"") as tree:
            many = ROOT / "data" / "health-data-hub"
            done = render("-o", tree.root / "out.png", "--scale", "8", "--width", "full", dossier=many, program=tree.program)
            self.assertEqual(done.returncode, 1)
            self.assertRegex(done.stderr.decode(), r"100 million pixels at most.*\n  help: say --scale \d\.\d or less")
            self.assertEqual(sorted(os.listdir(tree.libexec)), ["layout", "raster"])


class WhoDraws(unittest.TestCase):
    def test_the_drawing_program_is_started_for_png_and_pdf_only(self):
        with InstallTree(f"touch \"$(dirname \"$0\")/{SEEN}\"; exec {RASTER}") as tree:
            seen = tree.libexec / SEEN
            for form in ("svg", "dot"):
                drawn("--format", form, program=tree.program)
                self.assertFalse(seen.exists(), form)
            for form in ("png", "pdf"):
                drawn("--format", form, program=tree.program)
                self.assertTrue(seen.exists(), form)
                seen.unlink()

    def test_the_program_is_linked_with_nothing_that_draws(self):
        def libraries(program):
            return subprocess.run(["ldd", program], capture_output=True, check=True, encoding="utf-8").stdout
        for library in ("librsvg", "libcairo", "libpango", "libfontconfig", "libglib", "libgvc", "libcgraph"):
            self.assertNotIn(library, libraries(PROGRAM))
        self.assertNotIn("librsvg", libraries(RASTER.with_name("layout")))
        self.assertNotIn("libgvc", libraries(RASTER))
        self.assertIn("librsvg", libraries(RASTER))

    def test_while_it_waits_for_an_svg_the_drawing_program_is_confined(self):
        if b"__asan_init" in RASTER.read_bytes():
            self.skipTest("under a sanitizer it is not confined")
        child = subprocess.Popen([RASTER], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        try:
            status, deadline = "", time.monotonic() + 20
            while not re.search(r"Seccomp:\s+2\n", status) and time.monotonic() < deadline:
                time.sleep(0.01)
                status = pathlib.Path(f"/proc/{child.pid}/status").read_text(encoding="utf-8")
            limits = pathlib.Path(f"/proc/{child.pid}/limits").read_text(encoding="utf-8")
        finally:
            child.stdin.close()
            child.wait(timeout=20)
        self.assertRegex(status, r"NoNewPrivs:\s+1\n")
        self.assertRegex(status, r"Seccomp:\s+2\n")
        self.assertRegex(limits, r"Max address space\s+1073741824\s")
        self.assertRegex(limits, r"Max file size\s+0\s")
        self.assertRegex(limits, r"Max core file size\s+0\s")


class Fonts(unittest.TestCase):
    def run_with(self, fonts, check):
        """Draws where fontconfig finds the files named, and nothing else."""
        if not (FONTS / "LiberationSans-Regular.ttf").exists():
            self.skipTest("the package fonts-liberation is not installed")
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            for made in ("fonts", "cache"):
                (folder / made).mkdir()
            for font in fonts:
                shutil.copy(FONTS / font, folder / "fonts")
            config = folder / "fonts.conf"
            config.write_text(f"<fontconfig><dir>{folder}/fonts</dir><cachedir>{folder}/cache</cachedir>"
                              "<include>/usr/share/fontconfig/conf.avail/30-metric-aliases.conf</include></fontconfig>",
                              encoding="utf-8")
            with InstallTree(f"FONTCONFIG_FILE={config} exec {RASTER}") as tree:
                check(tree, folder / "cache")

    def test_without_any_font_nothing_is_drawn(self):
        def check(tree, _):
            done = render("-o", tree.root / "out.png", program=tree.program)
            self.assertEqual(done.returncode, 1)
            self.assertRegex(done.stderr.decode(), r"no font is installed.*\n  help: .*fonts-liberation")
            self.assertFalse((tree.root / "out.png").exists())
        self.run_with([], check)

    def test_a_font_of_other_widths_is_taken_and_said(self):
        def check(tree, cache):
            done = render("--format", "png", program=tree.program)
            self.assertEqual(done.returncode, 0)
            Png(done.stdout)
            self.assertRegex(done.stderr.decode(), r"\Astandpoint: warning: no font .*\n  help: .*fonts-liberation\n\Z")
            self.assertEqual(os.listdir(cache), [])
        self.run_with(["LiberationMono-Regular.ttf"], check)

    def test_a_font_with_the_widths_of_arial_is_enough(self):
        def check(tree, _):
            self.assertGreater(len(drawn("--format", "png", program=tree.program)), 1000)
        self.run_with(["LiberationSans-Regular.ttf"], check)


if __name__ == "__main__":
    unittest.main(verbosity=0)
