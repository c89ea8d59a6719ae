#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints the example of too-many-records, which is too large to be kept."""
import sys

sys.stdout.write("""\
# A dossier has more than 500,000 entities or two million claims or relations, or its propositions imply and contradict
# each other in more than ten million pairs. Split the dossier.
entities:
""")
sys.stdout.writelines(f"  e{i}: {{type: person, name: Person {i}}}\n" for i in range(500_001))
