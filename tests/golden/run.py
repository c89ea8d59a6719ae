#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs golden tests: run.py PROGRAM [--accept] FOLDER...

A folder of tests/golden holds `command` (one line: the arguments of standpoint), and what is expected of it: `stdout`,
`stderr` (absent when nothing is printed) and `exit` (the exit code). The command runs from the root of the sources,
without a terminal, in the C locale. With --accept what the program does now is written down as expected.
"""
import difflib
import os
import pathlib
import shlex
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TIME_LIMIT_SECONDS = 120


def run(program, folder):
    """What the folder's command does: {"stdout": bytes, "stderr": bytes, "exit": bytes}."""
    lines = (folder / "command").read_text(encoding="utf-8").splitlines()
    if len(lines) != 1:
        raise SystemExit(f"{folder}/command: one line is expected, there are {len(lines)}")
    environment = {"LC_ALL": "C", "PATH": os.environ["PATH"], "TZ": "UTC"}
    done = subprocess.run([program, *shlex.split(lines[0])], cwd=ROOT, env=environment, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=TIME_LIMIT_SECONDS)
    return {"stdout": done.stdout, "stderr": done.stderr, "exit": f"{done.returncode}\n".encode()}


def accept(folder, actual):
    """Writes what the program did as what is expected; empty streams have no file."""
    for name, content in actual.items():
        if content:
            (folder / name).write_bytes(content)
        else:
            (folder / name).unlink(missing_ok=True)


def differences(folder, actual):
    """The lines of a unified diff from expected to actual, over all three files; empty when they agree."""
    lines = []
    for name, content in actual.items():
        path = folder / name
        expected = path.read_bytes() if path.exists() else b""
        if expected != content:
            before, after = (text.decode("utf-8", "backslashreplace").splitlines() for text in (expected, content))
            lines += difflib.unified_diff(before, after, f"{folder.name}/{name}", "now", lineterm="", n=2)
            lines += [] if before != after else [f"{folder.name}/{name}: the bytes differ in line ends only"]
    return lines


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--accept"]
    program, folders = os.path.abspath(arguments[0]), [pathlib.Path(name).resolve() for name in arguments[1:]]
    failed = False
    if "--accept" in sys.argv:  # given every folder beside this file; dossiers/ holds what the commands read
        folders = [folder for folder in folders if (folder / "command").exists()]
    for folder in folders:
        actual = run(program, folder)
        if "--accept" in sys.argv:
            accept(folder, actual)
            continue
        lines = differences(folder, actual)
        failed = failed or bool(lines)
        if lines:
            print("\n".join(lines + ["If this is right now: ./dev accept"]))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
