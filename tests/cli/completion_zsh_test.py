#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""zsh parses the completion script that the program prints for it."""
import sys

import completion_scripts

sys.exit(completion_scripts.exit_code_of_parsing("zsh"))
