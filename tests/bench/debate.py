#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a debate of any size as a dossier: debate.py CLAIMS FOLDER [--seed N]

Of ten claims four open a thread, five answer an earlier one and one supports it. One answer in eight takes the other side
of the same proposition, so that it goes both ways; one support in four is required. The same numbers give the same bytes.
"""
import argparse
import pathlib
import random

ACTORS = 40
RECENT = 200  # an answer goes to one of so many claims before it


def write_debate(claims, folder, seed=1):
    """Writes the dossier; returns its size in bytes."""
    chance = random.Random(f"{seed}/{claims}")
    lines = ["dossier: {language: en}", "sources:", "  minutes: {title: Minutes, date: 2021-03-01}", "entities:"]
    lines += [f"  actor-{i}: {{type: person, name: Actor {i}}}" for i in range(ACTORS)]
    lines.append("propositions:")
    propositions = max(1, claims // 4)
    lines += [f"  p-{i}: {{text: Sentence {i}.}}" for i in range(propositions)]
    lines.append("defaults: {source: minutes}")
    lines.append("claims:")
    about, stance = [], []
    for i in range(claims):
        kind = chance.random() if i > 0 else 0.0
        target = chance.randrange(max(0, i - RECENT), i) if i > 0 else 0
        proposition, side, link = chance.randrange(propositions), chance.choice((1, -1)), ""
        if 0.4 <= kind < 0.9:
            link = f", disputes: c-{target}"
            if chance.random() < 0.125:
                proposition, side = about[target], -stance[target]
        elif kind >= 0.9:
            required = ", requires: true" if chance.random() < 0.25 else ""
            link = f", supports: [{{claim: c-{target}{required}}}]"
        about.append(proposition)
        stance.append(side)
        word = "support" if side > 0 else "oppose"
        lines.append(f"  c-{i}: {{by: actor-{chance.randrange(ACTORS)}, about: p-{proposition}, stance: {word}{link}}}")
    folder.mkdir(parents=True, exist_ok=True)
    text = "\n".join(lines) + "\n"
    (folder / "dossier.yaml").write_text(text, encoding="utf-8")
    return len(text)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("claims", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    print(write_debate(given.claims, given.folder, given.seed), "bytes")
