#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What a script of a dozen lines finds of reported speech: extraction_peer.py ARTICLES LANGUAGE.

Marks, a few verbs behind and before them, `selon X`, and runs of capitalised words, by Python's regular expressions.
No speaker is resolved, no name looked up, no clause ended by grammar: it is the least that one would write, not an equal.
Prints as JSON the processor time from text to findings.
"""
import json
import pathlib
import re
import sys
import time

WHO = r"[A-ZÀ-Ý][\w’'-]+(?: (?:de|des|du|la|of|the|[A-ZÀ-Ý][\w’'-]+)){0,5}"
VERBS = {"fr": "affirme|assure|estime|ajoute|dénonce|accuse|déclaré|rappelé|demande|souligne|explique|indique",
         "en": "said|says|told|added|called|accused|urged|claimed|argued|warned|explained|denied"}
PATTERNS = {
    "fr": [r"«([^«»]{{1,600}})»,? (?:a |ont )?(?:{v})(?:-t-elle|-t-il)? ({w})?",
           r"({w}) (?:a )?(?:{v}),? (?:le \d+ \w+, )?que ([^.;«]+)",
           r"\b[Ss]elon ({w}), ([^.;]+)",
           r"\b(?:{v}) (?:à )?({w}) d(?:e |’)([^.;]+)",
           r"({w}) (?:{v}) «([^«»]{{1,600}})»"],
    "en": [r"“([^“”]{{1,600}})” ?(?:{v}) ({w})",
           r"“([^“”]{{1,600}})” ?({w}) (?:{v})",
           r"({w}) (?:{v})(?: that)? ([^.;“]+)",
           r"\b[Aa]ccording to ({w}), ([^.;]+)",
           r"({w}) (?:{v}) \w+ “([^“”]{{1,600}})”"],
}


def main(path, language):
    text = pathlib.Path(path).read_text(encoding="utf-8")
    start = time.process_time()
    patterns = [re.compile(p.format(v=VERBS[language], w=WHO)) for p in PATTERNS[language]]
    marks = len(re.findall("«" if language == "fr" else "“|‘", text))
    claims = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    names = sum(1 for _ in re.finditer(WHO, text))
    taken = time.process_time() - start
    print(json.dumps({"seconds": taken, "marks": marks, "claims": len(claims), "names": names}))


main(*sys.argv[1:])
