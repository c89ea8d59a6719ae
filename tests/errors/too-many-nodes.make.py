#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints the example of too-many-nodes, which is too large to be kept."""
import sys

sys.stdout.write("""\
# A file holds more than five million values, far more than anyone writes by hand.
# Split the dossier into several files.
entities:
  ana-ruiz:
    type: person
    name: Ana Ruiz
    tags:
""")
sys.stdout.write("    - port\n" * 5_000_000)
