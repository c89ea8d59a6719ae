#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs one test in a browser: run.py FILE_test.mjs, with Node's own test runner; exit code 77 where it cannot be run.

Node, Chromium and the modules of package-lock.json are needed; ./dev test installs them where that is possible.
"""
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def missing():
    """What stands in the way, or nothing."""
    if shutil.which("node") is None:
        return "Node is not installed"
    chromium = os.environ.get("STANDPOINT_CHROMIUM", "chromium")
    if shutil.which(chromium) is None:
        return f"there is no browser '{chromium}'"
    if not (HERE / "node_modules" / ".package-lock.json").exists():
        return "the modules of tests/browser/package-lock.json are not installed (npm ci)"
    return ""


why_not = missing()
if why_not:
    print(f"[SKIPPED] {why_not}; ./dev test installs what tests in a browser need, where it can")
    sys.exit(77)
sys.exit(subprocess.run(["node", "--test-reporter=spec", sys.argv[1]]).returncode)
