#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Every code has an example that triggers it, once, and nothing else; with --accept the output now becomes the expected.

errors_test.py [--accept [CODE...]]; the program is STANDPOINT_PROGRAM, else build/dev/standpoint.
"""
import difflib
import os
import re
import sys

import examples
import generate_docs

PROGRAM = os.environ.get("STANDPOINT_PROGRAM", str(examples.ROOT / "build/dev/standpoint"))
HEAD = re.compile(r"^[^ ].*?:\d+:\d+: (error|warning|note): .* \[([a-z0-9-]+)\]$")


def faults_of(example):
    """What is wrong with an example and its expected output, as lines."""
    paths = example.paths()
    if len(paths) != 1:
        return [f"{example.code}: expected one example, there are {len(paths)}"]
    out, err, code = example.run(PROGRAM)
    text = out.decode("utf-8", "backslashreplace")
    if "--accept" in sys.argv[1:] and (len(sys.argv) == 2 or example.code in sys.argv[2:]):
        example.expected_path().write_text(text, encoding="utf-8")
    faults = []
    if err:
        faults.append(f"{example.code}: standard error is not empty: {err.decode('utf-8', 'backslashreplace')}")
    if code != (1 if example.severity == "error" else 0):
        faults.append(f"{example.code}: exit code {code}")
    heads = [found.groups() for found in map(HEAD.match, text.splitlines()) if found]
    if heads != [(example.severity, example.code)]:
        faults.append(f"{example.code}: expected this {example.severity} and nothing else, got {heads}")
    if "\n  help: " not in text:
        faults.append(f"{example.code}: no remedy is given")
    if len(example.explanation()) < 40:
        faults.append(f"{example.code}: its example begins without a comment that explains it")
    if example.expected() != text:
        faults += difflib.unified_diff(example.expected().splitlines(), text.splitlines(), f"{example.code}.expected",
                                       "now", lineterm="")
    return faults


def main():
    all_examples = examples.all_examples()
    faults = [f"tests/errors/{name}: belongs to no code" for name in examples.stray_files(all_examples)]
    for example in all_examples:
        faults += faults_of(example)
    if not faults and "--accept" not in sys.argv[1:] and generate_docs.page() != generate_docs.current():
        faults.append("docs/errors.md is not current: run ./dev docs")
    print("\n".join(faults) if faults else f"{len(all_examples)} codes, each with an example that triggers it alone")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
