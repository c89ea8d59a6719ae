#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What is installed is complete and belongs to no machine, and CPack makes Debian packages of it; what works in a clean
Debian 12 is tried by try.sh, which needs root and the network."""
import io
import os
import pathlib
import re
import shutil
import subprocess
import tarfile
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ["STANDPOINT_BUILD"])
PROGRAM = os.environ["STANDPOINT_PROGRAM"]
EPOCH = 1700000000
LEFT_BY_EXAMPLES = {"out", ".gitignore", "house-plan.svg", "__pycache__"}


def run(*command, **options):
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", **options).stdout


def needs(program):
    return unittest.skipIf(shutil.which(program) is None, f"[SKIPPED] {program} is not installed")


def commands():
    return re.findall(r"^  ([a-z]+)  ", run(PROGRAM), re.MULTILINE)


def installed(component, folder):
    """Installs a component into the folder; its files by their path in it."""
    run("cmake", "--install", str(BUILD), "--prefix", str(folder), "--component", component)
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def sources_of(folder):
    """The files of a folder of the sources that are to be installed, by their path in the sources."""
    paths = [path for path in (ROOT / folder).rglob("*") if path.is_file() and path.suffix != ".py"]
    return {path.relative_to(ROOT).as_posix() for path in paths
            if not LEFT_BY_EXAMPLES & set(path.relative_to(ROOT).parts)}


def is_program(path):
    return path.read_bytes()[:4] == b"\x7fELF"


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory()
        folder = pathlib.Path(cls.place.name)
        cls.tool = installed("standpoint", folder / "tool")
        cls.library = installed("development", folder / "library")

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()

    def below(self, folder, files):
        return {path[len(folder):] for path in files if path.startswith(folder)}

    def test_the_tool_has_its_programs_and_a_page_for_each_command(self):
        helpers = {path.name for path in (BUILD / "libexec/standpoint").iterdir()}
        self.assertEqual(self.below("bin/", self.tool), {"standpoint"})
        self.assertEqual(self.below("libexec/standpoint/", self.tool), helpers)
        self.assertTrue({"layout", "preview", "raster"} <= helpers)
        self.assertEqual(self.below("share/man/man1/", self.tool),
                         {"standpoint.1"} | {f"standpoint-{name}.1" for name in commands()})
        for completion in ("bash-completion/completions/standpoint", "zsh/site-functions/_standpoint",
                           "fish/vendor_completions.d/standpoint.fish"):
            self.assertIn("share/" + completion, self.tool)

    def test_dossiers_and_examples_lie_as_in_the_sources_and_scripts_can_be_run(self):
        for folder in ("data/health-data-hub", "examples"):
            names = self.below(f"share/standpoint/{folder}/", self.tool)
            self.assertEqual({f"{folder}/{name}" for name in names}, sources_of(folder))
        scripts = [path for name, path in self.tool.items() if name.endswith(".sh")]
        self.assertTrue(scripts)
        self.assertEqual([path for path in scripts if not os.access(path, os.X_OK)], [])

    def test_licences_go_along(self):
        names = self.below("share/doc/standpoint/", self.tool)
        self.assertTrue({"LICENSE", "lexicon-notice.md", "install.md", "hunspell-fr-comprehensive.copyright",
                         "hunspell-en-us.copyright"} <= names, names)

    def test_the_library_has_what_the_tool_has_not(self):
        self.assertEqual(set(self.tool) & set(self.library), set())
        self.assertEqual({name.split("/")[0] for name in self.library}, {"lib", "include"})
        self.assertIn("include/standpoint/graph/load/load.hpp", self.library)
        self.assertEqual({name for name in self.library if name.endswith(".a")},
                         {f"lib/libstandpoint_{part}.a" for part in ("graph", "extract", "render")})

    def test_no_text_names_a_folder_of_this_machine(self):
        words = {str(ROOT), str(BUILD), str(pathlib.Path.home()), self.place.name} - {"/"}
        for name, path in {**self.tool, **self.library}.items():
            if is_program(path) or path.suffix == ".a":
                continue
            text = path.read_text(encoding="utf-8")
            self.assertEqual([word for word in words if re.search(re.escape(word) + r"\b", text)], [], name)

    @needs("readelf")
    def test_programs_look_for_libraries_where_debian_has_them(self):
        for name, path in self.tool.items():
            if not is_program(path):
                continue
            folders = re.findall(r"(?:RPATH|RUNPATH).*\[(.*)\]", run("readelf", "-d", str(path)))
            known = {f"/usr/lib/{os.uname().machine}-linux-gnu/graphviz"} if name.endswith("/layout") else set()
            self.assertLessEqual(set(folders), known, name)


@needs("dpkg-deb")
@needs("dpkg-shlibdeps")
@needs("file")
class Package(unittest.TestCase):
    """The package of the tool, as CPack makes it of this build, uncompressed."""

    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory()
        cls.environment = {**os.environ, "SOURCE_DATE_EPOCH": str(EPOCH)}
        run("cpack", "--config", str(BUILD / "CPackConfig.cmake"), "-G", "DEB", "-B", cls.place.name,
            "-D", "CPACK_COMPONENTS_ALL=standpoint", "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=none", env=cls.environment)
        cls.package = str(next(pathlib.Path(cls.place.name).glob("standpoint_*.deb")))
        data = subprocess.run(["dpkg-deb", "--fsys-tarfile", cls.package], check=True, capture_output=True).stdout
        cls.files = {member.name.removeprefix("./"): member for member in tarfile.open(fileobj=io.BytesIO(data))}
        cls.data = data

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()

    def read(self, path):
        with tarfile.open(fileobj=io.BytesIO(self.data)) as archive:
            return archive.extractfile("./" + path).read()

    def field(self, name):
        return run("dpkg-deb", "--field", self.package, name).strip()

    def test_it_says_what_it_is_and_what_it_needs(self):
        version = run(PROGRAM, "version").split()[1]
        self.assertEqual(self.field("Version"), version + "-1")
        depends = re.findall(r"(?:^|, )([a-z0-9.+-]+)", self.field("Depends"))
        self.assertLessEqual({"libc6", "libcpp-httplib0.11", "libgvc6", "librsvg2-2", "fonts-liberation"}, set(depends))
        summary, *lines = self.field("Description").split("\n")
        self.assertLess(len(summary), 80)
        self.assertTrue(lines and all(len(line) <= 80 for line in lines))

    def test_all_belongs_to_root_and_is_as_old_as_the_sources(self):
        for name, member in self.files.items():
            self.assertEqual((member.uid, member.gid, member.mtime), (0, 0, EPOCH), name)
            self.assertEqual(member.mode & 0o7022, 0, name)
            self.assertTrue(name.startswith("usr") or not name.strip("."), name)

    def test_it_is_as_the_policy_asks(self):
        doc = "usr/share/doc/standpoint/"
        self.assertLessEqual({doc + name for name in ("copyright", "changelog.gz", "changelog.Debian.gz")}, set(self.files))
        pages = [name for name in self.files if "/man1/" in name]
        self.assertTrue(pages and all(name.endswith(".1.gz") for name in pages))
        self.assertIn("usr/share/zsh/vendor-completions/_standpoint", self.files)
        self.assertEqual(self.files["usr/bin/standpoint"].mode, 0o755)

    def test_the_copyright_file_can_be_read_by_machines_and_names_the_dictionaries(self):
        text = self.read("usr/share/doc/standpoint/copyright").decode("utf-8")
        paragraphs = re.split(r"\n\n+", text.strip())
        self.assertIn("Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n", paragraphs[0])
        for paragraph in paragraphs:
            for line in paragraph.split("\n"):
                self.assertRegex(line, r"^(?:[A-Z][A-Za-z-]+:| +\S)")
        licences = set(re.findall(r"^License: (\S+)$", text, re.MULTILINE))
        self.assertEqual(licences, {"Apache-2.0", "MPL-2.0", "SCOWL"})
        self.assertIn("WordNet 1.6 Copyright 1997 by Princeton University", text)
        self.assertNotIn("\t", text)

    def test_notices_of_what_is_compiled_in_go_along(self):
        notices = {pathlib.PurePosixPath(name).name.removesuffix(".copyright") for name in self.files if "/notices/" in name}
        self.assertLessEqual({"libcadical-dev", "libcli11-dev", "libyaml-cpp-dev", "nettle-dev"}, notices)

    @needs("dpkg-query")
    def test_the_library_depends_on_what_it_looks_for(self):
        cache = (BUILD / "CMakeCache.txt").read_text(encoding="utf-8")
        needs_of_rooms = (ROOT / "cmake/standpoint_needs.cmake").read_text(encoding="utf-8")
        needed = re.findall(r"^standpoint_need\((\w+) ", needs_of_rooms, re.MULTILINE)
        paths = [re.search(rf"^STANDPOINT_{name.upper()}_LIBRARY:\w+=(.*)$", cache, re.MULTILINE)[1] for name in needed]
        owners = set(re.findall(r"^([a-z0-9.+-]+)(?::\w+)?: ", run("dpkg-query", "-S", *paths), re.MULTILINE))
        packaging = (ROOT / "cmake/packaging.cmake").read_text(encoding="utf-8")
        depends = re.search(r"DEVELOPMENT_PACKAGE_DEPENDS\s+\"(.*?)\"", packaging, re.DOTALL)[1]
        self.assertLessEqual(owners, set(re.findall(r"[a-z][a-z0-9.+-]+", depends)))


class Page(unittest.TestCase):
    def setUp(self):
        self.page = (ROOT / "docs/install.md").read_text(encoding="utf-8")

    def test_it_names_the_packages_of_this_version(self):
        version = run(PROGRAM, "version").split()[1]
        self.assertEqual(set(re.findall(r"standpoint[\w-]*[_-](\d+\.\d+\.\d+)", self.page)), {version})

    def test_it_has_every_program_that_is_started(self):
        for source in [*(ROOT / "cli").rglob("*.cpp"), *(ROOT / "extract").rglob("*.cpp")]:
            for name in re.findall(r"find_on_path\(\"([^\"]+)\"\)", source.read_text(encoding="utf-8")):
                self.assertIn(f"`{name}`", self.page, source)

    def test_it_says_what_each_program_that_helps_needs(self):
        for helper in (BUILD / "libexec/standpoint").iterdir():
            self.assertIn(f"| `{helper.name}` |", self.page)


if __name__ == "__main__":
    unittest.main(verbosity=0)
