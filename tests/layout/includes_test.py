#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The source tree keeps the rules of the house (layout_rules.py)."""
import pathlib
import sys

import layout_rules

found = layout_rules.faults(pathlib.Path(__file__).resolve().parents[2])
print("\n".join(found) or "every include goes down, and every header says what it is for")
sys.exit(1 if found else 0)
