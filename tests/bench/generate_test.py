#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A generated dossier is valid, the same for the same seed, and means the same to the program as to the peer."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import generate

CLAIMS = 1_000
PROGRAM = os.environ["STANDPOINT_PROGRAM"]
PEER = pathlib.Path(__file__).resolve().parent / "peer.py"


def output_of(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


with tempfile.TemporaryDirectory() as scratch:
    first, again, other = (pathlib.Path(scratch) / name for name in ("first", "again", "other"))
    written = generate.write_dossier(CLAIMS, first)
    generate.write_dossier(CLAIMS, again)
    generate.write_dossier(CLAIMS, other, seed=2)
    assert contents(first) == contents(again), "one seed gives two dossiers"
    assert contents(first) != contents(other), "two seeds give one dossier"
    assert 250 <= written / CLAIMS <= 350, f"{written / CLAIMS} bytes a claim, about 300 are wanted"

    output_of(PROGRAM, "check", "--strict", first)
    counted = json.loads(output_of(PROGRAM, "stats", first, "--format", "json"))["counts"]
    assert counted["claims"] == CLAIMS and counted["relations"] == 3 * CLAIMS // 10, counted
    assert counted == json.loads(output_of(sys.executable, PEER, first))["counts"], "program and peer count differently"
print("one seed, one dossier; no finding; the same counts as the peer")
