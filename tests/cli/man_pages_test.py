#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The man pages that the build makes are shown by man(1) without a warning, with a name, a summary and all sections."""
import os
import pathlib
import re
import shutil
import subprocess
import sys

BUILD = pathlib.Path(os.environ["STANDPOINT_BUILD"])
SECTIONS = ["NAME", "DESCRIPTION", "Usage", "Options", "Examples", "Output", "Exit codes"]


def shown(page):
    """What man prints of a page, on 90 columns; fails on a warning of its formatter."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "MANWIDTH": "90", "MAN_KEEP_STDERR": "1"}
    done = subprocess.run(["man", "--warnings", "-l", str(page)], capture_output=True, encoding="utf-8",
                          env=environment, timeout=60)
    assert (done.returncode, done.stderr) == (0, ""), f"{page.name}: {done.stderr}"
    return done.stdout


def main():
    if shutil.which("man") is None or shutil.which("groff") is None:
        print("[SKIPPED] man and groff are not installed (packages man-db and groff-base)")
        return 77
    pages = sorted((BUILD / "man").glob("standpoint-*.1"))
    assert len(pages) > 10, f"only {len(pages)} man pages in {BUILD}/man"
    for page in pages:
        text = shown(page)
        assert f"{page.stem} - " in re.sub(r"\s+", " ", text), f"{page.name}: no summary"
        assert re.findall(r"^(\S.*)$", text, re.MULTILINE)[1:-1] == SECTIONS, f"{page.name}: other sections"
    overview = shown(BUILD / "man" / "standpoint.1")
    for page in pages:
        assert f"{page.stem}(1)" in overview, f"standpoint.1 lacks {page.stem}"
    return 0


if __name__ == "__main__":
    sys.exit(main())
