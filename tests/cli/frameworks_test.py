#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""`standpoint arguments --iccma` answers in the competition's output format, rightly, and with true witnesses.

Each answer about the reference frameworks is held against the files beside them, each witness against the definitions.
"""
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.path.abspath(os.environ["STANDPOINT_PROGRAM"])
FRAMEWORKS = pathlib.Path(os.environ.get("STANDPOINT_REFERENCE", ROOT / ".." / "shared")) / "reference" / "arguments" / "frameworks"
TIME_LIMIT_SECONDS = 60
MOST_ASKED = 6  # arguments of a framework, for each task

LISTS = {"DC-CO": "dc_co", "DC-ST": "dc_st", "DS-ST": "ds_st", "DS-PR": "ds_pr", "DC-SST": "dc_sst", "DS-SST": "ds_sst"}


class Framework:
    def __init__(self, path):
        self.path = path
        self.answers = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        self.arguments = range(1, self.answers["n"] + 1)
        self.attackers = {a: set() for a in self.arguments}
        for line in path.read_text(encoding="utf-8").splitlines():
            words = line.split()
            if words and words[0] not in ("p", "#") and not words[0].startswith("#"):
                self.attackers[int(words[1])].add(int(words[0]))

    def hit_by(self, members):
        return {a for a in self.arguments if self.attackers[a] & members}

    def is_complete(self, members):
        hit = self.hit_by(members)
        return not hit & members and members == {a for a in self.arguments if self.attackers[a] <= hit}

    def is_stable(self, members):
        return self.is_complete(members) and len(members) + len(self.hit_by(members)) == len(self.arguments)

    def is_of(self, semantics, members):
        if semantics == "GR":
            return sorted(members) == self.answers["grounded"]
        if semantics == "ID":
            return sorted(members) == self.answers["ideal"]
        if semantics == "ST":
            return self.is_stable(members)
        listed = self.answers.get({"PR": "preferred", "SST": "semi_stable"}.get(semantics, "")) or {}
        if "extensions" in listed:
            return sorted(members) in listed["extensions"]
        return self.is_complete(members)


def lines_of(framework, task, argument=None):
    command = [PROGRAM, "arguments", "--iccma", framework.path, "--task", task]
    done = subprocess.run(command + (["--argument", str(argument)] if argument else []), capture_output=True, text=True,
                          timeout=TIME_LIMIT_SECONDS, check=False)
    assert done.returncode == 0 and not done.stderr, (framework.path.name, task, argument, done)
    return done.stdout.splitlines()


def witness(line):
    words = line.split(" ")
    assert words[0] == "w", line
    members = [int(word) for word in words[1:]]
    assert members == sorted(set(members)), line
    return set(members)


def check_acceptance(framework, task):
    known = framework.answers.get(LISTS[task])
    step = max(1, len(framework.arguments) // MOST_ASKED)
    for argument in framework.arguments[::step] if known is not None else ():
        lines = lines_of(framework, task, argument)
        accepted = isinstance(known, str) or argument in known  # a text says: all, there is no stable extension
        where = (framework.path.name, task, argument, lines)
        assert lines[0] == ("YES" if accepted else "NO"), where
        assert len(lines) == (2 if accepted == task.startswith("DC") else 1), where
        if len(lines) == 2:
            members = witness(lines[1])
            assert (argument in members) == task.startswith("DC") and framework.is_of(task[3:], members), where


def check_extension(framework, semantics):
    lines = lines_of(framework, f"SE-{semantics}")
    if semantics == "ST" and framework.answers["ds_st"] == "ALL (no stable extension)":
        assert lines == ["NO"], (framework.path.name, semantics, lines)
        return
    assert len(lines) == 1 and framework.is_of(semantics, witness(lines[0])), (framework.path.name, semantics, lines)


if not FRAMEWORKS.is_dir():
    print("[SKIPPED] no reference frameworks")
    sys.exit(77)
files = sorted(FRAMEWORKS.glob("*.af"))
for file in files:
    checked = Framework(file)
    for name in LISTS:
        check_acceptance(checked, name)
    for name in ("GR", "CO", "PR", "ST", "SST", "ID"):
        check_extension(checked, name)
print(f"{len(files)} frameworks, {len(LISTS) + 6} tasks")
