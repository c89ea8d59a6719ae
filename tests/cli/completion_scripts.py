# SPDX-License-Identifier: Apache-2.0
"""Whether a shell reads the completion script that the program prints for it."""
import os
import shutil
import subprocess


def script(shell):
    """What `standpoint completion SHELL` prints."""
    done = subprocess.run([os.environ["STANDPOINT_PROGRAM"], "completion", shell], capture_output=True,
                          encoding="utf-8", timeout=60)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


def exit_code_of_parsing(shell):
    """0 when the shell parses its script; 77, having said why, when it is not installed."""
    if shutil.which(shell) is None:
        print(f"[SKIPPED] {shell} is not installed (package {shell})")
        return 77
    parsed = subprocess.run([shell, "-n"], input=script(shell), capture_output=True, encoding="utf-8", timeout=60)
    print(parsed.stderr, end="")
    return 0 if (parsed.returncode, parsed.stderr) == (0, "") else 1
