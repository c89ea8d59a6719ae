#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes docs/errors.md from the examples in tests/errors; with --check it only says whether the page is current."""
import sys

import examples

PAGE = examples.ROOT / "docs/errors.md"
LONGEST_LINE = 180  # of an example; the rest is cut

PREFACE = """<!-- Written by tests/errors/generate_docs.py: change the examples there, then run ./dev docs -->
# What `standpoint check` can find

Each mistake has a code, shown in brackets at the end of its first line. The codes stay the same from one version to the
next, so that you can look one up here or count it in a script.

- An **error** must be mended: the other commands do nothing before. `check` ends with exit code 1.
- A **warning** is probably a mistake. It counts as one under `check --strict`.
- A **note** points out something to think of, and never counts.

A message says where the mistake stands (file, line and column), what is wrong, and behind `help:` what to do about it.
All mistakes are reported in one run; of a file that is not valid YAML, the first.
"""


def shown(text):
    """The example's output without its last line, the counts; long lines are cut."""
    lines = text.rstrip("\n").split("\n")[:-1]
    return "\n".join(line if len(line) <= LONGEST_LINE else line[:LONGEST_LINE] + "…" for line in lines)


def page():
    """The whole page as text."""
    parts = [PREFACE]
    every = examples.all_examples()
    headings = list(dict.fromkeys(example.heading for example in every))
    for heading in headings:
        parts.append(f"\n## {heading}\n")
        for example in (one for one in every if one.heading == heading):
            parts.append(f"\n### {example.code}\n\n*{example.severity.capitalize()}.* {example.explanation()}\n\n"
                         f"```text\n{shown(example.expected())}\n```\n")
    return "".join(parts)


def current():
    """The page as it stands, or an empty string."""
    return PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""


def main():
    text = page()
    if "--check" in sys.argv[1:]:
        if text != current():
            print("docs/errors.md is not current: run ./dev docs")
        return 0 if text == current() else 1
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
