#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts a CTest run honestly: summary.py RESULTS.xml prints the skipped and failed tests, then `N passed, N failed`.

Before the counts stands what the test of the compatibility kit has counted itself.

A test counts as skipped only when it says why and nothing in it failed: CTest alone would take a failing test that
prints [SKIPPED] for a skipped one. A Catch2 case that asserts nothing and is not skipped has checked nothing: it failed.
Exits with 1 when something failed or nothing was run.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree

CATCH_VERDICT = re.compile(r"^(All tests passed|test cases: |assertions: |No tests ran)", re.MULTILINE)
CATCH_NOTHING_ASSERTED = re.compile(r"^assertions: - none -", re.MULTILINE)
CATCH_CLEAN = re.compile(r"^(All tests passed|assertions: - none -)", re.MULTILINE)
SANITIZER = re.compile(r"(Address|Leak|UndefinedBehavior)Sanitizer|runtime error:")
SKIPPED = re.compile(r"^\[SKIPPED\] *(\S.*)$", re.MULTILINE)
FIGURES = re.compile(r"^tck .*$", re.MULTILINE)  # how many scenarios of the compatibility kit pass
SKIPS_KNOWN = ("SKIP_REGULAR_EXPRESSION_MATCHED", "SKIP_RETURN_CODE=77")


def verdict(case):
    """("passed" | "skipped" | "failed", the reason for the latter two) of one <testcase>."""
    output = case.findtext("system-out") or ""
    is_catch = CATCH_VERDICT.search(output) is not None
    status = case.get("status")
    if status == "run":
        if is_catch and CATCH_NOTHING_ASSERTED.search(output):
            return "failed", "it asserts nothing"
        return "passed", ""
    skipped = case.find("skipped")
    if status != "notrun" or skipped is None:
        return "failed", "see its output above"
    said = SKIPPED.search(output)
    if skipped.get("message") not in SKIPS_KNOWN:
        return "failed", "it was not run: " + skipped.get("message", "")
    if said is None:
        return "failed", "it was skipped without a reason"
    by_text = skipped.get("message") == SKIPS_KNOWN[0]
    if by_text and (not CATCH_CLEAN.search(output) or SANITIZER.search(output)):
        return "failed", "it failed after saying [SKIPPED] " + said.group(1) + "\n" + output
    return "skipped", said.group(1)


def main():
    cases = ElementTree.parse(sys.argv[1]).getroot().findall("testcase")
    found = {"passed": [], "skipped": [], "failed": []}
    for case in cases:
        kind, reason = verdict(case)
        found[kind].append((case.get("name"), reason))
    for kind in ("skipped", "failed"):
        for name, reason in found[kind]:
            print(f"{kind}: {name}: {reason}")
    for case in cases:
        sys.stdout.writelines(line + "\n" for line in FIGURES.findall(case.findtext("system-out") or ""))
    counts = f"{len(found['passed'])} passed, {len(found['failed'])} failed"
    if found["skipped"]:
        counts += f", {len(found['skipped'])} skipped"
    print(counts)
    return 1 if found["failed"] or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
